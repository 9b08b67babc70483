// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLStorage
import SQLiteDriver
import Store
import Testing

@Suite("Opening a store")
struct OpeningTests {
    @Test("the writer is durable although GRDB resets it")
    func durable() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let database = try SQLiteDatabase.open(path: directory.path + "/siegel.sqlite")
        let store = try await SQLStore.open(database, writer: "test") { Array($0.prefix(32)) }
        #expect(try await database.synchronousLevel() == 2)
        try await store.close()
        try FileManager.default.removeItem(at: directory)
    }
}
