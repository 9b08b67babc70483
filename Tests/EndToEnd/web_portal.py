# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A siegel-portal process, and a browser without scripts that fills its forms."""
import html
import http.client
import pathlib
import re
import secrets
import socket
import subprocess
import time
import urllib.parse

from passwords import assert_no_password
from tools import BINARIES, environment

SIEGEL_PORTAL = BINARIES / "siegel-portal"
START_SECONDS = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class WebPortal:
    """Starts siegel-portal on a home: the demo, or behind a web server that is this user; for everybody, or for
    administrators."""

    def __init__(self, home, settings=None, level="debug", admin=False):
        self.home = pathlib.Path(home)
        self.level = level
        self.options = ["--admin"] if admin else []
        self.log_path = self.home.parent / f"{self.home.name}.siegel-portal{'-admin' if admin else ''}.log"
        self.port = None if settings else free_port()
        self.socket_path = self.home / "state" / ("admin.sock" if admin else "portal.sock")
        if settings:
            (self.home / "portal.toml").write_text(settings)
        self.process = None

    @property
    def log(self):
        return self.log_path.read_text()

    def start(self):
        options = self.options + ([] if self.port is None else ["--demo", "--port", str(self.port)])
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [str(SIEGEL_PORTAL), "--home", str(self.home), "--log-level", self.level, *options],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment(),
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log[-3000:]
            try:
                self.connection().connect()
                return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError(f"siegel-portal does not listen: {self.log[-3000:]}")

    def stop(self):
        self.process.terminate()
        assert self.process.wait(timeout=30) == 0, self.log[-3000:]
        assert_no_password(self.log_path.read_bytes(), "the log of the portal")

    def connection(self):
        if self.port is not None:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        return UnixConnection(self.socket_path)

    def browser(self, **headers):
        return Browser(self, headers)


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path):
        super().__init__("portal.example.org", timeout=30)
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(30)
        self.sock.connect(self.path)


class Page:
    """An answer of the portal."""

    def __init__(self, status, headers, content):
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def text(self):
        return self.content.decode()

    @property
    def location(self):
        return self.headers.get("Location")

    @property
    def heading(self):
        return html.unescape(re.search(r"<h1[^>]*>([^<]*)", self.text).group(1))

    def field(self, name):
        """The value of a hidden field."""
        return html.unescape(re.search(rf'name="{name}" value="([^"]*)"', self.text).group(1))

    def expect(self, status):
        assert self.status == status, (self.status, self.location, self.content[:3000])
        return self


class Browser:
    """Keeps cookies and sends forms as the pages have them."""

    def __init__(self, portal, headers):
        self.portal = portal
        self.headers = headers
        self.cookies = {}

    def get(self, path, **headers):
        return self.ask("GET", path, None, headers)

    def post(self, path, fields, **headers):
        return self.ask("POST", path, urllib.parse.urlencode(fields), headers)

    def send(self, page, path, **fields):
        """Sends a form with the token of the page it stands on."""
        return self.post(path, {"token": page.field("token"), **fields})

    def upload(self, path, fields, file, filename="table.csv", **headers):
        """Sends a form with a file as browsers do (RFC 7578)."""
        boundary = f"----form{secrets.token_hex(8)}"
        parts = [f'name="{name}"\r\n\r\n'.encode() + value.encode() for name, value in fields.items()]
        name = filename.encode().replace(b'"', b"%22")
        parts.append(b'name="file"; filename="' + name + b'"\r\nContent-Type: text/csv\r\n\r\n' + file)
        start = f"--{boundary}\r\nContent-Disposition: form-data; ".encode()
        body = b"".join(start + part + b"\r\n" for part in parts) + f"--{boundary}--\r\n".encode()
        headers = {"Content_Type": f"multipart/form-data; boundary={boundary}", **headers}
        return self.ask("POST", path, body, headers)

    def ask(self, method, path, body, headers):
        fields = {name.replace("_", "-"): value for name, value in {**self.headers, **headers}.items()}
        if self.cookies:
            fields["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            fields.setdefault("Content-Type", "application/x-www-form-urlencoded")
        connection = self.portal.connection()
        connection.request(method, path, body=body, headers=fields)
        answer = connection.getresponse()
        page = Page(answer.status, answer.headers, answer.read())
        connection.close()
        self.keep_cookies(answer.headers)
        return page

    def keep_cookies(self, headers):
        for cookie in headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            if "Max-Age=0" in cookie:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def sign_in(self, user):
        """Chooses a person in the demo."""
        self.send(self.get("/login").expect(200), "/login", user=user, next="/certificates").expect(303)
        return self

    def request(self, address, password, **fields):
        """Requests a certificate; gives the answer to the form."""
        page = self.get("/certificates/request").expect(200)
        entered = {"address": address, "password": password, "repetition": password, **fields}
        return self.send(page, "/certificates/request", request=page.field("request"), **entered)

    def download(self, ready):
        """The file behind the page of a certificate that is ready."""
        return self.send(self.get(ready).expect(200), f"{ready}/file")
