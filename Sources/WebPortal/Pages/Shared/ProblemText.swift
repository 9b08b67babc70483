// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// What the daemon refuses, in the person's language.
enum ProblemText {
    /// What happened and what to do, with the rule; codes that people do not meet on pages say so with their code.
    ///
    /// - Parameters:
    ///   - problem: What the daemon refused.
    ///   - texts: The words of the person's language.
    ///   - sections: Where the words stand, those to look at first before the others: `problem` has what people meet,
    ///     `refusal` what administrators do.
    /// - Returns: The sentence.
    static func text(
        _ problem: ProblemWords,
        _ texts: Texts,
        in sections: [String] = ["problem", "refusal"]
    ) -> String {
        let code = problem.code?.rawValue ?? "\(problem.status)"
        let values = [
            "code": code,
            "day": problem.notAfter.map(texts.day) ?? "",
            "serial": problem.serial.map { "\($0)" } ?? "",
        ]
        let keys = sections.map { "\($0).\(code)" }
        let sentence = texts(keys.first { texts.text($0) != nil } ?? "problem.other", values)
        return problem.rule.map { "\(sentence) (\(texts("problem.rule", ["rule": $0])))" } ?? sentence
    }

    /// What stands against something, by its code alone.
    static func reason(_ code: String?, _ texts: Texts) -> String? {
        code.map { texts.text("reason.\($0)") ?? texts("reason.other", ["code": $0]) }
    }
}

extension Error {
    /// What the daemon refused, if this is that.
    ///
    /// A pattern in the `catch` clause would do, but the compiler of Swift 6.3 fails on it where the call's errors are
    /// typed.
    var problem: ProblemWords? {
        guard let error = self as? SigningClientError, case .problem(let words) = error else { return nil }
        return words
    }
}
