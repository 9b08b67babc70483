// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What ArgumentParser says about wrong arguments, as one line.
enum UsageMessage {
    /// Puts an enumeration behind its heading and adds where to look.
    ///
    /// - Parameter message: One sentence, or one that ends in a colon and an item on each further line.
    /// - Returns: One line.
    static func line(_ message: String) -> String {
        let lines = withoutTokens(message).split(separator: "\n")
        let head = lines.first.map(String.init) ?? "wrong usage"
        let items = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }.joined(separator: ", ")
        let sentence = items.isEmpty ? head : "\(head) \(items)"
        return "\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence); `siegel help` shows what there is"
    }
    /// The message without what could be the token of a mail: it may quote an argument, and others read terminals too.
    private static func withoutTokens(_ message: String) -> String {
        let words = message.split(separator: "'", omittingEmptySubsequences: false)
        return words.map { ChallengeToken.isToken($0) ? "<token>" : $0 }.joined(separator: "'")
    }
}
