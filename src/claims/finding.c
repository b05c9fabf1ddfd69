#include "claims/finding.h"

#include "facts/near.h"

#define COMMAS ",،"

/* "And", "or"; what else links two numbers is an article before a name, "a empresa X", or leads to it, "to X". */
bool plx_finding_is_and(const struct plx_finding *f, uint32_t token)
{
    if (plx_finding_has(f, token, PLX_SENSE_NUMBER_AND))
        return true;
    return plx_finding_has(f, token, PLX_SENSE_RANGE_LINK) && !plx_finding_has_role(f, token, PLX_ROLE_DEFINITE) &&
           !plx_finding_has(f, token, PLX_SENSE_ADDRESSEE) && !plx_finding_has(f, token, PLX_SENSE_PATIENT);
}

bool plx_finding_is_plain(const struct plx_finding *f, uint32_t token)
{
    return f->m->text->tokens.items[token].kind != PLX_TOKEN_MARK && !plx_finding_has(f, token, PLX_SENSE_FUNCTION);
}

bool plx_finding_subject_first(const struct plx_finding *f)
{
    return plx_language_subject_first(f->m->text->language);
}

bool plx_finding_opens_clause(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_subject_first(f) && plx_finding_has(f, token, PLX_SENSE_CLAUSE);
}

const struct plx_name *plx_finding_name(const struct plx_finding *f, uint32_t token)
{
    if (!(f->m->covered[token] & PLX_IN_NAME))
        return NULL;
    size_t next = plx_names_from(f->m->facts, token);
    const struct plx_name *items = f->m->facts->names.items;
    return next < f->m->facts->names.count && items[next].first == token ? &items[next]
           : next > 0                                                    ? &items[next - 1]
                                                                         : NULL;
}

bool plx_finding_may_hold(const struct plx_name *name)
{
    return plx_name_is_source(name) && !plx_name_is_medium(name);
}

static bool joins(const struct plx_finding *f, uint32_t token)
{
    return plx_finding_is_and(f, token) || plx_maker_is_mark(f->m, token, COMMAS);
}

/* The name before "and" before that one; NULL where there is none. */
static const struct plx_name *joined_before(const struct plx_finding *f, const struct plx_name *name)
{
    bool joined = name->first > f->sentence->first + 1 && plx_finding_is_and(f, name->first - 1);
    return joined ? plx_finding_name(f, name->first - 2) : NULL;
}

bool plx_finding_is_one_of_several(const struct plx_finding *f, const struct plx_name *name)
{
    bool joined = false;
    for (uint32_t i = name->end; i < f->sentence->end && i < name->end + 3; i++) {
        const struct plx_name *other = plx_finding_name(f, i);
        if (other)
            return joined && plx_finding_may_hold(other);
        if (plx_finding_is_plain(f, i) && !joins(f, i))
            break;
        joined |= joins(f, i);
    }
    const struct plx_name *last = joined_before(f, name);
    return last && plx_finding_may_hold(last);
}

bool plx_finding_is_joined(const struct plx_finding *f, const struct plx_name *name)
{
    bool joined = name->end + 1 < f->sentence->end && plx_finding_is_and(f, name->end);
    const struct plx_name *next = joined ? plx_finding_name(f, name->end + 1) : NULL, *last = joined_before(f, name);
    return (next && plx_finding_may_hold(next)) || (last && plx_finding_may_hold(last));
}
