# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The terms that a request accepts (X10): their text on the page, and what becomes of a request without them."""
import pytest

import homes
import passwords
from people import Directory
from siegel_daemon import Daemon
from web_portal import WebPortal

VERSION = "2026-01"
TERMS = {"en": "Keep the key to yourself. <script>alert(1)</script>", "de": "Behalten Sie den Schlüssel für sich."}


@pytest.fixture(scope="module")
def home(new_home):
    """A home whose requests carry the version of the terms."""
    copy = homes.copy_home(new_home)
    homes.append_settings(copy, f'[issuance]\nagreement = "{VERSION}"')
    for language, text in TERMS.items():
        (copy / f"terms.{language}.txt").write_text(text)
    (copy / "portal.toml").write_text('[agreement]\nen = "terms.en.txt"\nde = "terms.de.txt"\n')
    yield copy
    homes.remove_home(copy)


@pytest.fixture(scope="module")
def portal(home):
    with Daemon(home) as daemon:
        Directory(daemon.socket).enter_domain()
        running = WebPortal(home).start()
        running.directory = Directory(daemon.socket)
        yield running
        running.stop()


@pytest.fixture
def person(portal):
    return portal.directory.new_person()


def test_the_terms_stand_on_the_page_in_both_languages(portal, person):
    browser = portal.browser().sign_in(person.user)
    english = browser.get("/certificates/request", Accept_Language="en").expect(200).text
    assert "Keep the key to yourself. &lt;script&gt;alert(1)" in english and f"version {VERSION}" in english
    assert TERMS["de"] in browser.get("/certificates/request", Accept_Language="de").expect(200).text


@pytest.mark.parametrize("accepted", [{}, {"agreement": "2025-01"}, {"agreement": ""}])
def test_who_does_not_accept_them_gets_no_certificate(portal, person, accepted):
    browser = portal.browser().sign_in(person.user)
    page = browser.request(person.address, passwords.ASCII, **accepted).expect(422)
    assert 'id="agreement-fault"' in page.text
    assert portal.directory.socket.get("/v1/certificates", acting_user=person.user).expect(200).json["items"] == []


def test_who_accepts_them_gets_one(portal, person):
    browser = portal.browser().sign_in(person.user)
    ready = browser.request(person.address, passwords.ASCII, agreement=VERSION).expect(303).location
    browser.download(ready).expect(200)
