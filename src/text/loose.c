#include "text/loose.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "base/vector.h"
#include "text/fold.h"
#include "text/romanise.h"
#include "text/utf8.h"

#define STEP 64        /* bytes of the source between two steps */
#define MOST_PARTS 18  /* of one character: the longest ligature, U+FDFA */
#define MOST_BYTES 128 /* that one character folds to */

/* A text is written in few characters: what each folds to is kept from its first sight on. */
#define KEPT 0x3000
#define KEPT_BYTES 7

struct plx_loose_character {
    uint8_t length; /* plus one; 0: not asked yet */
    char bytes[KEPT_BYTES];
};

struct folder {
    const UNormalizer2 *normaliser; /* NFKD */
    struct plx_loose_character *kept; /* NULL: nothing is kept */
};

/* ---- one character ---- */

/* A mark that a hand leaves out. */
static bool is_dropped(UChar32 c)
{
    if (c == 0x0621 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return true;
    int8_t type = u_charType(c);
    if (type == U_ENCLOSING_MARK)
        return true;
    if (type != U_NON_SPACING_MARK)
        return false;
    return u_getIntPropertyValue(c, UCHAR_CANONICAL_COMBINING_CLASS) != 0 &&
           (c < 0x0900 || (c >= 0x1ab0 && c < 0x2100) || (c >= 0xfe20 && c < 0xfe30));
}

/* The other shape of a final letter, else the letter. */
static UChar32 not_final(UChar32 c)
{
    switch (c) {
    case 0x03c2:
        return 0x03c3;
    case 0x05da: case 0x05dd: case 0x05df: case 0x05e3: case 0x05e5:
        return c + 1;
    default:
        return c;
    }
}

static size_t write_bytes(UChar32 c, char *out)
{
    int32_t length = 0;
    U8_APPEND_UNSAFE(out, length, c);
    return (size_t)length;
}

/* Letters of Latin that are no letter with a mark: "ł", "ø", "œ", "ı". */
static size_t fold_latin(UChar32 c, char *out)
{
    char bytes[4];
    struct plx_buffer letters;
    plx_buffer_init(&letters);
    bool made = plx_romanise(PLX_SCRIPT_LATIN, bytes, write_bytes(c, bytes), &letters);
    size_t length = made && letters.length < MOST_BYTES / MOST_PARTS ? letters.length : 0;
    memcpy(out, plx_buffer_string(&letters), length);
    plx_buffer_release(&letters);
    return length;
}

static size_t fold_part(UChar32 c, char *out)
{
    if (is_dropped(c))
        return 0;
    if (u_isUWhiteSpace(c) || u_iscntrl(c)) {
        *out = ' ';
        return 1;
    }
    int32_t digit = u_charDigitValue(c);
    if (digit >= 0) {
        *out = (char)('0' + digit);
        return 1;
    }
    int8_t type = u_charType(c);
    if (type == U_DASH_PUNCTUATION || c == 0x2212) {
        *out = '-';
        return 1;
    }
    char folded[4];
    size_t length = plx_fold_character((uint32_t)c, folded);
    if ((type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == 0x201e) &&
        *folded != '\'') {
        *out = '"';
        return 1;
    }
    size_t latin = c >= 0x80 && c < 0x250 && u_isalpha(c) ? fold_latin(c, out) : 0;
    if (latin)
        return latin;
    int32_t at = 0;
    return length ? write_bytes(not_final(plx_utf8_next(folded, &at, (int32_t)length)), out) : 0;
}

static size_t fold_whole(const struct folder *folder, UChar32 c, char *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[MOST_PARTS];
    int32_t count = folder->normaliser ? unorm2_getDecomposition(folder->normaliser, c, parts,
                                                                 MOST_PARTS, &status)
                                       : -1;
    if (U_FAILURE(status) || count <= 0)
        return fold_part(c, out);
    size_t length = 0;
    for (int32_t i = 0; i < count;) {
        UChar32 part;
        U16_NEXT(parts, i, count, part);
        length += fold_part(part, out + length);
    }
    return length;
}

static size_t fold_character(const struct folder *folder, UChar32 c, char *out)
{
    struct plx_loose_character *kept = folder->kept && c < KEPT ? &folder->kept[c] : NULL;
    if (kept && kept->length) {
        memcpy(out, kept->bytes, KEPT_BYTES);
        return kept->length - 1u;
    }
    size_t length = fold_whole(folder, c, out);
    if (kept && length <= KEPT_BYTES) {
        kept->length = (uint8_t)(length + 1);
        memcpy(kept->bytes, out, length);
    }
    return length;
}

/* The marks inside a number differ from language to language. */
static bool parts_number(UChar32 c)
{
    return c == ',' || c == 0x066b || c == 0x066c || c == 0xff0c;
}

/* Folds the character behind a folded byte; *last is what the next one stands behind. */
static size_t fold_behind(const struct folder *folder, UChar32 c, char *last, char *out)
{
    size_t length = 1;
    if (*last >= '0' && *last <= '9' && parts_number(c))
        *out = '.';
    else
        length = fold_character(folder, c, out);
    if (length == 1 && *out == ' ' && *last == ' ')
        return 0;
    if (length)
        *last = out[length - 1];
    return length;
}

static struct folder folder_with(struct plx_loose_character *kept)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normaliser = unorm2_getNFKDInstance(&status);
    return (struct folder){U_SUCCESS(status) ? normaliser : NULL, kept};
}

/* ---- a string ---- */

void plx_loose_fold(struct plx_buffer *out, const char *text, size_t length)
{
    const struct folder folder = folder_with(NULL);
    char bytes[MOST_BYTES], last = ' ';
    size_t before = out->length;
    for (int32_t at = 0; at < (int32_t)length;) {
        UChar32 c = plx_utf8_next(text, &at, (int32_t)length);
        plx_buffer_add(out, bytes, fold_behind(&folder, c, &last, bytes));
    }
    if (out->length > before && out->data[out->length - 1] == ' ')
        plx_buffer_cut(out, out->length - 1);
}

bool plx_loose_has(const char *text, const char *words)
{
    struct plx_buffer own, wanted;
    plx_buffer_init(&own);
    plx_buffer_init(&wanted);
    plx_loose_fold(&own, text, strlen(text));
    plx_loose_fold(&wanted, words, strlen(words));
    bool has = wanted.length && strstr(plx_buffer_string(&own), plx_buffer_string(&wanted));
    plx_buffer_release(&own);
    plx_buffer_release(&wanted);
    return has;
}

/* ---- a text and its way back ---- */

enum plx_status plx_loose_text_make(struct plx_loose_text *text, const char *source, size_t length)
{
    char bytes[MOST_BYTES], last = ' ';
    *text = (struct plx_loose_text){.source = source, .length = (uint32_t)length};
    plx_buffer_init(&text->folded);
    text->steps = malloc((length / STEP + 1) * sizeof *text->steps);
    text->kept = calloc(KEPT, sizeof *text->kept);
    if (!text->steps || !text->kept) {
        plx_loose_text_release(text);
        return PLX_ERROR_MEMORY;
    }
    const struct folder folder = folder_with(text->kept);
    for (int32_t at = 0; at < (int32_t)length;) {
        if ((size_t)at >= text->step_count * STEP)
            text->steps[text->step_count++] =
                (struct plx_loose_step){(uint32_t)text->folded.length, (uint32_t)at, last};
        UChar32 c = plx_utf8_next(source, &at, (int32_t)length);
        plx_buffer_add(&text->folded, bytes, fold_behind(&folder, c, &last, bytes));
    }
    if (!plx_buffer_failed(&text->folded))
        return PLX_OK;
    plx_loose_text_release(text);
    return PLX_ERROR_MEMORY;
}

void plx_loose_text_release(struct plx_loose_text *text)
{
    plx_buffer_release(&text->folded);
    free(text->steps);
    free(text->kept);
    *text = (struct plx_loose_text){0};
}

/* The last step that lies at the folded byte or before it. */
static const struct plx_loose_step *step_before(const struct plx_loose_text *text, size_t folded)
{
    size_t low = 0, high = text->step_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->steps[middle].folded <= folded)
            low = middle;
        else
            high = middle;
    }
    return &text->steps[low];
}

/* The source's bytes of the folded ones: from the character that the first comes from to the one that
 * the last comes from, and on over what folds to nothing, but for white space. */
static void find_source(const struct plx_loose_text *text, size_t first, size_t end,
                        uint32_t *from, uint32_t *to)
{
    const struct plx_loose_step *step = step_before(text, first);
    const struct folder folder = folder_with(text->kept);
    char bytes[MOST_BYTES], last = step->last;
    size_t folded = step->folded;
    *from = *to = step->source;
    for (int32_t at = (int32_t)step->source; at < (int32_t)text->length;) {
        uint32_t character = (uint32_t)at;
        UChar32 c = plx_utf8_next(text->source, &at, (int32_t)text->length);
        size_t length = fold_behind(&folder, c, &last, bytes);
        if (folded >= end && (length || u_isUWhiteSpace(c)))
            return;
        if (length && folded <= first && folded + length > first)
            *from = character;
        folded += length;
        *to = (uint32_t)at;
    }
}

bool plx_loose_next(const struct plx_loose_text *text, const char *wanted, size_t length,
                    size_t *at, uint32_t *start, uint32_t *end)
{
    const char *folded = plx_buffer_string(&text->folded);
    if (!length || *at + length > text->folded.length)
        return false;
    const char *found = memmem(folded + *at, text->folded.length - *at, wanted, length);
    if (!found)
        return false;
    size_t first = (size_t)(found - folded);
    *at = first + length;
    find_source(text, first, *at, start, end);
    return true;
}
