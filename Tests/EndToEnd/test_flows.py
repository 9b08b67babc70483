# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The flows of the RA portal's process description, each from its first step to its last (M11)."""
import pytest

import csr_files
from homes import ORGANIZATION, ORGANIZATION_IDENTIFIER
from maildir import refusal_token
from registry import Registry, new_address
from trust import Trust, alternative_names, subject


@pytest.fixture(scope="module")
def module_registry(daemon):
    from people import Directory

    return Registry(Directory(daemon.socket), daemon.home)


@pytest.fixture
def registry(module_registry):
    return module_registry


@pytest.fixture
def trust(socket, tmp_path):
    return Trust(socket, tmp_path)


@pytest.fixture
def issue(directory):
    """A certificate for a person and an address, once it is handed out."""

    def issue(person, address):
        words = directory.request(person, address, csr=csr_files.csr()).expect(201).json
        directory.wait_for_status(words["serial"], "valid")
        return words

    return issue


@pytest.fixture
def sees(directory):
    """The serial numbers of the certificates for an address that a person sees."""

    def sees(person, address):
        return [item["serial"] for item in directory.certificates(person) if item["address"] == address]

    return sees


def personal_subject(person, address):
    return [
        ("C", "DE"),
        ("O", ORGANIZATION),
        ("organizationIdentifier", ORGANIZATION_IDENTIFIER),
        ("SN", person.surname),
        ("GN", person.given_name),
        ("CN", f"{person.given_name} {person.surname}"),
        ("emailAddress", address),
    ]


def refused(answer, status, code, rule):
    """Asserts a refusal; what follows shows that it changed nothing."""
    answer.expect_problem(status, code, rule)


def contact_view(directory, registry, mailbox):
    """What the contact sees of a mailbox's certificates."""
    return directory.certificates(registry.contact, mailbox=mailbox["id"])


def test_new_personal_mailbox_with_two_aliases(directory, registry, issue, sees):
    person, other = directory.new_person("Zoë", "Groß"), directory.new_person()
    address, aliases = new_address("zoe"), [new_address("z.gross"), new_address("gross")]

    def request():
        return directory.request(person, address, csr=csr_files.csr())

    request().expect_problem(404, "not-found")
    mailbox = registry.add(address, displayName="Groß, Zoë (extern)", aliases=aliases)
    assert registry.entry(person, address) is None
    request().expect_problem(404, "not-found")

    tokens = registry.send(mailbox)
    assert set(tokens) == {address, *aliases}
    assert set(registry.statuses(mailbox).values()) == {"sent"}
    request().expect_problem(404, "not-found")

    for linked in (aliases[1], address):
        registry.confirm(tokens[linked], person).expect(200)
        assert registry.reason(person, address) == "alias-unconfirmed"
        refused(request(), 409, "alias-unconfirmed", "X4")
    registry.confirm(tokens[aliases[0]], other).expect(200)
    refused(request(), 409, "mailbox-conflicting", "C1")
    registry.confirm(registry.send(mailbox, aliases[0])[aliases[0]], person).expect(200)

    entry = registry.entry(person, address)
    assert (entry["requestable"], entry["basis"], entry["mailbox"]) == (True, "challenge", mailbox["id"])
    assert entry["aliases"] == aliases
    words = issue(person, address)
    assert subject(words["pem"]) == personal_subject(person, address), "the name is the directory's"
    assert alternative_names(words["pem"]) == [address, *aliases]

    assert sees(person, address) == [words["serial"]] and sees(other, address) == []
    directory.socket.get(f"/v1/certificates/{words['serial']}", acting_user=other.user).expect_problem(404, "not-found")
    assert registry.mailbox(mailbox)["validCertificates"] == 1
    assert [item["serial"] for item in contact_view(directory, registry, mailbox)] == [words["serial"]]


def test_functional_mailbox(directory, registry, issue, sees):
    applicant, other = directory.new_person("Anna", "Antrag"), directory.new_person()
    address = new_address("sekretariat")
    mailbox = registry.add(address, type="functional", displayName="Sekretariat der Fakultät")

    refused(registry.ask_to_challenge(mailbox), 409, "applicant-missing", "C2")
    registry.edit(mailbox, applicantAddress=applicant.address)
    token = registry.send(mailbox)[address]
    directory.request(applicant, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    refused(registry.confirm(token, other), 404, "token-foreign", "C2")
    assert registry.entry(other, address) is None

    registry.confirm(token, applicant).expect(200)
    words = issue(applicant, address)
    assert subject(words["pem"]) == [("emailAddress", address)]
    assert alternative_names(words["pem"]) == [address]
    assert sees(applicant, address) == [words["serial"]] and sees(other, address) == []

    notice = registry.maildir.wait_for_notice(address, "challenge refuse")
    registry.refuse(refusal_token(notice)).expect(200)
    assert registry.statuses(mailbox) == {address: "refused"}, "the contact sees the objection"
    assert registry.entry(applicant, address) is None
    directory.request(applicant, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    assert sees(applicant, address) == [words["serial"]]


def test_email_recycling(directory, registry, trust, issue, sees):
    before, after = directory.new_person("Erste", "Person"), directory.new_person("Zweite", "Person")
    address = new_address("person")
    mailbox = registry.add(address, displayName="Person, Erste")
    registry.link(mailbox, before)
    old = issue(before, address)

    refused(registry.revoke(mailbox), 409, "mailbox-active", "V1")
    refused(registry.ask_to_edit(mailbox, displayName="Person, Zweite"), 409, "mailbox-linked", "M7")
    registry.deactivate(mailbox)
    refused(directory.request(before, address, csr=csr_files.csr()), 409, "mailbox-inactive", "X5")
    assert [item["serial"] for item in registry.revoke(mailbox).expect(200).json["items"]] == [old["serial"]]
    registry.edit(mailbox, displayName="Person, Zweite")
    refused(registry.ask_to_challenge(mailbox), 409, "mailbox-inactive", "C7")
    registry.activate(mailbox, endLinks=True)
    assert registry.entry(before, address) is None, "the recycling flow ends the links"
    directory.request(after, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    registry.link(mailbox, after)

    new = issue(after, address)
    assert subject(new["pem"]) == personal_subject(after, address)
    directory.request(before, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    assert (sees(before, address), sees(after, address)) == ([old["serial"]], [new["serial"]])
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])


def test_name_change_with_a_new_sender_address(directory, registry, trust, issue, sees):
    person = directory.new_person("Maria", "Mädchenname")
    old_address, new_one = new_address("maedchenname"), new_address("ehename")
    old_row = registry.add(old_address, displayName="Mädchenname, Maria")
    registry.link(old_row, person)
    old = issue(person, old_address)

    person.surname = "Ehename"
    directory.enter(person).expect(200)
    registry.deactivate(old_row)
    refused(directory.request(person, old_address, csr=csr_files.csr()), 409, "mailbox-inactive", "X5")
    registry.revoke(old_row).expect(200)
    refused(registry.ask_to_edit(old_row, address=new_one), 409, "field-fixed", "M2")
    new_row = registry.add(new_one, displayName="Ehename, Maria")
    directory.request(person, new_one, csr=csr_files.csr()).expect_problem(404, "not-found")
    registry.link(new_row, person)

    new = issue(person, new_one)
    assert subject(new["pem"]) == personal_subject(person, new_one), "the new name, from the directory"
    assert sees(person, old_address) == [old["serial"]] and sees(person, new_one) == [new["serial"]]
    assert registry.mailbox(new_row)["addresses"][0]["user"] == person.user
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])


def test_name_change_with_the_same_sender_address(directory, registry, trust, issue, sees):
    person = directory.new_person("Mario", "Vorher")
    address = new_address("mario")
    mailbox = registry.add(address, displayName="Vorher, Mario")
    registry.link(mailbox, person)
    old = issue(person, address)

    person.surname = "Nachher"
    directory.enter(person).expect(200)
    refused(directory.request(person, address, csr=csr_files.csr()), 409, "already-certified", "X6")
    refused(registry.ask_to_edit(mailbox, displayName="Nachher, Mario"), 409, "mailbox-linked", "M7")
    registry.deactivate(mailbox)
    registry.revoke(mailbox, "superseded").expect(200)
    registry.edit(mailbox, displayName="Spitzname")
    mails = len(registry.maildir.challenges(address))
    registry.activate(mailbox)

    assert registry.statuses(mailbox) == {address: "confirmed"}, "the link survives, no challenge is needed"
    new = issue(person, address)
    assert subject(new["pem"]) == personal_subject(person, address), "the display name has no effect on the CN"
    assert len(registry.maildir.challenges(address)) == mails
    assert set(sees(person, address)) == {old["serial"], new["serial"]}
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) and trust.accepts(new["pem"])


@pytest.mark.parametrize("revokes", [False, True], ids=["without revoking", "revoking where necessary"])
def test_change_of_the_applicant_of_a_functional_mailbox(directory, registry, trust, issue, sees, revokes):
    before, after = directory.new_person("Vorige", "Leitung"), directory.new_person("Neue", "Leitung")
    address = new_address("leitung")
    mailbox = registry.add(address, type="functional", displayName="Leitung", applicantAddress=before.address)
    registry.link(mailbox, before)
    old = issue(before, address)

    refused(registry.ask_to_edit(mailbox, applicantAddress=after.address), 409, "mailbox-linked", "M7")
    registry.deactivate(mailbox)
    registry.edit(mailbox, applicantAddress=after.address)
    if revokes:
        registry.revoke(mailbox).expect(200)
    registry.activate(mailbox)
    for person in (before, after):
        directory.request(person, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    token = registry.send(mailbox)[address]
    refused(registry.confirm(token, before), 404, "token-foreign", "C2")
    registry.confirm(token, after).expect(200)

    new = issue(after, address)
    assert subject(new["pem"]) == [("emailAddress", address)]
    directory.request(before, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    assert (sees(before, address), sees(after, address)) == ([old["serial"]], [new["serial"]])
    directory.socket.get(f"/v1/certificates/{old['serial']}", acting_user=after.user).expect_problem(404, "not-found")
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"]) == revokes and trust.accepts(new["pem"])


def test_leaver(directory, registry, trust, issue, sees):
    person = directory.new_person("Lea", "Verlässt")
    address = new_address("lea")
    mailbox = registry.add(address, displayName="Verlässt, Lea")
    registry.link(mailbox, person)
    old = issue(person, address)

    refused(registry.revoke(mailbox), 409, "mailbox-active", "V1")
    registry.deactivate(mailbox)
    refused(directory.request(person, address, csr=csr_files.csr()), 409, "mailbox-inactive", "X5")
    trust.regenerate()
    assert trust.accepts(old["pem"]), "a deactivated row alone revokes nothing"
    registry.revoke(mailbox).expect(200)
    assert sees(person, address) == [old["serial"]]
    directory.remove(person)
    directory.request(person, address, csr=csr_files.csr()).expect_problem(403, "unknown-user")
    trust.regenerate()
    assert trust.refuses_as_revoked(old["pem"])

    directory.enter(person).expect(201)
    registry.activate(mailbox)
    assert registry.entry(person, address) is None and sees(person, address) == [], "P4: the same ID starts anew"
    directory.request(person, address, csr=csr_files.csr()).expect_problem(404, "not-found")
