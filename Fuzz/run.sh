#!/usr/bin/env bash
# Builds the fuzz target and runs it for some seconds (default 60). Ends with an error if it crashed.
# A crash leaves its input in Fuzz/corpus-work/crashes.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-60}
swift=${SWIFT:-swift}
scratch=${SCRATCH:-.build}
configuration=${CONFIGURATION:-debug}
work=corpus-work

# The package manager does not notice files added to a package beside this one until its manifest is newer.
touch Package.swift
# Everything is instrumented, so that the fuzzer sees the engine's branches and not only its own.
$swift build -c "$configuration" --scratch-path "$scratch" --product FuzzCEL -Xswiftc -sanitize=fuzzer
mkdir -p "$work/cel" "$work/crashes"
binary="$scratch/$configuration/FuzzCEL"
# Swift's own backtrace would end the process before the fuzzer has saved the input.
SWIFT_BACKTRACE=enable=no nice -n 10 "$binary" "$work/cel" corpus/cel -max_total_time="$seconds" -max_len=400 -timeout=10 \
    -rss_limit_mb=2048 -dict=cel.dict -artifact_prefix="$work/crashes/" -print_final_stats=1
