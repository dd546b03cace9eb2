#!/bin/sh
# Builds plugins of this folder as their authors would: a project of "diuna new", with its sources replaced.
# usage: build.sh <distribution> <plugin> [-Ddiuna.golden.accept=true and other options of Maven]
# The project is left in target/com.example.<plugin>, the jar in its target folder.
set -e
diuna=$(cd "$1" && pwd)
plugin=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$here/target"
cd "$here/target"
project=com.example.$plugin
rm -rf "$project"
"$diuna/bin/diuna" new "$project" >/dev/null
rm -rf "$project/src"
cp -R "$here/$plugin/." "$project"
cd "$project"
mvn -q -B -Ddiuna.home="$diuna" "$@" verify
