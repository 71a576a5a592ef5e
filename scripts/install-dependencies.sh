#!/usr/bin/env bash
# Installs the Debian packages a task needs, or says plainly which are missing where it may not.
# usage: scripts/install-dependencies.sh build|test|augeas
set -euo pipefail

case "${1:-build}" in
build) packages="libxml2-dev libyaml-dev libre2-dev pkg-config" ;;
test) packages="libxml2-dev libyaml-dev libre2-dev pkg-config libxml2-utils python3 python3-yaml python3-jsonschema" ;;
augeas) packages="libxml2-dev libyaml-dev libre2-dev pkg-config libaugeas-dev augeas-lenses" ;;
*) echo "usage: $0 build|test|augeas" >&2; exit 2 ;;
esac

missing=""
for package in $packages; do
    # Of a package it does not know it says so and ends with an error.
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) || state=unknown
    [ "$state" = 'install ok installed' ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then sudo="sudo -n"; fi
    echo "installing$missing" >&2
    if ! { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $missing; } >/dev/null 2>&1; then
        echo "muster needs these Debian packages, and they could not be installed here:$missing" >&2
        echo "ask an administrator to run: apt-get install$missing" >&2
        exit 2
    fi
fi

if ! command -v swift >/dev/null 2>&1; then
    echo "muster needs Swift 6.2 or newer on the PATH; it was tested with Swift 6.3" >&2
    exit 2
fi
