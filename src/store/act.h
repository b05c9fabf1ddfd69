/* What a reader does with a comparison: the words that the store, the view and the exports share.
 *
 * An act sets a value where it speaks of: of a row, of one cell in a row, of a report. The last one
 * that stands decides; the empty value takes away what was set before. Values are strings, UTF-8:
 *
 *     tag          "on"
 *     note         the reader's words, one line
 *     decision     plx_decision_word
 *     member       "in", "out": a cell put into a row, or taken out of it
 *     card         what the field (PLX_CARD_FIELDS) of the report's card says
 *     translation  the translated words; field: their language (BCP 47)
 */
#ifndef PLX_STORE_ACT_H
#define PLX_STORE_ACT_H

#include <stddef.h>

#include "base/messages.h"

enum plx_act_kind {
    PLX_ACT_TAG,
    PLX_ACT_NOTE,
    PLX_ACT_DECISION,
    PLX_ACT_MEMBER,
    PLX_ACT_CARD,
    PLX_ACT_TRANSLATION,
    PLX_ACT_KINDS
};

/* What it speaks of. */
enum plx_act_scope {
    PLX_SCOPE_ROW,
    PLX_SCOPE_CELL,
    PLX_SCOPE_REPORT, /* the whole of it, or a passage */
    PLX_ACT_SCOPES
};

enum plx_decision {
    PLX_DECISION_NONE,
    PLX_DECISION_USE,
    PLX_DECISION_HOLD,
    PLX_DECISION_NO,    /* don't use */
    PLX_DECISION_WRONG, /* the program is wrong */
    PLX_DECISIONS
};

/* The fields of a report's card. */
#define PLX_CARD_FIELDS 5
extern const char *const plx_card_fields[PLX_CARD_FIELDS]; /* outlet author date address obtained */

/* "tag", "note" ...; static, as all of these. */
const char *plx_act_kind_word(enum plx_act_kind kind);
const char *plx_act_scope_word(enum plx_act_scope scope);
/* The word that is stored and exported: "use", "hold", "no", "wrong"; "" for none. */
const char *plx_decision_word(enum plx_decision decision);
/* The same for a reader, in English (plx_say): "use", "hold", "don't use", "the program is wrong". */
const char *plx_decision_label(enum plx_decision decision);
/* Its sign: "U", "H", "X", "M"; "" for none. */
const char *plx_decision_sign(enum plx_decision decision);
/* Each of the words read back; PLX_ACT_KINDS, PLX_ACT_SCOPES, PLX_DECISION_NONE for any other. */
enum plx_act_kind plx_act_kind_of(const char *word);
enum plx_act_scope plx_act_scope_of(const char *word);
enum plx_decision plx_decision_of(const char *word);

/* What was done, for a reader: "decision: use", "note: ask Ana", "tag taken off", "outlet: Le Quai", "translation into
 * Italian by Ana Ruiz". As much as fits into size bytes. author is a translation's, as field is its language. */
void plx_act_words(const struct plx_messages *messages, enum plx_act_kind kind, const char *value,
                   const char *field, const char *author, char *words, size_t size);
/* "translation into Italian by Ana Ruiz" */
void plx_act_translation(const struct plx_messages *messages, const char *language, const char *author,
                         char *words, size_t size);

#endif
