/* What stands near a place: names by token, and marks. Shared by the files that read credits. */
#ifndef PLX_FACTS_NEAR_H
#define PLX_FACTS_NEAR_H

#include <string.h>

#include "facts/facts.h"

/* A person, an organisation, or the seat that stands for one ("the Kremlin"): who can be credited. */
bool plx_name_is_source(const struct plx_name *name);
/* A house or street that papers name for the government in it: "Downing Street". */
bool plx_name_is_seat(const struct plx_name *name);
/* A newspaper, agency, broadcaster, journal. */
bool plx_name_is_medium(const struct plx_name *name);
/* Whether the class of an entity is one of a newsroom: a medium or an agency. */
bool plx_class_is_newsroom(const char *entity_class);

/* A firm, bank, exchange, fund or club. */
bool plx_class_is_business(const char *entity_class);
bool plx_name_is_business(const struct plx_name *name);

/* The index of the first name that starts at the token or behind it: names are by place, and do not overlap. */
static inline size_t plx_names_from(const struct plx_report_facts *facts, uint32_t token)
{
    size_t hint = token / PLX_NAME_HINT_TOKENS, count = facts->names.count;
    size_t from = hint < facts->name_hints.count ? facts->name_hints.items[hint] : count;
    while (from < count && facts->names.items[from].first < token)
        from++;
    return from;
}

/* The next of the names that start before the token to; NULL behind the last. Moves *index on. */
static inline const struct plx_name *plx_names_next(const struct plx_report_facts *facts, size_t *index, uint32_t to)
{
    const struct plx_name *name =
        *index < facts->names.count ? &facts->names.items[(*index)++] : NULL;
    return name && name->first < to ? name : NULL;
}

/* Whether the token says that something is not: "not", but not the French "ne" of "ne ... que", only,
 * nor "not" in "not only". */
bool plx_near_is_negation(const struct plx_report *report, uint32_t token);
/* Whether the token is a verb that says so of itself: "açmadı". */
bool plx_near_negates_itself(const struct plx_report *report, uint32_t token);
/* Whether it is a negation that negates a verb before it: "unterschrieb den Vertrag nicht". */
bool plx_near_negates_behind(const struct plx_report *report, uint32_t token);
/* Whether it negates what stands right behind it, and no verb farther off: "resigned without giving reasons". */
bool plx_near_negates_next(const struct plx_report *report, uint32_t token);
/* Whether it says what a thing is done without: "without", "ohne", "دون". */
bool plx_near_is_without(const struct plx_report *report, uint32_t token);

/* Whether the word is English and ends in "-ing". */
bool plx_near_is_gerund(const struct plx_report *report, uint32_t token);

/* Whether the mark, of several bytes, is one of those that the string is made of. */
bool plx_near_is_among(const struct plx_report *report, const struct plx_token *mark,
                       const char *marks);
/* Whether the token is a mark, and one of those that the string is made of. */
static inline bool plx_near_is_mark(const struct plx_report *report, uint32_t token,
                                    const char *marks)
{
    const struct plx_token *t = &report->tokens.items[token];
    if (t->kind != PLX_TOKEN_MARK)
        return false;
    return t->end - t->start == 1 ? strchr(marks, report->text[t->start]) != NULL
                                  : plx_near_is_among(report, t, marks);
}
/* The first token of [from, to) that is one of the marks; to where there is none. */
uint32_t plx_near_phrase_end(const struct plx_report *report, uint32_t from, uint32_t to,
                             const char *marks);

/* The quotations of tokens [from, to), in the marks of any language: «…», »…«, “…”, „…“, "…". One that was opened before
 * from closes too. */
struct plx_quotations {
    uint32_t end;     /* the token behind the last one's closing mark; 0 where there is none */
    uint32_t words;   /* of the last, in tokens */
    uint32_t longest; /* of the longest, in tokens */
    bool open;        /* whether one goes on at to */
};
struct plx_quotations plx_near_quotations(const struct plx_report *report, const struct plx_report_facts *facts, uint32_t from,
                                          uint32_t to);

#endif
