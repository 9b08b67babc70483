# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Mails through a sendmail program to a mail server that is up, down, busy, or does not know somebody (C10)."""
import datetime
import http.client
import signal
import time

import pytest

from mail_server import BUSY, SENDER, TAKEN, MailServer, deliver_to
from people import Directory
from registry import Registry, new_address
from siegel_daemon import Daemon
from tools import siegel
from witness import note

HITS = 5
CRASHES = {"mail-composed": 1, "mail-handed-over": 2, "mail-settled": 1}
SLACK = 20
SECONDS = 60


@pytest.fixture
def server(tmp_path):
    server = MailServer(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def mail_home(fresh_home, server):
    deliver_to(server, fresh_home)
    return fresh_home


def registry_on(daemon, server):
    """A managed domain on a daemon, whose mails arrive at the server."""
    directory = Directory(daemon.socket)
    directory.enter_domain()
    registry = Registry(directory, daemon.home)
    registry.maildir = server.inbox
    return registry


def outbox(daemon, status):
    return daemon.socket.items(f"/v1/outbox?status={status}")


def tried(daemon, attempts):
    """The waiting mails that were tried so many times."""
    return [mail for mail in outbox(daemon, "waiting") if mail["attempts"] == attempts]


def problems(daemon):
    return [problem["code"] for problem in daemon.socket.get("/v1/health").json["problems"]]


def wait_until(is_so, what, seconds=SECONDS):
    """What a function gives, once it is something."""
    deadline = time.monotonic() + seconds
    while not (found := is_so()):
        assert time.monotonic() < deadline, f"still not: {what}"
        time.sleep(0.05)
    return found


def wait_until_nothing_waits(daemon, seconds=SECONDS):
    wait_until(lambda: not outbox(daemon, "waiting"), "nothing waits", seconds)


def arrived(server, address):
    return len(server.inbox.mails(address))


def message_ids(envelopes):
    lines = [line for envelope in envelopes for line in envelope.octets.split(b"\r\n")]
    return [line.partition(b" ")[2].decode() for line in lines if line.lower().startswith(b"message-id:")]


def test_every_mail_arrives(server, mail_home):
    with server.up(), Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        person = registry.directory.new_person()
        mailboxes = [registry.add(new_address("ada"), aliases=[new_address("a.lias")]) for _ in range(20)]
        for mailbox in mailboxes:
            registry.challenge(mailbox)
        functional = registry.add(new_address("info"), type="functional", applicantAddress=person.address)
        registry.challenge(functional)
        expected = {address for mailbox in mailboxes for address in (mailbox["address"], *mailbox["aliases"])}

        wait_until_nothing_waits(daemon)
        assert sorted(envelope.recipients for envelope in server.taken) == sorted(
            [address] for address in expected | {person.address}
        )
        assert {envelope.sender for envelope in server.taken} == {SENDER}
        sent = {f"<{mail['id']}@example.org>" for mail in outbox(daemon, "sent")}
        assert set(message_ids(server.taken)) == sent and len(sent) == len(server.taken)

        registry.confirm(registry.maildir.token(mailboxes[0]["address"]), person).expect(200)
        registry.confirm(registry.maildir.token(person.address), person).expect(200)
        registry.maildir.wait_for_notice(functional["address"], "challenge refuse")
        assert outbox(daemon, "dead") == [] and problems(daemon) == []


def test_while_the_server_is_down_mails_wait_and_each_arrives_once(server, mail_home):
    """More mails than are tried in a row, over a restart of the daemon; some are superseded, one mailbox is left."""
    with Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        person = registry.directory.new_person()
        mailboxes = [registry.add(new_address("wait")) for _ in range(20)]
        for mailbox in mailboxes:
            registry.challenge(mailbox)
        wait_until(lambda: all(mail["attempts"] for mail in outbox(daemon, "waiting")), "each was tried")
        assert all("EX_TEMPFAIL" in mail["lastFailure"] for mail in outbox(daemon, "waiting"))
        assert problems(daemon) == ["mail-failing"]
        resent, left, live = mailboxes[:3], mailboxes[3], mailboxes[:3] + mailboxes[4:]
        for mailbox in resent:
            registry.challenge(mailbox)
        registry.deactivate(left)
    with server.up(), Daemon(mail_home) as daemon:
        # Nobody says so: the daemon tries them again by itself, a minute after the first time.
        wait_until_nothing_waits(daemon, 60 + SECONDS)
        for mailbox in live:
            registry.confirm(registry.maildir.token(mailbox["address"]), person).expect(200)
        assert {mailbox["address"]: arrived(server, mailbox["address"]) for mailbox in mailboxes} == {
            mailbox["address"]: int(mailbox is not left) for mailbox in mailboxes
        }
        assert len(server.taken) == len(outbox(daemon, "sent")) == len(live)
        assert len(outbox(daemon, "dropped")) == len(resent) + 1
        assert outbox(daemon, "dead") == [] and problems(daemon) == []
    note(f"server down: {len(live)} mails waited and arrived once, {len(resent) + 1} that were void never went out")


def test_the_waits_between_attempts_double(server, mail_home):
    with Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        registry.challenge(registry.add(new_address("wait")))
        for attempts in range(1, 9):
            (mail,) = wait_until(lambda: tried(daemon, attempts), f"attempt {attempts}")
            wait = datetime.datetime.fromisoformat(mail["nextAttemptAt"]).timestamp() - time.time()
            longest = min(60 * 2 ** (attempts - 1), 7200)
            assert longest - SLACK < wait <= longest, f"after attempt {attempts}"
            daemon.socket.post(f"/v1/outbox/{mail['id']}/retry", {}).expect(200)


def test_a_retry_is_the_same_mail(server, mail_home):
    with server.up(), Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        server.answer = BUSY
        mailbox = registry.add(new_address("again"), displayName="Müßig, Jürgen")
        registry.challenge(mailbox)
        wait_until(lambda: any(mail["attempts"] for mail in outbox(daemon, "waiting")), "the first attempt")
        (mail,) = outbox(daemon, "waiting")
        assert "EX_UNAVAILABLE" in mail["lastFailure"] and "try again later" in mail["lastFailure"]

        daemon.socket.post(f"/v1/outbox/{mail['id']}/retry", {}).expect(200)
        wait_until(lambda: len(server.offered) == 2, "the second attempt")
        wait_until(lambda: outbox(daemon, "waiting")[0]["attempts"] == 2, "the second failure is stored")
        server.answer = TAKEN
        siegel(mail_home, "outbox", "retry", mail["id"]).expect()
        registry.maildir.wait_for(mailbox["address"])
        wait_until_nothing_waits(daemon)
        assert len(server.taken) == 1 and [answer for _, answer in server.offered] == [BUSY, BUSY, TAKEN]
        assert len({envelope.octets for envelope, _ in server.offered}) == 1, "octet for octet"
        assert set(message_ids(server.taken)) == {f"<{mail['id']}@example.org>"}
        siegel(mail_home, "outbox", "retry", mail["id"]).expect(1)
        assert len(server.offered) == 3


def test_somebody_whom_the_server_does_not_know_is_a_dead_letter(server, mail_home):
    with server.up(), Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        mailbox, other = registry.add(new_address("nobody")), registry.add(new_address("somebody"))
        server.unknown = {mailbox["address"]}
        registry.challenge(mailbox)
        registry.challenge(other)
        (dead,) = wait_until(lambda: outbox(daemon, "dead"), "it is given up")
        assert (dead["recipient"], dead["attempts"]) == (mailbox["address"], 1) and "550" in dead["lastFailure"]
        assert problems(daemon) == ["mail-given-up"]
        assert registry.statuses(mailbox) == {mailbox["address"]: "undeliverable"}
        registry.maildir.wait_for(other["address"])

        server.unknown = set()
        siegel(mail_home, "outbox", "retry", dead["id"]).expect()
        registry.confirm(registry.maildir.token(mailbox["address"]), registry.directory.new_person()).expect(200)
        assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"} and problems(daemon) == []


def crash_while_sending(home, step, send):
    """Has a daemon that ends itself at a step send something, and makes sure that it did."""
    daemon = Daemon(home, SIEGEL_STOP_AT=step)
    try:
        daemon.start()
        try:
            send()
        except (OSError, http.client.HTTPException):
            pass
        assert daemon.wait_for_end(30) == -signal.SIGKILL, f"the step {step} was not reached"
    finally:
        daemon.kill()


@pytest.mark.parametrize("step", CRASHES)
def test_a_crash_loses_no_mail_and_a_second_copy_has_the_same_message_id(server, mail_home, step):
    with server.up():
        with Daemon(mail_home) as daemon:
            registry = registry_on(daemon, server)
            person = registry.directory.new_person()
            mailboxes = [registry.add(new_address("crash")) for _ in range(HITS)]
        for mailbox in mailboxes:
            crash_while_sending(mail_home, step, lambda: registry.ask_to_challenge(mailbox))
            assert arrived(server, mailbox["address"]) == (0 if step == "mail-composed" else 1)
            with Daemon(mail_home) as daemon:
                wait_until_nothing_waits(daemon)
        with Daemon(mail_home) as daemon:
            for mailbox in mailboxes:
                copies = [envelope for envelope in server.taken if envelope.recipients == [mailbox["address"]]]
                assert len(copies) == CRASHES[step] and len({copy.octets for copy in copies}) == 1
                token = registry.maildir.token(mailbox["address"])
                registry.confirm(token, person).expect(200)
                registry.confirm(token, person).expect_problem(409, "token-used", "C4")
            assert len(outbox(daemon, "sent")) == len(set(message_ids(server.taken))) == HITS
    note(f"{step}: {HITS} times, no mail lost, {CRASHES[step]} with one Message-ID arrived")


def test_a_mail_scanner_that_opens_the_link_confirms_nothing(server, mail_home):
    with server.up(), Daemon(mail_home) as daemon:
        registry = registry_on(daemon, server)
        mailbox = registry.add(new_address("scanned"))
        token = registry.send(mailbox)[mailbox["address"]]
        for path in ("inspect", "confirm", "refuse"):
            answer = daemon.socket.get(f"/v1/challenges/{path}?token={token}")
            assert answer.status == 405 and token.encode() not in answer.body
        for path in (f"/v1/challenges/{token}", f"/v1/challenges/{token}/refuse", f"/c/{token}", f"/c/{token}/refuse"):
            answer = daemon.socket.get(path)
            assert answer.status in (404, 405) and token.encode() not in answer.body
        words = {"token": token}
        daemon.socket.post("/v1/challenges/confirm", words).expect_problem(400, "acting-user-required")
        assert registry.inspect(token).expect(200).json["status"] == "open"
        assert registry.statuses(mailbox) == {mailbox["address"]: "sent"}
        registry.confirm(token, registry.directory.new_person()).expect(200)
    assert token not in daemon.log
