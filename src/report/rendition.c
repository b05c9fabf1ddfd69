#include "report/rendition.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/messages.h"
#include "base/vector.h"
#include "report/report.h"
#include "language/ways.h"
#include "text/stem.h"
#include "text/transliterate.h"

/* A rendition while it is made. */
struct maker {
    const struct plx_report *report;
    struct plx_gloss_reader reader;
    struct plx_transliterator *transliterator;
    struct plx_rendition *out;
    struct plx_buffer text;
    bool failed;
};

static bool is_foreign(const struct plx_token *token)
{
    return token->kind == PLX_TOKEN_WORD && token->script != PLX_SCRIPT_LATIN;
}

bool plx_rendition_foreign(const struct plx_report *report)
{
    for (size_t i = 0; i < report->tokens.count; i++)
        if (is_foreign(&report->tokens.items[i]))
            return true;
    return false;
}

/* ---- making ---- */

static void add_piece(struct maker *m, uint32_t start, uint32_t end, bool copied)
{
    struct plx_rendition *out = m->out;
    if (start == end)
        return;
    if (!plx_vector_grow(&out->pieces, &out->capacity, out->count + 1, sizeof *out->pieces)) {
        m->failed = true;
        return;
    }
    out->pieces[out->count++] =
        (struct plx_rendition_piece){(uint32_t)m->text.length, start, end, copied};
}

static void copy(struct maker *m, uint32_t start, uint32_t end)
{
    add_piece(m, start, end, true);
    plx_buffer_add(&m->text, m->report->text + start, end - start);
}

/* Scripts without spaces get them between their words. */
static void part(struct maker *m, const struct plx_token *token)
{
    bool joined = token > m->report->tokens.items && token[-1].end == token->start &&
                  is_foreign(&token[-1]);
    if (joined && token->script == PLX_SCRIPT_IDEOGRAPHIC)
        plx_buffer_add_char(&m->text, ' ');
}

static void add_token(struct maker *m, const struct plx_token *token)
{
    part(m, token);
    if (!is_foreign(token)) {
        copy(m, token->start, token->end);
        return;
    }
    add_piece(m, token->start, token->end, false);
    m->failed |= !plx_transliterate(m->transliterator, m->report->text + token->start,
                                    token->end - token->start, &m->text);
}

/* "million" of the short scale, by the power of ten, which the word's own language has settled. English, for plx_say. */
static const char *magnitude(int power)
{
    switch (power) {
    case 3:
        return NC_("magnitude", "thousand");
    case 6:
        return NC_("magnitude", "million");
    case 9:
        return NC_("magnitude", "billion");
    case 12:
        return NC_("magnitude", "trillion");
    default:
        return "";
    }
}

/* A concept's label for the reader; of "match, game" the first will do. *length: of it. */
static const char *concept_label(const struct maker *m, uint32_t index, const struct plx_known_concept *concept,
                                 size_t *length)
{
    const struct plx_language *language = m->report->language, *told = m->reader.told;
    const struct plx_known_concept *own = told ? plx_language_concept(told, index) : NULL;
    const char *id = plx_language_string(language, concept->id);
    bool same = own && strcmp(plx_language_string(told, own->id), id) == 0; /* files of two lists may differ */
    const char *label = same ? plx_language_string(told, own->own) : plx_language_string(language, concept->label);
    *length = strcspn(label, ",");
    return label;
}

/* A stem of three letters has words of several families: "voluto", wanted, and "volo", a flight. */
#define LEAST_STEM 4

static bool is_loose(const struct plx_report *report, struct plx_match match)
{
    const struct plx_token *token = &report->tokens.items[match.first];
    const struct plx_intern_entry *form = &report->forms.entries[token->form];
    struct plx_stemmer *stemmer = NULL;
    bool alone = match.end == match.first + 1 && match.sense->flags & PLX_SENSE_STEMMED &&
                 token->script != PLX_SCRIPT_ARABIC;
    if (alone)
        stemmer = plx_stemmer_new(plx_language_stemmer(report->language));
    size_t length;
    const char *stem = plx_stem(stemmer, form->string, form->length, &length);
    bool loose = alone && plx_word_letters(stem, length) < LEAST_STEM;
    plx_stemmer_free(&stemmer);
    return loose;
}

/* Words that are known only for what they do to an act beside them: "carried out" has concepts of its own. */
static bool serves_another(const struct plx_report *report, struct plx_match match)
{
    const struct plx_known_concept *concept = plx_language_concept_of(report->language, match.sense);
    return concept && concept->enacts && !concept->act;
}

/* Whether a sense tells what the words mean here: small words do not, nor a surname without its person. */
static bool tells(const struct plx_report *report, struct plx_match match)
{
    const uint64_t small = PLX_MATCH_BIT(PLX_SENSE_FUNCTION);
    bool alone = match.end == match.first + 1;
    if (match.sense->kind == PLX_SENSE_ENTITY)
        return !(match.sense->flags & PLX_SENSE_SURNAME);
    return !(alone && report->matches.starting[match.first] & small) && !is_loose(report, match) &&
           !serves_another(report, match);
}

/* What the reader is shown for a sense; "" for none. *length: of it. */
static const char *label_of(const struct maker *m, struct plx_match match, size_t *length)
{
    const struct plx_language *language = m->report->language;
    const struct plx_sense *sense = match.sense;
    const struct plx_known_entity *entity =
        sense->kind == PLX_SENSE_ENTITY ? plx_language_entity(language, sense->index) : NULL;
    const struct plx_known_concept *concept =
        sense->kind == PLX_SENSE_CONCEPT ? plx_language_concept(language, sense->index) : NULL;
    const char *power = sense->kind == PLX_SENSE_MAGNITUDE ? magnitude(sense->argument) : "";
    if (concept)
        return concept_label(m, sense->index, concept, length);
    const char *label = entity ? plx_language_string(language, entity->name)
                        : *power ? plx_say(m->reader.messages, power)
                                 : "";
    *length = strlen(label);
    return label;
}

/* The longest phrase with a label that starts at the token: a name before a concept of the same words. PLX_NO_MATCH: none. */
static struct plx_match labelled_at(const struct maker *m, uint32_t token)
{
    const struct plx_matches *all = &m->report->matches;
    struct plx_match best = PLX_NO_MATCH;
    for (struct plx_match_cursor each = plx_matches_of(all, token); plx_match_next(&each);) {
        size_t length;
        struct plx_match match = each.match;
        label_of(m, match, &length);
        length = length && tells(m->report, match);
        bool longer = !best.sense || match.end > best.end ||
                      (match.end == best.end && match.sense->kind == PLX_SENSE_ENTITY &&
                       best.sense->kind != PLX_SENSE_ENTITY);
        if (length && longer)
            best = match;
    }
    return best;
}

/* Another concept that the same words may mean: a reader is to see that it is not settled. PLX_NO_MATCH: none. */
static struct plx_match other_of(const struct plx_report *report,
                                 struct plx_match match)
{
    const struct plx_matches *all = &report->matches;
    for (struct plx_match_cursor each = plx_matches_of(all, match.first); plx_match_next(&each);) {
        struct plx_match other = each.match;
        if (match.sense->kind == PLX_SENSE_CONCEPT && other.sense->kind == PLX_SENSE_CONCEPT &&
            other.end == match.end && other.sense->index != match.sense->index &&
            tells(report, other))
            return other;
    }
    return PLX_NO_MATCH;
}

/* A name that stands in Latin letters is left as it is. */
static bool is_plain_name(const struct plx_report *report, struct plx_match match)
{
    return match.sense->kind == PLX_SENSE_ENTITY && !is_foreign(&report->tokens.items[match.first]);
}

/* The token behind what was added. */
static uint32_t add_labelled(struct maker *m, struct plx_match match)
{
    const struct plx_token *tokens = m->report->tokens.items;
    uint32_t start = tokens[match.first].start, end = tokens[match.end - 1].end;
    size_t length;
    const char *label = label_of(m, match, &length);
    if (is_plain_name(m->report, match)) {
        copy(m, start, end);
        return match.end;
    }
    part(m, &tokens[match.first]);
    add_piece(m, start, end, false);
    plx_buffer_add_string(&m->text, PLX_GLOSS_OPEN);
    plx_buffer_add(&m->text, label, length);
    struct plx_match other = other_of(m->report, match);
    if (other.sense) {
        label = label_of(m, other, &length);
        plx_buffer_add_char(&m->text, '/');
        plx_buffer_add(&m->text, label, length);
    }
    plx_buffer_add_string(&m->text, PLX_GLOSS_CLOSE);
    return match.end;
}

static void add_all(struct maker *m)
{
    const struct plx_report *report = m->report;
    uint32_t byte = 0;
    for (uint32_t i = 0; i < report->tokens.count && !m->failed;) {
        const struct plx_token *token = &report->tokens.items[i];
        copy(m, byte, token->start);
        struct plx_match match =
            m->out->writing == PLX_WRITING_GLOSS ? labelled_at(m, i) : PLX_NO_MATCH;
        if (!match.sense)
            add_token(m, token);
        i = match.sense ? add_labelled(m, match) : i + 1;
        byte = report->tokens.items[i - 1].end;
    }
    copy(m, byte, report->length);
}

enum plx_status plx_rendition_make(const struct plx_report *report, enum plx_writing writing,
                                   const struct plx_gloss_reader *reader,
                                   struct plx_rendition *rendition)
{
    *rendition = (struct plx_rendition){.writing = writing};
    struct plx_transliterator *transliterator =
        plx_transliterator_new(report->language_code);
    struct maker m = {.report = report, .transliterator = transliterator, .out = rendition};
    m.reader = reader ? *reader : (struct plx_gloss_reader){0};
    plx_buffer_init(&m.text);
    if (transliterator)
        add_all(&m);
    else
        m.failed = true;
    plx_transliterator_free(&transliterator);
    rendition->length = m.text.length;
    rendition->text = m.failed ? NULL : plx_buffer_detach(&m.text);
    plx_buffer_release(&m.text);
    if (rendition->text)
        return PLX_OK;
    plx_rendition_release(rendition);
    return PLX_ERROR_MEMORY;
}

void plx_rendition_release(struct plx_rendition *rendition)
{
    free(rendition->text);
    free(rendition->pieces);
    *rendition = (struct plx_rendition){0};
}

/* ---- places ---- */

/* The piece that holds a byte of the report, or of the rendition; count > 0. */
static const struct plx_rendition_piece *piece_of(const struct plx_rendition *r, uint32_t byte,
                                                  bool original)
{
    size_t low = 0, high = r->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        const struct plx_rendition_piece *piece = &r->pieces[middle];
        if ((original ? piece->start : piece->at) <= byte)
            low = middle;
        else
            high = middle;
    }
    return &r->pieces[low];
}

static uint32_t end_of(const struct plx_rendition *r, const struct plx_rendition_piece *piece)
{
    return piece + 1 < r->pieces + r->count ? piece[1].at : (uint32_t)r->length;
}

/* The end of a span is behind its last byte, which decides. */
struct plx_span plx_rendition_original(const struct plx_rendition *r, struct plx_span span)
{
    if (!r->count)
        return span;
    uint32_t last = span.end > span.start ? span.end - 1 : span.start;
    const struct plx_rendition_piece *first = piece_of(r, span.start, false);
    const struct plx_rendition_piece *behind = piece_of(r, last, false);
    return (struct plx_span){
        first->copied ? first->start + (span.start - first->at) : first->start,
        behind->copied ? behind->start + (span.end - behind->at)
                       : span.end > span.start ? behind->end : behind->start};
}

struct plx_span plx_rendition_place(const struct plx_rendition *r, struct plx_span span)
{
    if (!r->count)
        return span;
    uint32_t last = span.end > span.start ? span.end - 1 : span.start;
    const struct plx_rendition_piece *first = piece_of(r, span.start, true);
    const struct plx_rendition_piece *behind = piece_of(r, last, true);
    return (struct plx_span){
        first->copied ? first->at + (span.start - first->start) : first->at,
        behind->copied ? behind->at + (span.end - behind->start)
                       : span.end > span.start ? end_of(r, behind) : behind->at};
}
