#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Imports of mailboxes beside issuing: seconds, peak memory of siegeld, the longest gap between two certificates.

usage: mailbox_import.py [ROWS [FOLDER-OF-PROGRAMS]]; 50 000 rows and .build/release, or .build/debug where that is not
there, whose figures say nothing. Three imports: all rows new, all comments changed, the file again. Leaves nothing.
"""
import json
import os
import pathlib
import statistics
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
BUILDS = [pathlib.Path(word) for word in sys.argv[2:3]] or [ROOT / ".build" / "release", ROOT / ".build" / "debug"]
os.environ["SIEGEL_BIN"] = str(next(build for build in BUILDS if (build / "siegeld").exists()))
sys.path[:0] = [str(ROOT / "Tests" / "EndToEnd")]

import homes  # noqa: E402
import prepare  # noqa: E402
from people import Directory  # noqa: E402
from siegel_daemon import Daemon  # noqa: E402
from siegel_socket import UnixConnection  # noqa: E402

DOMAIN, CONTACT = "mail.example.net", "contact"
ISSUED = 6_000
HEADER = "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"


def table(comment):
    lines = (f"Name {n % 997},Person {n},p{n}@{DOMAIN},a{n}@{DOMAIN},personal,,{comment} {n % 900}" for n in range(ROWS))
    return "\r\n".join([HEADER, *lines]).encode()


class Issuing(threading.Thread):
    """Requests one certificate after the other, on one connection, and remembers when each came."""

    def __init__(self, socket_path, bodies):
        super().__init__(daemon=True)
        self.path, self.bodies, self.moments, self.is_over = socket_path, bodies, [], threading.Event()

    def run(self):
        connection = UnixConnection(self.path, 60)
        for user, body in self.bodies:
            if self.is_over.is_set():
                break
            headers = {"Acting-User": user, "Content-Type": "application/json"}
            connection.request("POST", "/v1/certificates", body, headers)
            answer = connection.getresponse()
            text = answer.read()
            assert answer.status == 201, text[:500]
            self.moments.append(time.monotonic())
            time.sleep(0.002)
        connection.close()


def peak(pid):
    lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def measure(daemon, what, octets, bodies):
    pathlib.Path(f"/proc/{daemon.pid}/clear_refs").write_text("5")
    issuing = Issuing(daemon.socket_path, bodies)
    issuing.start()
    time.sleep(0.5)
    begun = time.monotonic()
    path = f"/v1/domains/{DOMAIN}/mailboxes/import"
    report = daemon.socket.post(path, octets, acting_user=CONTACT, content_type="text/csv").expect(200).json
    ended = time.monotonic()
    issuing.is_over.set()
    issuing.join()
    assert issuing.moments[-1] > ended - 1, "the requests did not last for the whole import"
    gaps = [late - early for early, late in zip(issuing.moments, issuing.moments[1:]) if late > begun]
    counts = ", ".join(f"{report[name]} {name}" for name in ("created", "changed", "unchanged"))
    print(
        f"{what} ({counts}; {len(octets) / 1e6:.1f} MB): {ended - begun:.2f} s, peak {peak(daemon.pid):.0f} MB; "
        f"{len(gaps)} certificates beside it, longest gap {max(gaps) * 1000:.0f} ms, "
        f"median {statistics.median(gaps) * 1000:.1f} ms",
        flush=True,
    )


def enter_people(daemon):
    Directory(daemon.socket).enter_domain()
    people = [prepare.person(number) for number in range(ISSUED)]
    people.append({**prepare.person(ISSUED), "user": CONTACT})
    lines = "".join(json.dumps(person) + "\n" for person in people).encode()
    daemon.socket.post("/v1/people/import", lines, content_type="application/x-ndjson").expect(200)
    daemon.socket.put(f"/v1/domains/{DOMAIN}", {"kind": "managed", "contacts": [CONTACT]}).expect(201)


def main():
    print(f"{os.environ['SIEGEL_BIN']}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory(prefix="siegel-") as directory:
        requests = (prepare.request(number) for number in range(ISSUED))
        bodies = iter([(f"load{number}", data.partition(b"\r\n\r\n")[2]) for number, data in enumerate(requests)])
        with Daemon(homes.make_home(directory)) as daemon:
            enter_people(daemon)
            measure(daemon, "new", table("Room"), bodies)
            measure(daemon, "comments changed", table("Floor"), bodies)
            measure(daemon, "unchanged", table("Floor"), bodies)


if __name__ == "__main__":
    main()
