// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A member's name or an element's position where no `CodingKeys` know it.
struct NamedKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
