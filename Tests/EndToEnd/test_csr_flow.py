# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A portal brings a CSR: only its key is taken, and the certificate can be read in every form."""
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding

import csr_files
from trust import Trust, alternative_names, load, subject

KEYS = {
    "rsa-2048": lambda: rsa.generate_private_key(65537, 2048),
    "rsa-3072": lambda: rsa.generate_private_key(65537, 3072),
    "ec-p256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "ec-p384": lambda: ec.generate_private_key(ec.SECP384R1()),
}


@pytest.mark.parametrize("algorithm", KEYS)
def test_a_csr_gets_a_certificate_on_its_key(directory, tmp_path, algorithm):
    person, key = directory.new_person(), KEYS[algorithm]()
    words = directory.request(person, csr=csr_files.csr(key)).expect(201).json
    assert "pkcs12" not in words and words["notes"] == []
    assert load(words["pem"]).public_key() == key.public_key()
    assert Trust(directory.socket, tmp_path).accepts(words["pem"])


def test_nothing_but_the_key_is_taken_from_a_csr(directory):
    person = directory.new_person("Anna", "Beispiel")
    words = directory.request(person, csr=csr_files.greedy_csr()).expect(201).json
    certificate = load(words["pem"])

    assert ("CN", "Anna Beispiel") in subject(words["pem"])
    assert alternative_names(words["pem"]) == [person.address]
    usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert x509.ExtendedKeyUsageOID.SERVER_AUTH not in usage
    with pytest.raises(x509.ExtensionNotFound):
        certificate.extensions.get_extension_for_class(x509.BasicConstraints)


def test_what_a_csr_asked_for_in_vain_is_said(directory):
    words = directory.request(directory.new_person(), csr=csr_files.greedy_csr()).expect(201).json
    notes = " ".join(words["notes"])
    for ignored in ("subject", "basicConstraints", "extendedKeyUsage", "subjectAltName"):
        assert ignored in notes


def test_a_csr_comes_without_password_and_file(directory):
    person = directory.new_person()
    before = directory.state()
    directory.request(person, csr=csr_files.csr(), password="Zwoelfkampf 12345").expect_problem(
        422, "password-not-allowed"
    )
    directory.request(person, csr=csr_files.csr(), pkcs12={"encryption": "modern"}).expect_problem(
        422, "password-not-allowed"
    )
    assert directory.state() == before


def test_a_certificate_is_read_as_json_der_and_pem(directory):
    person = directory.new_person()
    words = directory.request(person, csr=csr_files.csr()).expect(201).json
    path = f"/v1/certificates/{words['serial']}"

    record = directory.wait_for_status(words["serial"], "valid")
    assert (record["pem"], record["subject"], record["address"]) == (words["pem"], words["subject"], person.address)
    assert (record["applicant"], record["requestedBy"]) == (person.user, person.user)

    der = directory.socket.get(path, acting_user=person.user, accept="application/pkix-cert").expect(200)
    assert der.headers["Content-Type"] == "application/pkix-cert"
    assert der.body == load(words["pem"]).public_bytes(Encoding.DER)

    chain = directory.socket.get(path, acting_user=person.user, accept="application/pem-certificate-chain").expect(200)
    assert chain.body.decode() == words["pem"] + "".join(words["chain"])


def test_an_unknown_form_is_not_acceptable(directory):
    person = directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    answer = directory.socket.get(f"/v1/certificates/{serial}", acting_user=person.user, accept="image/png")
    answer.expect_problem(406, "not-acceptable")


def test_a_profile_is_chosen_among_those_of_the_address(directory):
    person = directory.new_person()
    words = directory.request(person, csr=csr_files.csr(), profile="personal-mailbox").expect(201).json
    assert subject(words["pem"]) == [("CN", person.address), ("emailAddress", person.address)]


@pytest.mark.parametrize(
    ("profile", "code"), [("functional", "profile-not-allowed"), ("issuing", "profile-not-allowed"), ("no", "invalid-profile")]
)
def test_another_profile_is_refused(directory, profile, code):
    person = directory.new_person()
    before = directory.state()
    directory.request(person, csr=csr_files.csr(), profile=profile).expect_problem(422, code)
    assert directory.state() == before
