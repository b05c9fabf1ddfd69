#include "claims/identity.h"

#include <string.h>

#include "claims/name_sounds.h"
#include "claims/transliterate.h"
#include "facts/near.h"
#include "text/romanise.h"
#include "text/sounds.h"

/* A name that stands as it is in so many languages is taken for one that none translates. */
#define LANGUAGES_OF_KEPT_NAME 2
#define MOST_WORDS 8
/* Of words of different scripts that are held against each other letter by letter; one letter in so many may be another. */
#define FEWEST_LETTERS 4
#define MOST_LETTERS 24
#define LETTERS_TO_CHANGE 3
/* So many tell a word without its vowels. */
#define FEWEST_SOUNDS 3

/* Where an entity is first named. */
struct named {
    const struct plx_entity *entity;
    const struct plx_entity_trait *trait;
    const struct plx_report *report;
    struct plx_span span;
};

static struct named named_of(const struct plx_comparing *c, uint32_t entity)
{
    const struct plx_entity *e = &c->comparison->entities[entity];
    return (struct named){e, &c->comparison->entity_traits[entity], c->story->reports.items[e->mentions[0].report],
                          e->mentions[0].span};
}

/* "El fiscal" shares its stem with a body, which where nouns have no cases is another word; "رئيس البلدية" is the head of one. */
static bool is_of_office(const struct plx_report *report, struct plx_match noun)
{
    struct plx_match first = plx_match_at(&report->matches, noun.first, PLX_SENSE_COMPANY);
    bool other = (first.sense->flags & PLX_SENSE_STEMMED) && plx_language_subject_first(report->language);
    return other || plx_match_has_before(&report->matches, noun.end, PLX_SENSE_OFFICE) ||
           plx_match_has_before(&report->matches, noun.first, PLX_SENSE_OFFICE);
}

/* The noun before it that says what kind of body it is, over of what nation: "la firma belga Van Roosbeek", "клуб «Ладья»";
 * PLX_NO_MATCH where there is none. */
static struct plx_match noun_of(const struct named *n)
{
    const struct plx_matches *all = &n->report->matches;
    const struct plx_token *tokens = n->report->tokens.items;
    for (uint32_t token = plx_report_token_at(n->report, n->span.start); token > 0; token--) {
        struct plx_match noun = plx_match_before(all, token, PLX_SENSE_COMPANY);
        if (noun.sense && !is_of_office(n->report, noun))
            return noun;
        if (!plx_match_has(all, token - 1, PLX_SENSE_NATION) && !plx_match_has(all, token - 1, PLX_SENSE_DEMONYM) &&
            tokens[token - 1].kind != PLX_TOKEN_MARK)
            return PLX_NO_MATCH;
    }
    return PLX_NO_MATCH;
}

bool plx_is_noun_of_firm(const struct plx_report *report, uint32_t token)
{
    static const char *const fields[] = {"business", "economy", "transport", "energy", "technology"};
    struct plx_match word =
        plx_match_has(&report->matches, token, PLX_SENSE_COMPANY) ? plx_match_at(&report->matches, token, PLX_SENSE_CONCEPT) : PLX_NO_MATCH;
    const struct plx_known_concept *concept = word.sense ? plx_language_concept(report->language, word.sense->index) : NULL;
    const char *field = concept ? plx_language_string(report->language, concept->field) : "";
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(field, fields[i]) == 0)
            return true;
    return false;
}

static bool is_called_firm(const struct named *n)
{
    struct plx_match noun = noun_of(n);
    return noun.sense && plx_is_noun_of_firm(n->report, noun.first);
}

/* A person by the look of the name alone is none where a noun calls it a body. */
static enum plx_entity_kind kind_of(const struct named *n)
{
    bool body = n->entity->kind == PLX_ENTITY_PERSON && !n->trait->listed && noun_of(n).sense;
    return body ? PLX_ENTITY_ORGANISATION : n->entity->kind;
}

/* ---- parts of one whole ---- */

/* The state speaks through many bodies: which of them did it, one paper tells more closely than the next. */
static bool is_of_state(const struct named *n)
{
    static const char *const classes[] = {"government", "ministry", "office", "institution", "army"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(n->trait->entity_class, classes[i]) == 0)
            return true;
    return false;
}

static bool is_body(const struct named *n)
{
    return strcmp(n->trait->entity_class, "body") == 0 || strcmp(n->trait->entity_class, "society") == 0;
}

/* A body that acts for a country. */
static bool is_authority(const struct named *n)
{
    static const char *const classes[] = {"regulator", "court", "parliament"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(n->trait->entity_class, classes[i]) == 0)
            return true;
    return is_of_state(n);
}

/* The country that a word of the name, or beside it, is of: "المركز التركي للتحقيق"; "" where none is. */
static const char *nation_in(const struct named *n)
{
    const struct plx_matches *all = &n->report->matches;
    uint32_t first = plx_report_token_at(n->report, n->span.start), end = first;
    while (end < n->report->tokens.count && n->report->tokens.items[end].start < n->span.end)
        end++;
    end += end < n->report->tokens.count;
    for (uint32_t i = first - (first > 0); i < end; i++)
        for (struct plx_match_cursor each = plx_matches_of(all, i); plx_match_next(&each);) {
            const struct plx_known_entity *country =
                each.kind == PLX_SENSE_NATION ? plx_language_entity(n->report->language, each.match.sense->index) : NULL;
            if (country && country->region)
                return plx_language_string(n->report->language, country->region);
        }
    return "";
}

/* Whether the report names places of the country, and those of no other more often. */
static bool is_of_country(const struct plx_comparing *c, const struct named *n, const char *region)
{
    enum { LETTERS = 26 };
    const struct plx_report_facts *facts = &c->reports[n->entity->mentions[0].report];
    unsigned named[LETTERS][LETTERS] = {{0}}, own = 0, most = 0;
    for (size_t i = 0; i < facts->names.count; i++) {
        const struct plx_name *name = &facts->names.items[i];
        const char *of = name->region;
        if (name->kind != PLX_ENTITY_PLACE || of[0] < 'A' || of[0] > 'Z' || of[1] < 'A' || of[1] > 'Z')
            continue;
        unsigned count = ++named[of[0] - 'A'][of[1] - 'A'];
        own += strcmp(of, region) == 0;
        most = count > most ? count : most;
    }
    return own && own >= most;
}

/* "El Tribunal Constitucional" in a report on Austria: the lists have it of one country, and the report is of another. */
static bool is_of_no_country(const struct plx_comparing *c, const struct named *n)
{
    return n->trait->listed && is_authority(n) && *n->trait->region && !*nation_in(n) && !is_of_country(c, n, n->trait->region);
}

/* The country whose authority it is, as the lists or a word of its name tell; "" where none does. */
static const char *region_of(const struct plx_comparing *c, const struct named *n)
{
    if (!is_authority(n) || is_of_no_country(c, n))
        return "";
    return *n->trait->region ? n->trait->region : nation_in(n);
}

/* "The Irish regulator", "la CNPD luxembourgeoise": no state's body speaks for another's of its kind. */
static bool are_of_two_states(const struct plx_comparing *c, const struct named *a, const struct named *b)
{
    const char *x = region_of(c, a), *y = region_of(c, b);
    return *x && *y && strcmp(x, y) != 0 && strcmp(a->trait->entity_class, b->trait->entity_class) == 0;
}

/* The town within the first naming of a body, "Procura di Vercelli", "Landgericht München", as an entity; UINT32_MAX where none is. */
static uint32_t town_of(const struct plx_comparing *c, const struct named *n)
{
    uint32_t report = n->entity->mentions[0].report;
    for (uint32_t e = 0; e < c->comparison->entity_count; e++) {
        const struct plx_entity *place = &c->comparison->entities[e];
        if (place->kind != PLX_ENTITY_PLACE || strcmp(c->comparison->entity_traits[e].entity_class, "city") != 0)
            continue;
        for (size_t i = 0; i < place->mention_count; i++)
            if (place->mentions[i].report == report && place->mentions[i].span.start >= n->span.start &&
                place->mentions[i].span.end <= n->span.end)
                return e;
    }
    return UINT32_MAX;
}

/* "The prosecutors of Vercelli", "Staatsanwaltschaft Turin": no town's court or prosecutors speak for another's. */
static bool are_of_two_towns(const struct plx_comparing *c, const struct named *a, const struct named *b)
{
    if (strcmp(a->trait->entity_class, b->trait->entity_class) != 0)
        return false;
    uint32_t x = town_of(c, a), y = x == UINT32_MAX ? x : town_of(c, b);
    return y != UINT32_MAX && x != y;
}

/* Whether a report names both in one sentence: as firm and owner, as partners, as the one and not the other. */
static bool are_named_together(const struct plx_comparing *c, const struct plx_entity *a, const struct plx_entity *b)
{
    for (size_t i = 0, k = 0; i < a->mention_count && k < b->mention_count;) {
        const struct plx_mention *x = &a->mentions[i], *y = &b->mentions[k];
        const struct plx_report *r = c->story->reports.items[x->report];
        if (x->report == y->report &&
            plx_report_sentence_at(r, x->span.start) == plx_report_sentence_at(r, y->span.start))
            return true;
        bool first = x->report != y->report ? x->report < y->report : x->span.start < y->span.start;
        i += first;
        k += !first;
    }
    return false;
}

/* ---- names ---- */

bool plx_is_word_of_language(const struct plx_report *report, uint32_t token)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_CONCEPT, PLX_SENSE_COMPANY, PLX_SENSE_OFFICE,
                                                PLX_SENSE_MEDIUM,  PLX_SENSE_PLACE,   PLX_SENSE_DEMONYM};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (plx_match_has(&report->matches, token, kinds[i]))
            return true;
    return false;
}

/* The words of a name. */
struct words {
    uint32_t proper[MOST_WORDS]; /* tokens that mean nothing in the language, or are of a person */
    size_t proper_count, common_count;
};

/* "Shipping", "Lines", "Group" at the end of a name say what it is, as "Ltd" does. */
static bool is_form_of_firm(const struct named *n, uint32_t token)
{
    struct plx_match body = plx_match_at(&n->report->matches, token, PLX_SENSE_COMPANY);
    return body.sense && !(body.sense->flags & PLX_SENSE_STEMMED) && n->report->tokens.items[token].start > n->span.start &&
           n->report->tokens.items[token].end == n->span.end;
}

static struct words words_of(const struct named *n)
{
    struct words words = {.proper_count = 0};
    for (uint32_t i = plx_report_token_at(n->report, n->span.start);
         i < n->report->tokens.count && n->report->tokens.items[i].start < n->span.end; i++) {
        if (n->report->tokens.items[i].kind != PLX_TOKEN_WORD || plx_match_has(&n->report->matches, i, PLX_SENSE_FUNCTION))
            continue;
        if (is_form_of_firm(n, i))
            continue;
        if (kind_of(n) != PLX_ENTITY_PERSON && plx_is_word_of_language(n->report, i))
            words.common_count++;
        else if (words.proper_count < MOST_WORDS)
            words.proper[words.proper_count++] = i;
    }
    return words;
}

static bool sound_of(const struct named *n, uint32_t token, char sound[PLX_SOUND_BYTES])
{
    const struct plx_token *t = &n->report->tokens.items[token];
    return plx_sound_of((enum plx_token_script)t->script, n->report->text + t->start, t->end - t->start, sound);
}

/* How many letters must be put in, taken out or changed to make the one word of the other; both are short. */
static size_t distance(const struct plx_buffer *a, const struct plx_buffer *b)
{
    const char *x = plx_buffer_string(a), *y = plx_buffer_string(b);
    size_t row[MOST_LETTERS + 1];
    for (size_t k = 0; k <= b->length; k++)
        row[k] = k;
    for (size_t i = 0; i < a->length; i++) {
        size_t corner = row[0];
        row[0] = i + 1;
        for (size_t k = 0; k < b->length; k++) {
            size_t changed = corner + (x[i] != y[k]), longer = (row[k] < row[k + 1] ? row[k] : row[k + 1]) + 1;
            corner = row[k + 1];
            row[k + 1] = changed < longer ? changed : longer;
        }
    }
    return row[b->length];
}

static bool in_latin(const struct named *n, uint32_t token, struct plx_buffer *out)
{
    const struct plx_token *t = &n->report->tokens.items[token];
    plx_buffer_init(out);
    return plx_romanise((enum plx_token_script)t->script, n->report->text + t->start, t->end - t->start, out) &&
           out->length >= FEWEST_LETTERS && out->length <= MOST_LETTERS;
}

/* How the word sounds, by the spelling of its language or as most languages spell. */
static bool read_word(const struct named *n, uint32_t token, bool own, struct plx_buffer *out)
{
    plx_buffer_init(out);
    return plx_word_sounds(n->report, token, own ? plx_language_spelling(n->report->language) : "", true, out);
}

/* Whether both have the same consonants, and in one script vowels that may be the same: "Dhafir", "الظافر"; "Missouri", "Misuri". */
static bool sound_alike(const struct plx_buffer *a, const struct plx_buffer *b, bool one_script)
{
    enum plx_sounds_of of = one_script ? PLX_SOUNDS_LETTERS : PLX_SOUNDS_ARABIC;
    struct plx_buffer one, other;
    plx_buffer_init(&one);
    plx_buffer_init(&other);
    plx_sounds_consonants(plx_buffer_string(a), of, &one);
    plx_sounds_consonants(plx_buffer_string(b), of, &other);
    bool alike = one.length >= FEWEST_SOUNDS && strcmp(plx_buffer_string(&one), plx_buffer_string(&other)) == 0 &&
                 (!one_script || plx_sounds_agree(plx_buffer_string(a), plx_buffer_string(b), of));
    plx_buffer_release(&one);
    plx_buffer_release(&other);
    return alike;
}

static bool may_sound_alike(const struct named *a, uint32_t x, const struct named *b, uint32_t y, bool one_script)
{
    bool alike = false;
    for (int manner = 0; manner < 4 && !alike; manner++) {
        struct plx_buffer one, other;
        bool read = read_word(a, x, manner & 1, &one);
        read = read_word(b, y, manner >> 1, &other) && read;
        alike = read && sound_alike(&one, &other, one_script);
        plx_buffer_release(&one);
        plx_buffer_release(&other);
    }
    return alike;
}

/* Whether two words of different scripts are written alike in Latin letters but for a third of them, or have the same consonants
 * when read aloud: "Zumbrunn", "Цумбрунн"; what sounds another script has for a letter is never certain. In one script, whether two languages
 * spell one word. */
static bool may_be_spelt(const struct named *a, uint32_t x, const struct named *b, uint32_t y)
{
    if (a->report->tokens.items[x].script == b->report->tokens.items[y].script)
        return a->report->language != b->report->language && may_sound_alike(a, x, b, y, true);
    struct plx_buffer one, other;
    bool both = in_latin(a, x, &one);
    both = in_latin(b, y, &other) && both;
    size_t longest = both && one.length < other.length ? other.length : one.length;
    bool alike = may_sound_alike(a, x, b, y, false) ||
                 (both && distance(&one, &other) * LETTERS_TO_CHANGE <= longest);
    plx_buffer_release(&one);
    plx_buffer_release(&other);
    return alike;
}

/* "All Black", "the All Blacks": a name and its plural. */
static bool is_plural_of(const struct named *a, const struct named *b)
{
    size_t length = strlen(b->entity->name);
    return strlen(a->entity->name) == length + 1 && a->entity->name[length] == 's' &&
           strncmp(a->entity->name, b->entity->name, length) == 0;
}

static bool share_word(const struct named *a, const struct named *b)
{
    const struct words x = words_of(a), y = words_of(b);
    char one[PLX_SOUND_BYTES], other[PLX_SOUND_BYTES];
    for (size_t i = 0; i < x.proper_count; i++)
        for (size_t k = 0; k < y.proper_count; k++)
            if ((sound_of(a, x.proper[i], one) && sound_of(b, y.proper[k], other) && plx_sounds_alike(one, other)) ||
                may_be_spelt(a, x.proper[i], b, y.proper[k]))
                return true;
    return is_plural_of(a, b) || is_plural_of(b, a);
}

static size_t languages_of(const struct plx_comparing *c, const struct plx_entity *e)
{
    size_t count = 0;
    for (size_t i = 0; i < e->mention_count; i++) {
        const char *code = plx_language_code(c->story->reports.items[e->mentions[i].report]->language);
        bool new = true;
        for (size_t k = 0; k < i && new; k++)
            new = !plx_language_is(c->story->reports.items[e->mentions[k].report]->language, code);
        count += new;
    }
    return count;
}

/* A firm's name is not translated, nor a person's; a bank's is: "Banco Mundial". */
static bool is_firm(const struct named *n)
{
    const char *entity_class = n->trait->entity_class;
    bool bank = strcmp(entity_class, "bank") == 0;
    return (plx_class_is_business(entity_class) && !bank) || kind_of(n) == PLX_ENTITY_PERSON;
}

/* Whether other languages call it by that name too. */
static bool is_kept(const struct plx_comparing *c, const struct named *n)
{
    return n->trait->listed ? is_firm(n) : languages_of(c, n->entity) >= LANGUAGES_OF_KEPT_NAME;
}

/* Letters that stand for words are others in another language. */
static bool is_acronym(const struct named *n, const struct words *words)
{
    return words->proper_count + words->common_count == 1 &&
           (n->report->tokens.items[plx_report_token_at(n->report, n->span.start)].flags & PLX_TOKEN_ALL_CAPS);
}

/* Whether some of the name is no word of the language; of one alone, all of it. "Central Pharmacy" is what another paper
 * may call it. */
static bool is_proper(const struct named *n, bool wholly)
{
    const struct words words = words_of(n);
    if (n->trait->listed)
        return !wholly || is_firm(n);
    if (wholly && (words.common_count || (words.proper_count > 1 && !is_firm(n) && !is_called_firm(n))))
        return false;
    return words.proper_count > 0 && !is_acronym(n, &words);
}

const char *plx_authority_region(const struct plx_comparing *comparing, uint32_t entity)
{
    const struct named n = named_of(comparing, entity);
    return region_of(comparing, &n);
}

bool plx_authorities_of_two(const struct plx_comparing *comparing, uint32_t a, uint32_t b)
{
    const struct named x = named_of(comparing, a), y = named_of(comparing, b);
    return are_of_two_states(comparing, &x, &y);
}

/* "The president has dismissed him", and "parliament has"; of a firm and a person the one may be the other's. */
static bool are_person_and_authority(const struct named *a, const struct named *b)
{
    return (kind_of(a) == PLX_ENTITY_PERSON && is_authority(b)) || (is_authority(a) && kind_of(b) == PLX_ENTITY_PERSON);
}

bool plx_entities_differ(const struct plx_comparing *comparing, uint32_t a, uint32_t b, bool persons)
{
    const struct named x = named_of(comparing, a), y = named_of(comparing, b);
    bool people = persons || (kind_of(&x) == PLX_ENTITY_PERSON && kind_of(&y) == PLX_ENTITY_PERSON);
    bool both = people && !x.trait->listed && !y.trait->listed;
    bool two_states = are_of_two_states(comparing, &x, &y) || are_of_two_towns(comparing, &x, &y);
    bool alike = strcmp(x.trait->entity_class, y.trait->entity_class) == 0;
    if (alike && !two_states && (is_of_no_country(comparing, &x) || is_of_no_country(comparing, &y)))
        return false;
    if (a == b || (!both && kind_of(&x) != kind_of(&y) && !are_person_and_authority(&x, &y)) || (!two_states && is_of_state(&x) && is_of_state(&y)) ||
        (!two_states && is_body(&x) && is_body(&y)) || are_named_together(comparing, x.entity, y.entity))
        return false;
    if (two_states || (x.trait->listed && y.trait->listed))
        return true;
    bool kept = both || is_kept(comparing, &x) || is_kept(comparing, &y);
    return !share_word(&x, &y) && is_proper(&x, !kept) && is_proper(&y, !kept);
}

bool plx_entities_alike(const struct plx_comparing *comparing, uint32_t a, uint32_t b)
{
    const struct named x = named_of(comparing, a), y = named_of(comparing, b);
    return a == b || share_word(&x, &y);
}
