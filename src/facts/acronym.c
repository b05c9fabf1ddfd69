/* Acronyms beside what they stand for: "Institut de recherche pour le développement (IRD)".
 *
 * The words before the bracket are found by the acronym's letters, from the last to the first, as Schwartz and
 * Hearst do (A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text, 2003): each letter
 * stands in the words in that order, the first at the front of a word. */
#include <string.h>

#include "facts/finder.h"

#define LEAST_LETTERS 2
#define MOST_LETTERS 10

static const char *form_of(const struct plx_finder *f, uint32_t token)
{
    return f->report->forms.entries[plx_finder_token(f, token)->form].string;
}

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

/* The start of the letter that ends before a place of the word; letters are compared as folded. */
static size_t letter_before(const char *word, size_t end)
{
    do
        end--;
    while (end > 0 && is_continuation(word[end]));
    return end;
}

/* The letters of an acronym that are still to be met in the words before it, from the last. */
struct letters {
    const char *text;
    size_t left; /* bytes not yet met */
};

static bool meets(const struct letters *letters, const char *word, size_t start, size_t end)
{
    size_t first = letter_before(letters->text, letters->left), length = letters->left - first;
    return length == end - start && memcmp(letters->text + first, word + start, length) == 0;
}

/* Takes what letters it can from a word, from its last letter to its first; the acronym's own first letter only at
 * the front of the word. */
static void take_from(struct letters *letters, const char *word)
{
    for (size_t end = strlen(word); end > 0 && letters->left;) {
        size_t start = letter_before(word, end);
        bool last_left = letter_before(letters->text, letters->left) == 0;
        if (meets(letters, word, start, end) && (!last_left || start == 0))
            letters->left = letter_before(letters->text, letters->left);
        end = start;
    }
}

static size_t count_letters(const char *word)
{
    size_t count = 0;
    for (; *word; word++)
        count += !is_continuation(*word);
    return count;
}

static bool is_acronym(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || t->kind != PLX_TOKEN_WORD || !plx_finder_is_cased(t) ||
        !(t->flags & PLX_TOKEN_CAPITAL))
        return false;
    size_t letters = count_letters(form_of(f, token));
    return letters >= LEAST_LETTERS && letters <= MOST_LETTERS;
}

uint32_t plx_finder_expansion(const struct plx_finder *f, uint32_t bracket)
{
    if (bracket == 0 || !plx_finder_is_mark(f, bracket, "(") || !is_acronym(f, bracket + 1) ||
        !plx_finder_is_mark(f, bracket + 2, ")"))
        return bracket;
    const char *acronym = form_of(f, bracket + 1);
    size_t count = count_letters(acronym);
    uint32_t most = (uint32_t)(count + 5 < count * 2 + 2 ? count + 5 : count * 2 + 2);
    struct letters letters = {acronym, strlen(acronym)};
    for (uint32_t i = bracket; i > 0 && bracket - i < most; i--) {
        const struct plx_token *t = plx_finder_token(f, i - 1);
        if (t->kind != PLX_TOKEN_WORD && !plx_finder_is_mark(f, i - 1, "-") &&
            !plx_finder_is_mark(f, i - 1, "’") && !plx_finder_is_mark(f, i - 1, "'"))
            return bracket;
        take_from(&letters, form_of(f, i - 1));
        if (!letters.left)
            return t->flags & PLX_TOKEN_CAPITAL ? i - 1 : bracket;
        if (t->flags & PLX_TOKEN_LINE)
            return bracket;
    }
    return bracket;
}
