/* Growing the tree of roles while a language is compiled. */
#include <string.h>

#include "language/builder.h"

static uint32_t add_letter(struct plx_builder *builder, uint32_t byte)
{
    struct plx_role_letter *letter = PLX_VECTOR_PUSH(&builder->letters);
    if (!letter) {
        builder->failed = true;
        return 0;
    }
    letter->byte = byte;
    return (uint32_t)builder->letters.count - 1;
}

/* The letter behind the one at, made where there is none. */
static uint32_t grow(struct plx_builder *builder, uint32_t at, char byte)
{
    uint32_t last = 0;
    for (uint32_t next = builder->letters.items[at].child; next;
         next = builder->letters.items[next].next) {
        if (builder->letters.items[next].byte == (unsigned char)byte)
            return next;
        last = next;
    }
    uint32_t added = add_letter(builder, (unsigned char)byte);
    if (last)
        builder->letters.items[last].next = added;
    else
        builder->letters.items[at].child = added;
    return added;
}

static void add(struct plx_builder *builder, const char *form, size_t length,
                enum plx_role_part part, enum plx_role role)
{
    while (builder->letters.count < 2 && !builder->failed)
        add_letter(builder, 0);
    uint32_t at = part == PLX_ROLE_BEGINNING;
    for (size_t i = 0; i < length && !builder->failed; i++)
        at = grow(builder, at, form[part == PLX_ROLE_BEGINNING ? i : length - 1 - i]);
    if (part == PLX_ROLE_WORD && !builder->failed)
        at = grow(builder, at, '\0');
    if (!builder->failed)
        builder->letters.items[at].roles |= plx_role_bit(role);
}

bool plx_builder_add_role(struct plx_builder *builder, const char *word, enum plx_role_part part,
                          enum plx_role role)
{
    struct plx_tokens tokens = {0};
    struct plx_intern forms;
    plx_intern_init(&forms);
    builder->failed |=
        plx_tokens_read(&tokens, &forms, word, strlen(word), builder->code) != PLX_OK;
    bool single = !builder->failed && tokens.count == 1;
    if (single) {
        const struct plx_intern_entry *form = &forms.entries[tokens.items[0].form];
        add(builder, form->string, form->length, part, role);
    }
    plx_tokens_release(&tokens);
    plx_intern_release(&forms);
    return single;
}
