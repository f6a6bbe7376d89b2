#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Formatting, spelling, licences, shell scripts; with --deep also clang-tidy and clazy on what changed since REV.
#
#   tests/lint.sh [--fix] [--deep REV]
set -euo pipefail
cd "$(dirname "$0")/.."
installer/deps.sh --lint
fix=no
deep=
while [ $# -gt 0 ]; do
  case $1 in
    --fix) fix=yes ;;
    --deep) deep=${2:?REV}; shift ;;
    *) echo "lint.sh: unknown argument $1" >&2; exit 2 ;;
  esac
  shift
done
status=0
mapfile -t sources < <(git ls-files '*.cpp' '*.h')
if [ $fix = yes ]; then
  clang-format -i "${sources[@]}"
elif ! clang-format --dry-run --Werror "${sources[@]}" 2>/dev/null; then
  echo "clang-format: some files differ; tests/lint.sh --fix mends them"
  status=1
fi
git ls-files '*.sh' '.ci/run' | xargs shellcheck -x || status=1
codespell --skip '*.ts,*.csv,*.svg,LICENSES,resources/packs' --ignore-words-list 'thuly,thi,ba,te,nd,hist,mot,som,tre,fo,ot,ue,hai,inh,nam' app modules tests installer README.md || status=1
reuse lint --quiet || { echo "reuse: some files lack a licence"; status=1; }
if [ -n "$deep" ]; then
  build=build/dev
  cmake --preset dev >/dev/null
  mapfile -t changed < <(git diff --name-only --diff-filter=d "$deep" -- '*.cpp')
  clang-tidy -p $build --quiet "${changed[@]}" || status=1
  clazy-standalone -p $build --checks=level1 "${changed[@]}" || status=1
fi
exit $status
