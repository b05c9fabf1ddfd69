/* Asking the terminal what the environment cannot tell, without waiting for it.
 *
 * The questions go out behind the first frame: whether it knows BDSM (DECRQM, CSI 8 $ p), its name
 * (XTVERSION, CSI > q), its background (OSC 11 ; ?), and last CSI c, which every terminal answers,
 * so that what has not come by then does not come. Answers come among the keys (tui/input.h), at
 * any time, in any number of pieces.
 */
#ifndef PLX_TUI_PROBE_H
#define PLX_TUI_PROBE_H

#include <stdbool.h>

#include "tui/profile.h"

#define PLX_PROBE_QUESTIONS "\033[8$p\033[>q\033]11;?\033\\\033[c"
/* Milliseconds in which a pause within a sequence is the line's, not the reader's. */
#define PLX_PROBE_PATIENCE 5000

enum plx_background { PLX_BACKGROUND_UNKNOWN, PLX_BACKGROUND_DARK, PLX_BACKGROUND_LIGHT };

/* Zeroed at first. */
struct plx_probe {
    bool asked, answered; /* the questions are out; the last of them is answered */
    long since;           /* when they were asked, in milliseconds of any clock */
    bool obeys;           /* it has a mode BDSM that can be reset */
    enum plx_background background;
    char name[32]; /* "Konsole 23.08.1"; "" where it tells none */
};

/* An answer without its ESC and its end: "[?62;22c", "P>|xterm(379)". Whatever it is; true where it
 * is the answer to the last question. */
bool plx_probe_take(struct plx_probe *probe, const char *answer);
/* The milliseconds for which answers may still come in pieces; 0 where none is awaited. */
int plx_probe_left(const struct plx_probe *probe, long now);
/* What the answers make of a profile; the profile itself where they tell nothing. */
struct plx_profile plx_probe_judge(const struct plx_probe *probe, struct plx_profile profile);
/* Of COLORFGBG, "15;0" or "0;default;15". */
enum plx_background plx_probe_colorfgbg(const char *value);

#endif
