/* The table of keys (view/keys.h) with the keys that a reader has chosen.
 *
 * A key that is given to one action is taken from any other in the same place, so that, as in the
 * table itself, no key means two things. Hints, menu and help are made from it like from the table.
 */
#ifndef PLX_VIEW_KEYMAP_H
#define PLX_VIEW_KEYMAP_H

#include "base/arena.h"
#include "parallax/messages.h"
#include "parallax/status.h"
#include "view/keys.h"

struct plx_keymap {
    struct plx_key_row *rows; /* as many as the table has, in its order; owned, as all below */
    size_t count;
    struct plx_arena strings;
};

/* The usual keys. PLX_ERROR_MEMORY: release it all the same. */
enum plx_status plx_keymap_init(struct plx_keymap *map);
void plx_keymap_release(struct plx_keymap *map);

/* Gives the actions of that name these keys, names apart by blanks, instead of those that they have.
 * PLX_ERROR_FORMAT changes nothing: there is no such name, or a key that no keyboard gives, that
 * terminals keep for themselves, or that is text where the action is done; *error says so in the
 * language of messages, NULL: English. */
enum plx_status plx_keymap_set(struct plx_keymap *map, const char *name, const char *keys,
                               const struct plx_messages *messages, struct plx_error *error);

#endif
