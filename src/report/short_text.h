/* Which language a text of a few words is in, for which statistics of letters are too coarse: by its letters and words. */
#ifndef PLX_REPORT_SHORT_TEXT_H
#define PLX_REPORT_SHORT_TEXT_H

#include "report/report.h"

/* In words: shorter texts are short. */
#define PLX_SHORT_TEXT 24

/* How well the text suits the language, from 0; only to be compared with other languages' of the same text. A word with a letter that
 * the language is not written with (CLDR's exemplar characters) tells against it, one that it knows for it. */
double plx_short_text_suits(struct plx_story *story, const char *code, const char *text, const struct plx_tokens *tokens,
                            const struct plx_intern *forms);

/* The language that the name of the file says, "pt" of "pt.txt" and "debate-pt.txt", among the codes that spaces part; NULL where it
 * says none. */
const char *plx_short_text_named(const char *path, const char *codes);

#endif
