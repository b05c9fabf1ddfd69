/* What the phrases of a text can mean: one pass over its tokens through the language's trie.
 *
 * At every token all phrases that start there are found, by form, by stem, and in Arabic without
 * the prefixes that are written onto a word (and, so; by, for, as; the). What a word leads to is
 * remembered in a lexicon, so that a word is stemmed and looked up once.
 */
#ifndef PLX_LANGUAGE_MATCH_H
#define PLX_LANGUAGE_MATCH_H

#include "language/language.h"
#include "text/tokens.h"

struct plx_match {
    uint32_t first, end; /* tokens [first, end) */
    const struct plx_sense *sense;
};

#define PLX_MATCH_REACH 6

/* Matches ordered by first token, the longest first within one. */
struct plx_matches {
    struct plx_match *items;
    size_t count, capacity;
    uint32_t *by_token; /* of token_count + 1: index of the first match that starts there */
    size_t token_count;
    uint8_t *kinds; /* by match: its sense's kind, so that looking for one touches no other sense */
    size_t kinds_capacity;
    /* Of token_count + 1: the kinds of sense that start at the token as bits, since most questions about a token are
     * answered with no. */
    uint64_t *starting;
    /* Of token_count + 1: of how many tokens the longest phrase of several is that ends right before the token, at most
     * PLX_MATCH_REACH; 0 where none does. */
    uint8_t *behind;
    uint64_t *roles; /* by form: plx_role_bit of those that the word has */
};

/* Remembers words from text to text. Borrows the language; not for two threads at once. */
struct plx_lexicon;
struct plx_lexicon *plx_lexicon_new(const struct plx_language *language);
void plx_lexicon_free(struct plx_lexicon **lexicon);

/* The matches of a text, of one alone or of one among many. */
enum plx_status plx_lexicon_match(struct plx_lexicon *lexicon, struct plx_matches *matches,
                                  const struct plx_tokens *tokens,
                                  const struct plx_intern *forms);
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

/* The longest match of the kind that starts at the token; NULL where there is none, or the token
 * lies beyond the text. */
const struct plx_match *plx_match_search(const struct plx_matches *matches, uint32_t token,
                                         enum plx_sense_kind kind);
static inline const struct plx_match *plx_match_at(const struct plx_matches *matches,
                                                   uint32_t token, enum plx_sense_kind kind)
{
    bool any = plx_match_may_start(matches, token, PLX_MATCH_BIT(kind));
    return any ? plx_match_search(matches, token, kind) : NULL;
}

/* The longest match of the kind that ends right before the token and starts at most
 * PLX_MATCH_REACH tokens before it. */
const struct plx_match *plx_match_search_before(const struct plx_matches *matches, uint32_t token,
                                                enum plx_sense_kind kind);
static inline const struct plx_match *plx_match_before(const struct plx_matches *matches,
                                                       uint32_t token, enum plx_sense_kind kind)
{
    bool any = token > 0 && token <= matches->token_count &&
               ((matches->starting[token - 1] & PLX_MATCH_BIT(kind)) || matches->behind[token]);
    return any ? plx_match_search_before(matches, token, kind) : NULL;
}

/* Whether the token has the role. */
static inline bool plx_match_role(const struct plx_matches *matches, const struct plx_token *token,
                                  enum plx_role role)
{
    return (matches->roles[token->form] & plx_role_bit(role)) != 0;
}

#endif
