/* Noting whom a report credits: each source once at its place, with those that "and" and commas join to it. */
#ifndef PLX_FACTS_CREDITING_H
#define PLX_FACTS_CREDITING_H

#include "facts/speaker.h"

/* In tokens: longer words in quotation marks or behind a colon are speech. */
#define PLX_LONGEST_NAME 3

struct plx_crediting {
    const struct plx_report *report;
    uint32_t report_index;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    uint8_t *credited; /* by token: 1 where a name that starts there is credited, 2 where words are */
    struct plx_called called;
    bool failed;
};

static inline struct plx_match plx_crediting_at(const struct plx_crediting *crediting, uint32_t token,
                                                enum plx_sense_kind kind)
{
    return plx_match_at(&crediting->report->matches, token, kind);
}

static inline bool plx_crediting_has(const struct plx_crediting *crediting, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&crediting->report->matches, token, kind);
}

/* The first source whose name starts in tokens [from, to). */
const struct plx_name *plx_crediting_within(const struct plx_crediting *crediting, uint32_t from, uint32_t to);
/* Whether the name is credited at its place already. */
bool plx_crediting_is_named(const struct plx_crediting *crediting, const struct plx_name *name);
/* Credits the name; of "a western intelligence agency" nobody knows which it is. */
void plx_crediting_name(struct plx_crediting *crediting, const struct plx_name *name);
/* The same with those that are listed with it: "Hugo Lantier and Claire Morvan said", "Selon le FMI, l’OMS et la BCE". */
void plx_crediting_joined(struct plx_crediting *crediting, const struct plx_name *name);
/* Credits the sentence to the name, if any, that stands before it: "he added". */
void plx_crediting_meant(struct plx_crediting *crediting, const struct plx_name *name, const struct plx_sentence *sentence);
/* Credits the first unnamed source in tokens [from, to); whether there is one. */
bool plx_crediting_unnamed(struct plx_crediting *crediting, uint32_t from, uint32_t to);
/* Whether the word of a verb of crediting is none here, or nobody says anything by it: a noun that shares its form or stem, "a
 * recount", what somebody is called by, what he is yet to say (no_verb.c). */
bool plx_crediting_is_no_verb(const struct plx_crediting *crediting, struct plx_match verb,
                              const struct plx_sentence *sentence);

#endif
