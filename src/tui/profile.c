#include "tui/profile.h"

#include <stddef.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define EXPLICIT_ON "\033[8l\033[1 k"
#define EXPLICIT_OFF "\033[8h\033[0 k"

const char *const plx_bidi_names[PLX_BIDI_CHOICES] = {"auto", "visual", "runs", "off"};
const char *const plx_shaping_names[PLX_SHAPING_CHOICES] = {"auto", "forms", "base"};

enum trait {
    SHOWS,       /* columns as they come, and does not know explicit mode */
    OBEYS,       /* explicit mode, or passes over it in silence */
    MLTERM,      /* the same, and has a setting of its own */
    REORDERS,    /* whatever comes */
    KITTY,       /* turns words round */
    MUTE = 8,    /* or'ed: what it does not know of our questions it would show */
    ENCLOSED = 16 /* or'ed: a multiplexer, which answers for itself */
};

/* By the beginnings of terminfo's names. Those of one terminal alone come first: no variable tells
 * it better. "xterm" is what most terminals call themselves. */
static const struct {
    const char *name;
    int traits;
} terminals[] = {
    {"xterm-kitty", KITTY},    {"konsole", REORDERS},   {"nsterm", REORDERS | MUTE},
    {"iterm", REORDERS},       {"vte", OBEYS},          {"gnome", OBEYS},
    {"mintty", OBEYS},         {"mlterm", MLTERM},      {"foot", OBEYS},
    {"alacritty", SHOWS},      {"wezterm", SHOWS},      {"xterm-ghostty", SHOWS},
    {"ghostty", SHOWS},        {"contour", SHOWS},      {"st-", SHOWS},
    {"linux", SHOWS | MUTE},   {"rxvt", SHOWS | MUTE},  {"eterm", SHOWS | MUTE},
    {"vt1", SHOWS | MUTE},     {"vt2", SHOWS | MUTE},   {"ansi", SHOWS | MUTE},
};

/* By variables and the beginnings of their values, the surest first. */
static const struct {
    const char *variable, *value;
    int traits;
} variables[] = {
    {"TERM_PROGRAM", "Apple_Terminal", REORDERS | MUTE},
    {"TERM_PROGRAM", "iTerm", REORDERS},
    {"TERM_PROGRAM", "mintty", OBEYS},
    {"TERM_PROGRAM", "WezTerm", OBEYS},
    {"TERM_PROGRAM", "ghostty", SHOWS},
    {"TERM_PROGRAM", "vscode", SHOWS},
    {"TERM_PROGRAM", "Hyper", SHOWS},
    {"TERM_PROGRAM", "rio", SHOWS},
    {"KITTY_WINDOW_ID", "", KITTY},
    {"WT_SESSION", "", SHOWS},
    {"MLTERM", "", MLTERM},
    {"XTERM_VERSION", "", OBEYS},
    {"VTE_VERSION", "", OBEYS},
    {"ALACRITTY_WINDOW_ID", "", SHOWS},
    {"KONSOLE_VERSION", "", REORDERS},
    {"LC_TERMINAL", "iTerm2", REORDERS},
};

static bool begins(const char *string, const char *prefix)
{
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

/* MUTE and ENCLOSED; 0: no multiplexer. */
static int traits_of_multiplexer(const char *terminal, plx_variable *variable)
{
    const char *program = variable("TERM_PROGRAM");
    if (begins(terminal, "tmux") || (program && strcmp(program, "tmux") == 0))
        return ENCLOSED;
    return begins(terminal, "screen") ? ENCLOSED | MUTE : 0;
}

static int traits_by_variables(plx_variable *variable, int otherwise)
{
    for (size_t i = 0; i < COUNT(variables); i++) {
        const char *value = variable(variables[i].variable);
        if (value && *value && begins(value, variables[i].value))
            return variables[i].traits;
    }
    return otherwise;
}

static int traits_of(const char *terminal, plx_variable *variable)
{
    int multiplexer = traits_of_multiplexer(terminal, variable);
    if (multiplexer) {
        int outer = traits_by_variables(variable, SHOWS) & ~MUTE;
        return (outer == REORDERS || outer == KITTY ? outer : SHOWS) | multiplexer;
    }
    for (size_t i = 0; i < COUNT(terminals); i++)
        if (begins(terminal, terminals[i].name))
            return terminals[i].traits;
    bool usual = begins(terminal, "xterm");
    return traits_by_variables(variable, usual ? OBEYS : SHOWS);
}

void plx_profile_visual(struct plx_profile *profile, bool explicit_mode)
{
    profile->writing = PLX_WRITING_VISUAL;
    profile->shaping = PLX_SHAPING_FORMS;
    profile->enter = explicit_mode ? EXPLICIT_ON : "";
    profile->leave = explicit_mode ? EXPLICIT_OFF : "";
}

void plx_profile_runs(struct plx_profile *profile, bool words)
{
    profile->writing = words ? PLX_WRITING_WORDS : PLX_WRITING_RUNS;
    profile->shaping = PLX_SHAPING_BASE;
    profile->enter = profile->leave = "";
}

/* Fresh machines know the oldest terminals alone. All that are named here, and all that call
 * themselves an xterm, take what xterm takes; a multiplexer takes what screen does. */
static const char *like(const char *terminal, int traits)
{
    if (traits & ENCLOSED)
        return "screen";
    for (size_t i = 0; i < COUNT(terminals); i++)
        if (begins(terminal, terminals[i].name))
            return terminals[i].traits & MUTE && terminals[i].traits != (REORDERS | MUTE)
                       ? NULL
                       : "xterm-256color";
    return begins(terminal, "xterm") ? "xterm-256color" : NULL;
}

struct plx_profile plx_profile_guess(const char *terminal, plx_variable *variable)
{
    int traits = terminal ? traits_of(terminal, variable) : SHOWS | MUTE;
    int trait = traits & ~(MUTE | ENCLOSED);
    struct plx_profile profile = {.settled = (traits & ENCLOSED) != 0,
                                  .mute = (traits & MUTE) != 0,
                                  .like = terminal ? like(terminal, traits) : NULL};
    if (trait == REORDERS || trait == KITTY)
        plx_profile_runs(&profile, trait == KITTY);
    else
        plx_profile_visual(&profile, trait == OBEYS);
    if (trait == MLTERM) {
        profile.enter = "\033]5379;use_ctl=false\a" EXPLICIT_ON;
        profile.leave = EXPLICIT_OFF "\033]5379;use_ctl=true\a";
    }
    return profile;
}

void plx_profile_choose(struct plx_profile *profile, enum plx_bidi_choice bidi,
                        enum plx_shaping_choice shaping)
{
    if (bidi == PLX_BIDI_VISUAL && profile->writing != PLX_WRITING_VISUAL)
        plx_profile_visual(profile, true);
    else if (bidi == PLX_BIDI_RUNS || bidi == PLX_BIDI_OFF)
        plx_profile_runs(profile, profile->writing == PLX_WRITING_WORDS);
    if (bidi == PLX_BIDI_OFF)
        profile->writing = PLX_WRITING_LOGICAL;
    if (bidi != PLX_BIDI_AUTO)
        profile->settled = true;
    if (shaping != PLX_SHAPING_CHOICE_AUTO)
        profile->shaping = shaping == PLX_SHAPING_CHOICE_FORMS ? PLX_SHAPING_FORMS
                                                               : PLX_SHAPING_BASE;
}
