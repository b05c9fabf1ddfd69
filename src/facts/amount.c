/* Money: a number with a currency's sign, code or name, before or behind it. */
#include <string.h>

#include "facts/scan.h"

static struct plx_tally *tally_of(struct plx_scan *scan, const char *codes, const char *code)
{
    for (size_t i = 0; i < scan->tallies.count; i++) {
        struct plx_tally *tally = &scan->tallies.items[i];
        if (tally->codes == codes && (codes || strcmp(tally->code, code) == 0))
            return tally;
    }
    struct plx_tally *tally = PLX_VECTOR_PUSH(&scan->tallies);
    if (tally)
        *tally = (struct plx_tally){.codes = codes};
    else
        scan->failed = true;
    if (tally && !codes)
        memcpy(tally->code, code, sizeof tally->code);
    return tally;
}

static void count_mentions(struct plx_scan *scan, const char *code, unsigned count)
{
    struct plx_tally *tally = NULL;
    for (size_t i = 0; i < scan->mentions.count && !tally; i++)
        if (strcmp(scan->mentions.items[i].code, code) == 0)
            tally = &scan->mentions.items[i];
    if (!tally && (tally = PLX_VECTOR_PUSH(&scan->mentions)))
        memcpy(tally->code, code, sizeof tally->code);
    if (tally)
        tally->count += count;
    else
        scan->failed = true;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* How often the report names countries, by their two letters, and so each currency. */
static void count_countries(struct plx_scan *scan)
{
    enum { LETTERS = 26 };
    unsigned named[LETTERS][LETTERS] = {{0}};
    for (size_t i = 0; i < scan->out->names.count; i++) {
        const char *region = scan->out->names.items[i].region;
        if (is_capital(region[0]) && is_capital(region[1]))
            named[region[0] - 'A'][region[1] - 'A']++;
    }
    for (int i = 0; i < LETTERS * LETTERS; i++) {
        const char region[] = {(char)('A' + i / LETTERS), (char)('A' + i % LETTERS), '\0'};
        unsigned count = named[i / LETTERS][i % LETTERS];
        const char *used = count ? plx_language_region_currency(scan->report->language, region) : "";
        if (strlen(used) == 3)
            count_mentions(scan, used, count);
    }
}

/* How often the report names countries that use the currency; counted once for all. */
static unsigned mentions_of(struct plx_scan *scan, const char *code)
{
    if (!scan->mentioned)
        count_countries(scan);
    scan->mentioned = true;
    for (size_t i = 0; i < scan->mentions.count; i++)
        if (strncmp(scan->mentions.items[i].code, code, 3) == 0)
            return scan->mentions.items[i].count;
    return 0;
}

static unsigned most_mentions(const struct plx_scan *scan)
{
    unsigned most = 0;
    for (size_t i = 0; i < scan->mentions.count; i++)
        most = scan->mentions.items[i].count > most ? scan->mentions.items[i].count : most;
    return most;
}

/* Of several codes that the word may mean ("dinar"), the one of the country that the report names most; the first,
 * weightiest, where it names none of them. "Dollars" are of the United States where another country yet is named more. */
static void count_regions(struct plx_scan *scan, const char *codes, char chosen[4])
{
    unsigned best = 0;
    bool world = strncmp(codes, "USD", 3) == 0;
    for (const char *code = codes; strlen(codes) > 3; code += 4) {
        unsigned mentions = mentions_of(scan, code);
        if (mentions > best && (!world || mentions == most_mentions(scan))) {
            best = mentions;
            memcpy(chosen, code, 3);
        }
        if (code[3] != ' ')
            break;
    }
}

static const char *codes_of(const struct plx_scan *scan, struct plx_match match)
{
    return plx_language_string(scan->report->language, match.sense->text);
}

/* Whether the report spells out a currency that may be the one of the code: "pesos". */
static bool is_spelled(const struct plx_scan *scan, const char *code)
{
    for (struct plx_sense_cursor each = plx_senses_of(&scan->report->matches, PLX_SENSE_CURRENCY); plx_sense_next(&each);)
        if (strstr(plx_language_string(scan->report->language, each.sense->text), code))
            return true;
    return false;
}

/* "$940 millones": the sign of many currencies, which stands for that of the country where the report spells it out too. */
static void choose_of_sign(struct plx_scan *scan, const char *codes, char chosen[4])
{
    char local[4] = "";
    count_regions(scan, codes, local);
    if (*local && is_spelled(scan, local))
        memcpy(chosen, local, sizeof local);
}

/* sign: the codes are those of a sign. */
static void choose_code(struct plx_scan *scan, const char *codes, bool sign, char chosen[4])
{
    memcpy(chosen, codes, 3);
    chosen[3] = '\0';
    struct plx_tally *tally = strlen(codes) > 3 ? tally_of(scan, codes, "") : NULL;
    if (tally && !tally->count++) {
        if (sign)
            choose_of_sign(scan, codes, chosen);
        else
            count_regions(scan, codes, chosen);
        memcpy(tally->code, chosen, sizeof tally->code);
    } else if (tally) {
        memcpy(chosen, tally->code, sizeof tally->code);
    }
}

/* "francs-tireurs": the first half of another word. */
static bool is_half(const struct plx_scan *scan, struct plx_match name)
{
    const struct plx_token *t = plx_scan_token(scan, name.end + 1);
    return plx_scan_is_mark(scan, name.end, "-") && !plx_scan_spaced(scan, name.end) && t &&
           t->kind == PLX_TOKEN_WORD && !(t->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL));
}

/* "64 marks": a word that is a currency only where the report names a country that has it, "??? BAM". */
static bool is_of_elsewhere(struct plx_scan *scan, struct plx_match currency)
{
    const char *codes = codes_of(scan, currency);
    if (currency.sense->kind != PLX_SENSE_CURRENCY || *codes != '?')
        return false;
    char chosen[4] = "";
    count_regions(scan, codes, chosen);
    return !*chosen;
}

/* "COP30": an initialism written onto its number is a name, where nothing scales it. */
static bool is_initialism(const struct plx_scan *scan, struct plx_match symbol,
                          const struct plx_numeral *n)
{
    return !n->scaled && !plx_scan_spaced(scan, symbol.end) &&
           plx_scan_has(scan, symbol.first, PLX_SENSE_INITIALISM);
}

static bool is_hundredth(struct plx_match currency)
{
    return currency.sense->kind == PLX_SENSE_CURRENCY &&
           (currency.sense->flags & PLX_SENSE_VAGUE);
}

/* The currency behind a number: "$", "€", "euros", "de dollars", "d’euros". */
static struct plx_match currency_behind(const struct plx_scan *scan, uint32_t end)
{
    if (plx_scan_is_mark(scan, end, "-") && !plx_scan_spaced(scan, end) &&
        !plx_scan_spaced(scan, end + 1) && plx_scan_has(scan, end + 1, PLX_SENSE_CURRENCY))
        return plx_scan_at(scan, end + 1, PLX_SENSE_CURRENCY); /* "a 50-euro fine" */
    uint32_t behind = plx_scan_skip_of(scan, end);
    for (uint32_t at = end;; at = behind) {
        struct plx_match name = plx_scan_at(scan, at, PLX_SENSE_CURRENCY);
        struct plx_match symbol = plx_scan_at(scan, at, PLX_SENSE_CURRENCY_SYMBOL);
        if (name.sense && !is_half(scan, name) && (!symbol.sense || name.end >= symbol.end))
            return name;
        if (symbol.sense && at == end)
            return symbol;
        if (at == behind)
            return PLX_NO_MATCH;
    }
}

/* "11,50 auf 9,75 Euro", "25 millions à 30 millions d’euros": the currency of the number that is set against a bare one;
 * *power: what scales it. */
static struct plx_match currency_shared(const struct plx_scan *scan, const struct plx_numeral *n, int *power)
{
    struct plx_numeral next;
    if (n->words || !plx_numeral_set_against(scan, n, &next))
        return PLX_NO_MATCH;
    *power = next.power;
    return currency_behind(scan, next.end);
}

/* "2,1 miliardi di capitalizzazione", "3 Milliarden Umsatz": what is counted is money by its name. */
static bool is_sum(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t behind = plx_scan_role(scan, n->end, PLX_ROLE_OF) ? plx_scan_skip_of(scan, n->end) : n->end;
    return plx_scan_has(scan, behind, PLX_SENSE_SUM) &&
           !(plx_scan_token(scan, behind)->flags & PLX_TOKEN_LINE);
}

/* "una valutazione (del Bda) di 3,4 miliardi", "a valuation of 3.4 billion", "долг в 3,4 млрд": the word for the sum stands
 * before it. */
static bool is_behind_sum(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t at = n->first;
    if (at < 2 || !(plx_scan_role(scan, at - 1, PLX_ROLE_OF) || plx_scan_role(scan, at - 1, PLX_ROLE_AMOUNTING)) ||
        (plx_scan_token(scan, at)->flags & PLX_TOKEN_LINE))
        return false;
    at--;
    const struct plx_name *whose = plx_scan_name_before(scan, at);
    if (whose && whose->first > 0 && (plx_scan_role(scan, whose->first - 1, PLX_ROLE_OF) ||
                                      plx_scan_role(scan, whose->first - 1, PLX_ROLE_OF_WHOLE)))
        at = whose->first - 1;
    return plx_scan_has_before(scan, at, PLX_SENSE_SUM);
}

static bool is_millions(const struct plx_numeral *n)
{
    return n->scaled && plx_decimal_compare(n->low, plx_decimal_make(1, 6)) >= 0;
}

/* "47 Millionen Konten, davon 19,2 Millionen in Europa": millions right behind millions of something in the sentence are as many of
 * that. */
static bool is_of_count(const struct plx_scan *scan, uint32_t token)
{
    size_t count = scan->out->facts.count, awaited = scan->understood.count;
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    if (!last || plx_decimal_compare(last->low, plx_decimal_make(1, 6)) < 0 ||
        last->sentence != plx_report_sentence_at(scan->report, plx_scan_token(scan, token)->start))
        return false;
    bool counted = *last->unit || !awaited || scan->understood.items[awaited - 1] != count - 1;
    return last->kind == PLX_FACT_MEASURE || (last->kind == PLX_FACT_COUNT && counted);
}

/* "Desses, 5,2 milhões", "9 millions d’entre eux": of what was counted last, if that was no money. */
static bool is_of_them(const struct plx_scan *scan, const struct plx_numeral *n)
{
    size_t count = scan->out->facts.count;
    bool comma = n->first > 0 && plx_scan_is_mark(scan, n->first - 1, ",");
    bool them = plx_scan_has(scan, n->end, PLX_SENSE_OF_THEM) || plx_scan_has_before(scan, n->first - comma, PLX_SENSE_OF_THEM);
    return them && count > 0 && scan->out->facts.items[count - 1].kind == PLX_FACT_COUNT;
}

/* The figure before it that it is one more of, "6.2 million tonnes worth 9.8bn, against 6.9 million in 2024"; where a pronoun stands
 * for what is counted, or the letter is a unit too, "birds …; in 2021 it lost 14m", it may have been told in the sentences before.
 * NULL where there is none. */
static const struct plx_fact *figure_before(const struct plx_scan *scan, const struct plx_numeral *n, bool part)
{
    bool letter = plx_scan_has(scan, n->end - 1, PLX_SENSE_LETTER) && plx_scan_has(scan, n->end - 1, PLX_SENSE_UNIT);
    return plx_scan_meant(scan, n, letter || part);
}

/* "11 milioni tra polli e tacchini", "3 millones entre muertos y desplazados". */
static bool is_of_several(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match among = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_OPEN);
    return among.sense && plx_scan_is_noun(scan, among.end);
}

/* Money that the text understands: millions that count nothing, where the report speaks of money: "zahlt 25 Millionen",
 * "не более 38 млн". */
static bool is_understood(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!is_millions(n) || n->vague)
        return false;
    if (is_sum(scan, n))
        return true;
    bool part = plx_scan_is_part(scan, n);
    struct plx_match bound = plx_bound_behind(scan, n->end); /* "bir milyonu aşkın üyesi" */
    bool counts = plx_counted_noun(scan, n, bound.sense ? bound.end : n->end) != PLX_NO_TOKEN || plx_counted_behind_article(scan, n);
    if (!part && !counts && is_behind_sum(scan, n))
        return true;
    const struct plx_fact *before = figure_before(scan, n, part);
    /* "120 млн евро, из них 95 млн возместят", "dont 95 millions couverts": of the sum, whatever word follows. */
    if (part && before && before->kind == PLX_FACT_MONEY &&
        before->sentence == plx_report_sentence_at(scan->report, plx_scan_token(scan, n->first)->start))
        return true;
    /* "le groupe en a rempli 15 millions": of what the pronoun stands for, if that was no sum */
    if ((before ? before->kind != PLX_FACT_MONEY : plx_scan_has_pronoun(scan, n)) || is_of_count(scan, n->first) || is_of_them(scan, n) ||
        plx_scan_is_number_of(scan, n->first) || is_of_several(scan, n))
        return false;
    uint32_t behind = plx_scan_skip_of(scan, n->end);
    if (counts || plx_scan_role(scan, behind, PLX_ROLE_OFTEN) ||
        (plx_scan_role(scan, n->end, PLX_ROLE_OF) && plx_scan_is_noun(scan, behind)) ||
        plx_scan_has(scan, n->end, PLX_SENSE_PERCENT) ||
        (plx_scan_has(scan, n->end, PLX_SENSE_UNIT) &&
         !plx_scan_has(scan, n->end, PLX_SENSE_FUNCTION)))
        return false;
    return true;
}

/* Millions that name their currency tell more of what bare millions are in than a fee of eight thousand pesetas does. */
#define MILLIONS_WEIGH 16

static uint32_t add(struct plx_scan *scan, uint32_t first, uint32_t end,
                    const struct plx_numeral *n, const char *codes)
{
    char code[4];
    choose_code(scan, codes, plx_scan_is_mark(scan, first, "$"), code);
    plx_scan_add(scan, PLX_FACT_MONEY, first, end, n, code);
    struct plx_tally *tally = tally_of(scan, NULL, code);
    if (tally)
        tally->count += is_millions(n) ? MILLIONS_WEIGH : 1;
    if (tally && tally->count > scan->usual_count) {
        scan->usual_count = tally->count;
        memcpy(scan->usual, code, sizeof scan->usual);
    }
    return end;
}

/* "AUD$45", "USD $5": a sign behind a code says nothing more. */
static uint32_t over_sign(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    struct plx_match sign =
        t && t->kind == PLX_TOKEN_MARK ? plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL) : PLX_NO_MATCH;
    return sign.sense ? sign.end : token;
}

/* "55 cents", "50p": hundredths of the text's usual currency where it has such, of the word's own otherwise. */
static uint32_t add_hundredths(struct plx_scan *scan, uint32_t token,
                               struct plx_match currency, const struct plx_numeral *numeral)
{
    struct plx_numeral n = *numeral;
    const char *codes = codes_of(scan, currency);
    bool apiece = plx_scan_has(scan, currency.end, PLX_SENSE_PER) || plx_scan_role(scan, currency.end, PLX_ROLE_APIECE);
    if (n.scaled || n.vague)
        return 0;
    if (n.one && !apiece) /* "nobody will lose a penny" */
        return currency.end;
    n.low = plx_decimal_scale(n.low, -2);
    n.high = plx_decimal_scale(n.high, -2);
    if (*scan->usual && strstr(codes, scan->usual))
        codes = scan->usual;
    return add(scan, token, currency.end, &n, codes);
}

/* "two pounds and 20 pence", "5 рублей 20 копеек": takes in the hundredths behind a sum; the token behind them. */
static uint32_t take_hundredths(const struct plx_scan *scan, struct plx_numeral *n, uint32_t end)
{
    struct plx_numeral more;
    const struct plx_token *t = plx_scan_token(scan, end);
    bool small = plx_scan_has(scan, end, PLX_SENSE_NUMBER_AND) ||
                 plx_scan_has(scan, end, PLX_SENSE_FUNCTION);
    if (n->range || n->scaled || n->low.exponent < 0 || !t || (t->flags & PLX_TOKEN_LINE) ||
        !plx_numeral_single(scan, end + small, &more) || more.scaled || more.vague)
        return end;
    struct plx_match currency = currency_behind(scan, more.end);
    bool exact = true;
    /* "due dollari e ottanta", "drei Euro fünfzig": neither word for them nor anything else that they would count */
    bool joined = plx_scan_has(scan, end, PLX_SENSE_NUMBER_AND) || (!small && more.words);
    bool bare = !currency.sense && joined && plx_decimal_compare(more.low, plx_decimal_make(1, 1)) >= 0 && n->words && !more.range &&
                plx_counted_noun(scan, &more, more.end) == PLX_NO_TOKEN && !plx_scan_has(scan, more.end, PLX_SENSE_PERCENT);
    if ((!bare && (!currency.sense || !is_hundredth(currency))) || plx_decimal_compare(more.low, plx_decimal_make(1, 2)) >= 0)
        return end;
    n->low = plx_decimal_add(n->low, plx_decimal_scale(more.low, -2), &exact);
    n->high = n->low;
    return bare ? more.end : currency.end;
}

void plx_scan_understand(struct plx_scan *scan)
{
    size_t count = *scan->usual ? scan->understood.count : 0;
    for (size_t i = 0; i < count && scan->understood.items[i] < scan->out->facts.count; i++) {
        struct plx_fact *fact = &scan->out->facts.items[scan->understood.items[i]];
        if (fact->kind != PLX_FACT_COUNT || *fact->unit ||
            plx_decimal_compare(fact->low, plx_decimal_make(1, 6)) < 0)
            continue;
        const char *unit = plx_arena_string(scan->arena, scan->usual);
        scan->failed |= !unit;
        fact->kind = PLX_FACT_MONEY;
        fact->unit = unit ? unit : "";
    }
}

/* "4,2 milhões de coroas, cerca de 360 mil euros, e mais 15 milhões": a sum in another currency right behind the one that it says
 * again is aside. */
static bool is_conversion(const struct plx_scan *scan, size_t index)
{
    enum { BETWEEN = 5 };
    const struct plx_fact *sum = index > 0 ? &scan->out->facts.items[index - 1] : NULL, *other = &scan->out->facts.items[index];
    if (!sum || sum->kind != PLX_FACT_MONEY || sum->sentence != other->sentence || other->bound != PLX_BOUND_APPROX ||
        strcmp(sum->unit, other->unit) == 0)
        return false;
    uint32_t first = plx_report_token_at(scan->report, sum->span.end), end = plx_report_token_at(scan->report, other->span.start);
    return end <= first + BETWEEN && plx_scan_is_mark(scan, first, ",");
}

/* What millions of no currency are in: that of the sum before them in their sentence, "640 млн руб., в прошлом 590 млн",
 * else what the text mostly reckons in; "" where it has named none yet. */
static const char *understood_currency(const struct plx_scan *scan, uint32_t token)
{
    uint32_t sentence = plx_report_sentence_at(scan->report, plx_scan_token(scan, token)->start);
    for (size_t i = scan->out->facts.count; i > 0; i--) {
        const struct plx_fact *last = &scan->out->facts.items[i - 1];
        if (last->kind != PLX_FACT_MONEY || last->sentence != sentence)
            break;
        if (!plx_scan_is_aside(scan, last, token) && !is_conversion(scan, i - 1))
            return last->unit;
    }
    return scan->usual;
}

/* Millions before the text has named a currency: the next fact, once it is a count of nothing, waits for it. */
static void await_currency(struct plx_scan *scan)
{
    size_t *index = PLX_VECTOR_PUSH(&scan->understood);
    if (index)
        *index = scan->out->facts.count;
    else
        scan->failed = true;
}

uint32_t plx_scan_money(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_match symbol = plx_scan_at(scan, token, PLX_SENSE_CURRENCY_SYMBOL);
    struct plx_numeral n;
    uint32_t behind = symbol.sense ? over_sign(scan, symbol.end) : token;
    if (symbol.sense && !numeral && plx_numeral_read(scan, behind, &n) && !n.words &&
        !is_initialism(scan, symbol, &n)) {
        /* "US$ 10 million dollars": a name behind the number too belongs to it. */
        struct plx_match again = currency_behind(scan, n.end);
        bool same = again.sense && strncmp(codes_of(scan, again), codes_of(scan, symbol), 3) == 0;
        /* "$1.500 pesos": the sign serves many currencies, the name tells which. */
        bool named = again.sense && again.sense->kind == PLX_SENSE_CURRENCY && !is_hundredth(again) &&
                     plx_scan_is_mark(scan, token, "$");
        return add(scan, token, same || named ? again.end : n.end, &n,
                   codes_of(scan, named ? again : symbol));
    }
    if (numeral && numeral->period && strlen(numeral->period) == 3 &&
        strspn(numeral->period, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3) /* "دولارين" */
        return add(scan, token, numeral->end, numeral, numeral->period);
    if (!numeral || numeral->period)
        return 0;
    struct plx_match currency = currency_behind(scan, numeral->end);
    if (currency.sense && is_of_elsewhere(scan, currency))
        return 0;
    if (currency.sense && numeral->one && numeral->words && plx_scan_has_before(scan, token, PLX_SENSE_NEGATION))
        return currency.end; /* "pas un euro": none */
    /* "a £640m lease": the sign belongs to the number behind it, not to the article before. */
    bool sign = currency.sense && currency.sense->kind == PLX_SENSE_CURRENCY_SYMBOL;
    if (currency.sense && is_hundredth(currency) && !plx_scan_has(scan, numeral->end, PLX_SENSE_PERCENT))
        return add_hundredths(scan, token, currency, numeral);
    if (currency.sense && !is_hundredth(currency) && !(sign && numeral->words)) {
        n = *numeral;
        uint32_t end = take_hundredths(scan, &n, currency.end);
        return add(scan, token, end, &n, codes_of(scan, currency));
    }
    int power;
    if ((currency = currency_shared(scan, numeral, &power)).sense && !is_of_elsewhere(scan, currency)) {
        n = *numeral;
        if (!n.scaled && !n.range && plx_decimal_compare(n.low, plx_decimal_make(1, 3)) < 0)
            n.low = n.high = plx_decimal_scale(n.low, power); /* "von 5 auf 7 Milliarden Euro" */
        return add(scan, token, numeral->end, &n, codes_of(scan, currency));
    }
    if (!is_understood(scan, numeral))
        return 0;
    const char *understood = understood_currency(scan, token);
    if (*understood) {
        plx_scan_add(scan, PLX_FACT_MONEY, token, numeral->end, numeral, understood);
        return numeral->end;
    }
    await_currency(scan);
    return 0;
}
