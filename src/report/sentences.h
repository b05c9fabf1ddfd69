/* A report's lines and sentences, their kinds, and its title. */
#ifndef PLX_REPORT_SENTENCES_H
#define PLX_REPORT_SENTENCES_H

#include "report/report.h"

/* Fills the sentences and the title of a report whose text, tokens and matches are there. */
enum plx_status plx_report_find_sentences(struct plx_report *report);
/* The title of a report whose text alone is there: its first line, where that looks like one in any language. */
void plx_report_guess_title(struct plx_report *report);

#endif
