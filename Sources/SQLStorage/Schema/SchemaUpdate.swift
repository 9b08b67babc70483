// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// Brings a database to the newest schema.
struct SchemaUpdate {
    private static let table = "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL PRIMARY KEY)"
    private static let insertVersion = "INSERT INTO schema_version (number) VALUES ($1)"
    private static let newestVersion = "SELECT COALESCE(MAX(number), 0) FROM schema_version"

    /// The steps to be made, in their order.
    let migrations: [Migration]

    /// The schema that this program knows.
    var supported: Int { migrations.last?.number ?? 0 }

    /// Makes the steps that the database lacks, each in a transaction.
    ///
    /// - Parameter connection: The writer.
    /// - Throws: `StoreError.newerSchema` when the database has steps that this program does not know.
    func apply(on connection: any SQLConnection) throws(StoreError) {
        try connection.run(Self.table)
        let found = try connection.first(Self.newestVersion, [], from: "schema_version") { row throws(StoreError) in
            try row.count("number")
        }
        let current = found ?? 0
        guard current <= supported else { throw .newerSchema(found: current, supported: supported) }
        for migration in migrations where migration.number > current { try apply(migration, on: connection) }
    }

    private func apply(_ migration: Migration, on connection: any SQLConnection) throws(StoreError) {
        try connection.run(connection.dialect.beginWriting)
        do throws(StoreError) {
            try connection.execute(script: migration.script(for: connection.dialect))
            try connection.run(Self.insertVersion, [.integer(Int64(migration.number))])
            try connection.run("COMMIT")
        } catch {
            if connection.isInTransaction { _ = try? connection.run("ROLLBACK", []) }
            throw error
        }
    }
}
