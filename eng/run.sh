#!/usr/bin/env bash
# Runs the console program with the arguments given; without any it solves an example and writes its tree. The first time, and whenever a
# source file has changed, it sets up and builds before. Everything but the program's own output goes to standard error.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
console="$root/samples/RStar.Math.Console"
program="$console/bin/Release/net10.0/rstar-math.dll"
# Newer than every source it was built from; it holds the Python to use, where the library would not find that one by itself.
built="$console/bin/Release/net10.0/.built"

# A path as it is found from every folder; a name to look up on the PATH stays as it is.
absolute() {
    case "$1" in
        [!/]*/*) printf '%s/%s' "$PWD" "$1" ;;
        *) printf '%s' "$1" ;;
    esac
}

# A Python that is no longer there has to be found anew.
has_its_python() { [ ! -s "$built" ] || [ -n "${RSTAR_PYTHON:-}" ] || command -v "$(cat "$built")" >/dev/null; }

is_built() {
    [ -f "$program" ] && [ -f "$built" ] && has_its_python &&
        [ -z "$(find "$root"/src "$root"/samples "$root"/Directory.* "$root"/nuget.config "$root"/global.json \
            \( -name bin -o -name obj \) -prune -o -type f -newer "$built" -print -quit)" ]
}

if is_built; then
    python="$(cat "$built")"
    [ -z "$python" ] || export RSTAR_PYTHON="${RSTAR_PYTHON:-$python}"
else
    started="$(mktemp)"
    source "$root/eng/setup.sh"
    (cd "$root" && dotnet build "$console" --configuration Release --verbosity quiet --nologo -clp:NoSummary </dev/null >&2)
    # What set-up found: the Python that was given, or one that the library would not find by itself.
    if [ "$python" = "${RSTAR_PYTHON:-}" ]; then absolute "$python"; fi >"$built"
    # A file that was changed while it was being built is newer than the build.
    touch -r "$started" "$built"
    rm -f "$started"
fi

[ $# -gt 0 ] || set -- solve --html "$root/artifacts/tree.html" \
    "Tom is 12 years old and Anna is 5 years older. How old will Anna be in 10 years?"
exec dotnet "$program" "$@"
