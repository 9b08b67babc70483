// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// A message above a page of administrators: what was done, or why not, in the daemon's own words too.
struct AdministrationMessage: Sendable {
    /// `good`, `care` or `bad`.
    let kind: String
    let text: String
    /// What the daemon says, in English; for people who know it, it is the shortest way to the cause.
    let details: [String]
    /// Whether it is read out at once.
    let isUrgent: Bool

    /// Says that something was not done, for a reason of this page.
    init(fault text: String) {
        self.init(kind: "bad", text: text, details: [])
    }

    /// Says what the daemon refused.
    init(_ problem: ProblemWords, _ texts: Texts) {
        let fields = (problem.errors ?? []).map { "\($0.pointer): \($0.detail)" }
        let details =
            problem.detail.isEmpty ? fields : [problem.detail] + fields.filter { !$0.hasSuffix(problem.detail) }
        let text = ProblemText.text(problem, texts, in: ["refusal", "problem"])
        self.init(kind: "bad", text: text, details: details)
    }

    /// Says what the form before the redirect has done, if the address names something that one does.
    init?(doneIn request: AdministratorRequest) {
        guard let word = request.query["done"], let text = request.texts.text("administration-done.\(word)") else {
            return nil
        }
        self.init(kind: "good", text: text, details: [])
    }

    private init(kind: String, text: String, details: [String]) {
        self.kind = kind
        self.text = text
        self.details = details
        isUrgent = kind == "bad"
    }
}
