// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings.Socket {
    /// Reads all `[[socket]]`; their paths differ.
    static func all(_ reader: ConfigurationReader, home: String) throws(SettingsError) -> [Self] {
        var sockets: [Self] = []
        var paths: Set<String> = []
        for table in try reader.tables("socket") {
            let socket = try Self(table, home: home)
            guard paths.insert(DaemonSettings.resolve(socket.path, home: home)).inserted else {
                throw table.invalid("path", "is another socket's path", expected: "another path")
            }
            sockets.append(socket)
        }
        return try reader.present("socket", "at least one table [[socket]]", sockets.isEmpty ? nil : sockets)
    }

    private init(_ reader: ConfigurationReader, home: String) throws(SettingsError) {
        path = try Self.path(reader, home: home)
        mode = try Self.mode(reader)
        group = try Self.group(reader)
        let roles = try reader.optionalChoices("roles", of: Role.self) ?? []
        self.roles = try reader.present("roles", "at least one role", roles.isEmpty ? nil : roles)
    }

    private static func path(_ reader: ConfigurationReader, home: String) throws(SettingsError) -> String {
        let path = try reader.string("path")
        let octets = DaemonSettings.resolve(path, home: home).utf8.count
        guard octets <= longestPath else {
            let problem = "is \(octets) octets long, the home included"
            throw reader.invalid("path", problem, expected: "at most \(longestPath) octets")
        }
        return path
    }

    private static func mode(_ reader: ConfigurationReader) throws(SettingsError) -> UInt16 {
        guard let text = try reader.optionalString("mode") else {
            return defaultMode
        }
        let digits = text.utf8
        guard 3...4 ~= digits.count, digits.allSatisfy({ 0x30...0x37 ~= $0 }), let mode = UInt16(text, radix: 8),
            mode <= 0o777
        else {
            let expected = "an octal string from \"0000\" to \"0777\""
            throw reader.invalid("mode", "holds \(ConfigurationReader.quoted(text))", expected: expected)
        }
        return mode
    }

    private static func group(_ reader: ConfigurationReader) throws(SettingsError) -> Principal? {
        guard let text = try reader.optionalString("group") else {
            return nil
        }
        guard let group = Principal(group: text) else {
            let problem = "holds \(ConfigurationReader.quoted(text))"
            throw reader.invalid("group", problem, expected: "a group by name or decimal number, without @")
        }
        return group
    }
}
