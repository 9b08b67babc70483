// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A path with names for its variable segments, such as `/v1/people/{user}`.
struct PathTemplate: Sendable, Hashable, CustomStringConvertible {
    let description: String
    private let segments: [String]

    init(_ description: String) {
        self.description = description
        segments = description.split(separator: "/").map(String.init)
    }

    var segmentCount: Int {
        segments.count
    }

    /// The variable segments by name; `nil` when the path is another.
    func parameters(of path: [String]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            if segment.utf8.first == UInt8(ascii: "{") {
                parameters[String(segment.dropFirst().dropLast())] = part
            } else if segment != part {
                return nil
            }
        }
        return parameters
    }
}
