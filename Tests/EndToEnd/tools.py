# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Programs that the tests start: ours, and the judges that are not ours."""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARIES = pathlib.Path(os.environ.get("SIEGEL_BIN", ROOT / ".build" / "debug"))
SIEGELD = BINARIES / "siegeld"
SIEGEL = BINARIES / "siegel"
JUDGES = (
    "openssl", "certtool", "pk12util", "certutil", "strace", "gdb", "faketime", "setpriv", "curl", "mount", "msmtp",
    "apache2", "nginx",
)


class Outcome:
    """How a program ended, and what it said."""

    def __init__(self, arguments, status, output, errors):
        self.arguments = arguments
        self.status = status
        self.output = output
        self.errors = errors

    @property
    def text(self):
        return self.output.decode(errors="replace")

    def expect(self, status=0):
        """Itself, when it ended with this status."""
        shown = f"{self.arguments}\n{self.text}\n{self.errors.decode(errors='replace')}"
        assert self.status == status, f"status {self.status} instead of {status}: {shown}"
        return self


def missing_tools():
    """The programs that the tests need and this machine does not have."""
    missing = [name for name in JUDGES if shutil.which(name) is None]
    return missing + [str(path) for path in (SIEGELD, SIEGEL) if not os.access(path, os.X_OK)]


def environment(**changes):
    """The environment of a program under test: one language, no backtraces, no test hooks left over."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SIEGEL_")}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **changes}


def run(*arguments, standard_input=None, timeout=120, cwd=None, **changes):
    """Runs a program to its end; keywords in capitals are environment variables."""
    finished = subprocess.run(
        [str(argument) for argument in arguments],
        input=standard_input if standard_input is not None else b"",
        capture_output=True,
        timeout=timeout,
        cwd=cwd,
        env=environment(**changes),
    )
    return Outcome([str(a) for a in arguments], finished.returncode, finished.stdout, finished.stderr)


def openssl(*arguments, **options):
    return run("openssl", *arguments, **options)


def siegel(home, *arguments, **options):
    """The command line on a home."""
    return run(SIEGEL, *arguments, "--home", home, **options)


def judge(name, *arguments, **options):
    """A program of the Python environment that runs these tests."""
    return run(pathlib.Path(sys.executable).parent / name, *arguments, **options)
