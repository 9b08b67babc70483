// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

/// A small generator with a seed, so that a failure can be repeated.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("Damaged JSON")
struct JSONMutationTests {
    private static let seed = #"""
        {"address":"info@example.org","password":"corr\u00e9ct \ud83d\ude00 horse","key":{"algorithm":"rsa-3072"},
        "pkcs12":{"encryption":"modern"},"list":[1,-2.5e3,true,false,null,"ü",[],{}],"profile":"functional"}
        """#
    private static let alphabet = Array("{}[]\",:\\u0123456789eE+-.tfnaä\0\n d8".utf8) + [0xff, 0xc0, 0xed]

    private func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            let octet = Self.alphabet.randomElement(using: &generator) ?? 0
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[index] = octet
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(octet, at: index)
            default: bytes.removeLast(bytes.count - index)
            }
        }
        return bytes
    }

    @Test(
        "is refused or read, and what is read is written and read again alike",
        arguments: 1...8 as ClosedRange<UInt64>
    )
    func mutations(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        var refused = 0
        for _ in 0..<1000 {
            let bytes = mutated(Array(Self.seed.utf8), using: &generator)
            guard let value = try? JSONValue(parsing: bytes) else {
                refused += 1
                continue
            }
            let text = try JSONText.encode(value)
            #expect(try JSONText.encode(JSONValue(parsing: text)) == text)
        }
        #expect((1..<1000).contains(refused))
    }

    @Test("never crashes the decoder of request words", arguments: 1...4 as ClosedRange<UInt64>)
    func decoding(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        var accepted = 0
        for _ in 0..<1000 {
            let bytes = mutated(Array(Self.seed.utf8), using: &generator)
            let words = try? StrictJSONDecoder().decode(CertificateRequestWords.self, from: bytes)
            accepted += words == nil ? 0 : 1
        }
        #expect(accepted == 0, "`list` is no field of a request")
    }
}
