/* The open database, shared by the files of this room. */
#ifndef PLX_STORE_DATABASE_H
#define PLX_STORE_DATABASE_H

#include <stdbool.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "store/store.h"

struct plx_store {
    sqlite3 *database;
    char *path;
    const struct plx_store_report *reports; /* a copy of the array; the strings are borrowed */
    size_t report_count;
    char (*digests)[PLX_DIGEST_LENGTH + 1]; /* by report */
    struct plx_arena arena;                 /* of the acts that were read last */
    int version;                            /* the database's data_version then */
};

/* schema.c: makes the tables, or brings those of an earlier version up to date. */
enum plx_status plx_schema_prepare(struct plx_store *store, struct plx_error *error);

/* store.c: what SQLite says of the last call that failed */
enum plx_status plx_store_failed(struct plx_store *store, struct plx_error *error);
/* The same, with the transaction that it broke off taken back. */
enum plx_status plx_store_give_up(struct plx_store *store, struct plx_error *error);
/* One or several statements without parameters and results. */
bool plx_store_run(struct plx_store *store, const char *statements);
/* A statement with its parameters: 's' const char *, 'i' int64_t. NULL where it cannot be made. */
sqlite3_stmt *plx_store_prepare(struct plx_store *store, const char *statement,
                                const char *types, ...);
/* Steps a statement that has no results, and ends it. */
bool plx_store_finish(sqlite3_stmt *statement);
/* Steps a statement for one number, and ends it; missing where it gives none. */
bool plx_store_number(sqlite3_stmt *statement, int64_t missing, int64_t *number);
/* Fills the table temp.here: which reports of the database are open now. */
bool plx_store_match_reports(struct plx_store *store);

#endif
