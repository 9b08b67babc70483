// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What `siegel.toml` says: everything the daemon is told about its surroundings.
///
/// Paths are kept as written; ``resolve(_:)`` makes them absolute or relative to the working directory.
public struct DaemonSettings: Hashable, Sendable {
    /// `store`: where the records are.
    public enum StoreLocation: Hashable, Sendable {
        /// `sqlite:PATH`, the file of an SQLite database.
        case sqlite(path: String)
    }

    /// The ``writer`` of a file that names none.
    public static let defaultWriter = "siegeld"

    /// The directory that relative paths start from: the one the file lies in.
    public let home: String
    /// `store`: the database, as `sqlite:PATH`.
    public let store: StoreLocation
    /// `profiles`: the directory of the profile files; without it those embedded in the program.
    public let profiles: String?
    /// `publicURL`: where CRLs and CA certificates can be fetched; `http:` and with a `/` at its end.
    public let publicURL: String
    /// `writer`: the name of this daemon in audit log and ledger; two daemons on one store have different ones.
    public let writer: String
    /// `development`: whether the CA is for trying things out; its names say so, and the daemon at each start.
    public let isDevelopment: Bool
    /// `policies`: the organisation's own policy OIDs, dotted; profiles say which certificates carry them.
    public let policies: [String]
    /// `administrators`: user IDs that the web portal's administration lets in, and who are told of certificates
    /// without an applicant (`P3`).
    public let administrators: [String]
    /// `outsideIssuers`: paths of CA certificates whose certificates for our requests are taken in.
    public let outsideIssuers: [String]
    /// `[organization]`: whom subjects name.
    public let organization: Organization
    /// `[audit]`: the key that signs heads of the audit log.
    public let audit: Audit
    /// `[root]`: the offline root whose CRL is published here.
    public let root: Root?
    /// `[[issuer]]`: at least one, with different names.
    public let issuers: [Issuer]
    /// `[[socket]]`: at least one, with different paths.
    public let sockets: [Socket]
    /// `[roles]`: who has which role; a role that the file does not name has nobody.
    public let roles: [Role: [Principal]]
    /// `[profilesFor]`: which profiles people may ask for.
    public let profilesFor: ProfilesFor
    /// `[issuance]`: what every issuance obeys.
    public let issuance: Issuance
    /// `[pkcs12]`: how PKCS#12 files are made.
    public let pkcs12: PKCS12
    /// `[crl]`: when CRLs are made.
    public let revocationList: RevocationList
    /// `[directory]`: what changes in the directory entail.
    public let directory: Directory
    /// `[registry]`: mailboxes, their challenges, and what the right to a certificate rests on.
    public let registry: Registry
    /// `[limits]`: bounds on abuse.
    public let limits: Limits
    /// `[mail]`: how mail goes out; nothing is mailed without it.
    public let mail: Mail?

    /// The path to open for a path of the file.
    ///
    /// - Parameter path: As the file says it.
    /// - Returns: The path itself if it is absolute, else the one below ``home``.
    public func resolve(_ path: String) -> String {
        Self.resolve(path, home: home)
    }

    static func resolve(_ path: String, home: String) -> String {
        guard !path.hasPrefix("/"), !home.isEmpty else {
            return path
        }
        return home.hasSuffix("/") ? home + path : "\(home)/\(path)"
    }
}
