#include "output/output.h"

#include <string.h>

#include "base/error.h"
#include "text/sanitise.h"

size_t plx_selection_count(const struct plx_comparison *comparison,
                           const struct plx_selection *selection)
{
    size_t all;
    plx_comparison_claims(comparison, &all);
    return selection && selection->claims ? selection->count : all;
}

const struct plx_claim *plx_selection_claim(const struct plx_comparison *comparison,
                                            const struct plx_selection *selection, size_t i)
{
    size_t all;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &all);
    size_t index = selection && selection->claims ? selection->claims[i] : i;
    return &claims[index < all ? index : all - 1];
}

void plx_output_words(const struct plx_comparison *comparison, uint32_t report,
                      struct plx_span span, struct plx_buffer *out)
{
    const struct plx_story *story = plx_comparison_story(comparison);
    const char *text = plx_report_text(plx_story_report(story, report), NULL);
    plx_sanitise_append(out, text + span.start, span.end - span.start);
}

const char *plx_output_report_id(const struct plx_comparison *comparison, uint32_t report)
{
    return plx_report_id(plx_story_report(plx_comparison_story(comparison), report));
}

static enum plx_status finish(struct plx_buffer *out, enum plx_status status, char **text,
                              size_t *length, struct plx_error *error)
{
    *length = out->length;
    *text = status == PLX_OK ? plx_buffer_detach(out) : NULL;
    plx_buffer_release(out);
    return *text ? PLX_OK : plx_error_memory(error);
}

enum plx_status plx_output_comparison(const struct plx_comparison *comparison,
                                      enum plx_format format,
                                      const struct plx_selection *selection, unsigned columns,
                                      char **text, size_t *length, struct plx_error *error)
{
    static plx_write_comparison *const writers[] = {
        [PLX_FORMAT_TABLE] = plx_write_table,
        [PLX_FORMAT_JSON] = plx_write_json,
        [PLX_FORMAT_CSV] = plx_write_csv,
        [PLX_FORMAT_MARKDOWN] = plx_write_markdown,
    };
    struct plx_buffer out;
    plx_buffer_init(&out);
    return finish(&out, writers[format](comparison, selection, columns, &out), text, length, error);
}

enum plx_status plx_output_facts(const struct plx_comparison *comparison, enum plx_format format,
                                 unsigned columns, char **text, size_t *length,
                                 struct plx_error *error)
{
    plx_write_facts *writer = format == PLX_FORMAT_JSON  ? plx_write_facts_json
                              : format == PLX_FORMAT_CSV ? plx_write_facts_csv
                                                         : plx_write_facts_table;
    struct plx_buffer out;
    plx_buffer_init(&out);
    return finish(&out, writer(comparison, columns, &out), text, length, error);
}
