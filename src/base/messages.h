/* What parallax says to its reader, in the reader's language (parallax/messages.h opens it).
 *
 * Every sentence that a reader sees stands in the sources in English, whole, with its values as
 * placeholders, and passes through plx_say or plx_say_count where it is shown. Sentences of tables
 * are marked by N_ there. A word that other languages say differently from place to place has a
 * context: NC_("hint", "back"). xgettext gathers them all (make update-po). What programs read
 * (JSON, CSV, names of formats) never passes through here.
 */
#ifndef PLX_BASE_MESSAGES_H
#define PLX_BASE_MESSAGES_H

#include "parallax/messages.h"

#define N_(text) text
#define NC_(context, text) context "\004" text

/* The message in the reader's language, or itself, without its context, where there is no
 * catalogue or none for it. Borrowed from the catalogue or the argument. */
const char *plx_say(const struct plx_messages *messages, const char *english)
    __attribute__((format_arg(2)));
/* The same of so many things: one where there is one in English, many else; in other languages by
 * the rule of the catalogue's Plural-Forms. */
const char *plx_say_count(const struct plx_messages *messages, const char *one, const char *many,
                          unsigned long count) __attribute__((format_arg(2), format_arg(3)));

#endif
