#include "view/cells.h"

#include <string.h>

#include "base/buffer.h"

static const struct plx_sign verdict_signs[PLX_VERDICTS] = {
    [PLX_VERDICT_AGREE] = {"=", NC_("sign", "same"), PLX_STYLE_SAME},
    [PLX_VERDICT_COMPATIBLE] = {"+", NC_("sign", "fits"), PLX_STYLE_FITS},
    [PLX_VERDICT_CONFLICT] = {"!", NC_("sign", "conflict"), PLX_STYLE_CONFLICT},
    [PLX_VERDICT_UNCLEAR] = {"?", NC_("sign", "unsure"), PLX_STYLE_UNCLEAR},
    [PLX_VERDICT_SINGLE] = {"1", NC_("sign", "only"), PLX_STYLE_SINGLE},
};

static const struct plx_sign conflict_signs[PLX_CONFLICTS] = {
    [PLX_CONFLICT_NONE] = {"!", NC_("sign", "differ"), PLX_STYLE_CONFLICT},
    [PLX_CONFLICT_SCALE] = {"!!", NC_("sign", "scale"), PLX_STYLE_SCALE},
    [PLX_CONFLICT_VALUE] = {"!", NC_("sign", "value"), PLX_STYLE_CONFLICT},
    [PLX_CONFLICT_DATE] = {"!", NC_("sign", "date"), PLX_STYLE_CONFLICT},
    [PLX_CONFLICT_PARTY] = {"!", NC_("sign", "who"), PLX_STYLE_CONFLICT},
    [PLX_CONFLICT_STAGE] = {"!", NC_("sign", "stage"), PLX_STYLE_CONFLICT},
    [PLX_CONFLICT_NEGATION] = {"!", NC_("sign", "denied"), PLX_STYLE_CONFLICT},
};

struct plx_sign plx_cells_sign(const struct plx_messages *messages, const struct plx_claim *claim)
{
    struct plx_sign sign =
        claim->verdict == PLX_VERDICT_CONFLICT
            ? conflict_signs[claim->conflict < PLX_CONFLICTS ? claim->conflict : 0]
            : verdict_signs[claim->verdict < PLX_VERDICTS ? claim->verdict : PLX_VERDICT_UNCLEAR];
    sign.word = plx_say(messages, sign.word);
    return sign;
}

struct plx_sign plx_cells_check_sign(const struct plx_messages *messages,
                                     const struct plx_check *check)
{
    bool headline = strcmp(check->kind, "headline-unsupported") == 0;
    return (struct plx_sign){"!", plx_say(messages, headline ? NC_("sign", "title")
                                                             : NC_("sign", "check")),
                             PLX_STYLE_HEADLINE};
}

const struct plx_cell *plx_cells_main(const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *best = NULL;
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_cell *cell = &claim->cells[i];
        if (cell->report != report)
            continue;
        if (!best || (cell->apart && !best->apart) ||
            (cell->apart == best->apart && *cell->reading && !*best->reading))
            best = cell;
    }
    return best;
}

size_t plx_cells_repeats(const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    size_t count = 0;
    for (size_t i = 0; main && i < claim->cell_count; i++)
        count += claim->cells[i].report == report &&
                 strcmp(claim->cells[i].reading, main->reading) == 0;
    return count;
}

const char *plx_cells_other(const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    for (size_t i = 0; main && i < claim->cell_count; i++)
        if (claim->cells[i].report == report && *claim->cells[i].reading &&
            strcmp(claim->cells[i].reading, main->reading) != 0)
            return claim->cells[i].reading;
    return NULL;
}

bool plx_cells_apart(const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    return main && main->apart;
}

const char *plx_cells_credit(const struct plx_claim *claim, uint32_t report)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    return main && main->credit ? main->credit : "";
}

const char *plx_cells_reading(const struct plx_messages *messages, const struct plx_claim *claim,
                              uint32_t report)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    return !main ? "·" : *main->reading ? main->reading : plx_say(messages, NC_("cell", "said"));
}

const char *plx_cells_initials(struct plx_grid *grid, const char *name)
{
    struct plx_buffer letters;
    plx_buffer_init(&letters);
    for (const char *word = name; *word;) {
        if (*word >= 'A' && *word <= 'Z' && strncmp(word, "The ", 4) != 0)
            plx_buffer_add_char(&letters, *word);
        word += strcspn(word, " ");
        word += strspn(word, " ");
    }
    const char *string = plx_buffer_failed(&letters) || letters.length < 2
                             ? name
                             : plx_grid_format(grid, "%s", plx_buffer_string(&letters));
    plx_buffer_release(&letters);
    return string;
}

/* The part after the reading: repeats, another reading, "!" where it stands apart. */
static const char *tail(struct plx_grid *grid, const struct plx_claim *claim, uint32_t report,
                        bool wide)
{
    size_t repeats = plx_cells_repeats(claim, report);
    const char *other = wide ? plx_cells_other(claim, report) : NULL;
    const char *apart = !plx_cells_apart(claim, report) ? "" : wide ? " !" : "!";
    const char *times = repeats > 1 ? plx_grid_format(grid, " x%zu", repeats) : "";
    return plx_grid_format(grid, "%s%s%s%s", times, other ? ", " : "", other ? other : "", apart);
}

/* Bytes of the space at the string: also U+00A0 and U+202F, which CLDR has in numbers; 0: none. */
static size_t space_at(const char *string)
{
    return *string == ' '                              ? 1
           : strncmp(string, "\xc2\xa0", 2) == 0     ? 2
           : strncmp(string, "\xe2\x80\xaf", 3) == 0 ? 3
                                                       : 0;
}

/* Whether the word is one of a currency: "$", "US$", "XOF". */
static bool is_currency(const char *word, size_t length)
{
    size_t capitals = 0;
    while (capitals < length && word[capitals] >= 'A' && word[capitals] <= 'Z')
        capitals++;
    return (capitals == 3 && length == 3) || (length - capitals == 1 && word[capitals] == '$') ||
           (length == 3 && strncmp(word, "\xe2\x82", 2) == 0) ||
           (length == 2 && *word == '\xc2');
}

/* A reading in fewer cells, where it is cut otherwise: without its currency, which the reason has, so
 * that the magnitude is never cut; then without spaces. */
static const char *tightened(struct plx_grid *grid, const char *reading, unsigned columns)
{
    struct plx_buffer words, tight;
    plx_buffer_init(&words);
    plx_buffer_init(&tight);
    for (const char *at = reading; *at;) {
        size_t length = 0;
        while (at[length] && !space_at(at + length))
            length++;
        if (!is_currency(at, length)) {
            plx_buffer_add_string(&words, words.length ? " " : "");
            plx_buffer_add(&words, at, length);
            plx_buffer_add(&tight, at, length);
        }
        at += length + space_at(at + length);
    }
    bool fits = plx_layout_width(plx_buffer_string(&words), words.length) <= columns;
    bool squeezed = plx_layout_width(plx_buffer_string(&tight), tight.length) <= columns;
    const char *string =
        plx_grid_format(grid, "%s", plx_buffer_string(fits || !squeezed ? &words : &tight));
    plx_buffer_release(&words);
    plx_buffer_release(&tight);
    return string;
}

/* Whether a figure is in it: words are cut as they are. */
static bool has_figure(const char *reading)
{
    return strpbrk(reading, "0123456789") != NULL;
}

static void write_credit(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                         const char *credit)
{
    const char *name = plx_cells_initials(grid, credit);
    unsigned width = plx_layout_width(name, strlen(name));
    if (*name && width + 3 <= columns)
        plx_grid_text(grid, x + columns - width - 1, y, width, PLX_STYLE_DIM, name);
}

void plx_cells_write(const struct plx_messages *messages, struct plx_grid *grid, unsigned x,
                     unsigned y, unsigned columns, const struct plx_claim *claim, uint32_t report,
                     bool wide)
{
    const struct plx_cell *main = plx_cells_main(claim, report);
    if (!main) {
        plx_grid_text(grid, x, y, columns, PLX_STYLE_DIM, "·");
        return;
    }
    bool apart = plx_cells_apart(claim, report);
    unsigned ink = apart ? PLX_STYLE_APART | PLX_INK_BOLD : PLX_STYLE_NORMAL;
    const char *reading = plx_cells_reading(messages, claim, report);
    const char *end = tail(grid, claim, report, wide);
    unsigned need = plx_layout_width(reading, strlen(reading)) + plx_layout_width(end, strlen(end));
    if (need > columns) { /* rather the reading than how often it is said */
        end = apart ? "!" : "";
        need = plx_layout_width(reading, strlen(reading)) + apart;
    }
    if (need > columns && messages && has_figure(reading)) {
        reading = tightened(grid, reading, columns - apart);
        need = plx_layout_width(reading, strlen(reading)) + apart;
    }
    unsigned room = columns - (unsigned)(apart && need > columns && columns > 1);
    unsigned used = plx_grid_text(grid, x, y, need > columns ? room : columns, ink, reading);
    used += plx_grid_text(grid, x + used, y, columns - used, ink, end);
    if (wide && columns > used)
        write_credit(grid, x + used, y, columns - used, plx_cells_credit(claim, report));
}

unsigned plx_cells_write_sign(struct plx_grid *grid, unsigned x, unsigned y, unsigned columns,
                              unsigned ink, struct plx_sign sign)
{
    unsigned used = plx_grid_text(grid, x, y, columns, ink, sign.sign) + 1;
    if (used < columns)
        used += plx_grid_text(grid, x + used, y, columns - used, ink, sign.word);
    return used;
}
