#!/usr/bin/env bash
# Runs the parsers over a folder of suites (json/, toml/, yaml/; default ../shared/suites) and prints a table, and by
# name every case that failed or is left out. Ends with 1 if a case failed, with 2 if there is no suite or the tests
# could not run.
set -uo pipefail
cd "$(dirname "$0")/.."
suites=${1:-../shared/suites}
if ! [ -d "$suites/json" ] && ! [ -d "$suites/toml" ] && ! [ -d "$suites/yaml" ]; then
    echo "suites: no json/, toml/ or yaml/ in '$suites'" >&2
    exit 2
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
MUSTER_SUITES=$(cd "$suites" && pwd) ${SWIFT:-swift} test ${SWIFT_FLAGS:-} \
    --filter SuiteTableTests >"$log" 2>&1

# A line of the test runner may stand before one of ours.
lines=$(grep -ao $'suites:\t[^\t]*\t[0-9]*\t[0-9]*\t[0-9]*' "$log" | sort)
if [ -z "$lines" ]; then
    tail -30 "$log" >&2
    exit 2
fi
awk -F'\t' '
    BEGIN { printf "%-8s %8s %8s %8s\n", "suite", "passed", "failed", "left out" }
    { printf "%-8s %8d %8d %8d\n", $2, $3, $4, $5; p += $3; f += $4; l += $5 }
    END { printf "%-8s %8d %8d %8d\n", "all", p, f, l }' <<<"$lines"
show() {
    grep -ao "$1:"$'\t.*' "$log" | sort | awk -F'\t' -v title="$2" '
        NR == 1 { printf "\n%s\n", title }
        { printf "  %s/%s: %s\n", $2, $3, $4 }'
}
show suites-left-out "left out:"
show suites-failed "failed:"
! grep -aq $'suites-failed:\t' "$log"
