// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// `portal.toml`: what the web portal is to do.
public struct PortalSettings: Hashable, Sendable {
    /// A language that the portal speaks.
    public enum Language: String, CaseIterable, Hashable, Sendable {
        /// English.
        case english = "en"
        /// German.
        case german = "de"
    }

    /// `[listen]`: the portal's own socket.
    public struct Listen: Hashable, Sendable {
        /// `path`: where it lies.
        public var path: String
        /// `mode`: its permissions.
        public var mode: UInt16 = 0o660
        /// `group`: the group that owns it; the portal's own without.
        public var group: Principal?

        init(path: String) {
            self.path = path
        }
    }

    /// `[administration]`: the process of the administrators, `siegel-portal --admin`.
    public struct Administration: Hashable, Sendable {
        /// `daemon`: siegeld's socket for it, which gives role admin.
        public var daemon: String?
        /// `trustedPeer`: the Unix user of its web server; the portal's without.
        public var trustedPeer: Principal?
        /// `userHeader`: the header field in which that names the person; the portal's without.
        public var userHeader: String?
        /// `signOutPath`: where signing out of it leads; the portal's without.
        public var signOutPath: String?
        /// `[administration.listen]`: its own socket.
        public var listen = Listen(path: "state/portal/admin.sock")
    }

    /// `[session]`: how long a person stays signed in.
    public struct Session: Hashable, Sendable {
        /// `minutes`: from signing in.
        public var minutes = 60
        /// `idleMinutes`: without a request.
        public var idleMinutes = 10
    }

    /// `[download]`: how long a certificate with its key waits.
    public struct Download: Hashable, Sendable {
        /// `minutes`: until it is thrown away.
        public var minutes = 10
    }

    /// `[agreement]`: the terms that a request accepts (X10).
    public struct Agreement: Hashable, Sendable {
        /// `version`: for a portal that cannot read siegel.toml.
        public var version: String?
        /// `en`: the file with the English text.
        public var english: String?
        /// `de`: the file with the German text.
        public var german: String?
    }

    /// The directory of the file, against which its paths are read.
    public let home: String
    /// `daemon`: siegeld's socket; the first of siegel.toml without.
    public let daemon: String?
    /// `trustedPeer`: the Unix user of the web server.
    public let trustedPeer: Principal?
    /// `userHeader`: the header field in which it names the person.
    public let userHeader: String
    /// `administrators`: the user IDs that the administrators' process lets in, where it cannot read siegel.toml.
    public let administrators: [String]
    /// `signOutPath`: where signing out leads.
    public let signOutPath: String?
    /// `title`: the name of the portal.
    public let title: String?
    /// `organization`: the name of the organisation; that of siegel.toml without.
    public let organization: String?
    /// `supportAddress`: where people ask for help.
    public let supportAddress: String?
    /// `language`: for people whose browser wants none of ours.
    public let language: Language
    /// `[listen]`.
    public let listen: Listen
    /// `[administration]`.
    public let administration: Administration
    /// `[session]`.
    public let session: Session
    /// `[download]`.
    public let download: Download
    /// `[agreement]`.
    public let agreement: Agreement

    /// A path of the file against its directory.
    ///
    /// - Parameter path: The path as the file says it.
    /// - Returns: The path to open.
    public func resolve(_ path: String) -> String {
        DaemonSettings.resolve(path, home: home)
    }
}
