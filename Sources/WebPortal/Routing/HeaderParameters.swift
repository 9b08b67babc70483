// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A value of a header field with its parameters, such as `form-data; name="file"; filename="a.csv"`.
///
/// RFC 9110 section 5.6.6; in quotes a backslash escapes a quote or a backslash alone, for names of files hold others.
struct HeaderParameters: Sendable, Hashable {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private let parameters: [String: String]

    /// Reads a value; `nil` when anything in it is not as it has to be, or a parameter stands twice.
    init?(_ text: String) {
        var reader = Reader(rest: Array(text.utf8)[...])
        var parameters: [String: String] = [:]
        guard let value = reader.value() else { return nil }
        while !reader.rest.isEmpty {
            guard let (name, value) = reader.parameter(), parameters[name] == nil else { return nil }
            parameters[name] = value
        }
        self.value = value
        self.parameters = parameters
    }

    /// A parameter by its name in lower case.
    subscript(_ name: String) -> String? {
        parameters[name]
    }

    /// The names of all parameters.
    var names: Set<String> {
        Set(parameters.keys)
    }
}

extension HeaderParameters {
    /// Reads a value from its start to its end.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func value() -> String? {
            let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
            let text = String(decoding: rest[..<end], as: UTF8.self).trimmingBlanks.lowercased()
            rest = rest[end...]
            let isPlain = text.utf8.allSatisfy { $0.isTokenOctet || $0 == UInt8(ascii: "/") }
            return text.isEmpty || !isPlain ? nil : text
        }

        mutating func parameter() -> (name: String, value: String)? {
            skipBlanks()
            guard take(UInt8(ascii: ";")) else { return nil }
            skipBlanks()
            guard let name = token()?.lowercased(), take(UInt8(ascii: "=")) else { return nil }
            guard let value = take(UInt8(ascii: "\"")) ? quoted() : token() else { return nil }
            skipBlanks()
            return (name, value)
        }

        private mutating func token() -> String? {
            let octets = rest.prefix { $0.isTokenOctet }
            rest = rest[octets.endIndex...]
            return octets.isEmpty ? nil : String(decoding: octets, as: UTF8.self)
        }

        private mutating func quoted() -> String? {
            var octets: [UInt8] = []
            while let octet = rest.popFirst() {
                switch octet {
                case UInt8(ascii: "\""): return String(validating: octets, as: UTF8.self)
                case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "\\"):
                    if let escaped = rest.popFirst() { octets.append(escaped) }
                case 0..<0x20, 0x7f: return nil
                default: octets.append(octet)
                }
            }
            return nil
        }

        private mutating func take(_ octet: UInt8) -> Bool {
            guard rest.first == octet else { return false }
            rest.removeFirst()
            return true
        }

        private mutating func skipBlanks() {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        }
    }
}

extension UInt8 {
    /// Whether names of header fields and of parameters hold it.
    ///
    /// RFC 9110 section 5.6.2.
    var isTokenOctet: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
