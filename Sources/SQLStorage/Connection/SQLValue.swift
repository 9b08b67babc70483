// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A value on its way into a statement.
public enum SQLValue: Sendable, Hashable {
    /// A whole number; moments are seconds since 1970.
    case integer(Int64)
    /// Text without NUL.
    case text(String)
    /// Octets.
    case blob([UInt8])
    /// No value.
    case null
}
