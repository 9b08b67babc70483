// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationReader {
    /// A nested table.
    ///
    /// - Parameter key: The key.
    /// - Returns: Its reader; what it leaves unread is found by this reader's ``finish()``.
    /// - Throws: ``SettingsError`` if it is absent or of another type.
    public func table(_ key: String) throws(SettingsError) -> ConfigurationReader {
        try present(key, "a table [\(key)]", optionalTable(key))
    }

    /// A nested table that may be absent.
    ///
    /// - Parameter key: The key.
    /// - Returns: Its reader, or `nil` if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type.
    public func optionalTable(_ key: String) throws(SettingsError) -> ConfigurationReader? {
        guard let values = try value(key, "a table [\(key)]", \.table) else {
            return nil
        }
        return open(key, values)
    }

    /// A nested table whose keys all have defaults, so that leaving it out is like writing it empty.
    ///
    /// - Parameter key: The key.
    /// - Returns: Its reader, of an empty table if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type.
    public func section(_ key: String) throws(SettingsError) -> ConfigurationReader {
        try optionalTable(key) ?? open(key, [:])
    }

    /// An array of tables, as `[[key]]` writes it.
    ///
    /// - Parameter key: The key.
    /// - Returns: A reader for each, in the file's order; none if the key is absent.
    /// - Throws: ``SettingsError`` if it is of another type.
    public func tables(_ key: String) throws(SettingsError) -> [ConfigurationReader] {
        let tables = try value(key, "an array of tables [[\(key)]]", \.tables) ?? []
        return tables.enumerated().map { index, values in
            open("\(key)[\(index)]", values)
        }
    }
}
