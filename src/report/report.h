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

/* A language's knowledge, and what its words led to in the reports so far. */
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
void plx_report_free(struct plx_report **report);

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
