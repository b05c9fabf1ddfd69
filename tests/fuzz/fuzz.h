/* What the fuzz targets share: a story for many inputs, so that languages are opened seldom, and
 * checks that end the program where an invariant of the library is broken. */
#ifndef PLX_TESTS_FUZZ_H
#define PLX_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parallax/parallax.h"
#include "report/report.h"

/* The target: 0, whatever the bytes are. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The story, without reports; good until the next call. */
struct plx_story *fuzz_story(void);

/* Ends the program, with the place and the words, where it does not hold. */
#define FUZZ_REQUIRE(holds) fuzz_require((holds), #holds, __FILE__, __LINE__)
void fuzz_require(bool holds, const char *what, const char *file, int line);

/* Whether the span lies in the report's text, on character boundaries. */
bool fuzz_span_is_sound(const struct plx_report *report, struct plx_span span);
/* Requires of a loaded report what the rest of the library relies on. */
void fuzz_check_report(const struct plx_report *report);

#endif
