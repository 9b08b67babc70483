// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import GRDB

extension SQLiteDatabase {
    /// How each connection is set up.
    static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "siegel.store"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        // Where even a rollback fails, the next write tries again and fails with the reason; GRDB would end the
        // process.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            try database.execute(sql: commonSettings)
            if !database.configuration.readonly { try database.execute(sql: writerSettings) }
        }
        return configuration
    }

    /// No temporary files: they would hold rows outside the home, and each savepoint would need one.
    private static let commonSettings = """
        PRAGMA temp_store = MEMORY;
        PRAGMA trusted_schema = OFF;
        """

    /// A checkpoint for each 8192 pages of 4 KiB: rare enough to write a page of an index once for many changes, and
    /// the log stays at 32 MiB; one that a long reader made larger is cut back to 64 MiB.
    private static let writerSettings = """
        PRAGMA wal_autocheckpoint = 8192;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA cache_size = -16384;
        """
}
