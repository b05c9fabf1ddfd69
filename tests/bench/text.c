#include "text.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vector.h"
#include "data/json.h"
#include "measure.h"
#include "templates.h"

enum list { LIST_WORDS, LIST_COMPANIES, LIST_PEOPLE, LIST_PLACES, LISTS };

struct words {
    PLX_VECTOR(char *) items;
};

/* A bundled report, and its language. */
struct model {
    const char *language;
    char *text;
};

#define MODELS 5

struct bench_texts {
    struct words lists[BENCH_LANGUAGES][LISTS];
    struct model models[MODELS];
};

static size_t language_number(const char *language)
{
    size_t number = 0;
    while (number + 1 < BENCH_LANGUAGES && strcmp(bench_templates[number].language, language) != 0)
        number++;
    return number;
}

/* ---- reading ---- */

static void add_word(struct words *words, const char *word)
{
    char *copy = *word ? strdup(word) : NULL;
    char **slot = copy ? PLX_VECTOR_PUSH(&words->items) : NULL;
    if (slot)
        *slot = copy;
    else
        free(copy);
}

static void add_concepts(struct bench_texts *texts, const struct plx_json *document)
{
    const struct plx_json *concept = plx_json_first(plx_json_member(document, "concepts"));
    for (; concept; concept = plx_json_next(concept))
        for (size_t i = 0; i < BENCH_LANGUAGES; i++) {
            const struct plx_json *words = plx_json_member(plx_json_member(concept, "words"),
                                                           bench_templates[i].language);
            for (words = plx_json_first(words); words; words = plx_json_next(words))
                add_word(&texts->lists[i][LIST_WORDS], plx_json_string(words));
        }
}

/* The first name in the language, else the usual one. */
static void add_entities(struct bench_texts *texts, const struct plx_json *document,
                         enum list list)
{
    const struct plx_json *entity = plx_json_first(plx_json_member(document, "entities"));
    for (; entity; entity = plx_json_next(entity))
        for (size_t i = 0; i < BENCH_LANGUAGES; i++) {
            const struct plx_json *names = plx_json_member(plx_json_member(entity, "names"),
                                                           bench_templates[i].language);
            const char *name = plx_json_string(plx_json_first(names));
            add_word(&texts->lists[i][list],
                     *name ? name : plx_json_string(plx_json_member(entity, "name")));
        }
}

static bool read_entities(struct bench_texts *texts, const char *assets, const char *file,
                          enum list list)
{
    char path[4096];
    struct plx_json *document;
    snprintf(path, sizeof path, "%s/entities/%s", assets, file);
    if (plx_json_read(path, &document, NULL) != PLX_OK)
        return false;
    add_entities(texts, document, list);
    plx_json_free(&document);
    return true;
}

static int is_json(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".json") == 0;
}

static bool read_concepts(struct bench_texts *texts, const char *assets)
{
    char folder[4000], path[4300];
    struct dirent **files;
    snprintf(folder, sizeof folder, "%s/concepts", assets);
    int count = scandir(folder, &files, is_json, alphasort);
    for (int i = 0; i < count; i++) {
        struct plx_json *document;
        snprintf(path, sizeof path, "%s/%s", folder, files[i]->d_name);
        if (plx_json_read(path, &document, NULL) == PLX_OK) {
            add_concepts(texts, document);
            plx_json_free(&document);
        }
        free(files[i]);
    }
    if (count >= 0)
        free(files);
    return count > 0;
}

static char *read_whole(const char *path)
{
    struct plx_buffer bytes;
    plx_buffer_init(&bytes);
    FILE *file = fopen(path, "rb");
    char part[4096];
    for (size_t n; file && (n = fread(part, 1, sizeof part, file)) > 0;)
        plx_buffer_add(&bytes, part, n);
    if (file)
        fclose(file);
    return plx_buffer_detach(&bytes);
}

static bool read_models(struct bench_texts *texts, const char *assets)
{
    static const char *const languages[MODELS] = {"ar", "fr", "it", "pt", "ru"};
    for (size_t i = 0; i < MODELS; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/stories/amazon-openai/%s.txt", assets, languages[i]);
        texts->models[i] = (struct model){languages[i], read_whole(path)};
        if (!texts->models[i].text || !*texts->models[i].text)
            return false;
    }
    return true;
}

struct bench_texts *bench_texts_new(const char *assets)
{
    struct bench_texts *texts = calloc(1, sizeof *texts);
    if (texts && !(read_concepts(texts, assets) && read_models(texts, assets) &&
                   read_entities(texts, assets, "companies.json", LIST_COMPANIES) &&
                   read_entities(texts, assets, "people.json", LIST_PEOPLE) &&
                   read_entities(texts, assets, "places.json", LIST_PLACES)))
        bench_texts_free(&texts);
    return texts;
}

void bench_texts_free(struct bench_texts **texts)
{
    if (!*texts)
        return;
    for (size_t i = 0; i < BENCH_LANGUAGES; i++)
        for (size_t list = 0; list < LISTS; list++) {
            struct words *words = &(*texts)->lists[i][list];
            for (size_t k = 0; k < words->items.count; k++)
                free(words->items.items[k]);
            PLX_VECTOR_RELEASE(&words->items);
        }
    for (size_t i = 0; i < MODELS; i++)
        free((*texts)->models[i].text);
    free(*texts);
    *texts = NULL;
}

/* ---- varied text ---- */

/* A name that no list knows, in the language's script. */
static void add_unknown(struct plx_buffer *out, const char *language, struct bench_random *random)
{
    static const char *const latin[] = {"bel", "dor", "fan", "gri", "hal", "jun", "kes", "lum",
                                        "mar", "nov", "pol", "ras", "sel", "tor", "vin", "zar"};
    static const char *const capital[] = {"Bel", "Dor", "Fan", "Gri", "Hal", "Jun", "Kes", "Lum",
                                          "Mar", "Nov", "Pol", "Ras", "Sel", "Tor", "Vin", "Zar"};
    static const char *const arabic[] = {"بل", "دور", "فان", "غري", "هال", "جون", "كس", "لوم",
                                         "مار", "نوف", "بول", "راس", "سل", "تور", "فين", "زار"};
    bool joined = strcmp(language, "ar") == 0 && bench_random_below(random, 2);
    plx_buffer_add_string(out, (joined ? arabic : capital)[bench_random_below(random, 16)]);
    for (uint32_t n = 1 + bench_random_below(random, 2); n > 0; n--)
        plx_buffer_add_string(out, (joined ? arabic : latin)[bench_random_below(random, 16)]);
    plx_buffer_add_string(out, joined ? "" : bench_random_below(random, 2) ? "a" : "en");
}

static void add_grouped(struct plx_buffer *out, const char *grouping, uint32_t number)
{
    if (number < 1000)
        plx_buffer_printf(out, "%u", number);
    else if (number < 1000000)
        plx_buffer_printf(out, "%u%s%03u", number / 1000, grouping, number % 1000);
    else
        plx_buffer_printf(out, "%u%s%03u%s%03u", number / 1000000, grouping, number / 1000 % 1000,
                          grouping, number % 1000);
}

static void add_item(struct plx_buffer *out, const struct words *words,
                     struct bench_random *random)
{
    plx_buffer_add_string(
        out, words->items.items[bench_random_below(random, (uint32_t)words->items.count)]);
}

static void fill_slot(const struct bench_texts *texts, size_t language, char slot,
                      struct bench_random *random, struct plx_buffer *out)
{
    const struct bench_templates *t = &bench_templates[language];
    const struct words *lists = texts->lists[language];
    switch (slot) {
    case 'w':
        add_item(out, &lists[LIST_WORDS], random);
        break;
    case 'c':
        add_item(out, &lists[LIST_COMPANIES], random);
        break;
    case 'p':
        add_item(out, &lists[LIST_PEOPLE], random);
        break;
    case 'l':
        add_item(out, &lists[LIST_PLACES], random);
        break;
    case 'u':
        add_unknown(out, t->language, random);
        break;
    case 'v':
        plx_buffer_printf(out, "%u%c%u", 1 + bench_random_below(random, 900), t->decimal,
                          1 + bench_random_below(random, 9));
        break;
    case 'g':
        add_grouped(out, t->grouping, 1000 + bench_random_below(random, 3000000));
        break;
    case 'i':
        plx_buffer_printf(out, "%u", 2 + bench_random_below(random, 97));
        break;
    case 'y':
        plx_buffer_printf(out, "%u", 1990 + bench_random_below(random, 50));
        break;
    case 'd':
        plx_buffer_printf(out, "%u", 1 + bench_random_below(random, 28));
        break;
    case 'm':
        plx_buffer_add_string(out, t->months[bench_random_below(random, 12)]);
        break;
    default:
        break;
    }
}

static void add_sentence(const struct bench_texts *texts, size_t language,
                         struct bench_random *random, struct plx_buffer *out)
{
    const char *at =
        bench_templates[language].sentences[bench_random_below(random, BENCH_SENTENCES)];
    for (; *at; at++) {
        if (*at != '{') {
            plx_buffer_add_char(out, *at);
            continue;
        }
        fill_slot(texts, language, at[1], random, out);
        at += 2;
    }
}

static const struct model *model_of(const struct bench_texts *texts, const char *language)
{
    for (size_t i = 0; i < MODELS; i++)
        if (strcmp(texts->models[i].language, language) == 0)
            return &texts->models[i];
    return NULL;
}

/* ---- sentences of the bundled reports ---- */

/* Mixes what a thing is called by into a number, alike in every report of the story. */
static uint64_t mixed(uint64_t story, const char *name, size_t length)
{
    uint64_t hash = story * 0x9e3779b97f4a7c15u + 1;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)name[i]) * 0x100000001b3u;
    return hash ^ hash >> 29;
}

struct variation {
    const struct bench_texts *texts;
    const char *language;
    uint64_t story, own; /* what all reports of the story share, and this one alone has */
};

static size_t run_of(const char *text, const char *set)
{
    return strspn(text, set);
}

/* Another number of as many digits; a year stays in its century. */
static void vary_digits(const struct variation *v, const char *digits, size_t length,
                        struct plx_buffer *out)
{
    uint64_t hash = mixed(v->story, digits, length);
    if (mixed(v->own, digits, length) % 8 == 0)
        hash = mixed(v->own, digits, length) >> 3;
    bool year = length == 4 && (strncmp(digits, "19", 2) == 0 || strncmp(digits, "20", 2) == 0);
    for (size_t i = 0; i < length; i++, hash /= 10)
        if (year && i < 2)
            plx_buffer_add_char(out, digits[i]);
        else
            plx_buffer_add_char(out, (char)('0' + (i ? hash % 10 : 1 + hash % 9)));
}

/* Another company where it is a name; the story's first one has the names of the model. */
static void vary_word(const struct variation *v, const char *word, size_t length,
                      struct plx_buffer *out)
{
    static const char *const names[] = {"OpenAI", "Amazon", "Microsoft", "NVIDIA", "Nvidia",
                                        "Oracle", "Anthropic", "Broadcom", "SoftBank",
                                        "CoreWeave", "Trainium", "Google", "Etsy", "Shopify",
                                        "Instacart", "Meta", "CNBC", "AMD", "AWS", "Azure"};
    bool name = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        name |= strlen(names[i]) == length && strncmp(names[i], word, length) == 0;
    bool other = v->story % 1000 != 0 || mixed(v->own, word, length) % 12 == 0;
    if (!name || !other) {
        plx_buffer_add(out, word, length);
        return;
    }
    const struct words *list =
        &v->texts->lists[language_number(v->language)][LIST_COMPANIES];
    uint64_t hash = v->story % 1000 ? mixed(v->story, word, length) : mixed(v->own, word, length);
    plx_buffer_add_string(out, list->items.items[hash % list->items.count]);
}

static void vary_sentence(const struct variation *v, const char *text, size_t length,
                          struct plx_buffer *out)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (const char *at = text; at < text + length;) {
        size_t digits = run_of(at, "0123456789"), word = run_of(at, letters);
        if (digits)
            vary_digits(v, at, digits, out);
        else if (word)
            vary_word(v, at, word, out);
        else
            plx_buffer_add_char(out, *at);
        at += digits ? digits : word ? word : 1;
    }
}

struct piece {
    const char *text;
    size_t length;
};

struct pieces {
    PLX_VECTOR(struct piece) items;
};

/* The sentences of a text, parted where a full stop stands before white space. */
static void cut(const char *text, size_t length, struct pieces *out)
{
    for (const char *at = text, *end = text + length; at < end;) {
        const char *stop = at;
        while (stop < end && !(*stop == '.' && (stop + 1 == end || stop[1] == ' ')))
            stop++;
        stop += stop < end;
        struct piece *piece = PLX_VECTOR_PUSH(&out->items);
        if (piece)
            *piece = (struct piece){at, (size_t)(stop - at)};
        at = stop + (stop < end);
    }
}

static void shuffle(struct pieces *pieces, struct bench_random *random)
{
    for (size_t i = pieces->items.count; i > 1; i--) {
        size_t k = bench_random_below(random, (uint32_t)i);
        struct piece kept = pieces->items.items[k];
        pieces->items.items[k] = pieces->items.items[i - 1];
        pieces->items.items[i - 1] = kept;
    }
}

/* One paragraph with its sentences in another order, one in ten left out. */
static void vary_paragraph(const struct variation *v, const char *text, size_t length,
                           struct bench_random *random, struct plx_buffer *out)
{
    struct pieces pieces = {0};
    cut(text, length, &pieces);
    shuffle(&pieces, random);
    for (size_t i = 0; i < pieces.items.count; i++) {
        if (pieces.items.count > 1 && bench_random_below(random, 10) == 0)
            continue;
        vary_sentence(v, pieces.items.items[i].text, pieces.items.items[i].length, out);
        plx_buffer_add_char(out, ' ');
    }
    plx_buffer_add_char(out, '\n');
    PLX_VECTOR_RELEASE(&pieces.items);
}

const char *bench_texts_report(const struct bench_texts *texts, uint32_t story, uint32_t version,
                               struct plx_buffer *out)
{
    const struct model *model = &texts->models[version % MODELS];
    const struct variation v = {.texts = texts, .language = model->language, .story = story,
                                .own = ((uint64_t)story << 32 | version) + 1000003};
    struct bench_random random;
    bench_random_init(&random, v.own);
    for (const char *at = model->text; *at;) {
        size_t length = strcspn(at, "\n");
        vary_paragraph(&v, at, length, &random, out);
        at += length + (at[length] == '\n');
    }
    return model->language;
}

/* A sentence of the bundled report, each time with other values and names. */
static void add_bundled(const struct bench_texts *texts, const struct model *model,
                        const struct pieces *pieces, struct bench_random *random,
                        struct plx_buffer *out)
{
    const struct piece *piece =
        &pieces->items.items[bench_random_below(random, (uint32_t)pieces->items.count)];
    uint64_t seed = 1 + bench_random_below(random, UINT32_MAX);
    const struct variation v = {.texts = texts, .language = model->language,
                                .story = seed * 1000 + 1, .own = seed};
    vary_sentence(&v, piece->text, piece->length, out);
}

void bench_texts_vary(const struct bench_texts *texts, const char *language, size_t bytes,
                      uint64_t seed, struct plx_buffer *out)
{
    size_t number = language_number(language), end = out->length + bytes;
    const struct model *model = model_of(texts, language);
    struct pieces pieces = {0};
    struct bench_random random;
    bench_random_init(&random, seed);
    if (model)
        cut(model->text, strlen(model->text), &pieces);
    plx_buffer_reserve(out, bytes + 4096);
    for (uint32_t sentences = 1; out->length < end && !plx_buffer_failed(out); sentences++) {
        if (model && bench_random_below(&random, 5) == 0)
            add_bundled(texts, model, &pieces, &random, out);
        else
            add_sentence(texts, number, &random, out);
        plx_buffer_add_string(out, bench_random_below(&random, 5) == 0 ? "\n\n" : " ");
    }
    PLX_VECTOR_RELEASE(&pieces.items);
}
