#include "facts/called.h"

#include <stdlib.h>
#include <string.h>

#include "facts/near.h"

void plx_called_release(struct plx_called *called)
{
    free(called->forms);
    plx_intern_release(&called->concepts);
    PLX_VECTOR_RELEASE(&called->by_concept);
    called->forms = NULL;
}

const char *plx_called_concept(const struct plx_report *report, uint32_t token)
{
    struct plx_match match = plx_match_at(&report->matches, token, PLX_SENSE_CONCEPT);
    const struct plx_known_concept *concept = match.sense ? plx_language_concept(report->language, match.sense->index) : NULL;
    return concept ? plx_language_string(report->language, concept->id) : "";
}

static void note(struct plx_called_names *noted, const struct plx_name *names, uint32_t index)
{
    if (!noted->first)
        noted->first = index + 1;
    else if (!noted->other && strcmp(names[noted->first - 1].name, names[index].name) != 0)
        noted->other = index + 1;
}

static void note_concept(struct plx_called *called, const char *id, const struct plx_name *names, uint32_t index)
{
    uint32_t number = plx_intern_add(&called->concepts, id, strlen(id));
    bool new = number == called->by_concept.count;
    called->failed |= number == PLX_INTERN_NONE || (new && !PLX_VECTOR_PUSH(&called->by_concept));
    if (!called->failed)
        note(&called->by_concept.items[number], names, index);
}

/* The words of all names of several words that bodies have. */
static void note_all(struct plx_called *called, const struct plx_report *report, const struct plx_report_facts *facts)
{
    const struct plx_name *names = facts->names.items;
    called->forms = calloc(report->forms.count + 1, sizeof *called->forms);
    called->failed |= !called->forms;
    for (uint32_t i = 0; i < facts->names.count && !called->failed; i++) {
        if (names[i].kind != PLX_ENTITY_ORGANISATION || names[i].end <= names[i].first + 1)
            continue;
        for (uint32_t k = names[i].first; k < names[i].end; k++) {
            const struct plx_token *word = &report->tokens.items[k];
            const char *id = word->kind == PLX_TOKEN_WORD ? plx_called_concept(report, k) : "";
            if (word->kind == PLX_TOKEN_WORD)
                note(&called->forms[word->form], names, i);
            if (*id)
                note_concept(called, id, names, i);
        }
    }
}

static struct plx_called_names of_concept(const struct plx_called *called, const char *id)
{
    uint32_t number = *id ? plx_intern_find(&called->concepts, id, strlen(id)) : PLX_INTERN_NONE;
    return number == PLX_INTERN_NONE ? (struct plx_called_names){0} : called->by_concept.items[number];
}

const struct plx_name *plx_called_by(struct plx_called *called, const struct plx_report *report,
                                     const struct plx_report_facts *facts, uint32_t noun)
{
    if (!called->forms)
        note_all(called, report, facts);
    if (called->failed)
        return NULL;
    const size_t before = plx_names_from(facts, noun);
    const struct plx_called_names found[] = {called->forms[report->tokens.items[noun].form],
                                             of_concept(called, plx_called_concept(report, noun))};
    const struct plx_name *only = NULL;
    for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
        const struct plx_name *name = found[i].first ? &facts->names.items[found[i].first - 1] : NULL;
        if (!name || found[i].first > before)
            continue;
        if ((found[i].other && found[i].other <= before) || (only && strcmp(only->name, name->name) != 0))
            return NULL;
        only = !only || name < only ? name : only;
    }
    return only;
}
