# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Every shipped profile, and every CRL, before pkilint at NOTICE."""
import json

import pytest

import csr_files
import homes
from people import Directory, login
from siegel_daemon import Daemon
from tools import judge
from trust import Trust, load

LEAVES = [
    (profile, algorithm)
    for profile in ("personal", "personal-mailbox", "functional")
    for algorithm in ("rsa-3072", "ec-p256", "ec-p384")
]


def findings(outcome):
    """What the linter found; its status is their number, and 1 without JSON means that it could not begin."""
    assert outcome.output, outcome.errors.decode()
    results = json.loads(outcome.text)["results"]
    found = [f"{item['severity']} {item['code']}" for result in results for item in result["finding_descriptions"]]
    assert outcome.status == len(found)
    return found


def lint_leaf(directory, pem):
    path = directory / "leaf.pem"
    path.write_text(pem)
    return findings(judge("lint_cabf_smime_cert", "lint", "-d", "-s", "NOTICE", "-f", "JSON", path))


def lint_certificate(directory, pem):
    path = directory / "authority.pem"
    path.write_text(pem)
    return findings(judge("lint_pkix_cert", "lint", "-s", "NOTICE", "-f", "JSON", path))


def lint_list(directory, der, kind="CRL"):
    """A root's list, which may hold for a year, is an ARL to the linter."""
    path = directory / "list.crl"
    path.write_bytes(der)
    return findings(judge("lint_crl", "lint", "-t", kind, "-p", "BR", "-s", "NOTICE", "-f", "JSON", path))


def lint_lists(directory, trust):
    """What is found in the lists of root and issuing CA."""
    root, issuing = (trust.list_of(issuer["name"]) for issuer in (trust.root, trust.issuing))
    return lint_list(directory, root, "ARL") + lint_list(directory, issuing)


def issue(directory, profile, algorithm="ec-p256"):
    """A leaf certificate of a profile."""
    person = directory.new_person("Jürgen", "Müßig", functional=[login()])
    address = person.function if profile == "functional" else person.address
    return directory.request_with_key(person, address, algorithm, profile=profile).expect(201).json


def test_the_linter_finds_what_is_wrong(directory, tmp_path):
    """A judge that finds nothing anywhere would be none."""
    pem = issue(directory, "personal")["pem"]
    issuing = Trust(directory.socket, tmp_path).issuing["pem"]
    assert lint_leaf(tmp_path, pem) == []
    outcome = judge("lint_cabf_smime_cert", "lint", "-t", "MAILBOX-STRICT", "-s", "NOTICE", "-f", "JSON", tmp_path / "leaf.pem")
    assert findings(outcome) != []
    assert load(issuing).subject != load(pem).subject


@pytest.mark.parametrize(("profile", "algorithm"), LEAVES)
def test_a_leaf_of_each_shipped_profile_is_clean(directory, tmp_path, profile, algorithm):
    words = issue(directory, profile, algorithm)
    assert words["profile"] == profile
    assert lint_leaf(tmp_path, words["pem"]) == []


def test_a_leaf_for_a_person_with_one_name_and_an_idn_host_is_clean(directory, tmp_path):
    directory.enter_domain("bücher.example.org")
    person = directory.new_person("", "Plato", address="plato@bücher.example.org")
    words = directory.request(person, csr=csr_files.csr()).expect(201).json
    assert lint_leaf(tmp_path, words["pem"]) == []


def test_a_person_s_certificate_of_a_home_made_without_names_is_clean(tmp_path):
    copy = homes.copy_home(homes.make_home(tmp_path, names=()))
    try:
        with Daemon(copy) as daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            assert lint_leaf(tmp_path, issue(directory, "personal")["pem"]) == []
    finally:
        homes.remove_home(copy)


def test_the_authorities_are_clean(directory, tmp_path):
    trust = Trust(directory.socket, tmp_path)
    for issuer in (trust.root, trust.issuing):
        assert lint_certificate(tmp_path, issuer["pem"]) == []
        assert "DEVELOPMENT" in issuer["subject"]


def test_empty_lists_are_clean(fresh_home, tmp_path):
    with Daemon(fresh_home) as daemon:
        trust = Trust(daemon.socket, tmp_path)
        assert len(trust.revocation_list) == 0
        assert lint_lists(tmp_path, trust) == []


def test_a_list_with_every_reason_is_clean(directory, tmp_path):
    reasons = ["unspecified", "keyCompromise", "affiliationChanged", "superseded", "cessationOfOperation", "privilegeWithdrawn"]
    for reason in reasons:
        serial = directory.request(directory.new_person(), csr=csr_files.csr()).expect(201).json["serial"]
        directory.revoke(serial, reason).expect(200)
    trust = Trust(directory.socket, tmp_path)
    trust.regenerate()
    assert len(trust.revocation_list) >= len(reasons)
    assert lint_list(tmp_path, trust.list_of(trust.issuing["name"])) == []


@pytest.mark.parametrize("key", ["rsa-4096", "ec-p384"])
def test_an_authority_on_another_key_makes_clean_things_too(tmp_path, key):
    copy = homes.copy_home(homes.make_home(tmp_path, key))
    try:
        with Daemon(copy) as daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            words = issue(directory, "personal")
            trust = Trust(daemon.socket, tmp_path)
            assert trust.accepts(words["pem"])
            directory.revoke(words["serial"]).expect(200)
            trust.regenerate()
            assert trust.refuses_as_revoked(words["pem"])
            assert lint_leaf(tmp_path, words["pem"]) == []
            assert lint_lists(tmp_path, trust) == []
            for issuer in (trust.root, trust.issuing):
                assert lint_certificate(tmp_path, issuer["pem"]) == []
    finally:
        homes.remove_home(copy)
