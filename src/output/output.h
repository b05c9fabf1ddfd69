/* What the files of this room share. */
#ifndef PLX_OUTPUT_OUTPUT_H
#define PLX_OUTPUT_OUTPUT_H

#include "base/buffer.h"
#include "base/messages.h"
#include "parallax/output.h"
#include "text/format.h"

/* What the writers are told. */
struct plx_writing {
    unsigned columns;
    struct plx_formats *formats; /* NULL: no readings */
    const struct plx_messages *messages; /* of readings; NULL: English */
    bool explain;
    const bool *facts;                   /* which are written; NULL: all */
};

/* Whether the fact is written. */
static inline bool plx_writing_takes(const struct plx_writing *writing, size_t fact)
{
    return !writing->facts || writing->facts[fact];
}

/* Calls itself over the claims of a selection: the index of the i-th chosen claim, and their count. */
size_t plx_selection_count(const struct plx_comparison *comparison,
                           const struct plx_selection *selection);
/* What the reader decided and noted of the i-th claim: never NULL, its strings neither. */
const struct plx_remark *plx_selection_remark(const struct plx_selection *selection, size_t i);
/* The decision on a report's cell in it, "" where there is none. */
const char *plx_remark_cell(const struct plx_remark *remark, uint32_t report);
const struct plx_claim *plx_selection_claim(const struct plx_comparison *comparison,
                                            const struct plx_selection *selection, size_t i);

typedef enum plx_status plx_write_comparison(const struct plx_comparison *comparison,
                                             const struct plx_selection *selection,
                                             const struct plx_writing *writing,
                                             struct plx_buffer *out);
typedef enum plx_status plx_write_facts(const struct plx_comparison *comparison,
                                        const struct plx_writing *writing,
                                        struct plx_buffer *out);

plx_write_comparison plx_write_json, plx_write_csv, plx_write_markdown, plx_write_table,
    plx_write_brief;
plx_write_facts plx_write_facts_json, plx_write_facts_csv, plx_write_facts_table,
    plx_write_facts_explained;
typedef plx_write_facts plx_write_sources;
plx_write_sources plx_write_sources_json, plx_write_sources_csv, plx_write_sources_table;

/* Appends in a sentence or two what would settle the claim: what is to be checked, and whom to read or ask
 * (settle.c). cards may be NULL: what was given with the reports. */
void plx_output_settle(const struct plx_comparison *comparison, const struct plx_claim *claim,
                       const struct plx_card *cards, struct plx_buffer *out);

/* Appends the report's words as one line of safe text (text/sanitise.h). */
void plx_output_words(const struct plx_comparison *comparison, uint32_t report,
                      struct plx_span span, struct plx_buffer *out);
/* The language of what is written for a reader (plx_story_messages). */
const struct plx_messages *plx_output_messages(const struct plx_comparison *comparison);
const char *plx_output_report_id(const struct plx_comparison *comparison, uint32_t report);

#endif
