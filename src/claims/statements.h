/* Statements: clauses of reports with what they are about, as weighted features.
 *
 * A feature is an entity, a concept, or a value; features are numbered once for the story. How much one
 * tells is its rarity: in how many statements it stands.
 */
#ifndef PLX_CLAIMS_STATEMENTS_H
#define PLX_CLAIMS_STATEMENTS_H

#include "base/intern.h"
#include "claims/comparison.h"

enum plx_feature_kind { PLX_FEATURE_ENTITY, PLX_FEATURE_CONCEPT, PLX_FEATURE_VALUE };

struct plx_feature {
    uint32_t number;
    uint32_t token; /* of the report, where it starts; where several do, the first that weighs most */
    float weight; /* 1 in the statement itself, less from around it */
    bool negated; /* an act that the statement says is not done */
    bool act;     /* what is done, or not */
    bool credited; /* whom its sentence names as a source */
    bool inferred; /* what no word says, only its contrary: to resign, of "stays in office" */
};

/* A word that a bond may be to, as the concepts that it stands for, or a name. */
struct plx_thing {
    uint32_t features[4];
    unsigned count;
    bool name;
};

/* Who owns, runs, built or leads what; see bonds.h. */
struct plx_bond {
    uint32_t kind, holder; /* features: "b:operator" or "t:sue", of these alone, and the entity's */
    struct plx_thing things[4]; /* what stands nearest to them; of a turn, whom it is done to */
    unsigned thing_count;
    bool bare;     /* its clause does not say what it is to: "le réalisateur en est X" */
    bool unknown;  /* its clause says it in words of which nothing is known */
    bool personal; /* a person holds it: a director, a scorer */
    bool turn;     /* an act that one party does to another: to sue, to beat */
    bool suffers;  /* of a turn whose doer is told by its kind alone: it is done to the holder, by "the consortium" */
};

struct plx_deed;

struct plx_statement {
    uint32_t report, sentence;
    struct plx_span span;
    uint32_t first, end;           /* tokens [first, end) */
    struct plx_feature *features;  /* by number, one each */
    size_t feature_count;
    const struct plx_bond *bonds;
    size_t bond_count;
    const struct plx_deed *deeds; /* what is done and what is not, a line each; see deeds.h */
    size_t deed_count;
    float norm;                    /* of the features with their rarity */
    enum plx_sentence_kind kind;
    enum plx_stage stage;
    bool negated;
    bool forecast; /* of what will be, or may */
    bool weighs;   /* what it tells is still considered: nothing is decided */
    bool credits;  /* it names whom its sentence is credited to */
    bool negative; /* its sentence has a negation, or a word that says as one does that a thing is not */
    uint32_t denier; /* the act that all such words of its sentence tell, to refuse; PLX_INTERN_NONE where there is none */
};

/* What a report says, in all of its statements, on the line of a deed: the farthest that it says of it at least, and the
 * nearest that it says at most. */
struct plx_stance {
    uint32_t act, scale, report;
    uint32_t least, most;
    bool denied;    /* some statement says that it is not so, and does not only leave it open */
    bool contested; /* of an act: of the reports that tell of it one alone says that it is done, or that it is not, several the
                     * contrary, and none both or neither */
};

struct plx_statements {
    PLX_VECTOR(struct plx_statement) items; /* by report, then place */
    struct plx_intern names;                /* "e:4" (the entity of that index), "c:invest", "q:net" (of the
                                               qualifiers), "g:increase" (of the general
                                               field), "b:operator" (of bonds), "t:sue" (of turns), "v:money USD 38000000000" */
    PLX_VECTOR(const char *) labels;        /* by feature number, of concepts, in English: the language's, that must
                                               stay open; NULL of others, and shorter where only others follow */
    float *rarity;                          /* by feature number */
    float rarest;                           /* the rarity of what one statement alone has */
    bool *several;                          /* by feature number: a concept that a report counts two or more of */
    PLX_VECTOR(struct plx_stance) stances;  /* by line and report, one each */
    uint32_t *of_fact;                      /* by fact of the comparison: its statement */
};

enum plx_status plx_statements_make(const struct plx_comparing *comparing,
                                    struct plx_statements *statements);
void plx_statements_release(struct plx_statements *statements);

/* Whether the feature tells which of several figures of one thing is meant: net or gross, mean, preliminary. */
bool plx_statements_qualifies(const struct plx_statements *statements, uint32_t number);
/* Whether the feature is the concept of forecasting. */
bool plx_statements_forecasts(const struct plx_statements *statements, uint32_t number);
/* The year of a value that is a date of one, 0 of other features. */
int plx_statements_year(const struct plx_statements *statements, uint32_t number);
enum plx_feature_kind plx_feature_kind(const struct plx_statements *statements, uint32_t number);
/* The index of the entity that the feature is, of the comparison's; UINT32_MAX of other features. */
uint32_t plx_statements_entity(const struct plx_statements *statements, uint32_t number);

/* How alike two statements are in what they are about, 0 to 1: the cosine of their weighted features; value features
 * named in skip (a number, or PLX_INTERN_NONE) count for nothing. *shared (may be NULL) counts the common ones. */
float plx_statements_likeness(const struct plx_statements *statements,
                              const struct plx_statement *a, const struct plx_statement *b,
                              uint32_t skip_a, uint32_t skip_b, unsigned *shared);
/* The statements of the report that the statement is of: the first, and *end behind the last. */
const struct plx_statement *plx_statements_of_report(const struct plx_statements *statements, const struct plx_statement *s,
                                                     const struct plx_statement **end);
/* The statement's feature of the number; NULL where it has none. */
const struct plx_feature *plx_statement_feature(const struct plx_statement *statement, uint32_t number);
/* Whether two statements, were they of one event, put it at stages that cannot both be: at an early one and far
 * advanced or done; signed, or approved, and not. */
bool plx_statements_oppose(const struct plx_statement *a, const struct plx_statement *b);
/* The feature of a concept of the language, PLX_INTERN_NONE where no statement has it. */
uint32_t plx_statements_concept(const struct plx_statements *statements, const struct plx_language *language,
                                uint32_t index);
/* The value feature of a fact, PLX_INTERN_NONE where it has none. */
uint32_t plx_statements_value(const struct plx_statements *statements,
                              const struct plx_fact *fact);

#endif
