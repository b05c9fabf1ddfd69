/* What the catalogues say has room on the screen: signs, words of cells, hints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/messages.h"
#include "text/layout.h"
#include "view/keys.h"

static const char *const languages[] = {"en", "ar", "fr", "it", "pt", "ru"};
#define LANGUAGES (sizeof languages / sizeof *languages)

#define SIGN_CELLS 6u  /* behind "! ", in a column of eight */
#define SCALE_CELLS 5u /* behind "!! " */
#define CELL_CELLS 10u /* of the table */
#define HINT_CELLS 12u
#define LINE 80u

static struct plx_messages *open_language(const char *language)
{
    struct plx_messages *m;
    struct plx_error error;
    if (plx_messages_open(language, LOCALE_FOLDER, &m, &error) != PLX_OK)
        fail_msg("%s: %s", language, error.message);
    return m;
}

static unsigned width_of(const char *text)
{
    return plx_layout_width(text, strlen(text));
}

static void check_width(const char *language, const char *text, unsigned most)
{
    if (width_of(text) > most || !*text)
        fail_msg("%s: \"%s\" takes %u cells of %u", language, text, width_of(text), most);
}

static void test_translations__signs_and_cells(void **state)
{
    static const char *const signs[] = {
        NC_("sign", "same"), NC_("sign", "fits"),   NC_("sign", "unsure"), NC_("sign", "only"),
        NC_("sign", "differ"), NC_("sign", "value"), NC_("sign", "date"),  NC_("sign", "who"),
        NC_("sign", "stage"), NC_("sign", "denied"), NC_("sign", "title"), NC_("sign", "check"),
    };
    static const char *const cells[] = {
        NC_("cell", "signed"), NC_("cell", "not signed"), NC_("cell", "approved"),
        NC_("cell", "agreed"), NC_("cell", "not agreed"), NC_("cell", "done"),
        NC_("cell", "not done"), NC_("cell", "advanced"), NC_("cell", "early"),
        NC_("cell", "not so"), NC_("cell", "so"),         NC_("cell", "said"),
    };
    (void)state;
    for (size_t l = 0; l < LANGUAGES; l++) {
        struct plx_messages *m = open_language(languages[l]);
        check_width(languages[l], plx_say(m, NC_("sign", "scale")), SCALE_CELLS);
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
            check_width(languages[l], plx_say(m, signs[i]), SIGN_CELLS);
        for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
            check_width(languages[l], plx_say(m, cells[i]), CELL_CELLS);
        plx_messages_close(&m);
    }
}

/* In two lines of 80 cells at least twelve of them stand, so that a reader finds his way. */
static void test_translations__hints(void **state)
{
    size_t count;
    const struct plx_key_row *table = plx_keys_table(NULL, &count);
    (void)state;
    for (size_t l = 0; l < LANGUAGES; l++) {
        struct plx_messages *m = open_language(languages[l]);
        for (size_t i = 0; i < count; i++)
            if (table[i].hint && strlen(table[i].hint) < 18)
                check_width(languages[l], plx_say(m, table[i].hint), HINT_CELLS);
        unsigned used = 0;
        for (size_t i = 0, shown = 0; i < count && shown < 12; i++)
            if (table[i].hint && (table[i].where & PLX_IN_CLAIMS)) {
                used += width_of(table[i].label) + 1 + width_of(plx_say(m, table[i].hint)) + 2;
                shown++;
            }
        if (used > 2 * LINE)
            fail_msg("%s: twelve hints take %u cells", languages[l], used);
        plx_messages_close(&m);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_translations__signs_and_cells),
        cmocka_unit_test(test_translations__hints),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
