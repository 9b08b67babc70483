// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Postbox

@Suite("The Maildir")
struct MaildirTransportTests {
    private func mail(_ id: UInt8 = 1, text: String = "Subject: x\n\ny\n") throws -> ComposedMail {
        ComposedMail(
            id: Specimen.id(id),
            createdAt: Specimen.moment,
            sender: try Specimen.address("pki@example.org"),
            octets: Array(text.utf8)
        )
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("a mail lies in new, whole and for its owner alone; tmp is empty")
    func placed() async throws {
        try await TemporaryFolder.with { folder in
            let maildir = "\(folder)/outbox"
            try await MaildirTransport(directory: maildir).handOver(mail())
            let names = try names("\(maildir)/new")
            #expect(names == ["1795246200.\(Specimen.id(1)).siegel"])
            let path = "\(maildir)/new/\(names[0])"
            #expect(FileManager.default.contents(atPath: path) == Data("Subject: x\n\ny\n".utf8))
            #expect(try mode(path) == 0o600)
            for part in ["", "/tmp", "/new", "/cur"] { #expect(try mode(maildir + part) == 0o700) }
            #expect(try self.names("\(maildir)/tmp").isEmpty)
        }
    }

    @Test("the same mail handed over again is one file, other mails are others")
    func again() async throws {
        try await TemporaryFolder.with { folder in
            let transport = MaildirTransport(directory: folder)
            for id in [1, 1, 2, 1] as [UInt8] { try await transport.handOver(mail(id)) }
            #expect(try names("\(folder)/new").count == 2)
        }
    }

    @Test("what a crash left in tmp does not stand in the way")
    func leftover() async throws {
        try await TemporaryFolder.with { folder in
            let transport = MaildirTransport(directory: folder)
            try await transport.handOver(mail(2))
            let name = MaildirTransport.fileName(of: try mail())
            try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder)/tmp/\(name)"))
            try await transport.handOver(mail())
            #expect(FileManager.default.contents(atPath: "\(folder)/new/\(name)") == Data(try mail().octets))
            #expect(try names("\(folder)/tmp").isEmpty)
        }
    }

    @Test("a link in tmp is replaced, not followed")
    func link() async throws {
        try await TemporaryFolder.with { folder in
            let transport = MaildirTransport(directory: "\(folder)/box")
            try await transport.handOver(mail(2))
            let name = MaildirTransport.fileName(of: try mail())
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/box/tmp/\(name)",
                withDestinationPath: "\(folder)/elsewhere"
            )
            try await transport.handOver(mail())
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/elsewhere"))
        }
    }

    @Test("many at the same time all arrive")
    func concurrent() async throws {
        try await TemporaryFolder.with { folder in
            let transport = MaildirTransport(directory: folder)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 0..<50 as Range<UInt8> { group.addTask { try await transport.handOver(mail(id)) } }
                try await group.waitForAll()
            }
            #expect(try names("\(folder)/new").count == 50)
        }
    }

    @Test("a failure says what failed, can be tried again and leaves nothing in tmp")
    func failures() async throws {
        try await TemporaryFolder.with { folder in
            let missing = await #expect(throws: PostboxError.self) {
                try await MaildirTransport(directory: "\(folder)/no/box").handOver(mail())
            }
            #expect(missing == .maildir(operation: "making", place: ".", system: SystemFault(code: ENOENT)))
            #expect(missing?.isPermanent == false)
            #expect(missing?.description == "the Maildir did not take the mail: making of .: ENOENT (2)")
            let name = MaildirTransport.fileName(of: try mail())
            let transport = MaildirTransport(directory: folder)
            try await transport.handOver(mail(2))
            try FileManager.default.createDirectory(
                atPath: "\(folder)/new/\(name)/x",
                withIntermediateDirectories: true
            )
            let blocked = await #expect(throws: PostboxError.self) { try await transport.handOver(mail()) }
            #expect(blocked?.description.contains("moving of tmp/") == true)
            #expect(try names("\(folder)/tmp").isEmpty)
        }
    }
}
