/* Bytes to report: charset, title, language, tokens, what they can mean, sentences.
 *
 * A story owns its reports and the languages that they share. After loading both are constant.
 */
#ifndef PLX_REPORT_REPORT_H
#define PLX_REPORT_REPORT_H

#include "base/arena.h"
#include "base/vector.h"
#include "language/match.h"
#include "parallax/comparison.h"

#define PLX_HINT_BYTES 128

enum plx_sentence_kind {
    PLX_SENTENCE_BODY,
    PLX_SENTENCE_TITLE,
    PLX_SENTENCE_HEADING, /* a short line of its own without a full stop */
    PLX_SENTENCE_BULLET
};

struct plx_sentence {
    struct plx_span span;  /* without outer white space and bullet */
    uint32_t first, end;   /* tokens [first, end) */
    uint32_t paragraph;    /* counted from 0 */
    enum plx_sentence_kind kind;
};

struct plx_report {
    char *id, *path, *text;
    uint32_t length;
    const char *charset;   /* static */
    char language_code[16];
    const struct plx_language *language; /* the story's */
    struct plx_span title;
    char *outlet, *date, *address, *author;
    struct plx_intern forms;
    struct plx_tokens tokens;
    struct plx_matches matches;
    PLX_VECTOR(struct plx_sentence) sentences; /* by place; every token is in one */
    uint32_t *sentence_hints; /* by byte / PLX_HINT_BYTES: the sentence that holds the first of them */
};

struct plx_identifier;

/* A language's knowledge, and what its words led to in the reports so far, whose matches refer to it. */
struct plx_story_language {
    struct plx_language *language;
    struct plx_lexicon *lexicon;
};

struct plx_story {
    struct {
        char *data_folder, *cache_folder; /* owned; the second NULL where there is none */
        const struct plx_messages *messages; /* NULL: English */
        const struct plx_glossary *glossary; /* may be NULL */
        plx_progress *progress;              /* may be NULL */
        void *progress_context;
    } settings;
    char *title;
    PLX_VECTOR(struct plx_report *) reports;
    PLX_VECTOR(struct plx_story_language) languages;
    const struct plx_language *told;   /* the reader's, for the labels of concepts; NULL: English */
    struct plx_identifier *identifier; /* NULL until a language is to be found */
};

/* Tells how far a step has come; false where the work is to stop. */
bool plx_story_progress(const struct plx_story *story, enum plx_step step, size_t done, size_t all);

/* What is told of a report from outside its text; NULL or "" for unknown. */
struct plx_report_card {
    const char *path, *language, *outlet, *date, *address, *author;
};

/* Makes a report of a file's bytes and adds it to the story. Errors are those of reading. */
enum plx_status plx_report_add(struct plx_story *story, const char *bytes, size_t length,
                               const struct plx_report_card *card, struct plx_error *error);
/* The two halves of that: its text, in the language that the card tells, and then, by the story's knowledge, its language,
 * words and sentences. */
enum plx_status plx_report_read(struct plx_story *story, const char *bytes, size_t length,
                                const struct plx_report_card *card, struct plx_error *error);
enum plx_status plx_report_understand(struct plx_story *story, struct plx_report *report, struct plx_error *error);
/* Adds a report with the text and card of another story's, its title guessed. */
enum plx_status plx_report_copy_text(struct plx_story *story, const struct plx_report *report);
void plx_report_free(struct plx_report **report);

/* The two halves of plx_story_open. The first reads and decodes; what needs a language (tokens, matches, sentences) is
 * empty, the language is what was told of it, or "". The second does the rest, and leaves out reports whose language's knowledge is
 * not to be had: PLX_OK where any is left, PLX_ERROR_STOPPED; either way the story stays the caller's. */
enum plx_status plx_story_read(const char *const *paths, size_t count, const struct plx_settings *settings,
                               plx_report_failed *failed, void *context, struct plx_story **story,
                               struct plx_error *error);
enum plx_status plx_story_understand(struct plx_story *story, plx_report_failed *failed, void *context,
                                     struct plx_error *error);
/* A story of its own with the same texts, as they are after plx_story_read, titles guessed: to be shown while the second half is
 * done. *texts is the caller's: plx_story_free. */
enum plx_status plx_story_copy_texts(const struct plx_story *story, struct plx_story **texts);

/* The language's knowledge, opened once a story: a pack's from the data folder, else compiled
 * from CLDR into the cache folder. */
enum plx_status plx_story_language(struct plx_story *story, const char *code,
                                   const struct plx_language **language, struct plx_error *error);

/* The lexicon of a language that plx_story_language gave. */
struct plx_lexicon *plx_story_lexicon(const struct plx_story *story,
                                      const struct plx_language *language);

/* The sentence that holds the byte; the last one before it where it lies between two. */
uint32_t plx_report_sentence_at(const struct plx_report *report, uint32_t byte);
/* The first token that ends behind the byte; the count of tokens where there is none. */
uint32_t plx_report_token_at(const struct plx_report *report, uint32_t byte);

#endif
