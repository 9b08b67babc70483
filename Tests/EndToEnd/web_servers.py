# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Web servers before the portal, run from the configuration files that docs/web-servers shows."""
import http.client
import os
import pathlib
import re
import signal
import socket
import ssl
import subprocess
import time
import urllib.parse

from tools import ROOT, environment, openssl
from web_portal import Browser, free_port

EXAMPLES = ROOT / "docs" / "web-servers"
WEB_SERVER_USER = 33  # www-data on Debian
HOST = "portal.example.org"
ADMIN_HOST = "pki-admin.example.org"
PKI_HOST = "pki.example.org"
MODULES = pathlib.Path("/usr/lib/apache2/modules")
# What Debian's package enables by itself.
DEBIAN_MODULES = (
    "access_compat alias auth_basic authn_core authn_file authz_core authz_host authz_user autoindex deflate dir env "
    "filter mime mpm_event negotiation reqtimeout setenvif"
).split()


def documented(name, changes):
    """An example file with what everybody has to change changed: each text must stand in it."""
    text = (EXAMPLES / name).read_text()
    for old in sorted(changes, key=len, reverse=True):
        assert old in text, f"{old!r} does not stand in {name}"
        text = text.replace(old, str(changes[old]))
    return text


class WebServer:
    """A web server on loopback ports, as www-data and with a certificate of its own."""

    def __init__(self, directory, portal_socket, admin_socket, public):
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(mode=0o755)
        self.tls_port, self.plain_port = free_port(), free_port()
        self.places = {
            "/run/siegel-portal/portal.sock": portal_socket,
            "/run/siegel-admin-portal/admin.sock": admin_socket,
            "/var/lib/siegel/state/public": public,
            "192.0.2.0/24": "127.0.0.1/32",
        }
        # Where it could write what passes through: it must not, so it cannot.
        self.temporary = []
        self.process = None
        self.make_certificate()

    @property
    def origin(self):
        return f"https://{HOST}:{self.tls_port}"

    def make_certificate(self):
        names = ",".join(f"DNS:{name}" for name in (HOST, ADMIN_HOST))
        openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-days", "2",
            "-subj", f"/CN={HOST}", "-addext", f"subjectAltName={names}", "-addext", "basicConstraints=CA:FALSE",
            "-keyout", self.directory / "portal.key", "-out", self.directory / "portal.pem",
        ).expect()

    def start(self):
        os.chown(self.directory, WEB_SERVER_USER, WEB_SERVER_USER)
        for path in self.directory.rglob("*"):
            os.chown(path, WEB_SERVER_USER, WEB_SERVER_USER)
        identity = ["--reuid", str(WEB_SERVER_USER), "--regid", str(WEB_SERVER_USER), "--clear-groups"]
        with open(self.directory / "console.log", "wb") as console:
            self.process = subprocess.Popen(
                ["setpriv", *identity, *map(str, self.command)],
                stdin=subprocess.DEVNULL, stdout=console, stderr=console, env=environment(), cwd=self.directory,
            )
        deadline = time.monotonic() + 30
        while not (is_open(self.tls_port) and is_open(self.plain_port)):
            assert self.process.poll() is None and time.monotonic() < deadline, self.logs()
            time.sleep(0.02)
        for path in self.temporary:
            path.chmod(0)
        return self

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def logs(self):
        """All that it has written."""
        return "\n".join(path.read_text(errors="replace") for path in sorted(self.directory.rglob("*.log")))

    def wait_for_log(self, text):
        """Waits for a line that is written after the answer."""
        deadline = time.monotonic() + 20
        while text not in self.logs():
            assert time.monotonic() < deadline, self.logs()
            time.sleep(0.02)

    def visitor(self, host=HOST, source="127.0.0.1"):
        """Somebody's browser, from outside."""
        return Visitor(self, host, source)


class Apache(WebServer):
    """apache2 with mod_auth_openidc."""

    answer_to_unknown_length = 411

    def __init__(self, directory, provider, **places):
        super().__init__(directory, **places)
        changes = self.places | {
            "*:443": f"127.0.0.1:{self.tls_port}",
            "*:80": f"127.0.0.1:{self.plain_port}",
            f"https://{HOST}": self.origin,
            f"https://{ADMIN_HOST}": f"https://{ADMIN_HOST}:{self.tls_port}",
            "/etc/apache2/siegel-host.conf": self.directory / "host.conf",
        }
        text = documented("apache.conf", changes)
        (self.directory / "siegel.conf").write_text(text)
        # A provider on loopback needs no TLS. No other setting is for tests alone.
        common = {"https://login.example.org": provider.url, "/etc/ssl/siegel/portal": self.directory / "portal"}
        (self.directory / "host.conf").write_text(documented("apache-host.conf", common))
        (self.directory / "apache2.conf").write_text(self.surroundings(text))
        self.sign_out_path = f"/oidc?logout={urllib.parse.quote(self.origin + '/logout', safe='')}"
        self.command = ["/usr/sbin/apache2", "-DFOREGROUND", "-f", self.directory / "apache2.conf"]

    def surroundings(self, text):
        """What Debian's own apache2.conf, ports.conf and a2enmod do."""
        asked = re.search(r"a2enmod (.+)", text).group(1).split()
        names = dict.fromkeys(DEBIAN_MODULES + ["socache_shmcb"] + asked)
        return "\n".join([
            f"ServerRoot {self.directory}",
            "ServerName localhost",
            f"PidFile {self.directory}/apache2.pid",
            f"DefaultRuntimeDir {self.directory}",
            f"Define APACHE_LOG_DIR {self.directory}",
            f"ErrorLog {self.directory}/error.log",
            *(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in names),
            "TypesConfig /dev/null",
            f"Listen 127.0.0.1:{self.tls_port}",
            f"Listen 127.0.0.1:{self.plain_port}",
            f"Include {self.directory}/siegel.conf",
            "",
        ])


class Nginx(WebServer):
    """nginx with auth_request."""

    # The portal's own, on what is wrong with the form.
    answer_to_unknown_length = 422
    sign_out_path = "/oauth2/sign_out?rd=%2Flogout"

    def __init__(self, directory, provider, **places):
        super().__init__(directory, **places)
        listening = f"listen 127.0.0.1:{self.tls_port} ssl"
        changes = self.places | {
            "listen 443 ssl": listening,
            "listen 80": f"listen 127.0.0.1:{self.plain_port}",
            f"https://{HOST}": self.origin,
            "127.0.0.1:4180": f"127.0.0.1:{provider.port}",
            "/var/log/nginx": self.directory,
            "/etc/nginx/snippets/siegel-host.conf": self.directory / "host.conf",
        }
        (self.directory / "siegel.conf").write_text(documented("nginx.conf", changes))
        common = {"listen 443 ssl": listening, "/etc/ssl/siegel/portal": self.directory / "portal"}
        (self.directory / "host.conf").write_text(documented("nginx-host.conf", common))
        (self.directory / "nginx.conf").write_text(self.surroundings())
        self.command = ["/usr/sbin/nginx", "-e", self.directory / "error.log", "-c", self.directory / "nginx.conf"]

    def surroundings(self):
        """What Debian's own nginx.conf does."""
        self.temporary = [self.directory / kind for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")]
        return "\n".join([
            "daemon off;",
            f"pid {self.directory}/nginx.pid;",
            "worker_processes 1;",
            "events { worker_connections 256; }",
            "http {",
            *(f"{path.name}_temp_path {path};" for path in self.temporary),
            f"access_log {self.directory}/access.log;",
            f"error_log {self.directory}/error.log;",
            f"include {self.directory}/siegel.conf;",
            "}",
            "",
        ])


class Visitor(Browser):
    """A browser that comes over TLS and sees the web server alone."""

    def __init__(self, server, host, source):
        super().__init__(self, {"Accept": "text/html", "User-Agent": "a browser of the tests"})
        self.server = server
        self.host = host
        self.source = source

    def connection(self):
        return OutsideConnection(self.host, self.server, self.source)

    def go(self, address, **headers):
        """Opens an address of this host."""
        origin = f"https://{self.host}:{self.server.tls_port}"
        assert address.startswith(("/", origin + "/")), f"{address} leads away from {origin}"
        return self.get(address.removeprefix(origin), **headers)

    def keep_cookies(self, headers):
        super().keep_cookies(headers)
        self.cookies = {name: value for name, value in self.cookies.items() if value}


class OutsideConnection(http.client.HTTPSConnection):
    """TLS to a name that leads to loopback."""

    def __init__(self, host, server, source):
        context = ssl.create_default_context(cafile=server.directory / "portal.pem")
        super().__init__(host, server.tls_port, timeout=30, context=context)
        self.source = source

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.port), 30, (self.source, 0))
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


def plain_answer(server, host, path):
    """What the port without TLS answers."""
    connection = http.client.HTTPConnection("127.0.0.1", server.plain_port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.headers, content


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
