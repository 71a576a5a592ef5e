#!/usr/bin/env bash
# Builds the fuzz targets and runs them for some seconds in all (default 60), in turn. Ends with an error if one
# crashed. A crash leaves its input in Fuzz/corpus-work/crashes.
# Usage: run.sh [SECONDS [FuzzCEL|FuzzParsers]...]
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-60}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(FuzzCEL FuzzParsers)
# To a fuzzer no seconds are no limit.
share=$((seconds / ${#targets[@]}))
if [ "$share" -lt 1 ]; then share=1; fi
swift=${SWIFT:-swift}
scratch=${SCRATCH:-.build}
configuration=${CONFIGURATION:-debug}
work=corpus-work
inputs=../Tests/MusterDocumentsTests/Corpus

# The package manager does not notice files added to a package beside this one until its manifest is newer.
touch Package.swift
# Everything is instrumented, so that the fuzzer sees the program's branches and not only its own.
for target in "${targets[@]}"; do
    $swift build -c "$configuration" --scratch-path "$scratch" --product "$target" -Xswiftc -sanitize=fuzzer
done
mkdir -p "$work/cel" "$work/parsers" "$work/crashes"

# A seed is a file of either corpus behind the byte that picks its parser: the parser's place in the list.
seed_parsers() {
    rm -rf "$work/seeds"
    mkdir -p "$work/seeds"
    local place=0 format file listing
    listing=$("$scratch/$configuration/FuzzParsers" list)
    if [ -z "$listing" ]; then
        echo "fuzz: 'FuzzParsers list' names no parser" >&2
        exit 2
    fi
    for format in $listing; do
        for file in "corpus/$format"/* "$inputs/$format"/*; do
            [ -f "$file" ] || continue
            { printf "\\x$(printf %02x "$place")"; cat "$file"; } >"$work/seeds/$format-$(basename "$file")"
        done
        place=$((place + 1))
    done
}

run() {
    local target=$1 folder=$2 seeds=$3
    shift 3
    # Swift's own backtrace would end the process before the fuzzer has saved the input.
    SWIFT_BACKTRACE=enable=no nice -n 10 "$scratch/$configuration/$target" "$work/$folder" "$seeds" \
        -max_total_time="$share" -timeout=10 -rss_limit_mb=2048 \
        -artifact_prefix="$work/crashes/$folder-" -print_final_stats=1 "$@"
}

for target in "${targets[@]}"; do
    case $target in
    FuzzCEL) run FuzzCEL cel corpus/cel -max_len=400 -dict=cel.dict ;;
    FuzzParsers)
        seed_parsers
        run FuzzParsers parsers "$work/seeds" -max_len=4096
        ;;
    *)
        echo "fuzz: there is no target '$target'" >&2
        exit 2
        ;;
    esac
done
