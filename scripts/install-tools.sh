#!/usr/bin/env bash
# Installs what the tests need beside Go, from Debian's packages, where it is missing. Needs root.
set -euo pipefail

command -v go >/dev/null || { echo "Go is missing: install the version that go.mod names" >&2; exit 1; }

missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need chromium chromium
need node nodejs
need npm npm
need java openjdk-17-jre-headless
need mvn maven
need gcc gcc
need make make

if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
