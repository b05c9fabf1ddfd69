/* JSON (RFC 8259) in: the only file that knows cJSON. Out: data/json_writer.h.
 *
 * Size and depth are capped before parsing. Values borrowed from a document live as long as it.
 */
#ifndef PLX_DATA_JSON_H
#define PLX_DATA_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "parallax/status.h"

#define PLX_JSON_MAX_BYTES ((size_t)32 << 20)
#define PLX_JSON_MAX_DEPTH 64

struct plx_json; /* a value, or a whole document */

/* Parses a document; file names it in errors, whose byte is where parsing stopped. */
enum plx_status plx_json_parse(const char *bytes, size_t length, const char *file,
                               struct plx_json **document, struct plx_error *error);
/* The same from a file. PLX_ERROR_MISSING or PLX_ERROR_ACCESS where it cannot be read. */
enum plx_status plx_json_read(const char *path, struct plx_json **document,
                              struct plx_error *error);
void plx_json_free(struct plx_json **document);

bool plx_json_is_object(const struct plx_json *value);
bool plx_json_is_array(const struct plx_json *value);
bool plx_json_is_string(const struct plx_json *value);
bool plx_json_is_number(const struct plx_json *value);
bool plx_json_is_true(const struct plx_json *value);
/* The member, NULL where value is no object or has none of that name. */
const struct plx_json *plx_json_member(const struct plx_json *value, const char *name);
/* A string's text, "" for anything else, NULL included. */
const char *plx_json_string(const struct plx_json *value);
double plx_json_number(const struct plx_json *value);
/* Children of an object or array in order: first, next; NULL at the end. name: within an object. */
const struct plx_json *plx_json_first(const struct plx_json *value);
const struct plx_json *plx_json_next(const struct plx_json *value);
const char *plx_json_name(const struct plx_json *value);

#endif
