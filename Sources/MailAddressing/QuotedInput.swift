// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A piece of what somebody typed, made fit for an error text or a log line.
///
/// Letters and digits of any script and printable ASCII stand as they are; everything else is written as an escape,
/// so that a line stays one line and nothing invisible hides in it. At most 64 scalars are kept.
public struct QuotedInput: Hashable, Sendable, CustomStringConvertible {
    private static let longest = 64

    /// The escaped text in double quotes, with `…` at its end if it was cut.
    public let description: String

    /// Escapes and cuts a text.
    ///
    /// - Parameter text: What was typed.
    public init(_ text: some StringProtocol) {
        var quoted = "\""
        var isCut = false
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < Self.longest else {
                isCut = true
                break
            }
            quoted += Self.isPlain(scalar) ? String(scalar) : scalar.escaped(asASCII: true)
        }
        description = quoted + (isCut ? "…\"" : "\"")
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar == "'"
    }
}
