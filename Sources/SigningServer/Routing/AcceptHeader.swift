// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What a caller wants to be answered with (RFC 9110 section 12.5.1).
struct AcceptHeader: Sendable, Hashable {
    private struct Range: Sendable, Hashable {
        let type: Substring
        let subtype: Substring
        let quality: Double

        init?(_ text: Substring) {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
            let names = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
            (type, subtype) = (names[0], names[1])
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
            quality = weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        }

        /// How closely it names a media type: 3 exactly, 1 as one of all; `nil` when it means another.
        func closeness(to kind: MediaKind) -> Int? {
            let names = kind.rawValue.split(separator: "/")
            guard type != "*" else { return subtype == "*" ? 1 : nil }
            guard type == names[0] else { return nil }
            guard subtype != "*" else { return 2 }
            return subtype == names[1] ? 3 : nil
        }
    }

    private let ranges: [Range]

    init(_ fields: [String]) {
        ranges = fields.flatMap { $0.lowercased().split(separator: ",") }.compactMap { Range($0[...]) }
    }

    /// The one that the caller likes best, the earlier of two; `nil` when they want none of them.
    func choice(among offers: [MediaKind]) -> MediaKind? {
        guard !ranges.isEmpty else { return offers.first }
        let rated = offers.map { ($0, quality(of: $0)) }.filter { $0.1 > 0 }
        return rated.reduce(nil as (MediaKind, Double)?) { best, next in
            best.map { $0.1 >= next.1 } == true ? best : next
        }?.0
    }

    private func quality(of kind: MediaKind) -> Double {
        let matches = ranges.compactMap { range in range.closeness(to: kind).map { ($0, range.quality) } }
        return matches.max { $0.0 < $1.0 }?.1 ?? 0
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return drop(while: isBlank).reversed().drop(while: isBlank).reversed().reduce(into: "") { $0.append($1) }[...]
    }
}
