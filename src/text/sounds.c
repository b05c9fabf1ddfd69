#include "text/sounds.h"

#include <string.h>

#include "text/romanise.h"
#include "text/utf8.h"

/* Longer words are no names. */
#define LONGEST 64

/* Letters, and what they sound like where one of the letters of before follows; NULL: anywhere. */
struct spelling {
    const char *letters, *sounds, *before;
};

/* What most languages have. The longer letters come first. */
static const struct spelling common[] = {
    {"tsch", "C", NULL}, {"dzh", "J", NULL}, {"sch", "X", NULL}, {"tch", "C", NULL}, {"ch", "C", NULL}, {"sh", "X", NULL},
    {"kh", "H", NULL}, {"gh", "g", NULL}, {"dh", "d", NULL}, {"zh", "J", NULL}, {"dj", "J", NULL}, {"ph", "f", NULL}, {"th", "t", NULL},
    {"ck", "k", NULL}, {"qu", "k", NULL}, {"tz", "ts", NULL}, {"ou", "u", NULL}, {"oo", "u", NULL}, {"ee", "i", NULL},
    {"c", "s", "eiy"}, {"c", "k", NULL}, {"j", "J", NULL}, {"q", "k", NULL}, {"x", "ks", NULL}, {"w", "v", NULL},
    {"y", "i", NULL}, {"z", "s", NULL}, {"h", "H", NULL}, {"š", "X", NULL}, {"ž", "J", NULL}, {"č", "C", NULL},
    {"ć", "C", NULL}, {"ç", "s", NULL}, {"ş", "X", NULL}, {"ș", "X", NULL}, {"ţ", "ts", NULL}, {"ț", "ts", NULL},
    {"æ", "e", NULL}, {"ä", "e", NULL}, {"ø", "o", NULL}, {"œ", "o", NULL}, {NULL, NULL, NULL},
};

static const struct spelling english[] = {{"w", "u", NULL}, {NULL, NULL, NULL}};

static const struct spelling german[] = {
    {"tsch", "C", NULL}, {"dsch", "J", NULL}, {"sch", "X", NULL}, {"ch", "H", NULL}, {"ie", "i", NULL}, {"j", "i", NULL},
    {"tz", "ts", NULL}, {"z", "ts", NULL}, {"qu", "kv", NULL}, {NULL, NULL, NULL},
};

static const struct spelling french[] = {
    {"tch", "C", NULL}, {"ch", "X", NULL}, {"dj", "J", NULL}, {"gu", "g", "eiy"}, {"g", "J", "eiy"}, {"w", "u", NULL},
    {"eu", "o", NULL}, {NULL, NULL, NULL},
};

static const struct spelling spanish[] = {
    {"gu", "g", "ei"}, {"g", "H", "ei"}, {"j", "H", NULL}, {"ll", "i", NULL}, {"w", "u", NULL}, {NULL, NULL, NULL},
};

static const struct spelling portuguese[] = {
    {"tch", "C", NULL}, {"ch", "X", NULL}, {"dj", "J", NULL}, {"lh", "l", NULL}, {"nh", "n", NULL}, {"gu", "g", "ei"},
    {"g", "J", "ei"}, {"ou", "o", NULL}, {"x", "X", NULL}, {"w", "u", NULL}, {NULL, NULL, NULL},
};

static const struct spelling italian[] = {
    {"sc", "X", "ei"}, {"ch", "k", NULL}, {"c", "C", "ei"}, {"g", "J", "ei"}, {"j", "i", NULL}, {"z", "ts", NULL},
    {"w", "u", NULL}, {NULL, NULL, NULL},
};

static const struct spelling turkish[] = {
    {"c", "J", NULL}, {"ç", "C", NULL}, {"w", "u", NULL}, {NULL, NULL, NULL},
};

static const struct spelling dutch[] = {
    {"dzj", "J", NULL}, {"tsj", "C", NULL}, {"sj", "X", NULL}, {"zj", "J", NULL}, {"oe", "u", NULL}, {"ch", "H", NULL},
    {"ie", "i", NULL}, {"j", "i", NULL}, {NULL, NULL, NULL},
};

static const struct spelling polish[] = {
    {"dż", "J", NULL}, {"sz", "X", NULL}, {"cz", "C", NULL}, {"rz", "J", NULL}, {"ch", "H", NULL}, {"ż", "J", NULL},
    {"ś", "X", NULL}, {"c", "ts", NULL}, {"j", "i", NULL}, {"ó", "u", NULL}, {NULL, NULL, NULL},
};

static const struct {
    const char *language;
    const struct spelling *spellings;
} languages[] = {{"en", english}, {"de", german},  {"fr", french}, {"es", spanish}, {"pt", portuguese},
                 {"it", italian}, {"tr", turkish}, {"nl", dutch},  {"pl", polish}};

/* U+0430 to U+045F; ' for the signs, which sound like nothing. */
static const char *const cyrillic[] = {
    "a", "b", "v", "g", "d", "e", "J", "s", "i", "i", "k", "l", "m",  "n", "o", "p", "r", "s", "t",  "u",  "f", "H", "ts", "C",
    "X", "X", "",  "i", "",  "e", "iu", "ia", "e", "e", "J", "g", "ie", "s", "i", "i", "i", "l", "n", "C", "k", "i", "u", "J",
};

/* U+0621 to U+064A. */
static const char *const arabic[] = {
    "",  "a", "a", "u", "a", "i", "a", "b", "a", "t", "t", "J", "H", "H", "d", "d", "r", "s", "s", "X", "s",
    "d", "t", "d", "",  "g", "",  "",  "",  "",  "",  "",  "f", "k", "k", "l", "m", "n", "H", "u", "a", "i",
};

static const struct {
    int32_t character;
    const char *sounds;
} further[] = {{0x0491, "g"}, {0x0493, "g"}, {0x049b, "k"}, {0x04a3, "n"}, {0x04af, "u"}, {0x04b1, "u"}, {0x04d9, "e"},
               {0x04e9, "o"}, {0x067e, "p"}, {0x0686, "C"}, {0x0698, "J"}, {0x06a4, "v"}, {0x06a9, "k"}, {0x06af, "g"},
               {0x06cc, "i"}};

/* What three Arabic letters sound like outside the peninsula: "Nazif", "Zul", "Sawra". */
static const struct {
    int32_t character;
    const char *sounds;
} hissed[] = {{0x062b, "s"}, {0x0630, "s"}, {0x0638, "s"}};

static const struct spelling *spellings_of(const char *language)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (strcmp(languages[i].language, language) == 0)
            return languages[i].spellings;
    return NULL;
}

static const struct spelling *find_spelling(const struct spelling *spellings, const char *word)
{
    for (; spellings && spellings->letters; spellings++) {
        size_t length = strlen(spellings->letters);
        if (strncmp(word, spellings->letters, length) == 0 &&
            (!spellings->before || (word[length] && strchr(spellings->before, word[length]))))
            return spellings;
    }
    return NULL;
}

static void add(struct plx_buffer *out, size_t from, const char *sounds)
{
    for (; *sounds; sounds++)
        if (out->length == from || plx_buffer_string(out)[out->length - 1] != *sounds)
            plx_buffer_add_char(out, *sounds);
}

/* The letter below its marks: "é" is "e". */
static void add_letter(struct plx_buffer *out, size_t from, const char *letter, size_t length)
{
    struct plx_buffer bare;
    plx_buffer_init(&bare);
    if (plx_romanise(PLX_SCRIPT_LATIN, letter, length, &bare) && bare.length) {
        const struct spelling *s = find_spelling(common, plx_buffer_string(&bare));
        add(out, from, s ? s->sounds : plx_buffer_string(&bare));
    }
    plx_buffer_release(&bare);
}

static void add_latin(const struct spelling *own, const char *word, struct plx_buffer *out)
{
    size_t from = out->length, length = strlen(word);
    for (size_t i = 0; i < length;) {
        const struct spelling *s = find_spelling(own, word + i);
        s = s ? s : find_spelling(common, word + i);
        if (s) {
            add(out, from, s->sounds);
            i += strlen(s->letters);
            continue;
        }
        int32_t at = (int32_t)i;
        plx_utf8_next(word, &at, (int32_t)length);
        add_letter(out, from, word + i, (size_t)at - i);
        i = (size_t)at;
    }
}

static const char *sounds_of(int32_t character, bool arabic_itself)
{
    for (size_t i = 0; !arabic_itself && i < sizeof hissed / sizeof *hissed; i++)
        if (hissed[i].character == character)
            return hissed[i].sounds;
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

bool plx_sounds(enum plx_token_script script, const char *language, const char *word, size_t length,
                struct plx_buffer *out)
{
    char copy[LONGEST + 1];
    size_t from = out->length;
    if (length > LONGEST)
        return false;
    if (script == PLX_SCRIPT_LATIN) {
        memcpy(copy, word, length);
        copy[length] = '\0';
        add_latin(spellings_of(language), copy, out);
    } else if (script == PLX_SCRIPT_CYRILLIC || script == PLX_SCRIPT_ARABIC) {
        for (int32_t at = (int32_t)behind_article(word, length); at < (int32_t)length;)
            add(out, from, sounds_of(plx_utf8_next(word, &at, (int32_t)length), *language != '\0'));
    } else {
        return false;
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
