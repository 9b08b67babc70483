// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    mutating func object() throws(JSONError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        guard try open(closing: UInt8(ascii: "}")) else { return .object(members) }
        repeat {
            try member(into: &members)
        } while try another(closing: UInt8(ascii: "}"), expected: "a comma or }")
        return .object(members)
    }

    private mutating func member(into members: inout [String: JSONValue]) throws(JSONError) {
        let start = index
        guard index < bytes.count else { throw error(.endOfText) }
        guard bytes[index] == UInt8(ascii: "\"") else { throw error(.unexpected(expected: "a name in quotes")) }
        let name = try string()
        path.append(.name(name))
        guard members[name] == nil else { throw error(.duplicateKey, at: start) }
        skipWhiteSpace()
        guard index < bytes.count else { throw error(.endOfText) }
        guard bytes[index] == UInt8(ascii: ":") else { throw error(.unexpected(expected: "a colon")) }
        index += 1
        skipWhiteSpace()
        members[name] = try value()
        path.removeLast()
    }

    mutating func array() throws(JSONError) -> JSONValue {
        var values: [JSONValue] = []
        guard try open(closing: UInt8(ascii: "]")) else { return .array(values) }
        repeat {
            path.append(.position(values.count))
            values.append(try value())
            path.removeLast()
        } while try another(closing: UInt8(ascii: "]"), expected: "a comma or ]")
        return .array(values)
    }

    /// Passes the opening bracket; `false` when the closing one follows at once.
    private mutating func open(closing: UInt8) throws(JSONError) -> Bool {
        depth += 1
        guard depth <= depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
        index += 1
        skipWhiteSpace()
        guard index < bytes.count else { throw error(.endOfText) }
        guard bytes[index] == closing else { return true }
        index += 1
        depth -= 1
        return false
    }

    /// Passes the comma or the closing bracket; `true` when another element follows.
    private mutating func another(closing: UInt8, expected: String) throws(JSONError) -> Bool {
        skipWhiteSpace()
        guard index < bytes.count else { throw error(.endOfText) }
        let byte = bytes[index]
        guard byte == closing || byte == UInt8(ascii: ",") else { throw error(.unexpected(expected: expected)) }
        index += 1
        guard byte == closing else {
            skipWhiteSpace()
            return true
        }
        depth -= 1
        return false
    }
}
