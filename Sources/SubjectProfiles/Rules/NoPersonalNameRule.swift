// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A functional certificate holds no trace of the applicant's name, and no CN since 2023-09-01 (X3).
struct NoPersonalNameRule: Rule {
    let check = "no-personal-name"
    let concernsNames = true

    /// The attribute types that name somebody and have no place in a version's subject; none for other kinds.
    static func unwantedTypes(in version: ProfileVersion) -> [AttributeType] {
        guard version.kind == .functional else { return [] }
        return [.commonName, .surname, .givenName].filter { type in !version.subject.contains { $0.type == type } }
    }

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        guard context.version.kind == .functional else { return .notApplicable }
        let unwanted = Self.unwantedTypes(in: context.version)
        let attribute = certificate.subject.attributes.first { $0.type.map(unwanted.contains) ?? false }
        if let attribute { return .fail("\(attribute.label) stands in the subject; it is the address alone") }
        guard unwanted.contains(.commonName), let request = context.request else { return .pass("names nobody") }
        return .demand(
            !holdsName(of: request, certificate),
            pass: "no trace of the applicant's name",
            fail: "the applicant's name stands in the certificate"
        )
    }

    /// Looks for the whole name, in both orders, everywhere but in the issuer, the key and the addresses.
    private func holdsName(of request: SubjectRequest, _ certificate: ExaminedCertificate) -> Bool {
        let (givenName, surname) = SubjectValues.names(of: request)
        guard let givenName, let surname else { return false }
        let names = ["\(givenName) \(surname)", "\(surname) \(givenName)", "\(surname), \(givenName)"]
        let patterns = names.map { Array(SubjectText.normalized($0).utf8) }
        let subject = certificate.subject.attributes.filter { $0.type != .emailAddress }.map(\.content)
        let texts = subject + certificate.extensions.map(\.value)
        return texts.contains { text in patterns.contains { Self.holds(text, $0) } }
    }

    private static func holds(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
        guard text.count >= pattern.count else { return false }
        return (0...text.count - pattern.count).contains { start in
            text[start] == pattern[0] && text[start..<start + pattern.count].elementsEqual(pattern)
        }
    }
}
