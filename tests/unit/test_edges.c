/* Unicode's GraphemeBreakTest.txt and LineBreakTest.txt against the edges that rows are cut at. */
#include "unicode_file.h"

#include <unicode/uchar.h>

#include "text/edges.h"

/* The sample as it is, controls and all. */
static void fill_clean(struct plx_clean *clean, struct sample *sample, uint8_t *edges)
{
    memset(edges, 0, 2 * LINE_UNITS);
    for (size_t i = 0; i < sample->count; i++)
        edges[sample->unit_at[i]] = PLX_EDGE_CHARACTER;
    *clean = (struct plx_clean){
        .units = sample->units, .edges = edges, .count = sample->unit_count};
    sample->unit_at[sample->count] = sample->unit_count;
}

/* UAX #14 lets an implementation tailor its rules. ICU's hold numbers together ("a.2" is not
 * broken, " .35" is before the stop), and a hyphen that begins the text with what follows. */
static bool is_tailored(const struct sample *sample, size_t i, bool found)
{
    if (found)
        return i + 1 < sample->count && sample->characters[i] == '.' &&
               u_isdigit((UChar32)sample->characters[i + 1]);
    size_t last = i - 1;
    while (last > 0 && U_GET_GC_MASK((UChar32)sample->characters[last]) & U_GC_M_MASK)
        last--;
    uint32_t before = sample->characters[last];
    if (i < sample->count && u_isdigit((UChar32)sample->characters[i]))
        return before == '.' || before == ',';
    return sample->characters[0] == '-' || sample->characters[0] == 0x2010;
}

/* The number of edges that differ; those of ICU's tailoring are counted in *tailored. */
static size_t compare(const struct sample *sample, const bool starts[LINE_UNITS],
                      const uint8_t *edges, uint8_t edge, size_t *tailored)
{
    size_t wrong = 0;
    for (size_t i = 1; i <= sample->count; i++) {
        bool found = edges[sample->unit_at[i]] & edge;
        if (found == starts[i])
            continue;
        if (edge == PLX_EDGE_BREAK && is_tailored(sample, i, found))
            ++*tailored;
        else
            wrong++;
    }
    return wrong;
}

static void run_file(const char *name, uint8_t edge, size_t least)
{
    FILE *file = open_unicode_file(name);
    struct sample *sample = test_malloc(sizeof *sample);
    struct plx_edges edges = {0};
    char line[LINE_BYTES];
    size_t number = 0, tailored = 0;
    while (next_line(file, line)) {
        bool starts[LINE_UNITS];
        uint8_t marks[2 * LINE_UNITS];
        struct plx_clean clean;
        read_break_case(line, sample, starts);
        fill_clean(&clean, sample, marks);
        enum plx_status status = edge == PLX_EDGE_CLUSTER
                                     ? plx_edges_mark_clusters(&edges, &clean)
                                     : plx_edges_mark_breaks(&edges, &clean, "");
        assert_int_equal(status, PLX_OK);
        number++;
        if (compare(sample, starts, marks, edge, &tailored))
            fail_msg("case %zu of %s", number, name);
    }
    assert_true(tailored < 30);
    assert_true(number >= least);
    plx_edges_release(&edges);
    test_free(sample);
    fclose(file);
}

static void test_edges_mark_clusters__unicode_cases(void **state)
{
    (void)state;
    run_file("auxiliary/GraphemeBreakTest.txt", PLX_EDGE_CLUSTER, 600);
}

static void test_edges_mark_breaks__unicode_cases(void **state)
{
    (void)state;
    run_file("auxiliary/LineBreakTest.txt", PLX_EDGE_BREAK, 7000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edges_mark_clusters__unicode_cases),
        cmocka_unit_test(test_edges_mark_breaks__unicode_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
