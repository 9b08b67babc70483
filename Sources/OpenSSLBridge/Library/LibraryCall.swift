// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// The one way into libcrypto: the error queue is empty before each call, and drained into the error after a failure.
enum LibraryCall {
    /// Runs a call that answers 1 for success.
    ///
    /// - Parameters:
    ///   - operation: Its name, for the error.
    ///   - call: The call.
    /// - Throws: What the error queue holds when the answer is 0 or negative.
    static func check(_ operation: String, _ call: () -> CInt) throws(OpenSSLError) {
        ERR_clear_error()
        guard call() > 0 else { throw OpenSSLError(draining: operation) }
    }

    /// Runs a call that answers `nil` for failure.
    ///
    /// - Parameters:
    ///   - operation: Its name, for the error.
    ///   - call: The call.
    /// - Returns: What the call gave.
    /// - Throws: What the error queue holds when the answer is `nil`.
    static func value<Value>(_ operation: String, _ call: () -> Value?) throws(OpenSSLError) -> Value {
        ERR_clear_error()
        guard let value = call() else { throw OpenSSLError(draining: operation) }
        return value
    }

    /// Runs a call that says yes or no, and leaves nothing in the error queue.
    ///
    /// - Parameter call: The call.
    /// - Returns: Whether it answered 1.
    static func holds(_ call: () -> CInt) -> Bool {
        ERR_clear_error()
        defer { ERR_clear_error() }
        return call() == 1
    }
}
