# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of mailboxes, uploaded and downloaded by a real browser."""
import csv
import itertools

import pytest

from looks import opposite_looks
from people import Directory
from registry import Registry, new_address

HEADER = "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"
_domains = itertools.count(1)


@pytest.fixture
def registry(daemon):
    return Registry(Directory(daemon.socket), daemon.home, f"table{next(_domains)}.example.net")


@pytest.fixture
def window(new_window, registry):
    window = new_window().sign_in(registry.contact).open(f"/domains/{registry.domain}")
    return window.follow("domain.import")


def upload(window, lines, status=200):
    file = {"name": "boxes.csv", "mimeType": "text/csv", "buffer": "\r\n".join([HEADER, *lines]).encode()}
    window.page.locator("#file").set_input_files(file)
    return window.press("import.submit", status=status)


@opposite_looks
def test_a_table_is_looked_at_and_then_imported(window, registry):
    addresses = [new_address("row", registry.domain) for _ in range(3)]
    window.stay(window.button("import.submit"))
    upload(window, [f"Weiß,Jörg,{addresses[0]},,personal,,=1+1", f",,{addresses[1]},,personal,,", "x,,y,,room,,"])
    assert window.heading == window.word("import.previewTitle") and addresses[1] in window.text
    assert window.shows("import.skippedHeading") and not registry.socket.items(
        f"/v1/domains/{registry.domain}/mailboxes", acting_user=registry.contact.user
    )
    window.press("import.now")
    assert window.heading == window.word("import.storedTitle")
    window.follow("import.domain", domain=registry.domain)
    assert window.page.locator("tbody .row-link").all_inner_texts() == sorted(addresses[:2])
    name, octets = window.download(window.link("domain.export"))
    exported = list(csv.reader(octets.decode("utf-8-sig").splitlines(), delimiter=","))
    assert name.endswith(".csv") and any("'=1+1" in row for row in exported)


@opposite_looks
def test_faults_stand_at_their_lines_and_nothing_is_stored(window, registry):
    address = new_address("row", registry.domain)
    upload(window, [f"A,B,{address},,personal,,", "C,D,no address,,personal,,", f"E,F,{address},,personal,,"], 422)
    assert window.shows("import.faultsHeading")
    places = [window.word("import.place", line=line) for line in (3, 4)]
    assert window.page.locator("tbody th").all_inner_texts() == places
    window.open(f"/domains/{registry.domain}")
    assert window.shows("domain.emptyHeading")


@opposite_looks
def test_a_sample_shows_what_is_wanted(window):
    name, octets = window.download(window.link("import.sample"))
    assert name.endswith(".csv") and b"Primary E-Mail" in octets
