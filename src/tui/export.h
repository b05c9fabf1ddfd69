/* Files that the reader asks for: the comparison, or the tagged claims of it. */
#ifndef PLX_TUI_EXPORT_H
#define PLX_TUI_EXPORT_H

#include "view/view.h"

/* Writes what the view asks for into the folder as parallax-TITLE-N.json, .csv or .md, under a name
 * that no file has yet, and tells the view what became of it. */
void plx_export_write(struct plx_view *view, const struct plx_comparison *comparison,
                      const char *folder);

#endif
