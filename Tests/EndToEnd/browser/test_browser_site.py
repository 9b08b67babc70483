# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What stands around the flows: help, languages, signing out, sessions, pages of errors."""
from looks import opposite_looks
from portal_words import word

CLIENTS = ("outlook", "apple-mail", "thunderbird", "ios", "android", "mutt")


@opposite_looks
def test_help_needs_nobody_to_sign_in(window):
    window.open("/help")
    for client in CLIENTS:
        name = window.word(f"help-{client}.name")
        window.click(window.page.locator(f'main a[href="/help/{client}"]'))
        assert window.heading == name and window.shows(f"help-{client}.install1")
        window.follow("help.title")


@opposite_looks
def test_the_language_is_switched_on_every_page(window, anna):
    window.sign_in(anna).open("/certificates/request")
    look, other = window.look, "en" if window.look.language == "de" else "de"
    switch = window.page.locator("a.language")
    assert switch.get_attribute("lang") == other
    window.speak(other).click(switch)
    assert window.path == "/certificates/request" and window.heading == word(other, "request.title")
    window.open("/")
    assert window.heading == word(other, "home.greeting", name=f"{anna.given_name} {anna.surname}")
    window.speak(look.language).click(window.page.locator("a.language"))
    assert window.path == "/"


@opposite_looks
def test_signing_out_ends_it_in_every_tab(window, anna):
    window.sign_in(anna).open("/certificates/request")
    first = window.second_tab()
    window.press("site.signOut")
    assert window.path == "/login" and anna.given_name not in window.page.locator("header").inner_text()
    window.page = first
    window.fill("password", "correct horse Zwoelfkampf 42")
    window.press("request.submit", status=403)
    window.open("/certificates")
    assert window.path.startswith("/login?next=")


@opposite_looks
def test_after_a_session_people_go_on_where_they_were(window, anna, portal):
    window.sign_in(anna).open("/help")
    portal.stop()
    portal.start()
    window.click(window.page.locator('nav a[href="/certificates"]'))
    assert window.shows("login.ended")
    window.click(window.page.locator(f'button[name="user"][value="{anna.user}"]'))
    assert window.path == "/certificates"


@opposite_looks
def test_a_form_after_the_session_does_nothing(window, anna, portal):
    window.sign_in(anna).open("/certificates/request")
    portal.stop()
    portal.start()
    window.press("request.submit", status=403)
    assert window.heading == window.word("error.sessionEndedHeading")
    window.follow("error.signIn")
    assert window.path.startswith("/login")


@opposite_looks
def test_what_does_not_exist(window, anna):
    window.open("/nothing", status=404)
    window.sign_in(anna).open("/certificates/0123456789abcdef0123", status=404)
    assert window.heading == window.word("error.notFoundHeading")
    window.open("/certificates/ready/0123456789abcdef0123456789abcdef", status=410)
    assert window.heading == window.word("error.downloadOverHeading")


@opposite_looks
def test_the_service_is_away_for_a_while(window, anna, daemon):
    window.sign_in(anna)
    daemon.stop()
    try:
        window.open("/certificates", status=503)
        assert window.heading == window.word("error.unavailableHeading") and window.shows("error.unavailable")
    finally:
        daemon.start()
    window.open("/certificates")
