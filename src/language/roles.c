#include "language/roles.h"

/* The letter behind the one at, 0 where nothing goes on so. */
static uint32_t step(const struct plx_role_tree *tree, uint32_t at, char byte)
{
    uint32_t next = tree->letters[at].child;
    while (next && tree->letters[next].byte != (unsigned char)byte)
        next = tree->letters[next].next;
    return next;
}

bool plx_role_tree_open(struct plx_role_tree *tree, const struct plx_role_letter *letters,
                        uint32_t count)
{
    *tree = (struct plx_role_tree){.letters = letters, .count = count};
    for (uint32_t i = 0; i < count; i++)
        if ((letters[i].child && (letters[i].child <= i || letters[i].child >= count)) ||
            (letters[i].next && (letters[i].next <= i || letters[i].next >= count)))
            return false;
    for (uint32_t i = count ? letters[0].child : 0; i; i = letters[i].next)
        tree->last[letters[i].byte & 0xff] = i;
    return count != 1;
}

uint64_t plx_roles_of(const struct plx_role_tree *tree, const char *form, size_t length)
{
    if (!tree->count)
        return 0;
    uint64_t roles = 0;
    size_t left = length;
    uint32_t at = left ? tree->last[(unsigned char)form[left - 1]] : 0;
    while (at && --left > 0) {
        roles |= tree->letters[at].roles;
        at = step(tree, at, form[left - 1]);
    }
    if (at)
        roles |= tree->letters[at].roles | tree->letters[step(tree, at, '\0')].roles;
    at = 1;
    for (size_t i = 0; i < length && (at = step(tree, at, form[i])) != 0; i++)
        roles |= tree->letters[at].roles;
    return roles;
}

size_t plx_role_ending(const struct plx_role_tree *tree, const char *form, size_t length,
                       enum plx_role role)
{
    size_t longest = 0;
    uint32_t at = 0;
    for (size_t ending = 1; tree->count && ending < length; ending++) {
        at = step(tree, at, form[length - ending]);
        if (!at)
            break;
        if (tree->letters[at].roles & plx_role_bit(role))
            longest = ending;
    }
    return longest;
}
