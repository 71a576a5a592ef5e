#!/usr/bin/env bash
# Measures the released binary and prints the tables of docs/performance.md. usage: Benchmarks/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."
echo "machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
python3 Benchmarks/check.py .build/release/muster
# Checkov is the peer of the manifests; where it cannot be had, the table has our own lines alone.
peers=.build-bench/venv-checkov
[ -x "$peers/bin/checkov" ] || { python3 -m venv "$peers" && "$peers/bin/pip" install --quiet checkov; } || true
[ -x "$peers/bin/checkov" ] && set -- "$PWD/$peers/bin/checkov" || set --
python3 Benchmarks/scale.py .build/release/muster "$@"
