#include "store/act.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/messages.h"
#include "text/format.h"

const char *const plx_card_fields[PLX_CARD_FIELDS] = {N_("outlet"), N_("author"), N_("date"),
                                                      N_("address"), N_("obtained")};

static const char *const kinds[PLX_ACT_KINDS] = {
    [PLX_ACT_TAG] = "tag",       [PLX_ACT_NOTE] = "note", [PLX_ACT_DECISION] = "decision",
    [PLX_ACT_MEMBER] = "member", [PLX_ACT_CARD] = "card", [PLX_ACT_TRANSLATION] = "translation",
};

static const char *const scopes[PLX_ACT_SCOPES] = {
    [PLX_SCOPE_ROW] = "row", [PLX_SCOPE_CELL] = "cell", [PLX_SCOPE_REPORT] = "report"};

static const struct {
    const char *word, *label, *sign;
} decisions[PLX_DECISIONS] = {
    [PLX_DECISION_NONE] = {"", N_("undecided"), ""},
    [PLX_DECISION_USE] = {"use", N_("use"), "U"},
    [PLX_DECISION_HOLD] = {"hold", N_("hold"), "H"},
    [PLX_DECISION_NO] = {N_("no"), N_("don't use"), "X"},
    [PLX_DECISION_WRONG] = {N_("wrong"), N_("the program is wrong"), "M"},
};

const char *plx_act_kind_word(enum plx_act_kind kind)
{
    return kinds[kind];
}

const char *plx_act_scope_word(enum plx_act_scope scope)
{
    return scopes[scope];
}

const char *plx_decision_word(enum plx_decision decision)
{
    return decisions[decision].word;
}

const char *plx_decision_label(enum plx_decision decision)
{
    return decisions[decision].label;
}

const char *plx_decision_sign(enum plx_decision decision)
{
    return decisions[decision].sign;
}

static int place_in(const char *const *words, int count, const char *word)
{
    int i = 0;
    while (i < count && strcmp(words[i], word) != 0)
        i++;
    return i;
}

enum plx_act_kind plx_act_kind_of(const char *word)
{
    return (enum plx_act_kind)place_in(kinds, PLX_ACT_KINDS, word);
}

enum plx_act_scope plx_act_scope_of(const char *word)
{
    return (enum plx_act_scope)place_in(scopes, PLX_ACT_SCOPES, word);
}

enum plx_decision plx_decision_of(const char *word)
{
    for (int i = 0; i < PLX_DECISIONS; i++)
        if (strcmp(decisions[i].word, word) == 0)
            return (enum plx_decision)i;
    return PLX_DECISION_NONE;
}

void plx_act_translation(const struct plx_messages *messages, const char *language, const char *author,
                         char *words, size_t size)
{
    struct plx_buffer name;
    plx_buffer_init(&name);
    plx_format_language_name(language, plx_messages_language(messages), &name);
    snprintf(words, size, plx_say(messages, "translation into %s by %s"), plx_buffer_string(&name), author);
    plx_buffer_release(&name);
}

/* What was said by it: a decision's label, the note itself. */
static void print_said(const struct plx_messages *m, enum plx_act_kind kind, const char *value, char *words,
                       size_t size)
{
    if (kind == PLX_ACT_DECISION)
        snprintf(words, size, plx_say(m, "decision: %s"),
                 plx_say(m, plx_decision_label(plx_decision_of(value))));
    else if (kind == PLX_ACT_NOTE)
        snprintf(words, size, plx_say(m, "note: %s"), value);
    else if (kind == PLX_ACT_MEMBER)
        snprintf(words, size, "%s", strcmp(value, "in") == 0 ? plx_say(m, "cell put in")
                                                             : plx_say(m, "cell taken out"));
    else
        snprintf(words, size, "%s", plx_say(m, N_("tag")));
}

void plx_act_words(const struct plx_messages *messages, enum plx_act_kind kind, const char *value,
                   const char *field, const char *author, char *words, size_t size)
{
    static const char *const gone[PLX_ACT_KINDS] = {
        [PLX_ACT_TAG] = N_("tag taken off"),
        [PLX_ACT_NOTE] = N_("note taken off"),
        [PLX_ACT_DECISION] = N_("decision taken off"),
        [PLX_ACT_TRANSLATION] = N_("translation taken off"),
    };
    if (kind == PLX_ACT_CARD)
        snprintf(words, size, "%s: %s", plx_say(messages, field), *value ? value : "-");
    else if (!*value && kind < PLX_ACT_KINDS && gone[kind])
        snprintf(words, size, "%s", plx_say(messages, gone[kind]));
    else if (kind == PLX_ACT_TRANSLATION)
        plx_act_translation(messages, field, author, words, size);
    else
        print_said(messages, kind, value, words, size);
}
