# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""The passwords of the tests, and the search for them where they must not be."""
import unicodedata

# A word that stands in every password, so that one search finds them all.
MARK = "Zwölfkampf"

ASCII = "correct horse Zwoelfkampf 42"
UMLAUT = "Grüße an den Zwölfkampf ÄÖÜß"
UMLAUT_DECOMPOSED = unicodedata.normalize("NFD", UMLAUT)
SHORTEST = "Zwoelfkampf1"

_MARKS = [
    mark.encode(encoding)
    for mark in ("Zwoelfkampf", MARK, unicodedata.normalize("NFD", MARK))
    for encoding in ("utf-8", "utf-16-be", "utf-16-le")
]


def password_found(content):
    """The form of a password that stands in these octets; None for clean ones."""
    return next((mark for mark in _MARKS if mark in content), None)


def assert_no_password(content, where):
    found = password_found(content)
    assert found is None, f"a password stands in {where}: {content[content.find(found) - 80:][:200]!r}"
