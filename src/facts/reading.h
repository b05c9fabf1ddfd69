/* A fact as it is told to its reader: its value in the reader's language, and a note where a word
 * of the report means another number to that reader. */
#ifndef PLX_FACTS_READING_H
#define PLX_FACTS_READING_H

#include "base/buffer.h"
#include "parallax/fact.h"
#include "parallax/messages.h"
#include "text/format.h"

struct plx_report;

/* Appends the value alone, without its bound, as CLDR writes it in the language and wording of the
 * formats. False, and nothing appended, where CLDR has no words for it: for every count, whose unit
 * is a word of the report, and for dates open to one side. */
bool plx_fact_format(struct plx_formats *formats, const struct plx_fact *fact,
                     struct plx_buffer *out);

/* Appends the normalised reading: "10 billion US dollars, more than", "2032, until". What CLDR
 * has no words for (bounds, seasons) is of the messages, which may be NULL: English; what it cannot write is the value as
 * printed by the contract, so that there always is a reading. */
void plx_fact_read(struct plx_formats *formats, const struct plx_messages *messages, const struct plx_fact *fact,
                   struct plx_buffer *out);

/* Appends a note where a magnitude of the fact is a word that the long and the short scale share
 * (Spanish "billón" 10^12, English "billion" 10^9) and the reader's language (BCP 47) has it for
 * another number, or the report's own language has it for two. Else nothing. */
void plx_fact_note(const struct plx_report *report, const struct plx_fact *fact,
                   const char *reader, const struct plx_messages *messages, struct plx_buffer *out);

#endif
