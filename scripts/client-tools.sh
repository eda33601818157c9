#!/usr/bin/env bash
# Installs missing npm packages of clients, of the pages in docs/front-ends, and of the audits in
# reliability. Needs what scripts/install-tools.sh installs.
set -euo pipefail

cd "$(dirname "$0")/.."
for folder in clients/typescript clients/mcp clients/subscriptions docs/front-ends reliability/audits; do
  if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/package-lock.json"; then
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel error)
    cp "$folder/package-lock.json" "$folder/node_modules/package-lock.json"
  fi
done
