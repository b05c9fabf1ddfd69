/* An .mo file as GNU gettext's manual describes it ("The Format of GNU MO Files"): two tables of
 * strings side by side, the originals sorted. A string of several forms has NULs between them. */
#include "base/messages.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/plural.h"

#define MAGIC 0x950412deu /* in the byte order of the machine that wrote it */
#define CONTEXT_END '\004'

struct header {
    uint32_t magic, revision, count, originals, translations;
};

/* Where a string stands; behind its length is a NUL more. */
struct place {
    uint32_t length, offset;
};

struct plx_messages {
    char language[64];
    const char *bytes; /* the mapped file */
    size_t size;
    uint32_t count;
    const struct place *originals, *translations;
    const char *rule; /* of the plural; "" where the catalogue has none */
    unsigned long forms;
};

/* ---- looking up ---- */

/* The translation's place; NULL where there is none. */
static const struct place *look_up(const struct plx_messages *m, const char *english)
{
    uint32_t low = 0;
    uint32_t high = m ? m->count : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(english, m->bytes + m->originals[middle].offset);
        if (order == 0)
            return m->translations[middle].length ? &m->translations[middle] : NULL;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* ---- opening ---- */

static bool table_is_sound(const struct plx_messages *m, uint32_t offset)
{
    if (offset % sizeof(uint32_t) || offset > m->size ||
        (m->size - offset) / sizeof(struct place) < m->count)
        return false;
    const struct place *table = (const void *)(m->bytes + offset);
    for (uint32_t i = 0; i < m->count; i++)
        if (table[i].offset >= m->size || m->size - table[i].offset <= table[i].length ||
            m->bytes[table[i].offset + table[i].length])
            return false;
    return true;
}

/* "Plural-Forms: nplurals=3; plural=n==1 ? 0 : ...;" in the translation of the empty string. */
static bool read_rule(struct plx_messages *m)
{
    const struct place *place = look_up(m, "");
    const char *header = place ? m->bytes + place->offset : "";
    const char *line = strstr(header, "Plural-Forms:");
    const char *forms = line ? strstr(line, "nplurals=") : NULL;
    const char *rule = forms ? strstr(forms, "plural=") : NULL;
    bool sound = true;
    m->rule = "";
    if (!line)
        return true;
    if (!rule)
        return false;
    m->rule = rule + strlen("plural=");
    m->forms = strtoul(forms + strlen("nplurals="), NULL, 10);
    for (unsigned long n = 0; n < 1000 && sound; n++)
        sound = plx_plural_form(m->rule, n, &sound) < m->forms && sound;
    return sound;
}

static bool read_tables(struct plx_messages *m)
{
    struct header header;
    if (m->size < sizeof header)
        return false;
    memcpy(&header, m->bytes, sizeof header);
    if (header.magic != MAGIC || header.revision >> 16)
        return false;
    m->count = header.count;
    if (!table_is_sound(m, header.originals) || !table_is_sound(m, header.translations))
        return false;
    m->originals = (const void *)(m->bytes + header.originals);
    m->translations = (const void *)(m->bytes + header.translations);
    return read_rule(m);
}

/* The file may change under its mapping only by being replaced, which leaves the mapping whole. */
static bool map(struct plx_messages *m, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0)
        return false;
    m->size = fstat(file, &status) == 0 && status.st_size > 0 ? (size_t)status.st_size : 0;
    void *bytes = m->size ? mmap(NULL, m->size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    m->bytes = bytes == MAP_FAILED ? NULL : bytes;
    return m->bytes != NULL;
}

/* "pt-BR" as "pt_BR", then as "pt"; false where neither has a file. */
static bool find(struct plx_messages *m, const char *folder, char path[static PATH_MAX])
{
    char name[sizeof m->language];
    snprintf(name, sizeof name, "%s", m->language);
    for (char *c = name; *c; c++)
        *c = *c == '-' ? '_' : *c;
    for (;;) {
        int n = snprintf(path, PATH_MAX, "%s/%s/LC_MESSAGES/parallax.mo", folder, name);
        if (n > 0 && n < PATH_MAX && map(m, path))
            return true;
        char *last = strrchr(name, '_');
        if (!last)
            return false;
        *last = '\0';
    }
}

/* A name of a folder otherwise than by accident: letters, digits and what parts them. */
static bool is_language(const char *language)
{
    size_t length = strlen(language);
    return length >= 2 && length < sizeof((struct plx_messages *)NULL)->language &&
           strspn(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               length;
}

static bool is_english(const char *language)
{
    return strncmp(language, "en", 2) == 0 && (!language[2] || strchr("-_", language[2]));
}

static enum plx_status fill(struct plx_messages *m, const char *language, const char *folder,
                            struct plx_error *error)
{
    char path[PATH_MAX];
    if (is_language(language))
        snprintf(m->language, sizeof m->language, "%s", language);
    for (char *c = m->language; *c; c++)
        *c = *c == '_' ? '-' : *c;
    if (!*m->language || !folder || !find(m, folder, path))
        return plx_error_set(error, PLX_ERROR_LANGUAGE, NULL, "no messages in a language \"%s\"",
                             language);
    return read_tables(m) ? PLX_OK
                          : plx_error_set(error, PLX_ERROR_FORMAT, path, "is no catalogue");
}

enum plx_status plx_messages_open(const char *language, const char *folder,
                                  struct plx_messages **messages, struct plx_error *error)
{
    *messages = NULL;
    if (is_english(language))
        return PLX_OK;
    struct plx_messages *made = calloc(1, sizeof *made);
    if (!made)
        return plx_error_memory(error);
    enum plx_status status = fill(made, language, folder, error);
    if (status == PLX_OK)
        *messages = made;
    else
        plx_messages_close(&made);
    return status;
}

void plx_messages_close(struct plx_messages **messages)
{
    if (!*messages)
        return;
    if ((*messages)->bytes)
        munmap((void *)(uintptr_t)(*messages)->bytes, (*messages)->size);
    free(*messages);
    *messages = NULL;
}

const char *plx_messages_language(const struct plx_messages *messages)
{
    return messages ? messages->language : "en";
}

/* ---- saying ---- */

static const char *without_context(const char *english)
{
    const char *end = strchr(english, CONTEXT_END);
    return end ? end + 1 : english;
}

const char *plx_say(const struct plx_messages *messages, const char *english)
{
    const struct place *found = look_up(messages, english);
    return found ? messages->bytes + found->offset : without_context(english);
}

const char *plx_say_count(const struct plx_messages *messages, const char *one, const char *many,
                          unsigned long count)
{
    const struct place *found = look_up(messages, one);
    if (!found)
        return without_context(count == 1 ? one : many);
    bool sound;
    unsigned long form = plx_plural_form(messages->rule, count, &sound);
    const char *at = messages->bytes + found->offset;
    const char *end = at + found->length;
    for (const char *next = at; form > 0; form--, at = next) {
        next += strlen(next) + 1;
        if (next > end)
            break; /* fewer forms than the rule tells: the last */
    }
    return at;
}
