#include "text/edges.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

/* Every cluster is one character, whatever stands beside it, in text of these alone: Hangul
 * syllables join jamo only, controls join nothing. */
static bool stands_alone(uint32_t c)
{
    if (c >= 0x20 && c < 0x300 && c != 0xAD)
        return true;
    switch (u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_OTHER:
    case U_GCB_CONTROL:
    case U_GCB_LV:
    case U_GCB_LVT:
        return true;
    default:
        return false;
    }
}

static bool mark_characters(struct plx_clean *clean)
{
    for (size_t i = 0; i < clean->count; i++) {
        if (!(clean->edges[i] & PLX_EDGE_CHARACTER))
            continue;
        if (!stands_alone(plx_clean_character(clean, i)))
            return false;
        clean->edges[i] |= PLX_EDGE_CLUSTER;
    }
    clean->edges[clean->count] |= PLX_EDGE_CLUSTER;
    return true;
}

static enum plx_status open_breaks(void **breaks, UBreakIteratorType type, const char *locale,
                                   const struct plx_clean *clean)
{
    UErrorCode code = U_ZERO_ERROR;
    if (!*breaks)
        *breaks = ubrk_open(type, locale, NULL, 0, &code);
    if (U_SUCCESS(code))
        ubrk_setText(*breaks, clean->units, (int32_t)clean->count, &code);
    if (U_SUCCESS(code))
        return PLX_OK;
    return code == U_MEMORY_ALLOCATION_ERROR ? PLX_ERROR_MEMORY : PLX_ERROR_LANGUAGE;
}

enum plx_status plx_edges_mark_clusters(struct plx_edges *edges, struct plx_clean *clean)
{
    if (mark_characters(clean))
        return PLX_OK;
    for (size_t i = 0; i < clean->count; i++)
        clean->edges[i] &= (uint8_t)~PLX_EDGE_CLUSTER;
    enum plx_status status = open_breaks(&edges->clusters, UBRK_CHARACTER, "", clean);
    if (status != PLX_OK)
        return status;
    for (int32_t at = 0; at != UBRK_DONE; at = ubrk_next(edges->clusters))
        clean->edges[at] |= PLX_EDGE_CLUSTER;
    return PLX_OK;
}

enum plx_status plx_edges_mark_breaks(struct plx_edges *edges, struct plx_clean *clean,
                                      const char *locale)
{
    enum plx_status status =
        open_breaks(&edges->lines, UBRK_LINE, locale ? locale : "", clean);
    if (status != PLX_OK)
        return status;
    for (int32_t at = ubrk_next(edges->lines); at != UBRK_DONE; at = ubrk_next(edges->lines)) {
        bool hard = ubrk_getRuleStatus(edges->lines) >= UBRK_LINE_HARD;
        clean->edges[at] |= hard ? PLX_EDGE_BREAK | PLX_EDGE_HARD : PLX_EDGE_BREAK;
    }
    return PLX_OK;
}

void plx_edges_release(struct plx_edges *edges)
{
    if (edges->clusters)
        ubrk_close(edges->clusters);
    if (edges->lines)
        ubrk_close(edges->lines);
    *edges = (struct plx_edges){0};
}
