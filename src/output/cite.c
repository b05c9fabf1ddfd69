#include "output/cite.h"

#include "output/output.h"
#include "output/translated.h"

static void add_translation(const struct plx_comparison *comparison, uint32_t report, struct plx_span words,
                            const struct plx_translation *translation, struct plx_buffer *out)
{
    struct plx_buffer seen;
    plx_buffer_init(&seen);
    out->failed |= plx_output_translated(plx_story_report(plx_comparison_story(comparison), report), translation, words,
                                         &seen) != PLX_OK || plx_buffer_failed(&seen);
    if (seen.length) {
        plx_buffer_printf(out, "\n“%s” — ", plx_buffer_string(&seen));
        plx_buffer_printf(out, plx_say(plx_output_messages(comparison), "translation by %s"), translation->author);
    }
    plx_buffer_release(&seen);
}

void plx_output_cite(const struct plx_comparison *comparison, uint32_t report, struct plx_span words,
                     const struct plx_card *card, struct plx_buffer *out)
{
    const struct plx_messages *m = plx_output_messages(comparison);
    plx_buffer_add_string(out, "“");
    plx_output_words(comparison, report, words, out);
    plx_buffer_add_string(out, "” — ");
    plx_buffer_add_string(out, *card->outlet ? card->outlet
                                             : plx_output_report_id(comparison, report));
    if (*card->author)
        plx_buffer_printf(out, ", %s", card->author);
    plx_buffer_printf(out, ", %s", *card->date ? card->date : plx_say(m, "no date"));
    if (*card->address)
        plx_buffer_printf(out, ", %s", card->address);
    for (size_t i = 0; i < card->translation_count; i++)
        add_translation(comparison, report, words, &card->translations[i], out);
}
