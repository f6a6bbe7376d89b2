#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program against a real Vietnamese input engine, headless (input-methods.md §6).
#   realengine.sh fcitx-unikey|ibus-unikey PROGRAM
# Leaves with 77 ("skipped") and a plain sentence where the engine or its tools are missing.
set -u
engine=$1
program=$2

missing() { echo "SKIP: no engine: $1 is not installed"; exit 77; }
for tool in Xvfb openbox xdotool dbus-run-session; do command -v "$tool" >/dev/null || missing "$tool"; done
case $engine in
fcitx-unikey) command -v fcitx5 >/dev/null || missing fcitx5 ;;
ibus-unikey) command -v ibus-daemon >/dev/null || missing ibus ;;
*) echo "unknown engine $engine"; exit 2 ;;
esac

home=$(mktemp -d)
number=$((100 + $$ % 20000))
export DISPLAY=:$number HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=1
unset IBUS_ENABLE_SYNC_MODE FCITX_QT_USE_SYNC
mkdir -p "$XDG_CONFIG_HOME/fcitx5/conf"
mkdir -m 700 "$XDG_RUNTIME_DIR"
Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
tries=0
until [ -e "/tmp/.X11-unix/X$number" ]; do
  tries=$((tries + 1))
  [ $tries -lt 100 ] || { echo "SKIP: no X server came up"; exit 77; }
  sleep 0.1
done

cat > "$home/inner.sh" <<'INNER'
openbox >/dev/null 2>&1 & wm=$!
sleep 0.4
if [ "$ENGINE" = fcitx-unikey ]; then
  printf '[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=unikey\n\n[Groups/0/Items/0]\nName=unikey\nLayout=\n\n[GroupOrder]\n0=Default\n' > "$XDG_CONFIG_HOME/fcitx5/profile"
  printf '[Behavior]\nActiveByDefault=True\nPreeditEnabledByDefault=True\n' > "$XDG_CONFIG_HOME/fcitx5/config"
  fcitx5 --disable=wayland,waylandim,notificationitem,kimpanel >/dev/null 2>&1 & im=$!
  export QT_IM_MODULE=fcitx XMODIFIERS=@im=fcitx
  sleep 2
else
  gsettings set org.freedesktop.ibus.general preload-engines "['Unikey']"
  gsettings set org.freedesktop.ibus.general use-global-engine true
  ibus-daemon --panel=disable --xim -r >/dev/null 2>&1 & im=$!
  export QT_IM_MODULE=ibus XMODIFIERS=@im=ibus
  sleep 2
  ibus engine Unikey
  sleep 0.5
fi
"$PROGRAM" --other & other=$!
timeout 240 "$PROGRAM"
rc=$?
kill $other $im $wm 2>/dev/null
exit $rc
INNER
ENGINE=$engine PROGRAM=$program dbus-run-session -- sh "$home/inner.sh"
