/* Bounds: "more than", "almost", "up to" before a quantity, "or more" behind it. */
#include "facts/scan.h"

/* Small words that may stand between a bound and its number: "более чем в $500", "exceed the 10". */
#define BETWEEN 2
/* Words between a negation and the bound that it turns. */
#define NEGATED_OVER 3

static struct plx_match bound_before(const struct plx_scan *scan, uint32_t first)
{
    for (uint32_t back = 0; back <= BETWEEN && back <= first; back++) {
        uint32_t at = first - back;
        if (back > 0) {
            const struct plx_token *skipped = plx_scan_token(scan, at);
            bool small = plx_scan_has(scan, at, PLX_SENSE_FUNCTION) ||
                         plx_scan_has(scan, at, PLX_SENSE_CURRENCY_SYMBOL) ||
                         plx_scan_is_apostrophe(scan, at);
            /* English sets its prepositions before the bound: "flown about in a 37-year-old machine" */
            bool adverb = plx_language_is(scan->report->language, "en") && plx_scan_has(scan, at, PLX_SENSE_WHERE);
            if (!small || adverb || (skipped->flags & PLX_TOKEN_LINE))
                return PLX_NO_MATCH;
        }
        struct plx_match match = plx_scan_before(scan, at, PLX_SENSE_BOUND_BEFORE);
        if (match.sense)
            return match;
    }
    return PLX_NO_MATCH;
}

/* Words of a subject that stand between a verb and its number where the verb comes first: "تجاوز الدين تريليون". */
#define SUBJECT 8

/* "قد يصل ارتفاعها إلى": what reaches a figure has it behind "to"; what falls short or exceeds has not. */
static bool is_reached(const struct plx_scan *scan, struct plx_match verb, uint32_t first)
{
    return !plx_scan_role(scan, verb.end - 1, PLX_ROLE_REACH) ||
           plx_scan_role(scan, first - 1, PLX_ROLE_TO);
}

static struct plx_match verb_before(const struct plx_scan *scan, uint32_t first)
{
    for (uint32_t at = first; at > 0 && first - at < SUBJECT; at--) {
        const struct plx_token *t = plx_scan_token(scan, at - 1);
        if (t->kind != PLX_TOKEN_WORD || t->script != PLX_SCRIPT_ARABIC)
            return PLX_NO_MATCH;
        struct plx_match verb = plx_scan_at(scan, at - 1, PLX_SENSE_BOUND_BEFORE);
        if (verb.sense && verb.end == at && (verb.sense->flags & PLX_SENSE_ALONE) &&
            is_reached(scan, verb, first))
            return plx_scan_before(scan, at, PLX_SENSE_BOUND_BEFORE); /* with its negation */
        if (t->flags & PLX_TOKEN_LINE)
            return PLX_NO_MATCH;
    }
    return PLX_NO_MATCH;
}

/* "rose from 5% to 7%": the word links two figures, and bounds neither. */
static bool links_figures(const struct plx_scan *scan, struct plx_match bound)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = count > 1 ? &scan->out->facts.items[count - 2] : NULL;
    return last && bound.first > 0 && last->span.end == plx_scan_token(scan, bound.first - 1)->end &&
           (plx_scan_has(scan, bound.first, PLX_SENSE_RANGE_LINK) ||
            plx_scan_has(scan, bound.first, PLX_SENSE_UNTIL));
}

/* "вырос до 5 %", "subió un punto, hasta el 9,5 %": where something rises or falls, the end that it comes to. */
static bool ends_change(const struct plx_scan *scan, struct plx_match bound)
{
    if (!plx_scan_role(scan, bound.first, PLX_ROLE_TO) || bound.first == 0)
        return false;
    size_t count = scan->out->facts.count;
    const struct plx_fact *by = count > 1 ? &scan->out->facts.items[count - 2] : NULL;
    bool comma = plx_scan_is_mark(scan, bound.first - 1, ",");
    return plx_scan_is_changed(scan, bound.first - comma, true) ||
           (comma && by && by->span.end == plx_scan_token(scan, bound.first - 1)->start);
}

/* "pasó del 5% al 7%": the verb's preposition opens the first of two figures, "pasó de 5%" is more than that. */
static bool opens_figures(const struct plx_scan *scan, struct plx_match bound, uint32_t end)
{
    struct plx_match link = plx_scan_at(scan, end, PLX_SENSE_RANGE_LINK);
    if (!link.sense || plx_scan_has(scan, end, PLX_SENSE_NUMBER_AND) ||
        !plx_scan_has_before(scan, bound.end, PLX_SENSE_RANGE_OPEN))
        return false;
    const struct plx_token *t = plx_scan_token(scan, link.end);
    return t && (t->kind == PLX_TOKEN_NUMBER || plx_scan_has(scan, link.end, PLX_SENSE_NUMBER) ||
                 plx_scan_has(scan, link.end, PLX_SENSE_CURRENCY_SYMBOL));
}

/* "53% acima do orçamento", "5% above the target": more than something else is, which stands behind. */
static bool is_compared(const struct plx_scan *scan, struct plx_match bound)
{
    return plx_scan_role(scan, bound.first, PLX_ROLE_COMPARED) &&
           plx_scan_has(scan, bound.end, PLX_SENSE_FUNCTION);
}

/* "€65m plus €10m", "65 millones más 10": so much more is another figure. */
static bool leads_to_figure(const struct plx_scan *scan, struct plx_match bound)
{
    const struct plx_token *t = plx_scan_token(scan, bound.end);
    return bound.sense->argument == PLX_BOUND_MORE && bound.end == bound.first + 1 && t &&
           !(t->flags & PLX_TOKEN_LINE) && plx_scan_spaced(scan, bound.first) &&
           (t->kind == PLX_TOKEN_NUMBER || plx_scan_has(scan, bound.end, PLX_SENSE_CURRENCY_SYMBOL));
}

/* "75 élevages et plus de 4 millions de volailles": what is more, or less, is the figure behind it. */
static bool opens_next(const struct plx_scan *scan, struct plx_match bound)
{
    struct plx_numeral next;
    uint32_t at = plx_scan_skip_of(scan, bound.end);
    return at > bound.end && plx_scan_role(scan, bound.end, PLX_ROLE_OF) && plx_numeral_read(scan, at, &next);
}

struct plx_match plx_bound_behind(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match match = plx_scan_at(scan, token, PLX_SENSE_BOUND_AFTER);
    /* "20 avrodan ucuz": cheaper than 20 euros; "20 avro ucuz" is cheaper by as many. */
    bool ablative = match.sense && (match.sense->flags & PLX_SENSE_COMMON);
    if (match.sense && (is_compared(scan, match) || leads_to_figure(scan, match) || opens_next(scan, match)))
        return PLX_NO_MATCH;
    return ablative && (token == 0 || !plx_scan_role(scan, token - 1, PLX_ROLE_ABLATIVE)) ? PLX_NO_MATCH : match;
}

/* Directly behind, or behind the counted noun. */
static struct plx_match bound_after(const struct plx_scan *scan, uint32_t end)
{
    for (uint32_t over = 0; over <= 1; over++) {
        const struct plx_token *t = plx_scan_token(scan, end + over);
        if (!t || (t->flags & PLX_TOKEN_LINE) ||
            (over && !plx_scan_is_noun(scan, end)))
            return PLX_NO_MATCH;
        struct plx_match match = plx_bound_behind(scan, end + over);
        if (match.sense)
            return match;
    }
    return PLX_NO_MATCH;
}

/* "Kredit über 280 Mio. Dollar": of as much, behind the noun of a sum or of what is made out for one; "jeden Ankauf über
 * 100.000 Euro" are those of more. */
static bool is_sum(const struct plx_scan *scan, struct plx_match bound)
{
    return bound.first > 0 && plx_scan_role(scan, bound.first, PLX_ROLE_AMOUNTING) &&
           plx_scan_role(scan, bound.first - 1, PLX_ROLE_AMOUNT) && !plx_scan_has_before(scan, bound.first - 1, PLX_SENSE_EACH);
}

/* "two more than the 76 it needs": by how many more is told, and the figure that it is held against is just that. A date
 * before the bound tells when, "seit 2019 mehr als 13". */
static bool is_difference(const struct plx_scan *scan, struct plx_match bound)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *before = count > 1 ? &scan->out->facts.items[count - 2] : NULL;
    if (before && before->kind == PLX_FACT_DATE && bound.first > 0 &&
        before->span.end == plx_scan_token(scan, bound.first - 1)->end)
        return false;
    bool compares = bound.sense->argument == PLX_BOUND_MORE ||
                    bound.sense->argument == PLX_BOUND_LESS;
    return compares && bound.first > 0 &&
           !(plx_scan_token(scan, bound.first)->flags & PLX_TOKEN_LINE) &&
           (plx_scan_token(scan, bound.first - 1)->kind == PLX_TOKEN_NUMBER ||
            plx_scan_has_before(scan, bound.first, PLX_SENSE_NUMBER) ||
            plx_scan_has_before(scan, bound.first, PLX_SENSE_PERCENT));
}

/* Whether the words behind a figure say of when it is: "di un anno fa", "a year earlier", "of 2024". */
static bool is_of_then(const struct plx_scan *scan, uint32_t end)
{
    for (uint32_t at = end; at < end + 4; at++) {
        const struct plx_token *t = plx_scan_token(scan, at);
        struct plx_match one = plx_scan_at(scan, at, PLX_SENSE_NUMBER_ONE);
        struct plx_match period = one.sense ? plx_scan_at(scan, one.end, PLX_SENSE_PERIOD) : PLX_NO_MATCH;
        int digits, year = plx_numeral_plain(scan, at, &digits);
        if (plx_scan_has(scan, at, PLX_SENSE_RELATIVE) || plx_scan_has(scan, at, PLX_SENSE_AGO) ||
            (period.sense && plx_scan_has(scan, period.end, PLX_SENSE_AGO)) ||
            (at > end && year >= 1900 && year < 2100 && digits == 4))
            return true;
        if (!t || (t->flags & PLX_TOKEN_LINE) ||
            (!plx_scan_has(scan, at, PLX_SENSE_FUNCTION) && !plx_scan_is_apostrophe(scan, at)))
            return false;
    }
    return false;
}

/* "meno dei 3.900 di un anno fa", "fewer than the 3,900 a year earlier", "menos del 15 % que pidió": held against a known figure,
 * which is just that. */
static bool is_held_against(const struct plx_scan *scan, struct plx_match bound,
                            uint32_t first, uint32_t end)
{
    bool compares = bound.sense->argument == PLX_BOUND_MORE ||
                    bound.sense->argument == PLX_BOUND_LESS;
    bool known = plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE) ||
                 plx_scan_role(scan, first - 1, PLX_ROLE_OF_DEFINITE);
    if (!compares || !known || plx_scan_role(scan, bound.first, PLX_ROLE_TO))
        return false;
    /* "Below the $1.1 billion that they need": English sets no article before a bare number, others do ("los 23"), but not
     * behind "than", "als die 15 Prozent", "que el 15 %". */
    bool english = plx_language_is(scan->report->language, "en") && plx_scan_has(scan, bound.end - 1, PLX_SENSE_FUNCTION);
    bool than = bound.end > bound.first + 1 && plx_scan_has(scan, bound.end - 1, PLX_SENSE_CLAUSE) &&
                plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE);
    return (english && plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE)) || than || is_of_then(scan, end) ||
           plx_scan_has(scan, end, PLX_SENSE_EXPECTED) || plx_scan_has(scan, end, PLX_SENSE_WHO);
}

/* "Salário mínimo de 970 euros": the word is one of a thing's name. */
static bool is_of_thing(const struct plx_scan *scan, struct plx_match bound)
{
    struct plx_match thing = plx_scan_before(scan, bound.first + 1, PLX_SENSE_CONCEPT);
    return thing.sense && thing.first < bound.first && !plx_scan_has(scan, bound.first, PLX_SENSE_FUNCTION) &&
           plx_scan_role(scan, bound.end - 1, PLX_ROLE_OF);
}

/* "over two legs", "über zwölf Runden": so few of what makes a length of time. */
static bool is_over_spells(const struct plx_scan *scan, struct plx_match bound, uint32_t end, const struct plx_numeral *n)
{
    enum { MOST = 12 };
    return bound.sense->argument == PLX_BOUND_MORE && plx_scan_has(scan, end - 1, PLX_SENSE_SPELL) &&
           plx_decimal_compare(n->high, plx_decimal_make(MOST, 0)) <= 0;
}

/* "for over 20 years", "vor über 20 Jahren", "lasted over two hours": behind another preposition and a verb of lasting the word can
 * only bound. */
static bool is_led(const struct plx_scan *scan, uint32_t bound)
{
    static const char *const lasting[] = {"last-duration", NULL};
    return bound > 0 && !(plx_scan_token(scan, bound)->flags & PLX_TOKEN_LINE) &&
           (plx_scan_role(scan, bound - 1, PLX_ROLE_FOR) || plx_scan_role(scan, bound - 1, PLX_ROLE_OF) ||
            plx_scan_has_before(scan, bound, PLX_SENSE_OBLIQUE) || plx_scan_has_before(scan, bound, PLX_SENSE_SINCE) ||
            plx_scan_is_concept(scan, bound - 1, lasting));
}

/* "over three years", "sous six mois": before a length of time the preposition says during, within. */
static bool is_preposition(const struct plx_scan *scan, struct plx_match bound,
                           uint32_t end, const struct plx_numeral *n)
{
    bool age = plx_scan_role(scan, end, PLX_ROLE_OLD); /* "over 50 years old" */
    return !age && !is_led(scan, bound.first) && plx_scan_has(scan, bound.first, PLX_SENSE_DURING) &&
           (plx_scan_has(scan, end - 1, PLX_SENSE_PERIOD) ||
            plx_scan_has(scan, end - 1, PLX_SENSE_PERIOD_ADJECTIVE) || is_over_spells(scan, bound, end, n));
}

/* "Über den 3.030 Meter hohen Pass", "over the 40-kilometre bridge": behind the preposition and an article the measure says which
 * thing it is; "unter den 31 Verletzten" is among them. */
static bool leads_across(const struct plx_scan *scan, struct plx_match bound, uint32_t first, uint32_t end,
                         const struct plx_numeral *numeral)
{
    const struct plx_token *next = plx_scan_token(scan, end);
    if (!plx_scan_has(scan, bound.first, PLX_SENSE_DURING) || !plx_scan_role(scan, first - 1, PLX_ROLE_DEFINITE))
        return false;
    bool counted = numeral->end < end && !plx_scan_has(scan, numeral->end, PLX_SENSE_UNIT) &&
                   !plx_scan_has(scan, numeral->end, PLX_SENSE_CURRENCY) && !plx_scan_has(scan, numeral->end, PLX_SENSE_PERCENT);
    return (counted && plx_scan_is_noun(scan, numeral->end)) || (next && next->kind == PLX_TOKEN_WORD && !(next->flags & PLX_TOKEN_LINE) &&
            !plx_scan_has(scan, end, PLX_SENSE_FUNCTION));
}

/* "May", "can be": no verb of its own. */
static bool is_auxiliary(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_role(scan, token, PLX_ROLE_MAY) || plx_scan_role(scan, token, PLX_ROLE_AUXILIARY) ||
           plx_scan_has(scan, token, PLX_SENSE_COPULA);
}

/* "Não admite mais de", "did not sell more than", "no farm may exceed", "لم يكن يسمح بأكثر من": over the verb, and what stands
 * before it, but over no preposition; "not only more than" is another thing. Of what is less, "не может быть ниже 51%", over
 * auxiliaries alone. */
static bool is_negated_over(const struct plx_scan *scan, uint32_t bound, bool more)
{
    for (uint32_t at = bound; at > 1 && bound - at < NEGATED_OVER;) {
        struct plx_match maybe = plx_scan_before(scan, at, PLX_SENSE_HEDGE); /* "может быть" */
        if (!maybe.sense && !is_auxiliary(scan, at - 1) && !(more && plx_scan_is_noun(scan, at - 1)))
            return false;
        at = maybe.sense ? maybe.first : at - 1;
        if (plx_scan_has_before(scan, at, PLX_SENSE_NEGATION))
            return true;
    }
    return false;
}

/* "non supera i 500", "لا تتجاوز": not more is up to. */
static enum plx_bound with_negation(const struct plx_scan *scan, struct plx_match bound)
{
    enum plx_bound sense = (enum plx_bound)bound.sense->argument;
    bool negated = plx_scan_has_before(scan, bound.first, PLX_SENSE_NEGATION) ||
                   is_negated_over(scan, bound.first, sense == PLX_BOUND_MORE);
    if (!negated || bound.sense->kind != PLX_SENSE_BOUND_BEFORE)
        return sense;
    return sense == PLX_BOUND_MORE   ? PLX_BOUND_LESS
           : sense == PLX_BOUND_LESS ? PLX_BOUND_MORE
                                     : sense;
}

/* "30 kadar kişi", "40 bin kilometre kadar": about as many; "30’a kadar", "40 kilometreye kadar" are up to it, in the
 * dative. */
static bool is_about(const struct plx_scan *scan, struct plx_match bound)
{
    uint32_t before = bound.first - 1;
    if (bound.first == 0 || bound.end != bound.first + 1 ||
        !plx_scan_role(scan, bound.first, PLX_ROLE_AS_MANY))
        return false;
    if (plx_scan_token(scan, before)->kind == PLX_TOKEN_NUMBER ||
        plx_scan_role(scan, before, PLX_ROLE_NOMINATIVE))
        return true;
    bool unit = plx_scan_has_before(scan, bound.first, PLX_SENSE_UNIT) ||
                plx_scan_has_before(scan, bound.first, PLX_SENSE_CURRENCY) ||
                plx_scan_has_before(scan, bound.first, PLX_SENSE_PERIOD);
    return unit && !plx_scan_role(scan, before, PLX_ROLE_DATIVE);
}

enum plx_bound plx_bound_find(const struct plx_scan *scan, uint32_t first, uint32_t end,
                              const struct plx_numeral *numeral, uint32_t *from, uint32_t *to)
{
    *from = first;
    *to = end;
    struct plx_match match = bound_before(scan, first);
    if (match.sense && (is_preposition(scan, match, end, numeral) || links_figures(scan, match) ||
                        ends_change(scan, match) || is_sum(scan, match) ||
                  is_difference(scan, match) || opens_figures(scan, match, end) ||
                  is_held_against(scan, match, first, end) || is_of_thing(scan, match) || leads_across(scan, match, first, end, numeral)))
        match = PLX_NO_MATCH;
    else if (!match.sense)
        match = verb_before(scan, first);
    if (match.sense)
        *from = match.first;
    if (!match.sense && (match = bound_after(scan, end)).sense)
        *to = match.end;
    else if (!match.sense && numeral->end > first && end > numeral->end) /* between the number and its noun: "50’den az okul" */
        match = plx_bound_behind(scan, numeral->end);
    if (numeral->range)
        return PLX_BOUND_RANGE;
    if (match.sense && is_about(scan, match))
        return PLX_BOUND_APPROX;
    if (match.sense)
        return with_negation(scan, match);
    if (plx_scan_hebrew_prefix(scan, numeral->first) == 'k') {
        *from = numeral->first - 2; /* "כ-500", about 500 */
        return PLX_BOUND_APPROX;
    }
    return numeral->approx || numeral->vague ? PLX_BOUND_APPROX : PLX_BOUND_EXACT;
}
