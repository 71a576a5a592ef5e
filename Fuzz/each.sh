#!/usr/bin/env bash
# Fuzzes parsers one by one, with AddressSanitizer, and prints a line for each: seconds of processor time, texts tried,
# crashes. What was found grows in Fuzz/corpus-work/FORMAT, so a later run goes on where this one ended. Ends with 1 if
# a parser crashed or tried nothing, with 2 if there is no parser.
# Usage: each.sh SECONDS [FORMAT]...   (all formats if none is named; PREBUILT=1 takes the program as it is)
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-60}
formats=("${@:2}")
swift=${SWIFT:-swift}
scratch=${SCRATCH:-.build-each}
work=${WORK:-corpus-work}
inputs=../Tests/MusterDocumentsTests/Corpus
fuzzer="$scratch/release/FuzzParsers"

if [ -z "${PREBUILT:-}" ]; then
    touch Package.swift
    $swift build -c release --scratch-path "$scratch" --product FuzzParsers \
        -Xswiftc -sanitize=fuzzer,address
fi
if [ ${#formats[@]} -eq 0 ]; then
    listing=$("$fuzzer" list)
    if [ -z "$listing" ]; then
        echo "each: '$fuzzer list' names no parser" >&2
        exit 2
    fi
    mapfile -t formats <<<"$listing"
fi

# Leaks are no matter of safety, and their search at exit needs rights that a container may lack.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
TIMEFORMAT='%U'
failed=0
for format in "${formats[@]}"; do
    mkdir -p "$work/$format" "$work/crashes" "$work/logs"
    log="$work/logs/$format"
    folders=("$work/$format")
    for seeds in "corpus/$format" "$inputs/$format"; do
        if [ -d "$seeds" ]; then folders+=("$seeds"); fi
    done
    status=0
    spent=$({ time MUSTER_FUZZ_PARSER=$format chrt -i 0 nice -n 19 "$fuzzer" "${folders[@]}" \
        -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=4096 \
        -artifact_prefix="$work/crashes/$format-" -print_final_stats=1 >"$log" 2>&1; } 2>&1) || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    verdict=sound
    if [ "$status" -ne 0 ] || [ "${runs:-0}" -eq 0 ]; then
        verdict="FAILED, see $log"
        failed=1
    fi
    printf '%-20s %8s s %10s texts  %s\n' "$format" "$spent" "${runs:-?}" "$verdict"
done
exit $failed
