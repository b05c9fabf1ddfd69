/* Files written whole, and never one over another. */
#include <dirent.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/save.h"

static char folder[64];

static int make_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/parallax-save-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static const char *at(const char *name)
{
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* The number of entries in the folder. */
static int entries(void)
{
    int count = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (const struct dirent *entry; (entry = readdir(open));)
        count += entry->d_name[0] != '.';
    closedir(open);
    return count;
}

static int remove_folder(void **state)
{
    (void)state;
    DIR *open = opendir(folder);
    for (const struct dirent *entry; open && (entry = readdir(open));)
        if (entry->d_name[0] != '.')
            unlink(at(entry->d_name));
    if (open)
        closedir(open);
    return rmdir(folder);
}

static void check_holds(const char *path, const char *expected)
{
    char bytes[64] = "";
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t length = fread(bytes, 1, sizeof bytes - 1, file);
    fclose(file);
    assert_int_equal(length, strlen(expected));
    assert_string_equal(bytes, expected);
}

static void test_save__writes_and_replaces(void **state)
{
    (void)state;
    struct plx_error error = {0};
    assert_int_equal(plx_save(at("a"), "first", 5, &error), PLX_OK);
    check_holds(at("a"), "first");
    assert_int_equal(plx_save(at("a"), "", 0, &error), PLX_OK);
    check_holds(at("a"), "");
    assert_int_equal(entries(), 1);
}

static void test_save__passes_over_what_a_crash_left(void **state)
{
    (void)state;
    char beside[64];
    struct plx_error error = {0};
    snprintf(beside, sizeof beside, "a.%ld-0", (long)getpid());
    FILE *left = fopen(at(beside), "w");
    assert_non_null(left);
    fclose(left);
    assert_int_equal(plx_save(at("a"), "new", 3, &error), PLX_OK);
    check_holds(at("a"), "new");
}

static void test_save__in_a_missing_folder_says_so(void **state)
{
    (void)state;
    struct plx_error error = {0};
    assert_int_equal(plx_save(at("none/a"), "x", 1, &error), PLX_ERROR_ACCESS);
    assert_string_equal(error.file, at("none/a"));
    assert_string_equal(error.message, strerror(2));
}

/* A folder stands where the file should: nothing is left beside it. */
static void test_save__that_fails_leaves_nothing(void **state)
{
    (void)state;
    assert_int_equal(mkdir(at("a"), 0700), 0);
    assert_int_equal(plx_save(at("a"), "x", 1, NULL), PLX_ERROR_ACCESS);
    assert_int_equal(entries(), 1);
    assert_int_equal(rmdir(at("a")), 0);
}

static void test_save_numbered__takes_the_first_free_number(void **state)
{
    (void)state;
    char path[1024];
    char stem[512];
    struct plx_error error = {0};
    snprintf(stem, sizeof stem, "%s", at("story"));
    assert_int_equal(plx_save_numbered(stem, "csv", "1", 1, path, sizeof path, &error), PLX_OK);
    assert_string_equal(path, at("story-1.csv"));
    assert_int_equal(symlink("nowhere", at("story-2.csv")), 0); /* taken, though it leads nowhere */
    assert_int_equal(plx_save_numbered(stem, "csv", "3", 1, path, sizeof path, &error), PLX_OK);
    assert_string_equal(path, at("story-3.csv"));
    assert_int_equal(plx_save_numbered(stem, "md", "m", 1, path, sizeof path, &error), PLX_OK);
    assert_string_equal(path, at("story-1.md"));
    check_holds(at("story-1.csv"), "1");
    check_holds(at("story-3.csv"), "3");
    assert_int_equal(entries(), 4);
}

static void test_save_numbered__reports_what_is_wrong(void **state)
{
    (void)state;
    char path[1024];
    char small[8];
    struct plx_error error = {0};
    assert_int_equal(plx_save_numbered(at("none/s"), "md", "x", 1, path, sizeof path, &error),
                     PLX_ERROR_ACCESS);
    assert_true(*error.message);
    assert_int_equal(plx_save_numbered(at("story"), "md", "x", 1, small, sizeof small, &error),
                     PLX_ERROR_ACCESS);
    assert_int_equal(entries(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_save__writes_and_replaces, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(test_save__passes_over_what_a_crash_left, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(test_save__in_a_missing_folder_says_so, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(test_save__that_fails_leaves_nothing, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(test_save_numbered__takes_the_first_free_number,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(test_save_numbered__reports_what_is_wrong, make_folder,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
