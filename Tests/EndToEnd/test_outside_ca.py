# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A key and a CSR for an outside CA, and its certificate taken in; that CA is made by openssl."""
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

import csr_files
import homes
import passwords
from outside_ca import OutsideCA
from pkcs12_files import open_with_openssl
from trust import load


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    return OutsideCA(tmp_path_factory.mktemp("outside"))


@pytest.fixture(scope="module")
def home(new_home, outside):
    """A home whose settings name the outside CA."""
    copy = homes.copy_home(new_home)
    homes.add_role_sockets(copy, *homes.ROLES)
    (copy / "state" / "partner.pem").write_text(outside.issuing_pem)
    text = homes.settings_file(copy).read_text()
    homes.settings_file(copy).write_text('outsideIssuers = ["state/partner.pem"]\n' + text)
    yield copy
    homes.remove_home(copy)


def ask(directory, person, address=None, password=passwords.ASCII, algorithm="ec-p256", key=None):
    body = {"address": address or person.address, "password": password, "key": {"algorithm": algorithm}}
    return directory.socket.post("/v1/requests", body, acting_user=person.user, idempotency_key=key)


def complete(directory, person, made, pem, chain=(), password=passwords.ASCII, **words):
    body = {"certificate": pem, "chain": list(chain), "encryptedKey": made["encryptedKey"], "password": password}
    path = f"/v1/requests/{made['id']}/certificate"
    return directory.socket.put(path, {**body, **words}, acting_user=person.user)


def test_a_request_goes_out_and_its_certificate_comes_back_as_a_file(directory, outside, tmp_path):
    person = directory.new_person("Jürgen", "Müßig")
    answer = ask(directory, person, algorithm="rsa-3072").expect(201)
    made = answer.json
    assert answer.headers["Location"] == f"/v1/requests/{made['id']}"
    request = x509.load_pem_x509_csr(made["csr"].encode())
    assert request.is_signature_valid
    names = request.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.RFC822Name) == [person.address]

    pem = outside.certify(made["csr"], person.address)
    taken = complete(directory, person, made, pem, [outside.issuing_pem]).expect(200)
    opened = open_with_openssl(tmp_path, taken.pkcs12, passwords.ASCII)
    assert opened.has_key and opened.certificates == [pem, outside.issuing_pem]
    assert int(taken.json["serial"], 16) == load(pem).serial_number
    assert taken.json["filename"].startswith("PERS_JuergenMuessig_")
    record = directory.socket.get(f"/v1/requests/{made['id']}", acting_user=person.user).expect(200).json
    assert (record["status"], record["address"], record["applicant"]) == ("completed", person.address, person.user)


def test_the_key_leaves_encrypted_under_the_persons_password(directory):
    made = ask(directory, directory.new_person(), password=passwords.UMLAUT).expect(201).json
    assert made["encryptedKey"].startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n")
    key = load_pem_private_key(made["encryptedKey"].encode(), passwords.UMLAUT.encode())
    info = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert key.public_key().public_bytes(*info) == x509.load_pem_x509_csr(made["csr"].encode()).public_key().public_bytes(*info)


def test_the_file_itself_is_answered_on_request(directory, outside, tmp_path):
    contact = directory.new_contact()
    made = ask(directory, contact, contact.function).expect(201).json
    body = {
        "certificate": outside.certify(made["csr"], contact.function), "chain": [],
        "encryptedKey": made["encryptedKey"], "password": passwords.ASCII, "pkcs12": {"encryption": "compatible"},
    }
    answer = directory.socket.put(
        f"/v1/requests/{made['id']}/certificate", body, acting_user=contact.user, accept="application/pkcs12"
    ).expect(200)
    assert f"GRP_{contact.function}_" in answer.headers["Content-Disposition"]
    assert open_with_openssl(tmp_path, answer.body, passwords.ASCII).has_key


def test_what_does_not_fit_the_request_is_not_taken_in(directory, outside, tmp_path):
    person = directory.new_person()
    made = ask(directory, person).expect(201).json
    right = outside.certify(made["csr"], person.address)
    stranger = OutsideCA(tmp_path)
    other = ask(directory, directory.new_person()).expect(201).json
    before = directory.state()
    wrong = {
        "another key": outside.certify(csr_files.csr(), person.address),
        "another address": outside.certify(made["csr"], "somebody@example.org"),
        "another authority": stranger.certify(made["csr"], person.address),
    }
    for what, pem in wrong.items():
        answer = complete(directory, person, made, pem)
        assert (answer.status, answer.code) == (422, "request-mismatch"), what
    swapped = {**made, "encryptedKey": other["encryptedKey"]}
    complete(directory, person, swapped, right).expect_problem(422, "request-mismatch")
    complete(directory, person, made, right, password="another Zwoelfkampf").expect_problem(422, "password-wrong")
    complete(directory, person, made, "no certificate").expect_problem(422, "certificate-unreadable")
    assert directory.state() == before
    complete(directory, person, made, right).expect(200)


def test_only_what_stands_above_the_issuer_enters_the_file(directory, outside, tmp_path):
    person = directory.new_person()
    made = ask(directory, person).expect(201).json
    pem = outside.certify(made["csr"], person.address)
    stray = OutsideCA(tmp_path, "Stray")
    chain = [stray.issuing_pem, outside.issuing_pem, outside.root_path.read_text()]
    taken = complete(directory, person, made, pem, chain).expect(200)
    assert open_with_openssl(tmp_path, taken.pkcs12, passwords.ASCII).certificates == [pem, outside.issuing_pem]


def test_who_lost_the_address_gets_no_file(directory, outside):
    contact = directory.new_contact()
    address = contact.function
    made = ask(directory, contact, address).expect(201).json
    pem = outside.certify(made["csr"], address)
    contact.functional = []
    directory.enter(contact).expect(200)
    before = directory.state()
    complete(directory, contact, made, pem).expect_problem(404, "not-found")
    assert directory.state() == before


def test_a_request_takes_in_one_certificate(directory, outside):
    person = directory.new_person()
    made = ask(directory, person).expect(201).json
    complete(directory, person, made, outside.certify(made["csr"], person.address)).expect(200)
    before = directory.state()
    second = outside.certify(made["csr"], person.address)
    complete(directory, person, made, second).expect_problem(409, "request-completed")
    assert directory.state() == before


def test_anothers_request_does_not_exist(directory, outside):
    person, other = directory.new_person(), directory.new_person()
    made = ask(directory, person).expect(201).json
    path = f"/v1/requests/{made['id']}"
    directory.socket.get(path, acting_user=other.user).expect_problem(404, "not-found")
    complete(directory, other, made, outside.certify(made["csr"], person.address)).expect_problem(404, "not-found")
    assert made["id"] not in [item["id"] for item in directory.socket.items("/v1/requests", acting_user=other.user)]
    assert made["id"] in [item["id"] for item in directory.socket.items("/v1/requests", acting_user=person.user)]


def test_the_rules_of_issuing_hold_for_requests_too(directory):
    person, contact = directory.new_person(), directory.new_contact()
    ask(directory, person, contact.function).expect_problem(404, "not-found")
    ask(directory, person, password=passwords.SHORTEST[:11]).expect_problem(422, "password-too-short")
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    ask(directory, person).expect_problem(409, "already-certified", "X6")


def test_a_key_is_given_once(directory):
    person = directory.new_person()
    ask(directory, person, key="outside-once").expect(201)
    ask(directory, person, key="outside-once").expect_problem(409, "already-issued")
    ask(directory, person, algorithm="ec-p384", key="outside-once").expect_problem(422, "idempotency-key-reused")
