/* Names of medicines, "adalimumab", «деносумаб»: the international ones (INN), which newspapers write with a small letter. Their stem,
 * at the end, says what kind of medicine it is; the stems here are those that no other word of a packed language ends in. */
#include <string.h>

#include "facts/finder.h"
#include "facts/openings.h"

/* In letters, stem and all. */
#define LEAST_LETTERS 7

/* How a word ends; the length in bytes. */
struct ending {
    const char *text;
    size_t length;
};

#define ENDING(text) {text, sizeof text - 1}
#define NO_ENDING {NULL, 0}

/* The stems of a script, and what languages write behind them: "adalimumabe", "eletriptans", "adalimumabın". */
struct stems {
    const struct ending *stems, *tails;
};

static const struct ending latin[] = {
    ENDING("mab"), ENDING("tinib"), ENDING("ciclib"), ENDING("siklib"), ENDING("parib"), ENDING("lisib"),
    ENDING("rafenib"), ENDING("zomib"), ENDING("gliptin"), ENDING("gliflozin"), ENDING("glutid"), ENDING("xaban"),
    ENDING("ksaban"), ENDING("gatran"), ENDING("buvir"), ENDING("asvir"), ENDING("previr"), ENDING("tegravir"),
    ENDING("floxacin"), ENDING("floksasin"), ENDING("vastatin"), ENDING("setron"), ENDING("triptan"), NO_ENDING};
static const struct ending latin_tails[] = {
    ENDING(""), ENDING("e"), ENDING("a"), ENDING("o"), ENDING("s"), ENDING("i"), ENDING("ı"), ENDING("in"),
    ENDING("ın"), ENDING("u"), ENDING("un"), ENDING("de"), ENDING("da"), ENDING("te"), ENDING("ta"), ENDING("le"),
    ENDING("la"), ENDING("den"), ENDING("dan"), ENDING("ten"), ENDING("tan"), NO_ENDING};
static const struct ending cyrillic[] = {
    ENDING("маб"), ENDING("тиниб"), ENDING("циклиб"), ENDING("париб"), ENDING("лисиб"), ENDING("рафениб"),
    ENDING("зомиб"), ENDING("глиптин"), ENDING("глифлозин"), ENDING("глутид"), ENDING("ксабан"), ENDING("гатран"),
    ENDING("бувир"), ENDING("асвир"), ENDING("превир"), ENDING("тегравир"), ENDING("флоксацин"), ENDING("вастатин"),
    ENDING("сетрон"), ENDING("триптан"), NO_ENDING};
static const struct ending cyrillic_tails[] = {
    ENDING(""), ENDING("а"), ENDING("у"), ENDING("ом"), ENDING("е"), NO_ENDING};
static const struct ending arabic[] = {
    ENDING("ماب"), ENDING("تينيب"), ENDING("تينب"), ENDING("سيكليب"), ENDING("باريب"), ENDING("غليبتين"),
    ENDING("جليبتين"), ENDING("غليفلوزين"), ENDING("جليفلوزين"), ENDING("غلوتايد"), ENDING("جلوتايد"),
    ENDING("غلوتيد"), ENDING("جلوتيد"), ENDING("كسابان"), ENDING("غاتران"), ENDING("بوفير"), ENDING("فلوكساسين"),
    ENDING("فاستاتين"), ENDING("سيترون"), ENDING("تريبتان"), NO_ENDING};
static const struct ending arabic_tails[] = {
    ENDING(""), NO_ENDING};

static const struct stems latin_script = {latin, latin_tails}, cyrillic_script = {cyrillic, cyrillic_tails},
                          arabic_script = {arabic, arabic_tails};

/* Whether the form, whose ending behind length bytes is left out, ends so. Nearly always its last byte tells. */
static inline bool ends_in(const char *form, size_t length, const struct ending *ending)
{
    size_t n = ending->length;
    return !n || (length > n && form[length - 1] == ending->text[n - 1] && memcmp(form + length - n, ending->text, n) == 0);
}

/* Whether a stem may end there; of Latin ones two letters tell nearly always that none does. */
static inline bool may_end(const struct stems *script, const char *form, size_t length)
{
    char last = form[length - 1], before = form[length - 2];
    return script != &latin_script || ((last == 'b' || last == 'd' || last == 'n' || last == 'r') &&
                                       (before == 'a' || before == 'i' || before == 'o'));
}

static bool has_stem(const struct stems *script, const char *form, size_t length)
{
    for (const struct ending *tail = script->tails; tail->text; tail++) {
        if (!ends_in(form, length, tail) || !may_end(script, form, length - tail->length))
            continue;
        for (const struct ending *stem = script->stems; stem->text; stem++)
            if (ends_in(form, length - tail->length, stem))
                return true;
    }
    return false;
}

/* By the form's first letter. */
static const struct stems *script_of(const char *form)
{
    unsigned char lead = (unsigned char)*form;
    return lead < 0xd0 ? &latin_script : lead < 0xd4 ? &cyrillic_script : &arabic_script;
}

static bool is_medicine(const struct plx_intern_entry *form)
{
    const struct stems *script = script_of(form->string);
    size_t least = script == &latin_script ? LEAST_LETTERS : 2 * LEAST_LETTERS; /* in bytes */
    return form->length >= least && has_stem(script, form->string, form->length);
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
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (!(each.match.sense->flags & PLX_SENSE_STEMMED))
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
