#!/usr/bin/env bash
# Style and house rules that a compiler does not check. Prints every offence and ends with 1 if there is one.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0

offence() {
    echo "lint: $*" >&2
    failed=1
}

sources=$(git ls-files -co --exclude-standard 'Sources/*.swift' 'Tests/*.swift' 'Fuzz/*.swift' 'Benchmarks/*.swift' | grep -v '/Shipped/ShippedRules.swift$')

swift format lint --strict --parallel $sources || failed=1

while read -r count file; do
    case $file in
    Sources/*) [ "$count" -le 300 ] || offence "$file has $count lines; at most 300" ;;
    Tests/*) [ "$count" -le 400 ] || offence "$file has $count lines; at most 400" ;;
    esac
done < <(wc -l $sources | grep -v ' total$')

for file in $sources; do
    name=$(basename "$file" .swift)
    case $name in
    *Utilities* | *Helper | *Helpers | *Manager | Common*) offence "$file: the name does not say what is inside" ;;
    esac
done

while read -r hit; do offence "$hit"; done < <(
    grep -nE '\btry!|\bas!|\bfatalError\(|NSRegularExpression|\bTODO\b|\bFIXME\b' $(grep '^Sources/' <<<"$sources") || true)
while read -r hit; do offence "no Foundation in a core target: $hit"; done < <(
    grep -nE '^\s*(public |package |internal )?import Foundation' $(grep '^Sources/' <<<"$sources") || true)
while read -r hit; do offence "a path of a machine: $hit"; done < <(
    git grep -nE '/(work|home|root)/' -- . ':!evidence' ':!reports' ':!LICENSE' ':!rules' ':!Tests/*/Fixtures' ':!Fuzz/corpus' ':!scripts/lint.sh' ':!Sources/muster/Shipped/ShippedRules.swift' || true)

while read -r hit; do offence "a conflict left over: $hit"; done < <(
    git grep -nE '^(<<<<<<<|>>>>>>>) ' -- . || true)

exit $failed
