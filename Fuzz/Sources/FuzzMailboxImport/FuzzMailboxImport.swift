// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// What libFuzzer calls with each input; a trap is a find.
///
/// - Parameters:
///   - start: The first octet.
///   - count: How many there are.
/// - Returns: Always 0, as libFuzzer wants it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMailboxImport(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let octets = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    for encoding in CSVEncoding.allCases {
        ImportTrial(reading: octets, as: encoding).check()
    }
    ImportTrial(naming: octets).check()
    return 0
}
