/* Who is said to speak: the source that stands with a verb of saying. */
#ifndef PLX_FACTS_SPEAKER_H
#define PLX_FACTS_SPEAKER_H

#include "facts/called.h"
#include "facts/saying.h"

/* The name that is the verb's subject, before or behind it. NULL where there is none. */
const struct plx_name *plx_speaker_of(const struct plx_report *report,
                                      const struct plx_report_facts *facts,
                                      struct plx_match verb,
                                      const struct plx_sentence *sentence);

/* Whom the verb's subject means where it is no name: "the company said" the firm that the text named before, "it
 * says" the same, "he added" and a quotation without a speaker the person. NULL where that cannot be told. called is the
 * report's. */
const struct plx_name *plx_speaker_meant(const struct plx_report *report,
                                         const struct plx_report_facts *facts,
                                         struct plx_match verb,
                                         const struct plx_sentence *sentence, struct plx_called *called);

/* Whom a credit means that names none: "по данным ведомства", "according to the company", "şirkete göre"; NULL where it cannot
 * be told. cue is the word that credits. */
const struct plx_name *plx_source_meant(const struct plx_report *report, const struct plx_report_facts *facts,
                                        struct plx_match cue, const struct plx_sentence *sentence,
                                        struct plx_called *called);

#endif
