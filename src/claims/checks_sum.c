/* Parts that do not make the whole: "3,200 jobs, of which 1,900 in Hamburg and 1,500 in Brussels". Only where the report
 * says that they are parts, and tells them apart by places or names, since what is counted in several ways overlaps.
 * They may make less than the whole unless the report says that nothing is left: by "the remaining", or by a colon.
 * And a difference that the report works out itself: "12bn minus 4bn, which leaves 6bn". */
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "base/decimal.h"
#include "claims/checks.h"
#include "claims/reading.h"
#include "facts/near.h"

#define MOST_PARTS 8
/* In words: between a part and what it is a part of, or its name, and from one part to the next. */
#define BETWEEN 8
#define COLON_WITHIN 4

/* A whole, and the parts that the report gives of it. */
struct sum {
    const struct plx_fact *whole;
    const struct plx_fact *parts[MOST_PARTS];
    size_t count;
    bool complete; /* the report says that there are no others */
};

static uint32_t token_at(const struct plx_checker *c, uint32_t byte)
{
    return plx_report_token_at(c->text, byte);
}

static uint32_t words_between(const struct plx_checker *c, uint32_t from, uint32_t to)
{
    uint32_t count = 0;
    for (uint32_t i = token_at(c, from); i < c->text->tokens.count && c->text->tokens.items[i].start < to; i++)
        count += c->text->tokens.items[i].kind != PLX_TOKEN_MARK;
    return count;
}

static bool is_summable(const struct plx_fact *f)
{
    return (f->kind == PLX_FACT_COUNT || f->kind == PLX_FACT_MONEY || f->kind == PLX_FACT_MEASURE) && !f->vague &&
           f->bound == PLX_BOUND_EXACT && f->low.mantissa > 0;
}

/* Whether a word of the kind stands in the bytes [from, to). */
static bool has_sense(const struct plx_checker *c, uint32_t from, uint32_t to, enum plx_sense_kind kind)
{
    for (uint32_t i = token_at(c, from); i < c->text->tokens.count && c->text->tokens.items[i].start < to; i++)
        if (plx_match_has(&c->text->matches, i, kind))
            return true;
    return false;
}

/* A part is counted like its whole; its noun need not be said again, or is what remains: "400 restants". */
static bool is_part_of(const struct plx_checker *c, const struct plx_fact *part, const struct plx_fact *whole)
{
    if (!is_summable(part) || part->kind != whole->kind)
        return false;
    return strcmp(part->unit, whole->unit) == 0 ||
           (part->kind == PLX_FACT_COUNT &&
            (!*part->unit || has_sense(c, part->span.start, part->span.end, PLX_SENSE_REST)));
}

static uint32_t sentence_end(const struct plx_checker *c, const struct plx_fact *f)
{
    return c->text->sentences.items[f->sentence].span.end;
}

/* Where the words of a part end: at the next one, or with the sentence. */
static uint32_t part_end(const struct plx_checker *c, const struct sum *sum, size_t i)
{
    return i + 1 < sum->count ? sum->parts[i + 1]->around.start : sentence_end(c, sum->parts[i]);
}

/* The place or organisation named soon behind the part; NULL where there is none. */
static const struct plx_name *name_of(const struct plx_checker *c, const struct sum *sum, size_t i)
{
    const struct plx_report_facts *facts = &c->comparing->reports[c->report];
    uint32_t behind = sum->parts[i]->around.end, end = part_end(c, sum, i);
    size_t index = plx_names_from(facts, token_at(c, behind));
    const struct plx_name *name = plx_names_next(facts, &index, token_at(c, end));
    bool near = name && words_between(c, behind, name->span.start) <= BETWEEN;
    return near && (name->kind == PLX_ENTITY_PLACE || name->kind == PLX_ENTITY_ORGANISATION) ? name : NULL;
}

/* "The remaining 400", "los 400 restantes". */
static bool is_rest(const struct plx_checker *c, const struct sum *sum, size_t i)
{
    uint32_t from = i > 0 ? sum->parts[i - 1]->around.end : sum->whole->around.end;
    return has_sense(c, from, sum->parts[i]->around.end, PLX_SENSE_REST) ||
           has_sense(c, sum->parts[i]->around.end, part_end(c, sum, i), PLX_SENSE_REST);
}

/* Whether every part has a name of its own, of one kind, or is what remains. */
static bool are_apart(const struct plx_checker *c, const struct sum *sum)
{
    const struct plx_name *names[MOST_PARTS] = {NULL};
    enum plx_entity_kind kind = PLX_ENTITY_KINDS;
    for (size_t i = 0; i < sum->count; i++) {
        if (i + 1 == sum->count && i > 0 && is_rest(c, sum, i))
            continue;
        names[i] = name_of(c, sum, i);
        if (!names[i] || (kind != PLX_ENTITY_KINDS && names[i]->kind != kind))
            return false;
        kind = names[i]->kind;
        for (size_t k = 0; k < i; k++)
            if (strcmp(names[k]->name, names[i]->name) == 0)
                return false;
    }
    return true;
}

/* ---- what does not add up ---- */

/* Half of what the last digit of a figure stands for; of a round one, as "10 billion", of its second. */
static double rounding(const struct plx_fact *f, const struct plx_fact *whole)
{
    double second = floor(log10(plx_decimal_double(whole->low))) - 1;
    return 0.5 * pow(10, fmin(f->low.exponent, second));
}

/* A count is mostly exact, its whole perhaps rounded; sums of money are rounded, each of them. */
static double tolerance(const struct sum *sum)
{
    double most = rounding(sum->whole, sum->whole);
    for (size_t i = 0; i < sum->count && sum->whole->kind != PLX_FACT_COUNT; i++)
        most += rounding(sum->parts[i], sum->whole);
    return most * (1 + 1e-9);
}

static struct plx_decimal total(const struct sum *sum)
{
    struct plx_decimal all = sum->parts[0]->low;
    bool exact = true;
    for (size_t i = 1; i < sum->count; i++)
        all = plx_decimal_add(all, sum->parts[i]->low, &exact);
    return all;
}

/* A check on the parts and their whole, in the words of the table: "the parts 1,900 jobs + 1,500 jobs make 3,400 jobs". */
static void raise(struct plx_checker *c, const struct sum *sum)
{
    struct plx_buffer parts, together, whole;
    struct plx_fact made = *sum->whole;
    made.low = made.high = total(sum);
    plx_buffer_init(&parts);
    plx_buffer_init(&together);
    plx_buffer_init(&whole);
    for (size_t i = 0; i < sum->count; i++) {
        plx_buffer_add_string(&parts, i ? " + " : "");
        plx_checker_read(c, sum->parts[i], &parts);
    }
    plx_checker_read(c, &made, &together);
    plx_checker_read(c, sum->whole, &whole);
    bool failed = plx_buffer_failed(&parts) || plx_buffer_failed(&together) || plx_buffer_failed(&whole);
    const struct plx_span span = {sum->whole->span.start, sum->parts[sum->count - 1]->span.end};
    plx_checker_add(c, "parts-sum", span,
                    failed ? NULL
                           : plx_arena_printf(&c->comparing->comparison->arena,
                                              plx_say(c->comparing->messages,
                                                      "the parts %s make %s, not the whole of %s"),
                                              plx_buffer_string(&parts), plx_buffer_string(&together),
                                              plx_buffer_string(&whole)));
    plx_buffer_release(&parts);
    plx_buffer_release(&together);
    plx_buffer_release(&whole);
}

static void judge(struct plx_checker *c, struct sum *sum)
{
    if (sum->count == 0 || sum->count == MOST_PARTS)
        return;
    double over = plx_decimal_double(total(sum)) - plx_decimal_double(sum->whole->low);
    sum->complete |= sum->count > 1 && is_rest(c, sum, sum->count - 1);
    bool wrong = over > tolerance(sum) || (sum->complete && sum->count > 1 && -over > tolerance(sum));
    bool apart = sum->count > 1 ? are_apart(c, sum) : strcmp(sum->parts[0]->unit, sum->whole->unit) == 0;
    if (wrong && apart)
        raise(c, sum);
}

/* ---- where the report says that they are parts ---- */

/* A percentage right behind a figure, with nothing between, is of it: "640 seferin yüzde 64’ü". */
static bool is_of_percent(const struct plx_checker *c, uint32_t fact)
{
    const struct plx_fact *facts = c->comparing->comparison->facts;
    return fact + 1 < c->end && facts[fact + 1].kind == PLX_FACT_PERCENT &&
           facts[fact + 1].sentence == facts[fact].sentence &&
           strspn(c->text->text + facts[fact].around.end, " ") ==
               facts[fact + 1].around.start - facts[fact].around.end;
}

/* The parts that stand behind the byte, one after the other, up to the end of the sentence. */
static void gather_parts(const struct plx_checker *c, uint32_t fact, uint32_t sentence, struct sum *sum)
{
    const struct plx_fact *facts = c->comparing->comparison->facts;
    for (uint32_t i = fact; i < c->end && facts[i].sentence == sentence && sum->count < MOST_PARTS; i++) {
        const struct plx_fact *last = sum->count ? sum->parts[sum->count - 1] : NULL;
        if (!is_part_of(c, &facts[i], sum->whole)) {
            /* A bounded or other figure among the parts: they are no plain list. */
            sum->count = facts[i].kind == sum->whole->kind ? 0 : sum->count;
            break;
        }
        if ((last && words_between(c, last->around.end, facts[i].around.start) > BETWEEN) || is_of_percent(c, i))
            break;
        sum->parts[sum->count++] = &facts[i];
    }
}

static bool is_colon(const struct plx_checker *c, uint32_t from, uint32_t to)
{
    const char *text = c->text->text;
    const char *colon = to > from ? memchr(text + from, ':', to - from) : NULL;
    return colon && words_between(c, from, (uint32_t)(colon - text)) <= COLON_WITHIN &&
           words_between(c, (uint32_t)(colon - text), to) <= COLON_WITHIN;
}

/* A whole at the index, and its parts behind it in the sentence. */
static void check_whole(struct plx_checker *c, uint32_t index)
{
    const struct plx_fact *whole = &c->comparing->comparison->facts[index], *next = whole + 1;
    if (index + 1 >= c->end || next->sentence != whole->sentence || !is_summable(whole))
        return;
    struct sum sum = {.whole = whole};
    uint32_t from = whole->around.end, to = next->around.start;
    bool colon = is_colon(c, from, to);
    bool parts = to > from && has_sense(c, from, to, PLX_SENSE_PARTS) && words_between(c, from, to) <= BETWEEN;
    if (!colon && !parts)
        return;
    sum.complete = colon;
    gather_parts(c, index + 1, whole->sentence, &sum);
    judge(c, &sum);
}

/* Whether the word before a number taken away stands right before the fact, but for an article. */
static bool is_taken_away(const struct plx_checker *c, const struct plx_fact *from, const struct plx_fact *f)
{
    for (uint32_t i = token_at(c, from->around.end);
         i < c->text->tokens.count && c->text->tokens.items[i].start < f->around.end; i++) {
        struct plx_match minus = plx_match_at(&c->text->matches, i, PLX_SENSE_MINUS);
        if (minus.sense)
            return words_between(c, c->text->tokens.items[minus.end - 1].end, f->span.start) <= 1;
    }
    return false;
}

/* "12bn minus 4bn leaves 6bn": three figures of one unit, the only ones of their sentence. */
static void check_difference(struct plx_checker *c, uint32_t index)
{
    const struct plx_fact *f = &c->comparing->comparison->facts[index];
    if (index + 2 >= c->end || f[2].sentence != f[0].sentence || !is_summable(f) ||
        (index > c->first && f[-1].sentence == f[0].sentence) ||
        (index + 3 < c->end && f[3].sentence == f[0].sentence) ||
        words_between(c, f[0].around.end, f[1].around.start) > COLON_WITHIN || !is_taken_away(c, &f[0], &f[1]) ||
        !has_sense(c, f[1].around.end, f[2].around.start, PLX_SENSE_RESULT))
        return;
    for (unsigned i = 1; i < 3; i++)
        if (!is_summable(&f[i]) || f[i].kind != f->kind || strcmp(f[i].unit, f->unit) != 0 ||
            plx_decimal_compare(f[i].low, f->low) >= 0)
            return;
    const struct sum sum = {.whole = f, .parts = {&f[1], &f[2]}, .count = 2};
    if (fabs(plx_decimal_double(total(&sum)) - plx_decimal_double(f->low)) > tolerance(&sum))
        raise(c, &sum);
}

void plx_checker_sums(struct plx_checker *c)
{
    for (uint32_t i = c->first; i < c->end && !c->failed; i++) {
        check_whole(c, i);
        check_difference(c, i);
    }
}
