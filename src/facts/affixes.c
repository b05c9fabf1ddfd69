/* What Arabic writes onto a word: "and", "by", "the" before it, "their" behind it. A word that is taken for a name without
 * them may be quite another one. */
#include <string.h>

#include "base/hash.h"
#include "facts/finder.h"

/* The senses of the phrase that is the word [form, form + length) alone. */
static const struct plx_sense *senses_of(const struct plx_finder *f, const char *form, size_t length, size_t *count)
{
    const struct plx_language *language = f->report->language;
    const struct plx_key *key = plx_language_key(language, form, length, plx_hash_bytes(form, length));
    *count = 0;
    return key ? plx_language_senses(language, &key->root, count) : NULL;
}

static bool leads_to(const struct plx_finder *f, const char *form, size_t length, const struct plx_sense *wanted)
{
    size_t count;
    const struct plx_sense *senses = senses_of(f, form, length, &count);
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == wanted->kind && senses[i].index == wanted->index)
            return true;
    return false;
}

/* Whether the word is of the language whole. */
static bool is_word(const struct plx_finder *f, const char *form)
{
    size_t count;
    const struct plx_sense *senses = senses_of(f, form, strlen(form), &count);
    for (size_t i = 0; i < count; i++)
        if (senses[i].kind == PLX_SENSE_CONCEPT || senses[i].kind == PLX_SENSE_CREDIT_VERB ||
            senses[i].kind == PLX_SENSE_FUNCTION ||
            senses[i].kind == PLX_SENSE_PERIOD)
            return true;
    return false;
}

/* Whether nothing is taken off the word but what stands before it. */
static bool is_led(const struct plx_finder *f, const char *form, const struct plx_sense *wanted)
{
    static const char *const before[] = {"و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "وب", "ول", "وبال", "ولل", NULL};
    size_t length = strlen(form);
    for (size_t i = 0; before[i]; i++) {
        size_t n = strlen(before[i]);
        if (length > n && strncmp(form, before[i], n) == 0 && leads_to(f, form + n, length - n, wanted))
            return true;
    }
    return false;
}

bool plx_finder_is_worn_down(const struct plx_finder *f, struct plx_match match)
{
    const uint64_t others = PLX_MATCH_BIT(PLX_SENSE_CONCEPT) | PLX_MATCH_BIT(PLX_SENSE_CREDIT_VERB) |
                            PLX_MATCH_BIT(PLX_SENSE_FUNCTION) | PLX_MATCH_BIT(PLX_SENSE_PERIOD);
    const char *form = plx_finder_form(f, match.first);
    if (!plx_match_may_start(&f->report->matches, match.first, others) || leads_to(f, form, strlen(form), match.sense))
        return false;
    return is_word(f, form) || !is_led(f, form, match.sense);
}

bool plx_finder_adds_article(const struct plx_finder *f, struct plx_match match)
{
    static const char *const before[] = {"", "و", "ف", "ب", "ك", NULL};
    static const char article[] = "ال";
    const char *form = plx_finder_form(f, match.first);
    for (size_t i = 0; before[i]; i++) {
        size_t n = strlen(before[i]);
        if (strncmp(form, before[i], n) != 0 || strncmp(form + n, article, strlen(article)) != 0)
            continue;
        const char *name = form + n, *bare = name + strlen(article);
        return !leads_to(f, name, strlen(name), match.sense) && leads_to(f, bare, strlen(bare), match.sense);
    }
    return false;
}
