#include "report/identify.h"

#include <libexttextcat/textcat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "report/short_text.h"

/* Text beyond this tells nothing new. */
#define SAMPLE_BYTES 4000
#define MAX_CANDIDATES 20

struct candidates {
    char codes[MAX_CANDIDATES][PLX_LANGUAGE_CODE];
    size_t count;
};

/* Languages of each script that a compiled pack may know, where the statistics fail. */
static const struct {
    enum plx_token_script script;
    const char *codes;
} packed[] = {{PLX_SCRIPT_CYRILLIC, "ru uk"}, {PLX_SCRIPT_ARABIC, "ar fa"}, {PLX_SCRIPT_IDEOGRAPHIC, "zh ja"},
              {PLX_SCRIPT_LATIN, "en pt fr it es de tr nl pl"}};

/* Those of all scripts. */
static const char any[] = "ru uk ar fa zh ja he hi en pt fr it es de tr nl pl";

static enum plx_token_script script_of_language(const char *code)
{
    static const char *const cyrillic[] = {"ru", "uk", "bg", "be", "sr", "mk", "kk"};
    static const char *const arabic[] = {"ar", "fa", "ur", "ckb", "sd", "ps"};
    static const char *const other[] = {"he", "hi", "el", "th", "ka", "hy", "bn", "ta"};
    static const char *const ideographic[] = {"zh", "ja", "ko"};
    static const struct {
        enum plx_token_script script;
        const char *const *codes;
        size_t count;
    } sets[] = {{PLX_SCRIPT_CYRILLIC, cyrillic, sizeof cyrillic / sizeof *cyrillic},
                {PLX_SCRIPT_ARABIC, arabic, sizeof arabic / sizeof *arabic},
                {PLX_SCRIPT_OTHER, other, sizeof other / sizeof *other},
                {PLX_SCRIPT_IDEOGRAPHIC, ideographic, sizeof ideographic / sizeof *ideographic}};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        for (size_t j = 0; j < sets[i].count; j++)
            if (strcmp(sets[i].codes[j], code) == 0)
                return sets[i].script;
    return PLX_SCRIPT_LATIN;
}

static enum plx_token_script main_script(const struct plx_tokens *tokens)
{
    size_t letters[PLX_SCRIPT_IDEOGRAPHIC + 1] = {0};
    for (size_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].kind == PLX_TOKEN_WORD)
            letters[tokens->items[i].script] += tokens->items[i].end - tokens->items[i].start;
    /* Names in Latin letters stand in every language; another script outweighs them early. */
    letters[PLX_SCRIPT_LATIN] /= 2;
    size_t best = PLX_SCRIPT_OTHER;
    for (size_t i = 0; i <= PLX_SCRIPT_IDEOGRAPHIC; i++)
        if (letters[i] > letters[best])
            best = i;
    return (enum plx_token_script)best;
}

static void add_candidate(struct candidates *found, const char *code)
{
    size_t length = strcspn(code, " ");
    for (size_t i = 0; i < found->count; i++)
        if (strlen(found->codes[i]) == length && strncmp(found->codes[i], code, length) == 0)
            return;
    if (found->count < MAX_CANDIDATES && length && length < PLX_LANGUAGE_CODE) {
        snprintf(found->codes[found->count], PLX_LANGUAGE_CODE, "%.*s", (int)length, code);
        found->count++;
    }
}

struct plx_identifier {
    void *textcat; /* NULL where its models are missing */
};

void plx_identifier_free(struct plx_identifier **identifier)
{
    if (*identifier && (*identifier)->textcat)
        textcat_Done((*identifier)->textcat);
    free(*identifier);
    *identifier = NULL;
}

static void *textcat_of(struct plx_story *story)
{
    if (!story->identifier) {
        char list[4096];
        story->identifier = calloc(1, sizeof *story->identifier);
        if (!story->identifier)
            return NULL;
        snprintf(list, sizeof list, "%s/textcat.conf", story->settings.data_folder);
        story->identifier->textcat = special_textcat_Init(list, TEXTCAT_MODELS "/");
    }
    return story->identifier->textcat;
}

/* textcat answers "[it][es]", or "UNKNOWN" or "SHORT". */
static void classify(struct plx_story *story, const char *text, size_t length,
                     enum plx_token_script script, struct candidates *found)
{
    void *textcat = textcat_of(story);
    if (!textcat)
        return;
    const char *answer = textcat_Classify(textcat, text, length);
    for (const char *at = answer ? strchr(answer, '[') : NULL; at; at = strchr(at + 1, '[')) {
        char code[PLX_LANGUAGE_CODE] = "";
        size_t n = strcspn(at + 1, "]-");
        if (n < sizeof code)
            memcpy(code, at + 1, n);
        if (script_of_language(code) == script)
            add_candidate(found, code);
    }
}

/* How many of a thousand words are common ones of the language. */
static unsigned share_of_common_words(struct plx_story *story, const char *code,
                                      const struct plx_tokens *tokens,
                                      const struct plx_intern *forms)
{
    const struct plx_language *language;
    struct plx_matches matches;
    if (plx_story_language(story, code, &language, NULL) != PLX_OK ||
        plx_lexicon_match(plx_story_lexicon(story, language), &matches, tokens, forms) != PLX_OK)
        return 0;
    size_t words = 0, common = 0;
    for (uint32_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].kind == PLX_TOKEN_WORD) {
            words++;
            common += plx_match_has(&matches, i, PLX_SENSE_FUNCTION);
        }
    plx_matches_release(&matches);
    return words ? (unsigned)(common * 1000 / words) : 0;
}

static void choose(struct plx_story *story, const struct candidates *found,
                   const struct plx_tokens *tokens, const struct plx_intern *forms,
                   char code[PLX_LANGUAGE_CODE])
{
    unsigned best = 0;
    size_t chosen = 0;
    for (size_t i = 0; found->count > 1 && i < found->count; i++) {
        unsigned share = share_of_common_words(story, found->codes[i], tokens, forms);
        if (share > best) {
            best = share;
            chosen = i;
        }
    }
    if (found->count)
        memcpy(code, found->codes[chosen], PLX_LANGUAGE_CODE);
}

static const char *packed_of(enum plx_token_script script)
{
    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++)
        if (packed[i].script == script)
            return packed[i].codes;
    return NULL;
}

/* How much more than its words say a language has for it: that the statistics name it first, or at all; that the file is called by it. */
#define NAMED_FIRST 0.6
#define NAMED 0.3
#define CALLED_SO 1.5

/* The first by_letters are those of the statistics. */
static void choose_for_few_words(struct plx_story *story, const struct candidates *found, size_t by_letters, const char *called,
                                 const char *text, const struct plx_tokens *tokens, const struct plx_intern *forms,
                                 char code[PLX_LANGUAGE_CODE])
{
    double best = 0;
    for (size_t i = 0; i < found->count; i++) {
        double suits = plx_short_text_suits(story, found->codes[i], text, tokens, forms);
        suits += i >= by_letters ? 0 : i == 0 ? NAMED_FIRST : NAMED;
        suits += called && strncmp(called, found->codes[i], strlen(found->codes[i])) == 0 ? CALLED_SO : 0;
        if (i == 0 || suits > best) {
            best = suits;
            memcpy(code, found->codes[i], PLX_LANGUAGE_CODE);
        }
    }
}

static size_t words_of(const struct plx_tokens *tokens)
{
    size_t words = 0;
    for (size_t i = 0; i < tokens->count; i++)
        words += tokens->items[i].kind == PLX_TOKEN_WORD;
    return words;
}

enum plx_status plx_identify(struct plx_story *story, const char *path, const char *text, size_t length,
                             char code[PLX_LANGUAGE_CODE])
{
    snprintf(code, PLX_LANGUAGE_CODE, "und");
    size_t sample = length < SAMPLE_BYTES ? length : SAMPLE_BYTES;
    while (sample < length && (text[sample] & 0xc0) == 0x80)
        sample++;
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    enum plx_status status = plx_tokens_read(&tokens, &forms, text, sample, "");
    enum plx_token_script script = main_script(&tokens);
    struct candidates found = {.count = 0};
    if (status == PLX_OK && tokens.count)
        classify(story, text, sample, script, &found);
    size_t by_letters = found.count, words = words_of(&tokens);
    const char *own = packed_of(script);
    bool few = words > 0 && words < PLX_SHORT_TEXT;
    for (const char *at = few || !by_letters ? own : NULL; at; at = strchr(at, ' ')) {
        at += *at == ' ';
        add_candidate(&found, at);
    }
    const char *called = words < PLX_SHORT_TEXT ? plx_short_text_named(path, words ? own : any) : NULL;
    if (status == PLX_OK && few)
        choose_for_few_words(story, &found, by_letters, called, text, &tokens, &forms, code);
    else if (called) /* figures alone */
        snprintf(code, PLX_LANGUAGE_CODE, "%.*s", (int)strcspn(called, " "), called);
    else if (status == PLX_OK)
        choose(story, &found, &tokens, &forms, code);
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return status;
}
