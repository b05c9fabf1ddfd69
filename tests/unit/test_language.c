/* Compiling a pack of the test's own, opening it, finding its phrases; and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/save.h"
#include "folder.h"
#include "language/compile.h"
#include "language/language.h"
#include "language/match.h"

static const char pack[] =
    "{\"schema\": \"parallax.language/1\", \"language\": \"it\", \"stemmer\": \"italian\","
    " \"inflected\": false,"
    " \"numbers\": {\"quattrocentomila\": \"400000\"},"
    " \"collectives\": {\"trentina\": \"30\"},"
    " \"fractions\": {\"mezzo\": \"0.5\"},"
    " \"magnitudes\": {\"mld\": 9, \"miliardi\": 8},"
    " \"currencies\": {\"dollari\": \"USD\", \"fiorini\": \"HUF AWG\"},"
    " \"months\": {\"gen.\": 1},"
    " \"label_before\": [\"pagina\"],"
    " \"bounds_before\": {\"more\": [\"oltre\", \"al di sopra di\"], \"less\": [\"al di sotto di\"],"
    "                     \"approx\": [\"circa\"]},"
    " \"credit_before\": [\"secondo\", \"secondo quanto riferito da\"],"
    " \"credit_verbs\": [\"annunciato\"],"
    " \"stages\": {\"signed\": [\"firmato\"], \"denied\": [\"smentito\"]},"
    " \"limits\": [\"finora\", \"non ancora\"],"
    " \"abbreviations\": [\"Dott.\"]}";

struct fixture {
    struct folder folder;
    struct plx_language *language;
};

static void set_up_folder(struct folder *folder, const char *code, const char *text)
{
    char name[64];
    folder_make(folder);
    folder_subfolder(folder, "languages");
    folder_subfolder(folder, "entities");
    folder_subfolder(folder, "concepts");
    snprintf(name, sizeof name, "languages/%s.json", code);
    folder_text(folder, name, text);
}

/* Compiles the folder's language into its file NAME.plx. */
static void compile_into(const struct folder *folder, const char *code, const char *name)
{
    struct plx_buffer bytes;
    struct plx_error error = {0};
    plx_buffer_init(&bytes);
    if (plx_compile_language(code, folder->path, &bytes, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(plx_save(folder_path(folder, name, 0), bytes.data, bytes.length, NULL),
                     PLX_OK);
    plx_buffer_release(&bytes);
}

static int set_up(void **state)
{
    static struct fixture fixture;
    set_up_folder(&fixture.folder, "it", pack);
    compile_into(&fixture.folder, "it", "it.plx");
    struct plx_error error;
    if (plx_language_open(folder_path(&fixture.folder, "it.plx", 0), &fixture.language, &error) !=
        PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    plx_language_close(&fixture->language);
    assert_null(fixture->language);
    folder_remove(&fixture->folder);
    return 0;
}

/* ---- looking phrases up ---- */

struct text {
    struct plx_tokens tokens;
    struct plx_intern forms;
    struct plx_matches matches;
};

static void read_text(struct text *t, const struct plx_language *language, const char *text)
{
    *t = (struct text){0};
    plx_intern_init(&t->forms);
    assert_int_equal(plx_tokens_read(&t->tokens, &t->forms, text, strlen(text),
                                     plx_language_code(language)),
                     PLX_OK);
    assert_int_equal(plx_matches_find(&t->matches, language, &t->tokens, &t->forms), PLX_OK);
}

static void release(struct text *t)
{
    plx_matches_release(&t->matches);
    plx_tokens_release(&t->tokens);
    plx_intern_release(&t->forms);
}

/* The sense of the longest match of the kind at the token; *words its length; NULL for none. */
static const struct plx_sense *sense_at(const struct plx_language *language, const char *text,
                                        uint32_t token, enum plx_sense_kind kind, uint32_t *words)
{
    struct text t;
    read_text(&t, language, text);
    struct plx_match match = plx_match_at(&t.matches, token, kind);
    const struct plx_sense *sense = match.sense;
    if (words)
        *words = match.sense ? match.end - match.first : 0;
    release(&t);
    return sense;
}

static void assert_argument(void **state, const char *text, enum plx_sense_kind kind, int argument,
                            uint32_t words)
{
    const struct fixture *fixture = *state;
    uint32_t found;
    const struct plx_sense *sense = sense_at(fixture->language, text, 0, kind, &found);
    if (!sense)
        fail_msg("\"%s\" is not found", text);
    assert_int_equal(sense->argument, argument);
    assert_int_equal(found, words);
}

static void assert_no_sense(void **state, const char *text, enum plx_sense_kind kind)
{
    const struct fixture *fixture = *state;
    if (sense_at(fixture->language, text, 0, kind, NULL))
        fail_msg("\"%s\" is found", text);
}

static void test_language__what_it_is(void **state)
{
    const struct fixture *fixture = *state;
    assert_string_equal(plx_language_code(fixture->language), "it");
    assert_string_equal(plx_language_decimal(fixture->language), ",");
    assert_string_equal(plx_language_stemmer(fixture->language), "italian");
    assert_string_equal(plx_language_region_currency(fixture->language, "IT"), "EUR");
    assert_string_equal(plx_language_region_currency(fixture->language, "JP"), "JPY");
    assert_string_equal(plx_language_region_currency(fixture->language, "??"), "");
    assert_string_equal(plx_language_string(fixture->language, UINT32_MAX), "");
    assert_null(plx_language_entity(fixture->language, UINT32_MAX));
    assert_null(plx_language_concept(fixture->language, UINT32_MAX));
}

static void test_matches__by_form(void **state)
{
    assert_argument(state, "oltre", PLX_SENSE_BOUND_BEFORE, PLX_BOUND_MORE, 1);
    assert_argument(state, "OLTRE 5", PLX_SENSE_BOUND_BEFORE, PLX_BOUND_MORE, 1);
    assert_argument(state, "circa 5", PLX_SENSE_BOUND_BEFORE, PLX_BOUND_APPROX, 1);
    assert_argument(state, "al di sopra di 5", PLX_SENSE_BOUND_BEFORE, PLX_BOUND_MORE, 4);
    assert_argument(state, "al di sotto di 5", PLX_SENSE_BOUND_BEFORE, PLX_BOUND_LESS, 4);
    assert_argument(state, "mld", PLX_SENSE_MAGNITUDE, 9, 1);
    assert_argument(state, "gen.", PLX_SENSE_MONTH, 1, 2);
    assert_argument(state, "pagina 3", PLX_SENSE_LABEL_BEFORE, 0, 1);
    assert_argument(state, "finora", PLX_SENSE_LIMIT, 0, 1);
    assert_argument(state, "non ancora", PLX_SENSE_LIMIT, 0, 2);
}

static void test_matches__not_by_a_part(void **state)
{
    assert_no_sense(state, "oltremare", PLX_SENSE_BOUND_BEFORE);
    assert_no_sense(state, "al di", PLX_SENSE_BOUND_BEFORE);
    assert_no_sense(state, "di sopra di", PLX_SENSE_BOUND_BEFORE);
    assert_no_sense(state, "pagine 3", PLX_SENSE_LABEL_BEFORE); /* met by form */
    assert_no_sense(state, "al di sopra\ndi", PLX_SENSE_BOUND_BEFORE); /* not over a line's end */
    assert_no_sense(state, "dollari", PLX_SENSE_BOUND_BEFORE);
}

static void test_matches__by_stem(void **state)
{
    const char *const forms[] = {"annunciato", "annunciata", "annunciati", "Annunciate"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        assert_argument(state, forms[i], PLX_SENSE_CREDIT_VERB, 0, 1);
    assert_argument(state, "firmata", PLX_SENSE_STAGE, PLX_STAGE_SIGNED, 1);
    assert_argument(state, "smentite", PLX_SENSE_STAGE, PLX_STAGE_DENIED, 1);
    assert_no_sense(state, "annuncio", PLX_SENSE_STAGE);
}

static void test_matches__the_longest(void **state)
{
    const struct fixture *fixture = *state;
    uint32_t words;
    assert_non_null(sense_at(fixture->language, "secondo quanto riferito da fonti", 0,
                             PLX_SENSE_CREDIT_BEFORE, &words));
    assert_int_equal(words, 4);
    assert_non_null(
        sense_at(fixture->language, "secondo quanto dice", 0, PLX_SENSE_CREDIT_BEFORE, &words));
    assert_int_equal(words, 1);
}

static void test_matches__without_the_full_stop(void **state)
{
    assert_argument(state, "Dott. Rossi", PLX_SENSE_ABBREVIATION, 0, 2);
    assert_argument(state, "Dott Rossi", PLX_SENSE_ABBREVIATION, 0, 1);
    assert_argument(state, "gen 3", PLX_SENSE_MONTH, 1, 1);
}

static void test_matches__values_and_codes(void **state)
{
    const struct fixture *fixture = *state;
    const struct plx_language *it = fixture->language;
    const struct plx_sense *sense = sense_at(it, "quattrocentomila", 0, PLX_SENSE_NUMBER, NULL);
    assert_non_null(sense);
    assert_true((double)sense->mantissa * (sense->exponent == 5 ? 1e5 : 1) == 400000);
    sense = sense_at(it, "mezzo", 0, PLX_SENSE_FRACTION, NULL);
    assert_non_null(sense);
    assert_int_equal(sense->mantissa, 5);
    assert_int_equal(sense->exponent, -1);
    sense = sense_at(it, "dollari", 0, PLX_SENSE_CURRENCY, NULL);
    assert_non_null(sense);
    assert_string_equal(plx_language_string(it, sense->text), "USD");
    sense = sense_at(it, "fiorini", 0, PLX_SENSE_CURRENCY, NULL);
    assert_non_null(sense);
    assert_string_equal(plx_language_string(it, sense->text), "HUF AWG");
}

static void test_matches__of_cldr(void **state)
{
    assert_argument(state, "marzo", PLX_SENSE_MONTH, 3, 1);
    assert_argument(state, "lunedì", PLX_SENSE_WEEKDAY, 2, 1);
    assert_argument(state, "milioni", PLX_SENSE_MAGNITUDE, 6, 1);
    const struct fixture *fixture = *state;
    const struct plx_sense *seven = sense_at(fixture->language, "sette", 0, PLX_SENSE_NUMBER, NULL);
    assert_non_null(seven);
    assert_int_equal(seven->mantissa, 7);
    const struct plx_sense *euro =
        sense_at(fixture->language, "€", 0, PLX_SENSE_CURRENCY_SYMBOL, NULL);
    assert_true(euro && strcmp(plx_language_string(fixture->language, euro->text), "EUR") == 0);
}

static void test_matches__the_pack_overrides_cldr(void **state)
{
    /* CLDR says 9. */
    assert_argument(state, "miliardi", PLX_SENSE_MAGNITUDE, 8, 1);
}

static void test_match_before__ends_there(void **state)
{
    const struct fixture *fixture = *state;
    struct text t;
    read_text(&t, fixture->language, "sono al di sopra di 500 dollari");
    struct plx_match match = plx_match_before(&t.matches, 5, PLX_SENSE_BOUND_BEFORE);
    assert_non_null(match.sense);
    assert_int_equal(match.first, 1);
    assert_false(plx_match_has_before(&t.matches, 4, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has_before(&t.matches, 0, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has_before(&t.matches, 1000, PLX_SENSE_BOUND_BEFORE));
    assert_false(plx_match_has(&t.matches, 1000, PLX_SENSE_BOUND_BEFORE));
    assert_true(plx_match_has(&t.matches, 6, PLX_SENSE_CURRENCY));
    release(&t);
    read_text(&t, fixture->language, "");
    assert_false(plx_match_has(&t.matches, 0, PLX_SENSE_CURRENCY));
    assert_false(plx_match_has_before(&t.matches, 0, PLX_SENSE_CURRENCY));
    release(&t);
}

static void test_matches__arabic_prefixes(void **state)
{
    (void)state;
    struct folder folder;
    struct plx_language *ar;
    set_up_folder(&folder, "ar",
                  "{\"schema\": \"parallax.language/1\", \"language\": \"ar\", \"stemmer\": \"arabic\","
                  " \"inflected\": true, \"currencies\": {\"دولار\": \"USD\"}}");
    compile_into(&folder, "ar", "ar.plx");
    assert_int_equal(plx_language_open(folder_path(&folder, "ar.plx", 0), &ar, NULL), PLX_OK);
    const char *const forms[] = {"دولار", "الدولار", "بالدولار", "والدولار", "للدولار", "وبالدولار",
                                 "كدولار", "دُولار"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct plx_sense *sense = sense_at(ar, forms[i], 0, PLX_SENSE_CURRENCY, NULL);
        if (!sense)
            fail_msg("%s is not found", forms[i]);
        assert_string_equal(plx_language_string(ar, sense->text), "USD");
    }
    plx_language_close(&ar);
    folder_remove(&folder);
}

/* ---- compiled files that are none ---- */

static char *read_compiled(const struct fixture *fixture, size_t *length)
{
    FILE *file = fopen(folder_path(&fixture->folder, "it.plx", 0), "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *length, file), *length);
    fclose(file);
    return bytes;
}

static enum plx_status open_bytes(const struct fixture *fixture, const char *bytes, size_t length,
                                  struct plx_language **language, struct plx_error *error)
{
    folder_write(&fixture->folder, "bad.plx", bytes, length);
    return plx_language_open(folder_path(&fixture->folder, "bad.plx", 0), language, error);
}

static void test_language_open__truncated(void **state)
{
    const struct fixture *fixture = *state;
    size_t length;
    char *bytes = read_compiled(fixture, &length);
    const size_t cuts[] = {0, 1, 7, 8, 40, 100, 1000, length / 2, length - 8, length - 1};
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        struct plx_language *language;
        struct plx_error error = {0};
        assert_int_equal(open_bytes(fixture, bytes, cuts[i], &language, &error), PLX_ERROR_FORMAT);
        assert_null(language);
        assert_string_equal(error.file, folder_path(&fixture->folder, "bad.plx", 1));
        assert_true(*error.message);
    }
    free(bytes);
}

static void test_language_open__longer_or_other(void **state)
{
    const struct fixture *fixture = *state;
    struct plx_language *language;
    size_t length;
    char *bytes = read_compiled(fixture, &length), *longer = calloc(1, length + 8);
    assert_non_null(longer);
    memcpy(longer, bytes, length);
    assert_int_equal(open_bytes(fixture, longer, length + 8, &language, NULL), PLX_ERROR_FORMAT);
    /* The first sixteen bytes tell what it is: magic, version, byte order. */
    for (size_t i = 0; i < 16; i++) {
        memcpy(longer, bytes, length);
        longer[i] ^= 0x40;
        assert_int_equal(open_bytes(fixture, longer, length, &language, NULL), PLX_ERROR_FORMAT);
        assert_null(language);
    }
    memset(longer, 0, length);
    assert_int_equal(open_bytes(fixture, longer, length, &language, NULL), PLX_ERROR_FORMAT);
    assert_int_equal(open_bytes(fixture, pack, sizeof pack, &language, NULL), PLX_ERROR_FORMAT);
    free(longer);
    free(bytes);
}

/* Bytes changed behind the header: refused, or read without harm. */
static void test_language_open__changed_bytes_do_no_harm(void **state)
{
    const struct fixture *fixture = *state;
    size_t length;
    char *bytes = read_compiled(fixture, &length), *changed = malloc(length);
    assert_non_null(changed);
    uint32_t seed = 99;
    for (int round = 0; round < 60; round++) {
        memcpy(changed, bytes, length);
        for (int i = 0; i < (round % 2 ? 3 : 2000); i++) {
            seed = seed * 1664525 + 1013904223;
            size_t at = round % 2 ? (seed >> 8) % 120 : 16 + (seed >> 4) % (length - 16);
            changed[at] = (char)(seed >> 24);
        }
        struct plx_language *language;
        if (open_bytes(fixture, changed, length, &language, NULL) != PLX_OK)
            continue;
        struct text t;
        read_text(&t, language, "Secondo Reuters, oltre 400 miliardi di dollari entro marzo 2026.");
        for (struct plx_match_cursor each = plx_matches_in(&t.matches, 0, UINT32_MAX); plx_match_next(&each);) {
            const struct plx_sense *sense = each.match.sense;
            assert_non_null(plx_language_string(language, sense->text));
            plx_language_entity(language, sense->index);
            plx_language_concept(language, sense->index);
        }
        release(&t);
        plx_language_close(&language);
    }
    free(changed);
    free(bytes);
}

static void test_language_open__missing(void **state)
{
    const struct fixture *fixture = *state;
    struct plx_language *language;
    struct plx_error error = {0};
    assert_int_equal(plx_language_open(folder_path(&fixture->folder, "none.plx", 0), &language,
                                       &error),
                     PLX_ERROR_LANGUAGE);
    assert_null(language);
    assert_string_equal(error.file, folder_path(&fixture->folder, "none.plx", 0));
    assert_int_not_equal(plx_language_open(fixture->folder.path, &language, NULL), PLX_OK);
    assert_null(language);
}

/* ---- given names ---- */

static const char given_names[] =
    "{\"schema\": \"parallax.given-names/1\", \"names\": ["
    "{\"latin\": [\"Karim\", \"Kareem\"], \"cyrillic\": [\"Карим\"], \"arabic\": [\"كريم\"],"
    " \"common\": [\"arabic\"]},"
    "{\"latin\": [\"Rose\"], \"cyrillic\": [\"Роза\"], \"common\": [\"it\"]},"
    "{\"latin\": [\"Natalia\"], \"cyrillic\": [\"Наталия\", \"Наталья\"]},"
    "{\"latin\": [\"Sergei\"], \"cyrillic\": [\"Сергей\"]},"
    "{\"latin\": [\"Giorgio\"], \"cyrillic\": [\"Джорджо\"]}]}";

/* What the word, alone, is as a given name in the language: NULL for none. */
static const struct plx_sense *given_name(const char *code, const char *word)
{
    static struct plx_sense found;
    struct folder folder;
    struct plx_language *language;
    set_up_folder(&folder, "none", "{}");
    folder_text(&folder, "entities/given_names.json", given_names);
    compile_into(&folder, code, "names.plx");
    assert_int_equal(plx_language_open(folder_path(&folder, "names.plx", 0), &language, NULL),
                     PLX_OK);
    const struct plx_sense *sense = sense_at(language, word, 0, PLX_SENSE_FIRST_NAME, NULL);
    found = sense ? *sense : found;
    plx_language_close(&language);
    folder_remove(&folder);
    return sense ? &found : NULL;
}

static void test_given_names__scripts(void **state)
{
    (void)state;
    assert_non_null(given_name("it", "Kareem"));
    assert_null(given_name("it", "kareem"));
    assert_null(given_name("it", "Карим"));
    assert_non_null(given_name("ru", "Kareem"));
    assert_non_null(given_name("ru", "Карим"));
    assert_non_null(given_name("uk", "Карим"));
    assert_null(given_name("ru", "карим"));
    assert_null(given_name("ru", "كريم"));
    assert_non_null(given_name("ar", "كريم"));
    assert_non_null(given_name("fa", "كريم"));
    assert_non_null(given_name("de", "Karims"));
}

static void test_given_names__common(void **state)
{
    (void)state;
    assert_int_equal(given_name("ar", "كريم")->flags, PLX_SENSE_COMMON);
    assert_int_equal(given_name("ar", "Karim")->flags, PLX_SENSE_WANTS_CAPITAL);
    assert_int_equal(given_name("it", "Rose")->flags, PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_COMMON);
    assert_int_equal(given_name("nl", "Rose")->flags, PLX_SENSE_WANTS_CAPITAL);
}

static void test_given_names__russian_cases(void **state)
{
    (void)state;
    static const char *const met[] = {"Карима",  "Кариму",  "Каримом",  "Кариме",   "Розы",
                                      "Розе",    "Розу",    "Розой",    "Наталии",  "Наталией",
                                      "Натальи", "Наталье", "Натальей", "Сергея",   "Сергею",
                                      "Сергеем", "Сергее",  "Джорджо"};
    static const char *const unmet[] = {"Каримы", "Розом", "Джорджа", "Серге"};
    for (size_t i = 0; i < sizeof met / sizeof *met; i++)
        if (!given_name("ru", met[i]))
            fail_msg("%s is not met", met[i]);
    for (size_t i = 0; i < sizeof unmet / sizeof *unmet; i++)
        if (given_name("ru", unmet[i]))
            fail_msg("%s is met", unmet[i]);
}

static void test_given_names__refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "{\"schema\": \"parallax.given-names/1\"}",
        "{\"schema\": \"parallax.given-names/1\", \"names\": [{\"cyrillic\": [\"Карим\"]}]}",
        "{\"schema\": \"parallax.given-names/1\", \"names\": [{\"latin\": [\"Karim\", 5]}]}"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct folder folder;
        struct plx_buffer bytes;
        struct plx_error error = {0};
        set_up_folder(&folder, "none", "{}");
        folder_text(&folder, "entities/given_names.json", wrong[i]);
        plx_buffer_init(&bytes);
        assert_int_equal(plx_compile_language("it", folder.path, &bytes, &error),
                         PLX_ERROR_FORMAT);
        assert_non_null(strstr(error.file, "given_names.json"));
        plx_buffer_release(&bytes);
        folder_remove(&folder);
    }
}

/* Whether the German word alone is one of the towns. */
static bool is_town(const char *word)
{
    struct folder folder;
    struct plx_language *language;
    set_up_folder(&folder, "de",
                  "{\"schema\": \"parallax.language/1\", \"language\": \"de\", \"stemmer\": \"german\","
                  " \"inflected\": true}");
    folder_text(&folder, "entities/places.json",
                "{\"schema\": \"parallax.entities/1\", \"entities\": ["
                "{\"id\": \"rennes\", \"kind\": \"place\", \"class\": \"city\", \"name\": \"Rennes\"},"
                "{\"id\": \"hamburg\", \"kind\": \"place\", \"class\": \"city\", \"name\": \"Hamburg\"}]}");
    compile_into(&folder, "de", "de.plx");
    assert_int_equal(plx_language_open(folder_path(&folder, "de.plx", 0), &language, NULL), PLX_OK);
    bool met = sense_at(language, word, 0, PLX_SENSE_ENTITY, NULL) != NULL;
    plx_language_close(&language);
    folder_remove(&folder);
    return met;
}

static void test_compile__german_towns(void **state)
{
    (void)state;
    assert_true(is_town("Rennes"));
    assert_true(is_town("Hamburg"));
    assert_true(is_town("Hamburgs"));
    assert_true(is_town("Hamburger"));
    assert_false(is_town("Rennen"));
    assert_false(is_town("Rennens"));
}

/* ---- how concepts stand to each other ---- */

#define CONCEPTS(list) "{\"schema\": \"parallax.concepts/1\", \"field\": \"politics\", \"concepts\": [" list "]}"
#define SCALES(list) "{\"schema\": \"parallax.scales/1\", \"field\": \"scales\", \"scales\": [" list "]}"
#define RESIGN "{\"id\": \"resign\", \"label\": \"resign\", \"act\": true, \"words\": {\"it\": [\"dimettersi\"]}}"

/* A folder whose concepts are those, the scales before them in the order of names. */
static void set_up_concepts(struct folder *folder, const char *concepts, const char *scales)
{
    set_up_folder(folder, "it", pack);
    folder_text(folder, "concepts/politics.json", concepts);
    folder_text(folder, "concepts/a-scales.json", scales);
}

static const struct plx_known_concept *concept_of(const struct plx_language *language, const char *word)
{
    const struct plx_sense *sense = sense_at(language, word, 0, PLX_SENSE_CONCEPT, NULL);
    assert_non_null(sense);
    return plx_language_concept(language, sense->index);
}

static void test_concepts__contraries_and_scales(void **state)
{
    (void)state;
    struct folder folder;
    struct plx_language *language;
    set_up_concepts(&folder,
                    CONCEPTS("{\"id\": \"stay-on\", \"act\": true, \"contrary\": [\"resign\", \"leave\"],"
                             " \"words\": {\"it\": [\"restare\"]}}," RESIGN
                             ",{\"id\": \"leave\", \"act\": true, \"words\": {\"it\": [\"partire\"]}}"
                             ",{\"id\": \"refuse\", \"negates\": true, \"words\": {\"it\": [\"rifiutare\"]}}"),
                    SCALES("{\"id\": \"none\", \"steps\": [[\"stay-on\"]]},"
                           "{\"id\": \"end\", \"steps\": [[\"refuse\"], [\"resign\"]]}"));
    compile_into(&folder, "it", "it.plx");
    assert_int_equal(plx_language_open(folder_path(&folder, "it.plx", 0), &language, NULL), PLX_OK);
    const struct plx_known_concept *stay = concept_of(language, "restare"), *resign = concept_of(language, "dimettersi"),
                                   *refuse = concept_of(language, "rifiutare");
    assert_ptr_equal(plx_language_concept(language, stay->contrary[0]), resign);
    assert_ptr_equal(plx_language_concept(language, stay->contrary[1]), concept_of(language, "partire"));
    assert_int_equal(resign->contrary[0], PLX_CONCEPT_NONE);
    assert_int_equal(refuse->negates, 1);
    assert_int_equal(resign->negates, 0);
    assert_int_equal(stay->scale, 1);
    assert_int_equal(stay->step, 1);
    assert_int_equal(resign->scale, 2);
    assert_int_equal(resign->step, 2);
    assert_int_equal(refuse->step, 1);
    plx_language_close(&language);
    folder_remove(&folder);
}

/* "=università" is met as written, not by the stem that "universo" has too. */
static void test_concepts__met_as_written(void **state)
{
    (void)state;
    struct folder folder;
    struct plx_language *language;
    set_up_concepts(&folder,
                    CONCEPTS("{\"id\": \"university\", \"label\": \"university\","
                             " \"words\": {\"it\": [\"=università\", \"ateneo\"]}}," RESIGN),
                    SCALES("{\"id\": \"end\", \"steps\": [[\"resign\"]]}"));
    compile_into(&folder, "it", "it.plx");
    assert_int_equal(plx_language_open(folder_path(&folder, "it.plx", 0), &language, NULL), PLX_OK);
    const struct plx_known_concept *university = concept_of(language, "università");
    assert_string_equal(plx_language_string(language, university->own), "università");
    assert_ptr_equal(concept_of(language, "ateneo"), university);
    assert_ptr_equal(concept_of(language, "atenei"), university);
    assert_null(sense_at(language, "universo", 0, PLX_SENSE_CONCEPT, NULL));
    plx_language_close(&language);
    folder_remove(&folder);
}

static void test_concepts__refused(void **state)
{
    (void)state;
    static const char none[] = SCALES("{\"id\": \"end\", \"steps\": [[\"resign\"]]}");
    static const struct {
        const char *concepts, *scales, *file, *word;
    } cases[] = {
        {CONCEPTS(RESIGN ",{\"id\": \"stay-on\", \"act\": true, \"contrary\": \"resing\"}"), none, "politics.json",
         "\"stay-on\""},
        {CONCEPTS(RESIGN ",{\"id\": \"stay-on\", \"contrary\": \"resign\"}"), none, "politics.json", "\"stay-on\""},
        {CONCEPTS(RESIGN ",{\"id\": \"stay-on\", \"act\": true, \"contrary\": \"stay-on\"}"), none, "politics.json",
         "\"stay-on\""},
        {CONCEPTS(RESIGN ",{\"id\": \"stay-on\", \"act\": true, \"as\": \"resing\"}"), none, "politics.json", "\"stay-on\""},
        {CONCEPTS(RESIGN ",{\"id\": \"stay-on\", \"as\": \"resign\"}"), none, "politics.json", "\"stay-on\""},
        {CONCEPTS(RESIGN), SCALES("{\"id\": \"end\", \"steps\": [[\"resing\"]]}"), "a-scales.json", "\"resing\""},
        {CONCEPTS(RESIGN), SCALES("{\"id\": \"end\", \"steps\": [[\"resign\"], [\"resign\"]]}"), "a-scales.json",
         "\"resign\""},
        {CONCEPTS(RESIGN), SCALES("{\"id\": \"end\", \"steps\": [[]]}"), "a-scales.json", "step"},
        {CONCEPTS(RESIGN), SCALES("{\"id\": \"end\", \"steps\": \"resign\"}"), "a-scales.json", "\"end\""},
        {CONCEPTS(RESIGN), "{\"schema\": \"parallax.scales/1\"}", "a-scales.json", "scales"},
        {CONCEPTS("{\"label\": \"resign\"}"), none, "politics.json", "no id"},
        {CONCEPTS(RESIGN "," RESIGN), none, "politics.json", "\"resign\": is a concept's id already"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct folder folder;
        struct plx_buffer bytes;
        struct plx_error error = {0};
        set_up_concepts(&folder, cases[i].concepts, cases[i].scales);
        plx_buffer_init(&bytes);
        enum plx_status status = plx_compile_language("it", folder.path, &bytes, &error);
        if (status != PLX_ERROR_FORMAT || !strstr(error.file, cases[i].file) || !strstr(error.message, cases[i].word))
            fail_msg("case %zu: %d: %s: %s", i, (int)status, error.file, error.message);
        plx_buffer_release(&bytes);
        folder_remove(&folder);
    }
}

/* ---- packs that are none ---- */

#define HEAD                                                                                       \
    "{\"schema\": \"parallax.language/1\", \"language\": \"it\", \"stemmer\": \"italian\", "

/* Compiles the pack; true where it is refused and the error names the file and both words. */
static bool is_refused(const char *text, const char *section, const char *word)
{
    struct folder folder;
    struct plx_buffer bytes;
    struct plx_error error = {0};
    set_up_folder(&folder, "it", text);
    plx_buffer_init(&bytes);
    enum plx_status status = plx_compile_language("it", folder.path, &bytes, &error);
    plx_buffer_release(&bytes);
    bool named = strstr(error.file, "languages/it.json") && strstr(error.message, section) &&
                 strstr(error.message, word);
    folder_remove(&folder);
    if (status != PLX_OK && !named)
        print_message("%s: %s\n", error.file, error.message);
    return status == PLX_ERROR_FORMAT && named;
}

static void test_compile__unknown_section(void **state)
{
    (void)state;
    assert_true(is_refused(HEAD "\"magnitude\": {\"mld\": 9}}", "magnitude", ""));
    assert_true(is_refused(HEAD "\"bounds\": {}}", "bounds", ""));
}

static void test_compile__no_rule_of_spelling(void **state)
{
    (void)state;
    assert_true(is_refused(HEAD "\"spelling\": {\"tsch\": \"tʃ\"}}", "spelling", "\"tsch\""));
    assert_true(is_refused(HEAD "\"spelling\": {\"+ei\": \"J\"}}", "spelling", "\"+ei\""));
    assert_true(is_refused(HEAD "\"spelling\": [\"tsch\"]}", "spelling", "no object"));
}

static void test_compile__wrong_shape(void **state)
{
    (void)state;
    const char *const cases[][3] = {
        {"\"label_before\": {\"pagina\": 1}", "label_before", ""},
        {"\"label_before\": \"pagina\"", "label_before", ""},
        {"\"label_before\": [\"pagina\", 5]", "label_before", ""},
        {"\"label_before\": [\"\"]", "label_before", ""},
        {"\"magnitudes\": [\"mld\"]", "magnitudes", ""},
        {"\"magnitudes\": {\"mld\": \"9\"}", "magnitudes", "mld"},
        {"\"numbers\": {\"sette\": 7}", "numbers", "sette"},
        {"\"numbers\": {\"sette\": \"7e3\"}", "numbers", "sette"},
        {"\"numbers\": {\"sette\": \"\"}", "numbers", "sette"},
        {"\"currencies\": {\"euro\": 978}", "currencies", "euro"},
        {"\"currencies\": {\"euro\": \"\"}", "currencies", "euro"},
        {"\"bounds_before\": [\"oltre\"]", "bounds_before", ""},
        {"\"bounds_before\": {\"greater\": [\"oltre\"]}", "bounds_before", "greater"},
        {"\"bounds_before\": {\"more\": \"oltre\"}", "bounds_before", "more"},
        {"\"stages\": {\"finished\": [\"concluso\"]}", "stages", "finished"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[512];
        snprintf(text, sizeof text, HEAD "%s}", cases[i][0]);
        if (!is_refused(text, cases[i][1], cases[i][2]))
            fail_msg("%s is taken, or the error does not say what is wrong", cases[i][0]);
    }
}

static void test_compile__word_given_twice(void **state)
{
    (void)state;
    assert_true(is_refused(HEAD "\"label_before\": [\"pagina\", \"articolo\", \"pagina\"]}",
                           "label_before", "pagina"));
    assert_true(is_refused(HEAD "\"magnitudes\": {\"mld\": 9, \"mld\": 8}}", "magnitudes", "mld"));
}

static void test_compile__head(void **state)
{
    (void)state;
    assert_true(is_refused("{\"language\": \"it\"}", "", ""));
    assert_true(is_refused("{\"schema\": \"parallax.language/2\", \"language\": \"it\"}", "", ""));
    assert_true(is_refused("{\"schema\": \"parallax.language/1\", \"language\": \"it\","
                           " \"stemmer\": \"klingon\"}", "klingon", ""));
    assert_true(is_refused("{\"schema\": \"parallax.language/1\",\n\"language\" \"it\"}",
                           "line 2", ""));
    assert_true(is_refused("[]", "", ""));
}

static void test_compile__unknown_language(void **state)
{
    (void)state;
    struct plx_buffer bytes;
    struct plx_error error = {0};
    plx_buffer_init(&bytes);
    assert_int_equal(plx_compile_language("qx", NULL, &bytes, &error), PLX_ERROR_LANGUAGE);
    assert_non_null(strstr(error.message, "qx"));
    plx_buffer_release(&bytes);
}

static void test_compile__cldr_alone(void **state)
{
    (void)state;
    struct folder folder;
    struct plx_buffer bytes;
    struct plx_language *nl;
    folder_make(&folder);
    plx_buffer_init(&bytes);
    assert_int_equal(plx_compile_language("nl", NULL, &bytes, NULL), PLX_OK);
    folder_write(&folder, "nl.plx", bytes.data, bytes.length);
    plx_buffer_release(&bytes);
    assert_int_equal(plx_language_open(folder_path(&folder, "nl.plx", 0), &nl, NULL), PLX_OK);
    const struct plx_sense *sense = sense_at(nl, "miljard", 0, PLX_SENSE_MAGNITUDE, NULL);
    assert_non_null(sense);
    assert_int_equal(sense->argument, 9);
    assert_non_null(sense_at(nl, "maart", 0, PLX_SENSE_MONTH, NULL));
    assert_non_null(sense_at(nl, "zeven", 0, PLX_SENSE_NUMBER, NULL));
    plx_language_close(&nl);
    folder_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_language__what_it_is),
        cmocka_unit_test(test_matches__by_form),
        cmocka_unit_test(test_matches__not_by_a_part),
        cmocka_unit_test(test_matches__by_stem),
        cmocka_unit_test(test_matches__the_longest),
        cmocka_unit_test(test_matches__without_the_full_stop),
        cmocka_unit_test(test_matches__values_and_codes),
        cmocka_unit_test(test_matches__of_cldr),
        cmocka_unit_test(test_matches__the_pack_overrides_cldr),
        cmocka_unit_test(test_match_before__ends_there),
        cmocka_unit_test(test_matches__arabic_prefixes),
        cmocka_unit_test(test_language_open__truncated),
        cmocka_unit_test(test_language_open__longer_or_other),
        cmocka_unit_test(test_language_open__changed_bytes_do_no_harm),
        cmocka_unit_test(test_language_open__missing),
        cmocka_unit_test(test_given_names__scripts),
        cmocka_unit_test(test_given_names__common),
        cmocka_unit_test(test_given_names__russian_cases),
        cmocka_unit_test(test_given_names__refused),
        cmocka_unit_test(test_compile__german_towns),
        cmocka_unit_test(test_concepts__contraries_and_scales),
        cmocka_unit_test(test_concepts__met_as_written),
        cmocka_unit_test(test_concepts__refused),
        cmocka_unit_test(test_compile__unknown_section),
        cmocka_unit_test(test_compile__no_rule_of_spelling),
        cmocka_unit_test(test_compile__wrong_shape),
        cmocka_unit_test(test_compile__word_given_twice),
        cmocka_unit_test(test_compile__head),
        cmocka_unit_test(test_compile__unknown_language),
        cmocka_unit_test(test_compile__cldr_alone),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
