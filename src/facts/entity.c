/* Names: those that the lists know, and those found in the text. */
#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
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

static bool is_cased(const struct plx_token *t)
{
    return t->script == PLX_SCRIPT_LATIN || t->script == PLX_SCRIPT_CYRILLIC;
}


/* ---- known names ---- */

static void note_full_name(struct plx_finder *f, const struct plx_sense *sense)
{
    if (sense->kind != PLX_SENSE_ENTITY || (sense->flags & PLX_SENSE_SURNAME))
        return;
    const struct plx_known_entity *known = plx_language_entity(f->report->language, sense->index);
    if (known && known->kind == PLX_ENTITY_PERSON)
        f->full[sense->index] = 1;
}

/* The first pass notes whose full names the report gives: their surnames then count alone. */
static void note_full_names(struct plx_finder *f)
{
    const struct plx_matches *all = &f->report->matches;
    f->full = calloc(plx_language_entity_count(f->report->language) + 1, sizeof *f->full);
    f->failed |= !f->full;
    for (size_t token = 0; token < all->token_count && !f->failed; token++)
        if (all->starting[token] & plx_match_bit(PLX_SENSE_ENTITY))
            for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++)
                note_full_name(f, all->items[i].sense);
}

static bool met_in_full(const struct plx_finder *f, uint32_t index)
{
    return index < plx_language_entity_count(f->report->language) && f->full[index];
}

/* A name that is a common word too ("Meta", "Apple", "Orange") needs a sign that it is a name: a capital inside the sentence,
 * quotation marks, a word like "company" beside it. */
static bool has_sign_of_name(const struct plx_finder *f, const struct plx_match *match)
{
    const struct plx_token *first = plx_finder_token(f, match->first);
    if (before(f, match->first, PLX_SENSE_COMPANY) || before(f, match->first, PLX_SENSE_MEDIUM) ||
        at(f, match->end, PLX_SENSE_COMPANY))
        return true;
    if (match->first > 0 && (plx_finder_is_mark(f, match->first - 1, "«") || plx_finder_is_mark(f, match->first - 1, "“") ||
                             plx_finder_is_mark(f, match->first - 1, "\"") || plx_finder_is_mark(f, match->first - 1, "„")))
        return true;
    bool opens = match->first == 0 || (first->flags & PLX_TOKEN_LINE) ||
                 plx_finder_token(f, match->first - 1)->kind == PLX_TOKEN_MARK;
    return (first->flags & PLX_TOKEN_CAPITAL) && !opens;
}

static bool is_acceptable(const struct plx_finder *f, const struct plx_match *match)
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

static void add_known(struct plx_finder *f, const struct plx_match *match)
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
    name->span.start = plx_finder_token(f, match->first)->start;
    name->span.end = plx_finder_token(f, match->end - 1)->end;
    name->id = plx_language_string(language, known->id);
    name->name = plx_language_string(language, known->name);
    name->entity_class = plx_language_string(language, known->entity_class);
    name->region = plx_language_string(language, known->region);
    name->kind = (enum plx_entity_kind)known->kind;
    const struct plx_token *first = plx_finder_token(f, match->first);
    name->generic = strcmp(name->entity_class, "office") == 0 &&
                    !(is_cased(first) && (first->flags & PLX_TOKEN_CAPITAL));
    name->mistranslated = (match->sense->flags & PLX_SENSE_MISTRANSLATED) != 0;
    name->sentence = plx_report_sentence_at(f->report, name->span.start);
}

/* The best known name at the token: the longest; of equals the one not only met by stem. */
static const struct plx_match *known_at(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    const struct plx_match *best = NULL;
    if (!(all->starting[token] & plx_match_bit(PLX_SENSE_ENTITY)))
        return NULL;
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

static bool opens_sentence(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t sentence = plx_report_sentence_at(f->report, t->start);
    const struct plx_sentence *s = &f->report->sentences.items[sentence];
    uint32_t behind = token; /* a bullet may stand before the first word */
    while (behind > s->first && plx_finder_token(f, behind - 1)->kind == PLX_TOKEN_MARK)
        behind--;
    if (behind <= s->first || behind == token)
        return behind <= s->first;
    return !plx_finder_is_mark(f, token - 1, ",") && !plx_finder_is_mark(f, token - 1, "(") &&
           !plx_finder_is_mark(f, token - 1, "-") && !plx_finder_is_mark(f, token - 1, "’") &&
           !plx_finder_is_mark(f, token - 1, "'");
}

/* Whether a token may be a word of a name: in a cased script it has a capital; in another
 * script a run of Latin letters is one. */
static bool is_name_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || t->kind != PLX_TOKEN_WORD || !is_cased(t) || !(t->flags & PLX_TOKEN_CAPITAL))
        return false;
    return !at(f, token, PLX_SENSE_MONTH) && !at(f, token, PLX_SENSE_WEEKDAY) &&
           !at(f, token, PLX_SENSE_CURRENCY) && !at(f, token, PLX_SENSE_CURRENCY_SYMBOL) &&
           !at(f, token, PLX_SENSE_QUARTER);
}

/* Small words and marks that names hold between their words: "Harrow & Pike", "Abdel al-Sisi", behind a given name
 * "Maria da Silva"; "lot SV-4471 du Sarvelix" is two names. */
static uint32_t over_connector(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    static const char *const small[] = {"van", "von", "der", "den", "al", "el", "ben", "bin", "аль",
                                        "бен", "ибн", "de", "da", "do", "dos", "das", "del",
                                        "della", "di", "la", "le", "du"};
    size_t count = at(f, first, PLX_SENSE_FIRST_NAME) ? sizeof small / sizeof *small : 11;
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return token;
    if (plx_finder_is_mark(f, token, "&"))
        return token + 1;
    if ((plx_finder_is_mark(f, token, "-") || plx_finder_is_mark(f, token, "‑")) && !(t->flags & PLX_TOKEN_SPACE) &&
        plx_finder_token(f, token + 1) && !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
        return token + 1;
    const char *form = f->report->forms.entries[t->form].string;
    for (size_t i = 0; i < count; i++)
        if (strcmp(form, small[i]) == 0) {
            bool hyphen = plx_finder_is_mark(f, token + 1, "-");
            return token + 1 + hyphen;
        }
    return token;
}

/* A name may go on in digits that belong to it: "AR410", "A320", "GPT-4". */
static uint32_t with_digits(const struct plx_finder *f, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, end);
    if (t && t->kind == PLX_TOKEN_NUMBER && !(t->flags & PLX_TOKEN_SPACE))
        return end + 1;
    const struct plx_token *next = plx_finder_token(f, end + 1);
    if ((plx_finder_is_mark(f, end, "-") || plx_finder_is_mark(f, end, "‑")) && !(t->flags & PLX_TOKEN_SPACE) && next &&
        next->kind == PLX_TOKEN_NUMBER && !(next->flags & PLX_TOKEN_SPACE))
        return end + 2;
    return end;
}

static uint32_t found_end(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token;
    while (is_name_word(f, end) && (end == token || !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))) {
        /* Another name, an office ("Genel Müdürü Sevgi …") or another script begins a new one. */
        if (end > token && (known_at(f, end) || at(f, end, PLX_SENSE_OFFICE) ||
                            plx_finder_token(f, end)->script != plx_finder_token(f, token)->script))
            break;
        end = with_digits(f, end + 1);
        uint32_t over = over_connector(f, token, end);
        if (over > end && is_name_word(f, over) &&
            !(plx_finder_token(f, over)->flags & PLX_TOKEN_LINE))
            end = over;
    }
    return end;
}

static bool all_found_words_common(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (plx_finder_token(f, i)->kind == PLX_TOKEN_WORD && !at(f, i, PLX_SENSE_FUNCTION))
            return false;
    return true;
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
    return words >= 3 && capitals * 4 > words * 3;
}

static bool is_shouted(const struct plx_finder *f, uint32_t token)
{
    return f->shouted[plx_report_sentence_at(f->report, plx_finder_token(f, token)->start)];
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
                                 at(f, i - 1, PLX_SENSE_COMPANY) || at(f, i - 1, PLX_SENSE_CONCEPT)
                           : plx_finder_is_mark(f, i - 1, ",") || plx_finder_is_mark(f, i - 1, "’") || plx_finder_is_mark(f, i - 1, "'");
        if (!between)
            return false;
    }
    return false;
}

/* "chief executive Maarten Delvaux", "el consejero delegado, Maarten Delvaux", "Sarah Friar, chief financial
 * officer": two words or more beside an office are a person's name. */
static bool has_office_beside(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end - first < 2)
        return false;
    /* "глава Qamar Airways Рашид аль-Марвани": the firm first, then the holder. */
    if (is_name_word(f, end) && !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))
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

static enum plx_entity_kind kind_of_found(const struct plx_finder *f, uint32_t first, uint32_t end,
                                          const char **entity_class)
{
    *entity_class = "";
    if (before(f, first, PLX_SENSE_MEDIUM)) {
        *entity_class = "medium";
        return PLX_ENTITY_ORGANISATION;
    }
    if (at(f, first, PLX_SENSE_FIRST_NAME) || before(f, first, PLX_SENSE_HONORIFIC) ||
        has_office_beside(f, first, end))
        return PLX_ENTITY_PERSON;
    if (before(f, first, PLX_SENSE_COMPANY) || at(f, end, PLX_SENSE_COMPANY))
        return PLX_ENTITY_ORGANISATION;
    if (before(f, first, PLX_SENSE_PLACE))
        return PLX_ENTITY_PLACE;
    if (plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER)
        return PLX_ENTITY_PRODUCT;
    return PLX_ENTITY_ORGANISATION;
}

void plx_finder_add(struct plx_finder *f, uint32_t first, uint32_t end, enum plx_entity_kind kind,
                    const char *entity_class)
{
    struct plx_name *name = PLX_VECTOR_PUSH(&f->out->names);
    if (!name) {
        f->failed = true;
        return;
    }
    name->first = first;
    name->end = end;
    name->span.start = plx_finder_token(f, first)->start;
    name->span.end = plx_finder_token(f, end - 1)->end;
    name->kind = kind;
    name->entity_class = entity_class;
    name->region = "";
    name->name = plx_arena_substring(f->arena, f->report->text + name->span.start,
                                     name->span.end - name->span.start);
    name->sentence = plx_report_sentence_at(f->report, name->span.start);
    f->failed |= !name->name;
}

static void add_found(struct plx_finder *f, uint32_t first, uint32_t end)
{
    const char *entity_class;
    enum plx_entity_kind kind = kind_of_found(f, first, end, &entity_class);
    plx_finder_add(f, first, end, kind, entity_class);
}

/* Whether the text writes the word with a small letter elsewhere: then its capital at the opening of a sentence says nothing. */
static bool is_written_small(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_SMALL) != 0;
}

static bool is_capital_inside(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_CAPITAL_INSIDE) != 0;
}

/* Once for the whole report, what would else be looked for at each name. */
static void note_writing(struct plx_finder *f)
{
    const struct plx_report *report = f->report;
    f->written = calloc(report->forms.count + 1, sizeof *f->written);
    f->shouted = calloc(report->sentences.count + 1, sizeof *f->shouted);
    if (!f->written || !f->shouted) {
        f->failed = true;
        return;
    }
    for (size_t i = 0; i < report->sentences.count; i++)
        f->shouted[i] = shouts(f, &report->sentences.items[i]);
    for (uint32_t i = 0; i < report->tokens.count; i++) {
        const struct plx_token *t = &report->tokens.items[i];
        if (!(t->flags & PLX_TOKEN_CAPITAL))
            f->written[t->form] |= PLX_WRITTEN_SMALL;
        else if (!(f->written[t->form] & PLX_WRITTEN_CAPITAL_INSIDE) && is_name_word(f, i) &&
                 !opens_sentence(f, i) && !is_shouted(f, i))
            f->written[t->form] |= PLX_WRITTEN_CAPITAL_INSIDE;
    }
}

static bool is_german(const struct plx_finder *f)
{
    return strcmp(plx_language_code(f->report->language), "de") == 0;
}

/* A noun of the language that only happens to have a capital: "Bourse", "Salute", "Privatbank". */
static bool is_plain_noun(const struct plx_finder *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_CONCEPT) || at(f, token, PLX_SENSE_COMPANY) ||
           at(f, token, PLX_SENSE_PLACE) || at(f, token, PLX_SENSE_MEDIUM) ||
           at(f, token, PLX_SENSE_PERCENT) || at(f, token, PLX_SENSE_MAGNITUDE) ||
           at(f, token, PLX_SENSE_INITIALISM);
}

/* In a language of an uncased script, Latin letters are names; elsewhere a capital that is not owed to the
 * place where it stands. */
static bool is_plausible(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    const struct plx_token *t = plx_finder_token(f, first);
    if (all_found_words_common(f, first, end))
        return false;
    /* "IPO", "AI": a word of the language, only written in capitals. */
    if (end == first + 1 && (is_plain_noun(f, first) || at(f, first, PLX_SENSE_DEMONYM)))
        return false;
    const struct plx_token *last = plx_finder_token(f, end - 1);
    if (end == first + 1 && t->end - t->start < 2)
        return false;
    /* German: "Betriebsbedingte Kündigungen" is an adjective and a noun. */
    if (is_german(f) && last->kind == PLX_TOKEN_WORD && is_plain_noun(f, end - 1))
        return false;
    if (t->flags & (PLX_TOKEN_INNER_CAPITAL | PLX_TOKEN_ALL_CAPS) && !is_shouted(f, first))
        return t->end - t->start >= 2;
    if (opens_sentence(f, first) || is_shouted(f, first))
        return is_capital_inside(f, first) || (end - first >= 2 && !is_shouted(f, first) &&
                                               !at(f, first, PLX_SENSE_FUNCTION) &&
                                               !is_written_small(f, first) &&
                                               is_name_word(f, end - 1));
    /* German writes every noun with a capital: one word alone is no sign there. */
    if (is_german(f))
        return end - first >= 2 || plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER;
    return true;
}

/* Passes over what opens a sentence before a name: "The Harrow", "Secondo Dave Brown", "Konzern Elvaria". */
static uint32_t found_first(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    bool german = is_german(f);
    for (; first < end; first++) {
        const struct plx_match *cue = at(f, first, PLX_SENSE_CREDIT_BEFORE);
        const struct plx_match *office = at(f, first, PLX_SENSE_OFFICE);
        if (!cue || (office && office->end > cue->end))
            cue = office;
        if (cue)
            first = (cue->end < end ? cue->end : end) - 1;
        else if (!at(f, first, PLX_SENSE_FUNCTION) && is_name_word(f, first) &&
                 !at(f, first, PLX_SENSE_DEMONYM) &&
                 !(german && first + 1 < end && is_plain_noun(f, first)))
            break;
    }
    /* "Toplatılan Sarvelix": a first word whose capital is owed to its place, before a name that stands elsewhere. */
    if (first + 1 < end && opens_sentence(f, first) && !is_capital_inside(f, first) &&
        is_name_word(f, first + 1) && is_capital_inside(f, first + 1) &&
        !at(f, first, PLX_SENSE_FIRST_NAME))
        first++;
    return first;
}

/* Whether a name may start at the token: at a known one, an office, a capital, a quotation mark. Most
 * words do none of that, and nothing else is asked of them. */
static bool may_open(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t->kind == PLX_TOKEN_MARK || (t->flags & PLX_TOKEN_CAPITAL) ||
           (f->report->matches.starting[token] &
            (plx_match_bit(PLX_SENSE_ENTITY) | plx_match_bit(PLX_SENSE_OFFICE)));
}

static uint32_t find_at(struct plx_finder *f, uint32_t token)
{
    if (!may_open(f, token))
        return token + 1;
    const struct plx_match *known = known_at(f, token);
    const struct plx_match *money = at(f, token, PLX_SENSE_CURRENCY_SYMBOL);
    if (money && known && money->end > known->end)
        return money->end; /* the "US" of "US$" */
    if (known) {
        add_known(f, known);
        return known->end;
    }
    uint32_t heard = plx_finder_uncased(f, token);
    if (heard)
        return heard;
    uint32_t end = found_end(f, token);
    uint32_t first = found_first(f, token, end);
    if (first >= end)
        return end > token ? end : token + 1;
    if (is_plausible(f, first, end))
        add_found(f, first, end);
    return end;
}

static bool is_unsure(const struct plx_name *name)
{
    return !name->id && name->kind == PLX_ENTITY_ORGANISATION && !*name->entity_class;
}

/* A name that one place shows to be a person's, or a newsroom's, is so everywhere in the report; a surname alone too. */
static void spread_kinds(struct plx_finder *f)
{
    struct plx_intern texts;
    PLX_VECTOR(size_t) sure = {0}; /* by number of its text: the name that shows the kind */
    plx_intern_init(&texts);
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        const struct plx_name *name = &f->out->names.items[i];
        const char *space = strrchr(name->name, ' ');
        const char *both[] = {name->name, name->kind == PLX_ENTITY_PERSON && space ? space + 1 : NULL};
        if (is_unsure(name) || name->id)
            continue;
        for (size_t k = 0; k < 2 && both[k]; k++) {
            uint32_t number = plx_intern_add(&texts, both[k], strlen(both[k]));
            size_t *shown = number == sure.count ? PLX_VECTOR_PUSH(&sure) : NULL;
            f->failed |= number > sure.count || (number == sure.count && !shown);
            if (shown)
                *shown = i;
        }
    }
    for (size_t i = 0; i < f->out->names.count && !f->failed; i++) {
        struct plx_name *name = &f->out->names.items[i];
        uint32_t number = plx_intern_find(&texts, name->name, strlen(name->name));
        if (!is_unsure(name) || number == PLX_INTERN_NONE)
            continue;
        name->kind = f->out->names.items[sure.items[number]].kind;
        name->entity_class = f->out->names.items[sure.items[number]].entity_class;
    }
    PLX_VECTOR_RELEASE(&sure);
    plx_intern_release(&texts);
}

enum plx_status plx_facts_find_names(const struct plx_report *report, struct plx_arena *arena,
                                     struct plx_report_facts *out)
{
    struct plx_finder f = {.report = report, .arena = arena, .out = out};
    note_full_names(&f);
    if (!f.failed)
        note_writing(&f);
    for (uint32_t token = 0; token < report->tokens.count && !f.failed;)
        token = find_at(&f, token);
    if (!f.failed)
        spread_kinds(&f);
    free(f.full);
    free(f.written);
    free(f.shouted);
    return f.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
