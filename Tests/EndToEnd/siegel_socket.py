# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""HTTP over the daemon's Unix socket, with nothing between the test and the bytes."""
import base64
import http.client
import json
import socket
import urllib.parse

import description

PROBLEM_PREFIX = "urn:siegel:error:"


class UnixConnection(http.client.HTTPConnection):
    """A connection of http.client through a Unix socket."""

    def __init__(self, path, timeout):
        super().__init__("siegel", timeout=timeout)
        self.socket_path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.socket_path)


class Answer:
    """What the daemon answered."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def code(self):
        """The code of the problem that was answered; None for a success."""
        if self.headers.get("Content-Type") != "application/problem+json":
            return None
        problem = self.json
        assert problem["status"] == self.status and problem["type"].startswith(PROBLEM_PREFIX)
        return problem["type"].removeprefix(PROBLEM_PREFIX)

    @property
    def pkcs12(self):
        """The octets of the PKCS#12 file in an issuance."""
        return base64.b64decode(self.json["pkcs12"], validate=True)

    def expect(self, status):
        """Itself, when the status is the expected one."""
        assert self.status == status, f"{self.status} instead of {status}: {self.body[:2000]!r}"
        return self

    def expect_problem(self, status, code, rule=None):
        """Itself, when it is this problem: status, code, and the rule where one is named."""
        assert (self.status, self.code) == (status, code), f"{self.status} {self.body[:2000]!r}"
        assert self.json["title"] and self.json["detail"]
        if rule is not None:
            assert self.json.get("rule") == rule, self.json
        return self

    def __repr__(self):
        return f"<{self.status} {self.body[:300]!r}>"


class SiegelSocket:
    """A socket of a daemon; every call is a connection of its own."""

    def __init__(self, path, timeout=60):
        self.path = path
        self.timeout = timeout

    def call(
        self, method, path, body=None, acting_user=None, idempotency_key=None, accept=None, content_type=None, headers=()
    ):
        """Makes one call, and holds the answer against openapi.yaml; a body that is no octets is sent as JSON."""
        lines = [("Acting-User", acting_user), ("Idempotency-Key", idempotency_key), ("Accept", accept)]
        lines = [(name, value) for name, value in lines if value is not None] + list(headers)
        if body is not None:
            lines.append(("Content-Type", content_type or "application/json"))
            if not isinstance(body, bytes):
                body = json.dumps(body, ensure_ascii=False).encode()
        answer = self._exchange(method, path, body, lines)
        description.check(method, path, answer.status, answer.headers.get("Content-Type"), answer.body)
        return answer

    def _exchange(self, method, path, body, lines):
        connection = UnixConnection(self.path, self.timeout)
        try:
            connection.putrequest(method, path)
            for name, value in lines:
                connection.putheader(name, value)
            if body is not None or method in ("POST", "PUT"):
                connection.putheader("Content-Length", str(len(body or b"")))
            connection.endheaders()
            self._send(connection, body)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    @staticmethod
    def _send(connection, body):
        """Sends the body; a daemon that refuses it half-way has answered already, and closed its end."""
        try:
            if body:
                connection.send(body)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def send_and_hang_up(self, method, path, body, acting_user):
        """Sends a request and closes the connection before any answer could be read."""
        octets = json.dumps(body).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: siegel\r\nActing-User: {acting_user}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(octets)}\r\n\r\n"
        )
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.connect(str(self.path))
            connection.sendall(head.encode() + octets)

    def get(self, path, **options):
        return self.call("GET", path, **options)

    def put(self, path, body, **options):
        return self.call("PUT", path, body, **options)

    def post(self, path, body=None, **options):
        return self.call("POST", path, body, **options)

    def delete(self, path, **options):
        return self.call("DELETE", path, **options)

    def items(self, path, **options):
        """All items of a list, page by page."""
        page = self.get(path, **options).expect(200).json
        items = page["items"]
        while page["next"] is not None:
            cursor = urllib.parse.quote(page["next"])
            page = self.get(f"{path}{'&' if '?' in path else '?'}cursor={cursor}", **options).expect(200).json
            items += page["items"]
        return items
