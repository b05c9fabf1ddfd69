/* Money: a number with a currency's sign, code or name, before or behind it. */
#include <string.h>

#include "facts/scan.h"

/* Of several codes that the word may mean ("dinar"), the one of the country that the report names most; the first,
 * weightiest, where it names none of them. */
static const char *choose_code(const struct plx_scan *scan, const char *codes, char chosen[4])
{
    unsigned best = 0;
    memcpy(chosen, codes, 3);
    chosen[3] = '\0';
    for (const char *code = codes; strlen(codes) > 3; code += 4) {
        unsigned mentions = 0;
        for (size_t i = 0; i < scan->out->names.count; i++) {
            const char *region = scan->out->names.items[i].region;
            mentions += *region && strncmp(plx_language_region_currency(scan->report->language,
                                                                        region),
                                           code, 3) == 0;
        }
        if (mentions > best) {
            best = mentions;
            memcpy(chosen, code, 3);
        }
        if (code[3] != ' ')
            break;
    }
    return chosen;
}

static const char *codes_of(const struct plx_scan *scan, const struct plx_match *match)
{
    return plx_language_string(scan->report->language, match->sense->text);
}

/* The currency behind a number: "$", "€", "euros", "de dollars", "d’euros". */
static const struct plx_match *currency_behind(const struct plx_scan *scan, uint32_t end)
{
    uint32_t behind = plx_scan_skip_of(scan, end);
    for (uint32_t at = end;; at = behind) {
        const struct plx_match *name = plx_scan_at(scan, at, PLX_SENSE_CURRENCY);
        const struct plx_match *symbol = plx_scan_at(scan, at, PLX_SENSE_CURRENCY_SYMBOL);
        if (name && (!symbol || name->end >= symbol->end))
            return name;
        if (symbol && at == end)
            return symbol;
        if (at == behind)
            return NULL;
    }
}

/* "11,50 auf 9,75 Euro", "25 millions … 30 millions d’euros": the currency that the next number of the
 * sentence names serves the bare one before it, where only small words stand between. */
static const struct plx_match *currency_shared(const struct plx_scan *scan, uint32_t end)
{
    for (uint32_t at = end; at < end + 3; at++) {
        struct plx_numeral next;
        const struct plx_token *t = plx_scan_token(scan, at);
        if (!t || (t->flags & PLX_TOKEN_LINE))
            return NULL;
        if (t->kind == PLX_TOKEN_NUMBER)
            return plx_numeral_read(scan, at, &next) ? currency_behind(scan, next.end) : NULL;
        if (!plx_scan_at(scan, at, PLX_SENSE_FUNCTION) &&
            !plx_scan_at(scan, at, PLX_SENSE_RANGE_LINK))
            return NULL;
    }
    return NULL;
}

/* The currency that most of the report's money has so far; NULL where it has none. */
static const char *usual_currency(const struct plx_scan *scan)
{
    const char *usual = NULL;
    unsigned most = 0;
    for (size_t i = 0; i < scan->out->facts.count; i++) {
        const struct plx_fact *fact = &scan->out->facts.items[i];
        unsigned count = 0;
        if (fact->kind != PLX_FACT_MONEY)
            continue;
        for (size_t k = 0; k <= i; k++)
            count += scan->out->facts.items[k].kind == PLX_FACT_MONEY &&
                     strcmp(scan->out->facts.items[k].unit, fact->unit) == 0;
        if (count > most) {
            most = count;
            usual = fact->unit;
        }
    }
    return usual;
}

/* Money that the text understands: millions that count nothing, where the report speaks of money: "zahlt 25 Millionen",
 * "не более 38 млн". */
static const char *understood(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!n->scaled || n->vague || plx_decimal_compare(n->low, plx_decimal_make(1, 6)) < 0)
        return NULL;
    uint32_t behind = plx_scan_skip_of(scan, n->end);
    if (plx_scan_is_noun(scan, n->end) ||
        (behind > n->end && plx_scan_is_noun(scan, behind)) ||
        plx_scan_at(scan, n->end, PLX_SENSE_PERCENT) || plx_scan_at(scan, n->end, PLX_SENSE_UNIT))
        return NULL;
    return usual_currency(scan);
}

static uint32_t add(struct plx_scan *scan, uint32_t first, uint32_t end,
                    const struct plx_numeral *n, const char *codes)
{
    char code[4];
    plx_scan_add(scan, PLX_FACT_MONEY, first, end, n, choose_code(scan, codes, code));
    return end;
}

uint32_t plx_scan_money(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    const struct plx_match *symbol = plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    struct plx_numeral n;
    if (symbol && !numeral && plx_numeral_read(scan, symbol->end, &n) && !n.words) {
        /* "US$ 10 million dollars": a name behind the number too belongs to it. */
        const struct plx_match *again = currency_behind(scan, n.end);
        bool same = again && strncmp(codes_of(scan, again), codes_of(scan, symbol), 3) == 0;
        return add(scan, token, same ? again->end : n.end, &n, codes_of(scan, symbol));
    }
    if (!numeral || numeral->period)
        return 0;
    const struct plx_match *currency = currency_behind(scan, numeral->end);
    /* "a £640m lease": the sign belongs to the number behind it, not to the article before. */
    bool sign = currency && currency->sense->kind == PLX_SENSE_CURRENCY_SYMBOL;
    if (currency && !(sign && numeral->words))
        return add(scan, token, currency->end, numeral, codes_of(scan, currency));
    if (!numeral->words && (currency = currency_shared(scan, numeral->end)))
        return add(scan, token, numeral->end, numeral, codes_of(scan, currency));
    const char *unit = understood(scan, numeral);
    return unit ? add(scan, token, numeral->end, numeral, unit) : 0;
}
