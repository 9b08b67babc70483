// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// What is counted of an issuer's revocations, so that no list has to be read for it.
struct RevocationCounters {
    /// Counts the changes; each gets the next number.
    let sequence: Int64
    /// How many revocations are listed.
    let listedCount: Int
    /// How many octets their entries have together.
    let listedLength: Int

    static let table = "revocation_counters"
    static let byIssuer = """
        SELECT sequence, listed_count, listed_length FROM revocation_counters WHERE issuer = $1
        """
    /// `$2` is what the sequence grows by; count and length grow by `$3` and `$4`.
    static let change = """
        INSERT INTO revocation_counters (issuer, sequence, listed_count, listed_length) VALUES ($1, $2, $3, $4)
        ON CONFLICT (issuer) DO UPDATE SET sequence = revocation_counters.sequence + excluded.sequence,
            listed_count = revocation_counters.listed_count + excluded.listed_count,
            listed_length = revocation_counters.listed_length + excluded.listed_length
        RETURNING sequence, listed_count, listed_length
        """

    /// Of an issuer that never revoked.
    static let none = Self(sequence: 0, listedCount: 0, listedLength: 0)

    private init(sequence: Int64, listedCount: Int, listedLength: Int) {
        self.sequence = sequence
        self.listedCount = listedCount
        self.listedLength = listedLength
    }

    init(_ row: inout RowReader) throws(StoreError) {
        sequence = try row.integer("sequence")
        listedCount = try row.count("listed_count")
        listedLength = try row.count("listed_length")
    }
}
