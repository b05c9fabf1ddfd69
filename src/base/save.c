#include "base/save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/error.h"

#define PATH_BYTES 4096
#define MOST_BESIDE 16     /* names tried beside the path: a crash may have left some */
#define MOST_NUMBERED 9999 /* names tried by plx_save_numbered */

static enum plx_status failed(struct plx_error *error, const char *path, int reason)
{
    return plx_error_set(error, PLX_ERROR_ACCESS, path, "%s", strerror(reason));
}

/* A new file of its own; -1 where there is none, errno told. */
static int open_new(const char *path)
{
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
}

static int open_beside(const char *path, char *beside, size_t size)
{
    int file = -1;
    errno = EEXIST;
    for (int i = 0; i < MOST_BESIDE && file < 0 && errno == EEXIST; i++) {
        int length = snprintf(beside, size, "%s.%ld-%d", path, (long)getpid(), i);
        if (length < 0 || (size_t)length >= size) {
            errno = ENAMETOOLONG;
            return -1;
        }
        file = open_new(beside);
    }
    return file;
}

static bool write_all(int file, const char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t written = write(file, bytes + done, length - done);
        if (written < 0 && errno != EINTR)
            return false;
        done += written > 0 ? (size_t)written : 0;
    }
    return fsync(file) == 0;
}

enum plx_status plx_save(const char *path, const void *bytes, size_t length,
                         struct plx_error *error)
{
    char beside[PATH_BYTES];
    int file = open_beside(path, beside, sizeof beside);
    if (file < 0)
        return failed(error, path, errno);
    bool written = write_all(file, bytes, length);
    int reason = errno;
    if (close(file) != 0 && written) {
        reason = errno;
        written = false;
    }
    if (written && rename(beside, path) == 0)
        return PLX_OK;
    if (written)
        reason = errno;
    unlink(beside);
    return failed(error, path, reason);
}

enum plx_status plx_save_numbered(const char *stem, const char *ending, const void *bytes,
                                  size_t length, char *path, size_t size,
                                  struct plx_error *error)
{
    for (int number = 1; number <= MOST_NUMBERED; number++) {
        int needed = snprintf(path, size, "%s-%d.%s", stem, number, ending);
        if (needed < 0 || (size_t)needed >= size)
            return failed(error, stem, ENAMETOOLONG);
        int place = open_new(path); /* takes the name, so that nobody else does */
        if (place < 0 && errno == EEXIST)
            continue;
        if (place < 0)
            return failed(error, path, errno);
        close(place);
        enum plx_status status = plx_save(path, bytes, length, error);
        if (status != PLX_OK)
            unlink(path);
        return status;
    }
    return failed(error, stem, EEXIST);
}
