// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// The tables of mailboxes that wait in memory, each to be carried out once.
final class PendingImports: Sendable {
    private let room: WaitingRoom<PendingImport>
    /// How far a clock may be set back that is only corrected.
    private static let clockError = Duration.seconds(60)

    private let time: Duration
    private let mostOctets: Int

    init(
        for time: Duration = .seconds(600),
        perPerson: Int = 2,
        mostOctets: Int = 128 << 20,
        randomness: @escaping Randomness
    ) {
        self.time = time
        self.mostOctets = mostOctets
        room = WaitingRoom(perPerson: perPerson, randomness: randomness)
    }

    /// Keeps a table whose preview is shown.
    ///
    /// - Returns: Its name in the path of its page.
    /// - Throws: `PageFailure.tooManyFiles` when too much waits.
    func keep(
        _ octets: [UInt8],
        _ facts: PendingImport.Facts,
        _ report: MailboxImportReport,
        for owner: PendingDownload.Owner,
        at now: Timestamp
    ) throws(PageFailure) -> String {
        let table = PendingImport(facts: facts, owner: owner, endsAt: now + time, octets: octets, report: report)
        guard let id = room.keep(table, upTo: mostOctets) else { throw .tooManyFiles }
        return id
    }

    /// What stands under a name for this owner and domain.
    func look(
        _ id: String,
        in domain: String,
        by owner: PendingDownload.Owner,
        at now: Timestamp
    ) -> PendingImport? {
        room.with(id, of: owner, at: now) { $0.facts.domain == domain ? $0 : nil }
    }

    /// Hands a table out to be carried out, to one caller.
    func take(
        _ id: String,
        in domain: String,
        by owner: PendingDownload.Owner,
        at now: Timestamp
    ) -> (table: [UInt8], encoding: ImportEncoding)? {
        room.with(id, of: owner, at: now) { table in
            guard table.facts.domain == domain, table.stage == .waiting else { return nil }
            let octets = table.octets
            table.octets = []
            table.stage = .running
            return (octets, table.facts.encoding)
        }
    }

    /// Notes that a table is stored.
    func finish(_ id: String, _ report: MailboxImportReport, of owner: PendingDownload.Owner, at now: Timestamp) {
        _ = room.with(id, of: owner, at: now) { table in
            table.report = report
            table.stage = .stored
            return true
        }
    }

    /// Takes a table back of which nobody knows whether it is stored: carrying it out again changes nothing then.
    func putBack(_ id: String, _ octets: [UInt8], of owner: PendingDownload.Owner, at now: Timestamp) {
        _ = room.with(id, of: owner, at: now) { table in
            table.octets = octets
            table.stage = .waiting
            return true
        }
    }

    /// Throws a table away that was refused.
    func discard(_ id: String) {
        room.discard(id)
    }

    /// Throws away what waited too long, and what a clock that was set back would have wait longer than it may.
    func sweep(at now: Timestamp) {
        room.discard { now >= $0.endsAt || $0.endsAt - now > time + Self.clockError }
    }

    /// Throws away what waits for a session that is over.
    func discard(of session: SessionID) {
        room.discard { $0.owner.session == session }
    }

    /// How many tables wait.
    var count: Int {
        room.count { $0.stage == .waiting }
    }
}
