# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Bodies that are not what the call expects: each gets its code, and nothing changes."""
import re
import socket as sockets
import time

import pytest

import csr_files
import passwords


@pytest.fixture
def person(directory):
    return directory.new_person()


@pytest.fixture
def refused(directory, person):
    """Sends octets as a request for a certificate; checks the answer, and that nothing changed."""

    def send(octets, status, code, **options):
        before = directory.state()
        answer = directory.socket.post("/v1/certificates", octets, acting_user=person.user, **options)
        answer.expect_problem(status, code)
        assert directory.state() == before
        return answer.json

    return send


@pytest.mark.parametrize(
    "octets",
    [b"", b"{", b"nonsense", b'{"address": "a@example.org"} {}', b'{"address": "\xff"}', b'{"address": "\\ud800"}', b"\xef\xbb\xbf{}"],
)
def test_a_body_that_is_no_json(refused, octets):
    refused(octets, 400, "malformed-json")


@pytest.mark.parametrize(("opening", "levels"), [(b"[", 20_000), (b'{"":', 16_000), (b"[", 33)])
def test_a_body_nested_too_deep(refused, opening, levels):
    refused(opening * levels, 400, "malformed-json")


def test_a_body_of_ten_megabytes(refused):
    octets = b'{"address": "' + b"a" * 10_000_000 + b'"}'
    refused(octets, 413, "body-too-large")


def test_a_body_a_little_above_the_limit(refused):
    refused(b'{"address": "' + b"a" * (64 << 10) + b'"}', 413, "body-too-large")


def test_an_unknown_field_is_named(refused, person):
    body = f'{{"address": "{person.address}", "pasword": "x", "key": {{"algorithm": "ec-p256", "bits": 256}}}}'
    problem = refused(body.encode(), 400, "unknown-field")
    assert "/pasword" in [error["pointer"] for error in problem["errors"]]


def test_a_name_that_stands_twice_is_named(refused, person):
    body = f'{{"address": "{person.address}", "address": "{person.address}"}}'
    problem = refused(body.encode(), 400, "duplicate-key")
    assert [error["pointer"] for error in problem["errors"]] == ["/address"]


def test_a_name_that_stands_twice_in_another_spelling_is_found(refused, person):
    body = f'{{"address": "{person.address}", "\\u0061ddress": "{person.address}"}}'
    refused(body.encode(), 400, "duplicate-key")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b"{}", "/address"),
        (b'{"address": 7}', "/address"),
        (b'{"address": null}', "/address"),
        (b'{"address": "a@example.org", "key": {"algorithm": "rsa-1024"}, "password": "x"}', "/key/algorithm"),
        (b'{"address": "a@example.org", "key": {}, "password": "x"}', "/key/algorithm"),
        (b'{"address": "a@example.org", "pkcs12": {"encryption": "rc2"}, "password": "x"}', "/pkcs12/encryption"),
    ],
)
def test_a_field_of_another_form_is_named(refused, body, pointer):
    problem = refused(body, 422, "invalid-field")
    assert pointer in [error["pointer"] for error in problem["errors"]]


def test_another_media_type_is_refused(refused):
    refused(b"address=a", 415, "unsupported-media-type", content_type="application/x-www-form-urlencoded")


@pytest.mark.parametrize(("method", "path"), [("DELETE", "/v1/certificates"), ("POST", "/v1/health"), ("PUT", "/v1/audit")])
def test_another_method_is_refused_with_those_allowed(socket, method, path):
    answer = socket.call(method, path).expect_problem(405, "method-not-allowed")
    assert answer.headers["Allow"]


@pytest.mark.parametrize("path", ["/", "/v1", "/v2/health", "/v1/nothing", "/v1/certificates/00/x", "/v1/../v1/health"])
def test_a_path_that_is_nothing(socket, path):
    socket.get(path).expect_problem(404, "not-found")


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "limit=x", "limit=-1", "status=new", "limit=1&limit=2", "colour=red"])
def test_a_query_that_is_not_readable(socket, query):
    socket.get(f"/v1/certificates?{query}").expect_problem(400, "invalid-parameter")


@pytest.mark.parametrize("path", ["/v1/certificates", "/v1/people", "/v1/audit"])
def test_a_cursor_that_nobody_gave(socket, path):
    socket.get(f"{path}?cursor=%00").expect_problem(400, "invalid-cursor")


@pytest.mark.parametrize(
    "path", ["certificates", "people", "domains", "requests", "issuers", "profiles", "audit"]
)
def test_every_list_is_read_page_by_page(socket, path):
    page = socket.get(f"/v1/{path}?limit=1").expect(200).json
    assert set(page) == {"items", "next"} and len(page["items"]) <= 1


def test_an_answer_names_no_path_and_no_password(directory, person):
    octets = f'{{"address": "{person.address}", "password": "{passwords.SHORTEST[:-1]}"}}'.encode()
    answer = directory.socket.post("/v1/certificates", octets, acting_user=person.user)
    answer.expect_problem(422, "password-too-short")
    passwords.assert_no_password(answer.body, "the answer")
    assert b"/tmp/" not in answer.body and b".swift" not in answer.body


def test_a_certificate_that_does_not_exist(socket):
    socket.get("/v1/certificates/" + "7f" * 16).expect_problem(404, "not-found")
    socket.get("/v1/certificates/no-serial").expect_problem(404, "not-found")


def exchange(daemon, octets):
    """All that the daemon sends until it closes the connection."""
    with sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) as connection:
        connection.settimeout(10)
        connection.connect(str(daemon.socket_path))
        connection.sendall(octets)
        with connection.makefile("rb") as answers:
            return answers.read()


def test_a_caller_of_the_old_protocol_reads_to_the_end(daemon):
    head, body = exchange(daemon, b"GET /v1/health HTTP/1.0\r\n\r\n").split(b"\r\n\r\n", 1)
    assert head.startswith(b"HTTP/1.1 200 ") and b"\r\nconnection: close" in head.lower()
    assert body.startswith(b"{") and body.endswith(b"}")


@pytest.mark.parametrize("fields", [b"", b"Host: siegel\r\nHost: other\r\n"])
def test_a_request_without_one_host(daemon, fields):
    before = b"GET /v1/issuers HTTP/1.1\r\nHost: siegel\r\n\r\n"
    answers = exchange(daemon, before + b"GET /v1/health HTTP/1.1\r\n" + fields + b"\r\n" + before)
    assert re.findall(rb"HTTP/1.1 (\d+)", answers) == [b"200", b"400"]
    assert b"urn:siegel:error:invalid-parameter" in answers


def test_a_request_that_trickles_in_is_ended(daemon, person):
    with sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) as connection:
        connection.settimeout(40)
        connection.connect(str(daemon.socket_path))
        began = time.monotonic()
        connection.sendall(
            b"POST /v1/certificates HTTP/1.1\r\nHost: siegel\r\nActing-User: " + person.user.encode()
            + b"\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        )
        answer = connection.recv(65536)
    assert time.monotonic() - began < 30
    assert answer.startswith(b"HTTP/1.1 408 ") and b"urn:siegel:error:timeout" in answer
