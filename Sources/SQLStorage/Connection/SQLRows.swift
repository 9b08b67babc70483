// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Store

/// The rows of an answer, fetched one at a time.
public protocol SQLRows: AnyObject {
    /// The next row; `nil` after the last one.
    func next() throws(StoreError) -> (any SQLRow)?
    /// Gives the statement back before its last row.
    func close()
}
