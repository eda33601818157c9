#!/usr/bin/env bash
# Runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."

go vet ./...
go test -race -timeout 15m "$@" ./...
