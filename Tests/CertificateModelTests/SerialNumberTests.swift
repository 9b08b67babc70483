// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@Suite("Serial numbers")
struct SerialNumberTests {
    @Test("a drawn number is positive, has 16 octets and no leading zero octet")
    func drawing() {
        var source = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let serial = SerialNumber.random(from: &source)
            #expect(serial.bytes.count == 16)
            #expect((0x01...0x7f).contains(serial.bytes[0]))
            #expect(serial.derContent == serial.bytes)
        }
    }

    @Test(
        "hexadecimal goes out and comes back",
        arguments: ["01", "7f00", "ff01", "0102030405060708090a0b0c0d0e0f1011121314"]
    )
    func hexadecimal(text: String) {
        #expect(SerialNumber(hexadecimal: text)?.description == text)
    }

    @Test(
        "what is no serial number is refused",
        arguments: ["", "0", "00", "zz", "0x01", "1 ", String(repeating: "11", count: 21)]
    )
    func refused(text: String) {
        #expect(SerialNumber(hexadecimal: text) == nil)
    }

    @Test("numbers compare as numbers, not as text")
    func order() throws {
        let small = try #require(SerialNumber(hexadecimal: "ff"))
        let large = try #require(SerialNumber(hexadecimal: "0100"))
        #expect(small < large)
        #expect(small.derContent == [0, 0xff])
    }
}
