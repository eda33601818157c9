#!/usr/bin/env bash
# Installs missing Python tools, from PyPI into build/venv. PyICU is built here, against Debian's ICU.
# Needs what scripts/install-tools.sh installs, and root.
set -euo pipefail

cd "$(dirname "$0")/.."
requirements=scripts/python-tools.txt
venv=build/venv
if ! cmp -s "$requirements" "$venv/python-tools.txt"; then
  if ! pkg-config --exists icu-i18n 2>/dev/null || ! command -v g++ >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends g++ pkg-config libicu-dev python3-dev
  fi
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$venv/python-tools.txt"
fi
