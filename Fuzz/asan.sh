#!/usr/bin/env bash
# Builds the replayer with AddressSanitizer, in a folder of its own, and runs every file of every corpus through it,
# inputs that crashed a fuzzer among them. Ends with an error at the first wrong access to memory.
set -euo pipefail
cd "$(dirname "$0")"
swift=${SWIFT:-swift}
scratch=${SCRATCH:-.build-asan}
work=corpus-work
inputs=../Tests/MusterDocumentsTests/Corpus

touch Package.swift
$swift build --scratch-path "$scratch" --product ReplayInputs --sanitize=address
replayer="$scratch/debug/ReplayInputs"
# Leaks are no matter of safety, and their search at exit needs rights that a container may lack.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no

# Prints how many files went through; a fuzzer's own finds may be more than a command line holds.
replay() {
    local mode=$1
    shift
    if [ $# -eq 0 ]; then return; fi
    printf '%s\0' "$@" | xargs -0 -n 500 nice -n 10 "$replayer" "$mode"
    printf '%-18s %6d files\n' "$mode" $#
}

shopt -s nullglob
seeds=(corpus/cel/*)
listing=$("$replayer" list)
if [ ${#seeds[@]} -eq 0 ] || [ -z "$listing" ]; then
    echo "asan: there is no corpus/cel, or '$replayer list' names no parser" >&2
    exit 2
fi
replay cel "${seeds[@]}" "$work"/cel/* "$work"/crashes/cel-*
example=$(mktemp)
trap 'rm -f "$example"' EXIT
for format in $listing; do
    "$replayer" example "$format" >"$example"
    replay "$format" "$example" "corpus/$format"/* "$inputs/$format"/*
done
replay input corpus/parsers/* "$work"/parsers/* "$work"/crashes/parsers-*
