#!/usr/bin/env bash
# Runs all tests, beside Neo4j servers that they share: those that TIES_TEST_NEO4J names, or some of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${TIES_TEST_NEO4J:-}" ] && command -v java >/dev/null && command -v mvn >/dev/null; then
  scripts/neo4j-jars.sh
fi
mkdir -p build
go build -o build/withneo4j ./internal/neo4jserver/withneo4j
# Garbage is collected half as often as usual, for under the race detector it takes a fifth of the processor time and more.
export GOGC="${GOGC:-200}"
# SQLite, which is translated and runs a connection in one goroutine, need not be watched for races: that takes its tests
# three times as long. What go vet says, make lint does. The packages that take longest begin; their times include waits for
# a Neo4j that is free.
build/withneo4j go test -race -vet=off -gcflags='github.com/ncruces/go-sqlite3-wasm/...=-race=false' -timeout 30m "$@" \
  ./store/neo4j ./cmd/ties ./graph ./...
