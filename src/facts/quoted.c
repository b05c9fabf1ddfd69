#include "facts/quoted.h"

#include "facts/speaker.h"

/* How far the colon before what is quoted stands from the front of its sentence. */
#define WITHIN_COLON 40
/* How far from its front a sentence has the person whom it opens with. */
#define OPENING_WITHIN 9
/* In words: a shorter quotation is a word set apart, no speech. */
#define LEAST_QUOTED 5

/* Whether the name opens its headline or what stands behind a comma in it, perhaps behind its office. */
static bool opens_with(const struct plx_crediting *f, const struct plx_sentence *s, const struct plx_name *name)
{
    uint32_t opening = s->first;
    for (uint32_t i = s->first; i < name->first; i++)
        if (plx_near_is_mark(f->report, i, ",،"))
            opening = i + 1;
    while (opening < name->first && plx_crediting_has(f, opening, PLX_SENSE_FUNCTION))
        opening++;
    return opening == name->first || plx_crediting_has(f, opening, PLX_SENSE_OFFICE);
}

/* "Ana Luz, bióloga de la Universidad de Sevilla, lo tiene claro: “Es tarde”": farther from the colon the person who opens the
 * sentence, where what he says is quoted. */
static void far_before_colon(struct plx_crediting *f, const struct plx_sentence *s, uint32_t from)
{
    uint32_t to = s->first + WITHIN_COLON < s->end ? s->first + WITHIN_COLON : s->end;
    uint32_t colon = plx_near_phrase_end(f->report, from, to, ":;«“„\"");
    const struct plx_name *name = plx_crediting_within(f, s->first, from);
    if (colon + 1 < to && plx_near_is_mark(f->report, colon, ":") && plx_near_is_mark(f->report, colon + 1, "«“„\"") && name &&
        name->kind == PLX_ENTITY_PERSON && opens_with(f, s, name))
        plx_crediting_name(f, name);
}

/* "Орнелла Брусаско: «Мы ждали…»", "Rassvetov — Match TV: «…»", "TASS: …": sources, a colon, what they say. */
void plx_quoted_before_colon(struct plx_crediting *f, const struct plx_sentence *s)
{
    uint32_t to = s->first + PLX_SPEAKER_REACH < s->end ? s->first + PLX_SPEAKER_REACH : s->end;
    uint32_t colon = plx_near_phrase_end(f->report, s->first, to, ":");
    if (colon == to)
        far_before_colon(f, s, to);
    if (colon == to || colon + 1 >= s->end)
        return;
    bool quoted = plx_near_is_mark(f->report, colon + 1, "«“„\"");
    bool headline = s->kind != PLX_SENTENCE_BODY && colon + PLX_LONGEST_NAME < s->end;
    /* "Пресс-служба клуба — об отставке Вестрини: «…»": behind the dash stands what it is about, or to whom. */
    uint32_t dash = plx_near_phrase_end(f->report, s->first, colon, "—–");
    bool any = false;
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, colon));) {
        if (name->end > colon ||
            !(plx_name_is_medium(name) || (name->kind == PLX_ENTITY_PERSON && name->end <= dash &&
                                           (quoted || (headline && opens_with(f, s, name))))) ||
            (!quoted && colon - name->end > 1))
            continue;
        plx_crediting_name(f, name);
        any = true;
    }
    if (quoted || any)
        plx_crediting_unnamed(f, s->first, colon);
}

/* "« … », tonne son avocate, Solène Charvin": verbs of speech are many, a person right behind the quotation is
 * its speaker. */
void plx_quoted_behind(struct plx_crediting *f, const struct plx_sentence *s, const struct plx_quotations *quoted)
{
    uint32_t next = quoted->end + (quoted->end < s->end && plx_near_is_mark(f->report, quoted->end, ",،"));
    if (quoted->words < LEAST_QUOTED || (next < s->end && plx_crediting_has(f, next, PLX_SENSE_NUMBER_AND)))
        return; /* "…“, and the director, Anna Hallam, resigned": another clause */
    uint32_t to = quoted->end + PLX_SPEAKER_REACH < s->end ? quoted->end + PLX_SPEAKER_REACH : s->end;
    const struct plx_name *name, *person = NULL;
    for (size_t i = plx_names_from(f->out, quoted->end); (name = plx_names_next(f->out, &i, to));)
        if (name->kind == PLX_ENTITY_PERSON && plx_crediting_is_named(f, name))
            return; /* its verb is known: "assicura l’avvocato di Sorokhtin, Corrado Malfanti" */
        else if (name->kind == PLX_ENTITY_PERSON && !person &&
                 !plx_match_role(&f->report->matches, &f->report->tokens.items[name->first - 1], PLX_ROLE_OF))
            person = name; /* and not "the lawyer of Anna Hallam" */
    if (person)
        plx_crediting_name(f, person);
}

/* The person whom the sentence opens with, "Die Hausfrau Anna Harkort, 71, nimmt teil"; NULL where it names another too. */
static const struct plx_name *only_person(const struct plx_crediting *f, const struct plx_sentence *s)
{
    const struct plx_name *only = NULL, *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, s->end));) {
        if (name->kind != PLX_ENTITY_PERSON)
            continue;
        if (only)
            return NULL;
        only = name;
    }
    bool opens = only && only->first < s->first + OPENING_WITHIN &&
                 plx_near_phrase_end(f->report, s->first, only->first, ",،;:«“„\"") == only->first;
    return opens ? only : NULL;
}

/* Whether behind the quotation somebody else is said to speak: "contó una vecina". */
static bool is_of_another(const struct plx_crediting *f, const struct plx_sentence *s, uint32_t behind)
{
    for (uint32_t i = behind; i < s->end; i++)
        if (plx_crediting_has(f, i, PLX_SENSE_NUMBER_ONE))
            return true;
    const struct plx_name *name;
    for (size_t i = plx_names_from(f->out, s->first); (name = plx_names_next(f->out, &i, s->end));)
        if (plx_name_is_source(name) && !plx_name_is_medium(name))
            return true;
    return false;
}

/* "Jens Harkort, Neurologe in Köln, dämpft die Erwartungen. „Das merkt im Alltag niemand“, so der Arzt.": a quotation that no name
 * stands beside is of the person whom the sentence before it opens with. */
void plx_quoted_behind_sentence(struct plx_crediting *f, const struct plx_sentence *s, const struct plx_quotations *quoted)
{
    const struct plx_sentence *before = s - 1;
    if (s == f->report->sentences.items || before->paragraph != s->paragraph || s->kind != PLX_SENTENCE_BODY ||
        quoted->words < LEAST_QUOTED || quoted->open || !plx_near_is_mark(f->report, s->first, "«“„\"") ||
        plx_near_is_mark(f->report, before->first, "«“„\"") || is_of_another(f, s, quoted->end))
        return;
    const struct plx_name *name = only_person(f, before);
    if (name)
        plx_crediting_meant(f, name, s);
}
