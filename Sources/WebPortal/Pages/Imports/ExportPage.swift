// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore
import SigningClient
import Synchronization

/// Tables to take away: the mailboxes of a domain (F6), and a sample to begin with.
enum ExportPage {
    static let routes: [PageRoute] = [
        .get("/domains/{domain}/export", person: export), .get("/domains/{domain}/import/sample.csv", person: sample),
    ]

    private static let mediaType = "text/csv; charset=utf-8; header=present"
    /// More than the largest domain that an import could make.
    private static let mostOctets = 64 << 20

    private static func export(_ request: PersonRequest) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let table = CollectedTable(upTo: mostOctets)
        try await request.daemon.exportMailboxes(of: domain, to: table.append)
        let time = CivilTime(request.now)
        let day = [time.year, time.month, time.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return .file(table.buffer, name: "\(domain)_\(day).csv", mediaType: mediaType)
    }

    /// As an export looks: with the mark of UTF-8, commas, CR LF.
    private static func sample(_ request: PersonRequest) throws -> PageAnswer {
        let domain = request.parameter("domain")
        guard domain.utf8.allSatisfy({ $0.isTokenOctet }), !domain.isEmpty else { throw PageFailure.notFound }
        let rows = [
            ImportColumn.allCases.map(\.rawValue),
            ["Muster", "Erika", "erika.muster@\(domain)", "muster@\(domain)", "personal", "", ""],
            ["Info Desk", "", "info@\(domain)", "", "functional", "", "Applicant E-Mail: who may request"],
        ]
        let text = rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
        return .file(ByteBuffer(string: "\u{feff}" + text), name: "sample.csv", mediaType: mediaType)
    }
}

/// Collects a table that comes in pieces.
private final class CollectedTable: Sendable {
    /// The table is larger than the portal holds.
    struct TooLarge: Error {}

    private let octets = Mutex(ByteBuffer())
    private let most: Int

    init(upTo most: Int) {
        self.most = most
    }

    var buffer: ByteBuffer {
        octets.withLock { $0 }
    }

    @Sendable
    func append(_ piece: [UInt8]) throws {
        try octets.withLock { octets in
            guard octets.readableBytes + piece.count <= most else { throw TooLarge() }
            octets.writeBytes(piece)
        }
    }
}
