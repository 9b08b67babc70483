# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What testers do: preview a Subject at a moment, and hold a certificate against its profile."""
import base64
import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

import csr_files
import passwords
from homes import ORGANIZATION


@pytest.fixture
def tester(daemon, directory):
    """The socket of a tester; the directory is there so that certificates can be made."""
    return daemon.role_socket("tester")


def preview(tester, **words):
    return tester.post("/v1/subjects", words)


@pytest.mark.parametrize(
    ("moment", "version", "subject"),
    [
        ("2023-08-31T23:59:59Z", "2000-01-01", f"emailAddress=info@example.org,CN=GRP: Auskunft,O={ORGANIZATION},C=DE"),
        ("2023-09-01T00:00:00Z", "2023-09-01", "emailAddress=info@example.org"),
        (None, "2023-09-01", "emailAddress=info@example.org"),
    ],
)
def test_the_version_in_force_at_a_moment_decides_the_subject(tester, moment, version, subject):
    words = {"profile": "functional", "address": "info@example.org", "displayName": "Auskunft"}
    answer = preview(tester, **words, **({"at": moment} if moment else {})).expect(200).json
    assert (answer["profileVersion"], answer["subject"]) == (version, subject)
    assert answer["subjectAltNames"] == ["info@example.org"]


def test_a_preview_of_a_person_is_what_is_issued(directory, tester):
    person = directory.new_person("Jürgen", "Müßig")
    words = directory.request(person, csr=csr_files.csr()).expect(201).json
    shown = preview(tester, profile="personal", address=person.address).expect(200).json
    named = preview(
        tester, profile="personal", address=person.address, givenName="Jürgen", surname="Müßig"
    ).expect(200).json
    for answer in (shown, named):
        assert (answer["subject"], answer["subjectAltNames"]) == (words["subject"], words["subjectAltNames"])


def test_a_preview_signs_and_stores_nothing(directory, tester):
    before = directory.state()
    preview(tester, profile="functional", address="info@example.org").expect(200)
    assert directory.state() == before


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        ({"profile": "nothing", "address": "a@example.org"}, 422, "invalid-profile"),
        ({"profile": "personal", "address": "no address"}, 422, "invalid-address"),
        ({"profile": "personal", "address": "a@example.org", "surname": "Ü" * 65}, 422, "name-too-long"),
        ({"profile": "functional", "address": "a@example.org", "at": "1999-12-31T23:59:59Z"}, 422, "no-profile-version"),
        ({"profile": "functional", "address": "a@example.org", "at": "yesterday"}, 422, "invalid-field"),
    ],
)
def test_a_preview_that_cannot_be(tester, words, status, code):
    preview(tester, **words).expect_problem(status, code)


def test_a_profile_is_shown_in_the_version_of_a_moment(tester):
    old = tester.get("/v1/profiles/functional?at=2023-08-31T23:59:59Z").expect(200).json
    new = tester.get("/v1/profiles/functional").expect(200).json
    assert (old["version"], new["version"]) == ("2000-01-01", "2023-09-01")
    assert old["versions"] == new["versions"] == ["2000-01-01", "2023-09-01"]
    assert any("CN=GRP" in text for text in old["fields"]["subject"])
    assert new["fields"]["subject"] == ["emailAddress={address}"]
    names = [item["name"] for item in tester.items("/v1/profiles")]
    assert names == ["functional", "issuing", "personal", "personal-mailbox", "root"]


@pytest.fixture
def issued(directory):
    person = directory.new_person()
    words = directory.request_with_key(person).expect(201).json
    directory.wait_for_status(words["serial"], "valid")
    return words


def verify(tester, **words):
    return tester.post("/v1/verify", words)


def failures(answer):
    return [finding["check"] for finding in answer.expect(200).json["findings"] if finding["status"] == "fail"]


def test_a_certificate_of_ours_is_good_in_every_form(tester, issued):
    der = x509.load_pem_x509_certificate(issued["pem"].encode()).public_bytes(Encoding.DER)
    forms = [
        {"pem": issued["pem"]},
        {"certificateDER": base64.b64encode(der).decode()},
        {"pkcs12": issued["pkcs12"], "password": passwords.ASCII},
    ]
    for form in forms:
        answer = verify(tester, **form)
        assert failures(answer) == []
        assert answer.json["ok"] is True
        assert (answer.json["profile"], answer.json["profileVersion"]) == ("personal", "2000-01-01")


def test_a_revoked_certificate_is_not_good(directory, tester, issued):
    directory.revoke(issued["serial"], "keyCompromise").expect(200)
    answer = verify(tester, pem=issued["pem"])
    assert failures(answer) == ["revocation"] and answer.json["ok"] is False


@pytest.mark.parametrize("days", [-1, 800])
def test_outside_its_validity_a_certificate_is_not_good(tester, issued, days):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    answer = verify(tester, pem=issued["pem"], at=moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    assert failures(answer) == ["validity"]


def test_held_against_another_profile_it_is_not_good(tester, issued):
    assert failures(verify(tester, pem=issued["pem"], profile="functional")) != []


def test_a_forged_certificate_is_not_good(tester, issued):
    certificate = x509.load_pem_x509_certificate(issued["pem"].encode())
    octets = bytearray(certificate.public_bytes(Encoding.DER))
    octets[-1] ^= 1
    answer = verify(tester, certificateDER=base64.b64encode(bytes(octets)).decode())
    assert "signature" in failures(answer)


def test_a_functional_certificate_with_a_name_is_not_good(tester):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "Anna Beispiel"),
            x509.NameAttribute(NameOID.EMAIL_ADDRESS, "info@example.org"),
        ]
    )
    now = datetime.datetime.now(datetime.timezone.utc)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.RFC822Name("info@example.org")]), False)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(Encoding.PEM).decode()
    answer = verify(tester, pem=pem, profile="functional")
    assert {"no-personal-name", "signature"} <= set(failures(answer)) and answer.json["ok"] is False


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"pem": "no certificate"}, "certificate-unreadable"),
        ({"certificateDER": "MAA="}, "certificate-unreadable"),
        ({"certificateDER": "not base64!"}, "invalid-field"),
        ({"pkcs12": "MAA=", "password": passwords.ASCII}, "pkcs12-unreadable"),
        ({"pkcs12": "MAA="}, "password-required"),
        ({}, "invalid-field"),
        ({"pem": "x", "certificateDER": "MAA="}, "invalid-field"),
    ],
)
def test_what_cannot_be_read_is_said(tester, words, code):
    verify(tester, **words).expect_problem(422, code)


def test_a_wrong_password_is_told_from_a_broken_file(tester, issued):
    verify(tester, pkcs12=issued["pkcs12"], password="another Zwoelfkampf").expect_problem(422, "password-wrong")
