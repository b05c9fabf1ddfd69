/* The words of assets/concepts/ into a builder, and how concepts stand to each other. */
#ifndef PLX_LANGUAGE_CONCEPTS_H
#define PLX_LANGUAGE_CONCEPTS_H

#include "language/builder.h"

/* Of a file that has scales instead of concepts. */
#define PLX_SCALES_SCHEMA "parallax.scales/1"

/* Adds every *.json of the folder, in the order of their names. An absent folder adds nothing. PLX_ERROR_FORMAT where a
 * concept has no id, is the contrary of none that there is, or stands on two steps. */
enum plx_status plx_concepts_add(struct plx_builder *builder, const char *folder, struct plx_error *error);

#endif
