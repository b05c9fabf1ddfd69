#include "claims/transliterate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "facts/near.h"
#include "text/decline.h"
#include "text/fold.h"
#include "text/romanise.h"

#define MOST_WORDS 4
/* A single word must have so many consonants before its sound alone is a sign. */
#define LEAST_SKELETON 3

/* A found name as the sounds of its words. */
struct sound {
    struct plx_name name;
    uint32_t report, index; /* where it stands: the index-th name of the report */
    enum plx_token_script script;
    char words[MOST_WORDS][PLX_SOUND_BYTES];
    size_t word_count, letters;
};

/* A sound under one of its keys, and the posting before it under the same. */
struct posting {
    uint32_t sound, before;
};

/* In bytes; a longer word is no name. */
#define LONGEST_WORD 64

#define NO_POSTING UINT32_MAX

struct sounder {
    struct plx_comparing *comparing;
    PLX_VECTOR(struct sound) sounds;
    struct plx_intern different; /* sounds as wholes: one that was there before is not indexed */
    struct plx_intern keys;
    PLX_VECTOR(struct posting) postings;
    PLX_VECTOR(uint32_t) last;   /* by key: its last posting */
    bool failed;
};

static void undecline(const char *text, size_t length, struct plx_buffer *out)
{
    struct plx_buffer folded;
    plx_buffer_init(&folded);
    plx_fold(&folded, text, length, false);
    plx_undecline(out, plx_buffer_string(&folded), folded.length);
    plx_buffer_release(&folded);
}

bool plx_sound_of(enum plx_token_script script, const char *text, size_t length,
                        char out[PLX_SOUND_BYTES])
{
    struct plx_buffer bare, latin, skeleton;
    plx_buffer_init(&bare);
    plx_buffer_init(&latin);
    plx_buffer_init(&skeleton);
    if (script == PLX_SCRIPT_CYRILLIC && length <= LONGEST_WORD) { /* "Диланом" */
        undecline(text, length, &bare);
        text = plx_buffer_string(&bare);
        length = bare.length;
    }
    bool made = plx_romanise(script, text, length, &latin);
    if (made)
        plx_skeleton(plx_buffer_string(&latin), latin.length, &skeleton);
    made = made && skeleton.length < PLX_SOUND_BYTES;
    if (made)
        memcpy(out, plx_buffer_string(&skeleton), skeleton.length + 1);
    plx_buffer_release(&bare);
    plx_buffer_release(&latin);
    plx_buffer_release(&skeleton);
    return made;
}

/* Articles and particles of names ("al", "de") carry no sound of their own. */
static bool is_particle(const struct plx_report *report, const struct plx_token *t)
{
    static const char *const particles[] = {"al", "el", "de", "da", "do", "dos", "das", "del", "di", "du", "la", "аль", "эль", "де",
                                            "да", "ди", "дель", "ла", "ال", "دي", "دا", "دو", "ديل", "لا", "of", "the"};
    const char *form = report->forms.entries[t->form].string;
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (strcmp(form, particles[i]) == 0)
            return true;
    return false;
}

static void add_sound(struct sounder *s, uint32_t report, uint32_t index)
{
    const struct plx_name *name = &s->comparing->reports[report].names.items[index];
    const struct plx_report *text = s->comparing->story->reports.items[report];
    struct sound sound = {.name = *name, .report = report, .index = index};
    for (uint32_t i = name->first; i < name->end; i++) {
        const struct plx_token *t = &text->tokens.items[i];
        if (t->kind == PLX_TOKEN_NUMBER)
            return; /* types such as "AR410" are written alike everywhere */
        if (t->kind != PLX_TOKEN_WORD || is_particle(text, t))
            continue;
        if (sound.word_count == MOST_WORDS ||
            !plx_sound_of((enum plx_token_script)t->script, text->text + t->start,
                         t->end - t->start, sound.words[sound.word_count]))
            return;
        sound.script = (enum plx_token_script)t->script;
        sound.letters += strlen(sound.words[sound.word_count++]);
    }
    struct sound *added = sound.word_count ? PLX_VECTOR_PUSH(&s->sounds) : NULL;
    if (added)
        *added = sound;
}

bool plx_sounds_alike(const char *a, const char *b)
{
    size_t m = strlen(a), n = strlen(b), front = 0, back = 0;
    if (strcmp(a, b) == 0)
        return m > 0;
    size_t shorter = m < n ? m : n, longer = m < n ? n : m;
    if (shorter < 4 || longer - shorter > 1 || a[0] != b[0])
        return false;
    while (front < shorter && a[front] == b[front])
        front++;
    while (back < shorter - front && a[m - 1 - back] == b[n - 1 - back])
        back++;
    return front + back + 1 >= longer;
}

/* ---- the index ---- */

/* Words that sound alike share one of these: the word itself, or the word less one of its sounds
 * behind the first. Calls back with each, as the word at its place in the name. */
typedef void use_key(struct sounder *s, const char *key, size_t length, void *context);

static void each_key(struct sounder *s, size_t place, const char *word, use_key *use, void *context)
{
    char key[25];
    size_t length = strlen(word);
    key[0] = (char)('0' + place);
    memcpy(key + 1, word, length);
    use(s, key, length + 1, context);
    for (size_t left_out = 1; length >= 4 && left_out < length; left_out++) {
        memcpy(key + 1, word, left_out);
        memcpy(key + 1 + left_out, word + left_out + 1, length - left_out - 1);
        use(s, key, length, context);
    }
}

static void add_posting(struct sounder *s, const char *key, size_t length, void *context)
{
    uint32_t number = plx_intern_add(&s->keys, key, length);
    if (number == s->last.count) {
        uint32_t *last = PLX_VECTOR_PUSH(&s->last);
        if (last)
            *last = NO_POSTING;
    }
    struct posting *posting = number < s->last.count ? PLX_VECTOR_PUSH(&s->postings) : NULL;
    if (!posting) {
        s->failed = true;
        return;
    }
    *posting = (struct posting){*(const uint32_t *)context, s->last.items[number]};
    s->last.items[number] = (uint32_t)s->postings.count - 1;
}

static bool is_different(struct sounder *s, const struct sound *sound)
{
    char whole[MOST_WORDS * PLX_SOUND_BYTES + 2] = {(char)('0' + sound->script)};
    size_t length = 1, count = s->different.count;
    for (size_t w = 0; w < sound->word_count; w++) {
        size_t n = strlen(sound->words[w]) + 1; /* with its NUL, which parts the words */
        memcpy(whole + length, sound->words[w], n);
        length += n;
    }
    s->failed |= plx_intern_add(&s->different, whole, length) == PLX_INTERN_NONE;
    return s->different.count > count;
}

/* Under the keys of its longest word, which the fewest others share. */
static void index_sound(struct sounder *s, uint32_t number)
{
    const struct sound *sound = &s->sounds.items[number];
    size_t longest = 0;
    if (sound->letters < LEAST_SKELETON || !is_different(s, sound))
        return;
    for (size_t w = 1; w < sound->word_count; w++)
        if (strlen(sound->words[w]) > strlen(sound->words[longest]))
            longest = w;
    each_key(s, longest, sound->words[longest], add_posting, &number);
}

/* Calls back with every sound that may have such a word at the place; with some more than once. */
struct lookup {
    void (*found)(struct sounder *s, uint32_t sound, void *context);
    void *context;
};

static void find_postings(struct sounder *s, const char *key, size_t length, void *context)
{
    const struct lookup *lookup = context;
    uint32_t number = plx_intern_find(&s->keys, key, length);
    for (uint32_t i = number == PLX_INTERN_NONE ? NO_POSTING : s->last.items[number];
         i != NO_POSTING; i = s->postings.items[i].before)
        lookup->found(s, s->postings.items[i].sound, lookup->context);
}

/* ---- scripts without capitals ---- */

struct searched {
    const struct plx_report *text;
    uint32_t report;
    char (*skeletons)[PLX_SOUND_BYTES]; /* by token; "" for what is no word */
    bool *named;           /* by token: part of a name that the report is known to have */
};

/* The Arabic article and one-letter particles stand before the name: without them too. */
static const char *bare(const char *skeleton, const struct plx_report *text,
                        const struct plx_token *t)
{
    const char *word = text->text + t->start;
    size_t length = t->end - t->start;
    bool article = length > 6 && memcmp(word, "ال", 4) == 0;
    bool led = length > 8 && memcmp(word + 2, "ال", 4) == 0;
    return (article || led) && skeleton[0] == 'l' ? skeleton + 1 : skeleton;
}

static bool word_matches(const struct searched *in, uint32_t token, const char *word)
{
    const struct plx_token *t = &in->text->tokens.items[token];
    const char *skeleton = in->skeletons[token];
    if (!*skeleton)
        return false;
    if (plx_sounds_alike(skeleton, word) || plx_sounds_alike(bare(skeleton, in->text, t), word))
        return true;
    /* وَ فَ بِ لِ written onto the name: و is no sound of the skeleton, the others are. */
    const char *text = in->text->text + t->start;
    bool particle = memcmp(text, "ب", 2) == 0 || memcmp(text, "ل", 2) == 0 ||
                    memcmp(text, "ف", 2) == 0 || memcmp(text, "ك", 2) == 0;
    return particle && skeleton[1] && strcmp(skeleton + 1, word) == 0 && strlen(word) >= 4;
}

/* Whether the language has another use for the word. */
static bool is_known_word(const struct searched *in, uint32_t token)
{
    const struct plx_matches *m = &in->text->matches;
    for (struct plx_match_cursor each = plx_matches_of(m, token); plx_match_next(&each);)
        if (each.match.end == token + 1 && each.kind != PLX_SENSE_FIRST_NAME &&
            each.kind != PLX_SENSE_ENTITY)
            return true;
    return false;
}

static bool is_quoted(const struct searched *in, uint32_t token)
{
    return token > 0 && plx_near_is_mark(in->text, token - 1, "«“\"");
}

/* Whether two words of equal length sound alike but for one sound: too little where a word stands alone. */
static bool differs_by_one(const char *a, const char *b)
{
    return strlen(a) == strlen(b) && strcmp(a, b) != 0;
}

/* Where the sound stands at the token: the token behind it, 0 where it does not. */
static uint32_t matches_at(const struct searched *in, uint32_t token, const struct sound *sound)
{
    if (sound->letters < LEAST_SKELETON || (sound->word_count == 1 && is_known_word(in, token)))
        return 0;
    if (sound->word_count == 1 && strlen(sound->words[0]) < 4 && !is_quoted(in, token) &&
        !plx_match_has_before(&in->text->matches, token, PLX_SENSE_COMPANY))
        return 0;
    if (sound->word_count == 1 && !is_quoted(in, token) && differs_by_one(in->skeletons[token], sound->words[0]))
        return 0;
    uint32_t at = token;
    for (size_t w = 0; w < sound->word_count; w++, at++) {
        if (w > 0 && at < in->text->tokens.count && is_particle(in->text, &in->text->tokens.items[at]))
            at++; /* "سيرو دي باسكو" */
        if (at >= in->text->tokens.count ||
            (w > 0 && (in->text->tokens.items[at].flags & PLX_TOKEN_LINE)) ||
            !word_matches(in, at, sound->words[w]))
            return 0;
    }
    return at;
}

static bool is_named(const struct searched *in, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (in->named[i])
            return true;
    return false;
}

static void add_heard(struct sounder *s, const struct searched *in, uint32_t first, uint32_t end,
                      const struct sound *sound)
{
    struct plx_report_facts *facts = &s->comparing->reports[in->report];
    if (is_named(in, first, end))
        return;
    struct plx_name heard = sound->name;
    heard.first = first;
    heard.end = end;
    heard.span.start = in->text->tokens.items[first].start;
    heard.span.end = in->text->tokens.items[end - 1].end;
    heard.sentence = plx_report_sentence_at(in->text, heard.span.start);
    struct plx_name *added = PLX_VECTOR_PUSH(&facts->names);
    if (added)
        *added = heard;
    else
        s->failed = true;
}

/* The longest sound at a token so far; of equals that which is the word's own, "Dobrogaz" and not "Trakgaz", else the first. */
struct hearing {
    const struct searched *in;
    uint32_t token, best, best_end; /* best_end 0 where there is none yet */
    bool exact;
};

static void hear(struct sounder *s, uint32_t number, void *context)
{
    struct hearing *h = context;
    const struct sound *sound = &s->sounds.items[number];
    uint32_t end = sound->script == PLX_SCRIPT_ARABIC ? 0 : matches_at(h->in, h->token, sound);
    bool exact = sound->word_count == 1 && strcmp(h->in->skeletons[h->token], sound->words[0]) == 0;
    bool better = exact != h->exact ? exact : number < h->best;
    if (end > h->best_end || (end && end == h->best_end && better)) {
        h->best = number;
        h->best_end = end;
        h->exact = exact;
    }
}

static uint32_t hear_at(struct sounder *s, const struct searched *in, uint32_t token)
{
    struct hearing h = {.in = in, .token = token};
    struct lookup lookup = {hear, &h};
    for (uint32_t place = 0; place < MOST_WORDS && token + place < in->text->tokens.count; place++) {
        const char *skeleton = in->skeletons[token + place];
        if (!*skeleton)
            break; /* no name goes on over it */
        each_key(s, place, skeleton, find_postings, &lookup);
        if (skeleton[1])
            each_key(s, place, skeleton + 1, find_postings, &lookup);
    }
    if (h.best_end)
        add_heard(s, in, token, h.best_end, &s->sounds.items[h.best]);
    return h.best_end ? h.best_end : token + 1;
}

static int by_place(const void *a, const void *b)
{
    const struct plx_name *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* The skeletons of all Arabic words, each form's once. */
static bool note_skeletons(struct searched *in)
{
    const struct plx_report *text = in->text;
    uint32_t *first = calloc(text->forms.count + 1, sizeof *first); /* by form: 1 + its first token */
    for (uint32_t i = 0; first && i < text->tokens.count; i++) {
        const struct plx_token *t = &text->tokens.items[i];
        if (t->kind != PLX_TOKEN_WORD || t->script != PLX_SCRIPT_ARABIC)
            continue;
        if (first[t->form])
            memcpy(in->skeletons[i], in->skeletons[first[t->form] - 1], PLX_SOUND_BYTES);
        else if (!plx_sound_of(PLX_SCRIPT_ARABIC, text->text + t->start, t->end - t->start, in->skeletons[i]))
            in->skeletons[i][0] = '\0';
        first[t->form] = first[t->form] ? first[t->form] : i + 1;
    }
    bool made = first != NULL;
    free(first);
    return made;
}

static void search(struct sounder *s, uint32_t report)
{
    const struct plx_report *text = s->comparing->story->reports.items[report];
    struct searched in = {.text = text, .report = report};
    in.skeletons = calloc(text->tokens.count + 1, sizeof *in.skeletons);
    in.named = calloc(text->tokens.count + 1, sizeof *in.named);
    if (!in.skeletons || !in.named) {
        free(in.skeletons);
        free(in.named);
        s->failed = true;
        return;
    }
    struct plx_report_facts *facts = &s->comparing->reports[report];
    for (size_t i = 0; i < facts->names.count; i++)
        for (uint32_t t = facts->names.items[i].first; t < facts->names.items[i].end; t++)
            in.named[t] = true;
    s->failed |= !note_skeletons(&in);
    for (uint32_t i = 0; i < text->tokens.count && !s->failed;)
        i = hear_at(s, &in, i);
    if (facts->names.count)
        qsort(facts->names.items, facts->names.count, sizeof *facts->names.items, by_place);
    s->failed |= !plx_names_index(facts);
    free(in.skeletons);
    free(in.named);
}

/* ---- one name for what sounds alike ---- */

static bool same_sound(const struct sound *a, const struct sound *b)
{
    if (a->word_count != b->word_count || a->letters < 4)
        return false;
    for (size_t w = 0; w < a->word_count; w++)
        if (!plx_sounds_alike(a->words[w], b->words[w]))
            return false;
    return true;
}

static bool equal_sound(const struct sound *a, const struct sound *b)
{
    for (size_t w = 0; w < a->word_count; w++)
        if (strcmp(a->words[w], b->words[w]) != 0)
            return false;
    return true;
}

/* The first sound in Latin letters that is like a sound; before it one that is the same. */
struct likeness {
    const struct sound *own;
    uint32_t first; /* NO_POSTING where there is none yet */
    bool exact;
};

static void compare(struct sounder *s, uint32_t number, void *context)
{
    struct likeness *l = context;
    const struct sound *other = &s->sounds.items[number];
    if (other->script != PLX_SCRIPT_LATIN || !same_sound(l->own, other))
        return;
    bool exact = equal_sound(l->own, other);
    if (l->first == NO_POSTING || (exact != l->exact ? exact : number < l->first)) {
        l->first = number;
        l->exact = exact;
    }
}

/* "Даниус" by itself is whom "Сара Даниус" is in the report: by report and its sound, where its full name was renamed. */
struct surnames {
    struct plx_intern keys;
    PLX_VECTOR(const struct plx_name *) names; /* by number in keys */
};

static size_t surname_key(const struct sound *sound, char key[PLX_SOUND_BYTES + 12])
{
    return (size_t)snprintf(key, PLX_SOUND_BYTES + 12, "%u %s", (unsigned)sound->report, sound->words[sound->word_count - 1]);
}

static void note_surname(struct sounder *s, struct surnames *surnames, const struct sound *own, const struct plx_name *name)
{
    char key[PLX_SOUND_BYTES + 12];
    uint32_t number = plx_intern_add(&surnames->keys, key, surname_key(own, key));
    const struct plx_name **first = number == surnames->names.count ? PLX_VECTOR_PUSH(&surnames->names) : NULL;
    if (first)
        *first = name;
    s->failed |= number > surnames->names.count || (number == surnames->names.count && !first);
}

static void rename_surnames(struct sounder *s, const struct surnames *surnames)
{
    for (size_t i = 0; i < s->sounds.count && surnames->names.count; i++) {
        const struct sound *own = &s->sounds.items[i];
        char key[PLX_SOUND_BYTES + 12];
        if (own->script == PLX_SCRIPT_LATIN || own->word_count > 1)
            continue;
        uint32_t number = plx_intern_find(&surnames->keys, key, surname_key(own, key));
        if (number == PLX_INTERN_NONE)
            continue;
        struct plx_name *name = &s->comparing->reports[own->report].names.items[own->index];
        name->name = surnames->names.items[number]->name;
        name->kind = PLX_ENTITY_PERSON;
    }
}

/* A name found in other letters takes over that of Latin ones that it sounds like. */
static void rename_alike(struct sounder *s)
{
    struct surnames surnames = {.names = {0}};
    plx_intern_init(&surnames.keys);
    for (size_t i = 0; i < s->sounds.count; i++) {
        const struct sound *own = &s->sounds.items[i];
        struct likeness l = {own, NO_POSTING, false};
        struct lookup lookup = {compare, &l};
        for (size_t w = 0; own->script != PLX_SCRIPT_LATIN && w < own->word_count; w++)
            each_key(s, w, own->words[w], find_postings, &lookup);
        if (l.first == NO_POSTING)
            continue;
        const struct plx_name *other = &s->sounds.items[l.first].name;
        struct plx_name *name = &s->comparing->reports[own->report].names.items[own->index];
        name->name = other->name;
        if (name->kind == PLX_ENTITY_ORGANISATION && !name->told)
            name->kind = other->kind;
        if (name->kind == PLX_ENTITY_PERSON && own->word_count > 1)
            note_surname(s, &surnames, own, other);
    }
    rename_surnames(s, &surnames);
    plx_intern_release(&surnames.keys);
    PLX_VECTOR_RELEASE(&surnames.names);
}

static bool is_uncased(const struct plx_report *report)
{
    size_t arabic = 0;
    for (size_t i = 0; i < report->tokens.count; i++)
        arabic += report->tokens.items[i].script == PLX_SCRIPT_ARABIC;
    return arabic * 2 > report->tokens.count;
}

enum plx_status plx_names_transliterate(struct plx_comparing *comparing)
{
    struct sounder s = {.comparing = comparing};
    plx_intern_init(&s.different);
    plx_intern_init(&s.keys);
    for (uint32_t r = 0; r < comparing->story->reports.count; r++)
        for (uint32_t i = 0; i < comparing->reports[r].names.count; i++)
            if (!comparing->reports[r].names.items[i].id)
                add_sound(&s, r, i);
    for (uint32_t i = 0; i < s.sounds.count && !s.failed; i++)
        index_sound(&s, i);
    rename_alike(&s);
    for (uint32_t r = 0; r < comparing->story->reports.count && !s.failed; r++)
        if (is_uncased(comparing->story->reports.items[r]))
            search(&s, r);
    PLX_VECTOR_RELEASE(&s.sounds);
    PLX_VECTOR_RELEASE(&s.postings);
    PLX_VECTOR_RELEASE(&s.last);
    plx_intern_release(&s.different);
    plx_intern_release(&s.keys);
    return s.failed ? PLX_ERROR_MEMORY : PLX_OK;
}
