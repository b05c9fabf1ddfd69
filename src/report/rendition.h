/* A report's text for those who cannot read it: in Latin letters, or word by word in a gloss.
 *
 * A gloss is no translation: it puts the label of what parallax knows (names, concepts, magnitudes) in the place of its
 * words, in PLX_GLOSS_OPEN and PLX_GLOSS_CLOSE, and leaves every other word in its place, in Latin letters. Figures stay
 * as the report has them. The map leads back: whatever is marked, found or copied goes by bytes of the report itself.
 */
#ifndef PLX_REPORT_RENDITION_H
#define PLX_REPORT_RENDITION_H

#include "language/language.h"
#include "parallax/messages.h"
#include "parallax/report.h"

#define PLX_GLOSS_OPEN "‹"
#define PLX_GLOSS_CLOSE "›"

enum plx_writing {
    PLX_WRITING_ORIGINAL,
    PLX_WRITING_LATIN,
    PLX_WRITING_GLOSS,
    PLX_WRITING_TRANSLATION, /* a human's (report/translation.h) */
    PLX_WRITINGS
};

/* Bytes from `at` on, to the next piece, stand for the report's [start, end). Copied: byte for byte. */
struct plx_rendition_piece {
    uint32_t at, start, end;
    bool copied;
};

struct plx_rendition {
    enum plx_writing writing;
    char *text; /* owned, NUL-terminated */
    size_t length;
    struct plx_rendition_piece *pieces; /* in order of both texts, without gaps; owned */
    size_t count, capacity;
};

/* Whether the report has words that are not in Latin letters. */
bool plx_rendition_foreign(const struct plx_report *report);
/* For whom a gloss is: the labels of concepts are those of told, magnitudes are said in messages. NULL: English. */
struct plx_gloss_reader {
    const struct plx_language *told;
    const struct plx_messages *messages;
};

/* Makes it in Latin letters or in a gloss; PLX_ERROR_MEMORY leaves it empty. reader may be NULL. */
enum plx_status plx_rendition_make(const struct plx_report *report, enum plx_writing writing,
                                   const struct plx_gloss_reader *reader,
                                   struct plx_rendition *rendition);
void plx_rendition_release(struct plx_rendition *rendition);

/* The report's bytes that a span of the rendition stands for; words are whole. */
struct plx_span plx_rendition_original(const struct plx_rendition *rendition, struct plx_span span);
/* The span of the rendition that stands for bytes of the report. */
struct plx_span plx_rendition_place(const struct plx_rendition *rendition, struct plx_span span);

#endif
