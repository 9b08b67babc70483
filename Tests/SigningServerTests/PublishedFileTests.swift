// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird
import Testing

@testable import SigningServer

@Suite("Published files")
struct PublishedFileTests {
    private func withFile(_ content: [UInt8], _ body: (String) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "siegel-file-\(UUID().uuidString)")
        try Data(content).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(url.path)
    }

    @Test("a file is sent whole, also when it is replaced meanwhile", arguments: [0, 1, 200_000])
    func whole(size: Int) async throws {
        let content = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try await withFile(content) { path in
            let file = try #require(PublishedFile(path: path))
            try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path), options: .atomic)
            let collector = BodyCollector()
            #expect(file.body.contentLength == size)
            try await file.body.write(collector)
            #expect(collector.octets == content)
        }
    }

    @Test("its tag changes with it, and If-None-Match names it", arguments: ["%", "W/%", "\"x\", %", "*"])
    func tags(field: String) async throws {
        try await withFile([1]) { path in
            let first = try #require(PublishedFile(path: path))
            #expect(first.isNamed(in: field.replacing("%", with: first.entityTag)))
            try Data([1, 2]).write(to: URL(fileURLWithPath: path), options: .atomic)
            let second = try #require(PublishedFile(path: path))
            #expect(!second.isNamed(in: first.entityTag))
        }
    }

    @Test("where there is no file there is nothing")
    func absent() {
        #expect(PublishedFile(path: "/nowhere/at-all") == nil)
    }
}
