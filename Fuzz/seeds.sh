#!/usr/bin/env bash
# Chooses the seeds of the parsers anew: of all texts that were found so far the fewest that take every way through a
# parser, and of those MOST (default 40) of all lengths with up to BYTES (default 18000) in all. They are committed as
# Fuzz/corpus/FORMAT/HASH.
# Usage: seeds.sh [FORMAT]...   (after each.sh, whose program and finds it takes; all formats if none is named)
set -euo pipefail
cd "$(dirname "$0")"
formats=("$@")
budget=${BYTES:-18000}
most=${MOST:-40}
scratch=${SCRATCH:-.build-each}
work=${WORK:-corpus-work}
inputs=../Tests/MusterDocumentsTests/Corpus
fuzzer="$scratch/release/FuzzParsers"
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
if [ ${#formats[@]} -eq 0 ]; then
    listing=$("$fuzzer" list)
    if [ -z "$listing" ]; then
        echo "seeds: '$fuzzer list' names no parser" >&2
        exit 2
    fi
    mapfile -t formats <<<"$listing"
fi

merged=$(mktemp -d)
trap 'rm -rf "$merged"' EXIT
for format in "${formats[@]}"; do
    rm -rf "${merged:?}"/*
    folders=()
    for folder in "corpus/$format" "$inputs/$format" "$work/$format"; do
        [ -d "$folder" ] && folders+=("$folder")
    done
    if ! MUSTER_FUZZ_PARSER=$format nice -n 19 "$fuzzer" -set_cover_merge=1 -max_len=1024 -timeout=20 \
        -rss_limit_mb=3000 "$merged" "${folders[@]}" >/dev/null 2>&1; then
        echo "seeds: '$fuzzer' failed on $format, whose seeds stay as they are" >&2
        exit 1
    fi
    rm -rf "corpus/$format"
    mkdir -p "corpus/$format"
    find "$merged" -type f -printf '%s %f\n' | LC_ALL=C sort -k1,1n -k2,2 | awk -v most="$most" -v budget="$budget" '
        { size[NR] = $1; name[NR] = $2 }
        END {
            for (taken = 0; taken < most && taken < NR; taken++) {
                place = NR <= most ? taken + 1 : int((taken + 0.5) * NR / most) + 1
                if ((spent += size[place]) > budget) break
                print name[place]
            }
        }' | while read -r name; do cp "$merged/$name" "corpus/$format/$name"; done
    printf '%-20s %4d of %4d texts\n' "$format" "$(find "corpus/$format" -type f | wc -l)" \
        "$(find "$merged" -type f | wc -l)"
done
