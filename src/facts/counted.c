/* Which word a number counts: over the adjectives before it ("214 new cases"), and none where a verb or the next sentence
 * follows. */
#include <string.h>

#include "facts/scan.h"

/* "seven new confirmed cases" */
#define ADJECTIVES 2

static bool is_language(const struct plx_scan *scan, const char *code)
{
    return strcmp(plx_language_code(scan->report->language), code) == 0;
}

static bool ends_with(const char *form, const char *ending)
{
    size_t length = strlen(form), n = strlen(ending);
    return length > n && strcmp(form + length - n, ending) == 0;
}

static bool ends_with_any(const char *form, const char *const *endings)
{
    for (; *endings; endings++)
        if (ends_with(form, *endings))
            return true;
    return false;
}

/* Behind "6,9 тыс." a capital opens the next sentence; in German every noun has one. */
static bool opens_sentence(const struct plx_scan *scan, uint32_t token)
{
    return token > 0 && (plx_scan_token(scan, token)->flags & PLX_TOKEN_CAPITAL) &&
           plx_scan_is_mark(scan, token - 1, ".") && !is_language(scan, "de");
}

/* Russian counts two to four in the singular, "три цели"; more in the plural. */
static bool is_few(const struct plx_numeral *n)
{
    double value = plx_decimal_double(n->high);
    if (n->scaled || value >= 1e6 || value != (int)value)
        return n->low.exponent < 0;
    int tail = (int)value % 100;
    return tail / 10 != 1 && tail % 10 >= 2 && tail % 10 <= 4;
}

/* "95 опаздывают", "21 достался": endings that no counted noun has. */
static bool is_russian_verb(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    static const char *const always[] = {"ся", "сь", "ают", "яют", "уют", "еют", "ило", "ало", "ыло",
                                         "ело", NULL};
    static const char *const many[] = {"ли", "ны", "ты", "ла", NULL};
    const char *form = plx_scan_form(scan, token);
    return is_language(scan, "ru") &&
           (ends_with_any(form, always) || (!is_few(n) && ends_with_any(form, many)));
}

static bool is_english_plural(const struct plx_scan *scan, uint32_t token)
{
    static const char *const irregular[] = {"people", "men", "women", "children", "policemen", "firemen",
                                            "servicemen", "policewomen", "schoolchildren", "fishermen"};
    const char *form = plx_scan_form(scan, token);
    for (size_t i = 0; i < sizeof irregular / sizeof *irregular; i++)
        if (strcmp(form, irregular[i]) == 0)
            return true;
    return strlen(form) > 3 && ends_with(form, "s") && !ends_with(form, "ss") && !ends_with(form, "us");
}

/* "12 senior officials": the first plural says what is counted. */
static uint32_t english_noun(const struct plx_scan *scan, uint32_t token)
{
    for (uint32_t at = token; at <= token + ADJECTIVES && plx_scan_is_noun(scan, at); at++) {
        if (is_english_plural(scan, at))
            return at;
        if (plx_scan_at(scan, at, PLX_SENSE_CREDIT_VERB) || plx_scan_at(scan, at, PLX_SENSE_PERIOD))
            break;
    }
    return token;
}

/* "5 новых домов": behind a plural adjective, where the noun agrees with the number. */
static bool is_russian_adjective(const struct plx_scan *scan, const struct plx_numeral *n,
                                 uint32_t token)
{
    static const char *const endings[] = {"ых", "их", NULL};
    static const char *const vowels[] = {"а", "я", "ы", "и", "у", "ю", "е", "о", NULL};
    uint32_t noun = token + 1;
    const struct plx_token *t = plx_scan_token(scan, noun);
    if (!is_language(scan, "ru") || !ends_with_any(plx_scan_form(scan, token), endings) ||
        !plx_scan_is_noun(scan, noun) || (t->flags & PLX_TOKEN_CAPITAL) ||
        is_russian_verb(scan, n, noun))
        return false;
    return is_few(n) || !ends_with_any(plx_scan_form(scan, noun), vowels);
}

/* Whether the word behind a listed adjective may be its noun: a plural where the language shows it by its ending. */
static bool may_agree(const struct plx_scan *scan, uint32_t token)
{
    static const char *const consonants[] = {"s", "x", "z", NULL};
    static const char *const vowels[] = {"i", "e", "a", "à", "o", NULL};
    const char *form = plx_scan_form(scan, token);
    if (!plx_scan_is_noun(scan, token))
        return false;
    if (is_language(scan, "fr") || is_language(scan, "es") || is_language(scan, "pt"))
        return ends_with_any(form, consonants);
    return !is_language(scan, "it") || (ends_with_any(form, vowels) && !ends_with(form, "no"));
}

/* "zwölf neue Fälle": German writes its nouns with a capital, and no adjective. */
static uint32_t german_noun(const struct plx_scan *scan, uint32_t token)
{
    for (uint32_t at = token; at <= token + ADJECTIVES; at++) {
        const struct plx_token *t = plx_scan_token(scan, at);
        bool word = plx_scan_is_noun(scan, at) || plx_scan_at(scan, at, PLX_SENSE_ADJECTIVE);
        if (!word || (t->flags & PLX_TOKEN_LINE))
            break;
        if (t->flags & PLX_TOKEN_CAPITAL)
            return at;
    }
    return PLX_NO_TOKEN;
}

uint32_t plx_counted_noun(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    bool adjective = plx_scan_at(scan, token, PLX_SENSE_ADJECTIVE) && !(t->flags & PLX_TOKEN_LINE);
    if ((!adjective && !plx_scan_is_noun(scan, token)) || opens_sentence(scan, token) ||
        is_russian_verb(scan, n, token))
        return PLX_NO_TOKEN;
    if (is_language(scan, "de"))
        return german_noun(scan, token);
    uint32_t noun = token;
    for (int i = 0; i < ADJECTIVES; i++) {
        if (plx_scan_at(scan, noun, PLX_SENSE_ADJECTIVE) ? may_agree(scan, noun + 1)
                                                          : is_russian_adjective(scan, n, noun))
            noun++;
        else
            break;
    }
    if (plx_scan_at(scan, noun, PLX_SENSE_ADJECTIVE))
        return PLX_NO_TOKEN;
    return is_language(scan, "en") ? english_noun(scan, noun) : noun;
}
