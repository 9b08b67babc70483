// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Logging
import Postbox
import Registration
import Store

/// Hands over what is due, some mails beside each other, and stores what came of each.
///
/// An outcome that cannot be stored is kept and stored before anything else goes out: a store that takes nothing must
/// not send the same mails again and again. Only a crash between hand-over and record sends one a second time, with the
/// same Message-ID (C10).
actor OutboxRound {
    /// How many mails are read at once; each is read again before it goes out.
    private static let batch = 64
    /// How many are handed over beside each other, so that one that hangs holds up no other.
    private static let width = 4
    /// After so many failures in a row the transport is believed to fail for all, and the others keep their attempts.
    private static let patience = 8

    private let parts: OutboxParts
    private let attempt: MailAttempt
    private let rareLogger: RareLogger
    private var unsettled: [Result] = []
    private var failuresInARow = 0

    private struct Result: Sendable {
        let mail: OutboxMail
        let outcome: OutboxMail.Outcome
    }

    init(_ parts: OutboxParts) {
        self.parts = parts
        attempt = MailAttempt(parts: parts)
        rareLogger = RareLogger(parts.logger, interval: .seconds(600))
    }

    /// Works until nothing is due, nothing can be handed over or stored, or the daemon stops.
    func run() async {
        failuresInARow = 0
        while await settleLeftovers() {
            let due = await dueMails()
            guard !due.isEmpty else { return }
            await handOver(due)
        }
    }

    private func dueMails() async -> [OutboxMail] {
        let moment = parts.clock()
        do {
            return try await parts.store.read { try $0.dueMails(at: moment, limit: Self.batch) }
        } catch {
            rareLogger.warning("the outbox cannot be read", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func handOver(_ mails: [OutboxMail]) async {
        await withTaskGroup(of: Void.self) { group in
            for (index, mail) in mails.enumerated() {
                if index >= Self.width { await group.next() }
                guard goesOn else { return }
                group.addTask { await self.handOver(mail) }
            }
        }
    }

    private var goesOn: Bool {
        unsettled.isEmpty && failuresInARow < Self.patience && !Task.isCancelled
    }

    private func handOver(_ mail: OutboxMail) async {
        guard let outcome = await attempt.make(mail) else { return }
        note(outcome, of: mail)
        await settle(Result(mail: mail, outcome: outcome))
    }

    private func note(_ outcome: OutboxMail.Outcome, of mail: OutboxMail) {
        switch outcome {
        case .handedOver:
            failuresInARow = 0
            parts.condition.succeeded()
        case .failed(let error) where error.isPermanent:
            failuresInARow = 0
            rareLogger.warning("a mail was given up", metadata: ["mail": "\(mail.id)", "error": "\(error)"])
        case .failed(let error):
            failuresInARow += 1
            parts.condition.failed(error, at: parts.clock())
            rareLogger.warning(
                "a mail was not handed over and is tried again",
                metadata: ["mail": "\(mail.id)", "error": "\(error)"]
            )
        case .timeIsOver:
            rareLogger.warning("a mail was given up, for its time is over", metadata: ["mail": "\(mail.id)"])
        case .noLongerNeeded: break
        }
    }

    private func settle(_ result: Result) async {
        do {
            _ = try await parts.mailboxes.settle(result.mail, result.outcome)
            parts.reach(.settled)
        } catch {
            unsettled.append(result)
            rareLogger.warning(
                "what came of a mail cannot be stored; no other goes out until it is",
                metadata: ["mail": "\(result.mail.id)", "error": "\(error)"]
            )
        }
    }

    /// Whether nothing is left to be stored, and the round may go on.
    private func settleLeftovers() async -> Bool {
        let results = unsettled
        unsettled = []
        for result in results { await settle(result) }
        return goesOn
    }
}
