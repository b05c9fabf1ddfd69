/* Which word of a currency's names is the everyday one: of "Swiss franc", "złoty polski", "瑞士法郎" a
 * report says franc, złoty, 法郎. Names are noted as CLDR gives them, then what they have in
 * common tells. */
#ifndef PLX_LANGUAGE_CURRENCIES_H
#define PLX_LANGUAGE_CURRENCIES_H

#include "language/builder.h"
#include "text/cldr.h"

/* A word of currency names (or a symbol, behind a mark) and the codes of the names that it stands in. */
struct plx_currency_head {
    uint32_t word; /* number in words */
    char codes[256];
    bool whole;    /* some name is that word alone */
    bool noun;     /* stands where the language puts the noun */
};

struct plx_currency_name {
    uint32_t words, first, last; /* numbers in words: the name, and its first and last word */
    char code[4];
    bool region;                 /* a country's name, with the currency in use there */
};

struct plx_currencies {
    struct plx_builder *builder;
    struct plx_intern words;
    PLX_VECTOR(struct plx_currency_head) heads; /* by number in words */
    PLX_VECTOR(struct plx_currency_name) names;
    char own[4];                                /* of the language's own country */
};

void plx_currencies_init(struct plx_currencies *currencies, struct plx_builder *builder);
void plx_currencies_release(struct plx_currencies *currencies);
/* Adds symbols and names of several words to the builder, and notes the rest for plx_currencies_add. */
void plx_currencies_note(struct plx_currencies *currencies, enum plx_cldr_kind kind,
                         const char *form, const char *code);
/* The builder's regions must be known. */
void plx_currencies_note_region(struct plx_currencies *currencies, const char *region,
                                const char *name);
/* Adds the everyday words. */
void plx_currencies_add(struct plx_currencies *currencies);

#endif
