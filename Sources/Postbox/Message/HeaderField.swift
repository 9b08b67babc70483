// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A field of the header, folded at blanks (RFC 5322 section 2.2.3).
///
/// Whatever it is made of, it holds no control character: those of free texts become U+FFFD before they are encoded,
/// and the other makers take types that hold none.
struct HeaderField {
    /// Also the limit for lines with encoded words (RFC 2047 section 2).
    private static let longestLine = 76
    /// A longer plain word is encoded, so that no line can come near 998 octets.
    private static let longestWord = 60

    private let name: String
    private let words: [String]

    /// A field whose value is made of words of ours.
    init(_ name: String, words: [String]) {
        let octets = words.lazy.flatMap(\.utf8)
        precondition(octets.allSatisfy { (0x21...0x7e).contains($0) }, "header words are printable ASCII")
        self.name = name
        self.words = words
    }

    /// A field whose value is free text.
    init(_ name: String, text: String) {
        self.init(name, words: Self.words(of: text, isPlain: Self.isPlainWord))
    }

    /// A field whose value is one mailbox, with a display name or without.
    init(_ name: String, displayName: String?, address: String) {
        let phrase = displayName.map { Self.words(of: $0, isPlain: Self.isPlainAtom) } ?? []
        self.init(name, words: phrase + (phrase.isEmpty ? [address] : ["<\(address)>"]))
    }

    /// The lines of the field, each ended by LF.
    var lines: String {
        var text = "\(name):"
        var column = text.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, column + 1 + word.utf8.count > Self.longestLine {
                text += "\n"
                column = 0
            }
            text += " \(word)"
            column += 1 + word.utf8.count
        }
        return text + "\n"
    }

    private static func words(of text: String, isPlain: (Substring) -> Bool) -> [String] {
        let text = FieldText.oneLine(text)
        let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(Substring.init)
        guard words.allSatisfy(isPlain) else { return EncodedWord.encode(text) }
        return words.map(String.init)
    }

    /// What could be taken for an encoded word is no plain one.
    private static func isPlainWord(_ word: Substring) -> Bool {
        let octets = Array(word.utf8)
        return (1...longestWord).contains(octets.count) && octets.allSatisfy { (0x21...0x7e).contains($0) }
            && !zip(octets, octets.dropFirst()).contains { $0 == (0x3d, 0x3f) }
    }

    /// Names with dots, commas, quotes or brackets are encoded, which needs no quoting.
    private static func isPlainAtom(_ word: Substring) -> Bool {
        (1...longestWord).contains(word.utf8.count)
            && word.utf8.allSatisfy { octet in
                switch octet {
                case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d: true
                default: false
                }
            }
    }
}
