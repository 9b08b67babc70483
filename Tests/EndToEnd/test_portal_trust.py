# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The page about the root and the public files, with openssl as judge."""
import re
import time

import pytest

import passwords
from homes import copy_home, remove_home
from maildir import wait
from siegel_daemon import Daemon
from tools import run
from web_portal import WebPortal

ISSUER, ROOT = "mail-ca-1", "root-ca-1"
FINGERPRINT = re.compile(r'<code class="fingerprint">(.*?)</code>')


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def browser(portal):
    return portal.browser()


def saved(browser, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(browser.get(f"/pki/{name}").expect(200).content)
    return path


def openssl(*words):
    return run("openssl", *words).expect().text


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        (f"{name}.{kind}", media_type)
        for name in (ISSUER, ROOT)
        for kind, media_type in {
            "crl": "application/pkix-crl", "cer": "application/pkix-cert", "pem": "application/x-pem-file",
        }.items()
    ],
)
def test_public_files_have_types_and_may_be_kept(browser, file, media_type):
    answer = browser.get(f"/pki/{file}").expect(200)
    assert answer.headers["Content-Type"] == media_type and answer.headers["Set-Cookie"] is None
    lifetime = int(re.fullmatch(r"public, max-age=(\d+)", answer.headers["Cache-Control"]).group(1))
    assert 0 < lifetime <= 3600 and not browser.cookies
    tag = answer.headers["ETag"]
    again = browser.get(f"/pki/{file}", If_None_Match=tag).expect(304)
    assert again.content == b"" and again.headers["ETag"] == tag
    assert browser.get(f"/pki/{file}", If_None_Match='"other"').expect(200).content == answer.content
    head = browser.ask("HEAD", f"/pki/{file}", None, {})
    assert (head.status, head.content, head.headers["ETag"]) == (200, b"", tag)
    assert head.headers["Content-Type"] == media_type


@pytest.mark.parametrize("name", [ISSUER, ROOT])
def test_openssl_reads_and_verifies_them(browser, tmp_path, name):
    root = saved(browser, tmp_path, f"{ROOT}.pem")
    certificate = saved(browser, tmp_path, f"{name}.cer")
    assert "CA:TRUE" in openssl("x509", "-inform", "der", "-in", certificate, "-noout", "-text")
    chain = saved(browser, tmp_path, f"{name}.pem")
    assert "OK" in openssl("verify", "-CAfile", root, chain)
    listed = saved(browser, tmp_path, f"{name}.crl")
    checked = run("openssl", "crl", "-inform", "der", "-in", listed, "-noout", "-CAfile", chain)
    assert "verify OK" in checked.expect().text + checked.errors.decode()


def test_the_addresses_in_certificates_are_those_of_the_files(daemon, directory, browser, tmp_path):
    person = directory.new_person()
    issued = directory.request_with_key(person).expect(201).json
    leaf = tmp_path / "leaf.pem"
    leaf.write_text(issued["pem"])
    text = openssl("x509", "-in", leaf, "-noout", "-text")
    names = re.findall(r"URI:http://pki\.example\.org/(\S+)", text)
    assert sorted(names) == [f"{ISSUER}.cer", f"{ISSUER}.crl"]
    for name in names:
        browser.get(f"/pki/{name}").expect(200)
    chain, root = saved(browser, tmp_path, f"{ISSUER}.pem"), saved(browser, tmp_path, f"{ROOT}.pem")
    assert "OK" in openssl("verify", "-CAfile", root, "-untrusted", chain, leaf)


def test_a_revocation_reaches_the_public_list(directory, browser, tmp_path):
    before = browser.get(f"/pki/{ISSUER}.crl").expect(200)
    issued = directory.request_with_key(directory.new_person()).expect(201).json
    directory.revoke(issued["serial"]).expect(200)
    directory.socket.post(f"/v1/issuers/{ISSUER}/crl").expect(200)
    path = tmp_path / "new.crl"

    def is_listed():
        path.write_bytes(browser.get(f"/pki/{ISSUER}.crl").expect(200).content)
        return [1] if issued["serial"].upper() in openssl("crl", "-inform", "der", "-in", path, "-noout", "-text") else []

    wait(is_listed, 1, "lists with the serial number", 20)
    assert browser.get(f"/pki/{ISSUER}.crl", If_None_Match=before.headers["ETag"]).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/pki/", "/pki/other.crl", f"/pki/{ISSUER}", f"/pki/{ISSUER}.key", f"/pki/{ISSUER}.crl/", f"/pki/..%2F{ISSUER}.crl",
        "/pki/..%2F..%2Fsiegel.toml", f"/pki/{ISSUER}.crl.crl", "/pki/.crl", "/pki/%00.crl", "/pki/audit.cer",
    ],
)
def test_there_is_nothing_else(browser, path):
    answer = browser.get(path)
    assert answer.status == 404 or (path.endswith("/") and answer.headers["Content-Type"] == "application/pkix-crl")


def test_fingerprints_are_those_of_openssl(browser, tmp_path):
    page = browser.get("/trust").expect(200)
    found = [re.sub("<wbr>", "", text) for text in FINGERPRINT.findall(page.text)]
    expected = []
    for name in (ROOT, ISSUER):
        certificate = saved(browser, tmp_path, f"{name}.cer")
        for digest in ("-sha256", "-sha1"):
            line = openssl("x509", "-inform", "der", "-in", certificate, "-noout", "-fingerprint", digest)
            expected.append(line.strip().split("=")[1])
    assert found == expected
    for name in (ROOT, ISSUER):
        assert f'href="/pki/{name}.cer"' in page.text and f'href="/pki/{name}.crl"' in page.text


def test_the_daemon_says_what_is_a_root(socket, browser):
    issuers = {item["name"]: item for item in socket.items("/v1/issuers")}
    assert (issuers[ROOT]["root"], issuers[ISSUER]["root"]) == (True, False)
    assert re.fullmatch("[0-9a-f]{64}", issuers[ROOT]["sha256Fingerprint"])
    assert re.fullmatch("[0-9a-f]{40}", issuers[ROOT]["sha1Fingerprint"])


def test_the_page_needs_nobody_signed_in_and_is_not_kept(portal, directory):
    page = portal.browser(Accept_Language="de").get("/trust").expect(200)
    assert page.heading == "Wurzelzertifikat installieren" and page.headers["Cache-Control"] == "no-store"
    person = directory.new_person()
    assert person.surname in portal.browser().sign_in(person.user).get("/trust").expect(200).text
    assert 'href="/trust"' in portal.browser().get("/help").text
    assert passwords.password_found(page.content) is None


def test_a_list_is_given_out_while_the_daemon_is_away(new_home):
    home = copy_home(new_home)
    portal = WebPortal(home)
    try:
        with Daemon(home):
            portal.start()
            there = portal.browser().get(f"/pki/{ISSUER}.crl").expect(200)
        # Longer than the portal holds it without asking.
        deadline = time.monotonic() + 7
        while time.monotonic() < deadline:
            assert portal.browser().get(f"/pki/{ISSUER}.crl").expect(200).content == there.content
            assert portal.browser().get(f"/pki/{ROOT}.crl").status in (200, 503)
        portal.stop()
    finally:
        remove_home(home)
