// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// How far a guided change is: what the mailbox shows, and where it cannot show it, what the path says was done last.
struct GuideProgress: Sendable, Hashable {
    /// Where a step stands.
    enum Standing: String, Sendable, Hashable, CaseIterable {
        case done
        /// It is the next one.
        case now
        case later
        case unneeded
    }

    /// Where each step stands, in the order of the flow.
    let standings: [Standing]
    /// The step that is next; `nil` when all are done.
    let next: GuideStep?

    /// Works it out.
    ///
    /// - Parameters:
    ///   - flow: The occasion.
    ///   - mailbox: The mailbox as it is now.
    ///   - created: The one that takes its place, once there is one.
    ///   - last: The step that was done last.
    init(_ flow: GuideFlow, _ mailbox: MailboxWords, created: MailboxWords? = nil, after last: GuideStep? = nil) {
        let reached = last.flatMap { flow.steps.firstIndex(of: $0) } ?? -1
        let judge = Judge(flow: flow, mailbox: mailbox, created: created, passed: Set(flow.steps.prefix(reached + 1)))
        var standings: [Standing] = []
        var next: GuideStep?
        for step in flow.steps {
            guard next == nil else {
                standings.append(.later)
                continue
            }
            standings.append(judge.standing(of: step) ?? .now)
            if standings.last == .now { next = step }
        }
        self.standings = standings
        self.next = next
    }

    /// Looks at one step.
    private struct Judge {
        let flow: GuideFlow
        let mailbox: MailboxWords
        let created: MailboxWords?
        let passed: Set<GuideStep>

        /// Done or unneeded; `nil` when it is still to be done.
        func standing(of step: GuideStep) -> Standing? {
            switch step {
            case .deactivate: !mailbox.active || passed.contains(.activate) ? .done : nil
            case .revoke: revoke
            case .edit, .applicant: passed.contains(step) ? .done : nil
            case .create: created == nil ? nil : .done
            case .activate: passed.contains(step) && mailbox.active ? .done : nil
            case .challenge: challenge
            case .confirmation: isConfirmed ? (passed.contains(.challenge) ? .done : .unneeded) : nil
            }
        }

        /// Nobody gets a certificate of an inactive mailbox, so until it is reactivated those that are valid are the
        /// ones to revoke; afterwards they are new.
        private var revoke: Standing? {
            let isPassed = passed.contains(.revoke)
            if mailbox.validCertificates == 0 { return isPassed ? .done : .unneeded }
            return passed.contains(.activate) || isPassed && flow.mayKeepCertificates ? .done : nil
        }

        /// Where nothing has changed that has to be confirmed, no mail is needed.
        private var challenge: Standing? {
            if isConfirmed { return passed.contains(.challenge) ? .done : .unneeded }
            return addresses.allSatisfy { $0.status == .confirmed || $0.expiresAt != nil } ? .done : nil
        }

        private var isConfirmed: Bool {
            addresses.allSatisfy { $0.status == .confirmed }
        }

        private var addresses: [MailboxAddressWords] {
            (created ?? mailbox).addresses
        }
    }
}
