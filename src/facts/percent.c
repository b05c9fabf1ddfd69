/* Percentages: the sign or word behind the number, in Turkish and Persian also before it. */
#include "facts/scan.h"

/* So many of so many as a percentage, with one place where it comes out endless, as a third does. */
static bool share_of(int part, int of, struct plx_numeral *percent)
{
    bool endless = of > 1 && part * 100000 % of;
    if (of < 2 || of > 1000 || part < 1 || part >= of || (endless && of > 99))
        return false;
    *percent = (struct plx_numeral){.low = endless
                                               ? plx_decimal_make((part * 2000 / of + 1) / 2, -1)
                                               : plx_decimal_make(part * 100000 / of, -3)};
    percent->high = percent->low;
    return true;
}

/* A whole number of up to a thousand; 0 for any other numeral. */
static int whole_of(const struct plx_numeral *n)
{
    enum { MOST = 1000 };
    if (n->range || n->scaled || n->vague || n->approx || n->period || n->dual || n->low.exponent < 0 ||
        n->low.exponent > 3 || n->low.mantissa > MOST)
        return 0;
    int whole = (int)n->low.mantissa;
    for (int power = n->low.exponent; power > 0; power--)
        whole *= 10;
    return whole <= MOST ? whole : 0;
}

/* A share told as so many of so many. */
static void add_share(struct plx_scan *scan, uint32_t first, uint32_t end, const struct plx_numeral *percent, int of)
{
    struct plx_fact *fact = plx_scan_add(scan, PLX_FACT_PERCENT, first, end, percent, "%");
    if (fact)
        fact->parts = (uint16_t)of;
}

/* "каждый пятый". */
static uint32_t scan_each(struct plx_scan *scan, uint32_t token)
{
    struct plx_numeral percent;
    struct plx_match each = plx_scan_at(scan, token, PLX_SENSE_EACH);
    struct plx_match ordinal = each.sense ? plx_scan_at(scan, each.end, PLX_SENSE_ORDINAL) : PLX_NO_MATCH;
    if (!ordinal.sense || !share_of(1, ordinal.sense->argument, &percent))
        return 0;
    add_share(scan, token, ordinal.end, &percent, ordinal.sense->argument);
    return ordinal.end;
}

/* "ثلثا المقاعد", "треть из них": one word is a part where it can be nothing else, or where the whole stands behind it. */
static bool is_whole_word_part(const struct plx_scan *scan, struct plx_match part, struct plx_decimal value)
{
    return plx_decimal_compare(value, plx_decimal_make(50, 0)) > 0 ||
           plx_scan_has(scan, part.first, PLX_SENSE_OF_THEM) || plx_scan_has(scan, part.end, PLX_SENSE_OF_THEM) || plx_scan_role(scan, part.end, PLX_ROLE_OF_WHOLE);
}

/* "a quarter of", "beşte biri": a part that is not scaled; a half is said too loosely. */
static uint32_t scan_part(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_match part = plx_scan_at(scan, token, PLX_SENSE_FRACTION);
    if (!part.sense || (numeral && (numeral->end > part.end ||
                                    plx_scan_has(scan, part.end, PLX_SENSE_PERCENT))))
        return 0;
    struct plx_decimal value = plx_decimal_make(part.sense->mantissa, part.sense->exponent + 2);
    bool loose = plx_decimal_compare(value, plx_decimal_make(50, 0)) == 0 ||
                 plx_decimal_compare(value, plx_decimal_make(100, 0)) >= 0;
    uint32_t behind = plx_scan_skip_of(scan, part.end);
    bool single = part.end == token + 1 && !is_whole_word_part(scan, part, value);
    if (loose || single || plx_scan_has(scan, behind, PLX_SENSE_PERIOD))
        return 0;
    struct plx_numeral percent = {.low = value, .high = value};
    plx_scan_add(scan, PLX_FACT_PERCENT, token, part.end, &percent, "%");
    return part.end;
}

/* Whether what stands behind the whole measures something: "two in three years", "8 in $10". */
static bool is_measured(const struct plx_scan *scan, uint32_t end)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_PERIOD, PLX_SENSE_UNIT, PLX_SENSE_PERCENT,
                                                PLX_SENSE_CURRENCY, PLX_SENSE_CURRENCY_SYMBOL};
    const struct plx_token *t = plx_scan_token(scan, end);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (plx_scan_has(scan, end, kinds[i])) /* "uno su venti ha", "un sur vingt a": small words that are units too */
            return t->end - t->start > 2 || !plx_scan_has(scan, end, PLX_SENSE_FUNCTION);
    return false;
}

/* Whether several of so many are a share and no count: of ten, a hundred or a thousand. Of others they may be just those,
 * "six judges of nine". */
static bool is_share(int part, int of)
{
    return part == 1 || of == 10 || of == 100 || of == 1000;
}

/* "Four in five", "due italiani su tre": in words, of three to five, with no noun between but a people's, and no "of": "двое из
 * трех" are those. */
static bool is_spoken_share(const struct plx_scan *scan, const struct plx_numeral *numeral, struct plx_match ratio,
                            const struct plx_numeral *whole)
{
    int of = whole_of(whole);
    bool people = ratio.first == numeral->end + 1 && (plx_scan_has(scan, numeral->end, PLX_SENSE_DEMONYM) ||
                                                      plx_scan_has(scan, numeral->end, PLX_SENSE_NATION));
    return numeral->words && whole->words && of >= 3 && of <= 5 && (ratio.first == numeral->end || people) &&
           (ratio.end > ratio.first + 1 ||
            (!plx_scan_role(scan, ratio.first, PLX_ROLE_OF) && !plx_scan_role(scan, ratio.first, PLX_ROLE_OF_WHOLE)));
}

/* "Three men in 10 cars": behind the noun of the part the whole counts something else; a participle may follow it, "otto casi su
 * dieci evitati". */
static bool counts_another(const struct plx_scan *scan, const struct plx_numeral *whole, bool longer)
{
    uint32_t noun = plx_counted_noun(scan, whole, whole->end);
    bool shown = plx_language_has_role(scan->report->language, PLX_ROLE_PLURAL);
    return noun != PLX_NO_TOKEN && (longer || (shown && plx_scan_role(scan, noun, PLX_ROLE_PLURAL)));
}

/* The word of a ratio behind a number, over the noun of its part and what that is of, "otto (casi di malaria) su dieci";
 * PLX_NO_MATCH where there is none. */
static struct plx_match ratio_behind(const struct plx_scan *scan, uint32_t end)
{
    enum { REACH = 4 };
    struct plx_numeral of;
    for (uint32_t at = end; at <= end + REACH; at++) {
        struct plx_match ratio = plx_scan_at(scan, at, PLX_SENSE_RATIO);
        if (ratio.sense && at == end)
            return ratio;
        if (ratio.sense)
            return plx_numeral_single(scan, ratio.end, &of) && !counts_another(scan, &of, at > end + 1) ? ratio : PLX_NO_MATCH;
        bool link = at > end && plx_scan_role(scan, at, PLX_ROLE_OF) && plx_scan_is_noun(scan, at + 1);
        if (!link && !plx_scan_is_noun(scan, at))
            return PLX_NO_MATCH;
    }
    return PLX_NO_MATCH;
}

/* "one in five", "un malade sur cinq", "otto casi su dieci". */
static uint32_t scan_ratio(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_numeral of, percent;
    struct plx_match ratio = numeral ? ratio_behind(scan, numeral->end) : PLX_NO_MATCH;
    int part = ratio.sense ? whole_of(numeral) : 0;
    if (!part || (part == 1 && !numeral->one && ratio.end == ratio.first + 1) || !plx_numeral_read(scan, ratio.end, &of) ||
        is_measured(scan, of.end) ||
        !(is_share(part, whole_of(&of)) || is_spoken_share(scan, numeral, ratio, &of)) ||
        !share_of(part, whole_of(&of), &percent))
        return 0;
    add_share(scan, token, of.end, &percent, whole_of(&of));
    return of.end;
}

/* "von 5 auf 7 Prozent": the bare number shares the sign of the one that is set against it. */
static bool shares_sign(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_numeral next;
    return !n->words && !n->scaled && !n->range && plx_numeral_set_against(scan, n, &next) &&
           plx_scan_has(scan, next.end, PLX_SENSE_PERCENT) && !plx_scan_has(scan, next.end, PLX_SENSE_UNIT);
}

/* "on kişiden sekizi", "her 5 gençten biri": the whole comes first, in the ablative, and its part has an ending. */
static uint32_t scan_part_behind(struct plx_scan *scan, uint32_t token,
                                 const struct plx_numeral *numeral)
{
    struct plx_numeral part, percent;
    int of = numeral && plx_scan_role(scan, numeral->end, PLX_ROLE_ABLATIVE) ? whole_of(numeral) : 0;
    if (of < 2 || !plx_locale_turkic(plx_language_code(scan->report->language)) ||
        !plx_scan_is_noun(scan, numeral->end) ||
        plx_bound_behind(scan, numeral->end + 1).sense ||
        !plx_numeral_single(scan, numeral->end + 1, &part) || is_measured(scan, part.end))
        return 0;
    uint32_t end = part.end;
    bool apostrophe = plx_scan_is_apostrophe(scan, end);
    if (apostrophe && !plx_scan_spaced(scan, end + 1))
        end += 2;
    else if (!part.words)
        return 0;
    if (!is_share(whole_of(&part), of) || !share_of(whole_of(&part), of, &percent))
        return 0;
    add_share(scan, token, end, &percent, of);
    return end;
}

/* So many tokens back, a figure may still say what this one is. */
#define ELLIPSIS 20

/* "40% anziché il 25", "12 % contre 9 un an plus tôt". */
static bool is_set_against(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t at = n->first;
    if (at > 1 && !plx_scan_role(scan, at - 1, PLX_ROLE_AGAINST) && plx_scan_has(scan, at - 1, PLX_SENSE_FUNCTION))
        at--; /* "anziché al 25" */
    return at > 0 && plx_scan_role(scan, at - 1, PLX_ROLE_AGAINST) && plx_decimal_compare(n->high, plx_decimal_make(1, 2)) <= 0;
}

/* "il primo si è fermato al 38,4 %, il secondo al 31,2": a figure with places that counts nothing, behind the same small
 * word as the percentage before it. */
static bool repeats_percent(const struct plx_scan *scan, const struct plx_numeral *n)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = NULL;
    for (size_t i = count; i > 0 && count - i < 4 && !last; i--)
        if (scan->out->facts.items[i - 1].kind == PLX_FACT_PERCENT)
            last = &scan->out->facts.items[i - 1];
    bool against = is_set_against(scan, n);
    if (!last || n->words || n->scaled || n->range || (n->low.exponent >= 0 && !against) || n->first == 0 ||
        !plx_scan_has_before(scan, n->first, PLX_SENSE_FUNCTION) || plx_scan_is_noun(scan, n->end) ||
        is_measured(scan, n->end) || (plx_scan_has(scan, n->end, PLX_SENSE_FUNCTION) && !against))
        return false;
    const struct plx_token *word = plx_scan_token(scan, n->first - 1);
    if (last->sentence != plx_report_sentence_at(scan->report, word->start))
        return false;
    if (against)
        return true;
    for (uint32_t at = n->first; at > 1 && n->first - at < ELLIPSIS; at--)
        if (plx_scan_token(scan, at)->start == last->span.start)
            return plx_scan_token(scan, at - 1)->form == word->form;
    return false;
}

uint32_t plx_scan_percent(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    struct plx_numeral n;
    uint32_t ratio = scan_each(scan, token);
    if (!ratio)
        ratio = scan_part(scan, token, numeral);
    if (!ratio)
        ratio = scan_ratio(scan, token, numeral);
    if (!ratio)
        ratio = scan_part_behind(scan, token, numeral);
    if (ratio)
        return ratio;
    struct plx_match sign = plx_scan_at(scan, token, PLX_SENSE_PERCENT);
    if (sign.sense && !numeral && plx_numeral_read(scan, sign.end, &n) && !n.vague && !n.scaled) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, n.end, &n, "%");
        return n.end;
    }
    if (!numeral || numeral->vague || numeral->period)
        return 0;
    uint32_t at = numeral->end;
    if (plx_scan_is_mark(scan, at, "-") && !plx_scan_spaced(scan, at) &&
        !plx_scan_spaced(scan, at + 1))
        at++; /* "5-Prozent-Hürde" */
    sign = plx_scan_at(scan, at, PLX_SENSE_PERCENT);
    struct plx_match unit = plx_scan_at(scan, at, PLX_SENSE_UNIT);
    if (!sign.sense && (shares_sign(scan, numeral) || repeats_percent(scan, numeral))) {
        plx_scan_add(scan, PLX_FACT_PERCENT, token, numeral->end, numeral, "%");
        return numeral->end;
    }
    if (!sign.sense || (unit.sense && unit.end > sign.end)) /* "percentage points" are a measure */
        return 0;
    plx_scan_add(scan, PLX_FACT_PERCENT, token, sign.end, numeral, "%");
    return sign.end;
}
