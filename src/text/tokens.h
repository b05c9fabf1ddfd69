/* Text to tokens: the one pass over a report that everything else stands on.
 *
 * A token is a run of letters of one kind, a number as written, or one mark. Runs part finer
 * than UAX #29 words, since extraction needs the parts: "8mila" is 8 and mila, "l’azienda" is
 * l, ’ and azienda, "$10bn" is $, 10, bn. A number holds its separators ("1.234,5", "14 800",
 * "١٬٥٠٠"), not its sign. Scripts written without spaces (Han, kana, Thai...) are segmented by
 * ICU's dictionaries, but for their numerals (text/han.h). White space gives no token.
 *
 * Positions are bytes of the UTF-8 text. Words are folded (text/fold.h) and interned: two tokens
 * with one form number are one word.
 */
#ifndef PLX_TEXT_TOKENS_H
#define PLX_TEXT_TOKENS_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/intern.h"
#include "parallax/status.h"

enum plx_token_kind { PLX_TOKEN_WORD, PLX_TOKEN_NUMBER, PLX_TOKEN_MARK };

enum plx_token_script {
    PLX_SCRIPT_OTHER,
    PLX_SCRIPT_LATIN,
    PLX_SCRIPT_CYRILLIC,
    PLX_SCRIPT_ARABIC,
    PLX_SCRIPT_IDEOGRAPHIC /* Han, kana, Hangul */
};

enum {
    PLX_TOKEN_SPACE = 1,      /* white space stands before it */
    PLX_TOKEN_LINE = 2,       /* first of its line */
    PLX_TOKEN_CAPITAL = 4,    /* a word that opens with a capital or title-case letter */
    PLX_TOKEN_ALL_CAPS = 8,   /* a word of two or more letters, all capital */
    PLX_TOKEN_INNER_CAPITAL = 16 /* a capital after a small letter: "iPhone", "CoreWeave" */
};

struct plx_token {
    uint32_t start, end;
    uint32_t form;  /* number of the folded form in the table of forms */
    uint8_t kind, script, flags;
};

struct plx_tokens {
    struct plx_token *items;
    size_t count, capacity;
};

/* Whether the token is written so, letter by letter. Inline: asked of nearly every mark, and always
 * of a literal. */
static inline bool plx_token_is(const struct plx_token *token, const char *text, const char *word)
{
    size_t length = strlen(word);
    return token->end - token->start == length && memcmp(text + token->start, word, length) == 0;
}

void plx_tokens_release(struct plx_tokens *tokens);

/* Appends the tokens of text[0, length) and interns their forms. locale (BCP 47) serves the
 * dictionaries and Turkic case. The text need not be well-formed. */
enum plx_status plx_tokens_read(struct plx_tokens *tokens, struct plx_intern *forms,
                                const char *text, size_t length, const char *locale);

/* Whether the UTF-8 word opens with a capital or title-case letter. */
bool plx_token_is_capital(const char *word);

/* Whether the language folds I to dotless i. */
bool plx_locale_turkic(const char *locale);

/* Whether the language is usually written in the script. */
bool plx_locale_written_in(const char *locale, enum plx_token_script script);

#endif
