# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A second CA, made by openssl, that knows nothing of ours."""
import pathlib

from tools import openssl

CONFIGURATION = """
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[leaf]
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = emailProtection
subjectAltName = email:{address}
authorityKeyIdentifier = keyid
"""


class OutsideCA:
    """A root and an issuing CA of another organisation."""

    def __init__(self, directory, name="Partner"):
        self.directory = pathlib.Path(directory)
        self._configure("nobody@example.org")
        self._make("root", f"/C=DE/O={name}/CN={name} Root", None)
        self._make("issuing", f"/C=DE/O={name}/CN={name} Mail CA", "root")

    @property
    def issuing_pem(self):
        return (self.directory / "issuing.pem").read_text()

    @property
    def root_path(self):
        return self.directory / "root.pem"

    def _configure(self, address):
        (self.directory / "openssl.cnf").write_text(CONFIGURATION.format(address=address))

    def _make(self, name, subject, issuer):
        key, request = self.directory / f"{name}.key", self.directory / f"{name}.csr"
        openssl(
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-keyout", key,
            "-subj", subject, "-utf8", "-out", request,
        ).expect()
        signer = ["-signkey", key] if issuer is None else self._signer(issuer)
        self._sign(request, self.directory / f"{name}.pem", "authority", signer)

    def _signer(self, name):
        return ["-CA", self.directory / f"{name}.pem", "-CAkey", self.directory / f"{name}.key"]

    def _sign(self, request, certificate, section, signer):
        openssl(
            "x509", "-req", "-in", request, *signer, "-days", "365", "-extfile", self.directory / "openssl.cnf",
            "-extensions", section, "-out", certificate,
        ).expect()

    def certify(self, csr, address):
        """The certificate of this CA on a request, as PEM."""
        self._configure(address)
        request, certificate = self.directory / "leaf.csr", self.directory / "leaf.pem"
        request.write_text(csr)
        self._sign(request, certificate, "leaf", self._signer("issuing"))
        return certificate.read_text()
