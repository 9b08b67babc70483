# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The portal behind Apache and nginx, set up as docs/web-servers shows."""
import contextlib
import re
import shutil
import socket
import ssl

import pytest
from playwright.sync_api import sync_playwright

import passwords
from mirror import Mirror, Silence
from pkcs12_files import open_with_openssl
from sign_in_services import OpenIDProvider, SignInService
from web_portal import WebPortal
from web_servers import ADMIN_HOST, HOST, PKI_HOST, Apache, Nginx, plain_answer

TOKEN = "q0ZxVgW4yKc7sT2mB9dLrEoP1uIhNaJf"
SET_UPS = {"apache": (Apache, OpenIDProvider), "nginx": (Nginx, SignInService)}
PEOPLE = ["/", "/certificates", "/certificates/request", "/certificates/0a0a0a0a0a0a0a0a0a0a", "/login", "/nothing"]
PUBLIC = ["/help", "/help/mutt", "/logout", "/language/de"]
FORGED = ["X-Remote-User", "x-remote-user", "X_Remote_User", "X-REMOTE-USER", "REMOTE_USER", "X-Remote_User"]


class SetUp:
    """A portal, the web server before it, and who signs people in."""

    def __init__(self, kind, daemon, mirror):
        self.home = daemon.home.parent / kind
        (self.home / "state").mkdir(parents=True)
        self.kind, self.provider_kind = SET_UPS[kind]
        self.daemon = daemon
        self.admin_socket = mirror.path

    @contextlib.contextmanager
    def running(self):
        with self.provider_kind() as self.provider:
            self.server = self.kind(
                self.home / "web",
                self.provider,
                portal_socket=self.home / "state" / "portal.sock",
                admin_socket=self.admin_socket,
                public=self.daemon.home / "state" / "public",
            )
            self.portal = WebPortal(
                self.home,
                f'daemon = "{self.daemon.socket_path}"\ntrustedPeer = "www-data"\n'
                f'signOutPath = "{self.server.sign_out_path}"\n'
                '[listen]\npath = "state/portal.sock"\ngroup = "www-data"\n',
            ).start()
            try:
                self.server.start()
                yield self
            finally:
                self.server.stop()
                self.portal.stop()

    @contextlib.contextmanager
    def instead_of_the_portal(self, other):
        """Something else on the portal's socket, for a while."""
        self.portal.stop()
        self.portal.socket_path.unlink(missing_ok=True)
        try:
            with other(self.portal.socket_path):
                yield
        finally:
            self.portal.socket_path.unlink(missing_ok=True)
            self.portal.start()

    def enter(self, browser, user, path="/certificates", groups=()):
        """Opens a page, signs in where that leads, and comes back."""
        self.provider.enter(user, groups)
        location = browser.go(path).expect(302).location
        back = self.provider.sign_in(location, user)
        return browser.go(browser.go(back).expect(302).location)


@pytest.fixture(scope="module")
def mirror(daemon):
    with Mirror(daemon.home.parent / "mirror.sock") as running:
        yield running


@pytest.fixture(scope="module", params=list(SET_UPS))
def site(request, daemon, mirror):
    with SetUp(request.param, daemon, mirror).running() as running:
        yield running


@pytest.fixture
def anna(directory):
    return directory.new_contact()


def test_a_person_signs_in_and_gets_a_certificate(site, anna, tmp_path):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user).expect(200)
    assert page.heading == "User/function certificates" and anna.surname in page.text
    browser.headers["Origin"] = site.server.origin
    ready = browser.request(anna.address, passwords.ASCII).expect(303).location
    file = browser.download(ready).expect(200)
    assert open_with_openssl(tmp_path, file.content, passwords.ASCII).has_key
    assert file.headers.get_all("Cache-Control") == ["no-store"]
    assert anna.address in browser.get("/certificates").expect(200).text


def test_a_form_with_the_origin_of_another_port_does_nothing(site, anna, directory):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user, "/certificates/request")
    fields = {"token": page.field("token"), "address": anna.address}
    assert browser.post("/certificates/request", fields, Origin=f"https://{HOST}").status == 403
    assert directory.certificates(anna) == []


def test_the_sign_in_leads_to_the_page_that_was_asked_for(site, anna):
    page = site.enter(site.server.visitor(), anna.user, f"/certificates/request?address={anna.function}&x=y")
    assert re.search(rf'value="{anna.function}" required checked', page.expect(200).text)


@pytest.mark.parametrize("path", PEOPLE)
def test_nobody_sees_a_page_for_people(site, path):
    for address in (path, f"/help/..{path}", f"/help/%2e%2e{path}", f"//{path}"):
        answer = site.server.visitor().get(address)
        assert answer.status in (302, 400, 401, 404), (address, answer.status, answer.content)
        assert answer.status != 302 or answer.location.startswith(site.provider.url)


@pytest.mark.parametrize("path", PUBLIC)
def test_everybody_sees_public_pages(site, path):
    answer = site.server.visitor().get(path)
    assert answer.status in (200, 303) and not (answer.location or "").startswith(site.provider.url)
    assert is_from_portal(answer)
    assert answer.headers.get_all("Referrer-Policy") == ["no-referrer"]
    assert answer.headers.get_all("Strict-Transport-Security") == ["max-age=31536000"]


def test_public_pages_stay_when_nobody_can_sign_in(site):
    site.provider.is_away = True
    try:
        assert is_from_portal(site.server.visitor().get("/help").expect(200))
        assert not is_from_portal(site.server.visitor().get("/certificates"))
    finally:
        site.provider.is_away = False


def test_style_sheets_are_public(site):
    browser = site.server.visitor()
    path = re.search(r'href="(/assets/[^"]+css)"', browser.get("/help").text).group(1)
    assert browser.get(path).expect(200).headers["Content-Type"].startswith("text/css")


@pytest.mark.parametrize("path", ["/help", "/challenge", "/challenge/refuse", "/trust", "/logout"])
def test_who_is_signed_in_is_named_on_public_pages(site, anna, path):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user)
    assert anna.surname in page.text
    with site.instead_of_the_portal(Mirror):
        assert f"x-remote-user: {anna.user}\n" in browser.get(path).expect(200).text
        for name in FORGED:
            answer = ask(site.server, "GET", path, f"{name}: {anna.user}")
            assert answer.startswith("HTTP/1.1 200") and "x-remote-user:" not in answer


@pytest.mark.parametrize("name", FORGED)
def test_a_name_that_the_browser_sends_is_not_believed(site, anna, name):
    for path in ("/certificates", "/help"):
        answer = ask(site.server, "GET", path, f"{name}: {anna.user}")
        assert anna.surname not in answer and "HTTP/1.1 5" not in answer
        assert path == "/help" or f"ocation: {site.provider.url}" in answer


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_name_signs_nobody_in(site, anna, name):
    token = site.server.visitor().get("/help").headers["Set-Cookie"].split(";")[0]
    form = f"token={token.split('=')[1]}&next=/certificates"
    head = f"{name}: {anna.user}\r\nCookie: {token}\r\nContent-Type: application/x-www-form-urlencoded"
    answer = ask(site.server, "POST", "/login", f"{head}\r\nContent-Length: {len(form)}\r\n\r\n{form}")
    assert answer.startswith("HTTP/1.1 401") and "Nobody is signed in" in answer


@pytest.mark.parametrize("name", FORGED)
def test_only_the_name_from_the_sign_in_comes_through(site, directory, name):
    user = directory.new_person().user
    browser = site.server.visitor(ADMIN_HOST)
    site.enter(browser, user, "/", groups=["pki-admins"]).expect(200)
    cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
    answer = ask(site.server, "GET", "/", f"{name}: somebody-else\r\nCookie: {cookie}", ADMIN_HOST)
    assert re.findall(r"^x-remote-user: (.*)$", answer.replace("\r", ""), re.M) == [user]
    assert not re.search(r"^(oidc|x-forwarded)", answer, re.M | re.I)


def test_what_proxies_say_is_not_taken_from_browsers(site, directory):
    user = directory.new_person().user
    browser = site.server.visitor(ADMIN_HOST)
    browser.headers |= {f"X_Forwarded_{name}": "evil.example" for name in ("For", "Host", "Proto", "Uri")}
    text = site.enter(browser, user, "/", groups=["pki-admins"]).expect(200).text
    assert not re.search(r"^x-forwarded-(for|host)", text, re.M)
    assert "evil.example" not in "".join(getattr(site.provider, "seen", []))


def test_a_form_after_the_end_of_the_sign_in_is_told_so(site, anna, directory):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user, "/certificates/request")
    browser.cookies = {name: value for name, value in browser.cookies.items() if name.startswith("__Host-siegel")}
    fields = {"address": anna.address, "password": passwords.ASCII, "repetition": passwords.ASCII}
    answer = browser.send(page, "/certificates/request", **fields).expect(403)
    assert answer.heading == "Your session has ended" and directory.certificates(anna) == []


def test_signing_out_ends_both_sessions(site, anna):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user)
    before = dict(browser.cookies)
    page = browser.go(browser.send(page, "/logout").expect(303).location).expect(200)
    onward = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page.text).group(1)
    back = site.provider.sign_out(browser.go(onward.replace("&amp;", "&")).expect(302).location)
    assert browser.go(back).expect(200).heading == "You are signed out"
    for cookies in (browser.cookies, before):
        browser.cookies = dict(cookies)
        assert browser.get("/certificates").expect(302).location.startswith(site.provider.url)


@pytest.mark.parametrize("site", ["apache"], indirect=True)
def test_a_real_browser_signs_in_and_out_again(site, anna):
    site.provider.enter(anna.user)
    name = f"MAP {HOST} 127.0.0.1"
    with sync_playwright() as playwright:
        options = ["--no-sandbox", f"--host-resolver-rules={name}"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=options)
        page = browser.new_page(ignore_https_errors=True, locale="en")
        page.route(re.compile("^https://cdn"), lambda route: route.abort())
        page.goto(f"{site.server.origin}/certificates")
        page.fill("input[name=sub]", f"subject-of-{anna.user}")
        page.click("button:has-text('Authorize')")
        page.wait_for_url(f"{site.server.origin}/certificates")
        assert anna.surname in page.inner_text("header")
        page.click("header >> text=Sign out")
        page.wait_for_url(f"{site.provider.url}/oauth2/end_session?**")
        page.click("button:has-text('End session')")
        page.wait_for_url(f"{site.server.origin}/logout")
        assert page.inner_text("h1") == "You are signed out"
        browser.close()


def test_links_from_mails_are_in_no_log(site):
    browser = site.server.visitor()
    paths = [f"/c/{TOKEN}", f"/c/{TOKEN}/refuse", f"/%63/{TOKEN}", f"//c/{TOKEN}", f"/c/{TOKEN}?x=y", f"/C/{TOKEN}"]
    for path in paths:
        answer = browser.get(path)
        assert answer.status != 302 and is_from_portal(answer), path
    browser.post(paths[0], {"x": "y"})
    browser.post(paths[0], {"x": "y" * 10_000_000})
    browser.get("/help?seen", Referer=f"{site.server.origin}{paths[0]}")
    for head in ("Host: nobody.example.org", "X: " + "x" * 40_000, "Host", "Transfer-Encoding: x", "Expect: x"):
        ask(site.server, "GET", paths[0], head)
    ask(site.server, "BREW", paths[0], "X: y")
    assert plain_answer(site.server, HOST, paths[0])[1]["Location"] == f"{site.server.origin}{paths[0]}"
    with site.instead_of_the_portal(contextlib.nullcontext):
        assert browser.get(paths[0]).status in (502, 503)
    with site.instead_of_the_portal(Silence):
        assert browser.get(paths[0]).status == 502
        assert browser.get("/help/away").status == 502
    site.server.wait_for_log("/help/away")
    assert TOKEN not in site.server.logs() and TOKEN not in site.portal.log
    assert TOKEN not in "".join(getattr(site.provider, "seen", []))
    assert "seen" not in site.server.logs()


def test_an_upload_that_is_too_long_is_refused_by_the_web_server(site, anna):
    browser = site.server.visitor()
    page = site.enter(browser, anna.user)
    form = {"token": page.field("token"), "x": "y" * 10_000_000}
    assert not is_from_portal(browser.post("/certificates/request", form).expect(413))
    form["x"] = "y" * 9_000_000
    assert is_from_portal(browser.post("/certificates/request", form).expect(413))


def test_a_body_of_unknown_length_becomes_no_file(site, anna):
    browser = site.server.visitor()
    token = site.enter(browser, anna.user).field("token")
    cookie = "; ".join(f"{key}={value}" for key, value in browser.cookies.items())
    form = f"token={token}&address={anna.address}&password={passwords.ASCII}&x={'y' * 50_000}".replace(" ", "+")
    head = f"Cookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked"
    answer = ask(site.server, "POST", "/certificates/request", f"{head}\r\n\r\n{len(form):x}\r\n{form}\r\n0")
    assert answer.startswith(f"HTTP/1.1 {site.server.answer_to_unknown_length}"), answer


def test_administrators_need_the_address_and_the_group(site, directory):
    user = directory.new_person().user
    site.provider.enter(user, ["pki-admins"])
    assert site.server.visitor(ADMIN_HOST, source="127.0.0.2").get("/").status == 403
    browser = site.server.visitor(ADMIN_HOST)
    assert f"x-remote-user: {user}\n" in site.enter(browser, user, "/", groups=["pki-admins"]).expect(200).text
    other = directory.new_person().user
    assert site.enter(site.server.visitor(ADMIN_HOST), other, "/", groups=["staff"]).status == 403
    assert site.server.visitor(ADMIN_HOST).get("/logout").status == 200
    assert site.server.visitor(ADMIN_HOST, source="127.0.0.2").get("/logout").status == 403
    assert "x-remote-user" not in ask(site.server, "GET", "/logout", f"X-Remote-User: {user}", ADMIN_HOST)


def test_without_tls_there_is_a_redirect(site):
    status, headers, _ = plain_answer(site.server, HOST, "/certificates")
    assert status == 301 and headers["Location"] == f"{site.server.origin}/certificates"


def test_lists_and_issuers_are_served_without_tls(site):
    public = site.daemon.home / "state" / "public"
    for path in public.iterdir():
        status, headers, content = plain_answer(site.server, PKI_HOST, f"/{path.name}")
        kind = {".crl": "application/pkix-crl", ".cer": "application/pkix-cert"}[path.suffix]
        assert (status, headers["Content-Type"], content) == (200, kind, path.read_bytes())
    assert plain_answer(site.server, PKI_HOST, "/../siegel.sqlite")[0] in (400, 404)


def test_old_tls_is_refused(site):
    context = ssl.create_default_context(cafile=site.server.directory / "portal.pem")
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, ConnectionError)):
        with socket.create_connection(("127.0.0.1", site.server.tls_port), 30) as plain:
            context.wrap_socket(plain, server_hostname=HOST)


def is_from_portal(answer):
    return "default-src 'none'" in answer.headers.get("Content-Security-Policy", "")


def ask(server, method, path, head, host=HOST):
    """A request as it is written, and the answer as it comes; the host is given unless the head has one."""
    context = ssl.create_default_context(cafile=server.directory / "portal.pem")
    named = "" if head.startswith("Host") else f"Host: {host}:{server.tls_port}\r\n"
    request = f"{method} {path} HTTP/1.1\r\n{named}Accept: text/html\r\nConnection: close\r\n{head}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.tls_port), 30) as plain:
        with context.wrap_socket(plain, server_hostname=host) as connection:
            connection.sendall(request.encode())
            pieces = []
            with contextlib.suppress(ConnectionError, ssl.SSLError):
                while piece := connection.recv(65536):
                    pieces.append(piece)
    return b"".join(pieces).decode(errors="replace")
