// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Authority
import Postbox
public import Store

/// What somebody should look at in the outbox.
public struct MailProblems: Sendable {
    private let store: any Store
    private let condition: MailCondition?

    /// Names what is looked at.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - condition: Whether mails go out; `nil` where none do, because the settings have no `[mail]`.
    public init(store: any Store, condition: MailCondition?) {
        self.store = store
        self.condition = condition
    }

    /// Looks now.
    ///
    /// - Returns: Nothing where mails go out and none was given up.
    public func found() async -> [HealthReport.Problem] {
        guard let counts = try? await store.read({ try $0.outboxCounts() }) else { return [] }
        return [condition?.problem, unsent(counts), givenUp(counts)].compactMap { $0 }
    }

    private func unsent(_ counts: OutboxCounts) -> HealthReport.Problem? {
        guard condition == nil, counts.waiting > 0 else { return nil }
        let detail = "\(counts.waiting) mails wait and none goes out; siegel.toml needs a table [mail]"
        return HealthReport.Problem(code: "mail-not-configured", detail: detail, stopsSigning: false)
    }

    private func givenUp(_ counts: OutboxCounts) -> HealthReport.Problem? {
        guard counts.dead > 0 else { return nil }
        let detail =
            "\(counts.dead) mails were given up; siegel outbox list shows them, siegel outbox retry tries again"
        return HealthReport.Problem(code: "mail-given-up", detail: detail, stopsSigning: false)
    }
}
