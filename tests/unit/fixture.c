#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct source {
    const char *id, *language, *title, *date, *text;
};

static const struct source sources[FIXTURE_REPORTS] = {
    {"ru", "ru", "", "",
     "Город Тарвель заказал новые трамваи у завода «Ильмар Воркс». Стоимость всей линии "
     "составит около 3,2 млрд евро, сообщила мэрия.\n\n"
     "Переговоры о поставке 48 вагонов пока находятся на ранней стадии. Банк Норвик готов "
     "выдать кредит более 900 млн евро, пишет Halden Post.\n\n"
     "Первые поезда выйдут на маршрут в 2031 году. Депо построят на месте старого рынка. "
     "Министр транспорта Ана Брусо назвала проект важным."},
    {"pt", "pt", "Tarvel compra elétricos à Ilmar Works", "2026-05-04",
     "Tarvel compra elétricos à Ilmar Works\n\n"
     "A cidade de Tarvel já assinou o contrato com a Ilmar Works para 50 composições, segundo o "
     "Halden Post. O banco Norvik empresta 900 milhões de euros.\n\n"
     "A linha deve abrir em 2031. A ministra Ana Brusso disse que o empréstimo de 900 milhões de "
     "euros será pago pela cidade. A rede continuará pública."},
    {"fr", "fr", "", "",
     "La ville de Tarvel prépare une ligne de tramway de 27 km qui coûterait 3,1 milliards "
     "d’euros. Le fabricant Ilmar Works fournira les rames.\n\n"
     "Des riverains ont manifesté samedi contre le tracé. La ministre Ana Brusso soutient le "
     "projet, dont l’ouverture est prévue en 2031.\n\n"
     "La banque Norvik prêterait plus de 900 millions d’euros. La gestion serait confiée à une "
     "société privée."},
    {"ar", "ar", "سيمنار وتارفيل توقعان عقد الترام", "",
     "سيمنار وتارفيل توقعان عقد الترام\n\n"
     "تعتزم مدينة تارفيل بناء خط ترام بطول 27 كيلومترا بتكلفة تتجاوز 3 مليارات يورو، وفقا لصحيفة "
     "Halden Post. وستصنع شركة Ilmar Works القطارات الجديدة في مصنعها.\n\n"
     "ومن المقرر افتتاح الخط في عام 2031، بحسب وزيرة النقل آنا بروسو. ويموّل مصرف نورفيك (Norvik) "
     "جزءا من المشروع."},
    {"it", "it", "", "",
     "Il tram di Tarvel costerà circa 3,2 milioni di euro e sarà costruito dalla Ilmar Works. La "
     "linea aprirà nel 2031.\n\n"
     "Il progetto darà lavoro a 1.200 persone. Il biglietto costerà 2,50 euro, ha spiegato il "
     "comune. La ministra Ana Brusso ha visitato il cantiere la settimana scorsa."},
};

static void give_up(const char *what)
{
    fprintf(stderr, "fixture: %s\n", what);
    exit(99);
}

static char *copy(const char *string)
{
    size_t size = strlen(string) + 1;
    char *made = malloc(size);
    if (!made)
        give_up("no memory");
    return memcpy(made, string, size);
}

struct plx_span fixture_find(const struct fixture *fixture, uint32_t report, const char *words,
                             int occurrence)
{
    const char *text = fixture->reports[report].text;
    const char *at = strstr(text, words);
    while (at && --occurrence > 0)
        at = strstr(at + 1, words);
    if (!at)
        give_up(words);
    return (struct plx_span){(uint32_t)(at - text), (uint32_t)(at - text + strlen(words))};
}

/* ---- reports ---- */

static void fill_report(struct plx_report *report, const struct source *source, size_t index)
{
    char id[24];
    snprintf(id, sizeof id, index < FIXTURE_REPORTS ? "%s" : "%s%zu", source->id,
             index / FIXTURE_REPORTS + 1);
    report->id = copy(id);
    report->path = copy("none");
    report->text = copy(source->text);
    report->length = (uint32_t)strlen(source->text);
    report->charset = "UTF-8";
    snprintf(report->language_code, sizeof report->language_code, "%s", source->language);
    report->title = (struct plx_span){0, (uint32_t)strlen(source->title)};
    report->outlet = copy("");
    report->date = copy(source->date);
    report->address = copy("");
    report->author = copy("");
}

struct fixture *fixture_bare(size_t count)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    if (!fixture || !(fixture->reports = calloc(count, sizeof *fixture->reports)))
        give_up("no memory");
    fixture->story.title = copy("tram");
    for (size_t i = 0; i < count; i++) {
        fill_report(&fixture->reports[i], &sources[i % FIXTURE_REPORTS], i);
        struct plx_report **slot = PLX_VECTOR_PUSH(&fixture->story.reports);
        if (!slot)
            give_up("no memory");
        *slot = &fixture->reports[i];
    }
    fixture->comparison.story = &fixture->story;
    plx_arena_init(&fixture->comparison.arena);
    return fixture;
}

void fixture_free(struct fixture **fixture)
{
    struct fixture *old = *fixture;
    for (size_t i = 0; i < old->story.reports.count; i++) {
        struct plx_report *report = &old->reports[i];
        free(report->id);
        free(report->path);
        free(report->text);
        free(report->outlet);
        free(report->date);
        free(report->address);
        free(report->author);
    }
    PLX_VECTOR_RELEASE(&old->story.reports);
    free(old->story.title);
    free(old->reports);
    plx_arena_release(&old->comparison.arena);
    free(old);
    *fixture = NULL;
}

/* ---- claims ---- */

enum { MOST_CELLS = 10, MOST_MENTIONS = 40 };

/* One cell: its clause, its evidence within it, and the value of its fact where it has one. */
struct cell_source {
    uint32_t report;
    const char *clause, *evidence;
    enum plx_fact_kind kind;
    enum plx_bound bound;
    int64_t mantissa;
    int32_t exponent;
    const char *value, *unit, *reading, *credit;
    bool apart, vague;
};

struct claim_source {
    const char *label, *reason;
    enum plx_verdict verdict;
    enum plx_conflict conflict;
    enum plx_sureness sureness;
    struct cell_source cells[MOST_CELLS];
};

#define MONEY(bound, mantissa, exponent, value)                                                    \
    PLX_FACT_MONEY, bound, mantissa, exponent, value, "EUR"
#define COUNT(mantissa, exponent, value, unit)                                                     \
    PLX_FACT_COUNT, PLX_BOUND_EXACT, mantissa, exponent, value, unit
#define DATE(value) PLX_FACT_DATE, PLX_BOUND_EXACT, 0, 0, value, ""
#define NO_FACT PLX_FACT_KINDS, PLX_BOUND_EXACT, 0, 0, "", ""

static const struct claim_source claims[FIXTURE_CLAIMS] = {
    [FIXTURE_COST] =
        {"what the tram line costs", "it is 1000 times below ru and fr, which differ little",
         PLX_VERDICT_CONFLICT, PLX_CONFLICT_SCALE, PLX_SURE_CLEAR,
         {{FIXTURE_RU, "Стоимость всей линии составит около 3,2 млрд евро", "около 3,2 млрд евро",
           MONEY(PLX_BOUND_APPROX, 32, 8, "3200000000"), "~€3.2bn", "", false, false},
          {FIXTURE_FR, "qui coûterait 3,1 milliards d’euros", "3,1 milliards d’euros",
           MONEY(PLX_BOUND_EXACT, 31, 8, "3100000000"), "€3.1bn", "", false, false},
          {FIXTURE_AR, "بتكلفة تتجاوز 3 مليارات يورو", "تتجاوز 3 مليارات يورو",
           MONEY(PLX_BOUND_MORE, 3, 9, "3000000000"), ">€3bn", "Halden Post", false, false},
          {FIXTURE_IT, "Il tram di Tarvel costerà circa 3,2 milioni di euro",
           "circa 3,2 milioni di euro", MONEY(PLX_BOUND_APPROX, 32, 5, "3200000"), "~€3.2m", "",
           true, false}}},
    [FIXTURE_STAGE] =
        {"the contract: how far", "ru says early stage, pt says signed", PLX_VERDICT_CONFLICT,
         PLX_CONFLICT_STAGE, PLX_SURE_LIKELY,
         {{FIXTURE_RU, "Переговоры о поставке 48 вагонов пока находятся на ранней стадии",
           "на ранней стадии", NO_FACT, "early", "", true, false},
          {FIXTURE_PT, "A cidade de Tarvel já assinou o contrato com a Ilmar Works",
           "já assinou", NO_FACT, "signed",
           "Halden Post", true, false}}},
    [FIXTURE_TRAMS] =
        {"how many trams", "cars and whole trains may be meant; needs the contract",
         PLX_VERDICT_UNCLEAR, PLX_CONFLICT_NONE, PLX_SURE_CHECK,
         {{FIXTURE_RU, "о поставке 48 вагонов", "48 вагонов", COUNT(48, 0, "48", "вагонов"), "48",
           "", false, false},
          {FIXTURE_PT, "para 50 composições", "50 composições", COUNT(5, 1, "50", "composições"),
           "50", "Halden Post", false, false}}},
    [FIXTURE_LOAN] =
        {"the bank's loan", "900 million lies at the bound of more than 900 million",
         PLX_VERDICT_COMPATIBLE, PLX_CONFLICT_NONE, PLX_SURE_CLEAR,
         {{FIXTURE_RU, "Банк Норвик готов выдать кредит более 900 млн евро", "более 900 млн евро",
           MONEY(PLX_BOUND_MORE, 9, 8, "900000000"), ">€900m", "Halden Post", false, false},
          {FIXTURE_PT, "O banco Norvik empresta 900 milhões de euros", "900 milhões de euros",
           MONEY(PLX_BOUND_EXACT, 9, 8, "900000000"), "€900m", "Halden Post", false, false},
          {FIXTURE_PT, "o empréstimo de 900 milhões de euros", "900 milhões de euros será",
           MONEY(PLX_BOUND_EXACT, 9, 8, "900000000"), "€900m", "Ana Brusso", false, false},
          {FIXTURE_FR, "La banque Norvik prêterait plus de 900 millions d’euros",
           "plus de 900 millions d’euros", MONEY(PLX_BOUND_MORE, 9, 8, "900000000"), ">€900m", "",
           false, false}}},
    [FIXTURE_OWNER] =
        {"who runs the network", "public ownership and private running can go together",
         PLX_VERDICT_COMPATIBLE, PLX_CONFLICT_NONE, PLX_SURE_CHECK,
         {{FIXTURE_PT, "A rede continuará pública", "pública", NO_FACT, "public", "", false, false},
          {FIXTURE_FR, "La gestion serait confiée à une société privée", "société privée", NO_FACT,
           "private", "", false, false}}},
    [FIXTURE_OPENING] =
        {"the line opens", "all five give the same year", PLX_VERDICT_AGREE, PLX_CONFLICT_NONE,
         PLX_SURE_CLEAR,
         {{FIXTURE_RU, "Первые поезда выйдут на маршрут в 2031 году", "2031 году", DATE("2031"),
           "2031", "", false, false},
          {FIXTURE_PT, "A linha deve abrir em 2031", "2031", DATE("2031"), "2031", "", false,
           false},
          {FIXTURE_FR, "dont l’ouverture est prévue en 2031", "2031", DATE("2031"), "2031", "",
           false, false},
          {FIXTURE_AR, "افتتاح الخط في عام 2031", "2031", DATE("2031"), "2031", "Ana Brusso", false,
           false},
          {FIXTURE_IT, "La linea aprirà nel 2031", "2031", DATE("2031"), "2031", "", false,
           false}}},
    [FIXTURE_LENGTH] =
        {"length of the line", "both give 27 km", PLX_VERDICT_AGREE, PLX_CONFLICT_NONE,
         PLX_SURE_CLEAR,
         {{FIXTURE_FR, "une ligne de tramway de 27 km", "27 km", PLX_FACT_MEASURE, PLX_BOUND_EXACT,
           27, 0, "27", "km", "27 km", "", false, false},
          {FIXTURE_AR, "خط ترام بطول 27 كيلومترا", "27 كيلومترا", PLX_FACT_MEASURE, PLX_BOUND_EXACT,
           27, 0, "27", "km", "27 km", "", false, false}}},
    [FIXTURE_MAKER] =
        {"Ilmar Works builds the trams", "both say so", PLX_VERDICT_AGREE, PLX_CONFLICT_NONE,
         PLX_SURE_CLEAR,
         {{FIXTURE_FR, "Le fabricant Ilmar Works fournira les rames", "fournira les rames", NO_FACT,
           "", "", false, false},
          {FIXTURE_AR, "وستصنع شركة Ilmar Works القطارات الجديدة", "وستصنع", NO_FACT, "", "", false,
           false}}},
    [FIXTURE_MINISTER] =
        {"the minister backs it", "both say so", PLX_VERDICT_AGREE, PLX_CONFLICT_NONE,
         PLX_SURE_LIKELY,
         {{FIXTURE_RU, "Ана Брусо назвала проект важным", "назвала проект важным", NO_FACT, "", "",
           false, false},
          {FIXTURE_FR, "La ministre Ana Brusso soutient le projet", "soutient le projet", NO_FACT,
           "", "", false, false}}},
    [FIXTURE_JOBS] =
        {"jobs", "it alone", PLX_VERDICT_SINGLE, PLX_CONFLICT_NONE, PLX_SURE_CLEAR,
         {{FIXTURE_IT, "Il progetto darà lavoro a 1.200 persone", "1.200 persone",
           COUNT(12, 2, "1200", "persone"), "1,200", "", false, false}}},
    [FIXTURE_FARE] =
        {"a ticket", "it alone", PLX_VERDICT_SINGLE, PLX_CONFLICT_NONE, PLX_SURE_CLEAR,
         {{FIXTURE_IT, "Il biglietto costerà 2,50 euro", "2,50 euro",
           MONEY(PLX_BOUND_EXACT, 25, -1, "2.5"), "€2.50", "", false, false}}},
    [FIXTURE_PROTEST] =
        {"residents protest", "fr alone", PLX_VERDICT_SINGLE, PLX_CONFLICT_NONE, PLX_SURE_CLEAR,
         {{FIXTURE_FR, "Des riverains ont manifesté samedi", "manifesté", NO_FACT, "", "", false,
           false}}},
    [FIXTURE_DEPOT] =
        {"the depot's place", "ru alone", PLX_VERDICT_SINGLE, PLX_CONFLICT_NONE, PLX_SURE_CLEAR,
         {{FIXTURE_RU, "Депо построят на месте старого рынка", "на месте старого рынка", NO_FACT,
           "", "", false, false}}},
};

static uint32_t add_fact(struct fixture *fixture, const struct cell_source *source,
                         struct plx_span span)
{
    struct plx_comparison *comparison = &fixture->comparison;
    struct plx_decimal value = {source->mantissa, source->exponent};
    comparison->facts[comparison->fact_count] =
        (struct plx_fact){.report = source->report,
                          .span = span,
                          .around = span,
                          .kind = source->kind,
                          .bound = source->bound,
                          .vague = source->vague,
                          .low = value,
                          .high = value,
                          .value = source->value,
                          .unit = source->unit};
    return (uint32_t)comparison->fact_count++;
}

/* The words within the clause. */
static struct plx_span within(const struct fixture *fixture, uint32_t report,
                              struct plx_span clause, const char *words)
{
    for (int i = 1;; i++) {
        struct plx_span span = fixture_find(fixture, report, words, i);
        if (span.start >= clause.start)
            return span;
    }
}

static void fill_cell(struct fixture *fixture, struct plx_cell *cell,
                      const struct cell_source *source)
{
    cell->report = source->report;
    cell->span = fixture_find(fixture, source->report, source->clause, 1);
    cell->evidence = within(fixture, source->report, cell->span, source->evidence);
    cell->reading = source->reading;
    cell->credit = source->credit;
    cell->apart = source->apart;
    if (source->kind == PLX_FACT_KINDS)
        return;
    uint32_t *facts = plx_arena_array(&fixture->comparison.arena, 1, sizeof *facts);
    if (!facts)
        give_up("no memory");
    facts[0] = add_fact(fixture, source, cell->evidence);
    cell->facts = facts;
    cell->fact_count = 1;
}

static void fill_claim(struct fixture *fixture, struct plx_claim *claim, size_t index)
{
    const struct claim_source *source = &claims[index];
    struct plx_cell *cells =
        plx_arena_array(&fixture->comparison.arena, MOST_CELLS, sizeof *cells);
    if (!cells)
        give_up("no memory");
    claim->id = plx_arena_printf(&fixture->comparison.arena, "c%zu", index + 1);
    claim->label = source->label;
    claim->verdict = source->verdict;
    claim->conflict = source->conflict;
    claim->sureness = source->sureness;
    claim->reason = source->reason;
    claim->cells = cells;
    uint32_t last = UINT32_MAX;
    for (; claim->cell_count < MOST_CELLS && source->cells[claim->cell_count].clause;
         claim->cell_count++) {
        struct plx_cell *cell = &cells[claim->cell_count];
        fill_cell(fixture, cell, &source->cells[claim->cell_count]);
        claim->report_count += cell->report != last;
        claim->figure = claim->figure || cell->fact_count;
        last = cell->report;
    }
}

/* ---- the rest ---- */

static const struct {
    const char *id, *name;
    const char *names[FIXTURE_REPORTS]; /* NULL: that report does not name it */
} entities[] = {
    {"tarvel", "Tarvel", {"Тарвель", "Tarvel", "Tarvel", "تارفيل", "Tarvel"}},
    {"ilmar", "Ilmar Works",
     {"Ильмар Воркс", "Ilmar Works", "Ilmar Works", "Ilmar Works", "Ilmar Works"}},
    {"norvik", "Norvik", {"Норвик", "Norvik", "Norvik", "نورفيك", NULL}},
};

/* Every occurrence of the name in the report. */
static void add_mentions(struct fixture *fixture, struct plx_entity *entity,
                         struct plx_mention *mentions, uint32_t report, const char *name)
{
    const char *text = fixture->reports[report].text;
    for (const char *at = text; (at = strstr(at, name)) != NULL; at += strlen(name)) {
        if (entity->mention_count == MOST_MENTIONS)
            give_up("too many mentions");
        uint32_t start = (uint32_t)(at - text);
        mentions[entity->mention_count++] =
            (struct plx_mention){report, {start, start + (uint32_t)strlen(name)}};
    }
}

static void fill_entities(struct fixture *fixture)
{
    size_t count = sizeof entities / sizeof *entities;
    struct plx_comparison *comparison = &fixture->comparison;
    comparison->entities = plx_arena_array(&comparison->arena, count, sizeof *comparison->entities);
    for (size_t i = 0; comparison->entities && i < count; i++) {
        struct plx_mention *mentions =
            plx_arena_array(&comparison->arena, MOST_MENTIONS, sizeof *mentions);
        if (!mentions)
            give_up("no memory");
        struct plx_entity *entity = &comparison->entities[comparison->entity_count++];
        *entity = (struct plx_entity){.id = entities[i].id, .name = entities[i].name};
        for (uint32_t r = 0; r < FIXTURE_REPORTS; r++)
            if (entities[i].names[r])
                add_mentions(fixture, entity, mentions, r, entities[i].names[r]);
        entity->mentions = mentions;
    }
}

/* Halden Post by ru, pt and ar, in ru also through its unnamed sources; the minister by pt and ar. */
static const struct plx_source credited[] = {
    {"Halden Post", PLX_SOURCE_MEDIUM, PLX_NO_SOURCE, 3},
    {"её источники", PLX_SOURCE_ANONYMOUS, 0, 1},
    {"Ana Brusso", PLX_SOURCE_PERSON, PLX_NO_SOURCE, 2},
};

static const struct credit_source {
    uint32_t source, report;
    const char *sentence, *words;
    uint32_t claims[2]; /* FIXTURE_CLAIMS: none */
    enum plx_scope scope;
} credits[] = {
    {0, FIXTURE_RU, "Банк Норвик готов выдать кредит более 900 млн евро, пишет Halden Post.",
     "пишет Halden Post", {FIXTURE_LOAN, FIXTURE_CLAIMS}, PLX_SCOPE_SENTENCE},
    {1, FIXTURE_RU, "Первые поезда выйдут на маршрут в 2031 году.", "выйдут",
     {FIXTURE_CLAIMS, FIXTURE_CLAIMS}, PLX_SCOPE_SENTENCE},
    {0, FIXTURE_PT, "A cidade de Tarvel já assinou o contrato com a Ilmar Works para 50 composições, segundo o "
     "Halden Post.", "segundo o Halden Post", {FIXTURE_STAGE, FIXTURE_TRAMS}, PLX_SCOPE_SENTENCE},
    {2, FIXTURE_PT, "A ministra Ana Brusso disse que o empréstimo de 900 milhões de euros será pago pela cidade.",
     "A ministra Ana Brusso disse", {FIXTURE_LOAN, FIXTURE_CLAIMS}, PLX_SCOPE_QUOTATION},
    {0, FIXTURE_AR, "تعتزم مدينة تارفيل بناء خط ترام بطول 27 كيلومترا بتكلفة تتجاوز 3 مليارات يورو، وفقا لصحيفة "
     "Halden Post.", "وفقا لصحيفة Halden Post", {FIXTURE_COST, FIXTURE_CLAIMS}, PLX_SCOPE_SENTENCE},
    {2, FIXTURE_AR, "ومن المقرر افتتاح الخط في عام 2031، بحسب وزيرة النقل آنا بروسو.", "بحسب وزيرة النقل آنا بروسو",
     {FIXTURE_OPENING, FIXTURE_CLAIMS}, PLX_SCOPE_SENTENCE},
};

static void fill_credit(struct fixture *fixture, struct plx_credit *credit,
                        const struct credit_source *source)
{
    struct plx_credited *covered =
        plx_arena_array(&fixture->comparison.arena, 2, sizeof *covered);
    if (!covered)
        give_up("no memory");
    *credit = (struct plx_credit){.source = source->source, .report = source->report,
                                  .claims = covered};
    credit->credited = fixture_find(fixture, source->report, source->sentence, 1);
    credit->words = credit->named = within(fixture, source->report, credit->credited, source->words);
    for (int i = 0; i < 2 && source->claims[i] != FIXTURE_CLAIMS; i++)
        covered[credit->claim_count++] = (struct plx_credited){source->claims[i], source->scope};
}

static void fill_credits(struct fixture *fixture)
{
    struct plx_comparison *comparison = &fixture->comparison;
    size_t count = sizeof credits / sizeof *credits;
    comparison->sources = plx_arena_copy(&comparison->arena, credited, sizeof credited);
    comparison->credits = plx_arena_array(&comparison->arena, count, sizeof *comparison->credits);
    if (!comparison->sources || !comparison->credits)
        give_up("no memory");
    comparison->source_count = sizeof credited / sizeof *credited;
    for (size_t i = 0; i < count; i++)
        fill_credit(fixture, &comparison->credits[comparison->credit_count++], &credits[i]);
}

static const struct coverage_source {
    struct {
        uint32_t claim; /* FIXTURE_CLAIMS: no more */
        const char *nearest; /* "" where nothing is near */
    } missing[3];
    uint32_t alone[3];
    const char *event, *others_event;
} coverages[FIXTURE_REPORTS] = {
    [FIXTURE_RU] = {{{FIXTURE_CLAIMS, ""}}, {FIXTURE_DEPOT, FIXTURE_CLAIMS}, "", ""},
    [FIXTURE_PT] = {{{FIXTURE_CLAIMS, ""}}, {FIXTURE_CLAIMS}, "", ""},
    [FIXTURE_FR] = {{{FIXTURE_TRAMS, "Le fabricant Ilmar Works fournira les rames"},
                     {FIXTURE_CLAIMS, ""}},
                    {FIXTURE_PROTEST, FIXTURE_CLAIMS}, "", ""},
    [FIXTURE_AR] = {{{FIXTURE_LOAN, "ويموّل مصرف نورفيك (Norvik) جزءا من المشروع"},
                     {FIXTURE_STAGE, ""}, {FIXTURE_CLAIMS, ""}},
                    {FIXTURE_CLAIMS}, "", ""},
    [FIXTURE_IT] = {{{FIXTURE_CLAIMS, ""}}, {FIXTURE_FARE, FIXTURE_JOBS, FIXTURE_CLAIMS},
                    "€3.2m", "€3.2bn"},
};

static void fill_coverage(struct fixture *fixture, struct plx_coverage *coverage, uint32_t report)
{
    const struct coverage_source *source = &coverages[report];
    struct plx_arena *arena = &fixture->comparison.arena;
    struct plx_omission *missing = plx_arena_array(arena, 3, sizeof *missing);
    if (!missing)
        give_up("no memory");
    *coverage = (struct plx_coverage){.report = report, .alone = source->alone, .missing = missing,
                                      .event = source->event, .others_event = source->others_event};
    for (; source->missing[coverage->missing_count].claim != FIXTURE_CLAIMS; coverage->missing_count++) {
        const char *nearest = source->missing[coverage->missing_count].nearest;
        missing[coverage->missing_count].claim = source->missing[coverage->missing_count].claim;
        if (*nearest)
            missing[coverage->missing_count].nearest = fixture_find(fixture, report, nearest, 1);
    }
    while (source->alone[coverage->alone_count] != FIXTURE_CLAIMS)
        coverage->alone_count++;
}

static void fill_coverages(struct fixture *fixture)
{
    struct plx_comparison *comparison = &fixture->comparison;
    comparison->coverage =
        plx_arena_array(&comparison->arena, FIXTURE_REPORTS, sizeof *comparison->coverage);
    if (!comparison->coverage)
        give_up("no memory");
    for (uint32_t r = 0; r < FIXTURE_REPORTS; r++)
        fill_coverage(fixture, &comparison->coverage[r], r);
}

static void fill_rest(struct fixture *fixture)
{
    struct plx_comparison *comparison = &fixture->comparison;
    comparison->checks = plx_arena_alloc(&comparison->arena, sizeof *comparison->checks);
    comparison->notices = plx_arena_array(&comparison->arena, 3, sizeof *comparison->notices);
    if (!comparison->checks || !comparison->notices)
        give_up("no memory");
    comparison->checks[0] = (struct plx_check){
        FIXTURE_AR, "headline-unsupported", fixture_find(fixture, FIXTURE_AR, "سيمنار", 1),
        "Siminar is named in the headline, nowhere in the text"};
    comparison->check_count = 1;
    comparison->notices[0].message = "no date in ru fr ar it";
    comparison->notices[1].message = "ru pt ar credit one newsroom: Halden Post";
    comparison->notices[2].message =
        "it may tell another event: it names neither the bank nor the contract";
    comparison->notice_count = 3;
    /* a date that only the report's own date would fix */
    static const struct cell_source week = {.report = FIXTURE_IT, .kind = PLX_FACT_DATE,
                                            .value = "relative", .unit = ""};
    add_fact(fixture, &week, fixture_find(fixture, FIXTURE_IT, "la settimana scorsa", 1));
}

struct fixture *fixture_new(void)
{
    struct fixture *fixture = fixture_bare(FIXTURE_REPORTS);
    struct plx_comparison *comparison = &fixture->comparison;
    comparison->claims =
        plx_arena_array(&comparison->arena, FIXTURE_CLAIMS, sizeof *comparison->claims);
    comparison->facts = plx_arena_array(&comparison->arena, (size_t)FIXTURE_CLAIMS * MOST_CELLS,
                                        sizeof *comparison->facts);
    if (!comparison->claims || !comparison->facts)
        give_up("no memory");
    for (size_t i = 0; i < FIXTURE_CLAIMS; i++)
        fill_claim(fixture, &comparison->claims[comparison->claim_count++], i);
    fill_entities(fixture);
    fill_credits(fixture);
    fill_coverages(fixture);
    fill_rest(fixture);
    return fixture;
}
