#include "facts/reading.h"

#include <string.h>

#include "base/messages.h"
#include "report/report.h"

/* ---- the reading ---- */

static const char *const season_words[] = {N_("spring"), N_("summer"), N_("autumn"), N_("winter")};

/* For whom it is read. */
struct reader {
    struct plx_formats *formats;
    const struct plx_messages *messages;
};

/* Units that CLDR has no names for, or none that a reader knows ("permyriad"). */
static const char *const unit_words[][2] = {
    {"pp", N_("percentage points")}, {"bp", N_("basis points")}, {"[M]", N_("on the magnitude scale")},
    {"dB", N_("decibels")}, {"Sv", N_("sieverts")}, {"mSv", N_("millisieverts")}, {"uSv", N_("microsieverts")},
    {"Bq", N_("becquerels")}, {"Bq/kg", N_("becquerels per kilogram")}, {"Gy", N_("grays")},
    {"V.A", N_("volt-amperes")}, {"MV.A", N_("megavolt-amperes")}, {"[ppb]", N_("parts per billion (10^9)")},
    {"[ppth]", N_("parts per thousand")}, {"[lton_av]", N_("long tons")}, {"[pt_br]", N_("imperial pints")},
};

static const char *name_of_unit(const struct plx_messages *messages, const char *unit)
{
    for (size_t i = 0; i < sizeof unit_words / sizeof *unit_words; i++)
        if (strcmp(unit_words[i][0], unit) == 0)
            return plx_say(messages, unit_words[i][1]);
    return unit;
}

static void add_behind(struct plx_buffer *out, const char *mark, const char *words)
{
    if (*words)
        plx_buffer_printf(out, "%s%s", out->length ? mark : "", words);
}

/* What is written so far goes into the sentence, in the place of its "%s". */
static void put_into(const char *sentence, struct plx_buffer *out)
{
    struct plx_buffer whole;
    const char *place = strstr(sentence, "%s");
    size_t before = place ? (size_t)(place - sentence) : 0;
    plx_buffer_init(&whole);
    plx_buffer_add(&whole, sentence, before);
    plx_buffer_add(&whole, plx_buffer_string(out), out->length);
    plx_buffer_add_string(&whole, place ? place + 2 : sentence);
    plx_buffer_clear(out);
    plx_buffer_add(out, plx_buffer_string(&whole), whole.length);
    out->failed |= plx_buffer_failed(&whole);
    plx_buffer_release(&whole);
}

/* A date without open ends; a season stands behind its year, since CLDR has no word for it. */
static bool read_closed_date(const struct reader *r, const char *edtf, struct plx_buffer *out)
{
    char year[5] = "";
    if (plx_format_date(r->formats, edtf, out))
        return true;
    bool season = strlen(edtf) == 7 && edtf[4] == '-' && edtf[5] == '2' && edtf[6] >= '1' &&
                  edtf[6] <= '4';
    if (!season)
        return false;
    memcpy(year, edtf, 4);
    if (plx_format_date(r->formats, year, out))
        plx_buffer_add_string(out, ", ");
    plx_buffer_add_string(out, plx_say(r->messages, season_words[edtf[6] - '1']));
    return true;
}

static void read_end(const struct reader *r, const char *edtf, size_t length, struct plx_buffer *out)
{
    char end[32];
    if (length >= sizeof end)
        return;
    memcpy(end, edtf, length);
    end[length] = '\0';
    if (!read_closed_date(r, end, out))
        plx_buffer_add_string(out, end);
}

static void read_date(const struct reader *r, const char *edtf, struct plx_buffer *out)
{
    const char *slash = strchr(edtf, '/');
    size_t first = slash ? (size_t)(slash - edtf) : strlen(edtf);
    if (strcmp(edtf, "relative") == 0) {
        plx_buffer_add_string(out, plx_say(r->messages, "relative to the day of writing"));
    } else if (slash && strcmp(slash, "/..") == 0) {
        read_end(r, edtf, first, out);
        put_into(plx_say(r->messages, "%s, since"), out);
    } else if (strncmp(edtf, "../", 3) == 0) {
        read_end(r, slash + 1, strlen(slash + 1), out);
        put_into(plx_say(r->messages, "%s, until"), out);
    } else if (!slash || !plx_format_date(r->formats, edtf, out)) {
        read_end(r, edtf, first, out);
        if (slash) {
            plx_buffer_add_string(out, " – ");
            read_end(r, slash + 1, strlen(slash + 1), out);
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
static void read_quantity(const struct reader *r, const struct plx_fact *fact, struct plx_buffer *out)
{
    if (plx_fact_format(r->formats, fact, out))
        return;
    if (fact->kind == PLX_FACT_DURATION ||
        !plx_format_number(r->formats, fact->low, fact->high, out))
        plx_buffer_add_string(out, fact->value);
    add_behind(out, " ", fact->kind == PLX_FACT_MEASURE ? name_of_unit(r->messages, fact->unit) : fact->unit);
}

void plx_fact_read(struct plx_formats *formats, const struct plx_messages *messages, const struct plx_fact *fact,
                   struct plx_buffer *out)
{
    const struct reader r = {formats, messages};
    struct plx_buffer reading;
    plx_buffer_init(&reading);
    if (fact->kind == PLX_FACT_DATE)
        read_date(&r, fact->value, &reading);
    else
        read_quantity(&r, fact, &reading);
    if (fact->vague && !reading.length)
        plx_buffer_add_string(&reading, plx_say(messages, "an unstated number of times"));
    else if (fact->vague)
        put_into(plx_say(messages, "%s, an unstated number of times"), &reading);
    else if (fact->bound != PLX_BOUND_EXACT && fact->bound != PLX_BOUND_RANGE)
        put_into(fact->bound == PLX_BOUND_APPROX ? plx_say(messages, "%s, about")
                 : fact->bound == PLX_BOUND_MORE ? plx_say(messages, "%s, more than")
                                                 : plx_say(messages, "%s, up to"),
                 &reading);
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
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);)
        if (each.kind == PLX_SENSE_MAGNITUDE && each.match.end == token + 1)
            return each.match.sense->argument;
    return 0;
}

/* The illion among the tokens of a magnitude; its own power is what the others leave of the
 * phrase's: "mil billones" is 10^15, its "billones" 10^12. */
static bool find_in(const struct plx_report *report, struct plx_match magnitude,
                    struct illion *found)
{
    found->n = 0;
    found->exponent = magnitude.sense->argument;
    for (uint32_t t = magnitude.first; t < magnitude.end; t++) {
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
        struct plx_match word = plx_match_at(&report->matches, token, PLX_SENSE_MAGNITUDE);
        struct plx_match letter = plx_match_at(&report->matches, token, PLX_SENSE_LETTER);
        if ((word.sense && find_in(report, word, found)) || (letter.sense && find_in(report, letter, found)))
            return true;
    }
    return false;
}

/* taker: whose scale makes 10^taken of it; that of a reader, or of the report's own language. */
static void write_note(const struct plx_messages *messages, const struct plx_report *report,
                       const struct illion *found, const char *taker, int taken, bool reader,
                       struct plx_buffer *out)
{
    const char *in = plx_messages_language(messages);
    struct plx_buffer own, other;
    plx_buffer_init(&own);
    plx_buffer_init(&other);
    plx_format_language_name(report->language_code, in, &own);
    plx_format_language_name(taker, in, &other);
    plx_buffer_printf(
        out,
        reader ? plx_say(messages, "“%.*s” is 10^%d in %s; a reader of %s may take it for 10^%d")
               : plx_say(messages,
                         "“%.*s” is 10^%d in %s as newspapers use it; by the scale of %s it would be 10^%d"),
        (int)(found->span.end - found->span.start), report->text + found->span.start, found->exponent,
        plx_buffer_string(&own), plx_buffer_string(&other), taken);
    out->failed |= plx_buffer_failed(&own) || plx_buffer_failed(&other);
    plx_buffer_release(&own);
    plx_buffer_release(&other);
}

void plx_fact_note(const struct plx_report *report, const struct plx_fact *fact,
                   const char *reader, const struct plx_messages *messages, struct plx_buffer *out)
{
    struct illion found;
    if (fact->kind == PLX_FACT_DATE || fact->kind == PLX_FACT_DURATION ||
        !find_illion(report, fact, &found))
        return;
    int reads = exponent_in(scale_of(reader), found.n);
    int writes = exponent_in(scale_of(report->language_code), found.n);
    if (reads != found.exponent)
        write_note(messages, report, &found, reader, reads, true, out);
    else if (writes != found.exponent && !has_both_scales(report->language_code))
        write_note(messages, report, &found, report->language_code, writes, false, out);
}
