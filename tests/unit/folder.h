/* A temporary folder of a test's own, and files in it. */
#ifndef TESTS_UNIT_FOLDER_H
#define TESTS_UNIT_FOLDER_H

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
    char path[256];
};

static inline void folder_make(struct folder *folder)
{
    const char *place = getenv("TMPDIR");
    snprintf(folder->path, sizeof folder->path, "%s/parallax-test-XXXXXX",
             place && *place ? place : "/tmp");
    assert_non_null(mkdtemp(folder->path));
}

static inline int folder_remove_one(const char *path, const struct stat *status, int type,
                                    struct FTW *place)
{
    (void)status;
    (void)type;
    (void)place;
    return remove(path);
}

static inline void folder_remove(struct folder *folder)
{
    assert_int_equal(nftw(folder->path, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS), 0);
}

/* The path of a name in the folder; valid until the next call with the same slot, 0 to 7. */
static inline const char *folder_path(const struct folder *folder, const char *name, int slot)
{
    static char paths[8][512];
    int length = snprintf(paths[slot], sizeof paths[slot], "%s/%s", folder->path, name);
    assert_in_range(length, 1, sizeof paths[slot] - 1);
    return paths[slot];
}

/* Makes it where it is not there yet. */
static inline void folder_subfolder(const struct folder *folder, const char *name)
{
    assert_true(mkdir(folder_path(folder, name, 7), 0777) == 0 || errno == EEXIST);
}

static inline void folder_write(const struct folder *folder, const char *name, const void *bytes,
                                size_t length)
{
    FILE *file = fopen(folder_path(folder, name, 7), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static inline void folder_text(const struct folder *folder, const char *name, const char *text)
{
    folder_write(folder, name, text, strlen(text));
}

#endif
