/* Packs, assets/languages/LANG.json, into a builder. docs/languages.md is the schema; the table
 * in pack.c is its only other copy, and a pack is checked against it. */
#ifndef PLX_LANGUAGE_PACK_H
#define PLX_LANGUAGE_PACK_H

#include "language/builder.h"

/* Reads the pack at path and adds all its sections. PLX_ERROR_FORMAT names what is wrong. */
enum plx_status plx_pack_add(struct plx_builder *builder, const char *path,
                             struct plx_error *error);

#endif
