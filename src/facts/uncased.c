/* Names of persons and places in Arabic script, which has no capitals to show them, and those in quotation marks. */
#include <string.h>

#include "facts/finder.h"

#define MOST_WORDS 3
/* Steps from an office to its holder. */
#define MOST_BETWEEN 8
/* In bytes, two a letter: shorter words are too often something else. */
#define LEAST_BYTES 6

static bool is_arabic_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && t->script == PLX_SCRIPT_ARABIC;
}

static bool follows(const struct plx_finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has_before(&f->report->matches, token, kind);
}

/* "إن الشركة «ستحتفظ بهويتها»": behind a noun with its article several quoted words are rather speech than a name. */
static bool is_definite(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_role(f, token, PLX_ROLE_WITH_ARTICLE);
}

/* "شركة «مرسانا»", "ونقلت «الشرق» عن": a short quotation beside a cue. */
static uint32_t read_quoted(struct plx_finder *f, uint32_t token)
{
    if (!plx_finder_opens_quote(f, token))
        return 0;
    uint32_t end = token + 1;
    while (end <= token + MOST_WORDS && is_arabic_word(f, end))
        end++;
    struct plx_match known = plx_finder_known_at(f, token + 1);
    if (known.sense && known.end >= end)
        return 0;
    if (!plx_finder_closes_quote(f, end) || end == token + 1)
        return 0;
    bool medium = follows(f, token, PLX_SENSE_MEDIUM) || follows(f, token, PLX_SENSE_CREDIT_VERB) ||
                  follows(f, token, PLX_SENSE_CREDIT_BEFORE) ||
                  follows(f, token, PLX_SENSE_CREDIT_CITED);
    if (medium)
        plx_finder_add(f, token + 1, end, PLX_ENTITY_ORGANISATION, "medium");
    else if (follows(f, token, PLX_SENSE_COMPANY) && !(end > token + 2 && is_definite(f, token - 1)))
        plx_finder_add(f, token + 1, end, PLX_ENTITY_ORGANISATION, "company");
    else if (follows(f, token, PLX_SENSE_PLACE))
        plx_finder_add(f, token + 1, end, PLX_ENTITY_PLACE, "");
    else
        return 0;
    return end;
}

/* A word that the language's knowledge has nothing to say of, or a given name. */
static bool is_unknown(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    if (!is_arabic_word(f, token))
        return false;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        const struct plx_sense *sense = each.match.sense;
        bool stem = (sense->flags & PLX_SENSE_STEMMED) != 0;
        if (sense->kind != PLX_SENSE_FIRST_NAME && !stem && sense->kind != PLX_SENSE_ENTITY)
            return false;
    }
    return true;
}

/* An ending of nouns without an article, "جيداً": no name is written with it. */
static bool has_case(const struct plx_finder *f, uint32_t token)
{
    static const char *const marks[] = {"ً", "ٌ", "ٍ", NULL};
    const struct plx_token *t = plx_finder_token(f, token);
    for (uint32_t i = t->start; i + 2 <= t->end; i += 2)
        for (size_t k = 0; marks[k]; k++)
            if (memcmp(f->report->text + i, marks[k], 2) == 0)
                return true;
    return false;
}

/* A word of which nothing at all is known, not by its stem either. */
static bool is_strange(const struct plx_finder *f, uint32_t token)
{
    const struct plx_matches *all = &f->report->matches;
    if (!is_unknown(f, token) || has_case(f, token))
        return false;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.match.sense->flags & PLX_SENSE_STEMMED)
            return false;
    return true;
}

static bool opens_line(const struct plx_finder *f, uint32_t token)
{
    return (plx_finder_token(f, token)->flags & PLX_TOKEN_LINE) != 0;
}

static bool starts_in(const struct plx_finder *f, uint32_t token, const char *beginning)
{
    return strncmp(plx_finder_form(f, token), beginning, strlen(beginning)) == 0;
}

static bool ends_in(const struct plx_finder *f, uint32_t token, const char *ending)
{
    const char *form = plx_finder_form(f, token);
    size_t length = strlen(form), n = strlen(ending);
    return length > n && strcmp(form + length - n, ending) == 0;
}

/* "غربي", "ساحلية": the ending of adjectives that are made of nouns. A noun is no name where it and what describes it both
 * have no article. */
static bool is_adjective(const struct plx_finder *f, uint32_t token)
{
    return !is_definite(f, token) && (ends_in(f, token, "ي") || ends_in(f, token, "يه"));
}

/* "إدارتها", "باسمهم": a noun with the pronoun of whose it is. */
static bool is_owned(const struct plx_finder *f, uint32_t token)
{
    enum { LEAST_LETTERS = 5, BYTES_A_LETTER = 2 };
    return strlen(plx_finder_form(f, token)) >= LEAST_LETTERS * BYTES_A_LETTER && (ends_in(f, token, "ها") || ends_in(f, token, "هم")) &&
           !plx_finder_has(f, token, PLX_SENSE_FIRST_NAME);
}

/* ---- places ---- */

/* "بلدة ألتو سارابندو في …": an unknown word, and no verb, behind which something else begins. */
static bool is_second_word(const struct plx_finder *f, uint32_t token)
{
    return is_strange(f, token) && !opens_line(f, token) && !is_definite(f, token) &&
           !plx_finder_has(f, token, PLX_SENSE_FIRST_NAME) && !ends_in(f, token, "ت") && !starts_in(f, token, "ب") &&
           !plx_finder_role(f, token, PLX_ROLE_IMPERFECT) && !is_unknown(f, token + 1) && !plx_finder_known_at(f, token).sense;
}

/* "مقاطعة توركانا", "مطار لودوار", "جسر القنطرة": the word behind a noun for a place that has no article itself. */
static uint32_t read_place(struct plx_finder *f, uint32_t token)
{
    struct plx_match noun = plx_finder_at(f, token, PLX_SENSE_PLACE);
    uint32_t name = noun.sense ? noun.end : token;
    if (!noun.sense || !is_arabic_word(f, token) || is_definite(f, token) ||
        !is_strange(f, name) || opens_line(f, name) || plx_finder_known_at(f, name).sense || is_adjective(f, name) ||
        strlen(plx_finder_form(f, name)) < LEAST_BYTES || plx_finder_has(f, name, PLX_SENSE_FIRST_NAME))
        return 0;
    bool feminine = ends_in(f, name - 1, "ه");
    if (!is_definite(f, name) && feminine && ends_in(f, name, "ه"))
        return 0; /* "مدينة جميلة" */
    uint32_t end = name + 1 + is_second_word(f, name + 1);
    plx_finder_add(f, name, end, PLX_ENTITY_PLACE, "");
    return end;
}

/* ---- persons ---- */

/* "Ben", "abu"; within a name "ould" and "ait" too, which elsewhere are other words: "ولد" is who was born. */
static bool is_link(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_role(f, token, PLX_ROLE_PATRONYMIC) || plx_finder_role(f, token, PLX_ROLE_NAME_JOINING);
}

/* Behind these any word is a name: "ليلى بن رمضان", "أحمد ولد الخطري". */
static bool is_patronymic(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    return token > first && is_arabic_word(f, token) &&
           ((token > first + 1 && is_link(f, token - 1)) || plx_finder_role(f, token - 1, PLX_ROLE_PATRONYMIC) ||
            (is_link(f, token) && is_arabic_word(f, token + 1) && !plx_finder_has(f, token + 1, PLX_SENSE_FUNCTION)));
}

static bool stops(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return !t || t->kind == PLX_TOKEN_MARK || (t->flags & PLX_TOKEN_LINE);
}

/* "(ووعدت إستير كاسونغو) بإعادة", "بالعمل", "للعمل": a preposition written onto its noun; its hamza is folded away. */
static bool has_preposition(const struct plx_finder *f, uint32_t token)
{
    static const char *const beginnings[] = {"بإ", "لإ", "كإ", "بال", "كال", "لل"};
    const struct plx_token *t = plx_finder_token(f, token);
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        size_t length = strlen(beginnings[i]);
        if (t->end - t->start > length && memcmp(f->report->text + t->start, beginnings[i], length) == 0)
            return true;
    }
    return false;
}

/* Whether the token goes on the name: with its article only right behind the given name ("مريم السويدان") or a link; of "أيوب
 * بنشقرون البقاء" the last word is the verb's object. A third word is a verb as well ("دارفور فقدت"): it is of the name
 * where that ends there, or is a given name. */
static bool is_surname(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    if (!plx_finder_token(f, token) || opens_line(f, token))
        return false;
    if (is_patronymic(f, first, token) || (token > first && strcmp(plx_finder_form(f, token), "الدين") == 0))
        return true; /* "شهاب الدين": half of a given name */
    if (!is_unknown(f, token) || has_case(f, token) || has_preposition(f, token))
        return false;
    bool servant = token == first + 2 && strcmp(plx_finder_form(f, first), "عبد") == 0; /* "عبد الحق الزروالي" */
    bool nisba = is_definite(f, token) && /* "بن ناصر اليقظاني" */
                 (servant || (token > first + 2 && plx_finder_role(f, token - 2, PLX_ROLE_PATRONYMIC)));
    return token == first + 1 || nisba ||
           (!is_definite(f, token) &&
            (plx_finder_has(f, token, PLX_SENSE_FIRST_NAME) || stops(f, token + 1) || !is_unknown(f, token + 1)));
}

/* A noun with its article that is no office. */
static bool is_definite_noun(const struct plx_finder *f, uint32_t token)
{
    return is_arabic_word(f, token) && !opens_line(f, token) && is_definite(f, token) &&
           !plx_finder_has(f, token, PLX_SENSE_FUNCTION) && !plx_finder_has(f, token, PLX_SENSE_CLAUSE) &&
           !plx_finder_has(f, token, PLX_SENSE_OFFICE) && !plx_finder_has(f, token, PLX_SENSE_WEEKDAY) &&
           !plx_finder_has(f, token, PLX_SENSE_NATION);
}

/* "على" is the preposition, "علي" Ali: folding makes them one. */
static bool is_preposition(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return plx_finder_has(f, token, PLX_SENSE_FUNCTION) && memcmp(f->report->text + t->end - 2, "ى", 2) == 0;
}

/* A given name that is no other word without letters of it: "السيدات". */
static bool is_given(const struct plx_finder *f, uint32_t token)
{
    struct plx_match match = plx_finder_at(f, token, PLX_SENSE_FIRST_NAME);
    return match.sense && !is_preposition(f, token) && !has_case(f, token) && !plx_finder_is_worn_down(f, match);
}

/* The token behind the words of a person's name; the token itself where they are fewer than two. led: an office or a verb of
 * saying stands before, so that a surname may be any noun. */
static uint32_t person_end(const struct plx_finder *f, uint32_t first, bool led)
{
    uint32_t end = first + 1;
    if (led && is_definite_noun(f, end))
        end++; /* "ورأى سامر الخطيب": whatever else the word means */
    uint32_t limit = first + MOST_WORDS;
    while (end < limit && is_surname(f, first, end))
        limit += is_link(f, end++); /* "بدر بن ناصر اليقظاني" */
    return end >= first + 2 ? end : first;
}

static uint32_t add_person(struct plx_finder *f, uint32_t first, uint32_t end)
{
    if (end > first)
        plx_finder_add(f, first, end, PLX_ENTITY_PERSON, "");
    return end > first ? end : 0;
}

/* Two words or more that nothing is known of: behind an office they are a name. definite: the office has its article, and no
 * adjective without one describes it. */
static uint32_t unknown_end(const struct plx_finder *f, uint32_t first, bool definite)
{
    bool two = is_strange(f, first) && (definite || !is_adjective(f, first)) && !ends_in(f, first, "ات") &&
               is_strange(f, first + 1) && !opens_line(f, first + 1) && !has_preposition(f, first + 1);
    return two ? person_end(f, first, false) : first;
}

/* The token behind what may stand between an office and its holder: whose it is, "عن المهمة", "اللبناني", "باسم الجيش"; the
 * token itself where nothing may. */
static uint32_t over_field(const struct plx_finder *f, uint32_t token)
{
    struct plx_match known = plx_finder_known_at(f, token);
    if (known.sense)
        return known.end;
    if (!is_arabic_word(f, token) || opens_line(f, token) || plx_finder_has(f, token, PLX_SENSE_CLAUSE))
        return token;
    if (is_definite(f, token) || is_owned(f, token)) /* "النقل", transport: no verb of saying; "إدارتها" */
        return token + 1;
    if (plx_finder_has(f, token, PLX_SENSE_CREDIT_VERB))
        return token;
    bool leads = is_arabic_word(f, token + 1) && is_definite(f, token + 1);
    if (plx_finder_has(f, token, PLX_SENSE_FUNCTION))
        return token + 1 + leads;
    return leads || !is_unknown(f, token) ? token + 1 : token;
}

/* Adds the names of the lists that stand between an office and its holder: "المتحدث باسم (الأمم المتحدة) …". */
static void add_known_between(struct plx_finder *f, uint32_t from, uint32_t to)
{
    while (from < to) {
        struct plx_match known = plx_finder_known_at(f, from);
        if (known.sense && known.end <= to)
            plx_finder_add_known(f, known);
        from = known.sense && known.end > from ? known.end : from + 1;
    }
}

/* "الائتلاف الحاكم في (سلوفينيا) أصعب أيامه": a place of the lists is nobody's first name there. */
static bool is_known_place(const struct plx_finder *f, uint32_t token)
{
    struct plx_match known = plx_finder_known_at(f, token);
    const struct plx_known_entity *entity = known.sense ? plx_language_entity(f->report->language, known.sense->index) : NULL;
    return entity && entity->kind == PLX_ENTITY_PLACE;
}

/* "مديرها التنفيذي نايف الدرعان": an office, perhaps of what, then two or three words that are nothing else. */
static uint32_t read_holder(struct plx_finder *f, uint32_t token)
{
    struct plx_match office = plx_finder_at(f, token, PLX_SENSE_OFFICE);
    uint32_t i = office.sense ? office.end : 0;
    bool definite = office.sense && (is_definite(f, i - 1) || ends_in(f, token, "ها") || ends_in(f, token, "هم"));
    bool placed = false;
    bool near = true; /* "لاجئة من دارفور فقدت": behind a small word two words may be anything */
    for (unsigned steps = 0; office.sense && steps < MOST_BETWEEN; steps++) {
        if (!is_arabic_word(f, i) || opens_line(f, i))
            return 0;
        bool given = is_given(f, i) || plx_finder_role(f, i, PLX_ROLE_PATRONYMIC);
        uint32_t end = given && !is_definite(f, i) ? person_end(f, i, plx_finder_is_given_name(f, i)) : i;
        if (given && end == i && is_unknown(f, i + 2) && stops(f, i + 3))
            end = person_end(f, i, true); /* "ربيع الحاج شاهين، ": a word that is a given name too, and what no other is */
        if (end == i && !is_definite(f, i) && !plx_finder_is_given_name(f, i + 1) && !is_known_place(f, i))
            end = unknown_end(f, i, definite);
        near &= !plx_finder_has(f, i, PLX_SENSE_FUNCTION);
        bool told = given || near || stops(f, end);
        if (end > i && (told || plx_finder_has(f, end, PLX_SENSE_THAT))) {
            if (!told && !placed)
                add_known_between(f, office.end, i);
            return add_person(f, i, end);
        }
        uint32_t place = read_place(f, i), over = place ? place : over_field(f, i);
        if (over == i)
            return 0;
        placed |= place > 0;
        i = over;
    }
    return 0;
}

/* As written: of "إلياس" folding makes what looks like one. */
static bool has_article(const struct plx_finder *f, uint32_t token)
{
    return memcmp(f->report->text + plx_finder_token(f, token)->start, "ال", strlen("ال")) == 0;
}

/* "وقالت مريم السويدان": a given name and a surname. One that is a word too ("أمل", hope) wants a verb of saying before it. */
static uint32_t read_person(struct plx_finder *f, uint32_t token)
{
    struct plx_match office = plx_finder_at(f, token, PLX_SENSE_OFFICE);
    bool said = follows(f, token, PLX_SENSE_CREDIT_VERB);
    if (!is_given(f, token) || plx_finder_has(f, token, PLX_SENSE_FUNCTION) ||
        (plx_finder_has(f, token, PLX_SENSE_CREDIT_VERB) && !said) || (office.sense && office.end > token + 1) ||
        (!plx_finder_is_given_name(f, token) && !said && !follows(f, token, PLX_SENSE_NATION)))
        return 0;
    if (is_definite(f, token) && is_arabic_word(f, token + 1) &&
        (is_definite(f, token + 1) || (!said && has_article(f, token) && !plx_finder_has(f, token + 1, PLX_SENSE_FIRST_NAME))))
        return 0; /* "الناجي السوري": a noun and its adjective; "(الجسر) الجوي يأتي": Joy is no name there */
    return add_person(f, token, person_end(f, token, said));
}

uint32_t plx_finder_uncased_namesake(struct plx_finder *f, struct plx_match known)
{
    uint32_t first = known.first, next = first + 1;
    const struct plx_known_entity *entity = plx_language_entity(f->report->language, known.sense->index);
    bool shared = entity && entity->kind == PLX_ENTITY_PLACE && known.end == next &&
                  plx_finder_has(f, first, PLX_SENSE_FIRST_NAME) && follows(f, first, PLX_SENSE_CREDIT_VERB) &&
                  !opens_line(f, first);
    if (!shared || !plx_finder_token(f, next) || !is_strange(f, next) || opens_line(f, next) || is_definite(f, next) ||
        plx_finder_known_at(f, next).sense)
        return 0;
    return plx_finder_is_mark(f, next + 1, "،") || plx_finder_is_mark(f, next + 1, "(") ? add_person(f, first, next + 1) : 0;
}

/* "وقالت حواء أبكر، وهي …": two unknown words, behind which what is said or something else about them begins. */
static uint32_t read_speaker(struct plx_finder *f, uint32_t token)
{
    struct plx_match verb = plx_finder_at(f, token, PLX_SENSE_CREDIT_VERB);
    uint32_t first = verb.sense ? verb.end : token;
    if (!verb.sense || (verb.sense->flags & PLX_SENSE_COMMON) || !is_unknown(f, first) || is_definite(f, first) ||
        opens_line(f, first) || plx_finder_known_at(f, first).sense || ends_in(f, first, "ات") || is_adjective(f, first + 1))
        return 0;
    uint32_t end = unknown_end(f, first, false);
    return plx_finder_is_mark(f, end, "،") || plx_finder_is_mark(f, end, "(") ? add_person(f, first, end) : 0;
}

uint32_t plx_finder_uncased(struct plx_finder *finder, uint32_t token)
{
    uint32_t end = read_quoted(finder, token);
    if (!end && !is_arabic_word(finder, token))
        return 0;
    if (!end)
        end = plx_finder_uncased_body(finder, token);
    if (!end)
        end = read_holder(finder, token);
    if (!end)
        end = read_person(finder, token);
    if (!end)
        end = read_place(finder, token);
    return end ? end : read_speaker(finder, token);
}
