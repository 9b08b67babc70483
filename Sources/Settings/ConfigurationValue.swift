// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A value of a TOML file, freed of the library that read it.
indirect enum ConfigurationValue: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case floatingPoint(Double)
    case boolean(Bool)
    /// A local date, as `YYYY-MM-DD`.
    case localDate(String)
    /// A local time or a date with a time, of which no key makes use.
    case time
    case array([ConfigurationValue])
    case table([String: ConfigurationValue])

    /// What kind of value this is, for errors; the value itself is never said.
    var kind: String {
        switch self {
        case .string: "a string"
        case .integer: "an integer"
        case .floatingPoint: "a floating-point number"
        case .boolean: "a boolean"
        case .localDate: "a local date"
        case .time: "a time"
        case .array: "an array"
        case .table: "a table"
        }
    }
}
