/* What the files that find names share: entity.c (known names, capitals) and uncased.c (Arabic). */
#ifndef PLX_FACTS_FINDER_H
#define PLX_FACTS_FINDER_H

#include "facts/facts.h"

/* How the report writes a word, anywhere in it. */
enum plx_written { PLX_WRITTEN_SMALL = 1, PLX_WRITTEN_CAPITAL_INSIDE = 2 };

struct plx_finder {
    const struct plx_report *report;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    uint8_t *full;             /* by index of known entity: 1 where a person's full name was met */
    uint8_t *written;          /* by form: flags of enum plx_written */
    bool *shouted;             /* by sentence */
    bool failed;
};

/* The token; NULL behind the last. */
static inline const struct plx_token *plx_finder_token(const struct plx_finder *finder,
                                                       uint32_t token)
{
    return token < finder->report->tokens.count ? &finder->report->tokens.items[token] : NULL;
}

static inline bool plx_finder_is_mark(const struct plx_finder *finder, uint32_t token,
                                      const char *mark)
{
    const struct plx_token *t = plx_finder_token(finder, token);
    return t && plx_token_is(t, finder->report->text, mark);
}

/* Adds the words of tokens [first, end) as a name that no list knows. entity_class is static. */
void plx_finder_add(struct plx_finder *finder, uint32_t first, uint32_t end,
                    enum plx_entity_kind kind, const char *entity_class);

/* A name at the token in a script without capitals: in quotation marks beside a word such as "company", or behind an
 * office. The token behind it; 0 where there is none. */
uint32_t plx_finder_uncased(struct plx_finder *finder, uint32_t token);

#endif
