// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// Reads all parts of a list, one after the other.
    ///
    /// - Parameter page: Reads the part at a cursor; `nil` for the first.
    /// - Returns: The items of all parts.
    /// - Throws: What reading a part throws.
    public func all<Item>(
        _ page: (_ cursor: String?) async throws(SigningClientError) -> Page<Item>
    ) async throws(SigningClientError) -> [Item] {
        var items: [Item] = []
        var cursor: String?
        repeat {
            let part = try await page(cursor)
            items += part.items
            cursor = part.next
        } while cursor != nil
        return items
    }
}
