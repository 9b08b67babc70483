#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the token of the newest challenge to a recipient in a Maildir; status 1 where there is none yet."""
import email
import email.policy
import pathlib
import re
import sys


def token(path, recipient):
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    if recipient not in [address.addr_spec for address in mail["To"].addresses]:
        return None
    found = re.search(r"siegel challenge confirm ([A-Za-z0-9_-]{43})", mail.get_body(("plain",)).get_content())
    return found and found.group(1)


directory, recipient = pathlib.Path(sys.argv[1]), sys.argv[2]
mails = sorted((directory / "new").glob("*"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
found = next(filter(None, (token(path, recipient) for path in mails)), None)
if found is None:
    sys.exit(1)
print(found)
