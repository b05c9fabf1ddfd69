/* Extraction of one report: what the files of this room share.
 *
 * The scan goes once over the tokens. At each, the registry (scan.c) asks the kinds in turn
 * whether a fact of theirs starts there; the first that says yes consumes its tokens.
 */
#ifndef PLX_FACTS_SCAN_H
#define PLX_FACTS_SCAN_H

#include "base/buffer.h"
#include "base/decimal.h"
#include "facts/facts.h"
#include "report/report.h"

/* How often something of money was met: a currency, or a word that several share and what it was taken for. */
struct plx_tally {
    char code[4];
    const char *codes; /* the word's currencies; NULL for a currency's own tally */
    unsigned count;
};

struct plx_scan {
    const struct plx_report *report;
    uint32_t report_index;
    struct plx_arena *arena;     /* the comparison's: values and units live there */
    struct plx_report_facts *out;
    const char *decimal;         /* the language's decimal mark */
    struct plx_buffer text;      /* a value while it is printed */
    PLX_VECTOR(struct plx_tally) tallies;
    PLX_VECTOR(size_t) understood; /* facts that are money if the text turns out to speak of some */
    PLX_VECTOR(struct plx_tally) mentions; /* of the countries that use a currency, once mentioned is set */
    bool mentioned;
    char usual[4];               /* the currency that most money so far has, "" for none */
    unsigned usual_count;
    bool failed;
};

/* A number as the text gives it, before it is known what it counts. */
struct plx_numeral {
    uint32_t first, end;         /* tokens [first, end) */
    struct plx_decimal low, high;/* equal unless range */
    bool range;
    bool vague;                  /* a magnitude without a number: "billions" */
    bool approx;                 /* "a dozen", "una trentina" */
    bool words;                  /* spelled out, no digit in it */
    bool scaled;                 /* has a magnitude: "10 million" */
    int power;                   /* the exponent of its one magnitude; 0 where it has none or several */
    bool one;                    /* the word for 1 alone, perhaps an article */
    bool negative;
    bool dual;                   /* two of the noun that the word itself is: "مقعدين" */
    const char *period;          /* a period inside the word: "two days" in the dual; or NULL */
};

/* Reads the numeral that starts at the token; false where there is none, or where the number is part of a
 * name, a label, a time of day, a telephone number. */
bool plx_numeral_read(const struct plx_scan *scan, uint32_t token, struct plx_numeral *numeral);
/* The same without a second end: "10" of "10 to 15". */
bool plx_numeral_single(const struct plx_scan *scan, uint32_t token, struct plx_numeral *numeral);
/* The number that links or small words, at most two, set against the numeral: "de 3,6 à 2,4 millions", "um 700 auf 1.016
 * Megawatt"; it may have what the first leaves out. False where there is none. */
bool plx_numeral_set_against(const struct plx_scan *scan, const struct plx_numeral *numeral, struct plx_numeral *next);
/* "a year and a half", "un metro e mezzo": adds the part that stands behind a numeral and its unit, at end; the token
 * behind it, or the same. */
uint32_t plx_numeral_add_part(const struct plx_scan *scan, struct plx_numeral *numeral,
                              uint32_t end);
/* The digits of a number token as a decimal in the language's habit; false where they are none ("12.03.2024"). */
bool plx_numeral_digits(const struct plx_scan *scan, const struct plx_token *token,
                        struct plx_decimal *value);
/* The number token as a plain integer without separators, -1 where it is not that; *digits. */
int plx_numeral_plain(const struct plx_scan *scan, uint32_t token, int *digits);
/* Whether the digits at the token are a number of their own: no part of a name ("GPT-4"), no time of day, no list's
 * number, telephone number or label ("No. 5"). */
bool plx_numeral_alone(const struct plx_scan *scan, uint32_t token);

/* Whether something rises or falls in the words before the token, at which "from" or "to" stands; by a verb, or by a
 * noun ("growth") too. */
bool plx_scan_is_changed(const struct plx_scan *scan, uint32_t token, bool verb);

/* The bound of a quantity whose words are tokens [first, end); *from and *to take in the words that bound it. */
enum plx_bound plx_bound_find(const struct plx_scan *scan, uint32_t first, uint32_t end,
                              const struct plx_numeral *numeral, uint32_t *from, uint32_t *to);

/* The bound behind a quantity that starts at the token: "or more"; PLX_NO_MATCH where none does. */
struct plx_match plx_bound_behind(const struct plx_scan *scan, uint32_t token);

/* Kinds: each reads a fact at the token (or around the numeral that starts there), adds it, and returns the
 * token behind it; 0 where there is none of the kind. numeral is NULL where none starts there. */
uint32_t plx_scan_date(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);
uint32_t plx_scan_money(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);
/* Makes money of the millions that stood before the text's first currency: "90 millones" in a headline. */
void plx_scan_understand(struct plx_scan *scan);
/* "up 1.5 points", "a quarter point", "two tenths": asked before a percentage, which a quarter is too. */
uint32_t plx_scan_points(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);
uint32_t plx_scan_percent(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);
uint32_t plx_scan_duration(struct plx_scan *scan, uint32_t token,
                           const struct plx_numeral *numeral);
uint32_t plx_scan_measure(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);
uint32_t plx_scan_count(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral);

/* Reads a bare number as what the figure before it in the sentence is: money, a measure, a percentage, a length of time. */
uint32_t plx_scan_ellipsis(struct plx_scan *scan, const struct plx_numeral *numeral);
/* The figure that a bare large number is more of: of a sum, a measure or something counted, the last in its sentence, or, where
 * wide, in its paragraph, that is neither a tenth of it nor ten times as much; NULL where there is none. */
const struct plx_fact *plx_scan_meant(const struct plx_scan *scan, const struct plx_numeral *numeral, bool wide);
/* Whether the fact stands in brackets that close before the token: "(about 94m dollars)", a sum told again. */
bool plx_scan_is_aside(const struct plx_scan *scan, const struct plx_fact *fact, uint32_t token);
/* Whether no line ends between the fact and the token. */
bool plx_scan_is_of_paragraph(const struct plx_scan *scan, const struct plx_fact *fact, uint32_t token);
/* Whether words beside the number say that it is a part of what was counted before: "of them", "dont". */
bool plx_scan_is_part(const struct plx_scan *scan, const struct plx_numeral *numeral);
/* "ne mancano 90", "il en compte 41": whether a pronoun for what is counted stands before the verb of the number. */
bool plx_scan_has_pronoun(const struct plx_scan *scan, const struct plx_numeral *numeral);
/* "340 million euros, of which 96 go to schools": whether it is a part of the sum right before it, and so money, whatever word
 * follows. */
bool plx_scan_is_part_of_sum(const struct plx_scan *scan, const struct plx_numeral *numeral);
/* Whether a word for a number of something stands before it in its clause: "the number of dead rose to (four)". */
bool plx_scan_is_number_of(const struct plx_scan *scan, uint32_t first);

/* Adds a quantity over tokens [first, end) with its bound; unit is copied. The fact, or NULL (no memory). */
struct plx_fact *plx_scan_add(struct plx_scan *scan, enum plx_fact_kind kind, uint32_t first,
                              uint32_t end, const struct plx_numeral *numeral, const char *unit);
/* Adds a date told from the day of writing, over tokens [first, end): its calendar date where the report's own is known.
 * span: plx_relative_code; month_day: that it gives beside, or 0. */
void plx_scan_add_relative(struct plx_scan *scan, uint32_t first, uint32_t end, int16_t span, uint8_t month_day);
/* Adds a date over tokens [first, end); value is copied. */
struct plx_fact *plx_scan_add_date(struct plx_scan *scan, uint32_t first, uint32_t end,
                                   const char *value);

/* Short cuts over the report's tokens and matches. Tokens beyond the end are no token. Inline, since
 * the rules consist of them. */
static inline const struct plx_token *plx_scan_token(const struct plx_scan *scan, uint32_t token)
{
    return token < scan->report->tokens.count ? &scan->report->tokens.items[token] : NULL;
}

static inline bool plx_scan_is_mark(const struct plx_scan *scan, uint32_t token, const char *mark)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && plx_token_is(t, scan->report->text, mark);
}

/* "’", or "'" in its place. */
static inline bool plx_scan_is_apostrophe(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_is_mark(scan, token, "’") || plx_scan_is_mark(scan, token, "'");
}

/* Whether the token is one of the marks; NULL ends them. */
static inline bool plx_scan_is_one_of(const struct plx_scan *scan, uint32_t token, const char *const *marks)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    bool found = false;
    for (; t && t->kind == PLX_TOKEN_MARK && *marks && !found; marks++)
        found = plx_token_is(t, scan->report->text, *marks);
    return found;
}

static inline struct plx_match plx_scan_at(const struct plx_scan *scan, uint32_t token,
                                           enum plx_sense_kind kind)
{
    return plx_match_at(&scan->report->matches, token, kind);
}

static inline bool plx_scan_has(const struct plx_scan *scan, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&scan->report->matches, token, kind);
}

static inline struct plx_match plx_scan_before(const struct plx_scan *scan, uint32_t token,
                                                      enum plx_sense_kind kind)
{
    return plx_match_before(&scan->report->matches, token, kind);
}

static inline bool plx_scan_has_before(const struct plx_scan *scan, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has_before(&scan->report->matches, token, kind);
}

static inline bool plx_scan_role(const struct plx_scan *scan, uint32_t token, enum plx_role role)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return t && plx_match_role(&scan->report->matches, t, role);
}

/* Whether white space stands before the token. */
static inline bool plx_scan_spaced(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    return !t || (t->flags & PLX_TOKEN_SPACE);
}

const char *plx_scan_form(const struct plx_scan *scan, uint32_t token);
/* Whether the token is a word that may be a counted noun: a word, no function word. */
bool plx_scan_is_noun(const struct plx_scan *scan, uint32_t token);
/* Whether the token opens words of one of the concepts, by their ids; "-rise" stands for all that end so. NULL ends the ids. */
bool plx_scan_is_concept(const struct plx_scan *scan, uint32_t token, const char *const *ids);
#define PLX_NO_TOKEN UINT32_MAX
/* The noun that the number counts, over its adjectives from the token on; PLX_NO_TOKEN where there is none. */
uint32_t plx_counted_noun(const struct plx_scan *scan, const struct plx_numeral *n, uint32_t token);
/* "Nove gli strumenti a bordo", "sono nove gli strumenti": the noun behind its article of a number that opens its sentence, or
 * of what is so many; 0 where there is none. */
uint32_t plx_counted_behind_article(const struct plx_scan *scan, const struct plx_numeral *n);
/* Whether the word for a length of time says whom something is told by: "secondo la polizia". */
bool plx_scan_is_crediting(const struct plx_scan *scan, uint32_t token);
/* Over one preposition or article ("millions d’euros", "12 de junio"): the token behind it, or the same. */
uint32_t plx_scan_skip_of(const struct plx_scan *scan, uint32_t token);
/* The name that ends right before the token, NULL where none does. */
const struct plx_name *plx_scan_name_before(const struct plx_scan *scan, uint32_t token);
/* "(المرشحين) الثمانية": whether it is a small number with its article, which Arabic may set behind what it counts. */
bool plx_scan_may_agree(const struct plx_scan *scan, const struct plx_numeral *n);
/* What Hebrew writes onto the number with a hyphen, "ב-28", "בכ־50": the last of its letters as "w", "s", "h", "b", "k",
 * "l" or "m" (and, that, the, in, about, to, from); 0 where there is none. */
char plx_scan_hebrew_prefix(const struct plx_scan *scan, uint32_t number);

#endif
