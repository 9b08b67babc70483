// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ceremony
import CertificateModel
import OpenSSLBridge
import SubjectProfiles

/// What `siegel init` puts into the names of the CAs.
struct AuthorityNameOptions: ParsableArguments {
    private static let mark = "DEVELOPMENT"

    @Option(help: ArgumentHelp("The organisation (O), at most 64 characters.", valueName: "name"))
    var organization: String?

    @Option(help: ArgumentHelp("Its country (C), two capital letters of ISO 3166.", valueName: "code"))
    var country: String?

    @Option(
        name: .customLong("organization-identifier"),
        help: ArgumentHelp(
            "Its identifier by ETSI EN 319 412-1, such as NTRDE-HRB123456. The profile personal needs it.",
            valueName: "id"
        )
    )
    var organizationIdentifier: String?

    @Option(
        name: .customLong("common-name"),
        help: ArgumentHelp("The issuing CA's name (CN), never used before.", valueName: "name")
    )
    var commonName: String?

    @Option(
        name: .customLong("root-common-name"),
        help: ArgumentHelp("The root's name (CN). Default: the issuing CA's with Root behind it.", valueName: "name")
    )
    var rootCommonName: String?

    /// The plan with all names in it.
    func plan(isDevelopment: Bool, publicURL: String?) throws(CommandFailure) -> HomePlan {
        if !isDevelopment { try refuseMissing(publicURL) }
        let issuing = commonName ?? "Siegel Mail CA \(SystemRandomSource.bytes(3).hexadecimal)"
        let country = country ?? "DE"
        return HomePlan(
            organization: Organization(
                country: country,
                name: organization ?? "Example Organisation",
                identifier: organizationIdentifier ?? (isDevelopment ? Self.developmentIdentifier(country) : nil)
            ),
            rootCommonName: marked(rootCommonName ?? "\(issuing) Root", isDevelopment),
            issuingCommonName: marked(issuing, isDevelopment),
            publicURL: publicURL ?? "http://pki.example.org/"
        )
    }

    /// In the form of an EUID, which the S/MIME Baseline Requirements (section 7.1.4.2.2 d) want for Germany.
    private static func developmentIdentifier(_ country: String) -> String {
        "NTR\(country)-\(country)\(mark).1"
    }

    private func refuseMissing(_ publicURL: String?) throws(CommandFailure) {
        let needed = [
            ("--organization", organization), ("--country", country), ("--common-name", commonName),
            ("--public-url", publicURL),
        ]
        let missing = needed.filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty else {
            let names = missing.joined(separator: ", ")
            throw CommandFailure(.usage, "\(names) missing; give them, or --development to try things out")
        }
    }

    private func marked(_ name: String, _ isDevelopment: Bool) -> String {
        isDevelopment && !name.contains(Self.mark) ? "\(name) \(Self.mark)" : name
    }
}
