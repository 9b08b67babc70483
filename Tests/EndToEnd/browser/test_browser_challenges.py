# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The links of challenge mails in a real browser: from a web mailer on another site, and with signing in elsewhere."""
import secrets

import pytest

from looks import every_look, opposite_looks
from maildir import refusal_token
from people import Directory
from registry import Registry, new_address
from sign_on import SignOn
from web_portal import WebPortal
from window import MAIL_PROGRAM, Window


@pytest.fixture(scope="module")
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home)


@pytest.fixture
def mailbox(registry):
    return registry.add(new_address("person"), displayName="Person")


def new_token(registry, mailbox):
    (token,) = registry.send(mailbox).values()
    return token


@every_look
def test_from_a_web_mailer_to_the_confirmation(window, anna, registry, mailbox):
    token = new_token(registry, mailbox)
    window.sign_in(anna)
    assert window.follow_mail("/certificates").path.startswith("/login"), "browsers leave the session out"
    window.follow_mail(f"/c/{token}")
    assert window.path == "/confirm", "after the page in between it is there again"
    assert window.heading == window.word("challenge.confirmTitle") and mailbox["address"] in window.text
    assert token not in window.page.content()
    window.press("challenge.confirm")
    assert window.path.startswith("/confirmed?") and window.shows("confirmed.next")
    assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
    window.follow("overview.request")
    assert window.page.locator(f'input[value="{mailbox["address"]}"]').is_checked()
    window.follow_mail(f"/c/{token}")
    assert window.heading == window.word("challenge-over.usedHeading")
    window.page.go_back()
    assert window.page.url == MAIL_PROGRAM, "no step on the way stays in the history"


@opposite_looks
def test_signing_in_on_the_way(window, anna, registry, mailbox):
    window.follow_mail(f"/c/{new_token(registry, mailbox)}")
    window.follow("challenge.signIn")
    window.click(window.page.locator(f'button[name="user"][value="{anna.user}"]'))
    assert window.path == "/confirm"
    window.press("challenge.confirm")
    assert window.heading == window.word("confirmed.title")


@opposite_looks
def test_refusing_needs_nobody_signed_in(window, registry, mailbox):
    window.follow_mail(f"/c/{new_token(registry, mailbox)}/refuse")
    assert window.heading == window.word("challenge.refuseTitle")
    window.follow("challenge.ratherConfirm")
    window.follow("challenge.notMine")
    window.press("challenge.refuse")
    assert window.heading == window.word("challenge-over.refusedNowHeading")
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"}


@every_look
def test_objecting(window, anna, registry):
    mailbox = registry.add(new_address("info"), type="functional", applicantAddress=anna.address, displayName="Info")
    registry.link(mailbox, anna)
    notice = registry.maildir.wait_for_notice(mailbox["address"], "challenge refuse")
    window.follow_mail(f"/c/{refusal_token(notice)}/refuse")
    window.stay(window.button("challenge.object"))
    window.page.locator('input[name="sure"]').check()
    window.press("challenge.object")
    assert window.heading == window.word("challenge-over.objectedNowHeading")
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"}


@opposite_looks
def test_links_that_are_over_say_what_to_do(window, anna, registry, mailbox):
    used = new_token(registry, mailbox)
    registry.confirm(used, anna).expect(200)
    superseded = new_token(registry, mailbox)
    registry.send(mailbox)
    for path, end in (
        (f"/c/{used}", "used"), (f"/c/{superseded}", "superseded"),
        (f"/c/{secrets.token_urlsafe(32)}", "unknown"), (f"/c/{used[:-3]}", "damaged"),
    ):
        window.follow_mail(path)
        assert window.heading == window.word(f"challenge-over.{end}Heading"), end
        assert window.shows(f"challenge-over.{end}Next"), end


@opposite_looks
def test_without_a_link_the_page_says_so(window):
    window.open("/challenge")
    assert window.heading == window.word("challenge-over.nothingHeading")


def test_the_token_is_in_no_address_that_pages_see(window, anna, registry, mailbox):
    token = new_token(registry, mailbox)
    seen = []
    window.page.on("request", lambda request: seen.append((request.url, request.headers.get("referer", ""))))
    window.sign_in(anna).follow_mail(f"/c/{token}")
    window.press("challenge.confirm")
    assert [url for url, _ in seen if token in url] == [f"{window.address}/c/{token}"]
    assert not [referer for _, referer in seen if token in referer]
    assert token not in window.page.evaluate("JSON.stringify(performance.getEntries()) + document.referrer + location")


@pytest.fixture(scope="module")
def sign_on(daemon):
    """A portal behind something that signs people in on another site first, as web servers do."""
    home = daemon.home.parent / "sign-on"
    (home / "state").mkdir(parents=True)
    settings = f'daemon = "{daemon.socket_path}"\ntrustedPeer = "root"\n[listen]\npath = "state/portal.sock"\n'
    portal = WebPortal(home, settings).start()
    with SignOn(portal) as running:
        yield running
    portal.stop()


def test_signing_in_on_another_site_keeps_the_link(chromium, look, sign_on, anna, registry, mailbox):
    token = new_token(registry, mailbox)
    window = Window(chromium, sign_on, look)
    try:
        window.follow_mail(f"/c/{token}")
        sign_on.user = anna.user
        window.link("challenge.signIn").click()
        window.page.get_by_role("button", name="Log in").click()
        window.page.wait_for_url("**/confirm")
        window.complaints.clear()
        assert mailbox["address"] in window.text and anna.user in window.text
        window.press("challenge.confirm")
        assert window.heading == window.word("confirmed.title")
        assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
        assert not [address for address in sign_on.seen_elsewhere if token in address]
    finally:
        window.close()


def test_a_link_of_another_site_leaves_the_session_alone(chromium, look, sign_on, anna):
    window = Window(chromium, sign_on, look)
    try:
        sign_on.user = anna.user
        window.context.add_cookies([{"name": "signed-in", "value": "yes", "url": window.address, "sameSite": "Lax"}])
        window.follow_mail("/certificates")
        assert window.heading == window.word("overview.title"), "who has no session gets one"
        before = window.context.cookies()
        window.follow_mail("/certificates/request?address=nobody")
        assert window.path == "/certificates/request?address=nobody"
        assert window.context.cookies() == before, "a new session would lose what waits for the old one"
    finally:
        window.close()
