// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The records of the third version: what has to be told about certificates.
    ///
    /// What is due is ordered by time, so that noting it while issuing touches pages that are in use anyway. Validities
    /// are few, so the ends of new certificates lie together in the index as well.
    static let notices = Self(
        number: 3,
        sqlite: """
            CREATE TABLE due_notices (
                noted_at INTEGER NOT NULL,
                serial BLOB NOT NULL,
                kind TEXT NOT NULL,
                PRIMARY KEY (noted_at, serial, kind)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE expiry_notices (
                serial BLOB NOT NULL,
                days INTEGER NOT NULL,
                noted_at INTEGER NOT NULL,
                PRIMARY KEY (serial, days)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX certificates_by_end ON certificates (not_after, serial);

            """
    )
}
