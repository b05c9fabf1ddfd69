#include "store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "store/database.h"

#define PATIENCE 2000 /* milliseconds that another window may hold the database */

enum plx_status plx_store_failed(struct plx_store *store, struct plx_error *error)
{
    int code = sqlite3_errcode(store->database) & 0xff;
    if (code == SQLITE_NOMEM)
        return plx_error_memory(error);
    return plx_error_set(error,
                         code == SQLITE_NOTADB || code == SQLITE_CORRUPT ? PLX_ERROR_FORMAT
                                                                         : PLX_ERROR_ACCESS,
                         store->path, "%s", sqlite3_errmsg(store->database));
}

enum plx_status plx_store_give_up(struct plx_store *store, struct plx_error *error)
{
    enum plx_status status = plx_store_failed(store, error);
    if (!sqlite3_get_autocommit(store->database))
        plx_store_run(store, "ROLLBACK");
    return status;
}

/* ---- statements ---- */

bool plx_store_run(struct plx_store *store, const char *statements)
{
    return sqlite3_exec(store->database, statements, NULL, NULL, NULL) == SQLITE_OK;
}

sqlite3_stmt *plx_store_prepare(struct plx_store *store, const char *statement, const char *types,
                                ...)
{
    sqlite3_stmt *made = NULL;
    va_list values;
    if (sqlite3_prepare_v2(store->database, statement, -1, &made, NULL) != SQLITE_OK)
        return NULL;
    va_start(values, types);
    int status = SQLITE_OK;
    for (int i = 0; types[i] && status == SQLITE_OK; i++)
        status = types[i] == 's'
                     ? sqlite3_bind_text(made, i + 1, va_arg(values, const char *), -1,
                                         SQLITE_TRANSIENT)
                     : sqlite3_bind_int64(made, i + 1, va_arg(values, int64_t));
    va_end(values);
    if (status == SQLITE_OK)
        return made;
    sqlite3_finalize(made);
    return NULL;
}

bool plx_store_finish(sqlite3_stmt *statement)
{
    bool done = statement && sqlite3_step(statement) == SQLITE_DONE;
    return sqlite3_finalize(statement) == SQLITE_OK && done;
}

bool plx_store_number(sqlite3_stmt *statement, int64_t missing, int64_t *number)
{
    if (!statement)
        return false;
    int step = sqlite3_step(statement);
    *number = step == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : missing;
    return sqlite3_finalize(statement) == SQLITE_OK &&
           (step == SQLITE_ROW || step == SQLITE_DONE);
}

/* ---- opening ---- */

/* The folder and those above it that are not there yet; 0 or the system's error. */
static int make_folders(char *path)
{
    int above = 0;
    for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
        *slash = '\0';
        above = mkdir(path, 0700) == 0 || errno == EEXIST ? 0 : errno;
        *slash = '/';
    }
    if (mkdir(path, 0700) == 0 || errno == EEXIST)
        return 0;
    return above && errno == ENOENT ? above : errno;
}

/* SQLite gives the files that it makes beside this one the same mode. */
static int make_file(const char *path)
{
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return errno;
    close(file);
    return 0;
}

static enum plx_status make_place(struct plx_store *store, const char *folder,
                                  struct plx_error *error)
{
    char *copy = strdup(folder);
    size_t room = strlen(folder) + sizeof "/" PLX_STORE_FILE;
    store->path = malloc(room);
    if (!copy || !store->path) {
        free(copy);
        return plx_error_memory(error);
    }
    int reason = *folder ? make_folders(copy) : ENOENT;
    free(copy);
    if (reason)
        return plx_error_set(error, PLX_ERROR_ACCESS, folder, "%s", strerror(reason));
    sqlite3_snprintf((int)room, store->path, "%s/" PLX_STORE_FILE, folder);
    reason = make_file(store->path);
    return reason ? plx_error_set(error, PLX_ERROR_ACCESS, store->path, "%s", strerror(reason))
                  : PLX_OK;
}

/* Synchronised in full: a mark is on disk when its key has been answered. Where another window
 * holds a new file just now, or the file system has no WAL, a rollback journal serves as well. */
static bool set_up(struct plx_store *store)
{
    plx_store_run(store, "PRAGMA journal_mode=WAL");
    return plx_store_run(store, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                                "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;"
                                "CREATE TEMP TABLE here (report INTEGER PRIMARY KEY,"
                                " open INTEGER NOT NULL, same INTEGER NOT NULL)");
}

static enum plx_status open_database(struct plx_store *store, struct plx_error *error)
{
    if (sqlite3_open_v2(store->path, &store->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return store->database ? plx_store_failed(store, error) : plx_error_memory(error);
    sqlite3_extended_result_codes(store->database, 1);
    if (sqlite3_busy_timeout(store->database, PATIENCE) != SQLITE_OK)
        return plx_store_failed(store, error);
    enum plx_status status = plx_schema_prepare(store, error); /* before anything is written */
    return status == PLX_OK && !set_up(store) ? plx_store_failed(store, error) : status;
}

static bool copy_reports(struct plx_store *store, const struct plx_store_report *reports,
                         size_t count)
{
    struct plx_store_report *copies = calloc(count + 1, sizeof *copies);
    store->digests = calloc(count + 1, sizeof *store->digests);
    store->reports = copies;
    store->report_count = count;
    if (!copies || !store->digests)
        return false;
    for (size_t i = 0; i < count; i++) {
        copies[i] = reports[i];
        plx_digest(reports[i].text, reports[i].length, store->digests[i]);
    }
    return true;
}

enum plx_status plx_store_open(const char *folder, const struct plx_store_report *reports,
                               size_t count, struct plx_store **store, struct plx_error *error)
{
    *store = NULL;
    struct plx_store *made = calloc(1, sizeof *made);
    if (!made)
        return plx_error_memory(error);
    plx_arena_init(&made->arena);
    enum plx_status status = copy_reports(made, reports, count) ? PLX_OK : plx_error_memory(error);
    if (status == PLX_OK)
        status = make_place(made, folder, error);
    if (status == PLX_OK)
        status = open_database(made, error);
    if (status == PLX_OK)
        *store = made;
    else
        plx_store_close(&made);
    return status;
}

void plx_store_close(struct plx_store **store)
{
    if (!store || !*store)
        return;
    struct plx_store *old = *store;
    sqlite3_close(old->database);
    plx_arena_release(&old->arena);
    free((void *)(uintptr_t)old->reports);
    free(old->digests);
    free(old->path);
    free(old);
    *store = NULL;
}

const char *plx_store_digest(const struct plx_store *store, uint32_t report)
{
    return store->digests[report];
}

/* ---- which reports these are ---- */

static bool match_by(struct plx_store *store, const char *kind, const char *name, int64_t open)
{
    return !*name ||
           plx_store_finish(plx_store_prepare(
               store,
               "INSERT OR IGNORE INTO temp.here SELECT report, ?3, 0 FROM known_as"
               " WHERE kind = ?1 AND name = ?2",
               "ssi", kind, name, open));
}

/* The very texts first: an earlier version that is open itself is no earlier version of another. */
bool plx_store_match_reports(struct plx_store *store)
{
    bool good = plx_store_run(store, "DELETE FROM temp.here");
    for (size_t i = 0; good && i < store->report_count; i++)
        good = plx_store_finish(plx_store_prepare(
            store,
            "INSERT OR IGNORE INTO temp.here SELECT id, ?2, 1 FROM report WHERE sha256 = ?1", "si",
            store->digests[i], (int64_t)i));
    for (size_t i = 0; good && i < store->report_count; i++)
        good = match_by(store, "path", store->reports[i].path, (int64_t)i);
    for (size_t i = 0; good && i < store->report_count; i++)
        good = match_by(store, "address", store->reports[i].address, (int64_t)i);
    return good;
}

static int data_version(struct plx_store *store)
{
    int64_t version;
    sqlite3_stmt *statement = plx_store_prepare(store, "PRAGMA data_version", "");
    return plx_store_number(statement, 0, &version) ? (int)version : 0;
}

bool plx_store_changed(struct plx_store *store)
{
    return data_version(store) != store->version;
}
