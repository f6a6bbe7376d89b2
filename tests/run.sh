#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is needed, builds, and runs all tests but those labelled bench and slow.
# Ends with one line: N passed, N failed, N skipped.
#
#   tests/run.sh            the usual run
#   tests/run.sh --slow     also the tests labelled slow
set -euo pipefail
cd "$(dirname "$0")/.."
build=${THULY_BUILD:-$PWD/build/test}
exclude='bench|slow'
if [ "${1:-}" = --slow ]; then
  exclude='bench'
fi

installer/deps.sh --tests
cmake --preset test -B "$build" >/dev/null
NINJA_STATUS='[%p %es] ' cmake --build "$build" 2>&1 | { [ -t 1 ] && cat || grep -vE '^\[ *[0-9]+%.*\] (Building|Linking|Automatic|Generating)' || true; }

log=$build/ctest.log
set +e
ctest --test-dir "$build" -LE "$exclude" --output-on-failure --timeout 600 -j2 --output-junit "$build/ctest.xml" | tee "$log"
set -e

python3 tests/support/summary.py "$build/ctest.xml"
