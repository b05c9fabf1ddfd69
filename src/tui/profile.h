/* What is known of a terminal beyond terminfo: who reorders right-to-left text, and what to write.
 *
 * Most terminals show columns as they come, or do once they are told to: BDSM reset (ECMA-48,
 * CSI 8 l) with a left-to-right character path (SCP, CSI 1 SP k), which VTE, mintty and mlterm
 * obey and others pass over. Konsole, Terminal.app and iTerm2 reorder whatever comes; they are given
 * runs (tui/emit.h), and kitty, which turns single words round, words. The first frame goes by the environment, which may be another terminal's:
 * it is handed on to what was started from there. Then the terminal itself is asked (tui/probe.h).
 * Inside a multiplexer nothing can be asked: what the environment says of the terminal round it
 * decides, or the reader.
 */
#ifndef PLX_TUI_PROFILE_H
#define PLX_TUI_PROFILE_H

#include <stdbool.h>

#include "tui/emit.h"

/* As the reader set it: --bidi. AUTO is 0. */
enum plx_bidi_choice { PLX_BIDI_AUTO, PLX_BIDI_VISUAL, PLX_BIDI_RUNS, PLX_BIDI_OFF, PLX_BIDI_CHOICES };
/* --shaping */
enum plx_shaping_choice {
    PLX_SHAPING_CHOICE_AUTO,
    PLX_SHAPING_CHOICE_FORMS,
    PLX_SHAPING_CHOICE_BASE,
    PLX_SHAPING_CHOICES
};
extern const char *const plx_bidi_names[PLX_BIDI_CHOICES];
extern const char *const plx_shaping_names[PLX_SHAPING_CHOICES];

struct plx_profile {
    enum plx_writing writing;
    enum plx_shaping shaping;
    const char *enter; /* written after smcup, before the screen is cleared; "" for nothing. Static */
    const char *leave; /* written before rmcup. Static */
    bool settled;      /* whatever the terminal may tell of itself */
    bool mute;         /* it cannot be asked */
    bool mouse;        /* the caller's: the reader wants it, where terminfo knows one */
    const char *like;  /* the terminfo name for a machine that lacks its own; NULL: none. Static */
};

/* Where a variable of the environment is found; NULL where it is not set. */
typedef const char *plx_variable(const char *name);

/* terminal is the terminfo name, NULL for none. */
struct plx_profile plx_profile_guess(const char *terminal, plx_variable *variable);
/* As the reader wants it: overrides what is not AUTO. */
void plx_profile_choose(struct plx_profile *profile, enum plx_bidi_choice bidi,
                        enum plx_shaping_choice shaping);
/* The ways of writing, each with what belongs to it. */
void plx_profile_visual(struct plx_profile *profile, bool explicit_mode);
void plx_profile_runs(struct plx_profile *profile, bool words);

#endif
