#include "store/match.h"

struct meeting {
    size_t score;   /* 2 for a cell at the very words, 1 for one that shares some of them */
    size_t anchors; /* that have a cell */
    size_t others;  /* cells that no anchor has */
};

static int nearness(const struct plx_cell *cell, const struct plx_anchor *anchor)
{
    struct plx_span a = cell->evidence, b = anchor->span;
    if (anchor->found >= PLX_FOUND_LOST || cell->report != anchor->report)
        return 0;
    if (a.start == b.start && a.end == b.end)
        return 2;
    return a.start < b.end && b.start < a.end;
}

static struct meeting meet(const struct plx_claim *claim, const struct plx_anchor *anchors,
                           size_t count)
{
    struct meeting meeting = {0};
    for (size_t i = 0; i < count; i++) {
        int best = 0;
        for (size_t k = 0; k < claim->cell_count && best < 2; k++) {
            int near = nearness(&claim->cells[k], &anchors[i]);
            best = near > best ? near : best;
        }
        meeting.score += (size_t)best;
        meeting.anchors += best > 0;
    }
    for (size_t k = 0; k < claim->cell_count; k++) {
        bool met = false;
        for (size_t i = 0; i < count && !met; i++)
            met = nearness(&claim->cells[k], &anchors[i]) > 0;
        meeting.others += !met;
    }
    return meeting;
}

uint32_t plx_match_row(const struct plx_claim *claims, size_t count,
                       const struct plx_anchor *anchors, size_t anchor_count, bool *whole)
{
    uint32_t best = PLX_MATCH_NONE;
    struct meeting most = {0};
    size_t found = 0;
    for (size_t i = 0; i < anchor_count; i++)
        found += anchors[i].found < PLX_FOUND_LOST;
    for (size_t i = 0; i < count; i++) {
        struct meeting now = meet(&claims[i], anchors, anchor_count);
        if (now.score > most.score || (now.score && now.score == most.score &&
                                       now.others < most.others)) {
            most = now;
            best = (uint32_t)i;
        }
    }
    if (most.anchors * 2 < found)
        best = PLX_MATCH_NONE;
    if (whole)
        *whole = best != PLX_MATCH_NONE && most.anchors == anchor_count && most.others == 0;
    return best;
}
