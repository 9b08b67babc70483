# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What a contact does with the mailboxes of a domain, in a real browser."""
import itertools

import pytest

import csr_files
from keyboard import Keyboard
from looks import LOOKS, every_look, opposite_looks
from people import Directory
from registry import Registry, new_address

_domains = itertools.count(1)


@pytest.fixture
def registry(daemon):
    """A contact with a managed domain of their own."""
    return Registry(Directory(daemon.socket), daemon.home, f"lab{next(_domains)}.example.net")


@pytest.fixture
def window(new_window, registry):
    return new_window().sign_in(registry.contact)


def box(registry, prefix="box", **words):
    return registry.add(new_address(prefix, registry.domain), **words)


def page_of(mailbox):
    return f"/mailboxes/{mailbox['id']}"


def rows(window):
    return window.page.locator("tbody .row-link").all_inner_texts()


def tick(window, name):
    window.page.locator(f'input[name="{name}"]').check()


@every_look
def test_a_mailbox_from_adding_to_confirming(window, registry, directory):
    person = directory.new_person()
    address = new_address("desk", registry.domain)
    window.click(window.page.locator('main a.tile[href="/domains"]'))
    window.follow("domains.open", beside=registry.domain)
    assert window.shows("domain.emptyHeading")
    window.follow("domain.add")
    window.press("mailbox-form.add", status=422)
    assert window.shows("mailbox-form.faults") and window.page.locator("#address-fault").is_visible()
    window.fill("address", address)
    window.choose("type", "functional")
    window.fill("applicantAddress", person.address)
    window.fill("comment", "=cmd|<script>")
    window.press("mailbox-form.add")
    assert window.shows("mailbox.doneAdded") and window.shows("mailbox-status.neverSent")
    window.press("mailbox.send")
    assert window.shows("mailbox-status.sent")
    registry.confirm(registry.maildir.token(person.address), person).expect(200)
    window.open(window.path)
    assert window.shows("mailbox-status.confirmed") and person.user in window.text


@opposite_looks
def test_a_confirmed_mailbox_is_changed_only_while_it_is_inactive(window, registry, directory):
    person, mailbox = directory.new_person(), box(registry, displayName="Before")
    registry.link(mailbox, person)
    window.open(page_of(mailbox)).follow("mailbox.edit")
    assert window.page.locator("#displayName").is_disabled() and window.shows("mailbox-obstacle.linkedAndActive")
    window.open(page_of(mailbox))
    window.page.locator("#deactivate summary").click()
    window.press("mailbox.deactivateNow")
    assert window.shows("mailbox-status.inactive")
    window.follow("mailbox.edit")
    window.fill("displayName", "After")
    window.press("mailbox-form.save")
    assert window.shows("mailbox.doneEdited") and "After" in window.text
    window.stay(window.button("mailbox.reactivateNow"))
    window.choose("links", "end")
    window.press("mailbox.reactivateNow")
    assert window.shows("mailbox.doneLinksEnded") and not registry.entry(person, mailbox["address"])


@opposite_looks
def test_certificates_of_an_inactive_mailbox_are_revoked(window, registry, directory):
    person, mailbox = directory.new_person(), box(registry)
    registry.link(mailbox, person)
    serial = directory.request(person, mailbox["address"], csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    window.open(page_of(mailbox))
    assert serial in window.text and window.shows("mailbox-obstacle.active")
    registry.deactivate(mailbox)
    window.open(page_of(mailbox))
    window.page.locator("#revoke summary").click()
    window.stay(window.button("mailbox.revoke"))
    window.choose("reason", "affiliationChanged")
    tick(window, "sure")
    window.press("mailbox.revoke")
    assert window.shows("mailbox.doneRevoked") and directory.certificate(serial)["status"] == "revoked"


@opposite_looks
def test_a_mailbox_that_was_never_sent_for_is_deleted(window, registry):
    kept, deleted = box(registry, "kept"), box(registry, "deleted")
    registry.challenge(kept)
    window.open(page_of(kept))
    window.page.locator("#delete summary").click()
    assert window.shows("mailbox-obstacle.challengeSent") and not window.button("mailbox.deleteNow").count()
    window.open(page_of(deleted))
    window.page.locator("#delete summary").click()
    window.stay(window.button("mailbox.deleteNow"))
    tick(window, "sure")
    window.press("mailbox.deleteNow")
    assert window.shows("domain.doneDeleted") and rows(window) == [kept["address"]]


@opposite_looks
def test_the_table_is_filtered_sorted_and_turned(window, registry):
    boxes = [box(registry, f"m{number:02}", comment=f"room {50 - number}") for number in range(26)]
    addresses = [mailbox["address"] for mailbox in boxes]
    window.open(f"/domains/{registry.domain}?rows=25")
    assert rows(window) == addresses[:25]
    window.follow("domain.next")
    assert rows(window) == addresses[25:]
    window.follow("domain.start")
    window.page.locator("#sort").select_option(label=window.word("domain.byComment"))
    window.press("domain.show")
    assert rows(window) == addresses[:0:-1]
    if window.look.width == "desk":
        window.click(window.page.locator("thead").get_by_role("link", name=window.word("domain.address")))
        assert rows(window)[0] == addresses[0]
    window.fill("q", "m07")
    window.press("domain.show")
    assert rows(window) == [addresses[7]]
    window.page.locator("#status").select_option("confirmed")
    window.press("domain.show")
    assert window.shows("domain.nothingFound")
    window.follow("domain.showAll")
    window.page.locator(".status-help summary").click()
    assert window.shows("mailbox-status-hint.suspended")
    window.check()


@opposite_looks
def test_mails_are_sent_for_some_and_for_all_that_never_had_one(window, registry):
    boxes = [box(registry, "some") for _ in range(3)]
    functional = box(registry, "orphan", type="functional")
    window.open(f"/domains/{registry.domain}")
    window.press("domain.sendSelected", status=422)
    assert window.shows("domain.noneChosen")
    if window.look.scripts:
        window.page.get_by_label(window.word("domain.selectAll")).check()
        assert window.page.locator("tbody input:checked").count() == 3
        window.page.get_by_label(window.word("domain.selectAll")).uncheck()
    window.page.get_by_label(window.word("domain.selectMailbox", address=boxes[0]["address"])).check()
    window.press("domain.sendSelected")
    assert window.shows("domain.sentOne")
    window.page.locator("summary", has_text=window.word("domain.sendUnsent")).click()
    window.press("domain.sendUnsentNow")
    assert all(status == "sent" for mailbox in boxes for status in registry.statuses(mailbox).values())
    assert set(registry.statuses(functional).values()) == {"neverSent"}
    assert window.shows("domain-left.applicant-missing")


@opposite_looks
def test_who_looks_after_no_domain_is_told_so(new_window, directory):
    window = new_window().sign_in(directory.new_person()).open("/domains")
    assert window.shows("domains.emptyHeading")


@opposite_looks
def test_anothers_mailbox_is_not_there(new_window, registry, directory):
    mailbox = box(registry)
    window = new_window().sign_in(directory.new_person())
    for path in (page_of(mailbox), f"{page_of(mailbox)}/edit", f"{page_of(mailbox)}/guide"):
        window.open(path, status=404)
    window.open(f"/domains/{registry.domain}", status=404)


@pytest.mark.parametrize("look", LOOKS[2:], ids=str)
def test_every_control_is_reached_and_seen(window, registry):
    mailbox = box(registry)
    for path in (f"/domains/{registry.domain}", page_of(mailbox), f"{page_of(mailbox)}/edit"):
        window.open(path)
        keys = Keyboard(window)
        places = keys.walk()
        assert [place["text"] for place in places if not place["isSeen"]] == [], path
        assert sorted({place["number"] for place in places}) == keys.controls(), path
