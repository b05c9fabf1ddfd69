#include "claims/credit_words.h"

#include "facts/near.h"

/* How far, in tokens, the cue may stand from the name. */
#define REACH 12
#define MARKS "«»“”„\""

struct words {
    const struct plx_report *report;
    uint32_t first, end;      /* tokens of the name */
    struct plx_match cue;
    uint32_t gap;             /* of the cue, in tokens */
};

/* "according to" stands before its source, "'e göre" behind it, a verb on either side. The nearest counts; of equals
 * the one before. */
static void ask(struct words *w, struct plx_match cue, enum plx_sense_kind kind)
{
    bool before = cue.end <= w->first, behind = cue.first >= w->end;
    if ((kind == PLX_SENSE_CREDIT_BEFORE && behind) || (kind == PLX_SENSE_CREDIT_AFTER && before))
        return;
    uint32_t from = before ? cue.end : w->end, to = before ? w->first : cue.first;
    uint32_t gap = before || behind ? to - from : 0;
    bool over_speech = gap && plx_near_phrase_end(w->report, from, to, MARKS) < to;
    if (gap <= REACH && !over_speech && (!w->cue.sense || gap < w->gap)) {
        w->cue = cue;
        w->gap = gap;
    }
}

static void find_cue(struct words *w, const struct plx_sentence *s)
{
    static const enum plx_sense_kind kinds[] = {PLX_SENSE_CREDIT_BEFORE, PLX_SENSE_CREDIT_CITED,
                                                PLX_SENSE_CREDIT_VERB, PLX_SENSE_CREDIT_AFTER};
    uint32_t from = w->first > s->first + 2 * REACH ? w->first - 2 * REACH : s->first;
    uint32_t to = w->end + REACH < s->end ? w->end + REACH + 1 : s->end;
    for (uint32_t i = from; i < to; i++)
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            struct plx_match cue = plx_match_at(&w->report->matches, i, kinds[k]);
            if (cue.sense && cue.end <= s->end)
                ask(w, cue, kinds[k]);
        }
}

/* A name in quotation marks has them with it: "пишет «Коммерсантъ»". */
static void take_marks(struct words *w, const struct plx_sentence *s)
{
    if (w->first > s->first && w->end < s->end && plx_near_is_mark(w->report, w->first - 1, MARKS) &&
        plx_near_is_mark(w->report, w->end, MARKS)) {
        w->first--;
        w->end++;
    }
}

static struct plx_span span_of(const struct plx_report *report, uint32_t first, uint32_t end)
{
    return (struct plx_span){report->tokens.items[first].start, report->tokens.items[end - 1].end};
}

/* "Its sources" over the name of the unnamed sources; PLX_NO_MATCH where it does not say whose they are. */
static struct plx_match own_sources(const struct plx_report *report,
                                    const struct plx_attribution *credit)
{
    const struct plx_sentence *s = &report->sentences.items[credit->sentence];
    uint32_t token = plx_report_token_at(report, credit->span.start);
    uint32_t from = token > s->first + 2 ? token - 2 : s->first;
    for (uint32_t i = from; i <= token && credit->kind == PLX_SOURCE_ANONYMOUS; i++) {
        struct plx_match own = plx_match_at(&report->matches, i, PLX_SENSE_OWN_SOURCES);
        if (own.sense && own.end > token)
            return own;
    }
    return PLX_NO_MATCH;
}

bool plx_credit_is_own_source(const struct plx_report *report,
                              const struct plx_attribution *credit)
{
    return own_sources(report, credit).sense;
}

/* The name with the marks or the word that stand with it. */
static void take_name(struct words *w, const struct plx_attribution *credit,
                      const struct plx_sentence *s)
{
    struct plx_match own = own_sources(w->report, credit);
    w->first = plx_report_token_at(w->report, credit->span.start);
    w->end = plx_report_token_at(w->report, credit->span.end - 1) + 1;
    if (own.sense) {
        w->first = own.first < w->first ? own.first : w->first;
        w->end = own.end > w->end ? own.end : w->end;
    }
    take_marks(w, s);
}

struct plx_span plx_credit_words(const struct plx_report *report,
                                 const struct plx_attribution *credit)
{
    const struct plx_sentence *s = &report->sentences.items[credit->sentence];
    bool meant = credit->span.start < s->span.start; /* "he added": the name stands before */
    struct words w = {.report = report, .first = s->first, .end = s->first};
    if (!meant)
        take_name(&w, credit, s);
    find_cue(&w, s);
    if (meant)
        return w.cue.sense ? span_of(report, w.cue.first, w.cue.end)
                     : (struct plx_span){s->span.start, s->span.start};
    struct plx_span words = span_of(report, w.first, w.end);
    if (!w.cue.sense)
        return words;
    struct plx_span cue = span_of(report, w.cue.first, w.cue.end);
    words.start = cue.start < words.start ? cue.start : words.start;
    words.end = cue.end > words.end ? cue.end : words.end;
    return words;
}
