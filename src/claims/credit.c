#include "claims/credit.h"

#include "base/buffer.h"
#include "base/intern.h"
#include "claims/credit_words.h"
#include "claims/quotations.h"
#include "facts/near.h"

/* How many credits one sentence can have: more are none of a text that people read. */
#define MOST_CREDITS 64
/* How far, in bytes, a person's name may stand behind the body he speaks for: ", ". */
#define BESIDE 3
/* How many sentences a claim may stand from a credit of its own paragraph to be near it. */
#define NEAR_SENTENCES 3

struct finder {
    struct plx_comparing *comparing;
    struct plx_comparison *comparison;
    struct plx_intern keys;                  /* of the sources, by number */
    PLX_VECTOR(struct plx_source) sources;
    PLX_VECTOR(uint32_t) last;               /* by source: the last report that credits it */
    PLX_VECTOR(struct plx_credit) credits;
    struct plx_buffer key;
    const struct plx_attribution *newsroom;  /* credited last in the report in hand */
    bool failed;
};

/* ---- sources ---- */

/* What tells one source from another. Names of one entity are one, in whatever script. Unnamed sources of one newsroom are
 * one to a reader; where it is not said whose they are, those of two reports are two. */
static void print_key(struct finder *f, const struct plx_attribution *a, uint32_t entity,
                      uint32_t newsroom)
{
    plx_buffer_clear(&f->key);
    plx_buffer_printf(&f->key, "%u ", newsroom);
    if (a->kind == PLX_SOURCE_ANONYMOUS)
        plx_buffer_printf(&f->key, "u%u", newsroom == PLX_NO_SOURCE ? a->report : 0);
    else if (entity != UINT32_MAX)
        plx_buffer_printf(&f->key, "e%u", entity);
    else
        plx_buffer_printf(&f->key, "n%d %s", (int)a->kind, a->source);
}

static uint32_t add_source(struct finder *f, const struct plx_attribution *a, uint32_t newsroom)
{
    uint32_t entity = a->kind == PLX_SOURCE_ANONYMOUS
                          ? UINT32_MAX
                          : plx_entity_of(f->comparison, a->report, a->span);
    print_key(f, a, entity, newsroom);
    uint32_t number = plx_intern_add(&f->keys, plx_buffer_string(&f->key), f->key.length);
    if (number < f->sources.count)
        return number;
    struct plx_source *new = PLX_VECTOR_PUSH(&f->sources);
    uint32_t *last = PLX_VECTOR_PUSH(&f->last);
    f->failed |= number == PLX_INTERN_NONE || !new || !last || plx_buffer_failed(&f->key);
    if (f->failed)
        return 0;
    *new = (struct plx_source){.name = a->source, .kind = a->kind, .newsroom = newsroom};
    if (entity != UINT32_MAX)
        new->name = f->comparison->entities[entity].name;
    *last = UINT32_MAX;
    return number;
}

static void count_report(struct finder *f, uint32_t source, uint32_t report)
{
    f->sources.items[source].report_count += f->last.items[source] != report;
    f->last.items[source] = report;
}

/* ---- chains ---- */

static bool is_mistranslated(const struct finder *f, const struct plx_attribution *a)
{
    const struct plx_report_facts *facts = &f->comparing->reports[a->report];
    const struct plx_report *report = f->comparing->story->reports.items[a->report];
    size_t i = plx_names_from(facts, plx_report_token_at(report, a->span.start));
    return i < facts->names.count && facts->names.items[i].span.start == a->span.start &&
           facts->names.items[i].mistranslated;
}

static void add_credit(struct finder *f, const struct plx_attribution *a,
                       const struct plx_attribution *newsroom)
{
    const struct plx_report *report = f->comparing->story->reports.items[a->report];
    uint32_t through = newsroom ? add_source(f, newsroom, PLX_NO_SOURCE) : PLX_NO_SOURCE;
    uint32_t source = f->failed ? 0 : add_source(f, a, through);
    struct plx_credit *new = f->failed ? NULL : PLX_VECTOR_PUSH(&f->credits);
    f->failed |= !new;
    if (f->failed)
        return;
    count_report(f, source, a->report);
    *new = (struct plx_credit){.source = source, .report = a->report, .sentence = a->sentence,
                               .credited = a->credited, .named = a->span,
                               .words = plx_credit_words(report, a)};
    new->mistranslated = is_mistranslated(f, a) || (newsroom && is_mistranslated(f, newsroom));
    if (newsroom) {
        count_report(f, through, a->report);
        new->newsroom = plx_credit_words(report, newsroom);
    }
}

static uint32_t distance(const struct plx_attribution *a, const struct plx_attribution *b)
{
    return a->span.start < b->span.start ? b->span.start - a->span.start
                                         : a->span.start - b->span.start;
}

/* The newsroom of the sentence that is named nearest to the source. */
static const struct plx_attribution *newsroom_beside(const struct plx_attribution *group,
                                                     size_t count,
                                                     const struct plx_attribution *source)
{
    const struct plx_attribution *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (group[i].kind == PLX_SOURCE_MEDIUM &&
            (!best || distance(&group[i], source) < distance(best, source)))
            best = &group[i];
    return best;
}

static bool is_own_source(const struct finder *f, const struct plx_attribution *a)
{
    return plx_credit_is_own_source(f->comparing->story->reports.items[a->report], a);
}

/* Whether b, which stands before a or behind it, tells whom a does: the same name, or unnamed sources too. Of these the
 * ones with whose they are count, of equals the first. */
static bool tells_the_same(const struct finder *f, const struct plx_attribution *a,
                           const struct plx_attribution *b, bool before)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind != PLX_SOURCE_ANONYMOUS)
        return before && strcmp(a->source, b->source) == 0;
    bool own = is_own_source(f, a), other = is_own_source(f, b);
    return own == other ? before : other;
}

/* Whether another credit of the sentence leaves nothing to this one: it tells the same, or a person is named right
 * behind the body that he speaks for. */
static bool is_told(const struct finder *f, const struct plx_attribution *group, size_t count,
                    size_t index)
{
    const struct plx_attribution *a = &group[index];
    for (size_t i = 0; i < count; i++) {
        const struct plx_attribution *b = &group[i];
        if (i != index && tells_the_same(f, a, b, i < index))
            return true;
        if (a->kind == PLX_SOURCE_ORGANISATION && b->kind == PLX_SOURCE_PERSON &&
            b->span.start >= a->span.end && b->span.start - a->span.end <= BESIDE)
            return true;
    }
    return false;
}

/* The newsroom whose sources these are by the words: "her sources", in the next sentence or the same paragraph. */
static const struct plx_attribution *newsroom_before(const struct finder *f,
                                                     const struct plx_attribution *a)
{
    const struct plx_report *report = f->comparing->story->reports.items[a->report];
    const struct plx_attribution *before = f->newsroom;
    if (!before || a->kind != PLX_SOURCE_ANONYMOUS || !plx_credit_is_own_source(report, a))
        return NULL;
    const struct plx_sentence *all = report->sentences.items;
    bool close = a->sentence - before->sentence <= 1 ||
                 (a->sentence - before->sentence <= NEAR_SENTENCES &&
                  all[a->sentence].paragraph == all[before->sentence].paragraph);
    return close ? before : NULL;
}

/* The credits of one sentence, at most MOST_CREDITS. Who speaks comes through the newsroom that the sentence names; a newsroom through which
 * nobody speaks is the source itself. */
static void read_sentence(struct finder *f, const struct plx_attribution *group, size_t count)
{
    const struct plx_attribution *through[MOST_CREDITS];
    size_t used = 0;
    if (count > MOST_CREDITS)
        count = MOST_CREDITS;
    for (size_t i = 0; i < count && !f->failed; i++) {
        if (group[i].kind == PLX_SOURCE_MEDIUM || is_told(f, group, count, i))
            continue;
        const struct plx_attribution *newsroom = newsroom_beside(group, count, &group[i]);
        if (newsroom)
            through[used++] = newsroom;
        add_credit(f, &group[i], newsroom ? newsroom : newsroom_before(f, &group[i]));
    }
    for (size_t i = 0; i < count && !f->failed; i++) {
        if (group[i].kind != PLX_SOURCE_MEDIUM)
            continue;
        bool speaks = !is_told(f, group, count, i);
        for (size_t k = 0; k < used; k++)
            speaks &= strcmp(through[k]->source, group[i].source) != 0;
        if (speaks)
            add_credit(f, &group[i], NULL);
        f->newsroom = &group[i];
    }
}

static void read_all(struct finder *f)
{
    const struct plx_attribution *all = f->comparison->attributions;
    size_t count = f->comparison->attribution_count;
    for (size_t i = 0, end; i < count && !f->failed; i = end) {
        for (end = i + 1; end < count && all[end].report == all[i].report &&
                          all[end].sentence == all[i].sentence;)
            end++;
        if (i == 0 || all[i].report != all[i - 1].report)
            f->newsroom = NULL;
        read_sentence(f, &all[i], end - i);
    }
}

/* ---- the order of the sources ---- */

struct ordered {
    const struct plx_source *source, *head; /* head: its newsroom, or itself */
    uint32_t number;
};

static int by_weight(const struct plx_source *x, const struct plx_source *y)
{
    bool a = x->kind == PLX_SOURCE_MEDIUM, b = y->kind == PLX_SOURCE_MEDIUM;
    if (a != b)
        return a ? -1 : 1;
    a = x->kind == PLX_SOURCE_ANONYMOUS, b = y->kind == PLX_SOURCE_ANONYMOUS;
    if (a != b)
        return a ? 1 : -1;
    if (x->report_count != y->report_count)
        return x->report_count > y->report_count ? -1 : 1;
    return strcmp(x->name, y->name);
}

static int by_rank(const void *a, const void *b)
{
    const struct ordered *x = a, *y = b;
    int order = x->head == y->head ? 0 : by_weight(x->head, y->head);
    if (order == 0 && x->head == y->head)
        order = (x->source != x->head) - (y->source != y->head);
    if (order == 0)
        order = by_weight(x->source, y->source);
    return order ? order : x->number < y->number ? -1 : 1;
}

/* Hands the sources over in the order in which they are read, and renumbers those who name them. */
static enum plx_status hand_over(struct finder *f)
{
    struct plx_comparison *c = f->comparison;
    size_t count = f->sources.count;
    struct ordered *order = malloc((count + 1) * sizeof *order);
    uint32_t *place = malloc((count + 1) * sizeof *place);
    c->sources = plx_arena_array(&c->arena, count, sizeof *c->sources);
    c->credits = plx_arena_array(&c->arena, f->credits.count, sizeof *c->credits);
    bool made = order && place && c->sources && c->credits;
    for (uint32_t i = 0; made && i < count; i++) {
        const struct plx_source *s = &f->sources.items[i];
        order[i] = (struct ordered){
            s, s->newsroom == PLX_NO_SOURCE ? s : &f->sources.items[s->newsroom], i};
    }
    if (made)
        qsort(order, count, sizeof *order, by_rank);
    for (uint32_t i = 0; made && i < count; i++)
        place[order[i].number] = i;
    for (size_t i = 0; made && i < count; i++) {
        c->sources[i] = *order[i].source;
        if (c->sources[i].newsroom != PLX_NO_SOURCE)
            c->sources[i].newsroom = place[c->sources[i].newsroom];
    }
    for (size_t i = 0; made && i < f->credits.count; i++) {
        c->credits[i] = f->credits.items[i];
        c->credits[i].source = place[c->credits[i].source];
    }
    c->source_count = made ? count : 0;
    c->credit_count = made ? f->credits.count : 0;
    free(order);
    free(place);
    return made ? PLX_OK : PLX_ERROR_MEMORY;
}

enum plx_status plx_credits_find(struct plx_comparing *comparing)
{
    struct finder f = {.comparing = comparing, .comparison = comparing->comparison};
    plx_intern_init(&f.keys);
    plx_buffer_init(&f.key);
    read_all(&f);
    enum plx_status status = f.failed ? PLX_ERROR_MEMORY : hand_over(&f);
    if (status == PLX_OK)
        status = plx_quotations_find(comparing);
    PLX_VECTOR_RELEASE(&f.sources);
    PLX_VECTOR_RELEASE(&f.last);
    PLX_VECTOR_RELEASE(&f.credits);
    plx_buffer_release(&f.key);
    plx_intern_release(&f.keys);
    return status;
}

/* ---- what a cell is credited to ---- */

/* The first credit of the report in the sentence or behind it. */
static size_t first_from(const struct plx_comparison *c, uint32_t report, uint32_t sentence)
{
    size_t low = 0, high = c->credit_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct plx_credit *credit = &c->credits[middle];
        if (credit->report < report || (credit->report == report && credit->sentence < sentence))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The credits of the report's sentences [from, to]: the index of the first, and how many. */
static size_t credits_within(const struct plx_comparison *c, uint32_t report, uint32_t from,
                             uint32_t to, size_t *first)
{
    size_t count = 0;
    *first = first_from(c, report, from);
    while (*first + count < c->credit_count && c->credits[*first + count].report == report &&
           c->credits[*first + count].sentence <= to)
        count++;
    return count;
}

/* Whether a credit of the sentence b stands near the sentence a: in its paragraph a few sentences off, or right before
 * or behind it. Headlines, headings and bullets have nothing near. */
static bool is_near(const struct plx_report *report, uint32_t a, uint32_t b)
{
    const struct plx_sentence *x = &report->sentences.items[a], *y = &report->sentences.items[b];
    uint32_t gap = a < b ? b - a : a - b;
    return x->kind == PLX_SENTENCE_BODY && y->kind == PLX_SENTENCE_BODY &&
           (gap <= 1 || (gap <= NEAR_SENTENCES && x->paragraph == y->paragraph));
}

/* The nearest credit, of equals the one before; SIZE_MAX where none is near. */
static size_t nearest(const struct plx_comparison *c, uint32_t report, uint32_t sentence)
{
    const struct plx_report *text = c->story->reports.items[report];
    uint32_t from = sentence > NEAR_SENTENCES ? sentence - NEAR_SENTENCES : 0, best_gap = 0;
    size_t first, best = SIZE_MAX;
    size_t count = credits_within(c, report, from, sentence + NEAR_SENTENCES, &first);
    for (size_t i = first; i < first + count; i++) {
        uint32_t other = c->credits[i].sentence;
        uint32_t gap = other < sentence ? sentence - other : other - sentence;
        if (is_near(text, sentence, other) && (best == SIZE_MAX || gap < best_gap)) {
            best = i;
            best_gap = gap;
        }
    }
    return best;
}

/* Whether one quotation goes on where the one before it stopped: “…,” she said. “…” */
static bool goes_on(const struct plx_comparison *c, const struct plx_quotation *q)
{
    if (q == c->quotations || q[-1].report != q->report)
        return false;
    const struct plx_sentence *all = c->story->reports.items[q->report]->sentences.items;
    return q[-1].last_sentence + 1 >= q->first_sentence &&
           all[q[-1].last_sentence].paragraph == all[q->first_sentence].paragraph &&
           all[q->first_sentence].span.start == q->span.start;
}

/* The credits of the sentences that a quotation stands in, else of the one that it goes on from. */
static size_t speakers_of(const struct plx_comparison *c, const struct plx_quotation *q,
                          size_t *first)
{
    size_t count = 0;
    for (unsigned back = 0; back <= NEAR_SENTENCES; back++, q--) {
        count = credits_within(c, q->report, q->first_sentence, q->last_sentence, first);
        if (count || !goes_on(c, q))
            break;
    }
    return count;
}

enum plx_status plx_credits_give(struct plx_comparison *comparison, uint32_t sentence,
                                 struct plx_cell *cell)
{
    const struct plx_quotation *quotation = plx_quotation_of(comparison, cell);
    size_t first, count = credits_within(comparison, cell->report, sentence, sentence, &first);
    enum plx_scope scope = quotation ? PLX_SCOPE_QUOTATION : PLX_SCOPE_SENTENCE;
    if (count == 0 && quotation)
        count = speakers_of(comparison, quotation, &first);
    if (count == 0 && (first = nearest(comparison, cell->report, sentence)) != SIZE_MAX) {
        count = 1;
        scope = PLX_SCOPE_NEAR;
    }
    cell->credit = "";
    if (count == 0)
        return PLX_OK;
    struct plx_cell_credit *credits =
        plx_arena_array(&comparison->arena, count, sizeof *credits);
    if (!credits)
        return PLX_ERROR_MEMORY;
    for (size_t i = 0; i < count; i++)
        credits[i] = (struct plx_cell_credit){(uint32_t)(first + i), scope};
    cell->credits = credits;
    cell->credit_count = count;
    if (scope != PLX_SCOPE_NEAR) {
        const struct plx_source *source =
            &comparison->sources[comparison->credits[first].source];
        cell->credit = source->newsroom == PLX_NO_SOURCE
                           ? source->name
                           : comparison->sources[source->newsroom].name;
    }
    return PLX_OK;
}

/* ---- which claims a credit covers ---- */

/* Notes that the credit covers the claim: in list, with room for each cell that it is of, or only counted where that is
 * NULL. Of several cells of one claim the closest scope counts. */
static void note(struct plx_credit *credit, struct plx_credited *list, uint32_t claim,
                 enum plx_scope scope)
{
    struct plx_credited *last = list && credit->claim_count ? &list[credit->claim_count - 1] : NULL;
    if (last && last->claim == claim) {
        last->scope = scope < last->scope ? scope : last->scope;
        return;
    }
    if (list)
        list[credit->claim_count] = (struct plx_credited){claim, scope};
    credit->claim_count++;
}

/* Whether a clause without a figure is little but the words of credit: "said Nadia Gharsalli of the institute". */
static bool is_credit_itself(const struct plx_credit *credit, const struct plx_cell *cell)
{
    struct plx_span said = cell->span, words = credit->words;
    if (cell->fact_count || words.start < said.start || words.end > said.end)
        return false;
    return 2 * (words.end - words.start) >= said.end - said.start;
}

static void cover_cell(const struct plx_comparison *c, const struct plx_cell *cell, uint32_t claim,
                       struct plx_credited **lists)
{
    for (size_t n = 0; n < cell->credit_count; n++) {
        uint32_t credit = cell->credits[n].credit;
        if (cell->credits[n].scope != PLX_SCOPE_NEAR && !is_credit_itself(&c->credits[credit], cell))
            note(&c->credits[credit], lists ? lists[credit] : NULL, claim, cell->credits[n].scope);
    }
}

static void cover(const struct plx_comparison *c, struct plx_credited **lists)
{
    for (uint32_t i = 0; i < c->claim_count; i++)
        for (size_t k = 0; k < c->claims[i].cell_count; k++)
            cover_cell(c, &c->claims[i].cells[k], i, lists);
}

enum plx_status plx_credits_cover(struct plx_comparing *comparing)
{
    struct plx_comparison *c = comparing->comparison;
    struct plx_credited **lists = malloc((c->credit_count + 1) * sizeof *lists);
    bool made = lists != NULL;
    if (made)
        cover(c, NULL);
    for (size_t i = 0; made && i < c->credit_count; i++) {
        lists[i] = plx_arena_array(&c->arena, c->credits[i].claim_count, sizeof **lists);
        c->credits[i].claims = lists[i];
        c->credits[i].claim_count = 0;
        made = lists[i] != NULL;
    }
    if (made)
        cover(c, lists);
    free(lists);
    return made ? PLX_OK : PLX_ERROR_MEMORY;
}
