// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the page about the root shows.
struct TrustView: Sendable {
    /// A system with its steps.
    struct System: Sendable {
        let identifier: String
        let name: String
        let steps: [HelpPages.Step]
    }

    let roots: [AuthorityView]
    let hasRoots: Bool
    let issuers: [AuthorityView]
    let hasIssuers: Bool
    let systems: [System]
    let checks: [HelpPages.Step]

    init(_ issuers: [IssuerWords], at now: Timestamp, _ texts: Texts) {
        let roots = issuers.filter(\.root)
        self.roots = roots.map { AuthorityView($0, at: now, texts) }
        self.issuers = issuers.filter { !$0.root }.map { AuthorityView($0, at: now, texts) }
        hasRoots = !roots.isEmpty
        hasIssuers = !self.issuers.isEmpty
        let file = roots.first?.name ?? "root"
        systems = TrustPages.systems.map { system in
            System(
                identifier: system,
                name: texts("trust-\(system).name"),
                steps: Self.steps("trust-\(system)", "step", file, texts)
            )
        }
        checks = Self.steps("trust", "check", file, texts)
    }

    /// Numbered texts, and what to type, with the name of the root's file.
    private static func steps(
        _ section: String,
        _ word: String,
        _ file: String,
        _ texts: Texts
    ) -> [HelpPages.Step] {
        texts.list("\(section).\(word)").enumerated().map { index, text in
            let code = "\(section).\(word)\(index + 1)Code"
            return HelpPages.Step(text: text, code: texts.text(code).map { _ in texts(code, ["file": file]) })
        }
    }
}
