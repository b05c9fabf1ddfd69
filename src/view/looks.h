/* The looks that a reader has chosen for styles, instead of the themes' own. */
#ifndef PLX_VIEW_LOOKS_H
#define PLX_VIEW_LOOKS_H

#include "base/buffer.h"
#include "parallax/messages.h"
#include "view/theme.h"

/* Zero: none. */
struct plx_looks {
    bool chosen[PLX_STYLES];
    struct plx_look looks[PLX_STYLES]; /* foreground may be PLX_COLOUR_DEFAULT: the theme's own */
};

/* "conflict" of PLX_STYLE_CONFLICT: names in a configuration, kept from version to version. */
const char *plx_style_name(enum plx_style style);

/* Reads "COLOUR [on COLOUR] [bold] [underline] [reverse] [dim]"; a colour is #rrggbb, one of the sixteen ANSI
 * names ("red", "bright-red") or "default", the screen's. PLX_ERROR_FORMAT changes nothing, *error says
 * what is wrong in the language of messages, NULL: English. */
enum plx_status plx_looks_set(struct plx_looks *looks, const char *style, const char *words,
                              const struct plx_messages *messages, struct plx_error *error);
/* Puts what was chosen into a theme. That of PLX_STYLE_NORMAL becomes the screen's own. */
void plx_looks_apply(const struct plx_looks *looks, struct plx_theme *theme);
/* A look as plx_looks_set reads it. */
void plx_look_print(const struct plx_look *look, struct plx_buffer *out);

#endif
