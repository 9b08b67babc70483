// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How the octets of a CSV file stand for characters (F4); only what the caller says counts, nothing is guessed.
public enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
    /// RFC 3629, with or without the mark at its beginning.
    case utf8 = "utf-8"
    /// What older spreadsheet programs write in Western Europe.
    case windows1252 = "windows-1252"

    /// The text of a cell; `nil` where the octets stand for none.
    func text(of octets: ArraySlice<UInt8>) -> String? {
        switch self {
        case .utf8: String(validating: octets, as: UTF8.self)
        case .windows1252: Windows1252.text(of: octets)
        }
    }
}
