/* A comparison while it is made, and after. Everything lives in its arena. */
#ifndef PLX_CLAIMS_COMPARISON_H
#define PLX_CLAIMS_COMPARISON_H

#include "base/arena.h"
#include "base/messages.h"
#include "facts/facts.h"
#include "parallax/comparison.h"
#include "text/format.h"

/* Where an entity is named; kept by report and place. */
struct plx_entity_place {
    uint32_t report, start, entity;
};

/* What is known of an entity beside what the comparison hands out. */
struct plx_entity_trait {
    const char *entity_class; /* "company", "regulator"; "" where unknown */
    const char *region;       /* ISO 3166-1 of the country whose it is; "" where unknown */
    bool listed;              /* the lists have it: by its id it is told from all others */
};

struct plx_comparison {
    const struct plx_story *story;
    struct plx_arena arena;
    struct plx_fact *facts;
    size_t fact_count;
    struct plx_entity *entities;
    size_t entity_count;
    struct plx_entity_trait *entity_traits; /* by entity */
    struct plx_entity_place *entity_places;
    size_t entity_place_count;
    struct plx_attribution *attributions;
    size_t attribution_count;
    struct plx_standing *standings;
    size_t standing_count;
    struct plx_source *sources;
    size_t source_count;
    struct plx_credit *credits;
    size_t credit_count;
    struct plx_quotation *quotations; /* claims/quotations.h */
    size_t quotation_count;
    struct plx_claim *claims;
    size_t claim_count;
    struct plx_check *checks;
    size_t check_count;
    struct plx_notice *notices;
    size_t notice_count;
    struct plx_coverage *coverage; /* by report */
};

struct plx_statements;
struct plx_stand_ins;

/* What the steps hand on; released when the comparison stands. */
struct plx_comparing {
    struct plx_comparison *comparison;
    const struct plx_story *story;
    const struct plx_messages *messages; /* in which it speaks; NULL: English */
    struct plx_formats *formats;         /* the same; NULL: English */
    const struct plx_language *told;     /* whose labels the concepts have; NULL: English */
    struct plx_report_facts *reports; /* by report */
    uint32_t *first_fact;             /* by report, and the total behind the last: where its facts start in the comparison's */
    struct plx_statements *statements; /* NULL until they are made */
    const struct plx_stand_ins *stand_ins; /* NULL but while claims are made of rows */
};

/* The steps, in order. Each fills its part of the comparison. */
enum plx_status plx_entities_join(struct plx_comparing *comparing);
enum plx_status plx_claims_align(struct plx_comparing *comparing);
enum plx_status plx_checks_make(struct plx_comparing *comparing);
enum plx_status plx_events_tell(struct plx_comparing *comparing);
enum plx_status plx_coverage_make(struct plx_comparing *comparing);
enum plx_status plx_notices_make(struct plx_comparing *comparing);

/* The entity that the name was joined to; UINT32_MAX where to none. Valid after plx_entities_join. */
uint32_t plx_entity_of(const struct plx_comparison *comparison, uint32_t report,
                       struct plx_span span);

/* The index of the entity's first mention in the report, or behind it: mentions are by report, then place. */
size_t plx_entity_first_mention(const struct plx_entity *entity, uint32_t report);
bool plx_entity_is_named_by(const struct plx_entity *entity, uint32_t report);

#endif
