// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Store

/// A row of the table of addresses that challenges are sent for or cover.
struct ChallengeAddressRow {
    static let table = "challenge_addresses"
    static let ofChallenge = """
        SELECT address, address_key, sent_for, covered FROM challenge_addresses
        WHERE challenge = $1 ORDER BY position
        """
    static let insert = """
        INSERT INTO challenge_addresses (challenge, position, address, address_key, sent_for, covered)
        VALUES ($1, $2, $3, $4, $5, $6)
        """

    let address: MailAddress
    /// Whether the challenge was sent for the address.
    let isSentFor: Bool
    /// Whether its confirmation links the address.
    let isCovered: Bool

    private init(_ address: MailAddress, isSentFor: Bool, isCovered: Bool) {
        self.address = address
        self.isSentFor = isSentFor
        self.isCovered = isCovered
    }

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(try row.address(), isSentFor: try row.flag("sent_for"), isCovered: try row.flag("covered"))
    }

    /// The values of all rows of a challenge.
    static func values(_ challenge: Challenge) -> [[SQLValue]] {
        rows(of: challenge).enumerated().map { position, row in
            [
                .text(challenge.id.description),
                .count(position),
                .text(row.address.displayed),
                .text(row.address.comparisonKey),
                .flag(row.isSentFor),
                .flag(row.isCovered),
            ]
        }
    }

    /// One row for an address that stands in both lists; each list keeps its order.
    private static func rows(of challenge: Challenge) -> [Self] {
        var addresses = challenge.addresses[...]
        var rows: [Self] = []
        for covered in challenge.covers {
            let isSentFor = addresses.first == covered
            if isSentFor { addresses.removeFirst() }
            rows.append(Self(covered, isSentFor: isSentFor, isCovered: true))
        }
        return rows + addresses.map { Self($0, isSentFor: true, isCovered: false) }
    }
}
