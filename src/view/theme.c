#include "view/theme.h"

#include <string.h>

#define NONE PLX_COLOUR_DEFAULT

static const struct plx_theme themes[] = {
    {
        "dark", 0xd8dee4, 0x14181c, 0x2a3440, 8,
        {
            [PLX_STYLE_NORMAL] = {0xd8dee4, NONE, NONE, NONE, 0},
            [PLX_STYLE_TITLE] = {0xf2f5f7, NONE, 15, NONE, 0},
            [PLX_STYLE_HEADER] = {0x9fc1e8, NONE, 12, NONE, 0},
            [PLX_STYLE_DIM] = {0x8b97a3, NONE, 7, NONE, 0},
            [PLX_STYLE_BORDER] = {0x4d5966, NONE, 8, NONE, 0},
            [PLX_STYLE_NOTICE] = {0xe3c98a, NONE, 11, NONE, 0},
            [PLX_STYLE_MESSAGE] = {0xf2f5f7, NONE, 15, NONE, 0},
            [PLX_STYLE_KEY] = {0x7fd1c7, NONE, 14, NONE, 0},
            [PLX_STYLE_HINT] = {0x8b97a3, NONE, 7, NONE, 0},
            [PLX_STYLE_SCALE] = {0xff6b6b, NONE, 9, NONE, 0},
            [PLX_STYLE_CONFLICT] = {0xff8f6b, NONE, 9, NONE, 0},
            [PLX_STYLE_HEADLINE] = {0xffa0c0, NONE, 13, NONE, 0},
            [PLX_STYLE_UNCLEAR] = {0xe3c98a, NONE, 11, NONE, 0},
            [PLX_STYLE_FITS] = {0x9fd18b, NONE, 10, NONE, 0},
            [PLX_STYLE_SAME] = {0x7fb3d5, NONE, 12, NONE, 0},
            [PLX_STYLE_SINGLE] = {0x8b97a3, NONE, 7, NONE, 0},
            [PLX_STYLE_APART] = {0xff8f6b, NONE, 9, NONE, 0},
            [PLX_STYLE_EVIDENCE] = {0xf7d774, NONE, 11, NONE, 0},
            [PLX_STYLE_NEAREST] = {0xb8a9d9, NONE, 13, NONE, 0},
            [PLX_STYLE_FACT] = {0x7fd1c7, NONE, 14, NONE, 0},
            [PLX_STYLE_TAG] = {0xf7d774, NONE, 11, NONE, 0},
        },
    },
};

const struct plx_theme *plx_theme_find(const char *name)
{
    for (size_t i = 0; name && i < sizeof themes / sizeof *themes; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return &themes[0];
}
