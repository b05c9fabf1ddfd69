#include "view/fields.h"

#include <string.h>

#include "text/layout.h"

struct plx_fields plx_fields_place(unsigned x, const unsigned *widths, int count)
{
    struct plx_fields fields = {0};
    for (int i = 0; i < count; i++) {
        fields.x[i] = x;
        fields.width[i] = widths[i] ? widths[i] - 1 : 0;
        x += widths[i];
    }
    return fields;
}

void plx_fields_put(struct plx_grid *grid, const struct plx_fields *fields, int field, unsigned y,
                    unsigned ink, const char *text)
{
    if (fields->width[field])
        plx_grid_text(grid, fields->x[field], y, fields->width[field], ink, text);
}

void plx_fields_head(struct plx_grid *grid, const struct plx_fields *fields, unsigned y,
                     const struct plx_messages *messages, const char *const *headings, int count)
{
    for (int i = 0; i < count; i++) {
        const char *heading = plx_say(messages, headings[i]);
        if (plx_layout_width(heading, strlen(heading)) <= fields->width[i])
            plx_fields_put(grid, fields, i, y, PLX_STYLE_HEADER | PLX_INK_UNDERLINE, heading);
    }
}
