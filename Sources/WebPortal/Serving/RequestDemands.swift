// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the daemon demands of requests, to be said before it refuses.
public struct RequestDemands: Sendable, Hashable {
    /// The least number of characters of a password.
    public var minimumPasswordLength = 12
    /// How long before its end a certificate may be renewed (X6).
    public var renewal = Duration.seconds(28 * 86400)
    /// The version of the terms to accept (X10); none without.
    public var agreement: String?

    /// The usual demands.
    public init() {}
}
