// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The bounds of what a caller may send; they bound abuse and change no rule.
public struct ServerLimits: Sendable, Hashable {
    /// The most octets of a body.
    public var body = 64 << 10
    /// The most octets of an import of people, or of a CRL made elsewhere.
    public var importBody = 8 << 20
    /// The most octets of a CSR.
    public var certificationRequest = 16 << 10
    /// The most levels of JSON.
    public var depth = 32
    /// The most connections of all callers.
    public var connections = 1024
    /// The most connections of one uid.
    public var connectionsPerUser = 256
    /// How many more an administrator or monitor may have, and of all connections nobody else.
    public var reservedConnections = 8
    /// The most connections that only wait to be told why they may not call.
    public var refusedConnections = 16
    /// How long a request may take to arrive.
    public var arrival = Duration.seconds(10)
    /// How long a caller may take nothing of an answer that waits for it.
    public var delivery = Duration.seconds(10)
    /// After how long a connection without requests is closed.
    public var idle = Duration.seconds(75)
    /// How many lists are made at a time; the other processors are for everything else.
    public var listsAtOnce = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
    /// The most octets of a request's header fields together.
    public var headers = 16 << 10
    /// The fewest characters of a password.
    public var minimumPasswordLength = 12

    /// Begins with the defaults.
    public init() {}
}
