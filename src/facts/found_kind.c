/* Of what kind a name is that no list knows: what stands beside it tells. */
#include <string.h>

#include "facts/finder.h"

static const struct plx_match *at(const struct plx_finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

static const struct plx_match *before(const struct plx_finder *f, uint32_t token,
                                      enum plx_sense_kind kind)
{
    return plx_match_before(&f->report->matches, token, kind);
}

static bool is_small_link(const struct plx_finder *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_FUNCTION) || plx_finder_is_mark(f, token, "’") ||
           plx_finder_is_mark(f, token, "'");
}

/* Over the firm or field between an office and its holder: "глава Qamar Airways Рашид …", "la ministra della Salute,
 * Leïla …". */
static bool stands_behind_office(const struct plx_finder *f, uint32_t first)
{
    uint32_t sentence = plx_report_sentence_at(f->report, plx_finder_token(f, first)->start);
    uint32_t start = f->report->sentences.items[sentence].first;
    for (uint32_t i = first; i > start && first - i < 7; i--) {
        const struct plx_token *t = plx_finder_token(f, i - 1);
        if (before(f, i, PLX_SENSE_OFFICE))
            return true;
        bool between = t->kind == PLX_TOKEN_WORD
                           ? (t->flags & PLX_TOKEN_CAPITAL) || at(f, i - 1, PLX_SENSE_FUNCTION) ||
                                 at(f, i - 1, PLX_SENSE_COMPANY) ||
                                 at(f, i - 1, PLX_SENSE_CONCEPT) ||
                                 (i - 1 > start && is_small_link(f, i - 2))
                           : plx_finder_is_mark(f, i - 1, ",") || plx_finder_is_mark(f, i - 1, "’") || plx_finder_is_mark(f, i - 1, "'");
        if (!between)
            return false;
    }
    return false;
}

static bool has_ampersand(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (plx_finder_is_mark(f, i, "&"))
            return true;
    return false;
}

/* "chief executive Maarten Delvaux", "el consejero delegado, Maarten Delvaux", "Sarah Friar, chief financial
 * officer": two words or more beside an office are a person's name. */
static bool has_office_beside(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end - first < 2 || has_ampersand(f, first, end))
        return false;
    /* "an analyst at Crane Holt", "le directeur de Renault Trucks": the preposition leads to whose office it is */
    if (first > 0 && at(f, first - 1, PLX_SENSE_FUNCTION) && !before(f, first, PLX_SENSE_OFFICE))
        return false;
    /* "глава Qamar Airways Рашид аль-Марвани": the firm first, then the holder. */
    if (plx_finder_is_name_word(f, end) && !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))
        return false;
    if (before(f, first, PLX_SENSE_OFFICE) ||
        (first > 0 && plx_finder_is_mark(f, first - 1, ",") && before(f, first - 1, PLX_SENSE_OFFICE)))
        return true;
    if (stands_behind_office(f, first))
        return true;
    if (!plx_finder_is_mark(f, end, ","))
        return false;
    for (uint32_t i = end + 1; i < end + 4 && i < f->report->tokens.count; i++)
        if (at(f, i, PLX_SENSE_OFFICE))
            return true;
    return false;
}

bool plx_finder_is_given_name(const struct plx_finder *f, uint32_t token)
{
    const struct plx_match *match = at(f, token, PLX_SENSE_FIRST_NAME);
    return match && !(match->sense->flags & PLX_SENSE_COMMON);
}

/* "À Assabou, …", "In Göktepe, …", "В Ассабу …": a sentence that opens with where. */
static bool is_where(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return first > 0 && end == first + 1 && plx_finder_is_mark(f, end, ",") &&
           plx_finder_opens_sentence(f, first - 1) && before(f, first, PLX_SENSE_WHERE);
}

bool plx_finder_is_aged(const struct plx_finder *f, uint32_t end)
{
    const struct plx_token *number = plx_finder_token(f, end + 1);
    const struct plx_match *period = at(f, end + 2, PLX_SENSE_PERIOD);
    return plx_finder_is_mark(f, end, ",") && number && number->kind == PLX_TOKEN_NUMBER && period &&
           (plx_finder_is_mark(f, period->end, ",") || plx_finder_is_mark(f, period->end, ".")) &&
           strcmp(plx_language_string(f->report->language, period->sense->text), "Y") == 0;
}

enum plx_entity_kind plx_finder_kind_of(const struct plx_finder *f, uint32_t first, uint32_t end,
                                        const char **entity_class)
{
    *entity_class = "";
    if (before(f, first, PLX_SENSE_MEDIUM)) {
        *entity_class = "medium";
        return PLX_ENTITY_ORGANISATION;
    }
    if (end - first > 1 && (at(f, end - 1, PLX_SENSE_COMPANY) ||
                            (at(f, first, PLX_SENSE_COMPANY) && !plx_finder_is_given_name(f, first))))
        return PLX_ENTITY_ORGANISATION;
    if (plx_finder_is_aged(f, end) || plx_finder_is_given_name(f, first) || before(f, first, PLX_SENSE_HONORIFIC) ||
        has_office_beside(f, first, end))
        return PLX_ENTITY_PERSON;
    if (before(f, first, PLX_SENSE_COMPANY) || at(f, end, PLX_SENSE_COMPANY))
        return PLX_ENTITY_ORGANISATION;
    if (before(f, first, PLX_SENSE_PLACE) || is_where(f, first, end))
        return PLX_ENTITY_PLACE;
    if (plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER)
        return PLX_ENTITY_PRODUCT;
    if (end - first >= 2 && at(f, first, PLX_SENSE_FIRST_NAME))
        return PLX_ENTITY_PERSON;
    return PLX_ENTITY_ORGANISATION;
}
