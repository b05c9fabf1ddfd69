/* The names that a sentence holds, in every language with a pack: tests/entities/LANG.txt, its README.md, sheet.h. */
#include "sheet.h"

/* What may stand around a name's words within its mention. */
static const char *const marks[] = {"«", "»", "“", "”", "„", "\"", NULL};

static void strip_marks(const char **text, size_t *length)
{
    for (size_t i = 0; marks[i]; i++) {
        size_t mark = strlen(marks[i]);
        if (*length > mark && memcmp(*text, marks[i], mark) == 0) {
            *text += mark;
            *length -= mark;
        }
        if (*length > mark && memcmp(*text + *length - mark, marks[i], mark) == 0)
            *length -= mark;
    }
}

/* Whether the mention lies within a longer one of an organisation: the town of a court. */
static bool is_within(const struct plx_comparison *comparison, const struct plx_mention *mention)
{
    size_t count;
    const struct plx_entity *all = plx_comparison_entities(comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t m = 0; m < all[i].mention_count && all[i].kind == PLX_ENTITY_ORGANISATION; m++) {
            const struct plx_mention *other = &all[i].mentions[m];
            if (other->report == mention->report && other->span.start <= mention->span.start &&
                other->span.end >= mention->span.end &&
                other->span.end - other->span.start > mention->span.end - mention->span.start)
                return true;
        }
    return false;
}

/* Whether "words kind" stands in the list already. */
static bool has(const struct plx_buffer *list, const char *words, size_t length)
{
    for (const char *at = strstr(plx_buffer_string(list), words); at; at = strstr(at + 1, words))
        if ((at == plx_buffer_string(list) || at[-1] == ' ') && (at[length] == ';' || !at[length]))
            return true;
    return false;
}

static void print_mention(const struct plx_comparison *comparison, const struct plx_entity *entity,
                          const struct plx_mention *mention, struct plx_buffer *out)
{
    static const char *const kinds[] = {[PLX_ENTITY_ORGANISATION] = "org",
                                        [PLX_ENTITY_PERSON] = "person",
                                        [PLX_ENTITY_PLACE] = "place",
                                        [PLX_ENTITY_PRODUCT] = "product"};
    const struct plx_report *report =
        plx_story_report(plx_comparison_story(comparison), mention->report);
    size_t size;
    const char *text = plx_report_text(report, &size) + mention->span.start;
    size_t length = mention->span.end - mention->span.start;
    strip_marks(&text, &length);
    char item[512];
    int written = snprintf(item, sizeof item, "%.*s %s", (int)length, text, kinds[entity->kind]);
    if (!is_within(comparison, mention) && !has(out, item, (size_t)written))
        plx_buffer_printf(out, "%s%s", out->length ? "; " : "", item);
}

static void print_entities(const struct plx_comparison *comparison, uint32_t report,
                           struct plx_buffer *out)
{
    size_t count;
    const struct plx_entity *all = plx_comparison_entities(comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t m = 0; m < all[i].mention_count; m++)
            if (all[i].mentions[m].report == report)
                print_mention(comparison, &all[i], &all[i].mentions[m], out);
}

/* ---- what is expected ---- */

enum { MOST_ITEMS = 32 };

/* "words|words kind|kind": the two halves of one item of a list. */
struct item {
    char *words, *kinds;
    bool optional, met;
};

static size_t split(char *list, struct item items[MOST_ITEMS])
{
    size_t count = 0;
    for (char *next, *item = list; item && strcmp(item, "none") != 0; item = next) {
        next = strstr(item, "; ");
        if (next) {
            *next = '\0';
            next += 2;
        }
        assert_true(count < MOST_ITEMS);
        struct item *i = &items[count++];
        *i = (struct item){.words = item, .optional = *item == '('};
        i->words += i->optional;
        if (i->optional)
            item[strlen(item) - 1] = '\0';
        i->kinds = strrchr(i->words, ' ');
        assert_non_null(i->kinds);
        *i->kinds++ = '\0';
    }
    return count;
}

/* Whether the word is one of those that stand between bars. */
static bool is_one_of(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(list, word); at; at = strstr(at + 1, word))
        if ((at == list || at[-1] == '|') && (at[length] == '|' || !at[length]))
            return true;
    return false;
}

static bool meets(const struct item *expected, const struct item *got)
{
    return is_one_of(expected->words, got->words) &&
           (strcmp(expected->kinds, "any") == 0 || is_one_of(expected->kinds, got->kinds));
}

static bool are_same(const char *expected, const char *got)
{
    char wanted[MAX_LINE], found[MAX_LINE * 2];
    struct item items[MOST_ITEMS], others[MOST_ITEMS];
    snprintf(wanted, sizeof wanted, "%s", expected);
    snprintf(found, sizeof found, "%s", got);
    size_t count = split(wanted, items), other_count = split(found, others);
    for (size_t k = 0; k < other_count; k++)
        for (size_t i = 0; i < count; i++)
            if (meets(&items[i], &others[k]))
                items[i].met = others[k].met = true;
    bool same = true;
    for (size_t i = 0; i < count; i++)
        same &= items[i].met || items[i].optional;
    for (size_t k = 0; k < other_count; k++)
        same &= others[k].met;
    return same;
}

static const struct sheet_kind entities = {print_entities, are_same};

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_entities__##code(void **state)                                                \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(&entities, ENTITIES_FOLDER, #code, at_least);                               \
    }

LANGUAGE_TEST(ar, 42)
LANGUAGE_TEST(de, 43)
LANGUAGE_TEST(en, 43)
LANGUAGE_TEST(es, 41)
LANGUAGE_TEST(fr, 42)
LANGUAGE_TEST(it, 41)
LANGUAGE_TEST(pt, 41)
LANGUAGE_TEST(ru, 41)
LANGUAGE_TEST(tr, 40)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_entities__ar), cmocka_unit_test(test_entities__de),
        cmocka_unit_test(test_entities__en), cmocka_unit_test(test_entities__es),
        cmocka_unit_test(test_entities__fr), cmocka_unit_test(test_entities__it),
        cmocka_unit_test(test_entities__pt), cmocka_unit_test(test_entities__ru),
        cmocka_unit_test(test_entities__tr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
