#include "facts/openings.h"

#include "base/memory.h"

/* Behind the last token, so that eight are read at once. */
#define SPARE 8

#define BIT(kind) PLX_MATCH_BIT(PLX_SENSE_##kind)
static const uint64_t figures =
    BIT(NUMBER) | BIT(ORDINAL) | BIT(FRACTION) | BIT(COLLECTIVE) | BIT(DUAL) | BIT(MAGNITUDE) |
    BIT(CURRENCY) | BIT(MONTH) | BIT(WEEKDAY) | BIT(YEAR) | BIT(DECADE) | BIT(QUARTER) |
    BIT(SEASON) | BIT(RELATIVE) | BIT(PERIOD) | BIT(PERCENT) | BIT(IDIOM);
static const uint64_t before_figures = BIT(NUMBER_ONE) | BIT(CURRENCY_SYMBOL) | BIT(SINCE) | BIT(UNTIL) |
                                       BIT(RELATIVE_MARK) | BIT(RANGE_OPEN) | BIT(EACH) | BIT(UNIT);
static const uint64_t credits = BIT(CREDIT_BEFORE) | BIT(CREDIT_CITED) | BIT(CREDIT_AFTER) | BIT(CREDIT_VERB) |
                                BIT(THUS) | BIT(SILENCE);

/* Words that open a name: of all languages, and of Arabic nouns for places and verbs of saying too, since no capital shows the name
 * behind them. */
static uint64_t names_of(const struct plx_language *language)
{
    uint64_t all = BIT(ENTITY) | BIT(OFFICE) | BIT(FIRST_NAME) | BIT(INSTITUTION);
    return plx_language_is(language, "ar") ? all | BIT(PLACE) | BIT(CREDIT_VERB) : all;
}

/* What opens by the way the token is written: a name by a capital, a site's number, a quotation mark. */
static inline unsigned written(const struct plx_token *t, const char *text)
{
    if (t->kind == PLX_TOKEN_WORD)
        return t->flags & PLX_TOKEN_CAPITAL ? PLX_OPENS_NAME : 0;
    if (t->kind == PLX_TOKEN_NUMBER)
        return PLX_OPENS_NAME | PLX_OPENS_FIGURE;
    if (t->end - t->start == 1)
        return text[t->start] == '"' ? PLX_OPENS_NAME | PLX_OPENS_QUOTE : text[t->start] == '(' ? PLX_OPENS_BRACKET : 0;
    if (plx_token_is(t, text, "«") || plx_token_is(t, text, "“"))
        return PLX_OPENS_NAME | PLX_OPENS_QUOTE;
    return plx_token_is(t, text, "»") || plx_token_is(t, text, "”") || plx_token_is(t, text, "„") ? PLX_OPENS_QUOTE : 0;
}

/* What opens by what the words mean that start at the token. */
static inline unsigned meant(uint64_t kinds, uint64_t names)
{
    if (!(kinds & (names | figures | before_figures | credits)))
        return 0; /* as mostly */
    return (kinds & names ? PLX_OPENS_NAME : 0) | (kinds & figures ? PLX_OPENS_FIGURE : 0) |
           (kinds & before_figures ? PLX_OPENS_BEFORE_FIGURE : 0) | (kinds & credits ? PLX_OPENS_CREDIT : 0);
}

bool plx_openings_note(const struct plx_report *report, struct plx_report_facts *facts)
{
    const uint64_t names = names_of(report->language), *starting = report->matches.starting;
    const struct plx_token *t = report->tokens.items;
    uint32_t count = (uint32_t)report->tokens.count;
    uint8_t *openings = facts->openings ? NULL : plx_memory_array((size_t)count + SPARE, sizeof *openings);
    bool clause = true; /* whether one may open: behind a mark, or a word that opens clauses */
    if (!openings)
        return facts->openings != NULL;
    for (uint32_t i = 0; i < count; i++, t++) {
        uint64_t kinds = starting[i];
        unsigned opens = written(t, report->text) | meant(kinds, names);
        if (clause && plx_match_role(&report->matches, t, PLX_ROLE_IN_VIEW_OF))
            opens |= PLX_OPENS_CREDIT;
        if ((kinds & BIT(IDIOM)) && plx_match_has(&report->matches, i, PLX_SENSE_IDIOM)) /* ordinals share the bit */
            opens |= PLX_OPENS_NAME;                                                    /* passed over, with its names */
        openings[i] = (uint8_t)opens;
        if (i && (kinds & BIT(NATION)))
            openings[i - 1] |= PLX_OPENS_NAME; /* perhaps its adjective inside an office's name */
        if (i && (kinds & BIT(UNIT)) && (starting[i - 1] & BIT(NUMBER_ONE)))
            openings[i - 1] |= PLX_OPENS_FIGURE; /* "(more than) a mile" */
        clause = t->kind == PLX_TOKEN_MARK || (kinds & BIT(CLAUSE));
    }
    memset(openings + count, 0, SPARE);
    facts->openings = openings;
    return true;
}
#undef BIT
