// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who caused an act: the caller as the kernel states it, and the person it acted for.
public struct AuditActor: Sendable, Hashable {
    /// The Unix user of the caller; `nil` for the daemon itself.
    public let uid: UInt32?
    /// The process of the caller; it may be reused, so it is a hint and nothing more.
    public let pid: Int32?
    /// The user ID that a portal acted for.
    public let user: String?

    /// Names a caller.
    ///
    /// - Parameters:
    ///   - uid: The Unix user of the caller.
    ///   - pid: The process of the caller.
    ///   - user: The user ID that a portal acted for.
    public init(uid: UInt32?, pid: Int32?, user: String?) {
        self.uid = uid
        self.pid = pid
        self.user = user
    }

    /// The daemon itself: start, renewal, sweeps.
    public static let daemon = Self(uid: nil, pid: nil, user: nil)
}
