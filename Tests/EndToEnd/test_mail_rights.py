# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A daemon without root hands mails to a program that has to gain a right of its mail system, as postdrop does."""
import os
import shutil
import time

import pytest

import homes
from other_users import SOMEBODY
from people import Directory
from registry import Registry, new_address
from siegel_daemon import Daemon
from test_hardening import assert_hardened

POSTDROP = 54322
AS_SOMEBODY = ["setpriv", "--reuid", SOMEBODY, "--regid", SOMEBODY, "--clear-groups"]


@pytest.fixture
def spool(fresh_home):
    """Where only the group of the mail system writes."""
    spool = fresh_home.parent / "spool"
    spool.mkdir()
    os.chown(spool, 0, POSTDROP)
    spool.chmod(0o770)
    return spool


@pytest.fixture
def sendmail(fresh_home, spool):
    """Hands the mail on to a setgid program, which writes it into the spool."""
    postdrop = fresh_home.parent / "postdrop"
    shutil.copy(shutil.which("tee"), postdrop)
    os.chown(postdrop, 0, POSTDROP)
    postdrop.chmod(0o2755)
    program = fresh_home.parent / "sendmail"
    program.write_text(f"#!/bin/sh\nexec {postdrop} -a {spool}/mail\n")
    program.chmod(0o755)
    return program


def give_to_somebody(home):
    for path in [home, *home.rglob("*")]:
        os.chown(path, SOMEBODY, SOMEBODY)


def challenge(daemon):
    """Has a mail go out; gives whom it goes to."""
    directory = Directory(daemon.socket)
    directory.enter_domain()
    registry = Registry(directory, daemon.home)
    address = new_address("ada")
    registry.challenge(registry.add(address))
    return address


def wait_for_outbox(daemon, status):
    deadline = time.monotonic() + 30
    while not (mails := daemon.socket.items(f"/v1/outbox?status={status}")):
        assert time.monotonic() < deadline, daemon.socket.items("/v1/outbox?status=waiting")
        time.sleep(0.05)
    return mails


def test_a_mail_program_gains_its_right(fresh_home, spool, sendmail):
    homes.replace_in_settings(fresh_home, 'delivery = "maildir"', f'delivery = "sendmail"\nsendmail = "{sendmail}"')
    give_to_somebody(fresh_home)
    with Daemon(fresh_home, wrapper=AS_SOMEBODY) as daemon:
        assert_hardened(daemon.pid, gains_rights=True)
        address = challenge(daemon)
        wait_for_outbox(daemon, "sent")
        assert f"To: {address}".encode() in (spool / "mail").read_bytes()
        assert (spool / "mail").stat().st_gid == POSTDROP


def test_without_a_mail_program_no_right_is_gained(fresh_home):
    give_to_somebody(fresh_home)
    with Daemon(fresh_home, wrapper=AS_SOMEBODY) as daemon:
        assert_hardened(daemon.pid)
        challenge(daemon)
        wait_for_outbox(daemon, "sent")
