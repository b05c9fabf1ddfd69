#!/bin/sh
# Proves that the architecture tests can fail: a small tree that keeps every rule passes, and each
# breach of one rule in it is found.
set -eu
here=$(cd "${srcdir:-.}/tests/arch" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
status=0

fresh_tree() {
    rm -rf "$tree/src" "$tree/include"
    mkdir -p "$tree/include/parallax"
    for room in base text data language report facts claims output store view tui cli; do
        mkdir -p "$tree/src/$room"
        printf '#include <stdio.h>\n#include "parallax/a.h"\n#include "base/a.h"\n' \
            >"$tree/src/$room/a.c"
    done
    cat >"$tree/include/parallax/a.h" <<'HEADER'
#ifndef A_H /* PLX_API int plx_not_a_function(void); */
#define A_H
#include <stddef.h>
#define PLX_API __attribute__((visibility("default")))
struct plx_thing {
    int (*call)(int);
};
typedef void plx_told(const char *what, void *context);
PLX_API int plx_first(struct plx_thing *thing, plx_told *told,
                      size_t count);
/* Of two lines. */
PLX_API const struct plx_thing *
plx_second(int number);
#endif
HEADER
    cat >"$tree/a.c" <<'SOURCE'
#include "parallax/a.h"
int plx_first(struct plx_thing *thing, plx_told *told, size_t count)
{
    return thing && told && count;
}
const struct plx_thing *plx_second(int number)
{
    return number ? NULL : NULL;
}
SOURCE
}

expect() {
    wanted=$1
    rule=$2
    shift 2
    if "$@" >"$tree/log" 2>&1; then got=pass; else got=fail; fi
    test $got = "$wanted" && return
    echo "$rule: expected $wanted, got $got"
    cat "$tree/log"
    status=1
}

# breach ROOM HEADER: the header as it stands behind #include.
breach() {
    fresh_tree
    echo "#include $2" >>"$tree/$1"
    expect fail "$1 with $2" "$here/includes.sh" "$tree"
}

link_tree() {
    ${CC:-cc} -shared -fPIC -fvisibility=hidden -I"$tree/include" -o "$tree/a.so" "$tree/a.c"
}

fresh_tree
expect pass 'a tree that keeps the rules' "$here/includes.sh" "$tree"
breach src/base/a.c '"text/a.h"'
breach src/text/a.c '"data/a.h"'
breach src/data/a.c '"text/a.h"'
breach src/language/a.c '"report/a.h"'
breach src/report/a.c '"facts/a.h"'
breach src/facts/a.c '"claims/a.h"'
breach src/claims/a.c '"output/a.h"'
breach src/output/a.c '"store/a.h"'
breach src/store/a.c '"output/a.h"'
breach src/output/a.c '"view/a.h"'
breach src/view/a.c '"tui/a.h"'
breach src/tui/a.c '"cli/a.h"'
breach src/cli/a.c '"../view/a.h"'
breach src/cli/a.c '"a.h"'
breach src/cli/a.c '"attic/a.h"'
breach src/cli/a.c 'HEADER'
breach src/language/a.c '<unicode/unum.h>'
breach src/view/a.c '<uniwidth.h>'
breach src/facts/a.c '<libstemmer.h>'
breach src/output/a.c '<cjson/cJSON.h>'
breach src/view/a.c '<curses.h>'
breach src/cli/a.c '<ncursesw/curses.h>'
breach src/language/a.c '<libexttextcat/textcat.h>'
breach src/view/a.c '<sqlite3.h>'
breach src/view/a.c '<expat.h>'
breach include/parallax/a.h '<unicode/utypes.h>'
breach include/parallax/a.h '<curses.h>'
breach include/parallax/a.h '<cjson/cJSON.h>'
breach include/parallax/a.h '"base/a.h"'
breach include/parallax/a.h '"config.h"'
fresh_tree
mkdir "$tree/src/attic"
echo '#include <stdio.h>' >"$tree/src/attic/a.c"
expect fail 'a folder that is no room' "$here/includes.sh" "$tree"

fresh_tree
link_tree
expect pass 'a library that exports what is declared' "$here/symbols.sh" "$tree" "$tree/a.so"
echo 'PLX_API int plx_third(void);' >>"$tree/include/parallax/a.h"
expect fail 'declared and not exported' "$here/symbols.sh" "$tree" "$tree/a.so"
fresh_tree
echo 'PLX_API int plx_third(void); int plx_third(void) { return 3; }' >>"$tree/a.c"
link_tree
expect fail 'exported and not declared' "$here/symbols.sh" "$tree" "$tree/a.so"
fresh_tree
link_tree
echo 'int plx_third(void);' >>"$tree/include/parallax/a.h"
expect fail 'declared without PLX_API' "$here/symbols.sh" "$tree" "$tree/a.so"
fresh_tree
link_tree
echo 'extern PLX_API int plx_number;' >>"$tree/include/parallax/a.h"
expect fail 'a variable' "$here/symbols.sh" "$tree" "$tree/a.so"
exit $status
