#include "view/looks.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/messages.h"

#define BLANKS " \t"
#define WORD_BYTES 32

static const char *const styles[PLX_STYLES] = {
    [PLX_STYLE_NORMAL] = "normal",     [PLX_STYLE_TITLE] = "title",
    [PLX_STYLE_HEADER] = "header",     [PLX_STYLE_DIM] = "dim",
    [PLX_STYLE_BORDER] = "border",     [PLX_STYLE_NOTICE] = "notice",
    [PLX_STYLE_MESSAGE] = "message",   [PLX_STYLE_KEY] = "key",
    [PLX_STYLE_HINT] = "hint",         [PLX_STYLE_SCALE] = "scale",
    [PLX_STYLE_CONFLICT] = "conflict", [PLX_STYLE_HEADLINE] = "headline",
    [PLX_STYLE_UNCLEAR] = "unclear",   [PLX_STYLE_FITS] = "fits",
    [PLX_STYLE_SAME] = "same",         [PLX_STYLE_SINGLE] = "single",
    [PLX_STYLE_APART] = "apart",       [PLX_STYLE_EVIDENCE] = "evidence",
    [PLX_STYLE_NEAREST] = "nearest",   [PLX_STYLE_FOUND] = "found",
    [PLX_STYLE_FACT] = "fact",         [PLX_STYLE_TAG] = "tag",
};

/* By their ANSI numbers, and as xterm shows them. */
static const struct {
    const char *name;
    int32_t rgb;
} ansi[] = {
    {"black", 0x000000},       {"red", 0xcd0000},         {"green", 0x00cd00},
    {"yellow", 0xcdcd00},      {"blue", 0x0000ee},        {"magenta", 0xcd00cd},
    {"cyan", 0x00cdcd},        {"white", 0xe5e5e5},       {"bright-black", 0x7f7f7f},
    {"bright-red", 0xff0000},  {"bright-green", 0x00ff00}, {"bright-yellow", 0xffff00},
    {"bright-blue", 0x5c5cff}, {"bright-magenta", 0xff00ff}, {"bright-cyan", 0x00ffff},
    {"bright-white", 0xffffff},
};

static const struct {
    const char *name;
    enum plx_ink flag;
} flags[] = {
    {"bold", PLX_INK_BOLD},
    {"underline", PLX_INK_UNDERLINE},
    {"reverse", PLX_INK_REVERSE},
    {"dim", PLX_INK_DIM},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *plx_style_name(enum plx_style style)
{
    return styles[style];
}

/* ---- colours ---- */

static int squared(int32_t a, int32_t b, int shift)
{
    int difference = (a >> shift & 0xff) - (b >> shift & 0xff);
    return difference * difference;
}

static int8_t nearest_ansi(int32_t rgb)
{
    size_t best = 0;
    int least = 4 * 256 * 256;
    for (size_t i = 0; i < COUNT(ansi); i++) {
        int apart = squared(rgb, ansi[i].rgb, 16) + squared(rgb, ansi[i].rgb, 8) +
                    squared(rgb, ansi[i].rgb, 0);
        if (apart < least) {
            least = apart;
            best = i;
        }
    }
    return (int8_t)best;
}

static bool read_colour(const char *word, int32_t *rgb, int8_t *number)
{
    *rgb = *number = PLX_COLOUR_DEFAULT;
    if (strcmp(word, "default") == 0)
        return true;
    if (word[0] == '#' && strlen(word) == 7 && strspn(word + 1, "0123456789abcdefABCDEF") == 6) {
        *rgb = (int32_t)strtol(word + 1, NULL, 16);
        *number = nearest_ansi(*rgb);
        return true;
    }
    for (size_t i = 0; i < COUNT(ansi); i++)
        if (strcmp(ansi[i].name, word) == 0) {
            *rgb = ansi[i].rgb;
            *number = (int8_t)i;
            return true;
        }
    return false;
}

static bool read_flag(const char *word, uint16_t *into)
{
    for (size_t i = 0; i < COUNT(flags); i++)
        if (strcmp(flags[i].name, word) == 0) {
            *into |= (uint16_t)flags[i].flag;
            return true;
        }
    return false;
}

/* ---- a look ---- */

/* The next word; false behind the last. A longer one is cut, and then none that is known. */
static bool next_word(const char **at, char word[static WORD_BYTES])
{
    *at += strspn(*at, BLANKS);
    size_t length = strcspn(*at, BLANKS), kept = length < WORD_BYTES ? length : WORD_BYTES - 1;
    memcpy(word, *at, kept);
    word[kept] = '\0';
    *at += length;
    return length > 0;
}

static enum plx_status no_colour(const char *word, const struct plx_messages *messages,
                                 struct plx_error *error)
{
    return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                         plx_say(messages, "no colour is called \"%s\": #rrggbb, red, bright-red ..., default"),
                         word);
}

static enum plx_status read_look(const char *at, struct plx_look *look,
                                 const struct plx_messages *messages, struct plx_error *error)
{
    char word[WORD_BYTES];
    if (!next_word(&at, word) ||
        !read_colour(word, &look->foreground, &look->ansi_foreground))
        return no_colour(word, messages, error);
    bool more = next_word(&at, word);
    if (more && strcmp(word, "on") == 0) {
        more = next_word(&at, word);
        if (!more || !read_colour(word, &look->background, &look->ansi_background))
            return no_colour(word, messages, error);
        more = next_word(&at, word);
    }
    for (; more; more = next_word(&at, word))
        if (!read_flag(word, &look->flags))
            return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                                 plx_say(messages, "behind the colours stand bold, underline, reverse or dim, not \"%s\""),
                                 word);
    return PLX_OK;
}

enum plx_status plx_looks_set(struct plx_looks *looks, const char *style, const char *words,
                              const struct plx_messages *messages, struct plx_error *error)
{
    struct plx_look look = {.background = PLX_COLOUR_DEFAULT, .ansi_background = PLX_COLOUR_DEFAULT};
    size_t i = 0;
    while (i < PLX_STYLES && strcmp(styles[i], style) != 0)
        i++;
    if (i == PLX_STYLES)
        return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                             plx_say(messages, "no style is called \"%s\""), style);
    enum plx_status status = read_look(words, &look, messages, error);
    if (status == PLX_OK) {
        looks->chosen[i] = true;
        looks->looks[i] = look;
    }
    return status;
}

/* ---- in a theme ---- */

static void set_screen(struct plx_theme *theme, const struct plx_look *look)
{
    if (look->foreground != PLX_COLOUR_DEFAULT) {
        theme->foreground = (uint32_t)look->foreground;
        theme->ansi_foreground = look->ansi_foreground;
    }
    if (look->background != PLX_COLOUR_DEFAULT) {
        theme->background = (uint32_t)look->background;
        theme->ansi_background = look->ansi_background;
    }
}

void plx_looks_apply(const struct plx_looks *looks, struct plx_theme *theme)
{
    if (looks->chosen[PLX_STYLE_NORMAL])
        set_screen(theme, &looks->looks[PLX_STYLE_NORMAL]);
    for (size_t i = 0; i < PLX_STYLES; i++) {
        if (!looks->chosen[i])
            continue;
        theme->looks[i] = looks->looks[i];
        if (theme->looks[i].foreground == PLX_COLOUR_DEFAULT)
            theme->looks[i].foreground = (int32_t)theme->foreground;
        if (i == PLX_STYLE_NORMAL) /* the screen's, but behind the row in hand */
            theme->looks[i].background = theme->looks[i].ansi_background = PLX_COLOUR_DEFAULT;
    }
}

void plx_look_print(const struct plx_look *look, struct plx_buffer *out)
{
    plx_buffer_printf(out, "#%06x", (unsigned)look->foreground);
    if (look->background != PLX_COLOUR_DEFAULT)
        plx_buffer_printf(out, " on #%06x", (unsigned)look->background);
    for (size_t i = 0; i < COUNT(flags); i++)
        if (look->flags & flags[i].flag)
            plx_buffer_printf(out, " %s", flags[i].name);
}
