/* Number words, cardinal and ordinal, as CLDR spells them out. */
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "text/cldr_source.h"

static void spell(const struct plx_cldr_source *s, UNumberFormat *format, enum plx_cldr_kind kind,
                  long value)
{
    UChar wide[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unum_formatInt64(format, value, wide, 256, NULL, &status);
    if (U_SUCCESS(status) && length < 256)
        plx_cldr_emit_form(s, kind, wide, length, value, "");
}

/* The number in words, "" where there are none. */
static void spell_text(UNumberFormat *format, long value, char *out, size_t room)
{
    UChar wide[256];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unum_formatInt64(format, value, wide, 256, NULL, &status);
    plx_cldr_narrow(wide, U_SUCCESS(status) && length < 256 ? length : 0, out, room);
}

/* What stands between a hundred and twenty, where it is a word of its own: "صد و بیست". */
static void read_and(const struct plx_cldr_source *s, UNumberFormat *format)
{
    char both[256], hundred[256], twenty[256];
    spell_text(format, 120, both, sizeof both);
    spell_text(format, 100, hundred, sizeof hundred);
    spell_text(format, 20, twenty, sizeof twenty);
    size_t all = strlen(both), head = strlen(hundred), tail = strlen(twenty);
    if (head + tail + 3 > all || strncmp(both, hundred, head) != 0 ||
        strcmp(both + all - tail, twenty) != 0 || both[head] != ' ' || both[all - tail - 1] != ' ')
        return;
    both[all - tail - 1] = '\0';
    if (!strchr(both + head + 1, ' '))
        s->emit(s->context, PLX_CLDR_NUMBER_AND, both + head + 1, 0, "");
}

/* The word before a number below nought: "min vijf". */
static void read_minus(const struct plx_cldr_source *s, UNumberFormat *format)
{
    char negative[256], positive[256];
    spell_text(format, -5, negative, sizeof negative);
    spell_text(format, 5, positive, sizeof positive);
    size_t all = strlen(negative), tail = strlen(positive);
    if (!tail || all <= tail || strcmp(negative + all - tail, positive) != 0)
        return;
    for (all -= tail; all > 0 && negative[all - 1] == ' '; all--)
        continue;
    negative[all] = '\0';
    if (*negative && *negative != '-')
        s->emit(s->context, PLX_CLDR_MINUS, negative, 0, "");
}

/* The word for hundred alone, where a hundred is "one hundred": what "two hundred" and "three hundred" share. */
static void read_hundred(const struct plx_cldr_source *s, UNumberFormat *format)
{
    char word[2][256];
    for (int i = 0; i < 2; i++) {
        char count[256];
        spell_text(format, i + 2, count, sizeof count);
        spell_text(format, 100 * (i + 2), word[i], sizeof word[i]);
        size_t length = strlen(count);
        if (!length || strncmp(word[i], count, length) != 0 || word[i][length] != ' ')
            return;
        memmove(word[i], word[i] + length + 1, strlen(word[i] + length + 1) + 1);
    }
    if (strcmp(word[0], word[1]) == 0 && !strchr(word[0], ' '))
        s->emit(s->context, PLX_CLDR_NUMBER, word[0], 100, "");
}

static void spell_rule_set(const struct plx_cldr_source *s, UNumberFormat *format)
{
    for (long n = 0; n <= 1000; n++)
        spell(s, format, PLX_CLDR_NUMBER, n);
    for (long n = 1100; n < 10000; n += 100)
        spell(s, format, PLX_CLDR_NUMBER, n);
    read_and(s, format);
    read_hundred(s, format);
    read_minus(s, format);
    for (long n = 10000; n < 1000000; n += n < 100000 ? 1000 : 10000)
        spell(s, format, PLX_CLDR_NUMBER, n);
}

static void read_spellout(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, s->locale, NULL, &status);
    UChar sets[4096];
    int32_t length = U_SUCCESS(status)
                         ? unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, sets, 4095, &status)
                         : 0;
    if (U_SUCCESS(status) && length < 4095) {
        sets[length] = 0;
        for (UChar *set = sets; *set;) {
            UChar *end = u_strchr(set, ';');
            int32_t n = end ? (int32_t)(end - set) : u_strlen(set);
            UChar cardinal[] = u"cardinal", ordinal[] = u"ordinal";
            UErrorCode ignored = U_ZERO_ERROR;
            UChar name[128];
            if (n < 127) {
                u_memcpy(name, set, n);
                name[n] = 0;
                unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, name, n, &ignored);
                if (U_SUCCESS(ignored) && u_strstr(name, cardinal))
                    spell_rule_set(s, format);
                else if (U_SUCCESS(ignored) && u_strstr(name, ordinal))
                    for (long day = 1; day <= 31; day++)
                        spell(s, format, PLX_CLDR_ORDINAL, day);
            }
            set += n + (end != NULL);
        }
    }
    if (format)
        unum_close(format);
}

/* What digits of an ordinal have beside them: "第3", "3e". */
static void read_ordinal_marks(const struct plx_cldr_source *s)
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open(UNUM_ORDINAL, NULL, 0, s->locale, NULL, &status);
    for (int n = 1; n <= 23 && U_SUCCESS(status); n++) {
        UChar text[64];
        int32_t length = unum_formatInt64(format, n, text, 63, NULL, &status), first = 0;
        while (first < length && !u_isdigit(text[first]))
            first++;
        int32_t end = first;
        while (end < length && u_isdigit(text[end]))
            end++;
        if (U_FAILURE(status) || first == end)
            break;
        if (first && u_isalpha(text[0]))
            plx_cldr_emit_form(s, PLX_CLDR_LABEL, text, first, 0, "");
        if (end < length && u_isalpha(text[end]))
            plx_cldr_emit_form(s, PLX_CLDR_LABEL_BEHIND, text + end, length - end, 0, "");
    }
    unum_close(format);
}

void plx_cldr_read_words(const struct plx_cldr_source *s)
{
    read_spellout(s);
    read_ordinal_marks(s);
}
