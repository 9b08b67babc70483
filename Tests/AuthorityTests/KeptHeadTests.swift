// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Foundation
import OpenSSLBridge
import SQLStorage
import Store
import Testing

@testable import Authority

@Suite("The kept heads of the audit log")
struct KeptHeadTests {
    @Test("a head that fits the log is no problem, and keeping it again changes nothing")
    func whole() async throws {
        let test = try await TestAuthority()
        await test.authority.keepAuditHead()
        let before = try test.keptHead("test-3.json")
        await test.authority.keepAuditHead()
        #expect(try test.keptHead("test-3.json") == before)
        #expect(try await test.authority.reviewAudit().problems.isEmpty)
    }

    @Test("entries that were cut off after a head was kept are missed, at the start too")
    func cut() async throws {
        let test = try await TestAuthority()
        await test.authority.keepAuditHead()
        try await test.rewriteAudit("DELETE FROM audit WHERE number = 3")
        #expect(try await test.authority.reviewAudit().problems == ["test: entry 3 is missing, whose head was kept"])
        try await test.authority.reviewNewestAudit()
        #expect(await test.authority.health().problems.map(\.code).contains("audit-broken"))
    }

    @Test("a chain that was written anew is whole, but not the one that the kept head ends; the head stays")
    func rewritten() async throws {
        let test = try await TestAuthority()
        let head = try await test.store.read { try $0.auditHead(writer: "test") }
        let other = AuditHead(writer: "test", number: 3, hash: Array(repeating: 7, count: 32), time: head.time)
        let keeper = test.authority.parts.auditHeads
        try keeper.keep(try keeper.sign(other), logger: test.authority.parts.logger)
        let before = try test.keptHead("test-3.json")
        #expect(throws: KeptHeadFault.otherHeadKept(number: 3)) {
            try keeper.keep(try keeper.sign(head), logger: test.authority.parts.logger)
        }
        #expect(try test.keptHead("test-3.json") == before)
        let problems = try await test.authority.reviewAudit().problems
        #expect(problems == ["test: entry 3 is another one than the kept head's"])
    }

    @Test("a head that another key signed, or that cannot be read, is a problem")
    func forged() async throws {
        let test = try await TestAuthority()
        let head = try await test.store.read { try $0.auditHead(writer: "test") }
        let stranger = AuditHeadKeeper(key: try .generate(.p256), directory: test.folder.path)
        try stranger.keep(try stranger.sign(head), logger: test.authority.parts.logger)
        try Data("{}".utf8).write(to: test.folder.appendingPathComponent("test-2.json"))
        #expect(
            try await test.authority.reviewAudit().problems == [
                "test: the kept head 2 cannot be read",
                "test: the kept head 3 does not carry the audit key's signature",
            ]
        )
    }

    @Test(
        "files are named after their heads, and others are none",
        arguments: [
            ("siegeld-10.json", "siegeld", 10 as Int64?), ("a--b-7.json", "a--b", 7), ("siegeld-07.json", "", nil),
            ("siegeld.json", "", nil), ("siegeld-10.json.new", "", nil), ("siegeld-0.json", "", nil),
        ]
    )
    func names(file: String, writer: String, number: Int64?) {
        let name = AuditHeadFolder.Name(fileName: file)
        #expect(name?.number == number)
        #expect((name?.writer ?? "") == writer)
    }
}

extension TestAuthority {
    fileprivate func keptHead(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }
}
