#include "claims/name_sounds.h"

#include <string.h>

#include "base/intern.h"
#include "claims/identity.h"
#include "language/language.h"
#include "text/decline.h"
#include "text/sounds.h"

#define MOST_WORDS 4
/* So many sounds must be alike: fewer are too often something else. */
#define LEAST_SOUNDS 5
/* Of Arabic letters, which leave short vowels out. */
#define LEAST_OF_ARABIC 4

bool plx_name_can_be_read(const struct plx_report *report, const struct plx_name *name)
{
    unsigned words = 0;
    for (uint32_t i = name->first; i < name->end; i++) {
        const struct plx_token *t = &report->tokens.items[i];
        if (t->kind == PLX_TOKEN_NUMBER || (t->flags & PLX_TOKEN_ALL_CAPS) ||
            (t->kind == PLX_TOKEN_WORD && t->script != report->tokens.items[name->first].script))
            return false;
        words += t->kind == PLX_TOKEN_WORD;
    }
    return words > 0 && words <= MOST_WORDS && !name->generic && !name->own &&
           report->tokens.items[name->first].kind == PLX_TOKEN_WORD;
}

void plx_word_add(const struct plx_report *report, uint32_t token, bool declined, struct plx_buffer *out)
{
    const struct plx_token *t = &report->tokens.items[token];
    const struct plx_intern_entry *form = &report->forms.entries[t->form];
    if (t->script == PLX_SCRIPT_ARABIC)
        plx_buffer_add(out, report->text + t->start, t->end - t->start);
    else if (declined)
        plx_buffer_add(out, form->string, form->length);
    else
        plx_undecline(out, form->string, form->length);
}

bool plx_word_sounds(const struct plx_report *report, uint32_t token, const char *rules, bool declined, struct plx_buffer *out)
{
    struct plx_buffer word;
    plx_buffer_init(&word);
    plx_word_add(report, token, declined, &word);
    bool read = plx_sounds((enum plx_token_script)report->tokens.items[token].script, rules, plx_buffer_string(&word), word.length, out);
    plx_buffer_release(&word);
    return read;
}

/* Whether the word stands in the name for what it means: "Holding", "القابضة". */
static bool is_common(const struct plx_report *report, uint32_t token)
{
    return plx_is_word_of_language(report, token) || plx_match_has(&report->matches, token, PLX_SENSE_BODY) ||
           plx_match_has(&report->matches, token, PLX_SENSE_FUNCTION);
}

bool plx_name_sounds(const struct plx_report *report, const struct plx_name *name, const struct plx_name_manner *manner,
                     struct plx_buffer *out)
{
    const char *rules = manner->language ? plx_language_spelling(manner->language) : "";
    plx_buffer_clear(out);
    for (uint32_t i = name->first; i < name->end; i++) {
        if (report->tokens.items[i].kind != PLX_TOKEN_WORD || (manner->proper && is_common(report, i)))
            continue;
        if (out->length)
            plx_buffer_add(out, " ", 1);
        if (!plx_word_sounds(report, i, rules, manner->declined, out))
            return false;
    }
    bool arabic = report->tokens.items[name->first].script == PLX_SCRIPT_ARABIC;
    return out->length >= (arabic ? LEAST_OF_ARABIC : LEAST_SOUNDS);
}

bool plx_name_tells_kind(const struct plx_report *report, const struct plx_name *name)
{
    unsigned proper = 0, common = 0;
    for (uint32_t i = name->first; i < name->end; i++)
        if (report->tokens.items[i].kind == PLX_TOKEN_WORD) {
            bool means = is_common(report, i);
            common += means;
            proper += !means;
        }
    return proper == 1 && common > 0 && !name->id && name->kind == PLX_ENTITY_ORGANISATION;
}

static bool means(const struct plx_report *x, uint32_t token, const char *concept)
{
    const struct plx_matches *all = &x->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *own = plx_language_concept_of(x->language, each.match.sense);
        if (own && strcmp(plx_language_string(x->language, own->id), concept) == 0)
            return true;
    }
    return false;
}

static bool is_firm(const struct plx_report *x, uint32_t token)
{
    return plx_match_has(&x->matches, token, PLX_SENSE_COMPANY) ||
           plx_match_has(&x->matches, token, PLX_SENSE_BODY);
}

static const char *form_of(const struct plx_report *x, uint32_t token)
{
    return x->forms.entries[x->tokens.items[token].form].string;
}

/* Whether a word of each means the same: one word, one concept, or, in two scripts, that it is a firm: "Holding", "القابضة". */
static bool share_meaning(const struct plx_report *x, uint32_t token, const struct plx_report *y, uint32_t other)
{
    const struct plx_matches *all = &x->matches;
    if (strcmp(form_of(x, token), form_of(y, other)) == 0)
        return !plx_match_has(all, token, PLX_SENSE_FUNCTION);
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_known_concept *concept = plx_language_concept_of(x->language, each.match.sense);
        if (concept && means(y, other, plx_language_string(x->language, concept->id)))
            return true;
    }
    return x->tokens.items[token].script != y->tokens.items[other].script && is_firm(x, token) && is_firm(y, other);
}

bool plx_names_share_kind(const struct plx_report *report, const struct plx_name *name, const struct plx_report *other_report,
                          const struct plx_name *other)
{
    for (uint32_t i = name->first; i < name->end; i++)
        for (uint32_t k = other->first; k < other->end; k++)
            if (is_common(report, i) && is_common(other_report, k) && share_meaning(report, i, other_report, k))
                return true;
    return false;
}
