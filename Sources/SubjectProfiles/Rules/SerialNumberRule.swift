// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The serial number is positive; one that we give has 16 octets, the first of them not zero.
///
/// RFC 5280 section 4.1.2.2; profiles.md, "Leaf certificates".
struct SerialNumberRule: Rule {
    let check = "serial-number"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let serial = certificate.serial
        let isPositive = (serial.first ?? 0x80) < 0x80 && serial.contains { $0 != 0 }
        guard isPositive else { return .fail("the serial number is not positive") }
        switch context.purpose {
        case .issuing:
            return .demand(
                serial.count == 16 && serial.first != 0,
                pass: "16 octets",
                fail: "the serial number has \(serial.count) octets or begins with a zero octet; it has to have 16"
            )
        case .verifying:
            guard serial.count <= 20 else { return .fail("\(serial.count) octets; at most 20 are allowed") }
            return serial.count >= 8 ? .pass("\(serial.count) octets") : .note("fewer than 64 bits, so easy to guess")
        }
    }
}
