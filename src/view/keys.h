/* The one key table: names of keys, what each does, where, its hint and its line of help.
 *
 * The hint lines, the menu and the help screen are made from it, so that nothing is written
 * twice. Keys are strings: a character in UTF-8 ("j", "?", "ф"), or a name: "Up", "PageDown",
 * "Enter", "Tab", "BackTab", "Escape", "Backspace", "Space", "F1", "C-l".
 */
#ifndef PLX_VIEW_KEYS_H
#define PLX_VIEW_KEYS_H

#include <stdbool.h>
#include <stddef.h>

enum plx_action {
    PLX_ACTION_NONE,
    PLX_ACTION_MOVE,       /* value: rows, or lines of text */
    PLX_ACTION_PAGE,       /* value: pages */
    PLX_ACTION_EDGE,       /* value: -1 the first, 1 the last */
    PLX_ACTION_COLUMN,     /* value: the column, from 1; 0 all of them */
    PLX_ACTION_SIDE,       /* value: columns to the right */
    PLX_ACTION_TURN,       /* value: the same among those that are seen, round and round */
    PLX_ACTION_CLAIMS,
    PLX_ACTION_REPORTS,
    PLX_ACTION_FACTS,
    PLX_ACTION_SOURCES,
    PLX_ACTION_OMISSIONS,
    PLX_ACTION_LOG,
    PLX_ACTION_DIFFERENCE, /* value: 1 next, -1 previous */
    PLX_ACTION_OPEN,
    PLX_ACTION_BACK,
    PLX_ACTION_LEAVE,      /* back; at the top: quit */
    PLX_ACTION_QUIT,
    PLX_ACTION_TAG,
    PLX_ACTION_TAGGED,
    PLX_ACTION_DECISIONS,  /* opens the choice of decisions */
    PLX_ACTION_DECIDE,     /* value: enum plx_decision */
    PLX_ACTION_CELL,       /* the decision is to be of the cell in hand alone; again: of the row */
    PLX_ACTION_TAKE_OUT,   /* the cell in hand out of its row */
    PLX_ACTION_PUT_IN,     /* it, into the tagged row */
    PLX_ACTION_NOTE,       /* opens the line for one */
    PLX_ACTION_CARD,       /* opens that of the report in hand */
    PLX_ACTION_CARET,      /* value: clusters on */
    PLX_ACTION_CARET_EDGE, /* value: -1 the start, 1 the end */
    PLX_ACTION_ERASE,      /* value: -1 before the caret, 1 behind it, 0 all */
    PLX_ACTION_UNDO,
    PLX_ACTION_SEARCH,     /* opens the line for what is looked for */
    PLX_ACTION_HIT,        /* value: 1 next, -1 previous */
    PLX_ACTION_FILTER,     /* opens the line for one */
    PLX_ACTION_COPY,
    PLX_ACTION_EXPORT,     /* opens the choice of formats */
    PLX_ACTION_EXPORT_WHAT,/* value: enum plx_export_what */
    PLX_ACTION_WRITE,      /* value: enum plx_format */
    PLX_ACTION_COLUMNS,    /* opens the choice of columns */
    PLX_ACTION_CHOOSE,     /* the report in hand there: side by side with the others, or not */
    PLX_ACTION_SHIFT,      /* its column: value places to the right */
    PLX_ACTION_ZOOM,
    PLX_ACTION_LOCK,
    PLX_ACTION_WRITING,    /* the original, in Latin letters, in a gloss, in turn */
    PLX_ACTION_MENU,
    PLX_ACTION_HELP,
    PLX_ACTION_REPAINT,
    PLX_ACTION_SUSPEND
};

/* Where a key acts: one bit a place. */
enum plx_where {
    PLX_IN_CLAIMS = 1,
    PLX_IN_REPORTS = 2, /* the reports without the facts pane */
    PLX_IN_FACTS = 4,   /* the reports with it */
    PLX_IN_MENU = 8,
    PLX_IN_EXPORT = 16,
    PLX_IN_HELP = 32,
    PLX_IN_DECIDE = 64,
    PLX_IN_CARD = 128,
    PLX_IN_ENTRY = 256, /* while a note or a line of a card is written */
    PLX_IN_SEARCH = 512, /* while it is written what is looked for */
    PLX_IN_SOURCES = 1024,
    PLX_IN_OMISSIONS = 2048,
    PLX_IN_LOG = 4096,
    PLX_IN_FILTER = 8192, /* while a filter is written */
    PLX_IN_COLUMNS = 16384
};

/* Where a line is written: characters that no row names are its text. */
#define PLX_IN_LINES (PLX_IN_ENTRY | PLX_IN_SEARCH | PLX_IN_FILTER)

#define PLX_VALUE_OF_KEY (-99) /* the value is the place of the key in its row's list, from 1 */

struct plx_key_row {
    const char *name;  /* in a configuration, kept from version to version; the same for all rows that
                        * do the same in other places, and those have the same keys */
    const char *keys;  /* names apart by single spaces, the usual one first; "": none is left */
    enum plx_action action;
    int value;
    unsigned where;    /* enum plx_where */
    const char *label; /* keys as the hint lines show them; NULL: not hinted */
    const char *hint;  /* what they do, in a word or two; English, for plx_say */
    const char *help;  /* one line, without a full stop; the same */
};

struct plx_keymap; /* the table with other keys: view/keymap.h */

/* The table, *count rows; where places are alike the first is the more important. map may be NULL, here
 * and below: the usual keys. */
const struct plx_key_row *plx_keys_table(const struct plx_keymap *map, size_t *count);

/* The first key of an action by its name, in a place where it has one, else anywhere; its length in *length. "" where the reader
 * has taken all its keys away. */
const char *plx_keys_of(const struct plx_keymap *map, const char *name, size_t name_length, unsigned where, size_t *length);

/* The row that a key means in a place, and the value; NULL where it means nothing there. A key of
 * a Russian or an Arabic keyboard layout means what stands at its place on a Latin one, but not
 * where it is text. */
const struct plx_key_row *plx_keys_find(const struct plx_keymap *map, const char *key,
                                        unsigned where, int *value);

/* The Latin name of a key that a Russian or an Arabic layout gives; NULL for any other. */
const char *plx_keys_by_position(const char *key);

/* True for the names that a keyboard can give. */
bool plx_keys_known(const char *key);

/* What a key writes: its character, " " for Space; NULL for one that writes none. */
const char *plx_keys_text(const char *key);

/* The headings of the help: for a row's places, "claims", "reports, facts", "everywhere";
 * English, for plx_say. */
const char *plx_keys_heading(unsigned where);

#endif
