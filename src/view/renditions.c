/* In which writing the reader sees each report: its own, in Latin letters, in a gloss, or in a translation that he gave it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "report/translation.h"
#include "view/actions.h"
#include "view/pane.h"

/* Whether most letters of a text's beginning lie in the blocks of right-to-left scripts. */
static bool mostly_rtl(const char *text, size_t length)
{
    size_t rtl = 0;
    size_t others = 0;
    for (size_t i = 0; i < length && i < 4096; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0xd6 && c <= 0xdf) /* U+0580 to U+07FF */
            rtl++;
        else if (c >= 0xc3 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            others++;
    }
    return rtl > others;
}

enum plx_writing plx_renditions_writing(const struct plx_view *view, uint32_t report)
{
    return view->renditions[report].writing;
}

const struct plx_view_act *plx_renditions_translation(const struct plx_view *view, uint32_t report, size_t n)
{
    for (size_t i = 0; i < view->acts.count; i++) {
        const struct plx_view_act *act = &view->acts.items[i];
        if (act->kind == PLX_ACT_TRANSLATION && act->report == report && *act->value && n-- == 0)
            return act;
    }
    return NULL;
}

static const char *translation_name(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    const struct plx_view_act *act = plx_renditions_translation(view, report, view->translations[report]);
    if (!act)
        return "";
    return plx_grid_format(grid,
                           act->changed ? plx_say(view->messages, "translation by %s, of an earlier version")
                                        : plx_say(view->messages, "translation by %s"),
                           act->author);
}

const char *plx_renditions_name(const struct plx_view *view, struct plx_grid *grid, uint32_t report)
{
    switch (plx_renditions_writing(view, report)) {
    case PLX_WRITING_LATIN:
        return plx_say(view->messages, "Latin letters");
    case PLX_WRITING_GLOSS:
        return plx_say(view->messages, "word gloss");
    case PLX_WRITING_TRANSLATION:
        return translation_name(view, grid, report);
    case PLX_WRITING_ORIGINAL:
    case PLX_WRITINGS:
        break;
    }
    return "";
}

const char *plx_renditions_text(const struct plx_view *view, uint32_t report, size_t *length)
{
    const struct plx_rendition *rendition = &view->renditions[report];
    *length = rendition->text ? rendition->length : view->columns[report].length;
    return rendition->text ? rendition->text : view->columns[report].text;
}

struct plx_span plx_renditions_place(const struct plx_view *view, uint32_t report,
                                     struct plx_span span)
{
    return plx_rendition_place(&view->renditions[report], span);
}

struct plx_span plx_renditions_original(const struct plx_view *view, uint32_t report,
                                        struct plx_span span)
{
    return plx_rendition_original(&view->renditions[report], span);
}

void plx_renditions_direct(struct plx_view *view, uint32_t report)
{
    size_t length;
    const char *text = plx_renditions_text(view, report, &length);
    view->columns[report].rtl = mostly_rtl(text, length);
}

void plx_renditions_release(struct plx_view *view)
{
    for (size_t i = 0; view->made && i < view->report_count * PLX_WRITINGS; i++)
        plx_rendition_release(&view->made[i]);
    free(view->made);
    free(view->renditions);
    free(view->translations);
}

/* ---- changing it ---- */

/* In which writing, and of translations which. */
struct seen {
    enum plx_writing writing;
    size_t translation;
};

/* The column in hand; of all of them a translated one, else the first with letters that can be put into others. */
static uint32_t leading(const struct plx_view *view)
{
    uint32_t first = 0;
    if (view->focus >= 0)
        return (uint32_t)view->focus;
    for (uint32_t r = 0; r < view->report_count; r++)
        if (plx_renditions_writing(view, r) == PLX_WRITING_TRANSLATION)
            return r;
    while (first + 1 < view->report_count && !plx_rendition_foreign(view->columns[first].report))
        first++;
    return plx_rendition_foreign(view->columns[first].report) ? first : 0;
}

/* Whether the column in hand has an n-th translation, or any of all. */
static bool has_translation(const struct plx_view *view, size_t n)
{
    bool has = false;
    for (uint32_t r = 0; r < view->report_count && !has; r++)
        has = (view->focus < 0 || view->focus == (int)r) && plx_renditions_translation(view, r, n);
    return has;
}

/* A report in Latin letters has nothing to be put into them. */
static struct seen next_writing(const struct plx_view *view, uint32_t report)
{
    struct seen now = {plx_renditions_writing(view, report), view->translations[report]};
    if (now.writing == PLX_WRITING_ORIGINAL && plx_rendition_foreign(view->columns[report].report))
        return (struct seen){PLX_WRITING_LATIN, 0};
    if (now.writing < PLX_WRITING_GLOSS)
        return (struct seen){PLX_WRITING_GLOSS, 0};
    size_t n = now.writing == PLX_WRITING_TRANSLATION ? now.translation + 1 : 0;
    return has_translation(view, n) ? (struct seen){PLX_WRITING_TRANSLATION, n}
                                    : (struct seen){PLX_WRITING_ORIGINAL, 0};
}

/* English where words from right to left would turn the line round in the middle of Latin letters. */
struct plx_gloss_reader plx_view_gloss_reader(const struct plx_view *view)
{
    return (struct plx_gloss_reader){view->rtl ? NULL : view->story->told, view->rtl ? NULL : view->messages};
}

static struct plx_rendition *made_of(struct plx_view *view, uint32_t report, enum plx_writing writing)
{
    return &view->made[report * PLX_WRITINGS + writing];
}

void plx_view_take_rendition(struct plx_view *view, uint32_t report, struct plx_rendition *rendition)
{
    struct plx_rendition *made = made_of(view, report, rendition->writing);
    if (made->text || !rendition->text) {
        plx_rendition_release(rendition);
        return;
    }
    *made = *rendition;
    *rendition = (struct plx_rendition){0};
}

/* In which writing it is seen: what has no letters to be put into others as it is, what has no such translation in a gloss. */
static enum plx_writing writing_of(const struct plx_report *source, struct seen seen, bool translated)
{
    switch (seen.writing) {
    case PLX_WRITING_LATIN:
        return plx_rendition_foreign(source) ? PLX_WRITING_LATIN : PLX_WRITING_ORIGINAL;
    case PLX_WRITING_TRANSLATION:
        return translated ? PLX_WRITING_TRANSLATION : PLX_WRITING_GLOSS;
    default:
        return seen.writing;
    }
}

/* Made once, but a translation, of which there may be several; NULL without memory. */
static struct plx_rendition *rendition_in(struct plx_view *view, uint32_t report, enum plx_writing writing,
                                          const struct plx_view_act *translation)
{
    const struct plx_report *source = view->columns[report].report;
    const struct plx_gloss_reader reader = plx_view_gloss_reader(view);
    struct plx_rendition *made = made_of(view, report, writing);
    enum plx_status status = PLX_OK;
    if (writing == PLX_WRITING_TRANSLATION) {
        plx_rendition_release(made);
        status = plx_translation_align(source, translation->value, strlen(translation->value), made);
    } else if (writing != PLX_WRITING_ORIGINAL && !made->text) {
        status = plx_rendition_make(source, writing, &reader, made);
    }
    return status == PLX_OK ? made : NULL;
}

static void write_in(struct plx_view *view, uint32_t report, struct seen seen)
{
    const struct plx_view_act *translation = plx_renditions_translation(view, report, seen.translation);
    enum plx_writing writing = writing_of(view->columns[report].report, seen, translation != NULL);
    const struct plx_rendition *made = rendition_in(view, report, writing, translation);
    view->translations[report] = seen.translation;
    view->renditions[report] = made ? *made : (struct plx_rendition){0};
    view->failed = view->failed || !made;
    plx_renditions_direct(view, report);
}

static void say_seen(struct plx_view *view, struct seen seen, const char *which)
{
    const struct plx_messages *m = view->messages;
    bool gloss = seen.writing == PLX_WRITING_GLOSS;
    bool more = has_translation(view, gloss ? 0 : seen.translation + 1);
    snprintf(view->message, sizeof view->message,
             seen.writing == PLX_WRITING_ORIGINAL ? plx_say(m, "%s: as it was written")
             : seen.writing == PLX_WRITING_LATIN  ? plx_say(m, "%s: in Latin letters; {writing} again: word by word")
             : gloss && more
                 ? plx_say(m, "%s: word by word, a gloss and no translation; {writing} again: a human translation")
             : gloss ? plx_say(m, "%s: word by word, a gloss and no translation; {writing} again: the original")
             : more  ? plx_say(m, "%s: a human translation; {writing} again: the next one")
                     : plx_say(m, "%s: a human translation; {writing} again: the original"),
             which);
}

/* The column in hand; all of them where none is, and each that has such letters. */
enum plx_effect plx_action_writing(struct plx_view *view, int value)
{
    (void)value;
    uint32_t first = leading(view);
    struct seen seen = next_writing(view, first);
    plx_hold_keep(view);
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->focus < 0 || r == first)
            write_in(view, r, seen);
    plx_layouts_forget(&view->layouts, view->shaping);
    say_seen(view, seen, view->focus < 0 ? plx_say(view->messages, "all reports") : view->columns[first].id);
    return PLX_EFFECT_REDRAW;
}

void plx_renditions_refresh(struct plx_view *view)
{
    bool any = false;
    for (uint32_t r = 0; r < view->report_count; r++) {
        if (plx_renditions_writing(view, r) != PLX_WRITING_TRANSLATION)
            continue;
        bool there = plx_renditions_translation(view, r, view->translations[r]) != NULL;
        if (!any)
            plx_hold_keep(view);
        any = true;
        write_in(view, r, (struct seen){there ? PLX_WRITING_TRANSLATION : PLX_WRITING_ORIGINAL,
                                        there ? view->translations[r] : 0});
    }
    if (any)
        plx_layouts_forget(&view->layouts, view->shaping);
}
