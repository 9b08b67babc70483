#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of 100 000 mailboxes in an open loop: a page, the few that a prefix selects, a person's selection list.

usage: mailboxes.py [MAILBOXES [FOLDER-OF-PROGRAMS]]; 100 000 and .build/release. Leaves nothing.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import statistics
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAILBOXES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
os.environ["SIEGEL_BIN"] = sys.argv[2] if len(sys.argv) > 2 else ".build/release"
sys.path[:0] = [str(ROOT / "Tests" / "EndToEnd")]

import homes  # noqa: E402
import prepare  # noqa: E402
from maildir import CONFIRM, Maildir, is_challenge, text, wait  # noqa: E402
from people import Directory  # noqa: E402
from siegel_daemon import Daemon  # noqa: E402
from siegel_socket import UnixConnection  # noqa: E402

DOMAIN, CONTACT = "mail.example.net", "contact"
HEADER = "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"
NAMES = ("Abel", "Beck", "Conrad", "Dietz", "Ebert", "Frank", "Groß", "Hahn", "Iser", "Jahn", "Köhler", "Lang")
IMPORTED = 50_000
PEOPLE, LINKED = 100, 500
RATE, CALLS = 50, 1_500


def row(number):
    name = NAMES[number % len(NAMES)]
    local_part = name.lower().replace("ö", "oe").replace("ß", "ss")
    address, alias = f"{local_part}.{number}@{DOMAIN}", f"alias.{number}@{DOMAIN}"
    return f"{name} von und zu,Person {number},{address},{alias},personal,,Raum {number % 900}"


def fill(socket):
    """A domain with its mailboxes, and people of whom each is linked to some."""
    Directory(socket).enter_domain()
    people = [prepare.person(number) for number in range(PEOPLE)] + [{**prepare.person(PEOPLE), "user": CONTACT}]
    lines = "".join(json.dumps(person) + "\n" for person in people).encode()
    socket.post("/v1/people/import", lines, content_type="application/x-ndjson").expect(200)
    socket.put(f"/v1/domains/{DOMAIN}", {"kind": "managed", "contacts": [CONTACT]}).expect(201)
    for first in range(0, MAILBOXES, IMPORTED):
        rows = [row(number) for number in range(first, min(first + IMPORTED, MAILBOXES))]
        table = "\r\n".join([HEADER, *rows]).encode()
        path = f"/v1/domains/{DOMAIN}/mailboxes/import"
        socket.post(path, table, acting_user=CONTACT, content_type="text/csv").expect(200)


def link(socket, home):
    mailboxes = socket.get(f"/v1/domains/{DOMAIN}/mailboxes?limit={LINKED}", acting_user=CONTACT).expect(200).json
    for mailbox in mailboxes["items"]:
        words = {"addresses": [mailbox["address"]]}
        socket.post(f"/v1/mailboxes/{mailbox['id']}/challenges", words, acting_user=CONTACT).expect(202)
    maildir, new = Maildir(home), home / "state" / "outbox" / "new"
    wait(lambda: list(new.glob("*")), len(mailboxes["items"]), "mails", 120)
    for number, mail in enumerate(filter(is_challenge, maildir.mails())):
        words = {"token": CONFIRM.search(text(mail)).group(1)}
        socket.post("/v1/challenges/confirm", words, acting_user=f"load{number % PEOPLE}").expect(200)


def calls(source):
    """The calls, in turns."""
    while True:
        yield "list of 100", f"/v1/domains/{DOMAIN}/mailboxes?limit=100", CONTACT
        prefix = urllib.parse.quote(f"{source.choice(('abel', 'beck', 'koehler', 'lang'))}.{source.randrange(10, 99)}")
        yield "prefix search", f"/v1/domains/{DOMAIN}/mailboxes?limit=100&q={prefix}", CONTACT
        user = f"load{source.randrange(PEOPLE)}"
        yield "selection list", f"/v1/people/{user}/addresses", user


def measure(path):
    """An open loop: a call begins at its time, whatever became of those before it; its own wait counts."""
    source, start, taken = calls(random.Random(7)), time.monotonic() + 0.5, {}

    def one(due, kind, target, user):
        time.sleep(max(0, due - time.monotonic()))
        connection = UnixConnection(path, 60)
        connection.request("GET", target, headers={"Acting-User": user})
        answer = connection.getresponse()
        octets = answer.read()
        seconds = time.monotonic() - due
        connection.close()
        assert answer.status == 200, octets[:500]
        return kind, seconds, len(json.loads(octets)["items"])

    with concurrent.futures.ThreadPoolExecutor(64) as workers:
        waiting = [workers.submit(one, start + number / RATE, *next(source)) for number in range(CALLS)]
        for outcome in concurrent.futures.as_completed(waiting):
            kind, *figures = outcome.result()
            taken.setdefault(kind, []).append(figures)
    for kind, figures in taken.items():
        report(kind, [seconds * 1000 for seconds, _ in figures], [items for _, items in figures])


def report(kind, milliseconds, items):
    quantiles = statistics.quantiles(milliseconds, n=100)
    print(
        f"{kind} ({len(milliseconds)} calls, {statistics.mean(items):.0f} items): p50 {quantiles[49]:.1f} ms, "
        f"p99 {quantiles[98]:.1f} ms, longest {max(milliseconds):.1f} ms",
        flush=True,
    )


def main():
    load = " ".join(f"{number:.2f}" for number in os.getloadavg())
    print(f"{time.strftime('%FT%TZ', time.gmtime())}, {os.cpu_count()} cores, load {load}, {os.environ['SIEGEL_BIN']}")
    with tempfile.TemporaryDirectory(prefix="siegel-") as directory, Daemon(homes.make_home(directory)) as daemon:
        fill(daemon.socket)
        link(daemon.socket, daemon.home)
        print(f"{MAILBOXES} mailboxes with an alias each in one domain, {RATE} calls a second in all:", flush=True)
        measure(daemon.socket_path)


if __name__ == "__main__":
    main()
