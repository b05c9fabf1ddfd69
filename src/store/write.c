/* Acts into the database, and back out of what stands. */
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/error.h"
#include "store/database.h"
#include "store/quote.h"

static const char *given(const char *string)
{
    return string ? string : "";
}

/* ---- the digest of places ---- */

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The same for the same places, in whatever order the reports were opened. */
static bool digest_places(const struct plx_store *store, const struct plx_act *act,
                          const struct plx_quote *quotes, struct plx_arena *arena,
                          char digest[static PLX_DIGEST_LENGTH + 1])
{
    const char **places = plx_arena_array(arena, act->anchor_count, sizeof *places);
    struct plx_buffer all;
    bool good = places != NULL;
    for (size_t i = 0; good && i < act->anchor_count; i++)
        good = (places[i] = plx_arena_printf(arena, "%s %u %u\n",
                                             store->digests[act->anchors[i].report],
                                             quotes[i].start, quotes[i].end)) != NULL;
    if (!good)
        return false;
    size_t own = act->scope == PLX_SCOPE_ROW ? 0 : 1; /* what it speaks of stays the first */
    if (act->anchor_count > own)
        qsort(places + own, act->anchor_count - own, sizeof *places, compare);
    plx_buffer_init(&all);
    for (size_t i = 0; i < act->anchor_count; i++)
        plx_buffer_add_string(&all, places[i]);
    good = !plx_buffer_failed(&all);
    plx_digest(plx_buffer_string(&all), all.length, digest);
    plx_buffer_release(&all);
    return good;
}

/* ---- adding ---- */

static bool add_name(struct plx_store *store, int64_t report, const char *kind, const char *name)
{
    return !*name ||
           plx_store_finish(plx_store_prepare(
               store, "INSERT OR IGNORE INTO known_as (report, kind, name) VALUES (?, ?, ?)",
               "iss", report, kind, name));
}

static bool add_report(struct plx_store *store, uint32_t report, int64_t *id)
{
    const struct plx_store_report *open = &store->reports[report];
    const char *digest = store->digests[report];
    return plx_store_finish(plx_store_prepare(
               store, "INSERT OR IGNORE INTO report (sha256) VALUES (?)", "s", digest)) &&
           plx_store_number(plx_store_prepare(store, "SELECT id FROM report WHERE sha256 = ?", "s",
                                              digest),
                            0, id) &&
           add_name(store, *id, "path", open->path) &&
           add_name(store, *id, "address", open->address);
}

static bool add_anchor(struct plx_store *store, int64_t act, size_t place,
                       const struct plx_anchor *anchor, const struct plx_quote *quote)
{
    int64_t report;
    return add_report(store, anchor->report, &report) &&
           plx_store_finish(plx_store_prepare(
               store, "INSERT INTO anchor VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iiiiisss", act,
               (int64_t)place, report, (int64_t)quote->start, (int64_t)quote->end, quote->words,
               quote->before, quote->after));
}

static bool add_all(struct plx_store *store, const struct plx_act *act,
                    const struct plx_quote *quotes, const char *places)
{
    bool good = plx_store_finish(plx_store_prepare(
        store,
        "INSERT INTO act (at, who, kind, scope, field, value, author, layout, places)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "issssssss", act->at, given(act->who), plx_act_kind_word(act->kind),
        plx_act_scope_word(act->scope), given(act->field), given(act->value), given(act->author),
        given(act->layout), places));
    int64_t id = sqlite3_last_insert_rowid(store->database);
    for (size_t i = 0; good && i < act->anchor_count; i++)
        good = add_anchor(store, id, i, &act->anchors[i], &quotes[i]);
    return good;
}

static enum plx_status transact(struct plx_store *store, const struct plx_act *act,
                                const struct plx_quote *quotes, const char *places,
                                struct plx_error *error)
{
    if (plx_store_run(store, "BEGIN IMMEDIATE") && add_all(store, act, quotes, places) &&
        plx_store_run(store, "COMMIT"))
        return PLX_OK;
    return plx_store_give_up(store, error);
}

static bool lies_within(const struct plx_store *store, const struct plx_anchor *anchor)
{
    return anchor->report < store->report_count && anchor->span.start <= anchor->span.end &&
           anchor->span.end <= store->reports[anchor->report].length;
}

enum plx_status plx_store_add(struct plx_store *store, const struct plx_act *act,
                              struct plx_error *error)
{
    struct plx_arena arena;
    char places[PLX_DIGEST_LENGTH + 1];
    for (size_t i = 0; i < act->anchor_count; i++)
        if (!lies_within(store, &act->anchors[i]))
            return plx_error_set(error, PLX_ERROR_USAGE, NULL, "a place outside its report");
    if (!act->anchor_count)
        return plx_error_set(error, PLX_ERROR_USAGE, NULL, "an act without a place");
    plx_arena_init(&arena);
    struct plx_quote *quotes = plx_arena_array(&arena, act->anchor_count, sizeof *quotes);
    bool good = quotes != NULL;
    for (size_t i = 0; good && i < act->anchor_count; i++) {
        const struct plx_store_report *report = &store->reports[act->anchors[i].report];
        good = plx_quote_make(&arena, report->text, report->length, act->anchors[i].span,
                              &quotes[i]);
    }
    good = good && digest_places(store, act, quotes, &arena, places);
    enum plx_status status =
        good ? transact(store, act, quotes, places, error) : plx_error_memory(error);
    plx_arena_release(&arena);
    return status;
}

/* ---- undoing ---- */

#define LAST_STANDING                                                                              \
    "SELECT max(id) FROM act WHERE undone_at IS NULL AND who = ? AND EXISTS"                       \
    " (SELECT 1 FROM anchor JOIN temp.here USING (report) WHERE act = act.id)"

static bool tell(struct plx_store *store, int64_t id, struct plx_act *undone)
{
    sqlite3_stmt *row = plx_store_prepare(
        store, "SELECT kind, scope, field, value FROM act WHERE id = ?", "i", id);
    bool good = row && sqlite3_step(row) == SQLITE_ROW;
    if (good) {
        *undone = (struct plx_act){
            .id = id,
            .kind = plx_act_kind_of((const char *)sqlite3_column_text(row, 0)),
            .scope = plx_act_scope_of((const char *)sqlite3_column_text(row, 1)),
            .field = plx_arena_string(&store->arena, (const char *)sqlite3_column_text(row, 2)),
            .value = plx_arena_string(&store->arena, (const char *)sqlite3_column_text(row, 3)),
        };
        good = undone->field && undone->value;
    }
    sqlite3_finalize(row);
    return good;
}

static bool undo_last(struct plx_store *store, const char *who, int64_t at,
                      struct plx_act *undone)
{
    int64_t id = 0;
    return plx_store_number(plx_store_prepare(store, LAST_STANDING, "s", who), 0, &id) &&
           (!id || (plx_store_finish(plx_store_prepare(
                        store, "UPDATE act SET undone_at = ?, undone_by = ? WHERE id = ?", "isi",
                        at, who, id)) &&
                    (!undone || tell(store, id, undone))));
}

enum plx_status plx_store_undo(struct plx_store *store, const char *who, int64_t at,
                               struct plx_act *undone, struct plx_error *error)
{
    if (undone)
        *undone = (struct plx_act){0};
    plx_arena_release(&store->arena);
    if (plx_store_match_reports(store) && plx_store_run(store, "BEGIN IMMEDIATE") &&
        undo_last(store, who, at, undone) && plx_store_run(store, "COMMIT"))
        return PLX_OK;
    return plx_store_give_up(store, error);
}
