# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The root's CRL, made where its key is and published by the daemon: only one that revokes and is in force replaces it."""
import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

import csr_files
from people import Directory
from siegel_daemon import Daemon

DAY = datetime.timedelta(days=1)
UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.32473.9"), b"\x05\x00")
USERS_ONLY = x509.IssuingDistributionPoint(None, None, True, False, None, False, False)


class Root:
    """The root of a development home, and the lists that its key signs."""

    def __init__(self, home):
        state = home / "state"
        passphrase = (state / "root" / "root-ca-1.pass").read_bytes().strip()
        self.key = serialization.load_pem_private_key((state / "root" / "root-ca-1.key").read_bytes(), passphrase)
        self.certificate = x509.load_pem_x509_certificate((state / "issuers" / "root-ca-1.pem").read_bytes())
        self.issuing = x509.load_pem_x509_certificate((state / "issuers" / "mail-ca-1.pem").read_bytes())
        self.path = state / "public" / "root-ca-1.crl"
        self.now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        self.number = x509.load_der_x509_crl(self.path.read_bytes()).extensions.get_extension_for_class(x509.CRLNumber)
        self.number = self.number.value.crl_number

    def list(self, key=None, since=None, until=None, extension=None, revoked=()):
        self.number += 1
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.certificate.subject)
            .last_update(since or self.now)
            .next_update(until or self.now + 30 * DAY)
            .add_extension(x509.CRLNumber(self.number), False)
        )
        if extension:
            builder = builder.add_extension(extension, True)
        for entry in revoked:
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(key or self.key, hashes.SHA384()).public_bytes(serialization.Encoding.DER)

    def entry(self, serial, reason=None):
        builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(self.now)
        if reason:
            builder = builder.add_extension(x509.CRLReason(reason), False)
        return builder.build()


@pytest.fixture
def daemon(fresh_home):
    with Daemon(fresh_home) as daemon:
        yield daemon


def publish(daemon, octets):
    return daemon.socket.put("/v1/issuers/root-ca-1/crl", octets, content_type="application/pkix-crl")


def codes(daemon):
    return [problem["code"] for problem in daemon.socket.get("/v1/health").json["problems"]]


@pytest.mark.parametrize(
    ("status", "code", "make"),
    [
        (409, "crl-guard", lambda root: root.list(key=ec.generate_private_key(ec.SECP384R1()))),
        (409, "crl-guard", lambda root: root.list(since=root.now - 2 * DAY, until=root.now - DAY)),
        (409, "crl-guard", lambda root: root.list(since=root.now + DAY)),
        (422, "crl-unreadable", lambda root: root.list(extension=x509.DeltaCRLIndicator(1))),
        (422, "crl-unreadable", lambda root: root.list(extension=USERS_ONLY)),
        (422, "crl-unreadable", lambda root: root.list(extension=UNKNOWN)),
        (
            422,
            "crl-unreadable",
            lambda root: root.list(revoked=[root.entry(10, x509.ReasonFlags.remove_from_crl)]),
        ),
    ],
)
def test_a_list_that_would_mislead_verifiers_is_refused(daemon, status, code, make):
    root = Root(daemon.home)
    before = root.path.read_bytes()
    publish(daemon, make(root)).expect_problem(status, code)
    assert root.path.read_bytes() == before
    assert sorted(path.name for path in root.path.parent.iterdir() if path.name.startswith(".")) == []


def test_the_next_list_replaces_it_and_entries_do_not_vanish(daemon):
    root = Root(daemon.home)
    publish(daemon, root.list(revoked=[root.entry(10), root.entry(11)])).expect(200)
    publish(daemon, root.list(revoked=[root.entry(10)])).expect_problem(409, "crl-guard")
    publish(daemon, root.list(revoked=[root.entry(10), root.entry(11), root.entry(12)])).expect(200)
    assert "issuer-revoked" not in codes(daemon)


def test_a_revoked_issuing_ca_signs_nothing_more(fresh_home):
    root = Root(fresh_home)
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        early, late = directory.new_person(), directory.new_person()
        words = directory.request(early, csr=csr_files.csr()).expect(201).json
        publish(daemon, root.list(revoked=[root.entry(root.issuing.serial_number)])).expect(200)
        assert_revoked(daemon, late, words)
        daemon.socket.post("/v1/issuers/mail-ca-1/crl", {}).expect(200)
    with Daemon(fresh_home) as daemon:
        assert_revoked(daemon, late, words)


def assert_revoked(daemon, person, words):
    """Health says so, nothing is issued, and what was issued does not verify; lists are still made."""
    assert "issuer-revoked" in codes(daemon)
    assert daemon.socket.get("/v1/health").status == 503
    refused = Directory(daemon.socket).request(person, csr=csr_files.csr())
    refused.expect_problem(503, "cannot-sign")
    assert "new issuing CA" in refused.json["detail"]
    report = daemon.socket.post("/v1/verify", {"pem": words["pem"]}).expect(200).json
    assert not report["ok"]
    assert [item["check"] for item in report["findings"] if item["status"] == "fail"] == ["issuer-revocation"]


def test_a_strangers_list_and_a_damaged_one_are_told_and_replaced(fresh_home):
    root = Root(fresh_home)
    ours = fresh_home / "state" / "public" / "mail-ca-1.crl"
    ours.write_bytes(root.list())
    root.path.write_bytes(root.path.read_bytes()[:100])
    with Daemon(fresh_home) as daemon:
        assert "root-crl-missing" in codes(daemon)
        publish(daemon, root.list()).expect(200)
        daemon.socket.post("/v1/issuers/mail-ca-1/crl", {}).expect(200)
        assert x509.load_der_x509_crl(ours.read_bytes()).issuer == root.issuing.subject
        assert codes(daemon) in ([], ["root-crl-lapsing"])
