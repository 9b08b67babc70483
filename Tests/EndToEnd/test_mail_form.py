# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What a mail server gets is a mail by RFC 5322, 2045 and 2047, whatever names stand in it; no name begins a field."""
import email
import email.policy

import pytest

import homes
from mail_server import SENDER, MailServer, deliver_to
from maildir import CONFIRM, is_challenge, recipients, text
from people import Directory
from registry import Registry, new_address
from siegel_daemon import Daemon

FIELDS = [
    "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
]
SUBJECT = "Mailadresse für Zertifikate bestätigen / Confirm your mail address for certificates"
# Names that the registry takes, as they are to be read in the mail.
NAMES = [
    "Müßig, Jürgen (Straße 5)",
    "Żółć Ærøskøbing Ὀδυσσεύς Ёлка",
    "山田 太郎 🙂 e\u0301",
    "ß" * 256,
    "x" * 256,
    "Wort " * 51,
    'Zoë "Bcc: evil@example.net" <evil@example.net>',
    "Bcc: evil@example.net",
    "From evil@example.net",
    ".",
    "=?utf-8?B?QmNjOiBldmlsQGV4YW1wbGUubmV0?=",
    "=0D=0ABcc: evil@example.net",
    "%0d%0aBcc: evil@example.net \\r\\nBcc: evil@example.net",
    "{confirmLink} {token} %s $HOME `id`",
]
SHOWN_DIFFERENTLY = {"right \u202e left": "right \ufffd left", "no\u200bthing": "no\ufffdthing"}
LINE_ENDS = ["\r\n", "\n", "\r", "\v", "\f", "\0", "\x1b", "\x85", "\u2028", "\u2029"]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = MailServer(tmp_path_factory.mktemp("server"))
    with server.up():
        yield server


@pytest.fixture(scope="module")
def registry(new_home, server):
    home = homes.copy_home(new_home)
    deliver_to(server, home)
    try:
        with Daemon(home) as daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            registry = Registry(directory, home)
            registry.maildir = server.inbox
            yield registry
    finally:
        homes.remove_home(home)


def octets_to(server, address):
    (octets,) = [envelope.octets for envelope in server.taken if envelope.recipients == [address]]
    return octets


def assert_well_formed(octets, recipient):
    """The mail, after its octets were looked at."""
    lines = octets.split(b"\r\n")
    assert octets.isascii() and b"\0" not in octets
    assert not any(b"\r" in line or b"\n" in line for line in lines), "lines end with CR LF and hold neither"
    end = lines.index(b"")
    assert all(len(line) <= 76 for line in lines[end:]), "RFC 2045 section 6.7"
    assert all(len(line) <= 78 and line == line.rstrip() for line in lines[:end]), "RFC 5322 section 2.1.1"
    mail = email.message_from_bytes(octets, policy=email.policy.default)
    assert mail.keys() == FIELDS, "each field once, and no other"
    assert mail.defects == [] and not any(value.defects for value in mail.values())
    assert [address.addr_spec for address in mail["From"].addresses] == [SENDER]
    assert recipients(mail) == [recipient]
    assert mail["Date"].datetime is not None and mail["Content-Language"] == "de, en"
    assert (mail.get_content_type(), mail.get_content_charset()) == ("text/plain", "utf-8")
    return mail


@pytest.mark.parametrize(
    ("name", "shown"),
    [(name, name) for name in NAMES] + list(SHOWN_DIFFERENTLY.items()),
    ids=lambda name: ascii(name)[:30],
)
def test_a_name_of_a_mailbox_is_read_as_it_was_written_and_begins_no_field(server, registry, name, shown):
    address = new_address("Name+Tag")
    mailbox = registry.add(address, displayName=name, comment="Bcc: evil@example.net\nBcc: evil@example.net")
    (token,) = registry.send(mailbox).values()
    mail = assert_well_formed(octets_to(server, address), address)
    assert mail["Subject"] == SUBJECT
    lines = text(mail).splitlines()
    assert f"Bezeichnung:  {shown}".rstrip() in [line.rstrip() for line in lines]
    assert f"Name:     {shown}".rstrip() in [line.rstrip() for line in lines]
    assert set(CONFIRM.findall(text(mail))) == {token}, "no other link to confirm"


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_a_line_end_in_a_name_is_refused(registry, end):
    value = f"Name{end}Bcc: evil@example.net"
    answer = registry.ask_to_add(new_address("name"), displayName=value).expect(422)
    assert [error["pointer"] for error in answer.json["errors"]] == ["/displayName"]
    mailbox = registry.add(new_address("name"))
    registry.ask_to_edit(mailbox, displayName=value).expect(422)
    person = registry.directory.new_person()
    for field in ("givenName", "surname"):
        words = {**person.words, field: value}
        registry.socket.put(f"/v1/people/{person.user}", words).expect(422)
    for address in (f"a{end}b@{registry.domain}", f"a@{registry.domain}{end}", f'"a{end}b"@{registry.domain}'):
        registry.ask_to_add(address).expect(422)
        functional = {"type": "functional", "applicantAddress": address}
        registry.ask_to_add(new_address("info"), **functional).expect(422)


@pytest.mark.parametrize(
    ("given_name", "surname"),
    [
        ("Zoë", "Müßig"),
        ("Łukasz", "Ὀδυσσεύς 山田"),
        ("Bcc: evil@example.net", "=?utf-8?Q?Bcc?="),
        ('O’Neil "x" <evil@example.net>', "d'Été; Bcc: evil@example.net"),
        ("ö" * 40, "ü" * 40),
    ],
    ids=lambda name: ascii(name)[:20],
)
def test_a_name_of_the_directory_is_read_as_it_was_written_and_begins_no_field(server, registry, given_name, surname):
    applicant = registry.directory.new_person(given_name, surname)
    address = new_address("info")
    mailbox = registry.add(address, type="functional", displayName="Gruppe Ä", applicantAddress=applicant.address)
    (token,) = registry.send(mailbox).values()
    assert_well_formed(octets_to(server, applicant.address), applicant.address)
    registry.confirm(token, applicant).expect(200)
    notice = registry.maildir.wait_for_notice(address, "challenge refuse")
    mail = assert_well_formed(octets_to(server, address), address)
    assert mail["Subject"] == f"Zertifikate für {address} / Certificates for {address}"
    assert f"{given_name} {surname}" in text(mail) and not is_challenge(notice)


def test_an_internationalised_domain_is_written_in_ascii(server, registry):
    other = Registry(registry.directory, registry.maildir.directory, domain="xn--mller-kva.example")
    other.maildir = registry.maildir
    mailbox = other.add("juergen@müller.example", displayName="Jürgen")
    other.send(mailbox)
    (address,) = other.statuses(mailbox)
    assert address == "juergen@xn--mller-kva.example"
    assert_well_formed(octets_to(server, address), address)
