/* Sentences with slots, of news that nobody wrote, for texts of any length.
 *
 * {w} a word of the concepts, {c} a company, {p} a person, {l} a place, {u} a name that no list
 * knows, {v} a value with a decimal, {g} a grouped number, {i} a small number, {y} a year, {d} a
 * day of the month, {m} a month.
 */
#ifndef BENCH_TEMPLATES_H
#define BENCH_TEMPLATES_H

enum { BENCH_SENTENCES = 12, BENCH_LANGUAGES = 9 };

struct bench_templates {
    const char *language;
    char decimal;          /* mark */
    const char *grouping;  /* between thousands */
    const char *months[12];
    const char *sentences[BENCH_SENTENCES];
};

extern const struct bench_templates bench_templates[BENCH_LANGUAGES];

#endif
