// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// What libcrypto said about a call that failed.
public struct OpenSSLError: Error, Sendable, Hashable {
    /// The call, by its name in libcrypto.
    public let operation: String
    /// All that stood in the thread's error queue, oldest first; may be empty.
    public let entries: [String]

    /// Empties the error queue of this thread into an error.
    ///
    /// - Parameter operation: The call that failed.
    init(draining operation: String) {
        self.operation = operation
        var entries: [String] = []
        while true {
            let code = ERR_get_error()
            guard code != 0 else { break }
            entries.append(Self.text(of: code))
        }
        self.entries = entries
    }

    private static func text(of code: UInt) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        unsafe ERR_error_string_n(code, &buffer, buffer.count)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension OpenSSLError: CustomStringConvertible {
    /// The call and the reasons in one line.
    public var description: String {
        "\(operation) failed" + (entries.isEmpty ? "" : ": " + entries.joined(separator: "; "))
    }
}
