// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The time in which a certificate is valid, both ends included (RFC 5280 section 4.1.2.5).
public struct Validity: Sendable, Hashable {
    /// The first second.
    public let notBefore: Timestamp
    /// The last second.
    public let notAfter: Timestamp

    /// Names both ends.
    ///
    /// - Parameters:
    ///   - notBefore: The first second.
    ///   - notAfter: The last second.
    public init(notBefore: Timestamp, notAfter: Timestamp) {
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    /// A number of days from a moment on; the last second counts, so notAfter lies one second short.
    ///
    /// - Parameters:
    ///   - notBefore: The first second.
    ///   - days: How many days of 24 hours.
    public init(from notBefore: Timestamp, days: Int) {
        self.init(notBefore: notBefore, notAfter: notBefore + .days(days) - .seconds(1))
    }

    /// Whether a moment lies inside.
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: True from the first to the last second.
    public func contains(_ moment: Timestamp) -> Bool {
        notBefore <= moment && moment <= notAfter
    }
}
