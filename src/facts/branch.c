/* What a body that many countries have is called in one of them: "Kenya Red Cross", "Cruz Roja Nicaragüense", "Greenpeace
 * Brasil", "الهلال الأحمر الإماراتي". The lists have such bodies as of the class "society". */
#include <string.h>

#include "facts/finder.h"

static const struct plx_known_entity *known_of(const struct plx_finder *f, struct plx_match match)
{
    return match.sense ? plx_language_entity(f->report->language, match.sense->index) : NULL;
}

static const char *string(const struct plx_finder *f, uint32_t offset)
{
    return plx_language_string(f->report->language, offset);
}

static bool is_society(const struct plx_finder *f, struct plx_match known)
{
    return known.sense && strcmp(string(f, known_of(f, known)->entity_class), "society") == 0;
}

static bool is_on_line(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && !(t->flags & PLX_TOKEN_LINE);
}

/* A country's adjective or name at the token, where the lists have name. */
static struct plx_match country_at(const struct plx_finder *f, uint32_t token, struct plx_match name)
{
    struct plx_match nation = plx_match_at(&f->report->matches, token, PLX_SENSE_NATION);
    const struct plx_known_entity *known = nation.sense ? NULL : known_of(f, name);
    return known && known->adjective && *string(f, known->adjective) ? name : nation;
}

/* "… du Mali", "… of Georgia". */
static uint32_t over_link(const struct plx_finder *f, uint32_t token)
{
    uint32_t behind = token;
    while (behind < token + 2 && is_on_line(f, behind) &&
           (plx_finder_is_of(f, behind) || plx_finder_role(f, behind, PLX_ROLE_DEFINITE)))
        behind++;
    return plx_finder_is_of(f, token) ? behind : token;
}

static void add_branch(struct plx_finder *f, struct plx_match society, struct plx_match country, bool as_written)
{
    uint32_t first = country.first < society.first ? country.first : society.first;
    plx_finder_add_sense(f, society.sense, first, country.end > society.end ? country.end : society.end);
    if (f->failed)
        return;
    struct plx_name *name = &f->out->names.items[f->out->names.count - 1];
    bool listed = plx_finder_give_country(f, name, known_of(f, country));
    if (as_written && !listed && !f->failed)
        name->name = plx_arena_substring(f->arena, f->report->text + name->span.start, name->span.end - name->span.start);
    f->failed |= !name->name;
}

uint32_t plx_finder_branch(struct plx_finder *f, uint32_t token, struct plx_match known)
{
    struct plx_match society, country;
    if (!known.sense && !plx_match_may_start(&f->report->matches, token, PLX_MATCH_BIT(PLX_SENSE_NATION)))
        return 0; /* as nearly everywhere */
    society = is_society(f, known) ? known : PLX_NO_MATCH;
    if (society.sense) {
        uint32_t link = over_link(f, society.end);
        country = is_on_line(f, link) ? country_at(f, link, plx_finder_known_at(f, link)) : PLX_NO_MATCH;
        if (!country.sense)
            return 0;
        add_branch(f, society, country, link == society.end && country.sense->kind == PLX_SENSE_ENTITY);
        return country.end;
    }
    country = country_at(f, token, known);
    society = country.sense && is_on_line(f, country.end) ? plx_finder_known_at(f, country.end) : PLX_NO_MATCH;
    if (!is_society(f, society))
        return 0;
    add_branch(f, society, country, country.sense->kind == PLX_SENSE_ENTITY);
    return society.end;
}
