# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""What a relying party does: fetches CA certificates and CRLs, and asks openssl."""
import pathlib

from cryptography import x509

from tools import openssl

ATTRIBUTES = {
    "2.5.4.6": "C",
    "2.5.4.10": "O",
    "2.5.4.97": "organizationIdentifier",
    "2.5.4.4": "SN",
    "2.5.4.42": "GN",
    "2.5.4.3": "CN",
    "1.2.840.113549.1.9.1": "emailAddress",
}


def load(pem):
    return x509.load_pem_x509_certificate(pem.encode() if isinstance(pem, str) else pem)


def attributes(name):
    """The attributes of a name in the order in which they are encoded, one of each RDN."""
    assert all(len(rdn) == 1 for rdn in name.rdns)
    return [(ATTRIBUTES[attribute.oid.dotted_string], attribute.value) for attribute in name]


def subject(pem):
    return attributes(load(pem).subject)


def alternative_names(pem):
    extension = load(pem).extensions.get_extension_for_class(x509.SubjectAlternativeName)
    return extension.value.get_values_for_type(x509.RFC822Name)


def subject_by_openssl(pem):
    """The Subject as RFC 4514 writes it, in openssl's words."""
    shown = openssl("x509", "-noout", "-subject", "-nameopt", "RFC2253,utf8,-esc_msb", standard_input=pem.encode())
    return shown.expect().text.strip().removeprefix("subject=")


class Trust:
    """The CA certificates and CRLs of a daemon, fetched into a directory."""

    def __init__(self, socket, directory):
        self.socket = socket
        self.directory = pathlib.Path(directory)
        issuers = {issuer["name"]: issuer for issuer in socket.items("/v1/issuers")}
        self.root = next(issuer for issuer in issuers.values() if issuer["state"] == "offline")
        self.issuing = next(issuer for issuer in issuers.values() if issuer["state"] == "active")
        (self.directory / "root.pem").write_text(self.root["pem"])
        (self.directory / "issuing.pem").write_text(self.issuing["pem"])
        self.fetch_lists()

    def regenerate(self):
        """Has a new CRL of the issuing CA made, and fetches it."""
        self.socket.post(f"/v1/issuers/{self.issuing['name']}/crl", {}).expect(200)
        self.fetch_lists()

    def list_of(self, name):
        return self.socket.get(f"/v1/issuers/{name}/crl").expect(200).body

    def fetch_lists(self):
        texts = []
        for issuer in (self.root, self.issuing):
            path = self.directory / f"{issuer['name']}.crl"
            path.write_bytes(self.list_of(issuer["name"]))
            texts.append(openssl("crl", "-inform", "DER", "-in", path).expect().text)
        (self.directory / "lists.pem").write_text("".join(texts))

    @property
    def revocation_list(self):
        return x509.load_der_x509_crl((self.directory / f"{self.issuing['name']}.crl").read_bytes())

    def is_revoked(self, serial):
        return self.revocation_list.get_revoked_certificate_by_serial_number(int(serial, 16)) is not None

    def verify(self, pem, *options):
        """What openssl says to a certificate, revocation of the whole chain included."""
        leaf = self.directory / "leaf.pem"
        leaf.write_text(pem)
        return openssl(
            "verify", "-x509_strict", "-crl_check_all", "-purpose", "smimesign",
            "-CAfile", self.directory / "root.pem", "-untrusted", self.directory / "issuing.pem",
            "-CRLfile", self.directory / "lists.pem", *options, leaf,
        )

    def accepts(self, pem):
        return self.verify(pem).status == 0

    def refuses_as_revoked(self, pem):
        outcome = self.verify(pem)
        return outcome.status == 2 and b"certificate revoked" in outcome.errors
