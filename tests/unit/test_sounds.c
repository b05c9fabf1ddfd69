/* How names sound by the spelling of a language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/sounds.h"

static void assert_sounds(enum plx_token_script script, const char *language, const char *word, const char *expected)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_true(plx_sounds(script, language, word, strlen(word), &out));
    assert_string_equal(plx_buffer_string(&out), expected);
    plx_buffer_release(&out);
}

static void assert_latin(const char *language, const char *word, const char *expected)
{
    assert_sounds(PLX_SCRIPT_LATIN, language, word, expected);
}

static void test_sounds__by_the_spelling_of_a_language(void **state)
{
    (void)state;
    assert_latin("en", "abashmadze", "abaXmadse");
    assert_latin("de", "abaschmadse", "abaXmadse");
    assert_latin("fr", "tchernenko", "Cernenko");
    assert_latin("de", "tschernenko", "Cernenko");
    assert_latin("nl", "tsjernenko", "Cernenko");
    assert_latin("pl", "czernenko", "Cernenko");
    assert_latin("es", "chernenko", "Cernenko");
    assert_latin("pt", "tchernenko", "Cernenko");
    assert_latin("it", "cernenko", "Cernenko");
    assert_latin("tr", "çernenko", "Cernenko");
    assert_latin("tr", "cumabek", "Jumabek");
    assert_latin("fr", "djoumabek", "Jumabek");
    assert_latin("de", "wolgograd", "volgograd");
    assert_latin("en", "wadi", "uadi");
    assert_latin("fr", "ouadi", "uadi");
    assert_latin("fr", "guy", "gi");
    assert_latin("fr", "guam", "guam"); /* "gu" is g before e, i and y alone */
}

static void test_sounds__as_most_languages_spell(void **state)
{
    (void)state;
    assert_latin("", "chikobava", "Cikobava");
    assert_latin("", "škoda", "Xkoda");
    assert_latin("", "toktossounov", "toktosunov");
    assert_latin("", "kraków", "krakov");
    assert_latin("xx", "reyes", "reies");
    assert_latin("", "", "");
}

static void test_sounds__of_other_scripts(void **state)
{
    (void)state;
    assert_sounds(PLX_SCRIPT_CYRILLIC, "ru", "жумабек", "Jumabek");
    assert_sounds(PLX_SCRIPT_CYRILLIC, "ru", "мица", "mitsa");
    assert_sounds(PLX_SCRIPT_CYRILLIC, "uk", "київ", "kiv");
    assert_sounds(PLX_SCRIPT_ARABIC, "ar", "ميتسا", "mitsa");
    assert_sounds(PLX_SCRIPT_ARABIC, "ar", "أوريمار", "aurimar");
    assert_sounds(PLX_SCRIPT_ARABIC, "fa", "پرویز", "pruis");
    assert_sounds(PLX_SCRIPT_ARABIC, "ar", "الظافر", "dafr"); /* Dhafir */
    assert_sounds(PLX_SCRIPT_ARABIC, "", "نظيف", "nsif");     /* Nazif */
    assert_sounds(PLX_SCRIPT_ARABIC, "ar", "ألما", "alma");
    struct plx_buffer out;
    plx_buffer_init(&out);
    assert_false(plx_sounds(PLX_SCRIPT_OTHER, "zh", "北京", strlen("北京"), &out));
    char longest[80];
    memset(longest, 'a', sizeof longest);
    assert_false(plx_sounds(PLX_SCRIPT_LATIN, "en", longest, sizeof longest, &out));
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
        cmocka_unit_test(test_sounds__as_most_languages_spell),
        cmocka_unit_test(test_sounds__of_other_scripts),
        cmocka_unit_test(test_sounds__consonants),
        cmocka_unit_test(test_sounds__vowels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
