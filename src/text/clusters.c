#include "text/clusters.h"

#include "text/edges.h"

/* Where clusters begin, in bytes: the last before `at`, and the first behind it. */
static void find(const char *text, size_t length, size_t at, size_t *before, size_t *after)
{
    struct plx_clean clean = {0};
    struct plx_edges edges = {0};
    bool good = plx_clean_fill(&clean, text, 0, length, false) == PLX_OK &&
                plx_edges_mark_clusters(&edges, &clean) == PLX_OK;
    for (size_t i = 0; good && i < clean.count; i++) {
        if (!(clean.edges[i] & PLX_EDGE_CLUSTER))
            continue;
        if (clean.bytes[i] < at)
            *before = clean.bytes[i];
        if (clean.bytes[i] > at) {
            *after = clean.bytes[i];
            break;
        }
    }
    plx_edges_release(&edges);
    plx_clean_release(&clean);
}

size_t plx_cluster_after(const char *text, size_t length, size_t at)
{
    size_t before = 0, after = length;
    find(text, length, at, &before, &after);
    return after;
}

size_t plx_cluster_before(const char *text, size_t length, size_t at)
{
    size_t before = 0, after = length;
    find(text, length, at, &before, &after);
    return before;
}
