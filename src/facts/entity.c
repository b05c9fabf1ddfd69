/* Names: those that the lists know, and those found in the text. */
#include <string.h>

#include "facts/facts.h"

/* What the walk over the tokens needs. */
struct finder {
    const struct plx_report *report;
    struct plx_arena *arena;
    struct plx_report_facts *out;
    PLX_VECTOR(uint32_t) full; /* indices of known persons met by their full name */
    bool failed;
};

static const struct plx_token *token_at(const struct finder *f, uint32_t token)
{
    return token < f->report->tokens.count ? &f->report->tokens.items[token] : NULL;
}

static const struct plx_match *at(const struct finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

static const struct plx_match *before(const struct finder *f, uint32_t token,
                                      enum plx_sense_kind kind)
{
    return plx_match_before(&f->report->matches, token, kind);
}

static bool is_mark(const struct finder *f, uint32_t token, const char *mark)
{
    const struct plx_token *t = token_at(f, token);
    size_t length = strlen(mark);
    return t && t->end - t->start == length &&
           memcmp(f->report->text + t->start, mark, length) == 0;
}

/* ---- known names ---- */

static bool met_in_full(const struct finder *f, uint32_t index)
{
    for (size_t i = 0; i < f->full.count; i++)
        if (f->full.items[i] == index)
            return true;
    return false;
}

/* The first pass notes whose full names the report gives: their surnames then count alone. */
static void note_full_names(struct finder *f)
{
    const struct plx_matches *all = &f->report->matches;
    for (size_t i = 0; i < all->count; i++) {
        const struct plx_sense *sense = all->items[i].sense;
        if (sense->kind != PLX_SENSE_ENTITY || (sense->flags & PLX_SENSE_SURNAME) ||
            met_in_full(f, sense->index))
            continue;
        const struct plx_known_entity *known =
            plx_language_entity(f->report->language, sense->index);
        if (!known || known->kind != PLX_ENTITY_PERSON)
            continue;
        uint32_t *index = PLX_VECTOR_PUSH(&f->full);
        if (index)
            *index = sense->index;
        else
            f->failed = true;
    }
}

/* A name that is a common word too ("Meta", "Apple", "Orange") needs a sign that it is a name: a capital inside the sentence,
 * quotation marks, a word like "company" beside it. */
static bool has_sign_of_name(const struct finder *f, const struct plx_match *match)
{
    const struct plx_token *first = token_at(f, match->first);
    if (before(f, match->first, PLX_SENSE_COMPANY) || before(f, match->first, PLX_SENSE_MEDIUM) ||
        at(f, match->end, PLX_SENSE_COMPANY))
        return true;
    if (match->first > 0 && (is_mark(f, match->first - 1, "«") || is_mark(f, match->first - 1, "“") ||
                             is_mark(f, match->first - 1, "\"") || is_mark(f, match->first - 1, "„")))
        return true;
    bool opens = match->first == 0 || (first->flags & PLX_TOKEN_LINE) ||
                 token_at(f, match->first - 1)->kind == PLX_TOKEN_MARK;
    return (first->flags & PLX_TOKEN_CAPITAL) && !opens;
}

static bool is_acceptable(const struct finder *f, const struct plx_match *match)
{
    const struct plx_sense *sense = match->sense;
    if (sense->kind != PLX_SENSE_ENTITY)
        return false;
    if ((sense->flags & PLX_SENSE_SURNAME) && !(sense->flags & PLX_SENSE_ALONE) &&
        !met_in_full(f, sense->index))
        return false;
    /* A stem alone is a weak sign; a function word is no name. */
    if ((sense->flags & PLX_SENSE_STEMMED) && match->end == match->first + 1 &&
        at(f, match->first, PLX_SENSE_FUNCTION))
        return false;
    return !(sense->flags & PLX_SENSE_COMMON) || has_sign_of_name(f, match);
}

static void add_known(struct finder *f, const struct plx_match *match)
{
    const struct plx_language *language = f->report->language;
    const struct plx_known_entity *known = plx_language_entity(language, match->sense->index);
    struct plx_name *name = known ? PLX_VECTOR_PUSH(&f->out->names) : NULL;
    if (!name) {
        f->failed |= known != NULL;
        return;
    }
    name->first = match->first;
    name->end = match->end;
    name->span.start = token_at(f, match->first)->start;
    name->span.end = token_at(f, match->end - 1)->end;
    name->id = plx_language_string(language, known->id);
    name->name = plx_language_string(language, known->name);
    name->entity_class = plx_language_string(language, known->entity_class);
    name->region = plx_language_string(language, known->region);
    name->kind = (enum plx_entity_kind)known->kind;
    name->mistranslated = (match->sense->flags & PLX_SENSE_MISTRANSLATED) != 0;
    name->sentence = plx_report_sentence_at(f->report, name->span.start);
}

/* The best known name at the token: the longest; of equals the one not only met by stem. */
static const struct plx_match *known_at(const struct finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    const struct plx_match *best = NULL;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
        const struct plx_match *match = &all->items[i];
        if (is_acceptable(f, match) &&
            (!best || match->end > best->end ||
             (match->end == best->end && (best->sense->flags & PLX_SENSE_STEMMED) &&
              !(match->sense->flags & PLX_SENSE_STEMMED))))
            best = match;
    }
    return best;
}

/* ---- names found in the text ---- */

static bool is_cased(const struct plx_token *t)
{
    return t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
}

static bool opens_sentence(const struct finder *f, uint32_t token)
{
    const struct plx_token *t = token_at(f, token);
    uint32_t sentence = plx_report_sentence_at(f->report, t->start);
    const struct plx_sentence *s = &f->report->sentences.items[sentence];
    if (token <= s->first)
        return true;
    const struct plx_token *previous = token_at(f, token - 1);
    return previous->kind == PLX_TOKEN_MARK && !is_mark(f, token - 1, ",") &&
           !is_mark(f, token - 1, "(") && !is_mark(f, token - 1, "-") &&
           !is_mark(f, token - 1, "’") && !is_mark(f, token - 1, "'");
}

/* Whether a token may be a word of a name: in a cased script it has a capital; in another
 * script a run of Latin letters is one. */
static bool is_name_word(const struct finder *f, uint32_t token)
{
    const struct plx_token *t = token_at(f, token);
    if (!t || t->kind != PLX_TOKEN_WORD || !is_cased(t) || !(t->flags & PLX_TOKEN_CAPITAL))
        return false;
    return !at(f, token, PLX_SENSE_MONTH) && !at(f, token, PLX_SENSE_WEEKDAY) &&
           !at(f, token, PLX_SENSE_CURRENCY) && !at(f, token, PLX_SENSE_CURRENCY_SYMBOL);
}

/* Small words and marks that names hold between their words: "Harrow & Pike", "Abdel al-Sisi", "Banco do Brasil". */
static uint32_t over_connector(const struct finder *f, uint32_t token)
{
    static const char *const small[] = {"de", "da", "do", "dos", "das", "del", "della", "di",
                                        "van", "von", "der", "den", "al", "el", "ben", "bin",
                                        "la", "le", "du", "аль", "бен", "ибн"};
    const struct plx_token *t = token_at(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return token;
    if (is_mark(f, token, "&"))
        return token + 1;
    if ((is_mark(f, token, "-") || is_mark(f, token, "‑")) && !(t->flags & PLX_TOKEN_SPACE) &&
        token_at(f, token + 1) && !(token_at(f, token + 1)->flags & PLX_TOKEN_SPACE))
        return token + 1;
    const char *form = f->report->forms.entries[t->form].string;
    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (strcmp(form, small[i]) == 0) {
            bool hyphen = is_mark(f, token + 1, "-");
            return token + 1 + hyphen;
        }
    return token;
}

/* A name may go on in digits that belong to it: "AR410", "A320", "GPT-4". */
static uint32_t with_digits(const struct finder *f, uint32_t end)
{
    const struct plx_token *t = token_at(f, end);
    if (t && t->kind == PLX_TOKEN_NUMBER && !(t->flags & PLX_TOKEN_SPACE))
        return end + 1;
    const struct plx_token *next = token_at(f, end + 1);
    if ((is_mark(f, end, "-") || is_mark(f, end, "‑")) && !(t->flags & PLX_TOKEN_SPACE) && next &&
        next->kind == PLX_TOKEN_NUMBER && !(next->flags & PLX_TOKEN_SPACE))
        return end + 2;
    return end;
}

static uint32_t found_end(const struct finder *f, uint32_t token)
{
    uint32_t end = token;
    while (is_name_word(f, end) && (end == token || !(token_at(f, end)->flags & PLX_TOKEN_LINE))) {
        if (end > token && known_at(f, end) && known_at(f, end)->end > end)
            break;
        end = with_digits(f, end + 1);
        uint32_t over = over_connector(f, end);
        if (over > end && is_name_word(f, over) &&
            !(token_at(f, over)->flags & PLX_TOKEN_LINE))
            end = over;
    }
    return end;
}

static bool all_found_words_common(const struct finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (token_at(f, i)->kind == PLX_TOKEN_WORD && !at(f, i, PLX_SENSE_FUNCTION))
            return false;
    return true;
}

/* The sentence case of a headline in English capitals every word: there capitals say nothing. */
static bool is_shouted(const struct finder *f, uint32_t token)
{
    uint32_t index = plx_report_sentence_at(f->report, token_at(f, token)->start);
    const struct plx_sentence *s = &f->report->sentences.items[index];
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = s->first; i < s->end; i++) {
        const struct plx_token *t = token_at(f, i);
        if (t->kind != PLX_TOKEN_WORD || t->end - t->start < 4)
            continue;
        words++;
        capitals += (t->flags & PLX_TOKEN_CAPITAL) != 0;
    }
    return s->kind != PLX_SENTENCE_BODY && words >= 3 && capitals * 4 > words * 3;
}

static enum plx_entity_kind kind_of_found(const struct finder *f, uint32_t first, uint32_t end,
                                          const char **entity_class)
{
    *entity_class = "";
    if (before(f, first, PLX_SENSE_MEDIUM)) {
        *entity_class = "medium";
        return PLX_ENTITY_ORGANISATION;
    }
    if (at(f, first, PLX_SENSE_FIRST_NAME) || before(f, first, PLX_SENSE_HONORIFIC))
        return PLX_ENTITY_PERSON;
    if (before(f, first, PLX_SENSE_COMPANY) || at(f, end, PLX_SENSE_COMPANY))
        return PLX_ENTITY_ORGANISATION;
    if (before(f, first, PLX_SENSE_PLACE))
        return PLX_ENTITY_PLACE;
    if (end - first >= 2 && before(f, first, PLX_SENSE_OFFICE))
        return PLX_ENTITY_PERSON;
    if (token_at(f, end - 1)->kind == PLX_TOKEN_NUMBER)
        return PLX_ENTITY_PRODUCT;
    return PLX_ENTITY_ORGANISATION;
}

static void add_found(struct finder *f, uint32_t first, uint32_t end)
{
    struct plx_name *name = PLX_VECTOR_PUSH(&f->out->names);
    if (!name) {
        f->failed = true;
        return;
    }
    name->first = first;
    name->end = end;
    name->span.start = token_at(f, first)->start;
    name->span.end = token_at(f, end - 1)->end;
    name->kind = kind_of_found(f, first, end, &name->entity_class);
    name->region = "";
    name->name = plx_arena_substring(f->arena, f->report->text + name->span.start,
                                     name->span.end - name->span.start);
    name->sentence = plx_report_sentence_at(f->report, name->span.start);
    f->failed |= !name->name;
}

/* Whether the text writes the word with a small letter elsewhere: then its capital at the opening of a sentence says nothing. */
static bool is_written_small(const struct finder *f, uint32_t token)
{
    uint32_t form = token_at(f, token)->form;
    for (size_t i = 0; i < f->report->tokens.count; i++)
        if (f->report->tokens.items[i].form == form &&
            !(f->report->tokens.items[i].flags & PLX_TOKEN_CAPITAL))
            return true;
    return false;
}

static bool is_capital_inside(const struct finder *f, uint32_t token)
{
    uint32_t form = token_at(f, token)->form;
    for (uint32_t i = 0; i < f->report->tokens.count; i++)
        if (f->report->tokens.items[i].form == form && is_name_word(f, i) &&
            !opens_sentence(f, i) && !is_shouted(f, i))
            return true;
    return false;
}

/* A noun of the language that only happens to have a capital: "Bourse", "Salute", "Privatbank". */
static bool is_plain_noun(const struct finder *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_CONCEPT) || at(f, token, PLX_SENSE_COMPANY) ||
           at(f, token, PLX_SENSE_PLACE) || at(f, token, PLX_SENSE_MEDIUM) ||
           at(f, token, PLX_SENSE_PERCENT) || at(f, token, PLX_SENSE_MAGNITUDE);
}

/* In a language of an uncased script, Latin letters are names; elsewhere a capital that is not owed to the
 * place where it stands. */
static bool is_plausible(const struct finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *t = token_at(f, first);
    if (all_found_words_common(f, first, end))
        return false;
    /* "IPO", "AI": a word of the language, only written in capitals. */
    if (end == first + 1 && is_plain_noun(f, first))
        return false;
    if (t->flags & (PLX_TOKEN_INNER_CAPITAL | PLX_TOKEN_ALL_CAPS) && !is_shouted(f, first))
        return t->end - t->start >= 2;
    if (opens_sentence(f, first) || is_shouted(f, first))
        return is_capital_inside(f, first) || (end - first >= 2 && !is_shouted(f, first) &&
                                               !at(f, first, PLX_SENSE_FUNCTION) &&
                                               !is_written_small(f, first) &&
                                               is_name_word(f, end - 1));
    /* German writes every noun with a capital: one word alone is no sign there. */
    if (strcmp(plx_language_code(f->report->language), "de") == 0)
        return end - first >= 2 || token_at(f, end - 1)->kind == PLX_TOKEN_NUMBER;
    return true;
}

/* Passes over what opens a sentence before a name: "The Harrow", "Secondo Dave Brown", "Konzern Elvaria". */
static uint32_t found_first(const struct finder *f, uint32_t first, uint32_t end)
{
    bool german = strcmp(plx_language_code(f->report->language), "de") == 0;
    for (; first < end; first++) {
        const struct plx_match *cue = at(f, first, PLX_SENSE_CREDIT_BEFORE);
        if (cue && cue->end <= end)
            first = cue->end - 1;
        else if (!at(f, first, PLX_SENSE_FUNCTION) && !at(f, first, PLX_SENSE_OFFICE) &&
                 is_name_word(f, first) &&
                 !(german && first + 1 < end && is_plain_noun(f, first)))
            break;
    }
    return first;
}

static uint32_t find_at(struct finder *f, uint32_t token)
{
    const struct plx_match *known = known_at(f, token);
    const struct plx_match *money = at(f, token, PLX_SENSE_CURRENCY_SYMBOL);
    if (money && known && money->end > known->end)
        return money->end; /* the "US" of "US$" */
    if (known) {
        add_known(f, known);
        return known->end;
    }
    uint32_t end = found_end(f, token);
    uint32_t first = found_first(f, token, end);
    if (first >= end)
        return token + 1;
    if (is_plausible(f, first, end))
        add_found(f, first, end);
    return end;
}

enum plx_status plx_facts_find_names(const struct plx_report *report, struct plx_arena *arena,
                                     struct plx_report_facts *out)
{
    struct finder f = {.report = report, .arena = arena, .out = out};
    note_full_names(&f);
    for (uint32_t token = 0; token < report->tokens.count && !f.failed;)
        token = find_at(&f, token);
    PLX_VECTOR_RELEASE(&f.full);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
