/* Names without their case endings. */
#ifndef PLX_TEXT_DECLINE_H
#define PLX_TEXT_DECLINE_H

#include "base/buffer.h"

/* Appends a folded name of one word or several, each Cyrillic word without the case ending that a Russian, Ukrainian or
 * Bulgarian name takes ("эсенгулова" and "эсенгуловым": "эсенгулов"); words of other scripts as they are. Snowball's
 * stems will not do: they take endings off surnames that are no endings ("эсенгулов", "эсенгул"). */
void plx_undecline(struct plx_buffer *out, const char *name, size_t length);

#endif
