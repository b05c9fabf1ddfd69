/* The places of a story while rows are made of them: rings of places, which grow by uniting. */
#ifndef PLX_CLAIMS_JOINER_H
#define PLX_CLAIMS_JOINER_H

#include "claims/candidates.h"
#include "claims/rates.h"
#include "claims/told_dates.h"
#include "claims/values.h"

/* The order in which rows are made. */
enum plx_phase { PLX_PHASE_EQUAL, PLX_PHASE_FITS, PLX_PHASE_OPPOSED, PLX_PHASE_STATEMENTS };

/* Two places that seem to be of one row. */
struct plx_pair {
    uint32_t a, b;
    float score;
    float evidence; /* what their figures tell by themselves; see evidence.h */
    enum plx_phase phase;
};

/* The concepts of what a count counts, as feature numbers. */
struct plx_counted {
    uint32_t concepts[4];
    unsigned count;
    bool people; /* one of them is people, of whatever kind */
    bool nationals; /* those of a country: "seven Turks", "yedi Türk işçi" */
};

/* That a report gives a value, as a feature, anywhere. */
struct plx_telling {
    uint32_t value, report;
};

struct plx_joiner {
    const struct plx_comparing *comparing;
    const struct plx_statements *statements;
    struct plx_rows_of_places *rows;
    PLX_VECTOR(struct plx_pair) pairs;
    struct plx_candidates candidates;
    int year;         /* the story's own; see plx_evidence_year */
    struct plx_written written;
    struct plx_rates rates;
    uint32_t *marked; /* by report: the last marking that it was in; see plx_joiner_mark_reports */
    uint32_t marking;
    struct plx_counted *counted; /* by place */
    uint32_t *next;   /* by place: the next of its row, in a ring */
    uint32_t *before; /* by place: an earlier place of its row, or itself where it is the first */
    uint32_t *size;   /* by first place of a row: how many it has */
    uint32_t *reports; /* by first place of a row: how many reports have one, when contradictions are looked for */
    PLX_VECTOR(struct plx_telling) tellings; /* by value and report, one each */
    bool failed;
};

static inline const struct plx_place *plx_joiner_place(const struct plx_joiner *j, uint32_t index)
{
    return &j->rows->places.items[index];
}

static inline const struct plx_statement *plx_joiner_statement(const struct plx_joiner *j,
                                                               uint32_t index)
{
    return &j->statements->items.items[plx_joiner_place(j, index)->statement];
}

static inline const struct plx_fact *plx_joiner_fact(const struct plx_joiner *j, uint32_t index)
{
    return &j->comparing->comparison->facts[plx_joiner_place(j, index)->fact];
}

/* How alike the statements of two places are, their own values left out; see plx_statements_likeness. */
float plx_joiner_likeness(const struct plx_joiner *j, uint32_t a, uint32_t b, unsigned *shared);
/* Whether they are a day of the calendar and one told from the day of writing, both with the weekday, or the day of the month: "Tuesday"
 * and "Tuesday, November 10". */
bool plx_joiner_name_one_day(const struct plx_joiner *j, uint32_t a, uint32_t b);
/* How the figures of two places stand to each other: where one is given in two currencies, by the one that both have; sums that share
 * none fit, or not, by the story's rates. */
enum plx_relation plx_joiner_relate(const struct plx_joiner *j, uint32_t a, uint32_t b);

/* The first place of the ring, by which rings are told apart. */
uint32_t plx_joiner_leader(const struct plx_joiner *j, uint32_t a);
/* How many reports the ring of the place had when they were counted last. */
static inline unsigned plx_joiner_reports(const struct plx_joiner *j, uint32_t a)
{
    return j->reports[plx_joiner_leader(j, a)];
}
/* Whether a report has a place in both rings. */
bool plx_joiner_share_report(struct plx_joiner *j, uint32_t a, uint32_t b);
/* Counts the reports of each ring, for plx_joiner_reports: as the rings are now. */
void plx_joiner_note_reports(struct plx_joiner *j);
/* Notes which reports give which values, for the two below. */
void plx_joiner_note_tellings(struct plx_joiner *j);
/* Whether the report gives the value of the place, anywhere. */
bool plx_joiner_is_told_by(const struct plx_joiner *j, uint32_t a, uint32_t report);
/* Whether no report but its own gives the value of the place. */
bool plx_joiner_is_told_by_one(const struct plx_joiner *j, uint32_t a);
/* Marks the reports that have a place in the ring, and no others. */
void plx_joiner_mark_reports(struct plx_joiner *j, uint32_t a);
static inline bool plx_joiner_is_marked(const struct plx_joiner *j, uint32_t report)
{
    return j->marked[report] == j->marking;
}
/* Whether the places stand apart, and their rows together are not too long. */
bool plx_joiner_may_unite(const struct plx_joiner *j, uint32_t a, uint32_t b);
/* Two rings become one. */
void plx_joiner_unite(struct plx_joiner *j, uint32_t a, uint32_t b);

/* Figures that one report alone has are held against the rows of the others, once those are made: each joins the row
 * that it most likely contradicts (contradictions.c). */
void plx_joiner_join_contradictions(struct plx_joiner *j);

#endif
