/* Credits: whom the report credits with what it says. */
#include <stdlib.h>
#include <string.h>

#include "facts/facts.h"

/* How far, in tokens, a source stands from the word that credits it. */
#define NEAR 9
#define PERSON_NEAR 12
/* The same with the words of the source itself: no name has more. */
#define WITHIN (PERSON_NEAR + 32)

struct finder {
    const struct plx_report *report;
    uint32_t report_index;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    uint8_t *credited; /* by token: 1 where a name that starts there is credited, 2 where words are */
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

/* Notes the source; false where the same one is credited already. */
static bool is_new(const struct finder *f, enum plx_source_kind kind, struct plx_span span)
{
    uint8_t *credited = &f->credited[plx_report_token_at(f->report, span.start)];
    uint8_t flag = kind == PLX_SOURCE_ANONYMOUS ? 2 : 1;
    bool new = !(*credited & flag);
    *credited |= flag;
    return new;
}

static void add(struct finder *f, const char *source, enum plx_source_kind kind,
                struct plx_span span)
{
    if (!is_new(f, kind, span))
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

/* The index of the first name that starts at the token or behind it: names are by place, and do not overlap. */
static size_t first_name(const struct finder *f, uint32_t token)
{
    size_t low = 0, high = f->out->names.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (f->out->names.items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The next of the names that start before the token; NULL behind the last. */
static const struct plx_name *next_name(const struct finder *f, size_t *index, uint32_t to)
{
    const struct plx_name *name =
        *index < f->out->names.count ? &f->out->names.items[(*index)++] : NULL;
    return name && name->first < to ? name : NULL;
}

/* The first source whose name starts in [from, to). */
static const struct plx_name *name_within(const struct finder *f, uint32_t from, uint32_t to)
{
    const struct plx_name *name;
    for (size_t i = first_name(f, from); (name = next_name(f, &i, to));)
        if (is_source(name))
            return name;
    return NULL;
}

/* The last source whose name ends in (from, to]. */
static const struct plx_name *name_before(const struct finder *f, uint32_t from, uint32_t to)
{
    for (size_t i = first_name(f, to); i > 0; i--) {
        const struct plx_name *name = &f->out->names.items[i - 1];
        if (name->end <= from)
            break;
        if (name->end <= to && is_source(name))
            return name;
    }
    return NULL;
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

static bool is_among(const struct finder *f, const struct plx_token *mark, const char *marks)
{
    char text[8] = "";
    size_t length = mark->end - mark->start;
    if (length >= sizeof text)
        return false;
    memcpy(text, f->report->text + mark->start, length);
    return strstr(marks, text) != NULL;
}

/* Whether the token is one of the marks. */
static inline bool is_mark(const struct finder *f, uint32_t token, const char *marks)
{
    const struct plx_token *t = &f->report->tokens.items[token];
    return t->kind == PLX_TOKEN_MARK && is_among(f, t, marks);
}

static uint32_t phrase_end(const struct finder *f, uint32_t from, uint32_t to, const char *marks)
{
    for (uint32_t i = from; i < to; i++)
        if (is_mark(f, i, marks))
            return i;
    return to;
}

/* "according to NAME": the source follows in the same phrase. */
static void follow(struct finder *f, const struct plx_match *cue, uint32_t sentence_end)
{
    uint32_t to = cue->end + NEAR < sentence_end ? cue->end + NEAR : sentence_end;
    to = phrase_end(f, cue->end, to, ",،;:.");
    const struct plx_name *name = name_within(f, cue->end, to);
    if (name)
        add_name(f, name);
    add_anonymous(f, cue->end, name ? name->first : to);
}

/* Whether what is said follows the verb: "that", a colon, a quotation. A firm that "announced a deal" did something;
 * one that "announced that" says something. */
static bool says_something(const struct finder *f, const struct plx_match *verb,
                           const struct plx_sentence *s)
{
    /* The Arabic "that" is no relative: it may stand far behind the verb. */
    uint32_t near = strcmp(plx_language_code(f->report->language), "ar") == 0 ? 20 : 4;
    uint32_t to = verb->end + near < s->end ? verb->end + near : s->end;
    for (uint32_t i = verb->end; i < to; i++)
        if (at(f, i, PLX_SENSE_CLAUSE) || is_mark(f, i, ":«“„\""))
            return true;
    return verb->first > s->first && is_mark(f, verb->first - 1, "»”“\",،");
}

/* How far from the verb a source of this kind may stand, in tokens. */
static uint32_t reach(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON ? PERSON_NEAR : is_medium(name) ? 5 : 3;
}

static bool speaks(const struct finder *f, const struct plx_match *verb,
                   const struct plx_sentence *s, const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON || is_medium(name) || says_something(f, verb, s);
}

/* The nearest source to the verb; a person before firms, since "the head of Qamar, Rashid, said". */
static const struct plx_name *speaker(const struct finder *f, const struct plx_match *verb,
                                      const struct plx_sentence *s)
{
    uint32_t from = verb->first > s->first + WITHIN ? verb->first - WITHIN : s->first;
    uint32_t to = verb->end + WITHIN < s->end ? verb->end + WITHIN : s->end;
    const struct plx_name *best = NULL, *name;
    uint32_t best_gap = UINT32_MAX;
    to = phrase_end(f, verb->end, to, ";:.«“„");
    for (size_t i = first_name(f, from); (name = next_name(f, &i, to));) {
        if (!is_source(name) || name->end > to)
            continue;
        bool ahead = name->end <= verb->first;
        if (!ahead && name->first < verb->end)
            continue;
        uint32_t gap = ahead ? verb->first - name->end : name->first - verb->end;
        if (gap > reach(name) || !speaks(f, verb, s, name))
            continue;
        bool person = name->kind == PLX_ENTITY_PERSON;
        bool best_person = best && best->kind == PLX_ENTITY_PERSON;
        if (!best || (person && !best_person) || (person == best_person && gap <= best_gap)) {
            best = name;
            best_gap = gap;
        }
    }
    return best;
}

/* The verb of Turkish stands last, and its subject first. */
static const struct plx_name *subject(const struct finder *f, const struct plx_sentence *s)
{
    const struct plx_name *first = NULL, *name;
    for (size_t i = first_name(f, s->first); (name = next_name(f, &i, s->end));) {
        if (!is_source(name))
            continue;
        if (name->kind == PLX_ENTITY_PERSON)
            return name;
        if (!first)
            first = name;
    }
    return first;
}

/* "NAME said", "said NAME". */
static void beside(struct finder *f, const struct plx_match *cue, const struct plx_sentence *s)
{
    bool verb_last = strcmp(plx_language_code(f->report->language), "tr") == 0;
    const struct plx_name *name =
        verb_last && cue->end + 3 >= s->end ? subject(f, s) : speaker(f, cue, s);
    if (name)
        add_name(f, name);
    uint32_t from = cue->first > s->first + NEAR ? cue->first - NEAR : s->first;
    add_anonymous(f, from, cue->end + NEAR < s->end ? cue->end + NEAR : s->end);
}

static void behind(struct finder *f, const struct plx_match *cue, const struct plx_sentence *s)
{
    uint32_t from = cue->first > s->first + NEAR ? cue->first - NEAR : s->first;
    const struct plx_name *name = name_before(f, from, cue->first);
    if (name)
        add_name(f, name);
    add_anonymous(f, from, cue->first);
}

/* "Орнелла Брусаско: «Мы ждали…»", "Rassvetov — Match TV: «…»", "TASS: …": sources, a colon, what they say. */
static void before_colon(struct finder *f, const struct plx_sentence *s)
{
    uint32_t to = s->first + PERSON_NEAR < s->end ? s->first + PERSON_NEAR : s->end;
    uint32_t colon = phrase_end(f, s->first, to, ":");
    if (colon == to || colon + 1 >= s->end)
        return;
    bool quoted = is_mark(f, colon + 1, "«“„\"");
    bool any = false;
    const struct plx_name *name;
    for (size_t i = first_name(f, s->first); (name = next_name(f, &i, colon));) {
        if (name->end > colon ||
            !(is_medium(name) || (quoted && name->kind == PLX_ENTITY_PERSON)) ||
            (!quoted && colon - name->end > 1))
            continue;
        add_name(f, name);
        any = true;
    }
    if (quoted || any)
        add_anonymous(f, s->first, colon);
}

/* Where a quotation ends in the sentence: the token behind its closing mark, 0 where it has none. */
static uint32_t quotation_end(const struct finder *f, const struct plx_sentence *s)
{
    uint32_t end = 0;
    for (uint32_t i = s->first; i < s->end; i++)
        if (is_mark(f, i, "»”"))
            end = i + 1;
    return end;
}

/* "« … », tonne son avocate, Solène Charvin": verbs of speech are many, a person right behind the quotation is
 * its speaker. A short quotation is a word set apart, not speech. */
static void behind_quotation(struct finder *f, const struct plx_sentence *s, uint32_t end)
{
    uint32_t words = 0;
    for (uint32_t i = s->first; i < end; i++)
        words = is_mark(f, i, "«“„") ? 0 : words + 1;
    if (words < 5)
        return;
    uint32_t to = end + NEAR < s->end ? end + NEAR : s->end;
    const struct plx_name *name;
    for (size_t i = first_name(f, end); (name = next_name(f, &i, to));)
        if (name->kind == PLX_ENTITY_PERSON) {
            add_name(f, name);
            return;
        }
}

/* "A study in The Lancet": what a journal published is credited to it. */
static bool is_published_in(const struct finder *f, const struct plx_name *name)
{
    const struct plx_matches *all = &f->report->matches;
    uint32_t from = name->first > 6 ? name->first - 6 : 0;
    uint32_t to = name->end + 5 < all->token_count ? name->end + 5 : (uint32_t)all->token_count;
    for (uint32_t i = all->by_token[from]; i < all->by_token[to]; i++) {
        const struct plx_sense *sense = all->items[i].sense;
        const struct plx_known_concept *concept =
            sense->kind == PLX_SENSE_CONCEPT
                ? plx_language_concept(f->report->language, sense->index)
                : NULL;
        if (concept && strcmp(plx_language_string(f->report->language, concept->id),
                              "study-research") == 0)
            return true;
    }
    return false;
}

/* A newsroom that is named where somebody is quoted or credited is who was spoken to. */
static void media_beside(struct finder *f, const struct plx_sentence *s, bool cue)
{
    if (s->kind != PLX_SENTENCE_BODY)
        return;
    const struct plx_name *name;
    for (size_t i = first_name(f, s->first); (name = next_name(f, &i, s->end));)
        if (is_medium(name) && (cue || is_published_in(f, name)))
            add_name(f, name);
}

static void read_sentence(struct finder *f, const struct plx_sentence *s)
{
    const uint64_t cues =
        plx_match_bit(PLX_SENSE_CREDIT_BEFORE) | plx_match_bit(PLX_SENSE_CREDIT_CITED) |
        plx_match_bit(PLX_SENSE_CREDIT_AFTER) | plx_match_bit(PLX_SENSE_CREDIT_VERB);
    bool any = false;
    before_colon(f, s);
    for (uint32_t i = s->first; i < s->end && !f->failed; i++) {
        const struct plx_match *cue;
        if (!(f->report->matches.starting[i] & cues))
            continue;
        if ((cue = at(f, i, PLX_SENSE_CREDIT_BEFORE)) || (cue = at(f, i, PLX_SENSE_CREDIT_CITED)))
            follow(f, cue, s->end);
        any |= cue != NULL;
        if ((cue = at(f, i, PLX_SENSE_CREDIT_AFTER)))
            behind(f, cue, s);
        any |= cue != NULL;
        /* "told Reuters" may be a phrase of its own; who told stands beside it. */
        if ((cue = at(f, i, PLX_SENSE_CREDIT_VERB)))
            beside(f, cue, s);
        any |= cue != NULL;
    }
    uint32_t quoted = quotation_end(f, s);
    behind_quotation(f, s, quoted);
    media_beside(f, s, any || quoted);
}

enum plx_status plx_facts_find_attributions(const struct plx_report *report,
                                            uint32_t report_index, struct plx_arena *arena,
                                            struct plx_report_facts *out)
{
    struct finder f = {.report = report, .report_index = report_index, .arena = arena,
                       .out = out};
    f.credited = calloc(report->tokens.count + 1, sizeof *f.credited);
    f.failed = !f.credited;
    for (size_t i = 0; i < report->sentences.count && !f.failed; i++)
        read_sentence(&f, &report->sentences.items[i]);
    free(f.credited);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
