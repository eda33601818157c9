#!/usr/bin/env bash
# Measures ties beside gqlgen's own executor: see bench/README.md. Arguments are flags of bench/cmd/figures.
set -euo pipefail
cd "$(dirname "$0")/.."

go build -o build/ties ./cmd/ties
go build -o build/bench/peer ./bench/cmd/peer
go build -o build/bench/figures ./bench/cmd/figures
exec build/bench/figures "$@"
