/* Checks within one report: a headline that its body never bears out, or contradicts; parts that do not make the whole. */
#include <math.h>
#include <string.h>

#include "base/decimal.h"
#include "claims/checks.h"
#include "claims/evidence.h"
#include "claims/reading.h"
#include "claims/values.h"
#include "facts/near.h"

/* What stands in a statement itself, a general concept too. */
#define SAID 0.65f
/* How far a share in words may be from the one that two counts make. */
#define SHARE_ROUNDED 0.005
/* How many facts apart such two may stand, or two that make a sum: of enough counts some two make any share, and any sum. */
#define PAIR_WITHIN 32
/* Smaller counts add up to many things. */
#define FEW 10

static bool in_title(const struct plx_checker *c, struct plx_span span)
{
    return span.start >= c->text->title.start && span.end <= c->text->title.end;
}

/* Whether the body names the entity too. */
static bool body_names(const struct plx_checker *c, const struct plx_entity *entity)
{
    for (size_t i = plx_entity_first_mention(entity, c->report);
         i < entity->mention_count && entity->mentions[i].report == c->report; i++)
        if (!in_title(c, entity->mentions[i].span))
            return true;
    return false;
}

void plx_checker_add(struct plx_checker *c, const char *kind, struct plx_span span, const char *message)
{
    struct plx_check *check = PLX_VECTOR_PUSH(&c->found);
    if (!check || !message) {
        c->failed = true;
        return;
    }
    *check = (struct plx_check){c->report, kind, span, message};
}

void plx_checker_read(const struct plx_checker *c, const struct plx_fact *fact, struct plx_buffer *out)
{
    plx_reading_print(c->comparing->messages, c->comparing->formats, fact, out);
}

static void add_unsupported(struct plx_checker *c, struct plx_span span, const char *what)
{
    plx_checker_add(c, "headline-unsupported", span,
                    plx_arena_printf(&c->comparing->comparison->arena,
                                     plx_say(c->comparing->messages,
                                             "the headline's %s: nothing in the report bears it out"),
                                     what));
}

/* Whether the report names it as a place is named: behind "in", "of", "à", "d’". */
static bool is_named_as_place(const struct plx_report *report, struct plx_span span)
{
    uint32_t token = plx_report_token_at(report, span.start);
    while (token > 0 && report->tokens.items[token - 1].kind == PLX_TOKEN_MARK &&
           !(report->tokens.items[token].flags & PLX_TOKEN_SPACE))
        token--; /* the apostrophe of "d’" */
    return token > 0 && plx_match_has(&report->matches, token - 1, PLX_SENSE_WHERE);
}

/* An exchange, whatever it is called; an office with its country or town, which the body may call by a word alone ("Нацбанк
 * Грузии", "the regulator"). */
static bool is_exchange_or_office(const struct plx_checker *c, struct plx_mention mention)
{
    const struct plx_report *report = c->comparing->story->reports.items[mention.report];
    const struct plx_report_facts *facts = &c->comparing->reports[mention.report];
    uint32_t token = plx_report_token_at(report, mention.span.start);
    size_t index = plx_names_from(facts, token);
    const struct plx_name *name = plx_names_next(facts, &index, token + 1);
    return name && (strcmp(name->entity_class, "exchange") == 0 || strcmp(name->entity_class, "institution") == 0 ||
                    (strcmp(name->entity_class, "office") == 0 && *name->region));
}

/* A name of one word that no list knows, and that the reports mostly set behind "in" or "of", is scenery: "the refinery at
 * Assabou". So are exchanges and the offices of countries. */
static bool is_scenery(const struct plx_checker *c, const struct plx_entity *entity)
{
    if (entity->kind == PLX_ENTITY_PLACE || entity->kind == PLX_ENTITY_PRODUCT)
        return true;
    if (entity->kind != PLX_ENTITY_ORGANISATION || entity->mention_count == 0)
        return false;
    if (is_exchange_or_office(c, entity->mentions[0]))
        return true;
    size_t places = 0;
    for (size_t i = 0; i < entity->mention_count; i++)
        places += is_named_as_place(c->comparing->story->reports.items[entity->mentions[i].report],
                                    entity->mentions[i].span);
    return !strchr(entity->name, ' ') && entity->mention_count > 2 && places * 2 >= entity->mention_count;
}

/* Whether the body has the same words, if within a longer name: "Front for the Renewal of Tibesti" bears out "Tibesti". */
static bool body_says(const struct plx_checker *c, const struct plx_name *name)
{
    const struct plx_token *tokens = c->text->tokens.items;
    uint32_t length = name->end - name->first;
    for (uint32_t at = plx_report_token_at(c->text, c->text->title.end);
         at + length <= c->text->tokens.count; at++) {
        uint32_t same = 0;
        while (same < length && tokens[at + same].form == tokens[name->first + same].form)
            same++;
        if (same == length)
            return true;
    }
    return false;
}

/* Whether the body names a person who has the last word of the name, which may be a person's though no list has the first. */
static bool body_has_surname(const struct plx_checker *c, const struct plx_name *name)
{
    const struct plx_report_facts *facts = &c->comparing->reports[c->report];
    const struct plx_token *tokens = c->text->tokens.items;
    for (size_t i = 0; i < facts->names.count && name->end > name->first + 1 && !*name->entity_class; i++) {
        const struct plx_name *other = &facts->names.items[i];
        if (other->kind == PLX_ENTITY_PERSON && !in_title(c, other->span) &&
            tokens[other->end - 1].form == tokens[name->end - 1].form)
            return true;
    }
    return false;
}

/* "برأس نفرتيتي": where no capital shows how far a name goes, its last word in the body is enough. */
static bool body_has_last_word(const struct plx_checker *c, const struct plx_name *name)
{
    const struct plx_token *tokens = c->text->tokens.items;
    if (name->id || tokens[name->first].script != PLX_SCRIPT_ARABIC || name->end < name->first + 2)
        return false;
    for (uint32_t i = plx_report_token_at(c->text, c->text->title.end); i < c->text->tokens.count; i++)
        if (tokens[i].form == tokens[name->end - 1].form)
            return true;
    return false;
}

static bool is_of_nation(const struct plx_report *report, uint32_t token, const char *region)
{
    struct plx_match nation = plx_match_at(&report->matches, token, PLX_SENSE_NATION);
    const struct plx_known_entity *country = nation.sense ? plx_language_entity(report->language, nation.sense->index) : NULL;
    return country && strcmp(plx_language_string(report->language, country->region), region) == 0;
}

/* "Ugandés" begins as "Uganda" does, whether or not a list has it. */
static bool begins_alike(const struct plx_report *report, uint32_t token, uint32_t name)
{
    enum { ALIKE = 5, LEAST = 4 };
    const struct plx_intern_entry *entries = report->forms.entries;
    const char *a = entries[report->tokens.items[token].form].string, *b = entries[report->tokens.items[name].form].string;
    size_t letters = 0, rest = 0;
    for (; *a && *a == *b; a++, b++)
        letters += (*a & 0xc0) != 0x80;
    for (; *b; b++)
        rest += (*b & 0xc0) != 0x80;
    return rest ? letters + (rest == 1) > ALIKE : letters >= LEAST;
}

/* Whether the body names anything of the country: its people, a town. */
static bool body_has_region(const struct plx_checker *c, uint32_t country, const char *region)
{
    const struct plx_report_facts *facts = &c->comparing->reports[c->report];
    for (size_t i = 0; i < facts->names.count; i++)
        if (!in_title(c, facts->names.items[i].span) && strcmp(facts->names.items[i].region, region) == 0)
            return true;
    for (uint32_t i = plx_report_token_at(c->text, c->text->title.end); i < c->text->tokens.count; i++)
        if (is_of_nation(c->text, i, region) || begins_alike(c->text, i, country))
            return true;
    return false;
}

/* Whether it is a body that one word names, and the body of the report has a word of that root: "la Fiscalía" and "the
 * prosecutor", "Meclis" and "Temsilciler Meclisi". */
static bool body_has_root(const struct plx_checker *c, const struct plx_name *name)
{
    static const char *const classes[] = {"office", "institution", "government", "ministry", "court"};
    bool body = false;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        body |= strcmp(name->entity_class, classes[i]) == 0;
    if (!body || name->end != name->first + 1)
        return false;
    for (uint32_t i = plx_report_token_at(c->text, c->text->title.end); i < c->text->tokens.count; i++)
        if (begins_alike(c->text, i, name->first))
            return true;
    return false;
}

/* A country that does something in the headline, "Uganda closes its border", where neither the body nor another report has
 * anything of it. One that only tells where ("in Uganda", "Uganda: ...") is scenery. */
static bool is_country_that_acts(const struct plx_checker *c, const struct plx_name *name, const struct plx_entity *entity)
{
    enum { LEAST_REPORTS = 3 };
    const struct plx_token *next = &c->text->tokens.items[name->end];
    bool stands_alone = name->end < c->text->tokens.count && next->start < c->text->title.end &&
                        next->kind == PLX_TOKEN_WORD && !is_named_as_place(c->text, name->span);
    return stands_alone && strcmp(name->entity_class, "country") == 0 && entity->mention_count == 1 &&
           c->comparing->story->reports.count >= LEAST_REPORTS && !body_has_region(c, name->first, name->region);
}

static bool bears_out(const struct plx_checker *c, const struct plx_name *name, const struct plx_entity *entity)
{
    return body_names(c, entity) || body_says(c, name) || body_has_root(c, name) || body_has_surname(c, name) ||
           body_has_last_word(c, name);
}

/* A party of the headline that the body never names, once. Places and products are scenery, which only then is asked: it
 * takes all mentions in all reports. */
static void check_parties(struct plx_checker *c)
{
    const struct plx_comparison *comparison = c->comparing->comparison;
    const struct plx_report_facts *facts = &c->comparing->reports[c->report];
    uint32_t end = plx_report_token_at(c->text, c->text->title.end);
    const struct plx_name *name;
    for (size_t i = plx_names_from(facts, plx_report_token_at(c->text, c->text->title.start));
         (name = plx_names_next(facts, &i, end));) {
        uint32_t number = plx_entity_of(comparison, c->report, name->span);
        if (number == UINT32_MAX)
            continue;
        const struct plx_entity *entity = &comparison->entities[number];
        bool first = entity->mentions[plx_entity_first_mention(entity, c->report)].span.start == name->span.start;
        if (first && in_title(c, name->span) && !bears_out(c, name, entity) &&
            (is_country_that_acts(c, name, entity) || !is_scenery(c, entity)))
            add_unsupported(c, name->span, entity->name);
    }
}

/* Dates and lengths of time are told in many ways, and small numbers in none: only larger quantities count. */
static bool is_checkable(const struct plx_fact *fact)
{
    if (fact->vague || fact->kind == PLX_FACT_DATE || fact->kind == PLX_FACT_DURATION)
        return false;
    return fact->kind != PLX_FACT_COUNT ||
           plx_decimal_compare(fact->low, plx_decimal_make(10, 0)) >= 0;
}

/* A headline may round: "a quarter" for 24.9%, 20,000 for 19,750. */
static bool is_rounded(const struct plx_fact *title, const struct plx_fact *body)
{
    double x = plx_decimal_double(title->low), y = plx_decimal_double(body->low);
    return x > 0 && y > 0 && fabs(x - y) <= 0.03 * y;
}

/* "Vendida por 620 millones": of what the headline leaves out the body may say, euros or tonnes. */
static bool is_bare_number_of(const struct plx_fact *fact, const struct plx_fact *other)
{
    return fact->kind == PLX_FACT_COUNT && !*fact->unit && (other->kind == PLX_FACT_MONEY || other->kind == PLX_FACT_MEASURE) &&
           plx_decimal_compare(fact->low, other->low) == 0;
}

/* A share in words, "a third". */
static bool is_fraction(const struct plx_checker *c, const struct plx_fact *fact)
{
    bool digits = false;
    for (uint32_t i = fact->span.start; i < fact->span.end; i++)
        digits |= c->text->text[i] >= '0' && c->text->text[i] <= '9';
    uint32_t last = plx_report_token_at(c->text, fact->span.end - 1);
    return fact->kind == PLX_FACT_PERCENT && !digits && !plx_match_has(&c->text->matches, last, PLX_SENSE_PERCENT);
}

/* "Loses a third of its fleet": the body counts three of nine. */
static bool is_share_of_two(const struct plx_checker *c, const struct plx_fact *fact)
{
    const struct plx_fact *all = c->comparing->comparison->facts;
    double share = plx_decimal_double(fact->low) / 100;
    for (uint32_t i = c->first; i < c->end; i++)
        for (uint32_t k = i + 1; k < c->end && k - i <= PAIR_WITHIN; k++) {
            double x = plx_decimal_double(all[i].low), y = plx_decimal_double(all[k].low);
            double part = fmin(x, y), whole = fmax(x, y);
            if (all[i].kind == PLX_FACT_COUNT && all[k].kind == PLX_FACT_COUNT && part > 0 &&
                fabs(part - share * whole) < SHARE_ROUNDED * whole)
                return true;
        }
    return false;
}

static bool is_few(const struct plx_fact *fact)
{
    return plx_decimal_compare(fact->low, plx_decimal_make(FEW, 0)) < 0;
}

/* "All 147 safe": the body tells of 92 who were let go, and in the next sentence of 55 who stayed. */
static bool is_sum_of_two(const struct plx_checker *c, const struct plx_fact *fact)
{
    const struct plx_fact *all = c->comparing->comparison->facts;
    for (uint32_t i = c->first; i < c->end; i++)
        for (uint32_t k = i + 1; k < c->end && k - i <= PAIR_WITHIN && all[k].sentence <= all[i].sentence + 1; k++)
            if (!in_title(c, all[i].span) && !is_few(&all[i]) && !is_few(&all[k]) && plx_values_add_up(fact, &all[i], &all[k]))
                return true;
    return false;
}

static bool is_borne_out(const struct plx_checker *c, const struct plx_fact *fact)
{
    if ((is_fraction(c, fact) && is_share_of_two(c, fact)) || is_sum_of_two(c, fact))
        return true;
    for (uint32_t i = c->first; i < c->end; i++) {
        const struct plx_fact *other = &c->comparing->comparison->facts[i];
        enum plx_relation relation = plx_values_relate(fact, other);
        if (in_title(c, other->span))
            continue;
        if ((relation != PLX_RELATION_NONE && (relation <= PLX_RELATION_FITS || is_rounded(fact, other))) ||
            is_bare_number_of(fact, other))
            return true;
    }
    return false;
}

/* How many concepts, and parties, two statements themselves have in common. */
static void count_shared(const struct plx_statements *all, const struct plx_statement *a,
                         const struct plx_statement *b, unsigned *concepts, unsigned *parties)
{
    *concepts = *parties = 0;
    for (size_t i = 0, k = 0; i < a->feature_count && k < b->feature_count;) {
        const struct plx_feature *x = &a->features[i], *y = &b->features[k];
        if (x->number == y->number && x->weight >= SAID && y->weight >= SAID) {
            *concepts += plx_feature_kind(all, x->number) == PLX_FEATURE_CONCEPT;
            *parties += plx_feature_kind(all, x->number) == PLX_FEATURE_ENTITY;
        }
        i += x->number <= y->number;
        k += y->number <= x->number;
    }
}

/* Whether the body's figure is of the same thing as the headline's, and another by a slip: a digit, two that changed places, a
 * power of 1000. What differs otherwise may be a part, or an earlier figure. */
static bool contradicts(const struct plx_checker *c, uint32_t title, uint32_t body)
{
    const struct plx_fact *facts = c->comparing->comparison->facts, *x = &facts[title], *y = &facts[body];
    const struct plx_statements *all = c->comparing->statements;
    enum plx_relation relation = plx_values_relate(x, y);
    if (relation != PLX_RELATION_SCALE && !(relation == PLX_RELATION_DIFFERS && plx_evidence_is_slip(x, y)))
        return false;
    unsigned concepts, parties;
    count_shared(all, &all->items.items[all->of_fact[title]], &all->items.items[all->of_fact[body]], &concepts,
                 &parties);
    bool same_noun = x->kind == PLX_FACT_COUNT && *x->unit && strcmp(x->unit, y->unit) == 0;
    return (x->kind != PLX_FACT_COUNT || same_noun) && concepts >= 1 && concepts + parties >= 2;
}

/* The one figure of the body that contradicts the headline's; NULL where none does, or more than one value. */
static const struct plx_fact *contradiction(const struct plx_checker *c, uint32_t title)
{
    const struct plx_fact *found = NULL;
    for (uint32_t i = c->first; i < c->end; i++) {
        const struct plx_fact *fact = &c->comparing->comparison->facts[i];
        if (in_title(c, fact->span) || !contradicts(c, title, i))
            continue;
        if (found && plx_values_relate(found, fact) > PLX_RELATION_BOUNDS)
            return NULL;
        found = found ? found : fact;
    }
    return found;
}

static void add_contradicted(struct plx_checker *c, const struct plx_fact *title, const struct plx_fact *body)
{
    struct plx_buffer headline, report;
    plx_buffer_init(&headline);
    plx_buffer_init(&report);
    plx_checker_read(c, title, &headline);
    plx_checker_read(c, body, &report);
    bool failed = plx_buffer_failed(&headline) || plx_buffer_failed(&report);
    plx_checker_add(c, "headline-unsupported", title->span,
                    failed ? NULL
                           : plx_arena_printf(&c->comparing->comparison->arena,
                                              plx_say(c->comparing->messages,
                                                      "the headline's %s: the report itself has %s"),
                                              plx_buffer_string(&headline), plx_buffer_string(&report)));
    plx_buffer_release(&headline);
    plx_buffer_release(&report);
}

static void add_unsupported_figure(struct plx_checker *c, const struct plx_fact *fact)
{
    struct plx_buffer reading;
    plx_buffer_init(&reading);
    plx_checker_read(c, fact, &reading);
    add_unsupported(c, fact->span, plx_buffer_string(&reading));
    plx_buffer_release(&reading);
}

static void check_figures(struct plx_checker *c)
{
    for (uint32_t i = c->first; i < c->end; i++) {
        const struct plx_fact *fact = &c->comparing->comparison->facts[i];
        if (!in_title(c, fact->span) || !is_checkable(fact) || is_borne_out(c, fact))
            continue;
        const struct plx_fact *other = contradiction(c, i);
        if (other)
            add_contradicted(c, fact, other);
        else
            add_unsupported_figure(c, fact);
    }
}

enum plx_status plx_checks_make(struct plx_comparing *comparing)
{
    struct plx_checker c = {.comparing = comparing};
    for (uint32_t r = 0; r < comparing->story->reports.count && !c.failed; r++) {
        c.report = r;
        c.text = comparing->story->reports.items[r];
        c.first = comparing->first_fact[r];
        c.end = comparing->first_fact[r + 1];
        if (c.text->title.start < c.text->title.end) {
            check_parties(&c);
            check_figures(&c);
        }
        plx_checker_sums(&c);
    }
    struct plx_comparison *comparison = comparing->comparison;
    comparison->checks = plx_arena_copy(&comparison->arena, c.found.items,
                                        c.found.count * sizeof *c.found.items);
    comparison->check_count = c.found.count;
    c.failed |= !comparison->checks;
    PLX_VECTOR_RELEASE(&c.found);
    return c.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
