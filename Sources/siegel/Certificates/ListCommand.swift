// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import SigningAPI
import SigningClient

/// `siegel list`.
struct ListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List certificates, newest first.",
        discussion: "With --as, those that the person requested and may see."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Option(help: ArgumentHelp("Only those of this user ID.", valueName: "user"))
    var applicant: String?

    @Option(help: ArgumentHelp("Only those for this primary address.", valueName: "address"))
    var address: String?

    @Option(
        help: ArgumentHelp(
            "Only those in this state: "
                + CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            valueName: "state"
        )
    )
    var status: CertificateStatus?

    @Option(help: ArgumentHelp("At most so many. Default: all.", valueName: "count"))
    var limit: Int?

    func validate() throws {
        guard limit ?? 1 > 0 else { throw ValidationError("--limit takes a positive number") }
    }

    func perform() async throws {
        let found = try await certificates()
        try show(Page(items: found)) {
            var table = Table("SERIAL", "STATUS", "NOT AFTER", "APPLICANT", "ADDRESS", "PROFILE")
            for record in found {
                table.add(
                    record.serial.description,
                    record.status.rawValue,
                    record.notAfter.description,
                    record.applicant,
                    record.address,
                    record.profile
                )
            }
            table.print()
        }
    }

    private func certificates() async throws -> [CertificateRecordWords] {
        let client = try daemon.client(actingAs: acting.user)
        let filter = CertificateFilter(applicant: applicant, address: address, status: status)
        var found: [CertificateRecordWords] = []
        var cursor: String?
        repeat {
            let rest = limit.map { $0 - found.count } ?? Self.pageLength
            let page = try await client.certificates(filter, cursor: cursor, limit: min(rest, Self.pageLength))
            found += page.items
            cursor = page.next
        } while cursor != nil && found.count < limit ?? .max
        return found
    }

    private static let pageLength = 1000
}
