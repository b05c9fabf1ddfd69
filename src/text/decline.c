#include "text/decline.h"

#include <stdbool.h>
#include <string.h>

/* A word keeps so many letters, of two bytes each. */
#define LEAST_BYTES 6

/* Longer endings first: of "сергеем" goes "еем", not "ем". */
static const char *const endings[] = {
    "иями", "ього", "ьому", "ами",  "ями",  "ого",  "его",  "ому",  "ему",  "ыми",  "ими", "ией",
    "еем",  "иях",  "ою",   "ею",   "ой",   "ей",   "ом",   "ем",   "ым",   "им",   "ах",  "ях",
    "ея",   "ею",   "ее",   "еи",   "ия",   "ии",   "ию",   "ая",   "яя",   "ое",   "ые",  "ие",
    "ую",   "юю",   "ий",   "ый",   "ою",   "єю",   "ям",   "ам",   "а",    "я",    "у",   "ю",
    "е",    "ы",    "и",    "о",    "ь",    "й",    "і",    "ї",    "є",
};

static bool is_cyrillic(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i += 2)
        if ((unsigned char)word[i] < 0xd0 || (unsigned char)word[i] > 0xd3)
            return false;
    return length > 0;
}

static void add_word(struct plx_buffer *out, const char *word, size_t length)
{
    for (size_t i = 0; is_cyrillic(word, length) && i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (length >= n + LEAST_BYTES && memcmp(word + length - n, endings[i], n) == 0) {
            length -= n;
            break;
        }
    }
    plx_buffer_add(out, word, length);
}

void plx_undecline(struct plx_buffer *out, const char *name, size_t length)
{
    size_t start = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && name[i] != ' ' && name[i] != '-')
            continue;
        add_word(out, name + start, i - start);
        if (i < length)
            plx_buffer_add(out, name + i, 1);
        start = i + 1;
    }
}
