/* Why a fact is a fact: the rule that found it, and what its words mean to that rule. */
#ifndef PLX_FACTS_EXPLAIN_H
#define PLX_FACTS_EXPLAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "parallax/fact.h"

struct plx_report;

/* The rule, one line of English: "money: a number with a currency beside it". Static. */
const char *plx_explain_rule(const struct plx_report *report, const struct plx_fact *fact);

/* The tokens of fact->around one after the other, a phrase that means something as a whole as one
 * step. *token starts as plx_explain_first and moves behind the step; *words are the step's bytes
 * in the report; what they mean to the fact's kind is appended to senses, apart by ", ":
 * "magnitude 10^9". False where no more follow. */
uint32_t plx_explain_first(const struct plx_report *report, const struct plx_fact *fact);
bool plx_explain_next(const struct plx_report *report, const struct plx_fact *fact,
                      uint32_t *token, struct plx_span *words, struct plx_buffer *senses);

#endif
