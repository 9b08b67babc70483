// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An error answer: `application/problem+json` of RFC 9457.
public struct ProblemWords: Codable, Sendable, Hashable {
    /// The error code as a URN, `urn:siegel:error:<code>`.
    public let type: String
    /// What kind of error it is.
    public let title: String
    /// The HTTP status.
    public let status: Int
    /// What was wrong and what would be right.
    public let detail: String
    /// The rule that refused, `X6`.
    public let rule: String?
    /// The fields that were wrong.
    public let errors: [FieldError]?
    /// Names the occurrence in the daemon’s log.
    public let instance: String?
    /// The certificate that stands against it, for those who may see it.
    public let serial: SerialNumber?
    /// When that certificate expires.
    public let notAfter: Timestamp?
    /// Whether that certificate was handed out.
    public let delivered: Bool?

    /// Makes the words of one error.
    public init(
        type: String,
        title: String,
        status: Int,
        detail: String,
        rule: String? = nil,
        errors: [FieldError]? = nil,
        instance: String? = nil,
        serial: SerialNumber? = nil,
        notAfter: Timestamp? = nil,
        delivered: Bool? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.rule = rule
        self.errors = errors
        self.instance = instance
        self.serial = serial
        self.notAfter = notAfter
        self.delivered = delivered
    }
}

extension ProblemWords {
    private static let typePrefix = "urn:siegel:error:"

    /// Makes the words of an error code: type, title and status come from its table.
    public init(
        _ code: ProblemCode,
        detail: String,
        rule: String? = nil,
        errors: [FieldError]? = nil,
        instance: String? = nil,
        serial: SerialNumber? = nil,
        notAfter: Timestamp? = nil,
        delivered: Bool? = nil
    ) {
        self.init(
            type: Self.typePrefix + code.rawValue,
            title: code.title,
            status: code.status,
            detail: detail,
            rule: rule,
            errors: errors,
            instance: instance,
            serial: serial,
            notAfter: notAfter,
            delivered: delivered
        )
    }

    /// Makes the words of a request that was not readable.
    public init(_ error: RequestError) {
        self.init(error.code, detail: error.code.title + ": \(error)", errors: error.errors)
    }

    /// The error code; `nil` for one that this version does not know.
    public var code: ProblemCode? {
        type.hasPrefix(Self.typePrefix) ? ProblemCode(rawValue: String(type.dropFirst(Self.typePrefix.count))) : nil
    }
}
