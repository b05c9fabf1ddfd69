/* Rows of pseudo-random text, from a fixed seed: what holds for every row holds for these. */
#include "layout_checks.h"

#include <unicode/utf8.h>

#include "base/arena.h"

enum { ROUNDS = 20000, TEXT_BYTES = 400 };

struct random {
    uint64_t state;
};

static uint32_t draw(struct random *random, uint32_t below)
{
    random->state ^= random->state << 13;
    random->state ^= random->state >> 7;
    random->state ^= random->state << 17;
    return (uint32_t)(random->state >> 33) % below;
}

/* Ranges in which something may go wrong, and what text is made of. */
static const struct range {
    uint32_t first, last;
} ranges[] = {
    {' ', ' '},         {'a', 'z'},         {0, 0xFF},          {0x300, 0x36F},
    {0x400, 0x44F},     {0x590, 0x5F4},     {0x600, 0x6FF},     {0x621, 0x64A},
    {0x64B, 0x65F},     {0x700, 0x8FF},     {0x900, 0x97F},     {0xB80, 0xBFF},
    {0xE00, 0xE7F},     {0x1100, 0x11FF},   {0x1780, 0x17FF},   {0x1800, 0x180F},
    {0x2000, 0x206F},   {0x200B, 0x200D},   {0x20D0, 0x20F0},   {0x2600, 0x27BF},
    {0x3000, 0x30FF},   {0x4E00, 0x4E7F},   {0xAC00, 0xAC7F},   {0xD7B0, 0xD7FF},
    {0xD800, 0xDFFF},   {0xFB1D, 0xFDFF},   {0xFE00, 0xFE0F},   {0xFE70, 0xFFFF},
    {0x10800, 0x10FFF}, {0x1D165, 0x1D190}, {0x1F1E6, 0x1F1FF}, {0x1F300, 0x1F6FF},
    {0x1F3FB, 0x1F3FF}, {0x1F468, 0x1F469}, {0xE0000, 0xE01EF}, {'\n', '\r'},
    {0x28, 0x29},       {0, 0x10FFFF},
};

static size_t draw_text(struct random *random, char text[TEXT_BYTES + 8])
{
    enum { RANGES = sizeof ranges / sizeof *ranges };
    size_t length = 0, wanted = draw(random, TEXT_BYTES);
    const struct range *range = &ranges[draw(random, RANGES)];
    bool raw = draw(random, 8) == 0;
    while (length < wanted) {
        if (draw(random, 4) == 0)
            range = &ranges[draw(random, RANGES)];
        if (raw || draw(random, 100) == 0) {
            text[length++] = (char)draw(random, 256);
            continue;
        }
        uint32_t c = range->first + draw(random, range->last - range->first + 1);
        /* surrogates too are written, as three bytes */
        U8_APPEND_UNSAFE(text, length, c);
    }
    return length;
}

/* How one round lays its text out. */
struct manner {
    unsigned columns;
    enum plx_direction direction;
    enum plx_shaping shaping;
};

typedef void checker(struct plx_arena *arena, const char *text, size_t length,
                     const struct manner *manner);

static void check_paragraphs(struct plx_arena *arena, const char *text, size_t length,
                             const struct manner *manner)
{
    struct plx_rows rows;
    unsigned columns = manner->columns + 2;
    assert_int_equal(plx_layout_paragraphs(arena, text, 0, length, columns, manner->direction,
                                           manner->shaping, "", &rows),
                     PLX_OK);
    check_rows(&rows, text, 0, length, columns);
}

static void check_line(struct plx_arena *arena, const char *text, size_t length,
                       const struct manner *manner)
{
    struct plx_row row;
    const unsigned columns[] = {manner->columns, 4 * TEXT_BYTES};
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(plx_layout_line(arena, text, length, columns[i], manner->direction,
                                         manner->shaping, &row),
                         PLX_OK);
        check_row(&row, columns[i]);
    }
    check_cover(&row, text);
    assert_int_equal(row.width, plx_layout_width(text, length));
}

static void run(uint64_t seed, checker *check)
{
    struct random random = {seed};
    for (size_t round = 0; round < ROUNDS; round++) {
        char text[TEXT_BYTES + 8];
        size_t length = draw_text(&random, text);
        /* on the heap, of its very size, so that a sanitizer sees who reads beyond it */
        char *exact = test_malloc(length + !length);
        memcpy(exact, text, length);
        struct plx_arena arena;
        plx_arena_init(&arena);
        struct manner manner = {draw(&random, 30), draw(&random, 3), draw(&random, 2)};
        check(&arena, exact, length, &manner);
        plx_arena_release(&arena);
        test_free(exact);
    }
}

static void test_layout_paragraphs__random_text(void **state)
{
    (void)state;
    run(0x9E3779B97F4A7C15, check_paragraphs);
}

static void test_layout_line__random_text(void **state)
{
    (void)state;
    run(0xD1B54A32D192ED03, check_line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layout_paragraphs__random_text),
        cmocka_unit_test(test_layout_line__random_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
