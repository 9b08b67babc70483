// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import OpenSSLBridge
import Store

/// Makes the CRLs of one issuer, one at a time (V3, promise 4).
struct RevocationListPublisher: Sendable {
    /// More changes than this are read from the ledger in a stream, not held in memory.
    private static let mostHeldChanges = 20_000

    let parts: Authority.Parts
    let issuer: Issuer
    let settings: AuthoritySettings
    private let exclusiveAccess = ExclusiveAccess()
    private let lane = WorkLane(name: "publishing", threads: 1, capacity: 64)

    init(_ parts: Authority.Parts, issuer: Issuer, _ settings: AuthoritySettings) {
        self.parts = parts
        self.issuer = issuer
        self.settings = settings
    }

    var path: String {
        parts.publicDirectory.revocationListPath(of: issuer.name)
    }

    private var stagedPath: String {
        "\(parts.publicDirectory.path)/.\(issuer.name).crl.new"
    }

    /// Makes a list of all that the ledger holds now, lets the guard judge it, and publishes it.
    func publish(acceptEarlierTime: Bool, by actor: AuditActor) async throws -> PublishedRevocationList {
        try await exclusiveAccess.run {
            let snapshot = try await parts.store.read { try RevocationSnapshot($0, issuer: issuer.name) }
            let header = header(after: snapshot.previous)
            try await stage(snapshot, header)
            parts.reach(.listStaged)
            let report = try await lane.run {
                let report = try self.judge(snapshot, acceptEarlierTime: acceptEarlierTime)
                parts.reach(.listJudged)
                try StagedFile.move(stagedPath, to: path, in: parts.publicDirectory.path)
                parts.reach(.listRenamed)
                return report
            }
            let published = report.list(issuer.name, sequence: snapshot.sequence)
            try await remember(published, snapshot.leaving, by: actor)
            parts.reach(.listRemembered)
            return published
        }
    }

    /// cRLNumber = max(previous + 1, seconds since 1970 at thisUpdate) (V3).
    private func header(after previous: PublishedRevocationList?) -> RevocationListHeader {
        let thisUpdate = parts.clock()
        return RevocationListHeader(
            signatureAlgorithm: issuer.signatureAlgorithm,
            issuer: issuer.certificate.fields.subject.derEncoded,
            thisUpdate: thisUpdate,
            nextUpdate: thisUpdate + settings.revocationListValidity,
            authorityKeyIdentifier: issuer.keyIdentifier,
            number: max((previous?.number ?? 0) + 1, thisUpdate.secondsSince1970)
        )
    }

    private func stage(_ snapshot: RevocationSnapshot, _ header: RevocationListHeader) async throws {
        let writer = RevocationListWriter(header: header) { try issuer.makeRevocationListSigner() }
        if let merged = try await merged(snapshot) {
            return try await lane.run { [stagedPath] in try writer.write(merged, to: stagedPath) }
        }
        try await parts.store.read { [stagedPath] records in
            let entries = try LedgerEntries(records, issuer: issuer.name, leaving: snapshot.leaving)
            try writer.write(entries, to: stagedPath)
        }
    }

    /// The published file with what changed since, where that file is the one that the ledger remembers.
    private func merged(_ snapshot: RevocationSnapshot) async throws -> MergedEntries? {
        guard let previous = snapshot.previous, snapshot.changed.count <= Self.mostHeldChanges else { return nil }
        let path = path
        guard try await lane.run({ try FileDigest.sha256(ofFile: path) == previous.digest }) else { return nil }
        let name = issuer.name
        return try await parts.store.read { records in
            try MergedEntries(path: path, previous: previous, leaving: snapshot.leaving, issuer: name, in: records)
        }
    }

    private func judge(_ snapshot: RevocationSnapshot, acceptEarlierTime: Bool) throws -> RevocationListGuard.Report {
        let check = RevocationListGuard(
            issuer: issuer.certificate,
            publicKey: issuer.publicKey,
            leaving: snapshot.leaving,
            expectedCount: snapshot.entryCount,
            acceptEarlierTime: acceptEarlierTime
        )
        return try check.check(staged: stagedPath, against: FileDigest.exists(path) ? path : nil)
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
