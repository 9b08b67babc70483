// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// Reads a text and gives the reason why not, if there is one.
func reason(_ text: String, depthLimit: Int = 32) -> JSONError.Reason? {
    failure(Array(text.utf8), depthLimit: depthLimit)?.reason
}

/// Reads octets and gives the error, if there is one.
func failure(_ bytes: [UInt8], depthLimit: Int = 32) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONValue(parsing: bytes, depthLimit: depthLimit)
        return nil
    } catch {
        return error
    }
}

/// Reads a text.
func value(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
}
