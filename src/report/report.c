#include "report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/messages.h"
#include "report/identify.h"
#include "report/sentences.h"
#include "text/charset.h"

/* ---- accessors ---- */

const char *plx_report_id(const struct plx_report *report)
{
    return report->id;
}

const char *plx_report_path(const struct plx_report *report)
{
    return report->path;
}

const char *plx_report_text(const struct plx_report *report, size_t *length)
{
    if (length)
        *length = report->length;
    return report->text;
}

const char *plx_report_language(const struct plx_report *report)
{
    return report->language_code;
}

const char *plx_report_charset(const struct plx_report *report)
{
    return report->charset;
}

struct plx_span plx_report_title(const struct plx_report *report)
{
    return report->title;
}

const char *plx_report_outlet(const struct plx_report *report)
{
    return report->outlet;
}

const char *plx_report_date(const struct plx_report *report)
{
    return report->date;
}

const char *plx_report_address(const struct plx_report *report)
{
    return report->address;
}

const char *plx_report_author(const struct plx_report *report)
{
    return report->author;
}

/* ---- places ---- */

uint32_t plx_report_sentence_at(const struct plx_report *report, uint32_t byte)
{
    uint32_t last = byte < report->length ? byte : report->length;
    uint32_t at = report->sentence_hints[last / PLX_HINT_BYTES];
    while (at + 1 < report->sentences.count &&
           report->sentences.items[at + 1].span.start <= byte)
        at++;
    return at;
}

uint32_t plx_report_token_at(const struct plx_report *report, uint32_t byte)
{
    size_t low = 0, high = report->tokens.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (report->tokens.items[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* ---- making ---- */

static char *copy(const char *string)
{
    return strdup(string ? string : "");
}

/* The base name without its ending, control characters and blanks made '_'. */
static char *base_id(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *id = strcmp(path, "-") == 0 ? strdup("stdin") : strdup(slash ? slash + 1 : path);
    if (!id)
        return NULL;
    char *dot = strrchr(id, '.');
    if (dot && dot != id)
        *dot = '\0';
    for (char *c = id; *c; c++)
        if ((unsigned char)*c <= ' ' || *c == 0x7f)
            *c = '_';
    if (!*id) {
        free(id);
        id = strdup("report");
    }
    return id;
}

static bool id_taken(const struct plx_story *story, const char *id)
{
    for (size_t i = 0; i < story->reports.count; i++)
        if (strcmp(story->reports.items[i]->id, id) == 0)
            return true;
    return false;
}

/* How many reports are called so, or so with a number behind. */
static unsigned count_alike(const struct plx_story *story, const char *base)
{
    size_t length = strlen(base);
    unsigned count = 0;
    for (size_t i = 0; i < story->reports.count; i++) {
        const char *id = story->reports.items[i]->id;
        count += strncmp(id, base, length) == 0 &&
                 (!id[length] || (id[length] == '-' && strspn(id + length + 1, "0123456789") ==
                                                           strlen(id + length + 1)));
    }
    return count;
}

static char *unique_id(const struct plx_story *story, const char *path)
{
    char *base = base_id(path);
    if (!base || !id_taken(story, base))
        return base;
    for (unsigned n = count_alike(story, base) + 1;; n++) {
        size_t room = strlen(base) + 16;
        char *id = malloc(room);
        if (id)
            snprintf(id, room, "%s-%u", base, n);
        if (!id || !id_taken(story, id)) {
            free(base);
            return id;
        }
        free(id);
    }
}

static enum plx_status read_text(const struct plx_messages *messages, struct plx_report *report,
                                 const char *bytes, size_t length, struct plx_error *error)
{
    if (length > PLX_REPORT_MAX_BYTES)
        return plx_error_set(error, PLX_ERROR_TOO_LARGE, report->path,
                             plx_say(messages, "larger than the %zu MiB that a report may have"),
                             PLX_REPORT_MAX_BYTES >> 20);
    struct plx_buffer text;
    plx_buffer_init(&text);
    enum plx_status status = plx_charset_decode(bytes, length, &text, &report->charset);
    report->length = (uint32_t)text.length;
    if (status == PLX_OK && !(report->text = plx_buffer_detach(&text)))
        status = PLX_ERROR_MEMORY;
    plx_buffer_release(&text);
    if (status == PLX_ERROR_EMPTY)
        return plx_error_set(error, status, report->path, plx_say(messages, "is empty"));
    if (status == PLX_ERROR_BINARY)
        return plx_error_set(error, status, report->path,
                             plx_say(messages, "is no text in a charset known here"));
    return status == PLX_OK ? PLX_OK : plx_error_memory(error);
}

enum plx_status plx_report_understand(struct plx_story *story, struct plx_report *report, struct plx_error *error)
{
    enum plx_status status = PLX_OK;
    if (!*report->language_code)
        status = plx_identify(story, report->path, report->text, report->length, report->language_code);
    if (status == PLX_OK)
        status = plx_story_language(story, report->language_code, &report->language, error);
    if (status != PLX_OK)
        return status;
    const char *locale = plx_language_code(report->language);
    status = plx_tokens_read(&report->tokens, &report->forms, report->text, report->length, locale);
    if (status == PLX_OK)
        status = plx_lexicon_match(plx_story_lexicon(story, report->language), &report->matches,
                                   &report->tokens, &report->forms);
    if (status == PLX_OK)
        status = plx_report_find_sentences(report);
    return status == PLX_OK ? PLX_OK : plx_error_memory(error);
}

/* All but the id; false where memory ran out. */
static bool take_card(struct plx_report *report, const struct plx_report_card *card)
{
    report->path = copy(card->path);
    report->outlet = copy(card->outlet);
    report->date = copy(card->date);
    report->address = copy(card->address);
    report->author = copy(card->author);
    snprintf(report->language_code, sizeof report->language_code, "%s", card->language ? card->language : "");
    return report->path && report->outlet && report->date && report->address && report->author;
}

static enum plx_status make(struct plx_story *story, struct plx_report *report, const char *bytes,
                            size_t length, const struct plx_report_card *card,
                            struct plx_error *error)
{
    report->id = unique_id(story, card->path);
    if (!take_card(report, card) || !report->id)
        return plx_error_memory(error);
    return read_text(story->settings.messages, report, bytes, length, error);
}

static struct plx_report *new_report(void)
{
    struct plx_report *report = calloc(1, sizeof *report);
    if (report)
        plx_intern_init(&report->forms);
    return report;
}

/* The report is the story's, or freed. */
static enum plx_status add(struct plx_story *story, struct plx_report *report, struct plx_error *error)
{
    struct plx_report **slot = PLX_VECTOR_PUSH(&story->reports);
    if (!slot) {
        plx_report_free(&report);
        return plx_error_memory(error);
    }
    *slot = report;
    return PLX_OK;
}

enum plx_status plx_report_read(struct plx_story *story, const char *bytes, size_t length,
                                const struct plx_report_card *card, struct plx_error *error)
{
    struct plx_report *report = new_report();
    if (!report)
        return plx_error_memory(error);
    enum plx_status status = make(story, report, bytes, length, card, error);
    if (status != PLX_OK)
        plx_report_free(&report);
    return status == PLX_OK ? add(story, report, error) : status;
}

enum plx_status plx_report_copy_text(struct plx_story *story, const struct plx_report *from)
{
    const struct plx_report_card card = {.path = from->path, .language = from->language_code, .outlet = from->outlet,
                                         .date = from->date, .address = from->address, .author = from->author};
    struct plx_report *report = new_report();
    bool whole = report && take_card(report, &card) && (report->id = copy(from->id)) &&
                 (report->text = malloc((size_t)from->length + 1));
    if (!whole) {
        plx_report_free(&report);
        return PLX_ERROR_MEMORY;
    }
    memcpy(report->text, from->text, (size_t)from->length + 1);
    report->length = from->length;
    report->charset = from->charset;
    plx_report_guess_title(report);
    return add(story, report, NULL);
}

enum plx_status plx_report_add(struct plx_story *story, const char *bytes, size_t length,
                               const struct plx_report_card *card, struct plx_error *error)
{
    enum plx_status status = plx_report_read(story, bytes, length, card, error);
    if (status != PLX_OK)
        return status;
    struct plx_report **report = &story->reports.items[story->reports.count - 1];
    status = plx_report_understand(story, *report, error);
    if (status != PLX_OK) {
        plx_report_free(report);
        story->reports.count--;
    }
    return status;
}

void plx_report_free(struct plx_report **report)
{
    struct plx_report *r = *report;
    if (!r)
        return;
    free(r->id);
    free(r->path);
    free(r->text);
    free(r->outlet);
    free(r->date);
    free(r->address);
    free(r->author);
    plx_intern_release(&r->forms);
    plx_tokens_release(&r->tokens);
    plx_matches_release(&r->matches);
    PLX_VECTOR_RELEASE(&r->sentences);
    free(r->sentence_hints);
    free(r);
    *report = NULL;
}
