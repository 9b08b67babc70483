# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Opens PKCS#12 files with programs that are not ours."""
import re

from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from tools import openssl, run


class Opened:
    """What a judge found in a file, each certificate as PEM."""

    def __init__(self, certificates, has_key):
        self.certificates = certificates
        self.has_key = has_key


PEM = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", re.DOTALL)


def _write(directory, content, password):
    path, secret = directory / "judged.p12", directory / "judged.password"
    path.write_bytes(content)
    secret.write_bytes(password.encode())
    return path, secret


def open_with_openssl(directory, content, password):
    path, secret = _write(directory, content, password)
    text = openssl("pkcs12", "-in", path, "-passin", f"file:{secret}", "-noenc").expect().text
    return Opened(PEM.findall(text), "BEGIN PRIVATE KEY" in text)


def open_with_cryptography(directory, content, password):
    key, leaf, others = pkcs12.load_key_and_certificates(content, password.encode())
    texts = [certificate.public_bytes(Encoding.PEM).decode() for certificate in [leaf, *others]]
    return Opened(texts, key is not None and key.public_key() == leaf.public_key())


def open_with_gnutls(directory, content, password):
    path, _ = _write(directory, content, password)
    text = run("certtool", "--p12-info", "--inder", "--infile", path, "--password", password).expect().text
    return Opened(PEM.findall(text), "PRIVATE KEY-----" in text)


def open_with_nss(directory, content, password):
    path, secret = _write(directory, content, password)
    database = directory / "nss"
    database.mkdir()
    store = f"sql:{database}"
    run("certutil", "-N", "-d", store, "--empty-password").expect()
    run("pk12util", "-i", path, "-d", store, "-w", secret, "-K", "").expect()
    names = run("certutil", "-L", "-d", store).expect().text
    keys = run("certutil", "-K", "-d", store).expect().text
    found = re.findall(r"^(\S.*?)\s{2,}[\w,]+\s*$", names, re.MULTILINE)
    texts = [run("certutil", "-L", "-d", store, "-n", name, "-a").expect().text for name in found if name]
    return Opened([text.replace("\r\n", "\n") for text in texts], keys.count("< 0>") == 1)


JUDGES = {
    "openssl": open_with_openssl,
    "cryptography": open_with_cryptography,
    "certtool": open_with_gnutls,
    "pk12util": open_with_nss,
}
