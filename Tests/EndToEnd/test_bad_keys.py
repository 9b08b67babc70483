# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Keys and certification requests that are not taken: each has its own reason, and nothing changes."""
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

import csr_files

BAD_REQUESTS = {
    "broken signature": (csr_files.broken_signature, 422, "csr-signature"),
    "signature cut short": (csr_files.signature_cut_short, 422, "csr-signature"),
    "version 1": (csr_files.version_one, 422, "csr-version"),
    "more than 16 KiB": (csr_files.too_large, 413, "csr-too-large"),
    "negative modulus": (csr_files.negative_modulus, 422, "key-malformed"),
    "point off the curve": (csr_files.point_off_the_curve, 422, "key-point"),
    "point at infinity": (csr_files.point_at_infinity, 422, "key-point"),
    "curve without a name": (csr_files.curve_without_a_name, 422, "key-curve"),
    "secp256k1": (lambda: csr_files.other_curve(ec.SECP256K1()), 422, "key-curve"),
    "P-521": (lambda: csr_files.other_curve(ec.SECP521R1()), 422, "key-curve"),
    "RSA-1024": (lambda: csr_files.rsa_of_size(1024), 422, "key-size"),
    "RSA-2047": (lambda: csr_files.rsa_of_size(2047), 422, "key-size"),
    "RSA-2056": (lambda: csr_files.rsa_of_size(2056), 422, "key-size"),
    "e = 1": (lambda: csr_files.rsa_with_exponent(1), 422, "key-exponent"),
    "e = 3": (lambda: csr_files.rsa_with_exponent(3), 422, "key-exponent"),
    "close primes": (csr_files.close_primes, 422, "key-weak"),
    "no PEM": (lambda: "no request at all", 422, "csr-malformed"),
    "PEM of nothing": (lambda: csr_files.pem(b"\x30\x00"), 422, "csr-malformed"),
    "empty": (lambda: "", 422, "csr-malformed"),
}


@pytest.mark.parametrize("fault", BAD_REQUESTS)
def test_a_bad_request_has_its_own_reason(directory, fault):
    make, status, code = BAD_REQUESTS[fault]
    person = directory.new_person()
    before = directory.state()
    directory.request(person, csr=make()).expect_problem(status, code)
    assert directory.state() == before
    directory.request(person, csr=csr_files.csr()).expect(201)


def test_a_kind_of_key_that_the_profile_does_not_list(directory):
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    key = ed25519.Ed25519PrivateKey.generate()
    request = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([])).sign(key, None)
    person = directory.new_person()
    before = directory.state()
    pem = request.public_bytes(Encoding.PEM).decode()
    directory.request(person, csr=pem).expect_problem(422, "key-algorithm-not-allowed")
    directory.request_with_key(person, algorithm="ed25519").expect_problem(422, "key-algorithm-not-allowed")
    assert directory.state() == before


def test_a_key_that_another_persons_certificate_holds(directory):
    key = csr_files.new_key()
    holder, other = directory.new_person(), directory.new_person()
    serial = directory.request(holder, csr=csr_files.csr(key)).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    before = directory.state()
    directory.request(other, csr=csr_files.csr(key)).expect_problem(422, "key-of-another-person")
    assert directory.state() == before


def test_a_person_may_use_their_key_for_their_function_too(directory):
    key, contact = csr_files.new_key(), directory.new_contact()
    directory.request(contact, csr=csr_files.csr(key)).expect(201)
    directory.request(contact, contact.function, csr=csr_files.csr(key)).expect(201)


def test_a_compromised_key_is_blocked_and_revoked_everywhere(directory):
    key, contact = csr_files.new_key(), directory.new_contact()
    first = directory.request(contact, csr=csr_files.csr(key)).expect(201).json["serial"]
    second = directory.request(contact, contact.function, csr=csr_files.csr(key)).expect(201).json["serial"]
    directory.wait_for_status(first, "valid")
    directory.wait_for_status(second, "valid")
    directory.revoke(first, "keyCompromise", contact).expect(200)
    other = directory.certificate(second)
    assert (other["status"], other["reason"]) == ("revoked", "keyCompromise")
    before = directory.state()
    directory.request(contact, csr=csr_files.csr(key)).expect_problem(422, "key-blocked")
    assert directory.state() == before
