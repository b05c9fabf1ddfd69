/* A reader's own names and words, beside those that parallax comes with.
 *
 * The text is lines "name = value" in UTF-8; a line that begins with # is a comment. "entity = NAME" opens a name,
 * "concept = LABEL" a thing or doing; the lines behind it, up to the next of these two, are what it is called:
 * "CODE = FORM; FORM" in a language (ISO 639), "* = FORM; FORM" in all, and "kind = org" (person, place, product,
 * medium) of an entity. One that parallax has by the same name or label is given those forms too.
 */
#ifndef PARALLAX_GLOSSARY_H
#define PARALLAX_GLOSSARY_H

#include "parallax/messages.h"

struct plx_glossary;

/* Told of each bad line, which is passed over; error->file is "FILE:LINE". */
typedef void plx_glossary_bad(const struct plx_error *error, void *context);

/* Reads a glossary's text; file is what it is called where a line is bad. Messages (of these) and bad may be NULL.
 * *glossary is the caller's: plx_glossary_free. PLX_ERROR_MEMORY alone fails. */
PLX_API enum plx_status plx_glossary_read(const char *text, size_t length, const char *file,
                                          const struct plx_messages *messages, plx_glossary_bad *bad, void *context,
                                          struct plx_glossary **glossary, struct plx_error *error);
PLX_API void plx_glossary_free(struct plx_glossary **glossary);
/* How many entities and concepts it holds, both together. */
PLX_API size_t plx_glossary_count(const struct plx_glossary *glossary);

#endif
