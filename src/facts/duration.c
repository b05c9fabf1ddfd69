/* Durations (ISO 8601): "seven years" P7Y, "48-hour" PT48H, "полтора года" P18M. */
#include <stdio.h>
#include <string.h>

#include "facts/scan.h"
#include "language/relative.h"

/* Words that may stand between the number and its period: "sept prochaines années". */
#define BETWEEN 2

static struct plx_match period_behind(const struct plx_scan *scan, uint32_t end)
{
    uint32_t at = end;
    if (plx_scan_role(scan, end, PLX_ROLE_INSTRUMENTAL))
        return PLX_NO_MATCH; /* "против 22,7 годом ранее" */
    if (plx_scan_is_crediting(scan, end))
        return PLX_NO_MATCH; /* "erano 20mila secondo la polizia" */
    bool hyphen = plx_scan_is_mark(scan, at, "-") || plx_scan_is_mark(scan, at, "‑");
    if (hyphen && !plx_scan_spaced(scan, at))
        at++;
    /* A pack writes it with its hyphen, "-летний", or without. */
    struct plx_match adjective = plx_scan_at(scan, end, PLX_SENSE_PERIOD_ADJECTIVE);
    if (adjective.sense && hyphen)
        return adjective;
    adjective = plx_scan_at(scan, at, PLX_SENSE_PERIOD_ADJECTIVE);
    struct plx_match period = plx_scan_at(scan, at, PLX_SENSE_PERIOD);
    if (adjective.sense && (!period.sense || adjective.end > period.end))
        return adjective;
    /* "Les cinq dernières années"; but "31 cette année" are 31 of something. */
    for (int i = 0; i < BETWEEN && !period.sense && at == end && !plx_scan_has(scan, end, PLX_SENSE_FUNCTION); i++) {
        struct plx_match mark = plx_scan_at(scan, end, PLX_SENSE_RELATIVE_MARK);
        if (!mark.sense && !(mark = plx_scan_at(scan, end, PLX_SENSE_ADJECTIVE)).sense) /* "neuf premiers mois" */
            break;
        end = at = mark.end;
        period = plx_scan_at(scan, at, PLX_SENSE_PERIOD);
    }
    return period;
}

/* Prints number and code ("Y", "TH", "10Y"): an ISO 8601 duration, in smaller units where it has half ones. */
static bool print_duration(struct plx_numeral *n, const char *code, char *out, size_t room)
{
    int64_t factor = 0; /* "TM", "10Y", "15TM" */
    for (; *code >= '0' && *code <= '9'; code++)
        factor = factor * 10 + (*code - '0');
    bool time = *code == 'T';
    code += time;
    bool exact = true;
    struct plx_decimal value =
        plx_decimal_multiply(n->low, plx_decimal_make(factor ? factor : 1, 0), &exact);
    char unit = *code;
    if (value.exponent < 0 && unit == 'Y') {
        value = plx_decimal_multiply(value, plx_decimal_make(12, 0), &exact);
        unit = 'M';
    } else if (value.exponent < 0 && unit == 'W') {
        value = plx_decimal_multiply(value, plx_decimal_make(7, 0), &exact);
        unit = 'D';
    } else if (value.exponent < 0 && time && unit == 'H') {
        value = plx_decimal_multiply(value, plx_decimal_make(60, 0), &exact);
        unit = 'M';
    }
    struct plx_buffer text;
    plx_buffer_init(&text);
    plx_buffer_add_string(&text, time ? "PT" : "P");
    plx_decimal_print(value, &text);
    plx_buffer_add_char(&text, unit);
    bool whole = exact && unit && !plx_buffer_failed(&text) && text.length < room;
    if (whole)
        memcpy(out, plx_buffer_string(&text), text.length + 1);
    plx_buffer_release(&text);
    return whole;
}

static void add_value(struct plx_scan *scan, uint32_t first, uint32_t end, const struct plx_numeral *n,
                      const char *value)
{
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_DURATION, first, end, n, "");
    const char *copy = fact ? plx_arena_string(scan->arena, value) : NULL;
    if (copy)
        fact->value = copy;
    else
        scan->failed = true;
}

/* "30 عقداً": nobody counts so many decades; they are contracts, which the word means too. */
static bool is_beyond_decades(const struct plx_numeral *n, const char *code)
{
    return strcmp(code, "10Y") == 0 && plx_decimal_compare(n->high, plx_decimal_make(10, 0)) > 0;
}

static uint32_t add(struct plx_scan *scan, uint32_t first, uint32_t end, struct plx_numeral n,
                    const char *code)
{
    char low[64], both[160];
    if (is_beyond_decades(&n, code) || !print_duration(&n, code, low, sizeof low))
        return 0;
    if (n.range) {
        char high[64];
        struct plx_numeral top = n;
        top.low = n.high;
        if (!print_duration(&top, code, high, sizeof high))
            return 0;
        strcpy(stpcpy(stpcpy(both, low), "/"), high);
    }
    add_value(scan, first, end, &n, n.range ? both : low);
    return end;
}

/* "six years and four months": a smaller period right behind; *end behind it. "" where there is none. */
static const char *and_smaller(const struct plx_scan *scan, uint32_t *end, const char *code,
                               struct plx_numeral *more)
{
    static const char order[] = "YMWDHMS";
    struct plx_match and = plx_scan_at(scan, *end, PLX_SENSE_NUMBER_AND);
    struct plx_match link = and.sense ? PLX_NO_MATCH : plx_scan_at(scan, *end, PLX_SENSE_RANGE_LINK);
    if (link.sense && (link.sense->flags & PLX_SENSE_COMMON)) /* "три года и два месяца" */
        and = link;
    if (!and.sense && plx_scan_is_mark(scan, *end, ",") && !plx_scan_is_mark(scan, *end + 1, ",")) {
        /* "two years, three months" */
        uint32_t behind = *end + 1;
        const char *smaller = and_smaller(scan, &behind, code, more);
        if (*smaller)
            *end = behind;
        return smaller;
    }
    if (!plx_numeral_read(scan, and.sense ? and.end : *end, more) || more->range || more->vague ||
        more->one || more->low.exponent < 0)
        return "";
    struct plx_match period = plx_scan_at(scan, more->end, PLX_SENSE_PERIOD);
    if (!period.sense)
        return "";
    const char *smaller = plx_language_string(scan->report->language, period.sense->text);
    bool time = *code == 'T', smaller_time = *smaller == 'T';
    const char *a = strchr(time ? order + 4 : order, code[time]);
    const char *b = strchr(smaller_time ? order + 4 : order, smaller[smaller_time]);
    if (!a || !b || b <= a || strlen(smaller) > 2)
        return "";
    *end = period.end;
    return smaller;
}

/* "17h30": minutes right behind an hour that is no time of day. */
static uint32_t add_minutes(struct plx_scan *scan, uint32_t first, uint32_t end,
                            const struct plx_numeral *n, const char *code)
{
    int digits, minutes = plx_numeral_plain(scan, end, &digits);
    char value[64];
    if (strcmp(code, "TH") != 0 || n->range || n->low.exponent < 0 || digits != 2 || minutes < 0 ||
        minutes > 59 || plx_scan_spaced(scan, end) || plx_scan_spaced(scan, end - 1))
        return 0;
    snprintf(value, sizeof value, "PT%.0fH%dM", plx_decimal_double(n->low), minutes);
    add_value(scan, first, end + 1, n, value);
    return end + 1;
}

/* "10s72", "49 s 80": hundredths right behind the seconds of a race. */
static uint32_t add_hundredths(struct plx_scan *scan, uint32_t first, uint32_t end, const struct plx_numeral *n,
                               const char *code)
{
    int digits, hundredths = plx_numeral_plain(scan, end, &digits);
    const struct plx_token *sign = plx_scan_token(scan, end - 1);
    char value[64];
    if (strcmp(code, "TS") != 0 || n->range || n->words || n->low.exponent < 0 || digits != 2 || hundredths < 0 ||
        sign->end - sign->start != 1 || plx_scan_spaced(scan, end) != plx_scan_spaced(scan, end - 1))
        return 0;
    snprintf(value, sizeof value, "PT%.0f.%02dS", plx_decimal_double(n->low), hundredths);
    add_value(scan, first, end + 1, n, value);
    return end + 1;
}

/* Both parts as one duration: "P6Y4M". */
static uint32_t add_composed(struct plx_scan *scan, uint32_t first, uint32_t end,
                             struct plx_numeral n, const char *code)
{
    struct plx_numeral more;
    uint32_t minutes = add_minutes(scan, first, end, &n, code);
    if (!minutes)
        minutes = add_hundredths(scan, first, end, &n, code);
    if (minutes)
        return minutes;
    uint32_t composed_end = end;
    const char *smaller = and_smaller(scan, &composed_end, code, &more);
    char large[64], small[64], both[160];
    if (!*smaller || n.range || n.low.exponent < 0 || !print_duration(&n, code, large, sizeof large) ||
        !print_duration(&more, smaller, small, sizeof small))
        return add(scan, first, end, n, code);
    bool same_side = (*code == 'T') == (*smaller == 'T');
    snprintf(both, sizeof both, "%s%s", large, small + 1 + (same_side && *code == 'T'));
    add_value(scan, first, composed_end, &n, both);
    return composed_end;
}

/* Days, months and years ago, as plx_relative_code; of weeks the day is not said. */
static int16_t span_ago(const struct plx_numeral *n, const char *code)
{
    double count = n->low.exponent < 0 ? 0 : plx_decimal_double(n->low);
    bool whole = !n->range && !n->scaled && count >= 1 && count <= PLX_RELATIVE_FARTHEST;
    return whole && code[0] && !code[1] && strchr("DMY", *code) ? plx_relative_code(*code, -(int)count) : 0;
}

/* "two days ago", "il y a deux jours": a day counted back from that of writing. */
static uint32_t scan_ago(struct plx_scan *scan, uint32_t token, uint32_t end, int16_t span)
{
    struct plx_match before = plx_scan_before(scan, token, PLX_SENSE_AGO);
    struct plx_match behind = plx_scan_at(scan, end, PLX_SENSE_AGO);
    const struct plx_token *next = behind.sense ? plx_scan_token(scan, behind.end) : NULL;
    if (behind.sense && plx_scan_role(scan, behind.first, PLX_ROLE_BEFORE) && next && next->kind != PLX_TOKEN_MARK &&
        !(next->flags & PLX_TOKEN_LINE))
        behind = PLX_NO_MATCH; /* "sieben Wochen vor der Sitzung" */
    if (before.sense && plx_scan_role(scan, before.first, PLX_ROLE_BEFORE) && plx_scan_role(scan, end, PLX_ROLE_FROM))
        before = PLX_NO_MATCH; /* "قبل تسع ثوان من خروجه" */
    if (before.sense && plx_scan_has_before(scan, before.first, PLX_SENSE_SINCE))
        before = PLX_NO_MATCH; /* "desde hace siete meses": so long, up to now */
    if (!before.sense && !behind.sense)
        return 0;
    if (plx_scan_has_before(scan, before.sense ? before.first : token, PLX_SENSE_BOUND_BEFORE) ||
        plx_scan_has_before(scan, token, PLX_SENSE_BOUND_BEFORE))
        span = 0; /* "almost two years ago" */
    plx_scan_add_relative(scan, before.sense ? before.first : token, behind.sense ? behind.end : end, span, 0);
    return behind.sense ? behind.end : end;
}

static const char *code_of(const struct plx_scan *scan, struct plx_match period)
{
    return plx_language_string(scan->report->language, period.sense->text);
}

/* "from six months to six years": two lengths of time of different units as one range. Alike units are two figures,
 * "rose from 5 days to 7 days". */
static uint32_t add_range(struct plx_scan *scan, uint32_t token, struct plx_match period,
                          const struct plx_numeral *n)
{
    struct plx_numeral second;
    char low[64], high[64], both[160];
    bool opened = plx_scan_has_before(scan, token, PLX_SENSE_RANGE_OPEN) ||
                  plx_scan_has_before(scan, token, PLX_SENSE_SINCE);
    struct plx_match link = plx_scan_at(scan, period.end, PLX_SENSE_RANGE_LINK);
    if (!opened || !link.sense || n->range || !plx_numeral_single(scan, link.end, &second) ||
        second.vague || second.period)
        return 0;
    struct plx_match other = plx_scan_at(scan, second.end, PLX_SENSE_PERIOD);
    if (!other.sense || strcmp(code_of(scan, period), code_of(scan, other)) == 0 ||
        !print_duration((struct plx_numeral[]){*n}, code_of(scan, period), low, sizeof low) ||
        !print_duration(&second, code_of(scan, other), high, sizeof high))
        return 0;
    struct plx_numeral range = *n;
    range.range = true;
    snprintf(both, sizeof both, "%s/%s", low, high);
    add_value(scan, token, other.end, &range, both);
    return other.end;
}

/* "Cuomo (53)": an age in brackets behind a person; a child's would be said. */
static bool is_bracketed_age(const struct plx_scan *scan, uint32_t token,
                             const struct plx_numeral *n)
{
    double years = plx_decimal_double(n->low);
    const struct plx_name *name = token > 1 ? plx_scan_name_before(scan, token - 1) : NULL;
    return name && name->kind == PLX_ENTITY_PERSON && !n->words && years >= 16 && years <= 105 &&
           plx_scan_is_mark(scan, token - 1, "(") && plx_scan_is_mark(scan, n->end, ")");
}

/* Whether a bare number between commas behind a name or a word, or behind "aged", is an age: "Smith, 53, said". */
static bool is_age(const struct plx_scan *scan, uint32_t token, const struct plx_numeral *n)
{
    if (n->scaled || n->low.exponent < 0 || plx_decimal_double(n->low) < 1 ||
        plx_decimal_double(n->low) > 115 || plx_scan_is_noun(scan, n->end))
        return false;
    if (plx_scan_has_before(scan, token, PLX_SENSE_AGE) ||
        (!n->range && is_bracketed_age(scan, token, n)))
        return true;
    if (token < 2 || n->words || n->range || !plx_scan_is_mark(scan, token - 1, ",") ||
        !plx_scan_is_mark(scan, n->end, ",") || plx_scan_spaced(scan, token - 1))
        return false;
    bool initial = token > 3 && plx_scan_is_mark(scan, token - 2, ".") && !plx_scan_spaced(scan, token - 2) &&
                   plx_scan_token(scan, token - 3)->flags & PLX_TOKEN_CAPITAL &&
                   plx_scan_token(scan, token - 3)->end - plx_scan_token(scan, token - 3)->start <= 2; /* "Kirill S., 29, Programmierer" */
    const struct plx_token *named = plx_scan_token(scan, initial ? token - 3 : token - 2);
    const struct plx_token *next = plx_scan_token(scan, n->end + 1);
    const struct plx_name *name = plx_scan_name_before(scan, token - 1);
    return !(name && name->kind == PLX_ENTITY_PLACE) && named->kind == PLX_TOKEN_WORD && next && next->kind == PLX_TOKEN_WORD &&
           !plx_scan_has(scan, token - 2, PLX_SENSE_FUNCTION) &&
           !plx_scan_has(scan, token - 2, PLX_SENSE_NOT_COUNTED) &&
           !plx_scan_has(scan, token - 2, PLX_SENSE_MONTH);
}

/* "около часа", "بنحو ساعة", "больше года": a bound counts the one that the language has no article for; no year's number behind it. */
static bool is_bounded_one(const struct plx_scan *scan, uint32_t token, struct plx_match period)
{
    const struct plx_token *next = plx_scan_token(scan, period.end);
    struct plx_match bound = plx_scan_before(scan, token, PLX_SENSE_BOUND_BEFORE);
    struct plx_match open = plx_scan_before(scan, token, PLX_SENSE_RANGE_OPEN); /* "от часа до двух" */
    return bound.sense && !(open.sense && open.first <= bound.first) && !(next && next->kind == PLX_TOKEN_NUMBER);
}

/* "عاماً ونصف العام", "год с половиной": a length of time that is one without saying so. */
static uint32_t scan_bare(struct plx_scan *scan, uint32_t token, struct plx_match period)
{
    struct plx_numeral n = {.first = token, .end = token + 1, .low = plx_decimal_make(1, 0),
                            .high = plx_decimal_make(1, 0), .words = true};
    uint32_t end = plx_numeral_add_part(scan, &n, period.end);
    if (end > period.end)
        return add(scan, token, end, n, code_of(scan, period));
    /* "час двадцать минут": one of it before a smaller period; behind a number it is that number's. */
    struct plx_numeral more;
    bool alone = plx_scan_role(scan, token, PLX_ROLE_ONE_PERIOD) &&
                 !plx_scan_has_before(scan, token, PLX_SENSE_NUMBER) &&
                 !(token > 0 && plx_scan_token(scan, token - 1)->kind == PLX_TOKEN_NUMBER);
    bool lasting = plx_language_is(scan->report->language, "ar") && token > 0 && plx_scan_role(scan, token - 1, PLX_ROLE_FOR) &&
                   !plx_scan_has(scan, period.end, PLX_SENSE_MONTH); /* "لمدة شهر" */
    if (alone && (lasting || is_bounded_one(scan, token, period))) {
        uint32_t ago = scan_ago(scan, token, period.end, 0);
        return ago ? ago : add(scan, token, period.end, n, code_of(scan, period));
    }
    bool composed = alone && !plx_language_is(scan->report->language, "ar"); /* "كل يوم 3 ساعات" */
    return composed && *and_smaller(scan, &end, code_of(scan, period), &more)
               ? add_composed(scan, token, period.end, n, code_of(scan, period))
               : 0;
}

/* "السنوات الخمس الماضية": Arabic sets a number with its article behind the period. */
static struct plx_match period_agreed_with(const struct plx_scan *scan, const struct plx_numeral *n)
{
    bool behind = plx_scan_may_agree(scan, n) && plx_scan_role(scan, n->first - 1, PLX_ROLE_WITH_ARTICLE);
    return behind ? plx_scan_before(scan, n->first, PLX_SENSE_PERIOD) : PLX_NO_MATCH;
}

/* "25 y 21 años": the period of the number that a link joins to this one. */
static struct plx_match shared_period(const struct plx_scan *scan,
                                      const struct plx_numeral *n)
{
    struct plx_numeral next;
    struct plx_match link = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_LINK);
    const struct plx_token *t = link.sense ? plx_scan_token(scan, link.end) : NULL;
    bool bare = !n->scaled && !n->range && !n->one;
    if (!bare || !t || (t->flags & PLX_TOKEN_LINE) ||
        (t->kind != PLX_TOKEN_NUMBER && !n->words) ||
        !plx_numeral_read(scan, link.end, &next) || next.scaled || next.period)
        return PLX_NO_MATCH;
    return plx_scan_at(scan, next.end, PLX_SENSE_PERIOD);
}

/* "A second term", "un segundo mandato", "a second-quarter loss". */
static bool is_ordinal(const struct plx_scan *scan, struct plx_match period)
{
    struct plx_match quarter = plx_scan_at(scan, period.first, PLX_SENSE_QUARTER);
    return (quarter.sense && quarter.end > period.end) ||
           (plx_scan_has(scan, period.first, PLX_SENSE_ORDINAL) && plx_scan_is_noun(scan, period.end));
}

/* "a week", "an hour" in a language whose article is no number: behind a preposition or a bound, where no rate is
 * meant ("twice a week", "$15 an hour"); "a year and a half" anywhere. */
static uint32_t scan_article(struct plx_scan *scan, uint32_t token)
{
    struct plx_match one = plx_scan_at(scan, token, PLX_SENSE_NUMBER_ONE);
    struct plx_match period = one.sense ? plx_scan_at(scan, one.end, PLX_SENSE_PERIOD) : PLX_NO_MATCH;
    if (!one.sense && (period = plx_scan_at(scan, token, PLX_SENSE_PERIOD)).sense)
        return scan_bare(scan, token, period);
    if (!period.sense || !(one.sense->flags & PLX_SENSE_COMMON) || is_ordinal(scan, period))
        return 0;
    struct plx_numeral n = {.first = token, .end = one.end, .low = plx_decimal_make(1, 0),
                            .high = plx_decimal_make(1, 0), .words = true};
    uint32_t end = plx_numeral_add_part(scan, &n, period.end);
    bool led = (plx_scan_token(scan, token)->flags & PLX_TOKEN_LINE) ||
               plx_scan_has_before(scan, token, PLX_SENSE_FUNCTION) ||
               plx_scan_has_before(scan, token, PLX_SENSE_BOUND_BEFORE);
    uint32_t ago = scan_ago(scan, token, end, 0);
    if (ago)
        return ago;
    if (end == period.end && (!led || plx_scan_has(scan, end, PLX_SENSE_RELATIVE_MARK)))
        return 0;
    return add(scan, token, end, n, code_of(scan, period));
}

uint32_t plx_scan_duration(struct plx_scan *scan, uint32_t token,
                           const struct plx_numeral *numeral)
{
    if (!numeral)
        return scan_article(scan, token);
    if (numeral->vague)
        return 0;
    struct plx_numeral n = *numeral;
    if (n.period && !strchr("0123456789YMWDT", n.period[0]))
        return 0; /* "نقطتين مئويتين", two of another unit */
    if (n.period) {
        uint32_t ago = scan_ago(scan, token, n.end, span_ago(&n, n.period));
        if (ago)
            return ago;
        uint32_t end = plx_numeral_add_part(scan, &n, n.end);
        return end > numeral->end ? add(scan, token, end, n, n.period) : add_composed(scan, token, end, n, n.period);
    }
    if (is_age(scan, token, numeral))
        return add(scan, token, numeral->end, n, "Y");
    struct plx_match period = period_behind(scan, numeral->end);
    bool noun = numeral->approx || numeral->scaled; /* "une dizaine de minutes", "un million d’années" */
    if (!period.sense && noun && plx_scan_role(scan, numeral->end, PLX_ROLE_OF))
        period = plx_scan_at(scan, plx_scan_skip_of(scan, numeral->end), PLX_SENSE_PERIOD);
    struct plx_match bound = period.sense ? PLX_NO_MATCH : plx_bound_behind(scan, numeral->end);
    if (bound.sense)
        period = plx_scan_at(scan, bound.end, PLX_SENSE_PERIOD); /* "десять с лишним лет", "ten or more years" */
    struct plx_match agreed = period.sense ? PLX_NO_MATCH : period_agreed_with(scan, numeral);
    if (agreed.sense)
        return add(scan, token, numeral->end, n, code_of(scan, agreed));
    struct plx_match shared = period.sense ? PLX_NO_MATCH : shared_period(scan, numeral);
    if (shared.sense)
        return add(scan, token, numeral->end, n, code_of(scan, shared));
    if (!period.sense || (numeral->one && (plx_scan_role(scan, period.first, PLX_ROLE_COUNTED_PERIOD) || is_ordinal(scan, period))))
        return 0; /* "una jornada de 35 horas" */
    uint32_t ago = scan_ago(scan, token, period.end, span_ago(numeral, code_of(scan, period)));
    if (ago)
        return ago;
    uint32_t range = add_range(scan, token, period, numeral);
    if (range)
        return range;
    uint32_t end = n.range ? period.end : plx_numeral_add_part(scan, &n, period.end);
    return end > period.end ? add(scan, token, end, n, code_of(scan, period))
                             : add_composed(scan, token, end, n, code_of(scan, period));
}
