/* Credits: whom the report credits with what it says. */
#include <string.h>

#include "facts/facts.h"

/* How far, in tokens, a source stands from the word that credits it. */
#define NEAR 9

struct finder {
    const struct plx_report *report;
    uint32_t report_index;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    bool failed;
};

static const struct plx_match *at(const struct finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

static const struct plx_sentence *sentence_of(const struct finder *f, uint32_t index)
{
    return &f->report->sentences.items[index];
}

static bool is_source(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON || name->kind == PLX_ENTITY_ORGANISATION;
}

static bool is_medium(const struct plx_name *name)
{
    return strcmp(name->entity_class, "medium") == 0 || strcmp(name->entity_class, "agency") == 0;
}

static enum plx_source_kind kind_of(const struct plx_name *name)
{
    if (is_medium(name))
        return PLX_SOURCE_MEDIUM;
    return name->kind == PLX_ENTITY_PERSON ? PLX_SOURCE_PERSON : PLX_SOURCE_ORGANISATION;
}

static bool is_known(const struct finder *f, const char *source, struct plx_span span)
{
    for (size_t i = 0; i < f->out->attributions.count; i++) {
        const struct plx_attribution *a = &f->out->attributions.items[i];
        if (a->span.start == span.start && strcmp(a->source, source) == 0)
            return true;
    }
    return false;
}

static void add(struct finder *f, const char *source, enum plx_source_kind kind,
                struct plx_span span)
{
    if (is_known(f, source, span))
        return;
    struct plx_attribution *a = PLX_VECTOR_PUSH(&f->out->attributions);
    if (!a) {
        f->failed = true;
        return;
    }
    a->report = f->report_index;
    a->source = source;
    a->kind = kind;
    a->span = span;
    a->sentence = plx_report_sentence_at(f->report, span.start);
    a->credited = sentence_of(f, a->sentence)->span;
}

static void add_name(struct finder *f, const struct plx_name *name)
{
    add(f, name->name, kind_of(name), name->span);
}

/* The first source whose name starts in [from, to). */
static const struct plx_name *name_within(const struct finder *f, uint32_t from, uint32_t to)
{
    for (size_t i = 0; i < f->out->names.count; i++) {
        const struct plx_name *name = &f->out->names.items[i];
        if (name->first >= from && name->first < to && is_source(name))
            return name;
    }
    return NULL;
}

/* The last source whose name ends in (from, to]. */
static const struct plx_name *name_before(const struct finder *f, uint32_t from, uint32_t to)
{
    const struct plx_name *best = NULL;
    for (size_t i = 0; i < f->out->names.count; i++) {
        const struct plx_name *name = &f->out->names.items[i];
        if (name->end > from && name->end <= to && is_source(name))
            best = name;
    }
    return best;
}

static bool add_anonymous(struct finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct plx_match *match = at(f, i, PLX_SENSE_ANONYMOUS);
        if (!match)
            continue;
        struct plx_span span = {f->report->tokens.items[match->first].start,
                                f->report->tokens.items[match->end - 1].end};
        const char *words =
            plx_arena_substring(f->arena, f->report->text + span.start, span.end - span.start);
        if (words)
            add(f, words, PLX_SOURCE_ANONYMOUS, span);
        else
            f->failed = true;
        return true;
    }
    return false;
}

/* A comma, a stop or a quotation ends the phrase that names the source. */
static uint32_t phrase_end(const struct finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct plx_token *t = &f->report->tokens.items[i];
        if (t->kind == PLX_TOKEN_MARK && t->end - t->start == 1 &&
            strchr(",;:.", f->report->text[t->start]))
            return i;
    }
    return to;
}

/* "according to NAME": the source follows in the same phrase. */
static void follow(struct finder *f, const struct plx_match *cue, uint32_t sentence_end)
{
    uint32_t to = cue->end + NEAR < sentence_end ? cue->end + NEAR : sentence_end;
    to = phrase_end(f, cue->end, to);
    const struct plx_name *name = name_within(f, cue->end, to);
    if (name)
        add_name(f, name);
    add_anonymous(f, cue->end, name ? name->first : to);
}

/* "NAME said", "said NAME": the nearer source counts, one of the same phrase before others. */
static void beside(struct finder *f, const struct plx_match *cue, const struct plx_sentence *s)
{
    uint32_t from = cue->first > s->first + NEAR ? cue->first - NEAR : s->first;
    uint32_t to = cue->end + NEAR / 2 < s->end ? cue->end + NEAR / 2 : s->end;
    const struct plx_name *after = name_within(f, cue->end, phrase_end(f, cue->end, to));
    const struct plx_name *ahead = name_before(f, from, cue->first);
    uint32_t gap_after = after ? after->first - cue->end : UINT32_MAX;
    uint32_t gap_ahead = ahead ? cue->first - ahead->end : UINT32_MAX;
    if (ahead && gap_ahead <= gap_after)
        add_name(f, ahead);
    else if (after && gap_after <= 3)
        add_name(f, after);
    add_anonymous(f, from, to);
}

static void behind(struct finder *f, const struct plx_match *cue, const struct plx_sentence *s)
{
    uint32_t from = cue->first > s->first + NEAR ? cue->first - NEAR : s->first;
    const struct plx_name *name = name_before(f, from, cue->first);
    if (name)
        add_name(f, name);
    add_anonymous(f, from, cue->first);
}

static void read_sentence(struct finder *f, const struct plx_sentence *s)
{
    for (uint32_t i = s->first; i < s->end && !f->failed; i++) {
        const struct plx_match *cue;
        if ((cue = at(f, i, PLX_SENSE_CREDIT_BEFORE)) || (cue = at(f, i, PLX_SENSE_CREDIT_CITED)))
            follow(f, cue, s->end);
        else if ((cue = at(f, i, PLX_SENSE_CREDIT_AFTER)))
            behind(f, cue, s);
        else if ((cue = at(f, i, PLX_SENSE_CREDIT_VERB)))
            beside(f, cue, s);
    }
}

enum plx_status plx_facts_find_attributions(const struct plx_report *report,
                                            uint32_t report_index, struct plx_arena *arena,
                                            struct plx_report_facts *out)
{
    struct finder f = {.report = report, .report_index = report_index, .arena = arena,
                       .out = out};
    for (size_t i = 0; i < report->sentences.count && !f.failed; i++)
        read_sentence(&f, &report->sentences.items[i]);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
