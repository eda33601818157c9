#!/usr/bin/env bash
# Fails if generated code or a bundle is out of date.
set -euo pipefail
cd "$(dirname "$0")/.."

make generate
make web
(cd web/explorer && npm test)
changed=$(git status --porcelain -- graph/generated graph/model internal/licenses clients/operations bench/peer bench/drivers go.mod go.sum web/playground/dist web/explorer/dist)
if [ -n "$changed" ]; then
  printf 'out of date: run "make generate web" and commit what it changes:\n%s\n' "$changed"
  exit 1
fi
go mod tidy -diff
go -C bench/drivers vet ./...
