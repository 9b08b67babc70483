// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import Foundation

/// The folder of kept heads: one file for each, which is never written again.
struct AuditHeadFolder: Sendable {
    /// The head that a file is named after.
    struct Name: Sendable, Hashable {
        let writer: String
        let number: Int64

        init(of head: AuditHead) {
            writer = head.writer
            number = head.number
        }

        /// Gives `nil` for a file that is not named as heads are.
        init?(fileName: String) {
            guard fileName.hasSuffix(".json"), let hyphen = fileName.lastIndex(of: "-") else { return nil }
            let digits = fileName[fileName.index(after: hyphen)...].dropLast(".json".count)
            guard let number = Int64(digits), number > 0 else { return nil }
            writer = String(fileName[..<hyphen])
            self.number = number
            guard self.fileName == fileName else { return nil }
        }

        var fileName: String {
            "\(writer)-\(number).json"
        }
    }

    let path: String

    /// The heads that were kept, in the order of their numbers.
    func names() throws -> [Name] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .compactMap(Name.init(fileName:))
            .sorted { ($0.writer, $0.number) < ($1.writer, $1.number) }
    }

    /// Gives `nil` for a file that does not hold the head it is named after.
    func head(_ name: Name) -> SignedAuditHead? {
        guard let content = FileManager.default.contents(atPath: "\(path)/\(name.fileName)") else { return nil }
        return SignedAuditHead(line: content).flatMap { Name(of: $0.head) == name ? $0 : nil }
    }

    /// Keeps a head; one of the same number that says otherwise stays, for it may be the only witness.
    func keep(_ signed: SignedAuditHead) throws {
        let name = Name(of: signed.head)
        guard FileDigest.exists("\(path)/\(name.fileName)") else {
            return try PublicDirectory(path: path).publish(Array(signed.line.utf8), as: name.fileName)
        }
        guard head(name)?.head == signed.head else { throw KeptHeadFault.otherHeadKept(number: name.number) }
    }
}
