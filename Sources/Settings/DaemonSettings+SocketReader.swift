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
        mode = try SocketAccess.mode(reader) ?? Self.defaultMode
        group = try SocketAccess.group(reader)
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
}
