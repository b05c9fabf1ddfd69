/* Names of assets/entities/ into a builder. */
#ifndef PLX_LANGUAGE_NAMES_H
#define PLX_LANGUAGE_NAMES_H

#include "language/builder.h"

/* Adds every *.json of the folder, in the order of their names. An absent folder adds nothing. */
enum plx_status plx_names_add_entities(struct plx_builder *builder, const char *folder,
                                       struct plx_error *error);
/* One form of the entity with the index; flags: PLX_SENSE_COMMON, PLX_SENSE_SURNAME and their like. */
void plx_names_add_form(struct plx_builder *builder, const char *name, const char *entity_class, uint32_t index,
                        uint8_t flags);
/* A country by its ISO 3166-1 code: its English name, and its name in the builder's language. */
void plx_names_add_region(struct plx_builder *builder, const char *region, const char *english,
                          const char *name);
/* Once all are added: orders them by their ids, so that one is found by its id. */
void plx_names_order(struct plx_builder *builder);

#endif
