#include "language/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "data/json.h"
#include "language/relative.h"
#include "text/sounds.h"

enum shape {
    SHAPE_LIST,     /* ["word", ...] */
    SHAPE_TEXT,     /* {"word": "text"} */
    SHAPE_VALUE,    /* {"word": "decimal"} */
    SHAPE_ARGUMENT, /* {"word": integer} */
    SHAPE_BOUNDS,   /* {"more": list, ...} */
    SHAPE_STAGES,   /* {"early": list, ...} */
    SHAPE_ROLES,    /* {"of": list, ...} */
    SHAPE_SPANS,    /* {"Y-1": list, "": list, ...} */
    SHAPE_ADDED,    /* {"word": "decimal", with a minus or not} */
    SHAPE_SPELLING  /* {"letters": "sounds", "letters+those of which one follows": "sounds"} */
};

/* Met by stem only where the language inflects. */
#define WHERE_INFLECTED (-1)

static const struct section {
    const char *name;
    enum shape shape;
    enum plx_sense_kind kind;
    int mode; /* enum plx_phrase_mode or WHERE_INFLECTED; of roles enum plx_role_part */
    uint8_t flags;
} sections[] = {
    {"spelling", SHAPE_SPELLING, PLX_SENSE_NONE, 0, 0},
    {"numbers", SHAPE_VALUE, PLX_SENSE_NUMBER, PLX_PHRASE_FORM, 0},
    {"people", SHAPE_VALUE, PLX_SENSE_NUMBER, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"ones", SHAPE_LIST, PLX_SENSE_NUMBER_ONE, PLX_PHRASE_FORM, 0},
    {"articles", SHAPE_LIST, PLX_SENSE_NUMBER_ONE, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"number_and", SHAPE_LIST, PLX_SENSE_NUMBER_AND, PLX_PHRASE_FORM, 0},
    {"point", SHAPE_LIST, PLX_SENSE_POINT, PLX_PHRASE_FORM, 0},
    {"fractions", SHAPE_VALUE, PLX_SENSE_FRACTION, PLX_PHRASE_FORM, 0},
    {"added_before", SHAPE_ADDED, PLX_SENSE_FRACTION, PLX_PHRASE_FORM, 0},
    {"halves", SHAPE_VALUE, PLX_SENSE_FRACTION, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"collectives", SHAPE_VALUE, PLX_SENSE_COLLECTIVE, PLX_PHRASE_FORM, 0},
    {"vague", SHAPE_ARGUMENT, PLX_SENSE_MAGNITUDE, PLX_PHRASE_FORM, PLX_SENSE_VAGUE},
    {"duals", SHAPE_TEXT, PLX_SENSE_DUAL, PLX_PHRASE_FORM, 0},
    {"magnitudes", SHAPE_ARGUMENT, PLX_SENSE_MAGNITUDE, WHERE_INFLECTED, 0},
    {"letters", SHAPE_ARGUMENT, PLX_SENSE_LETTER, PLX_PHRASE_FORM, 0},
    {"currencies", SHAPE_TEXT, PLX_SENSE_CURRENCY, WHERE_INFLECTED, 0},
    {"hundredths", SHAPE_TEXT, PLX_SENSE_CURRENCY, WHERE_INFLECTED, PLX_SENSE_VAGUE},
    {"currency_symbols", SHAPE_TEXT, PLX_SENSE_CURRENCY_SYMBOL, PLX_PHRASE_FORM, 0},
    {"percent", SHAPE_LIST, PLX_SENSE_PERCENT, WHERE_INFLECTED, 0},
    {"ratio", SHAPE_LIST, PLX_SENSE_RATIO, PLX_PHRASE_FORM, 0},
    {"each", SHAPE_LIST, PLX_SENSE_EACH, PLX_PHRASE_FORM, 0},
    {"minus", SHAPE_LIST, PLX_SENSE_MINUS, PLX_PHRASE_FORM, 0},
    {"units", SHAPE_TEXT, PLX_SENSE_UNIT, WHERE_INFLECTED, 0},
    {"per", SHAPE_TEXT, PLX_SENSE_PER, PLX_PHRASE_FORM, 0},
    {"per_before", SHAPE_TEXT, PLX_SENSE_PER_BEFORE, PLX_PHRASE_FORM, 0},
    {"periods", SHAPE_TEXT, PLX_SENSE_PERIOD, WHERE_INFLECTED, 0},
    {"period_adjectives", SHAPE_TEXT, PLX_SENSE_PERIOD_ADJECTIVE, PLX_PHRASE_BOTH, 0},
    {"months", SHAPE_ARGUMENT, PLX_SENSE_MONTH, PLX_PHRASE_FORM, 0},
    {"weekdays", SHAPE_ARGUMENT, PLX_SENSE_WEEKDAY, PLX_PHRASE_FORM, 0},
    {"seasons", SHAPE_ARGUMENT, PLX_SENSE_SEASON, PLX_PHRASE_FORM, 0},
    {"year", SHAPE_LIST, PLX_SENSE_YEAR, PLX_PHRASE_FORM, 0},
    {"decade", SHAPE_LIST, PLX_SENSE_DECADE, PLX_PHRASE_FORM, 0},
    {"decades", SHAPE_ARGUMENT, PLX_SENSE_DECADE, PLX_PHRASE_FORM, 0},
    {"quarters", SHAPE_ARGUMENT, PLX_SENSE_QUARTER, PLX_PHRASE_FORM, 0},
    {"since", SHAPE_LIST, PLX_SENSE_SINCE, PLX_PHRASE_FORM, 0},
    {"until", SHAPE_LIST, PLX_SENSE_UNTIL, PLX_PHRASE_FORM, 0},
    {"since_after", SHAPE_LIST, PLX_SENSE_SINCE, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"until_after", SHAPE_LIST, PLX_SENSE_UNTIL, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"relative", SHAPE_SPANS, PLX_SENSE_RELATIVE, PLX_PHRASE_FORM, 0},
    {"relative_marks", SHAPE_LIST, PLX_SENSE_RELATIVE_MARK, PLX_PHRASE_FORM, 0},
    {"ago", SHAPE_LIST, PLX_SENSE_AGO, PLX_PHRASE_FORM, 0},
    {"clock_before", SHAPE_LIST, PLX_SENSE_CLOCK_BEFORE, PLX_PHRASE_FORM, 0},
    {"clock_after", SHAPE_LIST, PLX_SENSE_CLOCK_AFTER, PLX_PHRASE_FORM, 0},
    {"label_before", SHAPE_LIST, PLX_SENSE_LABEL_BEFORE, PLX_PHRASE_FORM, 0},
    {"label_after", SHAPE_LIST, PLX_SENSE_LABEL_AFTER, PLX_PHRASE_FORM, 0},
    {"numbered", SHAPE_LIST, PLX_SENSE_NUMBERED, WHERE_INFLECTED, 0},
    {"streets", SHAPE_LIST, PLX_SENSE_STREET, WHERE_INFLECTED, 0},
    {"score", SHAPE_LIST, PLX_SENSE_SCORE, PLX_PHRASE_FORM, 0},
    {"age", SHAPE_LIST, PLX_SENSE_AGE, PLX_PHRASE_FORM, 0},
    {"bounds_before", SHAPE_BOUNDS, PLX_SENSE_BOUND_BEFORE, PLX_PHRASE_FORM, 0},
    {"bounds_ablative", SHAPE_BOUNDS, PLX_SENSE_BOUND_AFTER, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"bounds_verbs", SHAPE_BOUNDS, PLX_SENSE_BOUND_BEFORE, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"bounds_after", SHAPE_BOUNDS, PLX_SENSE_BOUND_AFTER, PLX_PHRASE_FORM, 0},
    {"during", SHAPE_LIST, PLX_SENSE_DURING, PLX_PHRASE_FORM, 0},
    {"changes", SHAPE_LIST, PLX_SENSE_CHANGE, PLX_PHRASE_BOTH, 0},
    {"range_open", SHAPE_LIST, PLX_SENSE_RANGE_OPEN, PLX_PHRASE_FORM, 0},
    {"range_link", SHAPE_LIST, PLX_SENSE_RANGE_LINK, PLX_PHRASE_FORM, 0},
    {"range_and", SHAPE_LIST, PLX_SENSE_RANGE_LINK, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"date_link", SHAPE_LIST, PLX_SENSE_RANGE_LINK, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"credit_before", SHAPE_LIST, PLX_SENSE_CREDIT_BEFORE, PLX_PHRASE_FORM, 0},
    {"credit_after", SHAPE_LIST, PLX_SENSE_CREDIT_AFTER, PLX_PHRASE_FORM, 0},
    {"credit_seen", SHAPE_LIST, PLX_SENSE_CREDIT_AFTER, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"credit_verbs", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_BOTH, 0},
    {"credit_acts", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_BOTH, PLX_SENSE_COMMON},
    {"credit_forms", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"credit_sayings", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM, 0},
    {"credit_figures", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM, PLX_SENSE_COMMON | PLX_SENSE_VAGUE},
    {"credit_estimates", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM,
     PLX_SENSE_COMMON | PLX_SENSE_VAGUE | PLX_SENSE_ALONE},
    {"credit_split", SHAPE_TEXT, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"credit_cited", SHAPE_LIST, PLX_SENSE_CREDIT_CITED, PLX_PHRASE_FORM, 0},
    {"credit_studies", SHAPE_LIST, PLX_SENSE_CREDIT_CITED, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"credit_supplied", SHAPE_LIST, PLX_SENSE_CREDIT_CITED, PLX_PHRASE_FORM, PLX_SENSE_COMMON | PLX_SENSE_ALONE},
    {"credit_tolls", SHAPE_LIST, PLX_SENSE_CREDIT_CITED, PLX_PHRASE_FORM, PLX_SENSE_VAGUE},
    {"credit_spoken", SHAPE_LIST, PLX_SENSE_CREDIT_CITED, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"credit_told", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_BOTH, PLX_SENSE_ALONE},
    {"credit_called", SHAPE_LIST, PLX_SENSE_CREDIT_VERB, PLX_PHRASE_FORM, PLX_SENSE_COMMON | PLX_SENSE_ALONE},
    {"possessives", SHAPE_LIST, PLX_SENSE_POSSESSIVE, PLX_PHRASE_FORM, 0},
    {"passives", SHAPE_LIST, PLX_SENSE_PASSIVE, PLX_PHRASE_FORM, 0},
    {"credit_thus", SHAPE_LIST, PLX_SENSE_THUS, PLX_PHRASE_FORM, 0},
    {"credit_taken_up", SHAPE_LIST, PLX_SENSE_TAKEN_UP, PLX_PHRASE_FORM, 0},
    {"pronouns", SHAPE_LIST, PLX_SENSE_PRONOUN, PLX_PHRASE_FORM, 0},
    {"credit_silence", SHAPE_LIST, PLX_SENSE_SILENCE, PLX_PHRASE_FORM, 0},
    {"evidence", SHAPE_LIST, PLX_SENSE_EVIDENCE, PLX_PHRASE_FORM, 0},
    {"addressees", SHAPE_LIST, PLX_SENSE_ADDRESSEE, PLX_PHRASE_FORM, 0},
    {"anonymous", SHAPE_LIST, PLX_SENSE_ANONYMOUS, PLX_PHRASE_BOTH, 0},
    {"anonymous_groups", SHAPE_LIST, PLX_SENSE_ANONYMOUS, PLX_PHRASE_FORM, 0},
    {"own_sources", SHAPE_LIST, PLX_SENSE_OWN_SOURCES, PLX_PHRASE_BOTH, 0},
    {"offices", SHAPE_LIST, PLX_SENSE_OFFICE, PLX_PHRASE_BOTH, 0},
    {"media", SHAPE_LIST, PLX_SENSE_MEDIUM, PLX_PHRASE_BOTH, 0},
    {"companies", SHAPE_LIST, PLX_SENSE_COMPANY, PLX_PHRASE_BOTH, 0},
    {"institutions", SHAPE_LIST, PLX_SENSE_INSTITUTION, PLX_PHRASE_BOTH, 0},
    {"places", SHAPE_LIST, PLX_SENSE_PLACE, PLX_PHRASE_BOTH, 0},
    {"body_adjectives", SHAPE_LIST, PLX_SENSE_BODY_ADJECTIVE, PLX_PHRASE_FORM, 0},
    {"bodies", SHAPE_LIST, PLX_SENSE_BODY, PLX_PHRASE_BOTH, 0},
    {"products", SHAPE_LIST, PLX_SENSE_PRODUCT, PLX_PHRASE_BOTH, 0},
    {"demonyms", SHAPE_LIST, PLX_SENSE_DEMONYM, PLX_PHRASE_FORM, PLX_SENSE_WANTS_CAPITAL},
    {"dwellers", SHAPE_LIST, PLX_SENSE_DEMONYM, PLX_PHRASE_FORM, PLX_SENSE_WANTS_CAPITAL | PLX_SENSE_ALONE},
    {"honorifics", SHAPE_LIST, PLX_SENSE_HONORIFIC, PLX_PHRASE_FORM, 0},
    {"first_names", SHAPE_LIST, PLX_SENSE_FIRST_NAME, PLX_PHRASE_FORM, PLX_SENSE_WANTS_CAPITAL},
    {"stages", SHAPE_STAGES, PLX_SENSE_STAGE, PLX_PHRASE_BOTH, 0},
    {"negations", SHAPE_LIST, PLX_SENSE_NEGATION, PLX_PHRASE_FORM, 0},
    {"negations_near", SHAPE_LIST, PLX_SENSE_NEGATION, PLX_PHRASE_FORM, PLX_SENSE_COMMON},
    {"negations_without", SHAPE_LIST, PLX_SENSE_NEGATION, PLX_PHRASE_FORM, PLX_SENSE_COMMON | PLX_SENSE_VAGUE},
    {"negations_behind", SHAPE_LIST, PLX_SENSE_NEGATION, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"affirmations", SHAPE_LIST, PLX_SENSE_AFFIRMATION, PLX_PHRASE_FORM, 0},
    {"hedges", SHAPE_LIST, PLX_SENSE_HEDGE, PLX_PHRASE_BOTH, 0},
    {"forecasts", SHAPE_LIST, PLX_SENSE_FORECAST, PLX_PHRASE_BOTH, 0},
    {"limits", SHAPE_LIST, PLX_SENSE_LIMIT, PLX_PHRASE_FORM, 0},
    {"parts", SHAPE_LIST, PLX_SENSE_PARTS, PLX_PHRASE_FORM, 0},
    {"rest", SHAPE_LIST, PLX_SENSE_REST, PLX_PHRASE_FORM, 0},
    {"where", SHAPE_LIST, PLX_SENSE_WHERE, PLX_PHRASE_FORM, 0},
    {"where_bare", SHAPE_LIST, PLX_SENSE_WHERE, PLX_PHRASE_FORM, PLX_SENSE_ALONE},
    {"results", SHAPE_LIST, PLX_SENSE_RESULT, PLX_PHRASE_FORM, 0},
    {"functions", SHAPE_LIST, PLX_SENSE_FUNCTION, PLX_PHRASE_FORM, 0},
    {"clauses", SHAPE_LIST, PLX_SENSE_CLAUSE, PLX_PHRASE_FORM, 0},
    {"relatives", SHAPE_LIST, PLX_SENSE_WHO, PLX_PHRASE_FORM, 0},
    {"credit_elided", SHAPE_LIST, PLX_SENSE_ELIDED, PLX_PHRASE_FORM, 0},
    {"reported", SHAPE_LIST, PLX_SENSE_THAT, PLX_PHRASE_FORM, 0},
    {"whether", SHAPE_LIST, PLX_SENSE_WHETHER, PLX_PHRASE_FORM, 0},
    {"that_one", SHAPE_LIST, PLX_SENSE_THAT_ONE, PLX_PHRASE_FORM, 0},
    {"number_of", SHAPE_LIST, PLX_SENSE_NUMBER_OF, PLX_PHRASE_FORM, 0},
    {"of_them", SHAPE_LIST, PLX_SENSE_OF_THEM, PLX_PHRASE_FORM, 0},
    {"idioms", SHAPE_LIST, PLX_SENSE_IDIOM, PLX_PHRASE_FORM, 0},
    {"partitives", SHAPE_LIST, PLX_SENSE_PARTITIVE, PLX_PHRASE_FORM, 0},
    {"oblique", SHAPE_LIST, PLX_SENSE_OBLIQUE, PLX_PHRASE_FORM, 0},
    {"differences", SHAPE_LIST, PLX_SENSE_DIFFERENCE, PLX_PHRASE_FORM, 0},
    {"angles", SHAPE_LIST, PLX_SENSE_ANGLE, PLX_PHRASE_FORM, 0},
    {"spells", SHAPE_LIST, PLX_SENSE_SPELL, PLX_PHRASE_FORM, 0},
    {"expected", SHAPE_LIST, PLX_SENSE_EXPECTED, PLX_PHRASE_FORM, 0},
    {"as_early", SHAPE_LIST, PLX_SENSE_AS_EARLY, PLX_PHRASE_FORM, 0},
    {"joined_counts", SHAPE_LIST, PLX_SENSE_JOINED_COUNT, PLX_PHRASE_FORM, 0},
    {"alternatives", SHAPE_LIST, PLX_SENSE_OR, PLX_PHRASE_FORM, 0},
    {"not_counted", SHAPE_LIST, PLX_SENSE_NOT_COUNTED, PLX_PHRASE_FORM, 0},
    {"agents", SHAPE_LIST, PLX_SENSE_AGENT, PLX_PHRASE_FORM, 0},
    {"agents_after", SHAPE_LIST, PLX_SENSE_AGENT_BEHIND, PLX_PHRASE_FORM, 0},
    {"patients", SHAPE_LIST, PLX_SENSE_PATIENT, PLX_PHRASE_FORM, 0},
    {"patients_after", SHAPE_LIST, PLX_SENSE_PATIENT_BEHIND, PLX_PHRASE_FORM, 0},
    {"copulas", SHAPE_LIST, PLX_SENSE_COPULA, PLX_PHRASE_FORM, 0},
    {"adjectives", SHAPE_LIST, PLX_SENSE_ADJECTIVE, PLX_PHRASE_FORM, 0},
    {"sums", SHAPE_LIST, PLX_SENSE_SUM, PLX_PHRASE_BOTH, 0},
    {"initialisms", SHAPE_LIST, PLX_SENSE_INITIALISM, PLX_PHRASE_FORM, PLX_SENSE_WANTS_CAPITALS},
    {"capital_nouns", SHAPE_LIST, PLX_SENSE_INITIALISM, WHERE_INFLECTED, PLX_SENSE_WANTS_CAPITAL},
    {"abbreviations", SHAPE_LIST, PLX_SENSE_ABBREVIATION, PLX_PHRASE_FORM, 0},
    {"roles", SHAPE_ROLES, PLX_SENSE_NONE, PLX_ROLE_WORD, 0},
    {"endings", SHAPE_ROLES, PLX_SENSE_NONE, PLX_ROLE_ENDING, 0},
    {"beginnings", SHAPE_ROLES, PLX_SENSE_NONE, PLX_ROLE_BEGINNING, 0},
};

static const struct key {
    const char *name;
    int argument;
} bounds[] = {{"more", PLX_BOUND_MORE}, {"less", PLX_BOUND_LESS}, {"approx", PLX_BOUND_APPROX},
              {"exact", PLX_BOUND_EXACT}, {NULL, 0}},
  stages[] = {{"rumoured", PLX_STAGE_RUMOURED}, {"talks", PLX_STAGE_TALKS},
              {"early", PLX_STAGE_EARLY}, {"advanced", PLX_STAGE_ADVANCED},
              {"planned", PLX_STAGE_PLANNED}, {"agreed", PLX_STAGE_AGREED},
              {"signed", PLX_STAGE_SIGNED}, {"approved", PLX_STAGE_APPROVED},
              {"done", PLX_STAGE_DONE}, {"denied", PLX_STAGE_DENIED},
              {"cancelled", PLX_STAGE_CANCELLED}, {NULL, 0}},
  roles[] = {{"of", PLX_ROLE_OF}, {"of_whole", PLX_ROLE_OF_WHOLE}, {"for", PLX_ROLE_FOR},
             {"have", PLX_ROLE_HAVE}, {"auxiliaries", PLX_ROLE_AUXILIARY}, {"day", PLX_ROLE_DAY},
             {"definite_plural", PLX_ROLE_DEFINITE_PLURAL}, {"apiece", PLX_ROLE_APIECE},
             {"against", PLX_ROLE_AGAINST}, {"to", PLX_ROLE_TO}, {"reach", PLX_ROLE_REACH},
             {"compared", PLX_ROLE_COMPARED}, {"old", PLX_ROLE_OLD},
             {"amounting", PLX_ROLE_AMOUNTING}, {"amount", PLX_ROLE_AMOUNT},
             {"as_many", PLX_ROLE_AS_MANY}, {"dative", PLX_ROLE_DATIVE},
             {"nominative", PLX_ROLE_NOMINATIVE}, {"ablative", PLX_ROLE_ABLATIVE}, {"verb", PLX_ROLE_VERB},
             {"predicate", PLX_ROLE_PREDICATE}, {"predicate_not_one", PLX_ROLE_PREDICATE_NOT_ONE},
             {"predicate_many", PLX_ROLE_PREDICATE_MANY}, {"plural", PLX_ROLE_PLURAL},
             {"singular", PLX_ROLE_SINGULAR}, {"agreeing", PLX_ROLE_AGREEING},
             {"adjective_plural", PLX_ROLE_ADJECTIVE_PLURAL},
             {"not_genitive", PLX_ROLE_NOT_GENITIVE}, {"from", PLX_ROLE_FROM},
             {"before", PLX_ROLE_BEFORE}, {"attribute", PLX_ROLE_ATTRIBUTE},
             {"in_view_of", PLX_ROLE_IN_VIEW_OF}, {"body", PLX_ROLE_BODY},
             {"certain", PLX_ROLE_CERTAIN}, {"imperfect", PLX_ROLE_IMPERFECT},
             {"instrumental", PLX_ROLE_INSTRUMENTAL}, {"one_period", PLX_ROLE_ONE_PERIOD},
             {"definite", PLX_ROLE_DEFINITE}, {"name_of", PLX_ROLE_NAME_OF},
             {"name_of_small", PLX_ROLE_NAME_OF_SMALL}, {"of_name", PLX_ROLE_OF_NAME},
             {"with_and", PLX_ROLE_WITH_AND}, {"with_article", PLX_ROLE_WITH_ARTICLE},
             {"restricted", PLX_ROLE_RESTRICTED},
             {"restricting", PLX_ROLE_RESTRICTING}, {"may", PLX_ROLE_MAY},
             {"counted_period", PLX_ROLE_COUNTED_PERIOD}, {"of_definite", PLX_ROLE_OF_DEFINITE},
             {"negative", PLX_ROLE_NEGATIVE}, {"dating", PLX_ROLE_DATING}, {"spread", PLX_ROLE_SPREAD}, {"often", PLX_ROLE_OFTEN}, {"future", PLX_ROLE_FUTURE},
             {"done_to", PLX_ROLE_DONE_TO}, {"done_by", PLX_ROLE_DONE_BY}, {"parted", PLX_ROLE_PARTED},
             {"point", PLX_ROLE_POINT}, {"tenths", PLX_ROLE_TENTHS}, {"hundredths", PLX_ROLE_HUNDREDTHS},
             {NULL, 0}};

struct pack {
    struct plx_builder *builder;
    struct plx_intern *words; /* of the section that is read */
    const char *path;
    struct plx_error *error;
};

static enum plx_status complain(const struct pack *pack, const struct section *section,
                                const char *word, const char *what)
{
    return plx_error_set(pack->error, PLX_ERROR_FORMAT, pack->path, "%s: \"%s\": %s",
                         section->name, word, what);
}

/* "0.25" as mantissa and exponent; false where it is no plain decimal. */
static bool read_decimal(const char *text, int64_t *mantissa, int32_t *exponent)
{
    *mantissa = 0;
    *exponent = 0;
    bool point = false;
    size_t digits = 0;
    for (; *text; text++) {
        if (*text == '.' && !point) {
            point = true;
        } else if (*text >= '0' && *text <= '9' && digits < 18) {
            *mantissa = *mantissa * 10 + (*text - '0');
            *exponent -= point;
            digits++;
        } else {
            return false;
        }
    }
    return digits > 0;
}

static enum plx_status add_role(const struct pack *pack, const struct section *section,
                                const char *word, enum plx_role role)
{
    if (!plx_builder_add_role(pack->builder, word, (enum plx_role_part)section->mode, role) &&
        !pack->builder->failed)
        return complain(pack, section, word, "is not one word");
    return pack->builder->failed ? plx_error_memory(pack->error) : PLX_OK;
}

static enum plx_status add_word(const struct pack *pack, const struct section *section,
                                const char *word, struct plx_sense sense)
{
    size_t known = pack->words->count;
    if (plx_intern_add(pack->words, word, strlen(word)) == PLX_INTERN_NONE)
        return plx_error_memory(pack->error);
    if (pack->words->count == known)
        return complain(pack, section, word, "stands twice");
    if (section->shape == SHAPE_ROLES)
        return add_role(pack, section, word, (enum plx_role)sense.argument);
    int mode = section->mode;
    if (mode == WHERE_INFLECTED)
        mode = pack->builder->inflected ? PLX_PHRASE_BOTH : PLX_PHRASE_FORM;
    /* Snowball's Arabic stems join opposites; an Arabic pack lists its forms. */
    if (strcmp(pack->builder->code, "ar") == 0)
        mode = PLX_PHRASE_FORM;
    sense.kind = (uint8_t)section->kind;
    sense.flags = section->flags;
    bool calendar = section->kind == PLX_SENSE_MONTH || section->kind == PLX_SENSE_WEEKDAY;
    /* Turkish writes a month with a capital only beside a day. */
    if (calendar && plx_token_is_capital(word) && !plx_locale_turkic(pack->builder->code))
        sense.flags |= PLX_SENSE_WANTS_CAPITAL;
    if (section->kind == PLX_SENSE_MONTH && word[strlen(word) - 1] == '.')
        sense.flags |= PLX_SENSE_COMMON;
    if (section->mode == WHERE_INFLECTED && (strlen(word) < 4 || word[strlen(word) - 1] == '.'))
        mode = PLX_PHRASE_FORM;
    plx_builder_add(pack->builder, word, (enum plx_phrase_mode)mode, &sense, false);
    return pack->builder->failed ? plx_error_memory(pack->error) : PLX_OK;
}

static enum plx_status add_list(const struct pack *pack, const struct section *section,
                                const struct plx_json *list, int argument)
{
    if (!plx_json_is_array(list))
        return complain(pack, section, plx_json_name(list), "is no list");
    enum plx_status status = PLX_OK;
    const struct plx_json *word = plx_json_first(list);
    for (; word && status == PLX_OK; word = plx_json_next(word)) {
        const char *text = plx_json_string(word);
        if (!*text)
            return complain(pack, section, "", "an item is no string or empty");
        status = add_word(pack, section, text, (struct plx_sense){.argument = (int16_t)argument});
    }
    return status;
}

static enum plx_status add_keyed(const struct pack *pack, const struct section *section,
                                 const struct plx_json *object, const struct key *keys)
{
    enum plx_status status = PLX_OK;
    const struct plx_json *list = plx_json_first(object);
    for (; list && status == PLX_OK; list = plx_json_next(list)) {
        const struct key *key = keys;
        while (key->name && strcmp(key->name, plx_json_name(list)) != 0)
            key++;
        if (!key->name)
            return complain(pack, section, plx_json_name(list), "is not a known key");
        if (section->shape == SHAPE_ROLES) { /* a word may have several */
            plx_intern_release(pack->words);
            plx_intern_init(pack->words);
        }
        status = add_list(pack, section, list, key->argument);
    }
    return status;
}

/* "Y-1" as plx_relative_code has it, "" as 0; false where it is neither. */
static bool read_span(const char *key, int16_t *code)
{
    char *end;
    *code = 0;
    if (!*key)
        return true;
    if (!strchr(PLX_RELATIVE_UNITS, *key) || (key[1] != '+' && key[1] != '-') || !key[2])
        return false;
    long offset = strtol(key + 1, &end, 10);
    *code = plx_relative_code(*key, (int)offset);
    return !*end && labs(offset) <= PLX_RELATIVE_FARTHEST;
}

static enum plx_status add_spans(const struct pack *pack, const struct section *section,
                                 const struct plx_json *object)
{
    enum plx_status status = PLX_OK;
    const struct plx_json *list = plx_json_first(object);
    for (; list && status == PLX_OK; list = plx_json_next(list)) {
        int16_t code;
        status = read_span(plx_json_name(list), &code)
                     ? add_list(pack, section, list, code)
                     : complain(pack, section, plx_json_name(list),
                                "is no span: one of " PLX_RELATIVE_UNITS " with an offset (\"Y-1\"), or \"\"");
    }
    return status;
}

/* Kept for the compiler, which sets it before number words. */
static enum plx_status note_added(const struct pack *pack, const struct section *section,
                                  const char *word, const char *value)
{
    int64_t mantissa;
    int32_t exponent;
    bool minus = *value == '-';
    if (!read_decimal(value + minus, &mantissa, &exponent) || exponent < -2 || mantissa > 99)
        return complain(pack, section, word, "its value is no decimal string of two places");
    for (; exponent > -2; exponent--)
        mantissa *= 10;
    struct plx_builder_added *added = PLX_VECTOR_PUSH(&pack->builder->added);
    if (!added)
        return plx_error_memory(pack->error);
    *added = (struct plx_builder_added){.word = plx_builder_string(pack->builder, word),
                                        .hundredths = (int)(minus ? -mantissa : mantissa)};
    return PLX_OK;
}

/* Kept for the compiler, which writes number words onto it. */
static void note_adjective(struct plx_builder *builder, const char *word, uint32_t code)
{
    struct plx_builder_adjective *adjective = PLX_VECTOR_PUSH(&builder->adjectives);
    builder->failed |= !adjective;
    if (adjective)
        *adjective = (struct plx_builder_adjective){
            .word = plx_builder_string(builder, *word == '-' ? word + 1 : word), .code = code};
}

static enum plx_status add_pair(const struct pack *pack, const struct section *section,
                                const struct plx_json *pair)
{
    struct plx_sense sense = {0};
    const char *word = plx_json_name(pair);
    if (section->shape == SHAPE_ADDED)
        return note_added(pack, section, word, plx_json_string(pair));
    if (section->shape == SHAPE_ARGUMENT) {
        if (!plx_json_is_number(pair))
            return complain(pack, section, word, "its value is no number");
        sense.argument = (int16_t)plx_json_number(pair);
    } else if (section->shape == SHAPE_VALUE) {
        if (!read_decimal(plx_json_string(pair), &sense.mantissa, &sense.exponent))
            return complain(pack, section, word, "its value is no decimal string");
    } else {
        if (!*plx_json_string(pair))
            return complain(pack, section, word, "its value is no string or empty");
        sense.text = plx_builder_string(pack->builder, plx_json_string(pair));
        if (section->kind == PLX_SENSE_PERIOD_ADJECTIVE)
            note_adjective(pack->builder, word, sense.text);
    }
    return add_word(pack, section, word, sense);
}

/* Writes the rules as plx_sounds reads them. */
static enum plx_status add_spelling(const struct pack *pack, const struct section *section, const struct plx_json *object)
{
    struct plx_buffer rules;
    plx_buffer_init(&rules);
    enum plx_status status = PLX_OK;
    const struct plx_json *pair = plx_json_first(object);
    for (; pair && status == PLX_OK; pair = plx_json_next(pair))
        if (!plx_sounds_add_rule(&rules, plx_json_name(pair), plx_json_string(pair)))
            status = complain(pack, section, plx_json_name(pair), "is no rule of letters and what they sound like");
    pack->builder->spelling = plx_builder_string(pack->builder, plx_buffer_string(&rules));
    pack->builder->failed |= plx_buffer_failed(&rules);
    plx_buffer_release(&rules);
    return status;
}

static enum plx_status add_section(const struct pack *pack, const struct section *section,
                                   const struct plx_json *value)
{
    if (section->shape == SHAPE_LIST)
        return add_list(pack, section, value, 0);
    if (!plx_json_is_object(value))
        return complain(pack, section, "", "is no object");
    if (section->shape == SHAPE_BOUNDS)
        return add_keyed(pack, section, value, bounds);
    if (section->shape == SHAPE_STAGES)
        return add_keyed(pack, section, value, stages);
    if (section->shape == SHAPE_ROLES)
        return add_keyed(pack, section, value, roles);
    if (section->shape == SHAPE_SPANS)
        return add_spans(pack, section, value);
    if (section->shape == SHAPE_SPELLING)
        return add_spelling(pack, section, value);
    enum plx_status status = PLX_OK;
    const struct plx_json *pair = plx_json_first(value);
    for (; pair && status == PLX_OK; pair = plx_json_next(pair))
        status = add_pair(pack, section, pair);
    return status;
}

static enum plx_status add_member(const struct pack *pack, const struct plx_json *member)
{
    static const char *const known[] = {"schema", "language", "stemmer", "inflected", "subject_first", "clause_comma",
                                        "partial"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(plx_json_name(member), known[i]) == 0)
            return PLX_OK;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (strcmp(plx_json_name(member), sections[i].name) == 0) {
            struct plx_intern words;
            plx_intern_init(&words);
            const struct pack own = {pack->builder, &words, pack->path, pack->error};
            enum plx_status status = add_section(&own, &sections[i], member);
            plx_intern_release(&words);
            return status;
        }
    return plx_error_set(pack->error, PLX_ERROR_FORMAT, pack->path, "unknown section \"%s\"",
                         plx_json_name(member));
}

enum plx_status plx_pack_add(struct plx_builder *builder, const char *path,
                             struct plx_error *error)
{
    struct plx_json *document;
    enum plx_status status = plx_json_read(path, &document, error);
    if (status != PLX_OK)
        return status;
    struct pack pack = {builder, NULL, path, error};
    const char *stemmer = plx_json_string(plx_json_member(document, "stemmer"));
    if (strcmp(plx_json_string(plx_json_member(document, "schema")), "parallax.language/1") != 0)
        status = plx_error_set(error, PLX_ERROR_FORMAT, path, "is no parallax.language/1");
    plx_builder_set_stemmer(builder, stemmer);
    if (*stemmer && !builder->stemmer)
        status = plx_error_set(error, PLX_ERROR_FORMAT, path, "no stemmer \"%s\"", stemmer);
    builder->packed = !plx_json_is_true(plx_json_member(document, "partial"));
    builder->inflected = plx_json_is_true(plx_json_member(document, "inflected"));
    builder->clause_comma = plx_json_is_true(plx_json_member(document, "clause_comma"));
    builder->subject_first = plx_json_is_true(plx_json_member(document, "subject_first"));
    const struct plx_json *member = plx_json_first(document);
    for (; member && status == PLX_OK; member = plx_json_next(member))
        status = add_member(&pack, member);
    plx_json_free(&document);
    return status;
}
