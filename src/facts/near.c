#include "facts/near.h"

#include "facts/openings.h"

#include <string.h>

bool plx_names_index(struct plx_report_facts *facts)
{
    facts->name_hints.count = 0;
    for (size_t name = 0; name < facts->names.count; name++)
        while (facts->name_hints.count * PLX_NAME_HINT_TOKENS <= facts->names.items[name].first) {
            uint32_t *hint = PLX_VECTOR_PUSH(&facts->name_hints);
            if (!hint)
                return false;
            *hint = (uint32_t)name;
        }
    return true;
}

/* Most are not, which the first letter tells. */
static inline bool is_class(const char *own, const char *entity_class)
{
    return *own == *entity_class && strcmp(own, entity_class) == 0;
}

bool plx_name_is_seat(const struct plx_name *name)
{
    return is_class(name->entity_class, "seat");
}

bool plx_name_is_source(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON || name->kind == PLX_ENTITY_ORGANISATION ||
           plx_name_is_seat(name);
}

bool plx_class_is_newsroom(const char *entity_class)
{
    return is_class(entity_class, "medium") || is_class(entity_class, "agency");
}

bool plx_name_is_medium(const struct plx_name *name)
{
    return plx_class_is_newsroom(name->entity_class);
}

bool plx_class_is_business(const char *entity_class)
{
    static const char *const classes[] = {"company", "club", "bank", "exchange", "fund"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (is_class(entity_class, classes[i]))
            return true;
    return false;
}

bool plx_name_is_business(const struct plx_name *name)
{
    return plx_class_is_business(name->entity_class);
}

/* How far, in tokens, the two words for "only" stand apart, and what negates beside the first of them. */
#define RESTRICTED_WITHIN 10
#define NEGATED_BEFORE 4
/* How many tokens before a negation the words that take its force away may begin. */
#define AFFIRMED_WITHIN 3

static bool is_role(const struct plx_report *report, uint32_t token, enum plx_role role)
{
    return plx_match_role(&report->matches, &report->tokens.items[token], role);
}

static bool has_negation(const struct plx_report *report, uint32_t token)
{
    return plx_match_has(&report->matches, token, PLX_SENSE_NEGATION) || is_role(report, token, PLX_ROLE_NEGATIVE);
}

/* "N'a signé qu'un accord"; but "n'a pas dit que", and "rien n'indique que". */
static bool is_only(const struct plx_report *report, uint32_t token)
{
    const uint32_t count = (uint32_t)report->tokens.count;
    if (!is_role(report, token, PLX_ROLE_RESTRICTED))
        return false;
    for (uint32_t i = token; i > 0 && i + NEGATED_BEFORE > token; i--)
        if (report->tokens.items[i - 1].kind == PLX_TOKEN_MARK)
            break;
        else if (has_negation(report, i - 1))
            return false;
    for (uint32_t i = token + 1; i < count && i <= token + RESTRICTED_WITHIN; i++) {
        if (is_role(report, i, PLX_ROLE_RESTRICTING))
            return true;
        if (has_negation(report, i) || plx_near_is_mark(report, i, ",.;:!?"))
            return false;
    }
    return false;
}

/* "Not only", "no fewer than", "لا يزال": words that negate nothing. */
static bool is_affirmed(const struct plx_report *report, uint32_t token)
{
    for (uint32_t i = token; i + AFFIRMED_WITHIN > token; i--) {
        struct plx_match match = plx_match_at(&report->matches, i, PLX_SENSE_AFFIRMATION);
        if (match.sense && match.end > token)
            return true;
        if (i == 0)
            break;
    }
    return false;
}

bool plx_near_is_negation(const struct plx_report *report, uint32_t token)
{
    return has_negation(report, token) && !is_affirmed(report, token) && !is_only(report, token);
}

bool plx_near_negates_itself(const struct plx_report *report, uint32_t token)
{
    return is_role(report, token, PLX_ROLE_NEGATIVE) && !is_affirmed(report, token);
}

static bool is_negation_with(const struct plx_report *report, uint32_t token, unsigned flag)
{
    const struct plx_matches *all = &report->matches;
    if (!plx_near_is_negation(report, token))
        return false;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_NEGATION && (each.match.sense->flags & flag))
            return true;
    return false;
}

bool plx_near_negates_behind(const struct plx_report *report, uint32_t token)
{
    return is_negation_with(report, token, PLX_SENSE_ALONE);
}

bool plx_near_negates_next(const struct plx_report *report, uint32_t token)
{
    return is_negation_with(report, token, PLX_SENSE_COMMON);
}

bool plx_near_is_without(const struct plx_report *report, uint32_t token)
{
    return is_negation_with(report, token, PLX_SENSE_VAGUE);
}

bool plx_near_is_among(const struct plx_report *report, const struct plx_token *mark,
                       const char *marks)
{
    char text[8] = "";
    size_t length = mark->end - mark->start;
    if (length >= sizeof text)
        return false;
    memcpy(text, report->text + mark->start, length);
    return strstr(marks, text) != NULL;
}

uint32_t plx_near_phrase_end(const struct plx_report *report, uint32_t from, uint32_t to,
                             const char *marks)
{
    for (uint32_t i = from; i < to; i++)
        if (plx_near_is_mark(report, i, marks))
            return i;
    return to;
}

/* Whether a mark that may open or close stands as an opening one does: white space before it, none behind it, and no mark that
 * closes something; French has a space before its closing ones: "les traces », a commenté". */
static bool stands_open(const struct plx_report *report, uint32_t token, uint32_t from)
{
    const struct plx_token *t = &report->tokens.items[token];
    bool apart = token == from || (t->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_LINE));
    return apart && token + 1 < report->tokens.count && !(t[1].flags & PLX_TOKEN_SPACE) &&
           !plx_near_is_mark(report, token + 1, ",.;:!?)،؛");
}

/* The marks that close what this one opens; NULL where it opens nothing. */
static const char *closers_of(const struct plx_report *report, uint32_t token, uint32_t from)
{
    if (plx_near_is_mark(report, token, "«"))
        return "»";
    if (plx_near_is_mark(report, token, "„"))
        return "“”\"";
    if (plx_near_is_mark(report, token, "“"))
        return stands_open(report, token, from) ? "”“" : NULL;
    if (plx_near_is_mark(report, token, "»"))
        return stands_open(report, token, from) ? "«" : NULL;
    return plx_near_is_mark(report, token, "\"") ? "\"" : NULL;
}

struct plx_quotations plx_near_quotations(const struct plx_report *report, const struct plx_report_facts *facts, uint32_t from,
                                          uint32_t to)
{
    struct plx_quotations found = {0};
    const char *closers = NULL;
    uint32_t inside = from; /* the first token behind the last mark that opened or closed one */
    for (uint32_t i = from; (i = plx_openings_next(facts, i, to, PLX_OPENS_QUOTE)) < to; i++) {
        const char *opened = closers ? NULL : closers_of(report, i, from);
        if (closers && !plx_near_is_mark(report, i, closers))
            continue; /* it is a part of what is quoted */
        if (!opened) {
            found.end = i + 1;
            found.words = i - inside;
            found.longest = found.words > found.longest ? found.words : found.longest;
        }
        closers = opened;
        inside = i + 1;
    }
    found.open = closers != NULL;
    return found;
}

bool plx_near_is_gerund(const struct plx_report *report, uint32_t token)
{
    const struct plx_token *t = &report->tokens.items[token];
    return plx_language_is(report->language, "en") && t->kind == PLX_TOKEN_WORD && t->end - t->start > strlen("king") &&
           memcmp(report->text + t->end - strlen("ing"), "ing", strlen("ing")) == 0;
}
