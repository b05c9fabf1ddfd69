#include "claims/verdict.h"

#include <string.h>

#include "base/decimal.h"
#include "claims/conversion.h"
#include "claims/deeds.h"
#include "claims/parties.h"
#include "claims/reading.h"
#include "claims/tellers.h"
#include "claims/values.h"

struct judge {
    const struct plx_comparing *comparing;
    const struct plx_statements *statements;
    struct plx_claim *claim;
    struct plx_cell *cells;
    const uint32_t *statement_of;
    const struct plx_deed *line; /* what two cells tell otherwise; NULL: nothing, or not yet looked for */
};

static const struct plx_messages *messages_of(const struct judge *j)
{
    return j->comparing->messages;
}

static const char *report_id(const struct judge *j, size_t cell)
{
    return j->comparing->story->reports.items[j->cells[cell].report]->id;
}

static const struct plx_fact *fact_of(const struct judge *j, size_t cell)
{
    const struct plx_cell *c = &j->cells[cell];
    return c->fact_count ? &j->comparing->comparison->facts[c->facts[0]] : NULL;
}

static const struct plx_statement *statement_of(const struct judge *j, size_t cell)
{
    return &j->statements->items.items[j->statement_of[cell]];
}

/* Whether the counts of two cells are those of two tellers; a report that names none has the count of those that give the same. */
static bool are_told_apart(const struct judge *j, size_t a, size_t b)
{
    bool apart = false;
    for (size_t i = 0; i < j->claim->cell_count && fact_of(j, a)->kind == PLX_FACT_COUNT; i++)
        for (size_t k = 0; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = fact_of(j, i), *y = fact_of(j, k);
            bool same = x && y && (i == a || plx_values_relate(x, fact_of(j, a)) == PLX_RELATION_EQUAL) &&
                        (k == b || plx_values_relate(y, fact_of(j, b)) == PLX_RELATION_EQUAL);
            if (!same)
                continue;
            enum plx_tellers tellers = plx_tellers_of(j->comparing->comparison, &j->cells[i], &j->cells[k]);
            if (tellers == PLX_TELLERS_MAY_BE_ONE)
                return false;
            apart |= tellers == PLX_TELLERS_TWO;
        }
    return apart;
}

/* The worst relation between cells of two reports; *a and *b are the cells that stand so. */
static enum plx_relation worst_relation(const struct judge *j, size_t *a, size_t *b)
{
    enum plx_relation worst = PLX_RELATION_NONE;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = fact_of(j, i), *y = fact_of(j, k);
            if (!x || !y || x->report == y->report)
                continue;
            enum plx_relation relation = plx_values_relate(x, y);
            if (relation > PLX_RELATION_SCALE && are_told_apart(j, i, k))
                relation = PLX_RELATION_FITS;
            if (relation > worst && !(worst == PLX_RELATION_SCALE)) {
                worst = relation;
                *a = i;
                *b = k;
            }
        }
    return worst;
}

/* A cell stands apart where it contradicts more reports than it agrees with, or, with two only, each from the other. */
static void mark_apart(struct judge *j)
{
    size_t count = j->claim->cell_count, most = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < count; i++) {
            size_t against = 0;
            for (size_t k = 0; k < count; k++) {
                const struct plx_fact *x = fact_of(j, i), *y = fact_of(j, k);
                against += x && y && x->report != y->report &&
                           plx_values_relate(x, y) >= PLX_RELATION_SCALE;
            }
            if (pass == 0)
                most = against > most ? against : most;
            else
                j->cells[i].apart = against > 0 && against == most;
        }
}

static bool append_values(const struct judge *j, struct plx_buffer *out, bool apart)
{
    bool any = false;
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        if (j->cells[i].apart != apart || !fact_of(j, i) ||
            (i > 0 && j->cells[i - 1].report == j->cells[i].report && any))
            continue;
        plx_buffer_printf(out, "%s%s %s", any ? plx_say(messages_of(j), NC_("list", ", ")) : "",
                          report_id(j, i), j->cells[i].reading);
        any = true;
    }
    return any;
}

static const char *keep(const struct judge *j, struct plx_buffer *text)
{
    const char *kept =
        plx_arena_string(&j->comparing->comparison->arena, plx_buffer_string(text));
    bool failed = plx_buffer_failed(text);
    plx_buffer_release(text);
    return failed ? NULL : kept;
}

/* How far values that cannot all be true stand apart. */
enum distance { DISTANCE_SOME, DISTANCE_THOUSAND, DISTANCE_MILLION, DISTANCE_MILLIARD, DISTANCE_MORE };

/* Says it of those apart and of the others, where there are such. */
#define SAY_APART(of_others, of_each_other)                                                        \
    (*b ? plx_buffer_printf(text, plx_say(m, of_others), a, b)                                     \
        : plx_buffer_printf(text, plx_say(m, of_each_other), a))

static void say_apart(const struct plx_messages *m, enum distance distance, const char *a,
                      const char *b, struct plx_buffer *text)
{
    switch (distance) {
    case DISTANCE_THOUSAND:
        SAY_APART(N_("%s stands 1000 times apart from %s"),
                  N_("%s stands 1000 times apart from each other"));
        break;
    case DISTANCE_MILLION:
        SAY_APART(N_("%s stands a million times apart from %s"),
                  N_("%s stands a million times apart from each other"));
        break;
    case DISTANCE_MILLIARD:
        SAY_APART(N_("%s stands 1000 million times apart from %s"),
                  N_("%s stands 1000 million times apart from each other"));
        break;
    case DISTANCE_MORE:
        SAY_APART(N_("%s stands far apart from %s"), N_("%s stands far apart from each other"));
        break;
    case DISTANCE_SOME:
        SAY_APART(N_("%s cannot be true beside %s"), N_("%s cannot be true beside each other"));
        break;
    }
}

static void explain_conflict(struct judge *j, size_t a, size_t b, enum distance distance)
{
    struct plx_buffer apart, others, text;
    plx_buffer_init(&apart);
    plx_buffer_init(&others);
    plx_buffer_init(&text);
    if (!append_values(j, &apart, true)) {
        plx_buffer_printf(&apart, "%s %s", report_id(j, a), j->cells[a].reading);
        plx_buffer_printf(&others, "%s %s", report_id(j, b), j->cells[b].reading);
    } else {
        append_values(j, &others, false);
    }
    say_apart(messages_of(j), distance, plx_buffer_string(&apart), plx_buffer_string(&others), &text);
    text.failed |= plx_buffer_failed(&apart) || plx_buffer_failed(&others);
    plx_buffer_release(&apart);
    plx_buffer_release(&others);
    j->claim->reason = keep(j, &text);
}

/* In the base unit of its dimension: 61.4 MW and 61.4 GW are 1000 times apart. */
static double size_of(const struct plx_fact *fact)
{
    struct plx_conversion conversion;
    double value = plx_decimal_double(fact->low);
    return fact->kind == PLX_FACT_MEASURE && plx_conversion_read(fact->unit, &conversion)
               ? value * conversion.factor + conversion.offset
               : value;
}

static int power_between(const struct plx_fact *a, const struct plx_fact *b)
{
    double x = size_of(a), y = size_of(b);
    double ratio = x > y ? x / y : y / x;
    int power = 0;
    while (ratio > 30) {
        ratio /= 1000;
        power++;
    }
    return power;
}

static void judge_conflict(struct judge *j, enum plx_relation relation, size_t a, size_t b)
{
    const struct plx_fact *x = fact_of(j, a), *y = fact_of(j, b);
    j->claim->verdict = PLX_VERDICT_CONFLICT;
    j->claim->sureness = PLX_SURE_LIKELY;
    mark_apart(j);
    if (relation == PLX_RELATION_SCALE && x->kind != PLX_FACT_DATE) {
        int power = power_between(x, y);
        j->claim->conflict = PLX_CONFLICT_SCALE;
        j->claim->sureness = PLX_SURE_CLEAR;
        explain_conflict(j, a, b, power < 4 ? (enum distance)power : DISTANCE_MORE);
        return;
    }
    j->claim->conflict = x->kind == PLX_FACT_DATE ? PLX_CONFLICT_DATE : PLX_CONFLICT_VALUE;
    explain_conflict(j, a, b, DISTANCE_SOME);
}

static bool all_same(const struct judge *j, enum plx_relation *widest)
{
    *widest = PLX_RELATION_EQUAL;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = fact_of(j, i), *y = fact_of(j, k);
            if (x && y && x->report != y->report && plx_values_relate(x, y) > *widest)
                *widest = plx_values_relate(x, y);
        }
    return *widest == PLX_RELATION_EQUAL;
}

/* Of a sum in two currencies some reports give the one and some the other. */
static bool in_two_currencies(const struct judge *j)
{
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++) {
            const struct plx_fact *x = fact_of(j, i), *y = fact_of(j, k);
            if (x && y && x->kind == PLX_FACT_MONEY && y->kind == PLX_FACT_MONEY && x->report != y->report &&
                strcmp(x->unit, y->unit) != 0)
                return true;
        }
    return false;
}

static void judge_agreement(struct judge *j)
{
    enum plx_relation widest;
    struct plx_buffer text;
    plx_buffer_init(&text);
    if (all_same(j, &widest) && !in_two_currencies(j)) {
        j->claim->verdict = PLX_VERDICT_AGREE;
        plx_buffer_printf(&text,
                          plx_say_count(messages_of(j), "%zu report gives %s",
                                        "%zu reports give the same %s", j->claim->report_count),
                          j->claim->report_count, j->cells[0].reading);
    } else {
        struct plx_buffer values;
        plx_buffer_init(&values);
        append_values(j, &values, false);
        j->claim->verdict = PLX_VERDICT_COMPATIBLE;
        plx_buffer_printf(&text,
                          plx_say(messages_of(j), widest == PLX_RELATION_BOUNDS
                                                      ? N_("the same value, bounded otherwise: %s")
                                                      : N_("both can be true: %s")),
                          plx_buffer_string(&values));
        text.failed |= plx_buffer_failed(&values);
        plx_buffer_release(&values);
    }
    j->claim->reason = keep(j, &text);
}

/* ---- statements without a figure ---- */

static bool stages_oppose(const struct judge *j, size_t a, size_t b)
{
    return plx_statements_oppose(statement_of(j, a), statement_of(j, b));
}

/* In English, as words of a cell. */
static const char *stage_of(const struct plx_statement *s)
{
    if (s->stage == PLX_STAGE_SIGNED)
        return s->negated ? NC_("cell", "not signed") : NC_("cell", "signed");
    if (s->stage == PLX_STAGE_APPROVED)
        return s->negated ? NC_("cell", "not approved") : NC_("cell", "approved");
    if (s->stage == PLX_STAGE_AGREED)
        return s->negated ? NC_("cell", "not agreed") : NC_("cell", "agreed");
    if (s->stage == PLX_STAGE_DONE)
        return s->negated ? NC_("cell", "not done") : NC_("cell", "done");
    return s->stage == PLX_STAGE_ADVANCED ? NC_("cell", "advanced") : NC_("cell", "early");
}

static const char *stage_words(const struct judge *j, size_t cell, size_t other)
{
    (void)other;
    return plx_say(messages_of(j), stage_of(statement_of(j, cell)));
}

/* The line of deeds that two cells of the row tell otherwise, of one thing; NULL where none do. */
static const struct plx_deed *opposed_line(const struct judge *j)
{
    struct plx_opposition o;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++)
            if (plx_deeds_oppose(j->comparing, statement_of(j, i), statement_of(j, k), &o))
                return o.ahead;
    return NULL;
}

/* Where two cells of a row oppose each other, the others are of the same thing: what they say of that line counts too. */
static bool deeds_differ(const struct judge *j, size_t a, size_t b, struct plx_opposition *o)
{
    return j->line && plx_deeds_oppose_on(j->comparing, statement_of(j, a), statement_of(j, b), j->line, o);
}

static bool deeds_oppose(const struct judge *j, size_t a, size_t b, enum plx_conflict conflict)
{
    struct plx_opposition o;
    return deeds_differ(j, a, b, &o) && o.conflict == conflict;
}

static bool steps_differ(const struct judge *j, size_t a, size_t b)
{
    return deeds_oppose(j, a, b, PLX_CONFLICT_STAGE);
}

static bool acts_negate(const struct judge *j, size_t a, size_t b)
{
    return deeds_oppose(j, a, b, PLX_CONFLICT_NEGATION);
}

/* How far it has come, in a concept's words: "verdict", "still: talks", "not yet: charge". */
static const char *step_words(const struct judge *j, const struct plx_deed *deed, bool ahead)
{
    uint32_t feature = ahead ? deed->least_words : deed->most_words;
    const char *label = feature < j->statements->labels.count ? j->statements->labels.items[feature] : NULL;
    if (!label || ahead)
        return label ? label : "";
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_printf(&words, plx_say(messages_of(j), deed->negated ? N_("not yet: %s") : N_("still: %s")), label);
    const char *kept = keep(j, &words);
    return kept ? kept : "";
}

/* What the cell says of the deed that the other tells otherwise. */
static const char *deed_words(const struct judge *j, size_t cell, size_t other)
{
    struct plx_opposition o;
    if (!deeds_differ(j, cell, other, &o))
        return "";
    if (o.ahead->scale)
        return step_words(j, o.first ? o.ahead : o.behind, o.first);
    if (o.conflict == PLX_CONFLICT_STAGE)
        return plx_say(messages_of(j), o.first ? NC_("cell", "done") : NC_("cell", "undecided"));
    return plx_say(messages_of(j), o.first ? NC_("cell", "so") : NC_("cell", "not so"));
}

static bool parties_differ(const struct judge *j, size_t a, size_t b)
{
    return plx_party_against(j->comparing, statement_of(j, a), statement_of(j, b), NULL) != NULL;
}

/* The party that has what the other cell gives to another: "Trevalba", "to Trevalba" of what is done to it. */
static const char *party_words(const struct judge *j, size_t cell, size_t other)
{
    bool suffers = false;
    const struct plx_entity *party = plx_party_against(j->comparing, statement_of(j, cell), statement_of(j, other), &suffers);
    if (!party || !suffers)
        return party ? party->name : "";
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_printf(&words, plx_say(messages_of(j), N_("done to %s")), party->name);
    const char *kept = keep(j, &words);
    return kept ? kept : "";
}

/* How statements without a figure may contradict each other. */
struct contradiction {
    bool (*between)(const struct judge *j, size_t a, size_t b);
    const char *(*words)(const struct judge *j, size_t cell, size_t other); /* what the one says against the other */
    enum plx_conflict conflict;
};

static const struct contradiction contradictions[] = {
    {stages_oppose, stage_words, PLX_CONFLICT_STAGE},
    {steps_differ, deed_words, PLX_CONFLICT_STAGE},
    {acts_negate, deed_words, PLX_CONFLICT_NEGATION},
    {parties_differ, party_words, PLX_CONFLICT_PARTY},
};

static bool is_opposed_to(const struct judge *j, const struct contradiction *c, size_t a, size_t b)
{
    return j->cells[a].report != j->cells[b].report && c->between(j, a, b);
}

/* How many cells of other reports oppose the cell. */
static size_t opposed(const struct judge *j, const struct contradiction *c, size_t cell)
{
    size_t count = 0;
    for (size_t k = 0; k < j->claim->cell_count; k++)
        count += is_opposed_to(j, c, cell, k);
    return count;
}

/* The reports that the cell opposes, those that say the same together: "; ar, de: signed". */
static void append_opposed(const struct judge *j, const struct contradiction *c, size_t cell, struct plx_buffer *out)
{
    const char *last = NULL;
    uint32_t report = UINT32_MAX;
    for (size_t k = 0; k < j->claim->cell_count; k++) {
        if (!is_opposed_to(j, c, cell, k) || report == j->cells[k].report)
            continue;
        const char *words = c->words(j, k, cell);
        bool same = last && strcmp(last, words) == 0;
        if (last && !same)
            plx_buffer_printf(out, ": %s", last);
        plx_buffer_printf(out, "%s %s", same ? "," : ";", report_id(j, k));
        last = words;
        report = j->cells[k].report;
    }
    if (last)
        plx_buffer_printf(out, ": %s", last);
}

/* How many reports say what the cell opposes, or, for the other side, what they in turn oppose. */
static size_t reports_on_side(const struct judge *j, const struct contradiction *c, size_t cell, bool other)
{
    size_t count = 0;
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        bool on = is_opposed_to(j, c, cell, i);
        for (size_t k = 0; other && k < j->claim->cell_count && !on; k++)
            on = is_opposed_to(j, c, cell, k) && is_opposed_to(j, c, k, i);
        if (on && j->cells[i].report != last && (!other || !is_opposed_to(j, c, cell, i))) {
            last = j->cells[i].report;
            count++;
        }
    }
    return count;
}

/* Where several say so and several not, words differ rather than reports: one translates "fails to" with a negation, the
 * next without. */
static void leave_open(struct judge *j)
{
    j->claim->verdict = PLX_VERDICT_UNCLEAR;
    j->claim->sureness = PLX_SURE_CHECK;
    j->claim->reason = plx_say(messages_of(j), "some say not what others say; the words must tell "
                                               "whether they mean the same");
}

/* A cell that the cell opposes. */
static size_t opponent(const struct judge *j, const struct contradiction *c, size_t cell)
{
    size_t k = 0;
    while (k < j->claim->cell_count && !is_opposed_to(j, c, cell, k))
        k++;
    return k;
}

/* Without a figure, what a cell says against another is its reading. */
static void explain_contradiction(struct judge *j, const struct contradiction *c, size_t apart, size_t most)
{
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        size_t against = opposed(j, c, i);
        j->cells[i].apart = against == most;
        if (against && !j->claim->figure)
            j->cells[i].reading = c->words(j, i, opponent(j, c, i));
    }
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_printf(&text, "%s: %s", report_id(j, apart), c->words(j, apart, opponent(j, c, apart)));
    append_opposed(j, c, apart, &text);
    j->claim->reason = keep(j, &text);
}

static bool judge_contradiction(struct judge *j, const struct contradiction *c)
{
    size_t most = 0, apart = 0;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        if (opposed(j, c, i) > most) {
            most = opposed(j, c, i);
            apart = i;
        }
    if (!most)
        return false;
    if (reports_on_side(j, c, apart, false) > 1 && reports_on_side(j, c, apart, true) > 1) {
        leave_open(j);
        return true;
    }
    j->claim->verdict = PLX_VERDICT_CONFLICT;
    j->claim->conflict = c->conflict;
    j->claim->sureness = PLX_SURE_LIKELY;
    explain_contradiction(j, c, apart, most);
    return true;
}

static bool is_of_dates(const struct judge *j)
{
    return j->statements && fact_of(j, 0) && fact_of(j, 0)->kind == PLX_FACT_DATE;
}

/* Whether what the cells say contradicts, though their dates do not: "resumes in January", "will not resume in January". Whom they
 * name for it a row of its own tells. */
static bool judge_contradictions(struct judge *j)
{
    j->line = opposed_line(j);
    for (size_t i = 0; i < sizeof contradictions / sizeof *contradictions; i++)
        if (!(j->claim->figure && contradictions[i].conflict == PLX_CONFLICT_PARTY) &&
            judge_contradiction(j, &contradictions[i]))
            return true;
    return false;
}

static void judge_statements(struct judge *j)
{
    if (judge_contradictions(j))
        return;
    j->claim->verdict = PLX_VERDICT_AGREE;
    j->claim->sureness = PLX_SURE_LIKELY;
    j->claim->reason = plx_say(j->comparing->messages, "the statements are about the same; nothing in them "
                                                       "contradicts");
}

enum plx_status plx_verdict_give(const struct plx_comparing *comparing,
                                 const struct plx_statements *statements,
                                 struct plx_claim *claim, struct plx_cell *cells,
                                 const uint32_t *statement_numbers)
{
    struct judge j = {comparing, statements, claim, cells, statement_numbers, NULL};
    claim->sureness = PLX_SURE_CLEAR;
    size_t a = 0, b = 0;
    if (claim->report_count < 2) {
        claim->verdict = PLX_VERDICT_SINGLE;
        claim->reason = plx_arena_printf(&comparing->comparison->arena,
                                         plx_say(comparing->messages, "only %s says so"),
                                         report_id(&j, 0));
    } else if (!claim->figure) {
        judge_statements(&j);
    } else {
        enum plx_relation worst = worst_relation(&j, &a, &b);
        if (worst >= PLX_RELATION_SCALE)
            judge_conflict(&j, worst, a, b);
        else if (!is_of_dates(&j) || !judge_contradictions(&j))
            judge_agreement(&j);
    }
    return claim->reason ? PLX_OK : PLX_ERROR_MEMORY;
}
