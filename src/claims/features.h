/* What a statement is about, as features: gathered from its tokens and from those around it. */
#ifndef PLX_CLAIMS_FEATURES_H
#define PLX_CLAIMS_FEATURES_H

#include "claims/maker.h"

#define PLX_WEIGHT_GENERAL 0.7f /* "new", "first", "increase" are said of everything */

/* The features of one statement while they are gathered; the caller's: PLX_VECTOR_RELEASE. */
struct plx_gathered {
    PLX_VECTOR(struct plx_feature) items;
};

/* The number of the feature "PREFIX:NAME", which is new where the story has not met it. */
uint32_t plx_features_number(struct plx_maker *m, const char *prefix, const char *name);
/* The number of the concept's feature, of the report's language. */
uint32_t plx_features_concept(struct plx_maker *m, const struct plx_known_concept *concept);
/* The number of an entity's feature. */
uint32_t plx_features_entity(struct plx_maker *m, uint32_t entity);
/* Of tokens [first, end), each with its weight: names, concepts; and the values that start within the bytes. */
void plx_features_entities(struct plx_maker *m, struct plx_gathered *g, uint32_t first, uint32_t end, float weight);
void plx_features_concepts(struct plx_maker *m, struct plx_gathered *g, uint32_t first, uint32_t end, float weight);
void plx_features_values(struct plx_maker *m, struct plx_gathered *g, struct plx_span span, float weight);
/* By number, each once, with its greatest weight. */
void plx_features_sort(struct plx_gathered *g);

/* "q" of a concept that qualifies, "g" of the general field, else "c". */
char plx_features_prefix(const char *field);
/* What a value's feature is named by. */
void plx_features_value_name(const struct plx_fact *fact, char *text, size_t room);

#endif
