/* Measures: a number with a unit, as a UCUM code. */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"

/* A unit of one letter ("m", "C") is one only right behind a digit, or behind a no-break space. */
static bool is_plausible(const struct plx_scan *scan, struct plx_match unit,
                         const struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, unit.first);
    bool single = t->end - t->start == 1 ||
                  (t->script == PLX_SCRIPT_CYRILLIC && t->end - t->start == 2);
    struct plx_match period = unit.sense->flags & PLX_SENSE_STEMMED ? plx_scan_at(scan, unit.first, PLX_SENSE_PERIOD) : PLX_NO_MATCH;
    if (period.sense && period.end == unit.end && !(period.sense->flags & PLX_SENSE_STEMMED))
        return false; /* "عقداً" has the stem of knots */
    if (unit.end > unit.first + 1 || (t->end - t->start > 2 && !single))
        return true;
    if (n->words || n->vague)
        return false;
    const char *code = plx_language_string(scan->report->language, unit.sense->text);
    bool glued = !plx_scan_spaced(scan, unit.first);
    if (!single)
        return glued || plx_scan_is_mark(scan, unit.end, ")") || !plx_scan_has(scan, unit.first, PLX_SENSE_FUNCTION);
    /* "5G" is no five grams, "14C" fourteen degrees. */
    bool capital = (t->flags & PLX_TOKEN_CAPITAL) != 0;
    if (glued) /* nor is "802.11a" so many amperes */
        return capital == ((*code >= 'A' && *code <= 'Z') || strcmp(code, "[degF]") == 0);
    /* "100 m", "10 t": the everyday ones stand behind a space too, where they are no word and lead into none. */
    static const char *const everyday[] = {"m", "g", "l", "t"};
    bool usual = false;
    for (size_t i = 0; i < sizeof everyday / sizeof *everyday; i++)
        usual |= strcmp(code, everyday[i]) == 0;
    bool elided = plx_scan_is_apostrophe(scan, unit.end);
    return usual && !capital && !elided && !plx_scan_has(scan, unit.first, PLX_SENSE_FUNCTION);
}

/* Temperatures, magnitudes and points are of a moment: nothing makes a rate of them. */
static bool can_flow(const char *code)
{
    static const char *const still[] = {"Cel", "[degF]", "K", "deg", "[M]", "bp", "pp"};
    for (size_t i = 0; i < sizeof still / sizeof *still; i++)
        if (strcmp(code, still[i]) == 0)
            return false;
    return !strchr(code, '/');
}

/* "saatte 140 kilometre": the period before the number, where none of "36 saatte 112 milimetre" is counted. */
static struct plx_match period_before(const struct plx_scan *scan, uint32_t first)
{
    struct plx_match before = plx_scan_before(scan, first, PLX_SENSE_PER_BEFORE);
    if (!before.sense || before.first == 0)
        return before;
    uint32_t at = before.first;
    bool counted = plx_scan_token(scan, at - 1)->kind == PLX_TOKEN_NUMBER ||
                   plx_scan_has_before(scan, at, PLX_SENSE_NUMBER) ||
                   plx_scan_has_before(scan, at, PLX_SENSE_NUMBER_ONE) ||
                   plx_scan_has_before(scan, at, PLX_SENSE_FRACTION) ||
                   plx_scan_has_before(scan, at, PLX_SENSE_RELATIVE_MARK);
    return counted ? PLX_NO_MATCH : before;
}

/* What is measured may stand between its unit and the period: "barrels of crude oil a day", "тонн стали в год". */
#define MATTER 2
/* In tokens, between degrees and the word for an angle. */
#define ANGLE_WITHIN 3

static struct plx_match per_behind(const struct plx_scan *scan, uint32_t end)
{
    struct plx_match per = plx_scan_at(scan, end, PLX_SENSE_PER);
    uint32_t at = plx_scan_role(scan, end, PLX_ROLE_OF) ? plx_scan_skip_of(scan, end) : end;
    for (int i = 0; i < MATTER && !per.sense && plx_scan_is_noun(scan, at) && !plx_scan_role(scan, at, PLX_ROLE_OFTEN); i++)
        per = plx_scan_at(scan, ++at, PLX_SENSE_PER);
    return per;
}

/* "per second", "a day", "/сек" behind a unit; "a year ago", "im Jahr 2024", "l’anno scorso" are none. */
static struct plx_match period_after(const struct plx_scan *scan, uint32_t end)
{
    struct plx_match per = per_behind(scan, end);
    if (!per.sense && plx_scan_is_mark(scan, end, "/"))
        return plx_scan_at(scan, end + 1, PLX_SENSE_PERIOD);
    if (!per.sense)
        return PLX_NO_MATCH;
    const struct plx_token *next = plx_scan_token(scan, per.end);
    struct plx_match relative = plx_scan_at(scan, per.first, PLX_SENSE_RELATIVE);
    bool dated = (next && next->kind == PLX_TOKEN_NUMBER && !(next->flags & PLX_TOKEN_LINE)) ||
                 (relative.sense && relative.end > per.end) ||
                 plx_scan_has(scan, per.end, PLX_SENSE_AGO) ||
                 plx_scan_has(scan, per.end, PLX_SENSE_RELATIVE_MARK);
    return dated ? PLX_NO_MATCH : per;
}

/* What makes a rate of the unit, "/s"; "" where nothing does. Moves *end behind its words. */
static const char *rate_of(const struct plx_scan *scan, uint32_t first, uint32_t *end)
{
    static const char *const rates[][2] = {{"TS", "/s"}, {"TM", "/min"}, {"TH", "/h"}, {"D", "/d"},
                                           {"W", "/wk"}, {"M", "/mo"},   {"Y", "/a"}};
    struct plx_match period = period_before(scan, first);
    struct plx_match behind = period.sense ? PLX_NO_MATCH : period_after(scan, *end);
    if (behind.sense)
        period = behind;
    const char *code =
        period.sense ? plx_language_string(scan->report->language, period.sense->text) : "";
    for (size_t i = 0; i < sizeof rates / sizeof *rates; i++)
        if (strcmp(rates[i][0], code) == 0) {
            *end = behind.sense ? behind.end : *end;
            return rates[i][1];
        }
    return "";
}

/* "magnitude 6.4", "магнитудой 6,4": this unit stands before its number, which stays below ten. */
static bool is_magnitude(const struct plx_scan *scan, uint32_t token,
                         const struct plx_numeral *n)
{
    if (n->scaled || n->one || plx_decimal_compare(n->high, plx_decimal_make(1, 1)) >= 0)
        return false;
    for (uint32_t back = 0; back <= 1 && back < token; back++) {
        struct plx_match unit = plx_scan_before(scan, token - back, PLX_SENSE_UNIT);
        if (unit.sense && strcmp(plx_language_string(scan->report->language, unit.sense->text), "[M]") == 0)
            return true;
        if (!plx_scan_has(scan, token - back - 1, PLX_SENSE_FUNCTION))
            return false;
    }
    return false;
}

/* "Of 700 to 900 MW" is no "3 in 10 km": where no link stands between, the first is led to as well. */
static bool is_changed(const struct plx_scan *scan, const struct plx_numeral *n)
{
    return plx_scan_has(scan, n->end, PLX_SENSE_RANGE_LINK) || plx_scan_has_before(scan, n->first, PLX_SENSE_FUNCTION);
}

/* The unit of the number that this one is set against; *power: what scales it too. */
static struct plx_match shared_unit(const struct plx_scan *scan, const struct plx_numeral *n, int *power)
{
    struct plx_numeral next;
    if (n->words || n->range || n->vague || !plx_numeral_set_against(scan, n, &next) || next.range || !is_changed(scan, n) ||
        (n->scaled && n->power != next.power))
        return PLX_NO_MATCH;
    uint32_t at = next.scaled ? plx_scan_skip_of(scan, next.end) : next.end;
    struct plx_match unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    bool small = plx_decimal_compare(n->high, plx_decimal_make(1, 3)) < 0;
    *power = next.scaled && !n->scaled && small ? next.power : 0;
    return unit.sense && is_plausible(scan, unit, &next) ? unit : PLX_NO_MATCH;
}

/* "An 11-degree list", "gedreht um 90 Grad": a word for an angle stands near; all the way round and half of it are no
 * temperatures of the news. */
static bool is_angle(const struct plx_scan *scan, const struct plx_numeral *n, struct plx_match unit)
{
    bool round = !n->range && (plx_decimal_compare(n->low, plx_decimal_make(180, 0)) == 0 ||
                               plx_decimal_compare(n->low, plx_decimal_make(360, 0)) == 0);
    uint32_t first = n->first > ANGLE_WITHIN ? n->first - ANGLE_WITHIN : 0;
    for (uint32_t i = first; !round && i < unit.end + ANGLE_WITHIN; i++)
        if (plx_scan_has(scan, i, PLX_SENSE_ANGLE))
            return true;
    return round;
}

/* The unit's UCUM code, "-" before it where it says "below zero". Degrees alone are a temperature in newspapers, seldom an angle. */
static const char *code_of(const struct plx_scan *scan, const struct plx_numeral *n, struct plx_match unit)
{
    const char *code = plx_language_string(scan->report->language, unit.sense->text);
    return strcmp(code, "deg") != 0 || is_angle(scan, n, unit) ? code : "Cel";
}

static uint32_t add_shared(struct plx_scan *scan, const struct plx_numeral *numeral, struct plx_match unit, int power)
{
    struct plx_numeral n = *numeral;
    n.low = plx_decimal_scale(n.low, power);
    n.high = plx_decimal_scale(n.high, power);
    plx_scan_add(scan, PLX_FACT_MEASURE, n.first, n.end, &n, code_of(scan, &n, unit));
    return n.end;
}

/* "a mile and a half", "un metro e mezzo" without its number; "more than a mile". */
static uint32_t scan_article(struct plx_scan *scan, uint32_t token)
{
    struct plx_match one = plx_scan_at(scan, token, PLX_SENSE_NUMBER_ONE);
    struct plx_match unit = plx_scan_at(scan, one.sense ? one.end : token, PLX_SENSE_UNIT);
    if (!unit.sense)
        return 0;
    struct plx_numeral n = {.first = token, .end = unit.first, .low = plx_decimal_make(1, 0),
                            .high = plx_decimal_make(1, 0), .words = true};
    uint32_t end = plx_numeral_add_part(scan, &n, unit.end);
    bool bounded = one.sense && (plx_scan_has_before(scan, token, PLX_SENSE_BOUND_BEFORE) ||
                                 plx_scan_has_before(scan, one.end, PLX_SENSE_BOUND_BEFORE)); /* "plus d'un" */
    if ((end == unit.end && !bounded) || !is_plausible(scan, unit, &n))
        return 0;
    plx_scan_add(scan, PLX_FACT_MEASURE, token, end, &n, code_of(scan, &n, unit));
    return end;
}

/* "1 m 80", "un metro e 70", "un metro e settanta": of the metre before it, where nothing is counted. */
static bool is_centimetres(const struct plx_scan *scan, const struct plx_numeral *metres, const struct plx_numeral *n)
{
    int digits, plain = plx_numeral_plain(scan, n->first, &digits);
    bool word = n->words && !n->scaled && plx_decimal_compare(n->low, plx_decimal_make(1, 1)) >= 0 &&
                plx_decimal_compare(metres->low, plx_decimal_make(1, 1)) < 0;
    if (!word && (plain < 0 || digits != 2 || n->end != n->first + 1))
        return false;
    return word ? plx_counted_noun(scan, n, n->end) == PLX_NO_TOKEN : !plx_scan_is_noun(scan, n->end);
}

/* "5 ft 10 in", "1 m 80 cm": a smaller unit right behind a larger one, and how many make it; both as the smaller. */
static uint32_t add_pair(struct plx_scan *scan, uint32_t token, const struct plx_numeral *n,
                         const char *code, uint32_t end)
{
    static const struct {
        const char *large, *small;
        int count;
    } pairs[] = {{"[ft_i]", "[in_i]", 12}, {"[lb_av]", "[oz_av]", 16}, {"[stone_av]", "[lb_av]", 14},
                 {"m", "cm", 100},         {"km", "m", 1000},          {"kg", "g", 1000},
                 {"cm", "mm", 10},         {"t", "kg", 1000},          {"l", "ml", 1000}};
    struct plx_numeral more;
    struct plx_match and = plx_scan_at(scan, end, PLX_SENSE_NUMBER_AND);
    bool whole = !n->range && !n->negative && n->low.exponent >= 0;
    if (!whole || !plx_numeral_read(scan, and.sense ? and.end : end, &more) || more.range || more.vague ||
        more.period || (plx_scan_token(scan, end)->flags & PLX_TOKEN_LINE))
        return 0;
    struct plx_match unit = plx_scan_at(scan, more.end, PLX_SENSE_UNIT);
    const char *small =
        unit.sense ? plx_language_string(scan->report->language, unit.sense->text) : "";
    if (!unit.sense && strcmp(code, "m") == 0 && is_centimetres(scan, n, &more))
        small = "cm";
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (strcmp(pairs[i].large, code) != 0 || strcmp(pairs[i].small, small) != 0)
            continue;
        struct plx_decimal count = plx_decimal_make(pairs[i].count, 0);
        struct plx_numeral sum = *n;
        bool exact = true;
        if (plx_decimal_compare(more.low, count) >= 0)
            return 0;
        sum.low = plx_decimal_add(plx_decimal_multiply(n->low, count, &exact), more.low, &exact);
        sum.high = sum.low;
        end = unit.sense ? unit.end : more.end;
        plx_scan_add(scan, PLX_FACT_MEASURE, token, end, &sum, small);
        return end;
    }
    return 0;
}

/* "à – 235 °C": a dash that papers set for the minus of a temperature, between a small word or a verb and its number. Where
 * another stands in the sentence, the two are brackets. */
static bool is_dash_minus(const struct plx_scan *scan, const struct plx_numeral *n, const char *code)
{
    bool temperature = strcmp(code, "Cel") == 0 || strcmp(code, "[degF]") == 0;
    const struct plx_token *word = n->first > 1 ? plx_scan_token(scan, n->first - 2) : NULL;
    if (!temperature || n->negative || n->words || !word || word->kind != PLX_TOKEN_WORD ||
        !plx_scan_spaced(scan, n->first) || !plx_scan_is_mark(scan, n->first - 1, "–"))
        return false;
    uint32_t sentence = plx_report_sentence_at(scan->report, word->start);
    const struct plx_sentence *all = &scan->report->sentences.items[sentence];
    for (uint32_t at = all->first; at < all->end; at++)
        if (at != n->first - 1 && plx_scan_is_mark(scan, at, "–"))
            return false;
    return true;
}

/* "saatte 160 kilometreden 80 kilometreye": the rate of the figure right before, whose unit this one has. */
static const char *rate_again(const struct plx_scan *scan, uint32_t token, const char *code)
{
    size_t count = scan->out->facts.count, length = strlen(code);
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    bool adjacent = last && last->kind == PLX_FACT_MEASURE && token > 0 &&
                    last->span.end == plx_scan_token(scan, token - 1)->end;
    return adjacent && strncmp(last->unit, code, length) == 0 && last->unit[length] == '/'
               ? last->unit + length
               : "";
}

/* "tonnes per hectare", "Liter Regen pro Quadratmeter": the area or volume that the unit is spread over, "/har"; ""
 * where there is none. Moves *end behind its words. */
static const char *spread_over(const struct plx_scan *scan, uint32_t *end, char *out, size_t room)
{
    static const char *const over[] = {"har", "m2", "km2", "[acr_us]", "m3", "l", "dl", "ml"};
    uint32_t at = plx_scan_role(scan, *end, PLX_ROLE_OF) ? plx_scan_skip_of(scan, *end) : *end;
    for (int i = 0; i < MATTER && !plx_scan_role(scan, at, PLX_ROLE_SPREAD) && plx_scan_is_noun(scan, at); i++)
        at++;
    if (!plx_scan_role(scan, at, PLX_ROLE_SPREAD))
        return "";
    struct plx_match unit = plx_scan_at(scan, at + 1, PLX_SENSE_UNIT);
    const char *code = unit.sense ? plx_language_string(scan->report->language, unit.sense->text) : "";
    for (size_t i = 0; i < sizeof over / sizeof *over; i++)
        if (strcmp(over[i], code) == 0) {
            *end = unit.end;
            snprintf(out, room, "/%s", code);
            return out;
        }
    return "";
}

/* One letter of two bytes, which behind a hyphen is the ending of an ordinal. */
static bool is_cyrillic_letter(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && t->script == PLX_SCRIPT_CYRILLIC && t->end - t->start == 2;
}

uint32_t plx_scan_measure(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    if (!numeral)
        return scan_article(scan, token);
    if (numeral->period) { /* "كيلومترين": two of a unit in one word */
        plx_scan_add(scan, PLX_FACT_MEASURE, token, numeral->end, numeral, numeral->period);
        return numeral->end;
    }
    if (is_magnitude(scan, token, numeral)) {
        plx_scan_add(scan, PLX_FACT_MEASURE, token, numeral->end, numeral, "[M]");
        struct plx_match degrees = plx_scan_at(scan, numeral->end, PLX_SENSE_UNIT);
        return degrees.sense ? degrees.end : numeral->end;
    }
    uint32_t at = numeral->end;
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at))
        at++;
    if (at > numeral->end && is_cyrillic_letter(scan, at))
        return 0; /* "на 35-м километре" */
    struct plx_match unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    int power;
    struct plx_match shared = unit.sense ? PLX_NO_MATCH : shared_unit(scan, numeral, &power);
    if (shared.sense)
        return add_shared(scan, numeral, shared, power);
    if (!unit.sense) {
        at = plx_scan_skip_of(scan, at);
        unit = numeral->scaled || numeral->approx ? plx_scan_at(scan, at, PLX_SENSE_UNIT) : PLX_NO_MATCH; /* "une dizaine de mètres" */
    }
    if (!unit.sense || !is_plausible(scan, unit, numeral))
        return 0;
    if (numeral->words && strcmp(plx_language_string(scan->report->language, unit.sense->text),
                                 "[M]") == 0)
        return 0; /* "eine Stärke" */
    struct plx_numeral n = *numeral;
    uint32_t first = token;
    const char *code = code_of(scan, numeral, unit);
    if (*code == '-') { /* "degrees below zero" */
        n.negative = !n.negative;
        code++;
    }
    if (is_dash_minus(scan, numeral, code)) {
        n.negative = true;
        first = token - 1;
    }
    if (n.negative && !n.range) {
        n.low.mantissa = n.high.mantissa = -n.low.mantissa;
        first = numeral->negative ? token - 1 : first;
    }
    uint32_t end = add_pair(scan, first, &n, code, unit.end);
    if (end)
        return end;
    end = unit.end;
    if (!n.range)
        end = plx_numeral_add_part(scan, &n, end);
    const char *rate = can_flow(code) ? rate_of(scan, token, &end) : "";
    char spread[32];
    if (!*rate && can_flow(code))
        rate = spread_over(scan, &end, spread, sizeof spread);
    if (!*rate)
        rate = rate_again(scan, token, code);
    char composed[64];
    if (*rate)
        snprintf(composed, sizeof composed, "%s%s", code, rate);
    plx_scan_add(scan, PLX_FACT_MEASURE, first, end, &n, *rate ? composed : code);
    return end;
}
