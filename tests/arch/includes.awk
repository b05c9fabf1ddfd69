# The order of the rooms, and which room knows which library: the design's list as a table, held
# against the #includes of the files given. Run by includes.sh.

BEGIN {
    # Each room may include itself and the rooms of the lines before its own.
    rank = 0
    order("base")
    order("text data")
    order("language")
    order("report")
    order("facts")
    order("claims")
    order("output store")
    order("view")
    order("tui")
    order("cli")

    # The one room that knows a library, by the headers of that library.
    library("text", "^unicode/")
    library("text", "^uni(str|type|types|width|gbrk|wbrk|lbrk|norm|case|conv|name|stdio|case|metadata)[.]h$")
    library("text", "^libstemmer[.]h$")
    library("data", "^(cjson/.*|cJSON[.]h)$")
    library("report", "^(libexttextcat/.*|textcat[.]h)$")
    library("store", "^sqlite3(ext)?[.]h$")
    library("store", "^nettle/")
    library("tui", "^(ncursesw?/.*|n?curses[.]h|term[.]h|panel[.]h|menu[.]h|form[.]h)$")

    # C17 and POSIX, which every room may include.
    split("assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal " \
          "stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath " \
          "threads time uchar wchar wctype " \
          "dirent fcntl fnmatch glob iconv langinfo libgen poll pthread regex semaphore spawn strings " \
          "termios unistd sys/ioctl sys/mman sys/resource sys/select sys/stat sys/time " \
          "sys/types sys/uio sys/wait", names, " ")
    for (i in names)
        standard[names[i] ".h"] = 1
}

function order(rooms,    names, i)
{
    rank++
    for (i = split(rooms, names, " "); i > 0; i--)
        rank_of[names[i]] = rank
}

function library(room, pattern)
{
    owner[++libraries] = room
    headers[libraries] = pattern
}

function wrong(what)
{
    print FILENAME ":" FNR ": " what
    failures++
}

# "base" of "src/base/buffer.c", "api" of a public header.
function room_of(path,    parts)
{
    split(path, parts, "/")
    return parts[1] == "include" ? "api" : parts[2]
}

function check_own(room, header,    other)
{
    other = header
    sub(/\/.*/, "", other)
    if (other == "parallax" || (header == "config.h" && room != "api"))
        return
    if (header !~ /^[a-z]+\/[a-z0-9_]+[.]h$/ || !(other in rank_of))
        wrong("\"" header "\" names no room")
    else if (room == "api")
        wrong("a public header includes src/" header)
    else if (other != room && rank_of[other] >= rank_of[room])
        wrong("src/" room " may not include src/" other)
}

function check_foreign(room, header,    i)
{
    if (header in standard || (header == "config.h" && room != "api"))
        return
    for (i = 1; i <= libraries; i++)
        if (header ~ headers[i]) {
            if (room != owner[i])
                wrong("<" header "> belongs in src/" owner[i] " alone")
            return
        }
    wrong("<" header "> is no standard header, and no room is named for it")
}

FNR == 1 {
    files++
    room = room_of(FILENAME)
    if (room != "api" && !(room in rank_of))
        wrong("src/" room " is no room of the design")
}

/^[ \t]*#[ \t]*include/ {
    header = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
    mark = substr(header, 1, 1)
    sub(/^["<]/, "", header)
    sub(/[">].*/, "", header)
    if (mark == "\"")
        check_own(room, header)
    else if (mark == "<")
        check_foreign(room, header)
    else
        wrong("an #include that names no file")
}

END {
    if (!files) {
        print "no sources were found"
        failures++
    }
    exit failures > 0
}
