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

const struct plx_remark *plx_selection_remark(const struct plx_selection *selection, size_t i)
{
    static const struct plx_remark none = {"", "", NULL};
    return selection && selection->claims && selection->remarks ? &selection->remarks[i] : &none;
}

const char *plx_remark_cell(const struct plx_remark *remark, uint32_t report)
{
    return remark->cells ? remark->cells[report] : "";
}

void plx_output_words(const struct plx_comparison *comparison, uint32_t report,
                      struct plx_span span, struct plx_buffer *out)
{
    const struct plx_story *story = plx_comparison_story(comparison);
    const char *text = plx_report_text(plx_story_report(story, report), NULL);
    plx_sanitise_append(out, text + span.start, span.end - span.start);
}

const struct plx_messages *plx_output_messages(const struct plx_comparison *comparison)
{
    return plx_story_messages(plx_comparison_story(comparison));
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

static enum plx_status open_formats(const struct plx_messages *messages, const char *language,
                                    struct plx_writing *writing, struct plx_error *error)
{
    enum plx_status status = language ? plx_formats_open(language, &writing->formats) : PLX_OK;
    if (status == PLX_ERROR_LANGUAGE)
        return plx_error_set(error, status, NULL,
                             plx_say(messages, "nothing is known of a language \"%s\""), language);
    return status == PLX_OK ? PLX_OK : plx_error_memory(error);
}

enum plx_status plx_output_comparison(const struct plx_comparison *comparison,
                                      enum plx_format format,
                                      const struct plx_selection *selection,
                                      const struct plx_output_options *options, char **text,
                                      size_t *length, struct plx_error *error)
{
    static plx_write_comparison *const writers[] = {
        [PLX_FORMAT_TABLE] = plx_write_table,
        [PLX_FORMAT_JSON] = plx_write_json,
        [PLX_FORMAT_CSV] = plx_write_csv,
        [PLX_FORMAT_MARKDOWN] = plx_write_markdown,
        [PLX_FORMAT_BRIEF] = plx_write_brief,
    };
    struct plx_writing writing = {.columns = options->columns, .messages = options->messages};
    enum plx_status status = open_formats(plx_output_messages(comparison),
                                          options->language, &writing, error);
    if (status != PLX_OK)
        return status;
    struct plx_buffer out;
    plx_buffer_init(&out);
    status = writers[format](comparison, selection, &writing, &out);
    plx_formats_close(&writing.formats);
    return finish(&out, status, text, length, error);
}

static plx_write_facts *facts_writer(enum plx_format format, bool explain)
{
    if (format == PLX_FORMAT_JSON)
        return plx_write_facts_json;
    if (format == PLX_FORMAT_CSV)
        return plx_write_facts_csv;
    return explain ? plx_write_facts_explained : plx_write_facts_table;
}

enum plx_status plx_output_facts(const struct plx_comparison *comparison, enum plx_format format,
                                 const struct plx_output_options *options, char **text,
                                 size_t *length, struct plx_error *error)
{
    struct plx_writing writing = {.columns = options->columns, .messages = options->messages,
                                  .explain = options->explain, .facts = options->facts};
    enum plx_status status =
        open_formats(plx_output_messages(comparison), options->language ? options->language : "en",
                     &writing, error);
    if (status != PLX_OK)
        return status;
    struct plx_buffer out;
    plx_buffer_init(&out);
    status = facts_writer(format, options->explain)(comparison, &writing, &out);
    plx_formats_close(&writing.formats);
    return finish(&out, status, text, length, error);
}

enum plx_status plx_output_sources(const struct plx_comparison *comparison, enum plx_format format,
                                   const struct plx_output_options *options, char **text,
                                   size_t *length, struct plx_error *error)
{
    static plx_write_sources *const writers[] = {
        [PLX_FORMAT_TABLE] = plx_write_sources_table,
        [PLX_FORMAT_JSON] = plx_write_sources_json,
        [PLX_FORMAT_CSV] = plx_write_sources_csv,
    };
    const struct plx_writing writing = {.columns = options->columns};
    struct plx_buffer out;
    plx_buffer_init(&out);
    return finish(&out, writers[format](comparison, &writing, &out), text, length, error);
}
