#include "text/sounds.h"

#include <string.h>

#include "text/romanise.h"
#include "text/utf8.h"

/* Longer words are no names. */
#define LONGEST 64

/* What most languages of Latin letters have: rules as of plx_sounds_add_rule. */
static const char common[] = "tsch C dzh J sch X tch C ch C sh X kh H gh g dh d zh J dj J ph f th t ck k qu k tz ts ou u oo u "
                             "ee i c+eiy s c k j i q k x ks w v y i z s h H š X ž J č C ć C ç s ş X ș X ţ ts ț ts æ e ä e ø o "
                             "œ o ";

/* U+0430 to U+045F; ' for the signs, which sound like nothing. */
static const char *const cyrillic[] = {
    "a", "b", "v", "g", "d", "e", "J", "s", "i", "i", "k", "l", "m",  "n", "o", "p", "r", "s", "t",  "u",  "f", "H", "ts", "C",
    "X", "X", "",  "i", "",  "e", "iu", "ia", "e", "e", "J", "g", "ie", "s", "i", "i", "i", "l", "n", "C", "k", "i", "u", "J",
};

/* U+0621 to U+064A, as they sound in most names outside the peninsula: "Nazif", "Zul", "Sawra". */
static const char *const arabic[] = {
    "",  "a", "a", "u", "a", "i", "a", "b", "a", "t", "s", "J", "H", "H", "d", "s", "r", "s", "s", "X", "s",
    "d", "t", "s", "",  "g", "",  "",  "",  "",  "",  "",  "f", "k", "k", "l", "m", "n", "H", "u", "a", "i",
};

static const struct {
    int32_t character;
    const char *sounds;
} further[] = {{0x0491, "g"}, {0x0493, "g"}, {0x049b, "k"}, {0x04a3, "n"}, {0x04af, "u"}, {0x04b1, "u"}, {0x04d9, "e"},
               {0x04e9, "o"}, {0x067e, "p"}, {0x0686, "C"}, {0x0698, "J"}, {0x06a4, "v"}, {0x06a9, "k"}, {0x06af, "g"},
               {0x06cc, "i"}};

/* ---- rules ---- */

/* Letters, and what they sound like where one of the letters of before follows, or, where it has none, anywhere. */
struct rule {
    const char *before, *sounds; /* inside the string of rules */
    size_t letter_count, before_count, sound_count; /* bytes */
};

static const char *behind_blank(const char *p)
{
    while (*p != ' ')
        p++;
    return p + 1;
}

/* Whether the string starts with a rule whose letters the word starts with; *r is filled then. */
static bool read_rule(const char *rules, const char *word, struct rule *r)
{
    size_t count = 0;
    while (rules[count] != ' ' && word[count] && rules[count] == word[count])
        count++;
    if (rules[count] != '+' && rules[count] != ' ')
        return false;
    const char *sounds = behind_blank(rules + count);
    *r = (struct rule){.letter_count = count, .before = rules + count, .before_count = (size_t)(sounds - rules) - count - 1,
                       .sounds = sounds, .sound_count = (size_t)(behind_blank(sounds) - sounds) - 1};
    return true;
}

/* The first rule for what the word starts with. */
static bool find_rule(const char *rules, const char *word, struct rule *r)
{
    for (; *rules; rules = behind_blank(behind_blank(rules)))
        if (read_rule(rules, word, r) &&
            (!r->before_count || (word[r->letter_count] && memchr(r->before + 1, word[r->letter_count], r->before_count - 1))))
            return true;
    return false;
}

bool plx_sounds_add_rule(struct plx_buffer *rules, const char *letters, const char *sounds)
{
    if (!*letters || *letters == '+' || strchr(letters, ' ') || !*sounds || sounds[strspn(sounds, "aeioubdfgklmnprstvHXJC")])
        return false;
    plx_buffer_add_string(rules, letters);
    plx_buffer_add_char(rules, ' ');
    plx_buffer_add_string(rules, sounds);
    plx_buffer_add_char(rules, ' ');
    return true;
}

/* ---- reading ---- */

static void add(struct plx_buffer *out, size_t from, const char *sounds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (out->length == from || plx_buffer_string(out)[out->length - 1] != sounds[i])
            plx_buffer_add_char(out, sounds[i]);
}

/* The letter below its marks: "é" is "e". */
static void add_latin(struct plx_buffer *out, size_t from, const char *letter, size_t length)
{
    struct plx_buffer bare;
    plx_buffer_init(&bare);
    if (plx_romanise(PLX_SCRIPT_LATIN, letter, length, &bare) && bare.length) {
        struct rule r;
        bool found = find_rule(common, plx_buffer_string(&bare), &r);
        add(out, from, found ? r.sounds : plx_buffer_string(&bare), found ? r.sound_count : bare.length);
    }
    plx_buffer_release(&bare);
}

static const char *sounds_of(int32_t character)
{
    if (character >= 0x0430 && character < 0x0460)
        return cyrillic[character - 0x0430];
    if (character >= 0x0621 && character <= 0x064a)
        return arabic[character - 0x0621];
    for (size_t i = 0; i < sizeof further / sizeof *further; i++)
        if (further[i].character == character)
            return further[i].sounds;
    return "";
}

/* Where the word begins behind its article, if it is long enough to have one. */
static size_t behind_article(const char *word, size_t length)
{
    const size_t article = strlen("ال"), least = article + strlen("بيت");
    return length >= least && memcmp(word, "ال", article) == 0 ? article : 0;
}

bool plx_sounds(enum plx_token_script script, const char *rules, const char *word, size_t length, struct plx_buffer *out)
{
    char copy[LONGEST + 1];
    size_t from = out->length;
    bool latin = script == PLX_SCRIPT_LATIN;
    if (length > LONGEST || (!latin && script != PLX_SCRIPT_CYRILLIC && script != PLX_SCRIPT_ARABIC))
        return false;
    memcpy(copy, word, length);
    copy[length] = '\0';
    for (size_t i = script == PLX_SCRIPT_ARABIC ? behind_article(word, length) : 0; i < length;) {
        struct rule r;
        if (find_rule(rules, copy + i, &r) || (latin && find_rule(common, copy + i, &r))) {
            add(out, from, r.sounds, r.sound_count);
            i += r.letter_count;
            continue;
        }
        int32_t at = (int32_t)i, character = plx_utf8_next(copy, &at, (int32_t)length);
        const char *sounds = latin ? "" : sounds_of(character);
        if (latin)
            add_latin(out, from, copy + i, (size_t)at - i);
        else
            add(out, from, sounds, strlen(sounds));
        i = (size_t)at;
    }
    return !plx_buffer_failed(out);
}

/* ---- comparing ---- */

static bool is_vowel(char sound)
{
    return sound && strchr("aeiou", sound);
}

/* What the comparison takes the consonant for. */
static char class_of(char sound, enum plx_sounds_of of)
{
    if (of == PLX_SOUNDS_LETTERS)
        return sound == 'J' ? 'X' : sound; /* "sch" is both in German */
    switch (sound) {
    case 'p':
        return 'b';
    case 'v':
        return 'f';
    case 'k': case 'J':
        return 'g';
    default:
        return sound;
    }
}

void plx_sounds_consonants(const char *sounds, enum plx_sounds_of of, struct plx_buffer *out)
{
    for (; *sounds; sounds++) {
        if (is_vowel(*sounds))
            continue;
        if (*sounds == 'C' && of == PLX_SOUNDS_ARABIC) /* "تش" */
            plx_buffer_add_string(out, "tX");
        else
            plx_buffer_add_char(out, class_of(*sounds, of));
    }
}

/* The vowels up to the next consonant. */
struct run {
    const char *start;
    size_t length;
};

static struct run next_run(const char **sounds)
{
    struct run run = {*sounds, 0};
    while (is_vowel(run.start[run.length]))
        run.length++;
    *sounds += run.length;
    return run;
}

/* The run's next vowel, past an i that an e follows: "Jelzin", "Elzin"; 0 behind the last. */
static char next_vowel(struct run *run)
{
    if (run->length > 1 && run->start[0] == 'i' && run->start[1] == 'e') {
        run->start++;
        run->length--;
    }
    if (!run->length)
        return '\0';
    run->length--;
    return *run->start++;
}

static bool are_written_alike(struct run a, struct run b, bool last)
{
    char x, y;
    do {
        x = next_vowel(&a);
        y = next_vowel(&b);
    } while (x && x == y);
    bool mute = last && !a.length && !b.length && ((!x && y == 'e') || (!y && x == 'e'));
    return x == y || mute;
}

/* An Arabic long vowel stands for one of two in Latin letters; an alef in front for any. */
static bool is_meant(char vowel, char other, bool front)
{
    switch (vowel) {
    case 'a':
        return front || other == 'a' || other == 'e';
    case 'i':
        return other == 'i' || other == 'e';
    default:
        return other == 'u' || other == 'o';
    }
}

static bool may_be_left_out(struct run written, struct run long_ones, bool front)
{
    size_t found = 0;
    for (size_t i = 0; i < written.length && found < long_ones.length; i++)
        found += is_meant(long_ones.start[found], written.start[i], front && found == 0);
    return found == long_ones.length && written.length <= found + 1;
}

bool plx_sounds_agree(const char *a, const char *b, enum plx_sounds_of of)
{
    for (bool front = true;; front = false) {
        struct run x = next_run(&a), y = next_run(&b);
        bool last = !*a || !*b;
        if (!(of == PLX_SOUNDS_ARABIC ? may_be_left_out(x, y, front) : are_written_alike(x, y, last)))
            return false;
        if (last)
            return !*a && !*b;
        if (*a == 'C' && *b == 't' && b[1] == 'X')
            b++;
        a++;
        b++;
    }
}
