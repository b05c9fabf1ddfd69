#include "view/keymap.h"

#include <string.h>

#include "base/error.h"
#include "base/messages.h"

#define BLANKS " \t"
#define KEY_BYTES 32

/* ---- lists of keys, apart by blanks ---- */

/* The next key of a list, NUL-terminated in key; false behind the last. Longer ones are cut. */
static bool next_key(const char **list, char key[static KEY_BYTES])
{
    *list += strspn(*list, BLANKS);
    size_t length = strcspn(*list, BLANKS), kept = length < KEY_BYTES ? length : KEY_BYTES - 1;
    memcpy(key, *list, kept);
    key[kept] = '\0';
    *list += length;
    return length > 0;
}

static bool has_key(const char *list, const char *wanted)
{
    char key[KEY_BYTES];
    while (next_key(&list, key))
        if (strcmp(key, wanted) == 0)
            return true;
    return false;
}

/* The keys of list that are not in taken, apart by single spaces. NULL: no memory. */
static const char *without(struct plx_arena *arena, const char *list, const char *taken)
{
    char *kept = plx_arena_alloc(arena, strlen(list) + 1), *end = kept, key[KEY_BYTES];
    while (kept && next_key(&list, key)) {
        if (has_key(taken, key))
            continue;
        if (end > kept)
            *end++ = ' ';
        memcpy(end, key, strlen(key));
        end += strlen(key);
    }
    return kept;
}

/* ---- what a key may be ---- */

/* Flow control, interrupt, what terminals send for Backspace, Tab and Enter, and the usual prefixes of screen
 * and tmux. */
static bool is_kept_by_terminals(const char *key)
{
    return strncmp(key, "C-", 2) == 0 && key[2] && strchr("abchijmqs", key[2]);
}

static bool is_text(const char *key)
{
    return plx_keys_text(key) || plx_keys_by_position(key);
}

static enum plx_status check(const struct plx_key_row *row, const char *keys,
                             const struct plx_messages *messages, struct plx_error *error)
{
    char key[KEY_BYTES];
    while (next_key(&keys, key)) {
        if (!plx_keys_known(key))
            return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                                 plx_say(messages, "no key is called \"%s\""), key);
        if (is_kept_by_terminals(key))
            return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                                 plx_say(messages, "%s is kept by terminals for themselves"), key);
        if (row->where & PLX_IN_LINES && is_text(key))
            return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                                 plx_say(messages, "%s is text where a line is written"), key);
    }
    return PLX_OK;
}

/* ---- labels ---- */

/* Rows that one label may tell of: "d D", the next and the previous. */
static bool is_kin(const struct plx_key_row *a, const struct plx_key_row *b)
{
    return a->action == b->action && a->where == b->where &&
           (a->value == PLX_VALUE_OF_KEY) == (b->value == PLX_VALUE_OF_KEY);
}

static bool names_itself_alone(const struct plx_key_row *row)
{
    size_t length = strcspn(row->keys, " ");
    return strlen(row->label) == length && memcmp(row->label, row->keys, length) == 0;
}

static const char *span(struct plx_arena *arena, const char *keys)
{
    const char *last = strrchr(keys, ' ');
    return last ? plx_arena_printf(arena, "%.*s-%s", (int)strcspn(keys, " "), keys, last + 1) : keys;
}

/* The first keys of the row and, where its usual label is of several, of its kin. */
static const char *label_of(struct plx_keymap *map, const struct plx_key_row *usual, size_t row)
{
    const char *label = "";
    if (usual[row].value == PLX_VALUE_OF_KEY)
        return span(&map->strings, map->rows[row].keys);
    for (size_t i = 0; label && i < map->count; i++) {
        const char *keys = map->rows[i].keys;
        if (!*keys || !(i == row || (is_kin(&usual[i], &usual[row]) && !names_itself_alone(&usual[row]))))
            continue;
        label = plx_arena_printf(&map->strings, "%s%s%.*s", label, *label ? " " : "",
                                 (int)strcspn(keys, " "), keys);
    }
    return label;
}

static bool is_changed(const struct plx_keymap *map, const struct plx_key_row *usual, size_t row)
{
    for (size_t i = 0; i < map->count; i++)
        if (is_kin(&usual[i], &usual[row]) && strcmp(map->rows[i].keys, usual[i].keys) != 0)
            return true;
    return false;
}

/* A row without keys is hinted at no more. */
static void label_anew(struct plx_keymap *map)
{
    size_t count;
    const struct plx_key_row *usual = plx_keys_table(NULL, &count);
    for (size_t i = 0; i < count; i++) {
        if (!usual[i].label)
            continue;
        const char *label = is_changed(map, usual, i) ? label_of(map, usual, i) : usual[i].label;
        map->rows[i].label = label && *label ? label : NULL;
    }
}

/* ---- the map ---- */

enum plx_status plx_keymap_init(struct plx_keymap *map)
{
    const struct plx_key_row *usual = plx_keys_table(NULL, &map->count);
    plx_arena_init(&map->strings);
    map->rows = plx_arena_copy(&map->strings, usual, map->count * sizeof *usual);
    if (map->rows)
        return PLX_OK;
    map->count = 0;
    return PLX_ERROR_MEMORY;
}

void plx_keymap_release(struct plx_keymap *map)
{
    plx_arena_release(&map->strings);
    map->rows = NULL;
    map->count = 0;
}

/* All places of the actions of a name. */
static unsigned places_of(const struct plx_keymap *map, const char *name,
                          const struct plx_messages *messages, const char *keys,
                          enum plx_status *status, struct plx_error *error)
{
    unsigned where = 0;
    for (size_t i = 0; i < map->count; i++) {
        if (strcmp(map->rows[i].name, name) != 0)
            continue;
        where |= map->rows[i].where;
        if (*status == PLX_OK)
            *status = check(&map->rows[i], keys, messages, error);
    }
    return where;
}

enum plx_status plx_keymap_set(struct plx_keymap *map, const char *name, const char *keys,
                               const struct plx_messages *messages, struct plx_error *error)
{
    enum plx_status status = PLX_OK;
    unsigned where = places_of(map, name, messages, keys, &status, error);
    if (!where)
        return plx_error_set(error, PLX_ERROR_FORMAT, NULL,
                             plx_say(messages, "no action is called \"%s\""), name);
    const char *list = without(&map->strings, keys, "");
    for (size_t i = 0; status == PLX_OK && list && i < map->count; i++) {
        struct plx_key_row *row = &map->rows[i];
        bool named = strcmp(row->name, name) == 0;
        if (!named && !(row->where & where))
            continue;
        const char *left = named ? list : without(&map->strings, row->keys, list);
        status = left ? PLX_OK : plx_error_memory(error);
        row->keys = left ? left : row->keys;
    }
    label_anew(map);
    return list || status != PLX_OK ? status : plx_error_memory(error);
}
