#include "tui/browser.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

#include "base/error.h"
#include "tui/export.h"
#include "tui/input.h"
#include "tui/keeping.h"
#include "tui/paint.h"
#include "tui/signals.h"
#include "tui/terminal.h"
#include "view/view.h"

#define KEYS_AT_ONCE 256 /* taken between two paintings, so that no flood of them blinds */
#define LOOK 1000        /* milliseconds between two looks at what other windows kept */
#define SILENCE 8        /* readings of nothing in a row, after which the terminal is gone */

enum outcome { GO_ON, LEAVE, GONE };

struct browser {
    const struct plx_comparison *comparison;
    const struct plx_browse_options *options;
    struct plx_view *view;
    struct plx_grid grid;
    struct plx_signals signals;
    struct plx_terminal terminal;
    struct plx_painter painter;
    struct plx_input input;
    struct plx_keeping keeping;
    bool changed; /* the grid, since it was painted */
    bool more;    /* keys may wait within curses, where poll does not see them */
    unsigned silence;
};

/* ---- drawing ---- */

/* Also where memory ran out: the grid then holds what there was memory for. */
static void compose(struct browser *browser)
{
    plx_view_compose(browser->view, &browser->grid);
    browser->changed = true;
}

static void paint(struct browser *browser)
{
    if (browser->changed && browser->grid.cells)
        plx_painter_show(&browser->painter, &browser->grid);
    browser->changed = false;
}

static void repaint(struct browser *browser)
{
    plx_painter_forget(&browser->painter);
    compose(browser);
}

/* ---- signals ---- */

static void measure(struct browser *browser)
{
    plx_terminal_measure(&browser->terminal);
    plx_view_resize(browser->view, (unsigned)COLS, (unsigned)LINES);
}

static void take_terminal(struct browser *browser)
{
    plx_terminal_take(&browser->terminal);
    measure(browser);
    repaint(browser);
}

/* What asks to stop or says that it goes on while stopped is then met; what asks to end is kept. */
static enum outcome suspend(struct browser *browser)
{
    plx_terminal_lend(&browser->terminal);
    plx_signals_stop(&browser->signals);
    unsigned events = plx_signals_take(&browser->signals);
    if (events & PLX_EVENT_END)
        return LEAVE;
    take_terminal(browser);
    return GO_ON;
}

static enum outcome meet_signals(struct browser *browser)
{
    unsigned events = plx_signals_take(&browser->signals);
    if (events & PLX_EVENT_END)
        return LEAVE;
    if (events & PLX_EVENT_STOP)
        return suspend(browser);
    if (events & PLX_EVENT_CONTINUE) { /* stopped by SIGSTOP: a shell may have set its own modes */
        plx_terminal_lend(&browser->terminal);
        take_terminal(browser);
    } else if (events & PLX_EVENT_RESIZE) {
        measure(browser);
        repaint(browser);
    }
    return GO_ON;
}

/* ---- keys ---- */

static enum outcome press(struct browser *browser, const char *key)
{
    enum plx_effect effect = plx_view_key(browser->view, key);
    switch (effect) {
    case PLX_EFFECT_NONE:
        return GO_ON;
    case PLX_EFFECT_QUIT:
        return LEAVE;
    case PLX_EFFECT_REDRAW:
        break;
    case PLX_EFFECT_REPAINT:
        plx_painter_forget(&browser->painter);
        break;
    case PLX_EFFECT_KEEP:
        plx_keeping_add(&browser->keeping, browser->view);
        break;
    case PLX_EFFECT_UNDO:
        plx_keeping_undo(&browser->keeping, browser->view);
        break;
    case PLX_EFFECT_EXPORT:
        plx_export_write(browser->view, browser->comparison, browser->options->export_folder);
        break;
    case PLX_EFFECT_SUSPEND: /* the whole job, as the terminal's own Ctrl-Z does */
        kill(0, SIGTSTP);
        break;
    }
    compose(browser); /* before the next key: how far a page reaches is what was drawn last */
    return GO_ON;
}

/* A terminal that says again and again that there is something to read, and has none, is gone. */
static enum outcome listen(struct browser *browser)
{
    int waiting = 0;
    bool silent = ioctl(plx_terminal_input(&browser->terminal), FIONREAD, &waiting) == 0 &&
                  waiting == 0;
    browser->silence = silent ? browser->silence + 1 : 0;
    return browser->silence < SILENCE ? GO_ON : GONE;
}

static enum outcome meet_keys(struct browser *browser)
{
    enum outcome outcome = GO_ON;
    const char *key;
    int taken = 0;
    browser->more = false;
    for (int code; outcome == GO_ON && taken < KEYS_AT_ONCE && (code = getch()) != ERR; taken++) {
        browser->input.paste = plx_view_writing(browser->view);
        if ((key = plx_input_take(&browser->input, code)))
            outcome = press(browser, key);
    }
    browser->more = taken == KEYS_AT_ONCE;
    if (outcome == GO_ON && !browser->more && (key = plx_input_pause(&browser->input)))
        outcome = press(browser, key);
    if (taken)
        browser->silence = 0;
    return outcome == GO_ON && !taken ? listen(browser) : outcome;
}

/* ---- the loop ---- */

/* For the rest of a key, else for other windows, else for ever. */
static int patience(const struct browser *browser, bool begun)
{
    return browser->more ? 0 : begun ? plx_input_patience(&browser->input)
           : browser->keeping.store  ? LOOK
                                     : -1;
}

static enum outcome turn(struct browser *browser)
{
    struct pollfd sources[] = {
        {.fd = plx_terminal_input(&browser->terminal), .events = POLLIN},
        {.fd = browser->signals.readable, .events = POLLIN},
    };
    paint(browser);
    bool begun = plx_input_patience(&browser->input) >= 0;
    int ready = poll(sources, 2, patience(browser, begun));
    if (ready < 0)
        return errno == EINTR || errno == EAGAIN ? GO_ON : GONE;
    if (ready == 0 && !browser->more && begun)
        plx_input_drop(&browser->input);
    else if (ready == 0 && !browser->more && !plx_view_writing(browser->view) &&
             plx_keeping_refresh(&browser->keeping, browser->view))
        compose(browser);
    enum outcome outcome = sources[1].revents ? meet_signals(browser) : GO_ON;
    if (outcome == GO_ON && (sources[0].revents & POLLIN || browser->more))
        outcome = meet_keys(browser);
    if (outcome == GO_ON && sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
        outcome = GONE;
    return outcome;
}

/* Without a place to be kept in the marks last as long as the browser, which is said. */
static void show_kept(struct browser *browser, const struct plx_error *failed)
{
    char line[sizeof failed->file + sizeof failed->message + 64];
    if (browser->keeping.store) {
        plx_keeping_show(&browser->keeping, browser->view);
    } else if (*failed->message) {
        snprintf(line, sizeof line, "marks will not be saved: %s%s%s", failed->file,
                 *failed->file ? ": " : "", failed->message);
        plx_view_message(browser->view, line);
    }
}

static enum plx_status run(struct browser *browser, struct plx_error *error)
{
    struct plx_error failed = {0};
    plx_keeping_open(&browser->keeping, browser->comparison, browser->options->marks_folder,
                     browser->options->who, &failed);
    const struct plx_view_options options = {.shaping = PLX_SHAPING_FORMS,
                                             .keeps = browser->keeping.store != NULL};
    enum plx_status status = plx_view_new(browser->comparison, (unsigned)COLS, (unsigned)LINES,
                                          &options, &browser->view);
    if (status != PLX_OK)
        return plx_error_set(error, status, NULL, "%s",
                             status == PLX_ERROR_EMPTY ? "there is no report to show"
                                                       : "out of memory");
    show_kept(browser, &failed);
    compose(browser);
    enum outcome outcome = GO_ON;
    while (outcome == GO_ON)
        outcome = turn(browser);
    return outcome == GONE
               ? plx_error_set(error, PLX_ERROR_ACCESS, NULL, "the terminal went away")
               : PLX_OK;
}

static enum plx_status open_and_run(struct browser *browser, struct plx_error *error)
{
    enum plx_status status = plx_terminal_start(&browser->terminal, browser->options->terminal,
                                                error);
    if (status != PLX_OK)
        return status;
    plx_colours_start(&browser->painter.colours, plx_theme_find(browser->options->theme),
                      browser->options->colour);
    plx_painter_init(&browser->painter);
    plx_grid_init(&browser->grid, PLX_SHAPING_FORMS);
    status = run(browser, error);
    plx_terminal_stop(&browser->terminal);
    plx_painter_release(&browser->painter);
    plx_grid_release(&browser->grid);
    plx_view_free(&browser->view);
    plx_keeping_close(&browser->keeping);
    return status;
}

enum plx_status plx_browse(const struct plx_comparison *comparison,
                           const struct plx_browse_options *options, struct plx_error *error)
{
    static const struct plx_browse_options usual = {.colour = true};
    struct browser browser = {.comparison = comparison, .options = options ? options : &usual};
    if (!plx_signals_catch(&browser.signals))
        return plx_error_set(error, PLX_ERROR_ACCESS, NULL, "%s", strerror(errno));
    enum plx_status status = open_and_run(&browser, error);
    int ending = browser.signals.ending;
    plx_signals_release(&browser.signals);
    if (ending)
        raise(ending);
    return status;
}
