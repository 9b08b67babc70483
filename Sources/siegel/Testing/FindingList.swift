// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// The outcomes of checks, a line each.
struct FindingList {
    private let findings: [FindingWords]

    init(_ findings: [FindingWords]) {
        self.findings = findings
    }

    var lines: [String] {
        let width = findings.map(\.check.unicodeScalars.count).max() ?? 0
        return findings.map { finding in
            let check = TerminalText.escaped(finding.check).padded(to: width)
            return "\(finding.status.mark) \(check)  \(TerminalText.escaped(finding.detail))"
        }
    }

    /// The verdict in one line; what was left open is counted and never called passed.
    var verdict: String {
        let failed = findings.count { $0.status == .fail }
        let open = findings.count { $0.status == .note }
        let leftOpen = open == 0 ? "" : ", \(open) left open (\(FindingStatus.note.mark))"
        if failed > 0 { return "✗ \(failed) of \(findings.count) checks failed\(leftOpen)" }
        return open == 0 ? "✓ all checks passed" : "✓ \(findings.count - open) checks passed\(leftOpen)"
    }

    func print() {
        Console.printText(lines.joined(separator: "\n"))
    }

    /// Writes what failed or is noteworthy.
    func printUnlessFine() {
        let others = FindingList(findings.filter { $0.status != .pass })
        if !others.findings.isEmpty { others.print() }
    }
}

extension FindingStatus {
    /// One character for the outcome.
    var mark: String {
        switch self {
        case .pass: "✓"
        case .fail: "✗"
        case .note: "·"
        }
    }
}
