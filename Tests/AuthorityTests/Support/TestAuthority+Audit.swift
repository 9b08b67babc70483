// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLStorage
import SQLiteDriver
import Store
import Testing

extension TestAuthority {
    /// Changes what lies in the file, behind the back of the store.
    func rewriteAudit(_ statement: String) async throws {
        let path = folder.appendingPathComponent("test.sqlite").path
        let database = try SQLiteDatabase.open(path: path)
        let outcome: Result<Int, StoreError> = await withCheckedContinuation { continuation in
            database.perform { connection in
                continuation.resume(
                    returning: Result { () throws(StoreError) in try connection.run(statement, []) }
                )
            }
        }
        #expect(try outcome.get() == 1)
        try database.close()
    }
}
