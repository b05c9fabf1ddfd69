/* Names that no list knows, in scripts that have capitals. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "facts/finder.h"

static const struct plx_match *at(const struct plx_finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

static bool is_german(const struct plx_finder *f)
{
    return strcmp(plx_language_code(f->report->language), "de") == 0;
}

static bool is_one_of(const struct plx_finder *f, uint32_t token, const char *const *marks)
{
    for (; *marks; marks++)
        if (plx_finder_is_mark(f, token, *marks))
            return true;
    return false;
}

/* Whether a sentence may go on behind the mark: a capital there is a name's. What a stop inside the closing
 * quotation mark has ended does not. */
static bool goes_on_behind(const struct plx_finder *f, uint32_t mark)
{
    static const char *const inner[] = {",", "(", "-", "’", "'", ")", "/", "&", NULL};
    static const char *const closing[] = {"»", "”", NULL};
    static const char *const stops[] = {".", "!", "?", "…", NULL};
    return is_one_of(f, mark, inner) ||
           (is_one_of(f, mark, closing) && mark > 0 && !is_one_of(f, mark - 1, stops));
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
            !at(f, i, PLX_SENSE_MONTH) && !at(f, i, PLX_SENSE_FUNCTION))
            return true;
    }
    return false;
}

/* A letter that is short for a name: one capital, of one or two bytes. */
static bool is_initial(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_CAPITAL) && (t->end - t->start == 1 || (t->end - t->start == 2 && t->script != PLX_SCRIPT_LATIN));
}

/* "Prof. Dr. Nazmiye", "J. Smith": a full stop that ends no sentence. */
static bool is_inner_stop(const struct plx_finder *f, uint32_t mark)
{
    if (!plx_finder_is_mark(f, mark, ".") || mark == 0)
        return false;
    const struct plx_token *t = plx_finder_token(f, mark - 1);
    return plx_match_before(&f->report->matches, mark, PLX_SENSE_HONORIFIC) ||
           plx_match_before(&f->report->matches, mark + 1, PLX_SENSE_HONORIFIC) ||
           (t->kind == PLX_TOKEN_WORD && (t->flags & PLX_TOKEN_CAPITAL) &&
            (t->flags & PLX_TOKEN_SPACE) && is_initial(f, mark - 1));
}

bool plx_finder_opens_sentence(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    uint32_t sentence = plx_report_sentence_at(f->report, t->start);
    const struct plx_sentence *s = &f->report->sentences.items[sentence];
    uint32_t behind = token; /* a bullet may stand before the first word */
    while (behind > s->first && plx_finder_token(f, behind - 1)->kind == PLX_TOKEN_MARK)
        behind--;
    if (behind <= s->first || behind == token)
        return behind <= s->first;
    return !goes_on_behind(f, token - 1) && !is_inner_stop(f, token - 1) &&
           !is_inner_dash(f, token - 1, s->first);
}

/* "Fahrenheit", "МВт": a unit of several letters that is written with a capital. */
static bool is_unit(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t->end - t->start >= (t->script == PLX_SCRIPT_LATIN ? 2 : 4) &&
           at(f, token, PLX_SENSE_UNIT);
}

/* Whether a token may be a word of a name: in a cased script it has a capital; in another
 * script a run of Latin letters is one. */
bool plx_finder_is_name_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || t->kind != PLX_TOKEN_WORD || !plx_finder_is_cased(t) || !(t->flags & PLX_TOKEN_CAPITAL))
        return false;
    return !at(f, token, PLX_SENSE_MONTH) && !at(f, token, PLX_SENSE_WEEKDAY) &&
           !at(f, token, PLX_SENSE_CURRENCY) && !at(f, token, PLX_SENSE_CURRENCY_SYMBOL) &&
           !is_unit(f, token) &&
           !at(f, token, PLX_SENSE_QUARTER);
}

/* "van der Bellen", "von den Driesch", "al-Sisi": what may stand behind the particle. */
static uint32_t over_article(const struct plx_finder *f, uint32_t token)
{
    static const char *const articles[] = {"der", "den", "de", "la", "-", NULL};
    const struct plx_token *t = plx_finder_token(f, token);
    const char *form = t ? f->report->forms.entries[t->form].string : "";
    for (size_t i = 0; articles[i]; i++)
        if (strcmp(form, articles[i]) == 0 || plx_finder_is_mark(f, token, articles[i]))
            return token + 1;
    return token;
}

/* Small words and marks that names hold between their words: "Harrow & Pike", "Abdel al-Sisi", behind a given name
 * "Maria da Silva"; "lot SV-4471 du Sarvelix" is two names. */
static uint32_t over_connector(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    static const char *const small[] = {"van", "von", "al", "el", "ben", "bin", "аль", "бен",
                                        "ибн", "de", "da", "do", "dos", "das", "del", "della", "di",
                                        "la", "le", "du"};
    size_t count = plx_finder_is_given_name(f, first) ? sizeof small / sizeof *small
                   : is_german(f)                     ? 0
                                                      : 9;
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return token;
    if (plx_finder_is_mark(f, token, "&"))
        return token + 1;
    if ((plx_finder_is_mark(f, token, "-") || plx_finder_is_mark(f, token, "‑")) && !(t->flags & PLX_TOKEN_SPACE) &&
        plx_finder_token(f, token + 1) && !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
        return token + 1;
    if (is_initial(f, token - 1) && !(t->flags & PLX_TOKEN_SPACE) &&
        (plx_finder_is_mark(f, token, ".") || plx_finder_is_mark(f, token, "’") ||
         plx_finder_is_mark(f, token, "'")))
        return token + 1; /* "Lyndon B. Johnson", "Mick O’Leary" */
    const char *form = f->report->forms.entries[t->form].string;
    for (size_t i = 0; i < count; i++)
        if (strcmp(form, small[i]) == 0) {
            return over_article(f, token + 1);
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

static bool is_in(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

static const char *form_of(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD ? f->report->forms.entries[t->form].string : "";
}

static bool is_capital(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && (t->flags & PLX_TOKEN_CAPITAL) && !(t->flags & PLX_TOKEN_LINE);
}

/* "… del Norte", "… du Sud-Ouest": the capitals that go on in the same name. */
static uint32_t over_capitals(const struct plx_finder *f, uint32_t token)
{
    for (;;) {
        if (is_capital(f, token) && plx_finder_is_name_word(f, token))
            token++;
        else if (plx_finder_is_mark(f, token, "-") && is_capital(f, token + 1) &&
                 !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_SPACE))
            token += 2;
        else
            return token;
    }
}

/* "University of Leeds", "Institut de recherche pour le développement": an institution's kind, and what it is for. Small
 * letters go on only in the languages that write such names so. */
static uint32_t over_complement(const struct plx_finder *f, uint32_t end)
{
    static const char *const english[] = {"of", "for", "on", NULL};
    static const char *const romance[] = {"de",    "du",    "des",   "d",   "del",   "della",
                                          "dello", "dell",  "dei",   "degli", "delle", "di",
                                          "do",    "da",    "dos",   "das", "pour",  "para",
                                          "per",   NULL};
    static const char *const articles[] = {"le", "la", "les", "l", "los", "las", "el", "il",
                                           "lo", "gli", "i", "o", "a", "os", "as", "the", "’", "'",
                                           NULL};
    const char *language = plx_language_code(f->report->language);
    bool of = strcmp(language, "en") == 0 && is_in(form_of(f, end), english);
    bool de = !of && strchr("fr es it pt", language[0]) && is_in(form_of(f, end), romance);
    if (!of && !de)
        return end;
    uint32_t word = end + 1;
    while (is_in(form_of(f, word), articles) || plx_finder_is_mark(f, word, "’") ||
           plx_finder_is_mark(f, word, "'"))
        word++;
    const struct plx_token *t = plx_finder_token(f, word);
    if (!t || t->kind != PLX_TOKEN_WORD || (t->flags & PLX_TOKEN_LINE) ||
        (of && !is_capital(f, word)) || at(f, word, PLX_SENSE_FUNCTION))
        return end;
    const struct plx_match *known = plx_finder_known_at(f, word);
    word = over_capitals(f, known ? known->end : word + 1);
    return over_complement(f, word);
}

/* "la Sogepar di Genova": behind an article a firm of that town, no name of three words. */
static bool has_article(const struct plx_finder *f, uint32_t first)
{
    static const char *const articles[] = {"le", "la", "les", "l", "los", "las", "el",
                                           "il", "lo", "o", "os", "as", NULL};
    uint32_t before = first > 0 ? first - 1 : 0;
    while (before > 0 && plx_finder_token(f, before)->kind == PLX_TOKEN_MARK)
        before--; /* "l’" */
    return first > 0 && is_in(form_of(f, before), articles);
}

/* "Heraldo de Aragón": one word that no list knows, and a place. */
static uint32_t over_place(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    static const char *const links[] = {"de", "du", "da", "do", "di", "del", "della", NULL};
    const struct plx_match *place = plx_finder_known_at(f, end + 1);
    if (end != first + 1 || plx_finder_opens_sentence(f, first) || is_german(f) ||
        has_article(f, first) ||
        at(f, first, PLX_SENSE_FIRST_NAME) || !is_in(form_of(f, end), links) || !place)
        return end;
    const struct plx_known_entity *known =
        plx_language_entity(f->report->language, place->sense->index);
    return known && known->kind == PLX_ENTITY_PLACE ? place->end : end;
}

/* "Gazeta.ru", "24.kg": a site's address, by its country or common ending. */
static uint32_t site_end(const struct plx_finder *f, uint32_t first)
{
    static const char *const endings[] = {"com", "org", "net", "info", "news", "tv", "io",
                                          "ai",  "gov", "edu", "eu",   "uk",   NULL};
    const struct plx_token *name = plx_finder_token(f, first);
    const struct plx_token *stop = plx_finder_token(f, first + 1);
    const struct plx_token *ending = plx_finder_token(f, first + 2);
    if (!ending || !plx_finder_is_mark(f, first + 1, ".") || (stop->flags & PLX_TOKEN_SPACE) ||
        (ending->flags & (PLX_TOKEN_SPACE | PLX_TOKEN_CAPITAL)) || name->kind == PLX_TOKEN_MARK ||
        name->end - name->start < 2)
        return 0;
    const char *form = form_of(f, first + 2);
    char region[3] = {form[0] ? (char)(form[0] - 32) : 0, form[0] && form[1] ? (char)(form[1] - 32) : 0};
    bool country = strlen(form) == 2 && *plx_language_region_currency(f->report->language, region);
    return country || is_in(form, endings) ? first + 3 : 0;
}

/* "desde Darmstadt Ragnhild Osterbø": a given name with a surname behind it, inside a run of capitals that did not open
 * with one. */
static bool opens_person(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    return plx_finder_is_given_name(f, token) && !at(f, first, PLX_SENSE_FIRST_NAME) && plx_finder_is_name_word(f, token + 1) &&
           !(plx_finder_token(f, token + 1)->flags & PLX_TOKEN_LINE);
}

/* Whether a known name begins inside a run of capitals; a town right behind a given name is a surname: "Jack London". */
static bool begins_known(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    const struct plx_match *match = plx_finder_known_at(f, token);
    const struct plx_known_entity *known =
        match ? plx_language_entity(f->report->language, match->sense->index) : NULL;
    bool surname = known && known->kind == PLX_ENTITY_PLACE && token == first + 1 &&
                   match->end == token + 1 && plx_finder_is_given_name(f, first);
    return match && !surname;
}

static uint32_t found_end(const struct plx_finder *f, uint32_t token)
{
    uint32_t end = token;
    while (plx_finder_is_name_word(f, end) && (end == token || !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))) {
        /* Another name, an office ("Genel Müdürü Sevgi …") or another script begins a new one. */
        if (end > token && (begins_known(f, token, end) || at(f, end, PLX_SENSE_OFFICE) ||
                            opens_person(f, token, end) ||
                            plx_finder_token(f, end)->script != plx_finder_token(f, token)->script))
            break;
        end = with_digits(f, end + 1);
        uint32_t over = at(f, end - 1, PLX_SENSE_COMPANY) ? over_complement(f, end)
                                                           : over_place(f, token, end);
        if (over > end)
            return over;
        over = over_connector(f, token, end);
        if (over > end && plx_finder_is_name_word(f, over) &&
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
    return words >= 2 && capitals * 4 > words * 3;
}

static bool is_shouted(const struct plx_finder *f, uint32_t token)
{
    return f->shouted[plx_report_sentence_at(f->report, plx_finder_token(f, token)->start)];
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

/* Whether the text has the word with a capital inside a sentence at another place too. */
static bool stands_elsewhere(const struct plx_finder *f, uint32_t token)
{
    return (f->written[plx_finder_token(f, token)->form] & PLX_WRITTEN_CAPITAL_TWICE) != 0;
}

/* Once for the whole report, what would else be looked for at each name. */
void plx_finder_note_writing(struct plx_finder *f)
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
        uint8_t *written = &f->written[t->form];
        if (!(t->flags & PLX_TOKEN_CAPITAL))
            *written |= PLX_WRITTEN_SMALL;
        else if (!(*written & PLX_WRITTEN_CAPITAL_TWICE) && plx_finder_is_name_word(f, i) &&
                 !plx_finder_opens_sentence(f, i) && !is_shouted(f, i))
            *written |= *written & PLX_WRITTEN_CAPITAL_INSIDE ? PLX_WRITTEN_CAPITAL_TWICE
                                                              : PLX_WRITTEN_CAPITAL_INSIDE;
    }
}

static bool is_class_noun_sense(const struct plx_sense *sense)
{
    return sense->kind == PLX_SENSE_COMPANY || sense->kind == PLX_SENSE_MEDIUM ||
           sense->kind == PLX_SENSE_PLACE || sense->kind == PLX_SENSE_OFFICE;
}

static bool is_class_noun(const struct plx_language *language, const char *word, size_t length)
{
    size_t count;
    uint32_t key = plx_language_key(language, word, length, plx_hash_bytes(word, length));
    uint32_t node = key == PLX_KEY_NONE ? PLX_NODE_NONE : plx_language_root(language, key);
    const struct plx_sense *senses =
        node == PLX_NODE_NONE ? NULL : plx_language_senses(language, node, &count);
    for (size_t k = 0; senses && k < count; k++)
        if (is_class_noun_sense(&senses[k]))
            return true;
    return false;
}

/* German writes compounds as one word: "Luftfahrtkonzern" is a kind of "Konzern". */
static bool ends_in_class_noun(const struct plx_finder *f, uint32_t token)
{
    const struct plx_intern_entry *form =
        &f->report->forms.entries[plx_finder_token(f, token)->form];
    for (size_t i = 3; i + 4 <= form->length; i++) {
        size_t length = form->length - i;
        bool genitive = form->string[form->length - 1] == 's';
        if (is_class_noun(f->report->language, form->string + i, length) ||
            (genitive && is_class_noun(f->report->language, form->string + i, length - 1)))
            return true;
    }
    return false;
}

/* A noun of the language that only happens to have a capital: "Bourse", "Salute", "Privatbank". */
static bool is_plain_noun(const struct plx_finder *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_CONCEPT) || at(f, token, PLX_SENSE_COMPANY) ||
           at(f, token, PLX_SENSE_PLACE) || at(f, token, PLX_SENSE_MEDIUM) ||
           at(f, token, PLX_SENSE_PERCENT) || at(f, token, PLX_SENSE_MAGNITUDE) ||
           at(f, token, PLX_SENSE_INITIALISM);
}

/* Whether tokens [first, end) are all that stands between quotation marks. */
static bool is_quoted_whole(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    static const char *const open[] = {"«", "“", "„", "\"", NULL};
    static const char *const close[] = {"»", "”", "“", "\"", NULL};
    return first > 0 && is_one_of(f, first - 1, open) && is_one_of(f, end, close);
}

/* Russian and Ukrainian set the names of firms, clubs and papers in quotation marks: "компания «Русские машины»". The
 * token behind such a name; 0 where there is none. Several words with one capital also want a noun before them that says
 * what is named: else they may be speech. */
static uint32_t quoted_end(const struct plx_finder *f, uint32_t first)
{
    const struct plx_token *t = plx_finder_token(f, first);
    if (t->script != PLX_SCRIPT_CYRILLIC || !plx_finder_is_name_word(f, first) ||
        at(f, first, PLX_SENSE_FUNCTION))
        return 0;
    uint32_t end = first + 1, capitals = 1;
    while (end < first + 4 && plx_finder_token(f, end) &&
           plx_finder_token(f, end)->kind == PLX_TOKEN_WORD)
        capitals += plx_finder_is_name_word(f, end++);
    if (!is_quoted_whole(f, first, end))
        return 0;
    if (capitals == end - first)
        return end - first > 1 || !is_plain_noun(f, first) ? end : 0;
    const struct plx_matches *all = &f->report->matches;
    return plx_match_before(all, first - 1, PLX_SENSE_COMPANY) ||
                   plx_match_before(all, first - 1, PLX_SENSE_MEDIUM) ||
                   plx_match_before(all, first - 1, PLX_SENSE_PLACE) ||
                   plx_match_before(all, first - 1, PLX_SENSE_CONCEPT)
               ? end
               : 0;
}

/* "der Konzern Elvaria", "die Privatbank Lindhorst & Sohn": German sets a name right behind the noun for what it is. */
static bool stands_behind_class_noun(const struct plx_finder *f, uint32_t first)
{
    const struct plx_token *noun = first > 0 ? plx_finder_token(f, first - 1) : NULL;
    if (!noun || noun->kind != PLX_TOKEN_WORD || !(noun->flags & PLX_TOKEN_CAPITAL) ||
        (plx_finder_token(f, first)->flags & PLX_TOKEN_LINE))
        return false;
    const struct plx_matches *all = &f->report->matches;
    for (uint32_t i = all->by_token[first - 1]; i < all->by_token[first]; i++)
        if (is_class_noun_sense(all->items[i].sense))
            return true;
    return ends_in_class_noun(f, first - 1);
}

/* "Tonnen Weizen", "Dutzend Menschen": a noun of measure, and what is measured. */
static bool is_measure(const struct plx_finder *f, uint32_t token)
{
    return at(f, token, PLX_SENSE_UNIT) || at(f, token, PLX_SENSE_PERIOD) ||
           at(f, token, PLX_SENSE_COLLECTIVE) || at(f, token, PLX_SENSE_NUMBER) ||
           at(f, token, PLX_SENSE_FRACTION) || at(f, token, PLX_SENSE_MAGNITUDE);
}

/* Whether the tokens are more than one word. A hyphen makes one of two ("Plotting-Analyse"); of three it joins a name to
 * what bears it ("Ellis-Park-Stadion"). */
static bool has_several_words(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    unsigned hyphens = 0;
    for (uint32_t i = first + 1; i < end; i++) {
        if (plx_finder_token(f, i)->flags & PLX_TOKEN_SPACE)
            return true;
        hyphens += plx_finder_is_mark(f, i, "-");
    }
    return hyphens >= 2;
}

/* German writes every noun with a capital: one word alone is no sign there, unless the noun before it says what it is;
 * nor are an adjective and a noun at the front of a sentence ("Betriebsbedingte Kündigungen"). */
static bool is_german_name(const struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (plx_finder_token(f, end - 1)->kind == PLX_TOKEN_NUMBER || stands_behind_class_noun(f, first))
        return true;
    if (!has_several_words(f, first, end) || is_measure(f, first))
        return false;
    if (!at(f, end - 1, PLX_SENSE_CONCEPT))
        return !plx_finder_opens_sentence(f, first) || !is_plain_noun(f, end - 1);
    return plx_finder_is_mark(f, end - 2, "&");
}

/* The length of a Russian or Ukrainian adjective's ending, made from a name ("Итальянской федерации"), where a small word
 * follows that it belongs to; else 0. */
static size_t adjective_ending(const struct plx_finder *f, uint32_t token)
{
    static const char *const ends[] = {"ский",  "ская",  "ское",  "ского", "ской",  "скому", "ским",
                                       "ском",  "скую",  "ские",  "ских",  "скими", "ський", "ська",
                                       "ське",  "ського", "ської", "ському", "ським", "ську", "ські",
                                       "ських", NULL};
    const struct plx_token *t = plx_finder_token(f, token), *next = plx_finder_token(f, token + 1);
    const char *form = form_of(f, token);
    size_t length = strlen(form);
    if (t->script != PLX_SCRIPT_CYRILLIC || !next || next->kind != PLX_TOKEN_WORD ||
        (next->flags & PLX_TOKEN_CAPITAL))
        return 0;
    for (size_t i = 0; ends[i]; i++)
        if (length > strlen(ends[i]) && strcmp(form + length - strlen(ends[i]), ends[i]) == 0)
            return strlen(ends[i]);
    return 0;
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
    if (end == first + 1 && (t->end - t->start < 2 ||
                             (adjective_ending(f, first) && !at(f, end, PLX_SENSE_PLACE))))
        return false;
    if (t->flags & (PLX_TOKEN_INNER_CAPITAL | PLX_TOKEN_ALL_CAPS) && !is_shouted(f, first))
        return true;
    if (is_german(f) && !is_german_name(f, first, end))
        return false;
    if (plx_finder_opens_sentence(f, first) || is_shouted(f, first))
        return is_capital_inside(f, first) || plx_finder_is_aged(f, end) || (end - first >= 2 && !is_shouted(f, first) &&
                                               !at(f, first, PLX_SENSE_FUNCTION) &&
                                               !is_written_small(f, first) &&
                                               plx_finder_is_name_word(f, end - 1));
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
        if (!cue)
            cue = at(f, first, PLX_SENSE_HONORIFIC);
        if (cue)
            first = (cue->end < end ? cue->end : end) - 1;
        else if (!at(f, first, PLX_SENSE_FUNCTION) && plx_finder_is_name_word(f, first) &&
                 !at(f, first, PLX_SENSE_DEMONYM) &&
                 !(german && first + 1 < end &&
                   (is_plain_noun(f, first) || ends_in_class_noun(f, first))))
            break;
    }
    /* "Toplatılan Sarvelix": a first word whose capital is owed to its place, before a name that stands elsewhere. */
    if (first + 1 < end && plx_finder_opens_sentence(f, first) && !is_capital_inside(f, first) &&
        plx_finder_is_name_word(f, first + 1) && stands_elsewhere(f, first + 1) &&
        !at(f, first, PLX_SENSE_FIRST_NAME))
        first++;
    return first;
}

/* "в Джалал-Абадской области": the place that an adjective before its kind is made of. */
static bool add_named_after(struct plx_finder *f, uint32_t first, uint32_t end)
{
    size_t ending = adjective_ending(f, end - 1);
    if (!ending || !at(f, end, PLX_SENSE_PLACE))
        return false;
    plx_finder_add(f, first, end, PLX_ENTITY_PLACE, "");
    if (f->failed)
        return true;
    struct plx_name *name = &f->out->names.items[f->out->names.count - 1];
    name->name = plx_arena_substring(f->arena, name->name, strlen(name->name) - ending);
    f->failed |= !name->name;
    return true;
}

static void add_found(struct plx_finder *f, uint32_t first, uint32_t end)
{
    const char *entity_class;
    if (add_named_after(f, first, end))
        return;
    enum plx_entity_kind kind = plx_finder_kind_of(f, first, end, &entity_class);
    plx_finder_add(f, first, end, kind, entity_class);
}

uint32_t plx_finder_capitals(struct plx_finder *f, uint32_t token)
{
    uint32_t end = quoted_end(f, token);
    if (!end)
        end = site_end(f, token);
    if (end) {
        add_found(f, token, end);
        return end;
    }
    end = found_end(f, token);
    uint32_t first = found_first(f, token, end);
    if (first >= end)
        return end > token ? end : token + 1;
    if (is_plausible(f, first, end))
        add_found(f, first, end);
    return end;
}
