#include "output/cite.h"

#include "output/output.h"

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
}
