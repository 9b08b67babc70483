// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PortalSettings {
    /// Reads `portal.toml`; every key has a default.
    ///
    /// - Parameters:
    ///   - document: The file.
    ///   - home: Its directory.
    /// - Throws: ``SettingsError``.
    public init(_ document: TOMLDocument, home: String) throws(SettingsError) {
        let reader = document.reader()
        try self.init(reader, home: home)
        try reader.finish()
    }

    package init(_ reader: ConfigurationReader, home: String) throws(SettingsError) {
        self.home = home
        daemon = try reader.optionalString("daemon")
        trustedPeer = try Self.principal("trustedPeer", reader)
        userHeader = try reader.optionalWord("userHeader", .headerName) ?? "X-Remote-User"
        administrators = try reader.optionalWords("administrators", .userID) ?? []
        signOutPath = try Self.signOutPath(reader)
        title = try reader.optionalString("title")
        organization = try reader.optionalString("organization")
        supportAddress = try reader.optionalString("supportAddress")
        language = try reader.optionalChoice("language", of: Language.self) ?? .english
        listen = try Listen(reader.section("listen"), path: "state/portal/portal.sock")
        administration = try Administration(reader.section("administration"))
        session = try Session(reader.section("session"))
        download = try Download(reader.section("download"))
        agreement = try Agreement(reader.section("agreement"))
    }

    fileprivate static func principal(_ key: String, _ reader: ConfigurationReader) throws(SettingsError) -> Principal?
    {
        guard let text = try reader.optionalString(key) else {
            return nil
        }
        switch Principal(text) {
        case .user(let name): return .user(name)
        case .userID(let number): return .userID(number)
        case .group, .groupID, nil:
            let problem = "holds \(ConfigurationReader.quoted(text))"
            throw reader.invalid(key, problem, expected: "a user by name or decimal number")
        }
    }

    fileprivate static func signOutPath(_ reader: ConfigurationReader) throws(SettingsError) -> String? {
        guard let path = try reader.optionalString("signOutPath") else {
            return nil
        }
        let isPlain = path.utf8.allSatisfy { 0x21...0x7E ~= $0 }
        guard isPlain, path.hasPrefix("/") || path.hasPrefix("https://") else {
            throw reader.invalid("signOutPath", "is no path", expected: "a path from / on, or an https: URL")
        }
        return path
    }
}

extension PortalSettings.Listen {
    init(_ reader: ConfigurationReader, path: String) throws(SettingsError) {
        self.init(path: try reader.optionalString("path") ?? path)
        mode = try SocketAccess.mode(reader) ?? mode
        group = try SocketAccess.group(reader)
    }
}

extension PortalSettings.Administration {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        daemon = try reader.optionalString("daemon")
        trustedPeer = try PortalSettings.principal("trustedPeer", reader)
        userHeader = try reader.optionalWord("userHeader", .headerName)
        signOutPath = try PortalSettings.signOutPath(reader)
        listen = try PortalSettings.Listen(reader.section("listen"), path: listen.path)
    }
}

extension PortalSettings.Session {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        minutes = try reader.optionalInteger("minutes", in: 1...1440) ?? minutes
        idleMinutes = try reader.optionalInteger("idleMinutes", in: 1...1440) ?? idleMinutes
    }
}

extension PortalSettings.Download {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        minutes = try reader.optionalInteger("minutes", in: 1...60) ?? minutes
    }
}

extension PortalSettings.Agreement {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        version = try reader.optionalWord("version", .version)
        english = try reader.optionalString("en")
        german = try reader.optionalString("de")
    }
}
