# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A sync that returned lies between intent and signature, and another before the answer.

SIGKILL does not test this, because the page cache survives it; strace shows what the kernel was asked for.
"""
import re
import signal

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import csr_files
from people import Directory
from siegel_daemon import Daemon

TRACED = "trace=fsync,fdatasync,write,writev,pwrite64,pwritev,sendto,sendmsg"
LINE = re.compile(rb"^(\d+) +(\d+\.\d+) (.*)$")
UNFINISHED = b"<unfinished ...>"
RESUMED = re.compile(rb"^<\.\.\. (\w+) resumed>")


def shown(octets):
    """Octets as strace -xx shows them, in paths too."""
    return b"".join(b"\\x%02x" % octet for octet in octets)


DATABASE = shown(b"siegel.sqlite")


class Call:
    """One system call: when it began, when it returned, and what strace shows of it."""

    def __init__(self, begun, returned, text):
        self.begun = begun
        self.returned = returned
        self.text = text

    @property
    def is_sync(self):
        return self.text.startswith((b"fsync(", b"fdatasync(")) and DATABASE in self.text and b" = 0" in self.text

    def writes_database(self, octets):
        """Whether it writes some of these octets to the database or its log; a page may end between others."""
        pieces = [shown(octets[start : start + 20]) for start in range(0, len(octets) - 19, 20)]
        is_write = self.text.startswith((b"write", b"pwrite")) and DATABASE in self.text
        return is_write and any(piece in self.text for piece in pieces)

    def sends(self, marker):
        return self.text.startswith((b"write", b"send")) and DATABASE not in self.text and marker in self.text


def calls(trace):
    """The calls of a trace, in the order in which they returned; halves of interrupted lines are put together."""
    halves, found = {}, []
    for line in trace.splitlines():
        match = LINE.match(line)
        if match is None:
            continue
        thread, moment, text = match[1], float(match[2]), match[3]
        if text.endswith(UNFINISHED):
            halves[thread] = (moment, text.removesuffix(UNFINISHED))
        elif RESUMED.match(text) and thread in halves:
            begun, head = halves.pop(thread)
            found.append(Call(begun, moment, head + RESUMED.sub(b"", text)))
        else:
            found.append(Call(moment, moment, text))
    return found


def traced(home, trace, **variables):
    """A daemon whose system calls are written down, strings whole and in hexadecimal."""
    wrapper = ["strace", "-f", "-ttt", "-y", "-xx", "-s", "200000", "-e", TRACED, "-o", trace]
    return Daemon(home, wrapper=wrapper, **variables)


def issue_traced(home, trace, **variables):
    """The system calls of one issuance, the certificate, and what health says of the store."""
    with traced(home, trace, **variables) as daemon:
        people = Directory(daemon.socket)
        people.enter_domain()
        person = people.new_person()
        before = trace.stat().st_size
        answer = people.request(person, csr=csr_files.csr()).expect(201)
        health = daemon.socket.get("/v1/health").json
    return calls(trace.read_bytes()[before:]), answer.json, health


def moments(found, words):
    """When the bytes to be signed and then the certificate went to the database, and when the answer went out."""
    certificate = x509.load_pem_x509_certificate(words["pem"].encode())
    key = certificate.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    intent = next(call for call in found if call.writes_database(key[1:]))
    record = next(call for call in found if call.writes_database(certificate.signature[-60:]))
    answer = next(call for call in found if call.sends(shown(b"HTTP/1.1 201 ")))
    return intent, record, answer


def is_durable(found, words):
    """Whether a sync returned after the intent was written and before the signature existed, and one before the 201."""
    intent, record, answer = moments(found, words)
    between = [call for call in found if call.is_sync and intent.returned <= call.begun and call.returned <= record.begun]
    before_answer = [call for call in found if call.is_sync and record.returned <= call.begun and call.returned <= answer.begun]
    return bool(between), bool(before_answer)


def test_intent_and_certificate_are_synced_before_what_follows(fresh_home, tmp_path):
    found, words, health = issue_traced(fresh_home, tmp_path / "trace")
    assert is_durable(found, words) == (True, True)
    assert (health["status"], health["store"]["synchronous"]) == ("ok", "full")


def test_the_test_before_can_fail(fresh_home, tmp_path):
    found, words, health = issue_traced(fresh_home, tmp_path / "trace", SIEGEL_SYNCHRONOUS="NORMAL")
    assert is_durable(found, words) == (False, False)
    assert (health["status"], health["store"]["synchronous"]) == ("degraded", "normal")


def test_the_intent_is_synced_before_anything_is_signed(fresh_home, tmp_path):
    """The daemon ends itself where it would sign next; by then the sync of the intent has returned."""
    key = csr_files.new_key()
    with Daemon(fresh_home) as daemon:
        people = Directory(daemon.socket)
        people.enter_domain()
        person = people.new_person()
    trace = tmp_path / "trace"
    daemon = traced(fresh_home, trace, SIEGEL_STOP_AT="intent-stored").start()
    before = trace.stat().st_size
    body = {"address": person.address, "csr": csr_files.csr(key)}
    daemon.socket.send_and_hang_up("POST", "/v1/certificates", body, person.user)
    assert daemon.wait_for_end() == -signal.SIGKILL
    found = calls(trace.read_bytes()[before:])
    intents = [call for call in found if call.writes_database(csr_files.public_key_info(key)[-60:])]
    assert intents, "the intent was written"
    assert any(call.is_sync and call.begun >= intents[-1].returned for call in found)
