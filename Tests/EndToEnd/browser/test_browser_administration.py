# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The administrators' pages in a real browser: every page judged, every thing done once."""
import contextlib
import itertools
import time
import types

import pytest

import csr_files
import homes
from keyboard import Keyboard
from looks import LOOKS, opposite_looks
from people import Directory, new_address
from registry import Registry
from registry import new_address as new_mailbox_address
from web_portal import WebPortal

DORA = types.SimpleNamespace(user="dora")
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def home(new_home):
    """A home that names an administrator."""
    copy = homes.copy_home(new_home)
    homes.replace_in_settings(copy, "development = true", 'development = true\nadministrators = ["dora"]')
    yield copy
    homes.remove_home(copy)


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home, admin=True).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home)


def link(window, path):
    return window.page.locator(f'main a[href="{path}"]').first


def unfold(window, key):
    """Opens what is folded, with or without scripts."""
    window.page.locator("summary", has_text=window.word(key)).click()


@opposite_looks
def test_every_list_is_reached_from_the_first_page(window):
    window.sign_in(DORA)
    assert window.heading == window.word("administration.title") and window.shows("daemon.ok")
    for name in ("domains", "people", "certificates", "issuers", "outbox", "audit"):
        window.open("/").click(link(window, f"/administration/{name}"))
        assert window.heading == window.word(f"administration.{name}")
        assert window.page.locator('nav a[aria-current="page"]').inner_text() == window.heading


@opposite_looks
def test_a_domain_is_entered_changed_and_removed(window, directory):
    contact = directory.new_person()
    name = f"lab{next(_numbers)}.example.net"
    window.sign_in(DORA).open("/administration/domains").follow("mail-domains.new")
    window.fill("domain", name)
    window.fill("contacts", contact.user)
    window.press("administration.save")
    assert window.heading == name and window.shows("administration-done.domain")
    window.fill("method", "DNS")
    window.fill("checkedOn", "2026-01-02")
    window.press("administration.save", status=422)
    assert window.shows("mail-domains.fault-controlIncomplete")
    window.fill("checkedBy", "Dora")
    window.press("administration.save")
    assert window.page.locator(".status.good, .status.care").first.is_visible()
    unfold(window, "mail-domains.remove")
    window.page.locator('input[name="sure"]').check()
    window.press("mail-domains.remove")
    assert window.shows("administration-done.domain-removed") and name not in window.text


@opposite_looks
def test_a_person_is_entered_and_removed(window):
    window.sign_in(DORA).open("/administration/people").follow("people.new")
    user = f"new{next(_numbers)}"
    named = {"user": user, "givenName": "Zoë", "surname": "Ängström", "primaryAddress": new_address("z")}
    for field, text in named.items():
        window.fill(field, text)
    window.page.locator('[name="functionalAddress"]').first.fill(new_address("group"))
    window.press("administration.save")
    assert window.heading == "Zoë Ängström" and window.shows("people.requestable")
    window.click(link(window, f"/administration/people/{user}/edit"))
    window.fill("givenName", "Zora")
    window.press("administration.save")
    assert window.heading == "Zora Ängström"
    unfold(window, "people.remove")
    window.stay(window.button("people.remove"))
    window.page.locator('input[name="sure"]').check()
    window.press("people.remove")
    assert window.shows("administration-done.person-removed")


@opposite_looks
def test_a_certificate_is_found_and_revoked(window, directory):
    person = directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    window.sign_in(DORA).open("/administration/certificates")
    window.fill("address", person.address)
    window.press("administration.find")
    window.click(link(window, f"/administration/certificates/{serial}"))
    name, octets = window.download(link(window, f"/administration/certificates/{serial}/certificate.cer"))
    assert name == f"{serial}.cer" and octets[:1] == b"0"
    unfold(window, "certificate.revokeNow")
    window.choose("reason", "privilegeWithdrawn")
    window.page.locator('input[name="sure"]').check()
    window.press("certificate.revokeNow")
    assert window.shows("administration-done.revoked")
    unfold(window, "ledger.compromise")
    window.page.locator('input[name="sure"]').check()
    window.press("ledger.compromise")
    assert window.shows("administration-done.compromised")
    assert directory.certificate(serial)["reason"] == "keyCompromise"


@opposite_looks
def test_a_list_is_made_anew_and_the_log_is_whole(window):
    window.sign_in(DORA).open("/administration/issuers")
    for place in window.page.locator("tbody a").evaluate_all("links => links.map((link) => link.getAttribute('href'))"):
        window.open(place)
        if window.button("authorities.regenerate").count():
            window.press("authorities.regenerate")
            assert window.shows("administration-done.list")
    window.open("/administration/audit").press("audit.checkNow")
    assert window.shows("audit.whole") and window.shows("audit.headText")


@opposite_looks
def test_searches_that_find_nothing_say_so(window):
    window.sign_in(DORA).open("/administration/certificates?serial=zz", status=422)
    assert window.shows("ledger.serialUnreadable")
    window.open("/administration/people?q=zzzzzz")
    assert window.shows("people.empty")
    window.open("/administration/nothing", status=404)


@contextlib.contextmanager
def undeliverable(registry, daemon, mailbox):
    """A mail that waits because a file lies where its folder should be."""
    folder, aside = registry.maildir.directory, registry.maildir.directory.with_name("aside")
    if folder.exists():
        folder.rename(aside)
    folder.write_text("where a folder should be")
    registry.challenge(mailbox)
    deadline = time.monotonic() + 20
    while not any(mail["attempts"] for mail in daemon.socket.items("/v1/outbox?status=waiting")):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    try:
        yield
    finally:
        folder.unlink()
        if aside.exists():
            aside.rename(folder)


@opposite_looks
def test_a_mail_that_waits_is_tried_again(window, registry, daemon):
    mailbox = registry.add(new_mailbox_address("waiting"))
    with undeliverable(registry, daemon, mailbox):
        window.sign_in(DORA).open("/administration/outbox")
        window.follow("outbox.waiting")
        assert mailbox["address"] in window.text and window.shows("outbox.kind-challenge-personal")
    window.click(window.page.get_by_role("button", name=mailbox["address"]))
    assert window.shows("administration-done.mail")
    registry.maildir.wait_for(mailbox["address"])
    window.follow("outbox.sent")
    for status in ("dead", "dropped"):
        window.follow(f"outbox.{status}")
        assert window.shows("outbox.empty")


@opposite_looks
def test_who_is_no_administrator_is_told_so(window, directory):
    window.open("/login")
    window.page.locator('button[name="user"]').evaluate(f"button => button.value = '{directory.new_person().user}'")
    window.click(window.page.locator('button[name="user"]'), status=403)
    assert window.heading == window.word("error.notAdministratorHeading")


@pytest.mark.parametrize("look", LOOKS[2:], ids=str)
@pytest.mark.parametrize("path", ("/", "/administration/certificates", "/administration/new-person"))
def test_every_control_is_reached_and_seen(window, path):
    window.sign_in(DORA).open(path)
    keys = Keyboard(window)
    places = keys.walk()
    assert [place["text"] for place in places if not place["isSeen"]] == []
    assert sorted({place["number"] for place in places}) == keys.controls()
