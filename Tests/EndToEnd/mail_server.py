# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A mail server on loopback, and a home whose mails a sendmail program hands to it."""
import contextlib
import dataclasses
import itertools
import shutil
import socket

from aiosmtpd.controller import Controller

import homes
from maildir import Maildir

SENDER = "siegel@example.org"
TAKEN = "250 2.0.0 taken"
BUSY = "451 4.3.0 try again later"
UNKNOWN = "550 5.1.1 no such user here"


@dataclasses.dataclass
class Envelope:
    """What the server was told before a mail, and the mail's octets as they came."""

    sender: str
    recipients: list
    octets: bytes


class Inbox(Maildir):
    """The mails that the server took."""

    def __init__(self, directory):
        self.directory = directory
        self._numbers = itertools.count(1)
        for name in ("new", "tmp"):
            (directory / name).mkdir(parents=True, exist_ok=True)

    def put(self, octets):
        name = f"{next(self._numbers):06}.server"
        (self.directory / "tmp" / name).write_bytes(octets)
        (self.directory / "tmp" / name).rename(self.directory / "new" / name)


class MailServer:
    """An SMTP server that keeps what it takes in a Maildir, and can be down for a while."""

    def __init__(self, directory):
        self.inbox = Inbox(directory / "inbox")
        self.offered = []
        self.answer = TAKEN
        self.unknown = set()
        self.port = unused_port()
        self._controller = None

    @property
    def taken(self):
        """The envelopes of the mails that it took."""
        return [envelope for envelope, answer in self.offered if answer == TAKEN]

    def start(self):
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port, server_hostname="localhost")
        self._controller.start()

    def stop(self):
        if self._controller is not None:
            self._controller.stop()
        self._controller = None

    @contextlib.contextmanager
    def up(self):
        """The server, up for as long as the block lasts."""
        self.start()
        try:
            yield self
        finally:
            self.stop()

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Called by the library for each recipient."""
        if address in self.unknown:
            return UNKNOWN
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 known"

    async def handle_DATA(self, server, session, envelope):
        """Called by the library for each mail."""
        answer = self.answer
        if answer == TAKEN:
            self.inbox.put(envelope.original_content)
        words = Envelope(envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content)
        self.offered.append((words, answer))
        return answer


def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def deliver_to(server, home):
    """Has a home hand its mails to msmtp, which speaks with the server."""
    program = home.parent / "sendmail"
    configuration = home.parent / "msmtprc"
    configuration.write_text(
        f"defaults\ntls off\nauth off\ntimeout 20\naccount server\nhost 127.0.0.1\nport {server.port}\n"
        "account default : server\n"
    )
    program.write_text(f'#!/bin/sh\nexec {shutil.which("msmtp")} -C {configuration} "$@"\n')
    program.chmod(0o755)
    homes.replace_in_settings(home, 'delivery = "maildir"', f'delivery = "sendmail"\nsendmail = "{program}"')
