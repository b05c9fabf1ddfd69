#include "language/declension.h"

#include <stdio.h>
#include <string.h>

#define LONGEST_NAME 160

/* Russian declensions by the ending of the nominative: what it loses, what takes its place. A soft sign ends names
 * of either gender. The first that fits holds. */
static const struct declension {
    const char *ending;
    const char *cases[7];
} declensions[] = {
    {"ский", {"ского", "скому", "ским", "ском"}},
    {"цкий", {"цкого", "цкому", "цким", "цком"}},
    {"ская", {"ской", "скую"}},
    {"цкая", {"цкой", "цкую"}},
    {"ское", {"ского", "скому", "ским", "ском"}},
    {"ец", {"ца", "цу", "цем", "цом", "це", "еца", "ецу"}},
    {"ов", {"ова", "ову", "овым", "овом", "ове", "овой"}},
    {"ев", {"ева", "еву", "евым", "евом", "еве", "евой"}},
    {"ёв", {"ёва", "ёву", "ёвым", "ёвом", "ёве", "ёвой"}},
    {"ин", {"ина", "ину", "иным", "ином", "ине", "иной"}},
    {"ын", {"ына", "ыну", "ыным", "ыном", "ыне", "ыной"}},
    {"йи", {"йев", "йям", "йями", "йях"}},
    {"ости", {"остей", "остям", "остями", "остях"}},
    {"ия", {"ии", "ию", "ией", "ий", "иям", "иями", "иях"}},
    {"ья", {"ьи", "ье", "ью", "ьей"}},
    {"я", {"и", "е", "ю", "ей"}},
    {"га", {"ги", "ге", "гу", "гой"}},
    {"ка", {"ки", "ке", "ку", "кой"}},
    {"ха", {"хи", "хе", "ху", "хой"}},
    {"жа", {"жи", "же", "жу", "жей"}},
    {"ша", {"ши", "ше", "шу", "шей"}},
    {"ча", {"чи", "че", "чу", "чей"}},
    {"ца", {"цы", "це", "цу", "цей"}},
    {"а", {"ы", "е", "у", "ой"}},
    {"ий", {"ия", "ию", "ием", "ии"}},
    {"й", {"я", "ю", "ем", "е"}},
    {"ь", {"я", "ю", "ем", "е", "и", "ью"}},
    {"ъ", {"а", "у", "ом", "е"}},
    {"ж", {"жа", "жу", "жем", "же"}},
    {"ш", {"ша", "шу", "шем", "ше"}},
    {"ч", {"ча", "чу", "чем", "че"}},
    {"ц", {"ца", "цу", "цем", "це"}},
    {"ово", {"ова", "ову", "овом", "ове"}}, /* of towns; the press declines them as well as not */
    {"ево", {"ева", "еву", "евом", "еве"}},
    {"ёво", {"ёва", "ёву", "ёвом", "ёве"}},
    {"ино", {"ина", "ину", "ином", "ине"}},
    {"ыно", {"ына", "ыну", "ыном", "ыне"}},
    {"ство", {"ства", "ству", "ством", "стве"}}, /* of bodies: "посольство"; other neuters in -o are mostly foreign */
    {"о", {NULL}},
    {"ие", {"ия", "ию", "ием", "ии"}}, /* "управление" */
    {"ье", {"ья", "ью", "ьем"}},      /* "Подмосковье" */
    {"е", {NULL}},
    {"ё", {NULL}},
    {"и", {NULL}},
    {"у", {NULL}},
    {"ы", {"", "ам", "ами", "ах"}},
    {"э", {NULL}},
    {"ю", {NULL}},
    {"", {"а", "у", "ом", "е"}},
};

void plx_decline_russian(struct plx_builder *builder, const char *name,
                         const struct plx_sense *sense)
{
    size_t length = strlen(name), left = 0;
    if (length + 16 > LONGEST_NAME)
        return;
    const struct declension *d = declensions;
    for (;; d++) {
        size_t ending = strlen(d->ending);
        left = length - ending;
        if (length >= ending && strcmp(name + left, d->ending) == 0)
            break;
    }
    for (size_t i = 0; d->cases[i]; i++) {
        char form[LONGEST_NAME];
        snprintf(form, sizeof form, "%.*s%s", (int)left, name, d->cases[i]);
        plx_builder_add(builder, form, PLX_PHRASE_FORM, sense, false);
    }
}
