/* Rows of columns in mixed scripts, as they are written for each kind of terminal, against models of
 * those terminals: what is seen is the grid, cell by cell. The seed is printed, and taken from SEED. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "terminal_model.h"
#include "tui/emit.h"

enum { ROWS = 20000, TEXT_BYTES = 512, PIECES = 12 };

static uint64_t draw_state;

static uint32_t draw(uint32_t below)
{
    draw_state ^= draw_state << 13;
    draw_state ^= draw_state >> 7;
    draw_state ^= draw_state << 17;
    return (uint32_t)(draw_state >> 33) % below;
}

/* What a report may hold, in words of one kind. */
static const char *const latin[] = {"OpenAI", "a", "Größe", "e\u0301te\u0301", "nai\u0308ve", "Москва", "x-1"};
static const char *const arabic[] = {"ا", "أمازون", "مُحَمَّدٌ", "لا", "شَرِكَة", "می\u200cخواهم", "ـــ", "ﷺ",
                                     "پژوهش", "وقالَ", "ه\u200dـ"};
static const char *const hebrew[] = {"שלום", "א", "בְּרֵאשִׁית", "צה״ל", "ך"};
static const char *const digits[] = {"1", "2032", "1,400.50", "12%", "$100", "+5", "3/4", "10-15"};
static const char *const arabic_digits[] = {"١", "١٤٠٠", "١٬٤٠٠٫٥٠", "٪١٢", "١٢٪", "٣/٤", "١٠-١٥", "۱۴۰۲",
                                            "٢٫٥:٣"};
static const char *const wide[] = {"会社", "東京", "한국어", "（", "）", "、", "ガ", "Ａ"};
static const char *const pictures[] = {"👍🏽", "👨‍👩‍👧‍👦", "🇫🇷", "🇸🇦🇮🇱", "❤️", "🏳️‍🌈", "😀", "☎"};
static const char *const brackets[] = {"(", ")", "[", "]", "{", "}", "<", ">", "«", "»", "≤", "⟨", "()", "[("};
static const char *const quotes[] = {"\"", "“", "”", "'", "؟", "،", "؛", ".", ",", ":", "!", "…", "—", "-", "·", "*"};
static const char *const odd[] = {"\u2067", "\u2069", "\u202e", "\u202c", "\u200f", "\u061c", "\u0301\u0302\u0303\u0304\u0305",
                                  "ب\u064b\u064c\u064d\u064e\u064f", "\u0915\u094d\u0937\u093f", "\u00ad",
                                  "\u00a0", "\u2003", "\x1b[31m", "\xff", "​", "ไทย", "\u0645\u0652\u0651\u064e\u0670"};

static const struct {
    const char *const *words;
    size_t count;
    uint32_t weight;
} kinds[] = {
    {latin, sizeof latin / sizeof *latin, 4},
    {arabic, sizeof arabic / sizeof *arabic, 8},
    {hebrew, sizeof hebrew / sizeof *hebrew, 4},
    {digits, sizeof digits / sizeof *digits, 3},
    {arabic_digits, sizeof arabic_digits / sizeof *arabic_digits, 4},
    {wide, sizeof wide / sizeof *wide, 2},
    {pictures, sizeof pictures / sizeof *pictures, 2},
    {brackets, sizeof brackets / sizeof *brackets, 4},
    {quotes, sizeof quotes / sizeof *quotes, 4},
    {odd, sizeof odd / sizeof *odd, 2},
};

static const char *draw_word(void)
{
    uint32_t total = 0, chosen;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        total += kinds[i].weight;
    chosen = draw(total);
    size_t kind = 0;
    while (chosen >= kinds[kind].weight)
        chosen -= kinds[kind++].weight;
    return kinds[kind].words[draw((uint32_t)kinds[kind].count)];
}

static size_t draw_text(char text[TEXT_BYTES])
{
    text[0] = '\0';
    uint32_t pieces = draw(PIECES);
    for (uint32_t i = 0; i < pieces; i++) {
        const char *word = draw_word();
        if (strlen(text) + strlen(word) + 2 < TEXT_BYTES) {
            strcat(text, word);
            strcat(text, draw(3) ? " " : "");
        }
    }
    return strlen(text);
}

/* One column: a text in a direction of its own, marks in other inks anywhere in it. */
static void draw_column(struct plx_grid *grid, unsigned x, unsigned columns)
{
    char text[TEXT_BYTES];
    size_t length = draw_text(text);
    struct plx_row row;
    assert_int_equal(plx_layout_line(&grid->scratch, text, length, columns, draw(3),
                                     grid->shaping, &row),
                     PLX_OK);
    uint32_t start = draw((uint32_t)length + 1);
    const struct plx_mark mark = {start, start + draw(20),
                                  PLX_STYLE_EVIDENCE | (draw(2) ? PLX_INK_REVERSE : PLX_INK_BOLD)};
    plx_grid_row(grid, x, 0, columns, &row, draw(2) ? PLX_STYLE_NORMAL : PLX_STYLE_DIM, &mark,
                 draw(2));
}

/* One to five columns, with a wall, blanks or nothing between them, at a margin or at none. */
static void draw_row(struct plx_grid *grid)
{
    unsigned count = 1 + draw(5), gap = draw(4), margin = draw(3);
    unsigned width = 2 + draw(30);
    assert_int_equal(plx_grid_reset(grid, margin + count * (width + gap), 1), PLX_OK);
    for (unsigned i = 0; i < count; i++) {
        unsigned x = margin + i * (width + gap);
        draw_column(grid, x, width);
        if (gap)
            plx_grid_wall(grid, x + width + gap / 2, 0, draw(2));
    }
}

static void read_grid(const struct plx_grid *grid, struct model_line *line)
{
    line->count = 0;
    line->dropped = false;
    for (unsigned x = 0; x < grid->columns; x++)
        model_take(line, grid->cells[x].text, grid->cells[x].ink);
}

static void read_emitted(const struct plx_grid *grid, enum plx_writing writing,
                         struct model_line *line)
{
    struct plx_grid_cell row[PLX_GRID_MAX];
    const struct plx_manner manner = {.writing = writing};
    plx_emit_row(grid, 0, &manner, row);
    line->count = 0;
    line->dropped = false;
    for (unsigned x = 0; x < grid->columns; x++) {
        if (row[x].width == 0) /* a wide one's second half: nothing is written for it */
            assert_string_equal(row[x].text, "");
        model_take(line, row[x].text, row[x].ink);
    }
}

static bool shows_grid(const struct plx_grid *grid, enum plx_writing writing, enum model model)
{
    static struct model_line wanted, written, seen;
    unsigned width = 0;
    read_grid(grid, &wanted);
    read_emitted(grid, writing, &written);
    model_show(model, &written, &seen);
    for (size_t i = 0; i < seen.count; i++)
        width += seen.cells[i].width;
    return width == grid->columns && !written.dropped && model_same(&wanted, &seen);
}

static bool is_rtl(const struct plx_grid_cell *cell)
{
    return cell->level & 1;
}

static bool has_rtl(const struct plx_grid *grid)
{
    for (unsigned x = 0; x < grid->columns; x++)
        if (is_rtl(&grid->cells[x]) && strcmp(grid->cells[x].text, " ") != 0)
            return true;
    return false;
}

static bool has_bold(const struct plx_grid *grid)
{
    for (unsigned x = 0; x < grid->columns; x++)
        if (grid->cells[x].ink & PLX_INK_BOLD)
            return true;
    return false;
}

static void complain(const struct plx_grid *grid, unsigned row, enum plx_writing writing,
                     enum model model)
{
    struct plx_buffer bytes;
    struct plx_grid_cell cells[PLX_GRID_MAX];
    const struct plx_manner manner = {.writing = writing};
    plx_buffer_init(&bytes);
    plx_emit_text(grid->cells, grid->columns, &bytes);
    print_message("row %u, writing %d, model %d\nwanted:  %s\n", row, (int)writing, (int)model,
                  plx_buffer_string(&bytes));
    plx_buffer_release(&bytes);
    plx_buffer_init(&bytes);
    plx_emit_row(grid, 0, &manner, cells);
    plx_emit_text(cells, grid->columns, &bytes);
    print_message("written: %s\n", plx_buffer_string(&bytes));
    plx_buffer_release(&bytes);
}

static void check(const struct plx_grid *grid, unsigned row, enum plx_writing writing,
                  enum model model)
{
    if (shows_grid(grid, writing, model))
        return;
    complain(grid, row, writing, model);
    fail();
}

/* The models differ: each way of writing fails on the other kind of terminal. */
struct wrong {
    unsigned rows, visual, runs;
};

static void test_emit__is_seen_as_the_grid_on_every_terminal(void **state)
{
    (void)state;
    struct wrong wrong = {0};
    struct plx_grid grid;
    plx_grid_init(&grid, PLX_SHAPING_BASE);
    for (unsigned row = 0; row < ROWS; row++) {
        grid.shaping = row % 8 ? PLX_SHAPING_BASE : PLX_SHAPING_FORMS;
        draw_row(&grid);
        check(&grid, row, PLX_WRITING_VISUAL, MODEL_PLAIN);
        check(&grid, row, PLX_WRITING_RUNS, MODEL_LINE);
        check(&grid, row, PLX_WRITING_RUNS, MODEL_LOOKS);
        check(&grid, row, PLX_WRITING_WORDS, MODEL_WORDS);
        if (!has_bold(&grid)) /* no third face parts what is between two */
            check(&grid, row, PLX_WRITING_WORDS, MODEL_WORDS_IN_ONE_FONT);
        if (!is_rtl(&grid.cells[0])) /* nothing can stand before the first column */
            check(&grid, row, PLX_WRITING_RUNS, MODEL_AUTO);
        wrong.rows += has_rtl(&grid);
        wrong.visual += !shows_grid(&grid, PLX_WRITING_VISUAL, MODEL_LINE);
        wrong.runs += !shows_grid(&grid, PLX_WRITING_RUNS, MODEL_PLAIN);
    }
    print_message("of %u rows with right-to-left text %u need runs where a terminal reorders, and %u "
                  "visual order where it does not\n",
                  wrong.rows, wrong.visual, wrong.runs);
    assert_true(wrong.rows > ROWS / 2);
    assert_true(wrong.visual > wrong.rows / 2 && wrong.runs > wrong.rows / 2);
    plx_grid_release(&grid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_emit__is_seen_as_the_grid_on_every_terminal),
    };
    const char *said = getenv("SEED");
    unsigned long long seed = said ? strtoull(said, NULL, 0) : (unsigned long long)time(NULL);
    draw_state = (seed * 0x9E3779B97F4A7C15u) | 1;
    printf("SEED=%llu\n", seed);
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        return 77; /* wcwidth knows nothing else */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
