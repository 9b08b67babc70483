# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Homes of a CA: made once, copied for every module, changed by their settings."""
import pathlib
import shutil
import tempfile

from tools import siegel

ORGANIZATION = "Universität Beispiel"
ORGANIZATION_IDENTIFIER = "VATDE-123456789"
ROLES = ("portal", "directory", "admin", "tester", "monitor")


NAMES = (
    "--organization", ORGANIZATION, "--country", "DE", "--organization-identifier", ORGANIZATION_IDENTIFIER,
    "--public-url", "http://pki.example.org/",
)


def make_home(directory, key="ec-p256", names=NAMES):
    """A CA for trying things out, as `siegel init` makes it."""
    home = pathlib.Path(directory) / "home"
    siegel(home, "init", "--development", "--key", key, *names).expect()
    return home


def copy_home(home):
    """A copy in a directory with a short name, because a socket's path has at most 107 octets."""
    directory = pathlib.Path(tempfile.mkdtemp(prefix="siegel-"))
    directory.chmod(0o755)
    shutil.copytree(home, directory / "h", symlinks=True)
    return directory / "h"


def remove_home(home):
    shutil.rmtree(pathlib.Path(home).parent, ignore_errors=True)


def settings_file(home):
    return pathlib.Path(home) / "siegel.toml"


def append_settings(home, text):
    """Writes tables at the end of siegel.toml."""
    with open(settings_file(home), "a") as file:
        file.write("\n" + text + "\n")


def replace_in_settings(home, old, new):
    """Replaces a text that stands in siegel.toml."""
    path = settings_file(home)
    text = path.read_text()
    assert old in text, f"{old!r} does not stand in {text}"
    path.write_text(text.replace(old, new, 1))


def add_role_sockets(home, *roles, mode="0660"):
    """One more socket for each role, that gives this role alone."""
    for role in roles:
        append_settings(home, f'[[socket]]\npath = "state/{role}.sock"\nmode = "{mode}"\nroles = ["{role}"]')
