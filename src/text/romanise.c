#include "text/romanise.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

static const char *transliterator_of(enum plx_token_script script)
{
    switch (script) {
    case PLX_SCRIPT_LATIN:
        return "Latin-ASCII; Lower";
    case PLX_SCRIPT_CYRILLIC:
        return "Cyrillic-Latin; Latin-ASCII; Lower";
    case PLX_SCRIPT_ARABIC:
        return "Arabic-Latin; Latin-ASCII; Lower";
    default:
        return NULL;
    }
}

void plx_romaniser_release(struct plx_romaniser *romaniser)
{
    for (size_t i = 0; i <= PLX_SCRIPT_IDEOGRAPHIC; i++)
        if (romaniser->opened[i])
            utrans_close(romaniser->opened[i]);
    *romaniser = (struct plx_romaniser){0};
}

static UTransliterator *open_script(struct plx_romaniser *romaniser, enum plx_token_script script)
{
    const char *id = transliterator_of(script);
    if (!romaniser->opened[script] && id) {
        UChar wide[64];
        UErrorCode status = U_ZERO_ERROR;
        u_uastrcpy(wide, id);
        UTransliterator *opened =
            utrans_openU(wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
        romaniser->opened[script] = U_SUCCESS(status) ? opened : NULL;
    }
    return romaniser->opened[script];
}

bool plx_romanise(struct plx_romaniser *romaniser, enum plx_token_script script, const char *text,
                  size_t length, struct plx_buffer *out)
{
    UTransliterator *transliterator = open_script(romaniser, script);
    UChar wide[256];
    int32_t units = 0, limit, written = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (!transliterator || length > 120)
        return false;
    u_strFromUTF8WithSub(wide, 128, &units, text, (int32_t)length, 0xfffd, NULL, &status);
    limit = units;
    utrans_transUChars(transliterator, wide, &units, 256, 0, &limit, &status);
    if (U_FAILURE(status) || !plx_buffer_reserve(out, (size_t)units * 3))
        return false;
    u_strToUTF8(out->data + out->length, (int32_t)(out->capacity - out->length), &written, wide,
                units, &status);
    if (U_FAILURE(status))
        return false;
    out->length += (size_t)written;
    out->data[out->length] = '\0';
    return true;
}

static char class_of(char c)
{
    switch (c) {
    case 'b': case 'p':
        return 'b';
    case 'v': case 'f':
        return 'f';
    case 'k': case 'g': case 'q': case 'c': case 'j': case 'x':
        return 'k';
    case 's': case 'z':
        return 's';
    case 'd': case 't':
        return 't';
    case 'l': case 'm': case 'n': case 'r':
        return c;
    default:
        return 0;
    }
}

void plx_skeleton(const char *name, size_t length, struct plx_buffer *out)
{
    char last = 0;
    for (size_t i = 0; i < length; i++) {
        char class = class_of(name[i]);
        bool hushed = i + 1 < length && name[i + 1] == 'h' && (name[i] == 's' || name[i] == 'c');
        bool soft = name[i] == 'c' && i + 1 < length && strchr("eiy", name[i + 1]);
        if (hushed || soft)
            class = 's';
        if (name[i] == 'p' && i + 1 < length && name[i + 1] == 'h')
            class = 'f';
        if (class && class != last)
            plx_buffer_add_char(out, class);
        if (name[i] == 'x')
            plx_buffer_add_char(out, 's');
        last = class;
    }
}
