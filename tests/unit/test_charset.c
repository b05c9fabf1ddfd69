/* plx_charset_decode: texts of several sentences in every charset that the press comes in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include "text/charset.h"

static const char russian[] =
    "Министр финансов объявил о новом бюджете\n"
    "Правительство утвердило расходы на следующий год. Больше всего денег получат больницы и школы. "
    "Оппозиция требует вернуть проект на доработку, потому что доходы оценены слишком смело.\n"
    "Голосование назначено на 14 ноября. До этого дня комитет заседает каждый вечер.\n";
static const char arabic[] =
    "وزيرة الطاقة تفتتح محطة جديدة في الجنوب\n"
    "قالت الوزيرة إن المحطة ستزود مئات القرى بالكهرباء قبل نهاية العام. وأضافت أن العمل استمر ثلاث سنوات. "
    "وينتظر السكان انخفاض الأسعار، لكن الخبراء يشككون في ذلك.\n"
    "ومن المقرر أن تبدأ المرحلة الثانية في الربيع القادم.\n";
static const char french[] =
    "Le maire annonce la fermeture du marché couvert\n"
    "Après dix ans d'études, la décision est tombée mardi : le bâtiment sera rasé à l'été. Les commerçants, "
    "très inquiets, espéraient être relogés près de la gare. « Où irons-nous ? » demande l'un d'eux.\n"
    "La mairie promet une réponse dès la rentrée, et des aides à tous ceux qui déménagent.\n";
static const char portuguese[] =
    "Câmara aprova reforma do transporte público\n"
    "A votação terminou de madrugada, com ampla maioria. Segundo a prefeitura, as estações serão "
    "ampliadas até o próximo verão. A oposição diz que não há orçamento para as obras e que a "
    "população não foi ouvida.\n";
static const char german[] =
    "Brücke über den Fluss bleibt bis März gesperrt\n"
    "Die Prüfer fanden Risse in den Trägern, wie die Behörde am Freitag mitteilte. Für Fußgänger öffnet "
    "nächste Woche ein schmaler Übergang. Händler fürchten um ihr Geschäft, denn die Straße führt "
    "mitten durch die Stadt.\n";
static const char turkish[] =
    "Belediye yeni köprünün açılış tarihini duyurdu\n"
    "Köprü, şehrin iki yakasını birbirine bağlayacak. Yetkililer çalışmaların gelecek yaz biteceğini "
    "söyledi. Bölge halkı ise gürültüden şikâyetçi: İnşaat gece gündüz sürüyor, ışıklar hiç sönmüyor.\n";
static const char greek[] =
    "Η κυβέρνηση ανακοίνωσε νέα μέτρα για τις πυρκαγιές\n"
    "Ο υπουργός είπε ότι οι δήμοι θα λάβουν περισσότερα οχήματα πριν από το καλοκαίρι. Οι κάτοικοι "
    "ζητούν δρόμους διαφυγής και καλύτερη ενημέρωση.\n";

static UChar *wide_of(const char *text, int32_t *units)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar *wide = malloc((strlen(text) + 1) * sizeof *wide);
    assert_non_null(wide);
    u_strFromUTF8(wide, (int32_t)strlen(text) + 1, units, text, -1, &status);
    assert_true(U_SUCCESS(status));
    return wide;
}

/* The UTF-8 text in another charset. */
static char *encode(const char *text, const char *charset, size_t *length)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t units;
    UChar *wide = wide_of(text, &units);
    UConverter *converter = ucnv_open(charset, &status);
    assert_true(U_SUCCESS(status));
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    int32_t room = units * 4 + 16;
    char *bytes = malloc((size_t)room);
    assert_non_null(bytes);
    int32_t written = ucnv_fromUChars(converter, bytes, room, wide, units, &status);
    if (U_FAILURE(status))
        fail_msg("%s: %s", charset, u_errorName(status));
    ucnv_close(converter);
    free(wide);
    *length = (size_t)written;
    return bytes;
}

/* charset NULL: whichever gives the text. */
static void assert_decodes(const char *bytes, size_t length, const char *text, const char *charset)
{
    struct plx_buffer out;
    const char *found = NULL;
    plx_buffer_init(&out);
    enum plx_status status = plx_charset_decode(bytes, length, &out, &found);
    if (status != PLX_OK)
        fail_msg("%s: %s", charset ? charset : "any", plx_status_name(status));
    if (charset && strcasecmp(found, charset) != 0)
        fail_msg("%s is taken for %s", charset, found);
    assert_string_equal(plx_buffer_string(&out), text);
    assert_int_equal(out.length, strlen(text));
    plx_buffer_release(&out);
}

static void assert_reads_as(const char *text, const char *charset, const char *found)
{
    size_t length;
    char *bytes = encode(text, charset, &length);
    assert_decodes(bytes, length, text, found);
    free(bytes);
}

static void assert_reads(const char *text, const char *charset)
{
    assert_reads_as(text, charset, charset);
}

static void assert_refused(const void *bytes, size_t length, enum plx_status expected)
{
    struct plx_buffer out;
    const char *charset;
    plx_buffer_init(&out);
    enum plx_status status = plx_charset_decode(bytes, length, &out, &charset);
    if (status != expected)
        fail_msg("%s, not %s", plx_status_name(status), plx_status_name(expected));
    plx_buffer_release(&out);
}

/* ---- UTF-8 ---- */

static void test_charset_decode__utf8(void **state)
{
    (void)state;
    const char *const texts[] = {russian, arabic, french, turkish, "x", "14 €", "plain words\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_decodes(texts[i], strlen(texts[i]), texts[i], "UTF-8");
}

static void test_charset_decode__utf8_with_mark(void **state)
{
    (void)state;
    char bytes[sizeof arabic + 3];
    int length = snprintf(bytes, sizeof bytes, "\xef\xbb\xbf%s", arabic);
    assert_decodes(bytes, (size_t)length, arabic, "UTF-8");
}

static void test_charset_decode__broken_utf8(void **state)
{
    (void)state;
    char broken[sizeof russian], expected[sizeof russian + 16];
    size_t cut = strstr(russian, "финансов") - russian;
    /* The first byte of a letter is lost; the other becomes U+FFFD. */
    memcpy(broken, russian, cut);
    strcpy(broken + cut, russian + cut + 1);
    memcpy(expected, russian, cut);
    strcpy(expected + cut, "\ufffd");
    strcat(expected, russian + cut + 2);
    assert_decodes(broken, strlen(broken), expected, "UTF-8");
}

static void test_charset_decode__utf8_cut_within_a_character(void **state)
{
    (void)state;
    size_t length = strstr(french, "é") + 1 - french;
    char text[sizeof french * 2];
    /* Long before it, so that there is something to know the charset by. */
    int whole = snprintf(text, sizeof text, "%s", french);
    memcpy(text + whole, french, length);
    char expected[sizeof text + 3];
    snprintf(expected, sizeof expected, "%s%.*s\ufffd", french, (int)length - 1, french);
    assert_decodes(text, (size_t)whole + length, expected, "UTF-8");
}

/* Wherever it stands, a byte that no letter begins with becomes U+FFFD; so does the first byte of a letter that is not whole, and a
 * letter that is longer than it need be. */
static void assert_repairs_anywhere(const char *whole)
{
    static const char *const bad[] = {"\xff", "\xd0", "\xc1\x81", "\xe2\x80"};
    static const char *const becomes[] = {"\ufffd", "\ufffd", "\ufffd\ufffd", "\ufffd"};
    char broken[256], expected[256];
    for (size_t at = 0; at <= strlen(whole); at++)
        for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
            if (((unsigned char)whole[at] & 0xc0) == 0x80)
                continue;
            snprintf(broken, sizeof broken, "%.*s%s%s", (int)at, whole, bad[i], whole + at);
            snprintf(expected, sizeof expected, "%.*s%s%s", (int)at, whole, becomes[i], whole + at);
            assert_decodes(broken, strlen(broken), expected, "UTF-8");
        }
}

static void test_charset_decode__broken_anywhere(void **state)
{
    (void)state;
    assert_repairs_anywhere("Порт закрыт, Port of Норд закрыт до марта. Порт закрыт, и суда стоят на рейде.");
    assert_repairs_anywhere("Порт закрыт, — Port of Норд — закрыт до марта. Порт закрыт, и суда стоят на рейде.");
}

/* ---- UTF-16 ---- */

static void assert_reads_utf16(const char *text, const char *charset, const char *mark)
{
    size_t length;
    char *bytes = encode(text, charset, &length), *marked = malloc(length + 2);
    assert_non_null(marked);
    assert_decodes(bytes, length, text, charset);
    memcpy(marked, mark, 2);
    memcpy(marked + 2, bytes, length);
    assert_decodes(marked, length + 2, text, charset);
    free(marked);
    free(bytes);
}

static void test_charset_decode__utf16(void **state)
{
    (void)state;
    const char *const texts[] = {russian, arabic, french, german, turkish, greek};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_reads_utf16(texts[i], "UTF-16LE", "\xff\xfe");
        assert_reads_utf16(texts[i], "UTF-16BE", "\xfe\xff");
    }
}

static void test_charset_decode__utf16_broken(void **state)
{
    (void)state;
    /* A lone surrogate, and an odd byte at the end. */
    const char bytes[] = "\xff\xfe" "a\0\x3d\xd8" "b\0\n\0c";
    struct plx_buffer out;
    const char *charset;
    plx_buffer_init(&out);
    assert_int_equal(plx_charset_decode(bytes, sizeof bytes - 1, &out, &charset), PLX_OK);
    assert_int_equal(strncmp(plx_buffer_string(&out), "a\ufffd" "b\n", 6), 0);
    plx_buffer_release(&out);
}

/* ---- eight bits ---- */

static void test_charset_decode__cyrillic(void **state)
{
    (void)state;
    assert_reads(russian, "windows-1251");
    assert_reads(russian, "KOI8-R");
    assert_reads(russian, "ISO-8859-5");
}

static void test_charset_decode__arabic(void **state)
{
    (void)state;
    assert_reads(arabic, "windows-1256");
    assert_reads(arabic, "ISO-8859-6");
}

static void test_charset_decode__western(void **state)
{
    (void)state;
    assert_reads(french, "windows-1252");
    assert_reads(portuguese, "windows-1252");
    assert_reads(german, "windows-1252");
}

static void test_charset_decode__windows_quotes(void **state)
{
    (void)state;
    char text[sizeof french + 128];
    snprintf(text, sizeof text, "%s“C’est fini”, dit-il – le chantier coûte 14,5 € le mètre…\n", french);
    assert_reads(text, "windows-1252");
}

static void test_charset_decode__euro_of_8859_15(void **state)
{
    (void)state;
    char text[sizeof french + 128];
    snprintf(text, sizeof text, "%sLe loyer passera de 400 € à 520€ par mois.\n", french);
    assert_reads(text, "ISO-8859-15");
    snprintf(text, sizeof text, "%sDie Miete steigt von €400 auf € 520 im Monat.\n", german);
    assert_reads(text, "ISO-8859-15");
}

static void test_charset_decode__turkish_and_greek(void **state)
{
    (void)state;
    /* The letters lie alike in windows-1254 and ISO-8859-9; the quotes are in the first alone. */
    assert_reads_as(turkish, "windows-1254", NULL);
    char text[sizeof turkish + 64];
    snprintf(text, sizeof text, "%s“Gece uyuyamıyoruz” diyen komşular imza topluyor…\n", turkish);
    assert_reads(text, "windows-1254");
    assert_reads_as(greek, "windows-1253", NULL);
}

/* ---- no text ---- */

static void test_charset_decode__empty(void **state)
{
    (void)state;
    assert_refused("", 0, PLX_ERROR_EMPTY);
    assert_refused(" ", 1, PLX_ERROR_EMPTY);
    assert_refused(" \r\n\t\n\f\v ", 8, PLX_ERROR_EMPTY);
    assert_refused("\xef\xbb\xbf", 3, PLX_ERROR_EMPTY);
    assert_refused("\xef\xbb\xbf \n", 5, PLX_ERROR_EMPTY);
    assert_refused("\xff\xfe", 2, PLX_ERROR_EMPTY);
    assert_refused("\xff\xfe \0\n\0", 6, PLX_ERROR_EMPTY);
    assert_refused("\xfe\xff\0 ", 4, PLX_ERROR_EMPTY);
}

static void test_charset_decode__other_white_space(void **state)
{
    (void)state;
    struct plx_buffer out;
    const char *charset;
    plx_buffer_init(&out);
    const char *blank = "\u00a0\n\u3000 \u2003\n";
    assert_true(plx_charset_decode(blank, strlen(blank), &out, &charset) == PLX_ERROR_EMPTY);
    plx_buffer_release(&out);
}

static void test_charset_decode__binary(void **state)
{
    (void)state;
    static const unsigned char picture[] = {
        0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 2, 0,
        0, 0, 1, 0x80, 8, 6, 0, 0, 0, 0x9e, 0x3b, 0x88, 0xec, 0, 0, 0, 4, 'g', 'A', 'M', 'A'};
    assert_refused(picture, sizeof picture, PLX_ERROR_BINARY);
    static const unsigned char program[64] = {0x7f, 'E', 'L', 'F', 2, 1, 1};
    assert_refused(program, sizeof program, PLX_ERROR_BINARY);
    unsigned char noise[4096];
    uint32_t seed = 77;
    for (size_t i = 0; i < sizeof noise; i++) {
        seed = seed * 1664525 + 1013904223;
        noise[i] = (unsigned char)(seed >> 24);
    }
    assert_refused(noise, sizeof noise, PLX_ERROR_BINARY);
    static const unsigned char zeros[512] = {0};
    assert_refused(zeros, sizeof zeros, PLX_ERROR_BINARY);
}

static void test_charset_decode__no_nul_comes_out(void **state)
{
    (void)state;
    char text[sizeof french];
    memcpy(text, french, sizeof french);
    text[20] = '\0';
    struct plx_buffer out;
    const char *charset;
    plx_buffer_init(&out);
    assert_int_equal(plx_charset_decode(text, sizeof french - 1, &out, &charset), PLX_OK);
    assert_null(memchr(out.data, '\0', out.length));
    assert_int_equal(strlen(plx_buffer_string(&out)), sizeof french - 1);
    plx_buffer_release(&out);
}

static void test_charset_decode__any_bytes(void **state)
{
    (void)state;
    uint32_t seed = 4711;
    for (int round = 0; round < 3000; round++) {
        unsigned char bytes[64];
        size_t length = 0;
        seed = seed * 1664525 + 1013904223;
        size_t count = (seed >> 24) % sizeof bytes;
        bool text = seed & (1 << 20);
        for (; length < count; length++) {
            seed = seed * 1664525 + 1013904223;
            unsigned char byte = (unsigned char)(seed >> 24);
            bytes[length] = text && byte < 32 ? ' ' : byte;
        }
        struct plx_buffer out;
        const char *charset;
        plx_buffer_init(&out);
        enum plx_status status = plx_charset_decode((const char *)bytes, length, &out, &charset);
        assert_true(status == PLX_OK || status == PLX_ERROR_EMPTY || status == PLX_ERROR_BINARY);
        if (status == PLX_OK) {
            UErrorCode error = U_ZERO_ERROR;
            UChar wide[512];
            int32_t units;
            assert_true(*charset);
            u_strFromUTF8(wide, 512, &units, out.data, (int32_t)out.length, &error);
            assert_true(U_SUCCESS(error));
        }
        plx_buffer_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_charset_decode__utf8),
        cmocka_unit_test(test_charset_decode__utf8_with_mark),
        cmocka_unit_test(test_charset_decode__broken_utf8),
        cmocka_unit_test(test_charset_decode__utf8_cut_within_a_character),
        cmocka_unit_test(test_charset_decode__broken_anywhere),
        cmocka_unit_test(test_charset_decode__utf16),
        cmocka_unit_test(test_charset_decode__utf16_broken),
        cmocka_unit_test(test_charset_decode__cyrillic),
        cmocka_unit_test(test_charset_decode__arabic),
        cmocka_unit_test(test_charset_decode__western),
        cmocka_unit_test(test_charset_decode__windows_quotes),
        cmocka_unit_test(test_charset_decode__euro_of_8859_15),
        cmocka_unit_test(test_charset_decode__turkish_and_greek),
        cmocka_unit_test(test_charset_decode__empty),
        cmocka_unit_test(test_charset_decode__other_white_space),
        cmocka_unit_test(test_charset_decode__binary),
        cmocka_unit_test(test_charset_decode__no_nul_comes_out),
        cmocka_unit_test(test_charset_decode__any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
