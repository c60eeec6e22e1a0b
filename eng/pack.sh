#!/usr/bin/env bash
# Packs every project of src/ into artifacts/packages and checks what is in the packages. Optional: a suffix to their version, as 'mine2' for
# 0.1.0-mine2: NuGet takes packages of a version that it has restored before from its cache, however often they are made anew.
set -euo pipefail

suffix="${1:-}"
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

packages="$root/artifacts/packages"
cd "$root"
rm -rf "$packages"
for project in src/*/*.csproj; do
    dotnet pack "$project" --configuration Release --output "$packages" --verbosity quiet --nologo ${suffix:+--version-suffix "$suffix"} </dev/null
done
"$python" eng/check_packages.py "$packages"
