// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The engines that the queries are written for; queries are one text, only what is named here differs.
public enum SQLDialect: Sendable, Hashable {
    /// SQLite 3.37 or later.
    case sqlite

    /// Begins a transaction that is the only one to change something from its beginning on.
    var beginWriting: String {
        switch self {
        case .sqlite: "BEGIN IMMEDIATE"
        }
    }
}
