/* What claims of small reports come to: verdicts, and alarms that must not be raised. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "parallax/parallax.h"

struct story {
    struct folder folder;
    struct plx_story *story;
    struct plx_comparison *comparison;
};

/* Reports "LANG.txt" with their texts, up to a NULL. */
static void compare(struct story *s, const char *const texts[][2])
{
    struct plx_error error = {0};
    folder_make(&s->folder);
    for (size_t i = 0; texts[i][0]; i++)
        folder_text(&s->folder, texts[i][0], texts[i][1]);
    const struct plx_settings settings = {.data_folder = DATA_FOLDER,
                                          .cache_folder = folder_path(&s->folder, "cache", 0)};
    const char *path = s->folder.path;
    if (plx_story_open(&path, 1, &settings, NULL, NULL, &s->story, &error) != PLX_OK)
        fail_msg("%s: %s", error.file, error.message);
    assert_int_equal(plx_comparison_make(s->story, &s->comparison, &error), PLX_OK);
}

static void end(struct story *s)
{
    plx_comparison_free(&s->comparison);
    plx_story_free(&s->story);
    folder_remove(&s->folder);
}

static const struct plx_claim *conflict(const struct story *s, enum plx_conflict kind)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (claims[i].verdict == PLX_VERDICT_CONFLICT &&
            (kind == PLX_CONFLICT_NONE || claims[i].conflict == kind))
            return &claims[i];
    return NULL;
}

static void assert_conflict(const char *const texts[][2], enum plx_conflict kind,
                            const char *reason)
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, kind);
    assert_non_null(claim);
    assert_string_equal(claim->reason, reason);
    end(&s);
}

static void assert_no_conflict(const char *const texts[][2])
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = conflict(&s, PLX_CONFLICT_NONE);
    if (claim)
        fail_msg("a false alarm: %s: %s", claim->label, claim->reason);
    end(&s);
}

static void test_stage__early_against_advanced(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom are in advanced talks about a merger of their signalling "
                   "units. Both firms declined to comment."},
        {"fr.txt", "Siemens et Alstom songent à réunir leurs activités de signalisation. Les deux "
                   "groupes se parlent depuis janvier. Les discussions en sont à un stade "
                   "préliminaire."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "en: advanced; fr: early");
}

/* Whose talks they are decides. */
static void test_stage__of_other_parties(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom are in advanced talks about a merger of their signalling "
                   "units. Both firms declined to comment."},
        {"fr.txt", "Renault et Volvo songent à construire ensemble des camions. Les deux groupes "
                   "se parlent depuis janvier. Les discussions en sont à un stade préliminaire."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_stage__signed_against_not_signed(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Siemens und Alstom haben den Vertrag am Montag in Berlin unterzeichnet."},
        {"en.txt", "Siemens and Alstom signed the contract in Berlin on Monday."},
        {"es.txt", "Siemens y Alstom negocian desde hace meses sobre trenes para Egipto, con la "
                   "ayuda de dos bancos. El contrato sobre trenes, talleres y formación de "
                   "maquinistas en Egipto todavía no se ha firmado por falta de dinero."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_STAGE, "es: not signed; de, en: signed");
}

/* What is negated is something else. */
static void test_stage__negation_of_another_word(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens and Alstom signed the contract in Berlin on Monday."},
        {"fr.txt", "Siemens et Alstom ne veulent pas dire aux journalistes pour quel prix ils ont "
                   "signé le contrat de Berlin."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* A rumour is no early stage. */
static void test_stage__rumoured_and_done(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "There are rumours of a sale of the Siemens railway in Berlin to Alstom."},
        {"fr.txt", "Siemens a finalisé à Berlin la vente du chemin de fer à Alstom."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_scale__a_thousand_times(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Siemens costruirà la ferrovia in Egitto per 4,3 milioni di euro."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

static void test_value__two_sums_of_two_things(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros."},
        {"it.txt", "Alstom ha venduto a Varsavia venti tram, per 60 milioni di zloty."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stage__early_against_advanced),
        cmocka_unit_test(test_stage__of_other_parties),
        cmocka_unit_test(test_stage__signed_against_not_signed),
        cmocka_unit_test(test_stage__negation_of_another_word),
        cmocka_unit_test(test_stage__rumoured_and_done),
        cmocka_unit_test(test_scale__a_thousand_times),
        cmocka_unit_test(test_value__two_sums_of_two_things),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
