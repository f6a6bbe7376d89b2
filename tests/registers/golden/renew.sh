#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the golden files anew from a build: renew.sh BUILD [FOLDER]. With FOLDER, the PDFs are kept there: look at every page
# (pdftoppm -r 70 -png) before the files are committed.
set -eu
build=$1
source=$(cd "$(dirname "$0")/../../.." && pwd)
export THULY_RENEW_GOLDEN=1 THULY_SOURCE_DIR="$source" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
if [ $# -gt 1 ]; then
    export THULY_GOLDEN_PDF="$2"
fi
exec "$build/bin/tst_goldenprints"
