// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore
import Synchronization

/// The certificates with keys that wait in memory, each for one download (X7).
final class PendingDownloads: Sendable {
    private let downloads = Mutex<[String: PendingDownload]>([:])
    private let time: Duration
    private let perPerson: Int
    private let randomness: Randomness

    init(for time: Duration, perPerson: Int = 8, randomness: @escaping Randomness) {
        self.time = time
        self.perPerson = perPerson
        self.randomness = randomness
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
        let id = randomness(16).hexadecimal
        let download = PendingDownload(facts: facts, owner: owner, endsAt: now + time, octets: octets)
        downloads.withLock { downloads in
            let others = downloads.filter { $0.value.owner.user == owner.user }
            for (old, _) in others.sorted(by: { $0.value.endsAt < $1.value.endsAt }).dropLast(perPerson - 1) {
                downloads[old]?.wipe()
                downloads[old] = nil
            }
            downloads[id] = download
        }
        return id
    }

    /// What waits, or waited, under a name for this owner.
    func look(_ id: String, by owner: PendingDownload.Owner, at now: Timestamp) -> PendingDownload? {
        downloads.withLock { downloads in
            downloads[id].flatMap { $0.owner == owner && now < $0.endsAt ? $0 : nil }
        }
    }

    /// The name under which a certificate waits for this owner.
    func name(of serial: SerialNumber, for owner: PendingDownload.Owner, at now: Timestamp) -> String? {
        downloads.withLock { downloads in
            downloads.first { id, download in
                download.facts.serial == serial && download.owner == owner && now < download.endsAt
            }?.key
        }
    }

    /// Hands a file out, to one caller ever.
    func take(
        _ id: String,
        by owner: PendingDownload.Owner,
        at now: Timestamp
    ) -> (file: ByteBuffer, facts: PendingDownload.Facts)? {
        downloads.withLock { downloads in
            guard let download = downloads[id], download.owner == owner, now < download.endsAt, download.isWaiting
            else { return nil }
            let file = ByteBuffer(bytes: download.octets)
            downloads[id]?.wipe()
            return (file, download.facts)
        }
    }

    /// Throws away what waited too long.
    func sweep(at now: Timestamp) {
        discard { now >= $0.endsAt }
    }

    /// Throws away what waits for a session that is over.
    func discard(of session: SessionID) {
        discard { $0.owner.session == session }
    }

    /// How many files wait.
    var count: Int {
        downloads.withLock { $0.values.count(where: \.isWaiting) }
    }

    private func discard(_ isOver: (PendingDownload) -> Bool) {
        downloads.withLock { downloads in
            for (id, download) in downloads where isOver(download) {
                downloads[id]?.wipe()
                downloads[id] = nil
            }
        }
    }
}
