/* The last resort: when the process crashes, the terminal is put back from within the signal
 * handler, by bytes prepared before. Then the signal does what it would have done. */
#ifndef PLX_TUI_RESCUE_H
#define PLX_TUI_RESCUE_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* Takes over SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT and SIGQUIT. On a crash, bytes (at most
 * PLX_RESCUE_BYTES, else they are cut) go to the output, and the modes to the input. */
#define PLX_RESCUE_BYTES 512
void plx_rescue_arm(int input, int output, const struct termios *modes, const char *bytes,
                    size_t length);
/* Other bytes, of the same terminal. */
void plx_rescue_change(const char *bytes, size_t length);
/* While the terminal is given back, nothing is to be undone. */
void plx_rescue_pause(bool paused);
/* Puts the terminal back now; safe within a signal handler. */
void plx_rescue_now(void);
/* Gives the signals back. */
void plx_rescue_disarm(void);

#endif
