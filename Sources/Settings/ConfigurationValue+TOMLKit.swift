// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import TOMLKit

extension ConfigurationValue {
    /// Deeper nesting is in no file of ours; the bound keeps the conversion off the end of the stack.
    private static let deepest = 16

    /// Takes a table of TOMLKit over.
    ///
    /// - Returns: `nil` if it is nested too deep.
    static func values(of table: TOMLTable, depth: Int = 0) -> [String: ConfigurationValue]? {
        var values: [String: ConfigurationValue] = [:]
        for key in table.keys {
            guard let node = table[key], let value = ConfigurationValue(node, depth: depth + 1) else {
                return nil
            }
            values[key] = value
        }
        return values
    }

    private init?(_ node: any TOMLValueConvertible, depth: Int) {
        guard depth <= Self.deepest else {
            return nil
        }
        if let table = node.table {
            guard let values = Self.values(of: table, depth: depth) else {
                return nil
            }
            self = .table(values)
        } else if let array = node.array {
            let values = array.compactMap { ConfigurationValue($0, depth: depth + 1) }
            guard values.count == array.count else {
                return nil
            }
            self = .array(values)
        } else {
            self.init(scalar: node)
        }
    }

    private init(scalar node: any TOMLValueConvertible) {
        if let string = node.string {
            self = .string(string)
        } else if let integer = node.int {
            self = .integer(integer)
        } else if let boolean = node.bool {
            self = .boolean(boolean)
        } else if let double = node.double {
            self = .floatingPoint(double)
        } else if let date = node.date {
            self = .localDate(DateText.text(year: date.year, month: date.month, day: date.day))
        } else {
            self = .time
        }
    }
}
