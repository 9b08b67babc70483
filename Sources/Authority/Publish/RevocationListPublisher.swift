// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import Store

/// Makes the CRLs of one issuer, one at a time (V3, promise 4).
struct RevocationListPublisher: Sendable {
    let issuer: Issuer
    private let parts: Authority.Parts
    private let stage: RevocationListStage
    private let exclusiveAccess = ExclusiveAccess()

    init(_ parts: Authority.Parts, issuer: Issuer, _ settings: AuthoritySettings) {
        self.parts = parts
        self.issuer = issuer
        stage = RevocationListStage(parts, issuer: issuer, settings)
    }

    /// Makes a list of all that the ledger holds now, lets the guard judge it, and publishes it.
    func publish(acceptEarlierTime: Bool, by actor: AuditActor) async throws -> PublishedRevocationList {
        try await exclusiveAccess.run {
            let staged = try await stage.make(acceptEarlierTime: acceptEarlierTime)
            parts.reach(.listJudged)
            try await stage.moveIntoPlace()
            parts.reach(.listRenamed)
            let published = staged.report.list(issuer.name, sequence: staged.snapshot.sequence)
            try await remember(published, staged.snapshot.leaving, by: actor)
            parts.reach(.listRemembered)
            return published
        }
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
