# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Connections are few for strangers, bounded for everybody, and never use up all files."""
import contextlib
import os
import resource
import socket as sockets
import time

import pytest

import csr_files
import homes
from other_users import SOMEBODY, call_as, connect_as
from people import Directory
from siegel_daemon import Daemon


def open_files(daemon):
    return len(os.listdir(f"/proc/{daemon.pid}/fd"))


def processor_seconds(daemon):
    with open(f"/proc/{daemon.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def open_home(fresh_home):
    path = 'path = "state/siegel.sock"'
    homes.replace_in_settings(fresh_home, path, f'{path}\nmode = "0666"')
    return fresh_home


def test_strangers_do_not_use_up_the_connections(open_home):
    limits = ["prlimit", "--nofile=512:512"]
    with Daemon(open_home, wrapper=limits) as daemon, contextlib.ExitStack() as held:
        before = open_files(daemon)
        for number in range(800):
            connection = connect_as(SOMEBODY + number % 5, daemon.socket_path)
            if connection is None:
                time.sleep(0.02)
            else:
                held.enter_context(connection)
        time.sleep(0.2)
        daemon.socket.get("/v1/health").expect(200)
        assert open_files(daemon) < before + 40
        time.sleep(2)
        assert open_files(daemon) <= before + 2
        call_as(SOMEBODY, daemon.socket_path).expect_problem(403, "role-required")


def test_the_soft_limit_of_files_is_raised(open_home):
    with Daemon(open_home, wrapper=["prlimit", "--nofile=256:700"]) as daemon:
        assert resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE) == (700, 700)


def test_a_daemon_without_files_waits_and_says_so(open_home):
    with Daemon(open_home) as daemon, contextlib.ExitStack() as held:
        limits = resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE)
        resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE, (open_files(daemon) + 2, limits[1]))
        for _ in range(8):
            held.enter_context(connect_as(0, daemon.socket_path))
        before = processor_seconds(daemon)
        time.sleep(3)
        assert processor_seconds(daemon) - before < 0.5
        resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE, limits)
        daemon.socket.get("/v1/health").expect(200)
        assert daemon.log.count("new connections have to wait") == 1


def test_lists_leave_room_for_everything_else(fresh_home):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        for _ in range(150):
            directory.request(directory.new_person(), csr=csr_files.csr()).expect(201)
        with contextlib.ExitStack() as held:
            for _ in range(60):
                connection = held.enter_context(sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM))
                connection.connect(str(daemon.socket_path))
                connection.sendall(b"GET /v1/certificates?limit=1000 HTTP/1.1\r\nHost: siegel\r\n\r\n" * 2)
            began = time.monotonic()
            daemon.socket.get("/v1/health").expect(200)
            assert time.monotonic() - began < 1
        time.sleep(1)
        before = processor_seconds(daemon)
        time.sleep(1)
        assert processor_seconds(daemon) - before < 0.2, "nothing is made for callers who hung up"
