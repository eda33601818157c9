#!/usr/bin/env bash
# Fetches the jars of Neo4j for the tests into build/neo4j/lib, unless they are there and the pom is unchanged.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
pom=$root/internal/neo4jserver/pom.xml
home=$root/build/neo4j
stamp=$home/pom.xml

if cmp -s "$pom" "$stamp"; then
  exit 0
fi

echo "fetching Neo4j from Maven Central into build/neo4j/lib" >&2
fresh=$home/lib.new
rm -rf "$fresh"
mkdir -p "$fresh"
mvn --quiet --batch-mode --file "$pom" dependency:copy-dependencies \
  -DincludeScope=runtime "-DoutputDirectory=$fresh"
rm -rf "$home/lib"
mv "$fresh" "$home/lib"
cp "$pom" "$stamp"
