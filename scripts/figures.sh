#!/usr/bin/env bash
# Measures ties beside gqlgen's own executor on this machine: see bench/README.md. Takes flags of bench/cmd/figures.
set -euo pipefail
cd "$(dirname "$0")/.."

go build -o build/ties ./cmd/ties
go build -o build/bench/peer ./bench/cmd/peer
go build -o build/bench/figures ./bench/cmd/figures
exec build/bench/figures "$@"
