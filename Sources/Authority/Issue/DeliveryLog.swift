// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import Logging
import Store
import Synchronization

/// What is written after the answer: deliveries and abandoned serial numbers; nobody waits for it.
///
/// The entries gather here and a Service writes them with the next batch; one that is lost in a crash leaves an
/// undelivered certificate, which is superseded by asking again.
public final class DeliveryLog: Sendable {
    enum Entry: Sendable {
        case delivered(SerialNumber, AuditActor)
        case abandoned(SerialNumber)
        case lost(SerialNumber)
    }

    private static let firstPause = Duration.milliseconds(100)
    private static let longestPause = Duration.seconds(10)

    private let entries = Mutex<[Entry]>([])
    private let wakeUps: AsyncStream<Void>
    private let wakeUp: AsyncStream<Void>.Continuation
    private let parts: Authority.Parts
    private let settings: AuthoritySettings

    init(_ parts: Authority.Parts, settings: AuthoritySettings) {
        self.parts = parts
        self.settings = settings
        (wakeUps, wakeUp) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func deliver(_ serial: SerialNumber, to actor: AuditActor) {
        add(.delivered(serial, actor))
    }

    func abandon(_ serial: SerialNumber) {
        add(.abandoned(serial))
    }

    func lose(_ serial: SerialNumber) {
        add(.lost(serial))
    }

    private func add(_ entry: Entry) {
        entries.withLock { $0.append(entry) }
        wakeUp.yield()
    }

    /// Writes what gathers, until the task is cancelled; what cannot be written is tried again until it is.
    public func run() async {
        for await _ in wakeUps {
            var pause = Self.firstPause
            while !(await flush()) {
                guard (try? await Task.sleep(for: pause)) != nil else { return }
                pause = min(pause * 2, Self.longestPause)
            }
        }
    }

    /// Writes what has gathered.
    ///
    /// - Returns: Whether nothing is left; what could not be written stays for the next time.
    @discardableResult
    public func flush() async -> Bool {
        let batch = entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
        guard !batch.isEmpty else { return true }
        do {
            try await write(batch)
            parts.reach(.delivered)
            return true
        } catch {
            entries.withLock { $0.insert(contentsOf: batch, at: 0) }
            parts.logger.error("deliveries are not recorded yet", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func write(_ batch: [Entry]) async throws {
        let moment = parts.clock()
        let renewalPeriod = settings.renewalPeriod
        try await parts.store.write { records in
            for entry in batch {
                switch entry {
                case .delivered(let serial, let actor):
                    try Self.deliver(serial, actor, renewalPeriod, at: moment, in: records)
                case .abandoned(let serial):
                    try Self.abandon(serial, at: moment, in: records)
                case .lost(let serial):
                    guard try records.certificate(serial)?.deliveredAt == nil else { continue }
                    try records.freeClaim(heldBy: serial)
                }
            }
        }
    }

    /// From now on the certificate holds its address until it may be renewed.
    ///
    /// Where another one holds it by now, that one counts (X6). Only what was handed out is announced (N1).
    private static func deliver(
        _ serial: SerialNumber,
        _ actor: AuditActor,
        _ renewalPeriod: Duration,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws {
        guard let delivered = try records.markDelivered(serial, at: moment) else { return }
        try records.append(
            AuditEvent(.certificateDelivered, at: moment, by: actor, ["serial": serial.description])
        )
        guard try records.revocation(of: serial, issuer: delivered.issuer) == nil else { return }
        guard try hold(serial, delivered, renewalPeriod, at: moment, in: records) else {
            return try RevocationStep.supersede(serial, at: moment, in: records)
        }
        try records.note(DueNotice(.issued, of: serial, notedAt: moment))
        if delivered.isOrphaned { try records.note(DueNotice(.orphaned, of: serial, notedAt: moment)) }
    }

    /// Whether the certificate holds its address, or lost its applicant meanwhile and holds none.
    private static func hold(
        _ serial: SerialNumber,
        _ delivered: DeliveredCertificate,
        _ renewalPeriod: Duration,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws -> Bool {
        guard !delivered.isOrphaned else { return true }
        let end = delivered.notAfter - renewalPeriod
        let claim = Claim(addressKey: delivered.addressKey, serial: serial, blocksUntil: end)
        return try records.take(claim, at: moment)
    }

    private static func abandon(
        _ serial: SerialNumber,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws {
        try records.markAbandoned(serial, at: moment)
        try records.freeClaim(heldBy: serial)
        try records.append(
            AuditEvent(.certificateAbandoned, at: moment, by: .daemon, ["serial": serial.description])
        )
    }
}
