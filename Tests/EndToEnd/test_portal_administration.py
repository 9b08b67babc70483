# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The administrators' process: who gets in, and what they do there, with a browser without scripts."""
import html
import os
import re
import time

import pytest

import csr_files
import homes
from other_users import NOBODY, as_user
from people import Directory, new_address
from registry import Registry
from siegel_daemon import Daemon
from tools import openssl, run
from trust import Trust
from web_portal import SIEGEL_PORTAL, WebPortal

HOSTILE = "\"'><script>alert(1)</script>=cmd"
ADMINISTRATOR = "dora"
SETTINGS = """
administrators = ["{administrator}"]
[administration]
daemon = "{daemon}"
trustedPeer = "{peer}"
[administration.listen]
path = "state/admin.sock"
mode = "0666"
"""
PAGES = [
    "/", "/administration/domains", "/administration/new-domain", "/administration/people", "/administration/new-person",
    "/administration/certificates", "/administration/issuers", "/administration/outbox", "/administration/audit",
]
FORMS = [
    "/administration/new-domain", "/administration/domains/example.org", "/administration/domains/example.org/delete",
    "/administration/new-person", "/administration/people/x/edit", "/administration/people/x/delete",
    "/administration/certificates/4f1c/revoke", "/administration/issuers/mail-ca-1/regenerate",
    "/administration/outbox/x/retry", "/administration/audit/verify",
]


def named_in_settings(home, *administrators):
    names = ", ".join(f'"{name}"' for name in administrators)
    homes.replace_in_settings(home, "development = true", f"development = true\nadministrators = [{names}]")


@pytest.fixture(scope="module")
def home(new_home):
    """A home that names an administrator, with a socket that gives role admin alone."""
    copy = homes.copy_home(new_home)
    named_in_settings(copy, ADMINISTRATOR)
    homes.add_role_sockets(copy, "admin", "portal")
    yield copy
    homes.remove_home(copy)


@pytest.fixture(scope="module")
def demo(daemon):
    running = WebPortal(daemon.home, admin=True).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def web_server(daemon):
    running = behind_web_server(daemon).start()
    yield running
    running.stop()


def behind_web_server(daemon, name="web", role="admin"):
    """A process that cannot read the daemon's settings, over the daemon's socket for one role alone."""
    home = daemon.home.parent / name
    (home / "state").mkdir(parents=True)
    home.chmod(0o755)
    (home / "state").chmod(0o755)
    socket = daemon.home / "state" / f"{role}.sock"
    settings = SETTINGS.format(administrator=ADMINISTRATOR, daemon=socket, peer=os.getuid())
    return WebPortal(home, settings, admin=True)


@pytest.fixture
def browser(web_server):
    return web_server.browser(X_Remote_User=ADMINISTRATOR)


@pytest.fixture(scope="module")
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home)


def certificate(directory, person=None):
    """A new certificate: the person, its address, its serial number."""
    person = person or directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    return person, serial


def text(page):
    return html.unescape(page.text)


def facts(page):
    """Labels and values of the lists of facts."""
    pairs = re.findall(r"<dt>([^<]*)</dt><dd>(.*?)</dd>", page.text)
    return {html.unescape(label): html.unescape(re.sub("<[^>]*>", "", value)) for label, value in pairs}


def test_an_administrator_sees_how_the_daemon_is(browser, daemon):
    page = browser.get("/").expect(200)
    assert page.heading == "Overview" and "All is well" in page.text
    assert "mail-ca-1" in page.text or "root" in page.text
    numbers = [issuer["crlNumber"] for issuer in daemon.socket.get("/v1/health").json["issuers"]]
    assert all(str(number) in page.text for number in numbers)
    assert "Administration · Certificate portal</title>" in page.text
    assert list(browser.cookies) == ["__Host-siegel-admin-session"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_in_both_languages(browser, path):
    english = browser.get(path, Accept_Language="en").expect(200)
    german = browser.get(path, Accept_Language="de").expect(200)
    assert '<html lang="en">' in english.text and '<html lang="de">' in german.text
    assert ">Administration<" in english.text and ">Verwaltung<" in german.text


def test_in_the_demo_the_administrators_of_the_settings_can_be_chosen_and_nobody_else(demo, directory):
    person = directory.new_person()
    browser = demo.browser()
    login = browser.get("/login").expect(200)
    assert re.findall(r'name="user" value="([^"]*)"', login.text) == [ADMINISTRATOR]
    refused = browser.send(login, "/login", user=person.user, next="/").expect(403)
    assert "administrators" in refused.text
    browser.send(browser.get("/login"), "/login", user=ADMINISTRATOR, next="/").expect(303)
    assert browser.get("/").expect(200).heading == "Overview"
    assert list(browser.cookies) == ["siegel-admin-session"]


@pytest.mark.parametrize("path", PAGES + ["/administration/audit?after=0", "/login"])
def test_who_is_not_on_the_list_is_told_why(web_server, directory, path):
    browser = web_server.browser(X_Remote_User=directory.new_person().user)
    page = browser.get(path).expect(403)
    assert "your user ID is not on their list" in page.text and 'href="/administration' not in page.text
    assert "Ihre Nutzerkennung" in browser.get(path, Accept_Language="de").text
    assert browser.cookies.get("__Host-siegel-admin-session") is None


@pytest.mark.parametrize("path", FORMS)
def test_who_is_not_on_the_list_sends_no_form(web_server, daemon, directory, path):
    administrator = web_server.browser(X_Remote_User=ADMINISTRATOR)
    token = administrator.get("/administration/audit").field("token")
    before = directory.state()
    other = directory.new_person().user
    before = directory.state()
    fields = {"token": token, "sure": "yes", "reason": "superseded", "user": "x", "domain": "x.example"}
    assert administrator.post(path, fields, X_Remote_User=other).status == 403
    assert web_server.browser(X_Remote_User=other).post(path, fields).status == 403
    assert administrator.post(path, {**fields, "token": "0" * 64}).status == 403
    assert directory.state() == before


def test_a_forged_header_lets_nobody_in(web_server, demo):
    command = ["curl", "-s", "--unix-socket", web_server.socket_path, "-H", f"X-Remote-User: {ADMINISTRATOR}"]
    answer = as_user(NOBODY, *command, "-w", "%{http_code}", "http://portal/administration/people").text
    assert answer.endswith("403") and 'href="/administration' not in answer
    browser = demo.browser(X_Remote_User=ADMINISTRATOR)
    assert browser.get("/administration/people").expect(303).location.startswith("/login")
    assert web_server.browser().get("/").status == 401
    assert web_server.browser(X_Remote_User=f"{ADMINISTRATOR}, x").get("/").status == 401


def test_the_self_service_process_has_none_of_these_pages(daemon, directory):
    portal = WebPortal(daemon.home).start()
    try:
        browser = portal.browser().sign_in(directory.new_person().user)
        token = browser.get("/").field("token")
        for path in PAGES[1:]:
            assert browser.get(path).status == 404
        for path in FORMS:
            assert browser.post(path, {"token": token, "sure": "yes"}).status == 404
        assert "/administration" not in browser.get("/").text
    finally:
        portal.stop()


def test_a_domain_is_entered_found_changed_and_removed(browser, directory, daemon):
    contact = directory.new_person()
    form = {"kind": "managed", "contacts": f"{contact.user}, nobody1", "method": "", "checkedOn": "", "checkedBy": ""}
    page = browser.get("/administration/new-domain")
    assert browser.send(page, "/administration/new-domain", domain="no domain", **form).status == 422
    done = browser.send(page, "/administration/new-domain", domain="Prüf.example.org", **form).expect(303)
    assert done.location == "/administration/domains/xn--prf-ioa.example.org?done=domain"
    page = browser.get(done.location).expect(200)
    assert "The domain is saved." in page.text and f"({contact.user})" in page.text
    assert "nobody1: not in the directory" in page.text and "Not checked" in page.text
    for name in ("xn--prf-ioa.example.org", "PRÜF.example.org", "prüf.Example.ORG"):
        again = browser.send(page, "/administration/new-domain", domain=name, **form).expect(422)
        assert "this domain is registered" in again.text

    path = "/administration/domains/xn--prf-ioa.example.org"
    check = {**form, "contacts": "", "method": HOSTILE, "checkedOn": "2026-01-02", "checkedBy": "Dora"}
    browser.send(page, path, **check).expect(303)
    page = browser.get(path).expect(200)
    assert "Checked on 2 January 2026" in page.text and "<script>alert" not in page.text
    assert html.escape(HOSTILE, quote=True).replace("&#x27;", "&#39;") in page.text
    (record,) = [item for item in daemon.socket.items("/v1/domains") if item["domain"].startswith("xn--prf")]
    assert record["control"]["method"] == HOSTILE and record["contacts"] == []
    assert browser.send(page, path, **{**check, "checkedBy": ""}).status == 422
    assert browser.send(page, path, **{**check, "checkedOn": "2999-01-01"}).status == 422

    assert browser.get("/administration/domains?q=xn--prf").text.count("row-link") == 1
    assert "There is no such domain." in browser.get("/administration/domains?q=zzz").text
    assert browser.send(page, f"{path}/delete").status == 422
    browser.send(page, f"{path}/delete", sure="yes").expect(303)
    assert browser.get(path).status == 404


def test_a_domain_with_mailboxes_is_kept(browser, registry):
    registry.add(new_address("kept").replace("example.org", registry.domain))
    path = f"/administration/domains/{registry.domain}"
    page = browser.get(path).expect(200)
    assert "Karla Kontakt" in page.text
    refused = browser.send(page, f"{path}/delete", sure="yes").expect(422)
    assert "The domain has mailboxes" in refused.text and "rule D2" in refused.text
    other = browser.send(page, path, kind="directory", contacts=registry.contact.user).expect(422)
    assert "cannot be changed" in other.text
    assert browser.get(path).status == 200


def test_a_person_is_entered_found_changed_and_removed(browser, directory):
    taken = directory.new_person()
    user, address = f"new{time.monotonic_ns()}", new_address("new")
    form = {"user": user, "givenName": "Zoë", "surname": "Ängström", "primaryAddress": address, "language": "de"}
    lines = [("functionalAddress", new_address("group")), ("functionalKind", "mailbox"), ("functionalName", HOSTILE)]
    page = browser.get("/administration/new-person")
    refused = browser.send(page, "/administration/new-person", **{**form, "primaryAddress": taken.address}).expect(422)
    assert "belongs to somebody else" in refused.text and taken.user in refused.text and "Ängström" in refused.text
    fields = [("token", page.field("token")), *form.items(), *lines]
    done = browser.post("/administration/new-person", fields).expect(303)
    assert done.location == f"/administration/people/{user}?done=person"
    page = browser.get(done.location).expect(200)
    assert page.heading == "Zoë Ängström" and "<script>alert" not in page.text and HOSTILE in text(page)
    assert browser.post("/administration/new-person", fields).expect(422).heading == "New person"

    edit = browser.get(f"/administration/people/{user}/edit").expect(200)
    assert f'value="{lines[0][1]}"' in edit.text
    changed = [("token", edit.field("token")), ("givenName", "Zora"), ("surname", "Ängström")]
    changed += [("primaryAddress", address), ("language", "")]
    browser.post(f"/administration/people/{user}/edit", changed).expect(303)
    assert directory.socket.get(f"/v1/people/{user}").json["functional"] == []

    assert browser.get(f"/administration/people?q={user[:12]}").text.count("row-link") >= 1
    assert "Nobody was found." in browser.get("/administration/people?q=zzzzzz").text
    assert browser.send(page, f"/administration/people/{user}/delete").status == 422
    browser.send(page, f"/administration/people/{user}/delete", sure="yes").expect(303)
    assert browser.get(f"/administration/people/{user}").status == 404


def test_a_persons_page_says_what_they_may_request_and_why_not(browser, directory):
    person, serial = certificate(directory)
    page = browser.get(f"/administration/people/{person.user}").expect(200)
    assert serial in page.text and person.address in page.text
    assert "There is a valid certificate." in page.text and "Not now" in page.text


def test_long_lists_go_on(browser, directory):
    for _ in range(52):
        directory.new_person(surname="Viele")
    first = browser.get("/administration/people?q=viele").expect(200)
    assert first.text.count("row-link") == 50
    (more,) = re.findall(r'class="more"><a href="([^"]*)"', first.text)
    second = browser.get(html.unescape(more)).expect(200)
    assert second.text.count("row-link") == 2 and "q=viele" in more
    assert browser.get("/administration/people?q=viele&cursor=nonsense").status in (200, 400)


def test_a_certificate_is_found_by_address_person_status_and_serial(browser, directory):
    person, serial = certificate(directory)
    for query in (f"address={person.address}", f"applicant={person.user}", f"applicant={person.user}&status=valid"):
        page = browser.get(f"/administration/certificates?{query}").expect(200)
        assert page.text.count("row-link") == 1 and serial in page.text
    assert serial not in browser.get(f"/administration/certificates?applicant={person.user}&status=revoked").text
    colons = ":".join(re.findall("..", serial)).upper()
    assert browser.get(f"/administration/certificates?serial={colons}").expect(303).location.endswith(serial)
    assert browser.get("/administration/certificates?serial=4f1c").expect(422)
    assert "no serial number" in browser.get("/administration/certificates?serial=%3Cscript%3E").expect(422).text
    assert browser.get("/administration/certificates?address=%3Cscript%3E").status == 422
    shown = facts(browser.get(f"/administration/certificates/{serial}").expect(200))
    assert shown["Person"] == person.user and shown["Serial number"] == serial and shown["Handed out"] == "Yes"
    assert shown["Profile and version"].startswith("personal")


def test_its_files_are_the_certificate(browser, directory, tmp_path):
    _, serial = certificate(directory)
    path = f"/administration/certificates/{serial}"
    encoded = browser.get(f"{path}/certificate.cer").expect(200)
    assert encoded.headers["Content-Type"] == "application/pkix-cert"
    (tmp_path / "c.der").write_bytes(encoded.content)
    shown = openssl("x509", "-inform", "der", "-in", tmp_path / "c.der", "-noout", "-serial").expect().text
    assert serial in shown.lower()
    assert browser.get(f"{path}/certificate.pem").text.count("BEGIN CERTIFICATE") == 2
    assert browser.get("/administration/certificates/4f1c").status == 404
    assert browser.get("/administration/certificates/zz").status == 404


def test_an_administrator_revokes_and_later_says_that_the_key_was_compromised(browser, directory, web_server):
    _, serial = certificate(directory)
    path = f"/administration/certificates/{serial}"
    page = browser.get(path).expect(200)
    assert browser.send(page, f"{path}/revoke", reason="privilegeWithdrawn").status == 422
    assert browser.send(page, f"{path}/revoke", sure="yes").status == 422
    assert browser.send(page, f"{path}/revoke", sure="yes", reason="removeFromCRL").status == 422
    assert directory.certificate(serial)["status"] == "valid"
    done = browser.send(page, f"{path}/revoke", reason="privilegeWithdrawn", sure="yes").expect(303)
    page = browser.get(done.location).expect(200)
    assert "The certificate is revoked." in page.text and "Revoked" in page.text
    assert directory.certificate(serial)["reason"] == "privilegeWithdrawn"
    refused = browser.send(page, f"{path}/revoke", reason="superseded", sure="yes").expect(422)
    assert "It was revoked before." in refused.text
    assert browser.send(page, f"{path}/revoke", reason="keyCompromise").status == 422
    assert directory.certificate(serial)["reason"] == "privilegeWithdrawn"
    done = browser.send(page, f"{path}/revoke", reason="keyCompromise", sure="yes").expect(303)
    assert "key is blocked" in browser.get(done.location).text.replace("The key", "key")
    assert directory.certificate(serial)["reason"] == "keyCompromise"
    assert f"{path}/revoke" not in browser.get(path).text
    lines = [line for line in web_server.log.splitlines() if "an administrator sent a form" in line and serial in line]
    assert len(lines) >= 4 and all(ADMINISTRATOR in line for line in lines)


def test_a_revocation_list_is_made_anew_and_its_number_grows(browser, daemon, tmp_path):
    name = Trust(daemon.socket, tmp_path).issuing["name"]
    path = f"/administration/issuers/{name}"
    page = browser.get(path).expect(200)
    before = int(facts(page)["List number"])
    assert "acceptEarlierTime" not in page.text
    done = browser.send(page, f"{path}/regenerate").expect(303)
    page = browser.get(done.location).expect(200)
    assert "A new revocation list is made" in page.text
    assert int(facts(page)["List number"]) > before
    downloaded = browser.get(f"{path}/list.crl").expect(200)
    assert downloaded.headers["Content-Type"] == "application/pkix-crl"
    (tmp_path / "list.crl").write_bytes(downloaded.content)
    number = openssl("crl", "-inform", "der", "-in", tmp_path / "list.crl", "-noout", "-crlnumber").expect().text
    assert int(number.split("=0x")[1], 16) == int(facts(page)["List number"])
    assert browser.get(f"{path}/certificate.pem").text.startswith("-----BEGIN CERTIFICATE-----")
    assert browser.get("/administration/issuers/nothing").status == 404


def test_the_list_of_the_root_is_published_elsewhere(browser, daemon, tmp_path):
    name = Trust(daemon.socket, tmp_path).root["name"]
    page = browser.get(f"/administration/issuers/{name}").expect(200)
    assert f"siegel crl import {name} FILE" in page.text and "/regenerate" not in page.text
    token = browser.get("/administration/audit").field("token")
    assert browser.post(f"/administration/issuers/{name}/regenerate", {"token": token}).status in (404, 409, 422)


def test_the_check_of_the_time_is_passed_over_only_after_it_refused(fresh_home, tmp_path):
    named_in_settings(fresh_home, ADMINISTRATOR)
    with Daemon(fresh_home, wrapper=["faketime", "-f", "+4m"]) as daemon:
        trust = Trust(daemon.socket, tmp_path)
        trust.regenerate()
        name, published = trust.issuing["name"], trust.list_of(trust.issuing["name"])
    with Daemon(fresh_home, log_name="earlier.log") as daemon:
        portal = WebPortal(fresh_home, admin=True).start()
        try:
            browser = portal.browser().sign_in(ADMINISTRATOR)
            path = f"/administration/issuers/{name}"
            refused = browser.send(browser.get(path), f"{path}/regenerate").expect(422)
            assert "does not pass the check" in refused.text and "acceptEarlierTime" in refused.text
            assert browser.get(f"{path}/list.crl").content == published
            assert browser.send(refused, f"{path}/regenerate", acceptEarlierTime="yes").status == 422
            assert browser.get(f"{path}/list.crl").content == published
            browser.send(refused, f"{path}/regenerate", acceptEarlierTime="yes", sure="yes").expect(303)
            assert browser.get(f"{path}/list.crl").content != published
        finally:
            portal.stop()


def test_a_mail_that_waits_is_tried_again(fresh_home):
    named_in_settings(fresh_home, ADMINISTRATOR)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        registry = Registry(directory, fresh_home)
        registry.maildir.directory.write_text("where a folder should be")
        mailbox = registry.add(new_address("waiting").replace("example.org", registry.domain))
        registry.challenge(mailbox)
        deadline = time.monotonic() + 20
        while not any(mail["attempts"] for mail in daemon.socket.items("/v1/outbox")):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        portal = WebPortal(fresh_home, admin=True).start()
        try:
            browser = portal.browser().sign_in(ADMINISTRATOR)
            assert ">1<" in browser.get("/").text.replace("</span>", "<")
            page = browser.get("/administration/outbox?status=waiting").expect(200)
            assert mailbox["address"] in page.text and "Confirm an own address" in page.text
            assert "<a" not in page.text.split("<tbody>")[1].split("</tbody>")[0], "no link, no token"
            assert mailbox["address"] not in browser.get("/administration/outbox?status=dead").text
            (retry,) = re.findall(r'action="(/administration/outbox/[^"]*)"', page.text)
            registry.maildir.directory.unlink()
            done = browser.send(page, html.unescape(retry)).expect(303)
            assert done.location == "/administration/outbox?status=waiting&done=mail"
            registry.maildir.wait_for(mailbox["address"])
            while daemon.socket.items("/v1/outbox?status=waiting"):
                assert time.monotonic() < deadline + 20
                time.sleep(0.05)
            finished = browser.send(page, html.unescape(retry)).expect(422)
            assert "This mail is finished" in finished.text and "rule C10" in finished.text
            assert "Sent" in browser.get("/administration/outbox?status=sent").text
        finally:
            portal.stop()


def numbers(page):
    return [int(number) for number in re.findall(r'<th scope="row">(\d+)<', page.text)]


def test_the_log_is_read_newest_first_and_from_a_number_on(browser, directory, daemon):
    person, serial = certificate(directory)
    for _ in range(60):
        directory.new_person()
    newest = browser.get("/administration/audit").expect(200)
    head = daemon.socket.get("/v1/audit/head").json["number"]
    assert numbers(newest) == list(range(head, head - 50, -1))
    assert "Person entered or changed" in newest.text and "Unix user 0, process" in newest.text
    (older,) = re.findall(r'href="(/administration/audit\?before=[^"]*)"', newest.text)
    assert numbers(browser.get(older)) == list(range(head - 50, max(head - 100, 0), -1))
    first = browser.get("/administration/audit?after=0").expect(200)
    assert numbers(first)[:3] == [1, 2, 3]
    (more,) = re.findall(r'class="more"><a href="([^"]*)"', first.text)
    assert numbers(browser.get(html.unescape(more)))[0] == 51
    assert numbers(browser.get(f"/administration/audit?after={head}")) == []
    for nonsense in ("after=x", "before=0", "before=-5", "after=-1", "before=99999999999999999999"):
        assert browser.get(f"/administration/audit?{nonsense}").status == 200
    entry = next(item for item in daemon.socket.items("/v1/audit") if item["details"].get("serial") == serial)
    linked = browser.get(f"/administration/audit?after={entry['number'] - 1}")
    assert f'href="/administration/certificates/{serial}"' in linked.text


def test_the_chain_is_checked_and_its_head_shown_with_its_signature(browser, daemon):
    page = browser.get("/administration/audit").expect(200)
    checked = browser.send(page, "/administration/audit/verify").expect(200)
    head = daemon.socket.get("/v1/audit/head").json
    assert "Whole" in checked.text and "Not whole" not in checked.text
    shown = facts(checked)
    assert (int(shown["Number"]), shown["Hash"], shown["Signature"]) == (head["number"], head["hash"], head["signature"])


def test_on_a_socket_without_role_admin_it_can_do_nothing_and_says_so(daemon, directory):
    portal = behind_web_server(daemon, name="wrong", role="portal").start()
    try:
        browser = portal.browser(X_Remote_User=ADMINISTRATOR)
        before = directory.state()
        for path in PAGES[1:2] + PAGES[3:4] + PAGES[7:]:
            refused = browser.get(path)
            assert refused.status in (400, 403) and "It needs role admin" in refused.text
        token = browser.get("/administration/new-person").field("token")
        assert browser.post("/administration/audit/verify", {"token": token}).status in (400, 403)
        assert directory.state() == before
    finally:
        portal.stop()


def test_a_log_that_was_cut_is_said_on_the_first_page_and_by_the_check(fresh_home):
    named_in_settings(fresh_home, ADMINISTRATOR)
    with Daemon(fresh_home):
        pass
    backup = {path: path.read_bytes() for path in (fresh_home / "state").glob("siegel.sqlite*")}
    with Daemon(fresh_home) as daemon:
        for issuer in daemon.socket.items("/v1/issuers"):
            if issuer["state"] == "active":
                daemon.socket.post(f"/v1/issuers/{issuer['name']}/crl", {}).expect(200)
    for path in (fresh_home / "state").glob("siegel.sqlite*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    with Daemon(fresh_home):
        portal = WebPortal(fresh_home, admin=True).start()
        try:
            browser = portal.browser().sign_in(ADMINISTRATOR)
            overview = browser.get("/").expect(200)
            assert "Needs attention" in overview.text and "audit-broken" in overview.text
            checked = browser.send(browser.get("/administration/audit"), "/administration/audit/verify").expect(200)
            assert "Not whole" in checked.text and "kept" in checked.text
        finally:
            portal.stop()


def test_a_page_of_a_daemon_that_is_away_says_so(fresh_home):
    named_in_settings(fresh_home, ADMINISTRATOR)
    portal = WebPortal(fresh_home, admin=True).start()
    try:
        browser = portal.browser()
        browser.send(browser.get("/login"), "/login", user=ADMINISTRATOR, next="/").expect(303)
        assert browser.get("/").status == 503
    finally:
        portal.stop()


@pytest.mark.parametrize(
    ("portal_settings", "named", "words"),
    [
        ("", [], "nobody could sign in: write administrators"),
        ('administrators = ["x"]', ["dora"], "administrators of portal.toml differ"),
        ('administrators = ["a b"]', ["dora"], "administrators"),
    ],
)
def test_a_process_that_nobody_could_use_does_not_start(fresh_home, portal_settings, named, words):
    if named:
        named_in_settings(fresh_home, *named)
    (fresh_home / "portal.toml").write_text(portal_settings)
    outcome = run(SIEGEL_PORTAL, "--home", fresh_home, "--admin", "--demo", "--port", "1")
    assert outcome.status == 1 and words in outcome.errors.decode() and outcome.errors.count(b"\n") == 1
