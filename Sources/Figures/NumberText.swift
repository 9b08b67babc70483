// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Numbers as the format writes them.
enum NumberText {
    /// A whole number without a fraction; what is no number in the format's own words.
    static func of(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}
