#!/bin/sh
# Runs one golden test: tests/golden/run.sh NAME.test, in a build folder; make check does it.
#
# The test is a script of its own (README.md says what it may use) with a line "# status: N".
# What it prints has to be NAME.out and NAME.err, an absent file standing for nothing.
# GENERATE=1 writes the two instead of comparing them.
set -eu
test=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
expected=${test%.test}
source=$(cd "${srcdir:-.}" && pwd)
build=$(pwd)
program=$build/parallax
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Everything has a short relative name, so that no path of this machine gets into an output.
mkdir "$work/run"
cd "$work/run"
cp -r "$source/assets/stories/amazon-openai" story
cp -r "$source/tests/stories" stories
cp -r "$source/tests/alarms" alarms
ln -s "$build/assets" data

status=0
env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 COLUMNS=80 TZ=UTC TERM=xterm PARALLAX_DATA=data \
    PROGRAM="$program" ${LD_LIBRARY_PATH+"LD_LIBRARY_PATH=$LD_LIBRARY_PATH"} \
    ${ASAN_OPTIONS+"ASAN_OPTIONS=$ASAN_OPTIONS"} ${UBSAN_OPTIONS+"UBSAN_OPTIONS=$UBSAN_OPTIONS"} \
    sh -c 'parallax() { "$PROGRAM" "$@"; }; . "$0"' "$test" \
    >"$work/out" 2>"$work/err" </dev/null || status=$?

wanted=$(sed -n 's/^# status: //p' "$test")
if [ "$status" != "$wanted" ]; then
    echo "exit status $status, expected ${wanted:-a line \"# status: N\"}; standard error:"
    cat "$work/err"
    exit 1
fi
if grep -F -e "$source" -e "$build" -e "$work" "$work/out" "$work/err"; then
    echo "an output holds a path of this machine"
    exit 1
fi

failed=0
for stream in out err; do
    file=$expected.$stream
    if [ -z "${GENERATE-}" ]; then
        if [ -f "$file" ]; then known=$file; else known=/dev/null; fi
        diff -u "$known" "$work/$stream" || failed=1
    elif [ -s "$work/$stream" ]; then
        cp "$work/$stream" "$file"
    else
        rm -f "$file"
    fi
done
exit $failed
