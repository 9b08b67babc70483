// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

/// Why a call to the daemon gave no result.
public enum SigningClientError: Error, Sendable, Hashable {
    /// The daemon refused, and says why.
    case problem(ProblemWords)
    /// Nothing lies at the socket's path.
    case noSocket(path: String)
    /// A socket lies there, but nobody listens.
    case connectionRefused(path: String)
    /// The caller may not open the socket.
    case permissionDenied(path: String)
    /// The path is longer than a socket's path can be.
    case pathTooLong(path: String)
    /// The daemon takes no further connections now.
    case overloaded(path: String)
    /// The daemon was silent for too long.
    case timedOut(after: Duration)
    /// The connection ended before the answer was complete.
    case connectionLost(reason: String)
    /// The answer is larger than the client holds.
    case answerTooLarge(limit: Int)
    /// The answer is not what the protocol says.
    case unreadableAnswer(status: Int, detail: String)
    /// A user ID or idempotency key that a header cannot carry.
    case invalidHeader(name: String)
    /// The words of the request cannot be written as JSON.
    case unwritableRequest(reason: String)
    /// What was downloaded could not be stored.
    case cannotStore(reason: String)
    /// The task of the call was cancelled.
    case cancelled
}

extension SigningClientError: CustomStringConvertible {
    /// One line: what happened, why, and what to do.
    public var description: String {
        switch self {
        case .problem(let words): words.line
        case .noSocket(let path):
            "there is no socket at \(path): is siegeld running? start it with `siegeld --home DIR`, or name its socket"
        case .connectionRefused(let path):
            "nobody listens at \(path): siegeld has stopped; start it with `siegeld --home DIR`"
        case .permissionDenied(let path):
            "this user may not open \(path): ask for membership in the socket's group"
        case .pathTooLong(let path):
            "the socket path \(path) is too long: at most 107 bytes, choose a shorter one"
        case .overloaded(let path):
            "siegeld takes no further connections at \(path) now: try again in a moment"
        case .timedOut(let duration):
            "siegeld did not answer within \(duration): look at its log and at `siegel health`"
        case .connectionLost(let reason):
            "the connection ended before the answer was complete (\(reason)): look at siegeld's log, then try again"
        case .answerTooLarge(let limit):
            "the answer has more than \(limit) octets: ask for fewer items, or download to a file"
        case .unreadableAnswer(let status, let detail):
            "the answer with status \(status) is not readable (\(detail)): do client and siegeld have the same version?"
        case .invalidHeader(let name):
            "\(name) has characters that a header cannot carry: 1 to 128 printable ASCII characters are expected"
        case .unwritableRequest(let reason):
            "the request cannot be written as JSON (\(reason)): correct its values"
        case .cannotStore(let reason):
            "what was downloaded cannot be stored (\(reason)): look at free space and permissions"
        case .cancelled:
            "the call was cancelled: nothing is known about its outcome"
        }
    }
}

extension ProblemWords {
    /// Title, detail, rule and occurrence in one line.
    fileprivate var line: String {
        let parts: [String?] = [detail.isEmpty ? title : detail, rule.map { "rule \($0)" }, instance]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}
