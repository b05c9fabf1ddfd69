/* A verb of saying in its sentence: what stands around it, and whether who stands with it says something by it. Positions are
 * tokens. */
#ifndef PLX_FACTS_SAYING_H
#define PLX_FACTS_SAYING_H

#include <string.h>

#include "facts/near.h"

/* How far a person may stand from the word that credits him. */
#define PLX_SPEAKER_REACH 12

struct plx_saying {
    const struct plx_report *report;
    const struct plx_report_facts *facts;
    struct plx_match verb;
    const struct plx_sentence *sentence;
    uint32_t before; /* the token before the verb and its auxiliaries and adverbs of one word */
};

struct plx_saying plx_saying_of(const struct plx_report *report, const struct plx_report_facts *facts, struct plx_match verb,
                                const struct plx_sentence *sentence);

/* The token behind the name, the mark that closes it and what is short for it: "«Врачи без границ»", "Médicos Sin
 * Fronteras (MSF)". */
uint32_t plx_saying_end_of_name(const struct plx_saying *s, const struct plx_name *name);
/* "В «Газпроме» подтвердили": whether the mark closes a name, and no speech. */
bool plx_saying_closes_name(const struct plx_saying *s, uint32_t mark);
/* Whether what is said may open at the token, by its word: "that"; in German any of a clause behind a comma, which has no such
 * word often: "bestätigte, die Fähre sei verkauft". */
bool plx_saying_opens_clause(const struct plx_saying *s, uint32_t token);

/* Whether the verb is the sentence's last word, or nearly so, as that of Turkish is. */
bool plx_saying_is_last(const struct plx_saying *s);
/* "Das teilte Siemens mit", "Lo comunicó la empresa": the sentence opens with a word for what was said before it. */
bool plx_saying_takes_up(const struct plx_saying *s);
/* Whether what is said follows the verb ("that", a colon, a quotation); or stands before it as well. */
bool plx_saying_goes_on(const struct plx_saying *s);
bool plx_saying_something(const struct plx_saying *s);
/* A firm that "announced a deal" did something; one that "announced that" says something, and so does one that "says". */
bool plx_saying_is_act(const struct plx_saying *s);
/* "die jede Schuld bestreitet": who denies says something, whatever follows. */
bool plx_saying_denies(const struct plx_saying *s);
/* A verb of counting or measuring: who gives a figure says it. */
bool plx_saying_gives(const struct plx_saying *s);
/* "is said to", "ha sido condenado": nobody says it. */
bool plx_saying_is_passive(const struct plx_saying *s);
/* "«Llevamos años esperando», dijo": of a verb that is quoted itself the report credits nobody. */
bool plx_saying_is_quoted(const struct plx_saying *s);
/* "“Jamás leí a Caldarese”, escribió": a name within speech, and no name in quotation marks, speaks not. */
bool plx_saying_is_spoken_of(const struct plx_saying *s, const struct plx_name *name);
/* Whether the sentence quotes: a speaker is wanted. */
bool plx_saying_is_quotation(const struct plx_saying *s);

/* "Satellite images from the firm Maxar showed", "Kpler's data indicate": what of the name's tells something. */
bool plx_saying_has_evidence(const struct plx_saying *s, const struct plx_name *name);
/* Whether the name, as the verb's subject, says something by it. */
bool plx_saying_speaks(const struct plx_saying *s, const struct plx_name *name);
/* A ministry or authority announces what it says: "the ministry announced the death of two". A parliament or court passes,
 * rejects, recognises: what it says follows such a verb in a clause. */
bool plx_saying_is_institution(const struct plx_name *name);
bool plx_saying_does_by_words(const struct plx_name *name);

/* ---- what the files of this room ask most ---- */

/* What sets words apart within a sentence. */
#define PLX_SAYING_MARKS ",،;:()"

static inline struct plx_match plx_saying_at(const struct plx_saying *s, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_at(&s->report->matches, token, kind);
}

static inline bool plx_saying_has(const struct plx_saying *s, uint32_t token, enum plx_sense_kind kind)
{
    return plx_match_has(&s->report->matches, token, kind);
}

static inline bool plx_saying_is_mark(const struct plx_saying *s, uint32_t token, const char *marks)
{
    return plx_near_is_mark(s->report, token, marks);
}

static inline bool plx_name_is_person(const struct plx_name *name)
{
    return name->kind == PLX_ENTITY_PERSON;
}

#endif
