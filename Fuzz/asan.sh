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

replay() {
    local mode=$1
    shift
    [ $# -eq 0 ] && return
    nice -n 10 "$replayer" "$mode" "$@"
    printf '%-14s %6d files\n' "$mode" $#
}

shopt -s nullglob
replay cel corpus/cel/* "$work"/cel/*
for format in $("$replayer" list); do
    example=$(mktemp)
    "$replayer" example "$format" >"$example"
    replay "$format" "$example" "$inputs/$format"/*
    rm -f "$example"
done
# A fuzzer's own finds may be many: more than a command line holds.
find corpus/parsers "$work/parsers" -type f -print0 2>/dev/null | xargs -0 -r -n 500 nice -n 10 "$replayer" input
find corpus/parsers "$work/parsers" -type f 2>/dev/null | wc -l | xargs printf '%-14s %6d files\n' input
