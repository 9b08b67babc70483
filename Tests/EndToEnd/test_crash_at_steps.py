# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""SIGKILL at every named step of issuing, revoking and publishing; each step is hit ten times."""
import http.client
import signal

import pytest

import csr_files
import homes
from people import Directory
from siegel_daemon import Daemon
from witness import Witness, note

HITS = 10
BEFORE_THE_INTENT = ["entitled", "planned", "keyed", "drafted"]
WITH_AN_INTENT = ["intent-stored", "signed", "packaged"]
WITH_A_CERTIFICATE = ["recorded"]
AFTER_THE_ANSWER = [("answered", "undelivered"), ("delivered", "valid")]
REVOKING = ["revocation-stored"]
PUBLISHING = ["crl-staged", "crl-judged", "crl-renamed", "crl-remembered"]
LOST = (OSError, http.client.HTTPException)


@pytest.fixture(scope="module")
def crash_home(new_home):
    copy = homes.copy_home(new_home)
    with Daemon(copy) as daemon:
        Directory(daemon.socket).enter_domain()
        issuers = daemon.socket.items("/v1/issuers")
    yield copy, next(issuer["name"] for issuer in issuers if issuer["state"] == "active")
    homes.remove_home(copy)


@pytest.fixture(scope="module")
def witness(crash_home):
    return Witness(*crash_home)


def reached(call):
    """The answer of a call during which the daemon ends itself; None when there was none."""
    try:
        return call()
    except LOST:
        return None


def hit(witness, home, step, provoke):
    """Starts a daemon that ends itself at a step, has it reach the step, and makes sure that it did."""
    daemon = Daemon(home, SIEGEL_STOP_AT=step)
    try:
        daemon.start()
        directory = Directory(daemon.socket)
        witness.examine(directory)
        outcome = provoke(directory)
        assert daemon.wait_for_end(30) == -signal.SIGKILL, f"the step {step} was not reached"
        return outcome
    finally:
        daemon.kill()


def issue(witness):
    def provoke(directory):
        person = directory.new_person()
        answer = reached(lambda: directory.request_with_key(person))
        witness.got(person, answer)
        return person, answer

    return provoke


def records_of(directory, person):
    return directory.certificates(applicant=person.user)


@pytest.mark.parametrize("step", BEFORE_THE_INTENT)
def test_before_the_intent_nothing_is_left(witness, crash_home, step):
    home, _ = crash_home
    people = [hit(witness, home, step, issue(witness)) for _ in range(HITS)]
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        for person, answer in people:
            assert answer is None and records_of(directory, person) == []
            witness.got(person, directory.request(person, csr=csr_files.csr()).expect(201))
        witness.settle(directory)
    note(f"{step}: {len(people)} times, nothing left, all issued afterwards")


@pytest.mark.parametrize("step", WITH_AN_INTENT)
def test_a_dangling_intent_is_listed_and_revocable(witness, crash_home, step):
    home, _ = crash_home
    people = [hit(witness, home, step, issue(witness)) for _ in range(HITS)]
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        serials = set()
        for person, answer in people:
            (record,) = records_of(directory, person)
            assert answer is None and (record["status"], record.get("pem")) == ("intended", None)
            serials.add(record["serial"])
        for person, _ in people[:2]:
            witness.got(person, directory.request(person, csr=csr_files.csr()).expect(201))
        dangling, _ = witness.settle(directory)
        assert {record["serial"] for record in dangling} == serials
    note(f"{step}: {len(people)} times, {len(dangling)} dangling intents listed and revoked")


@pytest.mark.parametrize("step", WITH_A_CERTIFICATE)
def test_an_undelivered_certificate_is_superseded_by_asking_again(witness, crash_home, step):
    home, _ = crash_home
    people = [hit(witness, home, step, issue(witness)) for _ in range(HITS)]
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        for person, answer in people:
            (record,) = records_of(directory, person)
            assert answer is None and record["status"] == "undelivered"
            witness.got(person, directory.request(person, csr=csr_files.csr()).expect(201))
            lost = directory.certificate(record["serial"])
            assert (lost["status"], lost["reason"]) == ("revoked", "superseded")
            witness.revoked.add(record["serial"])
        witness.settle(directory)
    note(f"{step}: {len(people)} times, {len(people)} lost certificates superseded")


@pytest.mark.parametrize(("step", "status"), AFTER_THE_ANSWER)
def test_after_the_answer_the_caller_has_it(witness, crash_home, step, status):
    home, _ = crash_home
    people = [hit(witness, home, step, issue(witness)) for _ in range(HITS)]
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        for person, answer in people:
            (record,) = records_of(directory, person)
            assert answer is not None and answer.json["serial"] == record["serial"]
            assert record["status"] == status
        witness.settle(directory)
    note(f"{step}: {len(people)} times, all answers arrived, all listed as {status}")


@pytest.mark.parametrize("step", REVOKING)
def test_a_stored_revocation_holds_and_is_published(witness, crash_home, step):
    home, _ = crash_home

    def revoke(directory):
        person = directory.new_person()
        answer = directory.request(person, csr=csr_files.csr()).expect(201)
        witness.got(person, answer)
        serial = answer.json["serial"]
        directory.wait_for_status(serial, "valid")
        witness.got_revocation(serial, reached(lambda: directory.revoke(serial)))
        return serial

    serials = [hit(witness, home, step, revoke) for _ in range(HITS)]
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        assert {directory.certificate(serial)["status"] for serial in serials} == {"revoked"}
        witness.revoked.update(serials)
        witness.settle(directory)
    note(f"{step}: {len(serials)} times, all revocations held and published")


@pytest.mark.parametrize("step", PUBLISHING)
def test_a_list_is_replaced_as_a_whole(witness, crash_home, step):
    home, issuer = crash_home

    def publish(directory):
        reached(lambda: directory.socket.post(f"/v1/issuers/{issuer}/crl", {}))

    for _ in range(HITS):
        hit(witness, home, step, publish)
    with Daemon(home) as daemon:
        witness.settle(Directory(daemon.socket))
    leftovers = [path.name for path in witness.list_path.parent.iterdir() if path.suffix not in (".crl", ".cer")]
    assert leftovers == [], "what a crash staged is cleared away"
    note(f"{step}: {HITS} times, the list stayed whole and its number grew")
