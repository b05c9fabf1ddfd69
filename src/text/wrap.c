#include "text/wrap.h"

static struct plx_cut cut_at(const struct plx_atoms *atoms, size_t first, size_t last,
                             size_t next)
{
    struct plx_cut cut = {.first = first, .last = last, .next = next};
    for (size_t i = first; i < last; i++)
        cut.width += atoms->items[i].width;
    return cut;
}

/* Where the white space before the atom at end begins. */
static size_t trim(const struct plx_atoms *atoms, size_t first, size_t end)
{
    while (end > first && (atoms->items[end - 1].flags & PLX_ATOM_SPACE))
        end--;
    return end;
}

/* Ends the row before the atom at next: white space hangs. */
static struct plx_cut end_row(const struct plx_atoms *atoms, size_t first, size_t next)
{
    return cut_at(atoms, first, trim(atoms, first, next), next);
}

/* Ends it at a chance to break, where a soft hyphen comes to light. */
static struct plx_cut end_soft(const struct plx_atoms *atoms, size_t first, size_t next)
{
    struct plx_cut cut = end_row(atoms, first, next);
    if (cut.last == next && (atoms->items[next - 1].flags & PLX_ATOM_HYPHEN)) {
        cut.tail = PLX_CUT_HYPHEN;
        cut.width++;
    }
    return cut;
}

/* The start of the cluster of the atom at i, unless that leaves the row empty. */
static size_t cluster_start(const struct plx_atoms *atoms, size_t first, size_t i)
{
    size_t start = i;
    while (start > first && !(atoms->items[start].flags & PLX_ATOM_CLUSTER))
        start--;
    return start > first ? start : i;
}

/* Whether a row that reaches width may end before the atom at i. */
static bool may_end(const struct plx_atoms *atoms, size_t i, unsigned width, unsigned columns)
{
    if (!(atoms->items[i].flags & PLX_ATOM_BREAK))
        return false;
    return !(atoms->items[i - 1].flags & PLX_ATOM_HYPHEN) || width < columns;
}

struct plx_cut plx_wrap_row(const struct plx_atoms *atoms, size_t first, unsigned columns)
{
    size_t chance = first; /* the last place to end at; first: none yet */
    unsigned width = atoms->items[first].width;
    for (size_t i = first + 1; i < atoms->count; i++) {
        const struct plx_atom *atom = &atoms->items[i];
        if (atom->flags & PLX_ATOM_HARD)
            return end_row(atoms, first, i);
        if (may_end(atoms, i, width, columns))
            chance = i;
        bool space = atom->flags & PLX_ATOM_SPACE;
        if (!space && width + atom->width > columns)
            return chance > first ? end_soft(atoms, first, chance)
                                  : end_row(atoms, first, cluster_start(atoms, first, i));
        if (!space || width < columns) /* beyond, white space hangs, however long it is */
            width += atom->width;
    }
    return end_row(atoms, first, atoms->count);
}

/* The clusters that fit into columns: the first atom of the one that does not. */
static size_t fitting(const struct plx_atoms *atoms, unsigned columns)
{
    size_t end = 0;
    unsigned width = 0;
    for (size_t i = 0; i < atoms->count; i++) {
        if (atoms->items[i].flags & PLX_ATOM_CLUSTER)
            end = i;
        width += atoms->items[i].width;
        if (width > columns)
            return end;
    }
    return atoms->count;
}

struct plx_cut plx_wrap_line(const struct plx_atoms *atoms, unsigned columns)
{
    size_t shown = fitting(atoms, columns);
    if (shown == atoms->count || columns == 0)
        return cut_at(atoms, 0, shown, shown);
    if (trim(atoms, 0, atoms->count) <= shown)
        return cut_at(atoms, 0, shown, shown);
    size_t next = trim(atoms, 0, fitting(atoms, columns - 1));
    struct plx_cut cut = cut_at(atoms, 0, next, next);
    cut.tail = PLX_CUT_ELLIPSIS;
    cut.width++;
    return cut;
}
