// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The daemon's resources over its Unix socket: HTTP/1.1, one connection per call, never TCP.
///
/// The calls stand in extensions, one per kind of resource. A call that rests on role portal is made on a client with
/// `actingUser`, see `acting(as:)`.
public struct SigningClient: Sendable {
    /// The daemon's socket.
    public let socketPath: String
    /// The person that the calls are made for, `Acting-User`; none for calls by another role.
    public let actingUser: String?
    /// How long the daemon may stay silent before a call is given up.
    public let timeout: Duration
    /// How many octets an answer may have that is held in memory; downloads are not bounded by it.
    public let answerLimit: Int

    /// Makes a client; it connects with each call, not now.
    ///
    /// - Parameters:
    ///   - socketPath: The daemon's socket.
    ///   - actingUser: The person that the calls are made for.
    ///   - timeout: How long the daemon may stay silent before a call is given up.
    ///   - answerLimit: How many octets an answer may have that is held in memory.
    public init(
        socketPath: String,
        actingUser: String? = nil,
        timeout: Duration = .seconds(60),
        answerLimit: Int = 16 << 20
    ) {
        self.socketPath = socketPath
        self.actingUser = actingUser
        self.timeout = timeout
        self.answerLimit = answerLimit
    }

    /// The same client for calls on behalf of a person.
    ///
    /// - Parameter user: The person's user ID; `nil` for calls by another role.
    /// - Returns: A client that sends this `Acting-User`.
    public func acting(as user: String?) -> Self {
        Self(socketPath: socketPath, actingUser: user, timeout: timeout, answerLimit: answerLimit)
    }
}
