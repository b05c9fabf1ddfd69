/* Who stands behind what a report says, in the ways of each language: tests/chains/LANG.txt (its README.md says how
 * a line is written). */
#include "sheet.h"

/* What a figure's cell is credited to, by the place of the figure. */
struct figure {
    uint32_t start;
    const struct plx_cell *cell;
};

static int by_place(const void *a, const void *b)
{
    const struct figure *x = a, *y = b;
    return x->start < y->start ? -1 : x->start > y->start;
}

static const char *name_of(const struct plx_source *source)
{
    return source->kind == PLX_SOURCE_ANONYMOUS ? "unnamed" : source->name;
}

static void print_span(const struct plx_comparison *comparison, uint32_t report,
                       struct plx_span span, struct plx_buffer *out)
{
    const struct plx_story *story = plx_comparison_story(comparison);
    const char *text = plx_report_text(plx_story_report(story, report), NULL);
    plx_buffer_printf(out, " (%.*s)", (int)(span.end - span.start), text + span.start);
}

static void print_chains(const struct plx_comparison *comparison, uint32_t report,
                         struct plx_buffer *out)
{
    size_t count, source_count;
    const struct plx_credit *credits = plx_comparison_credits(comparison, &count);
    const struct plx_source *sources = plx_comparison_sources(comparison, &source_count);
    for (size_t i = 0; i < count; i++) {
        if (credits[i].report != report)
            continue;
        const struct plx_source *source = &sources[credits[i].source];
        plx_buffer_printf(out, "%s%s", out->length ? "; " : "", name_of(source));
        if (source->newsroom != PLX_NO_SOURCE)
            plx_buffer_printf(out, " < %s", name_of(&sources[source->newsroom]));
        plx_buffer_add_string(out, credits[i].mistranslated ? " ?" : "");
        print_span(comparison, report, credits[i].words, out);
    }
    if (!out->length)
        plx_buffer_add_string(out, "none");
}

static void print_figure(const struct plx_comparison *comparison, const struct plx_cell *cell,
                         struct plx_buffer *out)
{
    size_t count;
    const struct plx_credit *credits = plx_comparison_credits(comparison, &count);
    const struct plx_source *sources = plx_comparison_sources(comparison, &count);
    plx_buffer_add_string(out, cell->reading);
    if (cell->credit_count == 0)
        plx_buffer_add_string(out, " nobody");
    else
        plx_buffer_printf(out, " %s %s", plx_scope_name(cell->credits[0].scope),
                          name_of(&sources[credits[cell->credits[0].credit].source]));
}

static void print_credits(const struct plx_comparison *comparison, uint32_t report,
                          struct plx_buffer *out)
{
    struct figure figures[64];
    size_t count, found = 0;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < claims[i].cell_count; k++) {
            const struct plx_cell *cell = &claims[i].cells[k];
            if (cell->report == report && cell->fact_count && found < 64)
                figures[found++] = (struct figure){cell->evidence.start, cell};
        }
    qsort(figures, found, sizeof *figures, by_place);
    print_chains(comparison, report, out);
    for (size_t i = 0; i < found; i++) {
        plx_buffer_add_string(out, i ? "; " : " | ");
        print_figure(comparison, figures[i].cell, out);
    }
}

static bool are_same(const char *expected, const char *got)
{
    return strcmp(expected, got) == 0;
}

static const struct sheet_kind chains = {print_credits, are_same};

#define LANGUAGE_TEST(code, at_least)                                                              \
    static void test_sources__##code(void **state)                                                 \
    {                                                                                              \
        (void)state;                                                                               \
        check_language(&chains, CHAINS_FOLDER, #code, at_least);                                   \
    }

LANGUAGE_TEST(ar, 2)
LANGUAGE_TEST(de, 3)
LANGUAGE_TEST(en, 8)
LANGUAGE_TEST(es, 2)
LANGUAGE_TEST(fr, 3)
LANGUAGE_TEST(it, 3)
LANGUAGE_TEST(pt, 3)
LANGUAGE_TEST(ru, 5)
LANGUAGE_TEST(tr, 1)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sources__ar), cmocka_unit_test(test_sources__de),
        cmocka_unit_test(test_sources__en), cmocka_unit_test(test_sources__es),
        cmocka_unit_test(test_sources__fr), cmocka_unit_test(test_sources__it),
        cmocka_unit_test(test_sources__pt), cmocka_unit_test(test_sources__ru),
        cmocka_unit_test(test_sources__tr),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
