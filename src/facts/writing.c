/* How the report writes: where its sentences open, what it writes with a capital. */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "facts/finder.h"
#include "facts/openings.h"

bool plx_finder_is_one_of(const struct plx_finder *f, uint32_t token, const char *const *marks)
{
    const struct plx_token *t = plx_finder_token(f, token);
    bool found = false;
    for (; t && t->kind == PLX_TOKEN_MARK && *marks && !found; marks++)
        found = plx_token_is(t, f->report->text, *marks);
    return found;
}

/* Whether a sentence may go on behind the mark: a capital there is a name's. What a stop inside the closing
 * quotation mark has ended does not. */
static bool goes_on_behind(const struct plx_finder *f, uint32_t mark)
{
    static const char *const stops[] = {".", "!", "?", "…", NULL};
    const struct plx_token *t = plx_finder_token(f, mark);
    if (t->end - t->start == 1)
        return strchr(",;'(-)/&", f->report->text[t->start]) != NULL;
    return plx_finder_is_mark(f, mark, "’") ||
           ((plx_finder_is_mark(f, mark, "»") || plx_finder_is_mark(f, mark, "”")) && mark > 0 &&
            !plx_finder_is_one_of(f, mark - 1, stops));
}

/* "Самый громкий — Уэсли Тапажос": a dash behind small letters goes on; behind capitals alone ("LAUSANNE – Pas
 * de Coupe") or at the front of a line it opens. */
static bool is_inner_dash(const struct plx_finder *f, uint32_t mark, uint32_t first)
{
    if (!plx_finder_is_mark(f, mark, "—") && !plx_finder_is_mark(f, mark, "–"))
        return false;
    for (uint32_t i = first; i < mark; i++) {
        const struct plx_token *t = plx_finder_token(f, i);
        if (t->kind == PLX_TOKEN_WORD && !(t->flags & PLX_TOKEN_CAPITAL) &&
            !plx_finder_has(f, i, PLX_SENSE_MONTH) && !plx_finder_has(f, i, PLX_SENSE_FUNCTION))
            return true;
    }
    return false;
}

bool plx_finder_opens_quote(const struct plx_finder *f, uint32_t token)
{
    static const char *const opening[] = {"«", "“", "„", "\"", NULL};
    return (f->out->openings[token] & PLX_OPENS_QUOTE) && plx_finder_is_one_of(f, token, opening);
}

bool plx_finder_closes_quote(const struct plx_finder *f, uint32_t token)
{
    static const char *const closing[] = {"»", "”", "“", "\"", NULL};
    return (f->out->openings[token] & PLX_OPENS_QUOTE) && plx_finder_is_one_of(f, token, closing);
}

bool plx_finder_is_quoted(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    return first > 0 && plx_finder_opens_quote(f, first - 1) && plx_finder_closes_quote(f, end);
}

/* "auf der Plattform X.", "on X.": the network, and no given name. */
static bool is_network(const struct plx_finder *f, uint32_t token)
{
    return token > 0 && strcmp(plx_finder_form(f, token), "x") == 0 &&
           !(plx_finder_token(f, token)->flags & PLX_TOKEN_LINE) &&
           (plx_finder_has(f, token - 1, PLX_SENSE_FUNCTION) || plx_finder_has(f, token - 1, PLX_SENSE_CONCEPT) ||
            plx_finder_has(f, token - 1, PLX_SENSE_COMPANY));
}

/* A letter that is short for a name: one capital, of one or two bytes. */
bool plx_finder_is_initial(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t length = t->end - t->start;
    if (token > 0 && !(t->flags & PLX_TOKEN_SPACE) && plx_finder_token(f, token - 1)->kind == PLX_TOKEN_NUMBER)
        return false; /* "a limit of 4C. The recall" */
    return length <= 2 && t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_CAPITAL) &&
           (length == 1 || t->script != PLX_SCRIPT_LATIN) && !is_network(f, token);
}

/* "Prof. Dr. Nazmiye", "J. Smith": a full stop that ends no sentence. */
static bool is_inner_stop(const struct plx_finder *f, uint32_t mark)
{
    if (!plx_finder_is_mark(f, mark, ".") || mark == 0)
        return false;
    const struct plx_token *t = plx_finder_token(f, mark - 1);
    return plx_match_has_before(&f->report->matches, mark, PLX_SENSE_HONORIFIC) ||
           plx_match_has_before(&f->report->matches, mark + 1, PLX_SENSE_HONORIFIC) ||
           (t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_CAPITAL) &&
            (t->flags & PLX_TOKEN_SPACE) && plx_finder_is_initial(f, mark - 1));
}

/* Whether the capital of a token behind a mark may be owed to its place in the sentence, whose first token is given. */
static bool opens_behind_mark(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    uint32_t behind = token - 1; /* a bullet may stand before the first word */
    while (behind > first && plx_finder_token(f, behind - 1)->kind == PLX_TOKEN_MARK)
        behind--;
    return behind == first || (!goes_on_behind(f, token - 1) && !is_inner_stop(f, token - 1) &&
                               !is_inner_dash(f, token - 1, first));
}

/* "Fahrenheit", "МВт": a unit of several letters that is written with a capital. */
static bool is_unit(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t->end - t->start >= (t->script == PLX_SCRIPT_LATIN ? 2 : 4) &&
           plx_finder_has(f, token, PLX_SENSE_UNIT);
}

/* "Theresa May", "Fiorenza Marchi": behind a given name a month or a currency is a surname. */
static bool is_surname(const struct plx_finder *f, uint32_t token)
{
    return token > 0 && plx_finder_has(f, token - 1, PLX_SENSE_FIRST_NAME) && !plx_finder_has(f, token - 1, PLX_SENSE_MONTH) &&
           !plx_finder_has(f, token, PLX_SENSE_CURRENCY_SYMBOL) &&
           !(plx_finder_token(f, token)->flags & (PLX_TOKEN_LINE | PLX_TOKEN_ALL_CAPS));
}

/* "450 Mark", "sixty million marks": a currency's word behind its number. */
static bool is_amount(const struct plx_finder *f, uint32_t token)
{
    return token > 0 && (plx_finder_token(f, token - 1)->kind == PLX_TOKEN_NUMBER ||
                         plx_match_has_before(&f->report->matches, token, PLX_SENSE_MAGNITUDE) ||
                         plx_match_has_before(&f->report->matches, token, PLX_SENSE_NUMBER));
}

/* "Livres Hebdo", "Dollar General": a currency's word that opens a title inside a sentence; "Mark Rutte". */
static bool opens_title(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token), *next = plx_finder_token(f, token + 1);
    if (!plx_finder_has(f, token, PLX_SENSE_CURRENCY) || is_amount(f, token))
        return false;
    bool title = !plx_finder_is_german(f) && !(t->flags & PLX_TOKEN_LINE) && next && next->kind == PLX_TOKEN_WORD &&
                 (next->flags & PLX_TOKEN_CAPITAL) && !plx_finder_opens_sentence(f, token);
    return title || plx_finder_has(f, token, PLX_SENSE_FIRST_NAME);
}

/* "Марта Сепеда": a given name is a month in the genitive, which the language writes small. */
static bool opens_person(const struct plx_finder *f, uint32_t token)
{
    struct plx_match month = plx_finder_at(f, token, PLX_SENSE_MONTH);
    const struct plx_token *next = plx_finder_token(f, token + 1);
    return month.sense && !(month.sense->flags & PLX_SENSE_WANTS_CAPITAL) && !plx_locale_turkic(plx_language_code(f->report->language)) &&
           plx_finder_has(f, token, PLX_SENSE_FIRST_NAME) && !is_amount(f, token) && next && next->kind == PLX_TOKEN_WORD &&
           (next->flags & PLX_TOKEN_CAPITAL) && !(next->flags & PLX_TOKEN_LINE);
}

/* Whether a token may be a word of a name: in a cased script it has a capital; in another
 * script a run of Latin letters is one. */
static bool is_name_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!(t->flags & PLX_TOKEN_CAPITAL) || t->kind != PLX_TOKEN_WORD || !plx_finder_is_cased(t))
        return false;
    const uint64_t others = PLX_MATCH_BIT(PLX_SENSE_MONTH) | PLX_MATCH_BIT(PLX_SENSE_WEEKDAY) |
                            PLX_MATCH_BIT(PLX_SENSE_CURRENCY) | PLX_MATCH_BIT(PLX_SENSE_CURRENCY_SYMBOL) |
                            PLX_MATCH_BIT(PLX_SENSE_UNIT) | PLX_MATCH_BIT(PLX_SENSE_QUARTER);
    bool other = plx_match_may_start(&f->report->matches, token, others) &&
                 (plx_finder_has(f, token, PLX_SENSE_MONTH) || plx_finder_has(f, token, PLX_SENSE_WEEKDAY) ||
                  plx_finder_has(f, token, PLX_SENSE_CURRENCY) || plx_finder_has(f, token, PLX_SENSE_CURRENCY_SYMBOL) ||
                  is_unit(f, token) || plx_finder_has(f, token, PLX_SENSE_QUARTER));
    return !other || is_surname(f, token) || opens_title(f, token) || opens_person(f, token);
}

/* The sentence case of a headline in English capitals every word: there capitals say nothing. */
static bool shouts(const struct plx_finder *f, const struct plx_sentence *s)
{
    uint32_t words = 0, capitals = 0;
    if (s->kind == PLX_SENTENCE_BODY)
        return false;
    for (uint32_t i = s->first; i < s->end; i++) {
        const struct plx_token *t = plx_finder_token(f, i);
        if (t->kind != PLX_TOKEN_WORD || t->end - t->start < 4)
            continue;
        words++;
        capitals += (t->flags & PLX_TOKEN_CAPITAL) != 0;
    }
    return words >= 2 && capitals * 4 > words * 3;
}

/* How the report writes a form that is met with a capital inside a sentence. */
static void note_inside(uint8_t *written)
{
    *written |= *written & PLX_WRITTEN_CAPITAL_INSIDE ? PLX_WRITTEN_CAPITAL_TWICE : PLX_WRITTEN_CAPITAL_INSIDE;
}

/* Notes it of tokens [from, to), which are those of the sentence. */
static void note_sentence(struct plx_finder *f, const struct plx_sentence *s, uint32_t from, uint32_t to)
{
    const unsigned shouted = shouts(f, s) ? PLX_SHOWN_SHOUTED : 0;
    for (uint32_t i = from; i < to; i++) {
        const struct plx_token *t = &f->report->tokens.items[i];
        unsigned shown = shouted;
        if (i <= s->first || (t[-1].kind == PLX_TOKEN_MARK && opens_behind_mark(f, s->first, i)))
            shown |= PLX_SHOWN_OPENING;
        if (!(t->flags & PLX_TOKEN_CAPITAL)) {
            f->written[t->form] |= PLX_WRITTEN_SMALL;
        } else if (is_name_word(f, i)) {
            shown |= PLX_SHOWN_NAME_WORD;
            if (shown == PLX_SHOWN_NAME_WORD)
                note_inside(&f->written[t->form]);
        }
        f->shown[i] = (uint8_t)shown;
    }
}

/* Once for the whole report, what would else be looked for at each name. */
void plx_finder_note_writing(struct plx_finder *f)
{
    const struct plx_report *report = f->report;
    const struct plx_sentence *sentences = report->sentences.items;
    const uint32_t count = (uint32_t)report->tokens.count;
    f->written = calloc(report->forms.count + 1, sizeof *f->written);
    f->shown = plx_memory_array((size_t)count + 1, sizeof *f->shown);
    f->failed |= !f->written || !f->shown;
    if (!f->failed)
        memset(f->shown, 0, (size_t)count + 1);
    uint32_t from = 0;
    for (size_t i = 0; i < report->sentences.count && !f->failed; i++) {
        bool last = i + 1 == report->sentences.count;
        uint32_t to = last ? count : sentences[i + 1].first;
        while (!last && to < count && report->tokens.items[to].start < sentences[i + 1].span.start)
            to++; /* a bullet is none of the sentence's words */
        note_sentence(f, &sentences[i], from, to);
        from = to;
    }
}
