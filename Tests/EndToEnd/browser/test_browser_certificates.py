# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The certificates of a person: overview, public parts, revoking."""
import re

import pytest

from looks import every_look, opposite_looks
from tools import openssl


@pytest.fixture
def serial(directory, anna):
    """A certificate that Anna has already."""
    directory.request_with_key(anna).expect(201)
    directory.request_with_key(anna, anna.function).expect(201)
    return next(item["serial"] for item in directory.certificates(anna) if anna.address in item["subjectAltNames"])


@every_look
def test_the_public_certificate_again(window, anna, serial, tmp_path):
    window.sign_in(anna).open("/certificates")
    assert window.shows("overview.current") and anna.function in window.text
    window.follow("overview.details", beside=anna.address)
    assert anna.address in window.heading and serial in window.text
    for key, form, begin in (("certificate.cer", "DER", b"0"), ("certificate.pem", "PEM", b"-----BEGIN")):
        name, octets = window.download(window.link(key))
        assert name == f"{serial}.{'cer' if form == 'DER' else 'pem'}" and octets.startswith(begin)
        (tmp_path / name).write_bytes(octets)
        shown = openssl("x509", "-inform", form, "-in", tmp_path / name, "-noout", "-serial", "-email").expect().text
        assert re.search(r"serial=0*(\w+)", shown).group(1).lower() == serial.lstrip("0") and anna.address in shown


@every_look
def test_revoking_a_certificate(window, anna, serial, directory):
    window.sign_in(anna).open("/certificates")
    window.follow("overview.revoke", beside=anna.address)
    window.stay(window.button("certificate.revokeNow"))
    window.choose("reason", "keyCompromise")
    window.stay(window.button("certificate.revokeNow"))
    assert directory.certificate(serial)["status"] == "valid"
    window.page.locator('input[name="sure"]').check()
    window.press("certificate.revokeNow")
    assert window.shows("certificate.revokedNow") and window.shows("status.revoked")
    assert window.shows("revocation.keyCompromise") and not window.button("certificate.revokeNow").count()
    assert directory.certificate(serial)["reason"] == "keyCompromise"
    window.follow("overview.title")
    assert window.shows("overview.earlier") and window.shows("overview.earlierHint")


@opposite_looks
def test_the_form_for_revoking_opens_by_itself(window, anna, serial):
    window.sign_in(anna).open(f"/certificates/{serial}")
    assert not window.button("certificate.revokeNow").is_visible()
    window.page.locator("#revoke summary").click()
    assert window.button("certificate.revokeNow").is_visible()
    window.check()


@opposite_looks
def test_another_persons_certificate_is_not_there(window, serial, directory):
    window.sign_in(directory.new_person()).open(f"/certificates/{serial}", status=404)
    assert window.heading == window.word("error.notFoundHeading")
    window.follow("error.home")
    assert window.path == "/"
