# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Revocation and its lists: final, numbered, guarded, published by themselves, never worse after a restore."""
import datetime
import shutil
import time

import pytest
from cryptography import x509

import csr_files
import homes
from people import Directory
from siegel_daemon import Daemon
from tools import openssl, run
from trust import Trust


@pytest.fixture
def trust(socket, tmp_path):
    return Trust(socket, tmp_path)


def issue(directory, person=None):
    return directory.request(person or directory.new_person(), csr=csr_files.csr()).expect(201).json["serial"]


def number(crl):
    return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number


def test_revoking_again_answers_with_the_first_date_and_reason(directory):
    serial = issue(directory)
    first = directory.revoke(serial, "affiliationChanged").expect(200).json
    time.sleep(1.1)
    again = directory.revoke(serial, "superseded").expect(200).json
    assert (again["revokedAt"], again["reason"]) == (first["revokedAt"], "affiliationChanged")


def test_the_only_later_change_is_to_key_compromise(directory, trust):
    serial = issue(directory)
    first = directory.revoke(serial, "superseded").expect(200).json
    worse = directory.revoke(serial, "keyCompromise").expect(200).json
    assert (worse["revokedAt"], worse["reason"]) == (first["revokedAt"], "keyCompromise")
    trust.regenerate()
    entry = trust.revocation_list.get_revoked_certificate_by_serial_number(int(serial, 16))
    assert entry.extensions.get_extension_for_class(x509.CRLReason).value.reason == x509.ReasonFlags.key_compromise


def test_a_list_is_what_the_profile_of_lists_says(directory, trust):
    plain, reasoned = issue(directory), issue(directory)
    directory.revoke(plain, "unspecified").expect(200)
    directory.revoke(reasoned, "cessationOfOperation").expect(200)
    trust.regenerate()
    crl = trust.revocation_list
    issuer = x509.load_pem_x509_certificate(trust.issuing["pem"].encode())
    assert crl.is_signature_valid(issuer.public_key()) and crl.issuer == issuer.subject
    assert crl.next_update_utc - crl.last_update_utc == datetime.timedelta(days=7)
    assert {extension.oid.dotted_string for extension in crl.extensions} == {"2.5.29.35", "2.5.29.20"}
    serials = [entry.serial_number for entry in crl]
    assert serials == sorted(serials)
    assert not list(crl.get_revoked_certificate_by_serial_number(int(plain, 16)).extensions)
    (extension,) = crl.get_revoked_certificate_by_serial_number(int(reasoned, 16)).extensions
    assert not extension.critical


def test_numbers_grow_and_begin_with_the_clock(trust):
    first = trust.revocation_list
    for _ in range(3):
        trust.regenerate()
        second = trust.revocation_list
        assert number(second) >= max(number(first) + 1, int(second.last_update_utc.timestamp()))
        first = second


def test_an_unchanged_list_is_not_sent_twice(socket, trust):
    path = f"/v1/issuers/{trust.issuing['name']}/crl"
    answer = socket.get(path).expect(200)
    assert answer.headers["Content-Type"] == "application/pkix-crl"
    again = socket.get(path, headers=[("If-None-Match", answer.headers["ETag"])]).expect(304)
    assert again.body == b""
    trust.regenerate()
    socket.get(path, headers=[("If-None-Match", answer.headers["ETag"])]).expect(200)


def test_a_revocation_is_published_by_itself(fresh_home, tmp_path):
    homes.append_settings(fresh_home, "[crl]\nrevocationDelaySeconds = 2")
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        serial, trust = issue(directory), Trust(daemon.socket, tmp_path)
        directory.revoke(serial).expect(200)
        deadline = time.monotonic() + 15
        while not trust.is_revoked(serial):
            assert time.monotonic() < deadline, "no CRL with the revocation"
            time.sleep(0.2)
            trust.fetch_lists()


def test_a_list_is_renewed_long_before_it_lapses(fresh_home, tmp_path):
    with Daemon(fresh_home) as daemon:
        before = Trust(daemon.socket, tmp_path).revocation_list
    with Daemon(fresh_home, wrapper=["faketime", "-f", "+2d"], log_name="later.log") as daemon:
        trust = Trust(daemon.socket, tmp_path)
        deadline = time.monotonic() + 20
        while number(trust.revocation_list) == number(before):
            assert time.monotonic() < deadline, "the list was not renewed"
            time.sleep(0.2)
            trust.fetch_lists()
        assert trust.revocation_list.last_update_utc - before.last_update_utc > datetime.timedelta(days=1)


def test_a_restored_backup_does_not_unrevoke(fresh_home, tmp_path):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        serial = issue(directory)
        directory.wait_for_status(serial, "valid")
    backup = tmp_path / "backup"
    backup.mkdir()
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        shutil.copy2(path, backup)
    with Daemon(fresh_home) as daemon:
        Directory(daemon.socket).revoke(serial, "keyCompromise").expect(200)
        trust = Trust(daemon.socket, tmp_path)
        trust.regenerate()
        published = number(trust.revocation_list)
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        path.unlink()
    for path in backup.iterdir():
        shutil.copy2(path, fresh_home / "state")
    with Daemon(fresh_home) as daemon:
        directory, trust = Directory(daemon.socket), Trust(daemon.socket, tmp_path)
        record = directory.certificate(serial)
        assert (record["status"], record["reason"]) == ("revoked", "keyCompromise")
        trust.regenerate()
        assert trust.is_revoked(serial) and number(trust.revocation_list) > published


def test_a_restored_backup_keeps_compromised_keys_blocked(fresh_home, tmp_path):
    """One key was unrevoked when the backup was made, the certificate on the other superseded."""
    keys = [csr_files.new_key(), csr_files.new_key()]
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        people = [directory.new_person() for _ in keys]
        serials = [
            directory.request(person, csr=csr_files.csr(key)).expect(201).json["serial"]
            for person, key in zip(people, keys, strict=True)
        ]
        directory.revoke(serials[1], "superseded").expect(200)
        Trust(daemon.socket, tmp_path).regenerate()
    backup = {path: path.read_bytes() for path in (fresh_home / "state").glob("siegel.sqlite*")}
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        first = [directory.revoke(serial, "keyCompromise").expect(200).json["revokedAt"] for serial in serials]
        Trust(daemon.socket, tmp_path).regenerate()
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    with Daemon(fresh_home) as daemon:
        directory, trust = Directory(daemon.socket), Trust(daemon.socket, tmp_path)
        records = [directory.certificate(serial) for serial in serials]
        assert [(record["reason"], record["revokedAt"]) for record in records] == [
            ("keyCompromise", moment) for moment in first
        ]
        for person, key in zip(people, keys, strict=True):
            directory.request(person, csr=csr_files.csr(key)).expect_problem(422, "key-blocked")
        trust.regenerate()
        for serial in serials:
            entry = trust.revocation_list.get_revoked_certificate_by_serial_number(int(serial, 16))
            reason = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
            assert reason == x509.ReasonFlags.key_compromise


def test_a_restored_backup_does_not_hide_the_entries_it_lacks(fresh_home, tmp_path):
    with Daemon(fresh_home) as daemon:
        Directory(daemon.socket).enter_domain()
    backup = {path: path.read_bytes() for path in (fresh_home / "state").glob("siegel.sqlite*")}
    with Daemon(fresh_home) as daemon:
        trust = Trust(daemon.socket, tmp_path)
        for _ in range(3):
            trust.regenerate()
    kept = {path: path.read_bytes() for path in (fresh_home / "state/audit-heads").iterdir()}
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    with Daemon(fresh_home) as daemon:
        health = daemon.socket.get("/v1/health").expect(200).json
        assert "audit-broken" in [problem["code"] for problem in health["problems"]]
        trust = Trust(daemon.socket, tmp_path)
        for _ in range(5):
            trust.regenerate()
        verdict = daemon.socket.post("/v1/audit/verify").expect(200).json
        assert not verdict["ok"] and all("kept head" in line or "head was kept" in line for line in verdict["problems"])
        assert kept.items() <= {path: path.read_bytes() for path in (fresh_home / "state/audit-heads").iterdir()}.items()
        assert all(word in daemon.log for word in ("audit head ", " signature=", " time="))


def test_a_restored_clock_cannot_make_a_list_older(fresh_home, tmp_path):
    """thisUpdate never goes back, unless an administrator says so."""
    with Daemon(fresh_home, wrapper=["faketime", "-f", "+4m"]) as daemon:
        trust = Trust(daemon.socket, tmp_path)
        trust.regenerate()
        published = trust.list_of(trust.issuing["name"])
        before = trust.revocation_list
    with Daemon(fresh_home, log_name="earlier.log") as daemon:
        path = f"/v1/issuers/{trust.issuing['name']}/crl"
        daemon.socket.post(path, {}).expect_problem(409, "crl-guard")
        assert daemon.socket.get(path).expect(200).body == published, "the last good list stays"
        daemon.socket.post(path, {"acceptEarlierTime": True}).expect(200)
        trust = Trust(daemon.socket, tmp_path)
        assert number(trust.revocation_list) > number(before)


def test_the_roots_list_is_taken_in_under_the_same_guard(daemon, socket, trust, tmp_path):
    root = trust.root["name"]
    before = trust.list_of(root)
    path = f"/v1/issuers/{root}/crl"
    socket.call("PUT", path, b"no list", content_type="application/pkix-crl").expect_problem(422, "crl-unreadable")
    socket.call("PUT", path, before, content_type="application/pkix-crl").expect_problem(409, "crl-guard")
    issuing = trust.list_of(trust.issuing["name"])
    socket.call("PUT", path, issuing, content_type="application/pkix-crl").expect_problem(422, "crl-unreadable")
    assert trust.list_of(root) == before

    newer = next_root_list(daemon.home, root, before, tmp_path)
    heads = set((daemon.home / "state/audit-heads").iterdir())
    socket.call("PUT", path, newer, content_type="application/pkix-crl").expect(200)
    assert trust.list_of(root) == newer
    assert len(set((daemon.home / "state/audit-heads").iterdir()) - heads) == 1, "each CRL keeps a head"


def next_root_list(home, name, before, directory):
    """The next CRL of the root, made by openssl with the root's key as one would elsewhere."""
    state = home / "state"
    key, secret = state / "root" / f"{name}.key", state / "root" / f"{name}.pass"
    (directory / "index.txt").write_text("")
    next_number = number(x509.load_der_x509_crl(before)) + 1
    (directory / "number").write_text(f"{next_number:X}".zfill(len(f"{next_number:X}") + len(f"{next_number:X}") % 2))
    (directory / "ca.cnf").write_text(
        "[ca]\ndefault_ca=x\n[x]\n"
        f"database={directory}/index.txt\ncrlnumber={directory}/number\ndefault_md=sha384\n"
        "crl_extensions=e\n[e]\nauthorityKeyIdentifier=keyid\n"
    )
    made = openssl(
        "ca", "-config", directory / "ca.cnf", "-gencrl", "-crldays", "364", "-keyfile", key,
        "-passin", f"file:{secret}", "-cert", state / "issuers" / f"{name}.pem", "-out", directory / "new.pem",
    )
    made.expect()
    return openssl("crl", "-in", directory / "new.pem", "-outform", "DER").expect().output


def test_a_signature_that_is_wrong_is_no_list(socket, trust):
    root = trust.root["name"]
    octets = bytearray(trust.list_of(root))
    octets[-1] ^= 1
    answer = socket.call("PUT", f"/v1/issuers/{root}/crl", bytes(octets), content_type="application/pkix-crl")
    assert answer.code in ("crl-guard", "crl-unreadable"), answer


def test_lists_are_not_made_for_issuers_that_are_elsewhere(socket, trust):
    socket.post(f"/v1/issuers/{trust.root['name']}/crl", {}).expect_problem(404, "not-found")
    socket.post("/v1/issuers/nobody/crl", {}).expect_problem(404, "not-found")


def test_curl_fetches_the_list_without_a_library(daemon, trust):
    path = f"http://siegel/v1/issuers/{trust.issuing['name']}/crl"
    fetched = run("curl", "-sf", "--unix-socket", daemon.socket_path, path).expect()
    assert fetched.output == trust.list_of(trust.issuing["name"])
