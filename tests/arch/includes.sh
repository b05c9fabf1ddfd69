#!/bin/sh
# Fails where an #include breaks the order of the rooms, or brings a library into a room that is
# not to know it. usage: includes.sh [TREE]; under automake TREE is $srcdir.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-${srcdir:-.}}"
find include/parallax src -name '*.[ch]' | LC_ALL=C sort | xargs awk -f "$here/includes.awk"
