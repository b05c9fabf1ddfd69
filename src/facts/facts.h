/* Facts of one report: quantities, names, credits. Everything lives in the given arena. */
#ifndef PLX_FACTS_FACTS_H
#define PLX_FACTS_FACTS_H

#include "base/arena.h"
#include "base/vector.h"
#include "report/report.h"

/* A name in the text, before names are joined across reports. */
/* How surely what stands beside a name shows of what kind it is; of several mentions what most show counts, and one noun more
 * than a few small words. */
enum plx_told {
    PLX_TOLD_BY_NOTHING = 0,
    PLX_TOLD_BY_LITTLE = 1, /* a small word or a given name: "in Wolfersau", "Johanna Reimers" */
    PLX_TOLD_BY_NOUN = 8    /* "the company Keldmark", "the ship Johanna Reimers" */
};

struct plx_name {
    struct plx_span span;
    uint32_t first, end;       /* tokens [first, end) */
    const char *id;            /* of a known entity, or NULL: found in the text */
    const char *name;          /* the known entity's name, or the words */
    const char *acronym;       /* what the report says is short for it, as written; else NULL */
    const char *entity_class;  /* "company", "medium"...; "" where unknown */
    const char *region;        /* ISO 3166-1 of a country, else "" */
    enum plx_entity_kind kind;
    uint8_t told;              /* how surely its place in the text shows the kind: enum plx_told */
    bool mistranslated;
    bool generic;              /* "the health ministry": whose is not said; a source, no name */
    bool own;                  /* "the embassy": of the paper's own country where it does not say whose */
    bool declined;             /* met by its stem: "министерства" */
    uint32_t sentence;
};

#define PLX_NAME_HINT_TOKENS 16

/* Few texts have more names, or more figures, than one in so many tokens: room for these is made at once. */
#define PLX_FACT_TOKENS 8

struct plx_report_facts {
    uint8_t *openings;                   /* of facts/openings.h, by token */
    PLX_VECTOR(struct plx_fact) facts;   /* by place */
    PLX_VECTOR(struct plx_name) names;   /* by place */
    PLX_VECTOR(uint32_t) name_hints;     /* of plx_names_index */
    PLX_VECTOR(struct plx_attribution) attributions;
    PLX_VECTOR(struct plx_standing) standings; /* by place */
};

void plx_facts_release(struct plx_report_facts *facts);

/* Once names were added or taken out: notes by token / PLX_NAME_HINT_TOKENS, up to the last name's, the first name from the
 * first of these tokens on, for plx_names_from (facts/near.h). False: no memory. */
bool plx_names_index(struct plx_report_facts *facts);

/* In this order, into one struct plx_report_facts that starts as zeros: names first, since a number
 * inside a name is no fact, then quantities, then credits, then stages, which note what hedges the quantities. Strings live in the arena. */
enum plx_status plx_facts_find_names(const struct plx_report *report, struct plx_arena *arena,
                                     struct plx_report_facts *out);
enum plx_status plx_facts_find_quantities(const struct plx_report *report, uint32_t report_index,
                                          struct plx_arena *arena, struct plx_report_facts *out);
enum plx_status plx_facts_find_attributions(const struct plx_report *report,
                                            uint32_t report_index, struct plx_arena *arena,
                                            struct plx_report_facts *out);
enum plx_status plx_facts_find_stages(const struct plx_report *report, uint32_t report_index,
                                      struct plx_report_facts *out);

#endif
