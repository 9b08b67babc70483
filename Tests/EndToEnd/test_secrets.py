# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""After issuances with keys and passwords: neither stands anywhere it must not, the memory of the daemon included."""
import os
import pathlib
import re

import pytest
from cryptography.hazmat.primitives.serialization import pkcs12

import homes
import passwords
from other_users import SOMEBODY, as_user
from people import Directory, login
from siegel_daemon import Daemon
from test_hardening import assert_hardened
from tools import openssl, run


def numbers_of(content, password):
    """The secret numbers of an RSA key in a file: d, p, q and what goes with them."""
    key, _, _ = pkcs12.load_key_and_certificates(content, password.encode())
    numbers = key.private_numbers()
    if not hasattr(numbers, "p"):
        return {"d": numbers.private_value}
    return {"d": numbers.d, "p": numbers.p, "q": numbers.q, "dmp1": numbers.dmp1, "dmq1": numbers.dmq1}


def forms(number):
    """Pieces of a number as files hold it, and as libcrypto's limbs lie in memory; any piece is one too many."""
    octets = number.to_bytes((number.bit_length() + 7) // 8, "big")
    pieces = [octets[start : start + 16] for start in range(0, len(octets) - 15, 16)]
    return {"big-endian": pieces, "little-endian": [piece[::-1] for piece in pieces]}


@pytest.fixture(scope="module")
def issued(home):
    """A daemon that made keys for several people, while it runs; what it logged and what it handed out."""
    running = Daemon(home).start()
    try:
        directory = Directory(running.socket)
        directory.enter_domain()
        made = []
        for algorithm, password in (("rsa-3072", passwords.ASCII), ("rsa-2048", passwords.UMLAUT), ("ec-p256", passwords.ASCII)):
            person = directory.new_person(functional=[login()])
            made.append((directory.request_with_key(person, algorithm=algorithm, password=password).expect(201), password))
            outside = {"address": person.function, "password": password, "key": {"algorithm": algorithm}}
            directory.socket.post("/v1/requests", outside, acting_user=person.user).expect(201)
        directory.socket.post("/v1/verify", {"pkcs12": made[0][0].json["pkcs12"], "password": passwords.ASCII}).expect(200)
        directory.request_with_key(directory.new_person(), password=passwords.SHORTEST[:-1]).expect(422)
        yield running, [numbers_of(answer.pkcs12, password) for answer, password in made]
        running.stop()
    finally:
        running.kill()


def files_of(daemon):
    """Everything below the home, and the log beside it."""
    return [path for path in [*daemon.home.rglob("*"), daemon.log_path] if path.is_file()]


def test_no_file_of_the_home_holds_a_key_or_a_password(issued):
    daemon, keys = issued
    names = {path.name for path in files_of(daemon)}
    assert {"siegel.sqlite", "siegel.sqlite-wal", daemon.log_path.name} <= names
    for path in files_of(daemon):
        content = path.read_bytes()
        passwords.assert_no_password(content, path)
        assert_no_key(content, keys, path)


def assert_no_key(content, keys, where):
    for index, numbers in enumerate(keys):
        for name, number in numbers.items():
            for form, pieces in forms(number).items():
                found = sum(piece in content for piece in pieces)
                assert found == 0, f"{found * 16} octets of {name} of key {index} stand in {where}, {form}"


def dense(path):
    """A core without its empty pages, of which it is mostly made."""
    size, pieces = 1 << 16, []
    empty = bytes(size)
    with open(path, "rb") as file:
        while block := file.read(size):
            if block != empty[: len(block)]:
                pieces.append(block)
    return b"".join(pieces)


def core_of(daemon, directory):
    """A core of the running daemon, taken as root with gdb."""
    run("gcore", "-o", directory / "core", daemon.pid, timeout=300).expect()
    (path,) = directory.glob("core.*")
    content = dense(path)
    path.unlink()
    return content


@pytest.fixture(scope="module")
def core(issued, tmp_path_factory):
    return core_of(issued[0], tmp_path_factory.mktemp("core"))


def test_a_core_of_the_daemon_holds_no_key_it_made(issued, core):
    _, keys = issued
    assert len(core) > 1 << 20 and b"mail-ca" in core, "a core of this process"
    assert_no_key(core, keys, "the core")


@pytest.mark.parametrize("algorithm", ["rsa-2048", "rsa-3072", "ec-p256", "ec-p384"])
@pytest.mark.parametrize("encryption", ["modern", "compatible"])
def test_registers_hold_no_key(issued, tmp_path, algorithm, encryption):
    """What was copied last stays in the vector registers of a thread that sleeps, and they are part of every core."""
    daemon, _ = issued
    directory = Directory(daemon.socket)
    pathlib.Path(f"/proc/{daemon.pid}/coredump_filter").write_text("0")
    answer = directory.request_with_key(
        directory.new_person(), algorithm=algorithm, pkcs12={"encryption": encryption}
    ).expect(201)
    core = core_of(daemon, tmp_path)
    pathlib.Path(f"/proc/{daemon.pid}/coredump_filter").write_text("0x33")
    assert core.startswith(b"\x7fELF") and len(core) < 1 << 22, "a core of registers alone"
    assert_no_key(core, [numbers_of(answer.pkcs12, passwords.ASCII)], "the registers")


def test_a_key_in_memory_would_be_found(issued, core):
    """The search itself works: sixteen octets of a planted number are enough."""
    _, keys = issued
    octets = keys[0]["p"].to_bytes(192, "big")
    for planted in (octets[48:64], octets[48:64][::-1]):
        with pytest.raises(AssertionError, match="16 octets of p of key 0"):
            assert_no_key(core[:4096] + planted + core[4096:8192], keys, "a planted core")


def test_nobody_else_may_look_into_the_daemon(issued):
    """Not dumpable: its files in /proc belong to root, and no core is written when it ends badly."""
    daemon, _ = issued
    assert_hardened(daemon.pid)


def test_a_daemon_without_root_cannot_be_traced_by_its_own_user(new_home):
    home = homes.copy_home(new_home)
    for path in [home, *home.rglob("*")]:
        os.chown(path, SOMEBODY, SOMEBODY)
    homes.replace_in_settings(home, 'admin = ["root"]', f'admin = ["root", "{SOMEBODY}"]')
    home.parent.chmod(0o777)
    wrapper = ["setpriv", "--reuid", SOMEBODY, "--regid", SOMEBODY, "--clear-groups"]
    with Daemon(home, wrapper=wrapper) as daemon:
        refused = as_user(SOMEBODY, "gdb", "-p", daemon.pid, "-batch", "-ex", "info registers")
        assert b"Operation not permitted" in refused.output + refused.errors
        assert as_user(SOMEBODY, "cat", f"/proc/{daemon.pid}/environ").status != 0
    homes.remove_home(home)


def test_the_keys_of_the_authorities_are_encrypted_and_private(home):
    for path in home.rglob("*"):
        if path.suffix in (".key", ".pass", ".sqlite"):
            assert oct(path.stat().st_mode & 0o777) == "0o600", path
    for path in private_keys(home):
        assert path.read_text().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"), path


def private_keys(home):
    """The private keys; the key of tokens is a secret of another kind, and no private key lies beside it."""
    keys = set(home.rglob("*.key"))
    assert len(keys) == 4, "root, issuing CA, audit, tokens"
    return keys - {home / "state" / "registry" / "token.key"}


def test_the_keys_resist_guessing(home):
    keys = private_keys(home)
    assert len(keys) == 3
    for path in keys:
        text = openssl("asn1parse", "-in", path).expect().text
        assert "aes-256-cbc" in text
        assert "scrypt" in text.lower() or iterations(text) >= 600_000


def iterations(text):
    """The rounds of PBKDF2, the one INTEGER of its parameters that is that large."""
    return max(int(word, 16) for word in re.findall(r"INTEGER\s+:([0-9A-F]+)", text))


def test_root_and_issuing_key_have_different_passphrases(home):
    passphrases = [path.read_bytes().strip() for path in home.rglob("*.pass")]
    assert len(passphrases) == len(set(passphrases)) == 3
    assert all(len(passphrase) >= 20 for passphrase in passphrases)
