# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The portal by keyboard alone."""
import passwords
import pytest
from keyboard import Keyboard
from looks import LOOKS, both_languages, every_look, opposite_looks
from pkcs12_files import open_with_openssl


@every_look
def test_a_certificate_by_keyboard_alone(window, anna, tmp_path):
    keys = Keyboard(window)
    window.open("/login")
    keys.tab_to(window.page.locator(f'button[value="{anna.user}"]')).go("Enter")
    keys.tab_to(window.page.locator("main a.tile").first).go("Enter")
    keys.tab_to(window.link("overview.request")).go("Enter")
    keys.tab_to(window.page.locator(f'input[value="{anna.address}"]')).press("ArrowDown")
    assert window.page.locator('input[name="address"]:checked').input_value() == anna.function
    keys.tab_to(window.page.locator("#password")).type(passwords.ASCII)
    keys.tab_to(window.page.locator("#repetition")).type(passwords.ASCII)
    keys.tab_to(window.page.locator('input[name="encryption"]:checked')).press("ArrowDown")
    assert window.page.locator('input[name="encryption"]:checked').input_value() == "compatible"
    keys.tab_to(window.button("request.submit")).go("Enter")
    with window.page.expect_download() as download:
        keys.tab_to(window.button("ready.download")).press("Enter")
    with open(download.value.path(), "rb") as file:
        assert open_with_openssl(tmp_path, file.read(), passwords.ASCII).has_key


@opposite_looks
def test_revoking_by_keyboard_alone(window, anna, directory):
    directory.request_with_key(anna).expect(201)
    window.sign_in(anna).open("/certificates")
    keys = Keyboard(window)
    keys.tab_to(window.link("overview.revoke", beside=anna.address)).go("Enter")
    keys.tab_to(window.page.locator('input[name="reason"]').first).press("Space")
    keys.tab_to(window.page.locator('input[name="sure"]')).press("Space")
    keys.tab_to(window.button("certificate.revokeNow")).go("Enter")
    assert window.shows("certificate.revokedNow")


@both_languages
def test_the_first_stop_leads_past_the_navigation(window, anna):
    window.sign_in(anna)
    keys = Keyboard(window)
    for path in ("/", "/certificates", "/help"):
        window.open(path)
        keys.press("Tab")
        skip = keys.place()
        assert skip["text"] == window.word("site.skip") and skip["isSeen"]
        keys.press("Enter")
        keys.press("Tab")
        assert keys.place()["isInMain"]


@pytest.mark.parametrize("look", LOOKS[2:], ids=str)
@pytest.mark.parametrize("path", ["/", "/certificates", "/certificates/request", "/trust", "/nothing"])
def test_every_control_is_reached_and_seen(window, anna, directory, path):
    directory.request_with_key(anna).expect(201)
    window.sign_in(anna).open(path, status=404 if path == "/nothing" else 200)
    keys = Keyboard(window)
    places = keys.walk()
    assert [place["text"] for place in places if not place["isSeen"]] == []
    assert sorted({place["number"] for place in places}) == keys.controls()
