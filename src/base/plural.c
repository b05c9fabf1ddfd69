#include "base/plural.h"

#include <stddef.h>
#include <string.h>

#define DEPTH 64 /* of parentheses and choices */

struct reader {
    const char *at;
    unsigned long n;
    unsigned depth;
    bool broken;
};

/* Operators of two operands, those that bind loosest first; of one rank from left to right. */
static const char *const ranks[][5] = {
    {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"},
};
#define RANKS (sizeof ranks / sizeof *ranks)

static unsigned long read_choice(struct reader *r);

static void skip_blanks(struct reader *r)
{
    r->at += strspn(r->at, " \t\n\\");
}

static bool take(struct reader *r, const char *word)
{
    skip_blanks(r);
    size_t length = strlen(word);
    if (strncmp(r->at, word, length) != 0)
        return false;
    r->at += length;
    return true;
}

static unsigned long read_number(struct reader *r)
{
    unsigned long value = 0;
    size_t digits = strspn(r->at, "0123456789");
    r->broken |= digits == 0 || digits > 9;
    for (size_t i = 0; i < digits && !r->broken; i++)
        value = value * 10 + (unsigned long)(r->at[i] - '0');
    r->at += digits;
    return value;
}

static unsigned long read_operand(struct reader *r)
{
    if (r->broken || r->depth > DEPTH) {
        r->broken = true;
        return 0;
    }
    if (take(r, "n"))
        return r->n;
    if (take(r, "!")) {
        r->depth++;
        unsigned long value = !read_operand(r);
        r->depth--;
        return value;
    }
    if (!take(r, "("))
        return read_number(r);
    unsigned long value = read_choice(r);
    r->broken |= !take(r, ")");
    return value;
}

/* Nothing here has an effect, so both sides may be read of "a && b" too. */
static unsigned long apply(struct reader *r, const char *operator, unsigned long a, unsigned long b)
{
    switch (operator[0]) {
    case '|':
        return a || b;
    case '&':
        return a && b;
    case '=':
        return a == b;
    case '!':
        return a != b;
    case '<':
        return operator[1] ? a <= b : a < b;
    case '>':
        return operator[1] ? a >= b : a > b;
    case '+':
        return a + b;
    case '-':
        return a - b;
    case '*':
        return a * b;
    default:
        r->broken |= b == 0;
        return b == 0 ? 0 : *operator == '/' ? a / b : a % b;
    }
}

static const char *take_operator(struct reader *r, size_t rank)
{
    for (size_t i = 0; i < 5 && ranks[rank][i]; i++)
        if (take(r, ranks[rank][i]))
            return ranks[rank][i];
    return NULL;
}

static unsigned long read_rank(struct reader *r, size_t rank)
{
    if (rank == RANKS)
        return read_operand(r);
    unsigned long value = read_rank(r, rank + 1);
    for (const char *operator; !r->broken && (operator = take_operator(r, rank));)
        value = apply(r, operator, value, read_rank(r, rank + 1));
    return value;
}

/* "condition ? this : that" */
static unsigned long read_choice(struct reader *r)
{
    if (++r->depth > DEPTH)
        r->broken = true;
    unsigned long value = read_rank(r, 0);
    if (!r->broken && take(r, "?")) {
        unsigned long chosen = read_choice(r);
        r->broken |= !take(r, ":");
        unsigned long other = r->broken ? 0 : read_choice(r);
        value = value ? chosen : other;
    }
    r->depth--;
    return value;
}

unsigned long plx_plural_form(const char *expression, unsigned long n, bool *sound)
{
    struct reader r = {.at = expression, .n = n};
    unsigned long value = read_choice(&r);
    skip_blanks(&r);
    *sound = !r.broken && (*r.at == ';' || !*r.at);
    return *sound ? value : 0;
}
