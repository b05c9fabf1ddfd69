/* A human translation of a report as one of its renditions: which of its sentences stands for which of the report's.
 *
 * Where both have the same number of lines that are not blank, line stands for line; else where both have as many
 * paragraphs, set apart by blank lines, paragraph for paragraph; else the whole for the whole. Within these, sentences are
 * paired by their lengths (W. Gale and K. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993) and by the
 * figures that they share, so that one may stand for two, or be left out.
 */
#ifndef PLX_REPORT_TRANSLATION_H
#define PLX_REPORT_TRANSLATION_H

#include "parallax/report.h"

struct plx_rendition;

#define PLX_TRANSLATION_MOST_BYTES ((size_t)1 << 20)

/* "lines", "paragraphs" or "free"; static. The text is UTF-8, as that of a report is. */
const char *plx_translation_layout(const struct plx_report *report, const char *text, size_t length);
/* Makes the rendition, of PLX_WRITING_TRANSLATION; PLX_ERROR_MEMORY leaves it empty. */
enum plx_status plx_translation_align(const struct plx_report *report, const char *text, size_t length,
                                      struct plx_rendition *rendition);

#endif
