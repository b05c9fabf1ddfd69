/* What stands around the words of a bond or an act: which name a token is of, whether it may hold it, what joins it to another. */
#ifndef PLX_CLAIMS_FINDING_H
#define PLX_CLAIMS_FINDING_H

#include "claims/maker.h"

/* Marks that end what belongs together, where a comma does not. */
#define PLX_STRONG_MARKS ";؛:—–()"

/* The words of a bond or an act in the text. Borrowed from the report and the maker. */
struct plx_finding {
    struct plx_maker *m;
    const struct plx_statement *said;
    const struct plx_sentence *sentence;
    struct plx_match words;
};

static inline struct plx_match plx_finding_at(const struct plx_finding *f, uint32_t token,
                                              enum plx_sense_kind kind)
{
    return plx_match_at(&f->m->text->matches, token, kind);
}

static inline bool plx_finding_has(const struct plx_finding *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&f->m->text->matches, token, kind);
}

static inline bool plx_finding_has_role(const struct plx_finding *f, uint32_t token, enum plx_role role)
{
    return plx_match_role(&f->m->text->matches, &f->m->text->tokens.items[token], role);
}

/* Whether it is "and", "or". */
bool plx_finding_is_and(const struct plx_finding *f, uint32_t token);
/* Whether the token is a word that tells something: no mark, article, preposition. */
bool plx_finding_is_plain(const struct plx_finding *f, uint32_t token);
/* Where the subject stands before its verb, but for "que gère X": there it follows. */
bool plx_finding_subject_first(const struct plx_finding *f);
/* "Which", "that"; in other languages the word is an article too, or a comma stands before it. */
bool plx_finding_opens_clause(const struct plx_finding *f, uint32_t token);
/* The name that the token is of; NULL where it is of none. */
const struct plx_name *plx_finding_name(const struct plx_finding *f, uint32_t token);
/* Whether another name is joined to it: "X and Y", "X, Y". */
bool plx_finding_is_one_of_several(const struct plx_finding *f, const struct plx_name *name);
/* Whether "and" joins it to another: "X and Y". */
bool plx_finding_is_joined(const struct plx_finding *f, const struct plx_name *name);
/* Whether the name may hold a bond, or do what is done: a person or an organisation, but no newspaper, which says who
 * does. */
bool plx_finding_may_hold(const struct plx_name *name);

#endif
