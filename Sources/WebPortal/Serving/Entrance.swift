// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the portal listens, and whose word it takes on who is there.
public enum Entrance: Sendable, Hashable {
    /// A Unix socket behind a web server, which names the person in a header field.
    case webServer(WebServerSocket)
    /// `127.0.0.1`, where anybody may be anybody: for trying things out.
    case demo(port: Int)

    /// The socket of a web server.
    public struct WebServerSocket: Sendable, Hashable {
        /// Where it lies, at most 107 octets.
        public let path: String
        /// Its permissions.
        public let mode: UInt32
        /// The group that owns it; the portal's own without.
        public let group: UInt32?
        /// The Unix user that the web server runs as; nobody else is answered.
        public let trustedUser: UInt32
        /// The header field with the user ID, such as `X-Remote-User`.
        public let userHeader: String

        /// Describes the socket of a web server.
        ///
        /// - Parameters:
        ///   - path: Where it lies, at most 107 octets.
        ///   - mode: Its permissions.
        ///   - group: The group that owns it.
        ///   - trustedUser: The Unix user that the web server runs as.
        ///   - userHeader: The header field with the user ID.
        public init(path: String, mode: UInt32, group: UInt32?, trustedUser: UInt32, userHeader: String) {
            self.path = path
            self.mode = mode
            self.group = group
            self.trustedUser = trustedUser
            self.userHeader = userHeader
        }
    }

    /// Whether this is the demo.
    var isDemo: Bool {
        if case .demo = self { true } else { false }
    }
}
