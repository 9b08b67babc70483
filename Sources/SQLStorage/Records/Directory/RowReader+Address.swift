// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import Store

extension RowReader {
    /// Reads the columns `address`, as it was typed, and `address_key`.
    ///
    /// - Returns: The address.
    /// - Throws: `StoreError.damaged`, also when the two do not belong together.
    mutating func address() throws(StoreError) -> MailAddress {
        let address = try value("address") { try? MailAddress($0) }
        guard try text("address_key") == address.comparisonKey else { throw damaged("address_key") }
        return address
    }
}
