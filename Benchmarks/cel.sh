#!/usr/bin/env bash
# Builds the expression benchmark and its peers (from PyPI, in a folder of their own) and prints the table.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.build-bench/venv
if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q cel-expr-python common-expression-language
fi
swift build -c release --package-path Benchmarks/CEL --scratch-path .build-bench/cel --product CELBenchmark >&2
"$venv/bin/python" Benchmarks/expressions.py .build-bench/cel/release/CELBenchmark "$@"
