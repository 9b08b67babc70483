# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""From signing in to the file, as people do it."""
import re

import passwords
from looks import every_look, opposite_looks
from pkcs12_files import open_with_openssl
from tools import openssl


def enter_passwords(window, password, repetition=None):
    window.fill("password", password)
    window.fill("repetition", password if repetition is None else repetition)


def addresses_of(directory, pem):
    path = directory / "judged.pem"
    path.write_text(pem)
    text = openssl("x509", "-in", path, "-noout", "-ext", "subjectAltName").expect().text
    return re.findall(r"email:([^,\s]+)", text)


def assert_opens(directory, octets, password, address):
    opened = open_with_openssl(directory, octets, password)
    assert opened.has_key and addresses_of(directory, opened.certificates[0]) == [address]


@every_look
def test_from_signing_in_to_a_personal_certificate(window, anna, tmp_path):
    window.sign_in(anna)
    assert window.heading == window.word("home.greeting", name=f"{anna.given_name} {anna.surname}")
    window.click(window.page.locator("main a.tile").first)
    assert window.shows("overview.emptyHeading")
    window.follow("overview.request")
    assert window.page.locator('input[name="address"]:checked').input_value() == anna.address
    assert window.shows("request.nameHint") and anna.surname in window.text

    enter_passwords(window, passwords.SHORTEST[:5])
    window.press("request.submit", status=422)
    assert window.shows("request.faults")
    enter_passwords(window, passwords.ASCII, "another Zwoelfkampf")
    window.press("request.submit", status=422)
    assert window.shows("request.passwordsDiffer") and window.page.locator("#password").input_value() == ""

    enter_passwords(window, passwords.ASCII)
    window.press("request.submit")
    assert window.heading == window.word("ready.title") and anna.address in window.text
    name, octets = window.download(window.button("ready.download"))
    assert re.fullmatch(r"PERS_JuergenMuessig_\d{8}\.p12", name) and window.page.locator(f"text={name}").count()
    assert_opens(tmp_path, octets, passwords.ASCII, anna.address)
    window.open(window.path)
    assert window.heading == window.word("ready.takenTitle") and not window.button("ready.download").count()


@every_look
def test_a_group_certificate_with_the_suggested_password(window, anna, tmp_path):
    window.sign_in(anna).open("/certificates/request")
    window.choose("address", anna.function)
    window.page.locator(".suggestion summary").click()
    suggestion = window.page.locator("[data-suggestion]").inner_text()
    if window.look.scripts:
        window.button("request.suggestUse").click()
        assert window.page.locator("#password").input_value() == suggestion
        assert window.page.locator("#repetition").input_value() == suggestion
        assert window.page.locator(".strength output").inner_text() == window.word("request.strengthGood")
        window.check()
    else:
        assert not window.button("request.suggestUse").is_visible()
        enter_passwords(window, suggestion)
    window.choose("encryption", "compatible")
    window.press("request.submit")
    assert window.shows("ready.share") and window.shows("ready.leave")
    name, octets = window.download(window.button("ready.download"))
    assert re.fullmatch(rf"GRP_{re.escape(anna.function)}_\d{{8}}\.p12", name)
    assert_opens(tmp_path, octets, suggestion, anna.function)


@opposite_looks
def test_a_file_is_handed_out_once(window, anna):
    window.sign_in(anna).open("/certificates/request")
    enter_passwords(window, passwords.ASCII)
    window.press("request.submit")
    first = window.second_tab()
    window.download(window.button("ready.download"))
    window.page = first
    window.press("ready.download", status=410)
    assert window.heading == window.word("error.downloadOverHeading")


@opposite_looks
def test_an_address_has_one_certificate(window, anna, directory):
    window.sign_in(anna).open("/certificates/request")
    enter_passwords(window, passwords.ASCII)
    directory.request_with_key(anna).expect(201)
    window.press("request.submit", status=422)
    window.follow("request.existing")
    assert anna.address in window.heading and window.shows("status.valid")
    window.open("/certificates/request")
    closed = window.page.locator(f'input[name="address"][value="{anna.address}"]')
    assert closed.is_disabled() and window.page.locator(".reason").is_visible()
