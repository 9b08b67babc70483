# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What contacts see of the certificates of their mailboxes, and when they revoke them (V1, V2, M8)."""
import pytest

import csr_files
from people import Directory
from registry import Registry, new_address

SHOWN = {"serial", "notBefore", "notAfter", "status"}
PATHS = ["application/pkix-cert", "application/pem-certificate-chain"]


@pytest.fixture(scope="module")
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home)


class Linked:
    """A personal mailbox with a certificate."""

    def __init__(self, directory, registry):
        self.directory = directory
        self.person = directory.new_person("Petra", "Verborgen")
        self.address = new_address("petra")
        self.mailbox = registry.add(self.address)
        registry.link(self.mailbox, self.person)
        self.certificate = directory.request(self.person, self.address, csr=csr_files.csr()).expect(201).json
        self.serial = self.certificate["serial"]
        directory.wait_for_status(self.serial, "valid")


@pytest.fixture
def linked(directory, registry):
    return Linked(directory, registry)


def get(registry, linked, person, **options):
    return registry.socket.get(f"/v1/certificates/{linked.serial}", acting_user=person.user, **options)


def list_of(registry, mailbox, person, query=""):
    path = f"/v1/certificates?mailbox={mailbox}{query}"
    return registry.socket.get(path, acting_user=person.user if person else None)


def filled(record):
    return {name for name, value in record.items() if value is not None}


def test_a_brief_list_leaves_out_what_is_encoded(linked):
    listed = linked.directory.socket.get("/v1/certificates?brief=true", acting_user=linked.person.user)
    (brief,) = listed.expect(200).json["items"]
    whole = linked.directory.certificate(linked.serial, linked.person)
    assert whole["pem"] and whole["chain"]
    assert brief == {**whole, "pem": None, "chain": None}


def test_a_contact_sees_serial_validity_and_status_alone(registry, linked):
    whole = linked.directory.certificate(linked.serial, linked.person)
    (listed,) = list_of(registry, linked.mailbox["id"], registry.contact).expect(200).json["items"]
    shown = get(registry, linked, registry.contact).expect(200).json
    assert listed == shown and set(shown) == set(whole)
    assert filled(shown) == SHOWN and all(shown[name] == whole[name] for name in SHOWN)
    answer = get(registry, linked, registry.contact).body.decode()
    for secret in (linked.person.user, linked.person.surname, linked.address):
        assert secret not in answer


@pytest.mark.parametrize("kind", PATHS)
def test_the_certificate_itself_does_not_exist_for_a_contact(registry, linked, kind):
    get(registry, linked, linked.person, accept=kind).expect(200)
    get(registry, linked, registry.contact, accept=kind).expect_problem(404, "not-found")


def test_filters_do_not_tell_a_contact_whose_it_is(registry, linked):
    query = f"&applicant={linked.person.user}"
    assert list_of(registry, linked.mailbox["id"], registry.contact, query).expect(200).json["items"] == []
    assert linked.serial not in [item["serial"] for item in linked.directory.certificates(registry.contact)]


def test_the_applicant_and_an_administrator_see_everything(registry, linked):
    for person in (linked.person, None):
        (record,) = list_of(registry, linked.mailbox["id"], person).expect(200).json["items"]
        assert record["mailbox"] == linked.mailbox["id"] and record["applicant"] == linked.person.user
        assert filled(record) >= SHOWN | {"pem", "subject", "chain", "issuer", "requestedBy", "delivered"}


def test_to_others_neither_mailbox_nor_certificate_exists(directory, registry, linked):
    stranger = directory.new_person()
    list_of(registry, linked.mailbox["id"], stranger).expect_problem(404, "not-found")
    get(registry, linked, stranger).expect_problem(404, "not-found")
    registry.revoke(linked.mailbox, person=stranger).expect_problem(404, "not-found")
    registry.revoke(linked.mailbox, person=linked.person).expect_problem(404, "not-found")
    for unknown in ("0" * 32, "x", ""):
        list_of(registry, unknown, None).expect_problem(404, "not-found")
    registry.socket.post("/v1/mailboxes/x/revoke", {"reason": "superseded"}).expect_problem(404, "not-found")


def test_a_certificate_of_a_directory_address_has_no_mailbox(directory):
    person = directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    assert directory.certificate(serial)["mailbox"] is None


def test_a_contact_revokes_once_the_mailbox_is_inactive(registry, linked):
    before = linked.directory.state()
    registry.revoke(linked.mailbox).expect_problem(409, "mailbox-active", "V1")
    linked.directory.revoke(linked.serial, person=registry.contact).expect_problem(409, "mailbox-active", "V1")
    assert linked.directory.state() == before
    registry.deactivate(linked.mailbox)
    (revoked,) = registry.revoke(linked.mailbox, "privilegeWithdrawn").expect(200).json["items"]
    assert filled(revoked) == SHOWN | {"revokedAt", "reason"}
    assert (revoked["serial"], revoked["status"]) == (linked.serial, "revoked")
    assert revoked["reason"] == "privilegeWithdrawn"
    assert linked.directory.certificate(linked.serial, linked.person)["reason"] == "privilegeWithdrawn"
    assert registry.revoke(linked.mailbox).expect(200).json["items"] == []


def test_a_contact_revokes_a_single_one_of_an_inactive_mailbox(registry, linked):
    registry.deactivate(linked.mailbox)
    revoked = linked.directory.revoke(linked.serial, person=registry.contact).expect(200).json
    assert filled(revoked) == SHOWN | {"revokedAt", "reason"}
    again = linked.directory.revoke(linked.serial, "unspecified", person=registry.contact).expect(200).json
    assert again == revoked, "V2: the first date and reason"


def test_an_administrator_revokes_those_of_an_active_mailbox(registry, linked):
    answer = registry.socket.post(f"/v1/mailboxes/{linked.mailbox['id']}/revoke", {"reason": "superseded"})
    (revoked,) = answer.expect(200).json["items"]
    assert revoked["applicant"] == linked.person.user and revoked["mailbox"] == linked.mailbox["id"]
    linked.directory.request(linked.person, linked.address, csr=csr_files.csr()).expect(201)


@pytest.mark.parametrize("body", [{}, {"reason": "because"}, {"reason": "superseded", "more": 1}])
def test_a_body_that_is_not_a_reason_revokes_nothing(registry, linked, body):
    registry.deactivate(linked.mailbox)
    path = f"/v1/mailboxes/{linked.mailbox['id']}/revoke"
    answer = registry.socket.post(path, body, acting_user=registry.contact.user)
    assert answer.status in (400, 422) and answer.json["errors"]
    assert linked.directory.certificate(linked.serial)["status"] == "valid"
