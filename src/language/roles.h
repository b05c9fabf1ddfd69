/* Roles: what a word does in a sentence, told by its form alone: "of", "have", a plural, a verb.
 *
 * A pack gives the words of a role, its endings and its beginnings (docs/languages.md). They stand in one tree of letters:
 * endings and whole words are walked from behind, a whole word having a NUL before its first letter, beginnings from the
 * front. A word's roles are found once, when the lexicon meets it.
 */
#ifndef PLX_LANGUAGE_ROLES_H
#define PLX_LANGUAGE_ROLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum plx_role {
    PLX_ROLE_OF,       /* before what a number noun counts: "millions of" */
    PLX_ROLE_OF_WHOLE, /* before the whole of which so many are: "drei der", "tre del" */
    PLX_ROLE_FOR,      /* before a number that is no figure like the one before it: "for 30" */
    PLX_ROLE_HAVE,     /* forms of having, before what somebody has so many of */
    PLX_ROLE_AUXILIARY, /* forms of being and having of many, behind a number that is their subject */
    PLX_ROLE_DAY,      /* before the number of a day: "on", "il", "am" */
    PLX_ROLE_DEFINITE_PLURAL, /* article between a number that opens its sentence and its noun: "Nove gli strumenti" */
    PLX_ROLE_APIECE,   /* behind a number: of each, "per", "cada" */
    PLX_ROLE_AGAINST,  /* before the figure that another is held against */
    PLX_ROLE_TO,       /* before the end that something comes to: "до", "hasta" */
    PLX_ROLE_REACH,    /* verbs that reach a figure only where "to" leads to it: "يصل" */
    PLX_ROLE_COMPARED, /* bounds that may compare with what stands behind: "above the target" */
    PLX_ROLE_OLD,      /* behind a length of time that is an age: "old", "alt" */
    PLX_ROLE_AMOUNTING, /* a bound that behind the noun of a sum says how much it is: "über" */
    PLX_ROLE_AMOUNT,   /* such nouns: "Kredit" */
    PLX_ROLE_AS_MANY,  /* a bound behind a number that is one behind a dative only: "kadar" */
    PLX_ROLE_DATIVE,
    PLX_ROLE_NOMINATIVE, /* words that only look like a dative */
    PLX_ROLE_ABLATIVE,
    PLX_ROLE_VERB,     /* no noun by its form */
    PLX_ROLE_PREDICATE, /* no counted noun: a verb or adverb by its form, behind any number */
    PLX_ROLE_PREDICATE_NOT_ONE, /* behind any but one */
    PLX_ROLE_PREDICATE_MANY,    /* behind one that wants the plural */
    PLX_ROLE_PLURAL,   /* a noun in the plural, where adjectives show none */
    PLX_ROLE_SINGULAR, /* what only looks like a plural */
    PLX_ROLE_AGREEING, /* a plural, noun or adjective */
    PLX_ROLE_ADJECTIVE_PLURAL, /* an adjective that a counted noun follows */
    PLX_ROLE_NOT_GENITIVE,     /* no noun of many, which stand in the genitive */
    PLX_ROLE_FROM,     /* opens the first of two figures, where it does not open a range: "de", "von" */
    PLX_ROLE_BEFORE,   /* between a length of time and what comes after it, "before"; in Arabic in front of the length */
    PLX_ROLE_ATTRIBUTE, /* before a year that says which: "the 1967 war" */
    PLX_ROLE_IN_VIEW_OF, /* opens a sentence with whose view it is: "per", "für" */
    PLX_ROLE_BODY,     /* a pronoun for a firm or body: "it" */
    PLX_ROLE_CERTAIN,  /* hedges but before a verb of what was: "قد" */
    PLX_ROLE_IMPERFECT, /* a verb of what is or will be */
    PLX_ROLE_INSTRUMENTAL, /* a period that no number counts: "годом (ранее)" */
    PLX_ROLE_ONE_PERIOD,   /* a period that is one without saying so: "час (двадцать минут)" */
    PLX_ROLE_DEFINITE, /* the article of one thing or of several: "the", "le" */
    PLX_ROLE_NAME_OF,  /* behind an institution's kind, where its name goes on with a capital: "University of Leeds" */
    PLX_ROLE_NAME_OF_SMALL, /* where it may go on with a small letter: "Institut de recherche" */
    PLX_ROLE_OF_NAME,  /* an adjective made of a name: "Итальянская", "Sevillalı" */
    PLX_ROLE_WITH_AND,     /* "and" is written onto the word: "وسبعة" */
    PLX_ROLE_WITH_ARTICLE, /* the article is: "الطرفين" */
    PLX_ROLE_MAY,          /* a verb that hedges by its ending: "artabilir" */
    PLX_ROLE_COUNTED_PERIOD, /* a period only where it is counted: "jornada", of work or of matches */
    PLX_ROLE_OF_DEFINITE,  /* "of" and an article in one word: "dei" */
    PLX_ROLE_RESTRICTED,   /* a negation that with another word says "only": "ne (que)" */
    PLX_ROLE_RESTRICTING,  /* that word: "(ne) que" */
    PLX_ROLE_NEGATIVE,     /* a verb that negates itself by its ending: "açmadı" */
    PLX_ROLE_DATING,       /* verbs behind which "to" leads to the date that something is of: "تعود (إلى عام)" */
    PLX_ROLE_SPREAD,       /* before the area or volume that a measure is spread over: "per (hectare)" */
    PLX_ROLE_OFTEN,        /* how often, which makes no rate of what stands before: "twice (a day)" */
    PLX_ROLE_FUTURE,       /* a verb of what will be, by its ending: "quitteront", "saldrá" */
    PLX_ROLE_POINT,        /* behind a small number and a percentage: percentage points, "points" */
    PLX_ROLE_TENTHS,       /* of points and of seconds: "décimas" */
    PLX_ROLE_HUNDREDTHS,   /* "centésimas" */
    PLX_ROLE_DONE_TO,      /* a noun or name whose case is of whom something is done to: "компанию" */
    PLX_ROLE_DONE_BY,      /* of who does it: "компанией" */
    PLX_ROLE_PARTED,       /* at the end of a clause the second part of its verb: "(lehnte das Angebot) ab" */
    /* of names, whatever the language: particles of given_names.json */
    PLX_ROLE_NAME_JOINING, /* "van", "аль" */
    PLX_ROLE_NAME_LINK,    /* behind a given name: "Maria da Silva" */
    PLX_ROLE_NAME_ARTICLE, /* behind one of these: "van der Bellen" */
    PLX_ROLE_NAME_OF_PLACE, /* "Heraldo de Aragón" */
    PLX_ROLE_PATRONYMIC,   /* "بن", "عبد": what stands behind is a name */
    PLX_ROLES
};
_Static_assert(PLX_ROLES <= 64, "a role is a bit of 64");

/* Part of the compiled file. Node 0 is where words and endings start, 1 where beginnings do. */
struct plx_role_letter {
    uint64_t roles; /* plx_role_bit of what ends here */
    uint32_t child, next; /* the first letter that may come now, and another in place of this one; 0: none */
    uint32_t byte;
    uint32_t zero;
};

struct plx_role_tree {
    const struct plx_role_letter *letters;
    uint32_t count;     /* 0 where the language has no roles */
    uint32_t last[256]; /* by a word's last byte: its letter behind node 0, or 0; most words end there */
};

static inline uint64_t plx_role_bit(enum plx_role role)
{
    return (uint64_t)1 << role;
}

/* Makes a tree of the letters, which it borrows; false where their links lead out of it or back. */
bool plx_role_tree_open(struct plx_role_tree *tree, const struct plx_role_letter *letters,
                        uint32_t count);
/* The roles of the folded word as bits. */
uint64_t plx_roles_of(const struct plx_role_tree *tree, const char *form, size_t length);
/* The length in bytes of the longest ending of that role that the folded word has, with
 * something before it; 0 where it has none. */
size_t plx_role_ending(const struct plx_role_tree *tree, const char *form, size_t length,
                       enum plx_role role);

#endif
