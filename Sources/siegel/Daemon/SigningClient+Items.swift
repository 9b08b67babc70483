// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

extension SigningClient {
    private static let pageLength = 1000

    /// The first items of a list, read in as few parts as the daemon allows.
    ///
    /// - Parameters:
    ///   - count: How many at most; all without it.
    ///   - page: Reads so many items at a cursor.
    /// - Returns: The items.
    /// - Throws: What reading a part throws.
    func items<Item>(
        upTo count: Int? = nil,
        _ page: (_ cursor: String?, _ limit: Int) async throws(SigningClientError) -> Page<Item>
    ) async throws(SigningClientError) -> [Item] {
        var found: [Item] = []
        var cursor: String?
        repeat {
            let rest = count.map { $0 - found.count } ?? Self.pageLength
            let part = try await page(cursor, min(rest, Self.pageLength))
            found += part.items
            cursor = part.next
        } while cursor != nil && found.count < count ?? .max
        return found
    }
}
