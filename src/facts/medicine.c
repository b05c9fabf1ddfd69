/* Names of medicines, "adalimumab", «деносумаб»: the international ones (INN), which newspapers write with a small letter. Their stem,
 * at the end, says what kind of medicine it is; the stems here are those that no other word of a packed language ends in. */
#include <string.h>

#include "facts/finder.h"
#include "facts/openings.h"

/* In letters, stem and all. */
#define LEAST_LETTERS 7

/* The stems of a script, and what languages write behind them: "tezanemabe", "eletriptans", "adalimumabın". */
struct stems {
    const char *const *stems, *const *tails;
};

static const char *const latin[] = {
    "mab",   "tinib", "ciclib", "siklib", "parib",   "lisib",    "rafenib",  "zomib",   "gliptin", "gliflozin", "glutid", "xaban",
    "ksaban", "gatran", "buvir", "asvir",  "previr",  "tegravir", "floxacin", "floksasin", "vastatin", "setron", "triptan", NULL};
static const char *const latin_tails[] = {"",   "e",  "a",  "o",  "s",  "i",   "ı",   "in",  "ın",  "u",  "un",
                                          "de", "da", "te", "ta", "le", "la", "den", "dan", "ten", "tan", NULL};
static const char *const cyrillic[] = {"маб",    "тиниб",  "циклиб", "париб",    "лисиб",      "рафениб",  "зомиб",
                                       "глиптин", "глифлозин", "глутид", "ксабан", "гатран",    "бувир",    "асвир",
                                       "превир", "тегравир", "флоксацин", "вастатин", "сетрон", "триптан", NULL};
static const char *const cyrillic_tails[] = {"", "а", "у", "ом", "е", NULL};
static const char *const arabic[] = {"ماب",    "تينيب",     "تينب",      "سيكليب",  "باريب",  "غليبتين",  "جليبتين", "غليفلوزين",
                                     "جليفلوزين", "غلوتايد", "جلوتايد",   "غلوتيد",  "جلوتيد", "كسابان",   "غاتران",  "بوفير",
                                     "فلوكساسين", "فاستاتين", "سيترون", "تريبتان", NULL};
static const char *const arabic_tails[] = {"", NULL};

static const struct stems scripts[] = {{latin, latin_tails}, {cyrillic, cyrillic_tails}, {arabic, arabic_tails}};

/* The length of the form without the ending; 0 where it does not end so. */
static size_t without(const char *form, size_t length, const char *ending)
{
    size_t n = strlen(ending);
    return length > n && memcmp(form + length - n, ending, n) == 0 ? length - n : 0;
}

static bool has_stem(const struct stems *script, const char *form, size_t length)
{
    for (const char *const *tail = script->tails; *tail; tail++) {
        size_t rest = without(form, length, *tail);
        for (const char *const *stem = script->stems; rest && *stem; stem++)
            if (without(form, rest, *stem))
                return true;
    }
    return false;
}

static bool is_medicine(const struct plx_intern_entry *form)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < form->length; i++)
        letters += (form->string[i] & 0xC0) != 0x80;
    for (size_t i = 0; letters >= LEAST_LETTERS && i < sizeof scripts / sizeof *scripts; i++)
        if (has_stem(&scripts[i], form->string, form->length))
            return true;
    return false;
}

void plx_finder_note_medicines(struct plx_finder *f)
{
    bool any = false;
    for (uint32_t i = 0; i < f->report->forms.count; i++)
        if (is_medicine(&f->report->forms.entries[i])) {
            f->written[i] |= PLX_WRITTEN_MEDICINE;
            any = true;
        }
    for (uint32_t i = 0; any && i < f->report->tokens.count; i++) {
        const struct plx_token *t = &f->report->tokens.items[i];
        if (t->kind == PLX_TOKEN_WORD && (f->written[t->form] & PLX_WRITTEN_MEDICINE)) {
            f->out->openings[i] |= PLX_OPENS_NAME;
            if (plx_finder_is_german(f)) /* "der Antikörper Adalimumab": of no name of several words */
                f->shown[i] &= (uint8_t)~PLX_SHOWN_NAME_WORD;
        }
    }
}

/* Whether the language's knowledge has another meaning for the word as written. */
static bool is_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++)
        if (!(all->items[i].sense->flags & PLX_SENSE_STEMMED))
            return true;
    return false;
}

/* A capital that is owed to where the word stands, or to German, which gives it to every noun. Elsewhere it shows a trade mark or a
 * surname. */
static bool is_owed(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *next = plx_finder_token(f, token + 1);
    if (plx_finder_is_german(f))
        return true;
    return plx_finder_opens_sentence(f, token) && !(next && next->kind == PLX_TOKEN_WORD && (next->flags & PLX_TOKEN_CAPITAL));
}

uint32_t plx_finder_medicine(struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (t->kind != PLX_TOKEN_WORD || !(f->written[t->form] & PLX_WRITTEN_MEDICINE) ||
        (t->flags & (PLX_TOKEN_ALL_CAPS | PLX_TOKEN_INNER_CAPITAL)) || ((t->flags & PLX_TOKEN_CAPITAL) && !is_owed(f, token)) ||
        is_word(f, token))
        return 0;
    plx_finder_add(f, token, token + 1, PLX_ENTITY_PRODUCT, "");
    return token + 1;
}
