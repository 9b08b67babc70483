# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""PKCS#12 files, opened by four programs that are not ours."""
import re

import pytest

import passwords
from pkcs12_files import JUDGES
from tools import openssl
from trust import load

PASSWORDS = {"ASCII": passwords.ASCII, "umlauts": passwords.UMLAUT}


@pytest.fixture(scope="module")
def files(daemon):
    """One file for each encryption, password and kind of key."""
    from people import Directory

    directory, made = Directory(daemon.socket), {}

    def file(encryption, password, algorithm):
        name = (encryption, password, algorithm)
        if name not in made:
            made[name] = directory.request_with_key(
                directory.new_person(), password=PASSWORDS[password], algorithm=algorithm,
                pkcs12={"encryption": encryption},
            ).expect(201)
        return made[name]

    return file


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("algorithm", ["rsa-3072", "ec-p256"])
@pytest.mark.parametrize("password", PASSWORDS)
@pytest.mark.parametrize("encryption", ["modern", "compatible"])
def test_a_file_opens_with_key_certificate_and_chain(files, tmp_path, judge, encryption, password, algorithm):
    answer = files(encryption, password, algorithm)
    opened = JUDGES[judge](tmp_path, answer.pkcs12, PASSWORDS[password])
    expected = [load(pem) for pem in [answer.json["pem"], *answer.json["chain"]]]
    assert opened.has_key
    assert sorted(load(pem).serial_number for pem in opened.certificates) == sorted(c.serial_number for c in expected)


def test_the_modern_file_has_exactly_the_parameters_of_the_profile(files, tmp_path):
    text = parameters(files("modern", "ASCII", "ec-p256").pkcs12, tmp_path)
    assert re.search(r"MAC: sha256, Iteration 100000\b", text)
    assert re.search(r"MAC length: 32, salt length: 8\b", text)
    bags = re.findall(r"(?:Shrouded Keybag|PKCS7 Encrypted data): (.*)", text)
    assert len(bags) == 2
    for bag in bags:
        assert bag.strip() == "PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256"


def test_the_compatible_file_has_exactly_the_parameters_of_the_profile(files, tmp_path):
    text = parameters(files("compatible", "ASCII", "ec-p256").pkcs12, tmp_path)
    assert re.search(r"MAC: sha1, Iteration 100000\b", text)
    assert re.search(r"MAC length: 20, salt length: 8\b", text)
    bags = re.findall(r"(?:Shrouded Keybag|PKCS7 Encrypted data): (.*)", text)
    assert [bag.strip() for bag in bags] == ["pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 100000"] * 2


def test_the_file_names_its_key_after_the_address(files, tmp_path):
    answer = files("modern", "ASCII", "ec-p256")
    text = parameters(answer.pkcs12, tmp_path, "-noenc")
    assert text.count(f"friendlyName: {answer.json['subjectAltNames'][0]}") == 2, "key and certificate"
    identifiers = re.findall(r"localKeyID: ([0-9A-F ]+)", text)
    assert len(identifiers) == 2 and identifiers[0].strip() == identifiers[1].strip()


def test_a_wrong_password_opens_nothing(files, tmp_path):
    path = tmp_path / "file.p12"
    path.write_bytes(files("modern", "ASCII", "ec-p256").pkcs12)
    assert openssl("pkcs12", "-in", path, "-passin", "pass:another password", "-noenc").status == 1


def parameters(content, directory, *options):
    """How openssl describes a file, on standard output and error alike."""
    path = directory / "described.p12"
    path.write_bytes(content)
    outcome = openssl("pkcs12", "-in", path, "-info", "-passin", f"pass:{passwords.ASCII}", *(options or ["-noenc"]))
    return outcome.expect().text + outcome.errors.decode()
