# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Two requests at once for one address, and what an Idempotency-Key stands for."""
import concurrent.futures
import threading

import pytest

import csr_files
import passwords
from people import login, new_address


def at_once(*calls):
    """The answers of calls that begin together."""
    barrier = threading.Barrier(len(calls))

    def begin(call):
        barrier.wait()
        return call()

    with concurrent.futures.ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(begin, calls))


@pytest.mark.parametrize("round_number", range(5))
def test_one_of_two_requests_at_once_wins(directory, round_number):
    person = directory.new_person()
    answers = at_once(*[lambda: directory.request(person, csr=csr_files.csr())] * 2)
    assert sorted(answer.status for answer in answers) == [201, 409]
    loser = next(answer for answer in answers if answer.status == 409)
    loser.expect_problem(409, "already-certified", "X6")
    assert len(directory.certificates(person)) == 1


def test_one_of_many_owners_at_once_wins(directory):
    address = new_address("info")
    owners = [directory.new_person(functional=[login(address)]) for _ in range(8)]
    answers = at_once(*[lambda owner=owner: directory.request(owner, address, csr=csr_files.csr()) for owner in owners])
    assert sorted(answer.status for answer in answers) == [201] + [409] * 7
    assert len(directory.certificates(address=address)) == 1


def test_a_repeated_csr_gets_the_first_outcome_again(directory):
    person, request = directory.new_person(), csr_files.greedy_csr()
    first = directory.request(person, csr=request, idempotency_key="repeat-csr").expect(201).json
    directory.wait_for_status(first["serial"], "valid")
    before = directory.state()
    again = directory.request(person, csr=request, idempotency_key="repeat-csr").expect(201).json
    assert again == first and again["notes"]
    assert directory.state() == before


def test_a_repeated_file_is_not_made_again(directory):
    person = directory.new_person()
    serial = directory.request_with_key(person).expect(201).json["serial"]
    directory.revoke(serial).expect(200)
    body = {"address": person.address, "password": passwords.ASCII, "key": {"algorithm": "ec-p256"}}
    first = post(directory, person, body, "repeat-file").expect(201).json
    early = post(directory, person, body, "repeat-file").expect_problem(409, "already-issued")
    assert early.json["serial"] == first["serial"] and early.json["delivered"] in (False, True)
    directory.wait_for_status(first["serial"], "valid")
    before = directory.state()
    again = post(directory, person, body, "repeat-file").expect_problem(409, "already-issued")
    assert (again.json["serial"], again.json["delivered"]) == (first["serial"], True)
    other_password = {**body, "password": passwords.UMLAUT}
    post(directory, person, other_password, "repeat-file").expect_problem(409, "already-issued")
    assert directory.state() == before


def test_another_body_under_one_key_is_refused(directory):
    person = directory.new_person(functional=[login()])
    directory.request(person, csr=csr_files.csr(), idempotency_key="other-body").expect(201)
    directory.wait_for_status(directory.certificates(person)[0]["serial"], "valid")
    before = directory.state()
    answer = directory.request(person, person.function, csr=csr_files.csr(), idempotency_key="other-body")
    answer.expect_problem(422, "idempotency-key-reused")
    assert directory.state() == before


def test_one_key_is_two_keys_for_two_people(directory):
    for _ in range(2):
        directory.request(directory.new_person(), csr=csr_files.csr(), idempotency_key="shared").expect(201)


def test_a_second_call_under_a_key_that_still_runs_is_told_to_wait(directory):
    person = directory.new_person()
    body = {"address": person.address, "password": passwords.ASCII, "key": {"algorithm": "rsa-4096"}}
    answers = at_once(*[lambda: post(directory, person, body, "still-running")] * 4)
    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409]
    for answer in answers:
        if answer.status == 409:
            answer.expect_problem(409, "in-progress")
            assert int(answer.headers["Retry-After"]) >= 1
    assert len(directory.certificates(person)) == 1


@pytest.mark.parametrize("key", ["", "x" * 129, "tab\there", "ä"])
def test_a_key_of_another_form_is_refused(directory, key):
    person = directory.new_person()
    before = directory.state()
    answer = directory.socket.post(
        "/v1/certificates",
        {"address": person.address, "csr": csr_files.csr()},
        acting_user=person.user,
        headers=[("Idempotency-Key", key.encode())],
    )
    answer.expect_problem(400, "idempotency-key-invalid")
    assert directory.state() == before


def post(directory, person, body, key):
    return directory.socket.post("/v1/certificates", body, acting_user=person.user, idempotency_key=key)
