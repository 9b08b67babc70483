# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Addresses, names and passwords that are not taken, and those at the edge that are."""
import unicodedata

import pytest

import csr_files
import passwords
from people import Person
from pkcs12_files import open_with_openssl
from trust import subject

BAD_ADDRESSES = {
    "CR": "a\rb@example.org",
    "LF": "a\n@example.org",
    "LF at the end": "a@example.org\n",
    "CRLF and a header": "a@example.org\r\nBcc: b@example.org",
    "NUL": "a\0@example.org",
    "blank": "a b@example.org",
    "blank at the end": "a@example.org ",
    "two @": "a@b@example.org",
    "no @": "example.org",
    "65 octets of local part": "a" * 65 + "@example.org",
    "local part not ASCII": "jürgen@example.org",
    "quoted local part": '"a b"@example.org',
    "display name": "Anna <a@example.org>",
    "two dots": "a..b@example.org",
    "dot at the end": "a.@example.org",
    "one label": "a@localhost",
    "address literal": "a@[192.0.2.1]",
    "zero-width blank": "a\u200b@example.org",
    "empty": "",
    "host not IDNA": "a@①.example.org",
    "false A-label": "a@xn--a.example.org",
    "host of 260 octets": "a@" + ".".join(["b" * 50] * 5) + ".org",
}


@pytest.mark.parametrize("fault", BAD_ADDRESSES)
def test_a_bad_address_enters_neither_directory_nor_certificate(directory, fault):
    address = BAD_ADDRESSES[fault]
    person = directory.new_person()
    before = directory.state()
    newcomer = Person("zz-bad-address", "Anna", "Beispiel", address, [])
    directory.enter(newcomer).expect_problem(422, "invalid-address")
    newcomer = Person("zz-bad-address", "Anna", "Beispiel", "ok@example.org", [{"address": address, "kind": "login"}])
    directory.enter(newcomer).expect_problem(422, "invalid-address")
    directory.request(person, address, csr=csr_files.csr()).expect_problem(422, "invalid-address")
    assert directory.state() == before
    directory.socket.get("/v1/people/zz-bad-address").expect_problem(404, "not-found")


def test_a_local_part_of_64_octets_is_fine(directory):
    person = directory.new_person(address="a" * 64 + "@example.org")
    directory.request(person, csr=csr_files.csr()).expect(201)


def test_a_host_is_written_as_a_labels(directory):
    directory.enter_domain("bücher.example.org")
    person = directory.new_person(address="info@BÜCHER.example.org")
    words = directory.request(person, "info@bücher.example.org", csr=csr_files.csr()).expect(201).json
    assert words["subjectAltNames"] == ["info@xn--bcher-kva.example.org"]
    assert subject(words["pem"])[-1] == ("emailAddress", "info@xn--bcher-kva.example.org")


BAD_NAMES = {"NUL": "An\0na", "LF": "Anna\n", "escape": "An\x1bna", "delete": "An\x7fna", "only a dot": ".", "blank": " ", "hyphen": "-"}


@pytest.mark.parametrize("fault", BAD_NAMES)
@pytest.mark.parametrize("field", ["given_name", "surname"])
def test_a_bad_name_is_not_entered(directory, field, fault):
    before = directory.state()
    person = Person("zz-bad-name", "Anna", "Beispiel", "bad-name@example.org", [])
    setattr(person, field, BAD_NAMES[fault])
    directory.enter(person).expect_problem(422, "invalid-name")
    assert directory.state() == before


@pytest.mark.parametrize("user", ["a b", "a" * 65, "ä", "a%0Ab", "a;b"])
def test_a_bad_user_id_is_not_entered(socket, user):
    import urllib.parse

    path = f"/v1/people/{urllib.parse.quote(user, safe='%')}"
    words = Person("", "Anna", "Beispiel", "bad-user@example.org", []).words
    socket.put(path, words).expect_problem(422, "invalid-user-id")


def test_a_common_name_of_64_characters_is_fine(directory):
    person = directory.new_person("", "Ü" * 64)
    words = directory.request(person, csr=csr_files.csr()).expect(201).json
    assert ("CN", "Ü" * 64) in subject(words["pem"])


def test_a_common_name_of_65_characters_is_refused_and_not_cut(directory):
    person = directory.new_person("Ü" * 32, "Ü" * 32)
    before = directory.state()
    directory.request(person, csr=csr_files.csr()).expect_problem(422, "name-too-long")
    assert directory.state() == before


def test_a_surname_of_65_characters_is_not_entered(directory):
    before = directory.state()
    person = Person("zz-long", "", "Ü" * 65, "long@example.org", [])
    directory.enter(person).expect_problem(422, "name-too-long")
    assert directory.state() == before


def test_a_decomposed_name_is_certified_composed(directory):
    person = directory.new_person(unicodedata.normalize("NFD", "Jürgen"), unicodedata.normalize("NFD", "Müßig"))
    words = directory.request(person, csr=csr_files.csr()).expect(201).json
    assert ("CN", unicodedata.normalize("NFC", "Jürgen Müßig")) in subject(words["pem"])


BAD_PASSWORDS = {
    "none": (None, "password-required"),
    "empty": ("", "password-required"),
    "11 characters": (passwords.SHORTEST[:11], "password-too-short"),
    "11 characters of 22 scalars": (unicodedata.normalize("NFD", "ü" * 11), "password-too-short"),
    "257 characters": ("Zwoelfkampf" + "ü" * 246, "password-too-long"),
    "LF": ("Zwoelfkampf\n123", "password-characters"),
    "NUL": ("Zwoelfkampf\x00123", "password-characters"),
}


@pytest.mark.parametrize("fault", BAD_PASSWORDS)
def test_a_bad_password_is_refused(directory, fault):
    password, code = BAD_PASSWORDS[fault]
    person = directory.new_person()
    before = directory.state()
    directory.request_with_key(person, password=password).expect_problem(422, code)
    assert directory.state() == before


@pytest.mark.parametrize("password", [passwords.SHORTEST, "Zwoelfkampf" + "ü" * 245], ids=["12", "256"])
def test_passwords_of_12_and_256_characters_are_fine(directory, tmp_path, password):
    answer = directory.request_with_key(directory.new_person(), password=password).expect(201)
    assert open_with_openssl(tmp_path, answer.pkcs12, password).has_key


@pytest.mark.parametrize("encryption", ["modern", "compatible"])
def test_a_decomposed_password_opens_the_file_composed(directory, tmp_path, encryption):
    assert passwords.UMLAUT_DECOMPOSED != passwords.UMLAUT
    answer = directory.request_with_key(
        directory.new_person(), password=passwords.UMLAUT_DECOMPOSED, pkcs12={"encryption": encryption}
    ).expect(201)
    assert open_with_openssl(tmp_path, answer.pkcs12, passwords.UMLAUT).has_key


def test_passwords_that_some_programs_cannot_enter_are_noted(directory):
    umlaut = directory.request_with_key(directory.new_person(), password=passwords.UMLAUT).expect(201).json
    assert any("ASCII" in note for note in umlaut["notes"])
    long = directory.request_with_key(directory.new_person(), password=passwords.ASCII * 2).expect(201).json
    assert any("31" in note for note in long["notes"])
