// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why the kernel refused.
public struct SystemFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The error number, such as `ENOSPC`.
    public let code: Int32

    /// Takes an error number.
    ///
    /// - Parameter code: The error number.
    public init(code: Int32) {
        self.code = code
    }

    /// The error's name and number.
    public var description: String {
        let name = POSIXErrorCode(rawValue: code).map { "\($0)" } ?? "unknown error"
        return "\(name) (\(code))"
    }
}
