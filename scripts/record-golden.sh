#!/usr/bin/env bash
# Records reports/ from the current program, then fails: a recording is no check.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
.build/release/muster check --as-of 2026-06-01T09:00:00Z --quiet >/dev/null 2>&1 || status=$?
[ "$status" -eq 1 ] || { echo "the sample company must end with 1" >&2; exit 2; }
git --no-pager diff --stat -- reports
echo "recorded; read every line of 'git diff reports' before you commit it" >&2
exit 1
