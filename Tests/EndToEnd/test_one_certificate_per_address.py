# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""X6: one valid certificate for an address, from asking twice to a lost answer and the last 28 days."""
import datetime
import time

import pytest

import csr_files
import passwords
from people import Directory, login, new_address
from siegel_daemon import Daemon
from trust import Trust, load


def delivered(directory, person, address=None):
    serial = directory.request(person, address, csr=csr_files.csr()).expect(201).json["serial"]
    directory.wait_for_status(serial, "valid")
    return serial


def test_a_second_certificate_is_refused_with_serial_and_date(directory):
    person = directory.new_person()
    serial = delivered(directory, person)
    before = directory.state()
    answer = directory.request(person, csr=csr_files.csr()).expect_problem(409, "already-certified", "X6")
    assert answer.json["serial"] == serial
    assert answer.json["notAfter"] == directory.certificate(serial)["notAfter"]
    assert directory.state() == before


def test_an_owner_who_may_see_the_certificate_learns_its_serial(directory):
    address = new_address("info")
    first, second = (directory.new_person(functional=[login(address)]) for _ in range(2))
    serial = delivered(directory, first, address)
    answer = directory.request(second, address, csr=csr_files.csr()).expect_problem(409, "already-certified", "X6")
    assert answer.json["serial"] == serial


def test_after_a_revocation_the_next_one_is_issued(directory):
    person = directory.new_person()
    serial = delivered(directory, person)
    directory.revoke(serial, person=person).expect(200)
    assert delivered(directory, person) != serial


def test_local_parts_that_differ_in_case_are_one_address(directory):
    address = new_address("Info")
    first = directory.new_person(functional=[login(address)])
    second = directory.new_person(functional=[login(address.lower())])
    delivered(directory, first, address)
    directory.request(second, address.lower(), csr=csr_files.csr()).expect_problem(409, "already-certified", "X6")


def test_the_certificate_of_a_removed_owner_does_not_count(directory):
    address = new_address("info")
    leaver, stayer = (directory.new_person(functional=[login(address)]) for _ in range(2))
    serial = delivered(directory, leaver, address)
    leaver.functional = []
    directory.enter(leaver).expect(200)
    assert directory.certificate(serial)["status"] == "orphaned"
    delivered(directory, stayer, address)


def test_a_lost_answer_is_superseded_by_asking_again(directory, tmp_path):
    person = directory.new_person()
    body = {"address": person.address, "password": passwords.ASCII, "key": {"algorithm": "rsa-2048"}}
    directory.socket.send_and_hang_up("POST", "/v1/certificates", body, person.user)
    lost = wait_for_undelivered(directory, person)

    words = ask_until_issued(directory, person)
    record = directory.certificate(lost)
    assert (record["status"], record["reason"]) == ("revoked", "superseded")
    assert directory.wait_for_status(words["serial"], "valid")["delivered"] is True
    trust = Trust(directory.socket, tmp_path)
    trust.regenerate()
    assert trust.is_revoked(lost) and trust.accepts(words["pem"])


def wait_for_undelivered(directory, person):
    """The serial number of a certificate that was made although nobody waited for it."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        records = directory.certificates(person)
        if records and records[0]["status"] == "undelivered":
            assert len(records) == 1 and records[0]["delivered"] is False
            return records[0]["serial"]
        time.sleep(0.05)
    raise AssertionError(f"no undelivered certificate: {records}")


def ask_until_issued(directory, person, seconds=5):
    """Asks again; that the answer is lost may take a moment to be noticed."""
    deadline = time.monotonic() + seconds
    while (answer := directory.request_with_key(person)).status == 409 and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer.expect(201).json


@pytest.mark.parametrize(("days_left", "status"), [(29, 409), (27, 201)])
def test_the_last_28_days_let_the_next_one_be_issued(fresh_home, days_left, status):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        pem = directory.certificate(delivered(directory, person))["pem"]
    ahead = load(pem).not_valid_after_utc - datetime.timedelta(days=days_left) - now()
    with Daemon(fresh_home, wrapper=["faketime", "-f", f"+{int(ahead.total_seconds())}s"], log_name="later.log") as daemon:
        directory = Directory(daemon.socket)
        answer = directory.request(person, csr=csr_files.csr())
        assert answer.status == status, answer


def now():
    return datetime.datetime.now(datetime.timezone.utc)
