/* CSV (RFC 4180): one line a cell, CR LF, quoted where needed. */
#include <string.h>

#include "claims/credit_list.h"
#include "output/output.h"
#include "output/translated.h"

/* A field that opens like a formula would be run by a spreadsheet: it gets a leading apostrophe. */
static void add_field(struct plx_buffer *out, const char *text, bool last)
{
    bool quote = strpbrk(text, ",\"\r\n") != NULL;
    bool formula = *text && strchr("=+@", *text) != NULL;
    if (quote)
        plx_buffer_add_char(out, '"');
    if (formula)
        plx_buffer_add_char(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            plx_buffer_add_char(out, '"');
        plx_buffer_add_char(out, *text);
    }
    if (quote)
        plx_buffer_add_char(out, '"');
    plx_buffer_add_string(out, last ? "\r\n" : ",");
}

static void add_words(const struct plx_comparison *comparison, uint32_t report,
                      struct plx_span span, struct plx_buffer *out, bool last)
{
    struct plx_buffer words;
    plx_buffer_init(&words);
    plx_output_words(comparison, report, span, &words);
    add_field(out, plx_buffer_string(&words), last);
    plx_buffer_release(&words);
}

/* A cell's own decision goes before that of its row. Without a remark there are no such fields. */
static void add_remark(const struct plx_remark *remark, const struct plx_cell *cell, bool last,
                       struct plx_buffer *out)
{
    const char *own = plx_remark_cell(remark, cell->report);
    add_field(out, *own ? own : remark->decision, false);
    add_field(out, remark->note, last);
}

/* What humans made of the words, and who they are; of several, apart by a slash. Nothing of one who left them out. */
static void add_translations(const struct plx_comparison *comparison, const struct plx_card *card,
                             const struct plx_cell *cell, struct plx_buffer *out)
{
    const struct plx_report *report = plx_story_report(plx_comparison_story(comparison), cell->report);
    struct plx_buffer words, authors;
    plx_buffer_init(&words);
    plx_buffer_init(&authors);
    for (size_t i = 0; i < card->translation_count; i++) {
        struct plx_buffer seen;
        plx_buffer_init(&seen);
        out->failed |= plx_output_translated(report, &card->translations[i], cell->span, &seen) != PLX_OK ||
                       plx_buffer_failed(&seen);
        const char *gap = seen.length && words.length ? " / " : "";
        plx_buffer_printf(&words, "%s%s", gap, plx_buffer_string(&seen));
        plx_buffer_printf(&authors, "%s%s", gap, seen.length ? card->translations[i].author : "");
        plx_buffer_release(&seen);
    }
    add_field(out, plx_buffer_string(&words), false);
    add_field(out, plx_buffer_string(&authors), true);
    out->failed |= plx_buffer_failed(&words) || plx_buffer_failed(&authors);
    plx_buffer_release(&words);
    plx_buffer_release(&authors);
}

/* Which fields stand behind the reason. */
struct behind {
    const struct plx_remark *remark; /* NULL: no decision, no note */
    const struct plx_card *cards;    /* NULL: no translations */
};

static void add_cell(const struct plx_comparison *comparison, const struct plx_claim *claim,
                     const struct plx_cell *cell, struct behind behind, struct plx_buffer *out)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    const struct plx_fact *fact = cell->fact_count ? &facts[cell->facts[0]] : NULL;
    add_field(out, claim->id, false);
    add_field(out, plx_verdict_name(claim->verdict), false);
    add_field(out, plx_conflict_name(claim->conflict), false);
    add_field(out, claim->label, false);
    add_field(out, plx_output_report_id(comparison, cell->report), false);
    add_field(out, fact ? plx_fact_kind_name(fact->kind) : "", false);
    add_field(out, fact ? fact->value : "", false);
    add_field(out, fact ? fact->unit : "", false);
    add_field(out, fact ? plx_bound_name(fact->bound) : "", false);
    add_field(out, cell->time ? cell->time->value : "", false);
    add_field(out, cell->apart ? "apart" : "", false);
    add_field(out, cell->credit, false);
    add_words(comparison, cell->report, cell->span, out, false);
    add_field(out, claim->reason, !behind.remark && !behind.cards);
    if (behind.remark)
        add_remark(behind.remark, cell, !behind.cards, out);
    if (behind.cards)
        add_translations(comparison, &behind.cards[cell->report], cell, out);
}

static bool is_translated(const struct plx_comparison *comparison, const struct plx_selection *selection)
{
    size_t reports = plx_story_report_count(plx_comparison_story(comparison));
    for (size_t r = 0; selection && selection->cards && r < reports; r++)
        if (selection->cards[r].translation_count)
            return true;
    return false;
}

enum plx_status plx_write_csv(const struct plx_comparison *comparison,
                              const struct plx_selection *selection,
                              const struct plx_writing *writing, struct plx_buffer *out)
{
    (void)writing;
    bool remarked = selection && selection->claims && selection->remarks;
    bool translated = is_translated(comparison, selection);
    plx_buffer_printf(out, "claim,verdict,conflict,label,report,type,value,unit,bound,time,apart,"
                           "credit,words,reason%s%s\r\n",
                      remarked ? ",decision,note" : "", translated ? ",translation,translator" : "");
    for (size_t i = 0; i < plx_selection_count(comparison, selection); i++) {
        const struct plx_claim *claim = plx_selection_claim(comparison, selection, i);
        const struct behind behind = {remarked ? plx_selection_remark(selection, i) : NULL,
                                      translated ? selection->cards : NULL};
        for (size_t k = 0; k < claim->cell_count; k++)
            add_cell(comparison, claim, &claim->cells[k], behind, out);
    }
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}

enum plx_status plx_write_facts_csv(const struct plx_comparison *comparison,
                                    const struct plx_writing *writing, struct plx_buffer *out)
{
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(comparison, &count);
    plx_buffer_add_string(out, "report,type,value,unit,bound,words\r\n");
    for (size_t i = 0; i < count; i++) {
        if (!plx_writing_takes(writing, i))
            continue;
        add_field(out, plx_output_report_id(comparison, facts[i].report), false);
        add_field(out, plx_fact_kind_name(facts[i].kind), false);
        add_field(out, facts[i].value, false);
        add_field(out, facts[i].unit, false);
        add_field(out, plx_bound_name(facts[i].bound), false);
        add_words(comparison, facts[i].report, facts[i].around, out, true);
    }
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}

/* One line of the sources: a credit with a claim that it covers, either NULL where there is none. */
static void add_source(const struct plx_comparison *comparison, const struct plx_credit *credit,
                       const struct plx_claim *claim, const char *scope, struct plx_buffer *out)
{
    size_t count;
    const struct plx_source *sources = plx_comparison_sources(comparison, &count);
    const struct plx_source *source = credit ? &sources[credit->source] : NULL;
    bool through = source && source->newsroom != PLX_NO_SOURCE;
    add_field(out, source ? source->name : "", false);
    add_field(out, source ? plx_source_kind_name(source->kind) : "", false);
    add_field(out, through ? sources[source->newsroom].name : "", false);
    add_field(out, credit ? plx_output_report_id(comparison, credit->report) : "", false);
    if (credit)
        add_words(comparison, credit->report, credit->words, out, false);
    else
        add_field(out, "", false);
    add_field(out, credit && credit->mistranslated ? "name ?" : "", false);
    add_field(out, scope, false);
    add_field(out, claim ? claim->id : "", false);
    add_field(out, claim ? plx_verdict_name(claim->verdict) : "", false);
    add_field(out, claim ? claim->label : "", true);
}

enum plx_status plx_write_sources_csv(const struct plx_comparison *comparison,
                                      const struct plx_writing *writing, struct plx_buffer *out)
{
    (void)writing;
    size_t claim_count, count;
    const struct plx_claim *claims = plx_comparison_claims(comparison, &claim_count);
    const struct plx_credit *credits = plx_comparison_credits(comparison, &count);
    plx_buffer_add_string(out, "source,kind,newsroom,report,words,name,scope,claim,verdict,label\r\n");
    for (size_t i = 0; i < count; i++) {
        const struct plx_credit *credit = &credits[i];
        for (size_t k = 0; k < credit->claim_count; k++)
            add_source(comparison, credit, &claims[credit->claims[k].claim],
                       plx_scope_name(credit->claims[k].scope), out);
        if (credit->claim_count == 0)
            add_source(comparison, credit, NULL, "", out);
    }
    for (size_t i = 0; i < claim_count; i++)
        if (plx_claim_is_uncredited(&claims[i]))
            add_source(comparison, NULL, &claims[i], "", out);
    return plx_buffer_failed(out) ? PLX_ERROR_MEMORY : PLX_OK;
}
