#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Thụ Lý and opens the desk on a demo court.
#
#   installer/run.sh [arguments of thuly]
#   QT_QPA_PLATFORM=offscreen installer/run.sh --screenshot FILE
#
# The first run installs the packages it needs, builds (some minutes) and makes the demo court.
# Later runs take seconds. Environment: THULY_DEMO (folder of the demo court),
# THULY_BUILD (build folder), THULY_DEMO_CASES (how many cases the demo court has).
set -euo pipefail
cd "$(dirname "$0")/.."
source_dir=$PWD
build=${THULY_BUILD:-$source_dir/build/release}
demo=${THULY_DEMO:-${XDG_DATA_HOME:-$HOME/.local/share}/thuly/demo}
cases=${THULY_DEMO_CASES:-240}

say() { printf '%s\n' "$*" >&2; }

say "1/3  Packages …"
installer/deps.sh

say "2/3  Build (the first one takes some minutes) …"
if [ ! -f "$build/build.ninja" ]; then
  cmake --preset release -B "$build" >"${TMPDIR:-/tmp}/thuly-configure.$$.log" 2>&1 || {
    cat "${TMPDIR:-/tmp}/thuly-configure.$$.log" >&2
    exit 1
  }
  rm -f "${TMPDIR:-/tmp}/thuly-configure.$$.log"
fi
NINJA_STATUS='     [%p] ' cmake --build "$build" --target thuly thulyctl >&2

say "3/3  Demo court …"
# The demo court holds invented data only, so its password may be known to everybody.
password_file=$demo/demo-password
if [ ! -f "$demo/ready" ]; then
  rm -rf "$demo"
  mkdir -p "$demo"
  chmod 700 "$demo"
  printf 'mat khau cua toa demo' >"$password_file"
  chmod 600 "$password_file"
  ctl=("$build/bin/thulyctl" --vault "$demo/vault" --user ha --password-file "$password_file")
  "${ctl[@]}" vault create --court KV-40-03 --name "Phan Thị Thu Hà" >&2
  "${ctl[@]}" demo fill --cases "$cases" --seed 1 >&2
  touch "$demo/ready"
fi

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
  say "There is no display here. Start it under X, or: QT_QPA_PLATFORM=offscreen installer/run.sh --screenshot thuly.png"
  exit 1
fi
say "Opening the desk. User ha, password: $(cat "$password_file")"
arguments=(--vault "$demo/vault")
for argument in "$@"; do
  # A picture is taken of the open desk, so the demo court is unlocked for it.
  if [ "$argument" = --screenshot ]; then
    arguments+=(--user ha --password-file "$password_file")
  fi
done
exec "$build/bin/thuly" "${arguments[@]}" "$@"
