# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The mails that a daemon handed over to its Maildir, read as a mail program reads them."""
import email
import email.policy
import pathlib
import re
import time

TOKEN = r"([A-Za-z0-9_-]{43})"
CONFIRM = re.compile(rf"(?:siegel challenge confirm |/c/){TOKEN}(?![A-Za-z0-9_/-])")
REFUSE = re.compile(rf"(?:siegel challenge refuse {TOKEN}|/c/{TOKEN}/refuse)(?![A-Za-z0-9_/-])")
SECONDS = 20


class Maildir:
    """The Maildir of a home."""

    def __init__(self, home):
        self.directory = pathlib.Path(home) / "state" / "outbox"

    def mails(self, recipient=None):
        """The mails, oldest first; those to one recipient where one is named."""
        paths = list((self.directory / "new").glob("*")) if self.directory.exists() else []
        found = [read(path) for path in sorted(paths, key=lambda path: (path.stat().st_mtime_ns, path.name))]
        return [mail for mail in found if recipient is None or recipients(mail) == [recipient]]

    def challenges(self, recipient):
        """The mails to a recipient that ask for a confirmation, oldest first."""
        return [mail for mail in self.mails(recipient) if is_challenge(mail)]

    def wait_for(self, recipient, count=1, seconds=SECONDS):
        """The newest challenge to a recipient, once as many have arrived."""
        return wait(lambda: self.challenges(recipient), count, f"challenges to {recipient}", seconds)[-1]

    def wait_for_notice(self, recipient, pattern, count=1, seconds=SECONDS):
        """The newest mail to a recipient with a pattern in its text, once as many have arrived."""

        def matching():
            return [mail for mail in self.mails(recipient) if re.search(pattern, text(mail))]

        return wait(matching, count, f"mails to {recipient} with {pattern}", seconds)[-1]

    def token(self, recipient, count=1):
        """The token of the newest challenge to a recipient."""
        return CONFIRM.search(text(self.wait_for(recipient, count))).group(1)


def wait(find, count, what, seconds):
    deadline = time.monotonic() + seconds
    while len(found := find()) < count:
        assert time.monotonic() < deadline, f"{len(found)} instead of {count} {what}"
        time.sleep(0.05)
    return found


def read(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def recipients(mail):
    return [address.addr_spec for address in mail["To"].addresses]


def text(mail):
    """The text, all parts of it, as it is shown."""
    return mail.get_body(("plain",)).get_content()


def is_challenge(mail):
    return CONFIRM.search(text(mail)) is not None


def refusal_token(mail):
    """What refuses a challenge, or objects to a link."""
    return next(group for group in REFUSE.search(text(mail)).groups() if group)
