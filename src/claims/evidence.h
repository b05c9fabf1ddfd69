/* What two figures tell by themselves, before their statements are asked: an equal value that is rare, a value that
 * rounds to the other, a day that only one gives its year. */
#ifndef PLX_CLAIMS_EVIDENCE_H
#define PLX_CLAIMS_EVIDENCE_H

#include "claims/joiner.h"

/* The year that most dates of the story lie in, of those that readers remember if there are any; 0 where none gives one. Years
 * around it are said of everything. */
int plx_evidence_year(const struct plx_comparing *comparing);

/* How much (0 to 1) the figures of two places tell that they are of one claim; 0 where they tell nothing. */
float plx_evidence_weight(const struct plx_joiner *j, uint32_t a, uint32_t b);

/* Whether the percentage says how sure another figure is, and is no share of anything: "95% confidence interval". */
bool plx_evidence_is_confidence(const struct plx_joiner *j, const struct plx_fact *fact);

/* Whether two dates that fit give nothing in common, as a day without its year beside a year, or 24 September and "until 27
 * September". */
bool plx_evidence_apart(const struct plx_fact *a, const struct plx_fact *b);
/* The one end that a date gives, or a span that is open on the other side: 15 July, of "by 15 July"; length 0 of a span with
 * two. text stays the fact's. */
struct plx_end {
    const char *text;
    size_t length;
    enum { PLX_SIDE_NONE, PLX_SIDE_SINCE, PLX_SIDE_UNTIL } side;
};
struct plx_end plx_evidence_end(const struct plx_fact *date);
/* Whether two values have the same two or more digits, as of one figure on two scales. */
bool plx_evidence_same_digits(const struct plx_fact *a, const struct plx_fact *b);
/* Whether two values differ as by a slip: digits that changed places, one other digit; the same month and another day. */
bool plx_evidence_is_slip(const struct plx_fact *a, const struct plx_fact *b);
/* Whether the one value has the other's digits in another order: 36 and 63. */
bool plx_evidence_is_turned(const struct plx_fact *a, const struct plx_fact *b);
/* Whether they are one number in one unit but for two digits that changed places: 24.6 and 26.4. */
bool plx_evidence_is_swapped(const struct plx_fact *a, const struct plx_fact *b);

/* Notes what the count of a place counts; to be called for each before kinship is asked for. */
void plx_evidence_note_counted(struct plx_joiner *j, uint32_t place);
/* How the words of two counts stand to each other: a concept in common, none known of one, or concepts but not one. */
enum plx_kinship { PLX_KINSHIP_OTHER, PLX_KINSHIP_UNKNOWN, PLX_KINSHIP_SAME };
enum plx_kinship plx_evidence_kinship(const struct plx_joiner *j, uint32_t a, uint32_t b);

/* "TBILISI, June 17 —": the day of writing at the head of a report, not of what is told. */
bool plx_evidence_is_dateline(const struct plx_comparing *comparing, const struct plx_fact *fact);

#endif
