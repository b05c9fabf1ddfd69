/* Names in quotation marks that a noun beside them explains: "der Frachter „Lachsforelle“", "« La Nuit des meules », film
 * de …", "“Tuz Kokusu” adlı filmi", "الرواية «ليل الفرات»". Capitals need not show them. */
#include <string.h>

#include "facts/finder.h"

/* In tokens: what is longer is speech. */
#define MOST_WORDS 8
#define MOST_UNCASED_WORDS 4
/* Words between a title and the noun that explains it: "», un roman", "” adlı filmi". */
#define MOST_BETWEEN 2

static bool opens_quotation(const struct plx_finder *f, uint32_t token)
{
    static const char *const opening[] = {"«", "“", "„", "‘", NULL};
    if (plx_finder_is_one_of(f, token, opening))
        return true;
    const struct plx_token *next = plx_finder_token(f, token + 1);
    return plx_finder_is_mark(f, token, "\"") && next && !(next->flags & PLX_TOKEN_SPACE);
}

/* The closing mark of a short quotation of words alone; 0 where it is none. */
static uint32_t closing_mark(const struct plx_finder *f, uint32_t open)
{
    static const char *const inner[] = {"’", "'", "-", "‑", "&", ",", NULL};
    const struct plx_token *t;
    for (uint32_t i = open + 1; i <= open + MOST_WORDS + 1 && (t = plx_finder_token(f, i)); i++) {
        if ((t->flags & PLX_TOKEN_LINE) || (i > open + 1 && plx_finder_closes_quote(f, i)))
            return (t->flags & PLX_TOKEN_LINE) ? 0 : i;
        if (t->kind == PLX_TOKEN_MARK && !plx_finder_is_one_of(f, i, inner)) {
            bool single = plx_finder_is_mark(f, open, "‘") && plx_finder_is_mark(f, i, "’");
            return single ? i : 0;
        }
        if (plx_finder_is_mark(f, open, "‘") && plx_finder_is_mark(f, i, "’") && plx_finder_token(f, i + 1) &&
            (plx_finder_token(f, i + 1)->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_LINE)))
            return i;
    }
    return 0;
}

/* ---- what explains it ---- */

static bool is_product_before(const struct plx_finder *f, uint32_t open)
{
    struct plx_match noun = plx_finder_before(f, open, PLX_SENSE_PRODUCT);
    return noun.sense && !(plx_finder_token(f, open)->flags & PLX_TOKEN_LINE);
}

/* "», film de …", "», a novel by …", "” adlı filmi". */
static bool is_product_behind(const struct plx_finder *f, uint32_t close)
{
    bool comma = plx_finder_is_mark(f, close + 1, ",");
    bool turkish = plx_language_is(f->report->language, "tr");
    uint32_t first = close + 1 + comma;
    for (uint32_t i = first; i <= first + MOST_BETWEEN; i++) {
        const struct plx_token *t = plx_finder_token(f, i);
        if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE))
            return false;
        if (plx_finder_has(f, i, PLX_SENSE_PRODUCT))
            return comma || turkish || i == first;
        if (!turkish && !plx_finder_has(f, i, PLX_SENSE_FUNCTION))
            return false;
    }
    return false;
}

/* "«Los días del carbón», de Macarena Ulloa": who made it. */
static bool has_author_behind(const struct plx_finder *f, uint32_t close)
{
    uint32_t link = close + 1 + plx_finder_is_mark(f, close + 1, ",");
    bool of = plx_finder_has(f, link, PLX_SENSE_AGENT) || plx_finder_is_of(f, link) || plx_finder_role(f, link, PLX_ROLE_OF);
    uint32_t author = link + 1 + plx_finder_is_apostrophe(f, link + 1);
    return of && plx_finder_is_given_name(f, author) && plx_finder_is_name_word(f, author + 1);
}

/* "“The Salt Ferry”", "«O Relógio de Areia»": small words aside, capitals alone, and small words among them. */
static bool is_capitalised_title(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    uint32_t names = 0, small = 0;
    for (uint32_t i = first; i < end; i++) {
        if (plx_finder_token(f, i)->kind != PLX_TOKEN_WORD)
            continue;
        bool function = plx_finder_has(f, i, PLX_SENSE_FUNCTION);
        if (!function && !plx_finder_is_name_word(f, i))
            return false;
        small += function;
        names += !function;
    }
    return names >= 2 && small > 0 && !plx_finder_is_german(f);
}

/* A title that was explained before is called by its last word alone: "die „Lautenspielerin“". */
static bool is_called_again(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *last = plx_finder_token(f, end - 1);
    return end == first + 1 && last->kind == PLX_TOKEN_WORD && (f->written[last->form] & PLX_WRITTEN_TITLE);
}

static bool may_be_title(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, first);
    if (t->kind == PLX_TOKEN_WORD && !plx_finder_is_cased(t))
        return end - first <= MOST_UNCASED_WORDS;
    return t->kind != PLX_TOKEN_MARK && (t->flags & PLX_TOKEN_CAPITAL || t->kind == PLX_TOKEN_NUMBER);
}

uint32_t plx_finder_title(struct plx_finder *f, uint32_t token)
{
    uint32_t first = token + 1, end = opens_quotation(f, token) ? closing_mark(f, token) : 0;
    if (!end || end == first || !may_be_title(f, first, end))
        return 0;
    struct plx_match known = plx_finder_known_at(f, first);
    if (known.sense && known.end == end)
        return 0;
    if (!is_product_before(f, token) && !is_product_behind(f, end) && !has_author_behind(f, end) &&
        !is_capitalised_title(f, first, end) && !is_called_again(f, first, end))
        return 0;
    plx_finder_add(f, first, end, PLX_ENTITY_PRODUCT, "");
    const struct plx_token *last = plx_finder_token(f, end - 1);
    if (last->kind == PLX_TOKEN_WORD)
        f->written[last->form] |= PLX_WRITTEN_TITLE;
    return end;
}
