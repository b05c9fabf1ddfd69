/* Counts: a number and what is counted, in the report's own words. */
#include <string.h>

#include "facts/near.h"
#include "facts/scan.h"

/* So many figures further on, nobody knows what was counted. */
#define FACTS_BACK 16

/* What was counted last from that sentence on; "" for nothing. */
static const char *noun_since(const struct plx_scan *scan, uint32_t sentence)
{
    size_t count = scan->out->facts.count;
    for (size_t i = count; i > 0 && count - i < FACTS_BACK; i--) {
        const struct plx_fact *fact = &scan->out->facts.items[i - 1];
        if (fact->sentence < sentence)
            break;
        if (fact->kind == PLX_FACT_COUNT && *fact->unit)
            return fact->unit;
    }
    return "";
}

static uint32_t sentence_of(const struct plx_scan *scan, uint32_t token)
{
    return plx_report_sentence_at(scan->report, plx_scan_token(scan, token)->start);
}

/* A counted noun that was said once need not be said again in its sentence: "310 flights, 94 of them in Spain".
 * Beyond the sentence it would be a guess. */
static const char *earlier_noun(const struct plx_scan *scan, uint32_t token)
{
    return noun_since(scan, sentence_of(scan, token));
}

/* Letters right behind a digit make another word of it: "5G", "2e", "1st", "4x4". */
static bool has_letters_behind(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, n->end);
    if (!t || n->words || plx_scan_spaced(scan, n->end))
        return false;
    if (t->kind == PLX_TOKEN_WORD && t->script != PLX_SCRIPT_IDEOGRAPHIC)
        return true;
    const struct plx_token *next = plx_scan_token(scan, n->end + 1);
    bool hyphen = plx_scan_is_mark(scan, n->end, "-") || plx_scan_is_mark(scan, n->end, "‑") ||
                  plx_scan_is_mark(scan, n->end, "/") || plx_scan_is_mark(scan, n->end, "º") ||
                  plx_scan_is_mark(scan, n->end, "ª");
    return hyphen && next && (next->kind != PLX_TOKEN_MARK || plx_scan_is_mark(scan, n->end, "º"));
}

/* What Chinese and Japanese write between the numbers of a score: "2比1", "2対1". */
static bool is_versus(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *next = plx_scan_token(scan, token + 1);
    return token > 0 && next && plx_scan_token(scan, token)->script == PLX_SCRIPT_IDEOGRAPHIC && plx_scan_has(scan, token, PLX_SENSE_SCORE) &&
           next->kind == PLX_TOKEN_NUMBER &&
           plx_scan_token(scan, token - 1)->kind == PLX_TOKEN_NUMBER;
}

/* A score, a ratio or a version: two small numbers joined by a hyphen, "2-1", "4-3-3". */
static bool is_score(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t first = n->first;
    if (first >= 2 && plx_scan_token(scan, first - 2)->kind == PLX_TOKEN_NUMBER &&
        (plx_scan_is_mark(scan, first - 1, "-") ||
         (plx_scan_is_mark(scan, first - 1, "/") && !plx_scan_spaced(scan, first))))
        return true;
    if (is_versus(scan, n->end) || (first > 0 && is_versus(scan, first - 1)))
        return true;
    const struct plx_token *next = plx_scan_token(scan, n->end + 1);
    return (plx_scan_is_mark(scan, n->end, "-") || plx_scan_is_mark(scan, n->end, "–") ||
            plx_scan_is_mark(scan, n->end, ":")) &&
           next && next->kind == PLX_TOKEN_NUMBER && !plx_scan_spaced(scan, n->end) &&
           !(plx_scan_is_mark(scan, n->end, ":") && plx_scan_spaced(scan, n->end + 1));
}

/* "3 to 1", "21 к 20": two small whole numbers (more are votes) with a score's word between them, the greater first, and nothing that they
 * count. Behind "from" they are two figures. */
static bool is_spoken_score(const struct plx_scan *scan, uint32_t first, uint32_t second)
{
    int digits, won = plx_numeral_plain(scan, first, &digits);
    int lost = plx_numeral_plain(scan, second, &digits);
    return won >= lost && lost >= 0 && won <= 50 && !plx_scan_is_noun(scan, second + 1) &&
           !plx_scan_has(scan, second + 1, PLX_SENSE_MAGNITUDE) &&
           !plx_scan_has_before(scan, first, PLX_SENSE_RANGE_OPEN) &&
           !plx_scan_has_before(scan, first, PLX_SENSE_SINCE);
}

static bool is_scored(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match behind = plx_scan_at(scan, n->end, PLX_SENSE_SCORE);
    struct plx_match before = plx_scan_before(scan, n->first, PLX_SENSE_SCORE);
    return (behind.sense && is_spoken_score(scan, n->first, behind.end)) ||
           (before.sense && before.first > 0 &&
            is_spoken_score(scan, before.first - 1, n->first));
}

/* Hours and minutes as "9.00", "18.30". */
static bool is_hour_token(const struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    size_t length = t->end - t->start;
    const char *text = scan->report->text + t->end;
    return t->kind == PLX_TOKEN_NUMBER && (length == 4 || length == 5) && text[-3] == '.' &&
           text[-2] >= '0' && text[-2] < '6' && (length == 4 || text[-5] < '3');
}

/* "9.00-18.00": hours and minutes on both sides; "19.30’da" in a language whose decimal mark is another. */
static bool is_hours(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (n->end == n->first + 1 && scan->decimal[0] == ',' && is_hour_token(scan, n->first) &&
        !plx_scan_is_noun(scan, n->end))
        return true;
    return n->range && !n->scaled && !plx_scan_is_noun(scan, n->end) &&
           is_hour_token(scan, n->first) && is_hour_token(scan, n->end - 1);
}

static bool is_bracketed(const struct plx_scan *scan, const struct plx_numeral *n)
{
    return n->first > 0 &&
           ((plx_scan_is_mark(scan, n->first - 1, "(") && plx_scan_is_mark(scan, n->end, ")")) ||
            (plx_scan_is_mark(scan, n->first - 1, "[") && plx_scan_is_mark(scan, n->end, "]")));
}

/* Whether the word behind a number may be what it counts: where adjectives have a plural, one in it, "alle undici arrivò". */
static bool may_be_counted(const struct plx_scan *scan, uint32_t token)
{
    return plx_scan_is_noun(scan, token) && (!plx_language_has_role(scan->report->language, PLX_ROLE_AGREEING) ||
                                             plx_scan_role(scan, token, PLX_ROLE_AGREEING));
}

/* "Kurz vor elf", "alle undici": an hour in words, where nothing is told that has grown to so many, "the toll stands at eight". */
static bool is_spoken_hour(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match clock = plx_scan_before(scan, n->first, PLX_SENSE_CLOCK_BEFORE);
    if (!clock.sense || !n->words || n->scaled || n->range || plx_decimal_compare(n->high, plx_decimal_make(24, 0)) > 0)
        return false;
    bool told = plx_scan_is_number_of(scan, n->first) || plx_scan_is_changed(scan, clock.first, true);
    return !told && (plx_counted_noun(scan, n, n->end) == PLX_NO_TOKEN || !may_be_counted(scan, n->end));
}

/* "à 20", "alle 18": an hour, where nothing is counted behind it. */
static bool is_hour(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (is_spoken_hour(scan, n))
        return true;
    if (n->words || n->scaled || plx_decimal_compare(n->high, plx_decimal_make(24, 0)) > 0 ||
        !plx_scan_has_before(scan, n->first, PLX_SENSE_CLOCK_BEFORE))
        return false; /* "dalle 8 alle 20" whatever follows */
    return !plx_scan_is_noun(scan, n->end) ||
           (n->range && plx_scan_has_before(scan, n->end - 1, PLX_SENSE_CLOCK_BEFORE));
}

/* "two of the nine seats": a small word, then a counted number. "للكيس الواحد من 50 كيلوغراماً" is of each. */
static bool is_part_of_count(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (plx_decimal_compare(n->low, plx_decimal_make(1, 0)) <= 0)
        return false;
    for (uint32_t at = n->end; at < n->end + 4; at++) {
        struct plx_numeral whole;
        const struct plx_token *t = plx_scan_token(scan, at);
        if (!t || t->kind == PLX_TOKEN_MARK || (t->flags & PLX_TOKEN_LINE))
            return false;
        if (at > n->end && plx_numeral_read(scan, at, &whole) && !whole.one)
            return plx_counted_noun(scan, &whole, whole.end) != PLX_NO_TOKEN && plx_decimal_compare(whole.low, n->low) > 0;
        if (!plx_scan_has(scan, at, PLX_SENSE_FUNCTION))
            return false;
    }
    return false;
}

/* "TGV 8541", "calle Mayor 15", "siglo 21": a number behind a name, or a century, numbers it. */
static bool is_numbering(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (n->words && !n->scaled && plx_scan_has_before(scan, n->first, PLX_SENSE_LABEL_BEFORE) &&
        !plx_scan_is_noun(scan, n->end))
        return true; /* "il numero undici della squadra" */
    if (n->words || n->scaled || n->range || n->first == 0 || plx_scan_is_noun(scan, n->end) ||
        is_part_of_count(scan, n) || plx_decimal_compare(n->low, plx_decimal_make(1, 4)) >= 0)
        return false;
    if (plx_scan_has_before(scan, n->first, PLX_SENSE_NUMBERED))
        return true;
    struct plx_match period = plx_scan_before(scan, n->first, PLX_SENSE_PERIOD);
    if (period.sense && strcmp(plx_language_string(scan->report->language, period.sense->text), "100Y") == 0)
        return true;
    const struct plx_token *before = plx_scan_token(scan, n->first - 1);
    uint32_t sentence = plx_report_sentence_at(scan->report, before->start);
    return before->kind == PLX_TOKEN_WORD && (before->flags & PLX_TOKEN_CAPITAL) &&
           n->first - 1 > scan->report->sentences.items[sentence].first;
}

/* "ה-20", the twentieth, and the century before it. */
static bool is_hebrew_ordinal(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (plx_scan_hebrew_prefix(scan, n->first) == 'h')
        return !n->scaled;
    return n->words && plx_scan_hebrew_prefix(scan, n->end + 2) == 'h';
}

/* "10 rue de la Paix", "10 Downing Street": the number of a house. */
static bool is_street_number(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (n->words || n->scaled || n->range)
        return false;
    if (plx_scan_has_before(scan, n->first, PLX_SENSE_STREET)) /* "شارع 26 يوليو"; "levou à rua 2000 pessoas" */
        return !plx_scan_is_noun(scan, n->end) || plx_scan_has(scan, n->end, PLX_SENSE_MONTH);
    const struct plx_token *t;
    if (n->first > 1 && plx_scan_is_mark(scan, n->first - 1, ","))
        for (uint32_t back = 2; back < 5 && back <= n->first; back++) {
            if (plx_scan_has(scan, n->first - back, PLX_SENSE_STREET))
                return true; /* "rua Augusta, 5" */
            if (!(plx_scan_token(scan, n->first - back)->flags & PLX_TOKEN_CAPITAL))
                break;
        }
    if (plx_scan_is_mark(scan, n->end, ",") && plx_scan_has(scan, n->end + 1, PLX_SENSE_STREET))
        return true; /* "5, rue Mouffetard" */
    for (uint32_t at = n->end; at < n->end + 4 && (t = plx_scan_token(scan, at)); at++) {
        if (plx_scan_has(scan, at, PLX_SENSE_STREET))
            return at > n->end || !plx_scan_is_mark(scan, at + 1, ".");
        if (t->kind != PLX_TOKEN_WORD || !(t->flags & PLX_TOKEN_CAPITAL))
            break;
    }
    return false;
}

/* "19. Jahrhundert": a full stop inside the sentence makes an ordinal. */
static bool is_ordinal(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_token *next = plx_scan_token(scan, n->end + 1);
    if (n->words || n->scaled || !plx_scan_is_mark(scan, n->end, ".") ||
        plx_scan_spaced(scan, n->end) || !next || next->kind != PLX_TOKEN_WORD)
        return false;
    if (plx_scan_has(scan, n->end + 1, PLX_SENSE_LABEL_AFTER))
        return true;
    uint32_t here = plx_report_sentence_at(scan->report, plx_scan_token(scan, n->first)->start);
    return plx_report_sentence_at(scan->report, next->start) == here;
}

/* "vingt-troisième", "الثانية والعشرون": a number word that is a part of an ordinal. */
static bool is_spoken_ordinal(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!n->words || n->scaled)
        return false;
    return (plx_scan_is_mark(scan, n->end, "-") && !plx_scan_spaced(scan, n->end) &&
            plx_scan_has(scan, n->end + 1, PLX_SENSE_ORDINAL)) ||
           (n->first > 0 && plx_scan_role(scan, n->first, PLX_ROLE_WITH_AND) &&
            plx_scan_role(scan, n->first, PLX_ROLE_WITH_ARTICLE) &&
            plx_scan_role(scan, n->first - 1, PLX_ROLE_WITH_ARTICLE));
}

/* "Una coppia di Bergamo", "the pair offered concessions": two who belong together, and nothing is counted. */
static bool is_couple(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!n->approx || !n->words || n->scaled || plx_decimal_compare(n->low, plx_decimal_make(2, 0)) != 0)
        return false;
    uint32_t noun = plx_scan_skip_of(scan, n->end);
    const struct plx_name *name = plx_scan_name_before(scan, noun + 1);
    if (noun > n->end && name && name->kind == PLX_ENTITY_PLACE)
        return true;
    return noun == n->end && n->first > 0 && plx_scan_role(scan, n->first - 1, PLX_ROLE_DEFINITE);
}

static bool is_no_count(const struct plx_scan *scan, const struct plx_numeral *n)
{
    return n->one || is_spoken_ordinal(scan, n) || is_numbering(scan, n) || is_ordinal(scan, n) || is_hebrew_ordinal(scan, n) ||
           has_letters_behind(scan, n) || is_score(scan, n) || is_scored(scan, n) ||
           is_hours(scan, n) || is_bracketed(scan, n) || is_street_number(scan, n) ||
           plx_scan_has(scan, n->end, PLX_SENSE_LABEL_AFTER) ||
           plx_scan_has(scan, n->end, PLX_SENSE_CLOCK_AFTER) || is_hour(scan, n) || is_couple(scan, n);
}

static const char *noun_text(struct plx_scan *scan, uint32_t token)
{
    const struct plx_token *t = plx_scan_token(scan, token);
    const char *noun =
        plx_arena_substring(scan->arena, scan->report->text + t->start, t->end - t->start);
    if (!noun)
        scan->failed = true;
    return noun ? noun : "";
}

/* "three of its former managers", "tre dei suoi dirigenti", "drei der Häftlinge": the noun behind "of" and the small words
 * before it; PLX_NO_TOKEN where there is none. */
static uint32_t noun_of_whole(const struct plx_scan *scan, const struct plx_numeral *n)
{
    const struct plx_token *t = plx_scan_token(scan, n->end);
    if (!t || (t->flags & PLX_TOKEN_LINE) || plx_scan_has(scan, n->end, PLX_SENSE_OF_THEM) ||
        plx_decimal_compare(n->low, plx_decimal_make(2, 0)) < 0 ||
        !(plx_scan_role(scan, n->end, PLX_ROLE_OF) || plx_scan_role(scan, n->end, PLX_ROLE_OF_WHOLE)))
        return PLX_NO_TOKEN;
    uint32_t at = n->end + 1;
    at += plx_scan_is_apostrophe(scan, at);
    for (int i = 0; i < 2 && plx_scan_has(scan, at, PLX_SENSE_FUNCTION); i++)
        at++;
    if (plx_scan_has(scan, at, PLX_SENSE_PERIOD) || plx_scan_has(scan, at, PLX_SENSE_MONTH) ||
        plx_scan_has(scan, at, PLX_SENSE_NUMBER))
        return PLX_NO_TOKEN;
    uint32_t noun = plx_counted_noun(scan, n, at);
    bool owner = noun != PLX_NO_TOKEN && plx_near_is_mark(scan->report, noun + 1, "’'") && !plx_scan_spaced(scan, noun + 2) &&
                 strcmp(plx_scan_form(scan, noun + 2), "s") == 0; /* "three of the firm’s directors" */
    return owner ? plx_counted_noun(scan, n, noun + 3) : noun;
}

/* "لوحاتها": an Arabic noun with the pronoun of whose it is. */
static bool is_owned(const struct plx_scan *scan, uint32_t token)
{
    static const char *const pronouns[] = {"ها", "هم"};
    const struct plx_token *t = plx_scan_token(scan, token);
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
        size_t length = strlen(pronouns[i]);
        if (t->end - t->start > length && memcmp(scan->report->text + t->end - length, pronouns[i], length) == 0)
            return true;
    }
    return false;
}

/* "المرشحين الثمانية", "لوحاتها الثلاث": Arabic sets a small number with its article behind the noun that it agrees with;
 * PLX_NO_TOKEN where it stands behind none. */
static uint32_t noun_agreed_with(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!plx_scan_may_agree(scan, n))
        return PLX_NO_TOKEN;
    uint32_t noun = n->first - 1;
    return plx_scan_is_noun(scan, noun) &&
                   (plx_scan_role(scan, noun, PLX_ROLE_WITH_ARTICLE) || is_owned(scan, noun))
               ? noun
               : PLX_NO_TOKEN;
}

/* "(Ont été relaxés)", "(non torneranno)": a verb of being or having, or of what will not be. */
static bool is_verb(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match not = plx_scan_at(scan, token, PLX_SENSE_NEGATION);
    uint32_t at = not.sense ? not.end : token;
    return plx_scan_role(scan, at, PLX_ROLE_AUXILIARY) || (not.sense && plx_scan_role(scan, at, PLX_ROLE_FUTURE));
}

/* "Tre erano italiani", "Zwei waren tot": a number that opens its sentence, before a verb of being. */
static bool opens_with(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t sentence = sentence_of(scan, n->first);
    return scan->report->sentences.items[sentence].first == n->first && plx_scan_has(scan, n->end, PLX_SENSE_COPULA);
}

/* "Trois cadres sont coupables, deux ont été relaxés", "; só nove foram": a small number is of what was counted before where it
 * opens its clause and such a verb follows. */
static bool is_subject(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t first = n->first > 1 && plx_scan_has_before(scan, n->first, PLX_SENSE_NOT_COUNTED) ? n->first - 1 : n->first;
    bool opens = first > 0 && (plx_scan_token(scan, first - 1)->kind == PLX_TOKEN_MARK ||
                               plx_scan_has_before(scan, n->first, PLX_SENSE_NUMBER_AND) ||
                               plx_scan_has_before(scan, n->first, PLX_SENSE_RANGE_LINK));
    return opens && is_verb(scan, n->end);
}

/* What such a number counts, perhaps in the sentence before: "Les cadres étaient six. Deux ont été relaxés"; "" where it is none. */
static const char *noun_of_subject(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t sentence = sentence_of(scan, n->first);
    bool opens = scan->report->sentences.items[sentence].first == n->first;
    return is_subject(scan, n) ? noun_since(scan, sentence - (opens && sentence > 0)) : "";
}

/* "three votes to two": a counted number, a small word, this one. */
static bool follows_count(const struct plx_scan *scan, const struct plx_numeral *n)
{
    size_t count = scan->out->facts.count;
    const struct plx_fact *last = count ? &scan->out->facts.items[count - 1] : NULL;
    if (!last || last->kind != PLX_FACT_COUNT || n->first < 2)
        return false;
    return last->span.end == plx_scan_token(scan, n->first - 2)->end &&
           plx_scan_token(scan, n->first - 1)->kind == PLX_TOKEN_WORD;
}

/* "more than ten but fewer than 20 ships": a bound makes a figure of a small word. */
static bool is_bounded(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match bound = plx_scan_before(scan, n->first, PLX_SENSE_BOUND_BEFORE);
    return bound.sense && (bound.sense->argument == PLX_BOUND_MORE ||
                           bound.sense->argument == PLX_BOUND_LESS);
}

/* "pasa de siete a diez vuelos": the noun of the number that a link joins to this one; 0 where there is none. */
static uint32_t shared_noun(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_numeral next;
    struct plx_match link = plx_scan_at(scan, n->end, PLX_SENSE_RANGE_LINK);
    if (!link.sense && plx_scan_has_before(scan, n->first, PLX_SENSE_RANGE_OPEN))
        link = plx_scan_at(scan, n->end, PLX_SENSE_FUNCTION); /* "von 60 auf 110 Mitarbeiter" */
    const struct plx_token *t = link.sense ? plx_scan_token(scan, link.end) : NULL;
    if (n->scaled || n->range || n->vague || !t || (t->flags & PLX_TOKEN_LINE) ||
        !plx_numeral_read(scan, link.end, &next) || next.one || next.vague || next.period)
        return 0;
    uint32_t noun = plx_scan_has(scan, next.end, PLX_SENSE_MONTH) ? PLX_NO_TOKEN : plx_counted_noun(scan, &next, next.end);
    return noun == PLX_NO_TOKEN ? 0 : noun;
}

/* "The blast killed four and injured two", "mató a cuatro": people, behind a verb of killing or hurting, where nothing follows that
 * could be counted. */
static bool are_hurt(const struct plx_scan *scan, const struct plx_numeral *n)
{
    static const char *const hurting[] = {"kill", "wounded", NULL};
    const struct plx_token *next = plx_scan_token(scan, n->end);
    bool ends = !next || (next->flags & PLX_TOKEN_LINE) || next->kind == PLX_TOKEN_MARK || plx_scan_has(scan, n->end, PLX_SENSE_FUNCTION);
    uint32_t verb = n->first - (n->first > 1 && plx_scan_has(scan, n->first - 1, PLX_SENSE_PATIENT));
    bool several = plx_decimal_compare(n->low, plx_decimal_make(1, 0)) > 0; /* "المصاب الواحد" */
    return ends && several && verb > 0 && !(plx_scan_token(scan, verb)->flags & PLX_TOKEN_LINE) && !plx_scan_is_mark(scan, n->end, "-") &&
           !plx_scan_role(scan, n->end, PLX_ROLE_OF) && plx_scan_is_concept(scan, verb - 1, hurting);
}

/* "nine of which", "davon drei", "трое", "the toll rose to four": a small word that counts without its noun. */
static bool counts_alone(const struct plx_scan *scan, const struct plx_numeral *n)
{
    struct plx_match word = plx_scan_at(scan, n->first, PLX_SENSE_NUMBER);
    if ((word.sense && (word.sense->flags & PLX_SENSE_ALONE)) || plx_scan_is_number_of(scan, n->first))
        return true;
    bool again = plx_scan_has_before(scan, n->first, PLX_SENSE_ADJECTIVE) || /* "outras nove ficaram feridas" */
                 plx_scan_has(scan, n->end, PLX_SENSE_DIFFERENCE);         /* "trois de plus que la veille" */
    /* "Neun von ihnen", "nine of them": of whom the sentence before tells. */
    return ((again || plx_scan_is_part(scan, n)) && *earlier_noun(scan, n->first)) || plx_scan_has(scan, n->end, PLX_SENSE_OF_THEM) ||
           opens_with(scan, n) || are_hurt(scan, n);
}

/* "Sono circa 14", "son catorce". */
static bool is_predicate(const struct plx_scan *scan, uint32_t token)
{
    struct plx_match bound = plx_scan_before(scan, token, PLX_SENSE_BOUND_BEFORE);
    return plx_scan_has_before(scan, bound.sense ? bound.first : token, PLX_SENSE_COPULA);
}

uint32_t plx_counted_behind_article(const struct plx_scan *scan, const struct plx_numeral *n)
{
    if (!plx_scan_role(scan, n->end, PLX_ROLE_DEFINITE_PLURAL))
        return 0;
    struct plx_match bound = plx_scan_before(scan, n->first, PLX_SENSE_BOUND_BEFORE);
    uint32_t opening = scan->report->sentences.items[sentence_of(scan, n->first)].first;
    bool opens = opening == (bound.sense ? bound.first : n->first);
    return (opens || is_predicate(scan, n->first)) &&
                   plx_scan_is_noun(scan, n->end + 1)
               ? n->end + 1
               : 0;
}

/* "a 240-room hotel", "a 3,000-strong crowd", "22-köpfige": English joins a number in digits to what it counts, German to
 * adjectives; 0 where it makes another word of it, "5-star". */
static uint32_t joined_noun(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t noun = n->end + 1;
    const struct plx_token *t = plx_scan_token(scan, noun);
    bool joined = (plx_scan_is_mark(scan, n->end, "-") || plx_scan_is_mark(scan, n->end, "‑")) && t &&
                  !plx_scan_spaced(scan, n->end) && !plx_scan_spaced(scan, noun) && !(t->flags & PLX_TOKEN_CAPITAL);
    bool opened = n->first > 0 && plx_near_is_mark(scan->report, n->first - 1, "-‑–") && !plx_scan_spaced(scan, n->first);
    bool counting = plx_scan_has(scan, noun, PLX_SENSE_JOINED_COUNT) ||
                    (plx_language_is(scan->report->language, "en") && plx_scan_is_noun(scan, noun));
    return joined && !opened && !n->words && counting && !plx_scan_is_mark(scan, noun + 1, "-")
               ? noun
               : 0;
}

/* "Some 23,400 people were moved. About 9,800 of them sleep in schools": a part may be of what the sentence before counts. */
static const char *noun_meant(const struct plx_scan *scan, const struct plx_numeral *n)
{
    uint32_t sentence = sentence_of(scan, n->first);
    const char *noun = noun_since(scan, sentence);
    return *noun || sentence == 0 || !plx_scan_is_part(scan, n) ? noun : noun_since(scan, sentence - 1);
}

uint32_t plx_scan_count(struct plx_scan *scan, uint32_t token, const struct plx_numeral *numeral)
{
    if (!numeral || numeral->period)
        return 0;
    uint32_t times = plx_scan_skip_of(scan, numeral->end);
    if (numeral->scaled && plx_scan_role(scan, times, PLX_ROLE_OFTEN)) { /* "streamed 4.2bn times" */
        plx_scan_add(scan, PLX_FACT_COUNT, token, times + 1, numeral, noun_text(scan, times));
        return times + 1;
    }
    uint32_t joined = joined_noun(scan, numeral);
    if (joined) {
        bool adjective = plx_scan_has(scan, joined, PLX_SENSE_JOINED_COUNT) && plx_scan_is_noun(scan, joined + 1);
        plx_scan_add(scan, PLX_FACT_COUNT, token, joined + 1, numeral, noun_text(scan, joined + adjective));
        return joined + 1;
    }
    if (is_no_count(scan, numeral))
        return 0;
    if (numeral->dual) {
        plx_scan_add(scan, PLX_FACT_COUNT, token, numeral->end, numeral, noun_text(scan, token));
        return numeral->end;
    }
    uint32_t of_sum = plx_scan_is_part_of_sum(scan, numeral) ? plx_scan_ellipsis(scan, numeral) : 0;
    if (of_sum)
        return of_sum;
    uint32_t agreed = noun_agreed_with(scan, numeral);
    if (agreed != PLX_NO_TOKEN) {
        plx_scan_add(scan, PLX_FACT_COUNT, token, numeral->end, numeral, noun_text(scan, agreed));
        return numeral->end;
    }
    uint32_t at = numeral->end;
    bool noun = numeral->scaled || numeral->approx ||
                plx_scan_has_before(scan, numeral->end, PLX_SENSE_COLLECTIVE);
    if (!plx_scan_is_noun(scan, at) && noun && plx_scan_role(scan, at, PLX_ROLE_OF))
        at = plx_scan_skip_of(scan, at);
    struct plx_match bound = plx_bound_behind(scan, numeral->end);
    if (!plx_scan_is_noun(scan, at) && bound.sense) /* "ten or more buses", "50’den az okul" */
        at = bound.end;
    uint32_t counted = plx_counted_noun(scan, numeral, at);
    if (counted != PLX_NO_TOKEN) {
        plx_scan_add(scan, PLX_FACT_COUNT, token, counted + 1, numeral, noun_text(scan, counted));
        return counted + 1;
    }
    uint32_t noun_behind = plx_counted_behind_article(scan, numeral);
    if (!noun_behind)
        noun_behind = shared_noun(scan, numeral);
    if (noun_behind) {
        plx_scan_add(scan, PLX_FACT_COUNT, token, numeral->end, numeral, noun_text(scan, noun_behind));
        return numeral->end;
    }
    uint32_t elided = plx_scan_ellipsis(scan, numeral);
    if (elided)
        return elided;
    /* A word for a small number without its noun ("the two") says too little; digits, and "two of the
     * nine seats", "three votes to two", say what is counted beside them. */
    bool small = numeral->words && !numeral->scaled &&
                 plx_decimal_compare(numeral->low, plx_decimal_make(11, 0)) < 0;
    uint32_t whole = numeral->scaled || numeral->vague ? PLX_NO_TOKEN : noun_of_whole(scan, numeral);
    if (whole != PLX_NO_TOKEN) {
        plx_scan_add(scan, PLX_FACT_COUNT, token, numeral->end, numeral, noun_text(scan, whole));
        return numeral->end;
    }
    bool of_age = numeral->approx && !numeral->scaled && numeral->words && token > 0 &&
                  plx_scan_role(scan, token - 1, PLX_ROLE_DEFINITE) && !plx_scan_is_part(scan, numeral);
    if (of_age) /* "la trentaine", "sulla trentina" */
        return 0;
    const char *subject = small ? noun_of_subject(scan, numeral) : "";
    if (numeral->vague || (small && !bound.sense && !is_bounded(scan, numeral) &&
                           !counts_alone(scan, numeral) &&
                           !*subject &&
                           !is_part_of_count(scan, numeral) && !follows_count(scan, numeral)))
        return 0;
    plx_scan_add(scan, PLX_FACT_COUNT, token, numeral->end, numeral, *subject ? subject : noun_meant(scan, numeral));
    return numeral->end;
}
