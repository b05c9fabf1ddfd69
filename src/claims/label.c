#include "claims/label.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

#define PARTIES 2
#define CONCEPTS 2
#define MORE 2 /* of each, where rows would else have one label */
#define WORDS_BYTES 90
/* What is done tells a row better than a thing that many are about. */
#define ACT_TELLS 1.5f

struct candidate {
    uint32_t number, report, reports; /* the last report that it was seen in, and how many */
    float score; /* how much of it is in the statements, and how rare it is elsewhere */
};

/* What most reports share comes first. */
static float weight_of(const struct candidate *c)
{
    return c->score * (float)c->reports;
}

static int best_first(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (weight_of(x) != weight_of(y))
        return weight_of(x) > weight_of(y) ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

static void gather(const struct plx_statements *statements, const uint32_t *statement_of,
                   size_t count, struct candidate *found, size_t *found_count, size_t room)
{
    for (size_t i = 0; i < count; i++) {
        const struct plx_statement *s = &statements->items.items[statement_of[i]];
        for (size_t k = 0; k < s->feature_count; k++) {
            if (s->features[k].inferred || plx_feature_kind(statements, s->features[k].number) == PLX_FEATURE_VALUE)
                continue;
            size_t n = 0;
            while (n < *found_count && found[n].number != s->features[k].number)
                n++;
            if (n == *found_count && n < room)
                found[(*found_count)++] = (struct candidate){s->features[k].number, UINT32_MAX, 0, 0};
            if (n < room && found[n].report != s->report) {
                found[n].report = s->report;
                found[n].reports++;
            }
            if (n < room)
                found[n].score += s->features[k].weight * s->features[k].weight *
                                  sqrtf(statements->rarity[found[n].number]) *
                                  (s->features[k].act ? ACT_TELLS : 1);
        }
    }
}

static void append(const struct plx_comparing *comparing, const struct plx_statements *statements,
                   const struct candidate *found, size_t count, enum plx_feature_kind kind,
                   size_t most, struct plx_buffer *out)
{
    size_t used = 0;
    for (size_t i = 0; i < count && used < most; i++) {
        if (plx_feature_kind(statements, found[i].number) != kind || found[i].reports < 2)
            continue;
        uint32_t entity = plx_statements_entity(statements, found[i].number);
        const char *name = entity == UINT32_MAX ? statements->labels.items[found[i].number]
                                                : comparing->comparison->entities[entity].name;
        /* Of "match, game" the first will do: commas part one concept from the next here. */
        size_t length = kind == PLX_FEATURE_ENTITY ? strlen(name) : strcspn(name, ",");
        plx_buffer_printf(out, "%s%.*s", used ? plx_say(comparing->messages, NC_("list", ", ")) : "",
                          (int)length, name);
        used++;
    }
}

static void append_words(const struct plx_report *report, struct plx_span span, struct plx_buffer *out)
{
    uint32_t end = span.end;
    if (end - span.start > WORDS_BYTES) {
        end = span.start + WORDS_BYTES;
        while (end > span.start && report->text[end] != ' ' && report->text[end] != '\n')
            end--;
        if (end == span.start)
            end = span.end;
    }
    plx_buffer_add(out, report->text + span.start, end - span.start);
    if (end < span.end)
        plx_buffer_add_string(out, "…");
}

const char *plx_label_words(struct plx_arena *arena, const struct plx_report *report, struct plx_span span)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    append_words(report, span, &text);
    const char *label = plx_buffer_failed(&text) ? NULL : plx_arena_string(arena, plx_buffer_string(&text));
    plx_buffer_release(&text);
    return label;
}

/* The label of so many concepts and parties more than usual. */
static void print_label(const struct plx_comparing *comparing, const struct plx_statements *statements,
                        const struct candidate *found, size_t count, size_t more, struct plx_buffer *text)
{
    append(comparing, statements, found, count, PLX_FEATURE_CONCEPT, CONCEPTS + more, text);
    size_t concepts = text->length;
    if (concepts)
        plx_buffer_add_string(text, ": ");
    size_t before = text->length;
    append(comparing, statements, found, count, PLX_FEATURE_ENTITY, PARTIES + more, text);
    if (text->length == before && concepts)
        text->data[text->length = concepts] = '\0';
}

static bool is_taken(const struct plx_intern *labels, const struct plx_buffer *text)
{
    return text->length && plx_intern_find(labels, text->data, text->length) != PLX_INTERN_NONE;
}

/* A label that another claim has gets the figure of the claim's first cell, else a number. */
static void tell_apart(struct plx_buffer *text, const struct plx_cell *cell, const struct plx_intern *labels)
{
    if (is_taken(labels, text) && *cell->reading)
        plx_buffer_printf(text, " – %s", cell->reading);
    size_t length = text->length;
    for (unsigned number = 2; is_taken(labels, text) && !plx_buffer_failed(text); number++) {
        text->data[text->length = length] = '\0';
        plx_buffer_printf(text, " (%u)", number);
    }
}

const char *plx_label_make(const struct plx_comparing *comparing,
                           const struct plx_statements *statements, const uint32_t *statement_of,
                           const struct plx_cell *cell, size_t count, struct plx_intern *labels)
{
    struct candidate found[128];
    size_t found_count = 0;
    gather(statements, statement_of, count, found, &found_count, sizeof found / sizeof *found);
    qsort(found, found_count, sizeof *found, best_first);
    struct plx_buffer text;
    plx_buffer_init(&text);
    for (size_t more = 0; more <= MORE; more++) {
        text.length = 0;
        print_label(comparing, statements, found, found_count, more, &text);
        if (text.length == 0 || plx_intern_find(labels, text.data, text.length) == PLX_INTERN_NONE)
            break;
    }
    const struct plx_statement *first = &statements->items.items[statement_of[0]];
    if (text.length == 0)
        append_words(comparing->story->reports.items[first->report], first->span, &text);
    tell_apart(&text, cell, labels);
    bool kept = !plx_buffer_failed(&text) &&
                plx_intern_add(labels, plx_buffer_string(&text), text.length) != PLX_INTERN_NONE;
    const char *label = kept ? plx_arena_string(&comparing->comparison->arena, plx_buffer_string(&text)) : NULL;
    plx_buffer_release(&text);
    return label;
}
