#!/usr/bin/env bash
# Runs all tests, beside one Neo4j that they share: the one that TIES_TEST_NEO4J names, or one of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

go vet ./...
if [ -z "${TIES_TEST_NEO4J:-}" ] && command -v java >/dev/null && command -v mvn >/dev/null; then
  scripts/neo4j-jars.sh
fi
mkdir -p build
go build -o build/withneo4j ./internal/neo4jserver/withneo4j
# A package's time includes its wait for a turn at that Neo4j.
build/withneo4j go test -race -timeout 30m "$@" ./...
