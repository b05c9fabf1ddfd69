/* Which word a number counts: over the adjectives before it ("214 new cases"), and none where a verb or the next sentence
 * follows. */
#include <string.h>

#include "facts/scan.h"

/* "seven new confirmed cases" */
#define ADJECTIVES 2

/* Behind "6,9 тыс." a capital opens the next sentence; in German every noun has one. */
static bool opens_sentence(const struct plx_scan *scan, uint32_t token)
{
    return token > 0 && (plx_scan_token(scan, token)->flags & PLX_TOKEN_CAPITAL) &&
           plx_scan_is_mark(scan, token - 1, ".") && !plx_language_is(scan->report->language, "de");
}

/* The last places of what is counted decide how a language counts it: one, few ("два дома") or many. */
static int tail_of(const struct plx_numeral *n)
{
    double value = plx_decimal_double(n->high);
    if (n->low.exponent < 0)
        return 2; /* "1,5 года" */
    return n->scaled || value >= 1e6 ? 0 : (int)value % 100;
}

static bool is_one(const struct plx_scan *scan, const struct plx_numeral *n)
{
    int tail = tail_of(n);
    return plx_language_is(scan->report->language, "ru") ? tail % 10 == 1 && tail != 11
                                   : plx_decimal_compare(n->high, plx_decimal_make(2, 0)) < 0;
}

/* Russian counts two to four in the singular, "три цели". */
static bool is_few(const struct plx_numeral *n)
{
    int tail = tail_of(n);
    return tail / 10 != 1 && tail % 10 >= 2 && tail % 10 <= 4;
}

/* Whether the word is by its ending none that the number counts: "95 опаздывают", "5 resultaron"; in the plural only behind
 * a number that wants it, "21 место", "три цели". */
static bool is_predicate(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    if (plx_scan_token(scan, token)->flags & PLX_TOKEN_CAPITAL)
        return false;
    bool one = is_one(scan, n);
    struct plx_match word = n->words ? plx_scan_at(scan, n->first, PLX_SENSE_NUMBER) : PLX_NO_MATCH;
    bool people = word.sense && (word.sense->flags & PLX_SENSE_ALONE); /* "двое получили ожоги" */
    return plx_scan_role(scan, token, PLX_ROLE_PREDICATE) ||
           (!one && plx_scan_role(scan, token, PLX_ROLE_PREDICATE_NOT_ONE)) ||
           (!one && (people || !is_few(n)) && plx_scan_role(scan, token, PLX_ROLE_PREDICATE_MANY));
}

/* "قتل 12 وأصيب 30": what "and" is written onto before a hamza or an article is no counted noun; a "و" alone may be a letter
 * of the word, "12 وزيرا". */
static bool opens_with_and(const struct plx_scan *scan, uint32_t token)
{
    static const char *const openings[] = {"وأ", "وإ", "وال"};
    const struct plx_token *t = plx_scan_token(scan, token);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        size_t n = strlen(openings[i]);
        if (t->end - t->start > n && memcmp(scan->report->text + t->start, openings[i], n) == 0)
            return true;
    }
    return false;
}

/* "بينهم 187 نقلتهم السفينة": a verb with its object; a noun behind a number has no pronoun. Shorter words are nouns that end so,
 * "متهم". */
static bool has_object(const struct plx_scan *scan, uint32_t token)
{
    static const char *const endings[] = {"تهم", "وهم", "ناهم", "تها", "وها"};
    enum { LEAST_LETTERS = 6, BYTES_A_LETTER = 2 };
    const struct plx_token *t = plx_scan_token(scan, token);
    size_t length = t->end - t->start;
    for (size_t i = 0; t->script == PLX_SCRIPT_ARABIC && length >= LEAST_LETTERS * BYTES_A_LETTER && i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (memcmp(scan->report->text + t->end - n, endings[i], n) == 0)
            return true;
    }
    return false;
}

static bool is_plural(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_role(scan, token, PLX_ROLE_PLURAL) &&
           !plx_scan_role(scan, token, PLX_ROLE_SINGULAR);
}

/* "12 senior officials": the first plural says what is counted, where adjectives have none. */
static uint32_t first_plural(const struct plx_scan *scan, uint32_t token)
{
    if (!plx_language_has_role(scan->report->language, PLX_ROLE_PLURAL))
        return token;
    for (uint32_t at = token; at <= token + ADJECTIVES && plx_scan_is_noun(scan, at); at++) {
        if (is_plural(scan, at))
            return at;
        if (plx_scan_has(scan, at, PLX_SENSE_CREDIT_VERB) || plx_scan_has(scan, at, PLX_SENSE_PERIOD))
            break;
    }
    return token;
}

/* "5 новых домов": behind a plural adjective, where the noun agrees with the number. */
static bool is_adjective(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    uint32_t noun = token + 1;
    if (!plx_scan_role(scan, token, PLX_ROLE_ADJECTIVE_PLURAL) || !plx_scan_is_noun(scan, noun) ||
        (plx_scan_token(scan, noun)->flags & PLX_TOKEN_CAPITAL) || is_predicate(scan, n, noun))
        return false;
    return is_one(scan, n) || is_few(n) || !plx_scan_role(scan, noun, PLX_ROLE_NOT_GENITIVE);
}

/* Whether the word behind a listed adjective may be its noun: a plural where the language shows it by its ending. */
static bool may_agree(const struct plx_scan *scan, uint32_t token)
{
    if (!plx_scan_is_noun(scan, token))
        return false;
    if (!plx_language_has_role(scan->report->language, PLX_ROLE_AGREEING))
        return true;
    return plx_scan_role(scan, token, PLX_ROLE_AGREEING) &&
           !plx_scan_role(scan, token, PLX_ROLE_SINGULAR);
}

/* "zwölf neue Fälle": German writes its nouns with a capital, and no adjective. */
static uint32_t german_noun(const struct plx_scan *scan, uint32_t token)
{
    for (uint32_t at = token; at <= token + ADJECTIVES; at++) {
        const struct plx_token *t = plx_scan_token(scan, at);
        bool word = plx_scan_is_noun(scan, at) || plx_scan_has(scan, at, PLX_SENSE_ADJECTIVE);
        if (!word || (t->flags & PLX_TOKEN_LINE))
            break;
        if (t->flags & PLX_TOKEN_CAPITAL)
            return at;
    }
    return PLX_NO_TOKEN;
}

/* "La ligne de 5 milliards ouverte en mars": Romance languages have "de" between millions and what they count; what agrees with
 * them needs none, "deux millions vaccinés". */
static bool lacks_of(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    static const char *const endings[][2] = {{"fr", "s"}, {"es", "s"}, {"pt", "s"}, {"it", "ei"}};
    struct plx_match million = plx_scan_before(scan, n->end, PLX_SENSE_MAGNITUDE);
    if (token != n->end || !n->scaled || !million.sense || million.sense->argument < 6)
        return false;
    const char *form = plx_scan_form(scan, token);
    size_t length = strlen(form);
    for (size_t i = 0; length && i < sizeof endings / sizeof *endings; i++)
        if (plx_language_is(scan->report->language, endings[i][0]))
            return !strchr(endings[i][1], form[length - 1]);
    return false;
}

/* "2,4 млрд вкладчики забрали": behind thousands and millions Russian has the genitive of many, which ends in neither. */
static bool is_nominative(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    const char *form = plx_scan_form(scan, token);
    size_t length = strlen(form), letter = strlen("и");
    return n->scaled && length > letter && plx_language_is(scan->report->language, "ru") &&
           (strcmp(form + length - letter, "и") == 0 || strcmp(form + length - letter, "ы") == 0);
}

/* "شخص واحد قُتل": one, which stands behind its noun. */
static bool is_arabic_one(const struct plx_scan *scan, const struct plx_numeral *n)
{
    return n->words && !n->scaled && plx_decimal_compare(n->low, plx_decimal_make(1, 0)) == 0 && n->end == n->first + 1 &&
           plx_language_is(scan->report->language, "ar");
}

uint32_t plx_counted_noun(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    if (lacks_of(scan, n, token) || is_nominative(scan, n, token) || is_arabic_one(scan, n))
        return PLX_NO_TOKEN;
    const struct plx_token *t = plx_scan_token(scan, token);
    bool adjective = plx_scan_has(scan, token, PLX_SENSE_ADJECTIVE) && !(t->flags & PLX_TOKEN_LINE);
    struct plx_match relative = plx_scan_at(scan, token, PLX_SENSE_RELATIVE);
    if (relative.sense && relative.end > token + 1)
        return PLX_NO_TOKEN; /* "против 22,7 годом ранее" */
    if ((!adjective && !plx_scan_is_noun(scan, token)) || opens_sentence(scan, token) ||
        is_predicate(scan, n, token) || opens_with_and(scan, token) || has_object(scan, token))
        return PLX_NO_TOKEN;
    if (plx_language_is(scan->report->language, "de"))
        return german_noun(scan, token);
    uint32_t noun = token;
    for (int i = 0; i < ADJECTIVES; i++) {
        if (plx_scan_has(scan, noun, PLX_SENSE_ADJECTIVE) ? may_agree(scan, noun + 1)
                                                          : is_adjective(scan, n, noun))
            noun++;
        else
            break;
    }
    if (plx_scan_has(scan, noun, PLX_SENSE_ADJECTIVE))
        return PLX_NO_TOKEN;
    return first_plural(scan, noun);
}

bool plx_scan_is_number_of(const struct plx_scan *scan, uint32_t first)
{
    enum { WITHIN = 10 };
    for (uint32_t i = first; i > 0 && first - i < WITHIN; i--) {
        if (plx_scan_token(scan, i)->flags & PLX_TOKEN_LINE || plx_scan_token(scan, i - 1)->kind == PLX_TOKEN_MARK)
            return false;
        if (plx_scan_has(scan, i - 1, PLX_SENSE_NUMBER_OF))
            return true;
    }
    return false;
}
