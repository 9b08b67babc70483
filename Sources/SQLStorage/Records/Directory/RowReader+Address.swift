// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import Store

extension RowReader {
    /// Reads an address, as it was typed, and its key in the column behind it.
    ///
    /// - Parameters:
    ///   - name: The column of the address.
    ///   - key: The column of its key.
    /// - Returns: The address.
    /// - Throws: `StoreError.damaged`, also when the two do not belong together.
    mutating func address(_ name: String = "address", key: String = "address_key") throws(StoreError) -> MailAddress {
        guard let address = try optionalAddress(name, key: key) else { throw damaged(name) }
        return address
    }

    /// Reads an address and its key in the column behind it, where there is one.
    ///
    /// - Parameters:
    ///   - name: The column of the address.
    ///   - key: The column of its key.
    /// - Returns: `nil` where neither column has a value.
    /// - Throws: `StoreError.damaged`, also when the two do not belong together.
    mutating func optionalAddress(_ name: String, key: String) throws(StoreError) -> MailAddress? {
        let (text, comparisonKey) = (optionalText(), optionalText())
        guard let text else {
            guard comparisonKey == nil else { throw damaged(key) }
            return nil
        }
        guard let address = try? MailAddress(text) else { throw damaged(name) }
        guard comparisonKey == address.comparisonKey else { throw damaged(key) }
        return address
    }
}
