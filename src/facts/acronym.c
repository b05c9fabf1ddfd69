/* Acronyms beside what they stand for: "Institut de recherche pour le développement (IRD)", "BSI (Bundesamt für …)".
 *
 * The words before the bracket are found by the acronym's letters, from the last to the first, as Schwartz and
 * Hearst do (A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text, 2003): each letter
 * stands in the words in that order, the first at the front of a word. Where the acronym is of another language, the name of
 * a body right before it is what it stands for: "National Security Authority (NBU)". */
#include <string.h>

#include "facts/finder.h"

#define LEAST_LETTERS 2
#define MOST_LETTERS 10
/* In tokens: what stands for an acronym is no longer. */
#define MOST_WORDS 12

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

/* "(NBU)", "(ISGlobal)": no word of a language is written so. */
static bool is_written_as_acronym(const struct plx_finder *f, uint32_t token)
{
    return is_acronym(f, token) && (plx_finder_token(f, token)->flags & (PLX_TOKEN_ALL_CAPS | PLX_TOKEN_INNER_CAPITAL));
}

static bool may_stand_between(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_token(f, token)->kind == PLX_TOKEN_WORD || plx_finder_is_mark(f, token, "-") ||
           plx_finder_is_apostrophe(f, token);
}

/* Where the words begin, right before the token, that have the letters of the acronym; the token itself where none do. */
static uint32_t first_by_letters(const struct plx_finder *f, uint32_t token, uint32_t acronym)
{
    const char *text = form_of(f, acronym);
    size_t count = count_letters(text);
    uint32_t most = (uint32_t)(count + 5 < count * 2 + 2 ? count + 5 : count * 2 + 2);
    struct letters letters = {text, strlen(text)};
    for (uint32_t i = token, words = 0; i > 0 && words < most && may_stand_between(f, i - 1); i--) {
        const struct plx_token *t = plx_finder_token(f, i - 1);
        words += t->kind == PLX_TOKEN_WORD && t->end - t->start > 1; /* "de l’Ouest" is two */
        take_from(&letters, form_of(f, i - 1));
        if (!letters.left)
            return t->flags & PLX_TOKEN_CAPITAL ? i - 1 : token;
        if (t->flags & PLX_TOKEN_LINE)
            return token;
    }
    return token;
}

/* Where the name of a body begins that ends right before the token, of several capitals; the token itself where none
 * does. */
static uint32_t first_of_body(const struct plx_finder *f, uint32_t token)
{
    uint32_t first = token;
    for (uint32_t i = token; i > 0 && token - i < MOST_WORDS && may_stand_between(f, i - 1); i--) {
        const struct plx_token *t = plx_finder_token(f, i - 1);
        if (first < token && plx_finder_is_mark(f, i, "’"))
            break; /* "Slovakia’s National Security Authority" */
        if ((t->flags & PLX_TOKEN_CAPITAL) && i < token && plx_finder_extent(f, i - 1) == token &&
            (plx_finder_is_body(f, i - 1) || plx_finder_is_body(f, token - 1) ||
             plx_match_has(&f->report->matches, token - 1, PLX_SENSE_MEDIUM)))
            first = i - 1;
        if (t->flags & PLX_TOKEN_LINE)
            break;
    }
    return first;
}

/* Whether the noun for a body stands right before the token with a capital of its own. */
static bool opens_with_body(const struct plx_finder *f, uint32_t token)
{
    static const char *const head_first[] = {"es", "fr", "it", "pt", NULL};
    const struct plx_token *noun = token > 0 ? plx_finder_token(f, token - 1) : NULL;
    return noun && plx_finder_is_in(plx_language_code(f->report->language), head_first) && noun->kind == PLX_TOKEN_WORD && (noun->flags & PLX_TOKEN_CAPITAL) &&
           !(plx_finder_token(f, token)->flags & PLX_TOKEN_LINE) &&
           (plx_finder_is_body(f, token - 1) || plx_match_has(&f->report->matches, token - 1, PLX_SENSE_MEDIUM));
}

/* "Ulusal Radyosu’nun (BNR)": where the words end without the ending that Turkish sets off by an apostrophe. */
static uint32_t without_ending(const struct plx_finder *f, uint32_t bracket)
{
    const struct plx_token *ending = bracket >= 3 ? plx_finder_token(f, bracket - 1) : NULL;
    bool set_off = ending && plx_language_is(f->report->language, "tr") && plx_finder_is_apostrophe(f, bracket - 2) &&
                   !(ending->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL));
    return set_off ? bracket - 2 : bracket;
}

/* "… (ABC)", "… (ABC, …)". */
static bool explain_before(const struct plx_finder *f, uint32_t bracket, struct plx_expansion *out)
{
    uint32_t acronym = bracket + 1;
    if (!is_acronym(f, acronym) || (!plx_finder_is_mark(f, acronym + 1, ")") && !plx_finder_is_mark(f, acronym + 1, ",")))
        return false;
    uint32_t end = without_ending(f, bracket), first = first_by_letters(f, end, acronym);
    bool own = first < end;
    if (own && opens_with_body(f, first)) /* "Agencia Internacional de Controles (ITA)" has the letters of another language */
        first--;
    if (!own && is_written_as_acronym(f, acronym))
        first = first_of_body(f, end);
    *out = (struct plx_expansion){first, end, acronym, own};
    return first < end;
}

/* "ABC (…)": all words within the brackets, from the first of them. */
static bool explain_behind(const struct plx_finder *f, uint32_t bracket, struct plx_expansion *out)
{
    uint32_t first = bracket + 1, end = first;
    if (!is_written_as_acronym(f, bracket - 1) || !plx_finder_token(f, first))
        return false;
    while (end < first + MOST_WORDS && plx_finder_token(f, end) && may_stand_between(f, end))
        end++;
    *out = (struct plx_expansion){first, end, bracket - 1, true};
    return end > first + 1 && plx_finder_is_mark(f, end, ")") && first_by_letters(f, end, bracket - 1) == first;
}

bool plx_finder_explain(const struct plx_finder *f, uint32_t bracket, struct plx_expansion *out)
{
    return bracket > 0 && plx_finder_is_mark(f, bracket, "(") &&
           (explain_before(f, bracket, out) || explain_behind(f, bracket, out));
}
