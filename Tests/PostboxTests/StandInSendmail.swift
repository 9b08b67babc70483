// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Postbox

/// A shell script in the place of sendmail, and a mail that is handed to it.
enum StandInSendmail {
    /// Hands a mail over and gives the fault, if there is one; `$folder` is a folder for the script to write into.
    static func handOver(
        _ script: String,
        timeout: Duration = .seconds(30),
        octets: [UInt8] = Array("To: ada@example.org\n\nÜ\n".utf8),
        sender: String = "pki@example.org",
        check: (String) throws -> Void = { _ in }
    ) async throws -> PostboxError? {
        var fault: PostboxError?
        try await TemporaryFolder.with { folder in
            let program = "\(folder)/send mail; exit 9"
            let text = "#!/bin/sh\nfolder='\(folder)'\n\(script)\n"
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            #expect(FileManager.default.createFile(atPath: program, contents: Data(text.utf8), attributes: attributes))
            let mail = ComposedMail(
                id: Specimen.id(),
                createdAt: Specimen.moment,
                sender: try Specimen.address(sender),
                octets: octets
            )
            do {
                try await SendmailTransport(program: program, timeout: timeout).handOver(mail)
            } catch let error as PostboxError {
                fault = error
            }
            try check(folder)
        }
        return fault
    }

    /// What a file holds that the script wrote.
    static func content(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number that a file holds, of a process that the script wrote there.
    static func process(_ path: String) -> String? {
        content(path).map { String($0.filter(\.isNumber)) }
    }

    /// Whether a process is there, if only as a zombie.
    static func exists(_ process: String) -> Bool {
        FileManager.default.fileExists(atPath: "/proc/\(process)")
    }
}
