/* The tables, version by version. docs/formats.md tells them to whoever reads the file otherwise. */
#include "base/error.h"
#include "base/messages.h"
#include "store/database.h"

#define APPLICATION 0x504c5831 /* "PLX1", by which file(1) and others tell it */

/* migrations[i] makes version i + 1 of version i. What has been released is never changed here: a
 * new version is a new line. */
static const char *const migrations[] = {
    "CREATE TABLE report ("
    " id INTEGER PRIMARY KEY,"
    " sha256 TEXT NOT NULL UNIQUE);" /* of the decoded text in UTF-8 */
    "CREATE TABLE known_as ("        /* where that text was seen */
    " report INTEGER NOT NULL REFERENCES report,"
    " kind TEXT NOT NULL,"           /* path, address */
    " name TEXT NOT NULL,"
    " PRIMARY KEY (report, kind, name)) WITHOUT ROWID;"
    "CREATE INDEX known_as_name ON known_as (kind, name);"
    "CREATE TABLE act ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " at INTEGER NOT NULL,"          /* seconds since 1970 UTC */
    " who TEXT NOT NULL,"
    " kind TEXT NOT NULL,"
    " scope TEXT NOT NULL,"
    " field TEXT NOT NULL,"
    " value TEXT NOT NULL,"
    " author TEXT NOT NULL,"
    " layout TEXT NOT NULL,"
    " places TEXT NOT NULL,"         /* a digest of its anchors: equal for equal places */
    " undone_at INTEGER,"
    " undone_by TEXT);"
    "CREATE TABLE anchor ("
    " act INTEGER NOT NULL REFERENCES act,"
    " place INTEGER NOT NULL,"       /* from 0; that of a cell before those of its row */
    " report INTEGER NOT NULL REFERENCES report,"
    " start INTEGER NOT NULL,"       /* in code points, [start, end) */
    " end INTEGER NOT NULL,"
    " words TEXT NOT NULL,"
    " before TEXT NOT NULL,"
    " after TEXT NOT NULL,"
    " PRIMARY KEY (act, place)) WITHOUT ROWID;"
    "CREATE INDEX anchor_report ON anchor (report);",
};

#define VERSION ((int64_t)(sizeof migrations / sizeof *migrations))

static bool read_pragma(struct plx_store *store, const char *statement, int64_t *value)
{
    return plx_store_number(plx_store_prepare(store, statement, ""), 0, value);
}

/* Under a write lock, so that of two that start at once one finds the work done. */
static enum plx_status migrate(struct plx_store *store, struct plx_error *error)
{
    int64_t version = 0;
    bool good = plx_store_run(store, "BEGIN IMMEDIATE") &&
                read_pragma(store, "PRAGMA user_version", &version);
    for (; good && version < VERSION; version++)
        good = plx_store_run(store, migrations[version]);
    char pragmas[80];
    sqlite3_snprintf(sizeof pragmas, pragmas, "PRAGMA application_id=%d; PRAGMA user_version=%d",
                     APPLICATION, (int)VERSION);
    good = good && plx_store_run(store, pragmas) && plx_store_run(store, "COMMIT");
    return good ? PLX_OK : plx_store_give_up(store, error);
}

static enum plx_status foreign(struct plx_store *store, struct plx_error *error)
{
    return plx_error_set(error, PLX_ERROR_FORMAT, store->path,
                         N_("is another program's database, not one of marks"));
}

enum plx_status plx_schema_prepare(struct plx_store *store, struct plx_error *error)
{
    int64_t version, application, tables;
    /* In one transaction: between two another window may make the tables. */
    if (!plx_store_run(store, "BEGIN") || !read_pragma(store, "PRAGMA user_version", &version) ||
        !read_pragma(store, "PRAGMA application_id", &application) ||
        !read_pragma(store, "SELECT count(*) FROM sqlite_schema", &tables) ||
        !plx_store_run(store, "COMMIT"))
        return plx_store_give_up(store, error);
    if (application ? application != APPLICATION : tables > 0)
        return foreign(store, error);
    if (version > VERSION)
        return plx_error_set(error, PLX_ERROR_FORMAT, store->path,
                             N_("was written by a later version of parallax"));
    return version == VERSION ? PLX_OK : migrate(store, error);
}
