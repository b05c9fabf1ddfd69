/* Fuzz target: a file's bytes to a report (charset, language, tokens, sentences), and a story.json
 * to the cards of its reports. */
#include <string.h>

#include "data/json.h"
#include "fuzz.h"
#include "text/charset.h"

static void decode(const char *bytes, size_t size)
{
    struct plx_buffer text;
    const char *charset;
    plx_buffer_init(&text);
    enum plx_status status = plx_charset_decode(bytes, size, &text, &charset);
    FUZZ_REQUIRE(status == PLX_OK || status == PLX_ERROR_EMPTY || status == PLX_ERROR_BINARY);
    FUZZ_REQUIRE(status != PLX_OK || (text.length > 0 && *charset));
    plx_buffer_release(&text);
}

static void load(const char *bytes, size_t size, const struct plx_report_card *card)
{
    struct plx_story *story = fuzz_story();
    struct plx_error error = {0};
    enum plx_status status = plx_report_add(story, bytes, size, card, &error);
    if (status == PLX_OK)
        fuzz_check_report(story->reports.items[0]);
    else
        FUZZ_REQUIRE(error.code == status && *error.message);
}

static const char *member(const struct plx_json *item, const char *name)
{
    return plx_json_string(plx_json_member(item, name));
}

/* What a story.json may say of a report goes through the same cards as a real one's. */
static void read_story(const char *bytes, size_t size)
{
    static const char text[] = "Rain in Lima\n\nRain fell in Lima for 3 days, the city said.\n";
    struct plx_story *story = fuzz_story();
    struct plx_json *document;
    struct plx_error error = {0};
    enum plx_status status = plx_json_parse(bytes, size, "story.json", &document, &error);
    FUZZ_REQUIRE((status == PLX_OK) == (document != NULL));
    FUZZ_REQUIRE(error.byte <= size);
    const struct plx_json *item = plx_json_first(plx_json_member(document, "reports"));
    for (int reports = 0; item && reports < 4; item = plx_json_next(item), reports++) {
        const struct plx_report_card card = {
            .path = member(item, "file"), .language = member(item, "language"),
            .outlet = member(item, "outlet"), .date = member(item, "date"),
            .address = member(item, "address"), .author = member(item, "author")};
        if (plx_report_add(story, text, sizeof text - 1, &card, &error) == PLX_OK)
            fuzz_check_report(story->reports.items[story->reports.count - 1]);
    }
    plx_json_free(&document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    decode(bytes, size);
    load(bytes, size, &(struct plx_report_card){.path = "report.txt"});
    if (size && memchr("{[ \n", data[0], 4))
        read_story(bytes, size);
    return 0;
}
