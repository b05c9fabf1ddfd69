#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/buffer.h"
#include "base/vector.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

enum class { CLASS_SPACE, CLASS_LINE, CLASS_LETTER, CLASS_DIGIT, CLASS_MARK };

struct reader {
    struct plx_tokens *tokens;
    struct plx_intern *forms;
    const char *text;
    int32_t length;
    const char *locale;
    struct plx_buffer folded;
    UBreakIterator *words; /* opened when a script without spaces is first met */
    uint8_t pending;       /* flags for the next token */
    bool turkic, failed;
};

bool plx_locale_turkic(const char *locale)
{
    return locale && (strncmp(locale, "tr", 2) == 0 || strncmp(locale, "az", 2) == 0) &&
           (locale[2] == '\0' || locale[2] == '-' || locale[2] == '_');
}

void plx_tokens_release(struct plx_tokens *tokens)
{
    free(tokens->items);
    *tokens = (struct plx_tokens){0};
}

static enum class class_of_ascii(UChar32 c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return CLASS_LETTER;
    if (c >= '0' && c <= '9')
        return CLASS_DIGIT;
    if (c == '\n' || c == '\r')
        return CLASS_LINE;
    return c <= ' ' ? CLASS_SPACE : CLASS_MARK;
}

/* u_charType, without asking ICU about the letters that most texts consist of. */
static int8_t type_of(UChar32 c)
{
    if (c >= 'a' && c <= 'z')
        return U_LOWERCASE_LETTER;
    if (c >= 0x410 && c <= 0x44f)
        return c < 0x430 ? U_UPPERCASE_LETTER : U_LOWERCASE_LETTER;
    if (c >= 0x621 && c <= 0x63a)
        return U_OTHER_LETTER;
    return u_charType(c);
}

static enum class class_of_type(UChar32 c, int8_t type)
{
    if (c == 0x2028 || c == 0x2029 || c == 0x85)
        return CLASS_LINE;
    switch (type) {
    case U_UPPERCASE_LETTER: case U_LOWERCASE_LETTER: case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER: case U_OTHER_LETTER: case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK: case U_COMBINING_SPACING_MARK:
        return c == 0xaa || c == 0xba || c == 0x2bc ? CLASS_MARK : CLASS_LETTER;
    case U_DECIMAL_DIGIT_NUMBER:
        return CLASS_DIGIT;
    case U_SPACE_SEPARATOR: case U_CONTROL_CHAR: case U_FORMAT_CHAR:
        /* Soft hyphens and joiners stand inside words. */
        return c == 0xad || c == 0x200c || c == 0x200d ? CLASS_LETTER : CLASS_SPACE;
    default:
        return CLASS_MARK;
    }
}

static enum class class_of(UChar32 c)
{
    return c < 0x80 ? class_of_ascii(c) : class_of_type(c, type_of(c));
}

static enum plx_token_script script_of(UChar32 c)
{
    if (c < 0x250)
        return PLX_SCRIPT_LATIN;
    if (c >= 0x400 && c < 0x530)
        return PLX_SCRIPT_CYRILLIC;
    if ((c >= 0x600 && c < 0x780) || (c >= 0xfb50 && c < 0xff00))
        return PLX_SCRIPT_ARABIC;
    if ((c >= 0x1e00 && c < 0x1f00))
        return PLX_SCRIPT_LATIN;
    if ((c >= 0x2e80 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0) || (c >= 0xf900 && c < 0xfb00) ||
        (c >= 0x20000 && c < 0x40000))
        return PLX_SCRIPT_IDEOGRAPHIC;
    return PLX_SCRIPT_OTHER;
}

/* Written without spaces between words: only a dictionary tells where they part. */
static bool is_unspaced(UChar32 c)
{
    if (c < 0xe00 || (c >= 0xac00 && c < 0xd7b0))
        return false;
    return (c < 0xe80) || u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT ||
           u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || (c >= 0x3041 && c <= 0x30ff);
}

static void add_token(struct reader *r, int32_t start, int32_t end, enum plx_token_kind kind,
                      enum plx_token_script script, uint8_t flags)
{
    struct plx_token *token = PLX_VECTOR_PUSH(r->tokens);
    plx_buffer_clear(&r->folded);
    plx_fold(&r->folded, r->text + start, (size_t)(end - start), r->turkic);
    uint32_t form = plx_intern_add(r->forms, plx_buffer_string(&r->folded), r->folded.length);
    if (!token || form == PLX_INTERN_NONE || plx_buffer_failed(&r->folded)) {
        r->failed = true;
        return;
    }
    *token = (struct plx_token){.start = (uint32_t)start, .end = (uint32_t)end, .form = form,
                                .kind = (uint8_t)kind, .script = (uint8_t)script,
                                .flags = (uint8_t)(flags | r->pending)};
    r->pending = 0;
}

static int32_t digit_run_end(const struct reader *r, int32_t at, int *digits)
{
    *digits = 0;
    while (at < r->length) {
        int32_t next = at;
        UChar32 c = plx_utf8_next(r->text, &next, r->length);
        if (class_of(c) != CLASS_DIGIT)
            break;
        at = next;
        ++*digits;
    }
    return at;
}

enum separator { SEPARATOR_NONE, SEPARATOR_MARK, SEPARATOR_SPACE };

static enum separator separator_of(UChar32 c)
{
    switch (c) {
    case '.': case ',': case '\'': case 0xff0e: case 0xff0c: case 0x2019: case 0x066b: case 0x066c: case 0x00b7:
        return SEPARATOR_MARK;
    case ' ': case 0xa0: case 0x202f: case 0x2009: case 0x2007:
        return SEPARATOR_SPACE;
    default:
        return SEPARATOR_NONE;
    }
}

/* The end of the digits behind the slash that Persian writes its decimal mark as, "۲/۵"; 0 where it parts a date or
 * anything else. */
static int32_t persian_decimal_end(const struct reader *r, int32_t start, int32_t end)
{
    int32_t next = end + 1;
    int digits;
    bool persian = end - start >= 2 && end - start <= 6 && end + 2 < r->length &&
                   r->text[end] == '/' && (unsigned char)r->text[start] == 0xdb &&
                   (unsigned char)r->text[next] == 0xdb;
    if (!persian || (start > 0 && r->text[start - 1] == '/'))
        return 0;
    next = digit_run_end(r, next, &digits);
    return digits >= 1 && digits <= 2 && (next == r->length || r->text[next] != '/') ? next : 0;
}

/* A number runs on over one separator where digits follow; over a space, or an apostrophe, only where it groups:
 * at most three digits before the first, exactly three behind each. */
static int32_t number_end(const struct reader *r, int32_t start)
{
    int digits;
    int32_t end = digit_run_end(r, start, &digits);
    bool groupable = digits <= 3;
    int32_t persian = persian_decimal_end(r, start, end);
    if (persian)
        return persian;
    while (end < r->length) {
        int32_t next = end;
        UChar32 c = plx_utf8_next(r->text, &next, r->length);
        enum separator kind = separator_of(c);
        int following;
        int32_t run = digit_run_end(r, next, &following);
        if (kind == SEPARATOR_NONE || following == 0)
            break;
        bool strict = kind == SEPARATOR_SPACE || c == '\'' || c == 0x2019;
        if (strict && (!groupable || following != 3))
            break;
        groupable = groupable && following == 3;
        end = run;
    }
    return end;
}

/* Han magnitudes behind digits, and digits behind those: "2.7万", "3億5000万", "1万二千". */
static int32_t with_magnitudes(const struct reader *r, int32_t end)
{
    for (;;) {
        size_t behind = plx_han_magnitudes_end(r->text, (size_t)end, (size_t)r->length);
        if (behind == (size_t)end)
            return end;
        int digits;
        digit_run_end(r, (int32_t)behind, &digits);
        end = digits ? number_end(r, (int32_t)behind)
                     : (int32_t)plx_han_end(r->text, behind, (size_t)r->length);
    }
}

static void read_number(struct reader *r, int32_t *at)
{
    int32_t end = with_magnitudes(r, number_end(r, *at));
    add_token(r, *at, end, PLX_TOKEN_NUMBER, PLX_SCRIPT_OTHER, 0);
    *at = end;
}

/* Year, month, day: behind a number a word of its own, though dictionaries know "日前" and "年間" too. */
static bool is_date_word(UChar c)
{
    return c == 0x5e74 || c == 0x6708 || c == 0x65e5;
}

/* Cuts a run of an unspaced script without numerals into words by ICU's dictionaries. */
static void read_dictionary(struct reader *r, int32_t start, int32_t end)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t units = 0, room = end - start + 1;
    UChar *wide = malloc(sizeof *wide * (size_t)room);
    if (!wide) {
        r->failed = true;
        return;
    }
    u_strFromUTF8WithSub(wide, room, &units, r->text + start, end - start, 0xfffd, NULL, &status);
    if (!r->words)
        r->words = ubrk_open(UBRK_WORD, r->locale, NULL, 0, &status);
    if (r->words)
        ubrk_setText(r->words, wide, units, &status);
    int32_t byte = start;
    bool behind_number = r->tokens->count && !r->pending &&
                         r->tokens->items[r->tokens->count - 1].kind == PLX_TOKEN_NUMBER;
    for (int32_t from = 0, to = 0, end_of_word = 0; from < units; from = to) {
        if (from == end_of_word)
            end_of_word = U_SUCCESS(status) ? ubrk_next(r->words) : units;
        if (end_of_word == UBRK_DONE)
            end_of_word = units;
        bool counted = from == 0 ? behind_number : plx_han_is_digit(wide[from - 1]);
        to = counted && is_date_word(wide[from]) ? from + 1 : end_of_word;
        int32_t bytes = 0;
        UErrorCode ignored = U_ZERO_ERROR;
        u_strToUTF8(NULL, 0, &bytes, wide + from, to - from, &ignored);
        add_token(r, byte, byte + bytes, PLX_TOKEN_WORD, PLX_SCRIPT_IDEOGRAPHIC, 0);
        byte += bytes;
    }
    free(wide);
}

/* Numerals first, wherever they stand: the dictionaries cut "二十二人" into "二十" and "二人". */
static void read_unspaced(struct reader *r, int32_t start, int32_t end)
{
    int32_t words = start;
    for (int32_t at = start; at < end;) {
        int32_t behind = (int32_t)plx_han_end(r->text, (size_t)at, (size_t)end);
        if (behind == at) {
            plx_utf8_next(r->text, &at, end);
            continue;
        }
        if (words < at)
            read_dictionary(r, words, at);
        add_token(r, at, behind, PLX_TOKEN_NUMBER, PLX_SCRIPT_OTHER, 0);
        words = at = behind;
    }
    if (words < end)
        read_dictionary(r, words, end);
}

static int32_t unspaced_end(const struct reader *r, int32_t at)
{
    while (at < r->length) {
        int32_t next = at;
        UChar32 c = plx_utf8_next(r->text, &next, r->length);
        if (!is_unspaced(c))
            break;
        at = next;
    }
    return at;
}

static void read_word(struct reader *r, int32_t *at)
{
    int32_t start = *at, letters = 0, capitals = 0;
    uint8_t flags = 0;
    bool small_before = false;
    enum plx_token_script script = PLX_SCRIPT_OTHER;
    while (*at < r->length) {
        int32_t next = *at;
        UChar32 c = plx_utf8_next(r->text, &next, r->length);
        int8_t type = type_of(c);
        enum class class = c < 0x80 ? class_of_ascii(c) : class_of_type(c, type);
        if (class != CLASS_LETTER || is_unspaced(c))
            break;
        bool capital = type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER;
        if (letters == 0) {
            script = script_of(c);
            flags |= capital ? PLX_TOKEN_CAPITAL : 0;
        } else if (type != U_NON_SPACING_MARK && script_of(c) != script &&
                   script_of(c) != PLX_SCRIPT_OTHER) {
            break; /* "وAMD" is two words */
        }
        *at = next;
        if (letters && type == U_NON_SPACING_MARK)
            continue; /* an accent apart has no case of its own */
        if (capital && small_before)
            flags |= PLX_TOKEN_INNER_CAPITAL;
        small_before = !capital;
        capitals += capital;
        letters++;
    }
    if (letters >= 2 && capitals == letters)
        flags |= PLX_TOKEN_ALL_CAPS;
    add_token(r, start, *at, PLX_TOKEN_WORD, script, flags);
}

static void read_one(struct reader *r, int32_t *at)
{
    int32_t next = *at;
    UChar32 c = plx_utf8_next(r->text, &next, r->length);
    switch (class_of(c)) {
    case CLASS_LINE:
        r->pending = PLX_TOKEN_LINE | PLX_TOKEN_SPACE;
        *at = next;
        break;
    case CLASS_SPACE:
        r->pending |= PLX_TOKEN_SPACE;
        *at = next;
        break;
    case CLASS_DIGIT:
        read_number(r, at);
        break;
    case CLASS_LETTER:
        if (is_unspaced(c)) {
            int32_t end = unspaced_end(r, *at);
            read_unspaced(r, *at, end);
            *at = end;
        } else {
            read_word(r, at);
        }
        break;
    case CLASS_MARK:
        add_token(r, *at, next, PLX_TOKEN_MARK, PLX_SCRIPT_OTHER, 0);
        *at = next;
        break;
    }
}

enum plx_status plx_tokens_read(struct plx_tokens *tokens, struct plx_intern *forms,
                                const char *text, size_t length, const char *locale)
{
    if (length > INT32_MAX)
        return PLX_ERROR_TOO_LARGE;
    struct reader r = {.tokens = tokens, .forms = forms, .text = text, .length = (int32_t)length,
                       .locale = locale, .turkic = plx_locale_turkic(locale),
                       .pending = PLX_TOKEN_LINE | PLX_TOKEN_SPACE};
    for (int32_t at = 0; at < r.length && !r.failed;)
        read_one(&r, &at);
    plx_buffer_release(&r.folded);
    if (r.words)
        ubrk_close(r.words);
    return r.failed ? PLX_ERROR_MEMORY : PLX_OK;
}

bool plx_token_is_capital(const char *word)
{
    int32_t at = 0, length = (int32_t)strnlen(word, 8);
    UChar32 c = length ? plx_utf8_next(word, &at, length) : 0;
    return u_isupper(c) || u_istitle(c);
}
