/* The parts of the JSON contract that its files share (docs/formats.md). Offsets count code points. */
#ifndef PLX_OUTPUT_JSON_PARTS_H
#define PLX_OUTPUT_JSON_PARTS_H

#include "data/json_writer.h"
#include "output/figures.h"
#include "output/offsets.h"
#include "output/output.h"

struct plx_json_parts {
    const struct plx_comparison *comparison;
    const struct plx_writing *writing;
    const struct plx_card *cards; /* by report; NULL: what was given with the reports */
    const struct plx_story *story;
    struct plx_offsets offsets;
    struct plx_figures figures;
    struct plx_json_writer json;
};

void plx_json_span(struct plx_json_parts *w, uint32_t report, struct plx_span span);
void plx_json_report_id(struct plx_json_parts *w, uint32_t report);
/* The words at the span. */
void plx_json_text(struct plx_json_parts *w, const char *name, uint32_t report, struct plx_span span);
/* Nothing where the value is "". */
void plx_json_given(struct plx_json_parts *w, const char *name, const char *value);
/* "f12": facts are called by their place in the comparison. */
void plx_json_fact_id(struct plx_json_parts *w, const char *name, size_t index);

#endif
