// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// All demands on certificates, and the one way to judge by them.
public enum RuleBook {
    /// The name of the finding about bytes that no rule can read.
    public static let wellFormed = "well-formed"

    /// Judges the bytes of a TBSCertificate, before it is signed or as `verify` found them.
    ///
    /// - Parameters:
    ///   - toBeSigned: The bytes that are or were signed.
    ///   - context: What is known of the certificate.
    /// - Returns: One finding for each rule that applies; a single failing `well-formed` for unreadable bytes.
    public static func judge(_ toBeSigned: [UInt8], in context: RuleContext) -> [Finding] {
        judge(toBeSigned, in: context, by: rules)
    }

    /// Judges the names of a preview alone: its key, serial number and issuer are stand-ins.
    ///
    /// - Parameters:
    ///   - toBeSigned: The bytes of the preview.
    ///   - context: What is known of the certificate.
    /// - Returns: One finding for each rule about subject and subjectAltName that applies.
    public static func judgeNames(_ toBeSigned: [UInt8], in context: RuleContext) -> [Finding] {
        judge(toBeSigned, in: context, by: nameRules)
    }

    /// The names of all rules.
    package static var checks: [String] {
        rules.map(\.check)
    }

    private static let nameRules = rules.filter(\.concernsNames)

    private static func judge(_ toBeSigned: [UInt8], in context: RuleContext, by rules: [any Rule]) -> [Finding] {
        do {
            let certificate = try ExaminedCertificate(toBeSigned: toBeSigned)
            var findings = [Finding(check: wellFormed, status: .pass, detail: "DER of a TBSCertificate")]
            findings.reserveCapacity(rules.count + 1)
            for rule in rules {
                let verdict = rule.verdict(on: certificate, in: context)
                if let finding = verdict.finding(by: rule.check) { findings.append(finding) }
            }
            return findings
        } catch {
            return [Finding(check: wellFormed, status: .fail, detail: "the certificate cannot be read: \(error)")]
        }
    }
}
