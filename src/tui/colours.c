#include "tui/colours.h"

#define RGB_DEPTH 0x1000000
#define STYLE_MASK 0xffu

/* ---- the palette of 256: a cube of 6 * 6 * 6, then 24 greys ---- */

static int channel(int32_t rgb, int shift)
{
    return (int)(rgb >> shift & 0xff);
}

static int distance(int32_t rgb, int red, int green, int blue)
{
    int r = channel(rgb, 16) - red;
    int g = channel(rgb, 8) - green;
    int b = channel(rgb, 0) - blue;
    return r * r + g * g + b * b;
}

static int step(int value)
{
    return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
}

int plx_colours_nearest(int32_t rgb)
{
    static const int levels[] = {0, 95, 135, 175, 215, 255};
    int r = step(channel(rgb, 16));
    int g = step(channel(rgb, 8));
    int b = step(channel(rgb, 0));
    int mean = (channel(rgb, 16) + channel(rgb, 8) + channel(rgb, 0)) / 3;
    int grey = mean < 3 ? 0 : mean > 238 ? 23 : (mean - 3) / 10;
    int level = 8 + 10 * grey;
    bool cube = distance(rgb, levels[r], levels[g], levels[b]) <=
                distance(rgb, level, level, level);
    return cube ? 16 + 36 * r + 6 * g + b : 232 + grey;
}

/* ---- pairs ---- */

/* Pair 0 cannot be set: they count from 1, every style, then every one on the row in hand. */
static int pair_of(enum plx_style style, bool cursor)
{
    return 1 + (int)style + (cursor ? PLX_STYLES : 0);
}

static int fixed(const struct plx_colours *colours, int32_t rgb)
{
    return colours->depth > 256 ? (int)rgb : plx_colours_nearest(rgb);
}

static void set_pair(const struct plx_colours *colours, enum plx_style style, bool cursor)
{
    const struct plx_theme *theme = colours->theme;
    const struct plx_look *look = &theme->looks[style];
    int foreground = look->ansi_foreground == PLX_COLOUR_DEFAULT ? theme->ansi_foreground
                                                                 : look->ansi_foreground;
    int background = look->ansi_background == PLX_COLOUR_DEFAULT ? theme->ansi_background
                                                                 : look->ansi_background;
    if (cursor && colours->depth >= 16)
        background = theme->ansi_cursor;
    if (colours->depth >= 256) {
        int32_t base = cursor ? (int32_t)theme->cursor : (int32_t)theme->background;
        foreground = fixed(colours, look->foreground);
        background = fixed(colours, look->background == PLX_COLOUR_DEFAULT ? base
                                                                           : look->background);
    } else if (colours->depth < 16) { /* the bright half is made by A_BOLD */
        foreground = foreground == COLOR_BLACK + 8 ? theme->ansi_foreground : foreground & 7;
        background = background & 7;
    }
    init_extended_pair(pair_of(style, cursor), foreground, background);
}

static int depth_of_terminal(void)
{
    if (!has_colors() || start_color() == ERR || COLORS < 8 ||
        COLOR_PAIRS <= pair_of(PLX_STYLES - 1, true))
        return 0;
    return COLORS >= RGB_DEPTH ? RGB_DEPTH : COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : 8;
}

void plx_colours_start(struct plx_colours *colours, const struct plx_theme *theme, bool wanted)
{
    colours->theme = theme;
    colours->depth = wanted ? depth_of_terminal() : 0;
    if (!colours->depth)
        return;
    for (int style = 0; style < PLX_STYLES; style++) {
        set_pair(colours, (enum plx_style)style, false);
        set_pair(colours, (enum plx_style)style, true);
    }
}

void plx_colours_find(const struct plx_colours *colours, uint16_t ink, attr_t *attributes,
                      short *pair)
{
    unsigned style = ink & STYLE_MASK;
    const struct plx_look *look = &colours->theme->looks[style < PLX_STYLES ? style : 0];
    unsigned flags = ink | look->flags;
    bool cursor = flags & PLX_INK_CURSOR;
    bool shown = cursor && colours->depth >= 16; /* by its background; else by reverse video */
    bool reverse = ((flags & PLX_INK_REVERSE) != 0) != (cursor && !shown);
    bool bright = colours->depth == 8 && look->ansi_foreground > 8;
    /* bold black is grey where there are eight colours */
    bool black = colours->depth == 8 && colours->theme->ansi_foreground == COLOR_BLACK &&
                 look->ansi_foreground == PLX_COLOUR_DEFAULT;
    bool bold = (flags & PLX_INK_BOLD && !black) || bright;
    *attributes = (bold ? A_BOLD : A_NORMAL) |
                  (flags & PLX_INK_UNDERLINE ? A_UNDERLINE : A_NORMAL) |
                  (flags & PLX_INK_DIM ? A_DIM : A_NORMAL) | (reverse ? A_REVERSE : A_NORMAL);
    *pair = colours->depth ? (short)pair_of((enum plx_style)(look - colours->theme->looks), shown)
                           : 0;
}
