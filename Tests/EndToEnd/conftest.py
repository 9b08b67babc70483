# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What every test starts from: a home, a daemon on it, a directory with a domain."""
import os
import tempfile

import pytest

import homes
import tools
import witness
from people import Directory
from siegel_daemon import Daemon


def pytest_sessionstart(session):
    missing = tools.missing_tools()
    if missing:
        pytest.exit(f"missing: {', '.join(missing)}; `make test-packages build` brings them", returncode=1)
    if os.geteuid() != 0:
        pytest.exit(
            "the end-to-end tests change users, mount file systems and trace processes: run them as root", returncode=1
        )


@pytest.fixture(scope="session")
def new_home():
    """A home as `siegel init` leaves it; nobody runs on it, everybody copies it."""
    with tempfile.TemporaryDirectory(prefix="siegel-") as directory:
        yield homes.make_home(directory)


@pytest.fixture(scope="module")
def home(new_home):
    """A copy of the new home for one module, with a socket for each role alone."""
    copy = homes.copy_home(new_home)
    homes.add_role_sockets(copy, *homes.ROLES)
    yield copy
    homes.remove_home(copy)


@pytest.fixture
def fresh_home(new_home):
    """A copy of the new home for one test."""
    copy = homes.copy_home(new_home)
    yield copy
    homes.remove_home(copy)


@pytest.fixture(scope="module")
def daemon(home):
    """A daemon for one module, with the domain of the tests in its directory."""
    running = Daemon(home).start()
    Directory(running.socket).enter_domain()
    try:
        yield running
        running.stop()
    finally:
        running.kill()


@pytest.fixture
def socket(daemon):
    return daemon.socket


@pytest.fixture
def directory(daemon):
    return Directory(daemon.socket)


def pytest_terminal_summary(terminalreporter):
    """The counts of the crash tests; a run without them was none of those tests."""
    if witness.COUNTS:
        terminalreporter.section("SIGKILL: steps and counts")
        for line in witness.COUNTS:
            terminalreporter.write_line(line)
