#!/usr/bin/env bash
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
# Does the main job once on a CA of its own under ca/state/demo: issue, open, verify, revoke, publish, refuse.
set -euo pipefail
cd "$(dirname "$0")/.."

home=ca/state/demo
socket=$home/state/siegel.sock
run=$(openssl rand -hex 3)
daemon=
step=0

siegel() { .build/debug/siegel "$@"; }
say() { step=$((step + 1)); printf '%2d. %s\n' "$step" "$*"; }
tell() { printf '    %s\n' "$*"; }
fail() { echo "demo: $*" >&2; [ -f "$home/siegeld.log" ] && tail -n 5 "$home/siegeld.log" >&2; exit 1; }

stop_daemon() {
    [ -n "$daemon" ] || return 0
    kill -TERM "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || return 1
    daemon=
}
trap 'stop_daemon || true' EXIT

start_daemon() {
    .build/debug/siegeld --home "$home" >"$home/siegeld.log" 2>&1 &
    daemon=$!
    for _ in $(seq 100); do
        [ -S "$socket" ] && siegel health --home "$home" >/dev/null 2>&1 && return 0
        kill -0 "$daemon" 2>/dev/null || fail "the daemon ended at its start"
        sleep 0.1
    done
    fail "the daemon did not answer within 10 seconds"
}

# Chain and revocation lists as PEM, as a verifier fetches them from the public folder.
gather_public() {
    : >"$work/crls.pem"
    for name in root-ca-1 mail-ca-1; do
        openssl x509 -inform der -in "$home/state/public/$name.cer" -out "$work/$name.pem"
        openssl crl -inform der -in "$home/state/public/$name.crl" >>"$work/crls.pem"
    done
}

openssl_verify() {
    openssl verify -x509_strict -purpose smimesign -crl_check_all -CAfile "$work/root-ca-1.pem" \
        -untrusted "$work/mail-ca-1.pem" -CRLfile "$work/crls.pem" "$1" 2>&1
}

open_file() { # file, leaf certificate to write
    openssl pkcs12 -in "$1" -passin "file:$work/password" -clcerts -nokeys 2>/dev/null | openssl x509 -out "$2"
    openssl pkcs12 -in "$1" -passin "file:$work/password" -nocerts -nodes 2>/dev/null | openssl pkey -check -noout >/dev/null
    tell "$(basename "$1") opens with openssl: $(openssl x509 -in "$2" -noout -subject -nameopt RFC2253,utf8,-esc_msb)"
}

# The token of the newest mail to somebody that asks for a confirmation.
wait_for_token() { # recipient
    for _ in $(seq 100); do
        python3 scripts/mail_token.py "$home/state/outbox" "$1" && return 0
        sleep 0.1
    done
    fail "no challenge mail to $1 arrived within 10 seconds"
}

mkdir -p "$home"
siegel init --home "$home" --development --key ec-p256 --organization "Example University" --country DE \
    --organization-identifier NTRDE-DER1234.HRB123456 --if-missing >"$home/init.log"
work=$home/run-$run
mkdir -p "$work"
(umask 077 && printf 'seal-%s-%s\n' "$run" "$(openssl rand -hex 6)" >"$work/password")
say "a development CA lies in $home ($(openssl x509 -inform der -in "$home/state/public/mail-ca-1.cer" -noout -subject -nameopt RFC2253))"

start_daemon
say "the daemon answers on $socket"

anna=an$run berta=be$run
office=office-$run@example.org
siegel domain put example.org --home "$home" >/dev/null
siegel person put "$anna" --given-name Anna --surname "Müller-$run" --address "anna.$run@example.org" \
    --functional "login:$office:Office $run" --home "$home" >/dev/null
siegel person put "$berta" --given-name Berta --surname "Berg-$run" --address "berta.$run@example.org" \
    --home "$home" >/dev/null
say "the directory knows the domain example.org, $anna, $berta, and the functional login $office"
siegel addresses "$anna" --home "$home" | sed 's/^/    /'

say "Anna requests a personal certificate (RSA-3072, key made by the daemon)"
siegel issue "anna.$run@example.org" --as "$anna" --password-file "$work/password" --out "$work/anna.p12" \
    --home "$home" | sed 's/^/    /'
say "and one for the functional login: its Subject is the address alone"
siegel issue "$office" --as "$anna" --key ec-p256 --encryption compatible --password-file "$work/password" \
    --out "$work/office.p12" --home "$home" | sed 's/^/    /'
say "Berta sends a CSR with curl; only its public key is taken"
openssl ecparam -name prime256v1 -genkey -noout -out "$work/berta.pem" 2>/dev/null
openssl req -new -key "$work/berta.pem" -subj "/CN=Somebody Else" -out "$work/berta.csr"
python3 - "$work/berta.csr" "berta.$run@example.org" >"$work/berta.json" <<'PY'
import json, sys
print(json.dumps({"address": sys.argv[2], "csr": open(sys.argv[1]).read()}))
PY
curl -sS --fail-with-body --unix-socket "$socket" http://siegel/v1/certificates -H "Acting-User: $berta" \
    -H "Content-Type: application/json" --data "@$work/berta.json" -o "$work/berta-answer.json"
python3 - "$work/berta-answer.json" <<'PY'
import json, sys
answer = json.load(open(sys.argv[1]))
print("    " + answer["subject"])
for note in answer["notes"]: print("    note: " + note)
PY

gather_public
say "other programs open and verify them"
for name in anna office; do
    open_file "$work/$name.p12" "$work/$name-leaf.pem"
    verdict=$(openssl_verify "$work/$name-leaf.pem") || fail "openssl verify refused $name: $verdict"
    tell "openssl verify: $verdict"
    siegel verify "$work/$name.p12" --password-file "$work/password" --home "$home" >"$work/verify.txt" ||
        fail "siegel verify refused $name: $(grep ✗ "$work/verify.txt")"
    tell "siegel verify: $(tail -n 1 "$work/verify.txt")"
done

serial=$(openssl x509 -in "$work/office-leaf.pem" -noout -serial | cut -d= -f2 | tr A-F a-f)
say "Anna revokes the functional certificate $serial"
siegel revoke "$serial" --as "$anna" --reason superseded --home "$home" | sed 's/^/    /'
siegel crl regenerate --home "$home" | sed 's/^/    /'
gather_public
if refusal=$(openssl_verify "$work/office-leaf.pem"); then fail "openssl still accepts the revoked certificate"; fi
grep -q 'certificate revoked' <<<"$refusal" || fail "openssl refuses it for another reason: $refusal"
say "openssl verify -crl_check_all now refuses it: certificate revoked"
verdict=$(openssl_verify "$work/anna-leaf.pem") || fail "openssl no longer accepts Anna's own: $verdict"
tell "and still accepts Anna's own: $verdict"

domain=mail.example.org
info=info-$run@$domain
say "the domain $domain is managed: its addresses are confirmed by challenge mail, and Berta is its contact"
siegel domain put "$domain" --kind managed --contact "$berta" --home "$home" >/dev/null
siegel mailbox add "$info" --type functional --name "Information $run" --applicant "anna.$run@example.org" \
    --as "$berta" --home "$home" >/dev/null
siegel mailbox challenge "$info" --as "$berta" --home "$home" | sed 's/^/    /'
if siegel issue "$info" --as "$anna" --key ec-p256 --password-file "$work/password" --out "$work/early.p12" \
    --home "$home" 2>"$work/early.txt"; then fail "a certificate was issued before the challenge was confirmed"; fi
tell "before it is confirmed: $(tail -n 1 "$work/early.txt")"

say "Anna confirms with the token of the mail in $home/state/outbox"
wait_for_token "anna.$run@example.org" >"$work/token"
siegel challenge confirm --as "$anna" --home "$home" <"$work/token" | sed 's/^/    /'
rm "$work/token"
siegel addresses "$anna" --home "$home" | sed 's/^/    /'
say "and requests a certificate for it"
siegel issue "$info" --as "$anna" --key ec-p256 --password-file "$work/password" --out "$work/info.p12" \
    --home "$home" | sed 's/^/    /'
open_file "$work/info.p12" "$work/info-leaf.pem"

siegel audit verify --home "$home" >"$work/audit.txt" || fail "the audit log is not whole: $(cat "$work/audit.txt")"
say "the audit log: $(head -n 1 "$work/audit.txt")"
stop_daemon || fail "the daemon did not stop in order"
say "the daemon is stopped; the files stay in $work"
