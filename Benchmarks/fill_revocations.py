#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Fills the ledger of a stopped daemon with revocations, to measure large CRLs.

usage: fill_revocations.py HOME COUNT
"""
import os
import random
import sqlite3
import sys
import time

ISSUER = "mail-ca-1"


def der(tag, content):
    assert len(content) < 128
    return bytes([tag, len(content)]) + content


def entry(serial, moment):
    reason = bytes.fromhex("300c300a0603551d1504030a0104")
    when = time.strftime("%y%m%d%H%M%SZ", time.gmtime(moment)).encode()
    return der(0x30, der(0x02, serial) + der(0x17, when) + reason)


def rows(count, first, moment, source):
    for number in range(first, first + count):
        serial = bytes([source.randrange(1, 128)]) + source.randbytes(15)
        stored = bytes(20 - len(serial)) + serial
        yield ISSUER, stored, number, moment, 4, moment + 60_000_000, None, 1, entry(serial, moment)


def main():
    home, count = sys.argv[1], int(sys.argv[2])
    database = sqlite3.connect(os.path.join(home, "state", "siegel.sqlite"))
    found = database.execute("SELECT sequence FROM revocation_counters WHERE issuer = ?", (ISSUER,)).fetchone()
    first = (found[0] if found else 0) + 1
    moment = int(time.time())
    length = len(entry(bytes([1] * 16), moment))
    with database:
        database.executemany(
            "INSERT INTO revocations (issuer, serial, sequence, revoked_at, reason, not_after, by_user, listed, entry)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(count, first, moment, random.Random(first)))
        database.execute(
            "INSERT INTO revocation_counters (issuer, sequence, listed_count, listed_length) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (issuer) DO UPDATE SET sequence = excluded.sequence,"
            " listed_count = listed_count + excluded.listed_count,"
            " listed_length = listed_length + excluded.listed_length",
            (ISSUER, first + count - 1, count, count * length))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


if __name__ == "__main__":
    main()
