/* Dates and intervals of them, open and closed, as facts: EDTF (ISO 8601-2). */
#include <string.h>

#include "facts/date.h"
#include "facts/near.h"
#include "facts/year.h"

/* The date at a token, read once: what may open an interval may be a date of its own too. */
struct reading {
    uint32_t token; /* UINT32_MAX before the first */
    bool found;
    struct plx_date date;
};

static bool date_at(const struct plx_scan *scan, uint32_t token, struct reading *last,
                    struct plx_date *d)
{
    if (last->token != token) {
        last->token = token;
        last->found = plx_date_read(scan, token, &last->date);
    }
    *d = last->date;
    return last->found;
}

/* "2026/27", "2021–2024": two years joined by a mark. */
static bool read_joined_years(const struct plx_scan *scan, uint32_t token, struct plx_date *low,
                              struct plx_date *high)
{
    struct plx_match season = plx_scan_at(scan, token, PLX_SENSE_YEAR);
    if (season.sense) /* "stagione 2026/27", "годы 2021–2024" */
        token = plx_scan_skip_of(scan, season.end);
    static const char *const marks[] = {"/", "-", "–", "—", "～", "〜", "~", NULL};
    int digits, digits2 = 0;
    int first = plx_numeral_plain(scan, token, &digits);
    if (first < 0 || !plx_year_is(first, digits) || !plx_scan_is_one_of(scan, token + 1, marks))
        return false;
    int second = plx_numeral_plain(scan, token + 2, &digits2);
    if (digits2 == 2 && second == (first + 1) % 100)
        second = first + 1;
    else if (!plx_year_is(second, digits2))
        return false;
    if (second <= first)
        return false;
    *low = (struct plx_date){.year = first, .first = token, .end = token + 1};
    *high = (struct plx_date){.year = second, .first = token + 2, .end = token + 3};
    struct plx_match word = plx_scan_at(scan, high->end, PLX_SENSE_YEAR);
    if (word.sense)
        high->end = word.end;
    return true;
}

/* Over up to two small words, though never over "May". */
static uint32_t skip_small(const struct plx_scan *scan, uint32_t token)
{
    if (plx_scan_has(scan, token, PLX_SENSE_MONTH))
        return token;
    uint32_t behind = plx_scan_skip_of(scan, token);
    if (plx_scan_has(scan, behind, PLX_SENSE_MONTH) || plx_scan_has(scan, token, PLX_SENSE_CLAUSE))
        return behind;
    return behind > token ? plx_scan_skip_of(scan, behind) : token;
}

/* "Until (Monday,) March 23", "bis (Montag, den) 23. März", "حتى (يوم الاثنين) 23 مارس": over the weekday of a day that a date
 * tells. */
static uint32_t over_weekday(const struct plx_scan *scan, uint32_t token)
{
    uint32_t day = token;
    struct plx_match period = plx_scan_at(scan, day, PLX_SENSE_PERIOD);
    if (period.sense && plx_scan_has(scan, period.end, PLX_SENSE_WEEKDAY))
        day = period.end;
    struct plx_match weekday = plx_scan_at(scan, day, PLX_SENSE_WEEKDAY);
    if (!weekday.sense)
        return token;
    uint32_t date = weekday.end + plx_scan_is_mark(scan, weekday.end, ",");
    date = plx_scan_has(scan, date, PLX_SENSE_MONTH) ? date : skip_small(scan, date);
    const struct plx_token *t = plx_scan_token(scan, date);
    bool told = t && !(t->flags & PLX_TOKEN_LINE) &&
                (t->kind == PLX_TOKEN_NUMBER || plx_scan_has(scan, date, PLX_SENSE_MONTH) || plx_scan_has(scan, date, PLX_SENSE_ORDINAL));
    return told ? date : token;
}

/* Over the small words and the weekday behind what opens an interval; not at the front of a sentence, "By Monday, April 20,
 * 126,000 had been sold": that is how many there were on the day. */
static uint32_t behind_opener(const struct plx_scan *scan, struct plx_match opener)
{
    uint32_t token = skip_small(scan, opener.end);
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, opener.first)->start);
    bool front = scan->report->sentences.items[sentence].first == opener.first;
    return front && opener.sense->kind == PLX_SENSE_UNTIL ? token : over_weekday(scan, token);
}

/* The end of a link between the two ends of an interval: "to", "al", "по", a dash. */
static uint32_t behind_link(const struct plx_scan *scan, uint32_t token, bool opened)
{
    struct plx_match link = plx_scan_at(scan, token, PLX_SENSE_RANGE_LINK);
    struct plx_match until = plx_scan_at(scan, token, PLX_SENSE_UNTIL);
    /* "2019’dan 2023’e": the year may have taken the ending that links. */
    struct plx_match taken = plx_scan_before(scan, token, PLX_SENSE_RANGE_LINK);
    if (!link.sense && !until.sense && taken.sense && (taken.sense->flags & PLX_SENSE_ALONE))
        return token;
    /* Arabic writes "and" onto the month: "بين مايو ويوليو". */
    if (!link.sense && opened && plx_scan_role(scan, token, PLX_ROLE_WITH_AND) &&
        plx_scan_has(scan, token, PLX_SENSE_MONTH))
        return token;
    if (until.sense && !(until.sense->flags & PLX_SENSE_ALONE) && (!link.sense || until.end > link.end))
        return until.end;
    if (link.sense && (opened || !(plx_scan_has(scan, token, PLX_SENSE_NUMBER_AND) ||
                                   (link.sense->flags & PLX_SENSE_COMMON))))
        return link.end;
    static const char *const dashes[] = {"–", "—", "-", "～", "〜", "~", NULL};
    return plx_scan_is_one_of(scan, token, dashes) ? token + 1 : 0;
}

/* Shares what only one end says: "4 au 14 décembre", "27 April to 8 May 2026". */
static bool share_parts(struct plx_date *low, struct plx_date *high)
{
    if (low->relative || high->relative || high->season != low->season)
        return false;
    if (!low->month && !low->year)
        low->month = high->month;
    if (!low->year && !low->decade)
        low->year = high->year;
    return (low->month != 0) == (high->month != 0) && (low->day != 0) == (high->day != 0);
}

/* "1～3月": months by their numbers share the word. */
static bool read_numbered_months(const struct plx_scan *scan, uint32_t token, struct plx_date *low,
                                 struct plx_date *high)
{
    int digits = 0, first = plx_numeral_plain(scan, token, &digits);
    bool weak;
    if (first < 1 || digits > 2)
        return false;
    uint32_t link = behind_link(scan, token + 1, false), end;
    const struct plx_token *second = link ? plx_scan_token(scan, link) : NULL;
    if (!second || second->kind != PLX_TOKEN_NUMBER)
        return false;
    int last = plx_date_month(scan, link, &end, &weak);
    if (last <= first || last > 12 || weak)
        return false;
    *low = (struct plx_date){.month = first, .first = token, .end = token + 1};
    *high = (struct plx_date){.month = last, .first = link, .end = end};
    return true;
}

static bool closes(const struct plx_scan *scan, uint32_t token, enum plx_sense_kind kind,
                   uint32_t *end)
{
    struct plx_match match = plx_scan_at(scan, token, kind);
    if (!match.sense || !(match.sense->flags & PLX_SENSE_ALONE))
        return false;
    *end = match.end;
    return true;
}

/* Whether what stands behind a date makes it an end. "2027’den önce", before 2027, in the ablative; "2027’de önce", first in 2027. */
static bool closes_until(const struct plx_scan *scan, uint32_t token, uint32_t *end)
{
    bool adverb = plx_scan_has(scan, token, PLX_SENSE_AGO) && !plx_scan_role(scan, token - 1, PLX_ROLE_ABLATIVE);
    return !adverb && closes(scan, token, PLX_SENSE_UNTIL, end);
}

/* "Between 1520 and 1545", "1520-1545 yılları": long ago, two numbers of four digits that count nothing. */
static bool read_old_years(const struct plx_scan *scan, uint32_t token, bool opened, struct plx_date *low, struct plx_date *high)
{
    int digits, first = plx_numeral_plain(scan, token, &digits);
    uint32_t link = plx_year_may_be(first, digits) ? behind_link(scan, token + 1, true) : 0;
    int second = link ? plx_numeral_plain(scan, link, &digits) : -1;
    if (second <= first || !plx_year_counts_nothing(scan, link))
        return false;
    struct plx_match word = plx_year_word(scan, link + 1, second);
    *low = (struct plx_date){.year = first, .first = token, .end = token + 1};
    *high = (struct plx_date){.year = second, .first = link, .end = word.sense ? word.end : link + 1};
    return opened || word.sense;
}

/* "May 5-9, 2021", "between October 19 and 31": behind a day that follows its month another day is of the same month. */
static bool read_day_of_same_month(const struct plx_scan *scan, uint32_t token, bool opened, struct plx_date *low, struct plx_date *high)
{
    uint32_t end, month_end;
    bool weak, after_month = low->day && plx_date_month(scan, low->first, &month_end, &weak) && month_end < low->end;
    const struct plx_token *t = after_month && !low->year ? plx_scan_token(scan, token) : NULL;
    int day = t && t->kind == PLX_TOKEN_NUMBER ? plx_date_day(scan, token, &end) : 0;
    bool glued = t && !plx_scan_spaced(scan, token) && !plx_scan_spaced(scan, low->end);
    if (day <= low->day || plx_date_month(scan, end, &month_end, &weak) || (!glued && !opened && plx_scan_is_noun(scan, end)))
        return false;
    *high = *low;
    high->day = day;
    high->end = end;
    low->year = high->year = plx_year_behind(scan, end, &high->end);
    return true;
}

static bool read_interval(const struct plx_scan *scan, uint32_t token, bool opened,
                          struct reading *last, struct plx_date *low, struct plx_date *high)
{
    if (read_joined_years(scan, token, low, high) || read_numbered_months(scan, token, low, high) ||
        read_old_years(scan, token, opened, low, high))
        return true;
    uint32_t day_end;
    int day = 0;
    if (!date_at(scan, token, last, low)) {
        if (!(day = plx_date_day(scan, token, &day_end)))
            return false;
        if (plx_scan_is_mark(scan, day_end, ".") && !plx_scan_spaced(scan, day_end) &&
            behind_link(scan, day_end + 1, opened))
            day_end++; /* "vom 13. bis 19. April" */
        *low = (struct plx_date){.day = day, .first = token, .end = day_end};
    }
    uint32_t link = behind_link(scan, low->end, opened);
    if (link && low->day && low->month && plx_date_day_mark(scan, link, &day_end).sense) {
        *high = *low; /* "5月1日至7日" */
        high->day = plx_numeral_plain(scan, link, &day);
        high->end = day_end;
        return true;
    }
    if (link && read_day_of_same_month(scan, link, opened, low, high))
        return true;
    if (!link || !plx_date_read(scan, over_weekday(scan, skip_small(scan, link)), high) || (day && !high->day) ||
        !share_parts(low, high))
        return false;
    closes(scan, high->end, PLX_SENSE_UNTIL, &high->end); /* "8 Mayıs’a kadar" */
    return true;
}

static struct plx_match opener_at(const struct plx_scan *scan, uint32_t token,
                                  enum plx_sense_kind kind)
{
    struct plx_match match = plx_scan_at(scan, token, kind);
    return match.sense && !(match.sense->flags & PLX_SENSE_ALONE) ? match : PLX_NO_MATCH;
}

static uint32_t add_interval(struct plx_scan *scan, uint32_t token, uint32_t from, bool opened,
                             struct reading *last)
{
    struct plx_date low, high;
    char a[32], b[32], both[80];
    if (!read_interval(scan, from, opened, last, &low, &high))
        return 0;
    plx_date_print(&low, a);
    plx_date_print(&high, b);
    if (strpbrk(a, "/v") || strpbrk(b, "/v")) /* an interval of its own, "relative" */
        return 0;
    strcpy(stpcpy(stpcpy(both, a), "/"), b);
    plx_scan_add_date(scan, token, high.end, both);
    return high.end;
}

/* "before the 1967 war", "from the 2005 level": behind an article and before a noun a year says which, not since when. */
static bool is_attribute(const struct plx_scan *scan, const struct plx_date *d)
{
    return d->year && !d->month && !d->decade && !d->season && d->end == d->first + 1 &&
           plx_scan_role(scan, d->first - 1, PLX_ROLE_ATTRIBUTE) &&
           plx_scan_is_noun(scan, d->end);
}

/* Whether the token opens a clause of which what stands before it says nothing: "did not say that it stays shut until". */
static bool opens_clause(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_has(scan, token, PLX_SENSE_CLAUSE) || plx_scan_has(scan, token, PLX_SENSE_THAT);
}

/* "L’opérateur avait averti la mairie dès le 4 mars": behind what somebody has done nothing goes on from the day on. Behind "of"
 * and what opens a clause another act may stand, "a promis de livrer dès avril". */
static bool is_day_of_act(const struct plx_scan *scan, uint32_t token)
{
    enum { REACH = 10 };
    if (!plx_scan_has(scan, token, PLX_SENSE_AS_EARLY))
        return false;
    for (uint32_t at = token; at > 1 && token - at < REACH; at--) {
        if (plx_scan_role(scan, at - 1, PLX_ROLE_HAVE))
            return !plx_scan_role(scan, at - 1, PLX_ROLE_FUTURE);
        if ((plx_scan_token(scan, at)->flags & PLX_TOKEN_LINE) || opens_clause(scan, at - 1) ||
            plx_scan_role(scan, at - 1, PLX_ROLE_OF) || plx_scan_role(scan, at - 1, PLX_ROLE_FUTURE))
            return false;
    }
    return false;
}

/* "12 Mart'a kadar açılmayacak", "nisandan önce çıkması beklenmiyor": the verb behind, which its ending negates, makes until that
 * day since it. */
static bool is_negated_behind(const struct plx_scan *scan, uint32_t token)
{
    enum { REACH = 6 };
    const struct plx_token *t;
    for (uint32_t at = token; at < token + REACH && (t = plx_scan_token(scan, at)); at++) {
        if (t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE))
            return false;
        if (plx_near_negates_itself(scan->report, at))
            return true;
    }
    return false;
}

static uint32_t add_date(struct plx_scan *scan, uint32_t token, uint32_t from, bool since,
                         bool until, struct reading *last)
{
    struct plx_date d;
    char text[32], value[80];
    if (!date_at(scan, from, last, &d))
        return 0;
    if (from > token && (is_attribute(scan, &d) || (token > 0 && plx_scan_role(scan, token - 1, PLX_ROLE_DATING))))
        since = until = false;
    /* "von 2023 an", but "war 2023 an den Kosten gescheitert", "2025 an drei Stellen" */
    bool led = token > 0 && plx_scan_has_before(scan, token, PLX_SENSE_RANGE_OPEN);
    const struct plx_token *behind = plx_scan_token(scan, d.end + 1);
    bool leads = plx_scan_role(scan, d.end + 1, PLX_ROLE_DEFINITE) || plx_scan_has(scan, d.end + 1, PLX_SENSE_NUMBER) ||
                 (behind && behind->kind == PLX_TOKEN_NUMBER);
    if (led || !leads)
        since |= closes(scan, d.end, PLX_SENSE_SINCE, &d.end);
    struct plx_match weekday = d.day ? plx_scan_at(scan, d.end, PLX_SENSE_WEEKDAY) : PLX_NO_MATCH;
    if (closes_until(scan, d.end, &d.end) || (weekday.sense && closes_until(scan, weekday.end, &d.end))) {
        bool after = is_negated_behind(scan, d.end);
        since |= after;
        until |= !after;
    }
    plx_date_print(&d, text);
    bool plain = d.relative || strpbrk(text, "/v") || since == until;
    if (!plain)
        strcpy(stpcpy(stpcpy(value, since ? text : ".."), "/"), since ? ".." : text);
    if (d.relative)
        plx_scan_add_relative(scan, d.first, d.end, d.span, d.month_day);
    else
        plx_scan_add_date(scan, plain ? d.first : token, d.end, plain ? text : value);
    return weekday.sense && weekday.end > d.end ? weekday.end : d.end; /* "3 Ekim 2025 Cuma": the weekday is no other day */
}

/* "les 2 et 3 mai", "on 2 and 3 May": the day before "and" shares the month behind it. */
static uint32_t add_shared_day(struct plx_scan *scan, uint32_t token)
{
    uint32_t end, next;
    struct plx_date second;
    char value[32];
    if (plx_scan_token(scan, token)->kind != PLX_TOKEN_NUMBER)
        return 0;
    int day = plx_date_day(scan, token, &end);
    if (plx_scan_is_mark(scan, end, ".") && !plx_scan_spaced(scan, end))
        end++;
    struct plx_match and = plx_scan_at(scan, end, PLX_SENSE_RANGE_LINK);
    if (!day || !and.sense || !plx_date_day(scan, and.end, &next) ||
        !plx_date_read(scan, and.end, &second) || !second.day || second.day <= day)
        return 0;
    second.day = day;
    plx_date_print(&second, value);
    plx_scan_add_date(scan, token, end, value);
    return end;
}

/* "Will not open before 2029", "no volverá a abrir hasta el 12 de marzo": what is not before a date, or until it, comes from
 * it on; not so "not only until". */
static bool is_not_before(const struct plx_scan *scan, uint32_t token)
{
    enum { REACH = 6 };
    for (uint32_t at = token; at > 0 && token - at < REACH; at--) {
        if (plx_scan_token(scan, at - 1)->kind != PLX_TOKEN_WORD || opens_clause(scan, at - 1) ||
            plx_scan_has_before(scan, at, PLX_SENSE_AFFIRMATION) || (plx_scan_token(scan, at)->flags & PLX_TOKEN_LINE))
            return false;
        if (plx_scan_has_before(scan, at, PLX_SENSE_NEGATION))
            return true;
    }
    return false;
}

uint32_t plx_scan_date(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    const uint64_t openers = PLX_MATCH_BIT(PLX_SENSE_SINCE) | PLX_MATCH_BIT(PLX_SENSE_UNTIL) |
                             PLX_MATCH_BIT(PLX_SENSE_RANGE_OPEN);
    (void)numeral;
    if (!plx_date_may_open(scan, token) && !plx_match_may_start(&scan->report->matches, token, openers))
        return 0;
    /* "rua 25 de Março", "شارع 26 يوليو": a street's name */
    if (plx_scan_has_before(scan, token, PLX_SENSE_STREET) ||
        (token > 0 && plx_scan_token(scan, token - 1)->kind == PLX_TOKEN_NUMBER &&
         plx_scan_has_before(scan, token - 1, PLX_SENSE_STREET)))
        return 0;
    struct plx_match since = opener_at(scan, token, PLX_SENSE_SINCE);
    struct plx_match until = opener_at(scan, token, PLX_SENSE_UNTIL);
    struct plx_match open = plx_scan_at(scan, token, PLX_SENSE_RANGE_OPEN);
    struct reading last = {.token = UINT32_MAX};
    uint32_t end = 0;
    if (since.sense)
        end = add_interval(scan, token, behind_opener(scan, since), true, &last);
    if (!end && open.sense)
        end = add_interval(scan, token, behind_opener(scan, open), true, &last);
    if (!end && since.sense)
        end = add_date(scan, token, behind_opener(scan, since), !is_day_of_act(scan, token), false, &last);
    bool after = !end && until.sense && is_not_before(scan, token);
    if (!end && until.sense)
        end = add_date(scan, token, behind_opener(scan, until), after, !after, &last);
    if (!end)
        end = add_interval(scan, token, token, false, &last);
    if (!end)
        end = add_shared_day(scan, token);
    return end ? end : add_date(scan, token, token, false, false, &last);
}
