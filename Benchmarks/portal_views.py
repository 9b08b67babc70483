#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The overview of a person with 50 certificates, 200 views a second in an open loop, everything on one machine.

usage: portal_views.py [SECONDS [FOLDER-OF-PROGRAMS]]; 30 and .build/release. The limit measured in the same run: the
same views of a page without the daemon (/help), and the daemon's own list of the 50. Leaves nothing.
"""
import asyncio
import os
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
os.environ["SIEGEL_BIN"] = sys.argv[2] if len(sys.argv) > 2 else ".build/release"
sys.path[:0] = [str(ROOT / "Tests" / "EndToEnd")]

import homes  # noqa: E402
import csr_files  # noqa: E402
from people import Directory  # noqa: E402
from siegel_daemon import Daemon  # noqa: E402
from web_portal import WebPortal  # noqa: E402

RATE, CONNECTIONS, CERTIFICATES, USER = 200, 16, 50, "anna"
LIMITS = "[limits]\ncertificatesPerPersonPerHour = 1000"


def fill(socket):
    """A person, the addresses of 49 groups, and a certificate for each."""
    Directory(socket).enter_domain()
    addresses = [f"group{number}@example.org" for number in range(CERTIFICATES - 1)]
    functional = [{"address": address, "kind": "login", "displayName": address} for address in addresses]
    person = {
        "givenName": "Anna", "surname": "Müller", "primaryAddress": "anna@example.org", "functional": functional,
    }
    socket.put(f"/v1/people/{USER}", person).expect(201)
    for address in ["anna@example.org", *addresses]:
        words = {"address": address, "csr": csr_files.csr()}
        socket.post("/v1/certificates", words, acting_user=USER).expect(201)


class Connection:
    """HTTP/1.1 with keep-alive, as little of it as an answer with a length needs."""

    def __init__(self, opening, head):
        self.opening, self.head, self.streams = opening, head, None

    async def view(self):
        if self.streams is None:
            self.streams = await self.opening()
        reader, writer = self.streams
        writer.write(self.head)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        return await reader.readexactly(int(length.split(b":")[1]))


async def views(opening, head, seconds):
    """An open loop: a view begins at its time, whatever became of those before it; its own wait counts."""
    free, milliseconds, octets = asyncio.Queue(), [], 0
    for _ in range(CONNECTIONS):
        free.put_nowait(Connection(opening, head))
    start = time.monotonic() + 0.2

    async def one(due):
        nonlocal octets
        await asyncio.sleep(max(0, due - time.monotonic()))
        connection = await free.get()
        octets = len(await connection.view())
        free.put_nowait(connection)
        milliseconds.append((time.monotonic() - due) * 1000)

    await asyncio.gather(*(one(start + number / RATE) for number in range(RATE * seconds)))
    return milliseconds, octets


def cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(what, opening, head, pids):
    asyncio.run(views(opening, head, 2))
    before = {name: cpu(pid) for name, pid in pids.items()}
    milliseconds, octets = asyncio.run(views(opening, head, SECONDS))
    spent = ", ".join(
        f"{name} {(cpu(pid) - before[name]) / len(milliseconds) * 1000:.2f} ms" for name, pid in pids.items()
    )
    quantiles = statistics.quantiles(milliseconds, n=100)
    print(
        f"{what} ({len(milliseconds)} at {RATE}/s, {octets} octets): p50 {quantiles[49]:.1f} ms, "
        f"p99 {quantiles[98]:.1f} ms, longest {max(milliseconds):.1f} ms; CPU for each: {spent}",
        flush=True,
    )


def request(path, *fields):
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: 127.0.0.1", *fields, "", ""]).encode()


def main():
    load = " ".join(f"{number:.2f}" for number in os.getloadavg())
    print(f"{time.strftime('%FT%TZ', time.gmtime())}, {os.cpu_count()} cores, load {load}, {os.environ['SIEGEL_BIN']}")
    with tempfile.TemporaryDirectory(prefix="siegel-") as directory:
        home = homes.make_home(directory)
        homes.append_settings(home, LIMITS)
        with Daemon(home) as daemon:
            fill(daemon.socket)
            portal = WebPortal(home, level="notice").start()
            browser = portal.browser().sign_in(USER)
            assert browser.get("/certificates").text.count("<tr>") == CERTIFICATES + 1
            cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
            pids = {"siegel-portal": portal.process.pid, "siegeld": daemon.pid}

            async def to_portal():
                return await asyncio.open_connection("127.0.0.1", portal.port)

            async def to_daemon():
                return await asyncio.open_unix_connection(str(daemon.socket_path))

            listing = request("/v1/certificates?limit=50", f"Acting-User: {USER}")
            measure("list of the daemon", to_daemon, listing, pids)
            measure("page without the daemon", to_portal, request("/help", f"Cookie: {cookies}"), pids)
            measure("overview", to_portal, request("/certificates", f"Cookie: {cookies}"), pids)
            portal.stop()


if __name__ == "__main__":
    main()
