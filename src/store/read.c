/* Acts out of the database, their places found in the reports as they are now. */
#include <string.h>

#include "base/error.h"
#include "store/database.h"
#include "store/quote.h"

#define COLUMNS                                                                                    \
    "id, at, who, kind, scope, field, value, author, layout, undone_at, undone_by,"                \
    " (SELECT count(*) FROM anchor WHERE act = act.id)"
#define ON_OPEN_REPORTS                                                                            \
    " EXISTS (SELECT 1 FROM anchor JOIN temp.here USING (report) WHERE act = act.id)"

/* Of each group the columns are those of the row with the greatest id (SQLite: bare columns). */
static const char standing[] =
    "SELECT " COLUMNS ", max(id) FROM act WHERE undone_at IS NULL AND" ON_OPEN_REPORTS
    " GROUP BY kind, scope, field, author, places ORDER BY id";
static const char whole_log[] =
    "SELECT " COLUMNS " FROM act WHERE" ON_OPEN_REPORTS " ORDER BY id";
static const char anchors[] =
    "SELECT start, end, words, before, after, here.open, here.same FROM anchor"
    " LEFT JOIN temp.here USING (report) WHERE act = ? ORDER BY place";

struct acts {
    struct plx_act *items;
    size_t count, room;
};

static const char *text_of(struct plx_store *store, sqlite3_stmt *row, int column)
{
    const char *text = (const char *)sqlite3_column_text(row, column);
    return plx_arena_string(&store->arena, text ? text : "");
}

/* ---- places ---- */

static enum plx_found find(const struct plx_store *store, const struct plx_quote *quote, bool same,
                           struct plx_anchor *anchor)
{
    const struct plx_store_report *report = &store->reports[anchor->report];
    if (same && plx_quote_place(quote, report->text, report->length, &anchor->span))
        return PLX_FOUND_SAME;
    if (plx_quote_find(quote, report->text, report->length, &anchor->span))
        return PLX_FOUND_MOVED;
    anchor->span = (struct plx_span){0, 0};
    return PLX_FOUND_LOST;
}

static bool read_anchor(struct plx_store *store, sqlite3_stmt *row, struct plx_anchor *anchor)
{
    const struct plx_quote quote = {
        .start = (uint32_t)sqlite3_column_int64(row, 0),
        .end = (uint32_t)sqlite3_column_int64(row, 1),
        .words = text_of(store, row, 2),
        .before = text_of(store, row, 3),
        .after = text_of(store, row, 4),
    };
    if (!quote.words || !quote.before || !quote.after)
        return false;
    anchor->words = quote.words;
    anchor->found = PLX_FOUND_ABSENT;
    if (sqlite3_column_type(row, 5) == SQLITE_NULL)
        return true;
    anchor->report = (uint32_t)sqlite3_column_int64(row, 5);
    anchor->found = find(store, &quote, sqlite3_column_int(row, 6), anchor);
    return true;
}

static bool read_anchors(struct plx_store *store, struct plx_act *act, size_t count)
{
    struct plx_anchor *items = plx_arena_array(&store->arena, count, sizeof *items);
    sqlite3_stmt *rows = plx_store_prepare(store, anchors, "i", act->id);
    bool good = items && rows;
    while (good && act->anchor_count < count && sqlite3_step(rows) == SQLITE_ROW)
        good = read_anchor(store, rows, &items[act->anchor_count++]);
    act->anchors = items;
    return sqlite3_finalize(rows) == SQLITE_OK && good;
}

/* ---- acts ---- */

static struct plx_act *another(struct plx_store *store, struct acts *acts)
{
    if (acts->count == acts->room) {
        size_t room = acts->room ? 2 * acts->room : 64;
        struct plx_act *items = plx_arena_array(&store->arena, room, sizeof *items);
        if (!items)
            return NULL;
        if (acts->count)
            memcpy(items, acts->items, acts->count * sizeof *items);
        acts->items = items;
        acts->room = room;
    }
    return &acts->items[acts->count++];
}

/* A kind that only a later version knows is passed over. */
static bool read_act(struct plx_store *store, sqlite3_stmt *row, struct acts *acts)
{
    enum plx_act_kind kind = plx_act_kind_of((const char *)sqlite3_column_text(row, 3));
    enum plx_act_scope scope = plx_act_scope_of((const char *)sqlite3_column_text(row, 4));
    if (kind == PLX_ACT_KINDS || scope == PLX_ACT_SCOPES)
        return true;
    struct plx_act *act = another(store, acts);
    if (!act)
        return false;
    bool undone = sqlite3_column_type(row, 9) != SQLITE_NULL;
    *act = (struct plx_act){
        .id = sqlite3_column_int64(row, 0),
        .at = sqlite3_column_int64(row, 1),
        .who = text_of(store, row, 2),
        .kind = kind,
        .scope = scope,
        .field = text_of(store, row, 5),
        .value = text_of(store, row, 6),
        .author = text_of(store, row, 7),
        .layout = text_of(store, row, 8),
        .undone_at = sqlite3_column_int64(row, 9),
        .undone_who = undone ? text_of(store, row, 10) : NULL,
    };
    return act->who && act->field && act->value && act->author && act->layout &&
           (!undone || act->undone_who) &&
           read_anchors(store, act, (size_t)sqlite3_column_int64(row, 11));
}

static bool read_all(struct plx_store *store, const char *query, struct acts *acts, bool *memory)
{
    sqlite3_stmt *rows = plx_store_prepare(store, query, "");
    int step = SQLITE_ERROR;
    while (rows && *memory && (step = sqlite3_step(rows)) == SQLITE_ROW)
        *memory = read_act(store, rows, acts);
    sqlite3_finalize(rows);
    return step == SQLITE_DONE;
}

/* In one transaction, so that what another window writes meanwhile is not seen by halves. The
 * version is asked for first: what comes after it is read again rather than missed. */
static enum plx_status read_acts(struct plx_store *store, const char *query,
                                 const struct plx_act **items, size_t *count,
                                 struct plx_error *error)
{
    struct acts acts = {0};
    bool memory = true;
    int64_t version = 0;
    plx_arena_release(&store->arena);
    bool good = plx_store_number(plx_store_prepare(store, "PRAGMA data_version", ""), 0, &version) &&
                plx_store_run(store, "BEGIN") && plx_store_match_reports(store) &&
                read_all(store, query, &acts, &memory);
    enum plx_status status = good     ? PLX_OK
                             : memory ? plx_store_failed(store, error)
                                      : plx_error_memory(error);
    if (!sqlite3_get_autocommit(store->database))
        plx_store_run(store, "COMMIT");
    store->version = (int)version;
    *items = good ? acts.items : NULL;
    *count = good ? acts.count : 0;
    return status;
}

enum plx_status plx_store_acts(struct plx_store *store, const struct plx_act **acts, size_t *count,
                               struct plx_error *error)
{
    return read_acts(store, standing, acts, count, error);
}

enum plx_status plx_store_log(struct plx_store *store, const struct plx_act **acts, size_t *count,
                              struct plx_error *error)
{
    return read_acts(store, whole_log, acts, count, error);
}
