#!/bin/sh
# Fails where a catalogue lacks a message of the sources, has a fuzzy one, or one whose placeholders,
# newlines or plural forms differ; also where it has a message that the sources do not say any more.
# Run in a build folder, which has parallax.pot; without gettext's tools for that it is skipped.
set -eu
source=$(cd "${srcdir:-.}" && pwd)
for tool in xgettext msgcmp msgfmt msgattrib; do
    command -v $tool >/dev/null || { echo "$tool is missing"; exit 77; }
done
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT
failed=0
make -s parallax.pot >/dev/null
msgattrib --no-obsolete parallax.pot >"$pot"
said=$(grep -c '^msgid ' "$pot")
for catalogue in "$source"/po/*.po; do
    name=$(basename "$catalogue")
    msgfmt --check -o /dev/null "$catalogue" 2>&1 || failed=1
    msgcmp "$catalogue" "$pot" >/dev/null 2>&1 ||
        { msgcmp "$catalogue" "$pot" 2>&1 | head -20; failed=1; }
    translated=$(msgattrib --translated --no-fuzzy --no-obsolete "$catalogue" | grep -c '^msgid ')
    [ "$translated" = "$said" ] ||
        { echo "$name: $translated messages, the sources have $said (make update-po)"; failed=1; }
    ! grep -n '^msgstr .* || ' "$catalogue" || { echo "$name: plural forms in one message"; failed=1; }
    [ -z "$(msgattrib --only-obsolete "$catalogue")" ] || { echo "$name: obsolete messages"; failed=1; }
done
exit $failed
