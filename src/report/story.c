/* Paths to a story: files, folders, story.json, standard input. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/save.h"
#include "data/json.h"
#include "language/compile.h"
#include "language/glossary.h"
#include "report/identify.h"
#include "report/report.h"

struct opening {
    struct plx_story *story;
    plx_report_failed *failed;
    void *context;
    struct plx_error last;
    bool stopped;
};

static const struct plx_messages *messages_of(const struct opening *opening)
{
    return opening->story->settings.messages;
}

static void tell(struct opening *opening, const struct plx_error *error)
{
    opening->last = *error;
    if (opening->failed)
        opening->failed(error, opening->context);
}

/* ---- bytes ---- */

static enum plx_status cannot_open(const struct plx_messages *messages, const char *path,
                                   struct plx_error *error)
{
    if (errno == ENOENT || errno == ENOTDIR)
        return plx_error_set(error, PLX_ERROR_MISSING, path,
                             plx_say(messages, "no such file or folder"));
    return plx_error_set(error, PLX_ERROR_ACCESS, path, plx_say(messages, "cannot be read: %s"),
                         strerror(errno));
}

bool plx_story_progress(const struct plx_story *story, enum plx_step step, size_t done, size_t all)
{
    return !story->settings.progress ||
           story->settings.progress(step, done, all, story->settings.progress_context);
}

/* A pipe may be slow, or never end; false where the work is to stop. */
static bool await_bytes(struct opening *opening, int file)
{
    enum { PATIENCE = 100 }; /* milliseconds */
    struct pollfd source = {.fd = file, .events = POLLIN};
    do
        opening->stopped = !plx_story_progress(opening->story, PLX_STEP_READING,
                                               opening->story->reports.count, 0);
    while (!opening->stopped && opening->story->settings.progress &&
           poll(&source, 1, PATIENCE) == 0);
    return !opening->stopped;
}

/* Reads to the end, or one byte beyond what a report may have. */
static enum plx_status read_all(struct opening *opening, int file, const char *path,
                                struct plx_buffer *bytes, struct plx_error *error)
{
    const struct plx_messages *messages = messages_of(opening);
    while (await_bytes(opening, file)) {
        if (!plx_buffer_reserve(bytes, (size_t)64 << 10))
            return plx_error_memory(error);
        ssize_t n = read(file, bytes->data + bytes->length, (size_t)64 << 10);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannot_open(messages, path, error);
        bytes->length += (size_t)n;
        if (n == 0 || bytes->length > PLX_REPORT_MAX_BYTES)
            return PLX_OK;
    }
    return PLX_ERROR_STOPPED;
}

static enum plx_status read_file(struct opening *opening, const char *path,
                                 struct plx_buffer *bytes, struct plx_error *error)
{
    const struct plx_messages *messages = messages_of(opening);
    if (strcmp(path, "-") == 0)
        return read_all(opening, STDIN_FILENO, path, bytes, error);
    /* Without O_NONBLOCK a pipe without a writer would hang the whole story. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return cannot_open(messages, path, error);
    enum plx_status status = read_all(opening, file, path, bytes, error);
    close(file);
    return status;
}

static void add_file(struct opening *opening, const struct plx_report_card *card)
{
    if (opening->stopped)
        return;
    struct plx_buffer bytes;
    struct plx_error error = {0};
    plx_buffer_init(&bytes);
    enum plx_status status =
        read_file(opening, card->path, &bytes, &error);
    if (status == PLX_OK)
        status = plx_report_read(opening->story, plx_buffer_string(&bytes), bytes.length, card,
                                 &error);
    plx_buffer_release(&bytes);
    if (status != PLX_OK && !opening->stopped)
        tell(opening, &error);
}

/* ---- folders ---- */

static bool join(char *out, size_t room, const char *folder, const char *name)
{
    int n = snprintf(out, room, "%s/%s", folder, name);
    return n >= 0 && (size_t)n < room;
}

static void add_listed(struct opening *opening, const char *folder, const char *list,
                       const struct plx_json *item)
{
    const char *file = plx_json_string(plx_json_member(item, "file"));
    char path[4096];
    struct plx_error error;
    if (!*file || !join(path, sizeof path, folder, file)) {
        plx_error_set(&error, PLX_ERROR_FORMAT, list,
                      plx_say(messages_of(opening), "a report has no \"file\""));
        tell(opening, &error);
        return;
    }
    const struct plx_report_card card = {
        .path = path,
        .language = plx_json_string(plx_json_member(item, "language")),
        .outlet = plx_json_string(plx_json_member(item, "outlet")),
        .date = plx_json_string(plx_json_member(item, "date")),
        .address = plx_json_string(plx_json_member(item, "address")),
        .author = plx_json_string(plx_json_member(item, "author"))};
    add_file(opening, &card);
}

static void add_list(struct opening *opening, const char *folder, const char *list)
{
    struct plx_json *document;
    struct plx_error error;
    if (plx_json_read(list, &document, &error) != PLX_OK) {
        tell(opening, &error);
        return;
    }
    const char *title = plx_json_string(plx_json_member(document, "title"));
    if (*title && !opening->story->title)
        opening->story->title = strdup(title);
    const struct plx_json *item = plx_json_first(plx_json_member(document, "reports"));
    if (!item) {
        plx_error_set(&error, PLX_ERROR_FORMAT, list,
                      plx_say(messages_of(opening), "names no \"reports\""));
        tell(opening, &error);
    }
    for (; item; item = plx_json_next(item))
        add_listed(opening, folder, list, item);
    plx_json_free(&document);
}

static int is_report_file(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return entry->d_name[0] != '.' && dot &&
           (strcmp(dot, ".txt") == 0 || strcmp(dot, ".text") == 0);
}

/* As bytes, in every locale the same, and without the endings: "ru" stands before "ru-2". */
static int compare_names(const char *a, const char *b)
{
    const char *x = strrchr(a, '.'), *y = strrchr(b, '.');
    size_t p = x ? (size_t)(x - a) : strlen(a), q = y ? (size_t)(y - b) : strlen(b);
    int order = memcmp(a, b, p < q ? p : q);
    return order ? order : p != q ? (p < q ? -1 : 1) : strcmp(a, b);
}

static int by_entry_name(const struct dirent **a, const struct dirent **b)
{
    return compare_names((*a)->d_name, (*b)->d_name);
}

static void name_after_folder(struct plx_story *story, const char *folder)
{
    if (story->title)
        return;
    char *name = strdup(folder);
    if (!name)
        return;
    for (size_t n = strlen(name); n > 1 && name[n - 1] == '/'; n--)
        name[n - 1] = '\0';
    const char *slash = strrchr(name, '/');
    const char *last = slash && slash[1] ? slash + 1 : name;
    if (strcmp(last, ".") != 0 && strcmp(last, "..") != 0 && strcmp(last, "/") != 0)
        story->title = strdup(last);
    free(name);
}

static void add_folder(struct opening *opening, const char *folder)
{
    char path[4096];
    if (join(path, sizeof path, folder, "story.json") && access(path, F_OK) == 0) {
        add_list(opening, folder, path);
        name_after_folder(opening->story, folder);
        return;
    }
    struct dirent **files = NULL;
    struct plx_error error;
    int count = scandir(folder, &files, is_report_file, by_entry_name);
    if (count < 0) {
        cannot_open(messages_of(opening), folder, &error);
        tell(opening, &error);
    } else if (count == 0) {
        plx_error_set(&error, PLX_ERROR_MISSING, folder,
                      plx_say(messages_of(opening),
                              "a folder without reports (no story.json, no *.txt)"));
        tell(opening, &error);
    }
    for (int i = 0; i < count; i++) {
        if (join(path, sizeof path, folder, files[i]->d_name))
            add_file(opening, &(struct plx_report_card){.path = path});
        free(files[i]);
    }
    free(files);
    name_after_folder(opening->story, folder);
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash && slash[1] ? slash + 1 : path;
}

/* Of paths to files of one name, whichever path comes first. */
static int by_file_name(const void *a, const void *b)
{
    const char *x = *(const char *const *)a, *y = *(const char *const *)b;
    int order = compare_names(file_name(x), file_name(y));
    return order ? order : strcmp(x, y);
}

static void add_path(struct opening *opening, const char *path)
{
    struct stat status;
    if (strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        add_folder(opening, path);
    else
        add_file(opening, &(struct plx_report_card){.path = path});
}

/* ---- languages ---- */

static const struct plx_language *known_language(const struct plx_story *story, const char *code)
{
    for (size_t i = 0; i < story->languages.count; i++)
        if (plx_language_is(story->languages.items[i].language, code))
            return story->languages.items[i].language;
    return NULL;
}

static void make_folders(const char *folder)
{
    char path[4096];
    int n = snprintf(path, sizeof path, "%s", folder);
    for (int i = 1; n > 0 && i < n && i < (int)sizeof path; i++)
        if (path[i] == '/') {
            path[i] = '\0';
            mkdir(path, 0777);
            path[i] = '/';
        }
    mkdir(path, 0777);
}

/* Compiles a language that has no pack; without a cache folder it cannot be kept. */
static enum plx_status compile_into_cache(struct plx_story *story, const char *code,
                                          const char *path, struct plx_error *error)
{
    struct plx_buffer bytes;
    plx_buffer_init(&bytes);
    enum plx_status status =
        plx_compile_language(code, story->settings.data_folder, &bytes, error);
    if (status == PLX_OK) {
        make_folders(story->settings.cache_folder);
        status = plx_save(path, bytes.data, bytes.length, error);
    }
    plx_buffer_release(&bytes);
    return status;
}

static enum plx_status open_language(struct plx_story *story, const char *code,
                                     struct plx_language **language, struct plx_error *error)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/languages/%s.plx", story->settings.data_folder, code);
    enum plx_status status = plx_language_open(path, language, error);
    if (status == PLX_OK || !story->settings.cache_folder)
        return status;
    snprintf(path, sizeof path, "%s/%s.plx", story->settings.cache_folder, code);
    if (plx_language_open(path, language, NULL) == PLX_OK)
        return PLX_OK;
    if (compile_into_cache(story, code, path, error) == PLX_OK)
        return plx_language_open(path, language, error);
    return status;
}

/* A code is a file's name: letters and hyphens only. */
static bool is_code(const char *code)
{
    return *code && strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") ==
                        strlen(code);
}

enum plx_status plx_story_language(struct plx_story *story, const char *code,
                                   const struct plx_language **language, struct plx_error *error)
{
    char primary[16];
    snprintf(primary, sizeof primary, "%.*s", (int)strcspn(code, "-_"), code);
    if (!is_code(primary) || strcmp(primary, "und") == 0)
        snprintf(primary, sizeof primary, "en"); /* its digits and signs serve any language */
    *language = known_language(story, primary);
    if (*language)
        return PLX_OK;
    struct plx_language *opened;
    enum plx_status status = open_language(story, primary, &opened, error);
    if (status != PLX_OK)
        return strcmp(primary, "en") == 0 ? status
                                          : plx_story_language(story, "en", language, error);
    status = plx_glossary_join(story->settings.glossary, opened);
    struct plx_lexicon *lexicon = status == PLX_OK ? plx_lexicon_new(opened) : NULL;
    struct plx_story_language *slot = lexicon ? PLX_VECTOR_PUSH(&story->languages) : NULL;
    if (!slot) {
        plx_lexicon_free(&lexicon);
        plx_language_close(&opened);
        return plx_error_memory(error);
    }
    *slot = (struct plx_story_language){opened, lexicon};
    *language = opened;
    return PLX_OK;
}

struct plx_lexicon *plx_story_lexicon(const struct plx_story *story,
                                      const struct plx_language *language)
{
    for (size_t i = 0; i < story->languages.count; i++)
        if (story->languages.items[i].language == language)
            return story->languages.items[i].lexicon;
    return NULL;
}

/* ---- the story ---- */

static struct plx_story *new_story(const struct plx_settings *settings)
{
    struct plx_story *story = calloc(1, sizeof *story);
    if (!story)
        return NULL;
    story->settings.data_folder = strdup(settings->data_folder ? settings->data_folder : ".");
    if (settings->cache_folder)
        story->settings.cache_folder = strdup(settings->cache_folder);
    story->settings.messages = settings->messages;
    story->settings.glossary = settings->glossary;
    story->settings.progress = settings->progress;
    story->settings.progress_context = settings->progress_context;
    if (!story->settings.data_folder || (settings->cache_folder && !story->settings.cache_folder))
        plx_story_free(&story);
    return story;
}

/* Without it labels are English. */
static void open_told(struct plx_story *story)
{
    if (story->settings.messages)
        plx_story_language(story, plx_messages_language(story->settings.messages), &story->told, NULL);
}

static enum plx_status stopped(const struct plx_messages *messages, struct plx_error *error)
{
    return plx_error_set(error, PLX_ERROR_STOPPED, NULL, plx_say(messages, "stopped"));
}

enum plx_status plx_story_read(const char *const *paths, size_t count, const struct plx_settings *settings,
                               plx_report_failed *failed, void *context, struct plx_story **story,
                               struct plx_error *error)
{
    *story = NULL;
    struct opening opening = {.story = new_story(settings), .failed = failed, .context = context};
    if (!opening.story)
        return plx_error_memory(error);
    plx_error_set(&opening.last, PLX_ERROR_USAGE, NULL,
                  plx_say(settings->messages, "no report was named"));
    const char **sorted = malloc((count ? count : 1) * sizeof *sorted);
    if (!sorted) {
        plx_story_free(&opening.story);
        return plx_error_memory(error);
    }
    if (count) {
        memcpy(sorted, paths, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, by_file_name);
    }
    for (size_t i = 0; i < count; i++)
        add_path(&opening, sorted[i]);
    free(sorted);
    if (opening.stopped) {
        plx_story_free(&opening.story);
        return stopped(settings->messages, error);
    }
    if (opening.story->reports.count == 0) {
        if (error)
            *error = opening.last;
        plx_story_free(&opening.story);
        return opening.last.code;
    }
    *story = opening.story;
    return PLX_OK;
}

/* Only those that are understood stay. */
enum plx_status plx_story_understand(struct plx_story *story, plx_report_failed *failed, void *context,
                                     struct plx_error *error)
{
    struct plx_error why = {.code = PLX_ERROR_EMPTY};
    size_t kept = 0, count = story->reports.count;
    bool goes_on = true;
    open_told(story);
    for (size_t i = 0; i < count; i++) {
        struct plx_report *report = story->reports.items[i];
        goes_on = goes_on && plx_story_progress(story, PLX_STEP_READING, i, count);
        if (goes_on && plx_report_understand(story, report, &why) == PLX_OK) {
            story->reports.items[kept++] = report;
            continue;
        }
        if (goes_on && failed)
            failed(&why, context);
        plx_report_free(&report);
    }
    story->reports.count = kept;
    if (!goes_on)
        return stopped(story->settings.messages, error);
    if (!kept && error)
        *error = why;
    return kept ? PLX_OK : why.code;
}

enum plx_status plx_story_open(const char *const *paths, size_t count,
                               const struct plx_settings *settings, plx_report_failed *failed,
                               void *context, struct plx_story **story, struct plx_error *error)
{
    enum plx_status status = plx_story_read(paths, count, settings, failed, context, story, error);
    if (status == PLX_OK)
        status = plx_story_understand(*story, failed, context, error);
    if (status != PLX_OK && *story)
        plx_story_free(story);
    return status;
}

enum plx_status plx_story_copy_texts(const struct plx_story *story, struct plx_story **texts)
{
    const struct plx_settings settings = {.data_folder = story->settings.data_folder,
                                          .messages = story->settings.messages};
    enum plx_status status = PLX_OK;
    *texts = new_story(&settings);
    if (!*texts)
        return PLX_ERROR_MEMORY;
    if (story->title)
        (*texts)->title = strdup(story->title);
    for (size_t i = 0; i < story->reports.count && status == PLX_OK; i++)
        status = plx_report_copy_text(*texts, story->reports.items[i]);
    if (status != PLX_OK)
        plx_story_free(texts);
    return status;
}

void plx_story_free(struct plx_story **story)
{
    struct plx_story *s = *story;
    if (!s)
        return;
    for (size_t i = 0; i < s->reports.count; i++)
        plx_report_free(&s->reports.items[i]);
    for (size_t i = 0; i < s->languages.count; i++) {
        plx_lexicon_free(&s->languages.items[i].lexicon);
        plx_language_close(&s->languages.items[i].language);
    }
    PLX_VECTOR_RELEASE(&s->reports);
    PLX_VECTOR_RELEASE(&s->languages);
    plx_identifier_free(&s->identifier);
    free(s->title);
    free(s->settings.data_folder);
    free(s->settings.cache_folder);
    free(s);
    *story = NULL;
}

const char *plx_story_title(const struct plx_story *story)
{
    return story->title ? story->title : "";
}

const struct plx_messages *plx_story_messages(const struct plx_story *story)
{
    return story->settings.messages;
}

size_t plx_story_report_count(const struct plx_story *story)
{
    return story->reports.count;
}

const struct plx_report *plx_story_report(const struct plx_story *story, size_t index)
{
    return index < story->reports.count ? story->reports.items[index] : NULL;
}
