# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A siegeld process on a home."""
import os
import pathlib
import signal
import subprocess
import time

from passwords import assert_no_password
from siegel_socket import SiegelSocket
from tools import SIEGELD, environment

START_SECONDS = 60


class Daemon:
    """Starts siegeld on a home and stops it; what it logs goes to a file beside the home."""

    def __init__(self, home, wrapper=(), log_name="siegeld.log", **variables):
        self.home = pathlib.Path(home)
        self.wrapper = [str(word) for word in wrapper]
        self.variables = variables
        self.log_path = self.home.parent / f"{self.home.name}.{log_name}"
        self.socket_path = self.home / "state" / "siegel.sock"
        self.standard_error = None
        self.process = None

    @property
    def socket(self):
        return SiegelSocket(self.socket_path)

    def role_socket(self, role):
        """The socket of a home that gives this one role alone."""
        return SiegelSocket(self.home / "state" / f"{role}.sock")

    @property
    def log(self):
        return self.log_path.read_bytes().decode(errors="replace")

    @property
    def pid(self):
        """The daemon's own process, below a wrapper such as strace or faketime too."""
        if not self.wrapper:
            return self.process.pid
        return child_running(self.process.pid, SIEGELD.name)

    def launch(self):
        """Starts the process and does not wait for it."""
        log = open(self.log_path, "ab")
        self.process = subprocess.Popen(
            [*self.wrapper, str(SIEGELD), "--home", str(self.home)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log if self.standard_error is None else self.standard_error,
            env=environment(**self.variables),
        )
        log.close()
        return self

    def start(self):
        """Starts the process and waits until it answers."""
        self.launch()
        try:
            self.wait_until_it_answers()
        except BaseException:
            self.kill()
            raise
        return self

    def wait_until_it_answers(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError(f"siegeld ended with {self.process.returncode}: {self.log[-3000:]}")
            try:
                return self.socket.get("/v1/health")
            except OSError:
                time.sleep(0.01)
        raise AssertionError(f"siegeld does not answer: {self.log[-3000:]}")

    def wait_for_end(self, timeout=60):
        """The status with which it ends by itself."""
        return self.process.wait(timeout)

    def stop(self):
        """Ends it as a service manager does, and checks that it ends well and logged no password."""
        if self.process is None:
            return
        if self.process.poll() is None:
            os.kill(self.pid, signal.SIGTERM)
        status = self.wait_for_end()
        self.process = None
        assert status == 0, f"siegeld ended with {status}: {self.log[-3000:]}"
        assert_no_password(self.log_path.read_bytes(), self.log_path)

    def kill(self):
        """Ends it as a power cut would."""
        if self.process is not None and self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.process.wait(30)
        self.process = None

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, *_):
        if kind is None:
            self.stop()
        else:
            self.kill()


def child_running(pid, name):
    """The process of this name that a process started, itself or through others; pid itself where it is the one."""
    waiting = [pid]
    while waiting:
        candidate = waiting.pop()
        if command_name(candidate) == name[:15]:
            return candidate
        waiting += children(candidate)
    raise AssertionError(f"no process {name} below {pid}")


def command_name(pid):
    return pathlib.Path(f"/proc/{pid}/comm").read_text().strip()


def children(pid):
    tasks = pathlib.Path(f"/proc/{pid}/task").iterdir()
    return [int(word) for task in tasks for word in (task / "children").read_text().split()]
