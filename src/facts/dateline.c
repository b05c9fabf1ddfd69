#include "facts/dateline.h"

/* How far from its front a paragraph has its dateline, in tokens. */
#define DATELINE_WITHIN 16
/* Words of it that are neither a date's nor small ones: those of towns. */
#define MOST_TOWN_WORDS 4
/* A line of its own, "ROMA – ANSA", stands this near the top, in paragraphs. */
#define TOP_PARAGRAPHS 4

/* Small words within the brackets. */
#define MOST_LEADING 3

struct paragraph {
    uint32_t first, end; /* tokens */
    uint32_t number;
};

/* A headline and what stands below it may count as one paragraph. */
static bool are_together(const struct plx_sentence *a, const struct plx_sentence *b)
{
    return a->paragraph == b->paragraph && a->kind == b->kind;
}

static struct paragraph paragraph_of(const struct plx_report *report, uint32_t token)
{
    const struct plx_sentence *all = report->sentences.items;
    uint32_t i = plx_report_sentence_at(report, report->tokens.items[token].start), first = i, last = i;
    while (first > 0 && are_together(&all[first - 1], &all[i]))
        first--;
    while (last + 1 < report->sentences.count && are_together(&all[last + 1], &all[i]))
        last++;
    return (struct paragraph){all[first].first, all[last].end, all[i].paragraph};
}

static bool is_date(const struct plx_report *report, uint32_t token)
{
    const struct plx_matches *all = &report->matches;
    return report->tokens.items[token].kind != PLX_TOKEN_WORD || plx_match_has(all, token, PLX_SENSE_MONTH) ||
           plx_match_has(all, token, PLX_SENSE_WEEKDAY) || plx_match_has(all, token, PLX_SENSE_FUNCTION);
}

/* Towns and dates alone: "Ankara, 3 Mart". A word of a script with capitals has one. */
static bool is_dateline(const struct plx_report *report, uint32_t from, uint32_t to)
{
    uint32_t towns = 0;
    for (uint32_t i = from; i < to; i++) {
        const struct plx_token *t = &report->tokens.items[i];
        if (is_date(report, i))
            continue;
        bool cased = t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
        if ((cased && !(t->flags & PLX_TOKEN_CAPITAL)) || ++towns > MOST_TOWN_WORDS)
            return false;
    }
    return to <= from + DATELINE_WITHIN;
}

static const struct plx_name *name_over(const struct plx_report_facts *facts, uint32_t token)
{
    size_t i = plx_names_from(facts, token);
    bool opens = i < facts->names.count && facts->names.items[i].first == token;
    return opens ? &facts->names.items[i] : NULL;
}

/* Whether nothing but newsrooms, what parts them and a few words that lead to them stands in [from, to): "Com informações da Lusa",
 * "avec AFP". */
static bool are_newsrooms(const struct plx_report *report, const struct plx_report_facts *facts, uint32_t from, uint32_t to)
{
    uint32_t words = 0;
    for (uint32_t i = from; i < to;) {
        const struct plx_name *name = name_over(facts, i);
        bool word = !name && report->tokens.items[i].kind == PLX_TOKEN_WORD &&
                    !plx_match_has(&report->matches, i, PLX_SENSE_NUMBER_AND);
        bool leads = i == from || !(report->tokens.items[i].flags & PLX_TOKEN_CAPITAL);
        if ((name && !plx_name_is_medium(name)) || (word && (!leads || ++words > MOST_LEADING)))
            return false;
        i = name ? name->end : i + 1;
    }
    return true;
}

/* The bracket that opens before the token and holds nothing but newsrooms; UINT32_MAX where none does. */
static uint32_t bracket_before(const struct plx_report *report, const struct plx_report_facts *facts, uint32_t token,
                               uint32_t from)
{
    for (uint32_t i = token; i > from && token - i < DATELINE_WITHIN; i--)
        if (plx_near_is_mark(report, i - 1, "("))
            return are_newsrooms(report, facts, i, token) ? i - 1 : UINT32_MAX;
    return UINT32_MAX;
}

bool plx_dateline_names(const struct plx_report *report, const struct plx_report_facts *facts, const struct plx_name *name)
{
    struct paragraph in = paragraph_of(report, name->first);
    uint32_t open = bracket_before(report, facts, name->first, in.first);
    if (open != UINT32_MAX) {
        uint32_t close = plx_near_phrase_end(report, name->end, in.end, ")");
        if (close == in.end || !are_newsrooms(report, facts, name->end, close))
            return false;
        return close + 1 == in.end || is_dateline(report, in.first, open);
    }
    if (name->first == in.first || !is_dateline(report, in.first, name->first - 1))
        return false;
    bool slashes = plx_near_is_mark(report, name->first - 1, "/") && name->end < in.end &&
                   plx_near_is_mark(report, name->end, "/");
    bool line = in.first > 0 && in.number < TOP_PARAGRAPHS && name->end == in.end && name->first - 1 > in.first &&
                plx_near_is_mark(report, name->first - 1, "-–—,/");
    return slashes || line;
}
