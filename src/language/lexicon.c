#include "language/lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "language/ways.h"

struct plx_lexicon {
    const struct plx_language *language;
    struct plx_lexicon *joined; /* of what was joined to the language; NULL: nothing */
    struct plx_way_finder *finder;
    struct plx_intern forms;
    PLX_VECTOR(const struct plx_word *) words; /* by number in forms */
};

struct plx_lexicon *plx_lexicon_new(const struct plx_language *language)
{
    struct plx_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return NULL;
    lexicon->language = language;
    plx_intern_init(&lexicon->forms);
    lexicon->finder = plx_way_finder_new(language);
    const struct plx_language *joined = plx_language_joined(language);
    lexicon->joined = joined ? plx_lexicon_new(joined) : NULL;
    if (!lexicon->finder || (joined && !lexicon->joined))
        plx_lexicon_free(&lexicon);
    return lexicon;
}

void plx_lexicon_free(struct plx_lexicon **lexicon)
{
    if (!*lexicon)
        return;
    plx_lexicon_free(&(*lexicon)->joined);
    plx_way_finder_free(&(*lexicon)->finder);
    plx_intern_release(&(*lexicon)->forms);
    PLX_VECTOR_RELEASE(&(*lexicon)->words);
    free(*lexicon);
    *lexicon = NULL;
}

const struct plx_language *plx_lexicon_language(const struct plx_lexicon *lexicon)
{
    return lexicon->language;
}

struct plx_lexicon *plx_lexicon_joined(const struct plx_lexicon *lexicon)
{
    return lexicon->joined;
}

/* A number that no phrase has. */
static const struct plx_word unknown = {.key_count = 0};

static const struct plx_word *make_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        const struct plx_intern_entry *form, const struct plx_key *own)
{
    struct plx_ways ways;
    plx_ways_find(lexicon->finder, token, form->string, form->length, own, &ways);
    return plx_word_make(&lexicon->forms.arena, lexicon->language, &ways, form->string, form->length);
}

const struct plx_word *plx_lexicon_word(struct plx_lexicon *lexicon, const struct plx_token *token,
                                        const struct plx_intern_entry *form)
{
    const struct plx_key *own = plx_language_key(lexicon->language, form->string, form->length, form->hash);
    const struct plx_word *known = own ? plx_language_word(lexicon->language, own) : NULL;
    if (known)
        return known;
    if (token->kind == PLX_TOKEN_NUMBER && !own)
        return &unknown; /* numbers are many: they are not remembered */
    uint32_t number =
        plx_intern_add_hashed(&lexicon->forms, form->string, form->length, form->hash);
    if (number == PLX_INTERN_NONE)
        return NULL;
    while (lexicon->words.count <= number)
        if (!PLX_VECTOR_PUSH(&lexicon->words))
            return NULL;
    if (!lexicon->words.items[number])
        lexicon->words.items[number] = make_word(lexicon, token, form, own);
    return lexicon->words.items[number];
}
