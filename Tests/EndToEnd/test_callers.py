# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Who calls is the kernel's word; what they may is the settings'."""
import pytest

import csr_files
import homes
from other_users import NOBODY, SOMEBODY, as_user, call_as
from people import Directory
from siegel_daemon import Daemon

GROUP = 47110
EVERY_CALL = [
    ("GET", "/v1/health"),
    ("GET", "/v1/openapi.yaml"),
    ("GET", "/v1/people"),
    ("PUT", "/v1/people/ab1"),
    ("GET", "/v1/people/ab1"),
    ("DELETE", "/v1/people/ab1"),
    ("POST", "/v1/people/import"),
    ("GET", "/v1/people/ab1/addresses"),
    ("GET", "/v1/domains"),
    ("PUT", "/v1/domains/example.org"),
    ("DELETE", "/v1/domains/example.org"),
    ("GET", "/v1/domains/example.org/mailboxes"),
    ("POST", "/v1/domains/example.org/mailboxes"),
    ("POST", "/v1/domains/example.org/mailboxes/import"),
    ("GET", "/v1/domains/example.org/mailboxes/export"),
    ("POST", "/v1/domains/example.org/challenges"),
    ("GET", "/v1/mailboxes/x"),
    ("PATCH", "/v1/mailboxes/x"),
    ("DELETE", "/v1/mailboxes/x"),
    ("POST", "/v1/mailboxes/x/challenges"),
    ("POST", "/v1/mailboxes/x/revoke"),
    ("POST", "/v1/challenges/inspect"),
    ("POST", "/v1/challenges/confirm"),
    ("POST", "/v1/challenges/refuse"),
    ("GET", "/v1/outbox"),
    ("POST", "/v1/outbox/x/retry"),
    ("POST", "/v1/certificates"),
    ("GET", "/v1/certificates"),
    ("GET", "/v1/certificates/00ff"),
    ("POST", "/v1/certificates/00ff/revoke"),
    ("POST", "/v1/requests"),
    ("GET", "/v1/requests"),
    ("GET", "/v1/requests/x"),
    ("PUT", "/v1/requests/x/certificate"),
    ("GET", "/v1/issuers"),
    ("GET", "/v1/issuers/x"),
    ("GET", "/v1/issuers/x/crl"),
    ("POST", "/v1/issuers/x/crl"),
    ("PUT", "/v1/issuers/x/crl"),
    ("GET", "/v1/profiles"),
    ("GET", "/v1/profiles/personal"),
    ("POST", "/v1/subjects"),
    ("POST", "/v1/verify"),
    ("GET", "/v1/audit"),
    ("POST", "/v1/audit/verify"),
    ("GET", "/v1/audit/head"),
]
ANY_ROLE = {"/v1/health", "/v1/openapi.yaml", "/v1/issuers", "/v1/issuers/x", "GET /v1/issuers/x/crl"}
ALLOWED = {
    "directory": {"/v1/people", "/v1/people/ab1", "/v1/people/import", "/v1/people/ab1/addresses"},
    "tester": {
        "GET /v1/certificates", "/v1/certificates/00ff", "/v1/profiles", "/v1/profiles/personal", "/v1/subjects",
        "/v1/verify",
    },
    "monitor": set(),
    "portal": {
        "GET /v1/people/ab1", "/v1/people/ab1/addresses", "GET /v1/domains",
        "/v1/domains/example.org/mailboxes", "/v1/domains/example.org/mailboxes/import",
        "/v1/domains/example.org/mailboxes/export", "/v1/domains/example.org/challenges", "/v1/mailboxes/x",
        "/v1/mailboxes/x/challenges", "/v1/mailboxes/x/revoke",
        "/v1/challenges/inspect", "/v1/challenges/confirm", "/v1/challenges/refuse", "/v1/certificates",
        "/v1/certificates/00ff", "/v1/certificates/00ff/revoke", "/v1/requests", "/v1/requests/x",
        "/v1/requests/x/certificate", "/v1/profiles", "/v1/profiles/personal", "/v1/subjects", "/v1/verify",
    },
}


@pytest.fixture(scope="module")
def open_home(home):
    """Everybody may connect to every socket; a group has the role of a tester."""
    for role in homes.ROLES:
        homes.replace_in_settings(home, f'path = "state/{role}.sock"\nmode = "0660"', f'path = "state/{role}.sock"\nmode = "0666"')
    homes.replace_in_settings(home, "tester = [", f'tester = ["@{GROUP}", ')
    return home


@pytest.fixture(scope="module")
def open_daemon(open_home, daemon):
    return daemon


def stranger_socket(daemon, role):
    return daemon.home / "state" / f"{role}.sock"


@pytest.mark.parametrize("uid", [SOMEBODY, NOBODY])
@pytest.mark.parametrize(("method", "path"), EVERY_CALL)
def test_a_caller_in_no_role_may_nothing(open_daemon, uid, method, path):
    reply = call_as(uid, stranger_socket(open_daemon, "admin"), path, method, headers=["Acting-User: ab1"], body="{}")
    reply.expect_problem(403, "role-required")


def test_a_closed_socket_lets_nobody_else_connect(open_daemon):
    assert oct(open_daemon.socket_path.stat().st_mode & 0o777) == "0o660"
    outcome = as_user(SOMEBODY, "curl", "-s", "--unix-socket", open_daemon.socket_path, "http://siegel/v1/health")
    assert outcome.status == 7, "curl's status for a connection that could not be made"


def test_a_role_comes_through_a_supplementary_group(open_daemon):
    path = stranger_socket(open_daemon, "tester")
    assert call_as(SOMEBODY, path, "/v1/certificates", groups=[GROUP, 5]).status == 200
    assert call_as(SOMEBODY, path, "/v1/certificates", gid=GROUP).status == 200
    call_as(SOMEBODY, path, "/v1/certificates", groups=[5]).expect_problem(403, "role-required")


def test_a_role_counts_only_on_a_socket_that_gives_it(open_daemon):
    reply = call_as(SOMEBODY, stranger_socket(open_daemon, "admin"), "/v1/health", groups=[GROUP])
    reply.expect_problem(403, "role-required")


@pytest.mark.parametrize("role", ALLOWED)
@pytest.mark.parametrize(("method", "path"), EVERY_CALL)
def test_each_role_may_what_the_protocol_says(open_daemon, role, method, path):
    allowed = ALLOWED[role] | ANY_ROLE
    answer = open_daemon.role_socket(role).call(method, path, {}, content_type=content_type(method, path))
    if path in allowed or f"{method} {path}" in allowed:
        assert answer.code != "role-required", answer
    else:
        answer.expect_problem(403, "role-required")


def content_type(method, path):
    if path.endswith("/mailboxes/import"):
        return "text/csv"
    if path.endswith("/import"):
        return "application/x-ndjson"
    return "application/pkix-crl" if (method, path) == ("PUT", "/v1/issuers/x/crl") else "application/json"


def test_root_is_not_special(fresh_home):
    text = homes.settings_file(fresh_home).read_text()
    roles = text[text.index("[roles]"):].split("\n\n")[0]
    nobody = "[roles]\n" + "\n".join(f'{role} = ["{SOMEBODY}"]' for role in homes.ROLES)
    homes.replace_in_settings(fresh_home, roles, nobody)
    with Daemon(fresh_home) as daemon:
        daemon.socket.get("/v1/health").expect_problem(403, "role-required")
        daemon.socket.put("/v1/domains/example.org", {"kind": "directory", "contacts": []}).expect_problem(
            403, "role-required"
        )


@pytest.fixture
def portal(open_daemon):
    return open_daemon.role_socket("portal")


@pytest.mark.parametrize("path", ["/v1/certificates", "/v1/people/ab1", "/v1/requests", "/v1/domains"])
def test_a_portal_names_the_person_it_acts_for(portal, path):
    portal.get(path).expect_problem(400, "acting-user-required")


def test_a_portal_needs_nobody_for_what_everybody_sees(portal):
    for path in ("/v1/health", "/v1/openapi.yaml", "/v1/issuers", "/v1/profiles", "/v1/profiles/personal"):
        portal.get(path).expect(200)


@pytest.mark.parametrize("user", ["unknown", "", "a b", "x" * 65])
def test_an_unknown_person_is_refused(portal, user):
    portal.get("/v1/certificates", acting_user=user).expect_problem(403, "unknown-user")


def test_a_call_is_made_for_one_person(portal, directory):
    person = directory.new_person()
    before = directory.state()
    answer = portal.post(
        "/v1/certificates",
        {"address": person.address, "csr": csr_files.csr()},
        headers=[("Acting-User", person.user), ("Acting-User", person.user)],
    )
    answer.expect_problem(400, "acting-user-repeated")
    assert directory.state() == before


def test_user_ids_compare_byte_for_byte(portal, directory):
    person = directory.new_person()
    portal.get("/v1/certificates", acting_user=person.user.upper()).expect_problem(403, "unknown-user")


def test_who_acts_for_a_person_is_no_administrator_meanwhile(directory):
    person, other = directory.new_person(), directory.new_person()
    serial = directory.request(other, csr=csr_files.csr()).expect(201).json["serial"]
    before = directory.certificate(serial)["status"]
    directory.revoke(serial, person=person).expect_problem(404, "not-found")
    directory.socket.get("/v1/audit", acting_user=person.user).expect_problem(403, "role-required")
    assert directory.certificate(serial)["status"] in (before, "valid")


def test_only_an_administrator_withdraws_a_privilege(directory):
    person = directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    directory.revoke(serial, "privilegeWithdrawn", person).expect_problem(422, "reason-not-allowed", "V2")
    directory.revoke(serial, "privilegeWithdrawn").expect(200)


def test_an_administrator_issues_with_no_shipped_profile(directory):
    person = directory.new_person()
    before = directory.state()
    body = {"address": person.address, "csr": csr_files.csr()}
    directory.socket.post("/v1/certificates", body).expect_problem(422, "applicant-required")
    for profile in ("personal", "personal-mailbox", "functional"):
        answer = directory.socket.post("/v1/certificates", {**body, "applicant": person.user, "profile": profile})
        answer.expect_problem(422, "profile-not-allowed")
    person_names_another = {**body, "applicant": person.user}
    directory.socket.post("/v1/certificates", person_names_another, acting_user=person.user).expect_problem(
        422, "applicant-not-allowed"
    )
    assert directory.state() == before


def test_the_audit_log_says_who_called(directory):
    import os

    person = directory.new_person()
    serial = directory.request(person, csr=csr_files.csr()).expect(201).json["serial"]
    entries = directory.socket.items("/v1/audit")
    (intended,) = [e for e in entries if e["details"].get("serial") == serial and "ntended" in e["action"]]
    assert intended["actor"]["uid"] == os.getuid() and intended["actor"]["user"] == person.user
    assert intended["actor"]["pid"] == os.getpid()
    assert all(person.surname not in str(entry) and person.address not in str(entry) for entry in entries)
