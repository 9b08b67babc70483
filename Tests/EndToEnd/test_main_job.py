# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The main job: a person and a function get a certificate, one is revoked, and everybody learns of it."""
import datetime
import re

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

import passwords
from homes import ORGANIZATION, ORGANIZATION_IDENTIFIER
from pkcs12_files import open_with_openssl
from trust import Trust, alternative_names, load, subject, subject_by_openssl

SERIAL = re.compile(r"[0-9a-f]{32}")
FUNCTIONAL_NAME = re.compile(r"GRP_info\d+@example\.org_\d{8}\.p12")


@pytest.fixture
def trust(socket, tmp_path):
    return Trust(socket, tmp_path)


def test_a_person_gets_a_certificate_with_their_name(directory, trust, tmp_path):
    person = directory.new_person("Jürgen", "Müßig")
    answer = directory.request(person, password=passwords.ASCII).expect(201)
    words = answer.json

    assert subject(words["pem"]) == [
        ("C", "DE"),
        ("O", ORGANIZATION),
        ("organizationIdentifier", ORGANIZATION_IDENTIFIER),
        ("SN", "Müßig"),
        ("GN", "Jürgen"),
        ("CN", "Jürgen Müßig"),
        ("emailAddress", person.address),
    ]
    assert words["subject"] == subject_by_openssl(words["pem"])
    assert words["subjectAltNames"] == alternative_names(words["pem"]) == [person.address]
    assert words["profile"] == "personal"
    assert load(words["pem"]).public_key().key_size == 3072, "RSA-3072 is the default"
    assert trust.accepts(words["pem"])

    opened = open_with_openssl(tmp_path, answer.pkcs12, passwords.ASCII)
    assert opened.has_key
    assert opened.certificates == [words["pem"], *words["chain"]]


def test_a_function_gets_a_certificate_without_any_name(directory, trust, tmp_path):
    contact = directory.new_contact(given_name="Unverwechselbar", surname="Kontaktperson")
    answer = directory.request(contact, contact.function, password=passwords.ASCII).expect(201)
    words = answer.json

    assert subject(words["pem"]) == [("emailAddress", contact.function)]
    assert words["subject"] == f"emailAddress={contact.function}"
    assert alternative_names(words["pem"]) == [contact.function]
    assert (words["profile"], words["profileVersion"]) == ("functional", "2023-09-01")
    for trace in (b"Unverwechselbar", b"Kontaktperson", b"Sekretariat", contact.user.encode()):
        assert trace not in load(words["pem"]).public_bytes(Encoding.DER)
    assert trust.accepts(words["pem"])
    assert open_with_openssl(tmp_path, answer.pkcs12, passwords.ASCII).certificates[0] == words["pem"]


def test_the_answer_says_what_stands_in_the_certificate(directory):
    person = directory.new_person()
    answer = directory.request_with_key(person).expect(201)
    words, certificate = answer.json, load(answer.json["pem"])

    assert SERIAL.fullmatch(words["serial"]) and int(words["serial"], 16) == certificate.serial_number
    assert answer.headers["Location"] == f"/v1/certificates/{words['serial']}"
    assert moment(words["notBefore"]) == certificate.not_valid_before_utc
    assert moment(words["notAfter"]) == certificate.not_valid_after_utc
    lifetime = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    assert lifetime == datetime.timedelta(days=730, seconds=-1), "the last second counts"
    assert words["pem"].endswith("\n") and all(text.endswith("\n") for text in words["chain"])
    assert words["notes"] == []


def test_the_chain_holds_the_issuing_ca_alone(directory, trust):
    words = directory.request_with_key(directory.new_person()).expect(201).json
    assert words["chain"] == [trust.issuing["pem"]]


@pytest.mark.parametrize(
    ("given_name", "surname", "middle"),
    [
        ("Jürgen", "Müßig", "JuergenMuessig"),
        ("Ägidius", "Öztürk-Übel", "AegidiusOeztuerk-Uebel"),
        ("Łukasz", "O'Neill y Söhne", "_ukaszO_Neill_y_Soehne"),
        ("", "Plato", "Plato"),
    ],
)
def test_the_suggested_file_name_of_a_person(directory, given_name, surname, middle):
    person = directory.new_person(given_name, surname)
    words = directory.request_with_key(person).expect(201).json
    date = words["notBefore"][:10].replace("-", "")
    assert words["filename"] == f"PERS_{middle}_{date}.p12"


def test_the_suggested_file_name_of_a_function(directory):
    contact = directory.new_contact()
    words = directory.request_with_key(contact, contact.function).expect(201).json
    assert FUNCTIONAL_NAME.fullmatch(words["filename"])
    assert words["filename"] == f"GRP_{contact.function}_{words['notBefore'][:10].replace('-', '')}.p12"


def test_the_file_itself_is_answered_on_request(directory, tmp_path):
    person = directory.new_person("Anna", "Beispiel")
    body = {"address": person.address, "password": passwords.ASCII, "key": {"algorithm": "ec-p384"}}
    answer = directory.socket.post(
        "/v1/certificates", body, acting_user=person.user, accept="application/pkcs12"
    ).expect(201)
    assert answer.headers["Content-Type"] == "application/pkcs12"
    assert re.search(r'filename="?PERS_AnnaBeispiel_\d{8}\.p12"?', answer.headers["Content-Disposition"])

    serial = answer.headers["Location"].removeprefix("/v1/certificates/")
    opened = open_with_openssl(tmp_path, answer.body, passwords.ASCII)
    assert opened.has_key and opened.certificates[0] == directory.certificate(serial)["pem"]


def test_a_revoked_certificate_is_refused_by_everybody(directory, trust):
    contact = directory.new_contact()
    words = directory.request_with_key(contact, contact.function).expect(201).json
    pem, serial = words["pem"], words["serial"]
    assert trust.accepts(pem)

    record = directory.revoke(serial, "keyCompromise", contact).expect(200).json
    assert (record["status"], record["reason"]) == ("revoked", "keyCompromise")
    trust.regenerate()
    assert trust.is_revoked(serial)
    assert trust.refuses_as_revoked(pem)


def test_published_files_are_those_of_the_socket(daemon, trust):
    public = daemon.home / "state" / "public"
    for issuer in (trust.root, trust.issuing):
        assert (public / f"{issuer['name']}.crl").read_bytes() == trust.list_of(issuer["name"])
        der = (public / f"{issuer['name']}.cer").read_bytes()
        assert der == load(issuer["pem"]).public_bytes(Encoding.DER)


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=datetime.timezone.utc)
