# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Every program is hardened before it reads or makes a key, and does neither where it cannot be."""
import os
import pathlib
import re
import shutil
import signal
import sys

import pytest

import homes
from terminals import Terminal
from tools import SIEGEL, SIEGELD, run

NAMES = ("--common-name", "Beispiel Mail CA 1", "--organization", "Beispiel", "--country", "DE", "--public-url", "http://pki.example.net/")


def assert_hardened(pid, gains_rights=False):
    """No core files, no ptrace, no new privileges, no function of a library bound late."""
    process = pathlib.Path(f"/proc/{pid}")
    assert re.search(r"^Max core file size +0 +0 ", (process / "limits").read_text(), re.MULTILINE)
    for thread in (process / "task").iterdir():
        assert f"NoNewPrivs:\t{int(not gains_rights)}" in (thread / "status").read_text()
    settings = (process / "environ").read_bytes().split(b"\0")
    assert b"LD_BIND_NOW=1" in settings and b"SWIFT_BACKTRACE=enable=no" in settings
    assert (process / "mem").stat().st_uid == 0


def test_init_is_hardened_before_it_makes_keys(tmp_path):
    with Terminal(SIEGEL, "init", "--home", tmp_path / "ca", *NAMES) as terminal:
        terminal.wait_for("passphrase of the root key: ")
        assert_hardened(terminal.process.pid)


def test_verify_is_hardened_before_it_opens_a_file_with_a_key(tmp_path):
    (tmp_path / "key.p12").write_bytes(b"\x30\x80")
    with Terminal(SIEGEL, "verify", "--offline", tmp_path / "key.p12") as terminal:
        terminal.wait_for("password: ")
        assert_hardened(terminal.process.pid)


def test_the_daemon_is_hardened_before_it_asks_for_a_passphrase_and_does_not_show_it(fresh_home):
    secret = fresh_home / "state/issuers/mail-ca-1.pass"
    passphrase = secret.read_text().strip()
    secret.unlink()
    homes.replace_in_settings(fresh_home, 'passphraseFile = "state/issuers/mail-ca-1.pass"\n', "")
    with Terminal(SIEGELD, "--home", fresh_home) as terminal:
        terminal.wait_for("passphrase of issuer mail-ca-1: ")
        assert_hardened(terminal.process.pid)
        terminal.answer(passphrase)
        terminal.wait_for("socket is open")
        assert passphrase.encode() not in terminal.shown
        os.kill(terminal.process.pid, signal.SIGTERM)
        assert terminal.process.wait(30) == 0


REPLACED = "import os, sys; file = os.open(sys.argv[1], os.O_RDONLY); os.unlink(sys.argv[1]); os.execve(file, sys.argv[1:], os.environ)"


@pytest.mark.parametrize("program", [(SIEGELD,), (SIEGEL, "init", "--development")])
def test_a_program_that_cannot_start_itself_again_touches_no_key(tmp_path, program):
    """Its file was replaced while it started, so there is nothing to be started again."""
    copy = shutil.copy2(program[0], tmp_path)
    outcome = run(sys.executable, "-c", REPLACED, copy, *program[1:], "--home", tmp_path / "ca").expect(1)
    assert b"LD_BIND_NOW=1 SWIFT_BACKTRACE=enable=no" in outcome.errors
    assert not (tmp_path / "ca").exists()


@pytest.mark.parametrize(("command", "status"), [(("init", "--development"), 0), (("verify", "--offline", "nothing.pem"), 1)])
def test_a_heap_that_cannot_be_locked_is_said(tmp_path, command, status):
    bounded = ["setpriv", "--bounding-set=-ipc_lock", "--inh-caps=-ipc_lock", "prlimit", "--memlock=0:0"]
    outcome = run(*bounded, SIEGEL, *command, "--home", tmp_path / "ca", cwd=tmp_path)
    assert b"not locked in memory; raise the limit with ulimit -l" in outcome.errors
    assert (outcome.status == 0) == (status == 0)
