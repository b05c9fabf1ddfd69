#include "facts/reading.h"

#include <string.h>

#include "report/report.h"

/* ---- the reading ---- */

/* Words that stand behind a value. These tables are all of the reading that is not CLDR's. */
static const char *const bound_words[PLX_BOUNDS] = {
    [PLX_BOUND_EXACT] = "",
    [PLX_BOUND_APPROX] = "about",
    [PLX_BOUND_MORE] = "more than",
    [PLX_BOUND_LESS] = "up to",
    [PLX_BOUND_RANGE] = "",
};
static const char *const season_words[] = {"spring", "summer", "autumn", "winter"};
static const char vague_words[] = "an unstated number of times";
static const char relative_words[] = "relative to the day of writing";
static const char since_words[] = "since";
static const char until_words[] = "until";

/* Units that CLDR has no names for, or none that a reader knows ("permyriad"). */
static const char *const unit_words[][2] = {
    {"pp", "percentage points"}, {"bp", "basis points"}, {"[M]", "on the magnitude scale"},
    {"dB", "decibels"}, {"Sv", "sieverts"}, {"mSv", "millisieverts"}, {"uSv", "microsieverts"},
    {"Bq", "becquerels"}, {"Bq/kg", "becquerels per kilogram"}, {"Gy", "grays"},
    {"V.A", "volt-amperes"}, {"MV.A", "megavolt-amperes"}, {"[ppb]", "parts per billion (10^9)"},
    {"[ppth]", "parts per thousand"}, {"[lton_av]", "long tons"}, {"[pt_br]", "imperial pints"},
};

static const char *name_of_unit(const char *unit)
{
    for (size_t i = 0; i < sizeof unit_words / sizeof *unit_words; i++)
        if (strcmp(unit_words[i][0], unit) == 0)
            return unit_words[i][1];
    return unit;
}

static void add_behind(struct plx_buffer *out, const char *mark, const char *words)
{
    if (*words)
        plx_buffer_printf(out, "%s%s", out->length ? mark : "", words);
}

/* A date without open ends; a season stands behind its year, since CLDR has no word for it. */
static bool read_closed_date(struct plx_formats *formats, const char *edtf,
                             struct plx_buffer *out)
{
    char year[5] = "";
    if (plx_format_date(formats, edtf, out))
        return true;
    bool season = strlen(edtf) == 7 && edtf[4] == '-' && edtf[5] == '2' && edtf[6] >= '1' &&
                  edtf[6] <= '4';
    if (!season)
        return false;
    memcpy(year, edtf, 4);
    if (plx_format_date(formats, year, out))
        plx_buffer_add_string(out, ", ");
    plx_buffer_add_string(out, season_words[edtf[6] - '1']);
    return true;
}

static void read_end(struct plx_formats *formats, const char *edtf, size_t length,
                     struct plx_buffer *out)
{
    char end[32];
    if (length >= sizeof end)
        return;
    memcpy(end, edtf, length);
    end[length] = '\0';
    if (!read_closed_date(formats, end, out))
        plx_buffer_add_string(out, end);
}

static void read_date(struct plx_formats *formats, const char *edtf, struct plx_buffer *out)
{
    const char *slash = strchr(edtf, '/');
    size_t first = slash ? (size_t)(slash - edtf) : strlen(edtf);
    if (strcmp(edtf, "relative") == 0) {
        plx_buffer_add_string(out, relative_words);
    } else if (slash && strcmp(slash, "/..") == 0) {
        read_end(formats, edtf, first, out);
        add_behind(out, ", ", since_words);
    } else if (strncmp(edtf, "../", 3) == 0) {
        read_end(formats, slash + 1, strlen(slash + 1), out);
        add_behind(out, ", ", until_words);
    } else if (!slash || !plx_format_date(formats, edtf, out)) {
        read_end(formats, edtf, first, out);
        if (slash) {
            plx_buffer_add_string(out, " – ");
            read_end(formats, slash + 1, strlen(slash + 1), out);
        }
    }
}

bool plx_fact_format(struct plx_formats *formats, const struct plx_fact *fact,
                     struct plx_buffer *out)
{
    switch (fact->kind) {
    case PLX_FACT_MONEY:
        return plx_format_money(formats, fact->low, fact->high, fact->unit, out);
    case PLX_FACT_PERCENT:
        return plx_format_percent(formats, fact->low, fact->high, out);
    case PLX_FACT_MEASURE:
        return plx_format_measure(formats, fact->low, fact->high, fact->unit, out);
    case PLX_FACT_DATE:
        return plx_format_date(formats, fact->value, out);
    case PLX_FACT_DURATION:
        return plx_format_duration(formats, fact->value, out);
    default:
        return false;
    }
}

/* What is counted stands in the report's words, for nobody has translated it. */
static void read_quantity(struct plx_formats *formats, const struct plx_fact *fact,
                          struct plx_buffer *out)
{
    if (plx_fact_format(formats, fact, out))
        return;
    if (fact->kind == PLX_FACT_DURATION ||
        !plx_format_number(formats, fact->low, fact->high, out))
        plx_buffer_add_string(out, fact->value);
    add_behind(out, " ", fact->kind == PLX_FACT_MEASURE ? name_of_unit(fact->unit) : fact->unit);
}

void plx_fact_read(struct plx_formats *formats, const struct plx_fact *fact,
                   struct plx_buffer *out)
{
    struct plx_buffer reading;
    plx_buffer_init(&reading);
    if (fact->kind == PLX_FACT_DATE)
        read_date(formats, fact->value, &reading);
    else
        read_quantity(formats, fact, &reading);
    if (fact->vague)
        add_behind(&reading, ", ", vague_words);
    else
        add_behind(&reading, ", ", bound_words[fact->bound]);
    plx_buffer_add(out, plx_buffer_string(&reading), reading.length);
    out->failed |= plx_buffer_failed(&reading);
    plx_buffer_release(&reading);
}

/* ---- the note ---- */

/* The n-th "illion" is 10^(3n+3) in the short scale, 10^(6n) in the long one. */
enum scale { SCALE_SHORT, SCALE_LONG };

static int exponent_in(enum scale scale, int n)
{
    return scale == SCALE_LONG ? 6 * n : 3 * n + 3;
}

/* The languages of the long scale, as CLDR has their 10^12; all others are short. */
static const char *const long_languages[] = {
    "af", "br", "bs", "ca", "cs", "da", "de", "dsb", "eo", "es", "eu", "fi", "fo", "fr", "fy",
    "gl", "gsw", "hr", "hsb", "hu", "ia", "is", "it", "kea", "ksh", "lb", "mk", "nb", "nl", "nn",
    "no", "pl", "rm", "sc", "se", "sk", "sl", "smn", "sq", "sr", "sv",
};

/* Portuguese is long but for Brazil, whose Portuguese is meant where no country is said. */
static enum scale scale_of(const char *language)
{
    size_t length = strcspn(language, "-_");
    if (length == 2 && strncmp(language, "pt", 2) == 0) {
        const char *region = strrchr(language, '-');
        return region && strcmp(region, "-BR") != 0 ? SCALE_LONG : SCALE_SHORT;
    }
    for (size_t i = 0; i < sizeof long_languages / sizeof *long_languages; i++)
        if (strlen(long_languages[i]) == length &&
            strncmp(long_languages[i], language, length) == 0)
            return SCALE_LONG;
    return SCALE_SHORT;
}

/* Both scales live in one language, told apart by the word's spelling: "bilhão", "bilião". */
static bool has_both_scales(const char *language)
{
    return strncmp(language, "pt", 2) == 0 && (!language[2] || language[2] == '-');
}

/* What the shared words begin with, folded, and abbreviations, which are whole words. */
static const struct {
    const char *form;
    int n;
    bool whole;
} illions[] = {
    {"bil", 2, false}, {"біл", 2, false}, {"бил", 2, false}, {"بليون", 2, false},
    {"بيليون", 2, false}, {"ביליון", 2, false}, {"बिलियन", 2, false},
    {"bn", 2, true}, {"bln", 2, true}, {"bi", 2, true}, {"bio", 2, true},
    {"tril", 3, false}, {"трил", 3, false}, {"تريليون", 3, false}, {"ترليون", 3, false},
    {"טריליון", 3, false}, {"трыль", 3, false}, {"ट्रिलियन", 3, false},
    {"tn", 3, true}, {"trn", 3, true}, {"trln", 3, true}, {"tri", 3, true}, {"трлн", 3, true},
    {"quadril", 4, false}, {"quatril", 4, false}, {"cuadril", 4, false}, {"cuatril", 4, false},
    {"kvadril", 4, false}, {"kwadryl", 4, false}, {"katril", 4, false},
    {"квадрил", 4, false}, {"quintil", 5, false}, {"kvintil", 5, false}, {"kwintyl", 5, false},
    {"kentil", 5, false}, {"квинтил", 5, false},
};

/* Which illion the word is, 0 for none. "Billiarde" and "biliardo" are words of the long scale
 * alone, which nobody mistakes. */
static int illion_of(const char *form)
{
    static const char *const milliards[] = {"iard", "jard", "yard", "иард", "ярд", "ијард"};
    for (size_t i = 0; i < sizeof milliards / sizeof *milliards; i++)
        if (strstr(form, milliards[i]))
            return 0;
    for (size_t i = 0; i < sizeof illions / sizeof *illions; i++)
        if (illions[i].whole ? strcmp(form, illions[i].form) == 0
                             : strncmp(form, illions[i].form, strlen(illions[i].form)) == 0)
            return illions[i].n;
    return 0;
}

struct illion {
    struct plx_span span;
    int n, exponent;
};

static const char *form_of(const struct plx_report *report, uint32_t token)
{
    return report->forms.entries[report->tokens.items[token].form].string;
}

/* The power of ten of the token by itself, 0 where it has none. */
static int power_of(const struct plx_report *report, uint32_t token)
{
    const struct plx_matches *all = &report->matches;
    for (uint32_t i = all->by_token[token]; i < all->by_token[token + 1]; i++)
        if (all->items[i].sense->kind == PLX_SENSE_MAGNITUDE && all->items[i].end == token + 1)
            return all->items[i].sense->argument;
    return 0;
}

/* The illion among the tokens of a magnitude; its own power is what the others leave of the
 * phrase's: "mil billones" is 10^15, its "billones" 10^12. */
static bool find_in(const struct plx_report *report, const struct plx_match *magnitude,
                    struct illion *found)
{
    found->n = 0;
    found->exponent = magnitude->sense->argument;
    for (uint32_t t = magnitude->first; t < magnitude->end; t++) {
        int n = illion_of(form_of(report, t));
        if (n && !found->n) {
            const struct plx_token *token = &report->tokens.items[t];
            found->n = n;
            found->span = (struct plx_span){token->start, token->end};
        } else {
            found->exponent -= power_of(report, t);
        }
    }
    return found->n != 0;
}

static bool find_illion(const struct plx_report *report, const struct plx_fact *fact,
                        struct illion *found)
{
    uint32_t token = plx_report_token_at(report, fact->span.start);
    for (; token < report->tokens.count &&
           report->tokens.items[token].start < fact->span.end; token++) {
        const struct plx_match *word = plx_match_at(&report->matches, token, PLX_SENSE_MAGNITUDE);
        const struct plx_match *letter = plx_match_at(&report->matches, token, PLX_SENSE_LETTER);
        if ((word && find_in(report, word, found)) || (letter && find_in(report, letter, found)))
            return true;
    }
    return false;
}

/* The words in which the notes and the names of languages in them are. */
#define WORDS_LANGUAGE "en"

static void write_note(const struct plx_report *report, const struct illion *found,
                       const char *taker, int taken, bool reader, struct plx_buffer *out)
{
    plx_buffer_add_string(out, "“");
    plx_buffer_add(out, report->text + found->span.start, found->span.end - found->span.start);
    plx_buffer_printf(out, "” is 10^%d in ", found->exponent);
    plx_format_language_name(report->language_code, WORDS_LANGUAGE, out);
    plx_buffer_add_string(out, reader ? "; a reader of "
                                      : " as newspapers use it; by the scale of ");
    plx_format_language_name(taker, WORDS_LANGUAGE, out);
    plx_buffer_printf(out, reader ? " may take it for 10^%d" : " it would be 10^%d", taken);
}

void plx_fact_note(const struct plx_report *report, const struct plx_fact *fact,
                   const char *reader, struct plx_buffer *out)
{
    struct illion found;
    if (fact->kind == PLX_FACT_DATE || fact->kind == PLX_FACT_DURATION ||
        !find_illion(report, fact, &found))
        return;
    int reads = exponent_in(scale_of(reader), found.n);
    int writes = exponent_in(scale_of(report->language_code), found.n);
    if (reads != found.exponent)
        write_note(report, &found, reader, reads, true, out);
    else if (writes != found.exponent && !has_both_scales(report->language_code))
        write_note(report, &found, report->language_code, writes, false, out);
}
