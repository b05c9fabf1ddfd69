/* How names sound by the spelling of a language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "language/language.h"
#include "text/sounds.h"

static void assert_sounds(enum plx_token_script script, const char *rules, const char *word, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_true(plx_sounds(script, rules, word, strlen(word), &out));
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void assert_latin(const char *rules, const char *word, const char *expected)
{
    assert_sounds(PLX_SCRIPT_LATIN, rules, word, expected);
}

static void assert_of_language(const char *code, const char *word, const char *expected)
{
    char path[512];
    struct plx_language *language;
    struct plx_error error;
    snprintf(path, sizeof path, DATA_FOLDER "/languages/%s.plx", code);
    if (plx_language_open(path, &language, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_latin(plx_language_spelling(language), word, expected);
    plx_language_close(&language);
}

static void test_sounds__by_the_spelling_of_a_language(void **state)
{
    (void)state;
    assert_of_language("en", "abashmadze", "abaXmadse");
    assert_of_language("de", "abaschmadse", "abaXmadse");
    assert_of_language("fr", "tchernenko", "Cernenko");
    assert_of_language("de", "tschernenko", "Cernenko");
    assert_of_language("nl", "tsjernenko", "Cernenko");
    assert_of_language("pl", "czernenko", "Cernenko");
    assert_of_language("es", "chernenko", "Cernenko");
    assert_of_language("pt", "tchernenko", "Cernenko");
    assert_of_language("it", "cernenko", "Cernenko");
    assert_of_language("tr", "çernenko", "Cernenko");
    assert_of_language("tr", "cumabek", "Jumabek");
    assert_of_language("fr", "djoumabek", "Jumabek");
    assert_of_language("fr", "joukov", "Jukov");
    assert_of_language("es", "jarkov", "Harkov");
    assert_of_language("de", "wolgograd", "volgograd");
    assert_of_language("en", "wadi", "uadi");
    assert_of_language("fr", "ouadi", "uadi");
    assert_of_language("fr", "guy", "gi");
    assert_of_language("fr", "guam", "guam"); /* "gu" is g before e, i and y alone */
}

static void test_sounds__by_rules(void **state)
{
    (void)state;
    struct plx_buffer rules;
    plx_buffer_init(&rules);
    assert_true(plx_sounds_add_rule(&rules, "tx", "C"));
    assert_true(plx_sounds_add_rule(&rules, "g+ei", "H"));
    assert_latin(plx_buffer_string(&rules), "txabe", "Cabe");
    assert_latin(plx_buffer_string(&rules), "gero", "Hero");
    assert_latin(plx_buffer_string(&rules), "garo", "garo");
    assert_latin(plx_buffer_string(&rules), "arg", "arg");
    assert_latin(plx_buffer_string(&rules), "t", "t");
    assert_false(plx_sounds_add_rule(&rules, "", "C"));
    assert_false(plx_sounds_add_rule(&rules, "+e", "C"));
    assert_false(plx_sounds_add_rule(&rules, "a b", "C"));
    assert_false(plx_sounds_add_rule(&rules, "a", ""));
    assert_false(plx_sounds_add_rule(&rules, "a", "z"));
    assert_int_equal(rules.length, strlen("tx C g+ei H "));
    plx_buffer_release(&rules);
}

static void test_sounds__as_most_languages_spell(void **state)
{
    (void)state;
    assert_latin("", "chikobava", "Cikobava");
    assert_latin("", "škoda", "Xkoda");
    assert_latin("", "toktossounov", "toktosunov");
    assert_latin("", "kraków", "krakov");
    assert_latin("", "jonsson", "ionson"); /* who has it for another sound says so */
    assert_latin("", "reyes", "reies");
    assert_latin("", "", "");
}

static void test_sounds__of_other_scripts(void **state)
{
    (void)state;
    assert_sounds(PLX_SCRIPT_CYRILLIC, "", "жумабек", "Jumabek");
    assert_sounds(PLX_SCRIPT_CYRILLIC, "", "мица", "mitsa");
    assert_sounds(PLX_SCRIPT_CYRILLIC, "", "київ", "kiv");
    assert_sounds(PLX_SCRIPT_ARABIC, "", "ميتسا", "mitsa");
    assert_sounds(PLX_SCRIPT_ARABIC, "", "أوريمار", "aurimar");
    assert_sounds(PLX_SCRIPT_ARABIC, "", "پرویز", "pruis");
    assert_sounds(PLX_SCRIPT_ARABIC, "ظ d ", "الظافر", "dafr"); /* Dhafir */
    assert_sounds(PLX_SCRIPT_ARABIC, "", "نظيف", "nsif");     /* Nazif */
    assert_sounds(PLX_SCRIPT_ARABIC, "", "ألما", "alma");
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_false(plx_sounds(PLX_SCRIPT_OTHER, "", "北京", strlen("北京"), &out));
    char longest[80];
    memset(longest, 'a', sizeof longest);
    assert_false(plx_sounds(PLX_SCRIPT_LATIN, "", longest, sizeof longest, &out));
    plx_buffer_release(&out);
}

static void assert_consonants(const char *sounds, enum plx_sounds_of of, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    plx_sounds_consonants(sounds, of, &out);
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void test_sounds__consonants(void **state)
{
    (void)state;
    assert_consonants("Jukov", PLX_SOUNDS_LETTERS, "Xkv"); /* German: "Schukow" */
    assert_consonants("Xukov", PLX_SOUNDS_LETTERS, "Xkv");
    assert_consonants("vigo petrov", PLX_SOUNDS_ARABIC, "fg btrf");
    assert_consonants("Cerkov", PLX_SOUNDS_ARABIC, "tXrgf");
}

static void test_sounds__vowels(void **state)
{
    (void)state;
    assert_true(plx_sounds_agree("bekmursaeva", "bekmursaieva", PLX_SOUNDS_LETTERS)); /* a glide */
    assert_true(plx_sounds_agree("arvan", "arvane", PLX_SOUNDS_LETTERS));             /* a mute e */
    assert_false(plx_sounds_agree("arvan", "arvana", PLX_SOUNDS_LETTERS));
    assert_false(plx_sounds_agree("marino", "merano", PLX_SOUNDS_LETTERS));
    assert_false(plx_sounds_agree("iana", "ana", PLX_SOUNDS_LETTERS)); /* "Jana", "Anna" */
    assert_false(plx_sounds_agree("lantero", "lanteiro", PLX_SOUNDS_LETTERS));
    assert_false(plx_sounds_agree("tblisi", "tbilisi", PLX_SOUNDS_LETTERS));
    assert_true(plx_sounds_agree("tiroa", "tirua", PLX_SOUNDS_ARABIC)); /* تيروا */
    assert_true(plx_sounds_agree("muHamad", "mHmd", PLX_SOUNDS_ARABIC));
    assert_true(plx_sounds_agree("erbil", "arbil", PLX_SOUNDS_ARABIC)); /* an alef in front is any vowel */
    assert_false(plx_sounds_agree("tara", "tira", PLX_SOUNDS_ARABIC));
    assert_true(plx_sounds_agree("Cerkovi", "tXirkufi", PLX_SOUNDS_ARABIC));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sounds__by_the_spelling_of_a_language),
        cmocka_unit_test(test_sounds__by_rules),
        cmocka_unit_test(test_sounds__as_most_languages_spell),
        cmocka_unit_test(test_sounds__of_other_scripts),
        cmocka_unit_test(test_sounds__consonants),
        cmocka_unit_test(test_sounds__vowels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
