// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore

/// The certificates with keys that wait in memory, each for one download (X7).
final class PendingDownloads: Sendable {
    private let room: WaitingRoom<PendingDownload>
    /// How far a clock may be set back that is only corrected.
    private static let clockError = Duration.seconds(60)

    private let time: Duration

    init(for time: Duration, perPerson: Int = 8, randomness: @escaping Randomness) {
        self.time = time
        room = WaitingRoom(perPerson: perPerson, randomness: randomness)
    }

    /// Keeps a file for a person's session.
    ///
    /// - Returns: Its name in the path of its page.
    func keep(
        _ octets: [UInt8],
        _ facts: PendingDownload.Facts,
        for owner: PendingDownload.Owner,
        at now: Timestamp
    ) -> String {
        // A certificate that was issued is never turned away, so there is no bound but that of each person.
        room.keep(PendingDownload(facts: facts, owner: owner, endsAt: now + time, octets: octets)) ?? ""
    }

    /// What waits, or waited, under a name for this owner.
    func look(_ id: String, by owner: PendingDownload.Owner, at now: Timestamp) -> PendingDownload? {
        room.with(id, of: owner, at: now) { $0 }
    }

    /// The name under which a certificate waits for this owner.
    func name(of serial: SerialNumber, for owner: PendingDownload.Owner, at now: Timestamp) -> String? {
        room.name { $0.facts.serial == serial && $0.owner == owner && now < $0.endsAt }
    }

    /// Hands a file out, to one caller ever.
    func take(
        _ id: String,
        by owner: PendingDownload.Owner,
        at now: Timestamp
    ) -> (file: ByteBuffer, facts: PendingDownload.Facts)? {
        room.with(id, of: owner, at: now) { download in
            guard download.isWaiting else { return nil }
            let file = ByteBuffer(bytes: download.octets)
            download.wipe()
            return (file, download.facts)
        }
    }

    /// Throws away what waited too long, and what a clock that was set back would have wait longer than it may.
    func sweep(at now: Timestamp) {
        room.discard { now >= $0.endsAt || $0.endsAt - now > time + Self.clockError }
    }

    /// Throws away what waits for a session that is over.
    func discard(of session: SessionID) {
        room.discard { $0.owner.session == session }
    }

    /// How many files wait.
    var count: Int {
        room.count(where: \.isWaiting)
    }
}
