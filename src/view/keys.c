#include "view/keys.h"

#include <string.h>

#include "base/messages.h"
#include "parallax/output.h"
#include "store/act.h"
#include "view/keymap.h"
#include "view/view.h"

#define CLAIMS PLX_IN_CLAIMS
#define REPORTS PLX_IN_REPORTS
#define FACTS PLX_IN_FACTS
#define BOTH (PLX_IN_REPORTS | PLX_IN_FACTS)
#define SOURCES PLX_IN_SOURCES
#define OMISSIONS PLX_IN_OMISSIONS
#define LOG PLX_IN_LOG
#define LISTS (SOURCES | OMISSIONS | LOG) /* but that of the claims */
#define MAIN (CLAIMS | BOTH | LISTS)
#define CHOICE (PLX_IN_MENU | PLX_IN_EXPORT | PLX_IN_DECIDE)
#define OVER (CHOICE | PLX_IN_COLUMNS | PLX_IN_CARD | PLX_IN_HELP)
#define ALL (MAIN | OVER) /* but where a line is written */

static const struct plx_key_row table[] = {
    {"down", "j Down", PLX_ACTION_MOVE, 1, CLAIMS | LISTS, "↑↓", NC_("hint", "move"), N_("the next row")},
    {"up", "k Up", PLX_ACTION_MOVE, -1, CLAIMS | LISTS, NULL, NULL, N_("the row before")},
    {"down", "j Down", PLX_ACTION_MOVE, 1, FACTS, "↑↓", NC_("hint", "fact"),
     N_("the next fact of this report")},
    {"up", "k Up", PLX_ACTION_MOVE, -1, FACTS, NULL, NULL, N_("the fact before")},
    {"down", "j Down", PLX_ACTION_MOVE, 1, REPORTS, "↑↓", NC_("hint", "scroll"), N_("the text a line on")},
    {"up", "k Up", PLX_ACTION_MOVE, -1, REPORTS, NULL, NULL, N_("the text a line back")},
    {"open", "Enter", PLX_ACTION_OPEN, 0, CLAIMS | LISTS, "Enter", NC_("hint", "evidence"),
     N_("the evidence in every report; opens what is folded")},
    {"open", "Enter", PLX_ACTION_OPEN, 0, FACTS, "Enter", NC_("hint", "all to it"),
     N_("every report to the claim that this fact belongs to")},
    {"open", "Enter", PLX_ACTION_OPEN, 0, REPORTS, "Enter", NC_("hint", "evidence"),
     N_("every report back to the evidence of the claim in hand")},
    {"difference", "d ]", PLX_ACTION_DIFFERENCE, 1, MAIN, "d D", NC_("hint", "difference"),
     N_("the next difference")},
    {"difference-back", "D [", PLX_ACTION_DIFFERENCE, -1, MAIN, NULL, NULL, N_("the previous difference")},
    {"claims", "c", PLX_ACTION_CLAIMS, 0, BOTH | LISTS, "c", NC_("hint", "claims"),
     N_("the claims, worst first")},
    {"reports", "r", PLX_ACTION_REPORTS, 0, CLAIMS | LISTS, "r", NC_("hint", "reports"),
     N_("the reports side by side")},
    {"facts", "f", PLX_ACTION_FACTS, 0, MAIN, "f", NC_("hint", "facts"),
     N_("the facts of one report, in the order of its text; again: closes them")},
    {"sources", "s", PLX_ACTION_SOURCES, 0, MAIN & ~SOURCES, "s", NC_("hint", "sources"),
     N_("who is credited with what, and what nobody is credited with")},
    {"omissions", "o", PLX_ACTION_OMISSIONS, 0, MAIN & ~OMISSIONS, "o", NC_("hint", "omissions"),
     N_("what each report alone has, and what most others have and it has not")},
    {"tag", "t", PLX_ACTION_TAG, 0, MAIN, "t", NC_("hint", "tag"),
     N_("tag the claim in hand, or take its tag off")},
    {"decide", "v", PLX_ACTION_DECISIONS, 0, MAIN, "v", NC_("hint", "decide"),
     N_("decide the claim in hand: use, hold, don't use, the program is wrong")},
    {"note", "a", PLX_ACTION_NOTE, 0, MAIN, "a", NC_("hint", "note"),
     N_("write a note on the claim in hand")},
    {"export", "e", PLX_ACTION_EXPORT, 0, MAIN, "e", NC_("hint", "export"),
     N_("export the decided claims, or the tagged, the filtered, all")},
    {"search", "/", PLX_ACTION_SEARCH, 0, MAIN, "/", NC_("hint", "search"),
     N_("look for words: in any script, names and concepts in all languages")},
    {"filter", "&", PLX_ACTION_FILTER, 0, MAIN, "&", NC_("hint", "filter"),
     N_("list only what passes, as verdict:conflict or amount>=10bn USD; empty: all")},
    {"leave", "q", PLX_ACTION_LEAVE, 0, ALL, "q", NC_("hint", "back"), N_("back; from the claims: leave")},
    {"hit", "n", PLX_ACTION_HIT, 1, MAIN, NULL, NULL, N_("the next place of what is looked for")},
    {"hit-back", "N", PLX_ACTION_HIT, -1, MAIN, NULL, NULL, N_("the place before")},
    {"take-out", "-", PLX_ACTION_TAKE_OUT, 0, MAIN, NULL, NULL,
     N_("take what the report in hand says out of this row: it gets a row of its own")},
    {"put-in", "+", PLX_ACTION_PUT_IN, 0, MAIN, NULL, NULL,
     N_("put what the report in hand says here into the tagged row")},
    {"copy", "y", PLX_ACTION_COPY, 0, MAIN, NULL, NULL,
     N_("copy a citation: the words, the outlet, the date, the address")},
    {"card", "i", PLX_ACTION_CARD, 0, MAIN, NULL, NULL,
     N_("the report's card: outlet, author, date, address, how obtained, hash")},
    {"log", "U", PLX_ACTION_LOG, 0, MAIN & ~LOG, NULL, NULL,
     N_("all that was done here: what, by whom, when; also what was taken back")},
    {"column-on", "Tab", PLX_ACTION_TURN, 1, MAIN, "Tab", NC_("hint", "column"),
     N_("the next column of those on the screen")},
    {"column-back", "BackTab", PLX_ACTION_TURN, -1, MAIN, NULL, NULL, N_("the column before")},
    {"right", "l Right", PLX_ACTION_SIDE, 1, MAIN, NULL, NULL, N_("the report to the right")},
    {"left", "h Left", PLX_ACTION_SIDE, -1, MAIN, NULL, NULL, N_("the report to the left")},
    {"column", "1 2 3 4 5 6 7 8 9", PLX_ACTION_COLUMN, PLX_VALUE_OF_KEY, MAIN, "1-9", NC_("hint", "report"),
     N_("that report; where it is not on the screen it takes another's place")},
    {"columns-all", "0", PLX_ACTION_COLUMN, 0, MAIN, NULL, NULL, N_("all columns")},
    {"columns", ",", PLX_ACTION_COLUMNS, 0, MAIN, NULL, NULL,
     N_("choose the columns: which reports stand side by side, and in which order")},
    {"zoom", "z", PLX_ACTION_ZOOM, 0, BOTH, "z", NC_("hint", "zoom"), N_("this column alone; again: all")},
    {"lock", "L", PLX_ACTION_LOCK, 0, BOTH, "L", NC_("hint", "lock"),
     N_("scroll all columns together, or this one alone")},
    {"writing", "x", PLX_ACTION_WRITING, 0, MAIN, "x", NC_("hint", "gloss"),
     N_("this column, or all: in Latin letters, word by word in a gloss, as it was written")},
    {"page", "Space PageDown", PLX_ACTION_PAGE, 1, MAIN | PLX_IN_HELP, "Space", NC_("hint", "page"),
     N_("a page on")},
    {"page-back", "b PageUp", PLX_ACTION_PAGE, -1, MAIN | PLX_IN_HELP, NULL, NULL, N_("a page back")},
    {"undo", "u", PLX_ACTION_UNDO, 0, MAIN, "u", NC_("hint", "undo"),
     N_("take back what was tagged, decided or written last")},
    {"tagged", "T", PLX_ACTION_TAGGED, 0, CLAIMS, "T", NC_("hint", "tagged"),
     N_("show the tagged alone; again: all")},
    {"first", "g Home", PLX_ACTION_EDGE, -1, ALL, NULL, NULL, N_("to the first row")},
    {"last", "G End", PLX_ACTION_EDGE, 1, ALL, NULL, NULL, N_("to the last row")},
    {"export-json", "1", PLX_ACTION_WRITE, PLX_FORMAT_JSON, PLX_IN_EXPORT, NULL, NULL,
     N_("JSON: everything, for programs")},
    {"export-csv", "2", PLX_ACTION_WRITE, PLX_FORMAT_CSV, PLX_IN_EXPORT, NULL, NULL,
     N_("CSV: one line a cell, for a spreadsheet")},
    {"export-markdown", "3", PLX_ACTION_WRITE, PLX_FORMAT_MARKDOWN, PLX_IN_EXPORT, NULL, NULL,
     N_("Markdown: a table, for a text")},
    {"export-brief", "4", PLX_ACTION_WRITE, PLX_FORMAT_BRIEF, PLX_IN_EXPORT, NULL, NULL,
     N_("a brief in plain text: use, hold, no, who says it, what settles it")},
    {"export-decided", "d", PLX_ACTION_EXPORT_WHAT, PLX_EXPORT_DECIDED, PLX_IN_EXPORT, "d t f a",
     NC_("hint", "which claims"), N_("the decided claims")},
    {"export-tagged", "t", PLX_ACTION_EXPORT_WHAT, PLX_EXPORT_TAGGED, PLX_IN_EXPORT, NULL, NULL,
     N_("the tagged claims")},
    {"export-filtered", "f", PLX_ACTION_EXPORT_WHAT, PLX_EXPORT_FILTERED, PLX_IN_EXPORT, NULL, NULL,
     N_("the claims that the filter lists")},
    {"export-all", "a", PLX_ACTION_EXPORT_WHAT, PLX_EXPORT_ALL, PLX_IN_EXPORT, NULL, NULL, N_("all claims")},
    {"decide-use", "u", PLX_ACTION_DECIDE, PLX_DECISION_USE, PLX_IN_DECIDE, NULL, NULL,
     N_("use it; each decision given again is taken off")},
    {"decide-hold", "h", PLX_ACTION_DECIDE, PLX_DECISION_HOLD, PLX_IN_DECIDE, NULL, NULL,
     N_("hold it until it is settled")},
    {"decide-no", "x", PLX_ACTION_DECIDE, PLX_DECISION_NO, PLX_IN_DECIDE, NULL, NULL, N_("don't use it")},
    {"decide-wrong", "m", PLX_ACTION_DECIDE, PLX_DECISION_WRONG, PLX_IN_DECIDE, NULL, NULL,
     N_("the program is wrong here")},
    {"decide-cell", "c", PLX_ACTION_CELL, 0, PLX_IN_DECIDE, NULL, NULL,
     N_("this cell only, of the column in hand; again: the claim")},
    {"column-choose", "Enter Space", PLX_ACTION_CHOOSE, 0, PLX_IN_COLUMNS, "Enter", NC_("hint", "in or out"),
     N_("leave this report out, or take it in again")},
    {"column-right", "l Right +", PLX_ACTION_SHIFT, 1, PLX_IN_COLUMNS, "l h", NC_("hint", "place"),
     N_("its column one place to the right")},
    {"column-left", "h Left -", PLX_ACTION_SHIFT, -1, PLX_IN_COLUMNS, NULL, NULL,
     N_("its column one place to the left")},
    {"open", "Enter", PLX_ACTION_OPEN, 0, PLX_IN_CARD, "Enter", NC_("hint", "fill in"),
     N_("write the line in hand")},
    {"line-keep", "Enter", PLX_ACTION_OPEN, 0, PLX_IN_ENTRY, "Enter", NC_("hint", "keep"),
     N_("keep what is written; emptied, it is taken away")},
    {"line-leave", "Escape", PLX_ACTION_BACK, 0, PLX_IN_ENTRY, "Esc", NC_("hint", "leave it"),
     N_("leave it as it was")},
    {"line-keep", "Enter", PLX_ACTION_OPEN, 0, PLX_IN_SEARCH, "Enter", NC_("hint", "stay here"),
     N_("stay at what was found; empty: look for nothing any more")},
    {"line-leave", "Escape", PLX_ACTION_BACK, 0, PLX_IN_SEARCH, "Esc", NC_("hint", "back"),
     N_("back to where you were")},
    {"line-keep", "Enter", PLX_ACTION_OPEN, 0, PLX_IN_FILTER, "Enter", NC_("hint", "filter"),
     N_("list only what passes; empty: everything")},
    {"line-leave", "Escape", PLX_ACTION_BACK, 0, PLX_IN_FILTER, "Esc", NC_("hint", "leave it"),
     N_("leave the filter as it was")},
    {"line-next", "Down", PLX_ACTION_HIT, 1, PLX_IN_SEARCH, "↓↑", NC_("hint", "next"),
     N_("to the next place, while writing")},
    {"line-back", "Up", PLX_ACTION_HIT, -1, PLX_IN_SEARCH, NULL, NULL, N_("to the place before, while writing")},
    {"caret-left", "Left", PLX_ACTION_CARET, -1, PLX_IN_LINES, NULL, NULL, N_("a character back")},
    {"caret-right", "Right", PLX_ACTION_CARET, 1, PLX_IN_LINES, NULL, NULL, N_("a character on")},
    {"caret-start", "Home", PLX_ACTION_CARET_EDGE, -1, PLX_IN_LINES, NULL, NULL, N_("to the start")},
    {"caret-end", "End", PLX_ACTION_CARET_EDGE, 1, PLX_IN_LINES, NULL, NULL, N_("to the end")},
    {"erase-back", "Backspace", PLX_ACTION_ERASE, -1, PLX_IN_LINES, NULL, NULL,
     N_("erase the character before the caret")},
    {"erase-on", "Delete", PLX_ACTION_ERASE, 1, PLX_IN_LINES, NULL, NULL, N_("erase the one behind it")},
    {"erase-all", "C-u", PLX_ACTION_ERASE, 0, PLX_IN_LINES, "C-u", NC_("hint", "erase"),
     N_("erase the whole line")},
    {"down", "j Down", PLX_ACTION_MOVE, 1, OVER, "↑↓", NC_("hint", "move"), N_("a line down")},
    {"up", "k Up", PLX_ACTION_MOVE, -1, OVER, NULL, NULL, N_("a line up")},
    {"open", "Enter", PLX_ACTION_OPEN, 0, CHOICE, "Enter", NC_("hint", "do it"),
     N_("do what the line in hand says")},
    {"back", "Backspace Escape", PLX_ACTION_BACK, 0, ALL, NULL, NULL, N_("back")},
    {"quit", "Q", PLX_ACTION_QUIT, 0, ALL, "Q", NC_("hint", "quit"), N_("leave, from anywhere")},
    {"repaint", "C-l", PLX_ACTION_REPAINT, 0, ALL | PLX_IN_LINES, NULL, NULL, N_("paint the screen anew")},
    {"suspend", "C-z", PLX_ACTION_SUSPEND, 0, ALL | PLX_IN_LINES, NULL, NULL,
     N_("suspend, as the shell's job")},
    {"menu", ".", PLX_ACTION_MENU, 0, MAIN, ".", NC_("hint", "menu"),
     N_("a menu of all that can be done here")},
    {"help", "? F1", PLX_ACTION_HELP, 0, MAIN | CHOICE, "?", NC_("hint", "help"), N_("this help")},
};

/* By position on a Latin keyboard: the Russian layout, and the Arabic one of X11. */
static const char *const positions[][2] = {
    {"й", "q"}, {"ц", "w"}, {"у", "e"}, {"к", "r"}, {"е", "t"}, {"н", "y"}, {"г", "u"},
    {"ш", "i"}, {"щ", "o"}, {"з", "p"}, {"х", "["}, {"ъ", "]"}, {"ф", "a"}, {"ы", "s"},
    {"в", "d"}, {"а", "f"}, {"п", "g"}, {"р", "h"}, {"о", "j"}, {"л", "k"}, {"д", "l"},
    {"ж", ";"}, {"э", "'"}, {"я", "z"}, {"ч", "x"}, {"с", "c"}, {"м", "v"}, {"и", "b"},
    {"т", "n"}, {"ь", "m"}, {"б", ","}, {"ю", "."}, {"ё", "`"}, {"Й", "Q"}, {"Ц", "W"},
    {"У", "E"}, {"К", "R"}, {"Е", "T"}, {"Н", "Y"}, {"Г", "U"}, {"Ш", "I"}, {"Щ", "O"},
    {"З", "P"}, {"Х", "{"}, {"Ъ", "}"}, {"Ф", "A"}, {"Ы", "S"}, {"В", "D"}, {"А", "F"},
    {"П", "G"}, {"Р", "H"}, {"О", "J"}, {"Л", "K"}, {"Д", "L"}, {"Ж", ":"}, {"Э", "\""},
    {"Я", "Z"}, {"Ч", "X"}, {"С", "C"}, {"М", "V"}, {"И", "B"}, {"Т", "N"}, {"Ь", "M"},
    {"Б", "<"}, {"Ю", ">"}, {"Ё", "~"},
    {"ض", "q"}, {"ص", "w"}, {"ث", "e"}, {"ق", "r"}, {"ف", "t"}, {"غ", "y"}, {"ع", "u"},
    {"ه", "i"}, {"خ", "o"}, {"ح", "p"}, {"ج", "["}, {"د", "]"}, {"ش", "a"}, {"س", "s"},
    {"ي", "d"}, {"ب", "f"}, {"ل", "g"}, {"ا", "h"}, {"ت", "j"}, {"ن", "k"}, {"م", "l"},
    {"ك", ";"}, {"ط", "'"}, {"ئ", "z"}, {"ء", "x"}, {"ؤ", "c"}, {"ر", "v"}, {"ﻻ", "b"},
    {"لا", "b"}, {"ى", "n"}, {"ة", "m"}, {"و", ","}, {"ز", "."}, {"ظ", "/"}, {"ذ", "`"},
    {"َ", "Q"}, {"ً", "W"}, {"ُ", "E"}, {"ٌ", "R"}, {"ﻹ", "T"}, {"لإ", "T"}, {"إ", "Y"},
    {"÷", "I"}, {"×", "O"}, {"؛", "P"}, {"ِ", "A"}, {"ٍ", "S"}, {"ﻷ", "G"}, {"لأ", "G"},
    {"أ", "H"}, {"ـ", "J"}, {"،", "K"}, {"ْ", "X"}, {"ﻵ", "B"}, {"لآ", "B"}, {"آ", "N"},
    {"؟", "?"}, {"ّ", "~"},
    {"٠", "0"}, {"١", "1"}, {"٢", "2"}, {"٣", "3"}, {"٤", "4"}, {"٥", "5"}, {"٦", "6"},
    {"٧", "7"}, {"٨", "8"}, {"٩", "9"}, {"۰", "0"}, {"۱", "1"}, {"۲", "2"}, {"۳", "3"},
    {"۴", "4"}, {"۵", "5"}, {"۶", "6"}, {"۷", "7"}, {"۸", "8"}, {"۹", "9"},
};

static const char *const names[] = {
    "Up",     "Down", "Left",      "Right",  "PageUp", "PageDown", "Home", "End", "Enter", "Tab",
    "BackTab", "Escape", "Backspace", "Delete", "Insert", "Space", "F1",  "F2",  "F3",    "F4",
    "F5",     "F6",   "F7",        "F8",     "F9",     "F10",      "F11",  "F12",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct plx_key_row *plx_keys_table(const struct plx_keymap *map, size_t *count)
{
    *count = map ? map->count : COUNT(table);
    return map ? map->rows : table;
}

const char *plx_keys_of(const struct plx_keymap *map, const char *name, size_t name_length, unsigned where, size_t *length)
{
    size_t count;
    const struct plx_key_row *rows = plx_keys_table(map, &count), *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (*rows[i].keys && strlen(rows[i].name) == name_length && memcmp(rows[i].name, name, name_length) == 0 &&
            (!found || (rows[i].where & where && !(found->where & where))))
            found = &rows[i];
    *length = found ? strcspn(found->keys, " ") : 0;
    return found ? found->keys : "";
}

const char *plx_keys_by_position(const char *key)
{
    for (size_t i = 0; i < COUNT(positions); i++)
        if (strcmp(positions[i][0], key) == 0)
            return positions[i][1];
    return NULL;
}

/* The place of a key in a list of names apart by spaces, from 1; 0 where it is not there. */
static int place_in(const char *keys, const char *key)
{
    size_t length = strlen(key);
    for (int place = 1; *keys; place++) {
        size_t size = strcspn(keys, " ");
        if (size == length && memcmp(keys, key, size) == 0)
            return place;
        keys += size;
        keys += *keys == ' ';
    }
    return 0;
}

static const struct plx_key_row *find(const struct plx_keymap *map, const char *key,
                                      unsigned where, int *value)
{
    size_t count;
    const struct plx_key_row *rows = plx_keys_table(map, &count);
    for (size_t i = 0; i < count; i++) {
        int place = rows[i].where & where ? place_in(rows[i].keys, key) : 0;
        if (!place)
            continue;
        *value = rows[i].value == PLX_VALUE_OF_KEY ? place : rows[i].value;
        return &rows[i];
    }
    return NULL;
}

const struct plx_key_row *plx_keys_find(const struct plx_keymap *map, const char *key,
                                        unsigned where, int *value)
{
    const struct plx_key_row *row = *key ? find(map, key, where, value) : NULL;
    const char *latin = row || where & PLX_IN_LINES ? NULL : plx_keys_by_position(key);
    return latin ? find(map, latin, where, value) : row;
}

/* One character in UTF-8, not a control and not a space. */
static bool one_character(const char *key)
{
    const unsigned char *bytes = (const unsigned char *)key;
    size_t length = strlen(key);
    if (bytes[0] <= ' ' || bytes[0] == 0x7f)
        return false;
    if (bytes[0] < 0x80)
        return length == 1;
    size_t want = bytes[0] >= 0xf0 ? 4 : bytes[0] >= 0xe0 ? 3 : bytes[0] >= 0xc2 ? 2 : 0;
    for (size_t i = 1; i < length; i++)
        if ((bytes[i] & 0xc0) != 0x80)
            return false;
    return length == want;
}

bool plx_keys_known(const char *key)
{
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i], key) == 0)
            return true;
    if (strncmp(key, "C-", 2) == 0)
        return key[2] >= 'a' && key[2] <= 'z' && !key[3];
    return one_character(key) || plx_keys_by_position(key);
}

const char *plx_keys_text(const char *key)
{
    return strcmp(key, "Space") == 0 ? " " : one_character(key) ? key : NULL;
}

const char *plx_keys_heading(unsigned where)
{
    static const struct {
        unsigned where;
        const char *heading;
    } headings[] = {
        {ALL, N_("Everywhere but in a line that is written")},
        {ALL | PLX_IN_LINES, N_("Everywhere")},
        {MAIN, N_("In every view")},
        {MAIN | PLX_IN_HELP, N_("In every view, and the help")},
        {MAIN | CHOICE, N_("In every view, and menus")},
        {CLAIMS, N_("Claims")},
        {CLAIMS | LISTS, N_("In every list")},
        {BOTH | LISTS, N_("In every view but the claims")},
        {MAIN & ~SOURCES, N_("In every view but the sources")},
        {MAIN & ~OMISSIONS, N_("In every view but the omissions")},
        {MAIN & ~LOG, N_("In every view but the log")},
        {REPORTS, N_("Reports")},
        {FACTS, N_("Facts of a report")},
        {BOTH, N_("Reports, with and without facts")},
        {PLX_IN_EXPORT, N_("Export")},
        {PLX_IN_DECIDE, N_("Deciding")},
        {PLX_IN_COLUMNS, N_("Choosing columns")},
        {PLX_IN_CARD, N_("The card of a report")},
        {PLX_IN_ENTRY, N_("Writing a note or a line of a card")},
        {PLX_IN_SEARCH, N_("Searching")},
        {PLX_IN_FILTER, N_("Writing a filter")},
        {PLX_IN_LINES, N_("Writing any line")},
        {CHOICE, N_("Menus")},
        {OVER, N_("Menus and help")},
    };
    for (size_t i = 0; i < COUNT(headings); i++)
        if (headings[i].where == where)
            return headings[i].heading;
    return N_("Elsewhere");
}
