/* The store: what a reader did with reports, kept in a database (SQLite, WAL) from the moment it was
 * done. The only room that knows SQLite.
 *
 * Its files: act (the words), quote (places found again), digest (SHA-256), match (anchors to the
 * claims of a comparison), schema (tables, versions), store (open, changes), write (add, undo),
 * read (acts, log).
 *
 * Invariants. Nothing is ever deleted: an act is a line of the log, and undoing it marks it. An act
 * is keyed by the SHA-256 of each report's text (as decoded, UTF-8) and by the words that it speaks
 * of, never by a claim's id: a row is the places of its cells. What the reports look like now is
 * reckoned when acts are read, and never written back, so that what was marked stays as it was.
 * Where a report has changed (another hash, under a path or an address that was seen), each place is
 * looked for by its words.
 *
 * A store borrows the reports' texts, which must outlive it. It reads no clock and no environment:
 * times are seconds since 1970 UTC, as the caller has them. Every call that fails leaves the file
 * as it was, and the store usable. One thread a store; any number of stores, also of other
 * processes, may have the file open.
 */
#ifndef PLX_STORE_STORE_H
#define PLX_STORE_STORE_H

#include "parallax/report.h"
#include "store/act.h"
#include "store/digest.h"

struct plx_store;

#define PLX_STORE_FILE "marks.db" /* in the folder of a store */

/* A report that is open. Strings are borrowed as long as the store lives; path (absolute) and
 * address tell an earlier version of the report, "" where there is none. */
struct plx_store_report {
    const char *text;
    size_t length;
    const char *path, *address;
};

/* What became of a place. */
enum plx_found {
    PLX_FOUND_SAME,  /* the report is as it was */
    PLX_FOUND_MOVED, /* it has changed, and the words stand in it */
    PLX_FOUND_LOST,  /* it has changed, and they do not, or more than once */
    PLX_FOUND_ABSENT /* the report is not open */
};

/* A place that an act speaks of. To add one, report and span are all that is read. */
struct plx_anchor {
    uint32_t report;      /* its place among the open ones; meaningless where absent */
    struct plx_span span; /* bytes; empty: the report as a whole, or a place that is not found */
    enum plx_found found;
    const char *words;
};

struct plx_act {
    int64_t id;               /* set when added */
    enum plx_act_kind kind;
    enum plx_act_scope scope;
    const char *field;        /* of a card, or a translation's language; else "" */
    const char *value;
    const char *author;       /* of a translation; else "" */
    const char *layout;       /* how a translation stands to its original: "lines", "paragraphs"
                               * where they go one by one, "free" where not; else "" */
    const struct plx_anchor *anchors; /* row: its cells. Cell: itself, then its row's cells.
                                       * Report: the passage. */
    size_t anchor_count;
    const char *who;
    int64_t at;
    const char *undone_who;   /* NULL where it stands */
    int64_t undone_at;
};

/* Opens or makes FOLDER/marks.db, and the folder with those above it (mode 0700, the file 0600).
 * PLX_ERROR_ACCESS where that cannot be, PLX_ERROR_FORMAT where the file is none of parallax's or
 * of a later version; *error (may be NULL) says which. *store is the caller's: plx_store_close. */
enum plx_status plx_store_open(const char *folder, const struct plx_store_report *reports,
                               size_t count, struct plx_store **store, struct plx_error *error);
void plx_store_close(struct plx_store **store);

/* The SHA-256 of a report's text, in hexadecimal. Lives as long as the store. */
const char *plx_store_digest(const struct plx_store *store, uint32_t report);

/* Writes an act: kind, scope, field, value, author, layout, anchors, who and at are read (NULL
 * strings are ""). On disk when it returns. PLX_ERROR_USAGE where it has no anchor or one outside
 * its report; PLX_ERROR_ACCESS where it could not be written. */
enum plx_status plx_store_add(struct plx_store *store, const struct plx_act *act,
                              struct plx_error *error);
/* Takes back the last act of that reader on the open reports that stands. *undone (may be NULL)
 * tells its kind, scope, field and value, id 0 where there was none; its strings live until the
 * next read or undo. */
enum plx_status plx_store_undo(struct plx_store *store, const char *who, int64_t at,
                               struct plx_act *undone, struct plx_error *error);

/* The acts that stand on any of the open reports, oldest first: of those that set the same on the
 * same places only the last, also where its value is empty. Borrowed until the next call of this
 * or of plx_store_log or plx_store_undo. */
enum plx_status plx_store_acts(struct plx_store *store, const struct plx_act **acts, size_t *count,
                               struct plx_error *error);
/* All of them, oldest first, also what was set anew or undone: who did what, and when. */
enum plx_status plx_store_log(struct plx_store *store, const struct plx_act **acts, size_t *count,
                              struct plx_error *error);

/* Whether another connection has written since the acts were read last. Cheap enough to be asked
 * each second. */
bool plx_store_changed(struct plx_store *store);

#endif
