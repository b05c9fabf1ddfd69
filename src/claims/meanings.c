#include "claims/meanings.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "claims/comparison.h"
#include "language/glossary.h"
#include "text/loose.h"
#include "text/romanise.h"

/* A name is found by its beginning from so many bytes on. */
#define LEAST_BEGINNING 2
/* By its sound alone: so many consonants of a whole name, of one word of it. */
#define LEAST_SOUND 3
#define LEAST_WORD_SOUND 4

/* ---- languages ---- */

static bool is_open(const struct plx_meanings *m, const char *code)
{
    for (size_t i = 0; i < m->languages.count; i++)
        if (plx_language_is(m->languages.items[i].language, code))
            return true;
    return false;
}

static enum plx_status add_language(struct plx_meanings *m, const struct plx_language *language,
                                    struct plx_language *opened)
{
    struct plx_lexicon *lexicon = plx_lexicon_new(language);
    struct plx_meaning_language *added = lexicon ? PLX_VECTOR_PUSH(&m->languages) : NULL;
    if (!added) {
        plx_lexicon_free(&lexicon);
        plx_language_close(&opened);
        return PLX_ERROR_MEMORY;
    }
    *added = (struct plx_meaning_language){opened, language, lexicon};
    return PLX_OK;
}

/* One that is damaged is passed over: the reports have it not. */
static enum plx_status open_beside(struct plx_meanings *m, const char *folder, const char *name)
{
    char path[4096], code[32];
    size_t length = strcspn(name, ".");
    struct plx_language *opened;
    if (strcmp(name + length, ".plx") != 0 || length >= sizeof code)
        return PLX_OK;
    snprintf(code, sizeof code, "%.*s", (int)length, name);
    int n = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (is_open(m, code) || n < 0 || (size_t)n >= sizeof path ||
        plx_language_open(path, &opened, NULL) != PLX_OK)
        return PLX_OK;
    if (plx_glossary_join(m->comparison->story->settings.glossary, opened) != PLX_OK) {
        plx_language_close(&opened);
        return PLX_ERROR_MEMORY;
    }
    return add_language(m, opened, opened);
}

static enum plx_status open_others(struct plx_meanings *m, const char *data_folder)
{
    char folder[4096];
    struct dirent **entries = NULL;
    snprintf(folder, sizeof folder, "%s/languages", data_folder);
    int count = scandir(folder, &entries, NULL, alphasort);
    enum plx_status status = PLX_OK;
    for (int i = 0; i < count; i++) {
        if (status == PLX_OK)
            status = open_beside(m, folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return status;
}

static enum plx_status open_languages(struct plx_meanings *m)
{
    const struct plx_story *story = m->comparison->story;
    enum plx_status status = PLX_OK;
    for (size_t i = 0; i < story->reports.count && status == PLX_OK; i++) {
        const struct plx_language *language = story->reports.items[i]->language;
        if (language && !is_open(m, plx_language_code(language)))
            status = add_language(m, language, NULL);
    }
    m->own_languages = m->languages.count;
    if (status == PLX_OK && story->settings.data_folder)
        status = open_others(m, story->settings.data_folder);
    return status;
}

/* ---- names ---- */

/* Appends " grg brkmn " for "Greg Brockman", in whatever script. */
static void add_sound(struct plx_buffer *out, const char *words, size_t length)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    struct plx_buffer latin;
    plx_intern_init(&forms);
    plx_buffer_init(&latin);
    plx_tokens_read(&tokens, &forms, words, length, "und");
    for (size_t i = 0; i < tokens.count; i++) {
        const struct plx_token *token = &tokens.items[i];
        plx_buffer_clear(&latin);
        if (token->kind != PLX_TOKEN_WORD ||
            !plx_romanise((enum plx_token_script)token->script, words + token->start,
                          token->end - token->start, &latin))
            continue;
        size_t before = out->length;
        plx_buffer_add_char(out, ' ');
        plx_skeleton(plx_buffer_string(&latin), latin.length, out);
        if (out->length == before + 1)
            plx_buffer_cut(out, before);
    }
    if (out->length)
        plx_buffer_add_char(out, ' ');
    plx_buffer_release(&latin);
    plx_intern_release(&forms);
    plx_tokens_release(&tokens);
}

struct naming {
    struct plx_meanings *meanings;
    struct plx_intern met; /* names of the entity, and its number before each */
};

static bool add_name(struct naming *n, uint32_t entity, const char *words, size_t length)
{
    struct plx_buffer folded, sound;
    char number[16];
    plx_buffer_init(&folded);
    plx_buffer_init(&sound);
    int digits = snprintf(number, sizeof number, "%u:", (unsigned)entity);
    plx_buffer_add_string(&folded, number);
    plx_loose_fold(&folded, words, length);
    size_t before = n->met.count;
    uint32_t met = plx_intern_add(&n->met, plx_buffer_string(&folded), folded.length);
    bool good = met != PLX_INTERN_NONE;
    if (good && n->met.count > before && folded.length > (size_t)digits) {
        struct plx_meanings *m = n->meanings;
        struct plx_meaning_name *name = PLX_VECTOR_PUSH(&m->names);
        add_sound(&sound, words, length);
        if (name)
            *name = (struct plx_meaning_name){
                entity, plx_arena_string(&m->arena, plx_buffer_string(&folded) + digits),
                plx_arena_string(&m->arena, plx_buffer_string(&sound))};
        good = name && name->folded && name->sound && !plx_buffer_failed(&sound);
    }
    plx_buffer_release(&folded);
    plx_buffer_release(&sound);
    return good;
}

static enum plx_status gather_names(struct plx_meanings *m)
{
    const struct plx_comparison *c = m->comparison;
    struct naming n = {.meanings = m};
    bool good = true;
    plx_intern_init(&n.met);
    for (uint32_t e = 0; e < c->entity_count && good; e++) {
        const struct plx_entity *entity = &c->entities[e];
        good = add_name(&n, e, entity->name, strlen(entity->name));
        for (size_t i = 0; i < entity->mention_count && good; i++) {
            const struct plx_mention *mention = &entity->mentions[i];
            const char *text = c->story->reports.items[mention->report]->text;
            good = add_name(&n, e, text + mention->span.start,
                            mention->span.end - mention->span.start);
        }
    }
    plx_intern_release(&n.met);
    return good ? PLX_OK : PLX_ERROR_MEMORY;
}

/* Whether a word of the name, or the name from a word on, begins so. */
static bool begins(const char *name, const char *folded, size_t length)
{
    for (const char *at = name; (at = strstr(at, folded)); at += length)
        if (at == name || at[-1] == ' ' || at[-1] == '-' || at[-1] == '\'')
            return true;
    return false;
}

static bool find_letters(const struct plx_meanings *m, const char *wanted, bool *found)
{
    struct plx_buffer folded;
    bool any = false;
    plx_buffer_init(&folded);
    plx_loose_fold(&folded, wanted, strlen(wanted));
    for (size_t i = 0; folded.length >= LEAST_BEGINNING && i < m->names.count; i++)
        if (begins(m->names.items[i].folded, plx_buffer_string(&folded), folded.length))
            any = found[m->names.items[i].entity] = true;
    plx_buffer_release(&folded);
    return any;
}

static bool find_sound(const struct plx_meanings *m, const char *wanted, bool *found)
{
    struct plx_buffer sound;
    bool any = false;
    plx_buffer_init(&sound);
    add_sound(&sound, wanted, strlen(wanted));
    for (size_t i = 0; sound.length >= LEAST_SOUND + 2 && i < m->names.count; i++) {
        const char *own = m->names.items[i].sound;
        bool whole = strcmp(own, plx_buffer_string(&sound)) == 0;
        if (whole || (sound.length >= LEAST_WORD_SOUND + 2 && strstr(own, plx_buffer_string(&sound))))
            any = found[m->names.items[i].entity] = true;
    }
    plx_buffer_release(&sound);
    return any;
}

/* ---- what the languages know of it ---- */

/* Calls back with each sense that all the words together have in the language. */
typedef void use_sense(struct plx_meanings *m, const struct plx_language *language,
                       const struct plx_sense *sense, void *context);

static enum plx_status each_sense(struct plx_meanings *m, struct plx_meaning_language *in,
                                  const char *wanted, use_sense *use, void *context)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    struct plx_matches matches = {0};
    plx_intern_init(&forms);
    enum plx_status status = plx_tokens_read(&tokens, &forms, wanted, strlen(wanted),
                                             plx_language_code(in->language));
    if (status == PLX_OK && tokens.count)
        status = plx_lexicon_match(in->lexicon, &matches, &tokens, &forms);
    for (struct plx_match_cursor each = plx_matches_of(&matches, 0); status == PLX_OK && plx_match_next(&each);)
        if (each.match.end == tokens.count)
            use(m, in->language, each.match.sense, context);
    plx_matches_release(&matches);
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return status;
}

/* The languages of the reports first; the others where it is nothing in these. */
static enum plx_status ask_languages(struct plx_meanings *m, const char *wanted, use_sense *use,
                                     void *context, const bool *any)
{
    enum plx_status status = PLX_OK;
    for (size_t i = 0; i < m->languages.count && status == PLX_OK; i++)
        if (i < m->own_languages || !*any)
            status = each_sense(m, &m->languages.items[i], wanted, use, context);
    return status;
}

struct naming_entities {
    bool *found, any;
};

/* "embassy@fr" is an embassy too. */
static bool is_of_id(const char *entity, const char *id)
{
    size_t length = strlen(id);
    return length && strncmp(entity, id, length) == 0 && (entity[length] == '\0' || entity[length] == '@');
}

static void use_entity(struct plx_meanings *m, const struct plx_language *language,
                       const struct plx_sense *sense, void *context)
{
    struct naming_entities *naming = context;
    if (sense->kind != PLX_SENSE_ENTITY || (sense->flags & PLX_SENSE_COMMON))
        return;
    const struct plx_known_entity *known = plx_language_entity(language, sense->index);
    const char *id = known ? plx_language_string(language, known->id) : "";
    for (size_t e = 0; e < m->comparison->entity_count; e++)
        if (is_of_id(m->comparison->entities[e].id, id))
            naming->any = naming->found[e] = true;
}

bool plx_meanings_entities(struct plx_meanings *m, const char *wanted, bool *found)
{
    struct naming_entities naming = {found, find_letters(m, wanted, found)};
    ask_languages(m, wanted, use_entity, &naming, &naming.any);
    return naming.any || find_sound(m, wanted, found);
}

/* ---- concepts ---- */

static int by_concept(const void *a, const void *b)
{
    const struct plx_meaning_place *x = a, *y = b;
    if (x->concept != y->concept)
        return x->concept < y->concept ? -1 : 1;
    if (x->hit.report != y->hit.report)
        return x->hit.report < y->hit.report ? -1 : 1;
    return x->hit.span.start < y->hit.span.start ? -1 : x->hit.span.start > y->hit.span.start;
}

static bool add_place(struct plx_meanings *m, uint32_t report, struct plx_match match)
{
    const struct plx_report *text = m->comparison->story->reports.items[report];
    const struct plx_known_concept *known = plx_language_concept(text->language, match.sense->index);
    if (!known)
        return true;
    const char *id = plx_language_string(text->language, known->id);
    uint32_t number = plx_intern_add(&m->concepts, id, strlen(id));
    struct plx_meaning_place *place =
        number == PLX_INTERN_NONE ? NULL : PLX_VECTOR_PUSH(&m->places);
    if (!place)
        return false;
    *place = (struct plx_meaning_place){
        number, {report, {text->tokens.items[match.first].start,
                          text->tokens.items[match.end - 1].end}}};
    return true;
}

static enum plx_status gather_concepts(struct plx_meanings *m)
{
    const struct plx_story *story = m->comparison->story;
    for (uint32_t r = 0; r < story->reports.count; r++) {
        const struct plx_matches *matches = &story->reports.items[r]->matches;
        struct plx_match_cursor each = plx_matches_with(matches, PLX_MATCH_BIT(PLX_SENSE_CONCEPT));
        while (plx_match_next(&each))
            if (each.kind == PLX_SENSE_CONCEPT && !add_place(m, r, each.match))
                return PLX_ERROR_MEMORY;
    }
    if (m->places.count)
        qsort(m->places.items, m->places.count, sizeof *m->places.items, by_concept);
    return PLX_OK;
}

struct naming_concepts {
    struct plx_hits *hits;
    bool any, failed;
};

static size_t first_place(const struct plx_meanings *m, uint32_t concept)
{
    size_t low = 0, high = m->places.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->places.items[middle].concept < concept)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void use_concept(struct plx_meanings *m, const struct plx_language *language,
                        const struct plx_sense *sense, void *context)
{
    struct naming_concepts *naming = context;
    if (sense->kind != PLX_SENSE_CONCEPT)
        return;
    const struct plx_known_concept *known = plx_language_concept(language, sense->index);
    const char *id = known ? plx_language_string(language, known->id) : "";
    uint32_t concept = plx_intern_find(&m->concepts, id, strlen(id));
    for (size_t i = concept == PLX_INTERN_NONE ? m->places.count : first_place(m, concept);
         i < m->places.count && m->places.items[i].concept == concept; i++) {
        struct plx_hit *hit = PLX_VECTOR_PUSH(naming->hits);
        if (hit)
            *hit = m->places.items[i].hit;
        naming->failed |= !hit;
        naming->any = true;
    }
}

enum plx_status plx_meanings_concepts(struct plx_meanings *m, const char *wanted,
                                      struct plx_hits *hits)
{
    struct naming_concepts naming = {.hits = hits};
    enum plx_status status = ask_languages(m, wanted, use_concept, &naming, &naming.any);
    return naming.failed ? PLX_ERROR_MEMORY : status;
}

/* ---- making ---- */

enum plx_status plx_meanings_make(struct plx_meanings *m, const struct plx_comparison *comparison)
{
    *m = (struct plx_meanings){.comparison = comparison};
    plx_arena_init(&m->arena);
    plx_intern_init(&m->concepts);
    enum plx_status status = open_languages(m);
    if (status == PLX_OK)
        status = gather_names(m);
    if (status == PLX_OK)
        status = gather_concepts(m);
    if (status != PLX_OK)
        plx_meanings_release(m);
    return status;
}

void plx_meanings_release(struct plx_meanings *m)
{
    for (size_t i = 0; i < m->languages.count; i++) {
        plx_lexicon_free(&m->languages.items[i].lexicon);
        plx_language_close(&m->languages.items[i].opened);
    }
    PLX_VECTOR_RELEASE(&m->languages);
    PLX_VECTOR_RELEASE(&m->names);
    PLX_VECTOR_RELEASE(&m->places);
    plx_intern_release(&m->concepts);
    plx_arena_release(&m->arena);
}
