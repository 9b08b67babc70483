// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import IssuerKeys
import Logging
import Store

/// Writes a new CRL beside the published one and lets the guard judge it.
///
/// What the ledger says and the entries themselves are read in one transaction: a revocation that comes meanwhile is in
/// the next list.
struct RevocationListStage: Sendable {
    /// A list that the guard accepted, and what the ledger said when it was made.
    struct Staged: Sendable {
        let snapshot: RevocationSnapshot
        let report: RevocationListGuard.Report
    }

    private let parts: Authority.Parts
    private let issuer: Issuer
    private let validity: Duration
    private let lane = WorkLane(name: "publishing", threads: 1, capacity: 64)

    init(_ parts: Authority.Parts, issuer: Issuer, _ settings: AuthoritySettings) {
        self.parts = parts
        self.issuer = issuer
        validity = settings.revocationListValidity
    }

    private var path: String {
        parts.publicDirectory.revocationListPath(of: issuer.name)
    }

    private var stagedPath: String {
        "\(parts.publicDirectory.path)/.\(issuer.name).crl.new"
    }

    /// Makes the list from the ledger alone.
    ///
    /// - Parameters:
    ///   - acceptEarlierTime: Overrides the guard's check of thisUpdate alone.
    ///   - keepsPublished: Whether the published file is a list of this issuer, from which nothing may vanish.
    /// - Returns: The list and what it was made of.
    /// - Throws: `StoreError`, or `RevocationListFault` when the guard refuses the list.
    func makeAnew(acceptEarlierTime: Bool, keepsPublished: Bool) async throws -> Staged {
        let snapshot = try await parts.store.read { records in
            let snapshot = try RevocationSnapshot(records, issuer: issuer.name)
            let entries = try LedgerEntries(records, issuer: issuer.name, leaving: snapshot.leaving)
            do { try writer(snapshot).write(entries, to: stagedPath) } catch {
                StagedFile.remove(stagedPath)
                throw error
            }
            return snapshot
        }
        parts.reach(.listStaged)
        let previous = keepsPublished ? path : nil
        return try await lane.run { try judge(snapshot, against: previous, acceptEarlierTime: acceptEarlierTime) }
    }

    /// Puts the staged list in the place of the old one, durably.
    func moveIntoPlace() async throws {
        let (staged, path, folder) = (stagedPath, path, parts.publicDirectory.path)
        try await lane.run { try StagedFile.move(staged, to: path, in: folder) }
    }

    /// Merges the changes since into the published file; `nil` where that is not possible, or the guard refuses it.
    func merge(acceptEarlierTime: Bool) async throws -> Staged? {
        let name = issuer.name
        guard let changes = try await parts.store.read({ try RevocationChanges($0, issuer: name) }) else { return nil }
        return try await lane.run {
            guard FileDigest.exists(path) else { return nil }
            do {
                try writer(changes.snapshot).write(MergedEntries(path: path, changes), to: stagedPath)
                parts.reach(.listStaged)
                return try judge(changes.snapshot, against: path, acceptEarlierTime: acceptEarlierTime)
            } catch {
                let metadata: Logger.Metadata = ["issuer": "\(name)", "error": "\(error)"]
                parts.logger.warning("the published CRL cannot be continued", metadata: metadata)
                StagedFile.remove(stagedPath)
                return nil
            }
        }
    }

    private func judge(
        _ snapshot: RevocationSnapshot,
        against previous: String?,
        acceptEarlierTime: Bool
    ) throws -> Staged {
        let check = RevocationListGuard(
            issuer: issuer.certificate,
            publicKey: issuer.publicKey,
            leaving: snapshot.leaving,
            expectedCount: snapshot.entryCount,
            acceptEarlierTime: acceptEarlierTime,
            moment: parts.clock()
        )
        do {
            return Staged(snapshot: snapshot, report: try check.check(staged: stagedPath, against: previous))
        } catch {
            StagedFile.remove(stagedPath)
            throw error
        }
    }

    /// cRLNumber = max(previous + 1, seconds since 1970 at thisUpdate) (V3).
    private func writer(_ snapshot: RevocationSnapshot) -> RevocationListWriter {
        let thisUpdate = parts.clock()
        let header = RevocationListHeader(
            signatureAlgorithm: issuer.signatureAlgorithm,
            issuer: issuer.certificate.fields.subject.derEncoded,
            thisUpdate: thisUpdate,
            nextUpdate: thisUpdate + validity,
            authorityKeyIdentifier: issuer.keyIdentifier,
            number: max((snapshot.previous?.number ?? 0) + 1, thisUpdate.secondsSince1970)
        )
        return RevocationListWriter(header: header) { [issuer] in try issuer.makeRevocationListSigner() }
    }
}
