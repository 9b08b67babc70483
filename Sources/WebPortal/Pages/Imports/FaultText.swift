// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the daemon says of a cell of a table, in the person's language.
///
/// Its sentences are in English and a closed set: a sentence is found again among the English ones of our texts, and
/// what stands in it is put into the person's. A test imports every kind of bad file and demands that each is found.
struct FaultText: Sendable {
    private static let section = "import-fault"
    private static let patterns = Texts(.english).section(section).map { SentencePattern(key: $0, text: $1) }
        .sorted { ($0.literalCount, $0.key) > ($1.literalCount, $1.key) }

    let texts: Texts

    /// The sentence in the person's language; `nil` when it is none of those that are known.
    func translated(_ sentence: String) -> String? {
        for pattern in Self.patterns {
            guard var values = pattern.values(in: sentence) else { continue }
            values["field"] = values["field"].map { texts.text("import.field-\($0)") ?? $0 }
            let text = texts("\(Self.section).\(pattern.key)", values)
            return pattern.beginsWithWord ? text.beginningUpperCase : text
        }
        return nil
    }
}

/// A sentence with places to fill, read backwards: from the filled one to what fills it.
struct SentencePattern: Sendable {
    let key: String
    /// Whether the sentence begins with a word of its own.
    let beginsWithWord: Bool
    private let literals: [[UInt8]]
    private let names: [String]

    init(key: String, text: String) {
        self.key = key
        var literals: [[UInt8]] = [[]]
        var names: [String] = []
        var rest = text[...]
        while let place = rest.firstMatch(of: /\{([a-zA-Z]+)\}/) {
            literals[literals.count - 1] = Array(rest[..<place.range.lowerBound].utf8)
            literals.append([])
            names.append(String(place.1))
            rest = rest[place.range.upperBound...]
        }
        literals[literals.count - 1] = Array(rest.utf8)
        self.literals = literals
        self.names = names
        beginsWithWord = literals.first?.isEmpty == false
    }

    /// How much of the sentence is its own.
    var literalCount: Int {
        literals.reduce(0) { $0 + $1.count }
    }

    /// What stands in the places; `nil` when it is another sentence.
    func values(in sentence: String) -> [String: String]? {
        var rest = Array(sentence.utf8)[...]
        guard let first = literals.first, rest.starts(with: first) else { return nil }
        rest = rest.dropFirst(first.count)
        var values: [String: String] = [:]
        for (name, literal) in zip(names, literals.dropFirst()) {
            let isLast = values.count == names.count - 1
            guard let end = isLast ? rest.end(before: literal) : rest.firstRange(of: literal)?.lowerBound else {
                return nil
            }
            values[name] = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...].dropFirst(literal.count)
        }
        return rest.isEmpty ? values : nil
    }
}

extension ArraySlice<UInt8> {
    /// Where an ending begins.
    fileprivate func end(before ending: [UInt8]) -> Int? {
        count >= ending.count && suffix(ending.count).elementsEqual(ending) ? endIndex - ending.count : nil
    }
}

extension String {
    /// With its first letter in upper case.
    fileprivate var beginningUpperCase: String {
        prefix(1).uppercased() + dropFirst()
    }
}
