# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Programs that ask somebody at a terminal."""
import os
import select
import subprocess
import time

from tools import environment


class Terminal:
    """A program with a terminal of its own, and what it shows there."""

    def __init__(self, *arguments):
        self.ours, theirs = os.openpty()
        self.shown = b""
        self.process = subprocess.Popen(
            [str(argument) for argument in arguments],
            preexec_fn=lambda: os.login_tty(theirs),
            pass_fds=[theirs],
            env=environment(),
        )
        os.close(theirs)

    def wait_for(self, text, seconds=30):
        """Reads on until a text was shown."""
        deadline = time.monotonic() + seconds
        while text.encode() not in self.shown:
            left = deadline - time.monotonic()
            assert left > 0 and self.read(left), f"{text!r} was not shown: {self.shown.decode(errors='replace')}"

    def read(self, seconds):
        """Whether more was shown; nothing more comes from a program that ended."""
        if not select.select([self.ours], [], [], seconds)[0]:
            return False
        try:
            piece = os.read(self.ours, 4096)
        except OSError:
            return False
        self.shown += piece
        return bool(piece)

    def answer(self, text):
        os.write(self.ours, text.encode() + b"\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(30)
        os.close(self.ours)
