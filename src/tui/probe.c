#include "tui/probe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The beginnings of XTVERSION's names, and how each is written to. */
static const struct {
    const char *name;
    enum plx_writing writing;
} names[] = {
    {"Konsole", PLX_WRITING_RUNS},  {"kitty", PLX_WRITING_WORDS},    {"iTerm2", PLX_WRITING_RUNS},
    {"xterm", PLX_WRITING_VISUAL},  {"XTerm", PLX_WRITING_VISUAL},   {"foot", PLX_WRITING_VISUAL},
    {"WezTerm", PLX_WRITING_VISUAL}, {"ghostty", PLX_WRITING_VISUAL}, {"VTE", PLX_WRITING_VISUAL},
    {"mintty", PLX_WRITING_VISUAL}, {"mlterm", PLX_WRITING_VISUAL},  {"contour", PLX_WRITING_VISUAL},
    {"rio", PLX_WRITING_VISUAL},    {"Windows", PLX_WRITING_VISUAL}, {"Alacritty", PLX_WRITING_VISUAL},
};

static bool begins(const char *string, const char *prefix)
{
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

/* DECRPM: 0 stands for not known, 3 and 4 for modes that are as they are for ever. */
static bool take_mode(struct plx_probe *probe, const char *answer)
{
    int state;
    char end;
    if (sscanf(answer, "[8;%d$%c", &state, &end) != 2 || end != 'y')
        return false;
    probe->obeys = state == 1 || state == 2 || state == 4;
    return true;
}

/* "rgb:1414/1818/1c1c", of one to four digits a channel: by its luma. */
static enum plx_background background_of(const char *colour)
{
    unsigned channel[3];
    int ends[4] = {0};
    if (sscanf(colour, "rgb:%n%4x%n/%4x%n/%4x%n", &ends[0], &channel[0], &ends[1], &channel[1],
               &ends[2], &channel[2], &ends[3]) != 3)
        return PLX_BACKGROUND_UNKNOWN;
    double luma = 0;
    static const double weights[] = {0.299, 0.587, 0.114};
    for (int i = 0; i < 3; i++) {
        int digits = ends[i + 1] - ends[i] - (i > 0);
        if (digits < 1 || digits > 4)
            return PLX_BACKGROUND_UNKNOWN;
        luma += weights[i] * channel[i] / ((1u << 4 * digits) - 1);
    }
    return luma > 0.5 ? PLX_BACKGROUND_LIGHT : PLX_BACKGROUND_DARK;
}

bool plx_probe_take(struct plx_probe *probe, const char *answer)
{
    size_t length = strlen(answer);
    if (!probe->asked || probe->answered || take_mode(probe, answer))
        return false;
    if (begins(answer, "P>|"))
        snprintf(probe->name, sizeof probe->name, "%s", answer + 3);
    else if (begins(answer, "]11;"))
        probe->background = background_of(answer + 4);
    else if (begins(answer, "[?") && answer[length - 1] == 'c')
        probe->answered = true;
    return probe->answered;
}

int plx_probe_left(const struct plx_probe *probe, long now)
{
    if (!probe->asked || probe->answered)
        return 0;
    long left = probe->since + PLX_PROBE_PATIENCE - now;
    return left > 0 && left <= PLX_PROBE_PATIENCE ? (int)left : 0;
}

/* A terminal that obeys explicit mode is given it, whatever it would do without. */
struct plx_profile plx_probe_judge(const struct plx_probe *probe, struct plx_profile profile)
{
    if (profile.settled)
        return profile;
    if (probe->obeys) {
        if (!*profile.enter)
            plx_profile_visual(&profile, true);
        return profile;
    }
    for (size_t i = 0; i < COUNT(names); i++) {
        enum plx_writing writing = names[i].writing;
        if (!begins(probe->name, names[i].name) || writing == profile.writing)
            continue;
        if (writing == PLX_WRITING_VISUAL)
            plx_profile_visual(&profile, false);
        else
            plx_profile_runs(&profile, writing == PLX_WRITING_WORDS);
    }
    return profile;
}

enum plx_background plx_probe_colorfgbg(const char *value)
{
    const char *last = value ? strrchr(value, ';') : NULL;
    char *end;
    long colour = last ? strtol(last + 1, &end, 10) : -1;
    if (!last || end == last + 1 || *end || colour < 0 || colour > 15)
        return PLX_BACKGROUND_UNKNOWN;
    return colour == 7 || colour > 8 ? PLX_BACKGROUND_LIGHT : PLX_BACKGROUND_DARK;
}
