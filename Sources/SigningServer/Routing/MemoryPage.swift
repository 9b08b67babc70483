// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// A page of a list that lies in memory as a whole.
struct MemoryPage<Item: Sendable>: Sendable {
    let items: [Item]
    let next: String?

    /// Takes a page out of items that are sorted by their name.
    init(of all: [Item], by name: (Item) -> String, query: Query) throws(Problem) {
        let limit = try query.limit()
        let cursor = query["cursor"]
        let rest = cursor.map { cursor in all.filter { name($0) > cursor } } ?? all
        items = Array(rest.prefix(limit))
        next = rest.count > limit ? items.last.map(name) : nil
    }
}
