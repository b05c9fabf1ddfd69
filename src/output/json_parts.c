#include "output/json_parts.h"

#include <stdio.h>

void plx_json_span(struct plx_json_parts *w, uint32_t report, struct plx_span span)
{
    plx_json_write_number(&w->json, "start",
                          plx_offsets_at(&w->offsets, w->story, report, span.start));
    plx_json_write_number(&w->json, "end",
                          plx_offsets_at(&w->offsets, w->story, report, span.end));
}

void plx_json_report_id(struct plx_json_parts *w, uint32_t report)
{
    plx_json_write_string(&w->json, "report", plx_output_report_id(w->comparison, report));
}

void plx_json_text(struct plx_json_parts *w, const char *name, uint32_t report, struct plx_span span)
{
    const char *text = plx_report_text(plx_story_report(w->story, report), NULL);
    plx_json_write_bytes(&w->json, name, text + span.start, span.end - span.start);
}

void plx_json_given(struct plx_json_parts *w, const char *name, const char *value)
{
    if (*value)
        plx_json_write_string(&w->json, name, value);
}

void plx_json_fact_id(struct plx_json_parts *w, const char *name, size_t index)
{
    char id[24];
    snprintf(id, sizeof id, "f%zu", index + 1);
    plx_json_write_string(&w->json, name, id);
}
