// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How many files may be on their way at once, for each of them takes memory.
final class UploadPlaces: Sendable {
    private let taken = Mutex<[String: Int]>([:])
    private let perPerson: Int
    private let most: Int

    init(perPerson: Int = 2, most: Int = 16) {
        self.perPerson = perPerson
        self.most = most
    }

    /// Does something while a place is taken.
    ///
    /// - Parameters:
    ///   - user: Whose file it is.
    ///   - body: What to do with it.
    /// - Returns: What that gives.
    /// - Throws: `PageFailure.tooManyFiles` when there is no place, and what `body` throws.
    func withPlace<Result>(for user: String, _ body: () async throws -> Result) async throws -> Result {
        try take(for: user)
        defer { leave(user) }
        return try await body()
    }

    private func take(for user: String) throws(PageFailure) {
        let isFree = taken.withLock { taken in
            guard taken[user, default: 0] < perPerson, taken.values.reduce(0, +) < most else { return false }
            taken[user, default: 0] += 1
            return true
        }
        guard isFree else { throw .tooManyFiles }
    }

    private func leave(_ user: String) {
        taken.withLock { taken in
            let rest = taken[user, default: 1] - 1
            taken[user] = rest > 0 ? rest : nil
        }
    }
}
