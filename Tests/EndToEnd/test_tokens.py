# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens and their links stand in mails alone: in no table, log line or answer (C6)."""
import base64
import hashlib

import pytest

import homes
from maildir import CONFIRM, REFUSE, text
from people import Directory
from registry import Registry, new_address
from siegel_daemon import Daemon
from siegel_socket import SiegelSocket

LINK = "https://portal.example.org/c/"


class Listener(SiegelSocket):
    """A socket that remembers every answer, its headers included."""

    answers = []

    def call(self, *arguments, **options):
        answer = super().call(*arguments, **options)
        self.answers.append(str(answer.headers).encode() + answer.body)
        return answer


@pytest.fixture(scope="module", params=["commands", "links"])
def used(request, new_home):
    """A daemon on which tokens were used in every way; with it the mails that held them."""
    home = homes.copy_home(new_home)
    if request.param == "links":
        homes.replace_in_settings(home, "[mail]\n", f'[mail]\nconfirmURL = "{LINK}"\n')
    running = Daemon(home).start()
    Listener.answers = []
    try:
        registry = use_tokens(Listener(running.socket_path), home)
        mails = [text(mail) for mail in registry.maildir.mails()]
        yield running, mails, list(Listener.answers)
        running.stop()
    finally:
        running.kill()
        homes.remove_home(home)


def use_tokens(socket, home):
    directory = Directory(socket)
    directory.enter_domain()
    registry = Registry(directory, home)
    person, other = directory.new_person(), directory.new_person()
    personal = registry.add(new_address("person"), aliases=[new_address("alias")])
    first = registry.send(personal)
    second = registry.send(personal)
    for token in first.values():
        registry.confirm(token, person).expect_problem(409, "token-superseded", "C4")
    confirmed, refused = second.values()
    registry.inspect(confirmed).expect(200)
    registry.confirm(confirmed, person).expect(200)
    registry.confirm(confirmed, person).expect_problem(409, "token-used", "C4")
    registry.refuse(refused).expect(200)
    registry.confirm(refused, person).expect_problem(409, "token-refused", "C4")
    functional = registry.add(new_address("info"), type="functional", applicantAddress=person.address)
    (token,) = registry.send(functional).values()
    registry.confirm(token, other).expect_problem(404, "token-foreign", "C2")
    registry.confirm(token, person).expect(200)
    registry.maildir.wait_for_notice(functional["address"], REFUSE)
    registry.confirm(f"{token}/", person).expect_problem(404, "token-unknown", "C4")
    for path in ("/v1/outbox", "/v1/audit", f"/v1/domains/{registry.domain}/mailboxes", "/v1/health"):
        socket.get(path).expect(200)
    return registry


def tokens(mails):
    """All tokens of the mails: those that confirm and those that refuse or object."""
    found = set()
    for mail in mails:
        for match in [*CONFIRM.finditer(mail), *REFUSE.finditer(mail)]:
            found |= {group for group in match.groups() if group}
    return found


def forms(token):
    """A token as text, as octets, and as the hexadecimal and base64 texts that a log might hold."""
    octets = base64.urlsafe_b64decode(token + "=")
    return [token.encode(), octets, octets.hex().encode(), octets.hex().upper().encode(), base64.b64encode(octets)[:43]]


def test_tokens_stand_in_the_mails_alone(used):
    daemon, mails, answers = used
    found = tokens(mails)
    assert len(found) == 6, "two mails twice, one to the applicant, one notice"
    outbox = daemon.home / "state" / "outbox"
    files = [path for path in [*daemon.home.rglob("*"), daemon.log_path] if path.is_file() and outbox not in path.parents]
    assert {"siegel.sqlite", "siegel.sqlite-wal", daemon.log_path.name} <= {path.name for path in files}
    texts = {path.name: path.read_bytes() for path in files} | {f"answer {n}": a for n, a in enumerate(answers)}
    for name, content in texts.items():
        for token in found:
            assert not any(form in content for form in forms(token)), f"a token stands in {name}"
        assert name == "siegel.toml" or LINK.encode() not in content, f"a link stands in {name}"


def test_the_search_would_find_what_the_database_does_hold(used):
    """The hash of a token is there: the search looks into the right files."""
    daemon, mails, _ = used
    content = b"".join(path.read_bytes() for path in (daemon.home / "state").glob("siegel.sqlite*"))
    for token in tokens(mails):
        assert hashlib.sha256(base64.urlsafe_b64decode(token + "=")).digest() in content


def test_the_mails_are_for_the_daemon_alone(used):
    daemon, _, _ = used
    outbox = daemon.home / "state" / "outbox"
    assert outbox.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in outbox.rglob("*"))
