# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The self-service pages as browsers without scripts use them, and as nobody should."""
import concurrent.futures
import os
import re

import pytest

import passwords
from other_users import NOBODY, as_user
from people import Directory
from pkcs12_files import open_with_openssl
from tools import ROOT, run
from web_portal import SIEGEL_PORTAL, WebPortal, free_port

READY = re.compile(r"^/certificates/ready/[0-9a-f]{32}$")
SERIAL = re.compile(r"/certificates/([0-9a-f]{20,40})")
HOSTILE = '"\u0301><script>alert(1)</script>=cmd'


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def anna(directory):
    return directory.new_contact()


@pytest.fixture
def browser(portal, anna):
    return portal.browser().sign_in(anna.user)


def serial_of(browser):
    return SERIAL.search(browser.get("/certificates").expect(200).text).group(1)


@pytest.mark.parametrize("kind", ["personal", "group"])
def test_a_person_gets_a_certificate_once(browser, anna, tmp_path, kind):
    address = anna.address if kind == "personal" else anna.function
    answer = browser.request(address, passwords.ASCII, encryption="modern").expect(303)
    assert READY.match(answer.location)
    file = browser.download(answer.location).expect(200)
    prefix = "PERS_JuergenMuessig_" if kind == "personal" else f"GRP_{address}_"
    assert re.search(rf'filename="{prefix}\d{{8}}\.p12"', file.headers["Content-Disposition"])
    assert file.headers["Cache-Control"] == "no-store"
    assert open_with_openssl(tmp_path, file.content, passwords.ASCII).has_key
    assert browser.get(answer.location).heading == "Downloaded"
    assert browser.post(f"{answer.location}/file", {"token": browser.get("/").field("token")}).status == 410


def test_of_64_downloads_at_once_one_gets_the_file(browser, anna):
    ready = browser.request(anna.address, passwords.ASCII).expect(303).location
    token = browser.get(ready).field("token")
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        tries = [pool.submit(browser.post, f"{ready}/file", {"token": token}) for _ in range(64)]
        statuses = sorted(answer.result().status for answer in tries)
    assert statuses == [200] + [410] * 63


def test_nobody_else_gets_the_file_or_sees_the_certificate(portal, browser, anna, directory):
    ready = browser.request(anna.address, passwords.ASCII).expect(303).location
    serial = serial_of(browser)
    other = portal.browser().sign_in(directory.new_person().user)
    same_person = portal.browser().sign_in(anna.user)
    token = other.get("/").field("token")
    assert other.get(ready).status == 410
    assert other.post(f"{ready}/file", {"token": token}).status == 410
    assert same_person.get(ready).status == 410
    for path in (f"/certificates/{serial}", f"/certificates/{serial}/certificate.cer"):
        assert other.get(path).status == 404
    revocation = {"token": token, "reason": "superseded", "sure": "yes"}
    assert other.post(f"/certificates/{serial}/revoke", revocation).status == 404
    assert directory.certificate(serial)["status"] == "valid"
    browser.download(ready).expect(200)


def test_a_form_that_comes_twice_makes_one_certificate(browser, anna, directory):
    page = browser.get("/certificates/request")
    fields = {"request": page.field("request"), "address": anna.address, "encryption": "modern"}
    fields |= {"password": passwords.ASCII, "repetition": passwords.ASCII}
    first = browser.send(page, "/certificates/request", **fields).expect(303)
    assert browser.send(page, "/certificates/request", **fields).expect(303).location == first.location
    browser.download(first.location).expect(200)
    assert len(directory.certificates(anna)) == 1


def test_a_refused_form_keeps_what_was_chosen_and_no_password(browser, anna, directory):
    answer = browser.request(anna.address, passwords.ASCII, repetition="another Zwoelfkampf").expect(422)
    assert "The two passwords differ." in answer.text and passwords.password_found(answer.content) is None
    assert f'value="{anna.address}" required checked' in answer.text
    assert browser.request("nobody@example.org", passwords.ASCII).status == 422
    assert directory.certificates(anna) == []


def test_a_person_revokes_and_has_the_public_certificate(browser, anna, directory):
    browser.download(browser.request(anna.address, passwords.ASCII).expect(303).location).expect(200)
    serial = serial_of(browser)
    path = f"/certificates/{serial}"
    page = browser.get(path).expect(200)
    assert browser.get(f"{path}/certificate.cer").headers["Content-Type"] == "application/pkix-cert"
    assert browser.get(f"{path}/certificate.pem").text.count("BEGIN CERTIFICATE") == 2
    assert browser.send(page, f"{path}/revoke", reason="superseded").status == 422
    assert browser.send(page, f"{path}/revoke", reason="privilegeWithdrawn", sure="yes").status == 422
    assert directory.certificate(serial)["status"] == "valid"
    done = browser.send(page, f"{path}/revoke", reason="keyCompromise", sure="yes").expect(303)
    assert "Revoked" in browser.get(done.location).text
    assert directory.certificate(serial)["reason"] == "keyCompromise"


@pytest.mark.parametrize("header", ["Origin", "Sec-Fetch-Site"])
def test_forms_of_other_sites_do_nothing(browser, anna, directory, header):
    value = "https://evil.example" if header == "Origin" else "cross-site"
    page = browser.get("/certificates/request")
    fields = {"token": page.field("token"), "address": anna.address}
    fields |= {"password": passwords.ASCII, "repetition": passwords.ASCII}
    assert browser.post("/certificates/request", fields, **{header: value}).status == 403
    assert browser.post("/certificates/request", fields | {"token": "0" * 64}).status == 403
    assert directory.certificates(anna) == []


def test_hostile_words_stay_text_in_every_field(portal, directory):
    person = directory.new_person(given_name="Jürgen<script>", surname='"Müßig')
    browser = portal.browser().sign_in(person.user)
    pages = [
        browser.get("/"),
        browser.get("/certificates/request"),
        browser.get("/certificates/request?address=" + "%22%3E%3Cscript%3E"),
        browser.request(HOSTILE, passwords.ASCII, encryption=HOSTILE, agreement=HOSTILE),
        browser.send(browser.get("/"), "/certificates/" + "0a" * 10 + "/revoke", reason=HOSTILE, sure=HOSTILE),
        browser.get("/login?next=%22%3E%3Cscript%3E&ended=yes"),
        browser.get("/%3Cscript%3E%22"),
        browser.send(browser.get("/"), "/login", user=HOSTILE, next="//evil.example"),
    ]
    for page in pages:
        assert "<script>" not in page.text.replace("<script src=", "") and 'value=""' not in page.text


def test_the_demo_believes_no_header(portal, anna):
    answer = portal.browser(X_Remote_User=anna.user).get("/certificates").expect(303)
    assert answer.location.startswith("/login")


def test_the_demo_listens_on_loopback_alone(portal):
    sockets = as_user(0, "ss", "-Hltn", f"sport = :{portal.port}").text
    assert [line.split()[3] for line in sockets.splitlines()] == [f"127.0.0.1:{portal.port}"]


@pytest.mark.parametrize("host", ["evil.example:{port}", "127.0.0.1.evil.example", "[::1]:{port}"])
def test_another_sites_name_does_not_lead_to_the_demo(portal, browser, host):
    host = host.format(port=portal.port)
    for page in "/login", "/certificates", "/help":
        answer = browser.get(page, Host=host).expect(421)
        assert "Musterfrau" not in answer.text and 'name="user"' not in answer.text
    form = {"token": browser.get("/").field("token"), "user": "root"}
    browser.post("/login", form, Host=host, Origin=f"http://{host}", Sec_Fetch_Site="same-origin").expect(421)
    browser.get("/help", Host=f"localhost:{portal.port}").expect(200)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "::1", "localhost", "192.0.2.1", "127.0.0.1.example.org", ""])
def test_the_demo_does_not_start_outside_loopback(daemon, address):
    options = ("--demo", "--listen", address, "--port", free_port())
    outcome = run(SIEGEL_PORTAL, "--home", daemon.home, *options, timeout=10).expect(64)
    assert "127.0.0.1 alone" in outcome.errors.decode()


def test_what_make_portal_starts_leaves_a_taken_port_alone(portal, tmp_path):
    ports = {"PORTAL_PORT": str(free_port()), "PORTAL_ADMIN_PORT": str(portal.port)}
    outcome = run(ROOT / "scripts" / "portal.sh", timeout=60, PORTAL_HOME=str(tmp_path / "h"), **ports).expect(1)
    assert f"port {portal.port} already" in outcome.errors.decode() and not (tmp_path / "h").exists()


def test_a_home_that_is_not_there_is_named(tmp_path):
    outcome = run(SIEGEL_PORTAL, "--home", tmp_path / "nowhere", "--demo", timeout=10).expect(1)
    assert "no directory" in outcome.errors.decode() and "nowhere" in outcome.errors.decode()


def test_without_a_web_server_there_is_no_start_but_as_a_demo(daemon):
    outcome = run(SIEGEL_PORTAL, "--home", daemon.home, timeout=10).expect(1)
    assert "trustedPeer" in outcome.errors.decode()
    run(SIEGEL_PORTAL, "--home", daemon.home, "--listen", "127.0.0.1", timeout=10).expect(64)


@pytest.fixture(scope="module")
def web_server(daemon):
    """A portal whose web server is this user, and names the person in a header field."""
    home = daemon.home.parent / "web"
    (home / "state").mkdir(parents=True)
    home.chmod(0o755)
    (home / "state").chmod(0o755)
    running = WebPortal(
        home,
        f'daemon = "{daemon.socket_path}"\ntrustedPeer = "{os.getuid()}"\n'
        '[listen]\npath = "state/portal.sock"\nmode = "0666"\n',
    ).start()
    yield running
    running.stop()


def test_the_named_person_is_signed_in(web_server, anna):
    browser = web_server.browser(X_Remote_User=anna.user)
    assert browser.get("/certificates").expect(200).heading == "User/function certificates"
    assert list(browser.cookies) == ["__Host-siegel-session"]
    browser.download(browser.request(anna.address, passwords.ASCII).expect(303).location).expect(200)


def test_a_session_belongs_to_whom_the_web_server_names(web_server, anna, directory):
    browser = web_server.browser(X_Remote_User=anna.user)
    token = browser.get("/").expect(200).field("token")
    other = directory.new_person().user
    form = {"token": token, "address": anna.address}
    assert browser.post("/certificates/request", form, X_Remote_User=other).status == 403
    assert anna.user not in browser.get("/", X_Remote_User=other).text


@pytest.mark.parametrize("name", ["", "somebody else", "nobody-at-all"])
def test_a_name_that_is_none_sees_nothing(web_server, name):
    assert web_server.browser(X_Remote_User=name).get("/certificates").status in (401, 403)


def test_another_user_of_the_system_is_not_answered(web_server, anna):
    command = ["curl", "-s", "--unix-socket", web_server.socket_path, "-H", f"X-Remote-User: {anna.user}"]
    answer = as_user(NOBODY, *command, "-w", "%{http_code}", "http://portal/certificates").text
    assert answer.endswith("403") and anna.address not in answer
