// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// The query of a call: each parameter known, and there once.
struct Query: Sendable, Hashable {
    private let values: [String: String]

    init(_ text: String?, known: Set<String>) throws(Problem) {
        var values: [String: String] = [:]
        for pair in (text ?? "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? PercentDecoding.decode(halves[1]) : ""
            guard let name = PercentDecoding.decode(halves[0]), let value else {
                throw Problem(.invalidParameter, "the query is not percent-encoded UTF-8")
            }
            guard known.contains(name) else { throw Self.unknown(name, known) }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Problem(.invalidParameter, "the query parameter \(name) stands twice; send it once")
            }
        }
        self.values = values
    }

    private static func unknown(_ name: String, _ known: Set<String>) -> Problem {
        let names = known.isEmpty ? "none" : known.sorted().joined(separator: ", ")
        return Problem(.invalidParameter, "the call has no query parameter \(name.quoted); it has \(names)")
    }

    subscript(_ name: String) -> String? {
        values[name]
    }

    func flag(_ name: String) throws(Problem) -> Bool {
        switch values[name] {
        case nil, "false": return false
        case "true": return true
        default: throw Problem(.invalidParameter, "the query parameter \(name) is true or false")
        }
    }

    /// The page size, 1 to 1000, usually 100.
    func limit() throws(Problem) -> Int {
        guard let text = values["limit"] else { return 100 }
        guard let limit = Int(text), (1...1000).contains(limit) else {
            throw Problem(.invalidParameter, "the query parameter limit is a number from 1 to 1000")
        }
        return limit
    }

    /// One of a closed set of words.
    func word<Word: RawRepresentable & CaseIterable>(
        _ name: String,
        _ type: Word.Type = Word.self
    ) throws(Problem) -> Word? where Word.RawValue == String {
        guard let text = values[name] else { return nil }
        // Octets decide: some letters beyond ASCII compare as equal to one of it.
        guard let word = Word.allCases.first(where: { $0.rawValue.utf8.elementsEqual(text.utf8) }) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(.invalidParameter, "the query parameter \(name) is one of: \(words)")
        }
        return word
    }

    func moment(_ name: String) throws(Problem) -> Timestamp? {
        guard let text = values[name] else { return nil }
        guard let moment = Timestamp(text) else {
            throw Problem(.invalidParameter, "the query parameter \(name) is a time such as 2026-01-31T12:00:00Z")
        }
        return moment
    }
}
