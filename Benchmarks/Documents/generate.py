#!/usr/bin/env python3
"""Writes the files that Benchmarks/documents.sh measures: the same bytes on every machine.

usage: generate.py FOLDER MEGABYTES
"""
import json
import os
import sys

CHECKS = [
    ("s3_bucket_public_access", "high", "Ensure the bucket blocks public access"),
    ("iam_root_mfa_enabled", "critical", "Ensure MFA is enabled for the root account"),
    ("ec2_ebs_volume_encryption", "medium", "Ensure EBS volumes are encrypted at rest"),
    ("rds_backup_retention", "medium", "Ensure the retention of backups is at least 30 days"),
    ("vpc_flow_logs_enabled", "low", "Ensure flow logs are collected for every network"),
]
REGIONS = ["eu-central-1", "eu-west-1", "us-east-1", "ap-southeast-2"]
TEAMS = ["platform", "mail", "billing", "support", "data"]


class Numbers:
    """A 64-bit linear congruence: no two versions of Python may draw other numbers."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % limit

    def unit(self):
        return self.below(1 << 31) / (1 << 31) + self.below(1 << 22) / (1 << 53)


def finding(numbers, index):
    check, severity, title = CHECKS[numbers.below(len(CHECKS))]
    region = REGIONS[numbers.below(len(REGIONS))]
    return {
        "id": f"finding-{index:08d}",
        "check": check,
        "severity": severity,
        "status": "FAIL" if numbers.below(5) == 0 else "PASS",
        "title": title,
        "detail": f"Resource {index} in {region} was evaluated; see \"{check}\" for the rationale.",
        "resource": {
            "arn": f"arn:aws:example:{region}:{numbers.below(10**12):012d}:item/{index:x}",
            "region": region,
            "tags": {"team": TEAMS[numbers.below(len(TEAMS))], "public": numbers.below(3) == 0},
        },
        "count": numbers.below(100000),
        "score": round(numbers.unit() * 100, 2),
        "frameworks": ["A.8.24", "CC6.1", f"CIS-{1 + numbers.below(5)}.{numbers.below(20)}"],
        "firstSeen": f"2026-0{1 + numbers.below(9)}-1{numbers.below(10)}T0{numbers.below(10)}:15:00Z",
        "waived": None,
    }


def csv_row(numbers, index):
    check, severity, title = CHECKS[numbers.below(len(CHECKS))]
    region = REGIONS[numbers.below(len(REGIONS))]
    team = TEAMS[numbers.below(len(TEAMS))]
    return (
        f"finding-{index:08d},{check},{severity},{'FAIL' if numbers.below(5) == 0 else 'PASS'},"
        f"\"{title}, in {region}\",{region},{numbers.below(10**12):012d},{team},"
        f"{team}.lead@northpost.example,2026-0{1 + numbers.below(9)}-1{numbers.below(10)},"
        f"{numbers.below(100000)},\n"
    )


CSV_HEADER = "id,check,severity,status,title,region,account,team,owner,seen,count,waiver\n"


def short_row(numbers, index):
    return f"u{index},{TEAMS[numbers.below(5)]},{numbers.below(1000)},true,2026-0{1 + numbers.below(9)}-11\n"


def listing_line(numbers, index):
    mode = [644, 640, 600, 755, 4755][numbers.below(5)]
    return (
        f"{mode} root root {numbers.below(10**6)} 177{numbers.below(10**7):07d}.{numbers.below(10**9):09d}0 "
        f"/etc/service-{numbers.below(100)}/conf.d/{index:07d}.conf\n"
    )


def yaml_item(numbers, index):
    item = finding(numbers, index)
    resource = item["resource"]
    return (
        f"  - id: {item['id']}\n    check: {item['check']}\n    severity: {item['severity']}\n"
        f"    status: {item['status']}\n    title: {item['title']}\n"
        f"    detail: '{item['detail']}'\n    resource:\n      arn: {resource['arn']}\n"
        f"      region: {resource['region']}\n      tags: {{team: {resource['tags']['team']}, "
        f"public: {'true' if resource['tags']['public'] else 'false'}}}\n    count: {item['count']}\n"
        f"    score: {item['score']}\n    frameworks:\n"
        + "".join(f"      - {name}\n" for name in item["frameworks"])
        + f"    firstSeen: \"{item['firstSeen']}\"\n    waived: null\n"
    )


def xml_item(numbers, index):
    item = finding(numbers, index)
    return (
        f"  <finding id=\"{item['id']}\" severity=\"{item['severity']}\">\n    <check>{item['check']}</check>\n"
        f"    <title>{item['title']}</title>\n    <region>{item['resource']['region']}</region>\n"
        f"    <count>{item['count']}</count>\n  </finding>\n"
    )


def write(folder, name, size, head, make, tail="", between=""):
    """Writes items until the file has `size` bytes."""
    path = os.path.join(folder, name)
    numbers = Numbers(20261121)
    with open(path + ".part", "w", encoding="ascii", newline="") as file:
        file.write(head)
        written, index = len(head), 0
        while written < size:
            text = (between if index else "") + make(numbers, index)
            file.write(text)
            written += len(text)
            index += 1
        file.write(tail)
    os.replace(path + ".part", path)


def compact(numbers, index):
    return json.dumps(finding(numbers, index), separators=(",", ":"))


def indented(numbers, index):
    return json.dumps(finding(numbers, index), indent=2).replace("\n", "\n  ")


def floats(numbers, index):
    return "[" + ",".join(repr(numbers.unit() * 10 ** (numbers.below(9) - 4)) for _ in range(8)) + "]"


def main():
    folder, size = sys.argv[1], int(sys.argv[2]) * 10**6
    os.makedirs(folder, exist_ok=True)
    write(folder, "compact.json", size, "[", compact, "]", ",")
    write(folder, "indented.json", size, "[\n  ", indented, "\n]\n", ",\n  ")
    write(folder, "floats.json", size, "[", floats, "]", ",")
    write(folder, "findings.jsonl", size, "", lambda n, i: compact(n, i) + "\n")
    write(folder, "findings.csv", size, CSV_HEADER, csv_row)
    write(folder, "short.csv", size, "id,team,days,active,until\n", short_row)
    write(folder, "files.listing", size, "", listing_line)
    write(folder, "findings.yaml", size // 5, "findings:\n", yaml_item)
    write(folder, "findings.xml", size, "<findings>\n", xml_item, "</findings>\n")


main()
