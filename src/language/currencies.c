#include "language/currencies.h"

#include <stdio.h>
#include <string.h>

/* The most traded currencies (by turnover), then those of the large news countries: where an everyday word
 * ("dollar") names several, the first of these is meant unless the report's countries say otherwise. */
static const char *const by_weight[] = {
    "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "CHF", "BRL", "TRY", "AUD", "CAD", "MXN",
    "KRW", "SEK", "NOK", "DKK", "AED", "SAR", "ARS", "EGP", "DZD", "ZAR", "PHP", "IRR", "KWD"};

/* So many codes, and the word is a currency's more often than "new" or "convertible". */
#define SHARED_BY 3

/* Before a symbol among the words. */
#define SYMBOL_MARK '\1'

void plx_currencies_init(struct plx_currencies *currencies, struct plx_builder *builder)
{
    *currencies = (struct plx_currencies){.builder = builder};
    plx_intern_init(&currencies->words);
}

void plx_currencies_release(struct plx_currencies *currencies)
{
    plx_intern_release(&currencies->words);
    PLX_VECTOR_RELEASE(&currencies->heads);
    PLX_VECTOR_RELEASE(&currencies->names);
}

static const char *word_of(const struct plx_currencies *c, uint32_t number)
{
    return c->words.entries[number].string;
}

/* The word's number, PLX_INTERN_NONE where memory is short; every number has a head. */
static uint32_t number_of(struct plx_currencies *c, const char *word, size_t length)
{
    uint32_t number = plx_intern_add(&c->words, word, length);
    bool room = number != PLX_INTERN_NONE;
    while (room && c->heads.count <= number) {
        struct plx_currency_head *head = PLX_VECTOR_PUSH(&c->heads);
        room = head != NULL;
        if (head)
            head->word = (uint32_t)c->heads.count - 1;
    }
    c->builder->failed |= !room;
    return room ? number : PLX_INTERN_NONE;
}

static struct plx_currency_head *head_of(struct plx_currencies *c, const char *word, size_t length)
{
    uint32_t number = number_of(c, word, length);
    return number == PLX_INTERN_NONE ? NULL : &c->heads.items[number];
}

static void add_code(struct plx_currency_head *head, const char *code)
{
    if (!head || strstr(head->codes, code) || strlen(head->codes) + 5 >= sizeof head->codes)
        return;
    if (*head->codes)
        strcat(head->codes, " ");
    strcat(head->codes, code);
}

/* Notes a name with its first and last word. */
static void note_name(struct plx_currencies *c, const char *name, const char *code, bool region)
{
    const char *space = strrchr(name, ' '), *last = space ? space + 1 : name;
    struct plx_currency_name noted = {.words = number_of(c, name, strlen(name)),
                                      .first = number_of(c, name, strcspn(name, " ")),
                                      .last = number_of(c, last, strlen(last)),
                                      .region = region};
    snprintf(noted.code, sizeof noted.code, "%.3s", code);
    struct plx_currency_name *name_noted = PLX_VECTOR_PUSH(&c->names);
    c->builder->failed |= !name_noted;
    if (name_noted)
        *name_noted = noted;
}

/* Notes each word of a currency's name, so that words which several share can be told. */
static void note_heads(struct plx_currencies *c, const char *name, const char *code)
{
    for (const char *at = name; *at;) {
        size_t length = strcspn(at, " -()");
        struct plx_currency_head *head = length > 2 ? head_of(c, at, length) : NULL;
        add_code(head, code);
        if (head && length == strlen(name))
            head->whole = true;
        at += length + (at[length] != '\0');
    }
    note_name(c, name, code, false);
}

/* Symbols all of letters ("Le", "K", "kr") are words of the language more often. */
static bool is_sign(const char *form)
{
    bool sign = false;
    for (const char *at = form; *at; at++)
        sign |= !((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '.');
    return sign && (unsigned char)form[0] > ' ';
}

void plx_currencies_note(struct plx_currencies *c, enum plx_cldr_kind kind, const char *form,
                         const char *code)
{
    struct plx_builder *b = c->builder;
    struct plx_sense sense = {.text = plx_builder_string(b, code)};
    char marked[64];
    switch (kind) {
    case PLX_CLDR_OWN_CURRENCY:
        snprintf(c->own, sizeof c->own, "%.3s", code);
        break;
    case PLX_CLDR_CURRENCY_SYMBOL:
        sense.kind = PLX_SENSE_CURRENCY_SYMBOL;
        if (is_sign(form))
            plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        break;
    case PLX_CLDR_CURRENCY_SHARED:
        snprintf(marked, sizeof marked, "%c%s", SYMBOL_MARK, form);
        if (is_sign(form))
            add_code(head_of(c, marked, strlen(marked)), code);
        break;
    default:
        sense.kind = PLX_SENSE_CURRENCY;
        if (strchr(form, ' '))
            plx_builder_add(b, form, b->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense, true);
        note_heads(c, form, code);
    }
}

void plx_currencies_note_region(struct plx_currencies *c, const char *region, const char *name)
{
    for (size_t i = 0; i < c->builder->regions.count; i++)
        if (strcmp(c->builder->regions.items[i].region, region) == 0)
            note_name(c, name, c->builder->regions.items[i].currency, true);
}

/* ---- which word is the noun ---- */

static size_t code_count(const struct plx_currency_head *head)
{
    return (strlen(head->codes) + 1) / 4;
}

static bool is_shared(const struct plx_currencies *c, uint32_t word)
{
    const struct plx_currency_head *head = &c->heads.items[word];
    return code_count(head) >= SHARED_BY;
}

/* Whether the language puts the noun first: most of the words that many names share stand there. */
static bool is_noun_first(const struct plx_currencies *c)
{
    long votes = 0;
    for (size_t i = 0; i < c->names.count; i++) {
        const struct plx_currency_name *name = &c->names.items[i];
        if (!name->region && name->first != name->last)
            votes += is_shared(c, name->first) - is_shared(c, name->last);
    }
    return votes > 0;
}

/* Whether the name has a shared noun somewhere else: "nowy dolar tajwański". */
static bool has_other_noun(const struct plx_currencies *c, const char *name, uint32_t word)
{
    for (const char *at = name; *at;) {
        size_t length = strcspn(at, " -()");
        uint32_t number = plx_intern_find(&c->words, at, length);
        if (number != PLX_INTERN_NONE && number != word && length > 2 && is_shared(c, number))
            return true;
        at += length + (at[length] != '\0');
    }
    return false;
}

/* An adjective is one in every name: what stands beside a shared noun once is none itself. */
static void find_nouns(struct plx_currencies *c)
{
    bool first = is_noun_first(c);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < c->names.count; i++) {
            const struct plx_currency_name *name = &c->names.items[i];
            uint32_t word = first ? name->first : name->last;
            const char *text = word_of(c, name->words);
            if (name->region || name->first == name->last ||
                plx_token_is_capital(word_of(c, word)))
                continue;
            bool beside = has_other_noun(c, text, word);
            if (beside == (pass == 1))
                c->heads.items[word].noun = !beside;
        }
}

/* ---- names without spaces ---- */

static bool is_unspaced(const char *name)
{
    return (unsigned char)*name >= 0xe3 && (unsigned char)*name <= 0xe9 && !strchr(name, ' ');
}

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *text, const char *with)
{
    size_t n = strlen(with), length = strlen(text);
    return length > n && strcmp(text + length - n, with) == 0;
}

/* "俄罗斯卢布" is the country's name and the noun. */
static void part_names(struct plx_currencies *c)
{
    size_t count = c->names.count;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count && is_unspaced(word_of(c, c->names.items[i].words)); j++) {
            const struct plx_currency_name *name = &c->names.items[i], *region = &c->names.items[j];
            const char *text = word_of(c, name->words), *country = word_of(c, region->words);
            if (name->region || !region->region || strcmp(name->code, region->code) != 0 ||
                !starts(text, country) || strlen(text) == strlen(country))
                continue;
            struct plx_currency_head *head =
                head_of(c, text + strlen(country), strlen(text) - strlen(country));
            if (head)
                head->noun = true;
            add_code(head, name->code);
        }
}

/* "米ドル" is a "ドル". */
static void join_nouns(struct plx_currencies *c)
{
    for (size_t h = 0; h < c->heads.count; h++) {
        struct plx_currency_head *head = &c->heads.items[h];
        const char *noun = word_of(c, head->word);
        bool known = head->noun || head->whole || code_count(head) >= SHARED_BY;
        if (!known || !is_unspaced(noun))
            continue;
        for (size_t i = 0; i < c->names.count; i++)
            if (!c->names.items[i].region && ends(word_of(c, c->names.items[i].words), noun))
                add_code(head, c->names.items[i].code);
    }
}

/* ---- adding ---- */

static int weight(const struct plx_currencies *c, const char *code)
{
    int count = (int)(sizeof by_weight / sizeof *by_weight);
    if (!c->builder->packed && strncmp(c->own, code, 3) == 0)
        return -1;
    for (int i = 0; i < count; i++)
        if (strncmp(by_weight[i], code, 3) == 0)
            return i;
    return count;
}

/* The codes of a head, the weightiest first. */
static void order_codes(const struct plx_currencies *c, char *codes)
{
    size_t count = (strlen(codes) + 1) / 4;
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && weight(c, codes + 4 * j) < weight(c, codes + 4 * (j - 1)); j--) {
            char swap[3];
            memcpy(swap, codes + 4 * j, 3);
            memcpy(codes + 4 * j, codes + 4 * (j - 1), 3);
            memcpy(codes + 4 * (j - 1), swap, 3);
        }
}

/* What Chinese writes for its own currency, whoever issues it, CLDR does not name; the Unicode Standard (22.1, currency
 * symbols) does. */
static void add_yuan(struct plx_builder *b)
{
    static const char *const signs[] = {"元", "圆", "圓"};
    struct plx_sense sense = {.kind = PLX_SENSE_CURRENCY,
                              .text = plx_builder_string(b, "CNY TWD HKD MOP SGD")};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        plx_builder_add(b, signs[i], PLX_PHRASE_FORM, &sense, true);
}

/* "dollars" stands in the names of twenty currencies: alone it means the weightiest. A pack lists such words itself. */
void plx_currencies_add(struct plx_currencies *c)
{
    struct plx_builder *b = c->builder;
    if (b->failed)
        return;
    if (!b->packed) {
        find_nouns(c);
        part_names(c);
        join_nouns(c);
        add_yuan(b);
    }
    for (size_t i = 0; i < c->heads.count && !b->failed; i++) {
        struct plx_currency_head *head = &c->heads.items[i];
        const char *word = word_of(c, head->word);
        bool symbol = *word == SYMBOL_MARK;
        bool everyday = head->noun || symbol || code_count(head) >= SHARED_BY;
        if (!*head->codes || (!head->whole && (b->packed || !everyday)))
            continue;
        order_codes(c, head->codes);
        struct plx_sense sense = {.kind = symbol ? PLX_SENSE_CURRENCY_SYMBOL : PLX_SENSE_CURRENCY,
                                  .text = plx_builder_string(b, head->codes)};
        bool declined = b->inflected && !symbol;
        plx_builder_add(b, word + symbol, declined ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense,
                        true);
    }
}
