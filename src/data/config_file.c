#include "data/config_file.h"

#include <string.h>

#include "base/messages.h"
#include "base/wellformed.h"

/* Bytes of the text. */
struct piece {
    const char *start, *end;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static struct piece trimmed(const char *start, const char *end)
{
    while (start < end && is_blank(*start))
        start++;
    while (start < end && is_blank(end[-1]))
        end--;
    return (struct piece){start, end};
}

/* C0 and DEL; a tab is a blank. */
static bool has_control(struct piece piece)
{
    for (const char *at = piece.start; at < piece.end; at++)
        if (((unsigned char)*at < ' ' && *at != '\t') || *at == 0x7f)
            return true;
    return false;
}

/* Whether it has room, with its NUL. */
static bool copy(struct piece piece, char *into, size_t room)
{
    size_t length = (size_t)(piece.end - piece.start);
    if (length >= room)
        return false;
    memcpy(into, piece.start, length);
    into[length] = '\0';
    return true;
}

/* What is wrong with a line, or NULL, and its two sides. */
static const char *take(struct piece line, struct plx_config_line *into)
{
    if (!plx_utf8_is_wellformed(line.start, (size_t)(line.end - line.start)))
        return N_("it is not UTF-8");
    if (has_control(line))
        return N_("it has a control character");
    const char *sign = memchr(line.start, '=', (size_t)(line.end - line.start));
    if (!sign)
        return N_("it has no \"=\": a line is \"name = value\"");
    struct piece name = trimmed(line.start, sign), value = trimmed(sign + 1, line.end);
    if (name.start == name.end)
        return N_("no name stands before the \"=\"");
    if (value.start == value.end)
        return N_("no value stands behind the \"=\"");
    return copy(name, into->name, sizeof into->name) && copy(value, into->value, sizeof into->value)
               ? NULL
               : N_("it is too long");
}

void plx_config_start(struct plx_config_scan *scan, const char *text, size_t length)
{
    *scan = (struct plx_config_scan){text, text + length, 0};
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        scan->at += 3;
}

bool plx_config_next(struct plx_config_scan *scan, struct plx_config_line *line)
{
    while (scan->at < scan->end) {
        const char *feed = memchr(scan->at, '\n', (size_t)(scan->end - scan->at));
        const char *stop = feed ? feed : scan->end;
        const char *end = stop > scan->at && stop[-1] == '\r' ? stop - 1 : stop;
        struct piece piece = trimmed(scan->at, end);
        scan->at = feed ? feed + 1 : scan->end;
        scan->number++;
        if (piece.start == piece.end || *piece.start == '#')
            continue;
        line->number = scan->number;
        line->problem = take(piece, line);
        return true;
    }
    return false;
}
