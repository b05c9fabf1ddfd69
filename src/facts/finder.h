/* What the files that find names share: entity.c (which of them reads what), known.c (names of the lists), writing.c (how the
 * report writes), capitals.c and extent.c (cased scripts), uncased.c, uncased_body.c and affixes.c (Arabic), medicine.c, russian_body.c,
 * office.c (of which country), institution.c (of which town), title.c (in quotation marks), acronym.c and expansion.c (what the
 * report abbreviates), branch.c (in one country) and found_kind.c. */
#ifndef PLX_FACTS_FINDER_H
#define PLX_FACTS_FINDER_H

#include "facts/facts.h"

/* How the report writes a word, anywhere in it. */
enum plx_written {
    PLX_WRITTEN_SMALL = 1,
    PLX_WRITTEN_CAPITAL_INSIDE = 2,
    PLX_WRITTEN_CAPITAL_TWICE = 4, /* inside, at two places or more */
    PLX_WRITTEN_SURNAME = 8,       /* the last word of a person's name that stands before */
    PLX_WRITTEN_TITLE = 16,        /* the last word of a quoted title that stands before */
    PLX_WRITTEN_MEDICINE = 32      /* with the stem of the international name of a medicine */
};

/* What its writing and its place show of a token. */
enum plx_shown {
    PLX_SHOWN_NAME_WORD = 1, /* it may be a word of a name: a capital that no month, weekday or currency has */
    PLX_SHOWN_OPENING = 2,   /* its capital may be owed to its place, at the front of a sentence or of speech */
    PLX_SHOWN_SHOUTED = 4    /* its line has a capital on every word, so that they say nothing */
};

/* What an acronym stands for: tokens [first, end). */
struct plx_expansion {
    uint32_t first, end, acronym;
    bool by_letters; /* the words have its letters; else it is of another language */
};

struct plx_finder {
    const struct plx_report *report;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    uint64_t *full;            /* a bit a known entity: whether a person's full name was met */
    uint8_t *written;          /* by form: flags of enum plx_written */
    uint8_t *shown;            /* by token: flags of enum plx_shown */
    PLX_VECTOR(struct plx_expansion) expansions; /* of acronyms, by place */
    size_t expansion;          /* the first of them that is not passed */
    uint32_t *acronyms;        /* by form: 1 + the name that the report says it is short for, or 0 */
    struct plx_intern regions; /* of the countries that the report names */
    bool german;               /* whether the report is */
    bool failed;
};

/* Whether the report is in German, which writes every noun with a capital. */
static inline bool plx_finder_is_german(const struct plx_finder *finder)
{
    return finder->german;
}

/* Whether the language sets articles before nouns and gives none but names a capital, as English and the Romance languages do:
 * what stands bare with a capital is a name, or part of one. */
static inline bool plx_finder_has_articles(const struct plx_finder *finder)
{
    return !finder->german && plx_language_has_role(finder->report->language, PLX_ROLE_DEFINITE);
}

static inline bool plx_finder_is_romance(const struct plx_finder *finder)
{
    return plx_finder_has_articles(finder) && !plx_language_is(finder->report->language, "en");
}

static inline struct plx_match plx_finder_at(const struct plx_finder *finder, uint32_t token,
                                             enum plx_sense_kind kind)
{
    return plx_match_at(&finder->report->matches, token, kind);
}

static inline bool plx_finder_has(const struct plx_finder *finder, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&finder->report->matches, token, kind);
}

/* What ends right before the token. */
static inline struct plx_match plx_finder_before(const struct plx_finder *finder, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_before(&finder->report->matches, token, kind);
}

static inline bool plx_finder_has_before(const struct plx_finder *finder, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has_before(&finder->report->matches, token, kind);
}

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

/* "’", or "'" in its place. */
static inline bool plx_finder_is_apostrophe(const struct plx_finder *finder, uint32_t token)
{
    return plx_finder_is_mark(finder, token, "’") || plx_finder_is_mark(finder, token, "'");
}

static inline bool plx_finder_role(const struct plx_finder *finder, uint32_t token,
                                   enum plx_role role)
{
    const struct plx_token *t = plx_finder_token(finder, token);
    return t && plx_match_role(&finder->report->matches, t, role);
}

/* Whether the token's script has capitals. */
static inline bool plx_finder_is_cased(const struct plx_token *t)
{
    return t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
}

/* Whether a token may be a word of a name. */
static inline bool plx_finder_is_name_word(const struct plx_finder *finder, uint32_t token)
{
    return token < finder->report->tokens.count && (finder->shown[token] & PLX_SHOWN_NAME_WORD);
}

static inline bool plx_finder_opens_sentence(const struct plx_finder *finder, uint32_t token)
{
    return finder->shown[token] & PLX_SHOWN_OPENING;
}

static inline bool plx_finder_is_shouted(const struct plx_finder *finder, uint32_t token)
{
    return finder->shown[token] & PLX_SHOWN_SHOUTED;
}

/* The best known name at the token: the longest; of equals the one not only met by stem. */
struct plx_match plx_finder_best_known(const struct plx_finder *finder, uint32_t token);
static inline struct plx_match plx_finder_known_at(const struct plx_finder *finder, uint32_t token)
{
    bool any = plx_match_may_start(&finder->report->matches, token, PLX_MATCH_BIT(PLX_SENSE_ENTITY));
    return any ? plx_finder_best_known(finder, token) : PLX_NO_MATCH;
}
/* Once, before the first name is looked for: whose full names the report gives, so that their surnames count alone. */
void plx_finder_note_full_names(struct plx_finder *finder);
/* The first token of the known name itself: "annonce au Monde" has its article in a preposition before it. */
uint32_t plx_finder_known_first(const struct plx_finder *finder, struct plx_match match);
/* Adds the known name that the match is of. */
void plx_finder_add_known(struct plx_finder *finder, struct plx_match match);
/* Adds the words of tokens [first, end) as a name that no list knows. entity_class is static. */
void plx_finder_add(struct plx_finder *finder, uint32_t first, uint32_t end,
                    enum plx_entity_kind kind, const char *entity_class);

/* Gives the name the place of tokens [first, end). */
void plx_finder_place(const struct plx_finder *finder, struct plx_name *name, uint32_t first, uint32_t end);
/* Adds tokens [first, end) as the known entity that the sense is of. */
void plx_finder_add_sense(struct plx_finder *finder, const struct plx_sense *sense, uint32_t first, uint32_t end);

/* Whether the bracket parts an acronym from the words that it stands for, and which they are. */
bool plx_finder_explain(const struct plx_finder *finder, uint32_t bracket, struct plx_expansion *out);
/* Once, before the first name is looked for: the acronyms that the report explains. */
void plx_finder_note_expansions(struct plx_finder *finder);
/* Adds what the first acronym that is not passed, which there must be, stands for, where that begins at the token. The token
 * behind it; 0 where none begins. */
uint32_t plx_finder_expanded(struct plx_finder *finder, uint32_t token);
/* Once the names before the token are found: what the acronyms mean that were explained there. */
void plx_finder_pass_expansions(struct plx_finder *finder, uint32_t token);
/* Once, before the first name is looked for: the countries that the report names. */
void plx_finder_note_countries(struct plx_finder *finder);
/* Whether the report names the region's country anywhere. */
bool plx_finder_names_country(const struct plx_finder *finder, const char *region);
/* Adds an acronym that the report has explained and that the lists do not know so. The token behind it; 0 where it is
 * none. */
uint32_t plx_finder_acronym(struct plx_finder *finder, uint32_t token);
/* Once, before the first name is looked for: how the report writes its words. */
void plx_finder_note_writing(struct plx_finder *finder);
/* Whether the token is one of the marks; NULL ends them. */
bool plx_finder_is_one_of(const struct plx_finder *finder, uint32_t token,
                          const char *const *marks);
/* Whether the token is a mark that opens, or closes, what is quoted; German closes by one that opens elsewhere. */
bool plx_finder_opens_quote(const struct plx_finder *finder, uint32_t token);
bool plx_finder_closes_quote(const struct plx_finder *finder, uint32_t token);
/* Whether tokens [first, end) are all that stands between quotation marks. */
bool plx_finder_is_quoted(const struct plx_finder *finder, uint32_t first, uint32_t end);
/* A letter that is short for a name: one capital. */
bool plx_finder_is_initial(const struct plx_finder *finder, uint32_t token);
/* Whether the word is one of the words; NULL ends them. */
bool plx_finder_is_in(const char *word, const char *const *words);
/* The folded word; "" for what is none. */
const char *plx_finder_form(const struct plx_finder *finder, uint32_t token);
/* The token behind the name whose first word the token may be; the token itself where it opens none. */
uint32_t plx_finder_extent(const struct plx_finder *finder, uint32_t token);
/* Whether the token leads from an institution's kind to its town or field: "of", "de", "per". */
bool plx_finder_is_of(const struct plx_finder *finder, uint32_t token);
/* Whether the word is a noun for a body, as those of firms and institutions. */
bool plx_finder_is_body(const struct plx_finder *finder, uint32_t token);
/* The token behind a site's address, "24.kg"; 0 where there is none. */
uint32_t plx_finder_site(const struct plx_finder *finder, uint32_t token);
/* Whether the token is a given name that is no word of the language too ("Rose", "Ala"): those say something only where
 * nothing else does. */
bool plx_finder_is_given_name(const struct plx_finder *finder, uint32_t token);
/* The office that a person holds, "minister", at the token; PLX_NO_MATCH where none stands there. */
struct plx_match plx_finder_office_at(const struct plx_finder *finder, uint32_t token);
/* Whether a noun for a newsroom leads to the token: "the newspaper", "le quotidien bulgare". */
bool plx_finder_behind_medium(const struct plx_finder *finder, uint32_t first);
/* Whether an age stands behind the token: "Bressanin, 58 anni, …". */
bool plx_finder_is_aged(const struct plx_finder *finder, uint32_t end);
/* Adds the name that capitals show at the token, if any; the token to go on from. */
uint32_t plx_finder_capitals(struct plx_finder *finder, uint32_t token);
/* Of what kind a name is; entity_class is static, "" where nothing tells. */
struct plx_found_kind {
    enum plx_entity_kind kind;
    enum plx_told told;
    const char *entity_class;
};
/* The kind of the name of tokens [first, end). */
struct plx_found_kind plx_finder_kind_of(const struct plx_finder *finder, uint32_t first, uint32_t end);
/* Adds tokens [first, end) as a name that no list knows, of the kind that it is shown to be. */
void plx_finder_add_found(struct plx_finder *finder, uint32_t first, uint32_t end);

/* An office whose name has its country's adjective behind its first word, "ministère français de la Santé": what it
 * means, and in *end the token behind it; NULL where there is none. */
const struct plx_sense *plx_finder_split_office(const struct plx_finder *finder, uint32_t token,
                                                uint32_t *end);
/* Makes of an office or society of any country the country's own: the one that the lists have, else its adjective and the
 * name. Whether the lists have it. */
bool plx_finder_give_country(struct plx_finder *finder, struct plx_name *name, const struct plx_known_entity *country);
/* Adds the branch that a body of many countries has in one, "Kenya Red Cross". The token behind it; 0 where none stands
 * there. known is plx_finder_known_at of the token. */
uint32_t plx_finder_branch(struct plx_finder *finder, uint32_t token, struct plx_match known);
/* Once all names are found: an office with a country beside it becomes that country's own. */
void plx_finder_give_offices(struct plx_finder *finder);

/* "université de Nantes", "Polizei Leipzig", "Leeds Crown Court", "جامعة القاهرة": adds a body that its kind and its town name,
 * in small letters too. The token behind it; 0 where there is none. known is plx_finder_known_at of the token. */
uint32_t plx_finder_institution(struct plx_finder *finder, uint32_t token, struct plx_match known);
/* Whether a noun for a body opens there, with its town behind it. */
bool plx_finder_opens_institution(const struct plx_finder *finder, uint32_t token);

/* Adds the name in the quotation marks that open at the token, where a noun such as "ship" or "novel" explains it. The token
 * behind its last word; 0 where there is none. */
uint32_t plx_finder_title(struct plx_finder *finder, uint32_t token);

/* Whether an Arabic word leads to what it is taken for only once letters are taken off it, while whole, or with fewer of them
 * taken off, it is another word: "وفيات" is no "Fiat". */
bool plx_finder_is_worn_down(const struct plx_finder *finder, struct plx_match match);
/* Whether the text has an article on the Arabic word that the lists' name has not: "السيول" is no Seoul, "سيول". */
bool plx_finder_adds_article(const struct plx_finder *finder, struct plx_match match);

/* Adds a body in a script without capitals, where a noun for one opens it. The token behind it; 0 where there is none. */
uint32_t plx_finder_uncased_body(struct plx_finder *finder, uint32_t token);

/* Notes the words that may be international names of medicines, and opens a name at each of them. */
void plx_finder_note_medicines(struct plx_finder *finder);
/* Finds the international name of a medicine, which has a small letter. The token behind it; 0 where there is none. */
uint32_t plx_finder_medicine(struct plx_finder *finder, uint32_t token);

/* The token behind a Russian body whose capitals are tokens [first, end): small words go on in its name. 0 where it is none. */
uint32_t plx_finder_russian_body(const struct plx_finder *finder, uint32_t first, uint32_t end);
/* "Университета Северной Аризоны": Russian sets a body's place behind it without a word between. The token behind it. */
uint32_t plx_finder_over_russian_place(const struct plx_finder *finder, uint32_t first, uint32_t end);

/* A name at the token in a script without capitals: in quotation marks beside a word such as "company", or behind an
 * office. The token behind it; 0 where there is none. */
uint32_t plx_finder_uncased(struct plx_finder *finder, uint32_t token);
/* "وقالت روزاريو فيالوز، …": who says something has a given name that a place has too, which the lists know. The token behind the name;
 * 0 where there is none. */
uint32_t plx_finder_uncased_namesake(struct plx_finder *finder, struct plx_match known);

#endif
