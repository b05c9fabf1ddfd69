/* Reading Unicode's conformance files. A missing file fails the test that wants it. */
#ifndef TESTS_UNIT_UNICODE_FILE_H
#define TESTS_UNIT_UNICODE_FILE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

enum { LINE_BYTES = 4096, LINE_UNITS = 512 };

static inline FILE *open_unicode_file(const char *name)
{
    char path[1024];
    const char *folder = getenv("UNICODE_DATA");
    snprintf(path, sizeof path, "%s/%s", folder && *folder ? folder : UNICODE_DATA, name);
    FILE *file = fopen(path, "r");
    if (!file)
        fail_msg("%s is missing; set UNICODE_DATA to the folder of Unicode's test files", path);
    return file;
}

/* The next line that is more than a comment, without its comment; NULL at the end. */
static inline char *next_line(FILE *file, char line[LINE_BYTES])
{
    while (fgets(line, LINE_BYTES, file)) {
        assert_true(strchr(line, '\n') || feof(file));
        line[strcspn(line, "#\n")] = '\0';
        if (strspn(line, " \t") != strlen(line))
            return line;
    }
    return NULL;
}

/* A case's characters as code points, as UTF-16 and as UTF-8. */
struct sample {
    uint32_t characters[LINE_UNITS];
    uint16_t units[2 * LINE_UNITS];
    char bytes[4 * LINE_UNITS];
    size_t unit_at[LINE_UNITS], byte_at[LINE_UNITS]; /* where each character begins */
    size_t count, unit_count, byte_count;
};

static inline void add_to_sample(struct sample *sample, uint32_t c)
{
    size_t i = sample->count++;
    assert_true(sample->count < LINE_UNITS);
    sample->characters[i] = c;
    sample->unit_at[i] = sample->unit_count;
    sample->byte_at[i] = sample->byte_count;
    U16_APPEND_UNSAFE(sample->units, sample->unit_count, c);
    U8_APPEND_UNSAFE(sample->bytes, sample->byte_count, c);
}

/* "÷ 0020 × 0308 ÷": the characters, and whether each one (and the end) begins something. */
static inline void read_break_case(char *line, struct sample *sample, bool starts[LINE_UNITS])
{
    memset(sample, 0, sizeof *sample);
    for (char *at = strtok(line, " \t"); at; at = strtok(NULL, " \t")) {
        if (strcmp(at, "\xC3\xB7") == 0)
            starts[sample->count] = true;
        else if (strcmp(at, "\xC3\x97") == 0)
            starts[sample->count] = false;
        else
            add_to_sample(sample, (uint32_t)strtoul(at, NULL, 16));
    }
}

#endif
