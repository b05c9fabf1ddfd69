/* What the screen calls a language. */
#ifndef PLX_VIEW_LANGUAGES_H
#define PLX_VIEW_LANGUAGES_H

/* The English name for a BCP 47 tag, by its language subtag; the tag itself where none is
 * known, "unknown" for "und". */
const char *plx_languages_name(const char *tag);

#endif
