#!/usr/bin/env python3
"""Measures the document parsers beside their peers and prints the tables of docs/performance.md: processor time, best runs.

usage: documents.py PROGRAM FOLDER
"""
import json
import os
import re
import resource
import shutil
import subprocess
import sys

RUNS = 5


def ours(program, parser, path, runs=RUNS):
    """The numbers of one run, or None if there is no such parser."""
    out = subprocess.run([program, parser, path, str(runs)], capture_output=True, text=True).stdout
    found = dict(re.findall(r"(\w+)=([\d.e+-]+)", out))
    return {name: float(value) for name, value in found.items()} or None


def peer(setup, call, path, runs=3):
    """Seconds of the best of some calls in a Python of their own: a peer's garbage must not slow the next."""
    script = (
        f"import sys,time\n{setup}\nbest=1e9\n"
        f"for _ in range({runs}):\n data=open(sys.argv[1],'rb').read()\n start=time.process_time()\n x={call}\n"
        " best=min(best,time.process_time()-start)\n del x\nprint(best)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True)
    return float(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def command(words, runs=3):
    """Seconds of the best run of a program, its start included."""
    if not shutil.which(words[0]):
        return None
    best = 1e9
    for _ in range(runs):
        start = children()
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        best = min(best, children() - start)
    return best


def rate(size, seconds):
    if not seconds:
        return "–"
    value = size / seconds / 1e6
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


ORJSON = ("import orjson", "orjson.loads(data)")
JSON = ("import json", "json.loads(data)")
CSV = ("import csv,io", "list(csv.DictReader(io.StringIO(data.decode())))")
LINES = ("", "[line.split(b' ',5) for line in data.splitlines()]")


def main():
    program, folder = sys.argv[1:3]

    def file(name):
        return os.path.join(folder, name)

    cases = [
        ("JSON, compact", "json", "compact.json", [("orjson", *ORJSON), ("json", *JSON), ("jq", ["jq", "empty"])]),
        ("JSON, indented", "json", "indented.json", [("orjson", *ORJSON), ("json", *JSON), ("jq", ["jq", "empty"])]),
        ("JSON, floats", "json", "floats.json", [("orjson", *ORJSON), ("json", *JSON)]),
        ("CSV, findings", "csv", "findings.csv", [("csv.DictReader", *CSV)]),
        ("CSV, five short cells a row", "csv", "short.csv", [("csv.DictReader", *CSV)]),
        ("listing", "listing", "files.listing", [("split", *LINES)]),
        (
            "YAML",
            "yaml",
            "findings.yaml",
            [("libyaml's events", "events"), ("PyYAML's C loader", "import yaml", "yaml.load(data,yaml.CSafeLoader)")],
        ),
        ("XML", "xml", "findings.xml", [("xmllint --stream", ["xmllint", "--stream", "--noout"])]),
    ]
    print("| input | MB | MB/s | tree, as a multiple of the input | peers, MB/s |")
    print("|---|---:|---:|---:|---|")
    for title, parser, name, peers in cases:
        path = file(name)
        size = os.path.getsize(path)
        found = ours(program, parser, path)
        if not found or "seconds" not in found:
            print(f"{title}: not measured", file=sys.stderr)
            continue
        shown = []
        for label, *how in peers:
            if how == ["events"]:
                # Measured by our program itself, in turn with its own runs.
                seconds = found.get("bare")
            elif isinstance(how[0], list):
                seconds = command(how[0] + [path])
            else:
                seconds = peer(*how, path, runs=1 if parser == "yaml" else 3)
            shown.append(f"{label} {rate(size, seconds)}")
        print(
            f"| {title} | {size / 1e6:.0f} | {rate(size, found['seconds'])} | {found['tree'] / size:.1f} |"
            f" {', '.join(shown)} |",
            flush=True,
        )
    print("\n| as a stream | MB | MB/s | items a second | peak |\n|---|---:|---:|---:|---:|")
    for title, parser, name in [("JSON Lines", "stream-jsonl", "findings.jsonl"), ("CSV", "stream-csv", "findings.csv")]:
        for copies in (1, 20):
            # A second header in the middle of a table is a row like any other.
            found = ours(program, parser, file(name), copies)
            print(
                f"| {title} | {found['bytes'] / 1e6:.0f} | {rate(found['bytes'], found['seconds'])} |"
                f" {found['items'] / found['seconds']:,.0f} | {found['peak'] / 2**20:.0f} MiB |",
                flush=True,
            )


main()
