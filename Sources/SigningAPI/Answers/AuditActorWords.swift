// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who did what an audit entry tells.
public struct AuditActorWords: Codable, Sendable, Hashable {
    /// The caller’s uid as the kernel stated it; none for the daemon itself.
    public let uid: UInt32?
    /// The caller’s process.
    public let pid: Int32?
    /// The person the caller acted for.
    public let user: String?

    /// Names one actor.
    public init(uid: UInt32? = nil, pid: Int32? = nil, user: String? = nil) {
        self.uid = uid
        self.pid = pid
        self.user = user
    }
}
