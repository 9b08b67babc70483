// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How long a person stays signed in.
public struct SessionLimits: Sendable, Hashable {
    /// From signing in.
    public var whole = Duration.seconds(60 * 60)
    /// Without a request.
    public var idle = Duration.seconds(10 * 60)
    /// How many sessions one person may have; the oldest ends.
    public var perPerson = 16

    /// The usual limits.
    public init() {}
}
