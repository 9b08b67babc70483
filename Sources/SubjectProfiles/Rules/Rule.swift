// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One demand on the bytes of a certificate; `RuleBook.rules` lists all.
protocol Rule: Sendable {
    /// The name in findings, in kebab case.
    var check: String { get }
    /// Whether the rule speaks of the names alone, so that a preview without key and issuer can be judged by it.
    var concernsNames: Bool { get }

    /// Judges a certificate.
    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict
}

extension Rule {
    var concernsNames: Bool {
        false
    }
}

/// How a rule decides.
enum Verdict: Sendable, Hashable {
    case pass(String)
    case fail(String)
    case note(String)
    /// The rule has nothing to say about this kind of certificate, or lacks what it would compare with.
    case notApplicable

    /// Passes or fails with a sentence each; the failing one is made only when it is needed.
    static func demand(_ holds: Bool, pass: String, fail: @autoclosure () -> String) -> Self {
        holds ? .pass(pass) : .fail(fail())
    }

    /// The finding under a rule's name.
    func finding(by check: String) -> Finding? {
        switch self {
        case .pass(let detail): Finding(check: check, status: .pass, detail: detail)
        case .fail(let detail): Finding(check: check, status: .fail, detail: detail)
        case .note(let detail): Finding(check: check, status: .note, detail: detail)
        case .notApplicable: nil
        }
    }
}
