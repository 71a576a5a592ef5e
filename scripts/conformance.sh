#!/usr/bin/env bash
# Runs the conformance tests over a suite's folder (default ../shared/cel) and prints a table of its files.
# Ends with 1 if a test failed, with 2 if there is no suite, or a file of it
# was not run.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${1:-../shared/cel}
if ! compgen -G "$suite/*.json" >/dev/null; then
    echo "conformance: no *.json in '$suite'" >&2
    exit 2
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
MUSTER_CEL_SUITE=$(cd "$suite" && pwd) ${SWIFT:-swift} test ${SWIFT_FLAGS:-} \
    --filter ConformanceTests >"$log" 2>&1 || status=$?

# Tests run side by side, so a line may begin behind another's end.
lines=$({ grep -ao $'conformance:\t[^\t]*\t[0-9]*\t[0-9]*\t[0-9]*' "$log" || [ $? -eq 1 ]; } | sort)
for file in "$suite"/*.json; do
    # A file may say that it has no tests.
    if [ "$(tr -d '[:space:]' <"$file")" = '[]' ]; then continue; fi
    name=$(basename "$file" .json)
    if ! grep -qF $'conformance:\t'"$name"$'\t' <<<"$lines"; then
        tail -30 "$log" >&2
        echo "conformance: no test of $name was run" >&2
        exit 2
    fi
done
awk -F'\t' '
    BEGIN { printf "%-20s %8s %8s %8s\n", "file", "passed", "failed", "left out" }
    { printf "%-20s %8d %8d %8d\n", $2, $3, $4, $5; p += $3; f += $4; l += $5 }
    END { printf "%-20s %8d %8d %8d\n", "all", p, f, l }' <<<"$lines"
if [ "$status" -eq 0 ]; then exit 0; fi
failures=$({ grep -a -- ' -> ' "$log" || tail -30 "$log"; } | sort -u)
head -50 <<<"$failures" >&2
exit 1
