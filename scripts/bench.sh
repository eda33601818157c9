#!/usr/bin/env bash
# Measures ties beside its peers: see bench/README.md. Arguments are flags of bench/cmd/compare, which override those set
# here; with --quick first it needs only Go, and Java for Neo4j.
set -euo pipefail
cd "$(dirname "$0")/.."

quick=
if [ "${1:-}" = --quick ]; then
  quick=1
  shift
fi

if [ -z "$quick" ]; then
  if [ -z "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] && ! command -v initdb >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
  fi
  scripts/neo4j-jars.sh
  for peer in bench/peers/*/; do
    if [ ! -x "$peer/node_modules/node/bin/node" ] || [ "$peer/package-lock.json" -nt "$peer/node_modules/.package-lock.json" ]; then
      (cd "$peer" && npm ci --silent --no-audit --no-fund) || echo "the packages of $peer are missing: it is not measured" >&2
    fi
  done
fi

go build -o build/ties ./cmd/ties
go build -o build/bench/peer ./bench/cmd/peer
go build -o build/bench/compare ./bench/cmd/compare
if [ -n "$quick" ]; then
  set -- -people 5000 -services sqlite,neo4j,bare,gqlgen -queries "{__typename},profile,nested" -rounds 3 -warm-up 1 \
    -each 700ms -sample 200 -clients 8 -heap 1024 "$@"
fi
exec build/bench/compare "$@"
