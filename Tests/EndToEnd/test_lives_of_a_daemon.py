# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""How a daemon starts, refuses to start, and ends."""
import concurrent.futures
import contextlib
import os
import signal
import socket as sockets
import time

import pytest

import csr_files
import homes
import passwords
from people import Directory
from siegel_daemon import Daemon
from tools import BINARIES, ROOT, run


def refusal(home):
    """The one line with which a daemon refuses to start; it ends with status 1 and leaves the home as it was."""
    before = listing(home)
    daemon = Daemon(home, log_name="refused.log").launch()
    try:
        assert daemon.wait_for_end(30) == 1
    finally:
        daemon.kill()
    lines = daemon.log.splitlines()
    assert not [line for line in lines if "Fatal error" in line or "Stack dump" in line], daemon.log
    assert lines[-1].startswith("siegeld: "), daemon.log
    assert listing(home) == before
    daemon.log_path.unlink()
    return lines[-1]


def listing(home):
    paths = [path for path in home.rglob("*") if path.name not in ("siegeld.lock", "siegel.sock")]
    return sorted(str(path) for path in paths if not path.name.startswith("siegel.sqlite-"))


def test_a_second_daemon_leaves_the_first_alone(daemon, home):
    inode = daemon.socket_path.stat().st_ino
    line = refusal(home)
    assert "another siegeld" in line and "stop it" in line
    assert daemon.socket_path.stat().st_ino == inode
    assert daemon.socket.get("/v1/health").expect(200).json["status"] == "ok"


def test_a_daemon_killed_without_warning_leaves_nothing_in_the_way(fresh_home):
    first = Daemon(fresh_home).start()
    first.kill()
    assert first.socket_path.exists(), "nobody removed the socket"
    with Daemon(fresh_home) as second:
        second.socket.get("/v1/health").expect(200)


def test_the_socket_is_gone_after_the_end(fresh_home):
    with Daemon(fresh_home) as daemon:
        assert daemon.socket_path.is_socket()
    assert not daemon.socket_path.exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_was_accepted_is_finished(fresh_home, number):
    daemon = Daemon(fresh_home).start()
    try:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        people = [directory.new_person() for _ in range(3)]
        with concurrent.futures.ThreadPoolExecutor(len(people)) as pool:
            waiting = [pool.submit(directory.request_with_key, person, None, "rsa-3072") for person in people]
            time.sleep(0.15)
            os.kill(daemon.pid, number)
            answers = [future.result() for future in waiting]
        assert daemon.wait_for_end(60) == 0
        assert [answer.status for answer in answers] == [201] * 3
    finally:
        daemon.kill()
    with Daemon(fresh_home) as daemon:
        records = Directory(daemon.socket).certificates()
        assert sorted(record["serial"] for record in records) == sorted(a.json["serial"] for a in answers)
        assert {record["status"] for record in records} == {"valid"}


def test_an_idle_connection_does_not_hold_up_the_end(fresh_home):
    daemon = Daemon(fresh_home).start()
    with sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) as idle:
        idle.connect(str(daemon.socket_path))
        time.sleep(0.1)
        began = time.monotonic()
        daemon.stop()
        assert time.monotonic() - began < 20


def test_answers_that_nobody_reads_do_not_hold_up_the_end(fresh_home):
    daemon = Daemon(fresh_home).start()
    try:
        with sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) as deaf:
            deaf.connect(str(daemon.socket_path))
            deaf.sendall(b"GET /v1/openapi.yaml HTTP/1.1\r\nHost: siegel\r\n\r\n" * 100)
            time.sleep(1)
            os.kill(daemon.pid, signal.SIGTERM)
            assert daemon.wait_for_end(25) == 0
        assert "an answer was not taken in time" in daemon.log
    finally:
        daemon.kill()


def test_the_end_has_a_limit(fresh_home):
    daemon = Daemon(fresh_home, SIEGEL_STOP_SECONDS="1").start()
    try:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        people = [directory.new_person() for _ in range(20)]
        with concurrent.futures.ThreadPoolExecutor(len(people)) as pool:
            waiting = [pool.submit(directory.request_with_key, person, None, "rsa-4096") for person in people]
            time.sleep(0.3)
            os.kill(daemon.pid, signal.SIGTERM)
            assert daemon.wait_for_end(10) == 1
            concurrent.futures.wait(waiting)
        assert "calls were not finished in time" in daemon.log
    finally:
        daemon.kill()
    with Daemon(fresh_home) as daemon:
        daemon.socket.get("/v1/health").expect(200)


SETTINGS = {
    "an unknown key": ("publicURL =", "publicUrl =", "publicUrl"),
    "an unknown table": ("[roles]", "[rolls]", "rolls"),
    "an unknown role": ('"monitor"]', '"monitr"]', "socket[0].roles"),
    "a value of another type": ('path = "state/siegel.sock"', "path = 7", "socket[0].path"),
    "no TOML": ("[roles]", "[roles", "line"),
    "an unknown user": ('portal = ["root"]', 'portal = ["nobody-of-that-name"]', "nobody-of-that-name"),
    "a public URL that is none": ("http://pki.example.org/", "pki.example.org", "publicURL"),
    "a missing certificate": ("state/issuers/mail-ca-1.pem", "state/issuers/gone.pem", "gone.pem"),
}


@pytest.mark.parametrize("fault", SETTINGS)
def test_settings_with_a_mistake_are_refused_with_its_place(fresh_home, fault):
    old, new, named = SETTINGS[fault]
    homes.replace_in_settings(fresh_home, old, new)
    assert named in refusal(fresh_home)


@pytest.mark.parametrize("key", ["[limits]\ncertificatesPerPersonPerHuor = 3", "[crl]\nvalidityDays = 11", "[pkcs12]\niterations = 9999"])
def test_optional_settings_are_read_as_strictly(fresh_home, key):
    homes.append_settings(fresh_home, key)
    line = refusal(fresh_home)
    table, name = key.split("\n")
    assert f"{table.strip('[]')}.{name.split()[0]}" in line


def test_a_home_that_is_none(tmp_path):
    daemon = Daemon(tmp_path / "nothing").launch()
    assert daemon.wait_for_end(30) == 1
    assert "siegel init" in daemon.log or "siegel.toml" in daemon.log


PROFILES = {
    "an unknown key": ("days = 730", "dais = 730", "dais"),
    "a value out of range": ("days = 730", "days = 825", "version[0].days"),
    "an unknown key purpose": ('"emailProtection"', '"emailProtektion"', "extendedKeyUsage"),
    "an unknown variable": ("{address}", "{adress}", "subject"),
    "a key twice": ("days = 730", "days = 730\ndays = 730", "days"),
    "a kind of key that is none": ('"rsa-3072"', '"rsa-3073"', "keyAlgorithms"),
    "a CA's usage in a leaf": ('"keyEncipherment"', '"keyCertSign"', "keyUsage"),
}


@pytest.mark.parametrize("fault", PROFILES)
def test_a_profile_with_a_mistake_is_refused_with_its_place(fresh_home, fault):
    old, new, named = PROFILES[fault]
    path = own_profiles(fresh_home) / "functional.toml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    line = refusal(fresh_home)
    assert "functional.toml" in line and named in line


def own_profiles(home):
    """Profile files of the home's own, which its settings name."""
    profiles = home / "profiles"
    profiles.mkdir()
    for path in (ROOT / "profiles").glob("*.toml"):
        (profiles / path.name).write_text(path.read_text())
    text = homes.settings_file(home).read_text()
    homes.settings_file(home).write_text('profiles = "profiles"\n' + text)
    return profiles


def remove_all(profiles):
    for path in profiles.iterdir():
        path.unlink()


DIRECTORIES = {
    "missing": (lambda profiles: profiles.rename(profiles.with_name("elsewhere")), "/profiles does not exist"),
    "empty": (remove_all, "/profiles holds no .toml file"),
    "with a file that cannot be read": (lambda profiles: (profiles / "more.toml").mkdir(), "/profiles/more.toml cannot be read"),
    "with a file that is not UTF-8": (lambda profiles: (profiles / "more.toml").write_bytes(b"\xff"), "/profiles/more.toml is not UTF-8"),
    "without a profile people may ask for": (lambda profiles: (profiles / "personal-mailbox.toml").unlink(), "[profilesFor] names personal-mailbox"),
}


@pytest.mark.parametrize("state", DIRECTORIES)
def test_a_profiles_directory_that_lacks_something_is_refused(fresh_home, state):
    change, named = DIRECTORIES[state]
    change(own_profiles(fresh_home))
    assert named in refusal(fresh_home)


def test_a_key_that_is_not_its_certificates(fresh_home, new_home):
    issuers = fresh_home / "state" / "issuers"
    key, secret = issuers / "mail-ca-1.key", issuers / "mail-ca-1.pass"
    for path, source in ((key, "audit.key"), (secret, "audit.pass")):
        path.write_bytes((fresh_home / "state" / "audit" / source).read_bytes())
    assert "mail-ca-1" in refusal(fresh_home)


def test_a_passphrase_that_does_not_open_the_key(fresh_home):
    secret = fresh_home / "state" / "issuers" / "mail-ca-1.pass"
    secret.write_text("another passphrase\n")
    line = refusal(fresh_home)
    assert "mail-ca-1" in line and "another passphrase" not in line


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("issuers/mail-ca-1.pass", 0o644),
        ("issuers/mail-ca-1.key", 0o604),
        ("registry/token.key", 0o604),
        ("../siegel.toml", 0o666),
    ],
)
def test_files_that_everybody_may_read_or_change(fresh_home, name, mode):
    path = fresh_home / "state" / name
    path.chmod(mode)
    assert "chmod 600" in refusal(fresh_home)


@pytest.mark.parametrize("content", [None, "", "short\n"])
def test_a_lost_key_of_tokens_is_not_made_anew(fresh_home, content):
    path = fresh_home / "state" / "registry" / "token.key"
    if content is None:
        path.unlink()
    else:
        path.write_text(content)
    line = refusal(fresh_home)
    assert "openssl rand -hex 32" in line and "short" not in line
    assert path.exists() == (content is not None)


def test_a_lost_database_is_not_made_anew(fresh_home):
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        path.unlink()
    assert "restore a backup" in refusal(fresh_home)
    assert not (fresh_home / "state" / "siegel.sqlite").exists()


def test_a_passphrase_as_systemd_brings_it(fresh_home, tmp_path):
    secret = fresh_home / "state" / "issuers" / "mail-ca-1.pass"
    (tmp_path / "mail-ca").write_bytes(secret.read_bytes())
    secret.unlink()
    homes.replace_in_settings(
        fresh_home, 'passphraseFile = "state/issuers/mail-ca-1.pass"', 'passphraseCredential = "mail-ca"'
    )
    with Daemon(fresh_home, CREDENTIALS_DIRECTORY=str(tmp_path)) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        directory.request(directory.new_person(), csr=csr_files.csr()).expect(201)


def test_a_development_authority_says_so_at_each_start(daemon):
    assert "DEVELOPMENT" in daemon.log


def test_make_run_keeps_the_log_to_its_user(fresh_home):
    names = {"SIEGEL_HOME": str(fresh_home), "SIEGEL_BIN": str(BINARIES)}
    outcome = run(ROOT / "scripts/run.sh", **names).expect()
    process = int(outcome.text.split("as process ")[1].split()[0])
    try:
        assert (fresh_home / "state/siegeld.log").stat().st_mode & 0o777 == 0o600
    finally:
        os.kill(process, signal.SIGTERM)
        wait_for_end(process)


def wait_for_end(process):
    deadline = time.monotonic() + 30
    while os.path.exists(f"/proc/{process}/exe") and not is_over(process):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_over(process):
    """A child whose parent is gone may stay as what nobody has waited for."""
    with contextlib.suppress(OSError), open(f"/proc/{process}/stat") as file:
        return file.read().rpartition(")")[2].split()[0] == "Z"
    return True


def test_too_much_of_everything_is_refused_for_a_while(fresh_home):
    limits = "[limits]\ncertificatesPerPersonPerHour = 2\nrevocationsPerPersonPerHour = 1"
    homes.append_settings(fresh_home, limits)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        for round_number in range(2):
            serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
            revoked = directory.revoke(serial, person=person if round_number == 0 else None)
            revoked.expect(200)
        answer = directory.request(person, csr=csr_files.csr()).expect_problem(429, "rate-limited")
        assert int(answer.headers["Retry-After"]) > 0
        other = directory.new_person()
        serial = directory.request(other, csr=csr_files.csr()).expect(201).json["serial"]
        third = directory.request_with_key(directory.new_person(), password=passwords.ASCII).expect(201)
        directory.revoke(serial, person=other).expect(200)
        directory.revoke(third.json["serial"]).expect(200)


def test_a_portal_has_so_many_certificates_in_an_hour_also_over_a_restart(fresh_home):
    homes.append_settings(fresh_home, "[limits]\ncertificatesPerPortalPerHour = 2\nrevocationsPerPortalPerHour = 1")
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        people = [directory.new_person() for _ in range(3)]
        serials = [directory.request(one, csr=csr_files.csr()).expect(201).json["serial"] for one in people[:2]]
        directory.revoke(serials[0], person=people[0]).expect(200)
        answers = [
            directory.request(people[2], csr=csr_files.csr()),
            directory.request_with_key(people[2], algorithm="rsa-3072"),
            directory.revoke(serials[1], person=people[1]),
        ]
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        answers += [
            directory.request(people[2], csr=csr_files.csr()), directory.revoke(serials[1], person=people[1]),
        ]
        directory.revoke(serials[1]).expect(200)
    for answer in answers:
        answer.expect_problem(429, "rate-limited")
        assert int(answer.headers["Retry-After"]) > 0


def test_too_many_connections_of_one_user_are_refused(fresh_home):
    homes.append_settings(fresh_home, "[limits]\nconnectionsPerUser = 4")
    homes.replace_in_settings(fresh_home, 'admin = ["root"]', "admin = []")
    homes.replace_in_settings(fresh_home, 'monitor = ["root"]', "monitor = []")
    with Daemon(fresh_home) as daemon:
        # More than allowed: the connection of the start may still count when the first of these come.
        held = [sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) for _ in range(8)]
        for connection in held:
            connection.connect(str(daemon.socket_path))
            time.sleep(0.05)
        answer = health_with_status(daemon, 503).expect_problem(503, "busy")
        assert answer.headers["Retry-After"]
        for connection in held:
            connection.close()
        health_with_status(daemon, 200).expect(200)


def health_with_status(daemon, status, seconds=10):
    """Health, asked until it has this status: the daemon sees connections come and go a little later than we do."""
    deadline = time.monotonic() + seconds
    while (answer := daemon.socket.get("/v1/health")).status != status and time.monotonic() < deadline:
        time.sleep(0.05)
    return answer
