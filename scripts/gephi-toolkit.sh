#!/usr/bin/env bash
# Fetches the Gephi Toolkit, which a test reads exports with, from Maven Central into build/gephi, unless it is there.
set -euo pipefail

cd "$(dirname "$0")/.."
version=0.10.1
home=build/gephi
if [ ! -e "$home/gephi-toolkit-$version-all.jar" ]; then
  rm -rf "$home"
  mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    "-Dartifact=org.gephi:gephi-toolkit:$version:jar:all" "-DoutputDirectory=$PWD/$home.new"
  mv "$home.new" "$home"
fi
