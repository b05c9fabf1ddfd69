/* The rule by which a language chooses among its plural forms: the expression of C that a
 * catalogue's header "Plural-Forms" has (GNU gettext's manual, "Additional functions for plural
 * forms"). */
#ifndef PLX_BASE_PLURAL_H
#define PLX_BASE_PLURAL_H

#include <stdbool.h>

/* The value of the expression, which ends at a ";" or its last byte, for n; *sound tells whether it
 * is one. The value is 0 where it is not. */
unsigned long plx_plural_form(const char *expression, unsigned long n, bool *sound);

#endif
