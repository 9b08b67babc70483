# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Who is told of a certificate, when, and how often, over the years and over crashes (N1, P3)."""
import contextlib
import re
import signal
import sqlite3
import time

import pytest

import csr_files
import homes
from clocks import TimeOfDay
from maildir import Maildir, recipients, text
from people import Directory, Person, login
from registry import Registry, new_address
from siegel_daemon import Daemon
from test_crash_at_steps import LOST

SUBJECTS = {
    "issued": re.compile(r"Certificate issued for"),
    "expires": re.compile(r"Certificate for \S+ expires"),
    "revoked": re.compile(r"Certificate revoked for"),
    "orphaned": re.compile(r"without an applicant"),
}
ADMINISTRATOR = Person("adm1", "Ada", "Amt", "ada.amt@example.org", [])


def kind(mail):
    return next((name for name, pattern in SUBJECTS.items() if pattern.search(mail["Subject"])), "other")


class Told:
    """The notices in the Maildir of a home."""

    def __init__(self, home):
        self.maildir = Maildir(home)

    def everything(self, *addresses):
        """What each address was told, in its order."""
        told = {address: [] for address in addresses}
        for mail in self.maildir.mails():
            for address in set(recipients(mail)) & told.keys():
                told[address].append(kind(mail))
        return told

    def wait_for(self, address, what, seconds=20):
        """The newest mail of a kind to an address, once there is one."""
        deadline = time.monotonic() + seconds
        while not (found := [mail for mail in self.maildir.mails(address) if kind(mail) == what]):
            assert time.monotonic() < deadline, f"no {what} to {address}: {self.everything(address)}"
            time.sleep(0.05)
        return found[-1]

    def settle(self, daemon):
        """Waits until all that was due is out: what is noted later than something is not told before it."""
        directory = Directory(daemon.socket)
        person = directory.new_person()
        issue(directory, person)
        self.wait_for(person.address, "issued")
        deadline = time.monotonic() + 20
        while daemon.socket.items("/v1/outbox?status=waiting"):
            assert time.monotonic() < deadline
            time.sleep(0.05)


@contextlib.contextmanager
def on_day(home, day):
    """A daemon on a day after today."""
    clock = TimeOfDay(home.parent)
    clock.set(day)
    with clock.daemon(home) as daemon:
        yield daemon, Directory(daemon.socket)


def issue(directory, person, address=None):
    """A certificate, once it is handed out."""
    serial = directory.request(person, address, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    return serial


def test_the_life_of_certificates_is_told(fresh_home):
    told = Told(fresh_home)
    with on_day(fresh_home, 0) as (daemon, directory):
        directory.enter_domain()
        person, renewing = directory.new_person(), directory.new_person()
        contact = directory.new_person(functional=[login()])
        for who in (person, renewing):
            issue(directory, who)
        shared = issue(directory, contact, contact.function)
        mail = told.wait_for(contact.function, "issued")
        assert shared in text(mail) and contact.surname in text(mail)
        told.settle(daemon)
    addresses = [person.address, renewing.address, contact.address, contact.function]
    expected = {address: ["issued"] for address in addresses}
    assert told.everything(*addresses) == expected

    for day in (0, 700, 701):
        with on_day(fresh_home, day) as (daemon, _):
            told.settle(daemon)
        assert told.everything(*addresses) == expected, f"nothing new on day {day}"

    with on_day(fresh_home, 703) as (daemon, directory):
        told.settle(daemon)
        issue(directory, renewing)
        told.settle(daemon)
    expected = {address: ["issued", "expires"] for address in addresses}
    expected[renewing.address] += ["issued"]
    assert told.everything(*addresses) == expected

    with on_day(fresh_home, 704) as (daemon, _):
        told.settle(daemon)
    assert told.everything(*addresses) == expected, "once for each threshold"

    for day in (717, 718):
        with on_day(fresh_home, day) as (daemon, directory):
            told.settle(daemon)
            if day == 718:
                directory.revoke(shared).expect(200)
                directory.revoke(shared, "keyCompromise").expect(200)
                told.settle(daemon)
    for address in (person.address, contact.address, contact.function):
        expected[address] += ["expires"]
    for address in (contact.address, contact.function):
        expected[address] += ["revoked"]
    assert told.everything(*addresses) == expected
    with on_day(fresh_home, 719) as (daemon, _):
        told.settle(daemon)
    assert told.everything(*addresses) == expected


def test_thresholds_are_configured(fresh_home):
    homes.replace_in_settings(fresh_home, "[mail]", "[mail]\nexpiryNoticeDays = [60]")
    told = Told(fresh_home)
    with on_day(fresh_home, 0) as (daemon, directory):
        directory.enter_domain()
        person = directory.new_person()
        issue(directory, person)
        told.settle(daemon)
    for day in (671, 703, 717):
        with on_day(fresh_home, day) as (daemon, _):
            told.settle(daemon)
        assert told.everything(person.address) == {person.address: ["issued", "expires"]}


def test_a_revoked_mailbox_is_told_to_its_applicant_and_to_itself(fresh_home):
    told = Told(fresh_home)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        registry = Registry(directory, fresh_home)
        applicant, address = directory.new_person(), new_address("info")
        mailbox = registry.add(address, type="functional", applicantAddress=applicant.address)
        registry.link(mailbox, applicant)
        serial = issue(directory, applicant, address)
        told.wait_for(address, "issued")
        registry.deactivate(mailbox)
        registry.revoke(mailbox).expect(200)
        for recipient in (address, applicant.address):
            mail = told.wait_for(recipient, "revoked")
            assert serial in text(mail) and "no longer needed" in text(mail)


@pytest.fixture
def administered_home(fresh_home):
    homes.replace_in_settings(fresh_home, "publicURL", 'administrators = ["adm1", "nobody"]\npublicURL')
    return fresh_home


def test_the_administrators_are_told_of_who_left(administered_home):
    told = Told(administered_home)
    with Daemon(administered_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        directory.enter(ADMINISTRATOR).expect(201)
        leaver = directory.new_contact()
        serials = [issue(directory, leaver), issue(directory, leaver, leaver.function)]
        told.settle(daemon)
        directory.remove(leaver)
        mail = told.wait_for(ADMINISTRATOR.address, "orphaned")
        assert leaver.user in text(mail) and all(serial in text(mail) for serial in serials)
        assert leaver.surname not in text(mail), "names go with the person (P4)"
        told.settle(daemon)
    with Daemon(administered_home, log_name="again.log") as daemon:
        told.settle(daemon)
    assert told.everything(ADMINISTRATOR.address, leaver.address, leaver.function) == {
        ADMINISTRATOR.address: ["orphaned"], leaver.address: ["issued", "issued"], leaver.function: ["issued"],
    }


def test_revoking_who_left_is_told_where_it_can_be(administered_home):
    homes.append_settings(administered_home, '[directory]\nonLeave = "revoke"')
    told = Told(administered_home)
    with Daemon(administered_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        directory.enter(ADMINISTRATOR).expect(201)
        leaver = directory.new_contact()
        for address in (leaver.address, leaver.function):
            issue(directory, leaver, address)
        told.settle(daemon)
        directory.remove(leaver)
        told.wait_for(leaver.function, "revoked")
        told.settle(daemon)
    assert told.everything(ADMINISTRATOR.address, leaver.address, leaver.function) == {
        ADMINISTRATOR.address: [], leaver.address: ["issued", "issued"], leaver.function: ["issued", "revoked"],
    }


def crash(home, step, provoke):
    """Has a daemon end itself at a step."""
    daemon = Daemon(home, SIEGEL_STOP_AT=step, log_name=f"{step}.log")
    try:
        daemon.start()
        directory = Directory(daemon.socket)
        directory.enter_domain()
        found = provoke(directory)
        assert daemon.wait_for_end(30) == -signal.SIGKILL, f"the step {step} was not reached"
        return found
    finally:
        daemon.kill()


def ask(directory):
    person = directory.new_person()
    with contextlib.suppress(*LOST):
        directory.request(person, csr=csr_files.csr())
    return person


def test_a_crash_between_hand_over_and_record_sends_the_same_mail_again(fresh_home):
    told = Told(fresh_home)
    person = crash(fresh_home, "mail-handed-over", ask)
    first = told.wait_for(person.address, "issued")
    # A mail reader takes it; the one that comes again does not take its place.
    (path,) = (told.maildir.directory / "new").iterdir()
    octets = path.read_bytes()
    path.rename(told.maildir.directory / "cur" / f"{path.name}:2,S")
    with Daemon(fresh_home) as daemon:
        second = told.wait_for(person.address, "issued")
        assert second["Message-ID"] == first["Message-ID"]
        told.settle(daemon)
    assert told.everything(person.address) == {person.address: ["issued"]}
    assert path.read_bytes() == octets, "octet for octet"


@pytest.mark.parametrize("step", ["delivered", "mail-composed", "mail-settled"])
def test_a_crash_anywhere_else_tells_once(fresh_home, step):
    told = Told(fresh_home)
    person = crash(fresh_home, step, ask)
    for log in ("first.log", "second.log"):
        with Daemon(fresh_home, log_name=log) as daemon:
            told.wait_for(person.address, "issued")
            told.settle(daemon)
    assert told.everything(person.address) == {person.address: ["issued"]}


def test_what_was_lost_and_is_superseded_is_not_told_of(fresh_home):
    told = Told(fresh_home)
    person = crash(fresh_home, "recorded", ask)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        serial = issue(directory, person)
        told.settle(daemon)
        assert {item["status"] for item in directory.certificates(person)} == {"valid", "revoked"}
    assert told.everything(person.address) == {person.address: ["issued"]}
    assert serial in text(told.wait_for(person.address, "issued"))


def rows(home, table):
    with contextlib.closing(sqlite3.connect(home / "state" / "siegel.sqlite")) as database:
        return database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]


def test_without_mail_nothing_is_noted_and_nothing_is_told_later(fresh_home):
    settings = homes.settings_file(fresh_home).read_text()
    without = re.sub(r"\[mail\]\n(?:[^\[\n].*\n|\n)*", "", settings)
    assert without != settings
    homes.settings_file(fresh_home).write_text(without)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        directory.revoke(issue(directory, person)).expect(200)
        issue(directory, person)
        assert daemon.socket.get("/v1/health").expect(200).json["problems"] == []
    assert (rows(fresh_home, "due_notices"), rows(fresh_home, "outbox")) == (0, 0)
    homes.settings_file(fresh_home).write_text(settings)
    told = Told(fresh_home)
    with Daemon(fresh_home, log_name="mail.log") as daemon:
        told.settle(daemon)
    assert told.everything(person.address) == {person.address: []}
