#include "tui/keeping.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/messages.h"
#include "tui/placing.h"

/* ---- opening ---- */

static const struct plx_story *story_of(const struct plx_keeping *keeping)
{
    return plx_comparison_story(keeping->comparison);
}

static const struct plx_messages *messages_of(const struct plx_keeping *keeping)
{
    return plx_story_messages(story_of(keeping));
}

/* Its path from the root, so that it is known again from another folder. The caller's; "" where it
 * is none, as of standard input. */
static char *absolute(const char *path)
{
    char *whole = strcmp(path, "-") == 0 ? NULL : realpath(path, NULL);
    return whole ? whole : strdup("");
}

static bool list_reports(struct plx_keeping *keeping)
{
    size_t count = plx_story_report_count(story_of(keeping));
    keeping->reports = calloc(count + 1, sizeof *keeping->reports);
    for (size_t i = 0; keeping->reports && i < count; i++) {
        const struct plx_report *report = plx_story_report(story_of(keeping), i);
        struct plx_store_report *listed = &keeping->reports[i];
        listed->text = plx_report_text(report, &listed->length);
        listed->address = plx_report_address(report);
        listed->path = absolute(plx_report_path(report));
        if (!listed->path)
            return false;
    }
    return keeping->reports != NULL;
}

enum plx_status plx_keeping_open(struct plx_keeping *keeping,
                                 const struct plx_comparison *comparison, const char *folder,
                                 const char *who, struct plx_error *error)
{
    *keeping = (struct plx_keeping){.comparison = comparison, .who = who ? who : ""};
    if (!folder)
        return PLX_OK;
    if (!list_reports(keeping))
        return plx_error_memory(error);
    return plx_store_open(folder, keeping->reports, plx_story_report_count(story_of(keeping)),
                          &keeping->store, error);
}

void plx_keeping_close(struct plx_keeping *keeping)
{
    plx_store_close(&keeping->store);
    size_t count = keeping->reports ? plx_story_report_count(story_of(keeping)) : 0;
    for (size_t i = 0; i < count; i++)
        free((void *)(uintptr_t)keeping->reports[i].path);
    free(keeping->reports);
    keeping->reports = NULL;
}

/* ---- out of the store ---- */

/* What went wrong, in English, and why. */
static void say(const struct plx_keeping *keeping, struct plx_view *view, const char *what,
                const struct plx_error *error)
{
    char line[sizeof error->file + sizeof error->message + 64];
    snprintf(line, sizeof line, "%s: %s%s%s", plx_say(messages_of(keeping), what), error->file,
             *error->file ? ": " : "", plx_say(messages_of(keeping), error->message));
    plx_view_message(view, line);
}

static void tell_lost_translation(const struct plx_messages *m, struct plx_buffer *lines, const struct plx_act *act)
{
    char words[256];
    plx_act_translation(m, act->field, act->author, words, sizeof words);
    plx_buffer_add_string(lines, words);
}

/* "note "ask Ana" on "$10 млрд" (ana, 2025-12-18)" */
static void tell_lost(const struct plx_messages *m, struct plx_buffer *lines,
                      const struct plx_act *act)
{
    char day[16] = "";
    time_t at = (time_t)act->at;
    struct tm date;
    if (localtime_r(&at, &date))
        strftime(day, sizeof day, "%Y-%m-%d", &date);
    struct plx_buffer words;
    plx_buffer_init(&words);
    for (size_t i = 0; i < act->anchor_count; i++)
        plx_buffer_printf(&words, "%s\"%s\"", i ? ", " : "", act->anchors[i].words);
    const char *on = plx_buffer_string(&words);
    if (act->kind == PLX_ACT_DECISION)
        plx_buffer_printf(lines, plx_say(m, "decision %s on %s"),
                          plx_say(m, plx_decision_label(plx_decision_of(act->value))), on);
    else if (act->kind == PLX_ACT_NOTE)
        plx_buffer_printf(lines, plx_say(m, "note %s on %s"), act->value, on);
    else if (act->kind == PLX_ACT_MEMBER)
        plx_buffer_printf(lines, strcmp(act->value, "in") == 0 ? plx_say(m, "cell put in on %s")
                                                               : plx_say(m, "cell taken out on %s"), on);
    else if (act->kind == PLX_ACT_TRANSLATION)
        tell_lost_translation(m, lines, act);
    else
        plx_buffer_printf(lines, act->kind == PLX_ACT_TAG ? plx_say(m, "tag on %s")
                                                          : plx_say(m, "card on %s"), on);
    plx_buffer_printf(lines, " (%s%s%s)\n", act->who, *act->who ? ", " : "", day);
    lines->failed |= plx_buffer_failed(&words);
    plx_buffer_release(&words);
}

static enum plx_status show_placed(const struct plx_keeping *keeping, struct plx_view *view,
                                   const struct plx_placing *placing)
{
    struct plx_buffer lines;
    plx_buffer_init(&lines);
    for (size_t i = 0; i < placing->lost_count; i++)
        tell_lost(messages_of(keeping), &lines, placing->lost[i]);
    enum plx_status status = plx_view_set_acts(view, placing->placed, placing->count);
    if (status == PLX_OK)
        status = plx_view_set_lost(view, plx_buffer_string(&lines));
    plx_buffer_release(&lines);
    return status;
}

static enum plx_status show_all(struct plx_keeping *keeping, struct plx_view *view,
                                const struct plx_act *acts, size_t count, size_t *lost)
{
    struct plx_placing placing;
    enum plx_status status = plx_placing_make(&placing, keeping->comparison, acts, count);
    if (status == PLX_OK)
        status = show_placed(keeping, view, &placing);
    *lost = placing.lost_count;
    plx_placing_release(&placing);
    return status;
}

/* The number of marks that have lost their place. */
static size_t read_and_show(struct plx_keeping *keeping, struct plx_view *view)
{
    const struct plx_act *acts;
    size_t count;
    size_t lost = 0;
    struct plx_error error = {0};
    if (!keeping->store)
        return 0;
    if (plx_store_acts(keeping->store, &acts, &count, &error) != PLX_OK ||
        (show_all(keeping, view, acts, count, &lost) != PLX_OK && plx_error_memory(&error)))
        say(keeping, view, N_("the marks cannot be read"), &error);
    return lost;
}

void plx_keeping_show(struct plx_keeping *keeping, struct plx_view *view)
{
    size_t lost = read_and_show(keeping, view);
    char line[512];
    if (!lost)
        return;
    snprintf(line, sizeof line,
             plx_say_count(messages_of(keeping),
                           "%zu mark has lost its place: the reports have changed ({help} lists it)",
                           "%zu marks have lost their place: the reports have changed ({help} lists them)",
                           lost),
             lost);
    plx_view_message(view, line);
}

bool plx_keeping_refresh(struct plx_keeping *keeping, struct plx_view *view)
{
    if (!keeping->store || !plx_store_changed(keeping->store))
        return false;
    read_and_show(keeping, view);
    return true;
}

/* ---- into the store ---- */

static enum plx_status add(struct plx_keeping *keeping, const struct plx_comparison *comparison,
                           const struct plx_view_act *act, struct plx_error *error)
{
    bool card = act->kind == PLX_ACT_CARD;
    size_t count;
    struct plx_anchor *anchors = plx_placing_anchors(comparison, act, &count);
    if (!anchors)
        return plx_error_memory(error);
    const struct plx_act kept = {
        .kind = act->kind,
        .scope = card                          ? PLX_SCOPE_REPORT
                 : act->report == PLX_VIEW_ROW ? PLX_SCOPE_ROW
                                               : PLX_SCOPE_CELL,
        .field = card ? plx_card_fields[act->field] : "",
        .value = act->value,
        .anchors = anchors,
        .anchor_count = count,
        .who = keeping->who,
        .at = (int64_t)time(NULL),
    };
    enum plx_status status = plx_store_add(keeping->store, &kept, error);
    free(anchors);
    return status;
}

void plx_keeping_add(struct plx_keeping *keeping, struct plx_view *view)
{
    const struct plx_view_act *act = plx_view_act(view);
    struct plx_error error = {0};
    if (keeping->store && act &&
        add(keeping, plx_view_comparison(view), act, &error) != PLX_OK)
        say(keeping, view, N_("not saved"), &error);
}

void plx_keeping_undo(struct plx_keeping *keeping, struct plx_view *view)
{
    struct plx_act undone;
    struct plx_error error = {0};
    char value[256];
    if (plx_store_undo(keeping->store, keeping->who, (int64_t)time(NULL), &undone, &error) !=
        PLX_OK) {
        say(keeping, view, N_("not taken back"), &error);
        return;
    }
    if (!undone.id) {
        plx_view_message(view, plx_say(messages_of(keeping), "nothing to take back"));
        return;
    }
    snprintf(value, sizeof value, "%s", undone.value); /* which reading anew frees */
    read_and_show(keeping, view);
    plx_view_undone(view, undone.kind, value);
}

/* ---- the log ---- */

#define LOG_WORDS 512

static const char *stamp(int64_t seconds, char when[32])
{
    time_t at = (time_t)seconds;
    struct tm date;
    *when = '\0';
    if (localtime_r(&at, &date))
        strftime(when, 32, "%Y-%m-%d %H:%M", &date);
    return when;
}

/* Where it was done: "ru" of a card, else the words. */
static const char *where_of(const struct plx_keeping *keeping, const struct plx_act *act)
{
    const struct plx_anchor *first = act->anchor_count ? &act->anchors[0] : NULL;
    if (!first)
        return "";
    return act->scope == PLX_SCOPE_REPORT && first->found < PLX_FOUND_LOST
               ? plx_report_id(plx_story_report(story_of(keeping), first->report))
               : first->words;
}

static enum plx_status show_log(struct plx_keeping *keeping, struct plx_view *view,
                                const struct plx_act *acts, size_t count)
{
    struct plx_view_log_line *lines = calloc(count + 1, sizeof *lines);
    char(*stamps)[32] = calloc(count + 1, sizeof *stamps);
    char(*words)[LOG_WORDS] = calloc(count + 1, sizeof *words);
    enum plx_status status = PLX_ERROR_MEMORY;
    for (size_t i = 0; lines && stamps && words && i < count; i++) {
        const struct plx_act *act = &acts[count - 1 - i];
        plx_act_words(messages_of(keeping), act->kind, act->value, act->field, act->author, words[i],
                      LOG_WORDS);
        lines[i] = (struct plx_view_log_line){
            stamp(act->at, stamps[i]), act->who, words[i], where_of(keeping, act),
            plx_placing_claim(plx_view_comparison(view), act), act->undone_who != NULL};
    }
    if (lines && stamps && words)
        status = plx_view_set_log(view, lines, count);
    free(lines);
    free(stamps);
    free(words);
    return status;
}

void plx_keeping_log(struct plx_keeping *keeping, struct plx_view *view)
{
    const struct plx_act *acts;
    size_t count;
    struct plx_error error = {0};
    if (!keeping->store)
        return;
    if (plx_store_log(keeping->store, &acts, &count, &error) != PLX_OK ||
        (show_log(keeping, view, acts, count) != PLX_OK && plx_error_memory(&error)))
        say(keeping, view, N_("the log cannot be read"), &error);
}
