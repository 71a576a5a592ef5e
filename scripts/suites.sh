#!/usr/bin/env bash
# Runs the parsers over a folder of suites (json/, toml/, yaml/; default ../shared/suites) and prints a table, and by
# name every case that failed or is left out. Ends with 1 if a case failed, with 2 if a suite is missing or the tests
# could not run.
set -euo pipefail
cd "$(dirname "$0")/.."
suites=${1:-../shared/suites}
for suite in json toml yaml; do
    if ! [ -d "$suites/$suite" ]; then
        echo "suites: no $suite/ in '$suites'" >&2
        exit 2
    fi
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
MUSTER_SUITES=$(cd "$suites" && pwd) ${SWIFT:-swift} test ${SWIFT_FLAGS:-} \
    --filter SuiteTableTests >"$log" 2>&1 || status=$?

# A line of the test runner may stand before one of ours.
found() { grep -ao "$1:"$'\t'"$2" "$log" || [ $? -eq 1 ]; }
lines=$(found suites $'[^\t]*\t[0-9]*\t[0-9]*\t[0-9]*' | sort)
for suite in json toml yaml; do
    if ! grep -q $'^suites:\t'"$suite"$'\t' <<<"$lines"; then
        tail -30 "$log" >&2
        echo "suites: no case of $suite was run" >&2
        exit 2
    fi
done
awk -F'\t' '
    BEGIN { printf "%-8s %8s %8s %8s\n", "suite", "passed", "failed", "left out" }
    { printf "%-8s %8d %8d %8d\n", $2, $3, $4, $5; p += $3; f += $4; l += $5 }
    END { printf "%-8s %8d %8d %8d\n", "all", p, f, l }' <<<"$lines"
show() {
    found "$1" '.*' | sort | awk -F'\t' -v title="$2" '
        NR == 1 { printf "\n%s\n", title }
        { printf "  %s/%s: %s\n", $2, $3, $4 }'
}
show suites-left-out "left out:"
show suites-failed "failed:"
if [ "$status" -ne 0 ]; then
    if ! grep -aq $'suites-failed:\t' "$log"; then tail -30 "$log" >&2; fi
    exit 1
fi
