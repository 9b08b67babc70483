# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The pages of a contact's domains and mailboxes, as browsers without scripts use them, and as nobody should."""
import html
import itertools
import re
import urllib.parse

import pytest

import csr_files
from people import DOMAIN as DIRECTORY_DOMAIN
from people import Directory
from registry import Registry, new_address
from web_portal import WebPortal

HOSTILE = '"\u0301><script>alert(1)</script>{{token}}=cmd'
MAILBOX = re.compile(r"^/mailboxes/([0-9a-f]{32})\?done=added$")
ROW = re.compile(r'<th scope="row"><a class="row-link" href="/mailboxes/([0-9a-f]{32})">([^<]*)</a>')
_domains = itertools.count(1)


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def registry(daemon):
    """A contact with a managed domain of their own."""
    return Registry(Directory(daemon.socket), daemon.home, f"lab{next(_domains)}.example.net")


@pytest.fixture
def browser(portal, registry):
    return portal.browser().sign_in(registry.contact.user)


@pytest.fixture
def stranger(portal, daemon):
    """The contact of another domain."""
    registry = Registry(Directory(daemon.socket), daemon.home, f"lab{next(_domains)}.example.net")
    return portal.browser().sign_in(registry.contact.user)


def box(registry, prefix="box", **words):
    return registry.add(new_address(prefix, registry.domain), **words)


def page_of(mailbox):
    return f"/mailboxes/{mailbox['id']}"


def rows(page):
    """The addresses on the table, in their order."""
    return [html.unescape(address) for _, address in ROW.findall(page.text)]


def link(page, text):
    """Where a link with this text leads; None where there is none."""
    found = re.search(rf'href="([^"]*)"[^>]*>{re.escape(text)}<', page.text)
    return html.unescape(found.group(1)) if found else None


def act(browser, mailbox, action, **fields):
    """Sends a form that stands on the page of a mailbox."""
    page = browser.get(page_of(mailbox)).expect(200)
    return browser.send(page, f"{page_of(mailbox)}/{action}", **fields)


def done(browser, answer):
    """The page that a form leads to."""
    return browser.get(answer.expect(303).location).expect(200)


def send_many(browser, page, path, fields):
    """Sends a form in which a name may stand more than once."""
    pairs = [("token", page.field("token")), *fields]
    return browser.ask("POST", path, urllib.parse.urlencode(pairs), {})


def mails(registry, address):
    return len(registry.maildir.challenges(address))


def test_a_contact_is_shown_the_way_there_and_nobody_else(portal, registry, directory):
    person = directory.new_person()
    browser = portal.browser().sign_in(person.user)
    assert 'href="/domains"' not in browser.get("/").expect(200).text
    assert browser.get("/domains").expect(200).text.count("You are not a contact") == 1
    registry.enter_domain(contacts=[registry.contact.user, person.user])
    home = browser.get("/").expect(200)
    assert home.text.count('href="/domains"') == 2, "the tile and the way in the head, without signing in anew"
    assert 'href="/domains"' in browser.get("/certificates").text
    assert registry.domain in browser.get("/domains").expect(200).text
    registry.enter_domain()
    assert 'href="/domains"' not in browser.get("/").expect(200).text


def test_a_contact_adds_a_mailbox_once(browser, registry, directory):
    applicant = directory.new_person()
    path = f"/domains/{registry.domain}/mailboxes/new"
    page = browser.get(path).expect(200)
    fields = {
        "request": page.field("request"), "address": "Help.Desk", "type": "functional", "displayName": "Help desk",
        "aliases": f"support@{registry.domain}\r\n", "applicantAddress": applicant.address, "comment": "one\r\ntwo",
    }
    first = browser.send(page, path, **fields).expect(303)
    again = browser.send(page, path, **fields).expect(303)
    assert MAILBOX.match(first.location) and again.location == first.location
    mailbox = registry.mailbox({"id": MAILBOX.match(first.location).group(1)})
    assert mailbox["address"] == f"Help.Desk@{registry.domain}" and mailbox["type"] == "functional"
    assert mailbox["aliases"] == [f"support@{registry.domain}"] and mailbox["displayName"] == "Help desk"
    assert mailbox["applicantAddress"] == applicant.address and mailbox["comment"] == "one\ntwo"
    assert "The mailbox was added." in browser.get(first.location).expect(200).text
    assert len(rows(browser.get(f"/domains/{registry.domain}"))) == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"address": ""}, "Enter the address"),
        ({"type": "other"}, "Choose the kind"),
        ({"address": "a@elsewhere.example"}, "rule M12"),
        ({"aliases": "x@elsewhere.example"}, "x@elsewhere.example: "),
        ({"aliases": "a b c"}, "a: A certificate cannot carry"),
        ({"displayName": "n" * 300}, "At most 256 characters"),
        ({"comment": "c" * 4100}, "At most 4000 characters"),
        ({"applicantAddress": "nobody@example.org"}, "own address in the directory"),
        ({"type": "personal", "applicantAddress": "nobody@example.org"}, "A personal mailbox has no applicant"),
    ],
)
def test_a_refused_mailbox_keeps_what_was_entered(browser, registry, fields, said):
    path = f"/domains/{registry.domain}/mailboxes/new"
    entered = {"address": "box", "type": "functional", "displayName": "kept name", "comment": "kept comment", **fields}
    answer = browser.send(browser.get(path).expect(200), path, request="a-key", **entered).expect(422)
    assert said in html.unescape(answer.text) and 'aria-invalid="true"' in answer.text or "type" in fields
    for value in entered.values():
        assert html.escape(value) in answer.text or value == "other"
    assert rows(browser.get(f"/domains/{registry.domain}")) == []


def test_an_address_that_another_mailbox_has_is_refused(browser, registry):
    taken = box(registry)
    path = f"/domains/{registry.domain}/mailboxes/new"
    answer = browser.send(browser.get(path), path, address=taken["address"].upper(), type="personal").expect(422)
    assert "Another mailbox" in answer.text and "(rule M4)" in answer.text


def test_an_edit_stores_what_was_changed_and_nothing_else(browser, registry):
    mailbox = box(registry, displayName="old name", comment="old")
    path = f"{page_of(mailbox)}/edit"
    page = browser.get(path).expect(200)
    shown = {f"shown-{name}": page.field(f"shown-{name}") for name in ("displayName", "aliases", "comment")}
    registry.edit(mailbox, displayName="changed by a colleague")
    form = {**shown, "displayName": "old name", "aliases": "", "comment": "new"}
    assert "The changes were saved." in done(browser, browser.send(page, path, **form)).text
    now = registry.mailbox(mailbox)
    assert now["comment"] == "new" and now["displayName"] == "changed by a colleague"
    same = {**shown, "displayName": "old name", "aliases": "", "comment": "old"}
    assert "Nothing was changed" in done(browser, browser.send(page, path, **same)).text
    assert registry.mailbox(mailbox)["comment"] == "new"


def test_names_of_a_linked_mailbox_are_edited_while_it_is_inactive(browser, registry, directory):
    mailbox = box(registry, displayName="before")
    page = browser.get(f"{page_of(mailbox)}/edit").expect(200)
    registry.link(mailbox, directory.new_person())
    change = {"shown-displayName": "before", "displayName": "after", "comment": "mine"}
    refused = browser.send(page, f"{page_of(mailbox)}/edit", **change).expect(422)
    assert "(rule M7)" in refused.text and 'value="after"' in refused.text and ">\nmine</textarea>" in refused.text
    assert registry.mailbox(mailbox)["displayName"] == "before"
    closed = browser.get(f"{page_of(mailbox)}/edit").text
    assert re.search(r'name="displayName"[^>]* disabled', closed) and "(rule M7)" in closed
    registry.deactivate(mailbox)
    browser.send(page, f"{page_of(mailbox)}/edit", **change).expect(303)
    assert registry.mailbox(mailbox)["displayName"] == "after"


def test_address_and_type_are_never_edited(browser, registry):
    mailbox = box(registry)
    form = {"address": f"other@{registry.domain}", "type": "functional", "shown-comment": "", "comment": "x"}
    browser.send(browser.get(f"{page_of(mailbox)}/edit"), f"{page_of(mailbox)}/edit", **form).expect(303)
    now = registry.mailbox(mailbox)
    assert (now["address"], now["type"], now["comment"]) == (mailbox["address"], "personal", "x")


def test_challenges_go_to_those_that_are_chosen(browser, registry):
    alias = new_address("alias", registry.domain)
    mailbox = box(registry, aliases=[alias])
    page = browser.get(page_of(mailbox)).expect(200)
    form = {"request": page.field("request"), "address": alias}
    path = f"{page_of(mailbox)}/challenges"
    assert "are on their way" in done(browser, browser.send(page, path, **form)).text
    assert registry.statuses(mailbox) == {mailbox["address"]: "neverSent", alias: "sent"}
    registry.maildir.wait_for(alias)
    browser.send(page, path, **form).expect(303)
    again = browser.send(page, path, request=page.field("request"), address=mailbox["address"]).expect(422)
    assert "sent before with other values" in again.text
    assert registry.statuses(mailbox)[mailbox["address"]] == "neverSent"
    done(browser, act(browser, mailbox, "challenges"))
    assert set(registry.statuses(mailbox).values()) == {"sent"}
    registry.maildir.wait_for(mailbox["address"])
    assert mails(registry, alias) == 2, "the form that came twice sent one mail"
    other = act(browser, mailbox, "challenges", address=f"foreign@{registry.domain}").expect(422)
    assert "(rule C3)" in other.text


def test_an_inactive_mailbox_and_one_without_applicant_are_sent_nothing(browser, registry):
    group, inactive = box(registry, type="functional"), registry.deactivate(box(registry))
    for mailbox, rule in ((group, "C2"), (inactive, "C7")):
        page = browser.get(page_of(mailbox)).expect(200)
        assert f"(rule {rule})" in page.text and "Send confirmation mails</button>" not in page.text
        refused = browser.send(page, f"{page_of(mailbox)}/challenges").expect(422)
        assert f"(rule {rule})" in refused.text
        assert set(registry.statuses(mailbox).values()) == {"neverSent"}


def test_deactivation_and_both_ways_back(browser, registry, directory):
    mailbox, person = box(registry), directory.new_person()
    registry.link(mailbox, person)
    assert "is inactive now" in done(browser, act(browser, mailbox, "deactivate")).text
    assert not registry.mailbox(mailbox)["active"]
    assert "say whether" in act(browser, mailbox, "reactivate").expect(422).text
    assert not registry.mailbox(mailbox)["active"]
    assert "active again" in done(browser, act(browser, mailbox, "reactivate", links="keep")).text
    assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
    replayed = act(browser, mailbox, "reactivate", links="end").expect(422)
    assert "(rule M9)" in replayed.text and registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
    registry.deactivate(mailbox)
    assert "have ended" in done(browser, act(browser, mailbox, "reactivate", links="end")).text
    assert registry.statuses(mailbox) == {mailbox["address"]: "expired"} and registry.mailbox(mailbox)["active"]


def test_a_mailbox_is_deleted_until_something_was_sent(browser, registry):
    mailbox, sent = box(registry), box(registry)
    page = browser.get(page_of(sent)).expect(200)
    registry.challenge(sent)
    refused = browser.send(page, f"{page_of(sent)}/delete", sure="yes").expect(422)
    assert "(rule M3)" in refused.text and "Delete the mailbox</button>" not in refused.text
    assert act(browser, mailbox, "delete").expect(422) and registry.mailbox(mailbox)
    assert "was deleted" in done(browser, act(browser, mailbox, "delete", sure="yes")).text
    assert browser.get(page_of(mailbox)).status == 404
    assert browser.send(page, f"{page_of(mailbox)}/delete", sure="yes").status == 404
    assert rows(browser.get(f"/domains/{registry.domain}")) == [sent["address"]]


def test_certificates_are_seen_and_revoked_once_it_is_inactive(browser, registry, directory):
    mailbox, person = box(registry), directory.new_person("Petra", "Verborgen")
    registry.link(mailbox, person)
    serial = directory.request(person, mailbox["address"], csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    page = browser.get(page_of(mailbox)).expect(200)
    assert serial in page.text and "Valid" in page.text and "Verborgen" not in page.text
    assert "(rule V1)" in page.text and f"{page_of(mailbox)}/revoke" not in page.text
    sure = {"reason": "privilegeWithdrawn", "sure": "yes"}
    assert "(rule V1)" in browser.send(page, f"{page_of(mailbox)}/revoke", **sure).expect(422).text
    registry.deactivate(mailbox)
    for incomplete in ({"reason": "privilegeWithdrawn"}, {"sure": "yes"}, {"reason": "removeFromCRL", "sure": "yes"}):
        act(browser, mailbox, "revoke", **incomplete).expect(422)
    assert directory.certificate(serial)["status"] == "valid"
    assert "are revoked" in done(browser, act(browser, mailbox, "revoke", **sure)).text
    assert directory.certificate(serial)["reason"] == "privilegeWithdrawn"
    replayed = browser.send(page, f"{page_of(mailbox)}/revoke", **sure)
    assert "nothing left to revoke" in done(browser, replayed).text


def test_lists_are_filtered_and_sorted(browser, registry, directory):
    domain = f"/domains/{registry.domain}"
    one = box(registry, "anna", displayName="Zoe", comment="b comment")
    two = box(registry, "ben", displayName="Ada", comment="=cmd", aliases=[new_address("zz-alias", registry.domain)])
    three = box(registry, "carl", type="functional", displayName="Max", comment="a comment")
    registry.link(one, directory.new_person())
    registry.challenge(two)
    addresses = [one["address"], two["address"], three["address"]]

    def found(query):
        return [addresses.index(address) for address in rows(browser.get(f"{domain}?{query}").expect(200))]

    assert found("") == [0, 1, 2] and found("sort=-address") == [2, 1, 0]
    assert found("sort=displayName") == [1, 2, 0] and found("sort=comment") == [1, 2, 0]
    assert found("sort=-comment") == [0, 2, 1]
    assert found("type=functional") == [2] and found("status=confirmed") == [0]
    assert found("status=sent") == [1] and found("status=neverSent") == [2]
    assert found("q=BEN") == [1] and found("q=zz-al") == [1] and found("q=ma") == [2] and found("q=%3Dcmd") == [1]
    assert found("q=%25") == [] and found("q=zo&status=sent") == []
    assert found("status=<script>&type=x&sort=y&rows=7") == [0, 1, 2]


def test_pages_of_many_rows_go_on_and_back_to_the_start(browser, registry):
    every = sorted(box(registry, "row")["address"] for _ in range(112))
    start = f"/domains/{registry.domain}?rows=25&sort=-address"
    path, seen = start, []
    while path:
        page = browser.get(path).expect(200)
        assert len(rows(page)) <= 25
        seen += rows(page)
        assert (link(page, "To the first page") is None) == (path == start)
        last, path = page, link(page, "Next page")
    assert sorted(seen) == every and len(seen) == 112
    assert seen == rows_in_order(registry, seen)
    back = link(last, "To the first page")
    assert urllib.parse.parse_qs(back.split("?")[1]) == {"rows": ["25"], "sort": ["-address"]}
    assert rows(browser.get(back)) == seen[:25]
    assert browser.get(f"{start}&cursor=zz").expect(303).location == back


def rows_in_order(registry, seen):
    path = f"/v1/domains/{registry.domain}/mailboxes?sort=-address&limit=1000"
    items = registry.socket.items(path, acting_user=registry.contact.user)
    return [item["address"] for item in items][: len(seen)]


def test_those_selected_are_sent_mails_once(browser, registry):
    chosen, left, other = box(registry, "a"), box(registry, "b"), box(registry, "c")
    domain = f"/domains/{registry.domain}"
    page = browser.get(f"{domain}?sort=-address").expect(200)
    registry.deactivate(left)
    fields = [("request", page.field("request")), ("which", "selected"), ("sort", "-address")]
    fields += [("mailbox", mailbox["id"]) for mailbox in (chosen, left, chosen)]
    answer = send_many(browser, page, f"{domain}/challenges", fields).expect(303)
    assert answer.location.startswith(f"{domain}?sort=-address&done=sent&count=1&without=1&why=mailbox-inactive")
    shown = browser.get(answer.location).expect(200)
    assert "for one mailbox are on their way" in shown.text and "The reasons: inactive." in shown.text
    assert shown.text.count("Nothing was sent for this one.") == 1
    registry.maildir.wait_for(chosen["address"])
    send_many(browser, page, f"{domain}/challenges", fields).expect(303)
    assert registry.statuses(other) == {other["address"]: "neverSent"}
    box_later = box(registry, "later")
    registry.challenge(box_later)
    registry.maildir.wait_for(box_later["address"])
    assert mails(registry, chosen["address"]) == 1, "the form that came twice sent one mail"
    none = browser.send(page, f"{domain}/challenges", which="selected").expect(422)
    assert "select at least one" in none.text and len(rows(none)) == 4


def test_all_that_were_never_sent_one_are_sent_mails(browser, registry, directory):
    domain = f"/domains/{registry.domain}"
    person, group = box(registry), box(registry, type="functional")
    ready = box(registry, type="functional", applicantAddress=directory.new_person().address)
    page = browser.get(domain).expect(200)
    answer = browser.send(page, f"{domain}/challenges", which="neverSent").expect(303)
    shown = browser.get(answer.location).expect(200)
    assert "for 2 mailboxes" in shown.text and "no applicant address." in shown.text
    assert rows(shown) == [group["address"]], "what is left is what the list shows"
    assert registry.statuses(person) == {person["address"]: "sent"}
    assert registry.statuses(ready) == {ready["address"]: "sent"}
    registry.socket.delete(f"/v1/mailboxes/{group['id']}", acting_user=registry.contact.user).expect(204)
    again = browser.send(page, f"{domain}/challenges", which="neverSent").expect(303)
    assert "no address left" in browser.get(again.location).text


def test_every_status_is_a_word_in_both_languages(browser, registry, directory):
    mailbox = box(registry, aliases=[new_address("alias", registry.domain)])
    german = {"Accept_Language": "de"}
    for language, words in (({}, ("Never sent", "Sent")), (german, ("Nie gesendet", "Gesendet"))):
        page = browser.get(page_of(mailbox), **language).expect(200)
        assert f">{words[0]}</span>" in page.text
    registry.challenge(mailbox, mailbox["address"])
    listed = browser.get(f"/domains/{registry.domain}", **german).expect(200)
    assert "Nie gesendet: 1 von 2" in listed.text and "Gesendet: 1 von 2" in listed.text
    assert browser.get(f"{page_of(mailbox)}/edit", **german).heading == "Postfach bearbeiten"
    assert browser.get("/domains", **german).heading == "Meine Maildomains"


def test_a_domain_of_the_directory_says_that_there_is_nothing_to_do(browser, registry):
    domain = f"dir-{registry.domain}"
    body = {"kind": "directory", "contacts": [registry.contact.user]}
    registry.socket.put(f"/v1/domains/{domain}", body).expect(201)
    assert domain in browser.get("/domains").expect(200).text
    page = browser.get(f"/domains/{domain}").expect(200)
    assert "come from the directory" in page.text and "mailboxes/new" not in page.text
    path = f"/domains/{domain}/mailboxes/new"
    refused = browser.send(page, path, address=f"x@{domain}", type="personal").expect(422)
    assert "(rule D2)" in refused.text


def test_to_others_neither_domain_nor_mailbox_exists(browser, stranger, registry, directory):
    mailbox = box(registry)
    own = browser.get(page_of(mailbox)).expect(200)
    assert own.heading == mailbox["address"]
    before = directory.state()
    token = stranger.get("/").expect(200).field("token")
    domain = f"/domains/{registry.domain}"
    for path in (page_of(mailbox), f"{page_of(mailbox)}/edit", domain, f"{domain}/mailboxes/new"):
        assert mailbox["address"] not in stranger.get(path).expect(404).text
    forms = {
        f"{domain}/challenges": {"which": "neverSent"},
        f"{domain}/challenges?": {"which": "selected", "mailbox": mailbox["id"]},
        f"{domain}/mailboxes/new": {"address": f"x@{registry.domain}", "type": "personal"},
        f"{page_of(mailbox)}/edit": {"comment": "mine", "shown-comment": ""},
        f"{page_of(mailbox)}/challenges": {},
        f"{page_of(mailbox)}/deactivate": {},
        f"{page_of(mailbox)}/reactivate": {"links": "end"},
        f"{page_of(mailbox)}/revoke": {"reason": "superseded", "sure": "yes"},
        f"{page_of(mailbox)}/delete": {"sure": "yes"},
    }
    for path, fields in forms.items():
        assert stranger.post(path, {"token": token, **fields}).status == 404, path
    assert directory.state() == before and registry.mailbox(mailbox) == mailbox


def test_another_contacts_mailbox_is_not_sent_mails_from_ones_own_domain(portal, stranger, registry):
    mailbox = box(registry)
    domain = link(stranger.get("/domains").expect(200), "Mailboxes") or re.search(
        r'href="(/domains/[^"]+)"', stranger.get("/domains").text
    ).group(1)
    page = stranger.get(domain).expect(200)
    fields = [("which", "selected"), ("mailbox", mailbox["id"]), ("mailbox", "../../v1"), ("mailbox", "0" * 32)]
    answer = send_many(stranger, page, f"{domain}/challenges", fields).expect(303)
    assert "count=0&without=2&why=not-found" in answer.location
    assert mailbox["address"] not in stranger.get(answer.location).text
    assert registry.statuses(mailbox) == {mailbox["address"]: "neverSent"}


@pytest.mark.parametrize("path", ["/domains/nobody.example.org", "/domains/%3Cscript%3E", "/domains/..%2F..", "/domains/%00",
                                  "/mailboxes/" + "0" * 32, "/mailboxes/x", "/mailboxes/%3Cscript%3E/edit",
                                  f"/domains/{DIRECTORY_DOMAIN}", "/domains/a..b/mailboxes/new"])
def test_what_does_not_exist_says_so(browser, path):
    assert browser.get(path).expect(404).heading == "There is nothing here"


@pytest.mark.parametrize("cursor", ["zz", "%3Cscript%3E", "0" * 64])
def test_a_cursor_that_is_none_begins_anew(browser, registry, cursor):
    mailbox = box(registry)
    page = browser.get(f"{page_of(mailbox)}?certificates={cursor}").expect(200)
    assert page.heading == mailbox["address"]
    for path in ("/domains", f"/domains/{registry.domain}"):
        answer = browser.get(f"{path}?cursor={cursor}")
        assert answer.status == 200 or answer.expect(303).location == path


def test_a_key_that_is_none_of_the_portals_is_passed_over(browser, registry):
    page = browser.get(f"/domains/{registry.domain}").expect(200)
    fields = {"request": HOSTILE, "address": "with-a-key", "type": "personal"}
    added = browser.send(page, f"/domains/{registry.domain}/mailboxes/new", **fields).expect(303)
    mailbox = {"id": MAILBOX.match(added.location).group(1)}
    browser.send(page, f"{page_of(mailbox)}/challenges", request=HOSTILE).expect(303)
    assert list(registry.statuses(mailbox).values()) == ["sent"]


def test_forms_without_the_token_do_nothing(browser, registry, directory):
    mailbox = box(registry)
    before = directory.state()
    for action in ("edit", "challenges", "deactivate", "reactivate", "revoke", "delete"):
        fields = {"comment": "x", "sure": "yes", "reason": "superseded", "links": "end"}
        assert browser.post(f"{page_of(mailbox)}/{action}", fields).status == 403
    assert browser.post(f"/domains/{registry.domain}/challenges", {"which": "neverSent"}).status == 403
    assert directory.state() == before


def test_hostile_words_stay_text_in_every_field(browser, registry):
    domain = f"/domains/{registry.domain}"
    mailbox = box(registry, type="functional", displayName=HOSTILE, comment=HOSTILE)
    quoted = urllib.parse.quote(HOSTILE)
    form = browser.get(f"{domain}/mailboxes/new").expect(200)
    fields = dict.fromkeys(("request", "address", "displayName", "aliases", "applicantAddress", "comment"), HOSTILE)
    shown = {f"shown-{name}": HOSTILE for name in ("displayName", "aliases", "applicantAddress", "comment")}
    pages = [
        browser.get(domain),
        browser.get(f"{domain}?q={quoted}&type={quoted}&status={quoted}&sort={quoted}&rows={quoted}"),
        browser.get(f"{domain}?done=sent&count=1&without=1&why={quoted}&left={quoted}"),
        browser.get(f"{domain}?done={quoted}"),
        browser.get(page_of(mailbox)),
        browser.get(f"{page_of(mailbox)}?done={quoted}"),
        browser.get(f"{page_of(mailbox)}/edit"),
        browser.send(form, f"{domain}/mailboxes/new", type="functional", **fields),
        browser.send(form, f"{domain}/mailboxes/new", type=HOSTILE, **fields),
        browser.send(form, f"{page_of(mailbox)}/edit", **{**fields, "displayName": "x" * 300}),
        browser.send(form, f"{page_of(mailbox)}/edit", **{**fields, **shown, "aliases": "@"}),
        browser.send(form, f"{page_of(mailbox)}/challenges", address=HOSTILE),
        browser.send(form, f"{page_of(mailbox)}/revoke", reason=HOSTILE, sure=HOSTILE),
        browser.send(form, f"{page_of(mailbox)}/reactivate", links=HOSTILE),
        browser.send(form, f"{page_of(mailbox)}/delete", sure=HOSTILE),
        browser.send(form, f"{domain}/challenges", which=HOSTILE, mailbox=HOSTILE, q=HOSTILE),
    ]
    for number, page in enumerate(pages):
        assert page.status in (200, 422), (number, page.status, page.location)
        assert "<script>" not in page.text.replace("<script src=", ""), number
    assert html.escape(HOSTILE, quote=True).replace("&#x27;", "&#39;") in pages[0].text
    assert registry.mailbox(mailbox)["displayName"] == HOSTILE
