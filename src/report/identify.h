/* Which language a text is in: libexttextcat with a short list, then script and common words. */
#ifndef PLX_REPORT_IDENTIFY_H
#define PLX_REPORT_IDENTIFY_H

#include "report/report.h"

#define PLX_LANGUAGE_CODE 16

/* The statistics, read from their files once a story. */
void plx_identifier_free(struct plx_identifier **identifier);

/* Fills code with BCP 47, "und" where the text gives no hint. text is UTF-8. The path (may be NULL) tells where a text is short and its
 * file is called by a language, "fr.txt". */
enum plx_status plx_identify(struct plx_story *story, const char *path, const char *text, size_t length,
                             char code[PLX_LANGUAGE_CODE]);

#endif
