/* Steps by grapheme cluster (UAX #29), for a caret in a line that a reader writes. */
#ifndef PLX_TEXT_CLUSTERS_H
#define PLX_TEXT_CLUSTERS_H

#include <stddef.h>

/* The byte where the cluster behind `at` ends; length where none follows. */
size_t plx_cluster_after(const char *text, size_t length, size_t at);
/* The byte where the cluster before `at` begins; 0 where none does. */
size_t plx_cluster_before(const char *text, size_t length, size_t at);

#endif
