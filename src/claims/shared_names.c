#include "claims/shared_names.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"

#define MOST_WORDS 4
/* A single word must have so many bytes: shorter ones are too often something else. */
#define LEAST_BYTES 4

struct sharer {
    struct plx_comparing *comparing;
    struct plx_intern keys;             /* folded words of found names, a space between */
    PLX_VECTOR(struct plx_name) copies; /* by number of the key: the first such name */
    struct plx_buffer key;
    bool failed;
};

static const struct plx_token *token_of(const struct plx_report *report, uint32_t token)
{
    return &report->tokens.items[token];
}

static void add_word(struct sharer *s, const struct plx_report *report, uint32_t token)
{
    const struct plx_intern_entry *form = &report->forms.entries[token_of(report, token)->form];
    if (s->key.length)
        plx_buffer_add(&s->key, " ", 1);
    plx_buffer_add(&s->key, form->string, form->length);
}

static void note_name(struct sharer *s, const struct plx_report *report,
                      const struct plx_name *name)
{
    if (name->id || name->end - name->first > MOST_WORDS)
        return;
    plx_buffer_clear(&s->key);
    for (uint32_t i = name->first; i < name->end; i++) {
        if (token_of(report, i)->kind != PLX_TOKEN_WORD)
            return;
        add_word(s, report, i);
    }
    if (s->key.length < LEAST_BYTES)
        return;
    size_t known = s->keys.count;
    uint32_t number = plx_intern_add(&s->keys, plx_buffer_string(&s->key), s->key.length);
    struct plx_name *copy = number == known ? PLX_VECTOR_PUSH(&s->copies) : NULL;
    if (copy)
        *copy = *name;
    s->failed |= number == PLX_INTERN_NONE || (number == known && !copy);
}

/* Whether the language has another use for the word. */
static bool is_word_of_language(const struct plx_report *report, uint32_t token)
{
    const struct plx_matches *all = &report->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind != PLX_SENSE_FIRST_NAME &&
            each.kind != PLX_SENSE_ENTITY)
            return true;
    return false;
}

static bool may_go_on(const struct plx_report *report, uint32_t token, uint32_t first)
{
    const struct plx_token *t = token_of(report, token);
    return t->kind == PLX_TOKEN_WORD && (token == first || !(t->flags & PLX_TOKEN_LINE));
}

/* The longest shared name at the token: the token behind it, 0 where there is none. */
static uint32_t find(struct sharer *s, const struct plx_report *report, const bool *named,
                     uint32_t first, uint32_t *number)
{
    uint32_t end = 0, limit = first + MOST_WORDS;
    if (!(token_of(report, first)->flags & PLX_TOKEN_CAPITAL))
        return 0;
    plx_buffer_clear(&s->key);
    for (uint32_t i = first; i < limit && i < report->tokens.count; i++) {
        if (named[i] || !may_go_on(report, i, first))
            break;
        add_word(s, report, i);
        uint32_t key = plx_intern_find(&s->keys, plx_buffer_string(&s->key), s->key.length);
        if (key == PLX_INTERN_NONE || (i == first && is_word_of_language(report, first)))
            continue;
        *number = key;
        end = i + 1;
    }
    return end;
}

static void add_shared(struct sharer *s, uint32_t index, uint32_t first, uint32_t end,
                       uint32_t number)
{
    const struct plx_report *report = s->comparing->story->reports.items[index];
    struct plx_name *added = PLX_VECTOR_PUSH(&s->comparing->reports[index].names);
    if (!added) {
        s->failed = true;
        return;
    }
    *added = s->copies.items[number];
    added->first = first;
    added->end = end;
    added->span.start = token_of(report, first)->start;
    added->span.end = token_of(report, end - 1)->end;
    added->sentence = plx_report_sentence_at(report, added->span.start);
}

static int by_place(const void *a, const void *b)
{
    const struct plx_name *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

static void search(struct sharer *s, uint32_t index)
{
    const struct plx_report *report = s->comparing->story->reports.items[index];
    struct plx_report_facts *facts = &s->comparing->reports[index];
    size_t known = facts->names.count;
    bool *named = calloc(report->tokens.count + 1, sizeof *named);
    s->failed |= !named;
    for (size_t i = 0; named && i < known; i++)
        for (uint32_t t = facts->names.items[i].first; t < facts->names.items[i].end; t++)
            named[t] = true;
    for (uint32_t i = 0, number = 0; named && i < report->tokens.count && !s->failed;) {
        uint32_t end = find(s, report, named, i, &number);
        if (end)
            add_shared(s, index, i, end, number);
        i = end ? end : i + 1;
    }
    if (facts->names.count > known) {
        qsort(facts->names.items, facts->names.count, sizeof *facts->names.items, by_place);
        s->failed |= !plx_names_index(facts);
    }
    free(named);
}

enum plx_status plx_names_share(struct plx_comparing *comparing)
{
    struct sharer s = {.comparing = comparing};
    size_t count = comparing->story->reports.count;
    plx_intern_init(&s.keys);
    plx_buffer_init(&s.key);
    for (size_t r = 0; r < count; r++)
        for (size_t i = 0; i < comparing->reports[r].names.count; i++)
            note_name(&s, comparing->story->reports.items[r], &comparing->reports[r].names.items[i]);
    for (uint32_t r = 0; r < count && s.keys.count && !s.failed; r++)
        search(&s, r);
    PLX_VECTOR_RELEASE(&s.copies);
    plx_buffer_release(&s.key);
    plx_intern_release(&s.keys);
    return s.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
