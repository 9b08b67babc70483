// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import Logging
import Store
import Synchronization

/// Makes the CRLs of one issuer, one at a time (V3, promise 4).
final class RevocationListPublisher: Sendable {
    let issuer: Issuer
    private let parts: Authority.Parts
    private let stage: RevocationListStage
    private let exclusiveAccess = ExclusiveAccess()
    private let newestFault = Mutex<String?>(nil)

    init(_ parts: Authority.Parts, issuer: Issuer, _ settings: AuthoritySettings) {
        self.parts = parts
        self.issuer = issuer
        stage = RevocationListStage(parts, issuer: issuer, settings)
    }

    /// Why the published list is not the one that it should be; `nil` where all is well.
    var fault: String? {
        newestFault.withLock { $0 }
    }

    /// Takes over what the published list knows and the ledger does not; gives how many revocations.
    func adoptPublished() async throws -> Int {
        switch try await PublishedListAdoption(parts, issuer: issuer).run() {
        case .absent: return 0
        case .known(let adopted): return adopted
        case .unusable(let fault):
            report(fault)
            return 0
        }
    }

    /// Makes a list of all that the ledger holds now, lets the guard judge it, and publishes it.
    func publish(acceptEarlierTime: Bool, by actor: AuditActor) async throws -> PublishedRevocationList {
        do {
            let list = try await exclusiveAccess.run {
                try await self.publishAlone(acceptEarlierTime: acceptEarlierTime, by: actor)
            }
            newestFault.withLock { $0 = nil }
            return list
        } catch {
            newestFault.withLock { $0 = "\(error)" }
            throw error
        }
    }

    private func publishAlone(acceptEarlierTime: Bool, by actor: AuditActor) async throws -> PublishedRevocationList {
        let staged = try await stagedList(acceptEarlierTime: acceptEarlierTime)
        parts.reach(.listJudged)
        try await stage.moveIntoPlace()
        parts.reach(.listRenamed)
        let published = staged.report.list(issuer.name, sequence: staged.snapshot.sequence)
        try await remember(published, staged.snapshot.leaving, by: actor)
        parts.reach(.listRemembered)
        return published
    }

    /// Merges with the published file where that is possible.
    ///
    /// Else that file is held against the ledger once more, since somebody may have put it there, and the list is made
    /// anew.
    private func stagedList(acceptEarlierTime: Bool) async throws -> RevocationListStage.Staged {
        if let merged = try await stage.merge(acceptEarlierTime: acceptEarlierTime) { return merged }
        switch try await PublishedListAdoption(parts, issuer: issuer).run() {
        case .known: return try await stage.makeAnew(acceptEarlierTime: acceptEarlierTime, keepsPublished: true)
        case .unusable(let fault):
            report(fault)
            fallthrough
        case .absent: return try await stage.makeAnew(acceptEarlierTime: acceptEarlierTime, keepsPublished: false)
        }
    }

    private func report(_ fault: RevocationListFault) {
        let path = parts.publicDirectory.revocationListPath(of: issuer.name)
        newestFault.withLock { $0 = "\(path) is no CRL of this issuer: \(fault)" }
        parts.logger.error("a published CRL cannot be used", metadata: ["file": "\(path)", "error": "\(fault)"])
    }

    private func remember(
        _ list: PublishedRevocationList,
        _ leaving: Set<SerialNumber>,
        by actor: AuditActor
    ) async throws {
        let event = list.event(at: parts.clock(), by: actor)
        try await parts.store.write { records in
            try records.unlist(leaving.sorted(), issuer: list.issuer)
            try records.insert(list)
            try records.append(event)
        }
    }
}
