// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

extension SQLReading {
    func mailbox(_ id: MailboxID) throws(StoreError) -> RegisteredMailbox? {
        try mailbox(id, including: nil)
    }

    func mailbox(withAddress addressKey: String) throws(StoreError) -> RegisteredMailbox? {
        guard let id = try mailboxIdentifier(withAddress: addressKey) else { return nil }
        return try mailbox(id)
    }

    func mailboxIdentifier(withAddress addressKey: String) throws(StoreError) -> MailboxID? {
        try owner(MailboxAddressRow.owner, ofAddress: addressKey)
    }

    func mailboxIdentifiers(withAddresses addressKeys: Set<String>) throws(StoreError) -> [String: MailboxID] {
        var identifiers: [String: MailboxID] = [:]
        for values in ValueList.slices(of: addressKeys) {
            let found = try connection.all(MailboxAddressRow.owners, values, from: MailboxAddressRow.table) {
                row throws(StoreError) in
                (key: try row.text("address_key"), id: try row.value("mailbox") { MailboxID($0) })
            }
            for (key, id) in found { identifiers[key] = id }
        }
        return identifiers
    }

    func mailboxIdentifier(withPrimaryAddress addressKey: String) throws(StoreError) -> MailboxID? {
        try owner(MailboxAddressRow.primaryOwner, ofAddress: addressKey)
    }

    private func owner(_ sql: String, ofAddress addressKey: String) throws(StoreError) -> MailboxID? {
        try connection.first(
            sql,
            [.text(addressKey)],
            from: MailboxAddressRow.table
        ) { row throws(StoreError) in try row.value("mailbox") { MailboxID($0) } }
    }

    func mailbox(ofChallenge id: ChallengeID) throws(StoreError) -> RegisteredMailbox? {
        let owner = try connection.first(
            ChallengeRow.mailbox,
            [.text(id.description)],
            from: ChallengeRow.table
        ) { row throws(StoreError) in try row.value("mailbox") { MailboxID($0) } }
        guard let owner else { return nil }
        return try mailbox(owner, including: id)
    }

    func mailbox(
        ofChallengeToken hash: [UInt8]
    ) throws(StoreError) -> (mailbox: RegisteredMailbox, challenge: Challenge)? {
        let found = try connection.first(ChallengeRow.byToken, [.blob(hash)], from: ChallengeRow.table) {
            row throws(StoreError) in
            (challenge: try row.value("id") { ChallengeID($0) }, mailbox: try row.value("mailbox") { MailboxID($0) })
        }
        guard let found else { return nil }
        let mailbox = try mailbox(found.mailbox, including: found.challenge)
        guard let mailbox, let challenge = mailbox.challenge(found.challenge) else {
            throw .damaged(table: ChallengeRow.table, column: "mailbox")
        }
        return (mailbox, challenge)
    }

    func mailboxes(linkedTo holder: LinkHolder) throws(StoreError) -> [RegisteredMailbox] {
        let rows = try connection.all(
            MailboxRow.linkedTo,
            [.text(holder.user.description), .integer(holder.person)],
            from: MailboxRow.table,
            MailboxRow.init
        )
        return try rows.map { row throws(StoreError) in try registered(row, including: nil) }
    }

    func isInUse(_ domain: MailDomain) throws(StoreError) -> Bool {
        let found = try connection.first(
            MailboxAddressRow.inHost,
            [.text(domain.description)],
            from: MailboxAddressRow.table
        ) { row throws(StoreError) in try row.text("mailbox") }
        return found != nil
    }

    func challengeCount(toRecipient addressKey: String, since moment: Timestamp) throws(StoreError) -> Int {
        let count = try connection.first(
            ChallengeRow.count,
            [.text(addressKey), .time(moment)],
            from: ChallengeRow.table
        ) { row throws(StoreError) in try row.count("created_at") }
        return count ?? 0
    }

    private func mailbox(
        _ id: MailboxID,
        including challenge: ChallengeID?
    ) throws(StoreError) -> RegisteredMailbox? {
        let row = try connection.first(
            MailboxRow.byIdentifier,
            [.text(id.description)],
            from: MailboxRow.table,
            MailboxRow.init
        )
        return try row.map { row throws(StoreError) in try registered(row, including: challenge) }
    }

    private func registered(
        _ row: MailboxRow,
        including challenge: ChallengeID?
    ) throws(StoreError) -> RegisteredMailbox {
        let mailbox = try row.mailbox(addresses: try addresses(of: row.id))
        // Without a challenge there is no link.
        guard mailbox.challengeCount > 0 else { return RegisteredMailbox(mailbox, challenges: [], links: []) }
        return RegisteredMailbox(
            mailbox,
            challenges: try challenges(of: row.id, including: challenge),
            links: try connection.all(
                LinkRow.needed,
                [.text(row.id.description)],
                from: LinkRow.table,
                LinkRow.read
            )
        )
    }

    /// All addresses of a mailbox, the primary address first.
    func addresses(of mailbox: MailboxID) throws(StoreError) -> [MailboxAddressRow] {
        try connection.all(
            MailboxAddressRow.ofMailbox,
            [.text(mailbox.description)],
            from: MailboxAddressRow.table,
            MailboxAddressRow.init
        )
    }

    private func challenges(
        of mailbox: MailboxID,
        including challenge: ChallengeID?
    ) throws(StoreError) -> [Challenge] {
        try challenges(ChallengeRow.needed, [.text(mailbox.description), .text(challenge?.description ?? "")])
    }

    func challenges(of mailbox: MailboxID, numbers: ClosedRange<Int>) throws(StoreError) -> [Challenge] {
        let (first, last) = (SQLValue.count(numbers.lowerBound), SQLValue.count(numbers.upperBound))
        return try challenges(ChallengeRow.numbered, [.text(mailbox.description), first, last])
    }

    private func challenges(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> [Challenge] {
        let rows = try connection.all(sql, values, from: ChallengeRow.table, ChallengeRow.init)
        return try rows.map { row throws(StoreError) in
            let addresses = try connection.all(
                ChallengeAddressRow.ofChallenge,
                [.text(row.id.description)],
                from: ChallengeAddressRow.table,
                ChallengeAddressRow.init
            )
            return row.challenge(addresses: addresses)
        }
    }
}
