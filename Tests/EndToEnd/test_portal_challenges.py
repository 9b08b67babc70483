# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The links of challenge mails as people follow them, and as nobody should."""
import re
import secrets

import pytest

import passwords
from clocks import Clock
from homes import copy_home, remove_home, replace_in_settings
from maildir import REFUSE, text
from people import Directory
from pkcs12_files import open_with_openssl
from registry import Registry, new_address
from siegel_daemon import Daemon
from test_two_requests_at_once import at_once
from web_portal import WebPortal

COOKIE = "siegel-challenge"
LINK = re.compile(r"http://127\.0\.0\.1:\d+(/c/[A-Za-z0-9_-]{43}(?:/refuse)?)(?![^\s])")
REFRESH = re.compile(r"^0; url=(/challenge(?:/refuse)?)$")
TOKENS = set()


def mail_to_portal(home, portal):
    """Has mails link to the pages of a portal."""
    replace_in_settings(home, "[mail]", f'[mail]\nconfirmURL = "http://127.0.0.1:{portal.port}/c/"')


@pytest.fixture(scope="module")
def world(new_home):
    """A daemon whose mails link to the pages of a portal."""
    home = copy_home(new_home)
    portal = WebPortal(home)
    mail_to_portal(home, portal)
    try:
        with Daemon(home) as daemon:
            Directory(daemon.socket).enter_domain()
            portal.start()
            yield daemon, portal
            portal.stop()
            assert not [token for token in TOKENS if token in portal.log], "a token stands in the log of the portal"
            assert not [token for token in TOKENS if token in daemon.log], "a token stands in the log of the daemon"
            assert len(TOKENS) > 10 and "/c/{token}" in portal.log
    finally:
        remove_home(home)


@pytest.fixture(scope="module")
def portal(world):
    return world[1]


@pytest.fixture
def directory(world):
    return Directory(world[0].socket)


@pytest.fixture(scope="module")
def registry(world):
    return Registry(Directory(world[0].socket), world[0].home)


@pytest.fixture
def person(directory):
    return directory.new_person()


@pytest.fixture
def mailbox(registry):
    return registry.add(new_address("person"), displayName="Person")


def send(registry, mailbox, *addresses):
    """Has challenges sent; the token of each address, for the pages to be looked through for."""
    tokens = registry.send(mailbox, *addresses)
    TOKENS.update(tokens.values())
    return tokens


def new_token(registry, mailbox):
    (token,) = send(registry, mailbox).values()
    return token


def functional(registry, person, **words):
    return registry.add(new_address("info"), type="functional", applicantAddress=person.address, **words)


def follow(browser, path):
    """Follows a link of a mail up to the page that it is about; nothing on the way shows the token."""
    answer = browser.get(path).expect(303)
    assert answer.location.startswith("/challenge/open") and not answer.content
    assert "SameSite=Lax" in answer.headers["Set-Cookie"] and "HttpOnly" in answer.headers["Set-Cookie"]
    assert (answer.headers["Referrer-Policy"], answer.headers["Cache-Control"]) == ("no-referrer", "no-store")
    between = clean(browser.get(answer.location).expect(200))
    page = clean(browser.get(REFRESH.match(between.headers["Refresh"]).group(1)))
    while page.location:
        page = clean(browser.get(clean(page).expect(303).location))
    return page


def links(mail):
    """The paths behind the links of a mail, each once: the text may stand there in two languages."""
    return list(dict.fromkeys(LINK.findall(text(mail))))


def clean(page):
    """An answer that holds no token but in its own cookie's line."""
    places = [page.text, page.location or "", page.headers.get("Refresh") or ""]
    assert not [token for token in TOKENS for place in places if token in place]
    return page


def shown(page):
    return {"shown": page.field("shown")}


def confirm(browser, page):
    return clean(browser.send(page, "/confirm", **shown(page)))


def refuse(browser, page, **fields):
    return clean(browser.send(page, "/challenge/refuse", **shown(page), **fields))


def is_linked(registry, mailbox):
    return any(item["user"] for item in registry.mailbox(mailbox)["addresses"])


@pytest.mark.parametrize("kind", ["personal", "group"])
def test_the_link_of_a_mail_leads_to_a_certificate(registry, portal, person, tmp_path, kind):
    mailbox = registry.add(new_address("person"), displayName="Person") if kind == "personal" else functional(
        registry, person
    )
    new_token(registry, mailbox)
    mail = registry.maildir.challenges(mailbox["address"] if kind == "personal" else person.address)[-1]
    link, _ = links(mail)
    browser = portal.browser()
    page = follow(browser, link)
    assert page.heading == "Confirm an address" and mailbox["address"] in page.text
    assert "Sign in to confirm" in page.text and 'action="/confirm"' not in page.text
    login = browser.get(browser.get("/confirm").expect(303).location).expect(200)
    assert browser.send(login, "/login", user=person.user, next=login.field("next")).location == "/confirm"
    page = clean(browser.get("/confirm").expect(200))
    assert f"({person.user})" in page.text and mailbox["address"] in page.text
    done = confirm(browser, page).expect(303)
    assert COOKIE not in browser.cookies
    page = browser.get(done.location).expect(200)
    request = re.search(r'href="(/certificates/request\?address=[^"]*)"', page.text).group(1)
    assert f'value="{mailbox["address"]}" required checked' in browser.get(request).text
    ready = browser.request(mailbox["address"], passwords.ASCII).expect(303).location
    assert open_with_openssl(tmp_path, browser.download(ready).expect(200).content, passwords.ASCII).has_key


def test_who_is_signed_in_already_confirms_at_once(registry, portal, person, mailbox):
    token = new_token(registry, mailbox)
    browser = portal.browser().sign_in(person.user)
    page = follow(browser, f"/c/{token}")
    assert 'action="/confirm"' in page.text
    confirm(browser, page).expect(303)
    assert registry.entry(person, mailbox["address"])["requestable"]


def test_opening_links_changes_nothing(registry, portal, mailbox):
    """What a scanner of mails does."""
    token = new_token(registry, mailbox)
    for path in (f"/c/{token}", f"/c/{token}/refuse"):
        for method in ("HEAD", "GET"):
            assert portal.browser().ask(method, path, None, {}).status == 303
        follow(portal.browser(), path)
    assert registry.inspect(token).json["status"] == "open" and not is_linked(registry, mailbox)


def test_the_refusing_link_needs_nobody_signed_in(registry, portal, mailbox):
    new_token(registry, mailbox)
    _, link = links(registry.maildir.challenges(mailbox["address"])[-1])
    browser = portal.browser()
    page = follow(browser, link)
    assert page.heading == "Refuse a confirmation"
    assert refuse(browser, page).expect(303).location == "/challenge/refused"
    assert COOKIE not in browser.cookies and browser.get("/challenge/refused").heading == "Refused"
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"} and not is_linked(registry, mailbox)


def test_whoever_is_signed_in_may_refuse_too(registry, portal, person, mailbox):
    browser = portal.browser().sign_in(person.user)
    follow(browser, f"/c/{new_token(registry, mailbox)}")
    refuse(browser, browser.get("/challenge/refuse").expect(200)).expect(303)
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"}


def used(registry, person, mailbox, token):
    registry.confirm(token, person).expect(200)


def superseded(registry, person, mailbox, token):
    send(registry, mailbox)


def inactive(registry, person, mailbox, token):
    registry.deactivate(mailbox)


def refused(registry, person, mailbox, token):
    registry.refuse(token).expect(200)


ENDS = {
    "used": (used, "This link was used already"),
    "superseded": (superseded, "There is a newer link, or something was changed"),
    "inactive": (inactive, "There is a newer link, or something was changed"),
    "refused": (refused, "This link was refused"),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_link_that_is_over_says_why_and_does_nothing(registry, portal, directory, mailbox, end):
    prepare, heading = ENDS[end]
    holder, other = directory.new_person(), directory.new_person()
    token = new_token(registry, mailbox)
    late, signed_in = portal.browser(), portal.browser().sign_in(other.user)
    refusal = follow(late, f"/c/{token}/refuse")
    confirmation = follow(signed_in, f"/c/{token}")
    prepare(registry, holder, mailbox, token)
    before = directory.state()
    for browser in (portal.browser(), portal.browser().sign_in(other.user)):
        for path in (f"/c/{token}", f"/c/{token}/refuse"):
            page = follow(browser, path).expect(200)
            assert page.heading == heading and mailbox["address"] in page.text
            assert 'action="/confirm"' not in page.text and 'action="/challenge/refuse"' not in page.text
    assert refuse(late, refusal).expect(422).heading == heading
    assert confirm(signed_in, confirmation).expect(422).heading == heading
    assert directory.state() == before and registry.entry(other, mailbox["address"]) is None


def test_a_link_that_nobody_was_sent_says_so(portal):
    token = secrets.token_urlsafe(32)
    TOKENS.add(token)
    assert follow(portal.browser(), f"/c/{token}").expect(200).heading == "Nobody was sent this link"


@pytest.mark.parametrize("damage", [lambda token: token[:-1], lambda token: token + ".", lambda token: token + "%3D"])
def test_a_damaged_link_says_so_and_leaves_no_cookie(registry, portal, mailbox, damage):
    token = new_token(registry, mailbox)
    browser = portal.browser()
    answer = browser.get(f"/c/{damage(token)}").expect(303)
    assert answer.location == "/challenge/damaged" and not browser.cookies
    assert browser.get(answer.location).expect(200).heading == "This link is damaged"


def test_a_link_whose_time_is_over_says_so(fresh_home, tmp_path):
    clock = Clock(tmp_path)
    clock.set("+0")
    portal = WebPortal(fresh_home)
    mail_to_portal(fresh_home, portal)
    with clock.daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        registry, person = Registry(directory, fresh_home), directory.new_person()
        mailbox = registry.add(new_address("expired"))
        token = new_token(registry, mailbox)
        portal.start()
        browser = portal.browser().sign_in(person.user)
        page = follow(browser, f"/c/{token}")
        clock.set("+25h")
        assert confirm(browser, page).expect(422).heading == "This link has expired"
        assert follow(portal.browser(), f"/c/{token}").heading == "This link has expired"
        assert not is_linked(registry, mailbox)
        portal.stop()


def test_a_group_address_is_confirmed_by_its_applicant_alone(registry, portal, directory):
    person = directory.new_person("Hanna", "Antragstellerin")
    mailbox = functional(registry, person)
    token = new_token(registry, mailbox)
    stranger = portal.browser().sign_in(directory.new_person("Otto", "Fremd").user)
    page = confirm(stranger, follow(stranger, f"/c/{token}")).expect(422)
    assert "entered as applicant" in page.text and 'role="alert"' in page.text
    assert not [word for word in (person.user, person.address, person.surname) if word in page.text]
    assert not is_linked(registry, mailbox)
    applicant = portal.browser().sign_in(person.user)
    confirm(applicant, follow(applicant, f"/c/{token}")).expect(303)
    assert registry.entry(person, mailbox["address"])["requestable"]


def test_the_group_address_objects(registry, portal, person):
    mailbox = functional(registry, person)
    browser = portal.browser().sign_in(person.user)
    done = confirm(browser, follow(browser, f"/c/{new_token(registry, mailbox)}")).expect(303)
    assert "can object" in browser.get(done.location).text
    notice = registry.maildir.wait_for_notice(mailbox["address"], "/refuse")
    (link,) = links(notice)
    token = next(group for group in REFUSE.search(text(notice)).groups() if group)
    TOKENS.add(token)
    for opened in (portal.browser(), portal.browser().sign_in(person.user)):
        assert follow(opened, link).heading == "Object to certificates for a group address"
        assert follow(opened, link.removesuffix("/refuse")).heading == "Object to certificates for a group address"
    reader = portal.browser()
    page = follow(reader, link)
    assert mailbox["address"] in page.text
    assert "tick the box" in refuse(reader, page).expect(422).text and is_linked(registry, mailbox)
    assert refuse(reader, page, sure="yes").expect(303).location == "/challenge/objected"
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"} and not is_linked(registry, mailbox)
    assert follow(reader, link).heading == "An objection was raised already"
    assert browser.get(done.location).status == 404, "nothing is linked any more"


def test_what_can_no_longer_be_objected_to_says_so(registry, portal, person):
    mailbox = functional(registry, person)
    registry.link(mailbox, person)
    (link,) = links(registry.maildir.wait_for_notice(mailbox["address"], "/refuse"))
    registry.deactivate(mailbox)
    registry.edit(mailbox, applicantAddress=registry.contact.address)
    assert follow(portal.browser(), link).heading == "There is nothing to object to any more"


def test_all_addresses_of_a_mailbox_by_one_person(registry, portal, directory):
    addresses = [new_address("main"), new_address("alias")]
    mailbox = registry.add(addresses[0], aliases=addresses[1:])
    tokens = send(registry, mailbox)
    people = [directory.new_person(), directory.new_person()]
    browsers = [portal.browser().sign_in(one.user) for one in people]

    def confirmed(browser, address):
        done = confirm(browser, follow(browser, f"/c/{tokens[address]}")).expect(303)
        return browser.get(done.location).expect(200).text

    first = confirmed(browsers[0], addresses[1])
    assert "<li>" + addresses[0] in first and "certificates/request?" not in first
    assert "somebody else confirmed another address" in confirmed(browsers[1], addresses[0])
    tokens = send(registry, mailbox)
    assert "<li>" + addresses[1] in confirmed(browsers[0], addresses[0])
    assert "/certificates/request?address=" in confirmed(browsers[0], addresses[1])
    assert registry.entry(people[0], addresses[0])["requestable"]
    assert registry.entry(people[1], addresses[0]) is None


def test_another_link_opened_meanwhile_is_not_confirmed_unseen(registry, portal, person):
    mailboxes = [registry.add(new_address("first")), registry.add(new_address("second"))]
    browser = portal.browser().sign_in(person.user)
    first = follow(browser, f"/c/{new_token(registry, mailboxes[0])}")
    follow(browser, f"/c/{new_token(registry, mailboxes[1])}")
    answer = confirm(browser, first).expect(422)
    assert "another link was opened" in answer.text and mailboxes[1]["address"] in answer.text
    refusal = browser.get("/challenge/refuse").expect(200)
    answer = clean(browser.send(refusal, "/challenge/refuse", **shown(first))).expect(422)
    assert "another link was opened" in answer.text
    assert not is_linked(registry, mailboxes[0]) and not is_linked(registry, mailboxes[1])
    assert set(registry.statuses(mailboxes[1]).values()) == {"sent"}


def test_a_form_that_comes_twice_confirms_once(registry, portal, person, mailbox):
    browser = portal.browser().sign_in(person.user)
    page = follow(browser, f"/c/{new_token(registry, mailbox)}")
    cookies = dict(browser.cookies)
    again = portal.browser()
    again.cookies = dict(cookies)
    answers = at_once(lambda: confirm(browser, page), lambda: confirm(again, page))
    assert sorted(answer.status for answer in answers) == [303, 422]
    assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
    winner = browser if answers[0].status == 303 else again
    assert confirm(winner, page).expect(422).heading == "No link is open"
    again.cookies = dict(cookies)
    assert confirm(again, page).expect(422).heading == "This link was used already"


@pytest.mark.parametrize("header", ["Origin", "Sec-Fetch-Site"])
def test_forms_of_other_sites_do_nothing(registry, portal, person, mailbox, header):
    value = "https://evil.example" if header == "Origin" else "cross-site"
    token = new_token(registry, mailbox)
    browser, reader = portal.browser().sign_in(person.user), portal.browser()
    page, refusal = follow(browser, f"/c/{token}"), follow(reader, f"/c/{token}/refuse")
    for who, opened, path in ((browser, page, "/confirm"), (reader, refusal, "/challenge/refuse")):
        fields = {"token": opened.field("token"), **shown(opened)}
        assert who.post(path, fields, **{header: value}).status == 403
        assert who.post(path, fields | {"token": "0" * 64}).status == 403
        assert who.post(path, shown(opened)).status == 403
    assert reader.post("/confirm", {"token": refusal.field("token"), **shown(refusal)}).status == 403
    assert registry.inspect(token).json["status"] == "open" and not is_linked(registry, mailbox)


def test_hostile_words_stay_text(registry, portal, person):
    hostile = '"><script>alert(1)</script>=cmd {{token}}'
    mailbox = functional(registry, person, displayName=hostile)
    browser = portal.browser()
    pages = [
        follow(browser, f"/c/{new_token(registry, mailbox)}"),
        browser.get("/challenge/refuse"),
        browser.sign_in(person.user).get("/confirm"),
        browser.get("/confirmed?address=" + "%22%3E%3Cscript%3E"),
        browser.send(browser.get("/confirm"), "/confirm", shown=hostile),
        browser.get("/challenge/open?to=" + "%22%3E%3Cscript%3E"),
    ]
    for page in pages:
        assert "<script>" not in page.text.replace("<script src=", "")
    assert "&lt;script&gt;" in pages[0].text and pages[3].status == 404


def test_in_german_too(registry, portal, person, mailbox):
    browser = portal.browser(Accept_Language="de").sign_in(person.user)
    page = follow(browser, f"/c/{new_token(registry, mailbox)}")
    assert page.heading == "Adresse bestätigen"
    done = confirm(browser, page).expect(303)
    assert browser.get(done.location).heading == "Bestätigt"


def test_behind_a_web_server(new_home):
    """The web server signs people in for /confirm alone; the rest of the way needs nobody."""
    home = copy_home(new_home)
    portal = WebPortal(home, 'trustedPeer = "root"\n[listen]\npath = "state/portal.sock"\n')
    replace_in_settings(home, "[mail]", '[mail]\nconfirmURL = "https://portal.example.org/c/"')
    try:
        with Daemon(home) as daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            registry, person = Registry(directory, home), directory.new_person()
            mailbox = registry.add(new_address("person"))
            token = new_token(registry, mailbox)
            portal.start()
            browser = portal.browser()
            answer = browser.get(f"/c/{token}").expect(303)
            assert answer.headers["Set-Cookie"].startswith(f"__Host-{COOKIE}=") and "Secure" in answer.headers["Set-Cookie"]
            assert "Sign in to confirm" in follow(browser, f"/c/{token}").text
            assert browser.get("/confirm").status == 401, "the web server named nobody"
            page = clean(browser.get("/confirm", X_Remote_User=person.user).expect(200))
            fields = {"token": page.field("token"), **shown(page)}
            other = directory.new_person()
            assert browser.post("/confirm", fields, X_Remote_User=other.user).status == 403
            done = browser.post("/confirm", fields, X_Remote_User=person.user).expect(303)
            assert "/certificates/request?" in browser.get(done.location, X_Remote_User=person.user).expect(200).text
            assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
            portal.stop()
            assert token not in portal.log
    finally:
        remove_home(home)
