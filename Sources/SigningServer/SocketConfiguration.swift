// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One Unix socket that the daemon listens on.
public struct SocketConfiguration: Sendable, Hashable {
    /// The longest path that fits into `sockaddr_un` of Linux, in octets.
    public static let longestPath = 107

    /// Where the socket lies.
    public let path: String
    /// Its permissions once it may be called, such as `0o660`.
    public let mode: UInt32
    /// The group that owns it; the daemon's own without.
    public let group: UInt32?
    /// The roles that can be had through it.
    public let roles: Set<CallerRole>

    /// Names a socket.
    ///
    /// - Parameters:
    ///   - path: Where the socket lies, at most `longestPath` octets.
    ///   - mode: Its permissions once it may be called.
    ///   - group: The group that owns it.
    ///   - roles: The roles that can be had through it.
    public init(path: String, mode: UInt32, group: UInt32?, roles: Set<CallerRole>) {
        self.path = path
        self.mode = mode
        self.group = group
        self.roles = roles
    }
}
