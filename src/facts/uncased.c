/* Names in Arabic script, which has no capitals to show them. */
#include <string.h>

#include "facts/finder.h"

#define MOST_WORDS 3

static const struct plx_match *at(const struct plx_finder *f, uint32_t token,
                                  enum plx_sense_kind kind)
{
    return plx_match_at(&f->report->matches, token, kind);
}

static bool is_arabic_word(const struct plx_finder *f, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    return t && t->kind == PLX_TOKEN_WORD && t->script == PLX_SCRIPT_ARABIC;
}

static bool follows(const struct plx_finder *f, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_before(&f->report->matches, token, kind) != NULL;
}

/* "إن الشركة «ستحتفظ بهويتها»": behind a noun with its article several quoted words are rather speech than a name. */
static bool is_definite(const struct plx_finder *f, uint32_t token)
{
    return plx_finder_role(f, token, PLX_ROLE_WITH_ARTICLE);
}

/* "شركة «مرسانا»", "ونقلت «الشرق» عن": a short quotation beside a cue. */
static uint32_t read_quoted(struct plx_finder *f, uint32_t token)
{
    if (!plx_finder_is_mark(f, token, "«") && !plx_finder_is_mark(f, token, "“") &&
        !plx_finder_is_mark(f, token, "\""))
        return 0;
    uint32_t end = token + 1;
    while (end <= token + MOST_WORDS && is_arabic_word(f, end))
        end++;
    const struct plx_match *known = plx_finder_known_at(f, token + 1);
    if (known && known->end >= end)
        return 0;
    bool closed = plx_finder_is_mark(f, end, "»") || plx_finder_is_mark(f, end, "”") ||
                  plx_finder_is_mark(f, end, "\"");
    if (!closed || end == token + 1)
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
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++) {
        const struct plx_sense *sense = all->items[i].sense;
        bool stem = (sense->flags & PLX_SENSE_STEMMED) != 0;
        if (sense->kind != PLX_SENSE_FIRST_NAME && !stem && sense->kind != PLX_SENSE_ENTITY)
            return false;
    }
    return true;
}

/* Behind "ben" and "abu" any word is a name: "ليلى بن رمضان". */
static bool is_patronymic(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    return token > first && is_arabic_word(f, token) &&
           (plx_finder_role(f, token - 1, PLX_ROLE_PATRONYMIC) ||
            plx_finder_role(f, token, PLX_ROLE_PATRONYMIC));
}

/* "مديرها التنفيذي نايف الدرعان": an office, perhaps of what, then two or three words that are nothing else. */
static uint32_t read_holder(struct plx_finder *f, uint32_t token)
{
    const struct plx_match *office = at(f, token, PLX_SENSE_OFFICE);
    if (!office)
        return 0;
    for (uint32_t first = office->end; first <= office->end + 2; first++) {
        uint32_t end = first;
        if (is_arabic_word(f, first) && is_definite(f, first))
            continue; /* "المسؤولة عن المهمة راغنهيلد أوستربو": whose office */
        while (end < first + MOST_WORDS &&
               (is_unknown(f, end) || is_patronymic(f, first, end) ||
                (end == first && at(f, end, PLX_SENSE_FIRST_NAME))) &&
               !(plx_finder_token(f, end)->flags & PLX_TOKEN_LINE))
            end++;
        if (end - first >= 2) {
            plx_finder_add(f, first, end, PLX_ENTITY_PERSON, "");
            return end;
        }
        if (!is_arabic_word(f, first))
            return 0;
    }
    return 0;
}

/* Whether the token goes on the name: with its article only right behind the given name ("مريم السويدان") or a link; of "أيوب
 * بنشقرون البقاء" the last word is the verb's object. */
static bool is_surname(const struct plx_finder *f, uint32_t first, uint32_t token)
{
    const struct plx_token *t = plx_finder_token(f, token);
    if (!t || (t->flags & PLX_TOKEN_LINE))
        return false;
    if (is_patronymic(f, first, token))
        return true;
    return is_unknown(f, token) && (token == first + 1 || !is_definite(f, token));
}

/* A noun with its article that is no office. */
static bool is_definite_noun(const struct plx_finder *f, uint32_t token)
{
    return is_arabic_word(f, token) && !(plx_finder_token(f, token)->flags & PLX_TOKEN_LINE) &&
           is_definite(f, token) && !at(f, token, PLX_SENSE_FUNCTION) && !at(f, token, PLX_SENSE_CLAUSE) &&
           !at(f, token, PLX_SENSE_OFFICE) && !at(f, token, PLX_SENSE_WEEKDAY) && !at(f, token, PLX_SENSE_NATION);
}

/* "وقالت مريم السويدان": a given name and a surname. One that is a word too wants a verb of saying before it. */
static uint32_t read_person(struct plx_finder *f, uint32_t token)
{
    const struct plx_match *office = at(f, token, PLX_SENSE_OFFICE);
    if (!at(f, token, PLX_SENSE_FIRST_NAME) || at(f, token, PLX_SENSE_FUNCTION) ||
        at(f, token, PLX_SENSE_CREDIT_VERB) || (office && office->end > token + 1) ||
        (!plx_finder_is_given_name(f, token) && !follows(f, token, PLX_SENSE_CREDIT_VERB) &&
         !follows(f, token, PLX_SENSE_NATION)))
        return 0;
    if (is_definite(f, token) && is_arabic_word(f, token + 1) && is_definite(f, token + 1))
        return 0; /* "الناجي السوري": a noun and its adjective */
    uint32_t end = token + 1;
    if (follows(f, token, PLX_SENSE_CREDIT_VERB) && is_definite_noun(f, end))
        end++; /* "ورأى سامر الخطيب": whatever else the word means */
    while (end < token + MOST_WORDS && is_surname(f, token, end))
        end++;
    if (end == token + 1)
        return 0;
    plx_finder_add(f, token, end, PLX_ENTITY_PERSON, "");
    return end;
}

uint32_t plx_finder_uncased(struct plx_finder *finder, uint32_t token)
{
    uint32_t end = read_quoted(finder, token);
    if (!end)
        end = read_holder(finder, token);
    return end ? end : read_person(finder, token);
}
