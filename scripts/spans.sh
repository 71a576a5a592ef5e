#!/usr/bin/env bash
# Changes every letter and digit of every file of the parsers' corpus, one at a time, and prints for each format how
# many of the changes were found in the value that stands there. Ends with 1 if one was not, with 2 if the tests could
# not run.
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
MUSTER_SPANS=all ${SWIFT:-swift} test ${SWIFT_FLAGS:-} --filter SpanScoreTests >"$log" 2>&1 || status=$?

# Tests run side by side, so a line may begin behind another's end.
lines=$({ grep -ao $'spans:\t[^\t]*\(\t[0-9.]*\)\{7\}' "$log" || [ $? -eq 1 ]; } | sort)
if [ -z "$lines" ]; then
    tail -30 "$log" >&2
    exit 2
fi
awk -F'\t' '
    BEGIN { printf "%-18s %5s %9s %8s %8s %6s %8s %7s\n", \
        "format", "files", "mutations", "refused", "right", "wrong", "derived", "score" }
    { printf "%-18s %5d %9d %8d %8d %6d %8d %6s%%\n", $2, $3, $4, $5, $6, $7, $8, $9
      f += $3; m += $4; r += $5; g += $6; w += $7; d += $8 }
    END { printf "%-18s %5d %9d %8d %8d %6d %8d %6s%%\n", \
        "all", f, m, r, g, w, d, w ? int(10000 * g / (g + w)) / 100 : 100 }' <<<"$lines"
{ grep -ao $'span-note:\t.*' "$log" || [ $? -eq 1 ]; } | sort -u | awk -F'\t' '
    NR == 1 { print "\nleft out by name, because a value may be derived:" }
    { printf "  %s %s (%s): %s\n", $2, $3, $4, $5 }'
if [ "$status" -eq 0 ]; then exit 0; fi
failures=$({ grep -ao "[a-z_-]*/[^ ]* at [0-9]*: [^\"]*" "$log" || tail -30 "$log"; } | sort -u)
head -50 <<<"$failures" >&2
exit 1
