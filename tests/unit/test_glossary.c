/* A reader's own names and words: what a line may say, and that a language finds them beside its own. */
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
#include "language/glossary.h"
#include "language/match.h"

/* ---- reading ---- */

struct bad {
    char lines[256]; /* "FILE:LINE " of each */
    char last[512];
};

static void note_bad(const struct plx_error *error, void *context)
{
    struct bad *bad = context;
    size_t length = strlen(bad->lines);
    snprintf(bad->lines + length, sizeof bad->lines - length, "%.32s ", error->file);
    snprintf(bad->last, sizeof bad->last, "%s", error->message);
}

static struct plx_glossary *read_glossary(const char *text, struct bad *bad)
{
    struct plx_glossary *glossary;
    *bad = (struct bad){0};
    assert_int_equal(plx_glossary_read(text, strlen(text), "g", NULL, note_bad, bad, &glossary, NULL), PLX_OK);
    return glossary;
}

static void assert_word(const struct plx_glossary *glossary, size_t index, const char *language, const char *form)
{
    assert_true(index < glossary->words.count);
    assert_string_equal(glossary->words.items[index].language, language);
    assert_string_equal(glossary->words.items[index].form, form);
}

static void test_glossary_read__items_and_their_words(void **state)
{
    (void)state;
    struct bad bad;
    struct plx_glossary *glossary = read_glossary("# mine\n"
                                                  "entity = Lake & Sons, Inc.\n"
                                                  "  kind = medium\n"
                                                  "it = Lago ; Il Lago;\n"
                                                  "it = Laghetto\n"
                                                  "\n"
                                                  "concept = spin-off\n"
                                                  "* = spin-off\n"
                                                  "ru = выделение\n",
                                                  &bad);
    assert_string_equal(bad.lines, "");
    assert_int_equal(plx_glossary_count(glossary), 2);
    const struct plx_glossary_item *entity = &glossary->items.items[0], *concept = &glossary->items.items[1];
    assert_string_equal(entity->name, "Lake & Sons, Inc.");
    assert_string_equal(entity->entity_class, "medium");
    assert_int_equal(entity->kind, PLX_ENTITY_ORGANISATION);
    assert_int_equal(entity->first, 0);
    assert_int_equal(entity->count, 3);
    assert_word(glossary, 0, "it", "Lago");
    assert_word(glossary, 1, "it", "Il Lago");
    assert_word(glossary, 2, "it", "Laghetto");
    assert_true(concept->concept);
    assert_int_equal(concept->first, 3);
    assert_int_equal(concept->count, 2);
    assert_word(glossary, 3, "*", "spin-off");
    assert_word(glossary, 4, "ru", "выделение");
    plx_glossary_free(&glossary);
    assert_null(glossary);
}

static void assert_bad(const char *text, const char *lines, const char *last, size_t count, size_t words)
{
    struct bad bad;
    struct plx_glossary *glossary = read_glossary(text, &bad);
    assert_string_equal(bad.lines, lines);
    assert_string_equal(bad.last, last);
    assert_int_equal(plx_glossary_count(glossary), count);
    assert_int_equal(glossary->words.count, words);
    plx_glossary_free(&glossary);
}

static void test_glossary_read__bad_lines_are_named_and_passed_over(void **state)
{
    (void)state;
    assert_bad("it = Lago\nentity = Lago\nit = Laghi\n", "g:1 ",
               "no \"entity =\" or \"concept =\" stands before it", 1, 1);
    assert_bad("entity = Lago\nkind = firm\nit = Laghi\n", "g:2 ",
               "an entity has no kind \"firm\": it is one of org, person, place, product, medium", 1, 1);
    assert_bad("concept = sell\nkind = org\nit = vendere\n", "g:2 ", "a concept has no kind", 1, 1);
    assert_bad("concept = sell\nxx = vendere\nita = vendere\nit-IT = vendere\n", "g:2 g:3 g:4 ",
               "\"it-IT\" is neither entity, concept, kind nor a language's code", 1, 0);
    assert_bad("concept = sell\nit = —; vendere\n", "g:2 ", "\"—\" holds no word", 1, 1);
    /* The words behind a name that cannot be are nobody's, not those of the name before. */
    assert_bad("concept = sell\nentity = ...\nit = vendere\n", "g:2 g:3 ",
               "no \"entity =\" or \"concept =\" stands before it", 1, 0);
    assert_bad("entity\n", "g:1 ", "it has no \"=\": a line is \"name = value\"", 0, 0);
    assert_bad("", "", "", 0, 0);
}

/* ---- joining ---- */

static const char entities[] =
    "{\"entities\": ["
    " {\"id\": \"agenzia\", \"name\": \"Agenzia\", \"kind\": \"org\", \"names\": {\"it\": [\"Agenzia\"]}},"
    " {\"id\": \"lago\", \"name\": \"Lake Bank\", \"kind\": \"org\", \"names\": {\"it\": [\"Lago\"]}}]}";
static const char concepts[] =
    "{\"field\": \"business\", \"concepts\": [{\"id\": \"sell\", \"label\": \"sell\", \"words\": {\"it\": [\"vendere\"]}}]}";

static const char own[] = "entity = Lago d'Orta\nkind = place\nit = Lago; Lago d’Orta\n"
                          "entity = Agenzia\nit = Ag. Nuova\n"
                          "entity = Jane Doe\nkind = person\n"
                          "concept = spin-off\nit = scorporo\n"
                          "concept = sell\nit = cedere\n"
                          "concept = merger\nde = Fusion\n";

struct fixture {
    struct folder folder;
    struct plx_glossary *glossary;
    struct plx_language *plain, *joined;
};

static struct plx_language *compile(struct folder *folder)
{
    struct plx_buffer bytes;
    struct plx_language *language;
    plx_buffer_init(&bytes);
    assert_int_equal(plx_compile_language("it", folder->path, &bytes, NULL), PLX_OK);
    assert_int_equal(plx_save(folder_path(folder, "it.plx", 0), bytes.data, bytes.length, NULL), PLX_OK);
    plx_buffer_release(&bytes);
    assert_int_equal(plx_language_open(folder_path(folder, "it.plx", 0), &language, NULL), PLX_OK);
    return language;
}

static int set_up(void **state)
{
    static struct fixture f;
    struct bad bad;
    folder_make(&f.folder);
    folder_subfolder(&f.folder, "languages");
    folder_subfolder(&f.folder, "entities");
    folder_subfolder(&f.folder, "concepts");
    folder_text(&f.folder, "languages/it.json",
                "{\"schema\": \"parallax.language/1\", \"language\": \"it\", \"stemmer\": \"italian\"}");
    folder_text(&f.folder, "entities/a.json", entities);
    folder_text(&f.folder, "concepts/a.json", concepts);
    f.plain = compile(&f.folder);
    f.joined = compile(&f.folder);
    f.glossary = read_glossary(own, &bad);
    assert_string_equal(bad.lines, "");
    assert_int_equal(plx_glossary_join(f.glossary, f.joined), PLX_OK);
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    plx_language_close(&f->plain);
    plx_language_close(&f->joined);
    plx_glossary_free(&f->glossary);
    folder_remove(&f->folder);
    return 0;
}

/* Everything of the kind that starts at the first token, "ID/TOKENS", apart by blanks; a surname has a "~". What is met by
 * form and by stem is given once. */
static const char *senses(const struct plx_language *language, const char *text, enum plx_sense_kind kind)
{
    static char out[256];
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    struct plx_matches matches;
    plx_intern_init(&forms);
    assert_int_equal(plx_tokens_read(&tokens, &forms, text, strlen(text), "it"), PLX_OK);
    assert_int_equal(plx_matches_find(&matches, language, &tokens, &forms), PLX_OK);
    const struct plx_sense *before = NULL;
    out[0] = '\0';
    uint32_t last = 0; /* where the match before ends, of whatever kind */
    for (struct plx_match_cursor each = plx_matches_of(&matches, 0); plx_match_next(&each);) {
        const struct plx_match match = each.match;
        const struct plx_sense *sense = match.sense;
        bool again = before && before->index == sense->index && match.end == last;
        last = match.end;
        if (sense->kind != kind || again)
            continue;
        before = sense;
        const char *id = kind == PLX_SENSE_ENTITY
                             ? plx_language_string(language, plx_language_entity(language, sense->index)->id)
                             : plx_language_string(language, plx_language_concept(language, sense->index)->id);
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s%s%s/%u", *out ? " " : "",
                 sense->flags & PLX_SENSE_SURNAME ? "~" : "", id, (unsigned)(match.end - match.first));
    }
    plx_matches_release(&matches);
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return out;
}

static void test_glossary_join__own_names_are_found(void **state)
{
    const struct fixture *f = *state;
    assert_string_equal(senses(f->plain, "Ag. Nuova scrive", PLX_SENSE_ENTITY), "");
    assert_string_equal(senses(f->joined, "Jane Doe scrive", PLX_SENSE_ENTITY), "own:Jane Doe/2");
    assert_string_equal(senses(f->joined, "Doe scrive", PLX_SENSE_ENTITY), "~own:Jane Doe/1");
    assert_string_equal(senses(f->joined, "Jane scrive", PLX_SENSE_ENTITY), "");
}

static void test_glossary_join__a_listed_name_is_given_more_forms(void **state)
{
    const struct fixture *f = *state;
    assert_string_equal(senses(f->joined, "Ag. Nuova scrive", PLX_SENSE_ENTITY), "agenzia/3");
    assert_string_equal(senses(f->joined, "Agenzia", PLX_SENSE_ENTITY), "agenzia/1");
}

/* Of the same words the reader's name counts; the longer comes first. */
static void test_glossary_join__own_names_before_listed_ones(void **state)
{
    const struct fixture *f = *state;
    assert_string_equal(senses(f->plain, "Lago alto", PLX_SENSE_ENTITY), "lago/1");
    assert_string_equal(senses(f->joined, "Lago alto", PLX_SENSE_ENTITY), "own:Lago d'Orta/1");
    assert_string_equal(senses(f->joined, "Lago d’Orta", PLX_SENSE_ENTITY), "own:Lago d'Orta/4 own:Lago d'Orta/1");
}

static void test_glossary_join__concepts_by_form_and_stem(void **state)
{
    const struct fixture *f = *state;
    assert_string_equal(senses(f->plain, "scorpori", PLX_SENSE_CONCEPT), "");
    assert_string_equal(senses(f->joined, "scorporo", PLX_SENSE_CONCEPT), "own:spin-off/1");
    assert_string_equal(senses(f->joined, "scorpori", PLX_SENSE_CONCEPT), "own:spin-off/1");
    assert_string_equal(senses(f->joined, "cedere", PLX_SENSE_CONCEPT), "sell/1");
    assert_string_equal(senses(f->joined, "vendere", PLX_SENSE_CONCEPT), "sell/1");
    assert_string_equal(senses(f->joined, "Fusion", PLX_SENSE_CONCEPT), ""); /* a word of another language */
}

static void test_glossary_join__look_ups_go_on_behind_the_lists(void **state)
{
    const struct fixture *f = *state;
    uint32_t entity_count = plx_language_entity_count(f->plain), concept_count = plx_language_concept_count(f->plain);
    assert_int_equal(plx_language_entity_count(f->joined), entity_count + 2);
    assert_int_equal(plx_language_concept_count(f->joined), concept_count + 2);
    assert_null(plx_language_entity(f->joined, entity_count + 2));
    const struct plx_known_entity *lake = plx_language_entity(f->joined, entity_count);
    assert_string_equal(plx_language_string(f->joined, lake->name), "Lago d'Orta");
    assert_string_equal(plx_language_string(f->joined, lake->entity_class), "");
    assert_int_equal(lake->kind, PLX_ENTITY_PLACE);
    const struct plx_known_concept *split = plx_language_concept(f->joined, concept_count);
    const struct plx_known_concept *merger = plx_language_concept(f->joined, concept_count + 1);
    assert_string_equal(plx_language_string(f->joined, split->label), "spin-off");
    assert_string_equal(plx_language_string(f->joined, split->own), "scorporo");
    assert_string_equal(plx_language_string(f->joined, merger->own), "merger"); /* no word of this language */
    assert_string_equal(plx_language_string(f->joined, plx_language_concept(f->joined, 0)->label), "sell");
}

static void test_glossary_join__nothing_to_join(void **state)
{
    const struct fixture *f = *state;
    assert_int_equal(plx_glossary_join(NULL, f->plain), PLX_OK);
    assert_null(plx_language_joined(f->plain));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glossary_read__items_and_their_words),
        cmocka_unit_test(test_glossary_read__bad_lines_are_named_and_passed_over),
        cmocka_unit_test(test_glossary_join__own_names_are_found),
        cmocka_unit_test(test_glossary_join__a_listed_name_is_given_more_forms),
        cmocka_unit_test(test_glossary_join__own_names_before_listed_ones),
        cmocka_unit_test(test_glossary_join__concepts_by_form_and_stem),
        cmocka_unit_test(test_glossary_join__look_ups_go_on_behind_the_lists),
        cmocka_unit_test(test_glossary_join__nothing_to_join),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
