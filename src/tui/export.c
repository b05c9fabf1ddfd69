#include "tui/export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "base/messages.h"
#include "base/save.h"

#define PATH_BYTES 4096
#define NAME_BYTES 64    /* of the title's part of a name */
#define TABLE_COLUMNS 80 /* without meaning for the formats of files */

static const char *ending_of(enum plx_format format)
{
    switch (format) {
    case PLX_FORMAT_JSON:
        return "json";
    case PLX_FORMAT_CSV:
        return "csv";
    case PLX_FORMAT_MARKDOWN:
        return "md";
    case PLX_FORMAT_TABLE:
    case PLX_FORMAT_BRIEF:
        break;
    }
    return "txt";
}

/* The letters and digits of the title, "-" between its words: "Tram order: Tarvel" is
 * "Tram-order-Tarvel". Nothing that a shell or an eye could trip over gets into a file's name. */
static void name_of(const char *title, char name[NAME_BYTES])
{
    mbstate_t state = {0};
    size_t length = 0;
    bool gap = false;
    while (*title) {
        wchar_t character;
        size_t size = mbrtowc(&character, title, strlen(title), &state);
        bool whole = size > 0 && size <= strlen(title);
        if (length + (gap ? 1 : 0) + (whole ? size : 1) >= NAME_BYTES)
            break;
        if (whole && iswalnum((wint_t)character)) {
            if (gap && length)
                name[length++] = '-';
            memcpy(name + length, title, size);
            length += size;
            gap = false;
        } else {
            gap = true;
        }
        if (!whole)
            state = (mbstate_t){0};
        title += whole ? size : 1;
    }
    name[length] = '\0';
}

static bool is_for_programs(enum plx_format format)
{
    return format == PLX_FORMAT_JSON || format == PLX_FORMAT_CSV;
}

/* What programs read is English: it is made anew, claim by claim the same, where this comparison
 * speaks another language. */
static enum plx_status save(const struct plx_view *view, const struct plx_comparison *comparison,
                            enum plx_format format,
                            const struct plx_selection *selection, const char *folder,
                            char path[PATH_BYTES], struct plx_error *error)
{
    const struct plx_messages *messages = plx_story_messages(plx_comparison_story(comparison));
    char *text = NULL;
    size_t length = 0;
    struct plx_comparison *plain = NULL, *amended = NULL;
    enum plx_status status = PLX_OK;
    if (is_for_programs(format) && messages)
        status = plx_comparison_make_plain(plx_comparison_story(comparison), &plain, error);
    if (status == PLX_OK && plain)
        status = plx_view_amend(view, plain, &amended);
    if (status == PLX_OK)
        status = plx_output_comparison(amended ? amended : plain ? plain : comparison, format,
                                       selection->claims ? selection : NULL,
                                       &(struct plx_output_options){.columns = TABLE_COLUMNS},
                                       &text, &length, error);
    plx_comparison_free(&amended);
    plx_comparison_free(&plain);
    if (status != PLX_OK)
        return status;
    char name[NAME_BYTES];
    char stem[PATH_BYTES];
    name_of(plx_story_title(plx_comparison_story(comparison)), name);
    snprintf(stem, sizeof stem, "%s/parallax%s%s", folder, *name ? "-" : "", name);
    status = plx_save_numbered(stem, ending_of(format), text, length, path, PATH_BYTES, error);
    free(text);
    return status;
}

void plx_export_write(struct plx_view *view, const struct plx_comparison *comparison,
                      const char *folder)
{
    const struct plx_messages *m = plx_story_messages(plx_comparison_story(comparison));
    struct plx_selection selection;
    enum plx_format format = plx_view_export(view, &selection);
    struct plx_error error = {0};
    char path[PATH_BYTES];
    char message[PATH_BYTES + 64];
    if (!folder)
        folder = ".";
    enum plx_status status = save(view, comparison, format, &selection, folder, path, &error);
    if (status != PLX_OK)
        snprintf(message, sizeof message, plx_say(m, "not written: %s%s%s"), error.file,
                 *error.file ? ": " : "",
                 *error.message ? error.message : plx_status_name(status));
    else if (selection.claims)
        snprintf(message, sizeof message,
                 plx_say_count(m, "wrote %s (%zu claim)", "wrote %s (%zu claims)", selection.count),
                 path, selection.count);
    else
        snprintf(message, sizeof message, plx_say(m, "wrote %s (all claims)"), path);
    plx_view_message(view, message);
}
