/* Credits: who stands behind what a report says, as a chain: person, newsroom, report.
 *
 * A source is somebody whom reports credit: a newsroom, or a person, body or unnamed sources, who may speak
 * through a newsroom ("as CNBC reports, Sarah Friar has said"). A credit is a place where one report does so. What it
 * covers is told cell by cell (struct plx_cell): its sentence or its quotation. A credit near a claim is no credit
 * of it, but where a reader looks next.
 */
#ifndef PARALLAX_CREDIT_H
#define PARALLAX_CREDIT_H

#include "parallax/fact.h"

/* No source, where an index of one could stand. */
#define PLX_NO_SOURCE UINT32_MAX

enum plx_scope {
    PLX_SCOPE_QUOTATION, /* the claim stands in the words that are quoted */
    PLX_SCOPE_SENTENCE,  /* in the sentence that names the source */
    PLX_SCOPE_NEAR,      /* no source is named for it, but close by one is */
    PLX_SCOPES
};

struct plx_source {
    const char *name;     /* the entity's, else the words used; of unnamed sources those of the first place */
    enum plx_source_kind kind;
    uint32_t newsroom;    /* index of the source through which the reports have it; PLX_NO_SOURCE where none is said */
    size_t report_count;  /* how many reports credit it; a newsroom also by those who speak through it */
};

/* A claim that a credit covers; the index of the claim in the comparison's. */
struct plx_credited {
    uint32_t claim;
    enum plx_scope scope; /* never PLX_SCOPE_NEAR */
};

struct plx_credit {
    uint32_t source;         /* index into the sources: the first link of the chain */
    uint32_t report, sentence;
    struct plx_span credited;/* the sentence that is credited to it */
    struct plx_span named;   /* where the source is named; before its sentence where it says "he added" */
    struct plx_span words;   /* the words of credit: "selon le Temps Financier" */
    struct plx_span newsroom;/* the words that credit the newsroom of the chain; empty where none is said */
    bool mistranslated;      /* its name, or its newsroom's, looks translated by a machine */
    const struct plx_credited *claims; /* in the order of the claims, each once */
    size_t claim_count;
};

/* That a cell is covered by a credit, or near one. */
struct plx_cell_credit {
    uint32_t credit; /* index into the comparison's credits */
    enum plx_scope scope;
};

struct plx_comparison;

/* Newsrooms first, those that most reports credit ahead, each followed by who speaks through it; then who is
 * credited without a newsroom. The comparison owns the array, *count is its length. */
PLX_API const struct plx_source *plx_comparison_sources(const struct plx_comparison *comparison,
                                                        size_t *count);
/* By report, then by sentence. */
PLX_API const struct plx_credit *plx_comparison_credits(const struct plx_comparison *comparison,
                                                        size_t *count);

/* "quotation", "sentence", "near". Static. */
PLX_API const char *plx_scope_name(enum plx_scope scope);

#endif
