#!/usr/bin/env bash
# Style and house rules that a compiler does not check. Prints every offence and ends with 1 if there is one, with 2 if
# it could not look.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0

offence() {
    echo "lint: $*" >&2
    failed=1
}

# Each line that a search prints is an offence. A search that found nothing ends with 1; one that could not search, with
# more, and has proven nothing.
forbid() {
    local title=$1 hits status=0 hit
    shift
    hits=$("$@") || status=$?
    if [ "$status" -gt 1 ]; then
        echo "lint: '$1' ended with $status" >&2
        exit 2
    fi
    while IFS= read -r hit; do [ -z "$hit" ] || offence "$title$hit"; done <<<"$hits"
}

listing=$(git ls-files -co --exclude-standard 'Sources/*.swift' 'Tests/*.swift' 'Fuzz/*.swift' 'Benchmarks/*.swift') || {
    echo "lint: the files are listed by git, and this is no repository of its" >&2
    exit 2
}
files=()
sources=()
while IFS= read -r file; do
    # A file that was removed and not yet committed is listed as well.
    if [ ! -f "$file" ] || [ "$file" = Sources/muster/Shipped/ShippedRules.swift ]; then continue; fi
    files+=("$file")
    case $file in Sources/*) sources+=("$file") ;; esac
done <<<"$listing"
if [ ${#sources[@]} -eq 0 ]; then
    echo "lint: there is no Swift file below Sources" >&2
    exit 2
fi

swift format lint --strict --parallel "${files[@]}" || failed=1

sizes=$(wc -l -- "${files[@]}")
while read -r count file; do
    case $file in
    Sources/*) [ "$count" -le 300 ] || offence "$file has $count lines; at most 300" ;;
    Tests/*) [ "$count" -le 400 ] || offence "$file has $count lines; at most 400" ;;
    esac
done <<<"$sizes"

for file in "${files[@]}"; do
    name=$(basename "$file" .swift)
    case $name in
    *Utilities* | *Helper | *Helpers | *Manager | Common*) offence "$file: the name does not say what is inside" ;;
    esac
done

forbid "" grep -HnE '\btry!|\bas!|\bfatalError\(|NSRegularExpression|\bTODO\b|\bFIXME\b' "${sources[@]}"
forbid "no Foundation in a core target: " \
    grep -HnE '^\s*(public |package |internal )?import Foundation' "${sources[@]}"
forbid "a path of a machine: " \
    git grep -nE '/(work|home|root)/' -- . ':!evidence' ':!reports' ':!LICENSE' ':!rules' ':!Tests/*/Fixtures' ':!Fuzz/corpus' ':!scripts/lint.sh' ':!Sources/muster/Shipped/ShippedRules.swift'
forbid "a conflict left over: " git grep -nE '^(<<<<<<<|>>>>>>>) ' -- .

exit $failed
