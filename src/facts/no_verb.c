/* Which words of crediting are no verbs that say who says something: nouns that share a verb's form or stem, what somebody is
 * called by, and what he is yet to say. */
#include <string.h>

#include "facts/crediting.h"
#include "facts/saying.h"

/* In tokens, with the mark that closes it: what somebody is called by. */
#define NICKNAME_WITHIN 5

/* "Under (caution)", "of (hope)", "by". */
static bool is_preposition(const struct plx_crediting *f, uint32_t token)
{
    struct plx_match where = plx_crediting_at(f, token, PLX_SENSE_WHERE);
    return (where.sense && where.end == token + 1) || plx_crediting_has(f, token, PLX_SENSE_AGENT) ||
           plx_match_role(&f->report->matches, &f->report->tokens.items[token], PLX_ROLE_OF);
}

/* "after a recount", "under caution", "the tsunami warning issued by": behind an article or preposition, and "-ing" behind a plain
 * word too, no form of an English verb. */
static bool is_english_noun(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    if (verb.first == s->first || !plx_language_is(f->report->language, "en"))
        return false;
    const struct plx_token *before = &f->report->tokens.items[verb.first - 1];
    if (before->kind != PLX_TOKEN_WORD)
        return false;
    return plx_crediting_has(f, verb.first - 1, PLX_SENSE_NUMBER_ONE) ||
           plx_match_role(&f->report->matches, before, PLX_ROLE_DEFINITE) ||
           (plx_near_is_gerund(f->report, verb.first) ? !plx_crediting_has(f, verb.first - 1, PLX_SENSE_FUNCTION)
                                                       : is_preposition(f, verb.first - 1));
}

/* "Viele Fragen wirft", "den Schatz": within a sentence of German an infinitive with a capital is a noun, and so is what only shares a
 * verb's stem. */
static bool is_german_noun(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    const struct plx_token *token = &f->report->tokens.items[verb.first];
    return plx_language_is(f->report->language, "de") && verb.first > s->first && token[-1].kind == PLX_TOKEN_WORD &&
           verb.end == verb.first + 1 && (token->flags & PLX_TOKEN_CAPITAL) &&
           (f->report->text[token->end - 1] == 'n' || (verb.sense->flags & PLX_SENSE_STEMMED));
}

/* "قدرتها 900 ميغاواط": a word of Arabic with the pronoun of whose it is, right before a number. */
static bool is_owned_figure(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    const struct plx_token *token = &f->report->tokens.items[verb.end - 1];
    return plx_language_is(f->report->language, "ar") && verb.end < s->end && token[1].kind == PLX_TOKEN_NUMBER &&
           token->end - token->start > 4 && memcmp(f->report->text + token->end - 4, "ها", 4) == 0;
}

/* "annoncera une enquête", "is to publish its report": what somebody will say he has not said, unless what it is follows. */
static bool is_to_come(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    bool infinitive = plx_language_is(f->report->language, "en") && verb.first > s->first &&
                      plx_crediting_has(f, verb.first - 1, PLX_SENSE_ADDRESSEE);
    if (!infinitive && !plx_match_role(&f->report->matches, &f->report->tokens.items[verb.first], PLX_ROLE_FUTURE))
        return false;
    struct plx_saying saying = plx_saying_of(f->report, f->out, verb, s);
    return !plx_saying_something(&saying);
}

/* "Byron Cedeño, dit « le Scorpion », 41 ans": behind a name and a comma, and before a few words in quotation marks, the participle
 * says what he is called by. */
static bool is_nickname(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    uint32_t comma = verb.first - 1, end = verb.end;
    if (verb.first < s->first + 2 || end + 1 >= s->end || !plx_near_is_mark(f->report, comma, ",") ||
        !plx_near_is_mark(f->report, end, "«“„\""))
        return false;
    size_t i = plx_names_from(f->out, comma);
    bool named = i > 0 && f->out->names.items[i - 1].end == comma;
    uint32_t to = end + 1 + NICKNAME_WITHIN < s->end ? end + 1 + NICKNAME_WITHIN : s->end;
    const struct plx_name *quoted = plx_crediting_within(f, end, to);
    if (quoted && plx_name_is_medium(quoted))
        return false; /* ", передает «24.kg»" */
    return named && plx_near_phrase_end(f->report, end + 1, to, "»”“\"") < to;
}

/* "Settlement of Investment Disputes": whether the word stands in a name of several. */
static bool is_in_name(const struct plx_crediting *f, struct plx_match verb)
{
    size_t i = plx_names_from(f->out, verb.first + 1);
    const struct plx_name *name = i > 0 ? &f->out->names.items[i - 1] : NULL;
    return name && name->end > verb.first && name->end > name->first + 1;
}

/* "Un juge": behind an article, a word that an office is called by. */
static bool is_office(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    return verb.first > s->first && plx_crediting_has(f, verb.first, PLX_SENSE_OFFICE) &&
           (plx_crediting_has(f, verb.first - 1, PLX_SENSE_NUMBER_ONE) ||
            plx_match_role(&f->report->matches, &f->report->tokens.items[verb.first - 1], PLX_ROLE_DEFINITE));
}

/* "النقل": with its article a word of Arabic is no verb. */
static bool is_arabic_noun(const struct plx_crediting *f, struct plx_match verb)
{
    return plx_match_role(&f->report->matches, &f->report->tokens.items[verb.first], PLX_ROLE_WITH_ARTICLE);
}

/* "Stritar cuenta con 50 escaños": part of a longer saying of the pack. */
static bool is_of_idiom(const struct plx_crediting *f, struct plx_match verb)
{
    struct plx_match idiom = plx_crediting_at(f, verb.first, PLX_SENSE_IDIOM);
    return idiom.sense && idiom.end > verb.end;
}

bool plx_crediting_is_no_verb(const struct plx_crediting *f, struct plx_match verb, const struct plx_sentence *s)
{
    return is_office(f, verb, s) || is_in_name(f, verb) || is_to_come(f, verb, s) || is_nickname(f, verb, s) ||
           is_owned_figure(f, verb, s) || is_german_noun(f, verb, s) || is_english_noun(f, verb, s) || is_arabic_noun(f, verb) ||
           is_of_idiom(f, verb);
}
