// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailboxRegistry

/// The challenges that one call had queued, and the mailbox that they are for.
public struct SentChallenges: Sendable, Hashable {
    /// The mailbox as it is now.
    public let mailbox: RegisteredMailbox
    /// The challenges, in the order of their addresses.
    public let challenges: [Challenge]

    /// What an idempotency key is remembered with: the mailbox and the numbers of the challenges.
    var reference: String {
        let numbers = challenges.map(\.number)
        return "\(mailbox.mailbox.id):\(numbers.min() ?? 0):\(numbers.max() ?? 0)"
    }
}

extension SentChallenges {
    /// The numbers of the challenges that a reference names.
    static func numbers(in reference: String) -> ClosedRange<Int>? {
        let numbers = reference.utf8.split(separator: UInt8(ascii: ":")).dropFirst().compactMap {
            Int(String($0) ?? "")
        }
        guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
        return numbers[0]...numbers[1]
    }
}
