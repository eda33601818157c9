#!/usr/bin/env bash
# Installs missing tools that the tests need besides Go, from Debian packages and npm. Needs root.
set -euo pipefail

command -v go >/dev/null || { echo "Go is missing: install the version that go.mod names" >&2; exit 1; }

missing=()
need() { command -v "$1" >/dev/null || missing+=("$2"); }
need chromium-headless-shell chromium-headless-shell
need node nodejs
need npm npm
need gcc gcc
need make make
need javac openjdk-17-jdk-headless
need mvn maven
need python3 python3
need systemd-analyze systemd
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)

if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# Vite needs Node 20.19 or newer, which Debian may not have.
if [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -lt 20 ]; then
  npm install --global --silent node@22
fi
