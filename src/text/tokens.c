#include "text/tokens.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/uscript.h>

#include "base/buffer.h"
#include "base/hash.h"
#include "base/vector.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/han.h"

/* So many words are read before their forms are looked up, which meanwhile are fetched. */
#define MOST_WAITING 16

/* A word that is read and has no form yet. */
struct waiting {
    size_t token;
    uint32_t at, length, hash; /* of its form, from where the forms begin */
};

struct reader {
    struct plx_tokens *tokens;
    struct plx_intern *forms;
    const char *text;
    int32_t length;
    const char *locale;
    char *folded, *folded_limit; /* room for the forms of the words that wait, and of the token being read */
    struct waiting waiting[MOST_WAITING];
    uint32_t waiting_count, waiting_bytes;
    uint32_t signs[0x80]; /* form of each ASCII mark, plus 1; 0 where none was met */
    UBreakIterator *words; /* opened when a script without spaces is first met */
    uint8_t pending;       /* flags for the next token */
    bool turkic, failed;
};

bool plx_locale_turkic(const char *locale)
{
    return locale && (strncmp(locale, "tr", 2) == 0 || strncmp(locale, "az", 2) == 0) &&
           (locale[2] == '\0' || locale[2] == '-' || locale[2] == '_');
}

bool plx_locale_written_in(const char *locale, enum plx_token_script script)
{
    static const UScriptCode codes[] = {[PLX_SCRIPT_LATIN] = USCRIPT_LATIN,
                                        [PLX_SCRIPT_CYRILLIC] = USCRIPT_CYRILLIC,
                                        [PLX_SCRIPT_ARABIC] = USCRIPT_ARABIC,
                                        [PLX_SCRIPT_IDEOGRAPHIC] = USCRIPT_HAN};
    UScriptCode used[8];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = uscript_getCode(locale, used, 8, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; i++)
        if (used[i] != USCRIPT_COMMON && used[i] == codes[script])
            return true;
    return false;
}

void plx_tokens_release(struct plx_tokens *tokens)
{
    free(tokens->items);
    *tokens = (struct plx_tokens){0};
}

/* ---- forms ---- */

/* Makes more room; the end of the form, which may have moved, or NULL. */
static char *grow_form(struct reader *r, char *end)
{
    size_t length = (size_t)(end - r->folded);
    size_t room = r->folded ? 2 * (size_t)(r->folded_limit - r->folded) : 256;
    char *grown = realloc(r->folded, room);
    if (!grown) {
        r->failed = true;
        return NULL;
    }
    r->folded = grown;
    r->folded_limit = grown + room;
    return grown + length;
}

/* Where the form of the token being read begins. */
static inline char *form_start(const struct reader *r)
{
    return r->folded + r->waiting_bytes;
}

/* Appends what the character folds to, and returns the form's end. */
static inline char *add_to_form(struct reader *r, char *end, UChar32 c,
                                const struct plx_character *character)
{
    if (r->folded_limit - end < PLX_FOLD_ROOM && !(end = grow_form(r, end)))
        return form_start(r);
    return plx_fold_append(end, c, character, r->turkic);
}

/* The forms of the words that wait. */
static void settle(struct reader *r)
{
    for (uint32_t i = 0; i < r->waiting_count; i++)
        plx_intern_fetch_entry(r->forms, r->waiting[i].hash);
    for (uint32_t i = 0; i < r->waiting_count; i++) {
        const struct waiting *w = &r->waiting[i];
        uint32_t form = plx_intern_add_hashed(r->forms, r->folded + w->at, w->length, w->hash);
        r->tokens->items[w->token].form = form;
        r->failed |= form == PLX_INTERN_NONE;
    }
    r->waiting_count = r->waiting_bytes = 0;
}

/* The next token's form, which ends there, is looked up when some more are read; until then it is 0. */
static inline uint32_t form_later(struct reader *r, const char *end)
{
    struct waiting *w = &r->waiting[r->waiting_count++];
    *w = (struct waiting){.token = r->tokens->count, .at = r->waiting_bytes, .length = (uint32_t)(end - form_start(r))};
    w->hash = plx_hash_bytes(form_start(r), w->length);
    plx_intern_fetch_slot(r->forms, w->hash);
    r->waiting_bytes += w->length;
    return 0;
}

static uint32_t form_of_bytes(struct reader *r, int32_t start, int32_t end)
{
    char *form = form_start(r);
    while (start < end) {
        UChar32 c = plx_utf8_next(r->text, &start, end);
        form = add_to_form(r, form, c, plx_character(c));
    }
    return plx_intern_add(r->forms, r->folded ? form_start(r) : "", (size_t)(form - form_start(r)));
}

/* Letters and accents apart from them: composed first. */
static uint32_t form_composed(struct reader *r, int32_t start, int32_t end)
{
    struct plx_buffer folded;
    plx_buffer_init(&folded);
    plx_fold(&folded, r->text + start, (size_t)(end - start), r->turkic);
    uint32_t form = plx_intern_add(r->forms, plx_buffer_string(&folded), folded.length);
    r->failed |= plx_buffer_failed(&folded);
    plx_buffer_release(&folded);
    return form;
}

/* ---- tokens ---- */

static inline void add_token(struct reader *r, int32_t start, int32_t end, enum plx_token_kind kind,
                      uint32_t form, enum plx_token_script script, uint8_t flags)
{
    struct plx_tokens *tokens = r->tokens;
    if (form == PLX_INTERN_NONE || (tokens->count == tokens->capacity &&
                                    !plx_vector_grow(&tokens->items, &tokens->capacity, tokens->count + 1, sizeof *tokens->items))) {
        r->failed = true;
        return;
    }
    tokens->items[tokens->count++] = (struct plx_token){.start = (uint32_t)start, .end = (uint32_t)end, .form = form,
                                .kind = (uint8_t)kind, .script = (uint8_t)script,
                                .flags = (uint8_t)(flags | r->pending)};
    r->pending = 0;
}

static uint32_t form_of_mark(struct reader *r, int32_t start, int32_t end, UChar32 c)
{
    if (plx_character(c)->flags & PLX_CHARACTER_COMPOSES)
        return form_composed(r, start, end);
    if (c >= 0x80)
        return form_of_bytes(r, start, end);
    if (!r->signs[c])
        r->signs[c] = form_of_bytes(r, start, end) + 1;
    return r->signs[c] - 1;
}

static void read_mark(struct reader *r, int32_t *at, int32_t end, UChar32 c)
{
    uint32_t form = form_of_mark(r, *at, end, c);
    add_token(r, *at, end, PLX_TOKEN_MARK, form, PLX_SCRIPT_OTHER, 0);
    *at = end;
}

/* ---- numbers ---- */

static int32_t digit_run_end(const struct reader *r, int32_t at, int *digits)
{
    *digits = 0;
    while (at < r->length) {
        int32_t next = at;
        UChar32 c = plx_utf8_next(r->text, &next, r->length);
        if (plx_character(c)->class != PLX_CLASS_DIGIT)
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
        if (kind == SEPARATOR_NONE)
            break;
        int following;
        int32_t run = digit_run_end(r, next, &following);
        if (following == 0)
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

/* Digits of ASCII and what parts them stand in the form as they are. */
static uint32_t form_of_number(struct reader *r, int32_t start, int32_t end)
{
    int32_t at = start;
    while (at < end && (unsigned char)r->text[at] < 0x80)
        at++;
    return at == end ? plx_intern_add(r->forms, r->text + start, (size_t)(end - start)) : form_of_bytes(r, start, end);
}

static void read_number(struct reader *r, int32_t *at)
{
    int32_t end = with_magnitudes(r, number_end(r, *at));
    add_token(r, *at, end, PLX_TOKEN_NUMBER, form_of_number(r, *at, end), PLX_SCRIPT_OTHER, 0);
    *at = end;
}

/* ---- words ---- */

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
        add_token(r, byte, byte + bytes, PLX_TOKEN_WORD, form_composed(r, byte, byte + bytes),
                  PLX_SCRIPT_IDEOGRAPHIC, 0);
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
        add_token(r, at, behind, PLX_TOKEN_NUMBER, form_of_bytes(r, at, behind), PLX_SCRIPT_OTHER, 0);
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
        if (!(plx_character(c)->flags & PLX_CHARACTER_UNSPACED))
            break;
        at = next;
    }
    return at;
}

/* A word while it is read. */
struct word {
    char *form; /* the end of it */
    int32_t letters, capitals;
    uint8_t flags, script;
    uint8_t seen; /* the flags of all its characters */
    bool small_before;
};

static inline void count_letter(struct word *w, bool capital)
{
    if (capital && w->small_before)
        w->flags |= PLX_TOKEN_INNER_CAPITAL;
    w->small_before = !capital;
    w->capitals += capital;
    w->letters++;
}

/* Small letters of ASCII stand in the form as they are. Eight bytes are copied at a time, and those count that stand before the
 * first other one. */
static inline int32_t read_ascii(const char *text, int32_t at, int32_t end, char *form)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    for (uint64_t eight, other; end - at >= (int32_t)sizeof eight; at += (int32_t)sizeof eight, form += sizeof eight) {
        memcpy(&eight, text + at, sizeof eight);
        memcpy(form, &eight, sizeof eight);
        if (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__)
            eight = __builtin_bswap64(eight);
        other = (~(eight + ones * (0x80 - 'a')) | (eight + ones * (0x7f - 'z')) | eight) & ones * 0x80;
        if (other)
            return at + __builtin_ctzll(other) / 8;
    }
    while (at < end && text[at] >= 'a' && text[at] <= 'z')
        *form++ = text[at++];
    return at;
}

/* And so do most letters of two bytes, as Cyrillic and Arabic ones are. */
static inline int32_t read_pairs(const char *text, int32_t at, int32_t end, char *form,
                                 uint8_t script)
{
    for (; at + 1 < end; at += 2, form += 2) {
        unsigned char lead = (unsigned char)text[at], trail = (unsigned char)text[at + 1];
        if ((lead & 0xe0) != 0xc0 || (trail & 0xc0) != 0x80)
            break;
        const struct plx_character *letter = plx_character((lead & 0x1f) << 6 | (trail & 0x3f));
        if (!(letter->flags & PLX_CHARACTER_PLAIN) || letter->script != script)
            break;
        memcpy(form, text + at, 2);
    }
    return at;
}

/* Over letters that fold to themselves, which most words consist of but for the first. */
static inline void read_plain_letters(const struct reader *r, struct word *w, int32_t *at)
{
    bool latin = w->script == PLX_SCRIPT_LATIN;
    int32_t start = *at, end = r->length;
    if (r->folded_limit - w->form < end - start)
        end = start + (int32_t)(r->folded_limit - w->form);
    *at = latin ? read_ascii(r->text, start, end, w->form)
                : read_pairs(r->text, start, end, w->form, w->script);
    w->form += *at - start;
    w->letters += latin ? *at - start : (*at - start) / 2;
    w->small_before |= *at > start;
}

/* Takes in the character at *at; false where it is not of the word. */
static inline bool read_letter(struct reader *r, struct word *w, int32_t *at)
{
    int32_t next = *at;
    if ((unsigned char)r->text[next] < 'A') /* a space, a mark, a digit, as behind most words */
        return false;
    UChar32 c = plx_utf8_next(r->text, &next, r->length);
    const struct plx_character *letter = plx_character(c);
    bool accent = letter->flags & PLX_CHARACTER_ACCENT;
    bool capital = letter->flags & PLX_CHARACTER_CAPITAL;
    if (letter->class != PLX_CLASS_LETTER || (letter->flags & PLX_CHARACTER_UNSPACED))
        return false;
    if (w->letters == 0) {
        w->script = letter->script;
        w->flags |= capital ? PLX_TOKEN_CAPITAL : 0;
    } else if (letter->script != w->script && !accent && letter->script != PLX_SCRIPT_OTHER) {
        return false; /* "وAMD" is two words */
    }
    *at = next;
    w->seen |= letter->flags;
    w->form = add_to_form(r, w->form, c, letter);
    if (!w->letters || !accent) /* an accent apart has no case of its own */
        count_letter(w, capital);
    return true;
}

static void read_word(struct reader *r, int32_t *at, enum plx_token_script script)
{
    int32_t start = *at;
    if (r->waiting_count == MOST_WAITING)
        settle(r);
    struct word w = {.form = form_start(r), .script = (uint8_t)script};
    do
        read_plain_letters(r, &w, at);
    while (*at < r->length && read_letter(r, &w, at));
    if (w.letters >= 2 && w.capitals == w.letters)
        w.flags |= PLX_TOKEN_ALL_CAPS;
    uint32_t form = w.seen & PLX_CHARACTER_COMPOSES ? form_composed(r, start, *at) : form_later(r, w.form);
    add_token(r, start, *at, PLX_TOKEN_WORD, form, (enum plx_token_script)w.script, w.flags);
}

static void read_one(struct reader *r, int32_t *at)
{
    int32_t next = *at;
    UChar32 c = plx_utf8_next(r->text, &next, r->length);
    const struct plx_character *character = plx_character(c);
    switch ((enum plx_character_class)character->class) {
    case PLX_CLASS_LINE:
        r->pending = PLX_TOKEN_LINE | PLX_TOKEN_SPACE;
        *at = next;
        break;
    case PLX_CLASS_SPACE:
        r->pending |= PLX_TOKEN_SPACE;
        *at = next;
        break;
    case PLX_CLASS_DIGIT:
        read_number(r, at);
        break;
    case PLX_CLASS_LETTER:
        if (character->flags & PLX_CHARACTER_UNSPACED) {
            int32_t end = unspaced_end(r, *at);
            read_unspaced(r, *at, end);
            *at = end;
        } else {
            read_word(r, at, (enum plx_token_script)character->script);
        }
        break;
    case PLX_CLASS_MARK:
        read_mark(r, at, next, c);
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
    /* More than most texts have: a token in four bytes. */
    r.failed = !plx_vector_grow(&tokens->items, &tokens->capacity, tokens->count + length / 4 + 1,
                                sizeof *tokens->items);
    for (int32_t at = 0; at < r.length && !r.failed;)
        if (text[at] == ' ') {
            r.pending |= PLX_TOKEN_SPACE;
            at++;
        } else {
            read_one(&r, &at);
        }
    settle(&r);
    free(r.folded);
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
