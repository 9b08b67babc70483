# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The public page about the root."""
import re

from looks import opposite_looks
from tools import openssl

SYSTEMS = ("windows", "macos", "debian", "fedora", "firefox", "ios", "android")


@opposite_looks
def test_the_root_is_downloaded_and_compared(window, tmp_path):
    window.open("/trust")
    root = window.page.locator("section.card").first
    shown = root.locator(".fingerprint").first.inner_text()
    name, octets = window.download(root.get_by_role("link", name=window.word("trust.cer")))
    assert name.endswith(".cer")
    (tmp_path / name).write_bytes(octets)
    asked = ("x509", "-inform", "der", "-in", tmp_path / name, "-noout", "-fingerprint", "-sha256")
    judged = openssl(*asked).expect().text
    assert re.sub(r"\W", "", judged.strip().split("=")[1]) == re.sub(r"\W", "", shown)


@opposite_looks
def test_each_system_has_its_steps(window):
    window.open("/trust")
    for system in SYSTEMS:
        window.page.locator("summary").filter(has_text=window.word(f"trust-{system}.name")).click()
        assert window.shows(f"trust-{system}.step1"), system
    window.check()


@opposite_looks
def test_revocation_lists_are_there(window, tmp_path):
    window.open("/trust")
    for link in window.page.get_by_role("link", name=window.word("trust.crl")).all():
        name, octets = window.download(link)
        (tmp_path / name).write_bytes(octets)
        openssl("crl", "-inform", "der", "-in", tmp_path / name, "-noout", "-text").expect()
