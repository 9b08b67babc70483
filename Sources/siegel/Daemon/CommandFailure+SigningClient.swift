// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

extension CommandFailure {
    /// What the daemon, or its absence, means for the user.
    init(_ error: SigningClientError) {
        switch error {
        case .problem(let words): self.init(.refused, Self.line(words))
        case .invalidHeader: self.init(.usage, "\(error)")
        case .noSocket, .connectionRefused, .permissionDenied, .pathTooLong, .overloaded, .timedOut, .connectionLost:
            self.init(.unreachable, "\(error)")
        case .answerTooLarge, .unreadableAnswer, .unwritableRequest, .cannotStore, .cancelled:
            self.init(.refused, "\(error)")
        }
    }

    private static func line(_ words: ProblemWords) -> String {
        let code = words.code?.rawValue ?? "status \(words.status)"
        var parts = ["\(code): \(words.detail.isEmpty ? words.title : words.detail)"]
        if let rule = words.rule { parts.append("rule \(rule)") }
        if let serial = words.serial { parts.append("certificate \(serial)") }
        parts += words.errors?.map { $0.detail == words.detail ? $0.pointer : $0.description } ?? []
        if let instance = words.instance { parts.append("in the log: \(instance)") }
        return parts.joined(separator: "; ")
    }
}
