/* To whom a verb of saying is said, or where: who stands with it and does not speak. */
#include "facts/hearer.h"

/* "сообщили в «Газпроме»": who says it stands behind "in", the verb has no subject and is of several. */
static bool speaks_there(const struct plx_saying *s, uint32_t preposition)
{
    static const char *const several[] = {"ли", "лись", "ют", "ят", "ут", "ат", "ются", "ятся"};
    const struct plx_token *t = &s->report->tokens.items[preposition], *verb = &s->report->tokens.items[s->verb.first];
    if (!plx_language_is(s->report->language, "ru") || t->end - t->start > strlen("во"))
        return false;
    for (size_t i = 0; i < sizeof several / sizeof *several; i++) {
        size_t length = strlen(several[i]);
        if (verb->end - verb->start > length && memcmp(s->report->text + verb->end - length, several[i], length) == 0)
            return true;
    }
    return false;
}

/* "рассчитывает на Европейский банк": a preposition of Russian that leads to no speaker. */
static bool is_object(const struct plx_saying *s, uint32_t preposition)
{
    return plx_language_is(s->report->language, "ru") && preposition >= s->verb.end && !speaks_there(s, preposition);
}

/* "en"; but "noticia a Lusa" has an article that is a preposition elsewhere. */
static bool is_where(const struct plx_saying *s, uint32_t token)
{
    return plx_saying_has(s, token, PLX_SENSE_WHERE) &&
           !plx_match_role(&s->report->matches, &s->report->tokens.items[token], PLX_ROLE_DEFINITE);
}

bool plx_hearer_said_in(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t token = name->first;
    if (token > s->verb.end + 1 && plx_saying_has(s, token - 1, PLX_SENSE_NATION))
        token--;
    return token > s->verb.end && is_where(s, token - 1) && speaks_there(s, token - 1);
}

/* "wrote on X": where it was said, and not by whom. */
static bool is_platform(const struct plx_saying *s, const struct plx_name *name)
{
    const struct plx_token *before = &s->report->tokens.items[name->first - 1];
    return name->id && plx_name_is_business(name) && plx_saying_has(s, name->first - 1, PLX_SENSE_FUNCTION) &&
           !plx_match_role(&s->report->matches, before, PLX_ROLE_DEFINITE) &&
           !plx_match_role(&s->report->matches, before, PLX_ROLE_OF) &&
           !plx_match_role(&s->report->matches, before, PLX_ROLE_OF_DEFINITE) && !plx_saying_has(s, name->first - 1, PLX_SENSE_AGENT);
}

/* "предложил итальянцу Маттео Белланди": behind the verb a word in the case of whom something is done to. */
static bool is_dative(const struct plx_saying *s, uint32_t token)
{
    const struct plx_token *t = &s->report->tokens.items[token];
    return token >= s->verb.end && t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_CAPITAL) &&
           !plx_saying_has(s, token, PLX_SENSE_FUNCTION) &&
           plx_match_role(&s->report->matches, t, PLX_ROLE_DONE_TO);
}

/* "dit à la ministre Claire Morvan", "protestó en Caracol Radio": over the words of the name's office and its articles
 * stands the word that leads to who hears it, or where it was said. */
bool plx_hearer_is(const struct plx_saying *s, const struct plx_name *name)
{
    uint32_t from = s->sentence->first;
    for (uint32_t token = name->first, steps = 0; token > from && steps < 4; steps++) {
        if (plx_saying_has(s, token - 1, PLX_SENSE_ADDRESSEE) || (token == name->first && is_dative(s, token - 1)) ||
            (token == name->first && name->first > s->verb.first && is_platform(s, name)) ||
            (token == name->first && is_where(s, token - 1) && (plx_name_is_medium(name) || is_object(s, token - 1))))
            return true;
        struct plx_match office = plx_match_before(&s->report->matches, token, PLX_SENSE_OFFICE);
        if (office.sense)
            token = office.first;
        else if (plx_saying_has(s, token - 1, PLX_SENSE_FUNCTION) || plx_saying_is_mark(s, token - 1, "'’"))
            token--;
        else
            return false;
    }
    return false;
}
