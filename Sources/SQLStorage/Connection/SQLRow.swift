// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A row of an answer; good until the next one is asked for.
///
/// Columns count from 0. A value of another kind than the one asked for is converted as the engine does it; the schema
/// keeps columns to one kind, so this happens in damaged databases only.
public protocol SQLRow: AnyObject {
    /// The whole number in a column; `nil` for no value.
    func integer(_ column: Int) -> Int64?
    /// The text in a column; `nil` for no value.
    func text(_ column: Int) -> String?
    /// The octets in a column; `nil` for no value.
    func blob(_ column: Int) -> [UInt8]?
}
