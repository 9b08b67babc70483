// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import Testing

@testable import Authority

@Suite("An address that was a person's becomes functional (X9)")
struct FormerPersonTests {
    private let test: TestAuthority
    private let address = "chris.dahl@example.org"

    init() async throws {
        test = try await TestAuthority()
    }

    /// Chris gets a certificate, another address, and Anna the old one as a functional address.
    private func handOver() async throws -> SerialNumber {
        let serial = try await test.issue(address, for: "cd2").certificate.serial
        try await test.put("cd2", "Chris", "Dahl", "c.dahl@example.org")
        try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org", functional: [address])
        return serial
    }

    @Test("the personal certificate stays its holder's: nobody else sees or revokes it")
    func personal() async throws {
        let serial = try await handOver()
        #expect(try await test.list(for: "ab1").isEmpty)
        #expect(try await test.list(for: "ab1") { $0.addressKey = address }.isEmpty)
        let viewer = try await test.viewer()
        let unseen = await refusal { try await test.authority.certificate(serial, for: viewer) }
        guard case .notFound = unseen else { return unexpected(unseen) }
        let refused = await refusal { try await test.revoke(serial, .keyCompromise, by: "ab1") }
        guard case .notFound = refused else { return unexpected(refused) }
        #expect(try await test.list(for: "cd2").map(\.record.intent.serial) == [serial])
    }

    @Test("functional certificates of the address are seen by who may request for it now")
    func functional() async throws {
        _ = try await handOver()
        let serial = try await test.issue(address, for: "ab1").certificate.serial
        try await test.put("ab1", "Anna", "Berg", "anna.berg@example.org")
        try await test.put("ef3", "Erik", "Falk", "erik.falk@example.org", functional: [address])
        #expect(try await test.list(for: "ef3").map(\.record.intent.serial) == [serial])
    }
}
