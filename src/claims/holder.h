/* Who stands beside the words of a bond or an act: the names of a sentence, and which of them holds it. */
#ifndef PLX_CLAIMS_HOLDER_H
#define PLX_CLAIMS_HOLDER_H

#include "claims/maker.h"

/* Marks that end what belongs together, where a comma does not. */
#define PLX_STRONG_MARKS ";؛:—–()"

/* The words of a bond or an act in the text. Borrowed from the report and the maker. */
struct plx_finding {
    struct plx_maker *m;
    const struct plx_statement *said;
    const struct plx_sentence *sentence;
    const struct plx_match *words;
};

static inline const struct plx_match *plx_finding_at(const struct plx_finding *f, uint32_t token,
                                                     enum plx_sense_kind kind)
{
    return plx_match_at(&f->m->text->matches, token, kind);
}

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

/* The one name that holds the bond of the words; NULL where there is none, or where there are several. */
const struct plx_name *plx_holder_find(const struct plx_finding *f);
/* Where the phrase starts that its name ends: "Spanish firm X". */
uint32_t plx_holder_from(const struct plx_finding *f, const struct plx_name *holder);

#endif
