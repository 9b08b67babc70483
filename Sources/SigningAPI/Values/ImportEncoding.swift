// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the octets of a CSV file stand for (F4).
public enum ImportEncoding: String, WireWord {
    /// UTF-8, with or without its mark.
    case utf8 = "utf-8"
    /// What older spreadsheet programs write.
    case windows1252 = "windows-1252"
}
