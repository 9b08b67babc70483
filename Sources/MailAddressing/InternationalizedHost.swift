// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CLibIDN2

/// The one place that calls libidn2: international host names become lower-case A-labels.
///
/// UTS #46 alone is too lenient for a certificate: it turns `①.org` into `1.org` and drops soft hyphens. A name must
/// therefore be valid IDNA2008 once it is lower-cased and in NFC, and UTS #46 (non-transitional, so ß stays ß) must
/// then say the same A-labels.
enum InternationalizedHost {
    private static let strict = IDN2_NFC_INPUT.rawValue | IDN2_NO_TR46.rawValue | IDN2_ALABEL_ROUNDTRIP.rawValue
    private static let mapping =
        IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue | IDN2_USE_STD3_ASCII_RULES.rawValue

    /// The A-labels of a name; A-labels in it are decoded and encoded again and must stay as they are.
    static func convert(_ host: String) throws(MailAddressError) -> String {
        let name = try lookUp(host.lowercased(), flags: strict, typed: host)
        let mapped = try lookUp(host, flags: mapping, typed: host)
        guard name == mapped else {
            throw .hostNotInternationalized(QuotedInput(host), reason: "UTS #46 reads it as \(QuotedInput(mapped))")
        }
        return name
    }

    private static func lookUp(
        _ host: String,
        flags: UInt32,
        typed: String
    ) throws(MailAddressError) -> String {
        var result: UnsafeMutablePointer<UInt8>?
        let input = Array(host.utf8) + [0]
        let code = unsafe input.withUnsafeBufferPointer { octets in
            unsafe idn2_lookup_u8(octets.baseAddress, &result, Int32(flags))
        }
        defer { unsafe idn2_free(result) }
        guard code == IDN2_OK.rawValue, let name = unsafe result else {
            throw .hostNotInternationalized(QuotedInput(typed), reason: unsafe String(cString: idn2_strerror(code)))
        }
        return unsafe String(cString: name)
    }
}
