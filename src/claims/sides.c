#include "claims/sides.h"

/* How many words may stand between a name and the one that tells its side: "gegen den früheren Minister X". */
#define WORDS_BEFORE 4
/* The same behind it: "X'e karşı", "X şirketini". */
#define TOKENS_BEHIND 3

static bool is_of_words(const struct plx_finding *f, uint32_t token)
{
    return token >= f->words.first && token < f->words.end;
}

/* An article, which hides no word that tells; in Arabic and Russian there is none apart. */
static bool is_article(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_has_role(f, token, PLX_ROLE_DEFINITE) || plx_finding_has(f, token, PLX_SENSE_NUMBER_ONE);
}

static bool is_auxiliary(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_has_role(f, token, PLX_ROLE_HAVE) || plx_finding_has(f, token, PLX_SENSE_PASSIVE) ||
           plx_finding_has(f, token, PLX_SENSE_COPULA);
}

/* What the word before a name, or before its article, tells; *on where it tells nothing and the next one may. */
static enum plx_side side_of_word(const struct plx_finding *f, uint32_t token, bool *on)
{
    *on = false;
    if (plx_finding_has(f, token, PLX_SENSE_AGENT))
        return PLX_SIDE_BY;
    if (plx_finding_has(f, token, PLX_SENSE_PATIENT)) {
        *on = true; /* "von dem X" */
        return PLX_SIDE_TO;
    }
    if (is_article(f, token) || plx_finding_is_plain(f, token)) {
        *on = true;
        return PLX_SIDE_PLAIN;
    }
    bool verb = is_auxiliary(f, token) || plx_finding_opens_clause(f, token);
    return verb ? PLX_SIDE_PLAIN : PLX_SIDE_APART;
}

/* Of "start-up" neither part, nor the hyphen, is a word that tells. */
static bool is_hyphened(const struct plx_finding *f, uint32_t token)
{
    const struct plx_token *tokens = f->m->text->tokens.items;
    bool hyphen = plx_maker_is_mark(f->m, token, "-");
    bool second = token > f->sentence->first && plx_maker_is_mark(f->m, token - 1, "-") &&
                  !(tokens[token].flags & PLX_TOKEN_SPACE);
    return (hyphen || second) && !(tokens[token].flags & PLX_TOKEN_SPACE);
}

static enum plx_side before(const struct plx_finding *f, const struct plx_name *name)
{
    enum plx_side side = PLX_SIDE_PLAIN;
    unsigned words = 0;
    bool on = true;
    for (uint32_t i = name->first; on && i > f->sentence->first && words <= WORDS_BEFORE; i--) {
        if (plx_maker_is_mark(f->m, i - 1, "«“„\"»”"))
            continue;
        if (is_hyphened(f, i - 1))
            continue;
        if (is_of_words(f, i - 1) || plx_finding_name(f, i - 1) ||
            f->m->text->tokens.items[i - 1].kind != PLX_TOKEN_WORD)
            break;
        enum plx_side told = side_of_word(f, i - 1, &on);
        if (side == PLX_SIDE_TO && told != PLX_SIDE_BY)
            break;
        side = told;
        words += plx_finding_is_plain(f, i - 1);
    }
    return side;
}

/* An ending behind an apostrophe, or a word that governs the name before it. */
static enum plx_side behind(const struct plx_finding *f, const struct plx_name *name)
{
    uint32_t first = name->end, end = first + TOKENS_BEHIND < f->sentence->end ? first + TOKENS_BEHIND : f->sentence->end;
    bool suffixed = first < end && plx_maker_is_mark(f->m, first, "'’");
    for (uint32_t i = first + suffixed; i < end && !is_of_words(f, i) && !plx_finding_name(f, i); i++) {
        if (plx_finding_has(f, i, PLX_SENSE_PATIENT_BEHIND))
            return PLX_SIDE_TO;
        if (plx_finding_has(f, i, PLX_SENSE_AGENT_BEHIND))
            return PLX_SIDE_BY;
        if (f->m->text->tokens.items[i].kind != PLX_TOKEN_WORD)
            break;
    }
    return suffixed ? PLX_SIDE_APART : PLX_SIDE_PLAIN;
}

/* Whether the words of the act reach up to the token, with a preposition that governs its case: "прервала переговоры с". */
static bool is_governed(const struct plx_finding *f, uint32_t token)
{
    return f->words.end == token && f->words.end - f->words.first > 1;
}

/* By the ending of the noun right before it, "компанию «X»", else, where it stands in no quotation marks, by its own. */
static enum plx_side by_ending(const struct plx_finding *f, const struct plx_name *name)
{
    uint32_t noun = name->first;
    while (noun > f->sentence->first && plx_maker_is_mark(f->m, noun - 1, "«“„\""))
        noun--;
    bool has_noun = noun > f->sentence->first && !is_of_words(f, noun - 1) && !plx_finding_name(f, noun - 1) &&
                    plx_finding_is_plain(f, noun - 1) && !plx_finding_has(f, noun - 1, PLX_SENSE_POSSESSIVE);
    if (!has_noun && noun < name->first)
        return PLX_SIDE_PLAIN;
    if (is_governed(f, has_noun ? noun - 1 : noun))
        return PLX_SIDE_PLAIN;
    uint32_t token = has_noun ? noun - 1 : name->end - 1;
    if (plx_finding_has_role(f, token, PLX_ROLE_DONE_TO))
        return PLX_SIDE_TO;
    if (plx_finding_has_role(f, token, PLX_ROLE_DONE_BY))
        return PLX_SIDE_BY;
    return !has_noun && plx_finding_has_role(f, token, PLX_ROLE_NOT_GENITIVE) ? PLX_SIDE_EITHER : PLX_SIDE_PLAIN;
}

bool plx_side_stands_behind(const struct plx_finding *f)
{
    return plx_language_has_role(f->m->text->language, PLX_ROLE_ABLATIVE);
}

enum plx_side plx_side_of(const struct plx_finding *f, const struct plx_name *name)
{
    enum plx_side side = plx_side_stands_behind(f) ? PLX_SIDE_PLAIN : before(f, name);
    if (side == PLX_SIDE_PLAIN)
        side = behind(f, name);
    return side == PLX_SIDE_PLAIN ? by_ending(f, name) : side;
}
