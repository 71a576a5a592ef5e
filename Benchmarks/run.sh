#!/usr/bin/env bash
# Measures the released binary and prints the tables of docs/performance.md. usage: Benchmarks/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."
echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
python3 Benchmarks/check.py .build/release/muster
