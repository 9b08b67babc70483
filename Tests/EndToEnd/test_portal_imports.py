# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of mailboxes in the portal: what would change, the word to do it, every fault at its place, and the export."""
import concurrent.futures
import csv
import html
import io
import re

import pytest

import test_mailbox_import as tables
from people import DOMAIN as DIRECTORY_DOMAIN
from people import Directory
from registry import Registry
from test_mailbox_import import BAD, COLUMNS, DOMAIN, GOOD, HEADER, Desk, desk, new, unchanged  # noqa: F401
from web_portal import WebPortal

IMPORT = f"/domains/{DOMAIN}/import"
EXPORT = f"/domains/{DOMAIN}/export"
TABLE = re.compile(rf"^{re.escape(IMPORT)}/[0-9a-f]{{32}}$")


@pytest.fixture(scope="module")
def portal(daemon):
    running = WebPortal(daemon.home).start()
    yield running
    running.stop()


@pytest.fixture
def browser(portal, desk):
    return portal.browser().sign_in(desk.contact.user)


@pytest.fixture
def german(portal, desk):
    return portal.browser(Accept_Language="de").sign_in(desk.contact.user)


def table(*rows):
    return "\n".join([HEADER, *rows]).encode()


def upload(browser, file, encoding="utf-8", path=IMPORT, **options):
    token = browser.get("/certificates").expect(200).field("token")
    return browser.upload(path, {"token": token, "encoding": encoding}, file, **options)


def preview(browser, file, **options):
    """The path of the page that shows what would change."""
    answer = upload(browser, file, **options).expect(303)
    assert TABLE.match(answer.location)
    return answer.location


def carry_out(browser, path):
    return browser.send(browser.get(path).expect(200), path)


def cells(page):
    """The rows of all tables, as text."""
    rows = re.findall(r"<tr>(.*?)</tr>", page.text, re.DOTALL)
    found = [[text(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows]
    return found


def text(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).strip()


def counts(page):
    return [int(count) for count in re.findall(r"<dt>[^<]*</dt><dd>(\d+)</dd>", page.text)]


def test_a_table_is_shown_first_and_stored_on_the_word(browser, desk):
    first, second = new(), new()
    desk.add(second, displayName="Two, Tom")
    rows = [f"One,Olga,{first},,personal,,note", f"Two,Tom,{second},{new()},personal,,", f"Robot,,{new()},,machine,,"]
    before = desk.export()
    path = preview(browser, table(*rows).replace(b"Comment", b"comment,Extra", 1).replace(b",note", b",note,x")
                   .replace(b"personal,,\n", b"personal,,,\n").replace(b"machine,,", b"machine,,,"))
    page = browser.get(path).expect(200)
    assert page.heading == "What would change" and counts(page) == [1, 1, 0, 1]
    assert [first, "New", "", "2"] in cells(page) and [second, "Changed", "aliases", "3"] in cells(page)
    assert "Extra" in page.text and ["Line 4", "machine"] in cells(page)
    assert desk.export() == before, "a preview stores nothing"
    assert carry_out(browser, path).expect(303).location == path
    done = browser.get(path).expect(200)
    assert done.heading == "Imported" and counts(done) == [1, 1, 0, 1]
    assert desk.find(first)["comment"] == "note" and desk.find(first)["displayName"] == "One, Olga"
    assert len(desk.find(second)["aliases"]) == 1


def test_the_word_counts_once(browser, desk):
    address = new()
    path = preview(browser, table(f"Once,Ona,{address},,personal,,"))
    page = browser.get(path).expect(200)
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        answers = [answer.result() for answer in [pool.submit(browser.send, page, path) for _ in range(16)]]
    assert {(answer.status, answer.location) for answer in answers} == {(303, path)}
    mailbox = desk.find(address)
    desk.edit(mailbox, comment="by hand")
    head = desk.socket.get("/v1/audit/head").expect(200).json
    assert browser.send(page, path).expect(303).location == path
    assert desk.find(address)["comment"] == "by hand", "the same form later changes nothing"
    assert desk.socket.get("/v1/audit/head").expect(200).json == head


def test_what_is_stored_already_needs_no_word(browser, desk):
    page = browser.get(preview(browser, desk.export())).expect(200)
    assert counts(page)[:2] == [0, 0] and "nothing to import" in page.text
    assert f'class="button" href="/domains/{DOMAIN}"' in page.text, "there is a way on"
    assert "Import now" not in page.text


def expected_faults(places):
    return [(f"Line {line}", column or "The whole line", rule) for line, column, rule in places]


@pytest.mark.parametrize("name", BAD)
def test_every_fault_stands_at_its_line_and_column(browser, german, desk, unchanged, name):
    content, places, query = BAD[name]
    octets = content if isinstance(content, bytes) else content.encode()
    encoding = "windows-1252" if "windows" in query else "utf-8"
    page = upload(browser, octets, encoding).expect(422)
    found = [row for row in cells(page) if row[0].startswith("Line ")]
    assert [(line, column, rule) for line, column, _, rule in found] == expected_faults(places)
    details = [error["detail"] for error in desk.post(content, query).expect(422).json["errors"]]
    for (_, _, fault, _), detail in zip(found, details):
        assert fault.lower() in re.sub(r"\bdisplayName\b", "display name", detail).lower()
    page = upload(german, octets, encoding).expect(422)
    assert "Was nicht stimmt" in page.text and '<td lang="en"' not in page.text, "each sentence is known in German"


def test_a_file_is_named_as_text(browser, desk, unchanged):
    page = upload(browser, b"", filename='C:\\x\\<script>"é.csv').expect(422)
    assert "&lt;script&gt;%22é.csv" in page.text and "<script>" not in page.text.replace("<script src=", "")


def test_hostile_cells_stay_text(browser, desk):
    address = new()
    rows = [
        f"<script>alert(1)</script>,=cmd,{address},,personal,,=HYPERLINK(1)",
        "x,,y,,\"<img src=x onerror=alert(1)>\",,",
    ]
    path = preview(browser, table(*rows).replace(b"Comment", b"Comment,<b>=cmd</b>", 1).replace(b"(1)\n", b"(1),\n")
                   .replace(b'>",,', b'>",,,'))
    page = browser.get(path).expect(200)
    assert "&lt;img src=x onerror=alert(1)&gt;" in page.text and "&lt;b&gt;=cmd&lt;/b&gt;" in page.text
    assert "<img src=x" not in page.text and "<b>" not in page.text
    carry_out(browser, path).expect(303)
    assert desk.find(address)["displayName"] == "<script>alert(1)</script>, =cmd"
    refused = upload(browser, table("x,,<script>@y,,personal,,")).expect(422)
    assert "&lt;script&gt;" in refused.text and "<script>" not in refused.text.replace("<script src=", "")
    exported = browser.get(EXPORT).expect(200)
    row = next(row for row in csv.reader(io.StringIO(exported.content.decode("utf-8-sig"))) if row[2] == address)
    assert (row[1], row[6]) == ("'=cmd", "'=HYPERLINK(1)")


def test_no_file_is_said_beside_the_field(browser, desk, unchanged):
    page = upload(browser, b"", filename="").expect(422)
    assert "Choose a file first." in page.text and 'aria-describedby="file-hint file-fault"' in page.text


def test_a_wrong_token_stores_nothing(browser, desk, unchanged):
    good = table(GOOD)
    for fields in ({}, {"token": ""}, {"token": "0" * 64}):
        assert browser.upload(IMPORT, fields, good).status == 403
    token = browser.get("/certificates").field("token")
    assert browser.upload(IMPORT, {"token": token}, good, Origin="https://evil.example").status == 403
    assert browser.upload(IMPORT, {"token": token}, good, Sec_Fetch_Site="cross-site").status == 403
    path = preview(browser, good)
    for fields in ({}, {"token": "0" * 64}):
        assert browser.post(path, fields).status == 403


def test_a_body_that_is_no_form_is_refused(browser, desk, unchanged):
    token = browser.get("/certificates").field("token")
    for kind in ("multipart/form-data", "multipart/mixed; boundary=x", "text/csv", "application/x-www-form-urlencoded"):
        assert browser.upload(IMPORT, {"token": token}, b"x", Content_Type=kind).status == 400
    many = {f"field{number}": "x" for number in range(8)}
    assert browser.upload(IMPORT, {"token": token, **many}, b"x").status == 400


def test_too_large_a_file_is_refused(browser, desk, unchanged):
    page = upload(browser, b"x" * (9 << 20))
    assert (page.status, page.heading) == (413, "That is too much")
    largest = HEADER.encode() + b"\n" * (tables.LIMIT - len(HEADER))
    assert "nothing to import" in browser.get(preview(browser, largest)).text
    assert "at most 8 MiB" in upload(browser, largest + b"\n").expect(422).text


def test_another_contacts_domain_does_not_exist(portal, desk, unchanged):
    stranger = portal.browser().sign_in(desk.stranger.user)
    for path in (IMPORT, EXPORT, f"{IMPORT}/{'a' * 32}"):
        assert stranger.get(path).status in (404, 410)
    assert upload(stranger, table(GOOD)).status == 404
    assert upload(stranger, b"no table at all").status == 404
    assert stranger.get(EXPORT).status == 404 and stranger.get(IMPORT).status == 404


def test_another_persons_table_is_not_there(portal, browser, desk):
    address = new()
    path = preview(browser, table(f"Mine,Mia,{address},,personal,,"))
    strangers = [portal.browser().sign_in(desk.stranger.user), portal.browser().sign_in(desk.contact.user)]
    for stranger in strangers:
        assert stranger.get(path).status == 410
        assert stranger.send(stranger.get("/certificates"), path).status == 410
    other = path.replace(DOMAIN, tables.IDN_DOMAIN)
    assert browser.get(other).status == 410
    assert browser.send(browser.get(path), other).status == 410
    assert desk.find(address) is None
    carry_out(browser, path).expect(303)
    assert desk.find(address) is not None


def test_signing_out_throws_it_away(portal, desk):
    browser = portal.browser().sign_in(desk.contact.user)
    path = preview(browser, table(GOOD))
    browser.send(browser.get(path), "/logout").expect(303)
    browser.sign_in(desk.contact.user)
    assert browser.get(path).status == 410


def test_of_three_tables_the_oldest_goes(browser, desk):
    paths = [preview(browser, table(f"Wait,W,{new()},,personal,,")) for _ in range(3)]
    assert [browser.get(path).status for path in paths] == [410, 200, 200]


def test_what_changed_since_the_preview_is_refused_as_a_whole(browser, desk):
    first, taken = new(), new()
    path = preview(browser, table(f"One,O,{first},,personal,,", f"Two,T,{new()},{taken},personal,,"))
    desk.add(taken)
    page = carry_out(browser, path).expect(422)
    assert [(row[0], row[1], row[3]) for row in cells(page) if row[0].startswith("Line ")] == [
        ("Line 3", "Alias Addresses", "M4")
    ]
    assert desk.find(first) is None
    assert browser.get(path).status == 410


def test_the_export_is_a_file_and_importing_it_changes_nothing(browser, desk):
    answer = browser.get(EXPORT).expect(200)
    assert answer.content == desk.export()
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert re.fullmatch(rf'attachment; filename="{DOMAIN}_\d{{8}}\.csv"', answer.headers["Content-Disposition"])
    assert answer.headers["Cache-Control"] == "no-store"
    page = browser.get(preview(browser, answer.content)).expect(200)
    assert counts(page)[:2] == [0, 0] and counts(page)[3] == 0


def test_the_sample_can_be_imported_as_it_is(browser, desk):
    sample = browser.get(f"{IMPORT}/sample.csv").expect(200)
    assert sample.content.decode("utf-8-sig").splitlines()[0] == ",".join(COLUMNS)
    assert counts(browser.get(preview(browser, sample.content)).expect(200)) == [2, 0, 0, 0]
    assert browser.get("/domains/%3Cscript%3E/import/sample.csv").status == 404


def test_older_files_are_read_when_that_is_said(browser, desk):
    address = new()
    rows = table(f"Müßig,Jürgen,{address},,personal,,").decode().encode("cp1252")
    upload(browser, rows).expect(422)
    carry_out(browser, preview(browser, rows, encoding="windows-1252")).expect(303)
    assert desk.find(address)["displayName"] == "Müßig, Jürgen"


def test_a_domain_of_the_directory_has_nothing_to_import(portal, daemon):
    directory = Directory(daemon.socket)
    contact = directory.new_person()
    daemon.socket.put(f"/v1/domains/{DIRECTORY_DOMAIN}", {"kind": "directory", "contacts": [contact.user]}).expect(200)
    browser = portal.browser().sign_in(contact.user)
    page = browser.get(f"/domains/{DIRECTORY_DOMAIN}/import").expect(200)
    assert "directory" in page.text and 'type="file"' not in page.text
    answer = upload(browser, table(GOOD), path=f"/domains/{DIRECTORY_DOMAIN}/import").expect(422)
    assert "rule D2" in answer.text


def test_a_long_table_is_shown_in_part(browser, desk):
    rows = [f"Long,L{number},{new('long')},,personal,," for number in range(230)]
    page = browser.get(preview(browser, table(*rows))).expect(200)
    assert len([row for row in cells(page) if "New" in row]) == 200 and "… and 30 more." in page.text
    wrong = [f"Wrong,W{number},nowhere{number},,personal,," for number in range(230)]
    page = upload(browser, table(*wrong)).expect(422)
    assert len([row for row in cells(page) if row[0].startswith("Line ")]) == 200 and "… and 30 more." in page.text
    assert "230 places" in page.text
