/* Given names of the world, assets/entities/given_names.json, into a builder. */
#ifndef PLX_LANGUAGE_GIVEN_NAMES_H
#define PLX_LANGUAGE_GIVEN_NAMES_H

#include "data/json.h"
#include "language/builder.h"

#define PLX_GIVEN_NAMES_SCHEMA "parallax.given-names/1"

/* Adds the names of the document: the Latin spellings in every language, the Cyrillic and Arabic ones where the
 * language is written so, in Russian in all cases. Each is a given name (PLX_SENSE_FIRST_NAME); where
 * "common" names the language or the script, one that is a word of the language too. path is for the error. */
enum plx_status plx_given_names_add(struct plx_builder *builder, const struct plx_json *document,
                                    const char *path, struct plx_error *error);

#endif
