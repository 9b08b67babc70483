// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import SubjectProfiles
import Testing

/// One field made wrong, and the one rule that has to see it.
struct Mutation: Sendable, CustomTestStringConvertible {
    let rule: String
    let what: String
    var version = VersionName(profile: "personal", moment: Fixture.notBefore)
    var algorithm: KeyAlgorithm?
    /// Whether the judge knows issuer, request and settings.
    var isKnown = true
    let change: @Sendable (inout Specimen) -> Void

    var testDescription: String {
        "\(rule): \(what)"
    }

    /// The findings about the changed certificate.
    func findings() throws -> [Finding] {
        let (fields, known) = try Fixture.certificate(version, algorithm: algorithm)
        var specimen = Specimen(fields)
        change(&specimen)
        let context = isKnown ? known : RuleContext(version: known.version, purpose: .verifying)
        return RuleBook.judge(specimen.derEncoded, in: context)
    }
}

extension VersionName {
    static let mailbox = Self(profile: "personal-mailbox", moment: Fixture.notBefore)
    static let functional = Self(profile: "functional", moment: Fixture.notBefore)
    static let functionalBefore = Self(profile: "functional", moment: Fixture.beforeTheChange)
    static let root = Self(profile: "root", moment: Fixture.notBefore)
    static let issuing = Self(profile: "issuing", moment: Fixture.notBefore)
}
