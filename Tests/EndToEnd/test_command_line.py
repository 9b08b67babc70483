# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The command line: scripts of commands and what they say, each on a CA of its own, in a directory with that CA in ca/."""
import pathlib
import re
import subprocess
import sys

import pytest

import passwords
from command_script import Script, read
from homes import copy_home, remove_home
from outside_ca import OutsideCA
from siegel_daemon import Daemon
from tools import SIEGEL, SIEGELD, run
from web_portal import SIEGEL_PORTAL

HERE = pathlib.Path(__file__).parent
SCRIPTS = sorted((HERE / "cli").glob("*.txt"))
# Prints the token of a challenge to a recipient, once as many have arrived.
MAIL_TOKEN = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(HERE)!r})
from maildir import Maildir
print(Maildir("ca").token(sys.argv[1], int(sys.argv[2])))
"""


@pytest.fixture
def place(new_home):
    """A directory that holds a home named ca, password files, a program that prints tokens, and nothing else."""
    copy = copy_home(new_home)
    home = copy.rename(copy.parent / "ca")
    (home.parent / "password").write_text(passwords.ASCII + "\n")
    (home.parent / "umlauts").write_text(passwords.UMLAUT + "\n")
    (home.parent / "mail-token").write_text(MAIL_TOKEN)
    (home.parent / "mail-token").chmod(0o755)
    yield home.parent
    remove_home(home)


@pytest.mark.parametrize("name", [path.stem for path in SCRIPTS if not path.stem.startswith("without-")])
def test_commands_say_what_the_script_says(place, name):
    settings = place / "ca" / "siegel.toml"
    OutsideCA(place)
    settings.write_text('outsideIssuers = ["../issuing.pem"]\n' + settings.read_text())
    with Daemon(place / "ca"):
        difference = Script(place).run(read((HERE / "cli" / f"{name}.txt").read_text()))
    assert difference == "", difference


@pytest.mark.parametrize("name", [path.stem for path in SCRIPTS if path.stem.startswith("without-")])
def test_commands_without_a_daemon_say_what_the_script_says(tmp_path, name):
    (tmp_path / "password").write_text(passwords.ASCII + "\n")
    difference = Script(tmp_path).run(read((HERE / "cli" / f"{name}.txt").read_text()))
    assert difference == "", difference


def test_a_script_that_is_wrong_is_noticed(tmp_path):
    """The runner itself can fail, on lines, order and status."""
    for text in ("$ echo a\nb", "$ echo a; echo b\nb\na", "$ false", "$ true\n[1]", "$ echo <any>\nx\n...", "$ echo a\n"):
        assert Script(tmp_path).run(read(text)) != "", text
    right = "$ echo 12\n<number:count>\n$ echo <count> x\n12 x\n$ printf 'a\\nb\\nc\\n'\na\n...\nc\n$ exit 3\n[3]"
    assert Script(tmp_path).run(read(right)) == ""


def test_every_command_is_in_a_script():
    def subcommands(*path):
        text = run(SIEGEL, *path, "--help").expect().text
        sections = text[text.index("SUBCOMMANDS:") :] if "SUBCOMMANDS:" in text else ""
        return re.findall(r"^  ([a-z]+) {2,}", sections, re.MULTILINE)

    commands = []
    for command in subcommands():
        commands += [f"{command} {inner}" for inner in subcommands(command)] or [command]
    scripts = "\n".join(path.read_text() for path in SCRIPTS)
    missing = [command for command in commands if f"siegel {command}" not in scripts]
    assert len(commands) > 20 and missing == []


@pytest.mark.parametrize("program", [SIEGEL, SIEGELD, SIEGEL_PORTAL], ids=lambda program: program.name)
def test_each_program_says_what_it_is(program):
    text = run(program, "--help").expect().text
    for word in ("OVERVIEW:", "USAGE:", "Status: 0 ", "--version", "--help"):
        assert word in text, word
    assert run(program, "--version").expect().text.startswith(f"{program.name} ")


@pytest.mark.parametrize("command", [("list",), ("list", "--json"), ("--help",), ("crl", "show")])
def test_what_cannot_be_shown_is_an_error_of_one_line(place, command):
    home = [] if command == ("--help",) else ["--home", str(place / "ca")]
    with Daemon(place / "ca"), open("/dev/full", "wb") as full:
        outcome = subprocess.run([str(SIEGEL), *command, *home], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert outcome.returncode == 1
    assert outcome.stderr.count(b"\n") == 1 and b"could not be written" in outcome.stderr


def test_an_export_that_finds_no_space_says_so_in_words(place):
    home = ["--home", str(place / "ca")]
    with Daemon(place / "ca") as daemon, open("/dev/full", "wb") as full:
        daemon.socket.put("/v1/domains/full.example.net", {"kind": "managed", "contacts": []})
        words = [str(SIEGEL), "mailbox", "export", "--domain", "full.example.net", *home]
        outcome = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert outcome.returncode == 1
    assert outcome.stderr.count(b"\n") == 1 and b"cannot be stored" in outcome.stderr
    assert b"NSUnderlyingError" not in outcome.stderr
