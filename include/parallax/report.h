/* A report: one news text, decoded, and what is known about it.
 *
 * A report never changes after loading and owns its text. Every position in it is a byte of
 * the decoded UTF-8 text; every range is [start, end) and lies on character boundaries.
 */
#ifndef PARALLAX_REPORT_H
#define PARALLAX_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parallax/status.h"

#define PLX_REPORT_MAX_BYTES ((size_t)16 << 20)

/* Bytes [start, end) of a report's text. Empty where start == end. */
struct plx_span {
    uint32_t start, end;
};

/* Opaque; freed with the story that holds it. */
struct plx_report;

/* Base name of the file without its ending, made unique within the story. */
PLX_API const char *plx_report_id(const struct plx_report *report);
/* The path as it was given, "-" for standard input. */
PLX_API const char *plx_report_path(const struct plx_report *report);
/* UTF-8, NUL-terminated, without byte-order mark; *length in bytes where length is not NULL. */
PLX_API const char *plx_report_text(const struct plx_report *report, size_t *length);
/* BCP 47, such as "ru"; "und" where it could not be told. */
PLX_API const char *plx_report_language(const struct plx_report *report);
/* The charset that the bytes were read in, by its IANA name: "UTF-8", "windows-1251". */
PLX_API const char *plx_report_charset(const struct plx_report *report);
/* The headline, empty where the text has none. */
PLX_API struct plx_span plx_report_title(const struct plx_report *report);
/* What story.json says of it, "" where it does not: outlet, date (EDTF), address, author. */
PLX_API const char *plx_report_outlet(const struct plx_report *report);
PLX_API const char *plx_report_date(const struct plx_report *report);
PLX_API const char *plx_report_address(const struct plx_report *report);
PLX_API const char *plx_report_author(const struct plx_report *report);

#endif
