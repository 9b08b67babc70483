// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// The token of a mail as somebody pastes it: alone, or in its link (C8).
struct ChallengeToken {
    private static let refusal = "refuse"
    /// 256 bits in base64url.
    private static let length = 43

    let secret: Secret
    /// Whether it stood in the link to refuse.
    let isOfRefusal: Bool

    /// Reads a token.
    ///
    /// - Parameter text: The token or its link, white space around it included.
    /// - Throws: `CommandFailure` when it is neither; nothing of it is shown.
    init(_ text: String) throws(CommandFailure) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let word = words.first, words.count == 1 else { throw Self.unfit }
        let parts = word.split(separator: "/")
        isOfRefusal = parts.count > 1 && parts.last == Substring(Self.refusal)
        guard let token = isOfRefusal ? parts.dropLast().last : parts.last, Self.isToken(token) else {
            throw Self.unfit
        }
        secret = Secret(String(token))
    }

    private static let unfit = CommandFailure(
        .usage,
        "that is no token: paste the link of the mail, or the \(length) characters at its end"
    )

    /// Whether a text looks like a token.
    static func isToken(_ text: some StringProtocol) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy(isOfToken)
    }

    private static func isOfToken(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Arguments in which a token that begins with a hyphen is no option.
    ///
    /// The mail prints `siegel challenge confirm TOKEN`, and one token in 64 begins with a hyphen.
    ///
    /// - Parameter arguments: The arguments of the program.
    /// - Returns: The same, such tokens at the end behind `--`.
    static func shielded(in arguments: [String]) -> [String] {
        guard arguments.first == "challenge", !arguments.contains("--") else { return arguments }
        let tokens = arguments.filter { $0.hasPrefix("-") && isToken($0) }
        return tokens.isEmpty ? arguments : arguments.filter { !tokens.contains($0) } + ["--"] + tokens
    }
}
