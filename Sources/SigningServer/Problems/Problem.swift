// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// An error answer before it is written.
struct Problem: Error, Sendable {
    var code: ProblemCode
    /// What was wrong and what would be right.
    var detail: String
    var rule: String?
    var errors: [FieldError]?
    var serial: SerialNumber?
    var notAfter: Timestamp?
    var delivered: Bool?
    /// Finds the cause in the log.
    var instance: String?
    /// The methods of the resource, for 405.
    var allowedMethods: [String] = []
    /// Whether the connection ends with this answer.
    var closesConnection = false

    init(_ code: ProblemCode, _ detail: String, rule: String? = nil, errors: [FieldError]? = nil) {
        self.code = code
        self.detail = detail
        self.rule = rule
        self.errors = errors
    }

    /// A field of the body that cannot be taken.
    static func field(_ pointer: String, _ code: ProblemCode, _ detail: String, rule: String? = nil) -> Problem {
        Problem(code, detail, rule: rule, errors: [FieldError(pointer: pointer, detail: detail)])
    }

    var words: ProblemWords {
        ProblemWords(
            code,
            detail: detail,
            rule: rule,
            errors: errors,
            instance: instance,
            serial: serial,
            notAfter: notAfter,
            delivered: delivered
        )
    }

    private var closingConnection: Problem {
        var problem = self
        problem.closesConnection = true
        return problem
    }

    /// For `Retry-After`, in seconds.
    var retryAfter: Int? {
        guard code.isRetryable else { return nil }
        switch code {
        case .inProgress: return 1
        case .busy: return 2
        case .rateLimited: return 600
        default: return 30
        }
    }
}

extension Problem {
    static let actingUserRequired = Problem(
        .actingUserRequired,
        "send the header Acting-User once, with the user ID of the person the call is made for"
    )

    static let actingUserRepeated = Problem(
        .actingUserRepeated,
        "send the header Acting-User once; a call is made for one person"
    )

    static let unknownUser = Problem(
        .unknownUser,
        "the Acting-User is not in the directory; send one user ID, 1 to 64 of A-Z a-z 0-9 . _ @ -"
    )

    /// The answer to whatever is not there, or not for this caller.
    static let notFound = Problem(.notFound, "there is nothing of this name for this caller; check path and spelling")

    static let invalidCursor = Problem(.invalidCursor, "send the next of the answer before, as it was")

    static let noRole = Problem(
        .roleRequired,
        "the caller's Unix user has no role on this socket; an administrator gives it one under [roles] in the settings"
    ).closingConnection

    static let tooManyConnections = Problem(
        .busy,
        "there are as many connections as there may be, of this Unix user or of all; close some or use them again"
    ).closingConnection

    /// Nobody reads it; the log does.
    static let hungUp = Problem(.timeout, "the caller hung up before the answer was made")

    static let narrowedToPortal = Problem(
        .roleRequired,
        "a call with Acting-User rests on role portal alone, which the caller lacks or which may not do this"
    )

    static func roleRequired(_ roles: Set<CallerRole>) -> Problem {
        let names = roles.map(\.rawValue).sorted().joined(separator: ", ")
        return Problem(.roleRequired, "this needs one of the roles: \(names)")
    }
}
