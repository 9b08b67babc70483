# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Changes that take several steps, walked to their end in a real browser."""
import itertools

import pytest

import csr_files
from looks import OPPOSITE, opposite_looks
from people import Directory
from registry import Registry, new_address

MOST_STEPS = 12
_domains = itertools.count(1)


@pytest.fixture
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home, f"guide{next(_domains)}.example.net")


@pytest.fixture
def window(new_window, registry):
    return new_window().sign_in(registry.contact)


def linked(registry, directory, **words):
    """A mailbox with a person who has a certificate for it."""
    person = directory.new_person()
    if words.get("type") == "functional":
        words["applicantAddress"] = person.address
    mailbox = registry.add(new_address("box", registry.domain), **words)
    registry.link(mailbox, person)
    serial = directory.request(person, mailbox["address"], csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    return mailbox, person, serial


def walk(window, fields, confirm):
    """Takes one step after the other; fields are entered where they stand, mails confirmed where they are awaited."""
    for _ in range(MOST_STEPS):
        if window.shows("guide.finishedHeading"):
            return
        step = window.page.locator("#now")
        if not step.locator("form").count():
            confirm()
            window.follow("guide.again")
            continue
        for name, text in fields.items():
            if step.locator(f'[name="{name}"]').count():
                window.fill(name, text)
        if step.locator('input[name="sure"]').count():
            step.locator('input[name="sure"]').check()
        window.click(step.locator("form button").first)
    raise AssertionError("the steps come to no end")


@opposite_looks
def test_an_address_goes_to_another_person(window, registry, directory):
    mailbox, before, serial = linked(registry, directory)
    after = directory.new_person()
    window.open(f"/mailboxes/{mailbox['id']}").follow("mailbox.guide")
    window.click(window.page.locator("main a.tile", has_text=window.word("guide-recycling.title")))

    def confirm():
        registry.confirm(registry.maildir.token(mailbox["address"], 2), after).expect(200)

    walk(window, {"displayName": "Somebody else"}, confirm)
    assert directory.certificate(serial)["status"] == "revoked"
    assert registry.entry(after, mailbox["address"])["requestable"] and not registry.entry(before, mailbox["address"])


def walked(flow, look):
    return pytest.param(flow, look, id=f"{flow}-{look}")


FLOWS = ("new-address", "same-address", "applicant", "leaver")


@pytest.mark.parametrize("flow, look", [walked(flow, look) for flow in FLOWS for look in OPPOSITE])
def test_the_other_changes_come_to_their_end(window, registry, directory, flow):
    type = "functional" if flow == "applicant" else "personal"
    mailbox, person, serial = linked(registry, directory, type=type)
    after = directory.new_person() if flow == "applicant" else person
    moved = new_address("moved", registry.domain)
    recipient = {"applicant": after.address, "new-address": moved}.get(flow)
    fields = {"address": moved, "displayName": "New name", "applicantAddress": after.address}

    def confirm():
        registry.confirm(registry.maildir.token(recipient), after).expect(200)

    window.open(f"/mailboxes/{mailbox['id']}/guide")
    window.click(window.page.locator("main a.tile", has_text=window.word(f"guide-{flow}.title")))
    walk(window, fields, confirm)
    assert directory.certificate(serial)["status"] == "revoked"
    target = moved if flow == "new-address" else mailbox["address"]
    entry = registry.entry(after, target)
    assert (entry is not None and entry["requestable"]) == (flow != "leaver")
