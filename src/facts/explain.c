#include "facts/explain.h"

#include <string.h>

#include "base/decimal.h"
#include "report/report.h"

/* ---- the senses that a kind reads ---- */

enum {
    MONEY = 1u << PLX_FACT_MONEY,
    PERCENT = 1u << PLX_FACT_PERCENT,
    COUNT = 1u << PLX_FACT_COUNT,
    MEASURE = 1u << PLX_FACT_MEASURE,
    DATE = 1u << PLX_FACT_DATE,
    DURATION = 1u << PLX_FACT_DURATION,
    QUANTITY = MONEY | PERCENT | COUNT | MEASURE | DURATION,
    ANY = QUANTITY | DATE
};

/* How a sense is told: by its name alone, or with what it stands for. */
enum detail {
    DETAIL_NONE,
    DETAIL_VALUE,
    DETAIL_POWER,
    DETAIL_ARGUMENT,
    DETAIL_TEXT,
    DETAIL_DUAL,
    DETAIL_CODES,
    DETAIL_BOUND
};

static const struct sense_row {
    enum plx_sense_kind kind;
    const char *name;
    enum detail detail;
    unsigned kinds; /* of facts */
} rows[] = {
    {PLX_SENSE_BOUND_BEFORE, "bound", DETAIL_BOUND, QUANTITY},
    {PLX_SENSE_BOUND_AFTER, "bound", DETAIL_BOUND, QUANTITY},
    {PLX_SENSE_NUMBER, "number", DETAIL_VALUE, ANY},
    {PLX_SENSE_NUMBER_ONE, "number 1 or article", DETAIL_NONE, QUANTITY},
    {PLX_SENSE_NUMBER_AND, "and between number words", DETAIL_NONE, QUANTITY},
    {PLX_SENSE_FRACTION, "fraction", DETAIL_VALUE, QUANTITY},
    {PLX_SENSE_COLLECTIVE, "collective number", DETAIL_VALUE, QUANTITY},
    {PLX_SENSE_DUAL, "number with what it counts", DETAIL_DUAL, QUANTITY},
    {PLX_SENSE_MAGNITUDE, "magnitude", DETAIL_POWER, QUANTITY},
    {PLX_SENSE_LETTER, "magnitude", DETAIL_POWER, MONEY | COUNT},
    {PLX_SENSE_CURRENCY, "currency", DETAIL_CODES, MONEY},
    {PLX_SENSE_CURRENCY_SYMBOL, "currency", DETAIL_CODES, MONEY},
    {PLX_SENSE_PERCENT, "percent", DETAIL_NONE, PERCENT},
    {PLX_SENSE_RATIO, "one in so many", DETAIL_NONE, PERCENT},
    {PLX_SENSE_EACH, "each", DETAIL_NONE, PERCENT},
    {PLX_SENSE_UNIT, "unit", DETAIL_TEXT, MEASURE},
    {PLX_SENSE_PERIOD, "period", DETAIL_TEXT, DATE | DURATION | MEASURE},
    {PLX_SENSE_PERIOD_ADJECTIVE, "period", DETAIL_TEXT, DURATION},
    {PLX_SENSE_ORDINAL, "ordinal", DETAIL_ARGUMENT, DATE | PERCENT},
    {PLX_SENSE_MONTH, "month", DETAIL_ARGUMENT, DATE},
    {PLX_SENSE_WEEKDAY, "weekday, from Sunday", DETAIL_ARGUMENT, DATE},
    {PLX_SENSE_YEAR, "word for year", DETAIL_NONE, DATE},
    {PLX_SENSE_DECADE, "word for decade", DETAIL_NONE, DATE},
    {PLX_SENSE_QUARTER, "quarter", DETAIL_ARGUMENT, DATE},
    {PLX_SENSE_SEASON, "season", DETAIL_ARGUMENT, DATE},
    {PLX_SENSE_SINCE, "since", DETAIL_NONE, DATE},
    {PLX_SENSE_UNTIL, "until", DETAIL_NONE, DATE},
    {PLX_SENSE_RELATIVE, "relative to the day of writing", DETAIL_NONE, DATE},
    {PLX_SENSE_RELATIVE_MARK, "relative to the day of writing", DETAIL_NONE, DATE | DURATION},
    {PLX_SENSE_RANGE_OPEN, "opens a range", DETAIL_NONE, ANY},
    {PLX_SENSE_RANGE_LINK, "links a range", DETAIL_NONE, ANY},
};

#define ROWS (sizeof rows / sizeof *rows)

/* From one end to another, neither of them open. */
static bool is_range(const struct plx_fact *fact)
{
    return strchr(fact->value, '/') && !strstr(fact->value, "..");
}

static struct plx_match match_of(const struct plx_report *report,
                                 const struct plx_fact *fact, uint32_t token,
                                        const struct sense_row *row)
{
    /* "года" is a period to a relative date alone, to others the word for year; "منذ عام" a year
     * ago, but in "منذ عام 2019" since that year. */
    if (!(row->kinds & 1u << fact->kind) ||
        ((row->kind == PLX_SENSE_PERIOD || row->kind == PLX_SENSE_RELATIVE) &&
         fact->kind == PLX_FACT_DATE && !plx_fact_is_relative(fact)))
        return PLX_NO_MATCH;
    if ((row->kind == PLX_SENSE_RANGE_OPEN || row->kind == PLX_SENSE_RANGE_LINK) && !is_range(fact))
        return PLX_NO_MATCH;
    if (row->kind == PLX_SENSE_NUMBER_AND && is_range(fact) &&
        plx_match_has(&report->matches, token, PLX_SENSE_RANGE_LINK))
        return PLX_NO_MATCH; /* "zwischen 10 und 15" */
    return plx_match_at(&report->matches, token, row->kind);
}

/* ---- telling ---- */

static void add_part(struct plx_buffer *out, size_t before, const char *part)
{
    if (out->length > before)
        plx_buffer_add_string(out, ", ");
    plx_buffer_add_string(out, part);
}

/* The currency that was chosen, and the others that the word can mean: "USD or CAD AUD". */
static void add_codes(const char *codes, const char *chosen, struct plx_buffer *out)
{
    const char *joint = " or ";
    plx_buffer_printf(out, " %s", chosen);
    for (; *codes; codes += strspn(codes, " ")) {
        size_t length = strcspn(codes, " ");
        if (strlen(chosen) != length || strncmp(codes, chosen, length) != 0) {
            plx_buffer_printf(out, "%s%.*s", joint, (int)length, codes);
            joint = " ";
        }
        codes += length;
    }
}

/* "2 9" is two of 10^9, "2 D" two days. */
static void add_dual(const char *what, struct plx_buffer *out)
{
    size_t count = strcspn(what, " ");
    const char *counted = what + count + strspn(what + count, " ");
    bool power = *counted && counted[strspn(counted, "0123456789")] == '\0';
    const char *joint = power ? " times 10^" : *counted ? " " : "";
    plx_buffer_printf(out, " %.*s%s%s", (int)count, what, joint, counted);
}

static void add_detail(const struct plx_report *report, const struct plx_fact *fact,
                       const struct sense_row *row, const struct plx_sense *sense,
                       struct plx_buffer *out)
{
    switch (row->detail) {
    case DETAIL_VALUE:
        plx_buffer_add_char(out, ' ');
        plx_decimal_print(plx_decimal_make(sense->mantissa, sense->exponent), out);
        break;
    case DETAIL_POWER:
        plx_buffer_printf(out, " 10^%d", sense->argument);
        break;
    case DETAIL_ARGUMENT:
        plx_buffer_printf(out, " %d", sense->argument);
        break;
    case DETAIL_TEXT:
        plx_buffer_printf(out, " %s", plx_language_string(report->language, sense->text));
        break;
    case DETAIL_DUAL:
        add_dual(plx_language_string(report->language, sense->text), out);
        break;
    case DETAIL_CODES:
        add_codes(plx_language_string(report->language, sense->text), fact->unit, out);
        break;
    case DETAIL_BOUND:
        plx_buffer_printf(out, " %s", plx_bound_name((enum plx_bound)sense->argument));
        break;
    default:
        break;
    }
}

/* What a token is that no sense tells of. */
static const char *plain_name(const struct plx_report *report, const struct plx_fact *fact,
                              uint32_t index)
{
    const struct plx_token *token = &report->tokens.items[index];
    size_t length = token->end - token->start;
    if (token->kind == PLX_TOKEN_NUMBER)
        return "digits";
    if (fact->kind == PLX_FACT_COUNT && strlen(fact->unit) == length &&
        memcmp(fact->unit, report->text + token->start, length) == 0)
        return "what is counted";
    if (plx_match_has(&report->matches, index, PLX_SENSE_FUNCTION))
        return "small word";
    return token->kind == PLX_TOKEN_MARK ? "mark" : "word";
}

uint32_t plx_explain_first(const struct plx_report *report, const struct plx_fact *fact)
{
    return plx_report_token_at(report, fact->around.start);
}

bool plx_explain_next(const struct plx_report *report, const struct plx_fact *fact,
                      uint32_t *token, struct plx_span *words, struct plx_buffer *senses)
{
    const struct plx_token *tokens = report->tokens.items;
    uint32_t first = *token, end = first + 1;
    size_t before = senses->length;
    if (first >= report->tokens.count || tokens[first].start >= fact->around.end)
        return false;
    struct plx_match found[ROWS];
    for (size_t i = 0; i < ROWS; i++) {
        found[i] = match_of(report, fact, first, &rows[i]);
        if (found[i].sense && found[i].end > end && tokens[found[i].end - 1].end <= fact->around.end)
            end = found[i].end;
    }
    for (size_t i = 0; i < ROWS; i++)
        if (found[i].sense && found[i].end == end) {
            add_part(senses, before, rows[i].name);
            add_detail(report, fact, &rows[i], found[i].sense, senses);
        }
    if (senses->length == before)
        add_part(senses, before, plain_name(report, fact, first));
    *words = (struct plx_span){tokens[first].start, tokens[end - 1].end};
    *token = end;
    return true;
}

/* ---- the rule ---- */

static bool has_sense(const struct plx_report *report, const struct plx_fact *fact,
                      enum plx_sense_kind kind)
{
    const struct plx_token *tokens = report->tokens.items;
    for (uint32_t t = plx_explain_first(report, fact);
         t < report->tokens.count && tokens[t].start < fact->around.end; t++)
        if (plx_match_has(&report->matches, t, kind))
            return true;
    return false;
}

static bool names_unit(const struct plx_report *report, const struct plx_fact *fact)
{
    struct plx_span words = fact->span;
    size_t length = strlen(fact->unit);
    return length <= words.end - words.start &&
           memcmp(report->text + words.end - length, fact->unit, length) == 0;
}

const char *plx_explain_rule(const struct plx_report *report, const struct plx_fact *fact)
{
    if (fact->vague)
        return "vague: a magnitude without a number, never compared";
    switch (fact->kind) {
    case PLX_FACT_MONEY:
        return has_sense(report, fact, PLX_SENSE_CURRENCY) ||
                       has_sense(report, fact, PLX_SENSE_CURRENCY_SYMBOL)
                   ? "money: a number with a currency beside it"
                   : "money: a number whose currency the words around it give";
    case PLX_FACT_PERCENT:
        return has_sense(report, fact, PLX_SENSE_PERCENT)
                   ? "percent: a number with the sign or word for percent beside it"
                   : "percent: a part of a whole, said in numbers";
    case PLX_FACT_COUNT:
        return !*fact->unit               ? "count: a number, and nothing beside it that it counts"
               : names_unit(report, fact) ? "count: a number with what it counts behind it"
                                          : "count: a number of what the sentence counted before";
    case PLX_FACT_MEASURE:
        return "measure: a number with a unit beside it";
    case PLX_FACT_DATE:
        return plx_fact_is_relative(fact)
                   ? "date: words relative to the day of writing, which is not resolved"
               : fact->relative_unit ? "date: words relative to the day of writing, resolved by the report's date"
                                     : "date: parts of a calendar date side by side";
    default:
        return "duration: a number with a period beside it";
    }
}
