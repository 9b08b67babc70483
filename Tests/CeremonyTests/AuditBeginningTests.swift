// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Ceremony
import CertificateModel
import OpenSSLBridge
import SQLStorage
import SQLiteDriver
import Store
import Testing

@Suite("The database of a new home")
struct AuditBeginningTests {
    @Test("its audit chain begins with both CAs and names no person")
    func chain() async throws {
        let home = try CeremonyHome()
        let report = try await home.ceremony().perform(in: home.path)
        #expect(!home.exists("state/siegel.sqlite-wal"))
        let database = try SQLiteDatabase.open(path: "\(home.path)/state/siegel.sqlite")
        let store = try await SQLStore.open(database, writer: "siegeld", digest: Digest.sha256)
        let entries = try await store.read { try $0.auditEntries(writer: "siegeld", after: 0, limit: 10) }
        try await store.close()
        #expect(entries.map(\.event.action) == [.authorityCreated, .authorityCreated])
        #expect(entries.map { $0.event.details["issuer"] } == ["root-ca-1", "mail-ca-1"])
        #expect(entries.last?.event.details["serial"] == report.issuing.certificate.serial.description)
    }
}
