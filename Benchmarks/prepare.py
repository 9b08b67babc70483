#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Prepares people and certificate requests for the load: every request has a key and an address of its own.

usage: prepare.py COUNT OUTPUT-FOLDER [--first N]
"""
import json
import pathlib
import struct
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


def person(number):
    return {"user": f"load{number}", "givenName": "Load", "surname": f"Person {number}",
            "primaryAddress": f"load{number}@example.org", "functional": []}


def request(number):
    key = ec.generate_private_key(ec.SECP256R1())
    csr = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([])).sign(key, hashes.SHA256())
    pem = csr.public_bytes(serialization.Encoding.PEM).decode()
    body = json.dumps({"address": f"load{number}@example.org", "csr": pem}).encode()
    head = (f"POST /v1/certificates HTTP/1.1\r\nHost: siegel\r\nActing-User: load{number}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode()
    return head + body


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    first = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    folder.mkdir(parents=True, exist_ok=True)
    numbers = range(first, first + count)
    with open(folder / "people.jsonl", "w") as people:
        people.writelines(json.dumps(person(number)) + "\n" for number in numbers)
    with open(folder / "requests.bin", "wb") as requests:
        for number in numbers:
            data = request(number)
            requests.write(struct.pack("<I", len(data)) + data)


if __name__ == "__main__":
    main()
