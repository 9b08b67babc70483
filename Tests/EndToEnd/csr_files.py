# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Certification requests: proper ones, and forged ones that libraries refuse to make."""
import base64
import textwrap

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


def new_key():
    return ec.generate_private_key(ec.SECP256R1())


def csr(key=None, name=None, extensions=()):
    """A proper request as PEM."""
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, name)] if name else []
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name(attributes))
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(key or new_key(), hashes.SHA256()).public_bytes(Encoding.PEM).decode()


def greedy_csr(key=None):
    """A request that asks for another name, for being a CA, and for TLS servers."""
    return csr(
        key,
        "Somebody Else",
        [
            (x509.BasicConstraints(ca=True, path_length=None), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False),
            (x509.SubjectAlternativeName([x509.RFC822Name("other@example.org")]), False),
        ],
    )


# DER, as much of it as the forged ones need.
def der(tag, *contents):
    content = b"".join(contents)
    if len(content) < 128:
        return bytes([tag, len(content)]) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + content


def integer(value):
    return der(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def sequence(*contents):
    return der(0x30, *contents)


def oid(dotted):
    first, second, *rest = (int(part) for part in dotted.split("."))
    octets = b""
    for part in [first * 40 + second, *rest]:
        groups = [part & 0x7F]
        while part := part >> 7:
            groups.append(part & 0x7F | 0x80)
        octets += bytes(reversed(groups))
    return der(0x06, octets)


def bit_string(content):
    return der(0x03, b"\0", content)


RSA = sequence(oid("1.2.840.113549.1.1.1"), der(0x05))
SHA256_WITH_RSA = sequence(oid("1.2.840.113549.1.1.11"), der(0x05))
ECDSA_WITH_SHA256 = sequence(oid("1.2.840.10045.4.3.2"))


def pem(octets):
    lines = "\n".join(textwrap.wrap(base64.b64encode(octets).decode(), 64))
    return f"-----BEGIN CERTIFICATE REQUEST-----\n{lines}\n-----END CERTIFICATE REQUEST-----\n"


def information(public_key, version=0, attributes=b""):
    return sequence(integer(version), sequence(), public_key, der(0xA0, attributes))


def forged(info, signature, algorithm=ECDSA_WITH_SHA256):
    return pem(sequence(info, algorithm, bit_string(signature)))


def signed(key, info):
    """A request with a right signature over whatever stands in it."""
    if isinstance(key, rsa.RSAPrivateKey):
        return forged(info, key.sign(info, padding.PKCS1v15(), hashes.SHA256()), SHA256_WITH_RSA)
    return forged(info, key.sign(info, ec.ECDSA(hashes.SHA256())))


def public_key_info(key):
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def rsa_public_key(modulus, exponent):
    return sequence(RSA, bit_string(sequence(integer(modulus), integer(exponent))))


def ec_public_key(curve, point):
    return sequence(sequence(oid("1.2.840.10045.2.1"), oid(curve)), bit_string(point))


def version_one():
    key = new_key()
    return signed(key, information(public_key_info(key), version=1))


def broken_signature():
    key = new_key()
    return signed(new_key(), information(public_key_info(key)))


def signature_cut_short():
    key = new_key()
    info = information(public_key_info(key))
    return forged(info, key.sign(info, ec.ECDSA(hashes.SHA256()))[:-4])


def negative_modulus():
    key = rsa.generate_private_key(65537, 2048)
    modulus = key.public_key().public_numbers().n
    return signed(key, information(rsa_public_key(-modulus, 65537)))


def point_off_the_curve():
    key = new_key()
    numbers = key.public_key().public_numbers()
    point = b"\4" + numbers.x.to_bytes(32, "big") + (numbers.y ^ 1).to_bytes(32, "big")
    return signed(key, information(ec_public_key("1.2.840.10045.3.1.7", point)))


def point_at_infinity():
    return signed(new_key(), information(ec_public_key("1.2.840.10045.3.1.7", b"\0")))


def curve_without_a_name():
    return signed(new_key(), information(ec_public_key("1.3.6.1.4.1.55555.1", b"\4" + bytes(64))))


def other_curve(curve):
    return csr(ec.generate_private_key(curve))


def rsa_of_size(bits):
    """openssl makes sizes that the library no longer does."""
    from tools import openssl

    made = openssl("req", "-new", "-newkey", f"rsa:{bits}", "-noenc", "-keyout", "/dev/null", "-subj", "/")
    return made.expect().text


def rsa_with_exponent(exponent):
    """An RSA request with another public exponent; for 1 nothing needs to be computed, the signature is the padding."""
    if exponent == 3:
        return csr(rsa.generate_private_key(3, 2048))
    modulus = rsa.generate_private_key(65537, 2048).public_key().public_numbers().n
    info = information(rsa_public_key(modulus, exponent))
    digest = hashes.Hash(hashes.SHA256())
    digest.update(info)
    wrapped = sequence(sequence(oid("2.16.840.1.101.3.4.2.1"), der(0x05)), der(0x04, digest.finalize()))
    signature = b"\0\1" + b"\xff" * (256 - 3 - len(wrapped)) + b"\0" + wrapped
    return forged(info, signature, SHA256_WITH_RSA)


def close_primes():
    """A key whose primes lie so close together that Fermat's method finds them."""
    import secrets

    start = secrets.randbits(1024) | 1 << 1023 | 1 << 1022 | 1
    first = next_prime(start)
    second = next_prime(first + 2)
    phi = (first - 1) * (second - 1)
    private = pow(65537, -1, phi)
    numbers = rsa.RSAPrivateNumbers(
        first, second, private, private % (first - 1), private % (second - 1), pow(second, -1, first),
        rsa.RSAPublicNumbers(65537, first * second),
    )
    return csr(numbers.private_key(unsafe_skip_rsa_key_validation=True))


def next_prime(number):
    while not is_probably_prime(number):
        number += 2
    return number


def is_probably_prime(number):
    if any(number % small == 0 for small in (3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
        return False
    return all(pow(base, number - 1, number) == 1 for base in (2, 3, 5, 7))


def too_large():
    """A proper request of more than 16 KiB."""
    names = [x509.RFC822Name(f"person{number}@example.org") for number in range(700)]
    return csr(extensions=[(x509.SubjectAlternativeName(names), False)])
