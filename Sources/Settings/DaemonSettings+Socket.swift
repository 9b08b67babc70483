// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[[socket]]`: a Unix socket the daemon listens on.
    public struct Socket: Hashable, Sendable {
        /// The permissions of a socket that the file gives no `mode`.
        public static let defaultMode: UInt16 = 0o660
        /// What `sun_path` holds beside its NUL (`unix(7)`).
        static let longestPath = 107

        /// `path`: at most 107 octets once it is resolved.
        public let path: String
        /// `mode`: its permissions, in the file an octal string of three or four digits.
        public let mode: UInt16
        /// `group`: the group it is given, by name or decimal number; without it the daemon's own.
        public let group: Principal?
        /// `roles`: what callers on this socket can have at most.
        public let roles: [Role]
    }
}
