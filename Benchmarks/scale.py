#!/usr/bin/env python3
"""Times `muster check` where there is much of something, beside Checkov where it is installed.

usage: scale.py MUSTER [CHECKOV]
Each figure is the median of 3 runs, of 15 for what is short; memory is the peak resident set of the process. The manifests, rules and lists are
generated, the same bytes everywhere.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

MUSTER = os.path.abspath(sys.argv[1])
CHECKOV = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
AS_OF = "2026-06-01T09:00:00Z"
CHECK = [MUSTER, "check", "--as-of", AS_OF]

MANIFEST = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-{n}
  namespace: team-{team}
spec:
  replicas: 2
  selector: {{matchLabels: {{app: service-{n}}}}}
  template:
    metadata:
      labels: {{app: service-{n}}}
    spec:
      hostNetwork: {host}
      serviceAccountName: service-{n}
      containers:
        - name: main
          image: registry.example/service-{n}:{tag}
          imagePullPolicy: Always
          ports:
            - containerPort: {port}
          securityContext:
            privileged: false
            runAsNonRoot: true
            runAsUser: 1{n:04}
            allowPrivilegeEscalation: {escalation}
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          resources:
            requests: {{cpu: 100m, memory: 128Mi}}
            limits: {{cpu: 500m, memory: 256Mi}}
          livenessProbe:
            httpGet: {{path: /live, port: {port}}}
          readinessProbe:
            httpGet: {{path: /ready, port: {port}}}
"""

KIND = """kind: k8s.container
title: A container of a deployment
class: measured
key: [deployment, name]
subject: "it.deployment + '/' + it.name"
fields:
  deployment: {type: string, doc: "The deployment"}
  namespace: {type: string, doc: "Its namespace"}
  name: {type: string, doc: "The container"}
  image: {type: string, doc: "The image with its tag"}
  pullPolicy: {type: string, doc: "When it is pulled"}
  hostNetwork: {type: bool, doc: "Whether it is on the node's network"}
  account: {type: string, doc: "The service account"}
  privileged: {type: bool, doc: "Whether it is root on the node"}
  nonRoot: {type: bool, doc: "Whether root is refused"}
  user: {type: int, doc: "The user's number"}
  escalates: {type: bool, doc: "Whether it may gain rights"}
  readOnly: {type: bool, doc: "Whether its file system is read only"}
  dropped: {type: list(string), doc: "Capabilities taken away"}
  cpuLimit: {type: string, doc: "The most processor time"}
  memoryLimit: {type: string, doc: "The most memory"}
  live: {type: bool, doc: "Whether it is asked for life"}
  ready: {type: bool, doc: "Whether it is asked for readiness"}
from:
  manifest:
    format: yaml
    each: doc.spec.template.spec.containers
    item:
      deployment: doc.metadata.name
      namespace: doc.metadata.namespace
      name: it.name
      image: it.image
      pullPolicy: it.imagePullPolicy
      hostNetwork: doc.spec.template.spec.hostNetwork
      account: doc.spec.template.spec.serviceAccountName
      privileged: it.securityContext.privileged
      nonRoot: it.securityContext.runAsNonRoot
      user: it.securityContext.runAsUser
      escalates: it.securityContext.allowPrivilegeEscalation
      readOnly: it.securityContext.readOnlyRootFilesystem
      dropped: it.securityContext.capabilities.drop
      cpuLimit: it.resources.limits.cpu
      memoryLimit: it.resources.limits.memory
      live: has(it.livenessProbe)
      ready: has(it.readinessProbe)
"""

CONDITIONS = [
    "!c.privileged", "c.nonRoot", "c.user >= 10000", "!c.escalates", "c.readOnly", "'ALL' in c.dropped",
    "c.cpuLimit != ''", "c.memoryLimit != ''", "c.live", "c.ready", "!c.hostNetwork", "c.account != 'default'",
    "c.namespace != 'default'", "c.pullPolicy == 'Always'", "!c.image.endsWith(':latest')", "c.image.contains(':')",
    "c.image.startsWith('registry.example/')", "c.image.matches('^[a-z0-9./-]+:[a-z0-9.-]+$')",
]

PLAIN = """kind: bench.{name}
title: Bench
class: measured
key: [name]
fields:
  name: {{type: string, doc: n}}
  value: {{type: int, doc: v}}
from:
  json:
    format: json
    each: doc.items
    item: {{name: it.name, value: it.value}}
"""

RULE = """rule: {id}
title: {id}
severity: medium
proves: {{}}
each: {{{name}: {kind}}}
check:
  - that: "{that}"
    otherwise: "'it does not hold'"
why: Bench.
fix: Bench.
"""


def measure(command, folder, runs=3):
    walls, peak = [], 0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        walls.append(time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(walls), peak


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def project(evidence):
    folder = tempfile.mkdtemp()
    write(f"{folder}/muster.yaml", "organisation: Bench\nsystem: bench\nrules: [rules]\nevidence:\n" + evidence)
    return folder


def findings(folder):
    out = subprocess.run(CHECK + ["--quiet"], cwd=folder, capture_output=True, text=True).stdout
    return out.split(" findings")[0].split()[-1]


def row(what, folder, extra=("--quiet",), runs=3):
    wall, peak = measure(CHECK + list(extra), folder, runs)
    print(f"| {what} | {findings(folder)} | {wall:.3f} s | {peak:.0f} MiB |", flush=True)
    return wall


def manifests():
    folder = project("  - {files: manifests/*.yaml, kind: k8s.container, format: yaml}\n")
    for n in range(100):
        write(f"{folder}/manifests/service-{n:03}.yaml", MANIFEST.format(
            n=n, team=n % 7, tag="latest" if n % 20 == 3 else f"1.{n}", port=8000 + n,
            host=str(n % 25 == 4).lower(), escalation=str(n % 10 == 5).lower()))
    write(f"{folder}/rules/kinds/container.yaml", KIND)
    for n in range(89):
        that = CONDITIONS[n % len(CONDITIONS)] + f" && c.user != {n}"
        write(f"{folder}/rules/r{n:02}.yaml", RULE.format(id=f"k8s.r{n:02}", name="c", kind="k8s.container", that=that))
    told = row("100 manifests × 89 rules, failures told on the terminal", folder, ["--no-reports"], 15)
    written = row("the same, JUnit, HTML and JSON written", folder, runs=15)
    if CHECKOV:
        wall, peak = measure([CHECKOV, "-d", "manifests", "--framework", "kubernetes", "--quiet", "--compact"], folder)
        print(f"| Checkov on the same manifests, failures told on the terminal | | {wall:.2f} s "
              f"({wall / told:.0f} ×, with our reports {wall / written:.0f} ×) | {peak:.0f} MiB |", flush=True)


def wide():
    folder = project("".join(
        f"  - {{files: evidence/k{k}/*.json, kind: bench.k{k}, format: json}}\n" for k in range(100)))
    for k in range(100):
        write(f"{folder}/rules/kinds/k{k}.yaml", PLAIN.format(name=f"k{k}"))
        for f in range(10):
            write(f"{folder}/evidence/k{k}/f{f}.json", f'{{"items": [{{"name": "i{f}", "value": {f}}}]}}\n')
        write(f"{folder}/rules/k{k}.yaml", "".join(
            "- " + RULE.format(id=f"bench.k{k}.r{r}", name="i", kind=f"bench.k{k}", that=f"i.value < {r + 5}")
            .replace("\n", "\n  ").rstrip() + "\n" for r in range(20)))
    row("2,000 rules over 1,000 files", folder, ["--quiet", "--no-reports"])


def join(count):
    folder = project("  - {files: evidence/a.json, kind: bench.a, format: json}\n"
                     "  - {files: evidence/b.json, kind: bench.b, format: json}\n")
    listed = ", ".join(f'{{"name": "i{i}", "value": {i}}}' for i in range(count))
    for name in ("a", "b"):
        write(f"{folder}/rules/kinds/{name}.yaml", PLAIN.format(name=name))
        write(f"{folder}/evidence/{name}.json", f'{{"items": [{listed}]}}\n')
    write(f"{folder}/rules/join.yaml", RULE.format(
        id="bench.join", name="a", kind="bench.a", that="b.exists(n, n.name == a.name)")
        .replace("\ncheck:", "\nwith: {b: bench.b}\ncheck:"))
    row(f"{count:,} items, each looked up among {count:,}", folder, ["--quiet", "--no-reports"])


def items(count, rules, good=50):
    folder = project("  - {files: evidence/all.listing, kind: file.permission, format: listing}\n")
    with open(f"{ROOT}/rules/kinds/file.permission.yaml") as kind:
        write(f"{folder}/rules/kinds/file.permission.yaml", kind.read())
    for r in range(rules):
        write(f"{folder}/rules/r{r}.yaml", RULE.format(
            id=f"bench.r{r}", name="f", kind="file.permission", that=f"f.otherBits == 0 || f.size < {r}"))
    os.makedirs(f"{folder}/evidence")
    with open(f"{folder}/evidence/all.listing", "w") as listing:
        for i in range(count):
            mode = "644" if i % good == 7 else "600"
            listing.write(f"{mode} app app {i} 1767225600.0000000000 /srv/app/{i:07}.env\n")
    row(f"{count:,} items × {rules} rules", folder, ["--quiet", "--no-reports"])


print(f"machine: {os.cpu_count()} cores")
print("\n| what | findings | wall | peak |\n|---|---:|---:|---:|", flush=True)
manifests()
wide()
join(10_000)
for count, rules in ((10_000, 20), (50_000, 20), (100_000, 1)):
    items(count, rules)
items(1_000_000, 20, good=1000)
