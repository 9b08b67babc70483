#!/usr/bin/env bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Starts daemon, portal and administrators' portal in demo mode on a CA of their own under ca/state/portal-demo, with some
# people, domains and mailboxes, and prints the addresses. Ends all of them when it is stopped.
set -euo pipefail
cd "$(dirname "$0")/.."

home=${PORTAL_HOME:-ca/state/portal-demo}
port=${PORTAL_PORT:-8080}
admin_port=${PORTAL_ADMIN_PORT:-8081}
build=.build/debug
socket=$home/state/siegel.sock
daemon=
portal=
administration=

siegel() { "$build/siegel" "$@" --home "$home" >/dev/null; }
fail() { echo "portal: $*" >&2; tail -n 5 "$home"/*.log >&2 2>/dev/null || true; exit 1; }

stop() {
    for process in $administration $portal $daemon; do kill -TERM "$process" 2>/dev/null || true; done
    for process in $administration $portal $daemon; do wait "$process" 2>/dev/null || true; done
}
trap stop EXIT

# Waits until a command succeeds, as long as a process lives.
await() { # process, command
    local process=$1
    shift
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return 0
        kill -0 "$process" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

# What answers already would be taken for what is started here.
for taken in "$port" "$admin_port"; do
    if curl -s -o /dev/null "http://127.0.0.1:$taken/"; then
        echo "portal: something answers on port $taken already; end it, or set PORTAL_PORT and PORTAL_ADMIN_PORT" >&2
        exit 1
    fi
done
if [ -S "$socket" ] && siegel health 2>/dev/null; then
    echo "portal: a daemon runs on $home already; end it, or set PORTAL_HOME" >&2
    exit 1
fi

mkdir -p "$home"
"$build/siegel" init --home "$home" --development --key ec-p256 --organization "Example University" --country DE \
    --organization-identifier NTRDE-DER1234.HRB123456 --public-url "http://127.0.0.1:$port/pki/" --if-missing >"$home/init.log"
# Mails and certificates lead to the pages, also on another port than last time.
sed -i -e '/^confirmURL = /d' -e "s|^\[mail\]\$|&\nconfirmURL = \"http://127.0.0.1:$port/c/\"|" \
    -e "s|^publicURL = .*|publicURL = \"http://127.0.0.1:$port/pki/\"|" "$home/siegel.toml"
grep -q '^administrators' "$home/siegel.toml" \
    || sed -i 's/^development = true$/&\nadministrators = ["dora"]/' "$home/siegel.toml"
"$build/siegeld" --home "$home" >"$home/siegeld.log" 2>&1 &
daemon=$!
await "$daemon" test -S "$socket" || fail "the daemon did not start"
await "$daemon" "$build/siegel" health --home "$home" || fail "the daemon does not answer"

siegel domain put example.org
siegel person put anna --given-name Anna --surname Müller --address anna.mueller@example.org \
    --functional "login:office@example.org:Office" --functional "mailbox:library@example.org:Library desk"
siegel person put ben --given-name Ben --surname Okafor --address ben.okafor@example.org
siegel person put carla --given-name Carla --surname Novák --address carla.novak@example.org
siegel person put dmitri --given-name Dmitri --surname Sokolov --address dmitri.sokolov@example.org
siegel person put dora --given-name Dora --surname Lindqvist --address dora.lindqvist@example.org
siegel domain put lab.example.net --kind managed --contact carla
if [ ! -e "$home/mailboxes" ]; then
    siegel mailbox add helpdesk@lab.example.net --type functional --name "Help desk" \
        --applicant ben.okafor@example.org --as carla
    siegel mailbox add dmitri@lab.example.net --type personal --name "Sokolov, Dmitri" --as carla
    : >"$home/mailboxes"
fi

"$build/siegel-portal" --home "$home" --demo --port "$port" >"$home/siegel-portal.log" 2>&1 &
portal=$!
await "$portal" curl -fsS "http://127.0.0.1:$port/login" || fail "the portal did not start on port $port"
"$build/siegel-portal" --home "$home" --demo --admin --port "$admin_port" >"$home/siegel-portal-admin.log" 2>&1 &
administration=$!
await "$administration" curl -fsS "http://127.0.0.1:$admin_port/login" \
    || fail "the administrators' portal did not start on port $admin_port"

echo "The portal is open at http://127.0.0.1:$port/ (Ctrl-C ends it)"
echo "The administrators' portal is open at http://127.0.0.1:$admin_port/, for Dora alone."
echo "Anna has group addresses, Carla looks after the domain lab.example.net, Ben and Dmitri wait for confirmations."
echo "Mails lie in $home/state/outbox/new; this reads the newest one, and its link can be opened:"
echo "    python3 -m quopri -d \"\$(ls -t $home/state/outbox/new/* | head -n 1)\""
echo "Logs are $home/*.log. The CA stays for the next time; rm -r $home begins anew."
wait "$portal"
