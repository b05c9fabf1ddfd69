/* The messages of parallax in a reader's language: a catalogue of GNU gettext (an .mo file).
 *
 * The catalogue is read here, not by libc's gettext, which goes by the process's locale and
 * environment: this library reads neither, and a machine has often no locale but C and C.UTF-8.
 * Messages never change after opening, so that threads may share them.
 */
#ifndef PARALLAX_MESSAGES_H
#define PARALLAX_MESSAGES_H

#include "parallax/status.h"

struct plx_messages;

/* Opens FOLDER/LL/LC_MESSAGES/parallax.mo for a language in BCP 47, or written as POSIX does
 * ("pt_BR"): of the language with its region, else of the language alone. English, the language of
 * the sources, is NULL everywhere and needs no file. PLX_ERROR_LANGUAGE where there is no such catalogue,
 * PLX_ERROR_FORMAT where it is none. *messages is the caller's: plx_messages_close. */
PLX_API enum plx_status plx_messages_open(const char *language, const char *folder,
                                          struct plx_messages **messages,
                                          struct plx_error *error);
PLX_API void plx_messages_close(struct plx_messages **messages);
/* The language that was asked for, BCP 47; "en" of NULL. */
PLX_API const char *plx_messages_language(const struct plx_messages *messages);

#endif
