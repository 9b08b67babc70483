#!/usr/bin/env bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Starts the daemon on ca/ (made if missing) and leaves it running.
set -euo pipefail
cd "$(dirname "$0")/.."

# The log is for the daemon's user alone.
umask 077
# Tests name others.
home=${SIEGEL_HOME:-ca}
build=${SIEGEL_BIN:-.build/release}
socket=$home/state/siegel.sock

"$build/siegel" init --home "$home" --development --if-missing
if "$build/siegel" health --home "$home" >/dev/null 2>&1; then
    echo "siegeld runs already and answers on $socket"
    exit 0
fi
setsid "$build/siegeld" --home "$home" >>"$home/state/siegeld.log" 2>&1 </dev/null &
daemon=$!
for _ in $(seq 100); do
    if "$build/siegel" health --home "$home" >/dev/null 2>&1; then
        echo "siegeld runs as process $daemon and answers on $socket; its log is $home/state/siegeld.log"
        echo "Stop it with: kill $daemon"
        exit 0
    fi
    kill -0 "$daemon" 2>/dev/null || break
    sleep 0.1
done
echo "run: siegeld did not start; the last lines of its log:" >&2
tail -n 5 "$home/state/siegeld.log" >&2
exit 1
