// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension ConfigurationValue {
    var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// A local date, or a string in its place; whether the string is a date is not looked at.
    var dateText: String? {
        if case .localDate(let value) = self { value } else { string }
    }

    var array: [ConfigurationValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    var table: [String: ConfigurationValue]? {
        if case .table(let value) = self { value } else { nil }
    }

    var strings: [String]? {
        elements(\.string)
    }

    var integers: [Int]? {
        elements(\.integer)
    }

    var tables: [[String: ConfigurationValue]]? {
        elements(\.table)
    }

    private func elements<Element>(_ element: (ConfigurationValue) -> Element?) -> [Element]? {
        guard let array else {
            return nil
        }
        let elements = array.compactMap(element)
        return elements.count == array.count ? elements : nil
    }
}
