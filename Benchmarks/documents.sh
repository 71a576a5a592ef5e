#!/usr/bin/env bash
# Builds the documents benchmark and its peers (from PyPI, in a folder of their own), writes its input and prints the
# tables. usage: Benchmarks/documents.sh [MEGABYTES]
set -euo pipefail
cd "$(dirname "$0")/.."
size=${1:-100}
build=.build-bench
input=$build/documents-$size
if [ ! -x "$build/venv-documents/bin/python" ]; then
    python3 -m venv "$build/venv-documents"
    "$build/venv-documents/bin/pip" install -q orjson pyyaml
fi
swift build -c release --package-path Benchmarks/Documents --scratch-path "$build/documents" --product DocumentsBenchmark >&2
[ -e "$input/done" ] || { python3 Benchmarks/Documents/generate.py "$input" "$size" && touch "$input/done"; }
echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1 /proc/loadavg)" >&2
"$build/venv-documents/bin/python" Benchmarks/documents.py "$build/documents/release/DocumentsBenchmark" "$input"
