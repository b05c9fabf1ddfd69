/* Text to program, by recursive descent; the grammar is in filter.h. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "claims/filter_program.h"

#define MOST_BYTES 4000
#define BLANKS " \t\n\r\v\f"

/* In the order of enum plx_filter_field. */
static const struct {
    const char *name, *values; /* NULL: any */
} fields[PLX_FILTER_FIELDS] = {
    {"verdict", "conflict, scale, value, date, party, stage, negation, unclear, compatible, agree, "
                "single, headline, difference"},
    {"kind", "money, percent, count, measure, date, duration, none"},
    {"party", NULL},
    {"source", NULL},
    {"report", NULL},
    {"apart", NULL},
    {"amount", NULL},
    {"decision", "use, hold, no, wrong, any, none"},
    {"tag", "any, none"},
    {"note", NULL},
    {"text", NULL},
};

#define FIELDS "verdict, kind, party, source, report, apart, amount, decision, tag, note, text"

const char *plx_filter_values(enum plx_filter_field field)
{
    return fields[field].values;
}

struct parser {
    const char *text;
    size_t at;
    int depth;
    struct plx_filter *filter;
    struct plx_error *error;
};

enum plx_status plx_filter_error(const struct plx_filter *filter, struct plx_error *error,
                                 size_t byte, const char *format, ...)
{
    char message[200];
    size_t characters = 1;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    for (size_t i = 0; i < byte; i++)
        characters += ((unsigned char)filter->expression[i] & 0xc0) != 0x80;
    enum plx_status status =
        plx_error_set(error, PLX_ERROR_USAGE, NULL,
                      plx_say(filter->messages, "at %zu: %s"), characters, message);
    if (error)
        error->byte = byte;
    return status;
}

/* ---- words ---- */

static void skip_blanks(struct parser *p)
{
    p->at += strspn(p->text + p->at, BLANKS);
}

static bool is_operator(char c)
{
    return c && strchr(":=<>!", c);
}

/* "and", "or", "not" as a word of its own; taken where it stands. */
static bool take_keyword(struct parser *p, const char *keyword)
{
    skip_blanks(p);
    size_t length = strlen(keyword);
    const char *word = p->text + p->at;
    if (strncasecmp(word, keyword, length) != 0 || !strchr(BLANKS "()", word[length]))
        return false;
    p->at += length;
    return true;
}

static bool add_step(struct parser *p, enum plx_filter_step_kind kind, size_t test)
{
    struct plx_filter_step *step = PLX_VECTOR_PUSH(&p->filter->steps);
    if (step)
        *step = (struct plx_filter_step){kind, (uint32_t)test};
    return step != NULL;
}

static enum plx_status join(struct parser *p, enum plx_filter_step_kind kind)
{
    return add_step(p, kind, 0) ? PLX_OK : plx_error_memory(p->error);
}

static struct plx_filter_test *add_test(struct parser *p, enum plx_filter_field field)
{
    struct plx_filter_test *test = PLX_VECTOR_PUSH(&p->filter->tests);
    if (!test || !add_step(p, PLX_FILTER_TEST, p->filter->tests.count - 1))
        return NULL;
    test->field = field;
    test->byte = p->at;
    return test;
}

/* A quotation, or a run up to one of the stops. */
static enum plx_status read_value(struct parser *p, const char *stops, struct plx_filter_test *test)
{
    const char *from = p->text + p->at;
    size_t length = strcspn(from, stops);
    if (*from == '"') {
        from++;
        length = strcspn(from, "\"");
        if (!from[length])
            return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "the quotation has no end"));
        p->at += 2;
    }
    if (!length)
        return plx_filter_error(p->filter, p->error, test->byte,
                            plx_say(p->filter->messages, "a value is wanted here"));
    test->value = strndup(from, length);
    p->at += length;
    return test->value ? PLX_OK : plx_error_memory(p->error);
}

/* ---- tests ---- */

/* Whether the word is one of those apart by ", ". */
static bool is_listed(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; at; at = strstr(at, ", ") ? strstr(at, ", ") + 2 : NULL)
        if (strncasecmp(at, word, length) == 0 && (at[length] == ',' || !at[length]))
            return length > 0;
    return false;
}

static enum plx_status check_value(struct parser *p, const struct plx_filter_test *test)
{
    const char *values = fields[test->field].values;
    if (!values || is_listed(values, test->value) ||
        (test->field == PLX_FILTER_VERDICT && plx_filter_knows_verdict(test->value)))
        return PLX_OK;
    return plx_filter_error(p->filter, p->error, test->byte,
                            plx_say(p->filter->messages, "no %s is called \"%.40s\" (%s)"),
                            fields[test->field].name, test->value, values);
}

/* Takes ":", "=", "!=", "<" and the like. */
static enum plx_status read_operator(struct parser *p, enum plx_filter_compare *compare, bool *not)
{
    static const struct {
        const char *sign;
        enum plx_filter_compare compare;
        bool not;
    } operators[] = {{"!=", PLX_FILTER_EQUAL, true},  {"<=", PLX_FILTER_UP_TO, false},
                     {">=", PLX_FILTER_FROM, false},  {"<", PLX_FILTER_BELOW, false},
                     {">", PLX_FILTER_ABOVE, false},  {":", PLX_FILTER_EQUAL, false},
                     {"=", PLX_FILTER_EQUAL, false}};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strncmp(p->text + p->at, operators[i].sign, strlen(operators[i].sign)) == 0) {
            *compare = operators[i].compare;
            *not = operators[i].not;
            p->at += strlen(operators[i].sign);
            return PLX_OK;
        }
    return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "\"!\" alone is no sign of comparison"));
}

static enum plx_status read_amount(struct parser *p, enum plx_filter_compare compare)
{
    skip_blanks(p);
    struct plx_filter_test *test = add_test(p, PLX_FILTER_AMOUNT);
    if (!test)
        return plx_error_memory(p->error);
    test->compare = compare;
    return plx_filter_read_amount(p->filter, &p->at, test, p->error);
}

static enum plx_status read_values(struct parser *p, enum plx_filter_field field)
{
    for (bool first = true;; first = false) {
        skip_blanks(p);
        struct plx_filter_test *test = add_test(p, field);
        enum plx_status status =
            test ? read_value(p, BLANKS "(),\"", test) : plx_error_memory(p->error);
        if (status == PLX_OK)
            status = check_value(p, test);
        if (status == PLX_OK && !first)
            status = join(p, PLX_FILTER_OR);
        if (status != PLX_OK || p->text[p->at] != ',')
            return status;
        p->at++;
    }
}

static enum plx_status read_field(struct parser *p, enum plx_filter_field field)
{
    enum plx_filter_compare compare = PLX_FILTER_EQUAL;
    size_t sign = p->at;
    bool not = false;
    enum plx_status status = read_operator(p, &compare, &not);
    if (status == PLX_OK && compare != PLX_FILTER_EQUAL && field != PLX_FILTER_AMOUNT)
        status = plx_filter_error(p->filter, p->error, sign,
                            plx_say(p->filter->messages, "%s has no more and less: %s:VALUE"),
                                  fields[field].name, fields[field].name);
    if (status == PLX_OK)
        status = field == PLX_FILTER_AMOUNT ? read_amount(p, compare) : read_values(p, field);
    return status == PLX_OK && not ? join(p, PLX_FILTER_NOT) : status;
}

/* The field of that name; PLX_FILTER_FIELDS for none. */
static enum plx_filter_field field_of(const char *name, size_t length)
{
    int field = 0;
    while (field < PLX_FILTER_FIELDS && (strlen(fields[field].name) != length ||
                                         strncasecmp(fields[field].name, name, length) != 0))
        field++;
    return (enum plx_filter_field)field;
}

static bool is_name(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!isalpha((unsigned char)word[i]))
            return false;
    return length > 0;
}

static enum plx_status read_words(struct parser *p)
{
    struct plx_filter_test *test = add_test(p, PLX_FILTER_TEXT);
    return test ? read_value(p, BLANKS "()\"", test) : plx_error_memory(p->error);
}

/* A name before a sign is a field; anything else is words to be looked for. */
static enum plx_status read_test(struct parser *p)
{
    const char *word = p->text + p->at;
    size_t length = strcspn(word, BLANKS "()\":=<>!,");
    enum plx_filter_field field = field_of(word, length);
    size_t behind = length;
    if (field < PLX_FILTER_FIELDS) /* "amount >= 10" */
        behind += strspn(word + length, BLANKS);
    if (!is_operator(word[behind]) || (length && !is_name(word, length)))
        return read_words(p);
    if (!length)
        return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "a field is wanted before \"%c\" (%s)"),
                                word[0], FIELDS);
    if (field == PLX_FILTER_FIELDS)
        return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "no field is called \"%.*s\" (%s); words with \"%c\" go in quotes"),
                                length < 20 ? (int)length : 20, word, FIELDS, word[behind]);
    p->at += behind;
    return read_field(p, field);
}

/* ---- what joins them ---- */

static enum plx_status read_expression(struct parser *p);

/* Whether the word comes next, without taking it. */
static bool is_next(struct parser *p, const char *keyword)
{
    size_t at = p->at;
    bool found = take_keyword(p, keyword);
    p->at = at;
    return found;
}

static bool take_not(struct parser *p)
{
    if (take_keyword(p, "not"))
        return true;
    bool sign = p->text[p->at] == '!' && p->text[p->at + 1] != '=';
    p->at += sign;
    return sign;
}

static enum plx_status read_bracket(struct parser *p)
{
    size_t open = p->at++;
    enum plx_status status = read_expression(p);
    if (status != PLX_OK)
        return status;
    skip_blanks(p);
    if (p->text[p->at] != ')')
        return plx_filter_error(p->filter, p->error, open,
                            plx_say(p->filter->messages, "the bracket is never closed"));
    p->at++;
    return PLX_OK;
}

static enum plx_status read_condition(struct parser *p)
{
    enum plx_status status;
    if (p->depth >= PLX_FILTER_DEPTH)
        return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "more than %d brackets in one another"),
                                PLX_FILTER_DEPTH);
    p->depth++;
    if (take_not(p)) {
        status = read_condition(p);
        if (status == PLX_OK)
            status = join(p, PLX_FILTER_NOT);
    } else if (p->text[p->at] == '(') {
        status = read_bracket(p);
    } else if (!p->text[p->at] || p->text[p->at] == ')' || is_next(p, "and") || is_next(p, "or")) {
        status = plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "a condition is wanted here"));
    } else {
        status = read_test(p);
    }
    p->depth--;
    return status;
}

static enum plx_status read_alternative(struct parser *p)
{
    enum plx_status status = read_condition(p);
    while (status == PLX_OK) {
        bool said = take_keyword(p, "and");
        skip_blanks(p);
        if (!said && (!p->text[p->at] || p->text[p->at] == ')' || is_next(p, "or")))
            return PLX_OK;
        status = read_condition(p);
        if (status == PLX_OK)
            status = join(p, PLX_FILTER_AND);
    }
    return status;
}

static enum plx_status read_expression(struct parser *p)
{
    enum plx_status status = read_alternative(p);
    while (status == PLX_OK && take_keyword(p, "or")) {
        status = read_alternative(p);
        if (status == PLX_OK)
            status = join(p, PLX_FILTER_OR);
    }
    return status;
}

static enum plx_status read_all(struct parser *p)
{
    skip_blanks(p);
    if (!p->text[p->at])
        return PLX_OK;
    enum plx_status status = read_expression(p);
    if (status == PLX_OK && p->text[p->at]) /* what no condition begins with */
        return plx_filter_error(p->filter, p->error, p->at,
                            plx_say(p->filter->messages, "there is no bracket to close"));
    return status;
}

enum plx_status plx_filter_parse(const char *expression, const struct plx_messages *messages,
                                 struct plx_filter **filter, struct plx_error *error)
{
    struct plx_filter *made = calloc(1, sizeof *made);
    *filter = NULL;
    if (!made || !(made->expression = strdup(expression))) {
        free(made);
        return plx_error_memory(error);
    }
    made->messages = messages;
    struct parser parser = {.text = made->expression, .filter = made, .error = error};
    enum plx_status status =
        strlen(expression) > MOST_BYTES
            ? plx_filter_error(made, error, MOST_BYTES,
                               plx_say(messages, "no filter is so long"))
            : read_all(&parser);
    if (status != PLX_OK)
        plx_filter_free(&made);
    *filter = made;
    return status;
}
