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
    return is_language(scan, "ru") ? tail % 10 == 1 && tail != 11
                                   : plx_decimal_compare(n->high, plx_decimal_make(2, 0)) < 0;
}

/* Russian counts two to four in the singular, "три цели". */
static bool is_few(const struct plx_numeral *n)
{
    int tail = tail_of(n);
    return tail / 10 != 1 && tail % 10 >= 2 && tail % 10 <= 4;
}

/* Endings of verbs and adverbs that no counted noun of the language has: "95 опаздывают", "5 resultaron", "12 restent".
 * Those of many only behind a number that wants the plural: "21 место", "три цели". */
static const struct {
    const char *language, *ending;
    enum { ANY_NUMBER, NOT_ONE, MANY } behind;
} others[] = {
    {"ru", "ся", ANY_NUMBER}, {"ru", "сь", ANY_NUMBER}, {"ru", "ают", ANY_NUMBER},
    {"ru", "яют", ANY_NUMBER}, {"ru", "уют", ANY_NUMBER}, {"ru", "еют", ANY_NUMBER},
    {"ru", "ило", ANY_NUMBER}, {"ru", "ало", ANY_NUMBER}, {"ru", "ыло", ANY_NUMBER}, {"ru", "ли", MANY},
    {"ru", "ны", MANY}, {"ru", "ты", MANY}, {"ru", "ла", MANY}, {"ru", "вно", NOT_ONE},
    {"ru", "нно", NOT_ONE}, {"ru", "тно", NOT_ONE}, {"ru", "льно", NOT_ONE}, {"ru", "рно", NOT_ONE},
    {"ru", "чно", NOT_ONE}, {"ru", "жно", NOT_ONE}, {"ru", "зно", NOT_ONE}, {"es", "ron", NOT_ONE},
    {"es", "aban", NOT_ONE}, {"es", "ían", NOT_ONE}, {"es", "arán", NOT_ONE}, {"es", "erán", NOT_ONE},
    {"es", "irán", NOT_ONE}, {"pt", "ram", NOT_ONE}, {"pt", "avam", NOT_ONE}, {"pt", "iam", NOT_ONE},
    {"pt", "rão", NOT_ONE}, {"it", "ono", NOT_ONE}, {"it", "ano", NOT_ONE}, {"it", "nno", NOT_ONE}, {"ru", "дут", NOT_ONE}, {"ru", "вут", NOT_ONE},
    {"ru", "гут", NOT_ONE}, {"ru", "рут", NOT_ONE}, {"fr", "ent", NOT_ONE},
    {"fr", "ront", NOT_ONE}, {"tr", "yor", ANY_NUMBER}, {"tr", "yordu", ANY_NUMBER},
    {"tr", "ldı", ANY_NUMBER}, {"tr", "ldi", ANY_NUMBER}, {"tr", "ldu", ANY_NUMBER},
    {"tr", "ldü", ANY_NUMBER}, {"tr", "lacak", ANY_NUMBER}, {"tr", "lecek", ANY_NUMBER},
    {"tr", "nacak", ANY_NUMBER}, {"tr", "necek", ANY_NUMBER}};

static bool is_verb(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token)
{
    const char *form = plx_scan_form(scan, token);
    if (!is_language(scan, "ru") && (plx_scan_token(scan, token)->flags & PLX_TOKEN_CAPITAL))
        return false;
    bool one = is_one(scan, n), many = !one && !is_few(n);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool fits = others[i].behind == MANY ? many : others[i].behind == ANY_NUMBER || !one;
        if (fits && is_language(scan, others[i].language) && ends_with(form, others[i].ending))
            return true;
    }
    return false;
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
        is_verb(scan, n, noun))
        return false;
    return is_one(scan, n) || is_few(n) || !ends_with_any(plx_scan_form(scan, noun), vowels);
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
    const struct plx_match *relative = plx_scan_at(scan, token, PLX_SENSE_RELATIVE);
    if (relative && relative->end > token + 1)
        return PLX_NO_TOKEN; /* "против 22,7 годом ранее" */
    if ((!adjective && !plx_scan_is_noun(scan, token)) || opens_sentence(scan, token) ||
        is_verb(scan, n, token) || opens_with_and(scan, token))
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
