#include "tui/browser.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>

#include "base/error.h"
#include "base/messages.h"
#include "tui/clipboard.h"
#include "tui/export.h"
#include "tui/input.h"
#include "tui/keeping.h"
#include "tui/loading.h"
#include "tui/locale.h"
#include "tui/paint.h"
#include "tui/preparing.h"
#include "tui/probe.h"
#include "tui/signals.h"
#include "tui/terminal.h"
#include "view/keys.h"
#include "view/looks.h"
#include "view/progress.h"
#include "view/view.h"

#define KEYS_AT_ONCE 256 /* taken between two paintings, so that no flood of them blinds */
#define NOTCH 3          /* rows of a text that the wheel scrolls by */
#define LOOK 1000        /* milliseconds between two looks at what other windows kept */
#define GRACE 150       /* milliseconds in which most texts are read: no screen flashes by before theirs */
#define TICK 100        /* milliseconds between two looks at how far loading has come */
#define SETTLING 100     /* milliseconds that a reader who leaves waits for answers that are due */
#define SILENCE 8        /* readings of nothing in a row, after which the terminal is gone */

enum outcome { GO_ON, LEAVE, GONE, FAILED };

struct browser {
    const struct plx_comparison *comparison; /* NULL until it is loaded */
    const struct plx_browse_options *options;
    struct plx_view *view;                   /* NULL until there are texts; early until there is a comparison */
    struct plx_loading loading;
    struct plx_preparing preparing;
    struct plx_error failed;                 /* what ends the browser */
    struct plx_grid grid;
    struct plx_signals signals;
    struct plx_terminal terminal;
    struct plx_theme theme; /* with the reader's looks */
    struct plx_painter painter;
    struct plx_input input;
    struct plx_keeping keeping;
    enum plx_clipboard clipboard;
    struct plx_probe probe;
    bool prepares; /* once the claims are on the screen */
    bool changed; /* the grid, since it was painted */
    bool more;    /* keys may wait within curses, where poll does not see them */
    unsigned silence;
};

/* ---- drawing ---- */

/* Also where memory ran out: the grid then holds what there was memory for. */
static void compose(struct browser *browser)
{
    if (browser->view)
        plx_view_compose(browser->view, &browser->grid);
    else
        plx_progress_compose(browser->options->messages, plx_loading_now(&browser->loading),
                             browser->terminal.columns, browser->terminal.lines, &browser->grid);
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

/* ---- the terminal's answers ---- */

static long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Behind the first frame, which waits for nothing. */
static void ask(struct browser *browser)
{
    if (browser->probe.asked || browser->terminal.profile.mute)
        return;
    browser->probe = (struct plx_probe){.asked = true, .since = now()};
    plx_terminal_write(&browser->terminal, PLX_PROBE_QUESTIONS);
}

static const char *theme_of(const struct browser *browser, enum plx_background background)
{
    if (browser->options->theme)
        return browser->options->theme;
    return background == PLX_BACKGROUND_LIGHT ? PLX_THEME_LIGHT : PLX_THEME_DARK;
}

static const struct plx_theme *take_theme(struct browser *browser, enum plx_background background)
{
    browser->theme = *plx_theme_find(theme_of(browser, background));
    if (browser->options->looks)
        plx_looks_apply(browser->options->looks, &browser->theme);
    return &browser->theme;
}

static void write_as(struct browser *browser, const struct plx_profile *profile)
{
    browser->painter.manner.writing = profile->writing;
    if (browser->view)
        plx_view_set_shaping(browser->view, profile->shaping);
}

/* All answers are there: what they change is drawn once. */
static void adapt(struct browser *browser)
{
    const struct plx_profile *before = &browser->terminal.profile;
    struct plx_profile profile = plx_probe_judge(&browser->probe, *before);
    plx_profile_choose(&profile, PLX_BIDI_AUTO, browser->options->shaping);
    enum plx_background background = browser->probe.background;
    const char *theme = plx_theme_find(theme_of(browser, background))->name;
    bool recolour = background != PLX_BACKGROUND_UNKNOWN && theme != browser->theme.name;
    bool other = profile.writing != before->writing || profile.shaping != before->shaping ||
                 strcmp(profile.enter, before->enter) != 0;
    if (other)
        plx_terminal_adapt(&browser->terminal, &profile);
    if (recolour)
        plx_colours_start(&browser->painter.colours, take_theme(browser, background),
                          browser->options->colour);
    if (!other && !recolour)
        return;
    write_as(browser, &profile);
    repaint(browser);
}

static void hear(struct browser *browser)
{
    const char *answer = plx_input_answer(&browser->input);
    if (answer && plx_probe_take(&browser->probe, answer))
        adapt(browser);
}

/* Answers that come once the terminal is given back would be the shell's. */
static void settle(struct browser *browser)
{
    struct pollfd source = {.fd = plx_terminal_input(&browser->terminal), .events = POLLIN};
    long left, end = now() + SETTLING;
    while (plx_probe_left(&browser->probe, now()) && (left = end - now()) > 0 &&
           poll(&source, 1, (int)left) > 0 && source.revents == POLLIN)
        for (int code; !browser->probe.answered && (code = plx_terminal_key(&browser->terminal)) != ERR;) {
            plx_input_take(&browser->input, code);
            const char *answer = plx_input_answer(&browser->input);
            if (answer)
                plx_probe_take(&browser->probe, answer);
        }
}

/* ---- signals ---- */

static void measure(struct browser *browser)
{
    plx_terminal_measure(&browser->terminal);
    if (browser->view)
        plx_view_resize(browser->view, browser->terminal.columns, browser->terminal.lines);
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
    settle(browser);
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

/* While it loads there is nothing to do but to wait, or to leave. */
static enum outcome press_early(const char *key)
{
    const char *latin = plx_keys_by_position(key);
    const char *meant = latin ? latin : key;
    return strcmp(meant, "q") == 0 || strcmp(meant, "Q") == 0 || strcmp(meant, "Escape") == 0
               ? LEAVE
               : GO_ON;
}

static enum outcome follow(struct browser *browser, enum plx_effect effect)
{
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
    case PLX_EFFECT_LOG:
        plx_keeping_log(&browser->keeping, browser->view);
        break;
    case PLX_EFFECT_EXPORT:
        plx_export_write(browser->view, plx_view_comparison(browser->view),
                         browser->options->export_folder);
        break;
    case PLX_EFFECT_COPY:
        plx_clipboard_copy(browser->clipboard, &browser->terminal, browser->view,
                           plx_story_messages(plx_comparison_story(browser->comparison)),
                           browser->options->export_folder);
        break;
    case PLX_EFFECT_SUSPEND: /* the whole job, as the terminal's own Ctrl-Z does */
        kill(0, SIGTSTP);
        break;
    }
    if (plx_view_shows_log(browser->view) && (effect == PLX_EFFECT_KEEP || effect == PLX_EFFECT_UNDO))
        plx_keeping_log(&browser->keeping, browser->view);
    compose(browser); /* before the next key: how far a page reaches is what was drawn last */
    return GO_ON;
}

static enum outcome press(struct browser *browser, const char *key)
{
    return browser->view ? follow(browser, plx_view_key(browser->view, key)) : press_early(key);
}

static enum outcome point(struct browser *browser, const struct plx_mouse *mouse)
{
    if (!browser->view)
        return GO_ON;
    if (mouse->kind == PLX_MOUSE_CLICK)
        return follow(browser, plx_view_click(browser->view, mouse->x, mouse->y));
    int rows = mouse->kind == PLX_MOUSE_WHEEL_DOWN ? NOTCH : -NOTCH;
    return follow(browser, plx_view_wheel(browser->view, mouse->x, mouse->y, rows));
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

static bool is_writing(const struct browser *browser)
{
    return browser->view && plx_view_writing(browser->view);
}

static enum outcome meet_keys(struct browser *browser)
{
    enum outcome outcome = GO_ON;
    const char *key;
    const struct plx_mouse *mouse;
    int taken = 0;
    browser->more = false;
    for (int code; outcome == GO_ON && taken < KEYS_AT_ONCE && (code = plx_terminal_key(&browser->terminal)) != ERR; taken++) {
        browser->input.paste = is_writing(browser);
        if ((key = plx_input_take(&browser->input, code)))
            outcome = press(browser, key);
        else if ((mouse = plx_input_mouse(&browser->input)))
            outcome = point(browser, mouse);
        else
            hear(browser);
    }
    browser->input.awaited = plx_probe_left(&browser->probe, now());
    browser->more = taken == KEYS_AT_ONCE;
    if (outcome == GO_ON && !browser->more && (key = plx_input_pause(&browser->input)))
        outcome = press(browser, key);
    if (taken)
        browser->silence = 0;
    return outcome == GO_ON && !taken ? listen(browser) : outcome;
}

/* ---- the loop ---- */

/* For the rest of a key or of an answer, else for other windows, else for ever. */
static int patience(const struct browser *browser, bool begun)
{
    return browser->more ? 0 : begun ? plx_input_patience(&browser->input)
           : !browser->comparison    ? TICK
           : browser->keeping.store  ? LOOK
                                     : -1;
}

/* What was begun is not gone on with. */
static enum outcome lose_patience(struct browser *browser)
{
    const char *key = plx_input_drop(&browser->input);
    return key ? press(browser, key) : GO_ON;
}

/* Without a place to be kept in the marks last as long as the browser, which is said. */
static void show_kept(struct browser *browser, const struct plx_error *failed)
{
    const struct plx_messages *messages = browser->options->messages;
    char line[sizeof failed->file + sizeof failed->message + 64];
    if (browser->keeping.store) {
        plx_keeping_show(&browser->keeping, browser->view);
    } else if (*failed->message) {
        snprintf(line, sizeof line, plx_say(messages, "marks will not be saved: %s%s%s"),
                 failed->file, *failed->file ? ": " : "", plx_say(messages, failed->message));
        plx_view_message(browser->view, line);
    }
}

/* The comparison is there: its first screen. */
static enum outcome show(struct browser *browser)
{
    struct plx_error failed = {0};
    plx_keeping_open(&browser->keeping, browser->comparison, browser->options->marks_folder,
                     browser->options->who, &failed);
    const struct plx_view_options options = {.shaping = browser->terminal.profile.shaping,
                                             .keymap = browser->options->keymap,
                                             .first = browser->options->first,
                                             .keeps = browser->keeping.store != NULL};
    enum plx_status status = plx_view_new(browser->comparison, browser->terminal.columns, browser->terminal.lines,
                                          &options, &browser->view);
    if (status != PLX_OK) {
        plx_error_set(&browser->failed, status, NULL, "%s",
                      status == PLX_ERROR_EMPTY ? N_("there is no report to show")
                                                : N_("out of memory"));
        return FAILED;
    }
    show_kept(browser, &failed);
    compose(browser);
    browser->prepares = true;
    return GO_ON;
}

/* The texts are there: they can be read while the rest is made. */
static void show_early(struct browser *browser)
{
    const struct plx_comparison *texts = plx_loading_texts(&browser->loading);
    const struct plx_view_options options = {.shaping = browser->terminal.profile.shaping,
                                             .keymap = browser->options->keymap,
                                             .first = browser->options->first,
                                             .early = true};
    if (texts && !browser->view)
        plx_view_new(texts, browser->terminal.columns, browser->terminal.lines, &options, &browser->view);
    if (browser->view)
        plx_view_set_work(browser->view, plx_loading_now(&browser->loading));
}

/* How far loading has come; its end. */
static enum outcome look_at_loading(struct browser *browser)
{
    if (browser->comparison)
        return GO_ON;
    if (!plx_loading_ended(&browser->loading)) {
        show_early(browser);
        compose(browser);
        return GO_ON;
    }
    struct plx_view *early = browser->view;
    browser->comparison = plx_loading_take(&browser->loading, false);
    browser->view = NULL;
    enum outcome outcome = browser->comparison ? show(browser) : LEAVE;
    if (early && browser->view) {
        plx_view_resume(browser->view, early);
        compose(browser);
    }
    plx_view_free(&early);
    return outcome;
}

/* What waits for a screen to stand: the rest of the loading for the texts, what is prepared for the claims. */
static void work_behind(struct browser *browser)
{
    if (plx_loading_texts(&browser->loading))
        plx_loading_go_on(&browser->loading);
    if (browser->prepares)
        plx_preparing_start(&browser->preparing, browser->view);
    browser->prepares = false;
}

static enum outcome turn(struct browser *browser)
{
    paint(browser);
    ask(browser);
    work_behind(browser);
    struct pollfd sources[] = {
        {.fd = plx_terminal_input(&browser->terminal), .events = POLLIN},
        {.fd = browser->signals.readable, .events = POLLIN},
        {.fd = browser->loading.readable, .events = POLLIN}, /* -1, which poll passes over, once it is there */
        {.fd = browser->preparing.readable, .events = POLLIN}, /* the same */
    };
    browser->input.awaited = plx_probe_left(&browser->probe, now());
    bool begun = plx_input_patience(&browser->input) >= 0;
    int ready = poll(sources, sizeof sources / sizeof *sources, patience(browser, begun));
    if (ready < 0)
        return errno == EINTR || errno == EAGAIN ? GO_ON : GONE;
    if (sources[2].revents)
        plx_loading_wait(&browser->loading, 0);
    enum outcome outcome = look_at_loading(browser);
    if (outcome != GO_ON)
        return outcome;
    if (sources[3].revents)
        plx_preparing_give(&browser->preparing, browser->view);
    if (ready == 0 && !browser->more && begun)
        outcome = lose_patience(browser);
    else if (ready == 0 && !browser->more && browser->view &&
             !is_writing(browser) && plx_keeping_refresh(&browser->keeping, browser->view))
        compose(browser);
    if (sources[1].revents)
        outcome = meet_signals(browser);
    if (outcome == GO_ON && (sources[0].revents & POLLIN || browser->more))
        outcome = meet_keys(browser);
    if (outcome == GO_ON && sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
        outcome = GONE;
    return outcome;
}

static enum plx_status run(struct browser *browser, struct plx_error *error)
{
    enum outcome outcome = GO_ON;
    if (browser->comparison)
        outcome = show(browser);
    else
        outcome = look_at_loading(browser);
    while (outcome == GO_ON)
        outcome = turn(browser);
    if (outcome == LEAVE)
        settle(browser);
    if (outcome == GONE)
        return plx_error_set(error, PLX_ERROR_ACCESS, NULL, N_("the terminal went away"));
    if (outcome != FAILED)
        return PLX_OK;
    if (error)
        *error = browser->failed;
    return browser->failed.code;
}

static const char *no_variable(const char *name)
{
    (void)name;
    return NULL;
}

static plx_variable *variables(const struct browser *browser)
{
    return browser->options->variable ? browser->options->variable : no_variable;
}

static struct plx_profile profile_of(const struct browser *browser)
{
    const char *name = browser->options->terminal;
    struct plx_profile profile = plx_profile_guess(name ? name : variables(browser)("TERM"),
                                                   variables(browser));
    plx_profile_choose(&profile, browser->options->bidi, browser->options->shaping);
    profile.mouse = !browser->options->no_mouse;
    return profile;
}

static enum plx_clipboard clipboard_of(const struct browser *browser)
{
    const char *name = browser->options->terminal;
    return plx_clipboard_guess(name ? name : variables(browser)("TERM"), variables(browser));
}

static void start_painter(struct browser *browser)
{
    enum plx_background background = plx_probe_colorfgbg(variables(browser)("COLORFGBG"));
    bool plain = !plx_tui_writes_utf8();
    plx_painter_init(&browser->painter, plx_terminal_output(&browser->terminal));
    browser->painter.manner = (struct plx_manner){browser->terminal.profile.writing,
                                                  browser->options->ascii || plain, plain};
    plx_colours_start(&browser->painter.colours, take_theme(browser, background),
                      browser->options->colour);
}

static enum plx_status open_and_run(struct browser *browser, struct plx_error *error)
{
    struct plx_profile profile = profile_of(browser);
    enum plx_status status = plx_terminal_start(&browser->terminal, browser->options->terminal,
                                                &profile, error);
    if (status != PLX_OK)
        return status;
    start_painter(browser);
    browser->clipboard = clipboard_of(browser);
    plx_grid_init(&browser->grid, profile.shaping);
    status = run(browser, error);
    plx_terminal_stop(&browser->terminal);
    plx_preparing_stop(&browser->preparing);
    plx_painter_release(&browser->painter);
    plx_grid_release(&browser->grid);
    plx_view_free(&browser->view);
    plx_keeping_close(&browser->keeping);
    return status;
}

/* Where there can be no thread the reader waits. */
static void start_loading(struct browser *browser, plx_load *load, void *context)
{
    if (!plx_loading_start(&browser->loading, load, context)) {
        browser->comparison = load(NULL, NULL, NULL, context);
        return;
    }
    plx_loading_wait(&browser->loading, GRACE);
    if (plx_loading_ended(&browser->loading))
        browser->comparison = plx_loading_take(&browser->loading, false);
}

enum plx_status plx_browse(plx_load *load, void *context,
                           const struct plx_browse_options *options, struct plx_error *error)
{
    static const struct plx_browse_options usual = {.colour = true};
    struct browser browser = {.options = options ? options : &usual, .preparing = {.readable = -1}};
    if (!plx_signals_catch(&browser.signals))
        return plx_error_set(error, PLX_ERROR_ACCESS, NULL, "%s", strerror(errno));
    start_loading(&browser, load, context);
    enum plx_status status = PLX_OK;
    if (browser.comparison || browser.loading.running)
        status = open_and_run(&browser, error);
    plx_loading_take(&browser.loading, true);
    int ending = browser.signals.ending;
    plx_signals_release(&browser.signals);
    if (ending)
        raise(ending);
    return status;
}
