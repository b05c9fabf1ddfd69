#include "language/compile.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "language/builder.h"
#include "language/names.h"
#include "language/pack.h"
#include "text/cldr.h"

/* The most traded currencies (by turnover), then those of the large news countries: where an everyday word
 * ("dollar") names several, the first of these is meant unless the report's countries say otherwise. */
static const char *const by_weight[] = {
    "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "CHF", "BRL", "TRY", "AUD", "CAD", "MXN",
    "KRW", "SEK", "NOK", "DKK", "AED", "SAR", "ARS", "EGP", "DZD", "ZAR", "PHP", "IRR", "KWD"};

/* A word of currency names, and the codes of the names that it stands in. */
struct head {
    uint32_t word; /* number in words */
    char codes[256];
    bool whole; /* some name is that word alone */
};

struct compiler {
    struct plx_builder *builder;
    struct plx_intern words;
    PLX_VECTOR(struct head) heads;
    struct plx_buffer english; /* region names: "DE\0Germany\0..." */
};

static bool single_token(const char *form)
{
    return strpbrk(form, " -'") == NULL && strstr(form, "’") == NULL;
}

/* "трехлетний", "zweitägig": a number word with an adjective of time written onto it. */
static void add_compounds(struct plx_builder *b, const char *form, long value)
{
    if (!b->stemmer || value < 2 || value > 99 || (value > 31 && value % 10) || !single_token(form))
        return;
    for (size_t i = 0; i < b->adjectives.count; i++) {
        char word[256], what[64];
        const char *strings = b->strings.data;
        snprintf(word, sizeof word, "%s%s", form, strings + b->adjectives.items[i].word);
        snprintf(what, sizeof what, "%ld %s", value, strings + b->adjectives.items[i].code);
        if (!single_token(word))
            continue;
        struct plx_sense sense = {.kind = PLX_SENSE_DUAL, .text = plx_builder_string(b, what)};
        plx_builder_add(b, word, PLX_PHRASE_STEM, &sense, true);
    }
}

static void add_number(struct compiler *c, const char *form, long value)
{
    /* "hundertfünf" is "einhundertfünf" too, "tausendfünfhundert" likewise. */
    if (strcmp(c->builder->code, "de") == 0 &&
        (strncmp(form, "einhundert", 10) == 0 || strncmp(form, "eintausend", 10) == 0))
        add_number(c, form + strlen("ein"), value);
    add_compounds(c->builder, form, value);
    struct plx_sense sense = {.kind = PLX_SENSE_NUMBER, .mantissa = value};
    if (value == 1)
        sense.kind = PLX_SENSE_NUMBER_ONE;
    if (value < 100 || single_token(form))
        plx_builder_add(c->builder, form, PLX_PHRASE_FORM, &sense, true);
}

static struct head *head_of(struct compiler *c, const char *word, size_t length)
{
    uint32_t number = plx_intern_add(&c->words, word, length);
    if (number == PLX_INTERN_NONE)
        return NULL;
    if (number == c->heads.count) {
        struct head *head = PLX_VECTOR_PUSH(&c->heads);
        if (head)
            head->word = number;
        return head;
    }
    return &c->heads.items[number];
}

/* Notes each word of a currency's name, so that words which several share can be told. */
static void note_heads(struct compiler *c, const char *name, const char *code)
{
    for (const char *at = name; *at;) {
        size_t length = strcspn(at, " -()");
        struct head *head = length > 2 ? head_of(c, at, length) : NULL;
        if (head && !strstr(head->codes, code) && strlen(head->codes) + 5 < sizeof head->codes) {
            if (*head->codes)
                strcat(head->codes, " ");
            strcat(head->codes, code);
        }
        if (head && length == strlen(name))
            head->whole = true;
        at += length + (at[length] != '\0');
    }
}

static void add_currency(struct compiler *c, enum plx_cldr_kind kind, const char *form,
                         const char *code)
{
    struct plx_builder *b = c->builder;
    struct plx_sense sense = {.text = plx_builder_string(b, code)};
    if (kind == PLX_CLDR_CURRENCY_SYMBOL) {
        /* Symbols all of letters ("Le", "K", "kr") are words of the language more often. */
        bool sign = false;
        for (const char *at = form; *at; at++)
            sign |= !((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '.');
        sense.kind = PLX_SENSE_CURRENCY_SYMBOL;
        if (sign && (unsigned char)form[0] > ' ')
            plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        return;
    }
    sense.kind = PLX_SENSE_CURRENCY;
    if (strpbrk(form, " ") != NULL)
        plx_builder_add(b, form, b->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense, true);
    note_heads(c, form, code);
}

static void emit_form(void *context, enum plx_cldr_kind kind, const char *form, long value,
                      const char *code)
{
    struct compiler *c = context;
    struct plx_builder *b = c->builder;
    enum plx_phrase_mode declined = b->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM;
    struct plx_sense sense = {.argument = (int16_t)value};
    switch (kind) {
    case PLX_CLDR_NUMBER:
        add_number(c, form, value);
        return;
    case PLX_CLDR_ORDINAL:
        sense.kind = PLX_SENSE_ORDINAL;
        plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, false);
        return;
    case PLX_CLDR_MAGNITUDE:
        sense.kind = PLX_SENSE_MAGNITUDE;
        plx_builder_add(b, form, declined, &sense, true);
        return;
    case PLX_CLDR_MAGNITUDE_SHORT:
        sense.kind = strlen(form) < 3 ? PLX_SENSE_LETTER : PLX_SENSE_MAGNITUDE;
        plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        return;
    case PLX_CLDR_CURRENCY_NAME:
    case PLX_CLDR_CURRENCY_SYMBOL:
        add_currency(c, kind, form, code);
        return;
    case PLX_CLDR_PERCENT:
        sense = (struct plx_sense){.kind = PLX_SENSE_PERCENT};
        plx_builder_add(b, form, declined, &sense, true);
        return;
    case PLX_CLDR_UNIT:
        sense = (struct plx_sense){.kind = PLX_SENSE_UNIT, .text = plx_builder_string(b, code)};
        plx_builder_add(b, form, strlen(form) > 4 ? declined : PLX_PHRASE_FORM, &sense, true);
        if (strcmp(form, "°C") == 0 || strcmp(form, "°F") == 0) /* "14C" */
            plx_builder_add(b, form + strlen("°"), PLX_PHRASE_FORM, &sense, true);
        return;
    case PLX_CLDR_PERIOD:
        sense = (struct plx_sense){.kind = PLX_SENSE_PERIOD, .text = plx_builder_string(b, code)};
        plx_builder_add(b, form, declined, &sense, true);
        return;
    case PLX_CLDR_MONTH:
    case PLX_CLDR_MONTH_SHORT:
        sense.kind = PLX_SENSE_MONTH;
        if (plx_token_is_capital(form) && !plx_locale_turkic(b->code))
            sense.flags |= PLX_SENSE_WANTS_CAPITAL;
        if (kind == PLX_CLDR_MONTH_SHORT) /* "mar." is a day, "dec" a name: only beside a number */
            sense.flags |= PLX_SENSE_COMMON;
        plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        return;
    case PLX_CLDR_WEEKDAY:
        sense.kind = PLX_SENSE_WEEKDAY;
        plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        return;
    case PLX_CLDR_DECIMAL:
        b->decimal = plx_builder_string(b, form);
        return;
    case PLX_CLDR_GROUPING:
        b->grouping = plx_builder_string(b, form);
        return;
    case PLX_CLDR_ABBREVIATION:
        b->failed |= plx_intern_add(&b->abbreviations, form, strlen(form)) == PLX_INTERN_NONE;
        return;
    case PLX_CLDR_REGION:
    case PLX_CLDR_REGION_CURRENCY:
        return; /* once the lists of entities are in */
    }
}

static int weight(const char *code)
{
    int count = (int)(sizeof by_weight / sizeof *by_weight);
    for (int i = 0; i < count; i++)
        if (strncmp(by_weight[i], code, 3) == 0)
            return i;
    return count;
}

/* The codes of a head, the weightiest first. */
static void order_codes(char *codes)
{
    size_t count = (strlen(codes) + 1) / 4;
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j > 0 && weight(codes + 4 * j) < weight(codes + 4 * (j - 1)); j--) {
            char swap[3];
            memcpy(swap, codes + 4 * j, 3);
            memcpy(codes + 4 * j, codes + 4 * (j - 1), 3);
            memcpy(codes + 4 * (j - 1), swap, 3);
        }
}

/* "dollars" stands in the names of twenty currencies: alone it means the weightiest. */
static void add_heads(struct compiler *c, bool packed)
{
    struct plx_builder *b = c->builder;
    for (size_t i = 0; i < c->heads.count; i++) {
        struct head *head = &c->heads.items[i];
        /* A pack lists the everyday words itself; without one, a word that many names share is a
         * currency's more often than "new" or "convertible". */
        if (!head->whole && (packed || strlen(head->codes) < 11))
            continue;
        order_codes(head->codes);
        struct plx_sense sense = {.kind = PLX_SENSE_CURRENCY,
                                  .text = plx_builder_string(b, head->codes)};
        plx_builder_add(b, c->words.entries[head->word].string,
                        b->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense, true);
    }
}

static void note_english(void *context, enum plx_cldr_kind kind, const char *form, long value,
                         const char *code)
{
    struct compiler *c = context;
    (void)value;
    if (kind == PLX_CLDR_REGION) {
        plx_buffer_add(&c->english, code, strlen(code) + 1);
        plx_buffer_add(&c->english, form, strlen(form) + 1);
    } else if (kind == PLX_CLDR_REGION_CURRENCY) {
        struct plx_file_region *region = PLX_VECTOR_PUSH(&c->builder->regions);
        if (region) {
            snprintf(region->region, sizeof region->region, "%.3s", form);
            snprintf(region->currency, sizeof region->currency, "%.3s", code);
        }
    }
}

static const char *english_name(const struct compiler *c, const char *region)
{
    const char *at = plx_buffer_string(&c->english), *end = at + c->english.length;
    while (at < end) {
        const char *name = at + strlen(at) + 1;
        if (strcmp(at, region) == 0)
            return name;
        at = name + strlen(name) + 1;
    }
    return region;
}

static void emit_region(void *context, enum plx_cldr_kind kind, const char *form, long value,
                        const char *code)
{
    struct compiler *c = context;
    (void)value;
    if (kind == PLX_CLDR_REGION)
        plx_names_add_region(c->builder, code, english_name(c, code), form);
}

static void add_currency_codes(struct plx_builder *b)
{
    /* ISO codes stand in capitals in every language: "USD 10 mn". */
    for (size_t i = 0; i < b->regions.count; i++) {
        struct plx_sense sense = {.kind = PLX_SENSE_CURRENCY_SYMBOL,
                                  .flags = PLX_SENSE_WANTS_CAPITALS,
                                  .text = plx_builder_string(b, b->regions.items[i].currency)};
        plx_builder_add(b, b->regions.items[i].currency, PLX_PHRASE_FORM, &sense, true);
    }
}

static enum plx_status add_assets(struct plx_builder *builder, const char *assets,
                                  struct plx_error *error)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/languages/%s.json", assets, builder->code);
    enum plx_status status = access(path, F_OK) == 0 ? plx_pack_add(builder, path, error) : PLX_OK;
    snprintf(path, sizeof path, "%s/entities", assets);
    if (status == PLX_OK)
        status = plx_names_add_entities(builder, path, error);
    snprintf(path, sizeof path, "%s/concepts", assets);
    if (status == PLX_OK)
        status = plx_names_add_concepts(builder, path, error);
    return status;
}

enum plx_status plx_compile_language(const char *code, const char *assets, struct plx_buffer *out,
                                     struct plx_error *error)
{
    struct plx_builder builder;
    plx_builder_init(&builder, code);
    struct compiler c = {.builder = &builder};
    plx_intern_init(&c.words);
    plx_buffer_init(&c.english);
    enum plx_status status = assets ? add_assets(&builder, assets, error) : PLX_OK;
    if (status == PLX_OK)
        status = plx_cldr_read(code, emit_form, &c);
    if (status == PLX_ERROR_LANGUAGE)
        plx_error_set(error, status, NULL, "CLDR knows no language \"%s\"", code);
    if (status == PLX_OK) {
        plx_cldr_read_regions("en", note_english, &c);
        plx_cldr_read_regions(code, emit_region, &c);
        add_heads(&c, builder.packed);
        add_currency_codes(&builder);
        status = plx_builder_write(&builder, out);
        if (status != PLX_OK)
            plx_error_memory(error);
    }
    plx_intern_release(&c.words);
    PLX_VECTOR_RELEASE(&c.heads);
    plx_buffer_release(&c.english);
    plx_builder_release(&builder);
    return status;
}
