#include "view/theme.h"

#include <string.h>

#define NONE PLX_COLOUR_DEFAULT

static const struct plx_theme themes[] = {
    {
        PLX_THEME_DARK, 0xd8dee4, 0x14181c, 0x252e38, 7, 0, 8,
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
            [PLX_STYLE_FOUND] = {0xf2f5f7, 0x2c5078, 15, 4, 0},
            [PLX_STYLE_FACT] = {0x7fd1c7, NONE, 14, NONE, 0},
            [PLX_STYLE_TAG] = {0xf7d774, NONE, 11, NONE, 0},
        },
    },
    {
        PLX_THEME_LIGHT, 0x24292e, 0xfcfcfa, 0xdbe7f3, 0, 15, 7,
        {
            [PLX_STYLE_NORMAL] = {0x24292e, NONE, NONE, NONE, 0},
            [PLX_STYLE_TITLE] = {0x0b0d0f, NONE, 4, NONE, 0},
            [PLX_STYLE_HEADER] = {0x1d4f86, NONE, 4, NONE, 0},
            [PLX_STYLE_DIM] = {0x57616b, NONE, NONE, NONE, 0},
            [PLX_STYLE_BORDER] = {0xa3adb8, NONE, 8, NONE, 0},
            [PLX_STYLE_NOTICE] = {0x715200, NONE, 5, NONE, 0},
            [PLX_STYLE_MESSAGE] = {0x0b0d0f, NONE, NONE, NONE, 0},
            [PLX_STYLE_KEY] = {0x045d56, NONE, 4, NONE, 0},
            [PLX_STYLE_HINT] = {0x57616b, NONE, NONE, NONE, 0},
            [PLX_STYLE_SCALE] = {0xb01515, NONE, 1, NONE, 0},
            [PLX_STYLE_CONFLICT] = {0xa33a00, NONE, 1, NONE, 0},
            [PLX_STYLE_HEADLINE] = {0xa01058, NONE, 5, NONE, 0},
            [PLX_STYLE_UNCLEAR] = {0x715200, NONE, 5, NONE, 0},
            [PLX_STYLE_FITS] = {0x2b6417, NONE, 4, NONE, 0},
            [PLX_STYLE_SAME] = {0x155d8b, NONE, 4, NONE, 0},
            [PLX_STYLE_SINGLE] = {0x57616b, NONE, NONE, NONE, 0},
            [PLX_STYLE_APART] = {0xa33a00, NONE, 1, NONE, 0},
            [PLX_STYLE_EVIDENCE] = {0x6b4a00, NONE, 5, NONE, 0},
            [PLX_STYLE_NEAREST] = {0x5b3f9e, NONE, 5, NONE, 0},
            [PLX_STYLE_FOUND] = {0x0b0d0f, 0xb5d9f7, NONE, 6, 0},
            [PLX_STYLE_FACT] = {0x045d56, NONE, 4, NONE, 0},
            [PLX_STYLE_TAG] = {0x715200, NONE, 5, NONE, 0},
        },
    },
};

static const struct plx_theme *find(const char *name)
{
    for (size_t i = 0; name && i < sizeof themes / sizeof *themes; i++)
        if (strcmp(themes[i].name, name) == 0)
            return &themes[i];
    return NULL;
}

const struct plx_theme *plx_theme_find(const char *name)
{
    const struct plx_theme *theme = find(name);
    return theme ? theme : &themes[0];
}

bool plx_theme_known(const char *name)
{
    return find(name) != NULL;
}
