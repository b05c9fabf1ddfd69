/* In which writing the reader sees each report: its own, in Latin letters, or in a gloss. */
#include <stdio.h>
#include <stdlib.h>

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

const char *plx_renditions_name(const struct plx_view *view, enum plx_writing writing)
{
    static const char *const names[PLX_WRITINGS] = {
        [PLX_WRITING_ORIGINAL] = "",
        [PLX_WRITING_LATIN] = N_("Latin letters"),
        [PLX_WRITING_GLOSS] = N_("word gloss")};
    return *names[writing] ? plx_say(view->messages, names[writing]) : "";
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
    for (size_t r = 0; view->renditions && r < view->report_count; r++)
        plx_rendition_release(&view->renditions[r]);
    free(view->renditions);
}

/* ---- changing it ---- */

/* A report in Latin letters has nothing to be put into them. */
static enum plx_writing next_writing(const struct plx_view *view, uint32_t report)
{
    enum plx_writing writing =
        (enum plx_writing)((plx_renditions_writing(view, report) + 1) % PLX_WRITINGS);
    if (writing == PLX_WRITING_LATIN && !plx_rendition_foreign(view->columns[report].report))
        writing = PLX_WRITING_GLOSS;
    return writing;
}

static void write_in(struct plx_view *view, uint32_t report, enum plx_writing writing)
{
    struct plx_rendition *rendition = &view->renditions[report];
    plx_rendition_release(rendition);
    bool foreign = writing != PLX_WRITING_LATIN || plx_rendition_foreign(view->columns[report].report);
    if (writing != PLX_WRITING_ORIGINAL && foreign &&
        plx_rendition_make(view->columns[report].report, writing, rendition) != PLX_OK)
        view->failed = true;
    plx_renditions_direct(view, report);
}

/* The column in hand; all of them where none is, and each that has such letters. */
enum plx_effect plx_action_writing(struct plx_view *view, int value)
{
    (void)value;
    uint32_t first = view->focus >= 0 ? (uint32_t)view->focus : 0;
    for (uint32_t r = first; view->focus < 0 && r < view->report_count; r++)
        if (plx_rendition_foreign(view->columns[r].report)) {
            first = r;
            break;
        }
    enum plx_writing writing = next_writing(view, first);
    plx_hold_keep(view);
    for (uint32_t r = 0; r < view->report_count; r++)
        if (view->focus < 0 || r == first)
            write_in(view, r, writing);
    plx_layouts_forget(&view->layouts, view->shaping);
    const char *which =
        view->focus < 0 ? plx_say(view->messages, "all reports") : view->columns[first].id;
    snprintf(view->message, sizeof view->message,
             writing == PLX_WRITING_ORIGINAL ? plx_say(view->messages, "%s: as it was written")
             : writing == PLX_WRITING_LATIN
                 ? plx_say(view->messages, "%s: in Latin letters; x again: word by word")
                 : plx_say(view->messages,
                           "%s: word by word, a gloss and no translation; x again: the original"),
             which);
    return PLX_EFFECT_REDRAW;
}
