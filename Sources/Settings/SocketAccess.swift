// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Who may open a socket, as `mode` and `group` of its table say it.
enum SocketAccess {
    /// The permissions; `nil` when the key is absent.
    static func mode(_ reader: ConfigurationReader) throws(SettingsError) -> UInt16? {
        guard let text = try reader.optionalString("mode") else {
            return nil
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

    /// The group; `nil` when the key is absent.
    static func group(_ reader: ConfigurationReader) throws(SettingsError) -> Principal? {
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
