#!/usr/bin/env python3
"""Times `muster check` on the sample company and on growing listings, beside the shortest Python that gives the same verdicts.

usage: check.py MUSTER
The sample company is run 41 times (the drill 5 times), told as the least and the median; other figures are medians of 7 runs. Memory is
the peak resident set of the process. Timings never gate anything: runs of one binary differ by half on a shared machine.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

MUSTER = os.path.abspath(sys.argv[1])
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
AS_OF = "2026-06-01T09:00:00Z"

PEER = r'''
import sys
open_files = 0
for line in open(sys.argv[1]):
    mode, owner, group, size, modified, path = line.rstrip("\n").split(" ", 5)
    if path.endswith(".env") and int(mode, 8) & 0o077:
        open_files += 1
print(open_files)
'''

CONFIGURATION = """organisation: Bench
system: bench
rules: [rules]
evidence:
  - {files: evidence/all.listing, kind: file.permission, format: listing}
"""

RULE = """rule: bench.closed
title: Environment files are closed
severity: high
proves: {}
each: {file: file.permission}
where: file.path.endsWith('.env')
check:
  - that: file.groupBits == 0 && file.otherBits == 0
    otherwise: "'mode ' + file.mode"
why: Bench.
fix: Bench.
"""


def run(command, folder):
    """Wall and processor seconds, peak in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(command, folder, runs=7):
    results = [run(command, folder) for _ in range(runs)]
    return statistics.median(r[0] for r in results), max(r[2] for r in results)


def sample():
    check = [MUSTER, "check", "--as-of", AS_OF, "--quiet", "--reports", tempfile.mkdtemp()]
    rows = [
        ("`muster check`, all reports", check, 41),
        ("`muster check --no-reports`", [MUSTER, "check", "--as-of", AS_OF, "--quiet", "--no-reports"], 41),
        ("`muster lint`", [MUSTER, "lint"], 41),
        ("`muster --version`: the start alone", [MUSTER, "--version"], 41),
        ("`muster drill`", [MUSTER, "drill", "--as-of", AS_OF], 5),
    ]
    print("\n| the sample company | wall: least | median | processor | peak |\n|---|---:|---:|---:|---:|")
    for name, command, runs in rows:
        results = [run(command, ROOT) for _ in range(runs)]
        wall = [r[0] * 1000 for r in results]
        processor = statistics.median(r[1] for r in results) * 1000
        peak = max(r[2] for r in results)
        print(f"| {name} | {min(wall):.0f} ms | {statistics.median(wall):.0f} ms | {processor:.0f} ms | {peak:.0f} MiB |")


def growth():
    print("\n| items | muster check | per item | peak | python peer | ratio |\n|---:|---:|---:|---:|---:|---:|")
    for count in (100, 1_000, 10_000, 100_000):
        folder = tempfile.mkdtemp()
        os.makedirs(f"{folder}/evidence")
        os.makedirs(f"{folder}/rules/kinds")
        with open(f"{folder}/evidence/all.listing", "w") as listing:
            for i in range(count):
                mode = "644" if i % 50 == 7 else "600"
                suffix = "env" if i % 2 else "conf"
                listing.write(f"{mode} app app {i} 1767225600.0000000000 /srv/app/{i:07}.{suffix}\n")
        open(f"{folder}/muster.yaml", "w").write(CONFIGURATION)
        open(f"{folder}/rules/bench.yaml", "w").write(RULE)
        with open(f"{ROOT}/rules/kinds/file.permission.yaml") as kind:
            open(f"{folder}/rules/kinds/file.permission.yaml", "w").write(kind.read())
        wall, peak = median([MUSTER, "check", "--as-of", AS_OF, "--no-reports", "--quiet"], folder)
        peer, _ = median([sys.executable, "-c", PEER, f"{folder}/evidence/all.listing"], folder)
        print(f"| {count:,} | {wall * 1000:.1f} ms | {wall / count * 1e6:.2f} µs | {peak:.0f} MiB | {peer * 1000:.1f} ms | {wall / peer:.2f} |")


sample()
growth()
