# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A clock that a test sets while a daemon runs."""
import pathlib
import re
import struct

from siegel_daemon import Daemon
from tools import run


class Clock:
    """A clock that the test sets while the daemon runs.

    libfaketime shifts the deadlines of timerfd too, whatever it is told: away from +0 the daemon's timers come early,
    late or never, and one of its threads spins. What waits for a timer is tested without this clock.
    """

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


class TimeOfDay:
    """The time of day alone, ahead by what the test sets; unlike with libfaketime, what sleeps wakes up in time."""

    def __init__(self, directory):
        self.file, self.library = directory / "ahead", directory / "time_of_day.so"
        source = pathlib.Path(__file__).parent / "time_of_day.c"
        run("cc", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", self.library, source).expect()
        self.set(0)

    def set(self, days):
        """Written in place: daemons have the file mapped."""
        with open(self.file, "r+b" if self.file.exists() else "wb") as file:
            file.write(struct.pack("=q", days * 86400))

    def daemon(self, home, **variables):
        return Daemon(home, LD_PRELOAD=str(self.library), SIEGEL_TEST_TIME=str(self.file), **variables)
