#include "report/short_text.h"

#include <string.h>

#include "text/letters.h"

/* What a word tells for a language: a small one of it, one of figures, dates and credits, any other, one that only shares a stem with
 * its words; and one that it cannot write. */
#define SMALL 4.0
#define OF_FIGURES 3.0
#define KNOWN 2.0
#define BY_STEM 1.0
#define UNWRITTEN (-3.0)

static bool tells_of_figures(enum plx_sense_kind kind)
{
    switch (kind) {
    case PLX_SENSE_NUMBER: case PLX_SENSE_ORDINAL: case PLX_SENSE_MAGNITUDE: case PLX_SENSE_CURRENCY: case PLX_SENSE_PERCENT:
    case PLX_SENSE_UNIT: case PLX_SENSE_PERIOD: case PLX_SENSE_MONTH: case PLX_SENSE_WEEKDAY: case PLX_SENSE_RELATIVE:
    case PLX_SENSE_BOUND_BEFORE: case PLX_SENSE_BOUND_AFTER: case PLX_SENSE_CREDIT_BEFORE: case PLX_SENSE_CREDIT_VERB:
    case PLX_SENSE_FRACTION: case PLX_SENSE_COLLECTIVE: case PLX_SENSE_YEAR: case PLX_SENSE_SEASON:
        return true;
    default:
        return false;
    }
}

/* Names, and signs of one letter or two, stand in any language. */
static double worth_of(const struct plx_matches *matches, uint32_t token)
{
    const struct plx_token *t = &matches->tokens[token];
    double worth = 0;
    for (struct plx_match_cursor each = plx_matches_of(matches, token); plx_match_next(&each);) {
        if (each.kind == PLX_SENSE_ENTITY || each.kind == PLX_SENSE_FIRST_NAME)
            continue;
        bool stemmed = each.match.sense->flags & PLX_SENSE_STEMMED;
        bool little = stemmed || (t->end - t->start < 3 && each.kind != PLX_SENSE_FUNCTION);
        double told = tells_of_figures((enum plx_sense_kind)each.kind) ? OF_FIGURES : KNOWN;
        told = little ? BY_STEM : each.kind == PLX_SENSE_FUNCTION ? SMALL : told;
        worth = told > worth ? told : worth;
    }
    return worth;
}

double plx_short_text_suits(struct plx_story *story, const char *code, const char *text, const struct plx_tokens *tokens,
                            const struct plx_intern *forms)
{
    const struct plx_language *language;
    struct plx_matches matches;
    if (plx_story_language(story, code, &language, NULL) != PLX_OK ||
        plx_lexicon_match(plx_story_lexicon(story, language), &matches, tokens, forms) != PLX_OK)
        return 0;
    struct plx_letters *letters = plx_letters_open(code);
    double sum = 0;
    size_t words = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        const struct plx_token *t = &tokens->items[i];
        if (t->kind != PLX_TOKEN_WORD)
            continue;
        words++;
        sum += plx_letters_write(letters, text + t->start, t->end - t->start) ? worth_of(&matches, i) : UNWRITTEN;
    }
    plx_letters_close(&letters);
    plx_matches_release(&matches);
    return words ? sum / (double)words : 0;
}

const char *plx_short_text_named(const char *path, const char *codes)
{
    const char *slash = path ? strrchr(path, '/') : NULL, *name = slash ? slash + 1 : path;
    const char *end = name ? name + strcspn(name, ".") : NULL;
    while (name && name < end) {
        size_t length = strcspn(name, "-_. ");
        for (const char *code = codes; length == 2 && code; code = strchr(code, ' ')) {
            code += *code == ' ';
            if (strncmp(code, name, length) == 0 && (code[length] == ' ' || code[length] == '\0'))
                return code;
        }
        name += length + (name[length] != '\0');
    }
    return NULL;
}
