/* A comparison: several reports of one story, their facts, and their claims row by row.
 *
 * A story holds loaded reports; a comparison is an immutable value made from it. The comparison
 * borrows the story, which must outlive it, and owns everything else that it hands out.
 */
#ifndef PARALLAX_COMPARISON_H
#define PARALLAX_COMPARISON_H

#include <stdbool.h>

#include "parallax/credit.h"
#include "parallax/fact.h"
#include "parallax/glossary.h"
#include "parallax/messages.h"

enum plx_verdict {
    PLX_VERDICT_AGREE,      /* two or more reports give it alike */
    PLX_VERDICT_COMPATIBLE, /* they can all be true */
    PLX_VERDICT_CONFLICT,   /* they cannot */
    PLX_VERDICT_UNCLEAR,    /* it cannot be told; the reason names what is missing */
    PLX_VERDICT_SINGLE,     /* one report only */
    PLX_VERDICTS
};

enum plx_conflict {
    PLX_CONFLICT_NONE,
    PLX_CONFLICT_SCALE,     /* values a power of 1000 apart */
    PLX_CONFLICT_VALUE,
    PLX_CONFLICT_DATE,
    PLX_CONFLICT_PARTY,
    PLX_CONFLICT_STAGE,     /* one says done or far advanced, another early */
    PLX_CONFLICT_NEGATION,
    PLX_CONFLICTS
};

/* How sure the verdict is, in the one word a reader sees. */
enum plx_sureness { PLX_SURE_CLEAR, PLX_SURE_LIKELY, PLX_SURE_CHECK, PLX_SURENESSES };

/* One place where one report makes the claim. A report may have several cells in a row
 * (headline, bullet, body). */
struct plx_cell {
    uint32_t report;
    struct plx_span span;     /* the clause or sentence that makes the claim */
    struct plx_span evidence; /* the words that carry it: the first fact with its bound, or span */
    const uint32_t *facts;    /* indices into the comparison's facts */
    size_t fact_count;
    const char *reading;      /* the value in a few columns: ">$10bn", "till 2032"; "" if none */
    const struct plx_fact *time; /* the date that its figure stands for, one of the comparison's facts, where
                                    its clause gives one; else NULL */
    const char *credit;       /* the newsroom, else the source, that the cell is credited to; "" where nobody */
    const struct plx_cell_credit *credits; /* whom it is credited to; else the one nearest by, if any */
    size_t credit_count;
    bool apart;               /* stands apart from the other reports */
};

struct plx_claim {
    const char *id;     /* "c1", in the order of the rows: worst first */
    const char *label;
    enum plx_verdict verdict;
    enum plx_conflict conflict;
    enum plx_sureness sureness;
    const char *reason; /* one sentence, always there */
    const struct plx_cell *cells; /* by report, then by place */
    size_t cell_count;
    size_t report_count;/* how many different reports have a cell */
    bool figure;        /* some cell holds a fact */
};

/* Something doubtful within one report. */
struct plx_check {
    uint32_t report;
    const char *kind;   /* "headline-unsupported" */
    struct plx_span span;
    const char *message;
};

/* A message about a report as a whole: no date, perhaps another event, who is credited. */
struct plx_notice {
    const char *message;
};

/* A claim that most other reports have and one has not. */
struct plx_omission {
    uint32_t claim;          /* index into the comparison's claims */
    struct plx_span nearest; /* the words of the report that come nearest to it; empty where none do */
};

/* What one report has and has not, beside the others. That a claim was not found in it does not say
 * that it is not there, nor that the report denies it. */
struct plx_coverage {
    uint32_t report;
    const uint32_t *alone;   /* indices of the claims that it alone makes, the most telling first */
    size_t alone_count;
    /* What at least two and at least half of the others make, what most make first; none where the
     * report tells another event: its silence then says nothing. */
    const struct plx_omission *missing;
    size_t missing_count;
    const char *event;       /* where it tells another event than the others: what it leads with; else "" */
    const char *others_event;/* then what the others lead with; else "" */
};

struct plx_story;
struct plx_comparison;

/* What is being done while a story is opened and compared. */
enum plx_step { PLX_STEP_READING, PLX_STEP_FACTS, PLX_STEP_CLAIMS, PLX_STEPS };

/* Told before each piece of a step: how much of it is done, of how much in all (0: not known). False
 * stops the work, which then ends with PLX_ERROR_STOPPED. Called on the thread that does the work. */
typedef bool plx_progress(enum plx_step step, size_t done, size_t all, void *context);

/* What the library would otherwise have to ask the environment for. Strings are borrowed for
 * the time of the call. */
struct plx_settings {
    const char *data_folder;  /* where the compiled language knowledge lies */
    const char *cache_folder; /* where languages without a pack are compiled to; NULL: nowhere */
    const struct plx_messages *messages; /* the reader's language, in which the story's comparisons
                                            speak; NULL: English. Borrowed while the story lives */
    const struct plx_glossary *glossary; /* the reader's own names and words; NULL: none. Borrowed while the story lives */
    plx_progress *progress;   /* NULL: nobody is told. Of the story's comparisons too */
    void *progress_context;
};

/* Called for each path, or file of a folder, that cannot be read. */
typedef void plx_report_failed(const struct plx_error *error, void *context);

/* Opens every path (file, folder, "-"), in the order of the files' names, so that the order in which they are given
 * changes nothing; a folder's story.json has an order of its own. What cannot be read is told to failed (may be NULL) and
 * passed over. PLX_OK where at least one report was loaded; else the status of the last failure
 * with *error (may be NULL) filled. *story is the caller's: plx_story_free. */
PLX_API enum plx_status plx_story_open(const char *const *paths, size_t count,
                                       const struct plx_settings *settings,
                                       plx_report_failed *failed, void *context,
                                       struct plx_story **story, struct plx_error *error);
PLX_API void plx_story_free(struct plx_story **story);
/* The story.json title, else the folder's name, else "". */
PLX_API const char *plx_story_title(const struct plx_story *story);
/* The language that it was opened for; NULL stands for English. */
PLX_API const struct plx_messages *plx_story_messages(const struct plx_story *story);
PLX_API size_t plx_story_report_count(const struct plx_story *story);
PLX_API const struct plx_report *plx_story_report(const struct plx_story *story, size_t index);

/* Extracts every report's facts and lines up their claims. *comparison is the caller's:
 * plx_comparison_free. The story must outlive it. */
PLX_API enum plx_status plx_comparison_make(const struct plx_story *story,
                                            struct plx_comparison **comparison,
                                            struct plx_error *error);
/* The same in English, whatever language the story was opened for: what programs read. */
PLX_API enum plx_status plx_comparison_make_plain(const struct plx_story *story,
                                                  struct plx_comparison **comparison,
                                                  struct plx_error *error);
/* The facts, entities and credits alone, at a part of the cost: no claims, checks, notices. */
PLX_API enum plx_status plx_comparison_make_facts(const struct plx_story *story,
                                                  struct plx_comparison **comparison,
                                                  struct plx_error *error);
/* Nothing but the texts, at once: no facts, no claims. What is shown while the rest is made. */
PLX_API enum plx_status plx_comparison_make_texts(const struct plx_story *story,
                                                  struct plx_comparison **comparison,
                                                  struct plx_error *error);
PLX_API void plx_comparison_free(struct plx_comparison **comparison);

PLX_API const struct plx_story *plx_comparison_story(const struct plx_comparison *comparison);
/* Each returns an array that the comparison owns, and its length in *count. */
PLX_API const struct plx_fact *plx_comparison_facts(const struct plx_comparison *comparison,
                                                    size_t *count);
PLX_API const struct plx_entity *plx_comparison_entities(const struct plx_comparison *comparison,
                                                         size_t *count);
PLX_API const struct plx_standing *
plx_comparison_standings(const struct plx_comparison *comparison, size_t *count);
PLX_API const struct plx_attribution *
plx_comparison_attributions(const struct plx_comparison *comparison, size_t *count);
PLX_API const struct plx_claim *plx_comparison_claims(const struct plx_comparison *comparison,
                                                      size_t *count);
PLX_API const struct plx_check *plx_comparison_checks(const struct plx_comparison *comparison,
                                                      size_t *count);
PLX_API const struct plx_notice *plx_comparison_notices(const struct plx_comparison *comparison,
                                                        size_t *count);
/* By report. */
PLX_API const struct plx_coverage *
plx_comparison_coverage(const struct plx_comparison *comparison, size_t *count);

/* The words of the contract: "agree", "scale" ("" for none), "clear". Static. */
PLX_API const char *plx_verdict_name(enum plx_verdict verdict);
PLX_API const char *plx_conflict_name(enum plx_conflict conflict);
PLX_API const char *plx_sureness_name(enum plx_sureness sureness);

#endif
