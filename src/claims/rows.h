/* Rows: which places of which reports make one claim, before a verdict is given. */
#ifndef PLX_CLAIMS_ROWS_H
#define PLX_CLAIMS_ROWS_H

#include "claims/statements.h"
#include "claims/told_dates.h"

#define PLX_NO_FACT UINT32_MAX

/* A place that may stand in a row: a fact with its statement, or a statement alone. */
struct plx_place {
    uint32_t statement;
    uint32_t fact;      /* index into the comparison's facts, or PLX_NO_FACT */
    uint32_t converted; /* the same sum in another currency, as the report itself gives it; or PLX_NO_FACT */
    uint32_t value;     /* its value feature, or PLX_INTERN_NONE */
    bool confidence;    /* a percentage that says how sure another figure is: "95% confidence interval" */
    struct plx_named_day day; /* of a date */
    bool told;          /* a weekday, or a year, told from the day of writing, which is not known */
    bool said;          /* a date right beside a verb of saying: when it was said */
};

/* A party that one report alone names where others name another; see stand_ins.h. */
struct plx_stand_in {
    uint32_t own, other; /* features of entities: of the one report's, and of the others' */
    uint32_t report;
};

struct plx_stand_ins {
    PLX_VECTOR(struct plx_stand_in) items; /* the likeliest first */
};

struct plx_rows_of_places {
    PLX_VECTOR(struct plx_place) places; /* by report, then place */
    uint32_t *row;      /* by place: the number of its row */
    uint32_t row_count;
    struct plx_stand_ins stand_ins;
};

/* Joins places into rows. Figures are joined by kind, unit, value and what their statements are about; statements without
 * a figure by what they are about alone. A row never holds two different values of one report. */
enum plx_status plx_rows_join(const struct plx_comparing *comparing,
                              const struct plx_statements *statements,
                              struct plx_rows_of_places *rows);
void plx_rows_release(struct plx_rows_of_places *rows);

#endif
