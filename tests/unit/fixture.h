/* A small comparison made by hand, for tests of what stands above it: five invented reports, in
 * Russian, Portuguese, French, Arabic and Italian, of a tram order in a town that is nowhere. */
#ifndef PLX_TESTS_FIXTURE_H
#define PLX_TESTS_FIXTURE_H

#include "claims/comparison.h"
#include "report/report.h"

enum fixture_claim {
    FIXTURE_COST,     /* conflict, scale: it stands apart, pt lacks it */
    FIXTURE_STAGE,    /* conflict, stage */
    FIXTURE_TRAMS,    /* unclear */
    FIXTURE_LOAN,     /* compatible; pt says it twice */
    FIXTURE_OWNER,    /* compatible, without a figure */
    FIXTURE_OPENING,  /* agree, with a figure, in all five */
    FIXTURE_LENGTH,   /* agree, with a figure, in fr and ar */
    FIXTURE_MAKER,    /* agree without a figure: folded */
    FIXTURE_MINISTER, /* agree without a figure: folded */
    FIXTURE_JOBS,     /* single: it */
    FIXTURE_FARE,     /* single: it */
    FIXTURE_PROTEST,  /* single: fr */
    FIXTURE_DEPOT,    /* single: ru */
    FIXTURE_CLAIMS
};

enum { FIXTURE_RU, FIXTURE_PT, FIXTURE_FR, FIXTURE_AR, FIXTURE_IT, FIXTURE_REPORTS };

struct fixture {
    struct plx_story story;
    struct plx_report *reports;
    struct plx_comparison comparison;
};

/* The whole story; never NULL (a test without memory ends). */
struct fixture *fixture_new(void);
/* count reports (the five over and over) without facts, claims, checks or notices. */
struct fixture *fixture_bare(size_t count);
void fixture_free(struct fixture **fixture);

/* The bytes of the words' occurrence (from 1) in a report; ends the test where there is none. */
struct plx_span fixture_find(const struct fixture *fixture, uint32_t report, const char *words,
                             int occurrence);

#endif
