// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where the files of a home lie, relative to it.
public struct HomeLayout: Sendable, Hashable {
    /// The configuration; a home is initialised when it is there.
    public static let settings = "siegel.toml"
    /// The directory of everything that is made at run time.
    public static let state = "state"
    /// The database.
    public static let database = "state/siegel.sqlite"
    /// The socket of the daemon.
    public static let socket = "state/siegel.sock"
    /// The key that signs heads of the audit log.
    public static let auditKey = "state/audit/audit.key"
    /// Its passphrase, in development.
    public static let auditPassphrase = "state/audit/audit.pass"
    /// The key of the tokens in challenge mails, which the database never holds.
    public static let tokenKey = "state/registry/token.key"
    /// What an interrupted run leaves behind.
    static let stage = ".init-stage"
    /// Within `state`: the home of the demonstration, which may be there before its surroundings.
    static let demonstration = "demo"

    /// The name of the root, which is also that of its files.
    public let root: String
    /// The name of the issuing CA, which is also that of its files.
    public let issuer: String

    /// Names both CAs.
    ///
    /// - Parameters:
    ///   - root: The name of the root.
    ///   - issuer: The name of the issuing CA.
    public init(root: String, issuer: String) {
        self.root = root
        self.issuer = issuer
    }

    /// The root certificate, PEM.
    public var rootCertificate: String { "state/issuers/\(root).pem" }
    /// The root key, which belongs on a medium elsewhere.
    public var rootKey: String { "state/root/\(root).key" }
    /// The passphrase of the root key, in development.
    public var rootPassphrase: String { "state/root/\(root).pass" }
    /// The certificate of the issuing CA, PEM.
    public var issuerCertificate: String { "state/issuers/\(issuer).pem" }
    /// The key of the issuing CA.
    public var issuerKey: String { "state/issuers/\(issuer).key" }
    /// The passphrase of the key of the issuing CA, in development.
    public var issuerPassphrase: String { "state/issuers/\(issuer).pass" }

    /// The published CRL of a CA.
    ///
    /// - Parameter name: The name of the CA.
    /// - Returns: The path.
    public static func revocationList(of name: String) -> String {
        "state/public/\(name).crl"
    }

    /// The published certificate of a CA, DER.
    ///
    /// - Parameter name: The name of the CA.
    /// - Returns: The path.
    public static func publishedCertificate(of name: String) -> String {
        "state/public/\(name).cer"
    }

    /// The directories and their permissions, outer ones first.
    ///
    /// Others may pass through `state` to the socket and to what is published, and see nothing else.
    static let directories: [(path: String, permissions: Int)] = [
        ("state", 0o711),
        ("state/issuers", 0o700),
        ("state/root", 0o700),
        ("state/registry", 0o700),
        ("state/audit", 0o700),
        ("state/audit-heads", 0o700),
        ("state/public", 0o755),
    ]
}
