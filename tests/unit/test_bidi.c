/* Unicode's BidiCharacterTest.txt and BidiTest.txt against the levels and the order that rows
 * are made of, and, where the characters are such as a report may show, against whole rows. */
#include "unicode_file.h"

#include <unicode/uchar.h>

#include "base/arena.h"
#include "text/bidi.h"
#include "text/layout.h"
#include "text/sanitise.h"

struct bidi_case {
    struct sample sample;
    enum plx_direction direction;
    int paragraph_level;
    int levels[LINE_UNITS]; /* -1: removed by rule X9 */
    size_t order[LINE_UNITS];
    size_t order_count;
};

/* Levels ("x" for none) and order as both files write them; the number of levels. */
static size_t read_levels(char *text, int levels[LINE_UNITS])
{
    size_t count = 0;
    for (char *at = strtok(text, " \t"); at; at = strtok(NULL, " \t"))
        levels[count++] = *at == 'x' ? -1 : (int)strtol(at, NULL, 10);
    return count;
}

static size_t read_order(char *text, size_t order[LINE_UNITS])
{
    size_t count = 0;
    for (char *at = strtok(text, " \t"); at; at = strtok(NULL, " \t"))
        order[count++] = strtoul(at, NULL, 10);
    return count;
}

static void read_case(char *line, struct bidi_case *c)
{
    static const enum plx_direction directions[] = {PLX_DIRECTION_LTR, PLX_DIRECTION_RTL,
                                                    PLX_DIRECTION_AUTO};
    char *fields[5] = {line};
    for (size_t i = 1; i < 5; i++) {
        fields[i] = strchr(fields[i - 1], ';');
        assert_non_null(fields[i]);
        *fields[i]++ = '\0';
    }
    memset(&c->sample, 0, sizeof c->sample);
    for (char *at = strtok(fields[0], " "); at; at = strtok(NULL, " "))
        add_to_sample(&c->sample, (uint32_t)strtoul(at, NULL, 16));
    c->direction = directions[strtoul(fields[1], NULL, 10)];
    c->paragraph_level = (int)strtol(fields[2], NULL, 10);
    assert_int_equal(read_levels(fields[3], c->levels), c->sample.count);
    c->order_count = read_order(fields[4], c->order);
}

static void check_levels(struct plx_bidi *bidi, const struct bidi_case *c, size_t number)
{
    struct plx_bidi_paragraph paragraph;
    assert_int_equal(plx_bidi_resolve(bidi, c->sample.units, c->sample.unit_count, c->direction,
                                      &paragraph),
                     PLX_OK);
    if (c->paragraph_level >= 0 && paragraph.level != c->paragraph_level)
        fail_msg("case %zu: paragraph level %d", number, paragraph.level);
    uint8_t kept[LINE_UNITS];
    size_t index[LINE_UNITS], count = 0;
    for (size_t i = 0; i < c->sample.count; i++) {
        if (c->levels[i] < 0)
            continue;
        uint8_t level = paragraph.levels ? paragraph.levels[c->sample.unit_at[i]] : 0;
        if (level != c->levels[i])
            fail_msg("case %zu: level %d at %zu", number, level, i);
        kept[count] = level;
        index[count++] = i;
    }
    uint32_t order[LINE_UNITS];
    plx_bidi_order(kept, count, order);
    assert_int_equal(count, c->order_count);
    for (size_t i = 0; i < count; i++)
        if (index[order[i]] != c->order[i])
            fail_msg("case %zu: %zu stands at %zu", number, index[order[i]], i);
}

static void test_bidi_resolve__unicode_cases(void **state)
{
    (void)state;
    FILE *file = open_unicode_file("BidiCharacterTest.txt");
    struct bidi_case *c = test_malloc(sizeof *c);
    struct plx_bidi bidi = {0};
    char line[LINE_BYTES];
    size_t number = 0;
    while (next_line(file, line)) {
        read_case(line, c);
        check_levels(&bidi, c, ++number);
    }
    assert_true(number > 90000);
    plx_bidi_release(&bidi);
    test_free(c);
    fclose(file);
}

/* A character of each class that BidiTest.txt names. */
static uint32_t character_of(const char *class)
{
    static const struct {
        const char *name;
        uint32_t character;
    } classes[] = {{"L", 'a'},        {"R", 0x5D0},      {"AL", 0x627},    {"EN", '1'},
                   {"ES", '+'},       {"ET", '%'},       {"AN", 0x661},    {"CS", ','},
                   {"NSM", 0x300},    {"BN", 0x200B},    {"B", 0x2029},    {"S", '\t'},
                   {"WS", ' '},       {"ON", '!'},       {"LRE", 0x202A},  {"LRO", 0x202D},
                   {"RLE", 0x202B},   {"RLO", 0x202E},   {"PDF", 0x202C},  {"LRI", 0x2066},
                   {"RLI", 0x2067},   {"FSI", 0x2068},   {"PDI", 0x2069}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(classes[i].name, class) == 0)
            return classes[i].character;
    fail_msg("no class %s", class);
    return 0;
}

/* "L R; 7": the classes, and a bit each for automatic, left-to-right, right-to-left. */
static size_t check_classes(struct plx_bidi *bidi, char *line, struct bidi_case *c, size_t number)
{
    char *bits = strchr(line, ';');
    assert_non_null(bits);
    *bits++ = '\0';
    memset(&c->sample, 0, sizeof c->sample);
    for (char *at = strtok(line, " \t"); at; at = strtok(NULL, " \t"))
        add_to_sample(&c->sample, character_of(at));
    unsigned long directions = strtoul(bits, NULL, 16);
    size_t checked = 0;
    for (unsigned i = 0; i < 3; i++)
        if (directions & 1UL << i) {
            static const enum plx_direction order[] = {PLX_DIRECTION_AUTO, PLX_DIRECTION_LTR,
                                                       PLX_DIRECTION_RTL};
            c->direction = order[i];
            check_levels(bidi, c, number);
            checked++;
        }
    return checked;
}

static void test_bidi_resolve__unicode_classes(void **state)
{
    (void)state;
    FILE *file = open_unicode_file("BidiTest.txt");
    struct bidi_case *c = test_malloc(sizeof *c);
    c->paragraph_level = -1;
    struct plx_bidi bidi = {0};
    char line[LINE_BYTES];
    size_t number = 0, checked = 0;
    while (next_line(file, line)) {
        number++;
        if (strncmp(line, "@Levels:", 8) == 0)
            read_levels(line + 8, c->levels);
        else if (strncmp(line, "@Reorder:", 9) == 0)
            c->order_count = read_order(line + 9, c->order);
        else if (*line != '@')
            checked += check_classes(&bidi, line, c, number);
    }
    assert_true(checked > 700000);
    plx_bidi_release(&bidi);
    test_free(c);
    fclose(file);
}

/* Cases that pass the door unchanged, each character of which is a cell. */
static bool is_showable(const struct sample *sample)
{
    for (size_t i = 0; i < sample->count; i++) {
        uint32_t c = sample->characters[i];
        if (plx_sanitise_character(c, 0) != c || plx_sanitise_is_silent(c) || c == 0x2028)
            return false;
    }
    return true;
}

static void check_line(const struct bidi_case *c, size_t number)
{
    struct plx_arena arena;
    plx_arena_init(&arena);
    struct plx_row row;
    assert_int_equal(plx_layout_line(&arena, c->sample.bytes, c->sample.byte_count, 1000,
                                     c->direction, PLX_SHAPING_FORMS, &row),
                     PLX_OK);
    assert_int_equal(row.rtl, c->paragraph_level);
    if (row.glyph_count != c->order_count)
        fail_msg("case %zu: %zu glyphs", number, row.glyph_count);
    for (size_t i = 0; i < row.glyph_count; i++) {
        assert_int_equal(row.glyphs[i].start, c->sample.byte_at[c->order[i]]);
        assert_int_equal(row.glyphs[i].level, c->levels[c->order[i]]);
    }
    plx_arena_release(&arena);
}

static bool has_marks(const struct sample *sample)
{
    for (size_t i = 0; i < sample->count; i++)
        if (U_GET_GC_MASK(sample->characters[i]) & U_GC_M_MASK)
            return true;
    return false;
}

static void test_layout_line__unicode_cases(void **state)
{
    (void)state;
    FILE *file = open_unicode_file("BidiCharacterTest.txt");
    struct bidi_case *c = test_malloc(sizeof *c);
    char line[LINE_BYTES];
    size_t number = 0, checked = 0;
    while (next_line(file, line)) {
        read_case(line, c);
        number++;
        if (!is_showable(&c->sample) || has_marks(&c->sample))
            continue;
        check_line(c, number);
        checked++;
    }
    assert_true(checked > 90000);
    test_free(c);
    fclose(file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bidi_resolve__unicode_cases),
        cmocka_unit_test(test_bidi_resolve__unicode_classes),
        cmocka_unit_test(test_layout_line__unicode_cases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
