/* How a name is read aloud: by the spelling of a language, with its case ending or not, or but for the words that say of what
 * kind it is. */
#ifndef PLX_CLAIMS_NAME_SOUNDS_H
#define PLX_CLAIMS_NAME_SOUNDS_H

#include "base/buffer.h"
#include "facts/facts.h"
#include "report/report.h"

/* Whether all words of the name, four at most, are of one script, and none is a number or letters in capitals. */
bool plx_name_can_be_read(const struct plx_report *report, const struct plx_name *name);

/* Appends the folded word, without its case ending but where declined; Arabic as it is written, since folding makes other letters
 * of those that end a word. */
void plx_word_add(const struct plx_report *report, uint32_t token, bool declined, struct plx_buffer *out);
/* Appends the sounds of that word; rules and result as of plx_sounds (text/sounds.h). */
bool plx_word_sounds(const struct plx_report *report, uint32_t token, const char *rules, bool declined, struct plx_buffer *out);

struct plx_name_manner {
    const struct plx_language *language; /* by whose spelling; NULL: as most languages of the script spell */
    bool declined;                       /* with the case endings that it has here */
    bool proper;                         /* but for its words that mean something in the language */
};

/* Writes the name's sounds into out, words parted by blanks. False where they are too few to tell names by, or a word has too many
 * letters. */
bool plx_name_sounds(const struct plx_report *report, const struct plx_name *name, const struct plx_name_manner *manner,
                     struct plx_buffer *out);

/* Whether one of the name's words means nothing in the language, and others do: "Rimal Holding". */
bool plx_name_tells_kind(const struct plx_report *report, const struct plx_name *name);
/* Whether both say of what kind they are, and of the same: "Rimal Holding", "ريمال القابضة". */
bool plx_names_share_kind(const struct plx_report *report, const struct plx_name *name, const struct plx_report *other_report,
                          const struct plx_name *other);

#endif
