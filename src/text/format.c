#include "text/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uformattedvalue.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>
#include <unicode/ustring.h>

#include "base/decimal.h"
#include "base/vector.h"
#include "text/calendar.h"
#include "text/cldr.h"
#include "text/units.h"

#define ROOM 512
#define SKELETON_ROOM 160

/* ICU's formatters of one skeleton (see "Number Skeletons" of ICU's guide), for one quantity and
 * for a range; NULL until used, and where ICU knows no such unit. */
struct formatter {
    char skeleton[SKELETON_ROOM];
    UNumberFormatter *one;
    UNumberRangeFormatter *range;
    bool one_tried, range_tried;
};

struct plx_formats {
    char language[64]; /* BCP 47 */
    char locale[96];   /* the same as ICU has it */
    enum plx_wording wording;
    PLX_VECTOR(struct formatter) numbers;
    struct plx_calendar calendar;
};

/* ---- opening ---- */

enum plx_status plx_formats_open(const char *language, struct plx_formats **formats)
{
    char tag[64], locale[64];
    UErrorCode status = U_ZERO_ERROR;
    int32_t used = 0;
    *formats = NULL;
    int n = snprintf(tag, sizeof tag, "%s", language);
    for (char *c = tag; *c; c++)
        if (*c == '_')
            *c = '-';
    uloc_forLanguageTag(tag, locale, sizeof locale, &used, &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING || !*tag ||
        (size_t)n >= sizeof tag || used != n || !plx_cldr_is_known(locale))
        return PLX_ERROR_LANGUAGE;
    struct plx_formats *made = calloc(1, sizeof *made);
    if (!made)
        return PLX_ERROR_MEMORY;
    memcpy(made->language, tag, sizeof tag);
    snprintf(made->locale, sizeof made->locale, "%s", locale);
    snprintf(made->calendar.locale, sizeof made->calendar.locale, "%s%scalendar=gregorian", locale,
             strchr(locale, '@') ? ";" : "@");
    *formats = made;
    return PLX_OK;
}

void plx_formats_close(struct plx_formats **formats)
{
    if (!*formats)
        return;
    for (size_t i = 0; i < (*formats)->numbers.count; i++) {
        unumf_close((*formats)->numbers.items[i].one);
        unumrf_close((*formats)->numbers.items[i].range);
    }
    PLX_VECTOR_RELEASE(&(*formats)->numbers);
    plx_calendar_release(&(*formats)->calendar);
    free(*formats);
    *formats = NULL;
}

static void add_keyword(char *locale, size_t room, const char *keyword)
{
    size_t length = strlen(locale);
    snprintf(locale + length, room - length, "%s%s", strchr(locale, '@') ? ";" : "@", keyword);
}

void plx_formats_set_wording(struct plx_formats *formats, enum plx_wording wording)
{
    formats->wording = wording;
    formats->calendar.brief = wording != PLX_WORDING_FULL;
    if (wording == PLX_WORDING_FULL)
        return;
    add_keyword(formats->locale, sizeof formats->locale, "numbers=latn");
    add_keyword(formats->calendar.locale, sizeof formats->calendar.locale, "numbers=latn");
}

bool plx_format_is_rtl(const char *language)
{
    return uloc_isRightToLeft(language);
}

const char *plx_formats_language(const struct plx_formats *formats)
{
    return formats->language;
}

/* ---- text ---- */

bool plx_format_append(struct plx_buffer *out, const UChar *text, int32_t length)
{
    UChar clean[ROOM];
    char narrow[3 * ROOM];
    int32_t kept = 0, bytes = 0;
    UErrorCode status = U_ZERO_ERROR;
    for (int32_t i = 0; i < length && kept < ROOM; i++)
        if (text[i] != 0x200e && text[i] != 0x200f && text[i] != 0x61c)
            clean[kept++] = text[i];
    u_strToUTF8(narrow, sizeof narrow, &bytes, clean, kept, &status);
    if (U_FAILURE(status))
        return false;
    plx_buffer_add(out, narrow, (size_t)bytes);
    return true;
}

/* What ICU wrote, and where in it the last magnitude ends and the unit behind it starts. */
struct written {
    UChar text[ROOM];
    int32_t length;
    int32_t magnitude_end, unit_start; /* -1 where there is none */
    int32_t fraction;                  /* the longest run of decimals */
};

static void note_field(struct written *w, int32_t field, int32_t start, int32_t end)
{
    if (field == UNUM_COMPACT_FIELD)
        w->magnitude_end = end;
    else if (field == UNUM_CURRENCY_FIELD || field == UNUM_MEASURE_UNIT_FIELD)
        w->unit_start = start;
    else if (field == UNUM_FRACTION_FIELD && end - start > w->fraction)
        w->fraction = end - start;
}

static bool read_written(const UFormattedValue *value, struct written *w, UErrorCode *status)
{
    const UChar *text = ufmtval_getString(value, &w->length, status);
    w->magnitude_end = w->unit_start = -1;
    w->fraction = 0;
    if (U_FAILURE(*status) || w->length >= ROOM)
        return false;
    u_memcpy(w->text, text, w->length);
    UConstrainedFieldPosition *at = ucfpos_open(status);
    ucfpos_constrainCategory(at, UFIELD_CATEGORY_NUMBER, status);
    while (U_SUCCESS(*status) && ufmtval_nextPosition(value, at, status)) {
        int32_t start = 0, end = 0;
        ucfpos_getIndexes(at, &start, &end, status);
        note_field(w, ucfpos_getField(at, status), start, end);
    }
    ucfpos_close(at);
    return U_SUCCESS(*status);
}

/* ---- numbers ---- */

static struct formatter *formatter_of(struct plx_formats *formats, const char *skeleton)
{
    for (size_t i = 0; i < formats->numbers.count; i++)
        if (strcmp(formats->numbers.items[i].skeleton, skeleton) == 0)
            return &formats->numbers.items[i];
    struct formatter *made = PLX_VECTOR_PUSH(&formats->numbers);
    if (made)
        snprintf(made->skeleton, sizeof made->skeleton, "%s", skeleton);
    return made;
}

static bool write_one(const struct plx_formats *formats, struct formatter *f, const char *value,
                      struct written *w)
{
    UChar skeleton[SKELETON_ROOM];
    UErrorCode status = U_ZERO_ERROR;
    if (!f->one_tried)
        f->one = unumf_openForSkeletonAndLocale(u_uastrcpy(skeleton, f->skeleton), -1,
                                                formats->locale, &status);
    f->one_tried = true;
    if (U_FAILURE(status) || !f->one) {
        unumf_close(f->one);
        f->one = NULL;
        return false;
    }
    UFormattedNumber *result = unumf_openResult(&status);
    unumf_formatDecimal(f->one, value, -1, result, &status);
    bool written = read_written(unumf_resultAsValue(result, &status), w, &status);
    unumf_closeResult(result);
    return written;
}

static bool write_range(const struct plx_formats *formats, struct formatter *f, const char *low,
                        const char *high, struct written *w)
{
    UChar skeleton[SKELETON_ROOM];
    UErrorCode status = U_ZERO_ERROR;
    if (!f->range_tried)
        f->range = unumrf_openForSkeletonWithCollapseAndIdentityFallback(
            u_uastrcpy(skeleton, f->skeleton), -1, UNUM_RANGE_COLLAPSE_AUTO,
            UNUM_IDENTITY_FALLBACK_SINGLE_VALUE, formats->locale, NULL, &status);
    f->range_tried = true;
    if (U_FAILURE(status) || !f->range) {
        unumrf_close(f->range);
        f->range = NULL;
        return false;
    }
    UFormattedNumberRange *result = unumrf_openResult(&status);
    unumrf_formatDecimalRange(f->range, low, -1, high, -1, result, &status);
    bool written = read_written(unumrf_resultAsValue(result, &status), w, &status);
    unumrf_closeResult(result);
    return written;
}

/* Writes the decimals, high NULL for one alone. */
static bool write(struct plx_formats *formats, const char *skeleton, const char *low,
                  const char *high, struct written *w)
{
    struct formatter *f = formatter_of(formats, skeleton);
    if (!f)
        return false;
    return high ? write_range(formats, f, low, high, w) : write_one(formats, f, low, w);
}

/* In these languages "million" is a noun, which the counted thing follows as a genitive. CLDR
 * leaves that out where a unit follows a magnitude ("10 milliards dollars"). */
static const struct particle {
    const char *language;
    const UChar *word, *elided; /* elided before a vowel; NULL where it never is */
} particles[] = {
    {"ca", u"de ", u"d’"}, {"es", u"de ", NULL}, {"fr", u"de ", u"d’"}, {"gl", u"de ", NULL},
    {"it", u"di ", NULL},  {"pt", u"de ", NULL}, {"ro", u"de ", NULL},
};

static const UChar *particle_of(const struct plx_formats *formats, const struct written *w)
{
    size_t length = strcspn(formats->locale, "_@");
    for (int32_t i = w->magnitude_end; i < w->unit_start; i++)
        if (w->text[i] != ' ' && w->text[i] != 0xa0 && w->text[i] != 0x202f)
            return NULL; /* a particle is there */
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++) {
        const struct particle *p = &particles[i];
        if (strlen(p->language) != length || strncmp(formats->locale, p->language, length) != 0)
            continue;
        bool vowel = u_strchr(u"aeiouAEIOUàâéèêëîïôùûÀÂÉÈÊ", w->text[w->unit_start]) != NULL;
        return p->elided && vowel ? p->elided : p->word;
    }
    return NULL;
}

static bool append(const struct plx_formats *formats, const struct written *w,
                   struct plx_buffer *out)
{
    bool joined = w->magnitude_end > 0 && w->unit_start > w->magnitude_end;
    const UChar *particle = joined && formats->wording == PLX_WORDING_FULL ? particle_of(formats, w) : NULL;
    size_t before = out->length;
    int32_t cut = particle ? w->unit_start : 0;
    if ((!cut || (plx_format_append(out, w->text, cut) &&
                  plx_format_append(out, particle, u_strlen(particle)))) &&
        plx_format_append(out, w->text + cut, w->length - cut))
        return true;
    plx_buffer_cut(out, before);
    return false;
}

/* Symbols of CLDR's short width tell one dollar from another. */
static const char *width_of(const struct plx_formats *formats)
{
    return formats->wording == PLX_WORDING_FULL ? "unit-width-full-name" : "unit-width-short";
}

/* From a million on newspapers write the magnitude as a word; "14,800" stays digits. */
static bool is_large(const char *value)
{
    return strspn(value + (*value == '-'), "0123456789") >= 7;
}

#define MAGNITUDE_DECIMALS 3

/* Writes a quantity with the unit's part of a skeleton: with the word of a magnitude where that
 * keeps it short, else in full by the precision. */
static bool write_quantity(struct plx_formats *formats, const char *unit, const char *precision,
                           const char *low, const char *high, struct plx_buffer *out)
{
    char skeleton[SKELETON_ROOM];
    struct written w;
    if (high && strcmp(low, high) == 0)
        high = NULL;
    snprintf(skeleton, sizeof skeleton, "compact-%s .+ %s", formats->wording == PLX_WORDING_BRIEF ? "short" : "long", unit);
    if (formats->wording != PLX_WORDING_DIGITS && is_large(high ? high : low) && write(formats, skeleton, low, high, &w) &&
        w.fraction <= MAGNITUDE_DECIMALS)
        return append(formats, &w, out);
    snprintf(skeleton, sizeof skeleton, "%s %s", precision, unit);
    return write(formats, skeleton, low, high, &w) && append(formats, &w, out);
}

static bool write_decimals(struct plx_formats *formats, const char *unit, const char *precision,
                           struct plx_decimal low, struct plx_decimal high, struct plx_buffer *out)
{
    struct plx_buffer a, b;
    plx_buffer_init(&a);
    plx_buffer_init(&b);
    plx_decimal_print(low, &a);
    plx_decimal_print(high, &b);
    bool written = write_quantity(formats, unit, precision, plx_buffer_string(&a),
                                  plx_buffer_string(&b), out);
    plx_buffer_release(&a);
    plx_buffer_release(&b);
    return written;
}

bool plx_format_number(struct plx_formats *formats, struct plx_decimal low,
                       struct plx_decimal high, struct plx_buffer *out)
{
    return write_decimals(formats, "", ".+", low, high, out);
}

bool plx_format_percent(struct plx_formats *formats, struct plx_decimal low,
                        struct plx_decimal high, struct plx_buffer *out)
{
    return write_decimals(formats, "percent", ".+", low, high, out);
}

/* The currencies that a bare sign stands for in any newspaper: "$" is the United States' dollar. */
static bool has_own_sign(const char *currency)
{
    static const char *const codes[] = {"USD", "EUR", "GBP", "JPY", "RUB", "INR", "BRL",
                                        "TRY", "KRW", "UAH", "ILS", "VND", "NGN"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strcmp(codes[i], currency) == 0)
            return true;
    return false;
}

/* Some languages know no narrower sign than "US$", whose halves a right-to-left line takes apart. */
static bool write_bare_dollar(struct plx_formats *formats, const char *unit, struct plx_decimal low,
                              struct plx_decimal high, struct plx_buffer *out)
{
    struct plx_buffer money;
    plx_buffer_init(&money);
    bool written = write_decimals(formats, unit, ".00+/w", low, high, &money);
    const char *text = plx_buffer_string(&money), *sign;
    for (; (sign = strstr(text, "US$")); text = sign + 2)
        plx_buffer_add(out, text, (size_t)(sign - text));
    plx_buffer_add_string(out, text);
    out->failed |= plx_buffer_failed(&money);
    plx_buffer_release(&money);
    return written;
}

bool plx_format_money(struct plx_formats *formats, struct plx_decimal low, struct plx_decimal high,
                      const char *currency, struct plx_buffer *out)
{
    char unit[64];
    if (strlen(currency) != 3 || strspn(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
        return false;
    bool narrow = formats->wording != PLX_WORDING_FULL && has_own_sign(currency);
    snprintf(unit, sizeof unit, "currency/%s %s", currency,
             narrow ? "unit-width-narrow" : width_of(formats));
    if (narrow && strcmp(currency, "USD") == 0)
        return write_bare_dollar(formats, unit, low, high, out);
    /* Cents are written whole ("9.50") or not at all. */
    return write_decimals(formats, unit, ".00+/w", low, high, out);
}

/* ---- measures ---- */

/* Units that are written but not read by these names: CLDR makes their names of parts, for which
 * no newspaper needs a form of its own in the language files. */
static const struct {
    const char *core, *code;
    int power; /* the value is the code's times 10^power */
} more_units[] = {
    {"tonne", "t", 0}, {"tonne", "kt", 3}, {"tonne", "Mt", 6}, {"tonne", "Gt", 9},
    {"kilogram", "dt", 2}, {"hectogram", "hg", 0}, {"ton", "[ston_av]", 0},
    {"ounce-troy", "[oz_tr]", 0}, {"decimeter", "dm", 0}, {"square-yard", "[syd_i]", 0},
    {"cubic-yard", "[cyd_i]", 0}, {"cubic-centimeter", "cm3", 0}, {"cubic-hectometer", "hm3", 0},
    {"liter", "l", 0}, {"deciliter", "dl", 0}, {"deciliter", "dL", 0}, {"centiliter", "cl", 0},
    {"centiliter", "cL", 0}, {"milliliter", "ml", 0}, {"hectoliter", "hl", 0},
    {"quart", "[qt_us]", 0}, {"fluid-ounce", "[foz_us]", 0}, {"bushel", "[bu_us]", 0},
    {"terawatt", "TW", 0}, {"watt-hour", "W.h", 0}, {"megawatt-hour", "MW.h", 0},
    {"gigawatt-hour", "GW.h", 0}, {"terawatt-hour", "TW.h", 0}, {"kilovolt", "kV", 0},
    {"megajoule", "MJ", 0}, {"gigajoule", "GJ", 0}, {"terajoule", "TJ", 0}, {"petajoule", "PJ", 0},
    {"gigacalorie", "Gcal", 0}, {"british-thermal-unit", "[Btu]", 0},
    {"british-thermal-unit", "[Btu_IT]", 0}, {"terahertz", "THz", 0}, {"exabyte", "EBy", 0},
    {"kilobit", "kbit", 0}, {"terabit", "Tbit", 0}, {"permillion", "[ppm]", 0},
    {"kilopascal", "kPa", 0}, {"megapascal", "MPa", 0}, {"millimeter-ofhg", "mm[Hg]", 0},
    {"pound-force-per-square-inch", "[psi]", 0}, {"newton", "N", 0},
    {"hour", "h", 0}, {"minute", "min", 0}, {"second", "s", 0}, {"day", "d", 0},
};

/* Appends the core unit identifier (UTS #35) of a simple code. */
static bool find_core(const char *code, size_t length, int *power, char *out, size_t room)
{
    for (size_t i = 0; i < sizeof more_units / sizeof *more_units; i++)
        if (strlen(more_units[i].code) == length && memcmp(more_units[i].code, code, length) == 0) {
            *power = more_units[i].power;
            return snprintf(out, room, "%s", more_units[i].core) > 0;
        }
    for (size_t i = 0; i < plx_unit_count; i++)
        if (strlen(plx_units[i].code) == length && memcmp(plx_units[i].code, code, length) == 0)
            return snprintf(out, room, "%s", strchr(plx_units[i].cldr, '-') + 1) > 0;
    return false;
}

/* The same of any code: "mg/l" is milligram-per-liter. */
static bool find_unit(const char *code, int *power, char out[64])
{
    char above[64], below[64];
    int none = 0;
    size_t length = strlen(code);
    const char *slash = strrchr(code, '/');
    *power = 0;
    if (find_core(code, length, power, out, 64))
        return true;
    if (!slash || !find_core(code, (size_t)(slash - code), power, above, sizeof above) ||
        !find_core(slash + 1, strlen(slash + 1), &none, below, sizeof below) || none)
        return false;
    int n = snprintf(out, 64, "%s-per-%s", above, below);
    return n > 0 && n < 64;
}

bool plx_format_measure(struct plx_formats *formats, struct plx_decimal low,
                        struct plx_decimal high, const char *unit, struct plx_buffer *out)
{
    char core[64], skeleton[128];
    int power;
    if (!find_unit(unit, &power, core))
        return false;
    snprintf(skeleton, sizeof skeleton, "unit/%s %s", core, width_of(formats));
    return write_decimals(formats, skeleton, ".+", plx_decimal_scale(low, power),
                          plx_decimal_scale(high, power), out);
}

/* ---- durations ---- */

/* The next part of an ISO 8601 duration: "7" and "Y". False at the end or where it is none. */
static bool next_part(const char **at, bool *time, char number[32], char code[4])
{
    if (**at == 'T') {
        *time = true;
        ++*at;
    }
    size_t digits = strspn(*at, "0123456789.");
    if (digits == 0 || digits >= 32 || !strchr(*time ? "HMS" : "YMWD", (*at)[digits]) ||
        !(*at)[digits])
        return false;
    memcpy(number, *at, digits);
    number[digits] = '\0';
    snprintf(code, 4, "%s%c", *time ? "T" : "", (*at)[digits]);
    *at += digits + 1;
    return true;
}

static bool write_part(struct plx_formats *formats, const char *low, const char *high,
                       const char *code, struct plx_buffer *out)
{
    char skeleton[128];
    for (size_t i = 0; i < plx_period_count; i++)
        if (strcmp(plx_periods[i].code, code) == 0) {
            snprintf(skeleton, sizeof skeleton, "unit/%s %s", strchr(plx_periods[i].cldr, '-') + 1,
                     width_of(formats));
            return write_quantity(formats, skeleton, ".+", low, high, out);
        }
    return false;
}

/* One duration, up to a slash or the end; *at moves behind it. */
static bool write_duration(struct plx_formats *formats, const char **at, struct plx_buffer *out)
{
    char number[32], code[4];
    bool time = false, any = false;
    if (*(*at)++ != 'P')
        return false;
    while (**at && **at != '/') {
        if (any)
            plx_buffer_add_char(out, ' ');
        if (!next_part(at, &time, number, code) || !write_part(formats, number, NULL, code, out))
            return false;
        any = true;
    }
    return any;
}

/* "P2Y/P3Y", two of one unit: "2–3 years". */
static bool write_simple_range(struct plx_formats *formats, const char *duration,
                               struct plx_buffer *out)
{
    char low[32], high[32], unit[4], other[4];
    bool time = false;
    const char *at = duration + 1;
    if (!next_part(&at, &time, low, unit) || *at++ != '/' || *at++ != 'P')
        return false;
    time = false;
    return next_part(&at, &time, high, other) && !*at && strcmp(unit, other) == 0 &&
           write_part(formats, low, high, unit, out);
}

bool plx_format_duration(struct plx_formats *formats, const char *duration, struct plx_buffer *out)
{
    size_t before = out->length;
    const char *at = duration;
    if (*at == 'P' && write_simple_range(formats, duration, out))
        return true;
    bool written = write_duration(formats, &at, out);
    if (written && *at++ == '/') {
        plx_buffer_add_string(out, " – ");
        written = write_duration(formats, &at, out) && !*at;
    }
    if (!written)
        plx_buffer_cut(out, before);
    return written;
}

bool plx_format_date(struct plx_formats *formats, const char *edtf, struct plx_buffer *out)
{
    return plx_calendar_write(&formats->calendar, edtf, out);
}

void plx_format_language_name(const char *code, const char *in, struct plx_buffer *out)
{
    UChar name[128];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = uloc_getDisplayName(code, in, name, 128, &status);
    if (U_FAILURE(status) || length >= 128 || !plx_format_append(out, name, length))
        plx_buffer_add_string(out, code);
}
