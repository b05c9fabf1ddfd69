/* The compiler: CLDR, a pack, names and concepts into one language file (format.h).
 *
 * Run by make for the packed languages, and by the program for others when first met.
 */
#ifndef PLX_LANGUAGE_COMPILE_H
#define PLX_LANGUAGE_COMPILE_H

#include "base/buffer.h"
#include "parallax/status.h"

/* assets: the folder that holds languages/, entities/ and concepts/ as JSON, NULL for CLDR alone. A language without a pack
 * gets CLDR's part and the names. The file's bytes are appended to out. */
enum plx_status plx_compile_language(const char *code, const char *assets, struct plx_buffer *out,
                                     struct plx_error *error);

#endif
