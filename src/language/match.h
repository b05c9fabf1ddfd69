/* What the phrases of a text can mean: one pass over its tokens through the language's trie.
 *
 * At every token all phrases that start there are found, by form, by stem, and in Arabic without
 * the prefixes that are written onto a word (and, so; by, for, as; the). What a word leads to is
 * remembered in a lexicon, so that a word is stemmed and looked up once.
 *
 * What a word means by itself is not noted at each of its tokens, of which a long text has millions: the token leads to
 * its word, and that to its senses. Only what goes beyond it is noted token by token: phrases of several, and what a word
 * means that depends on how it is written, on the second part of its verb or on the reader's own names. A match is
 * therefore no place in a table but a value.
 */
#ifndef PLX_LANGUAGE_MATCH_H
#define PLX_LANGUAGE_MATCH_H

#include "language/language.h"
#include "text/tokens.h"

/* What tokens [first, end) can mean. The sense is the language's; NULL: there is no match. */
struct plx_match {
    uint32_t first, end;
    const struct plx_sense *sense;
};
#define PLX_NO_MATCH ((struct plx_match){.sense = NULL})

#define PLX_MATCH_REACH 6

/* A match that is noted at its token. */
struct plx_noted_match {
    uint32_t first;
    uint16_t length; /* in tokens */
    uint8_t kind;    /* its sense's, so that looking for one touches no other sense */
    const struct plx_sense *sense;
};

/* What is noted of a token in a byte. */
enum plx_match_notes {
    PLX_MATCH_BEHIND = 7, /* of how many tokens the longest phrase of several is that ends right before it, at most
                           * PLX_MATCH_REACH; 0 where none does */
    PLX_MATCH_NOTED = 8,  /* matches that start at it are noted */
    PLX_MATCH_WHOLE = 16  /* all of them are, those of its word too */
};

#define PLX_MATCH_BLOCK 16

/* Borrows the tokens, and the lexicon's words: both must outlive it. */
struct plx_matches {
    const struct plx_token *tokens;
    size_t token_count;
    size_t form_count;
    const struct plx_word **words;  /* by form */
    bool *plain;                    /* by form: at some token the word means all that it can mean by itself */
    const struct plx_sense *senses; /* all of the language's, which the words' are of */
    struct plx_noted_match *noted;  /* by first token, the longest first within one */
    size_t count, capacity;
    uint32_t *by_block; /* of each PLX_MATCH_BLOCK tokens the first match that is noted there, or behind */
    uint8_t *notes;     /* of token_count + 1: enum plx_match_notes */
    /* Of token_count + 1: the kinds of sense that start at the token as bits, since most questions about a token are
     * answered with no. */
    uint64_t *starting;
    uint64_t *roles;            /* by form: plx_role_bit of those that the word has */
    struct plx_lexicon *lexicon; /* its own; NULL where the words are another's */
};

/* Remembers words from text to text. Borrows the language; not for two threads at once. */
struct plx_lexicon;
struct plx_lexicon *plx_lexicon_new(const struct plx_language *language);
void plx_lexicon_free(struct plx_lexicon **lexicon);

/* The matches of a text. */
enum plx_status plx_lexicon_match(struct plx_lexicon *lexicon, struct plx_matches *matches,
                                  const struct plx_tokens *tokens,
                                  const struct plx_intern *forms);
/* The same of one text alone, by a lexicon of its own. */
enum plx_status plx_matches_find(struct plx_matches *matches, const struct plx_language *language,
                                 const struct plx_tokens *tokens, const struct plx_intern *forms);
void plx_matches_release(struct plx_matches *matches);

/* A kind's bit; kinds may share one. */
#define PLX_MATCH_BIT(kind) ((uint64_t)1 << ((kind) & 63))

/* Whether something of the kinds, as bits, may start at the token: no is sure, yes is not where kinds share a bit. */
static inline bool plx_match_may_start(const struct plx_matches *matches, uint32_t token,
                                       uint64_t kinds)
{
    return token < matches->token_count && (matches->starting[token] & kinds);
}

/* The longest match of the kind that starts at the token; none also where the token lies beyond the text. */
struct plx_match plx_match_search(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind);
static inline struct plx_match plx_match_at(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind)
{
    bool any = plx_match_may_start(matches, token, PLX_MATCH_BIT(kind));
    return any ? plx_match_search(matches, token, kind) : PLX_NO_MATCH;
}

/* Whether there is one. */
static inline bool plx_match_has(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(matches, token, kind).sense;
}

/* The longest match of the kind that ends right before the token and starts at most
 * PLX_MATCH_REACH tokens before it. */
struct plx_match plx_match_search_before(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind);
static inline struct plx_match plx_match_before(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind)
{
    bool any = token > 0 && token <= matches->token_count &&
               ((matches->starting[token - 1] & PLX_MATCH_BIT(kind)) || (matches->notes[token] & PLX_MATCH_BEHIND));
    return any ? plx_match_search_before(matches, token, kind) : PLX_NO_MATCH;
}

/* Whether there is one. */
static inline bool plx_match_has_before(const struct plx_matches *matches, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_before(matches, token, kind).sense;
}

/* Whether a phrase of several tokens ends right before the token. */
static inline bool plx_match_ends_phrase(const struct plx_matches *matches, uint32_t token)
{
    return matches->notes[token] & PLX_MATCH_BEHIND;
}

/* All matches one after the other, by first token, the longest first within one:
 *
 *     for (struct plx_match_cursor each = plx_matches_of(matches, token); plx_match_next(&each);)
 *         ... each.match ...
 */
struct plx_match_cursor {
    struct plx_match match; /* the one that was met last */
    uint8_t kind;           /* its sense's, so that passing over it touches no sense */
    const struct plx_matches *all;
    uint64_t kinds;         /* as bits: tokens where nothing of them may start are passed over */
    uint32_t token, end;    /* at the first of these tokens it stands */
    size_t noted;           /* the next of those that are noted there */
    const uint32_t *senses, *last; /* what the word means that is still to come */
};

/* Those that start within tokens [first, end), as far as the text goes; those that start at the token; of the whole text those
 * at tokens where something of the kinds, as bits, may start. */
struct plx_match_cursor plx_matches_in(const struct plx_matches *matches, uint32_t first, uint32_t end);
static inline struct plx_match_cursor plx_matches_of(const struct plx_matches *matches, uint32_t token)
{
    return plx_matches_in(matches, token, token + 1);
}
struct plx_match_cursor plx_matches_with(const struct plx_matches *matches, uint64_t kinds);
/* Goes on to the next; false where there is none. */
bool plx_match_next(struct plx_match_cursor *cursor);

/* The senses of a kind that the matches of the whole text have, in no order: what a word means by itself comes once for all its
 * tokens. */
struct plx_sense_cursor {
    const struct plx_sense *sense; /* the one that was met last */
    const struct plx_matches *all;
    enum plx_sense_kind kind;
    size_t noted, form;            /* the next match that is noted, the next form */
    const uint32_t *senses, *last; /* what the form before it means that is still to come */
};
struct plx_sense_cursor plx_senses_of(const struct plx_matches *matches, enum plx_sense_kind kind);
bool plx_sense_next(struct plx_sense_cursor *cursor);

/* Whether the token means anything, or opens a phrase that does. */
bool plx_match_any(const struct plx_matches *matches, uint32_t token);

/* Whether the token has the role. */
static inline bool plx_match_role(const struct plx_matches *matches, const struct plx_token *token,
                                  enum plx_role role)
{
    return (matches->roles[token->form] & plx_role_bit(role)) != 0;
}

#endif
