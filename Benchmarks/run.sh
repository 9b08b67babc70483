#!/usr/bin/env bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Figures: issuing from CSRs on a P-256 CA, a lone request, PKCS#12, and a CRL of a million entries.
# usage: Benchmarks/run.sh [requests] [CRL entries]; needs the release build (make release).
set -euo pipefail
cd "$(dirname "$0")/.."

requests=${1:-20000}
entries=${2:-1000000}
build=.build/release
python=.build/venv/bin/python
work=$(mktemp -d)
daemon=
result=docs/benchmarks/figures.txt

finish() {
    [ -z "$daemon" ] || { kill "$daemon"; wait "$daemon" || true; }
    rm -rf "$work"
}
trap finish EXIT

start() { # home
    "$build/siegeld" --home "$1" --log-level warning 2>"$1.log" &
    daemon=$!
    for _ in $(seq 100); do "$build/siegel" health --home "$1" >/dev/null 2>&1 && return 0; sleep 0.1; done
    echo "the daemon did not start" >&2
    exit 1
}
stop() { kill "$daemon"; wait "$daemon"; daemon=; }
call() { curl -sS --fail-with-body --unix-socket "$1/state/siegel.sock" "${@:2}"; }
cpu_ticks() { awk '{print $14 + $15}' "/proc/$daemon/stat"; }
peak() { awk '/VmHWM/ {print $2 " KiB"}' "/proc/$daemon/status"; }

issuing() {
    local home=$work/issuing before after
    "$build/siegel" init --home "$home" --development --key ec-p256 >/dev/null
    start "$home"
    "$build/siegel" domain put example.org --home "$home" >/dev/null
    "$python" Benchmarks/prepare.py "$requests" "$work/load"
    split -l 4000 "$work/load/people.jsonl" "$work/load/people-"
    for part in "$work"/load/people-*; do
        call "$home" -o /dev/null -X POST http://siegel/v1/people/import -H 'Content-Type: application/x-ndjson' \
            --data-binary "@$part"
    done
    before=$(cpu_ticks)
    "$work/load/load" "$home/state/siegel.sock" "$work/load/requests.bin" 64
    after=$(cpu_ticks)
    echo "CPU of siegeld: $(((after - before) * 1000000 / $(getconf CLK_TCK) / requests)) us a certificate; peak $(peak)"
    "$python" Benchmarks/prepare.py 300 "$work/lone" --first 9000000
    call "$home" -o /dev/null -X POST http://siegel/v1/people/import -H 'Content-Type: application/x-ndjson' \
        --data-binary "@$work/lone/people.jsonl"
    echo "one connection, one request at a time:"
    "$work/load/load" "$home/state/siegel.sock" "$work/lone/requests.bin" 1
    "$build/siegel" person put file1 --given-name A --surname B --address file1@example.org --home "$home" >/dev/null
    echo "PKCS#12 with an RSA-3072 key made by the daemon: $(call "$home" -o /dev/null -w '%{time_total} s' \
        http://siegel/v1/certificates -H 'Acting-User: file1' -H 'Content-Type: application/json' \
        -d '{"address": "file1@example.org", "password": "correct horse battery"}')"
    stop
}

large_list() {
    local home=$work/list
    "$build/siegel" init --home "$home" --development --key ec-p256 >/dev/null
    "$python" Benchmarks/fill_revocations.py "$home" "$entries"
    start "$home"
    for _ in $(seq 300); do
        "$build/siegel" crl show --home "$home" --json | grep -q '"thisUpdate"' &&
            [ "$(stat -c %s "$home/state/public/mail-ca-1.crl")" -gt $((entries * 40)) ] && break
        sleep 0.2
    done
    for _ in 1 2 3; do
        echo "CRL of $entries entries: $(call "$home" -o /dev/null -w '%{time_total} s' -X POST \
            http://siegel/v1/issuers/mail-ca-1/crl -H 'Content-Type: application/json' -d '{}')"
    done
    echo "peak $(peak)"
    TIMEFORMAT='openssl dgst -sha256 of the same bytes: %R s'
    { time openssl dgst -sha256 "$home/state/public/mail-ca-1.crl" >/dev/null; } 2>&1
    stop
}

mkdir -p "$work/load" docs/benchmarks
cc -O2 -o "$work/load/load" Benchmarks/load.c
{
    echo "$(date -u +%FT%TZ), $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $(openssl version | cut -d' ' -f1-2)"
    issuing
    large_list
    openssl speed -seconds 1 ecdsap256 2>/dev/null | grep -E 'nistp256' || true
} | tee "$result"
