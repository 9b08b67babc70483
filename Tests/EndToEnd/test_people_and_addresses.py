# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Who may request for what (X1, X2), who sees what (X9), and what changes in the directory entail (P1-P5)."""
import pytest

import csr_files
from people import Directory, Person, login, new_address
from siegel_daemon import Daemon
import homes


@pytest.fixture
def portal(daemon):
    """The socket of a portal, as a portal has it."""
    return Directory(daemon.role_socket("portal"))


def issue(directory, person, address=None):
    serial = directory.request(person, address, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    return serial


def selection(directory, person, seen_by=None):
    user = (seen_by or person).user
    return directory.socket.get(f"/v1/people/{person.user}/addresses", acting_user=user).expect(200).json["items"]


def test_the_selection_list_begins_with_the_persons_own_address(directory):
    functional = [login(new_address("aaa")), {**login(new_address("bbb")), "kind": "mailbox"}]
    person = directory.new_person(functional=functional)
    items = selection(directory, person)
    assert [(item["address"], item["type"]) for item in items] == [
        (person.address, "personal"),
        (functional[0]["address"], "functional"),
        (functional[1]["address"], "functional"),
    ]
    assert all(item["requestable"] and item["basis"] == "directory" for item in items)
    assert all(item["reason"] is None and item["mailbox"] is None and item["aliases"] == [] for item in items)


def test_an_address_with_a_certificate_stays_on_the_list_with_the_reason(directory):
    person = directory.new_person(functional=[login()])
    issue(directory, person)
    own, other = selection(directory, person)
    assert (own["address"], own["requestable"], own["reason"]) == (person.address, False, "already-certified")
    assert own["detail"] and other["requestable"]


def test_an_address_of_an_unregistered_domain_is_listed_and_refused(directory):
    person = directory.new_person(address="someone@unregistered.example.net")
    (item,) = selection(directory, person)
    assert (item["requestable"], item["reason"]) == (False, "domain-not-registered")
    before = directory.state()
    directory.request(person, csr=csr_files.csr()).expect_problem(422, "domain-not-registered", "P1")
    assert directory.state() == before


def test_a_name_that_is_too_long_for_a_certificate_is_a_reason(directory):
    person = directory.new_person("Ü" * 40, "Ü" * 40, functional=[login()])
    own, other = selection(directory, person)
    assert own["reason"] == "name-too-long" and "personal-mailbox" in own["detail"]
    directory.request(person, csr=csr_files.csr()).expect_problem(422, "name-too-long")
    assert own["requestable"]
    directory.request(person, csr=csr_files.csr(), profile="personal-mailbox").expect(201)
    assert (other["requestable"], other["reason"]) == (True, None)


def test_nobody_requests_for_an_address_that_is_not_on_their_list(directory):
    person, contact = directory.new_person(), directory.new_contact()
    before = directory.state()
    for address in (contact.function, contact.address, "nobody@example.org"):
        directory.request(person, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    assert directory.state() == before


def test_a_person_sees_nothing_of_another(directory, portal):
    person, other = directory.new_person(), directory.new_contact()
    serial = issue(directory, other)
    path = f"/v1/certificates/{serial}"

    portal.socket.get(path, acting_user=other.user).expect(200)
    portal.socket.get(path, acting_user=person.user).expect_problem(404, "not-found")
    portal.socket.get(f"/v1/people/{other.user}", acting_user=person.user).expect_problem(404, "not-found")
    portal.socket.get(f"/v1/people/{other.user}/addresses", acting_user=person.user).expect_problem(404, "not-found")
    assert directory.certificates(person) == []
    assert directory.certificates(person, applicant=other.user) == []
    before = directory.state()
    portal.revoke(serial, person=person).expect_problem(404, "not-found")
    assert directory.state() == before


def test_an_owner_sees_and_revokes_the_certificates_of_their_function(directory):
    address = new_address("info")
    first = directory.new_person(functional=[login(address)])
    second = directory.new_person(functional=[login(address)])
    outsider = directory.new_person()
    serial, own = issue(directory, first, address), issue(directory, first)

    assert [item["serial"] for item in directory.certificates(second)] == [serial]
    assert {item["serial"] for item in directory.certificates(first)} == {serial, own}
    assert directory.certificates(outsider) == []
    directory.revoke(serial, person=second).expect(200)
    directory.revoke(own, person=second).expect_problem(404, "not-found")


def test_a_tester_sees_certificates_and_revokes_none(daemon, directory):
    serial = issue(directory, directory.new_person())
    tester = daemon.role_socket("tester")
    tester.get(f"/v1/certificates/{serial}").expect(200)
    tester.post(f"/v1/certificates/{serial}/revoke", {"reason": "superseded"}).expect_problem(403, "role-required")


@pytest.mark.parametrize("kind", ["primary", "functional"])
def test_an_address_is_primary_of_one_person_and_of_one_kind(directory, kind):
    holder = directory.new_contact()
    before = directory.state()
    taken = {"primary": holder.address, "functional": holder.function}[kind]
    newcomer = Person("zz-newcomer", "Anna", "Beispiel", taken, [])
    answer = directory.enter(newcomer).expect_problem(409, "address-taken", "P2")
    assert holder.user in answer.json["detail"], "the directory role learns whose address it is"
    newcomer = Person("zz-newcomer", "Anna", "Beispiel", new_address("person"), [login(holder.address)])
    directory.enter(newcomer).expect_problem(409, "address-taken", "P2")
    assert directory.state() == before


def test_a_removed_person_has_no_rights_and_leaves_an_orphan(directory):
    person = directory.new_person()
    serial = issue(directory, person)
    directory.remove(person)
    directory.request(person, csr=csr_files.csr()).expect_problem(403, "unknown-user")
    assert directory.certificate(serial)["status"] == "orphaned"
    assert serial in [item["serial"] for item in directory.certificates(status="orphaned")]


def test_a_user_id_entered_again_sees_no_earlier_certificates(directory):
    person = directory.new_person()
    serial = issue(directory, person)
    directory.remove(person)
    directory.enter(person).expect(201)
    assert directory.certificates(person) == []
    directory.socket.get(f"/v1/certificates/{serial}", acting_user=person.user).expect_problem(404, "not-found")
    issue(directory, person)


def test_a_removed_functional_address_ends_the_right_at_once(directory):
    contact = directory.new_contact()
    address, serial = contact.function, issue(directory, contact, contact.function)
    contact.functional = []
    directory.enter(contact).expect(200)
    assert directory.certificate(serial)["status"] == "orphaned"
    directory.request(contact, address, csr=csr_files.csr()).expect_problem(404, "not-found")
    successor = directory.new_person(functional=[login(address)])
    issue(directory, successor, address)


def test_on_leave_revoke_revokes_what_lost_its_applicant(fresh_home):
    homes.append_settings(fresh_home, '[directory]\nonLeave = "revoke"')
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        serial = issue(directory, person)
        directory.remove(person)
        record = directory.certificate(serial)
        assert (record["status"], record["reason"]) == ("revoked", "cessationOfOperation")


def test_a_changed_name_stands_in_later_certificates_only(directory):
    person = directory.new_person("Anna", "Vorher")
    first = issue(directory, person)
    person.surname = "Nachher"
    directory.enter(person).expect(200)
    assert "CN=Anna Vorher" in directory.certificate(first)["subject"]
    assert directory.certificate(first)["status"] == "valid"
    directory.revoke(first, person=person).expect(200)
    second = issue(directory, person)
    assert "CN=Anna Nachher" in directory.certificate(second)["subject"]
    assert {item["serial"] for item in directory.certificates(person)} == {first, second}
