// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import Store

extension SQLiteDatabase {
    /// `PRAGMA synchronous` must read this on the writer: FULL.
    private static let full = 2

    /// Opens or makes a database; a new file can be read and written by its owner only.
    ///
    /// What can only be read is opened for reading; see `isReadOnly`.
    ///
    /// - Parameter path: The file; SQLite puts `-wal` and `-shm` beside it, with the same mode.
    /// - Returns: The database.
    /// - Throws: `StoreError`.
    public static func open(path: String) throws(StoreError) -> SQLiteDatabase {
        do {
            createPrivateFile(path)
            let pool = try DatabasePool(path: path, configuration: configuration())
            try makeDurable(pool)
            return SQLiteDatabase(pool, try SQLiteReaders(path: path, configuration()), isReadOnly: false)
        } catch {
            let reason = StoreError(translating: error, operation: "open")
            guard isForReadingOnly(reason), let database = openForReading(path) else { throw reason }
            return database
        }
    }

    /// Makes the file before SQLite does, which would leave its mode to the umask.
    private static func createPrivateFile(_ path: String) {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }

    /// Undoes what GRDB does to the writer when it opens a pool: `synchronous = NORMAL`, which loses the last commits
    /// with the power.
    ///
    /// Where a log is left on a read-only medium, all this goes well, a lock too: only a change tells, so one is begun.
    private static func makeDurable(_ pool: DatabasePool) throws {
        let level = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK")
            return try synchronousLevel(database)
        }
        guard level == full else {
            throw StoreError.engine(operation: "PRAGMA synchronous", code: Int32(level), message: "FULL was not taken")
        }
    }

    /// A full disk, say, is told as what it is and not as a database that cannot be written.
    private static func isForReadingOnly(_ reason: StoreError) -> Bool {
        switch reason {
        case .readOnly: true
        case .failingDisk(_, let code, _): ResultCode(rawValue: code).primaryResultCode == .SQLITE_CANTOPEN
        case .engine, .full, .damaged, .newerSchema, .clockBehind, .closed: false
        }
    }

    /// Tries to read beside a log that is there, then as a file that nobody changes; only a medium that is read-only
    /// can be such, so this is for an empty log.
    private static func openForReading(_ path: String) -> SQLiteDatabase? {
        guard FileManager.default.isReadableFile(atPath: path) else { return nil }
        var readOnly = configuration()
        readOnly.readonly = true
        for name in [path] + immutableName(path) {
            if let pool = try? DatabasePool(path: name, configuration: readOnly),
                let readers = try? SQLiteReaders(path: name, readOnly),
                (try? pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_schema") }) != nil
            {
                return SQLiteDatabase(pool, readers, isReadOnly: true)
            }
        }
        return nil
    }

    private static func immutableName(_ path: String) -> [String] {
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        guard (log?[.size] as? Int ?? 0) == 0 else { return [] }
        return [URL(fileURLWithPath: path).absoluteString + "?immutable=1"]
    }
}
