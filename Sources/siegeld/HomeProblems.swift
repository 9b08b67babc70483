// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Foundation
import OpenSSLBridge
import SQLiteDriver
import Settings

/// What somebody should look at in the home itself: the store's durability, the root's key, the root's CRL.
struct HomeProblems: Sendable {
    private static let rootListNotice = Duration.days(60)
    let settings: DaemonSettings
    let authority: Authority
    let database: SQLiteDatabase

    func found() async -> [HealthReport.Problem] {
        [await durability(), rootKey(), fullHeap()].compactMap { $0 } + rootList()
    }

    private func durability() async -> HealthReport.Problem? {
        guard let level = try? await database.synchronousLevel(), level < 2 else { return nil }
        let detail = "the database does not wait for the disk (synchronous is \(SynchronousLevel.name(of: level)))"
        return HealthReport.Problem(code: "storage-not-durable", detail: detail, stopsSigning: true)
    }

    /// A development home keeps its root key on purpose, and says DEVELOPMENT instead.
    private func rootKey() -> HealthReport.Problem? {
        guard !settings.isDevelopment else { return nil }
        let folder = settings.resolve("state/root")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.contains(where: { $0.hasSuffix(".key") }) else { return nil }
        let detail = "the root key lies in the home; copy it to offline media, then shred it"
        return HealthReport.Problem(code: "root-key-present", detail: detail, stopsSigning: false)
    }

    private func fullHeap() -> HealthReport.Problem? {
        guard CryptographyLibrary.secureHeapWasFull else { return nil }
        let detail =
            "the secure heap was full, so secrets stood in memory that can be swapped; start again to forget it"
        return HealthReport.Problem(code: "secure-heap-full", detail: detail, stopsSigning: false)
    }

    private func rootList() -> [HealthReport.Problem] {
        guard let root = settings.root else { return [] }
        guard let list = authority.offlineList(of: root.name) else {
            let detail = "no CRL of \(root.name) is published, so no chain verifies; siegel crl import publishes one"
            return [HealthReport.Problem(code: "root-crl-missing", detail: detail, stopsSigning: false)]
        }
        let revoked = list.revokedIssuers.map { name in
            let detail = "\(root.name) revoked issuer \(name), so no certificate of it verifies; make a new issuing CA"
            return HealthReport.Problem(code: "issuer-revoked", detail: detail, stopsSigning: true)
        }
        guard SystemClock.now() + Self.rootListNotice > list.nextUpdate else { return revoked }
        let detail = "the CRL of \(root.name) lapses at \(list.nextUpdate); make the next one where the root key is"
        return revoked + [HealthReport.Problem(code: "root-crl-lapsing", detail: detail, stopsSigning: false)]
    }
}
