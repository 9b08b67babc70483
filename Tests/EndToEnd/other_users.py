# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Calls as another user of the operating system; these users need no name."""
import json
import os
import socket

from tools import run

SOMEBODY = 54321
NOBODY = 65534


class Reply:
    """What curl brought."""

    def __init__(self, status, body):
        self.status = status
        self.body = body

    @property
    def code(self):
        return json.loads(self.body)["type"].removeprefix("urn:siegel:error:")

    def expect_problem(self, status, code):
        assert (self.status, self.code) == (status, code), (self.status, self.body)
        return self


def as_user(uid, *command, gid=None, groups=(), **options):
    """Runs a command as another user, with these supplementary groups and no others."""
    group_options = ["--groups", ",".join(str(group) for group in groups)] if groups else ["--clear-groups"]
    identity = ["--reuid", uid, "--regid", gid if gid is not None else uid]
    return run("setpriv", *identity, *group_options, *command, **options)


def connect_as(uid, path):
    """A connection of another user; None where the daemon's queue of connections is full."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.setblocking(False)
    os.seteuid(uid)
    try:
        connection.connect(str(path))
    except BlockingIOError:
        connection.close()
        return None
    finally:
        os.seteuid(0)
    return connection


def call_as(uid, path, address="/v1/health", method="GET", gid=None, groups=(), headers=(), body=None):
    """One call by curl as another user."""
    arguments = ["curl", "-s", "--unix-socket", path, "-X", method, "-w", "\n%{http_code}", f"http://siegel{address}"]
    for header in headers:
        arguments += ["-H", header]
    if body is not None:
        arguments += ["-H", "Content-Type: application/json", "--data-binary", body]
    outcome = as_user(uid, *arguments, gid=gid, groups=groups)
    assert outcome.status == 0, f"curl ended with {outcome.status}"
    content, status = outcome.output.rsplit(b"\n", 1)
    return Reply(int(status), content)
