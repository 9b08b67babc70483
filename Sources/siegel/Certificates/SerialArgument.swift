// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel

/// A serial number on the command line: hexadecimal, with or without colons.
struct SerialArgument: ExpressibleByArgument {
    let serial: SerialNumber

    init?(argument: String) {
        let digits = argument.lowercased().filter { $0 != ":" }
        let padded = digits.utf8.count.isMultiple(of: 2) ? digits : "0" + digits
        guard let serial = SerialNumber(hexadecimal: padded) else { return nil }
        self.serial = serial
    }
}
