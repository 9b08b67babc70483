// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Store

/// The records of one connection, for reading.
protocol SQLReading: ReadTransaction {
    /// Where the records are.
    var connection: any SQLConnection { get }
}

/// The records as a reader sees them.
struct SQLReadTransaction: SQLReading {
    let connection: any SQLConnection
}
