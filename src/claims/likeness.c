/* How two statements stand to each other: how alike they are, and whether they can both be. */
#include <math.h>

#include "claims/statements.h"

float plx_statements_likeness(const struct plx_statements *statements,
                              const struct plx_statement *a, const struct plx_statement *b,
                              uint32_t skip_a, uint32_t skip_b, unsigned *shared)
{
    float sum = 0, taken_a = 0, taken_b = 0;
    unsigned common = 0;
    for (size_t i = 0, k = 0; i < a->feature_count || k < b->feature_count;) {
        uint32_t x = i < a->feature_count ? a->features[i].number : UINT32_MAX;
        uint32_t y = k < b->feature_count ? b->features[k].number : UINT32_MAX;
        uint32_t number = x < y ? x : y;
        float rarity = statements->rarity[number];
        float wa = x == number ? a->features[i].weight * rarity : 0;
        float wb = y == number ? b->features[k].weight * rarity : 0;
        if (number == skip_a || number == skip_b) {
            taken_a += wa * wa;
            taken_b += wb * wb;
        } else if (x == y) {
            sum += wa * wb;
            common++;
        }
        i += x == number;
        k += y == number;
    }
    if (shared)
        *shared = common;
    float na = a->norm * a->norm - taken_a, nb = b->norm * b->norm - taken_b;
    return na > 1e-6f && nb > 1e-6f ? sum / sqrtf(na * nb) : 0;
}

const struct plx_feature *plx_statement_feature(const struct plx_statement *statement, uint32_t number)
{
    size_t low = 0, high = statement->feature_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (statement->features[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < statement->feature_count && statement->features[low].number == number ? &statement->features[low] : NULL;
}

static bool is_far(enum plx_stage stage)
{
    return stage == PLX_STAGE_ADVANCED || (stage >= PLX_STAGE_SIGNED && stage <= PLX_STAGE_DONE);
}

/* Agreed at least, and so said. */
static bool is_settled(const struct plx_statement *s)
{
    return s->stage >= PLX_STAGE_AGREED && s->stage <= PLX_STAGE_DONE;
}

/* Not "must still be approved". */
static bool has_come_about(const struct plx_statement *s)
{
    return is_settled(s) && !s->forecast;
}

/* "Not signed" beside "signed" or "approved", which come with it or after it; "agreed" comes before it, and both can be. What is
 * not done may be signed all the same. */
static bool is_denied(const struct plx_statement *said, const struct plx_statement *denial)
{
    return has_come_about(said) && is_settled(denial) && denial->stage != PLX_STAGE_DONE && said->stage >= denial->stage;
}

bool plx_statements_oppose(const struct plx_statement *a, const struct plx_statement *b)
{
    if (a->negated != b->negated)
        return a->negated ? is_denied(b, a) : is_denied(a, b);
    if (a->negated)
        return false;
    /* What is rumoured may be done all the same: a rumour is how one knows, not how far a thing is. */
    return (a->stage == PLX_STAGE_EARLY && is_far(b->stage)) ||
           (is_far(a->stage) && b->stage == PLX_STAGE_EARLY);
}
