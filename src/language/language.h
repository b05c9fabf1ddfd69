/* What parallax knows of one language, compiled and mapped.
 *
 * The sources are CLDR (text/cldr.h), the pack assets/languages/LANG.json, the names of
 * assets/entities/ and the words of assets/concepts/. language/compile.h turns them into one
 * read-only file; this header reads it. Opening maps the file and parses nothing.
 *
 * The heart is a trie over tokens: each edge is a folded token, or the stem of one; each node
 * may carry senses: what the phrase that ends there can mean. A phrase may have many senses
 * ("May", "second"); which holds, the grammar of src/facts decides.
 */
#ifndef PLX_LANGUAGE_LANGUAGE_H
#define PLX_LANGUAGE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "language/roles.h"
#include "parallax/fact.h"
#include "text/sentences.h"

enum plx_sense_kind {
    PLX_SENSE_NONE,
    /* numbers */
    PLX_SENSE_NUMBER,       /* value: a cardinal word or a part of one */
    PLX_SENSE_ORDINAL,      /* argument: 1 to 31, "fourth" */
    PLX_SENSE_NUMBER_ONE,   /* the word for 1 where it is an article too */
    PLX_SENSE_NUMBER_AND,   /* "and" inside number words */
    PLX_SENSE_FRACTION,     /* value: "half" 0.5 */
    PLX_SENSE_COLLECTIVE,   /* value: "dozen" 12, "trentina" 30; about, unless counted */
    PLX_SENSE_DUAL,         /* text: a number with what it counts in one word, "2 D" "مليارين" "dreijährig" */
    PLX_SENSE_MAGNITUDE,    /* argument: power of ten */
    PLX_SENSE_LETTER,       /* argument: power of ten; a magnitude only right behind a digit */
    /* what is measured */
    PLX_SENSE_CURRENCY,     /* text: ISO 4217 codes that the word may mean, the likeliest first */
    PLX_SENSE_CURRENCY_SYMBOL,
    PLX_SENSE_PERCENT,
    PLX_SENSE_RATIO,        /* "in", "su": between 1 and the number that it is one of */
    PLX_SENSE_EACH,         /* "каждый": with an ordinal, one of so many */
    PLX_SENSE_MINUS,        /* the word before a negative number */
    PLX_SENSE_UNIT,         /* text: UCUM */
    PLX_SENSE_PERIOD,       /* text: Y M W D TH TM TS, or a multiple such as 10Y */
    PLX_SENSE_PERIOD_ADJECTIVE, /* "-летний", "tägig": text as above */
    /* calendar */
    PLX_SENSE_MONTH,        /* argument: 1 to 12 */
    PLX_SENSE_WEEKDAY,      /* argument: 1, Sunday, to 7 */
    PLX_SENSE_YEAR,         /* a word that makes the number beside it a year: "года", "عام" */
    PLX_SENSE_DAY,          /* behind the number of a day: "日" */
    PLX_SENSE_DECADE,       /* "années" before, "-х" behind: makes 2030 the 2030s */
    PLX_SENSE_QUARTER,      /* argument: 1 to 4 where the phrase names it, 0 for the bare word */
    PLX_SENSE_SEASON,       /* argument: 21 spring to 24 winter, as EDTF level 1 has it */
    PLX_SENSE_SINCE,
    PLX_SENSE_UNTIL,
    PLX_SENSE_RELATIVE,     /* a whole phrase relative to the day of writing: "last week"; argument: plx_relative_code */
    PLX_SENSE_AGO,          /* before or behind a length of time: it ends with the day of writing */
    PLX_SENSE_RELATIVE_MARK,/* "last", "next": with a period, month or weekday beside it */
    PLX_SENSE_CLOCK_BEFORE, /* before a number: a time of day follows ("at") */
    PLX_SENSE_CLOCK_AFTER,  /* behind a number: it was a time of day ("Uhr") */
    PLX_SENSE_LABEL_BEFORE, /* before a number: it numbers a thing ("page", "article", "No") */
    PLX_SENSE_LABEL_AFTER,  /* behind a number: "th", "place" */
    /* bounds */
    PLX_SENSE_BOUND_BEFORE, /* argument: enum plx_bound */
    PLX_SENSE_BOUND_AFTER,  /* argument: enum plx_bound */
    PLX_SENSE_DURING,       /* a bound word that before a length of time says during: "over" */
    PLX_SENSE_RANGE_OPEN,   /* "between", "from" */
    PLX_SENSE_RANGE_LINK,   /* "and", "to" */
    /* who says so */
    PLX_SENSE_CREDIT_BEFORE,/* "according to": the source follows */
    PLX_SENSE_CREDIT_VERB,  /* "said", "reported" */
    PLX_SENSE_CREDIT_AFTER, /* behind the source: "'e göre" */
    PLX_SENSE_CREDIT_CITED, /* behind the source or before it: "quoted by", "citing" */
    PLX_SENSE_ANONYMOUS,    /* "sources", "people familiar with the matter" */
    PLX_SENSE_OFFICE,       /* "chief executive", "spokesman", "minister" */
    PLX_SENSE_MEDIUM,       /* "newspaper", "agency": the name beside it is a medium's */
    PLX_SENSE_COMPANY,      /* "company", "GmbH": the name beside it is an organisation's */
    PLX_SENSE_PLACE,        /* "city", "province": the name beside it is a place's */
    PLX_SENSE_HONORIFIC,    /* "Mr", "Dr": the name beside it is a person's */
    PLX_SENSE_DEMONYM,      /* "French", "Hamburger": of a place, written with a capital, no name */
    PLX_SENSE_FIRST_NAME,   /* a given name: what follows is a surname */
    /* how it stands */
    PLX_SENSE_STAGE,        /* argument: enum plx_stage */
    PLX_SENSE_NEGATION,
    PLX_SENSE_HEDGE,
    PLX_SENSE_FORECAST,     /* "will", "expects": the figure stands for the future */
    /* the rest */
    PLX_SENSE_FUNCTION,     /* article, preposition, conjunction, pronoun, auxiliary */
    PLX_SENSE_CLAUSE,       /* a word that opens a clause: "which", "while" */
    PLX_SENSE_NOT_COUNTED,  /* behind a number: no counted noun ("times", "and", "percent") */
    PLX_SENSE_ABBREVIATION, /* ends in a full stop that ends no sentence */
    PLX_SENSE_INITIALISM,   /* "AI", "GDP": a common noun in capitals, no name */
    PLX_SENSE_CONCEPT,      /* index: of the concept */
    PLX_SENSE_ENTITY,       /* index: of the entity; argument: letters that a form met by stem has at least */
    PLX_SENSE_POINT,        /* the decimal mark inside number words: "point", "virgule" */
    /* The rest. A kind from the 64th on shares its bit of PLX_MATCH_BIT with the one that it names here: mostly one
     * that its words are too, so that asking for either seldom says yes in vain; no word that a text is full of shares
     * that of a kind which figures, dates or names open with. */
    PLX_SENSE_PER_BEFORE = 64 + PLX_SENSE_CLOCK_AFTER, /* text: a period's; before the number of a speed: "saatte" */
    PLX_SENSE_SCORE = 64 + PLX_SENSE_RANGE_LINK, /* between the two numbers of a score or of odds: "to", "к" */
    PLX_SENSE_NUMBERED = 64 + PLX_SENSE_LABEL_BEFORE, /* before a number with nothing countable behind it: a label
                                                       * ("train 9604") */
    PLX_SENSE_STREET = 64 + PLX_SENSE_PLACE, /* "street", "rue": the number beside it is a house's, or the street's name */
    PLX_SENSE_AGE = 64 + PLX_SENSE_LABEL_AFTER, /* before a number of years: "aged" */
    PLX_SENSE_PER = 64 + PLX_SENSE_FUNCTION, /* text: a period's; behind a unit: "per second", "a day" */
    PLX_SENSE_CHANGE = 64 + PLX_SENSE_DURING, /* "rise", "passer", "довести": what goes from one figure to another */
    PLX_SENSE_OWN_SOURCES = 64 + PLX_SENSE_ANONYMOUS, /* anonymous sources with whose they are: "its sources",
                                                       * "источники газеты" */
    PLX_SENSE_OF_THEM = 64 + PLX_SENSE_CLAUSE, /* beside a number: a part of what was counted before, "of which",
                                                * "davon" */
    PLX_SENSE_PARTS = 64 + PLX_SENSE_FORECAST, /* "of which": parts of the figure before follow */
    PLX_SENSE_REST = 64 + PLX_SENSE_AGO,       /* "the remaining": beside the last of all parts */
    PLX_SENSE_WHERE = 64 + PLX_SENSE_NOT_COUNTED, /* "in", "near", "под": before the name of a place */
    PLX_SENSE_RESULT = 64 + PLX_SENSE_FIRST_NAME, /* "leaves", "equals": before what a sum comes to */
    PLX_SENSE_ADJECTIVE = 64 + PLX_SENSE_ABBREVIATION, /* may stand between a number and what it counts: "other",
                                                        * "nouveaux" */
    PLX_SENSE_INSTITUTION = 64 + PLX_SENSE_COMPANY, /* "university", "суд": with its town it is a name */
    PLX_SENSE_ADDRESSEE = 64 + PLX_SENSE_CLOCK_BEFORE, /* "to", "à", "al": before the name of who is spoken to */
    PLX_SENSE_EVIDENCE = 64 + PLX_SENSE_CREDIT_CITED, /* "data", "report", "images": what of somebody's tells something */
    PLX_SENSE_PASSIVE = 64 + PLX_SENSE_HONORIFIC, /* "is", "sido", "si": before a verb that is done to its subject */
    PLX_SENSE_POSSESSIVE = 64 + PLX_SENSE_INITIALISM, /* "his", "suoi" */
    PLX_SENSE_THUS = 64 + PLX_SENSE_NEGATION, /* "so", "così": behind a quotation, before who spoke it or the verb of it */
    PLX_SENSE_PRODUCT = 64 + PLX_SENSE_MEDIUM, /* "ship", "novel", "vaccine": the name beside it is a product's */
    PLX_SENSE_BODY_ADJECTIVE = 64 + PLX_SENSE_LETTER, /* "national": behind a body's noun, part of its name in small letters too */
    PLX_SENSE_BODY = 64 + PLX_SENSE_OFFICE, /* "Front", "Museum", "Institut für": with a capital it opens or ends a body's name */
    PLX_SENSE_NATION = 64 + PLX_SENSE_DEMONYM,  /* index: of the country; "Greek", "grecque", "اليوناني" */
    PLX_SENSE_PLACE_FRONT = 64 + PLX_SENSE_DAY, /* "Cerro", "San", "Dar": opens the name of a place in any language;
                                                    * argument: 1 of an article, "La" */
    PLX_SENSE_SUM = 64 + PLX_SENSE_CONCEPT, /* a sum of money by its name: "turnover", "multa" */
    PLX_SENSE_PARTITIVE = 64 + PLX_SENSE_NONE, /* before the verb of a number: "ne", "il en": so many of what was counted
                                                * before */
    PLX_SENSE_BOND = 64 + PLX_SENSE_CREDIT_VERB, /* argument: enum plx_bond_place; index: of the bond among the concepts */
    PLX_SENSE_AGENT = 64 + PLX_SENSE_CREDIT_BEFORE, /* before the name of who did it: "by" */
    PLX_SENSE_IDIOM = 64 + PLX_SENSE_ORDINAL, /* a saying whose numbers count nothing and whose names name nobody: "at sixes and
                                               * sevens", "Achilles heel" */
    PLX_SENSE_AGENT_BEHIND = 64 + PLX_SENSE_CREDIT_AFTER, /* behind it: "tarafından" */
    PLX_SENSE_LIMIT = 64 + PLX_SENSE_PERIOD_ADJECTIVE, /* "still", "so far", "по-прежнему": a thing has come so far and no farther */
    PLX_SENSE_TURN = 64 + PLX_SENSE_STAGE, /* argument: enum plx_turn_place; index: of the act among the concepts */
    PLX_SENSE_PATIENT = 64 + PLX_SENSE_BOUND_BEFORE, /* before the name of whom it is done to: "gegen", "den", "a" */
    PLX_SENSE_PATIENT_BEHIND = 64 + PLX_SENSE_BOUND_AFTER, /* behind it: "-i", "karşı" */
    PLX_SENSE_AFFIRMATION = 64 + PLX_SENSE_SEASON, /* "not only", "لا يزال": words of which one negates, and which negate nothing */
    PLX_SENSE_COPULA = 64 + PLX_SENSE_HEDGE, /* between who it is and what it is: "is", "является" */
    PLX_SENSE_SILENCE = 64 + PLX_SENSE_POINT, /* "yet to comment", "не ответил": nobody says anything */
    PLX_SENSE_WHO = 64 + PLX_SENSE_RATIO, /* "who", "qui", "который": behind a name, opens a clause about it */
    PLX_SENSE_THAT = 64 + PLX_SENSE_NUMBER_AND, /* "that", "что", "أن": opens what is said */
    PLX_SENSE_ELIDED = 64 + PLX_SENSE_MINUS, /* "ise": behind a name whose verb is that of another before it */
    PLX_SENSE_TAKEN_UP = 64 + PLX_SENSE_DECADE, /* "das", "lo": what was said before, where a sentence opens with it */
    PLX_SENSE_PRONOUN = 64 + PLX_SENSE_EACH, /* "he", "elle": a subject that is no name */
    PLX_SENSE_THAT_ONE = 64 + PLX_SENSE_DUAL, /* behind a day or night: that one, "cette nuit-(là)" */
    PLX_SENSE_NUMBER_OF = 64 + PLX_SENSE_COLLECTIVE, /* "number", "population": before a number that is of no money */
    PLX_SENSE_WHETHER = 64 + PLX_SENSE_FRACTION, /* "whether", "ob", "ли": what it opens, or stands in, is not said to be so */
    PLX_SENSE_OBLIQUE = 64 + PLX_SENSE_PERCENT, /* "with", "vor": the name behind it is no subject */
    PLX_SENSE_DIFFERENCE = 64 + PLX_SENSE_RANGE_OPEN, /* "(three) more than": by how many of what was counted before */
    PLX_SENSE_ANGLE = 64 + PLX_SENSE_UNIT, /* "list", "slope": beside degrees, which are of no temperature then */
    PLX_SENSE_JOINED_COUNT = 64 + PLX_SENSE_QUARTER, /* "köpfig": with the number joined to it says how many */
    PLX_SENSE_SPELL = 64 + PLX_SENSE_WEEKDAY, /* "rounds", "Spielzeiten": what so many of make a length of time */
    PLX_SENSE_EXPECTED = 64 + PLX_SENSE_ENTITY, /* "previsti", "demandés": behind a figure that something else is held against */
    PLX_SENSE_AS_EARLY = 64 + PLX_SENSE_SINCE, /* "dès": since, but behind what was done at once the day of it */
    PLX_SENSE_OR = 64 + PLX_SENSE_MONTH, /* "or": of what it joins one may be */
    PLX_SENSE_KINDS = 128
};

/* Where who holds a bond stands beside its word. */
enum plx_bond_place {
    PLX_BOND_OF,     /* right behind: "belongs to" */
    PLX_BOND_BEHIND, /* right before: "'e ait" */
    PLX_BOND_DOES,   /* the subject of the verb: "owns" */
    PLX_BOND_DONE,   /* behind the word for "by": "built" */
    PLX_BOND_AROUND, /* the only name between two marks: "a costruire il ponte è stata" */
    PLX_BOND_ROLE,   /* beside the noun of who it is: "the owner of the ship is", "director", "режиссер" */
    PLX_BOND_TO,     /* behind the word for "to", or so marked by its case: "donated" */
    PLX_BOND_TASK,   /* the subject of a verb of PLX_BOND_TAKES that stands beside it: "(تتولى شركة X) تشغيل" */
    PLX_BOND_TAKES   /* no holder: the verb of a task, "takes on", "übernimmt" */
};

/* What the party is, with the other, whose subject the verb of a turn has. */
enum plx_turn_place {
    PLX_TURN_DOES,   /* who does it: "sued" */
    PLX_TURN_DONE,   /* to whom it is done, by the other: "sued (by)" */
    PLX_TURN_SUFFERS, /* the same without "by": "lost to" */
    PLX_TURN_GIVES /* who does it, to one whom a word tells apart from what is given: "sold (A) to (B)" */
};

enum {
    PLX_SENSE_WANTS_CAPITAL = 1,  /* only where the first word opens with a capital */
    PLX_SENSE_WANTS_CAPITALS = 2, /* only where it stands all in capitals */
    PLX_SENSE_COMMON = 4,         /* a common word of the language too: wants more evidence */
    PLX_SENSE_STEMMED = 8,        /* met by stem, not by form */
    PLX_SENSE_SURNAME = 16,       /* a surname: counts once the full name was met */
    PLX_SENSE_ALONE = 32,         /* a surname that needs no full name */
    PLX_SENSE_MISTRANSLATED = 64, /* a name translated word by word */
    PLX_SENSE_VAGUE = 128         /* "dozens", "billions": no number of its own; of a verb of credit: it gives a figure; of a
                                   * negation: "without" */
};

/* The argument of a newsroom's name whose article the text may write small: "il Foglio". */
#define PLX_NAME_BEHIND_ARTICLE (-1)
/* An office's name that is one only where it is credited: "(Interior) informó". */
#define PLX_NAME_CREDITED (-2)

/* One meaning of a phrase. Part of the compiled file: its size and order are its version's. */
struct plx_sense {
    uint8_t kind, flags;
    int16_t argument;
    int32_t exponent;  /* value = mantissa * 10^exponent */
    int64_t mantissa;
    uint32_t text;     /* offset into the file's strings; 0: "" */
    uint32_t index;
};

/* A name that the lists know. */
struct plx_known_entity {
    uint32_t id, name, entity_class, region; /* offsets into the strings; region ISO 3166-1 or 0 */
    uint32_t adjective;                      /* of a country, in English: "Greek"; else 0 */
    uint32_t kind;                           /* enum plx_entity_kind */
    uint32_t own;                            /* 1 of what each country has in the other: an embassy */
};

/* How many acts one may say are not done. */
#define PLX_MOST_CONTRARIES 2

struct plx_known_concept {
    uint32_t id, label, field; /* offsets into the strings; field: "business", "general" */
    uint32_t own;              /* its label in this language: the first of its words, else the label */
    uint32_t act;              /* 1 of what is done or not done: to sign, to resign */
    uint32_t personal;         /* 1 of a bond that a person holds */
    uint32_t intransitive;     /* 1 of a bond whose words take no object: to raise the alarm */
    uint32_t denies;           /* 1 of what says, without a negation, that a thing is not: to fail, to prevent, unlikely */
    uint32_t weighs;           /* 1 of what says that an act beside it is still considered: to weigh, undecided whether */
    uint32_t ponders;          /* 1 of what says so before "whether" alone: to examine, to decide */
    uint32_t awaits;           /* 1 of what, right before an act, says that it is still to come: pending, needs, studies */
    uint32_t negates;          /* 1 of what, right before an act, says that it is not done: to refuse to, to rule out */
    uint32_t asks;             /* 1 of what says that an act behind it is wanted, and no more: to demand, to ask for */
    uint32_t enacts;           /* 1 of what brings an act about: a strike is called, a ban imposed, charges are brought */
    uint32_t contrary[PLX_MOST_CONTRARIES]; /* the acts that are not done where this one is: to stay on, of to resign; and
                                             * PLX_CONCEPT_NONE. Either of the two may have the other */
    uint32_t as;               /* the act that is told too, done or not: to approve, of to authorise; or PLX_CONCEPT_NONE */
    uint32_t scale, step;      /* how far a thing has come, from 1 on: a bill debated, passed, in force; 0: on none */
};

#define PLX_CONCEPT_NONE UINT32_MAX

struct plx_language;

/* Maps folder/CODE.plx. PLX_ERROR_LANGUAGE where there is none, PLX_ERROR_FORMAT where it is
 * damaged or of another version. *language is the caller's: plx_language_close. */
enum plx_status plx_language_open(const char *path, struct plx_language **language,
                                  struct plx_error *error);
void plx_language_close(struct plx_language **language);
/* The same of a file's bytes, aligned as malloc has it, which must outlive the language. */
enum plx_status plx_language_read(const void *bytes, size_t size, struct plx_language **language);

/* Joins what a reader has of his own (language/glossary.h): a compiled language whose indices of entities and concepts and
 * whose offsets of strings go on where this one's end. Takes the bytes over. Look-ups by index and offset then reach both;
 * the keys and nodes of each are its own. */
enum plx_status plx_language_join(struct plx_language *language, struct plx_buffer *bytes);
/* What was joined; NULL: nothing. */
const struct plx_language *plx_language_joined(const struct plx_language *language);

const char *plx_language_code(const struct plx_language *language);
/* Whether it is the language of the code. */
bool plx_language_is(const struct plx_language *language, const char *code);
/* Whether the subject of a sentence stands before its verb, but for few; else the order of words is freer. */
bool plx_language_subject_first(const struct plx_language *language);
/* Whether a comma stands before every clause within a sentence. */
bool plx_language_clause_comma(const struct plx_language *language);
/* Decimal and grouping marks as the language writes them, "," or "." or "". */
const char *plx_language_decimal(const struct plx_language *language);
/* The Snowball algorithm's name, "" where there is none. */
const char *plx_language_stemmer(const struct plx_language *language);
/* How the language spells what names sound like, for plx_sounds (text/sounds.h); "" where nothing is known of it. */
const char *plx_language_spelling(const struct plx_language *language);
const char *plx_language_string(const struct plx_language *language, uint32_t offset);
/* The first offset behind its own strings. */
uint32_t plx_language_string_bytes(const struct plx_language *language);
const struct plx_known_entity *plx_language_entity(const struct plx_language *language,
                                                   uint32_t index);
/* The one of that id; NULL where the language's own lists have none. */
const struct plx_known_entity *plx_language_entity_of_id(const struct plx_language *language, const char *id);
/* With those that were joined. */
uint32_t plx_language_entity_count(const struct plx_language *language);
uint32_t plx_language_concept_count(const struct plx_language *language);
const struct plx_known_concept *plx_language_concept(const struct plx_language *language,
                                                     uint32_t index);
/* The concept that a sense stands for, NULL where it is of another kind. */
const struct plx_known_concept *plx_language_concept_of(const struct plx_language *language, const struct plx_sense *sense);
/* The abbreviations that end no sentence, the language's. */
const struct plx_suppressions *plx_language_suppressions(const struct plx_language *language);
/* What tells the roles of words, and whether any word has the role. */
const struct plx_role_tree *plx_language_roles(const struct plx_language *language);
bool plx_language_has_role(const struct plx_language *language, enum plx_role role);
/* The currency in use in a region (ISO 3166-1), "" where unknown. */
const char *plx_language_region_currency(const struct plx_language *language, const char *region);

#define PLX_NODE_ROOT 0u
#define PLX_NODE_NONE UINT32_MAX
#define PLX_STEM_MARK '\1'

/* Where a key leads. Part of the compiled file. */
struct plx_node {
    uint32_t number; /* PLX_NODE_NONE: nowhere */
    uint32_t ahead;  /* plx_key_bit of the keys that lead on from there */
    uint32_t first_sense, sense_count; /* of what the phrase that ends there can mean */
};

/* What edges are called by: a folded token, or PLX_STEM_MARK and a stem. Part of the compiled file, with its bytes behind
 * it, and behind these what it leads to as the word of a text, so that a word that is known costs one look there. */
struct plx_key {
    uint32_t number, length;
    uint32_t inner; /* 1 where a phrase has it behind its first word */
    uint32_t word;  /* how many bytes behind the key its struct plx_word stands; 0: there is none */
    struct plx_node root; /* where it leads from the root */
    char bytes[];
};

/* The key that the folded token is; NULL where no phrase has it. hash is plx_hash_bytes of the token. A stem is asked for
 * with PLX_STEM_MARK before it. */
const struct plx_key *plx_language_key(const struct plx_language *language, const char *token, size_t length,
                                       uint32_t hash);
/* What the key leads to as a word; NULL where that was not worked out in advance. */
struct plx_word;
const struct plx_word *plx_language_word(const struct plx_language *language, const struct plx_key *key);
/* Where the key leads from the node; NULL: nowhere. */
const struct plx_node *plx_language_step(const struct plx_language *language, uint32_t node, uint32_t key);
/* A key's bit of a few: most phrases are one word, and most words are not what the others go on with. */
static inline uint32_t plx_key_bit(uint32_t key)
{
    return (uint32_t)1 << (key & 31);
}
/* What the phrase that ends at the node can mean; *count 0 where nothing ends there. */
const struct plx_sense *plx_language_senses(const struct plx_language *language, const struct plx_node *node,
                                            size_t *count);
/* All of them, which the indices of a struct plx_word are of. */
const struct plx_sense *plx_language_all_senses(const struct plx_language *language);

#endif
