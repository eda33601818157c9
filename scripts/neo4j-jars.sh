#!/usr/bin/env bash
# Fetches the jars of Neo4j for the tests into build/neo4j/lib, unless they are there and the pom is unchanged, and compiles
# the server that runs them into build/neo4j/classes.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
pom=$root/internal/neo4jserver/pom.xml
source=$root/internal/neo4jserver/Neo4jServer.java
home=$root/build/neo4j
stamp=$home/pom.xml

if ! cmp -s "$pom" "$stamp"; then
  echo "fetching Neo4j from Maven Central into build/neo4j/lib" >&2
  fresh=$home/lib.new
  rm -rf "$fresh"
  mkdir -p "$fresh"
  mvn --quiet --batch-mode --file "$pom" dependency:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$fresh"
  rm -rf "$home/lib" "$home/classes"
  mv "$fresh" "$home/lib"
  cp "$pom" "$stamp"
fi
if command -v javac >/dev/null && ! [ "$home/classes/Neo4jServer.class" -nt "$source" ]; then
  javac -cp "$home/lib/*" -d "$home/classes" "$source"
fi
