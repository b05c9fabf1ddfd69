/* What is known of a terminal beyond terminfo: who reorders right-to-left text.
 *
 * The grid is written in visual order. A terminal that implements bidi (VTE, mintty, mlterm) would
 * reorder it once more, unless it is switched to explicit mode: BDSM reset (ECMA-48, CSI 8 l), with
 * left-to-right character path (SCP, CSI 1 SP k). Terminals are told by their names alone here;
 * nothing is asked of them, and those that reorder without obeying (Konsole, Terminal.app) cannot
 * be told from others yet.
 */
#ifndef PLX_TUI_PROFILE_H
#define PLX_TUI_PROFILE_H

struct plx_profile {
    const char *enter; /* written after smcup, before the screen is cleared; "" for nothing */
    const char *leave; /* written before rmcup */
};

/* By the terminfo name. Static. */
const struct plx_profile *plx_profile_find(const char *terminal);

#endif
