#!/usr/bin/env bash
# Writes the shipped rule library into the program's source, so that the binary needs no file beside it.
# usage: scripts/embed-rules.sh [--check]
set -euo pipefail
cd "$(dirname "$0")/.."

target=Sources/muster/Shipped/ShippedRules.swift
draft=$(mktemp)
trap 'rm -f "$draft"' EXIT
if [ -z "$(find rules -name '*.yaml' -print -quit)" ]; then
    echo "there is no rule below rules/" >&2
    exit 2
fi

{
    echo "// Generated from rules/ by scripts/embed-rules.sh; do not edit."
    echo "// swift-format-ignore-file"
    echo
    echo "/// The files of the shipped rule library, as they stand in rules/."
    echo "enum ShippedRules {"
    echo "    static let files: [(path: String, text: String)] = ["
    find rules -name '*.yaml' | LC_ALL=C sort | while read -r path; do
        if grep -q '"""####' "$path"; then echo "cannot embed $path" >&2; exit 1; fi
        printf '        ("%s", ####"""\n' "$path"
        cat "$path"
        if [ -n "$(tail -c 1 "$path")" ]; then echo; fi
        printf '\n"""####),\n'
    done
    echo "    ]"
    echo "}"
} >"$draft"

if [ "${1:-}" = --check ]; then
    cmp -s "$draft" "$target" || { echo "$target is stale: run 'make embed'" >&2; exit 1; }
else
    cp "$draft" "$target"
fi
