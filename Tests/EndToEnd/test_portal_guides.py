# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Changes of several steps as a contact does them in the portal, each to its end (M11), and as nobody should."""
import html
import re

import pytest

from registry import new_address
from test_flows import issue, module_registry, personal_subject, registry, sees, trust  # noqa: F401
from trust import alternative_names, subject
from web_portal import WebPortal

STEPS = {
    "Deactivate the mailbox": "deactivate", "Revoke valid certificates": "revoke", "Edit the mailbox": "edit",
    "Enter the new applicant": "applicant", "Add a mailbox for the new address": "create",
    "Reactivate the mailbox": "activate", "Send confirmation mails": "challenge",
    "Wait for the confirmation": "confirmation",
}
STEP = re.compile(r"<h3>([^<]*)</h3><span class=\"status [a-z]+\">([^<]*)</span>")
HOSTILE = '"\u0301><script>alert(1)</script>=cmd'


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def browser(portal, registry):
    return portal.browser().sign_in(registry.contact.user)


class Guide:
    """A guide as its contact goes through it."""

    def __init__(self, browser, mailbox, flow):
        self.browser = browser
        self.path = f"/mailboxes/{mailbox['id']}/guide/{flow}"

    @property
    def page(self):
        return self.browser.get(self.path).expect(200)

    @property
    def standings(self):
        return [f"{STEPS[html.unescape(step)]}: {standing}" for step, standing in STEP.findall(self.page.text)]

    @property
    def next(self):
        """The step that is next; None when all are done."""
        found = [standing for standing in self.standings if standing.endswith(": Next")]
        assert len(found) <= 1 and (found == []) == ("All steps are done" in self.page.text)
        return found[0].split(":")[0] if found else None

    def submit(self, **fields):
        page = self.page
        fields = {"step": page.field("step"), "request": page.field("request"), **fields}
        return self.browser.send(page, self.path, **fields)

    def do(self, step, **fields):
        """Sends the form of the step that is next, and goes where that leads."""
        assert self.next == step
        location = self.submit(**fields).expect(303).location
        assert location.endswith("#now")
        self.path = location.removesuffix("#now")

    def revoke(self, reason="affiliationChanged"):
        self.do("revoke", reason=reason, sure="yes")


def challenge(guide, registry, mailbox):
    """Has the mails sent by the guide; the tokens by address."""
    before = {item["address"]: len(registry.maildir.challenges(item["address"])) for item in mailbox["addresses"]}
    guide.do("challenge")
    return {address: registry.maildir.token(address, count + 1) for address, count in before.items()}


def test_the_choice_offers_what_the_mailbox_can_have(browser, registry):
    personal = registry.add(new_address("choice"))
    functional = registry.add(new_address("choice"), type="functional")
    for mailbox, flows in (
        (personal, ["recycling", "new-address", "same-address", "leaver"]), (functional, ["applicant", "leaver"]),
    ):
        page = browser.get(f"/mailboxes/{mailbox['id']}/guide").expect(200)
        assert re.findall(rf"/mailboxes/{mailbox['id']}/guide/([a-z-]+)\"", page.text) == flows
        for flow in {"recycling", "new-address", "same-address", "leaver", "applicant"} - set(flows):
            assert browser.get(f"/mailboxes/{mailbox['id']}/guide/{flow}").status == 404


def test_email_recycling(browser, directory, registry, trust, issue, sees):
    before, after = directory.new_person("Erste", "Person"), directory.new_person("Zweite", "Person")
    address = new_address("recycled")
    mailbox = registry.add(address, displayName="Person, Erste")
    registry.link(mailbox, before)
    old = issue(before, address)
    guide = Guide(browser, mailbox, "recycling")
    assert guide.standings == [
        "deactivate: Next", "revoke: Later", "edit: Later", "activate: Later", "challenge: Later",
        "confirmation: Later",
    ]
    guide.do("deactivate")
    assert registry.mailbox(mailbox)["active"] is False
    assert old["serial"] in guide.page.text
    assert "choose a reason" in guide.submit(reason="superseded").expect(422).text
    assert guide.submit(reason="certificateHold", sure="yes").status == 422
    guide.revoke()
    assert directory.certificate(old["serial"])["status"] == "revoked"
    guide.do("edit", displayName="Person, Zweite", aliases="")
    guide.do("activate")
    assert registry.entry(before, address) is None, "the links have ended"
    token = challenge(guide, registry, mailbox)[address]
    assert guide.next == "confirmation" and guide.standings[-2] == "challenge: Done"
    registry.confirm(token, after).expect(200)
    assert guide.next is None and set(standing.split(": ")[1] for standing in guide.standings) == {"Done"}

    new = issue(after, address)
    assert subject(new["pem"]) == personal_subject(after, address)
    assert registry.mailbox(mailbox)["displayName"] == "Person, Zweite"
    assert (sees(before, address), sees(after, address)) == ([old["serial"]], [new["serial"]])
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])
    assert guide.next is None, "the new certificate is not offered for revocation"


def test_name_change_with_a_new_sender_address(browser, directory, registry, trust, issue, sees):
    person = directory.new_person("Maria", "Mädchenname")
    old_address, new_one, alias = (new_address(prefix) for prefix in ("maedchenname", "ehename", "maria"))
    old_row = registry.add(old_address, displayName="Mädchenname, Maria")
    registry.link(old_row, person)
    old = issue(person, old_address)
    person.surname = "Ehename"
    directory.enter(person).expect(200)

    guide = Guide(browser, old_row, "new-address")
    guide.do("deactivate")
    guide.revoke()
    assert "enter the new address" in guide.submit(address=" ").expect(422).text
    refused = guide.submit(address=old_address, displayName=HOSTILE).expect(422)
    assert "has this address already" in refused.text and "&lt;script&gt;alert(1)" in refused.text
    assert "does not lie in a domain" in guide.submit(address="maria@elsewhere.example").expect(422).text
    guide.do("create", address=new_one, displayName="Ehename, Maria", aliases=f" {alias};", comment="new name")
    new_row = registry.mailbox({"id": guide.path.rsplit("/", 1)[1]})
    assert (new_row["address"], new_row["aliases"], new_row["comment"]) == (new_one, [alias], "new name")
    for token in challenge(guide, registry, new_row).values():
        registry.confirm(token, person).expect(200)
    assert guide.next is None and f"/mailboxes/{new_row['id']}" in guide.page.text

    new = issue(person, new_one)
    assert subject(new["pem"]) == personal_subject(person, new_one)
    assert alternative_names(new["pem"]) == [new_one, alias]
    assert registry.mailbox(old_row)["active"] is False
    assert sees(person, old_address) == [old["serial"]] and sees(person, new_one) == [new["serial"]]
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])


def test_name_change_with_the_same_sender_address(browser, directory, registry, trust, issue, sees):
    person = directory.new_person("Mario", "Vorher")
    address = new_address("mario")
    mailbox = registry.add(address, displayName="Vorher, Mario")
    registry.link(mailbox, person)
    old = issue(person, address)
    person.surname = "Nachher"
    directory.enter(person).expect(200)
    mails = len(registry.maildir.challenges(address))

    guide = Guide(browser, mailbox, "same-address")
    guide.do("deactivate")
    guide.revoke("superseded")
    guide.do("edit", displayName="Nachher, Mario", aliases="")
    guide.do("activate")
    assert guide.next is None
    assert guide.standings[-2:] == ["challenge: Not needed", "confirmation: Not needed"]
    assert registry.statuses(mailbox) == {address: "confirmed"}, "the link survives"
    new = issue(person, address)
    assert subject(new["pem"]) == personal_subject(person, address)
    assert len(registry.maildir.challenges(address)) == mails
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])


def test_name_change_with_a_new_alias_asks_for_its_confirmation(browser, directory, registry, issue):
    person = directory.new_person()
    address, alias = new_address("same"), new_address("alias")
    mailbox = registry.add(address)
    registry.link(mailbox, person)
    guide = Guide(browser, mailbox, "same-address")
    guide.do("deactivate")
    assert guide.standings[1] == "revoke: Not needed", "there is no certificate"
    refused = guide.submit(displayName="x", aliases=f"{alias}\n<script>@y").expect(422)
    assert "&lt;script&gt;@y</textarea>" in refused.text, "what was entered is still there"
    guide.do("edit", displayName="x", aliases=alias)
    guide.do("activate")
    guide.do("challenge")
    registry.confirm(registry.maildir.token(alias), person).expect(200)
    assert guide.next is None and registry.statuses(mailbox) == {address: "confirmed", alias: "confirmed"}
    assert alternative_names(issue(person, address)["pem"]) == [address, alias]


@pytest.mark.parametrize("revokes", [False, True], ids=["without revoking", "revoking where necessary"])
def test_change_of_the_applicant(browser, directory, registry, trust, issue, sees, revokes):
    before, after = directory.new_person("Vorige", "Leitung"), directory.new_person("Neue", "Leitung")
    address = new_address("leitung")
    mailbox = registry.add(address, type="functional", displayName="Leitung", applicantAddress=before.address)
    registry.link(mailbox, before)
    old = issue(before, address)

    guide = Guide(browser, mailbox, "applicant")
    guide.do("deactivate")
    assert "is the applicant already" in guide.submit(applicantAddress=before.address.upper()).expect(422).text
    assert "enter the address" in guide.submit(applicantAddress="").expect(422).text
    assert "nobody" in guide.submit(applicantAddress="nobody@nowhere.example").expect(422).text
    guide.do("applicant", applicantAddress=after.address)
    if revokes:
        guide.revoke()
    else:
        guide.do("revoke", keep="yes")
    guide.do("activate")
    assert after.address in guide.page.text, "the page says where the mail goes"
    guide.do("challenge")
    token = registry.maildir.token(after.address)
    registry.confirm(token, before).expect_problem(404, "token-foreign", "C2")
    registry.confirm(token, after).expect(200)
    assert guide.next is None

    new = issue(after, address)
    assert subject(new["pem"]) == [("emailAddress", address)]
    assert (sees(before, address), sees(after, address)) == ([old["serial"]], [new["serial"]])
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) == revokes and trust.accepts(new["pem"])


def test_leaver(browser, directory, registry, trust, issue):
    person = directory.new_person("Lea", "Verlässt")
    address = new_address("lea")
    mailbox = registry.add(address, displayName="Verlässt, Lea")
    registry.link(mailbox, person)
    old = issue(person, address)
    guide = Guide(browser, mailbox, "leaver")
    guide.do("deactivate")
    assert guide.submit(keep="yes").status == 422, "a leaver's certificates are not left valid"
    guide.revoke("cessationOfOperation")
    assert guide.next is None
    assert Guide(browser, mailbox, "leaver").next is None, "the mailbox itself shows it"
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"])
    registry.activate(mailbox)
    assert guide.next == "deactivate"


def test_a_form_that_comes_again_does_nothing(browser, directory, registry):
    person, other = directory.new_person(), directory.new_person()
    address = new_address("again")
    mailbox = registry.add(address)
    registry.link(mailbox, person)
    guide = Guide(browser, mailbox, "recycling")
    pages = []
    for step, fields in (("deactivate", {}), ("edit", {"displayName": "x", "aliases": ""}), ("activate", {})):
        pages.append((guide.path, guide.page))
        guide.do(step, **fields)
    pages.append((guide.path, guide.page))
    token = challenge(guide, registry, mailbox)[address]
    registry.confirm(token, other).expect(200)
    head = registry.socket.get("/v1/audit/head").expect(200).json
    for path, page in pages[2:]:
        answer = browser.send(page, path, step=page.field("step"), request=page.field("request")).expect(303)
        assert answer.location in (path, f"{path}#now")
    edited = pages[1]
    browser.send(edited[1], edited[0], step="challenge").expect(303)
    browser.send(edited[1], edited[0], step="confirmation").expect(303)
    assert registry.statuses(mailbox) == {address: "confirmed"}
    assert registry.socket.get("/v1/audit/head").expect(200).json == head


def test_where_a_mail_is_refused_it_is_sent_again(browser, directory, registry):
    person = directory.new_person()
    address = new_address("refused")
    mailbox = registry.add(address)
    registry.link(mailbox, person)
    guide = Guide(browser, mailbox, "recycling")
    guide.do("deactivate")
    guide.do("edit", displayName="x", aliases="")
    guide.do("activate")
    registry.refuse(challenge(guide, registry, mailbox)[address]).expect(200)
    assert guide.next == "challenge" and "Refused" in guide.page.text
    registry.confirm(challenge(guide, registry, mailbox)[address], person).expect(200)
    assert guide.next is None


def test_addresses_that_different_people_confirmed_are_said(browser, directory, registry):
    one, other = directory.new_person(), directory.new_person()
    address, alias = new_address("conflict"), new_address("conflict")
    mailbox = registry.add(address, aliases=[alias])
    registry.link(mailbox, one)
    guide = Guide(browser, mailbox, "recycling")
    guide.do("deactivate")
    guide.do("edit", displayName="x", aliases=alias)
    guide.do("activate")
    tokens = challenge(guide, registry, mailbox)
    registry.confirm(tokens[address], one).expect(200)
    registry.confirm(tokens[alias], other).expect(200)
    assert guide.next is None
    assert "confirmed by different people" in guide.page.text and "is linked with the address" not in guide.page.text


def test_another_contacts_mailbox_does_not_exist(portal, directory, registry, browser):
    mailbox, mine = registry.add(new_address("foreign")), registry.add(new_address("mine"))
    stranger = portal.browser().sign_in(directory.new_person().user)
    token = stranger.get("/certificates").field("token")
    start = f"/mailboxes/{mailbox['id']}/guide"
    for path in (start, f"{start}/leaver", f"{start}/new-address/create/{mine['id']}"):
        assert stranger.get(path).status == 404
    assert stranger.post(f"{start}/leaver", {"token": token, "step": "deactivate"}).status == 404
    assert browser.post(f"{start}/leaver", {"token": token, "step": "deactivate"}).status == 403
    assert registry.mailbox(mailbox)["active"] is True


@pytest.mark.parametrize(
    "path", ["nothing", "recycling/create", "leaver/challenge", "recycling/%3Cscript%3E", "new-address/create/x",
             "recycling/edit/{id}", "new-address/create/{id}"]
)
def test_paths_that_name_no_guide(browser, registry, path):
    mailbox = registry.add(new_address("path"))
    page = browser.get(f"/mailboxes/{mailbox['id']}/guide/{path.format(id=mailbox['id'])}")
    assert page.status == 404 and "<script>" not in page.text.replace("<script src=", "")
    assert browser.get(f"/mailboxes/{path}/guide").status == 404


def test_hostile_names_stay_text(browser, registry):
    mailbox = registry.add(new_address("hostile"), displayName=HOSTILE, comment=HOSTILE)
    registry.deactivate(mailbox)
    for flow in ("recycling", "new-address"):
        page = Guide(browser, mailbox, flow).page
        assert "&lt;script&gt;alert(1)" in page.text and "<script>" not in page.text.replace("<script src=", "")
        assert '"\u0301>' not in page.text


def test_the_guide_speaks_german_and_goes_on_where_it_was(browser, registry):
    mailbox = registry.add(new_address("deutsch"))
    guide = Guide(browser, mailbox, "recycling")
    guide.do("deactivate")
    back = re.search(r'href="(/language/de\?back=[^"]*)"', guide.page.text).group(1)
    location = browser.get(html.unescape(back)).expect(303).location
    assert location == guide.path
    assert "Erledigt. Nächster Schritt: Postfach bearbeiten." in browser.get(location).expect(200).text
    browser.get("/language/en")
