#include "language/compile.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "language/builder.h"
#include "language/concepts.h"
#include "language/currencies.h"
#include "language/names.h"
#include "language/pack.h"
#include "language/relative.h"
#include "language/ways.h"
#include "text/cldr.h"

struct compiler {
    struct plx_builder *builder;
    struct plx_currencies currencies;
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

/* "साढ़े तीन", three and a half: a word that adds a part to the number behind it. */
static void add_with_part(struct plx_builder *b, const char *form, long value)
{
    for (size_t i = 0; i < b->added.count && value > 0 && value < 100; i++) {
        char phrase[256];
        snprintf(phrase, sizeof phrase, "%s %s", b->strings.data + b->added.items[i].word, form);
        struct plx_sense sense = {.kind = PLX_SENSE_FRACTION,
                                  .mantissa = value * 100 + b->added.items[i].hundredths,
                                  .exponent = -2};
        plx_builder_add(b, phrase, PLX_PHRASE_FORM, &sense, true);
    }
}

/* "साढ़े 3" */
static void add_digits_with_part(struct plx_builder *b)
{
    for (long value = 1; value < 100; value++) {
        char digits[8];
        snprintf(digits, sizeof digits, "%ld", value);
        add_with_part(b, digits, value);
    }
}

static void add_number(struct compiler *c, const char *form, long value)
{
    /* "hundertfünf" is "einhundertfünf" too, "tausendfünfhundert" likewise. */
    if (strcmp(c->builder->code, "de") == 0 &&
        (strncmp(form, "einhundert", 10) == 0 || strncmp(form, "eintausend", 10) == 0))
        add_number(c, form + strlen("ein"), value);
    add_compounds(c->builder, form, value);
    add_with_part(c->builder, form, value);
    struct plx_sense sense = {.kind = PLX_SENSE_NUMBER, .mantissa = value};
    if (value == 1)
        sense.kind = PLX_SENSE_NUMBER_ONE;
    if (value < 100 || single_token(form))
        plx_builder_add(c->builder, form, PLX_PHRASE_FORM, &sense, true);
}

static void add_unit(struct plx_builder *b, const char *form, const char *code,
                     enum plx_phrase_mode declined)
{
    struct plx_sense sense = {.kind = PLX_SENSE_UNIT, .text = plx_builder_string(b, code)};
    bool stemmed = strlen(form) > 4 && strcmp(b->code, "tr") != 0; /* "yardım", aid, has the stem of "yarda" */
    plx_builder_add(b, form, stemmed ? declined : PLX_PHRASE_FORM, &sense, true);
    char joined[128];
    snprintf(joined, sizeof joined, "%s", form);
    char *space = strchr(joined, ' ');
    if (space && strcmp(b->code, "he") == 0) { /* "מגה ואט", "מגה־ואט" */
        *space = '-';
        plx_builder_add(b, joined, PLX_PHRASE_FORM, &sense, true);
    }
    if (strcmp(form, "°C") == 0 || strcmp(form, "°F") == 0) { /* "14C", "30℃" */
        plx_builder_add(b, form + strlen("°"), PLX_PHRASE_FORM, &sense, true);
        plx_builder_add(b, form[2] == 'C' ? "℃" : "℉", PLX_PHRASE_FORM, &sense, true);
    }
}

/* Of characters that are written without spaces: Han or kana. */
static bool is_ideographic(const char *form)
{
    return (unsigned char)*form >= 0xe3 && (unsigned char)*form <= 0xe9;
}

/* Japanese writes "間" behind a length of time, as CLDR does in "週間" and "時間", and the counter of months in five ways;
 * "年代" makes a decade; a number in one Han character and its period the dictionaries may take for one word: "七年". */
static void add_han_period(struct plx_builder *b, const char *form, const char *code)
{
    static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "兩"};
    static const char *const counters[] = {"カ月", "ヵ月", "ケ月", "ヶ月", "箇月"};
    struct plx_sense sense = {.kind = PLX_SENSE_PERIOD, .text = plx_builder_string(b, code)};
    char word[128];
    for (size_t i = 0; i < 2; i++) { /* as dictionaries cut it, or not */
        snprintf(word, sizeof word, "%s%s間", form, i ? " " : "");
        plx_builder_add(b, word, PLX_PHRASE_FORM, &sense, true);
    }
    static const char *const classifiers[] = {"个", "個"}; /* "5个小时", as in CLDR's "个月" */
    for (size_t i = 0; i < 2 && strncmp(form, classifiers[i], strlen("个")) != 0; i++) {
        snprintf(word, sizeof word, "%s%s", classifiers[i], form);
        plx_builder_add(b, word, PLX_PHRASE_FORM, &sense, true);
    }
    for (size_t i = 0; i < sizeof counters / sizeof *counters && strcmp(form, "か月") == 0; i++)
        add_han_period(b, counters[i], code);
    if (strcmp(code, "Y") == 0) {
        struct plx_sense decade = {.kind = PLX_SENSE_DECADE};
        plx_builder_add(b, "年代", PLX_PHRASE_FORM, &decade, true);
        plx_builder_add(b, "年 代", PLX_PHRASE_FORM, &decade, true);
    }
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++) {
        /* "三分の一" is a third, "二日" a day of the month; "有一天" is once. */
        if (strcmp(form, "分") == 0 || strcmp(form, "日") == 0 ||
            (i == 0 && strcmp(code, "D") == 0))
            continue;
        struct plx_sense both = {.kind = PLX_SENSE_DUAL};
        snprintf(word, sizeof word, "%zu %s", i < 9 ? i + 1 : 2, code);
        both.text = plx_builder_string(b, word);
        snprintf(word, sizeof word, "%s%s", digits[i], form);
        plx_builder_add(b, word, PLX_PHRASE_FORM, &both, true);
    }
    plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
}

static void add_period(struct plx_builder *b, const char *form, const char *code,
                       enum plx_phrase_mode declined)
{
    struct plx_sense sense = {.kind = PLX_SENSE_PERIOD, .text = plx_builder_string(b, code)};
    plx_builder_add(b, form, declined, &sense, true);
    if (is_ideographic(form) && !b->packed)
        add_han_period(b, form, code);
    if (strcmp(b->code, "he") == 0) { /* "five the years" */
        char definite[128];
        snprintf(definite, sizeof definite, "ה%s", form);
        plx_builder_add(b, definite, PLX_PHRASE_FORM, &sense, true);
    }
}

/* Hebrew swallows the article behind a preposition: "השבוע שעבר", "בשבוע שעבר". */
static void add_relative(struct plx_builder *b, const char *form, long offset, const char *unit)
{
    const struct plx_sense sense = {.kind = PLX_SENSE_RELATIVE,
                                    .argument = *unit ? plx_relative_code(*unit, (int)offset) : 0};
    plx_builder_add(b, form, b->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense, true);
    if (strcmp(b->code, "he") == 0 && strchr(form, ' ') && strncmp(form, "ה", 2) == 0)
        plx_builder_add(b, form + 2, PLX_PHRASE_FORM, &sense, true);
}

/* The words beside numbers and dates. */
static void add_beside(struct plx_builder *b, enum plx_cldr_kind kind, const char *form, long value,
                       const char *code)
{
    static const enum plx_sense_kind senses[] = {
        [PLX_CLDR_DUAL] = PLX_SENSE_DUAL,         [PLX_CLDR_YEAR] = PLX_SENSE_YEAR,
        [PLX_CLDR_DAY] = PLX_SENSE_DAY,           [PLX_CLDR_AGO] = PLX_SENSE_AGO,
        [PLX_CLDR_RELATIVE_MARK] = PLX_SENSE_RELATIVE_MARK,
        [PLX_CLDR_LINK] = PLX_SENSE_RANGE_LINK,   [PLX_CLDR_BOUND] = PLX_SENSE_BOUND_BEFORE,
        [PLX_CLDR_BOUND_BEHIND] = PLX_SENSE_BOUND_AFTER,
        [PLX_CLDR_NUMBER_AND] = PLX_SENSE_NUMBER_AND,
        [PLX_CLDR_QUARTER] = PLX_SENSE_QUARTER,    [PLX_CLDR_ERA] = PLX_SENSE_YEAR,
        [PLX_CLDR_MINUS] = PLX_SENSE_MINUS,
        [PLX_CLDR_CLOCK] = PLX_SENSE_CLOCK_BEFORE,
        [PLX_CLDR_CLOCK_BEHIND] = PLX_SENSE_CLOCK_AFTER,
        [PLX_CLDR_LABEL] = PLX_SENSE_LABEL_BEFORE, [PLX_CLDR_LABEL_BEHIND] = PLX_SENSE_LABEL_AFTER};
    if (kind == PLX_CLDR_RELATIVE) {
        add_relative(b, form, value, code);
        return;
    }
    struct plx_sense sense = {.kind = (uint8_t)senses[kind]};
    if (kind == PLX_CLDR_DUAL) {
        char what[32];
        snprintf(what, sizeof what, "%ld %s", value, code);
        sense.text = plx_builder_string(b, what);
    } else {
        sense.argument = (int16_t)value;
    }
    bool declined = b->inflected && kind == PLX_CLDR_RELATIVE_MARK;
    plx_builder_add(b, form, declined ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM, &sense, true);
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
    case PLX_CLDR_CURRENCY_SHARED:
    case PLX_CLDR_OWN_CURRENCY:
        plx_currencies_note(&c->currencies, kind, form, code);
        return;
    case PLX_CLDR_PERCENT:
        sense = (struct plx_sense){.kind = PLX_SENSE_PERCENT};
        plx_builder_add(b, form, declined, &sense, true);
        return;
    case PLX_CLDR_UNIT:
        add_unit(b, form, code, declined);
        return;
    case PLX_CLDR_PERIOD:
        add_period(b, form, code, declined);
        return;
    case PLX_CLDR_PER:
        sense = (struct plx_sense){.kind = PLX_SENSE_PER, .text = plx_builder_string(b, code)};
        plx_builder_add(b, form, PLX_PHRASE_FORM, &sense, true);
        return;
    case PLX_CLDR_MONTH:
    case PLX_CLDR_MONTH_SHORT:
        sense.kind = PLX_SENSE_MONTH;
        if (plx_token_is_capital(form) && !plx_locale_turkic(b->code))
            sense.flags |= PLX_SENSE_WANTS_CAPITAL;
        /* "mar." is a day, "dec" a name: only beside a number; "10月" is sure. */
        if (kind == PLX_CLDR_MONTH_SHORT && (*form < '0' || *form > '9'))
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
    case PLX_CLDR_PERIOD_SHORT:
        if (!b->packed && plx_word_letters(form, strcspn(form, ".")) >= 3)
            add_period(b, form, code, PLX_PHRASE_FORM);
        return;
    case PLX_CLDR_QUARTER:
    case PLX_CLDR_ERA:
    case PLX_CLDR_MINUS:
    case PLX_CLDR_NUMBER_AND:
    case PLX_CLDR_CLOCK:
    case PLX_CLDR_CLOCK_BEHIND:
    case PLX_CLDR_DUAL:
    case PLX_CLDR_YEAR:
    case PLX_CLDR_DAY:
    case PLX_CLDR_RELATIVE:
    case PLX_CLDR_RELATIVE_MARK:
    case PLX_CLDR_AGO:
    case PLX_CLDR_LINK:
    case PLX_CLDR_BOUND:
    case PLX_CLDR_BOUND_BEHIND:
    case PLX_CLDR_LABEL:
    case PLX_CLDR_LABEL_BEHIND:
        if (!b->packed) /* a pack has its own */
            add_beside(b, kind, form, value, code);
        return;
    case PLX_CLDR_ABBREVIATION:
        b->failed |= plx_intern_add(&b->abbreviations, form, strlen(form)) == PLX_INTERN_NONE;
        return;
    case PLX_CLDR_REGION:
    case PLX_CLDR_REGION_CURRENCY:
        return; /* once the lists of entities are in */
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
    if (kind != PLX_CLDR_REGION)
        return;
    plx_names_add_region(c->builder, code, english_name(c, code), form);
    plx_currencies_note_region(&c->currencies, code, form);
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
        status = plx_concepts_add(builder, path, error);
    return status;
}

enum plx_status plx_compile_language(const char *code, const char *assets, struct plx_buffer *out,
                                     struct plx_error *error)
{
    struct plx_builder builder;
    plx_builder_init(&builder, code);
    struct compiler c = {.builder = &builder};
    plx_currencies_init(&c.currencies, &builder);
    plx_buffer_init(&c.english);
    enum plx_status status = assets ? add_assets(&builder, assets, error) : PLX_OK;
    if (!builder.packed) { /* Snowball knows its languages by their codes too */
        plx_builder_set_stemmer(&builder, code);
        builder.inflected = builder.stemmer != NULL;
    }
    if (status == PLX_OK)
        status = plx_cldr_read(code, emit_form, &c);
    add_digits_with_part(&builder);
    if (status == PLX_ERROR_LANGUAGE)
        plx_error_set(error, status, NULL, "CLDR knows no language \"%s\"", code);
    if (status == PLX_OK) {
        plx_cldr_read_regions("en", note_english, &c);
        plx_cldr_read_regions(code, emit_region, &c);
        plx_currencies_add(&c.currencies);
        add_currency_codes(&builder);
        plx_names_order(&builder);
        status = plx_builder_write(&builder, out);
        if (status != PLX_OK)
            plx_error_memory(error);
    }
    plx_currencies_release(&c.currencies);
    plx_buffer_release(&c.english);
    plx_builder_release(&builder);
    return status;
}
