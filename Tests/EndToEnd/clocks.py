# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A clock that a test sets while a daemon runs."""
import re

from siegel_daemon import Daemon
from tools import run


class Clock:
    """A clock that the test sets while the daemon runs; timers go on as they do."""

    def __init__(self, directory):
        self.file = directory / "clock"
        preload = run("faketime", "-f", "+0", "env").expect().text
        self.variables = {
            "LD_PRELOAD": re.search(r"^LD_PRELOAD=(.*)$", preload, re.MULTILINE)[1],
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, offset):
        self.file.write_text(offset + "\n")

    def daemon(self, home):
        """Below env, because libfaketime hides the arguments of the first process it is loaded into from Swift."""
        return Daemon(home, wrapper=["env"], **self.variables)
