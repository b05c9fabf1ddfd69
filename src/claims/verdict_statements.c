/* What the statements of a row say against each other: a stage, an act, a party. */
#include <string.h>

#include "claims/deeds.h"
#include "claims/judge.h"
#include "claims/parties.h"
#include "claims/values.h"

/* Where so many reports tell it otherwise than one, the row they share tells that it is of one thing. */
#define AGAINST_ONE 2

const char *plx_judge_keep(const struct plx_judge *j, struct plx_buffer *text)
{
    const char *kept =
        plx_arena_string(&j->comparing->comparison->arena, plx_buffer_string(text));
    bool failed = plx_buffer_failed(text);
    plx_buffer_release(text);
    return failed ? NULL : kept;
}

static bool stages_oppose(const struct plx_judge *j, size_t a, size_t b)
{
    return plx_statements_oppose(plx_judge_statement(j, a), plx_judge_statement(j, b));
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

static const char *stage_words(const struct plx_judge *j, size_t cell, size_t other)
{
    (void)other;
    return plx_say(plx_judge_messages(j), stage_of(plx_judge_statement(j, cell)));
}

/* How many other reports say what the cell negates, or negate what it says. */
static size_t reports_against(const struct plx_judge *j, size_t cell, const struct plx_deed *line)
{
    size_t count = 0;
    uint32_t last = UINT32_MAX;
    for (size_t k = 0; k < j->claim->cell_count; k++)
        if (j->cells[k].report != last &&
            plx_deeds_negate_throughout(j->comparing, plx_judge_statement(j, cell), plx_judge_statement(j, k), line)) {
            last = j->cells[k].report;
            count++;
        }
    return count;
}

/* The line on which one cell stands so against two other reports, of one thing as the row is; NULL where none does. */
static const struct plx_deed *line_of_one(const struct plx_judge *j)
{
    for (size_t i = 0; !j->claim->figure && i < j->claim->cell_count; i++) {
        const struct plx_statement *s = plx_judge_statement(j, i);
        for (size_t k = 0; k < s->deed_count; k++)
            if (reports_against(j, i, &s->deeds[k]) >= AGAINST_ONE)
                return &s->deeds[k];
    }
    return NULL;
}

/* The line of deeds that two cells of the row tell otherwise, of one thing; NULL where none do. */
static const struct plx_deed *opposed_line(const struct plx_judge *j)
{
    struct plx_opposition o;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        for (size_t k = i + 1; k < j->claim->cell_count; k++)
            if (plx_deeds_oppose(j->comparing, plx_judge_statement(j, i), plx_judge_statement(j, k), &o))
                return o.ahead;
    return line_of_one(j);
}

/* Where two cells of a row oppose each other, the others are of the same thing: what they say of that line counts too. */
static bool deeds_differ(const struct plx_judge *j, size_t a, size_t b, struct plx_opposition *o)
{
    return j->line && plx_deeds_oppose_on(j->comparing, plx_judge_statement(j, a), plx_judge_statement(j, b), j->line, o);
}

static bool deeds_oppose(const struct plx_judge *j, size_t a, size_t b, enum plx_conflict conflict)
{
    struct plx_opposition o;
    return deeds_differ(j, a, b, &o) && o.conflict == conflict;
}

static bool steps_differ(const struct plx_judge *j, size_t a, size_t b)
{
    return deeds_oppose(j, a, b, PLX_CONFLICT_STAGE);
}

static bool acts_negate(const struct plx_judge *j, size_t a, size_t b)
{
    return deeds_oppose(j, a, b, PLX_CONFLICT_NEGATION);
}

/* How far it has come, in a concept's words: "verdict", "still: talks", "not yet: charge". */
static const char *step_words(const struct plx_judge *j, const struct plx_deed *deed, bool ahead)
{
    uint32_t feature = ahead ? deed->least_words : deed->most_words;
    const char *label = feature < j->statements->labels.count ? j->statements->labels.items[feature] : NULL;
    if (!label || ahead)
        return label ? label : "";
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_printf(&words, plx_say(plx_judge_messages(j), deed->negated ? N_("not yet: %s") : N_("still: %s")), label);
    const char *kept = plx_judge_keep(j, &words);
    return kept ? kept : "";
}

static bool is_not_yet(const struct plx_opposition *o)
{
    return o->behind->negated && o->behind->limited && !o->behind->unbegun;
}

/* What the cell says of the deed that the other tells otherwise. */
static const char *deed_words(const struct plx_judge *j, size_t cell, size_t other)
{
    struct plx_opposition o;
    if (!deeds_differ(j, cell, other, &o))
        return "";
    if (o.ahead->scale)
        return step_words(j, o.first ? o.ahead : o.behind, o.first);
    if (o.conflict == PLX_CONFLICT_STAGE)
        return plx_say(plx_judge_messages(j), o.first            ? NC_("cell", "done")
                                              : is_not_yet(&o) ? NC_("cell", "not yet")
                                                               : NC_("cell", "undecided"));
    return plx_say(plx_judge_messages(j), o.first ? NC_("cell", "so") : NC_("cell", "not so"));
}

static bool parties_differ(const struct plx_judge *j, size_t a, size_t b)
{
    return plx_party_against(j->comparing, plx_judge_statement(j, a), plx_judge_statement(j, b), NULL) != NULL;
}

/* The party that has what the other cell gives to another: "Trevalba", "to Trevalba" of what is done to it. */
static const char *party_words(const struct plx_judge *j, size_t cell, size_t other)
{
    bool suffers = false;
    const struct plx_entity *party = plx_party_against(j->comparing, plx_judge_statement(j, cell), plx_judge_statement(j, other), &suffers);
    if (!party || !suffers)
        return party ? party->name : "";
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_printf(&words, plx_say(plx_judge_messages(j), N_("done to %s")), party->name);
    const char *kept = plx_judge_keep(j, &words);
    return kept ? kept : "";
}

/* How statements without a figure may contradict each other. */
struct contradiction {
    bool (*between)(const struct plx_judge *j, size_t a, size_t b);
    const char *(*words)(const struct plx_judge *j, size_t cell, size_t other); /* what the one says against the other */
    enum plx_conflict conflict;
};

static const struct contradiction contradictions[] = {
    {stages_oppose, stage_words, PLX_CONFLICT_STAGE},
    {steps_differ, deed_words, PLX_CONFLICT_STAGE},
    {acts_negate, deed_words, PLX_CONFLICT_NEGATION},
    {parties_differ, party_words, PLX_CONFLICT_PARTY},
};

/* "In June" and "on 30 June" are of one date at most: what is done in the month may be done on another day. */
static bool are_of_one_date(const struct plx_judge *j, size_t a, size_t b)
{
    const struct plx_fact *x = plx_judge_fact(j, a), *y = plx_judge_fact(j, b);
    return !x || !y || plx_fact_is_relative(x) || plx_fact_is_relative(y) || plx_values_relate(x, y) != PLX_RELATION_FITS;
}

static bool is_opposed_to(const struct plx_judge *j, const struct contradiction *c, size_t a, size_t b)
{
    return j->cells[a].report != j->cells[b].report && are_of_one_date(j, a, b) && c->between(j, a, b);
}

/* How many cells of other reports oppose the cell. */
static size_t opposed(const struct plx_judge *j, const struct contradiction *c, size_t cell)
{
    size_t count = 0;
    for (size_t k = 0; k < j->claim->cell_count; k++)
        count += is_opposed_to(j, c, cell, k);
    return count;
}

/* The reports that the cell opposes, those that say the same together: "; ar, de: signed". */
static void append_opposed(const struct plx_judge *j, const struct contradiction *c, size_t cell, struct plx_buffer *out)
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
        plx_buffer_printf(out, "%s %s", same ? "," : ";", plx_judge_report(j, k));
        last = words;
        report = j->cells[k].report;
    }
    if (last)
        plx_buffer_printf(out, ": %s", last);
}

/* How many reports say what the cell opposes, or, for the other side, what they in turn oppose. */
static size_t reports_on_side(const struct plx_judge *j, const struct contradiction *c, size_t cell, bool other)
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
 * next without. A stage that is told and denied several may well tell too early. */
void plx_judge_leave_open(struct plx_judge *j)
{
    j->claim->verdict = PLX_VERDICT_UNCLEAR;
    j->claim->sureness = PLX_SURE_CHECK;
    j->claim->reason = plx_say(plx_judge_messages(j), "some say not what others say; the words must tell "
                                               "whether they mean the same");
}

/* A cell that the cell opposes. */
static size_t opponent(const struct plx_judge *j, const struct contradiction *c, size_t cell)
{
    size_t k = 0;
    while (k < j->claim->cell_count && !is_opposed_to(j, c, cell, k))
        k++;
    return k;
}

/* Without a figure, what a cell says against another is its reading. */
static void explain_contradiction(struct plx_judge *j, const struct contradiction *c, size_t apart, size_t most)
{
    for (size_t i = 0; i < j->claim->cell_count; i++) {
        size_t against = opposed(j, c, i);
        j->cells[i].apart = against == most;
        if (against && !j->claim->figure)
            j->cells[i].reading = c->words(j, i, opponent(j, c, i));
    }
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_printf(&text, "%s: %s", plx_judge_report(j, apart), c->words(j, apart, opponent(j, c, apart)));
    append_opposed(j, c, apart, &text);
    j->claim->reason = plx_judge_keep(j, &text);
}

/* Whether the stage is told on one side and denied on the other, not only still open there: "not signed", "not yet charged". */
static bool is_denied(const struct plx_judge *j, const struct contradiction *c, size_t apart)
{
    struct plx_opposition o;
    if (c->between == stages_oppose)
        return true;
    return c->between == steps_differ && deeds_differ(j, apart, opponent(j, c, apart), &o) && o.behind->negated;
}

static bool judge_contradiction(struct plx_judge *j, const struct contradiction *c)
{
    size_t most = 0, apart = 0;
    for (size_t i = 0; i < j->claim->cell_count; i++)
        if (opposed(j, c, i) > most) {
            most = opposed(j, c, i);
            apart = i;
        }
    if (!most)
        return false;
    if (!is_denied(j, c, apart) && reports_on_side(j, c, apart, false) > 1 && reports_on_side(j, c, apart, true) > 1) {
        plx_judge_leave_open(j);
        return true;
    }
    j->claim->verdict = PLX_VERDICT_CONFLICT;
    j->claim->conflict = c->conflict;
    j->claim->sureness = PLX_SURE_LIKELY;
    explain_contradiction(j, c, apart, most);
    return true;
}

bool plx_judge_contradictions(struct plx_judge *j)
{
    j->line = opposed_line(j);
    for (size_t i = 0; i < sizeof contradictions / sizeof *contradictions; i++)
        if (!(j->claim->figure && contradictions[i].conflict == PLX_CONFLICT_PARTY) &&
            judge_contradiction(j, &contradictions[i]))
            return true;
    return false;
}

void plx_judge_statements(struct plx_judge *j)
{
    if (plx_judge_contradictions(j))
        return;
    j->claim->verdict = PLX_VERDICT_AGREE;
    j->claim->sureness = PLX_SURE_LIKELY;
    j->claim->reason = plx_say(j->comparing->messages, "the statements are about the same; nothing in them "
                                                       "contradicts");
}
