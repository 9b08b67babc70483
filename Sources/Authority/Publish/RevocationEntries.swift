// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The entries of a CRL to be written, in the order of their serial numbers, without holding them all.
protocol RevocationEntries {
    /// The octets of all entries together.
    var length: Int { get }
    /// Gives each entry as DER.
    func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws
}
