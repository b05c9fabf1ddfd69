/* Which language parallax speaks to its reader.
 *
 * As GNU gettext has it: the list of LANGUAGE, then the locale of messages (LC_ALL, LC_MESSAGES,
 * LANG). The locale is read by name, since setlocale knows only those that this machine has, often
 * none but C and C.UTF-8; with glibc LANGUAGE counts for nothing there. Here it does, unless a
 * variable of the locale itself asks for C or POSIX, as scripts do that read what is printed.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

#define TAG_BYTES 64

/* POSIX, "Internationalization Variables": the first of these that is set and not empty. */
static const char *locale_name(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *said = getenv(variables[i]);
        if (said && *said)
            return said;
    }
    return "";
}

static bool is_untranslated(const char *locale)
{
    return strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0;
}

/* The language of a locale's name: "pt_BR" of "pt_BR.UTF-8@euro"; "en" of "C.UTF-8". */
static bool take_language(const char *name, size_t length, char language[static TAG_BYTES])
{
    size_t end = 0;
    while (end < length && name[end] != '.' && name[end] != '@')
        end++;
    if (end == 0 || end >= TAG_BYTES)
        return false;
    snprintf(language, TAG_BYTES, "%.*s", (int)end, name);
    if (is_untranslated(language))
        snprintf(language, TAG_BYTES, "en");
    return true;
}

/* The i-th language that the environment names, from 0; false behind the last. */
static bool candidate(size_t i, char language[static TAG_BYTES])
{
    const char *locale = locale_name(), *list = getenv("LANGUAGE");
    for (const char *at = is_untranslated(locale) || !list ? "" : list; *at;) {
        size_t length = strcspn(at, ":");
        if (take_language(at, length, language) && i-- == 0)
            return true;
        at += length + (at[length] == ':');
    }
    return take_language(locale, strlen(locale), language) && i == 0;
}

const char *plx_reader_language(char *language, size_t room)
{
    char first[TAG_BYTES];
    snprintf(language, room, "%s", candidate(0, first) ? first : "en");
    return language;
}

/* Beside the data folder, as in share/ and in a build tree, else where they were to be installed. */
static enum plx_status open_catalogue(const char *language, struct plx_messages **messages,
                                      struct plx_error *error)
{
    char data[PATH_MAX], folder[PATH_MAX + 16];
    plx_find_data(data);
    snprintf(folder, sizeof folder, "%s/../locale", data);
    enum plx_status status = plx_messages_open(language, folder, messages, error);
    return status == PLX_ERROR_LANGUAGE ? plx_messages_open(language, LOCALEDIR, messages, error)
                                        : status;
}

enum plx_status plx_open_messages(const char *language, struct plx_messages **messages,
                                  struct plx_error *error)
{
    char named[TAG_BYTES];
    if (language)
        return open_catalogue(language, messages, error);
    *messages = NULL;
    for (size_t i = 0; candidate(i, named); i++)
        if (open_catalogue(named, messages, NULL) == PLX_OK)
            break;
    return PLX_OK;
}
