#include "facts/crediting.h"

#include <string.h>

/* How far from each other names stand that "and" joins. */
#define JOINED_WITHIN 5
/* In tokens, of what the last word of an unnamed source leads to. */
#define LONGEST_NAME 3

const struct plx_name *plx_crediting_within(const struct plx_crediting *f, uint32_t from, uint32_t to)
{
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, from); (name = plx_names_next(f->out, &i, to));)
        if (plx_name_is_source(name))
            return name;
    return NULL;
}

bool plx_crediting_is_named(const struct plx_crediting *f, const struct plx_name *name)
{
    return f->credited[name->first] & 1;
}

static enum plx_source_kind kind_of(const struct plx_name *name)
{
    if (plx_name_is_medium(name))
        return PLX_SOURCE_MEDIUM;
    return name->kind == PLX_ENTITY_PERSON ? PLX_SOURCE_PERSON : PLX_SOURCE_ORGANISATION;
}

/* Notes the source, which begins with the token; false where the same one is credited already. */
static bool is_new(const struct plx_crediting *f, enum plx_source_kind kind, uint32_t token)
{
    uint8_t *credited = &f->credited[token];
    uint8_t flag = kind == PLX_SOURCE_ANONYMOUS ? 2 : 1;
    bool new = !(*credited & flag);
    *credited |= flag;
    return new;
}

/* span begins with the token. */
static bool is_as_written(const struct plx_name *name)
{
    return name->id && strcmp(name->entity_class, "office") == 0 && !*name->region && !name->declined;
}

static void add(struct plx_crediting *f, const char *source, enum plx_source_kind kind, uint32_t token,
                struct plx_span span, bool as_written)
{
    if (!is_new(f, kind, token))
        return;
    struct plx_attribution *a = PLX_VECTOR_PUSH(&f->out->attributions);
    if (!a) {
        f->failed = true;
        return;
    }
    a->report = f->report_index;
    a->source = source;
    a->kind = kind;
    a->span = span;
    a->as_written = as_written;
    a->sentence = plx_report_sentence_at(f->report, span.start);
    a->credited = f->report->sentences.items[a->sentence].span;
}

/* "según un comunicado de la empresa": two cues of one sentence may mean one source. */
static bool is_meant_already(const struct plx_crediting *f, const struct plx_name *name, const struct plx_sentence *s)
{
    for (size_t i = f->out->attributions.count; i > 0; i--) {
        const struct plx_attribution *a = &f->out->attributions.items[i - 1];
        if (a->credited.start < s->span.start)
            return false;
        if (a->source == name->name)
            return true;
    }
    return false;
}

void plx_crediting_meant(struct plx_crediting *f, const struct plx_name *name, const struct plx_sentence *s)
{
    if (!name || (name->first >= s->first && (f->credited[name->first] & 1)) || is_meant_already(f, name, s))
        return;
    struct plx_attribution *a = PLX_VECTOR_PUSH(&f->out->attributions);
    if (!a) {
        f->failed = true;
        return;
    }
    *a = (struct plx_attribution){.report = f->report_index, .source = name->name,
                                  .kind = kind_of(name), .span = name->span, .credited = s->span,
                                  .as_written = is_as_written(name)};
    a->sentence = plx_report_sentence_at(f->report, s->span.start);
}

/* "a western intelligence agency": no source, since nobody knows which it is; but "a coastguard spokesman". */
static bool is_any(const struct plx_crediting *f, const struct plx_name *name)
{
    uint32_t first = name->first;
    if (!name->generic || first == 0 || plx_crediting_has(f, name->end, PLX_SENSE_OFFICE))
        return false;
    const struct plx_token *before = &f->report->tokens.items[first - 1];
    return plx_crediting_has(f, first - 1, PLX_SENSE_NUMBER_ONE) || (first > 1 && before->kind == PLX_TOKEN_WORD &&
                                                      !plx_crediting_has(f, first - 1, PLX_SENSE_FUNCTION) &&
                                                      plx_crediting_has(f, first - 2, PLX_SENSE_NUMBER_ONE));
}

/* Whether the name is set off by commas right behind the office: "the weather bureau, PAGASA, said". */
static bool is_set_off(const struct plx_crediting *f, const struct plx_name *office, const struct plx_name *name)
{
    return name->first == office->end + 1 && plx_near_is_mark(f->report, office->end, ",،") &&
           plx_near_is_mark(f->report, name->end, ",،") && !plx_crediting_has(f, name->end + 1, PLX_SENSE_NUMBER_AND);
}

/* "laut Statistikamt Indec", "служба скорой помощи SAME": the name of the body, which stands right behind what it is; NULL where
 * none does. In Turkish another part of the sentence may stand there. */
static const struct plx_name *own_name(const struct plx_crediting *f, const struct plx_name *office)
{
    const struct plx_name *next = office + 1;
    bool behind = next < f->out->names.items + f->out->names.count && next->sentence == office->sentence &&
                  (next->first == office->end || is_set_off(f, office, next));
    bool body = behind && next->kind == PLX_ENTITY_ORGANISATION && !plx_name_is_medium(next) && !next->generic &&
                strcmp(next->entity_class, "office") != 0;
    return body && office->generic && !plx_language_is(f->report->language, "tr") ? next : NULL;
}

void plx_crediting_name(struct plx_crediting *f, const struct plx_name *name)
{
    if (is_any(f, name))
        return;
    const struct plx_name *own = own_name(f, name);
    name = own ? own : name;
    add(f, name->name, kind_of(name), name->first, name->span, is_as_written(name));
}

static bool is_and(const struct plx_crediting *f, uint32_t token)
{
    struct plx_match link = plx_crediting_at(f, token, PLX_SENSE_NUMBER_AND);
    if (!link.sense && (link = plx_crediting_at(f, token, PLX_SENSE_RANGE_LINK)).sense && !(link.sense->flags & PLX_SENSE_COMMON))
        link = PLX_NO_MATCH;
    return link.sense && link.end == token + 1;
}

/* Whether a comma, or "and", alone links the two names, but for articles, and behind "and" what the second is. */
static bool are_linked(const struct plx_crediting *f, const struct plx_name *name, const struct plx_name *next, bool comma)
{
    const struct plx_name *end = f->out->names.items + f->out->names.count;
    if (name < f->out->names.items || next >= end || name->kind != next->kind || name->sentence != next->sentence ||
        next->first > name->end + JOINED_WITHIN ||
        !(comma ? plx_near_is_mark(f->report, name->end, ",،") : is_and(f, name->end)))
        return false;
    for (uint32_t i = name->end + 1; i < next->first; i++)
        if (comma && !plx_match_role(&f->report->matches, &f->report->tokens.items[i], PLX_ROLE_DEFINITE) &&
            !plx_near_is_mark(f->report, i, "'’«“„\""))
            return false;
        else if (!plx_crediting_has(f, i, PLX_SENSE_FUNCTION) && !plx_crediting_has(f, i, PLX_SENSE_OFFICE) &&
                 !plx_crediting_has(f, i, PLX_SENSE_COMPANY) && !plx_crediting_has(f, i, PLX_SENSE_MEDIUM) &&
                 !plx_crediting_has(f, i, PLX_SENSE_DEMONYM) && !plx_near_is_mark(f->report, i, "'’«“„\""))
            return false;
    return plx_name_is_source(name) && plx_name_is_source(next);
}

void plx_crediting_joined(struct plx_crediting *f, const struct plx_name *name)
{
    const struct plx_name *first = name, *last = name;
    while (are_linked(f, last, last + 1, true))
        last++;
    bool listed = are_linked(f, last, last + 1, false);
    last = listed ? last + 1 : name;
    if (!listed && are_linked(f, first - 1, first, false)) {
        first--;
        listed = true;
    }
    while (listed && are_linked(f, first - 1, first, true))
        first--;
    for (name = first; name <= last; name++)
        plx_crediting_name(f, name);
}

/* "осведомлённые о ходе обсуждения собеседники издания": of the words of one phrase those that say whose sources they are. */
static struct plx_match own_behind(const struct plx_crediting *f, struct plx_match match, uint32_t to)
{
    for (uint32_t i = match.end; i < to && f->report->tokens.items[i].kind == PLX_TOKEN_WORD; i++) {
        struct plx_match own =
            plx_crediting_has(f, i, PLX_SENSE_OWN_SOURCES) ? plx_crediting_at(f, i, PLX_SENSE_ANONYMOUS) : PLX_NO_MATCH;
        if (own.sense)
            return own;
    }
    return match;
}

/* "people familiar with (the terms)": what the last word of the phrase leads to. */
static uint32_t unnamed_end(const struct plx_crediting *f, struct plx_match match, uint32_t to)
{
    uint32_t end = match.end, limit = end + LONGEST_NAME < to ? end + LONGEST_NAME : to;
    if (match.sense->kind != PLX_SENSE_ANONYMOUS || end < match.first + 2 ||
        !plx_crediting_has(f, end - 1, PLX_SENSE_FUNCTION))
        return end;
    while (end < limit && f->report->tokens.items[end].kind == PLX_TOKEN_WORD &&
           !plx_crediting_has(f, end, PLX_SENSE_CREDIT_VERB) && !plx_crediting_has(f, end, PLX_SENSE_CLAUSE))
        end++;
    while (end > match.end && plx_crediting_has(f, end - 1, PLX_SENSE_FUNCTION))
        end--;
    return end;
}

static bool opens_name(const struct plx_crediting *f, uint32_t token)
{
    size_t i = plx_names_from(f->out, token);
    return i < f->out->names.count && f->out->names.items[i].first == token &&
           f->out->names.items[i].kind == PLX_ENTITY_PERSON;
}

bool plx_crediting_unnamed(struct plx_crediting *f, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        struct plx_match match = plx_crediting_at(f, i, PLX_SENSE_ANONYMOUS);
        if (!match.sense || opens_name(f, match.end))
            continue; /* "görgü tanığı Murat Aşbay": what the person is who is named */
        match = own_behind(f, match, to);
        struct plx_span span = {f->report->tokens.items[match.first].start,
                                f->report->tokens.items[unnamed_end(f, match, to) - 1].end};
        const char *words =
            plx_arena_substring(f->arena, f->report->text + span.start, span.end - span.start);
        if (words)
            add(f, words, PLX_SOURCE_ANONYMOUS, match.first, span, false);
        else
            f->failed = true;
        return true;
    }
    return false;
}
