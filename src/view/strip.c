/* Values of a claim on a logarithmic axis, so that a scale error is seen as a distance. */
#include <string.h>

#include "view/cells.h"
#include "view/pane.h"
#include "view/values.h"

#define POINTS 16
#define MARGIN 6u

struct point {
    double log;
    struct plx_decimal value;
    enum plx_bound bound;
    const char *ids; /* "ru pt": reports with one value and bound share a point */
    unsigned x;
};

struct strip {
    struct point points[POINTS];
    size_t count;
    int low, high; /* powers of ten at the axis's ends */
    bool used[2][PLX_GRID_MAX]; /* cells taken, of the line above the axis and of that below */
};

static bool plotted(const struct plx_fact *fact, const struct plx_fact *first)
{
    return fact && !fact->vague && plx_values_numeric(fact) && fact->low.mantissa > 0 &&
           (!first || (fact->kind == first->kind && strcmp(fact->unit, first->unit) == 0));
}

static void add_point(struct strip *strip, struct plx_grid *grid, const struct plx_fact *fact,
                      const char *id)
{
    for (size_t i = 0; i < strip->count; i++) {
        struct point *point = &strip->points[i];
        if (point->bound == fact->bound && point->value.mantissa == fact->low.mantissa &&
            point->value.exponent == fact->low.exponent) {
            point->ids = grid ? plx_grid_format(grid, "%s %s", point->ids, id) : id;
            return;
        }
    }
    if (strip->count < POINTS)
        strip->points[strip->count++] =
            (struct point){plx_values_log(fact->low), fact->low, fact->bound, id, 0};
}

static void collect(struct strip *strip, const struct plx_view *view, struct plx_grid *grid,
                    const struct plx_claim *claim)
{
    const struct plx_fact *first = NULL;
    strip->count = 0;
    for (uint32_t r = 0; r < view->report_count; r++) {
        const struct plx_fact *fact = plx_evidence_fact(view, claim, r);
        if (!plotted(fact, first))
            continue;
        first = first ? first : fact;
        add_point(strip, grid, fact, view->columns[r].id);
    }
}

static const struct point *extreme(const struct strip *strip, bool highest)
{
    const struct point *found = &strip->points[0];
    for (size_t i = 1; i < strip->count; i++)
        if (highest ? strip->points[i].log > found->log : strip->points[i].log < found->log)
            found = &strip->points[i];
    return found;
}

bool plx_strip_possible(const struct plx_view *view, const struct plx_claim *claim)
{
    struct strip strip;
    collect(&strip, view, NULL, claim);
    return strip.count > 1 && extreme(&strip, true)->log - extreme(&strip, false)->log > 0.0005;
}

static int floor_of(double value)
{
    int whole = (int)value;
    return whole > value ? whole - 1 : whole;
}

static unsigned place_of(const struct strip *strip, struct plx_area area, double log)
{
    double part = (log - strip->low) / (strip->high - strip->low);
    unsigned room = area.columns - 2 * MARGIN - 1;
    double cells = part * room + 0.5;
    return area.x + MARGIN + (cells < 0 ? 0 : cells > room ? room : (unsigned)cells);
}

static void draw_axis(const struct plx_view *view, const struct strip *strip, struct plx_grid *grid,
                      struct plx_area area)
{
    for (unsigned x = area.x + 1; x + 1 < area.x + area.columns; x++)
        plx_grid_symbol(grid, x, area.y + 1, "-", PLX_STYLE_BORDER);
    int step = 1;
    while ((unsigned)((strip->high - strip->low) / step) * 9 > area.columns - 2 * MARGIN)
        step++;
    for (int power = strip->low; power <= strip->high; power += step) {
        unsigned x = place_of(strip, area, power);
        const char *label = plx_grid_format(grid, "+%s", plx_values_power(&view->values, grid, power));
        unsigned width = plx_layout_width(label, strlen(label));
        if (x + width <= area.x + area.columns)
            plx_grid_text(grid, x, area.y + 1, width, PLX_STYLE_DIM, label);
    }
}

static bool is_free(const struct strip *strip, struct plx_area area, int line, int64_t from,
                    unsigned width)
{
    if (from <= area.x || from + width >= area.x + area.columns)
        return false;
    for (int64_t x = from - 1; x <= from + width; x++) /* with a blank on both sides */
        if (strip->used[line][x])
            return false;
    return true;
}

static void write_at(struct strip *strip, struct plx_grid *grid, struct plx_area area, int line,
                     unsigned x, unsigned width, unsigned ink, const char *text)
{
    plx_grid_text(grid, x, area.y + (line ? 2 : 0), width, ink, text);
    for (unsigned i = x; i < x + width && i < PLX_GRID_MAX; i++)
        strip->used[line][i] = true;
}

/* A label starts at its value ("|> ar more than") or ends there ("ar at most <|"). */
static const char *label_of(const struct plx_messages *m, struct plx_grid *grid,
                            const struct point *point, bool ends)
{
    switch (point->bound) {
    case PLX_BOUND_MORE:
        return plx_grid_format(grid, ends ? "%s %s |" : "|> %s %s", point->ids,
                               plx_say(m, NC_("strip", "more than")));
    case PLX_BOUND_LESS:
        return plx_grid_format(grid, ends ? "%s %s <|" : "| %s %s", point->ids,
                               plx_say(m, NC_("strip", "at most")));
    case PLX_BOUND_APPROX:
        return plx_grid_format(grid, ends ? "%s ~" : "~ %s", point->ids);
    case PLX_BOUND_RANGE:
        return plx_grid_format(grid, ends ? "%s -" : "- %s", point->ids);
    default:
        return plx_grid_format(grid, ends ? "%s =" : "= %s", point->ids);
    }
}

/* Above the axis or below it, at the value, or as little beside it as others leave room. */
static void write_label(const struct plx_messages *m, struct strip *strip, struct plx_grid *grid,
                        struct plx_area area, const struct point *point)
{
    for (int attempt = 0; attempt < 16; attempt++) {
        bool ends = ((attempt & 1) != 0) != (point->bound == PLX_BOUND_LESS);
        int line = attempt >> 1 & 1;
        int shift = attempt >> 2;
        const char *text = label_of(m, grid, point, ends);
        unsigned width = plx_layout_width(text, strlen(text));
        int64_t x = ends ? (int64_t)point->x + 1 - width - shift : (int64_t)point->x + shift;
        if (!is_free(strip, area, line, x, width))
            continue;
        write_at(strip, grid, area, line, (unsigned)x, width, PLX_STYLE_NORMAL, text);
        return;
    }
}

static double plain(struct plx_decimal value)
{
    double number = (double)value.mantissa;
    for (int i = 0; i < value.exponent; i++)
        number *= 10.0;
    for (int i = 0; i > value.exponent; i--)
        number /= 10.0;
    return number;
}

static const char *distance_words(const struct plx_messages *m, struct plx_grid *grid,
                                  const struct plx_claim *claim, const struct point *low,
                                  const struct point *high)
{
    if (claim->conflict == PLX_CONFLICT_SCALE) {
        int powers = floor_of((high->log - low->log) / 3.0 + 0.5);
        const char *thousands = "1";
        for (int i = 0; i < powers; i++)
            thousands = plx_grid_format(grid, i ? "%s,000" : "%s000", thousands);
        return plx_grid_format(grid, plx_say(m, " %s times "), thousands);
    }
    double ratio = plain(high->value) / plain(low->value);
    return plx_grid_format(grid, plx_say(m, " %s times "),
                           plx_grid_format(grid, ratio < 10.0 ? "%.1f" : "%.0f", ratio));
}

/* The two neighbours that lie farthest apart. */
static void widest_gap(const struct strip *strip, const struct point **low,
                       const struct point **high)
{
    double widest = -1.0;
    for (size_t i = 0; i < strip->count; i++) {
        const struct point *next = NULL;
        for (size_t k = 0; k < strip->count; k++)
            if (strip->points[k].log > strip->points[i].log &&
                (!next || strip->points[k].log < next->log))
                next = &strip->points[k];
        if (!next || next->log - strip->points[i].log <= widest)
            continue;
        widest = next->log - strip->points[i].log;
        *low = &strip->points[i];
        *high = next;
    }
}

/* "<.... 1000 times ....>" under the axis, between what conflicts, as far as labels leave room. */
static void write_distance(const struct plx_messages *m, struct strip *strip, struct plx_grid *grid,
                           struct plx_area area, const struct plx_claim *claim)
{
    const struct point *low = NULL;
    const struct point *high = NULL;
    widest_gap(strip, &low, &high);
    if (claim->verdict != PLX_VERDICT_CONFLICT || !low || high->x < low->x + 2)
        return;
    const char *words = distance_words(m, grid, claim, low, high);
    unsigned inner = plx_layout_width(words, strlen(words));
    unsigned from = low->x;
    while (from < high->x && strip->used[1][from])
        from++;
    unsigned to = from;
    while (to < high->x && !strip->used[1][to])
        to++;
    unsigned width = to - from > 1 ? to - from - 1 : 0;
    if (width < inner + 4)
        return;
    for (unsigned x = from; x < from + width; x++)
        write_at(strip, grid, area, 1, x, 1, PLX_STYLE_CONFLICT,
                 x == from ? "<" : x + 1 == from + width ? ">" : ".");
    write_at(strip, grid, area, 1, from + (width - inner) / 2, inner, PLX_STYLE_CONFLICT, words);
}

void plx_strip_draw(const struct plx_view *view, struct plx_grid *grid, struct plx_area area,
                    const struct plx_claim *claim)
{
    struct strip strip = {0};
    if (area.columns < 4 * MARGIN || area.lines < PLX_STRIP_LINES)
        return;
    collect(&strip, view, grid, claim);
    if (strip.count < 2)
        return;
    strip.low = floor_of(extreme(&strip, false)->log + 1e-5);
    strip.high = -floor_of(-(extreme(&strip, true)->log - 1e-5));
    if (strip.high <= strip.low)
        strip.high = strip.low + 1;
    for (size_t i = 0; i < strip.count; i++)
        strip.points[i].x = place_of(&strip, area, strip.points[i].log);
    bool rtl = grid->rtl;
    grid->rtl = false; /* labels start at their values in any language */
    draw_axis(view, &strip, grid, area);
    for (size_t i = 0; i < strip.count; i++)
        write_label(view->messages, &strip, grid, area, &strip.points[i]);
    write_distance(view->messages, &strip, grid, area, claim);
    grid->rtl = rtl;
}
