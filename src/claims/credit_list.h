/* Who is credited with what as a list to be read: a row a source and report, then what nobody is credited with.
 * The table of `parallax sources` and the browser's view of them are made of it.
 */
#ifndef PLX_CLAIMS_CREDIT_LIST_H
#define PLX_CLAIMS_CREDIT_LIST_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/messages.h"
#include "parallax/comparison.h"

/* One source in one report. A newsroom that reports have only through others has a row of its own before theirs,
 * without a credit: its report says nothing. */
struct plx_credit_row {
    uint32_t source, report;
    const struct plx_credit *const *credits; /* by place */
    size_t credit_count;
    const struct plx_credited *claims; /* of all of them, each once, in the order of the claims */
    size_t claim_count;
    size_t quoted;       /* how many of them stand in a quotation */
    bool mistranslated;  /* one of the names looks translated by a machine */
};

/* A claim that nobody is credited with in any report. */
struct plx_uncredited {
    uint32_t claim;
    uint32_t near; /* index of the credit nearest by; PLX_NO_SOURCE where none is */
};

struct plx_credit_list {
    struct plx_arena arena;
    struct plx_credit_row *rows; /* in the order of the sources, then of the reports */
    size_t row_count;
    struct plx_uncredited *shared, *single; /* of several reports, of one */
    size_t shared_count, single_count;
};

/* Borrows the comparison, which must outlive it. PLX_ERROR_MEMORY leaves it empty; to be released in any case. */
enum plx_status plx_credit_list_make(struct plx_credit_list *list, const struct plx_comparison *comparison);
void plx_credit_list_release(struct plx_credit_list *list);

/* Whether nobody is credited with the claim in any report. */
bool plx_claim_is_uncredited(const struct plx_claim *claim);
/* The index of a credit near one of its cells; PLX_NO_SOURCE where none is. */
uint32_t plx_claim_near_credit(const struct plx_claim *claim);

/* Who it is, in words: its name, "its sources, unnamed", "unnamed, whose not said". Borrowed. */
const char *plx_source_words(const struct plx_messages *messages, const struct plx_source *source);
/* The words of credit in the order of the text, one stretch or two; how many. */
size_t plx_credit_stretches(const struct plx_credit *credit, struct plx_span stretches[2]);
/* The scope of what a row covers: "sentence", "quotation", "both"; "" where it covers nothing. Static and English, for
 * plx_say. */
const char *plx_credit_row_scope(const struct plx_credit_row *row);
/* Appends how a claim is called among those that a report's source is credited with: "!" where the reports contradict
 * each other over it, its value in that report, and what it is about. */
void plx_credit_row_item(struct plx_buffer *out, const struct plx_claim *claim, uint32_t report);

#endif
