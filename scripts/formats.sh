#!/usr/bin/env bash
# Runs the parsers' suites and the span score and writes their tables into docs/formats.md; with --check it compares
# instead, and ends with 1 if the page is stale.
# usage: scripts/formats.sh [--check] [SUITES]
set -euo pipefail
cd "$(dirname "$0")/.."
mode=write
if [ "${1:-}" = --check ]; then
    mode=check
    shift
fi
suites=${1:-../shared/suites}
page=docs/formats.md
draft=$(mktemp)
trap 'rm -f "$draft"' EXIT

{
    cat <<'TEXT'
# Formats

What is known of the parsers, counted by `make formats`, which writes this page. `muster parsers` lists the formats,
`muster parsers FORMAT` prints a document's model and an example.

## Suites

The public suites of JSON, TOML and YAML (`make suites`). A case that is left out is named with its reason.

```
TEXT
    scripts/suites.sh "$suites"
    cat <<'TEXT'
```

## Places

Every value knows the bytes it was read from. Each letter and digit of each file of the corpus is changed, one at a
time (`make spans`): what changed in the document has to cover the byte (`right`), and whatever covers the byte has to
change. `refused`: the changed text is no text of the format. `derived`: the value has no text of its own; which ones
may do that is listed by name below the table.

```
TEXT
    scripts/spans.sh
    cat <<'TEXT'
```

## Files cut short

Every file of the corpus is cut at every byte. JSON, XML and what nginx reads tell that they end; a cut is refused. An HTML
page that begins with `<html>` or `<body>` has to end with its end tag; a part of a page, which has neither, may end
anywhere, and so may Markdown and the formats of lines: of these a cut leaves out what comes after and changes no value
but the last. `sha256` in the record beside the evidence is what shows that such a file is whole.

## Files as Debian ships them

`docs/real-files.md` lists the configuration files of Debian's packages that are read without a word (`make
real-files`).

## Two hundred more, with libaugeas

Built with the package's trait `Augeas` (`swift build --traits Augeas`, after `apt-get install libaugeas-dev
augeas-lenses`), muster reads what a lens of libaugeas describes: `format: augeas:Ntp` in muster.yaml, or by the file's name
where no parser of muster's own knows it. A document is `{entries: [{name, value, entries}]}`; every name and value
has its place. The text is taken apart in memory: no file but the lens is read, none is written. Lenses that call
themselves (Json, Xml, Httpd, Dhcpd and others) are left out, because text that nests deeply overruns their stack; files
have 64 KiB and 8,000 entries at most. Without the trait a file of such a format is refused with the lens's name.
`make augeas` runs its tests.
TEXT
} >"$draft"

if [ "$mode" = check ]; then
    cmp -s "$draft" "$page" && exit 0
    echo "$page is stale: run make formats" >&2
    diff "$page" "$draft" | head -20 >&2
    exit 1
fi
cp "$draft" "$page"
