#!/bin/sh
# Audits articles wherever a script can run: ./audit-ci.sh, or ./audit-ci.sh origin/main for what changed since.
# Writes audit-report.html for people and audit-report.xml (JUnit) for the build server.
set -eu
cd "$(dirname "$0")"

requirement="@REQUIREMENT@"
installed="${XDG_CACHE_HOME:-$HOME/.cache}/audit-ci/$(printf '%s' "$requirement" | cksum | cut -d ' ' -f 1)"
if ! [ -x "$installed/bin/audit" ]; then
    python3 -m venv "$installed"
    "$installed/bin/pip" install --quiet "$requirement"
fi

exec "$installed/bin/audit" check "@ARTICLES@" ${1:+--since "$1"} \
    --format text --format junit --output audit-report.xml --output audit-report.html
