#include "facts/near.h"

#include <string.h>

bool plx_name_is_source(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON || name->kind == PLX_ENTITY_ORGANISATION;
}

bool plx_name_is_medium(const struct plx_name *name)
{
    return strcmp(name->entity_class, "medium") == 0 || strcmp(name->entity_class, "agency") == 0;
}

size_t plx_names_from(const struct plx_report_facts *facts, uint32_t token)
{
    size_t low = 0, high = facts->names.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (facts->names.items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct plx_name *plx_names_next(const struct plx_report_facts *facts, size_t *index,
                                      uint32_t to)
{
    const struct plx_name *name =
        *index < facts->names.count ? &facts->names.items[(*index)++] : NULL;
    return name && name->first < to ? name : NULL;
}

bool plx_near_is_mark(const struct plx_report *report, uint32_t token, const char *marks)
{
    const struct plx_token *t = &report->tokens.items[token];
    char text[8] = "";
    size_t length = t->end - t->start;
    if (t->kind != PLX_TOKEN_MARK || length >= sizeof text)
        return false;
    memcpy(text, report->text + t->start, length);
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
