// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// Reads `siegel.toml`, strictly: unknown keys are errors.
    ///
    /// - Parameters:
    ///   - document: The file.
    ///   - home: The directory it lies in.
    /// - Throws: ``SettingsError``, with the first reason found.
    public init(_ document: TOMLDocument, home: String) throws(SettingsError) {
        let reader = document.reader()
        try self.init(reader, home: home)
        try reader.finish()
    }

    /// Reads all keys; what is left over is for the caller to look at.
    package init(_ reader: ConfigurationReader, home: String) throws(SettingsError) {
        self.home = home
        store = try StoreLocation(reader)
        profiles = try reader.optionalString("profiles")
        let url = try reader.optionalDirectoryURL("publicURL", schemes: ["http"])
        publicURL = try reader.present("publicURL", "the http: URL that CRLs are fetched from", url)
        writer = try reader.optionalWord("writer", .name) ?? Self.defaultWriter
        isDevelopment = try reader.optionalBoolean("development") ?? false
        policies = try reader.optionalWords("policies", .objectIdentifier) ?? []
        administrators = try reader.optionalWords("administrators", .userID) ?? []
        outsideIssuers = try reader.optionalStrings("outsideIssuers") ?? []
        organization = try Organization(reader.table("organization"))
        audit = try Audit(reader.table("audit"))
        let root = try reader.optionalTable("root").map { table throws(SettingsError) in try Root(table) }
        self.root = root
        issuers = try Issuer.all(reader, root: root)
        sockets = try Socket.all(reader, home: home)
        roles = try Self.roles(reader.section("roles"))
        profilesFor = try ProfilesFor(reader.section("profilesFor"))
        issuance = try Issuance(reader.section("issuance"))
        pkcs12 = try PKCS12(reader.section("pkcs12"))
        revocationList = try RevocationList(reader.section("crl"))
        directory = try Directory(reader.section("directory"))
        registry = try Registry(reader.section("registry"))
        limits = try Limits(reader.section("limits"))
        mail = try Self.mail(reader, isDevelopment: isDevelopment)
    }

    /// Without a portal's URL a challenge names a command, which is of use on a development machine alone.
    private static func mail(_ reader: ConfigurationReader, isDevelopment: Bool) throws(SettingsError) -> Mail? {
        guard let table = try reader.optionalTable("mail") else { return nil }
        let mail = try Mail(table)
        if !isDevelopment {
            _ = try table.present("confirmURL", "the URL that links in challenge mails begin with", mail.confirmURL)
        }
        return mail
    }

    private static func roles(_ reader: ConfigurationReader) throws(SettingsError) -> [Role: [Principal]] {
        var roles: [Role: [Principal]] = [:]
        for role in Role.allCases {
            for text in try reader.optionalStrings(role.rawValue) ?? [] {
                guard let principal = Principal(text) else {
                    let problem = "holds \(ConfigurationReader.quoted(text))"
                    throw reader.invalid(role.rawValue, problem, expected: Principal.expected)
                }
                roles[role, default: []].append(principal)
            }
        }
        return roles
    }
}

extension DaemonSettings.StoreLocation {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        let prefix = "sqlite:"
        let text = try reader.string("store")
        guard text.hasPrefix(prefix), text != prefix else {
            throw reader.invalid("store", "names no known kind of store", expected: "sqlite:PATH")
        }
        self = .sqlite(path: String(text.dropFirst(prefix.count)))
    }
}
