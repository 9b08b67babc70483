# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of mailboxes: what is stored, what every bad file gets, and that it is all or nothing (F1 to F6)."""
import csv
import io
import itertools
import sqlite3
import threading
import time

import pytest

from people import DOMAIN as DIRECTORY_DOMAIN
from people import Directory, login
from registry import DOMAIN, Registry
from siegel_daemon import Daemon

COLUMNS = [
    "Last Name", "First Name", "Primary E-Mail", "Alias Addresses", "Mailboxtype", "Applicant E-Mail", "Comment"
]
HEADER = ",".join(COLUMNS)
IDN_DOMAIN, IDN_TYPED = "xn--bcher-kva.example", "bücher.example"
FOREIGN_DOMAIN = "foreign.example.org"
LIMIT = 8 << 20
MANY = 4000
_numbers = itertools.count(1)


class Desk(Registry):
    """A contact who imports into a domain of their own."""

    def post(self, table, query="", person=None, content_type="text/csv"):
        octets = table if isinstance(table, bytes) else table.encode()
        return self.socket.post(
            f"/v1/domains/{self.domain}/mailboxes/import{query}",
            octets,
            acting_user=(person or self.contact).user,
            content_type=content_type,
        )

    def take(self, *rows, query=""):
        """Imports lines below the usual header; the report."""
        return self.post("\n".join([HEADER, *rows]), query).expect(200).json

    def export(self):
        path = f"/v1/domains/{self.domain}/mailboxes/export"
        answer = self.socket.get(path, acting_user=self.contact.user).expect(200)
        assert answer.headers["Content-Type"] == "text/csv"
        return answer.body

    def find(self, address):
        """The mailbox with a primary address; None where there is none."""
        items = self.socket.items(f"/v1/domains/{self.domain}/mailboxes", acting_user=self.contact.user)
        return next((item for item in items if item["address"] == address), None)


@pytest.fixture(scope="module")
def desk(daemon):
    directory = Directory(daemon.socket)
    person = directory.new_person("Anna", "Berg", address=f"anna.berg@{DIRECTORY_DOMAIN}")
    directory.new_person("Lou", "Login", functional=[login(f"held@{DOMAIN}")], address=f"dean@{DOMAIN}")
    Registry(directory, daemon.home, FOREIGN_DOMAIN)
    desk = Desk(directory, daemon.home)
    desk.person, desk.stranger = person, directory.new_person()
    daemon.socket.put(f"/v1/domains/{IDN_DOMAIN}", {"kind": "managed", "contacts": [desk.contact.user]}).expect(201)
    desk.take(
        f"Stored,Sam,stored@{DOMAIN},taken@{DOMAIN},personal,,here",
        f"Desk,,desk@{DOMAIN},book@{IDN_TYPED},functional,{person.address},",
    )
    return desk


@pytest.fixture
def unchanged(desk):
    """Asserts that nothing is stored: no mailbox and no audit entry."""
    before = (desk.export(), desk.socket.get("/v1/audit/head").expect(200).json)
    yield
    assert (desk.export(), desk.socket.get("/v1/audit/head").expect(200).json) == before


def new(prefix="m", domain=DOMAIN):
    return f"{prefix}{next(_numbers)}@{domain}"


GOOD = f"Good,Gus,good@{DOMAIN},,personal,,"


def faulty(*rows, at, query=""):
    """A file with a line that holds before those that do not; where each fault is expected, as line, column, rule."""
    return "\n".join([HEADER, GOOD, *rows]), at, query


BAD = {
    "a column is missing": (HEADER.replace(",Comment", "") + "\n", [(1, "Comment", "F1")], ""),
    "a column stands twice": (f"{HEADER},comment\n", [(1, "Comment", "F1")], ""),
    "no header": ("", [(1, None, "F1")], ""),
    "too few cells": faulty("Short,Sue", at=[(3, None, "F1")]),
    "too many cells": faulty(f"Long,Lee,{new()},,personal,,,more", at=[(3, None, "F1")]),
    "Windows-1252 without saying so": (
        f"{HEADER}\n{GOOD}\nMüller,J,{new()},,personal,,\n".encode("cp1252"), [(3, "Last Name", "F4")], ""
    ),
    "UTF-8 with its mark said to be Windows-1252": (
        f"\ufeff{HEADER}\n{GOOD}\n".encode(), [(1, None, "F4")], "?encoding=windows-1252"
    ),
    "UTF-16": (f"{HEADER}\n{GOOD}\n".encode("utf-16"), [(1, None, "F4")], ""),
    "an unclosed quote": faulty(f'"Open,Ova,{new()},,personal,,', at=[(3, "Last Name", "F4")]),
    "a quote inside": faulty(f'In"side,Ova,{new()},,personal,,', at=[(3, "Last Name", "F4")]),
    "text behind a quote": faulty(f'"In"side,Ova,{new()},,personal,,', at=[(3, "Last Name", "F4")]),
    "three aliases": faulty(
        f'T,T,{new()},"{new()}, {new()}; {new()}",personal,,', at=[(3, "Alias Addresses", "M1")]
    ),
    "an alias in a foreign domain": faulty(
        f"T,T,{new()},{new(domain=FOREIGN_DOMAIN)},personal,,", at=[(3, "Alias Addresses", "M5")]
    ),
    "an alias in a domain that nobody has": faulty(
        f"T,T,{new()},a@nobody.example.com,personal,,", at=[(3, "Alias Addresses", "M5")]
    ),
    "an alias in a directory domain": faulty(
        f"T,T,{new()},{new(domain=DIRECTORY_DOMAIN)},personal,,", at=[(3, "Alias Addresses", "M5")]
    ),
    "a primary address outside": faulty(
        f"T,T,{new(domain=IDN_DOMAIN)},,personal,,", at=[(3, "Primary E-Mail", "M12")]
    ),
    "an address of the directory": faulty(f"T,T,Dean@{DOMAIN},,personal,,", at=[(3, "Primary E-Mail", "M12")]),
    "a functional address of the directory, as alias": faulty(
        f"T,T,{new()},held@{DOMAIN},personal,,", at=[(3, "Alias Addresses", "M12")]
    ),
    "twice in the file": faulty(GOOD, at=[(3, "Primary E-Mail", "M4")]),
    "twice in the file, by case": faulty(f"T,T,GOOD@{DOMAIN.upper()},,personal,,", at=[(3, "Primary E-Mail", "M4")]),
    "twice in the file, by IDN form": faulty(
        f"T,T,twice1@{DOMAIN},x@{IDN_TYPED},personal,,", f"T,T,twice2@{DOMAIN},x@{IDN_DOMAIN},personal,,",
        at=[(4, "Alias Addresses", "M4")],
    ),
    "twice in one line": faulty(f"T,T,one@{DOMAIN},ONE@{DOMAIN},personal,,", at=[(3, "Alias Addresses", "M4")]),
    "in another mailbox": faulty(f"T,T,{new()},stored@{DOMAIN},personal,,", at=[(3, "Alias Addresses", "M4")]),
    "in another mailbox, by case": faulty(f"T,T,Taken@{DOMAIN},,personal,,", at=[(3, "Primary E-Mail", "M4")]),
    "in another mailbox, by IDN form": faulty(
        f"T,T,{new()},Book@{IDN_DOMAIN},personal,,", at=[(3, "Alias Addresses", "M4")]
    ),
    "a functional mailbox with a first name": faulty(f"T,First,{new()},,functional,,", at=[(3, "First Name", "F3")]),
    "a personal mailbox with an applicant": faulty(
        f"T,T,{new()},,personal,anna.berg@{DIRECTORY_DOMAIN},", at=[(3, "Applicant E-Mail", "M1")]
    ),
    "an applicant whom nobody knows": faulty(
        f"T,,{new()},,functional,nobody@{DIRECTORY_DOMAIN},", at=[(3, "Applicant E-Mail", "C2")]
    ),
    "a changed type": faulty(f"Stored,,stored@{DOMAIN},taken@{DOMAIN},functional,,", at=[(3, "Mailboxtype", "M2")]),
    "no type": faulty(f"T,T,{new()},,,,", at=[(3, "Mailboxtype", "F2")]),
    "no address": faulty("T,T,,,personal,,", at=[(3, "Primary E-Mail", "M1")]),
    "an address that no certificate can carry": faulty(
        f"T,T,jörg@{DOMAIN},,personal,,", at=[(3, "Primary E-Mail", "M1")]
    ),
    "an address that is too long for every profile": faulty(
        f"T,T,{'l' * 64}@{'d' * 60}.{DOMAIN},,personal,,",
        at=[(3, "Primary E-Mail", "M1"), (3, "Primary E-Mail", "M12")],
    ),
    "a line end in a name": faulty(f'"T\nBcc: x",T,{new()},,personal,,', at=[(3, "Last Name", "M1")]),
    "a comment that is too long": faulty(f"T,T,{new()},,personal,,{'c' * 4001}", at=[(3, "Comment", "M1")]),
    "the line counts line ends in quotes": faulty(
        f'T,T,{new()},,personal,,"one\ntwo"', f"T,T,{new()},,person al!,,", "T,T,@,,personal,,",
        at=[(6, "Primary E-Mail", "M1")],
    ),
    "all of it at once": faulty(
        f"T,First,{new()},,functional,,", "Short,Sue", f"T,T,{new()},stored@{DOMAIN},personal,,",
        at=[(3, "First Name", "F3"), (4, None, "F1"), (5, "Alias Addresses", "M4")],
    ),
}


@pytest.mark.parametrize("dry", [False, True], ids=["stored", "dry"])
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_answered_with_line_column_and_rule_and_nothing_is_stored(desk, unchanged, name, dry):
    table, places, query = BAD[name]
    if dry:
        query = f"{query}&dryRun=true" if query else "?dryRun=true"
    answer = desk.post(table, query).expect_problem(422, "import-invalid")
    expected = [f"/{line}/{column}" if column else f"/{line}" for line, column, _ in places]
    errors = answer.json["errors"]
    assert [error["pointer"] for error in errors] == expected, errors
    for error, (line, column, rule) in zip(errors, places):
        assert (error["line"], error.get("column"), error["rule"]) == (line, column or None, rule), error
    rules = {rule for _, _, rule in places}
    assert answer.json.get("rule") == (rules.pop() if len(rules) == 1 else None)
    assert desk.find(f"good@{DOMAIN}") is None


def test_too_large_a_file_is_refused_before_it_is_read(desk, unchanged):
    desk.post(b"x" * (9 << 20)).expect_problem(413, "body-too-large")
    padding = "\n" * (LIMIT - len(HEADER))
    assert desk.post(HEADER + padding).expect(200).json["created"] == 0


def test_what_is_no_csv_is_refused(desk, unchanged):
    for kind in ("application/json", "text/plain", "application/x-ndjson"):
        desk.post(HEADER, content_type=kind).expect_problem(415, "unsupported-media-type")
    desk.post(HEADER, "?encoding=latin-1").expect_problem(400, "invalid-parameter")
    desk.post(HEADER, "?dryRun=maybe").expect_problem(400, "invalid-parameter")
    desk.post(HEADER, content_type="text/csv; charset=utf-8").expect(200)


def test_a_domain_of_others_does_not_exist(desk, unchanged):
    stranger = desk.stranger
    desk.post(f"{HEADER}\n{GOOD}", person=stranger).expect_problem(404, "not-found")
    desk.post("no table at all", person=stranger).expect_problem(404, "not-found")
    for domain in (DOMAIN, "nobody.example.com"):
        path = f"/v1/domains/{domain}/mailboxes/export"
        desk.socket.get(path, acting_user=stranger.user).expect_problem(404, "not-found")


def test_a_domain_of_the_directory_takes_no_mailboxes(desk, unchanged):
    path = f"/v1/domains/{DIRECTORY_DOMAIN}/mailboxes/import"
    table = f"{HEADER}\nT,T,x@{DIRECTORY_DOMAIN},,personal,,".encode()
    desk.socket.post(path, table, content_type="text/csv").expect_problem(409, "domain-not-managed", "D2")


def test_the_report_counts_and_names_lines(desk):
    first, second = new(), new()
    rows = [
        f"New,Ned,{first},,personal,,", f"Robot,,{new()},,machine,,", f"Desk,,desk@{DOMAIN},book@{IDN_DOMAIN},"
        f"functional,{desk.person.address},note", f"New,,{second},,Functional ,,",
    ]
    report = desk.take(*rows, query="?dryRun=true")
    assert report["dryRun"] and desk.find(first) is None
    assert (report["created"], report["changed"], report["unchanged"], report["skipped"]) == (2, 1, 0, 1)
    assert report["skippedLines"] == [{"line": 3, "type": "machine"}]
    assert [(change["line"], change["action"], change["fields"]) for change in report["changes"]] == [
        (2, "created", []), (4, "changed", ["comment"]), (5, "created", []),
    ]
    assert desk.take(*rows) == {**report, "dryRun": False}
    assert desk.find(f"desk@{DOMAIN}")["comment"] == "note"
    again = desk.take(*rows)
    assert (again["created"], again["changed"], again["unchanged"], again["skipped"]) == (0, 0, 3, 1)


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("mark", "encoding"), [("", "utf-8"), ("\ufeff", "utf-8"), ("", "windows-1252")], ids=["plain", "mark", "1252"]
)
def test_files_as_programs_write_them(desk, delimiter, end, mark, encoding):
    address, alias = new(), new()
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(["Extra", *(column.upper() for column in reversed(COLUMNS))])
    writer.writerow(["x", "Müßig; €\nzwei, drei", "", " Personal", f"{alias}\t", address, "Jürgen", "van der Straße"])
    octets = (mark + text.getvalue()).encode("cp1252" if encoding == "windows-1252" else "utf-8")
    report = desk.post(octets, f"?encoding={encoding}").expect(200).json
    assert (report["created"], report["ignoredColumns"]) == (1, ["Extra"])
    mailbox = desk.find(address)
    assert (mailbox["displayName"], mailbox["aliases"]) == ("van der Straße, Jürgen", [alias])
    assert mailbox["comment"] == "Müßig; €\nzwei, drei"


FORMULAS = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "'=x", "'", "=1\n+2"]


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_are_text_and_are_escaped_on_export(desk, text):
    address = new()
    line = io.StringIO()
    csv.writer(line).writerow(["Formula", "", address, "", "personal", "", text])
    desk.take(line.getvalue())
    # One apostrophe before such a character is what an export writes, so an import takes it away.
    stored = text[1:] if text.startswith("'=") else text
    assert desk.find(address)["comment"] == stored
    rows = list(csv.reader(io.StringIO(desk.export().decode("utf-8-sig"), newline="")))
    assert next(row for row in rows if row[2] == address)[6] == f"'{stored}"
    assert_round_trip(desk)


def assert_round_trip(desk):
    before = desk.socket.get("/v1/audit/head").expect(200).json
    export = desk.export()
    report = desk.post(export).expect(200).json
    assert (report["created"], report["changed"], report["skipped"], report["ignoredColumns"]) == (0, 0, 0, [])
    assert report["unchanged"] == len(list(csv.reader(io.StringIO(export.decode("utf-8-sig"), newline="")))) - 1
    assert desk.export() == export
    assert desk.socket.get("/v1/audit/head").expect(200).json == before


def test_export_and_import_change_nothing_and_the_columns_are_exact(desk):
    person = desk.directory.new_person()
    linked = desk.add(new(), displayName="Solo", comment=' "quoted", ; and \r\n two lines ', aliases=[new()])
    desk.link(linked, person)
    desk.add(new(), displayName="One, Two, Three")
    desk.add(new(), displayName="Comma, ")
    desk.add(new(), displayName="")
    desk.add(new(), type="functional", displayName="Info, desk")
    off = desk.add(new("UPPER.Case"))
    desk.deactivate(off)
    export = desk.export()
    assert export.startswith(f"\ufeff{HEADER}\r\n".encode())
    statuses = desk.statuses(linked)
    assert_round_trip(desk)
    assert desk.statuses(linked) == statuses
    assert desk.mailbox(off)["active"] is False


def test_edits_by_import_follow_the_rules_of_edits_by_hand(desk):
    person = desk.directory.new_person()
    address, alias, other = new(), new(), new()
    mailbox = desk.add(address, displayName="Berg, Anna", aliases=[alias])
    desk.link(mailbox, person)
    answer = desk.post(f"{HEADER}\nTal,Anna,{address},{alias},personal,,").expect_problem(422, "import-invalid", "M7")
    assert [error["pointer"] for error in answer.json["errors"]] == ["/2/Last Name"]
    report = desk.take(f"Berg,Anna,{address},{other},personal,,moved")
    assert report["changes"][0]["fields"] == ["aliases", "comment"]
    assert desk.statuses(mailbox) == {address: "confirmed", other: "neverSent"}
    assert desk.mailbox(mailbox)["comment"] == "moved"


def many(count, comment="", domain=DOMAIN):
    rows = [f"Many,M{n},many{n}@{domain},alias{n}@{domain},personal,,{comment}" for n in range(count)]
    return "\n".join([HEADER, *rows]).encode()


class Imported(threading.Thread):
    """An import beside which something else happens."""

    def __init__(self, desk, table):
        super().__init__(daemon=True)
        self.desk, self.table, self.answer = desk, table, None

    def run(self):
        try:
            self.answer = self.desk.post(self.table)
        except OSError:
            pass


def staged_count(home):
    with sqlite3.connect(f"file:{home}/state/siegel.sqlite?mode=ro", uri=True, timeout=30) as database:
        query = "SELECT COUNT(*) FROM mailboxes WHERE import IN (SELECT number FROM open_imports)"
        return database.execute(query).fetchone()[0]


def shown_count(desk):
    path = f"/v1/domains/{desk.domain}/mailboxes?limit=1000"
    return len(desk.socket.get(path, acting_user=desk.contact.user).expect(200).json["items"])


def wait_until_staged(home, importing):
    while staged_count(home) < 1000:
        assert importing.is_alive(), importing.answer
        time.sleep(0.01)


@pytest.fixture
def own(fresh_home):
    """A daemon for one test, and a desk on it."""
    running = Daemon(fresh_home).start()
    try:
        directory = Directory(running.socket)
        directory.enter_domain()
        yield running, Desk(directory, fresh_home)
        running.stop()
    finally:
        running.kill()


def test_nobody_sees_half_of_an_import(own):
    daemon, desk = own
    importing = Imported(desk, many(MANY))
    importing.start()
    wait_until_staged(daemon.home, importing)
    seen = set()
    while importing.is_alive():
        seen.add(shown_count(desk))
    importing.join()
    assert importing.answer.expect(200).json["created"] == MANY
    assert 0 in seen and seen <= {0, 1000}
    assert shown_count(desk) == 1000 and staged_count(daemon.home) == 0
    report = desk.post(many(MANY, "changed")).expect(200).json
    assert (report["created"], report["changed"]) == (0, MANY)
    assert len(desk.export().splitlines()) == MANY + 1


def test_an_import_that_is_cut_off_leaves_nothing(own):
    daemon, desk = own
    importing = Imported(desk, many(MANY))
    importing.start()
    wait_until_staged(daemon.home, importing)
    daemon.kill()
    importing.join()
    assert importing.answer is None and staged_count(daemon.home) >= 1000
    daemon.start()
    assert shown_count(desk) == 0
    deadline = time.monotonic() + 60
    while staged_count(daemon.home) > 0:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    desk.add(f"many1@{DOMAIN}")
    report = desk.post(many(MANY)).expect(200).json
    assert (report["created"], report["changed"]) == (MANY - 1, 1)


def test_an_import_beside_edits_by_hand_loses_none_of_them(own):
    daemon, desk = own
    importing = Imported(desk, many(MANY))
    importing.start()
    wait_until_staged(daemon.home, importing)
    by_hand = [desk.add(f"hand{number}@{DOMAIN}") for number in range(20)]
    answer = desk.ask_to_add(f"many1@{DOMAIN}").expect(409)
    assert answer.code in ("changed-meanwhile", "address-taken"), "staged, or real by then"
    importing.join()
    assert importing.answer.expect(200).json["created"] == MANY
    assert [desk.mailbox(mailbox)["address"] for mailbox in by_hand] == [mailbox["address"] for mailbox in by_hand]
    assert desk.socket.post("/v1/audit/verify", {}).expect(200).json["ok"]
