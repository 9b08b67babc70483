// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Which words a key takes: some of ASCII, in a range of lengths.
struct WordRule: Sendable {
    private static let lowerCase = "abcdefghijklmnopqrstuvwxyz0123456789-"
    private static let anyCase = lowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    /// Names of issuers and profiles.
    static let name = WordRule(lowerCase, upTo: 32, "1 to 32 of a-z, 0-9 and -")
    /// User IDs of the directory.
    static let userID = WordRule(anyCase + "._@", upTo: 64, "1 to 64 of A-Z, a-z, 0-9 and ._@-")
    /// Names of systemd credentials.
    static let credential = WordRule(anyCase + "._", upTo: 255, "1 to 255 of A-Z, a-z, 0-9 and ._-")
    /// Versions of an agreement.
    static let version = WordRule(anyCase + "._", upTo: 64, "1 to 64 of A-Z, a-z, 0-9 and ._-")
    /// Object identifiers, as far as their letters go.
    static let objectIdentifier = WordRule("0123456789.", upTo: 128, "dotted numbers such as 1.3.6.1.4.1.99999.1")
    /// Names of header fields.
    static let headerName = WordRule(anyCase, upTo: 64, "1 to 64 of A-Z, a-z, 0-9 and -")
    /// Keys that TOML does not need quoted.
    static let bareKey = WordRule(anyCase + "_", upTo: .max, "a bare key")

    /// What the rule asks for, in words.
    let expected: String
    private let allowed: Set<UInt8>
    private let longest: Int

    private init(_ allowed: String, upTo longest: Int, _ expected: String) {
        self.allowed = Set(allowed.utf8)
        self.longest = longest
        self.expected = expected
    }

    func allows(_ octet: UInt8) -> Bool {
        allowed.contains(octet)
    }

    func allows(_ word: String) -> Bool {
        1...longest ~= word.utf8.count && word.utf8.allSatisfy(allows)
    }
}
