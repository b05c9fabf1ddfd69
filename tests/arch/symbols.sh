#!/bin/sh
# Fails unless the shared library exports exactly the functions that include/parallax/ declares.
# usage: symbols.sh [TREE [LIBRARY]]; under automake $srcdir and the library of the build.
set -eu
export LC_ALL=C
tree=${1:-${srcdir:-.}}
library=${2:-.libs/libparallax.so}
declared=$(mktemp)
exported=$(mktemp)
trap 'rm -f "$declared" "$exported"' EXIT

# Declarations stand at file level, one a semicolon; what stands in braces is a type's inside.
awk '
function wrong(what) { print FILENAME ": " what >"/dev/stderr"; failures++ }
function end_declaration(    name) {
    gsub(/__attribute__ *\(\([^;]*\)\)/, "", text)
    if (text ~ /(^|[ \t])PLX_API[ \t]/ && text !~ /\(/)
        wrong("exports a variable:" text)
    else if (text ~ /\(/ && text !~ /(^|[ \t])(typedef|static)[ \t]/) {
        name = text
        sub(/ *\(.*/, "", name)
        sub(/.*[^A-Za-z0-9_]/, "", name)
        if (text ~ /(^|[ \t])PLX_API[ \t]/)
            print name
        else
            wrong(name " is declared without PLX_API")
    }
    text = ""
}
FNR == 1 { depth = 0; text = ""; comment = 0; continued = 0 }
{
    line = $0
    directive = continued || line ~ /^[ \t]*#/
    continued = directive && line ~ /\\$/
    if (directive)
        next
    while (comment || line ~ /\/\*/) {
        if (!comment) {
            text = text (depth ? "" : " " substr(line, 1, index(line, "/*") - 1))
            line = substr(line, index(line, "/*") + 2)
            comment = 1
        }
        if (!(at = index(line, "*/")))
            next
        line = substr(line, at + 2)
        comment = 0
    }
    sub(/\/\/.*/, "", line)
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (c == "{") depth++
        else if (c == "}") depth--
        else if (c == ";" && depth == 0) end_declaration()
        else if (depth == 0) text = text c
    }
    text = text " "
}
END { exit failures > 0 }
' "$tree"/include/parallax/*.h >"$declared.unsorted" || { rm -f "$declared.unsorted"; exit 1; }
sort "$declared.unsorted" >"$declared"
rm -f "$declared.unsorted"

# The linker's own marks, and what AddressSanitizer adds to each global variable, are not ours.
nm -D --defined-only "$library" |
    awk '$NF !~ /^(_init|_fini|_end|_edata|__bss_start|__odr_asan.*)$/ { print $NF }' |
    sort >"$exported"

test -s "$declared" || { echo "no function is declared with PLX_API"; exit 1; }
status=0
for name in $(comm -23 "$declared" "$exported"); do
    echo "declared in include/parallax and not exported: $name"
    status=1
done
for name in $(comm -13 "$declared" "$exported"); do
    echo "exported and not declared in include/parallax: $name"
    status=1
done
exit $status
