/* A grid as text, and as a picture. For either, compose with PLX_SHAPING_BASE: presentation forms
 * would come out reversed in an editor or a browser. */
#ifndef PLX_VIEW_RENDER_H
#define PLX_VIEW_RENDER_H

#include "base/buffer.h"
#include "view/grid.h"
#include "view/theme.h"

/* UTF-8, a line feed after each row, blanks at the right trimmed. Every right-to-left run stands in
 * logical order within isolates (U+2067 U+2069), so that an editor shows it as the screen does.
 * Reverse video is told by [ ], the nearest words by ( ), each in place of a blank beside them, so
 * that columns stay columns. *text is the caller's: free(). */
enum plx_status plx_render_text(const struct plx_grid *grid, char **text, size_t *length);

/* An SVG 1.1 picture, one text element for each run of one style; theme may be NULL. */
enum plx_status plx_render_svg(const struct plx_grid *grid, const struct plx_theme *theme,
                               char **text, size_t *length);

/* The text of cells [first, last) of a line in logical order. */
void plx_render_logical(const struct plx_grid *grid, unsigned y, unsigned first, unsigned last,
                        struct plx_buffer *out);

#endif
