#include "output/translated.h"

#include <string.h>

#include "report/rendition.h"
#include "report/translation.h"
#include "text/sanitise.h"

enum plx_status plx_output_translated(const struct plx_report *report, const struct plx_translation *translation,
                                      struct plx_span words, struct plx_buffer *out)
{
    struct plx_rendition rendition;
    enum plx_status status =
        plx_translation_align(report, translation->text, strlen(translation->text), &rendition);
    if (status != PLX_OK)
        return status;
    struct plx_span seen = plx_rendition_place(&rendition, words);
    plx_sanitise_append(out, rendition.text + seen.start, seen.end - seen.start);
    plx_rendition_release(&rendition);
    return PLX_OK;
}
