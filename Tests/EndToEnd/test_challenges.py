# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Challenges and their tokens against callers who try what they may not, and the outbox behind them."""
import secrets

import pytest

from clocks import Clock
from maildir import refusal_token, wait
from people import Directory
from registry import Registry, new_address
from siegel_daemon import Daemon
from test_two_requests_at_once import at_once

UNKNOWN_ID = "0" * 32


@pytest.fixture(scope="module")
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home)


@pytest.fixture
def person(directory):
    return directory.new_person()


@pytest.fixture
def mailbox(registry):
    return registry.add(new_address("person"), displayName="Person")


def nothing_is_linked(registry, mailbox):
    return all(item["user"] is None for item in registry.mailbox(mailbox)["addresses"])


def outbox(registry, query=""):
    return registry.socket.items(f"/v1/outbox{query}")


@pytest.mark.parametrize("round_number", range(10))
def test_one_of_two_confirmations_at_once_wins(directory, registry, mailbox, round_number):
    people = [directory.new_person(), directory.new_person()]
    (token,) = registry.send(mailbox).values()
    answers = at_once(*[lambda one=one: registry.confirm(token, one) for one in people])
    assert sorted(answer.status for answer in answers) == [200, 409]
    won = 0 if answers[0].status == 200 else 1
    answers[1 - won].expect_problem(409, "token-used", "C4")
    (address,) = registry.mailbox(mailbox)["addresses"]
    assert (address["status"], address["user"]) == ("confirmed", people[won].user)
    assert registry.entry(people[1 - won], mailbox["address"]) is None


def test_confirming_and_refusing_at_once_is_one_of_both(registry, mailbox, person):
    (token,) = registry.send(mailbox).values()
    confirmed, refused = at_once(lambda: registry.confirm(token, person), lambda: registry.refuse(token))
    if confirmed.status == 200:
        refused.expect_problem(409, "token-used", "C4")
        assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}
    else:
        confirmed.expect_problem(409, "token-refused", "C4")
        assert refused.expect(200) and nothing_is_linked(registry, mailbox)


def test_deactivating_and_confirming_at_once_leaves_no_half_link(registry, mailbox, person):
    (token,) = registry.send(mailbox).values()
    confirmed, edited = at_once(
        lambda: registry.confirm(token, person), lambda: registry.ask_to_edit(mailbox, active=False)
    )
    edited.expect(200)
    if confirmed.status != 200:
        confirmed.expect_problem(409, "token-superseded", "C4")
    assert nothing_is_linked(registry, mailbox) == (confirmed.status != 200)


def use_up(registry, person):
    mailbox = registry.add(new_address("used"))
    (token,) = registry.send(mailbox).values()
    registry.confirm(token, person).expect(200)
    registry.edit(mailbox, active=False)
    registry.edit(mailbox, active=True, endLinks=True)
    return mailbox, token


def send_again(registry, person):
    mailbox = registry.add(new_address("sent-again"))
    (token,) = registry.send(mailbox).values()
    registry.send(mailbox)
    return mailbox, token


def edit_aliases(registry, person):
    mailbox = registry.add(new_address("edited"))
    (token,) = registry.send(mailbox).values()
    registry.edit(mailbox, aliases=[new_address("alias")])
    return mailbox, token


def deactivate(registry, person):
    mailbox = registry.add(new_address("inactive"))
    (token,) = registry.send(mailbox).values()
    registry.deactivate(mailbox)
    return mailbox, token


def change_applicant(registry, person):
    mailbox = registry.add(new_address("other-applicant"), type="functional", applicantAddress=person.address)
    (token,) = registry.send(mailbox).values()
    registry.edit(mailbox, applicantAddress=registry.contact.address)
    return mailbox, token


def refuse(registry, person):
    mailbox = registry.add(new_address("refused"))
    (token,) = registry.send(mailbox).values()
    registry.refuse(token).expect(200)
    return mailbox, token


OVER = {
    "used": (use_up, "used"),
    "superseded by a later mail": (send_again, "superseded"),
    "superseded by other aliases": (edit_aliases, "superseded"),
    "superseded by deactivation": (deactivate, "superseded"),
    "superseded by another applicant": (change_applicant, "superseded"),
    "refused": (refuse, "refused"),
}


@pytest.mark.parametrize("end", OVER)
def test_a_token_that_is_over_links_nothing_and_says_why(directory, registry, person, end):
    prepare, status = OVER[end]
    mailbox, token = prepare(registry, person)
    before = directory.state()
    words = registry.inspect(token).expect(200).json
    assert (words["status"], words["address"]) == (status, mailbox["address"])
    registry.confirm(token, person).expect_problem(409, f"token-{status}", "C4")
    registry.refuse(token).expect_problem(409, f"token-{status}", "C4")
    assert directory.state() == before and nothing_is_linked(registry, mailbox)
    assert registry.entry(person, mailbox["address"]) is None


def test_a_token_whose_time_is_over_links_nothing(fresh_home, tmp_path):
    clock = Clock(tmp_path)
    clock.set("+0")
    with clock.daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        registry, person = Registry(directory, fresh_home), directory.new_person()
        mailbox = registry.add(new_address("expired"))
        (token,) = registry.send(mailbox).values()
        clock.set("+23h")
        assert registry.inspect(token).expect(200).json["status"] == "open"
        clock.set("+25h")
        assert registry.inspect(token).expect(200).json["status"] == "expired"
        registry.confirm(token, person).expect_problem(409, "token-expired", "C4")
        registry.refuse(token).expect_problem(409, "token-expired", "C4")
        assert registry.statuses(mailbox) == {mailbox["address"]: "expired"} and nothing_is_linked(registry, mailbox)
        registry.link(mailbox, person)
        assert registry.statuses(mailbox) == {mailbox["address"]: "confirmed"}


@pytest.mark.parametrize(
    "token",
    [
        "", "x", "A" * 42, "A" * 43, "A" * 44, "=" * 43, "A" * 42 + "/", "A" * 42 + "\u212a", "\0" * 43, "a" * 60_000,
        "../" * 14 + "A", secrets.token_urlsafe(32),
    ],
    ids=repr,
)
def test_an_unknown_token_is_told_as_such_and_not_repeated(directory, registry, person, token):
    before = directory.state()
    for answer in (registry.inspect(token), registry.confirm(token, person), registry.refuse(token)):
        answer.expect_problem(404, "token-unknown", "C4")
        assert len(token) < 30 or token.encode() not in answer.body
    assert directory.state() == before


def test_a_token_is_taken_as_it_stands_alone(registry, mailbox, person):
    (token,) = registry.send(mailbox).values()
    for near in (token + " ", " " + token, token + "=", token.swapcase(), token[:-1], f"{token}\n", token[::-1]):
        registry.confirm(near, person).expect_problem(404, "token-unknown", "C4")
    registry.confirm(token, person).expect(200)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "invalid-field"), ({"token": None}, 422, "invalid-field"), ({"token": ["x"]}, 422, "invalid-field"),
        ({"token": "x", "user": "ab1"}, 400, "unknown-field"), (b'{"token":"a","token":"b"}', 400, "duplicate-key"),
        (b"", 400, "malformed-json"), ({"token": "a" * 70_000}, 413, "body-too-large"),
    ],
)
def test_the_body_of_a_token_is_read_strictly(registry, person, body, status, code):
    for call in ("inspect", "confirm", "refuse"):
        answer = registry.socket.post(f"/v1/challenges/{call}", body, acting_user=person.user)
        answer.expect_problem(status, code)


def test_a_functional_token_is_for_the_applicant_alone(directory, registry, person):
    mailbox = registry.add(new_address("info"), type="functional", applicantAddress=person.address)
    (token,) = registry.send(mailbox).values()
    before = directory.state()
    for stranger in (directory.new_person, lambda: registry.contact):
        registry.confirm(token, stranger()).expect_problem(404, "token-foreign", "C2")
    assert directory.state()[2] == before[2] and nothing_is_linked(registry, mailbox)
    assert registry.inspect(token).expect(200).json["status"] == "open", "the attempt did not use it up"
    directory.remove(person)
    registry.confirm(token, person).expect_problem(403, "unknown-user")
    directory.enter(person).expect(201)
    registry.confirm(token, person).expect(200)


def test_a_token_that_objects_confirms_nothing(directory, registry, person):
    mailbox = registry.add(new_address("objected"), type="functional", applicantAddress=person.address)
    registry.link(mailbox, person)
    token = refusal_token(registry.maildir.wait_for_notice(mailbox["address"], "challenge refuse"))
    words = registry.inspect(token).expect(200).json
    assert (words["purpose"], words["expiresAt"], words["addresses"]) == ("object", None, [mailbox["address"]])
    registry.confirm(token, person).expect_problem(409, "token-objects", "C2")
    assert registry.refuse(token).expect(200).json["status"] == "used"
    assert registry.statuses(mailbox) == {mailbox["address"]: "refused"} and nothing_is_linked(registry, mailbox)
    registry.refuse(token).expect_problem(409, "token-used", "C4")


def test_what_a_holder_sees_names_neither_mailbox_nor_people(registry, mailbox, person):
    (token,) = registry.send(mailbox).values()
    registry.edit(mailbox, comment="confidential")
    words = registry.inspect(token).expect(200).json
    assert words == {
        "purpose": "confirm", "status": "open", "expiresAt": words["expiresAt"], "address": mailbox["address"],
        "type": "personal", "displayName": "Person", "addresses": [mailbox["address"]],
    }
    assert registry.inspect(token).expect(200).json == words, "looking changes nothing"
    assert registry.confirm(token, person).expect(200).json == {**words, "status": "used"}


def test_who_may_use_a_token(daemon, registry, mailbox, person):
    (token,) = registry.send(mailbox).values()
    portal = daemon.role_socket("portal")
    portal.post("/v1/challenges/confirm", {"token": token}).expect_problem(400, "acting-user-required")
    registry.socket.post("/v1/challenges/confirm", {"token": token}).expect_problem(400, "acting-user-required")
    for role in ("admin", "directory", "tester", "monitor"):
        for call in ("inspect", "confirm", "refuse"):
            answer = daemon.role_socket(role).post(f"/v1/challenges/{call}", {"token": token})
            answer.expect_problem(403, "role-required")
    for method in ("GET", "PUT", "DELETE"):
        answer = portal.call(method, "/v1/challenges/confirm", acting_user=person.user)
        assert answer.status == 405, "a mail scanner that follows a link confirms nothing"
    assert portal.post("/v1/challenges/inspect", {"token": token}).expect(200).json["status"] == "open"
    portal.post("/v1/challenges/refuse", {"token": token}).expect(200)


@pytest.mark.parametrize(
    ("addresses", "code", "rule"),
    [
        ([], "invalid-field", "C3"), (["nobody@mail.example.org"], "invalid-field", "C3"),
        (["own", "nobody@mail.example.org"], "invalid-field", "C3"), (["a b"], "invalid-address", None),
        ("own", "invalid-field", None),
    ],
)
def test_challenges_go_to_addresses_of_the_mailbox_alone(directory, registry, mailbox, addresses, code, rule):
    if isinstance(addresses, list):
        addresses = [mailbox["address"] if address == "own" else address for address in addresses]
    before = directory.state()
    path = f"/v1/mailboxes/{mailbox['id']}/challenges"
    answer = registry.socket.post(path, {"addresses": addresses}, acting_user=registry.contact.user)
    answer.expect_problem(422, code, rule)
    assert answer.json["errors"][0]["pointer"].startswith("/addresses")
    assert directory.state() == before and registry.statuses(mailbox) == {mailbox["address"]: "neverSent"}


def test_nothing_is_sent_for_an_inactive_mailbox(directory, registry, mailbox):
    registry.deactivate(mailbox)
    before = directory.state()
    registry.ask_to_challenge(mailbox).expect_problem(409, "mailbox-inactive", "C7")
    assert directory.state() == before


def test_an_applicant_who_left_gets_no_mail(directory, registry, person):
    mailbox = registry.add(new_address("left"), type="functional", applicantAddress=person.address)
    directory.remove(person)
    registry.ask_to_challenge(mailbox).expect_problem(422, "applicant-unknown", "C2")


def test_a_repeated_sending_sends_once(directory, registry, mailbox):
    path = f"/v1/mailboxes/{mailbox['id']}/challenges"

    def post(body, key="send"):
        return registry.socket.post(path, body, acting_user=registry.contact.user, idempotency_key=key)

    first = post({}).expect(202).json
    (item,) = first["items"]
    assert (item["address"], item["sentTo"]) == (mailbox["address"],) * 2 and item["expiresAt"]
    registry.maildir.wait_for(mailbox["address"])
    before = directory.state()
    assert post({}).expect(202).json == first
    post({"addresses": [mailbox["address"]]}).expect_problem(422, "idempotency-key-reused")
    assert directory.state() == before
    assert len([mail for mail in outbox(registry, "?status=sent") if mail["recipient"] == mailbox["address"]]) == 1
    post({}, key="again").expect(202)
    registry.maildir.wait_for(mailbox["address"], 2)


def test_a_recipient_gets_ten_challenges_an_hour(directory, registry, mailbox):
    for _ in range(10):
        registry.ask_to_challenge(mailbox).expect(202)
    before = directory.state()
    answer = registry.ask_to_challenge(mailbox).expect_problem(429, "rate-limited")
    assert int(answer.headers["Retry-After"]) > 0 and directory.state() == before


def test_first_challenges_go_to_all_who_had_none(daemon, directory):
    registry = Registry(directory, daemon.home, "bulk.example.org")
    person = directory.new_person()
    both = registry.add("a@bulk.example.org", aliases=["b@bulk.example.org"])
    sent = registry.add("c@bulk.example.org")
    registry.send(sent)
    functional = registry.add("d@bulk.example.org", type="functional", applicantAddress=person.address)
    without = registry.add("e@bulk.example.org", type="functional")
    inactive = registry.add("f@bulk.example.org")
    registry.deactivate(inactive)

    def post(body={"status": "neverSent"}):
        path = f"/v1/domains/{registry.domain}/challenges"
        return registry.socket.post(path, body, acting_user=registry.contact.user)

    report = post().expect(202).json
    assert (report["mailboxes"], report["mails"], report["skippedCount"]) == (2, 3, 2)
    skipped = {item["address"]: (item["id"], item["reason"], item["rule"]) for item in report["skipped"]}
    assert skipped == {
        without["address"]: (without["id"], "applicant-missing", "C2"),
        inactive["address"]: (inactive["id"], "mailbox-inactive", "C7"),
    }
    assert set(registry.statuses(both).values()) == {"sent"} == set(registry.statuses(functional).values())
    again = post().expect(202).json
    assert (again["mailboxes"], again["mails"], again["skippedCount"]) == (0, 0, 2)
    before = directory.state()
    for status in ("sent", "all", "", None):
        post({"status": status}).expect_problem(422, "invalid-field")
    post({}).expect_problem(422, "invalid-field")
    post({"status": "neverSent", "force": True}).expect_problem(400, "unknown-field")
    assert directory.state() == before


def test_the_outbox_shows_mails_without_their_text(registry, mailbox):
    (token,) = registry.send(mailbox).values()
    mails = [mail for mail in outbox(registry, "?status=sent&limit=1") if mail["recipient"] == mailbox["address"]]
    (mail,) = mails
    assert (mail["kind"], mail["status"], mail["attempts"]) == ("challenge-personal", "sent", 1)
    assert mail["nextAttemptAt"] is None and mail["lastFailure"] is None
    assert token not in str(mails)
    assert all(mail["status"] in ("waiting", "dead") for mail in outbox(registry))


def test_what_was_sent_is_not_sent_again(directory, registry, mailbox):
    registry.send(mailbox)
    (mail,) = [mail for mail in outbox(registry, "?status=sent") if mail["recipient"] == mailbox["address"]]
    before = directory.state()
    registry.socket.post(f"/v1/outbox/{mail['id']}/retry").expect_problem(409, "mail-finished", "C10")
    for other in (UNKNOWN_ID, "x", mail["id"].upper() + "A"):
        registry.socket.post(f"/v1/outbox/{other}/retry").expect_problem(404, "not-found")
    assert directory.state() == before


def test_a_mail_that_waits_is_tried_again_at_once(fresh_home):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        registry = Registry(directory, fresh_home)
        registry.maildir.directory.write_text("where a folder should be")
        mailbox = registry.add(new_address("waiting"))
        registry.challenge(mailbox)
        (mail,) = wait(lambda: [mail for mail in outbox(registry) if mail["attempts"]], 1, "mails that failed", 20)
        assert (mail["status"], mail["recipient"]) == ("waiting", mailbox["address"])
        assert mail["nextAttemptAt"] > mail["createdAt"] and str(fresh_home) not in mail["lastFailure"]
        registry.maildir.directory.unlink()
        tried = registry.socket.post(f"/v1/outbox/{mail['id']}/retry").expect(200).json
        assert (tried["id"], tried["status"]) == (mail["id"], "waiting")
        registry.maildir.wait_for(mailbox["address"])


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?status=lost", "invalid-parameter"), ("?status=", "invalid-parameter"), ("?q=a", "invalid-parameter"),
        ("?status=dead&status=sent", "invalid-parameter"), ("?limit=0", "invalid-parameter"),
        ("?cursor=x", "invalid-cursor"), (f"?cursor={UNKNOWN_ID}", "invalid-cursor"),
        (f"?cursor={UNKNOWN_ID}-", "invalid-cursor"), (f"?cursor={UNKNOWN_ID}-1-2", "invalid-cursor"),
    ],
)
def test_wrong_words_of_the_outbox_are_refused(registry, query, code):
    registry.socket.get(f"/v1/outbox{query}").expect_problem(400, code)


def test_the_outbox_is_for_administrators(daemon, person):
    for role in ("portal", "directory", "tester", "monitor"):
        socket = daemon.role_socket(role)
        socket.get("/v1/outbox", acting_user=person.user).expect_problem(403, "role-required")
        socket.post(f"/v1/outbox/{UNKNOWN_ID}/retry", acting_user=person.user).expect_problem(403, "role-required")
