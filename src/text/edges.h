/* Where grapheme clusters begin (UAX #29) and where rows may (UAX #14). Private to src/text. */
#ifndef PLX_TEXT_EDGES_H
#define PLX_TEXT_EDGES_H

#include "text/sanitise.h"

/* Zero before the first use; opens what it needs when it first needs it, and keeps it. */
struct plx_edges {
    void *clusters, *lines;
};

/* Sets PLX_EDGE_CLUSTER at every cluster's start and at the end. */
enum plx_status plx_edges_mark_clusters(struct plx_edges *edges, struct plx_clean *clean);
/* Sets PLX_EDGE_BREAK and PLX_EDGE_HARD; the rules are those of the first call's locale. */
enum plx_status plx_edges_mark_breaks(struct plx_edges *edges, struct plx_clean *clean,
                                      const char *locale);
void plx_edges_release(struct plx_edges *edges);

#endif
