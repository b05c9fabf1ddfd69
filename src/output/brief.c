/* A brief in plain text, for people: the claims by what the reader decided, each with who says it in which
 * words, whom they credit, and what settles it; then the reports with what is known of them. */
#include <string.h>

#include "output/columns.h"
#include "output/output.h"
#include "output/translated.h"
#include "text/layout.h"

#define INDENT 6u
#define WIDEST 78u

/* In the order of the brief. */
static const struct {
    const char *decision, *heading;
} parts[] = {{"use", NC_("brief", "USE")},
             {"hold", NC_("brief", "HOLD")},
             {"no", NC_("brief", "NO")},
             {"wrong", NC_("brief", "WRONG")},
             {"", NC_("brief", "OPEN")}};
enum { PARTS = sizeof parts / sizeof *parts };

struct brief {
    const struct plx_comparison *comparison;
    const struct plx_selection *selection;
    const struct plx_messages *messages;
    unsigned columns;
    struct plx_buffer *out;
};

/* ---- lines ---- */

/* Words one after another in lines no wider than the brief, each line set in an isolate where it has
 * right-to-left words. */
static void add_wrapped(struct brief *b, unsigned indent, const char *text)
{
    unsigned room = b->columns > indent + 20 ? b->columns - indent : 20;
    struct plx_buffer line;
    plx_buffer_init(&line);
    for (const char *word = text + strspn(text, " "); *word;) {
        size_t length = strcspn(word, " ");
        unsigned width = plx_layout_width(plx_buffer_string(&line), line.length);
        if (line.length && width + 1 + plx_layout_width(word, length) > room) {
            plx_columns_line(b->out, indent, plx_buffer_string(&line));
            plx_buffer_clear(&line);
        }
        if (line.length)
            plx_buffer_add_char(&line, ' ');
        plx_buffer_add(&line, word, length);
        word += length;
        word += strspn(word, " ");
    }
    plx_columns_line(b->out, indent, plx_buffer_string(&line));
    b->out->failed |= plx_buffer_failed(&line);
    plx_buffer_release(&line);
}

/* ---- one claim ---- */

static bool is_of(const struct plx_remark *remark, size_t part)
{
    return strcmp(remark->decision, parts[part].decision) == 0;
}

/* The same word for a cell's own decision. */
static const char *heading_of(const char *decision)
{
    for (size_t p = 0; p < PARTS; p++)
        if (strcmp(parts[p].decision, decision) == 0)
            return parts[p].heading;
    return parts[PARTS - 1].heading;
}

/* “The words of the translation that stand for the cell” — translation by Ana Ruiz; nothing where they were left out. */
static void add_translation(struct brief *b, const struct plx_cell *cell, const struct plx_translation *translation)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(b->comparison), cell->report);
    struct plx_buffer seen, words;
    plx_buffer_init(&seen);
    plx_buffer_init(&words);
    bool whole = plx_output_translated(report, translation, cell->span, &seen) == PLX_OK;
    plx_buffer_printf(&words, "“%s” — ", plx_buffer_string(&seen));
    plx_buffer_printf(&words, plx_say(b->messages, "translation by %s"), translation->author);
    if (seen.length)
        add_wrapped(b, INDENT + 4, plx_buffer_string(&words));
    b->out->failed |= !whole || plx_buffer_failed(&seen) || plx_buffer_failed(&words);
    plx_buffer_release(&seen);
    plx_buffer_release(&words);
}

static void add_translations(struct brief *b, const struct plx_cell *cell)
{
    const struct plx_card *card =
        b->selection && b->selection->cards ? &b->selection->cards[cell->report] : NULL;
    for (size_t i = 0; card && i < card->translation_count; i++)
        add_translation(b, cell, &card->translations[i]);
}

static void add_words(struct brief *b, const struct plx_cell *cell)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_buffer_add_string(&words, "“");
    plx_output_words(b->comparison, cell->report, cell->span, &words);
    plx_buffer_add_string(&words, "”");
    add_wrapped(b, INDENT + 4, plx_buffer_string(&words));
    b->out->failed |= plx_buffer_failed(&words);
    plx_buffer_release(&words);
}

static void add_cell(struct brief *b, const struct plx_cell *cell, const struct plx_remark *remark)
{
    const struct plx_messages *m = b->messages;
    const char *decision = plx_remark_cell(remark, cell->report);
    struct plx_buffer line;
    plx_buffer_init(&line);
    plx_buffer_printf(&line, "%s%s%s", plx_output_report_id(b->comparison, cell->report),
                      *cell->reading ? "  " : "", cell->reading);
    if (cell->apart)
        plx_buffer_printf(&line, ", %s", plx_say(m, "stands apart"));
    if (*decision)
        plx_buffer_printf(&line, " [%s]", plx_say(m, heading_of(decision)));
    plx_buffer_add_string(&line, ", ");
    plx_buffer_printf(&line, plx_say(m, "credited: %s"),
                      *cell->credit ? cell->credit : plx_say(m, "nobody"));
    plx_columns_line(b->out, INDENT, plx_buffer_string(&line));
    b->out->failed |= plx_buffer_failed(&line);
    plx_buffer_release(&line);
    add_words(b, cell);
    add_translations(b, cell);
}

static bool is_alike(const struct plx_cell *a, const struct plx_cell *b)
{
    return a->report == b->report && strcmp(a->reading, b->reading) == 0;
}

/* What a report says several times alike is said once, where it credits somebody if it does so anywhere. */
static bool is_said(const struct plx_claim *claim, size_t cell)
{
    const struct plx_cell *own = &claim->cells[cell];
    for (size_t i = 0; i < claim->cell_count; i++) {
        const struct plx_cell *other = &claim->cells[i];
        if (i != cell && is_alike(other, own) &&
            (*other->credit && !*own->credit ? true
                                             : i < cell && (!*other->credit == !*own->credit)))
            return false;
    }
    return true;
}

/* Headings stand in a column; in other languages they may be longer. */
static void add_heading(struct brief *b, const char *heading, const char *label)
{
    unsigned width = plx_layout_width(heading, strlen(heading));
    plx_buffer_printf(b->out, "\n%s", heading);
    plx_buffer_add_repeat(b->out, ' ', width + 2 < INDENT ? INDENT - width : 2);
    plx_columns_line(b->out, 0, label);
}

static void add_settling(struct brief *b, const struct plx_claim *claim)
{
    struct plx_buffer settle, line;
    plx_buffer_init(&settle);
    plx_buffer_init(&line);
    plx_output_settle(b->comparison, claim, b->selection ? b->selection->cards : NULL, &settle);
    plx_buffer_printf(&line, plx_say(b->messages, "To settle it: %s"), plx_buffer_string(&settle));
    add_wrapped(b, INDENT, plx_buffer_string(&line));
    b->out->failed |= plx_buffer_failed(&settle) || plx_buffer_failed(&line);
    plx_buffer_release(&settle);
    plx_buffer_release(&line);
}

static void add_claim(struct brief *b, const char *heading, const struct plx_claim *claim,
                      const struct plx_remark *remark)
{
    struct plx_buffer text;
    plx_buffer_init(&text);
    add_heading(b, heading, claim->label);
    plx_columns_print_sign(&text, b->comparison, claim);
    plx_buffer_printf(&text, ", %s: %s",
                      plx_say(b->messages, plx_sureness_name(claim->sureness)), claim->reason);
    add_wrapped(b, INDENT, plx_buffer_string(&text));
    for (size_t i = 0; i < claim->cell_count; i++)
        if (is_said(claim, i))
            add_cell(b, &claim->cells[i], remark);
    add_settling(b, claim);
    if (*remark->note) {
        plx_buffer_clear(&text);
        plx_buffer_printf(&text, plx_say(b->messages, "Note: %s"), remark->note);
        add_wrapped(b, INDENT, plx_buffer_string(&text));
    }
    b->out->failed |= plx_buffer_failed(&text);
    plx_buffer_release(&text);
}

/* ---- the whole ---- */

/* "3 to use"; nothing for none. */
static void add_count(struct brief *b, size_t part, size_t count)
{
    const struct plx_messages *m = b->messages;
    if (!count)
        return;
    plx_buffer_printf(
        b->out,
        part == 0   ? plx_say_count(m, "%zu to use", "%zu to use", count)
        : part == 1 ? plx_say_count(m, "%zu on hold", "%zu on hold", count)
        : part == 2 ? plx_say_count(m, "%zu not to use", "%zu not to use", count)
        : part == 3 ? plx_say_count(m, "%zu where the program is wrong",
                                    "%zu where the program is wrong", count)
                    : plx_say_count(m, "%zu not decided", "%zu not decided", count),
        count);
}

static void add_head(struct brief *b)
{
    const struct plx_messages *m = b->messages;
    const struct plx_story *story = plx_comparison_story(b->comparison);
    const char *title = plx_story_title(story), *before = ": ";
    size_t reports = plx_story_report_count(story);
    size_t count = plx_selection_count(b->comparison, b->selection);
    plx_columns_line(b->out, 0, *title ? title : "parallax");
    plx_buffer_printf(b->out, plx_say_count(m, "%zu report", "%zu reports", reports), reports);
    plx_buffer_add_string(b->out, ", ");
    plx_buffer_printf(b->out, plx_say_count(m, "%zu claim", "%zu claims", count), count);
    size_t own[PARTS] = {0};
    for (size_t i = 0; i < count; i++)
        for (size_t p = 0; p < PARTS; p++)
            own[p] += is_of(plx_selection_remark(b->selection, i), p);
    for (size_t p = 0; p < PARTS; p++) {
        plx_buffer_add_string(b->out, own[p] ? before : "");
        before = own[p] ? ", " : before;
        add_count(b, p, own[p]);
    }
    plx_buffer_add_char(b->out, '\n');
}

/* "ru  Outlet, Author, 2025-12-18, https://..., obtained by hand" */
static void add_report(struct brief *b, uint32_t index)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(b->comparison), index);
    const struct plx_card *own = b->selection && b->selection->cards ? &b->selection->cards[index]
                                                                     : NULL;
    const char *const fields[] = {own ? own->outlet : plx_report_outlet(report),
                                  own ? own->author : plx_report_author(report),
                                  own ? own->date : plx_report_date(report),
                                  own ? own->address : plx_report_address(report),
                                  own ? own->obtained : ""};
    struct plx_buffer line;
    plx_buffer_init(&line);
    plx_buffer_add_string(&line, plx_report_id(report));
    const char *gap = "  ";
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        plx_buffer_printf(&line, "%s%s", *fields[i] ? gap : "", fields[i]);
        gap = *fields[i] ? ", " : gap;
    }
    if (*gap == ' ')
        plx_buffer_printf(&line, "  %s",
                          plx_say(b->messages, "outlet, date and address not known"));
    else if (!*fields[2])
        plx_buffer_printf(&line, ", %s", plx_say(b->messages, "no date"));
    plx_columns_line(b->out, INDENT, plx_buffer_string(&line));
    plx_buffer_release(&line);
}

enum plx_status plx_write_brief(const struct plx_comparison *comparison,
                                const struct plx_selection *selection,
                                const struct plx_writing *writing, struct plx_buffer *out)
{
    unsigned columns = writing->columns < WIDEST ? writing->columns : WIDEST;
    struct brief b = {comparison, selection, plx_output_messages(comparison), columns, out};
    size_t count = plx_selection_count(comparison, selection);
    add_head(&b);
    for (size_t p = 0; p < PARTS; p++)
        for (size_t i = 0; i < count; i++)
            if (is_of(plx_selection_remark(selection, i), p))
                add_claim(&b, plx_say(b.messages, parts[p].heading),
                          plx_selection_claim(comparison, selection, i),
                          plx_selection_remark(selection, i));
    plx_buffer_printf(out, "\n%s\n", plx_say(b.messages, "Reports"));
    for (uint32_t r = 0; r < plx_story_report_count(plx_comparison_story(comparison)); r++)
        add_report(&b, r);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
