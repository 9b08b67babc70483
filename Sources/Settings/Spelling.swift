// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Finds the word somebody probably meant.
enum Spelling {
    /// The candidate that differs least, without regard to case, in at most a third of the letters.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let typed = Array(word.lowercased().utf8.prefix(64))
        let limit = max(1, typed.count / 3)
        return
            candidates
            .map { (name: $0, distance: distance(typed, Array($0.lowercased().utf8.prefix(64)))) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
            .name
    }

    /// The number of octets to insert, delete, replace or swap with the next (optimal string alignment).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var above: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var least = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, above[column - 1] + 1)
                }
                current.append(least)
            }
            (above, last) = (last, current)
        }
        return last[right.count]
    }
}
