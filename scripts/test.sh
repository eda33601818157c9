#!/usr/bin/env bash
# Runs all tests with shared Neo4j servers: those that TIES_TEST_NEO4J names, or some that it starts.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${TIES_TEST_NEO4J:-}" ] && command -v java >/dev/null && command -v mvn >/dev/null; then
  scripts/neo4j-jars.sh
fi
mkdir -p build
go build -o build/withneo4j ./internal/neo4jserver/withneo4j
# Collect garbage half as often: under the race detector it takes a fifth of the CPU time or more.
export GOGC="${GOGC:-200}"
# SQLite is translated code that runs a connection in one goroutine, and kg/temporal computes with values: race detection
# there would only make tests take three to five times as long. make lint runs go vet. The slowest packages come first;
# their times include waiting for a Neo4j.
build/withneo4j go test -race -vet=off -gcflags='github.com/ncruces/go-sqlite3-wasm/...=-race=false' \
  -gcflags='ties/kg/temporal=-race=false' -timeout 60m "$@" \
  ./store/neo4j ./cmd/ties ./store/sqlite ./graph ./...
