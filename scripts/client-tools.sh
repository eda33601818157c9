#!/usr/bin/env bash
# Installs missing npm packages of the clients in docs/clients. Needs what scripts/install-tools.sh installs.
set -euo pipefail

cd "$(dirname "$0")/../docs/clients/typescript"
if ! cmp -s package-lock.json node_modules/package-lock.json; then
  npm ci --no-audit --no-fund --loglevel error
  cp package-lock.json node_modules/package-lock.json
fi
