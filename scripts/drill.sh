#!/usr/bin/env bash
# Drills the rules and the sample company's evidence and writes docs/drill.md.
# usage: scripts/drill.sh PROGRAM MOMENT
# Ends with 1 if an alarm stays silent or a mutant survives without a reason; the page is written all the same.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1
moment=$2
draft=$(mktemp)
trap 'rm -f "$draft"' EXIT
status=0
"$program" drill --as-of "$moment" --format markdown >"$draft" || status=$?
if [ "$status" -gt 1 ]; then exit "$status"; fi
cp "$draft" docs/drill.md
if [ "$status" -ne 0 ]; then
    echo "docs/drill.md names alarms that stay silent" >&2
    exit 1
fi
