/* Whether a date may start at a token. Numbers are many and dates few: what stands around one tells most of them apart before
 * any kind of date is tried. */
#include <string.h>

#include "facts/date.h"
#include "facts/year.h"

enum { LAST_DAY = 31 };

#define BIT(kind) PLX_MATCH_BIT(PLX_SENSE_##kind)

/* What may start at the tokens [first, end), as bits. */
static uint64_t starting_in(const struct plx_scan *scan, uint32_t first, uint32_t end)
{
    const struct plx_matches *all = &scan->report->matches;
    uint64_t kinds = 0;
    for (uint32_t i = first; i < end && i < all->token_count; i++)
        kinds |= all->starting[i];
    return kinds;
}

/* "années 80", "the 80s": whether the word that makes a decade of a number may stand beside it. */
static bool may_be_decade(const struct plx_scan *scan, uint32_t token)
{
    return (starting_in(scan, token ? token - 1 : 0, token + 3) & BIT(DECADE)) || plx_match_ends_phrase(&scan->report->matches, token) ||
           (plx_scan_token(scan, token + 1) && !plx_scan_spaced(scan, token + 1));
}

/* Whether the number of a day may be one: a month follows, over small words, or what leads to another day. */
static bool may_be_day(const struct plx_scan *scan, uint32_t token)
{
    enum { MONTH_WITHIN = 3 };
    static const char *const apart[] = {",", ".", ";", ":", ")", "%", NULL};
    const uint64_t parts = BIT(MONTH) | BIT(DAY), links = BIT(RANGE_LINK) | BIT(UNTIL);
    const struct plx_token *next = plx_scan_token(scan, token + 1);
    if (!next)
        return false;
    if (next->kind == PLX_TOKEN_MARK ? !plx_scan_is_one_of(scan, token + 1, apart) : !(next->flags & PLX_TOKEN_SPACE))
        return true; /* "4–14 mai", "1er mai", "20-го мая" */
    uint32_t end = token + 1 + plx_scan_is_mark(scan, token + 1, "."); /* "13. bis 19. April" */
    const struct plx_matches *all = &scan->report->matches;
    return (starting_in(scan, token + 1, end + MONTH_WITHIN) & parts) || (starting_in(scan, token, end + 1) & links) ||
           plx_match_ends_phrase(all, token + 1) || plx_match_ends_phrase(all, end);
}

static bool number_may_open(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    int digits, value = plx_numeral_plain(scan, token, &digits);
    if (value < 0)
        return memchr(scan->report->text + t->start, '.', t->end - t->start) != NULL; /* "12.03.2026" */
    if (value > LAST_DAY && digits != 2)
        return plx_year_may_be(value, digits);
    return (digits == 2 && value % 10 == 0 && may_be_decade(scan, token)) ||
           (value <= LAST_DAY && may_be_day(scan, token));
}

bool plx_date_may_open(const struct plx_scan *scan, uint32_t token)
{
    const uint64_t words = BIT(NUMBER) | BIT(ORDINAL) | BIT(MONTH) | BIT(WEEKDAY) | BIT(YEAR) | BIT(DECADE) | BIT(QUARTER) |
                           BIT(SEASON) | BIT(PERIOD) | BIT(RELATIVE) | BIT(RELATIVE_MARK);
    static const char *const marks[] = {"’", "'", "‘", NULL}; /* "the ’80s" */
    const struct plx_token *t = plx_scan_token(scan, token);
    if (!t || plx_match_may_start(&scan->report->matches, token, words))
        return t != NULL;
    return t->kind == PLX_TOKEN_NUMBER ? number_may_open(scan, token) : plx_scan_is_one_of(scan, token, marks);
}
