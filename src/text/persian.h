/* The Persian (Solar Hijri) calendar, which the papers of Iran and Afghanistan date by. */
#ifndef PLX_TEXT_PERSIAN_H
#define PLX_TEXT_PERSIAN_H

/* Prints a Persian date as EDTF of the Gregorian calendar, an interval where it gives no day (0) or no month (0);
 * "relative" where it gives no year (0), since its day moves from one Gregorian year to the next, and where there is no
 * such day. */
void plx_persian_print(int year, int month, int day, char out[32]);

#endif
