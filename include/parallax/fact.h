/* Facts: the quantities that a report states, and whom and what it names.
 *
 * Values are exact decimals. Money has an ISO 4217 unit, a measure a UCUM code, a date is EDTF
 * (ISO 8601-2), a duration ISO 8601. Strings live as long as the comparison that gave them.
 */
#ifndef PARALLAX_FACT_H
#define PARALLAX_FACT_H

#include <string.h>

#include "parallax/report.h"

enum plx_fact_kind {
    PLX_FACT_MONEY,
    PLX_FACT_PERCENT,
    PLX_FACT_COUNT,
    PLX_FACT_MEASURE,
    PLX_FACT_DATE,
    PLX_FACT_DURATION,
    PLX_FACT_KINDS
};

/* How the report bounds the value. A range has both ends in its value, "LO/HI". */
enum plx_bound {
    PLX_BOUND_EXACT,
    PLX_BOUND_APPROX, /* about, almost, some */
    PLX_BOUND_MORE,   /* more than, at least, above, from */
    PLX_BOUND_LESS,   /* less than, up to, at most */
    PLX_BOUND_RANGE,
    PLX_BOUNDS
};

/* mantissa * 10^exponent, normalised: the mantissa does not end in 0 unless it is 0. */
struct plx_decimal {
    int64_t mantissa;
    int32_t exponent;
};

struct plx_fact {
    uint32_t report;        /* index of its report in the story */
    struct plx_span span;   /* the words of the value itself: "$10 млрд" */
    struct plx_span around; /* the same with the words that bound it: "более $10 млрд" */
    enum plx_fact_kind kind;
    enum plx_bound bound;
    bool vague;             /* "billions": a magnitude without a number; never compared */
    uint16_t parts;         /* of a percentage told as so many of so many, "six in ten": of how many, by which it is rounded; else 0 */
    char relative_unit;     /* of a date told from the day of writing: Y, Q, M, W, E (weekend) or D; else 0 */
    int8_t relative_offset; /* how many of them from it: -1, "last year" */
    uint8_t weekday;        /* that such a date names: 1, Sunday, to 7; else 0 */
    uint8_t month_day;      /* the day of the month that it gives beside, 14 of "Saturday (14)"; else 0 */
    struct plx_decimal low, high; /* of money, percent, count, measure; equal but for a range */
    const char *value;      /* as the contract prints it: "10000000000", "203X", "P7Y" */
    const char *unit;       /* "USD", "%", "km", "jobs"; "" where there is none */
    uint32_t sentence;      /* index of its sentence in its report */
    struct plx_span hedge;  /* the words of its clause that hedge it, "could", "estimates say"; empty for none */
};

/* Whether it is a date told from the day of writing, which is not known. */
static inline bool plx_fact_is_relative(const struct plx_fact *fact)
{
    return fact->kind == PLX_FACT_DATE && strcmp(fact->value, "relative") == 0;
}

/* How far a deal, case or plan has come, in the order of how far. */
enum plx_stage {
    PLX_STAGE_NONE,
    PLX_STAGE_RUMOURED,
    PLX_STAGE_TALKS,
    PLX_STAGE_EARLY,    /* talks at an early stage */
    PLX_STAGE_ADVANCED, /* talks far advanced */
    PLX_STAGE_PLANNED,
    PLX_STAGE_AGREED,
    PLX_STAGE_SIGNED,
    PLX_STAGE_APPROVED,
    PLX_STAGE_DONE,
    PLX_STAGE_DENIED,
    PLX_STAGE_CANCELLED,
    PLX_STAGES
};

/* What a report states of a stage. */
struct plx_standing {
    uint32_t report;
    enum plx_stage stage;
    struct plx_span span;   /* the words that tell it: "signed", "на ранней стадии" */
    struct plx_span clause; /* the words between marks that they stand in */
    struct plx_span hedge;  /* the words of the clause that hedge it; empty for none */
    bool negated;           /* "has not signed" */
    bool forecast;          /* of what will be, and not hedged: "will sign" */
    uint32_t sentence;
};

enum plx_entity_kind {
    PLX_ENTITY_ORGANISATION,
    PLX_ENTITY_PERSON,
    PLX_ENTITY_PLACE,
    PLX_ENTITY_PRODUCT,
    PLX_ENTITY_KINDS
};

struct plx_mention {
    uint32_t report;
    struct plx_span span;
};

struct plx_entity {
    const char *id;   /* ASCII, stable: "openai"; "embassy@fr" where each report has its own */
    const char *name; /* the usual English name, or the name as found */
    const char *called; /* how its report calls a body that one alone names, "Farnesina"; NULL where that is its name */
    enum plx_entity_kind kind;
    const struct plx_mention *mentions; /* by report, then place; at least one */
    size_t mention_count;
};

enum plx_source_kind {
    PLX_SOURCE_MEDIUM,
    PLX_SOURCE_PERSON,
    PLX_SOURCE_ORGANISATION,
    PLX_SOURCE_ANONYMOUS,
    PLX_SOURCE_KINDS
};

/* Whom a report credits with what. */
struct plx_attribution {
    uint32_t report;
    const char *source;      /* the entity's name, or the words used: "sources" */
    enum plx_source_kind kind;
    struct plx_span span;    /* where the source is named */
    struct plx_span credited;/* the words credited to it */
    uint32_t sentence;
    bool as_written;         /* an office, and not said whose: the words at the span are its name there, "Staatsanwaltschaft" */
};

/* The words of the contract for each enumerator: "money", "more", "org", "medium". Static. */
PLX_API const char *plx_fact_kind_name(enum plx_fact_kind kind);
PLX_API const char *plx_bound_name(enum plx_bound bound);
/* "signed"; "" for none. Static. */
PLX_API const char *plx_stage_name(enum plx_stage stage);
PLX_API const char *plx_entity_kind_name(enum plx_entity_kind kind);
PLX_API const char *plx_source_kind_name(enum plx_source_kind kind);

#endif
