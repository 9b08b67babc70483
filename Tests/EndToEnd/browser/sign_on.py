# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A web server in front of a portal that signs people in on another site, as OpenID Connect and SAML do."""
import http.server
import threading

from web_portal import UnixConnection

PUBLIC = ("/c/", "/challenge", "/trust", "/pki", "/help", "/assets", "/language")
MARK = "signed-in=yes"
ENTRY = '<!doctype html><title>Log in</title><form method="post" action="{address}/back"><button>Log in</button></form>'


class SignOn:
    """Two servers: the one in front of the portal, and the one where people log in, on a host of its own."""

    def __init__(self, portal):
        self.portal = portal
        self.user = None
        self.seen_elsewhere = []
        self.front = server(front(self))
        self.elsewhere = server(elsewhere(self))
        # Another site for browsers, though the same machine.
        self.login = f"http://localhost:{self.elsewhere.server_port}/"

    @property
    def port(self):
        return self.front.server_port

    def __enter__(self):
        for one in (self.front, self.elsewhere):
            threading.Thread(target=one.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        for one in (self.front, self.elsewhere):
            one.shutdown()
            one.server_close()


def server(handler):
    return http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)


class Handler(http.server.BaseHTTPRequestHandler):
    """Says nothing on the terminal."""

    def log_message(self, *_):
        pass

    def answer(self, status, headers, body=b""):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def elsewhere(sign_on):
    class Elsewhere(Handler):
        """Where people log in: a page with a form that leads back."""

        def do_GET(self):
            sign_on.seen_elsewhere += [self.path, str(self.headers)]
            page = ENTRY.format(address=f"http://127.0.0.1:{sign_on.port}").encode()
            self.answer(200, [("Content-Type", "text/html")], page)

    return Elsewhere


def front(sign_on):
    class Front(Handler):
        """Lets public pages through, names who logged in on all others."""

        def do_GET(self):
            if self.path.startswith(PUBLIC) or self.is_signed_in:
                return self.pass_on()
            return self.answer(302, [("Location", sign_on.login)])

        def do_POST(self):
            if self.path == "/back":
                cookie = f"{MARK}; Path=/; HttpOnly; SameSite=Lax"
                return self.answer(302, [("Location", "/confirm"), ("Set-Cookie", cookie)])
            return self.pass_on()

        @property
        def is_signed_in(self):
            return MARK in (self.headers["Cookie"] or "")

        def pass_on(self):
            headers = {name: value for name, value in self.headers.items() if name.lower() != "x-remote-user"}
            if self.is_signed_in:
                headers["X-Remote-User"] = sign_on.user
            connection = UnixConnection(sign_on.portal.socket_path)
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            connection.request(self.command, self.path, body=body or None, headers=headers)
            answer = connection.getresponse()
            kept = [pair for pair in answer.getheaders() if pair[0].lower() not in ("content-length", "connection")]
            self.answer(answer.status, kept, answer.read())
            connection.close()

    return Front
