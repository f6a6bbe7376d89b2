#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the distribution packages Thụ Lý is built, run and tested with.
#
#   installer/deps.sh            what building and running needs
#   installer/deps.sh --tests    also what the tests start
#   installer/deps.sh --lint     also what tests/lint.sh starts
#
# Debian 13 is used as it is. On Debian 12 the Debian 13 suites are added at low
# priority, at the address the machine's own apt sources name, and only the
# packages below come from them. Any other system: what is missing is named.
set -euo pipefail

build=(
  g++-14 cmake ninja-build pkg-config gettext-base
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools openssl
  libsqlcipher-dev libssl-dev openssl zlib1g-dev libkf6archive-dev libqrencode-dev libxlsxwriter-dev
)
run=(
  libqt6svg6 qt6-qpa-plugins qt6-svg-plugins qt6-image-formats-plugins
  fonts-inter fonts-noto-core fonts-liberation
  ca-certificates tzdata
)
tests=(
  git libsqlite3-dev python3 openssl poppler-utils
  gnumeric xvfb openbox xdotool x11-utils imagemagick
  dbus-daemon dbus-x11 dconf-gsettings-backend libglib2.0-bin
  fcitx5 fcitx5-modules fcitx5-unikey fcitx5-bamboo fcitx5-frontend-qt6
  ibus ibus-unikey ibus-m17n m17n-db
)
lint=(clang-format clang-tidy clazy reuse codespell shellcheck)

want=("${build[@]}" "${run[@]}")
for arg in "$@"; do
  case $arg in
    --tests) want+=("${tests[@]}") ;;
    --lint) want+=("${lint[@]}") ;;
    *) echo "deps.sh: unknown argument $arg (known: --tests, --lint)" >&2; exit 2 ;;
  esac
done

# shellcheck disable=SC1091
. /etc/os-release
release="${ID:-unknown} ${VERSION_ID:-}"

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# A Debian 12 package of the same name is too old to count for what we compile with.
fresh() {
  case $1 in
    qt6-base-dev) dpkg --compare-versions "$(dpkg-query -W -f='${Version}' "$1")" ge 6.8 ;;
    libssl-dev) dpkg --compare-versions "$(dpkg-query -W -f='${Version}' "$1")" ge 3.5 ;;
    libsqlcipher-dev) dpkg --compare-versions "$(dpkg-query -W -f='${Version}' "$1")" ge 4.6 ;;
    *) true ;;
  esac
}

missing=()
if command -v dpkg-query >/dev/null; then
  for p in "${want[@]}"; do
    if ! installed "$p" || ! fresh "$p"; then missing+=("$p"); fi
  done
else
  missing=("${want[@]}")
fi
if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi

case $release in
  "debian 13" | "debian 12") ;;
  *)
    echo "This system is $release. Thụ Lý is built from Debian 13 packages; these are missing:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    echo "Install their equivalents and start again, or use Debian 13." >&2
    exit 1
    ;;
esac

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null; then
    as_root=(sudo)
  else
    echo "These packages are missing, and installing them needs root:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

target=()
if [ "$release" = "debian 12" ]; then
  # A fresh machine knows its archives only after an update.
  "${as_root[@]}" apt-get update -qq
  # The archive's address is whatever this machine already uses for Debian 12.
  uri=$(apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' \
    | awk '$2 == "bookworm" || $2 == "stable" || $2 == "oldstable" { print $1; exit }')
  security=$(apt-get indextargets --format '$(SITE) $(RELEASE)' 'Created-By: Packages' \
    | awk '$2 ~ /bookworm-security|-security$/ { print $1; exit }')
  if [ -z "$uri" ]; then
    echo "deps.sh: found no Debian archive in this machine's apt sources." >&2
    exit 1
  fi
  {
    echo "Types: deb"
    echo "URIs: $uri"
    echo "Suites: trixie trixie-updates"
    echo "Components: main"
    echo "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg"
    if [ -n "$security" ]; then
      echo
      echo "Types: deb"
      echo "URIs: $security"
      echo "Suites: trixie-security"
      echo "Components: main"
      echo "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg"
    fi
  } | "${as_root[@]}" tee /etc/apt/sources.list.d/thuly-trixie.sources >/dev/null
  printf 'Package: *\nPin: release n=trixie*\nPin-Priority: 100\n' \
    | "${as_root[@]}" tee /etc/apt/preferences.d/thuly-trixie >/dev/null
fi
# An earlier run may have brought base-files along, and then a Debian 12 machine calls itself 13: what counts is our list.
if [ -e /etc/apt/sources.list.d/thuly-trixie.sources ]; then
  target=(-t trixie)
fi

echo "Installing ${#missing[@]} packages from Debian …"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
  "${target[@]}" "${missing[@]}" </dev/null
