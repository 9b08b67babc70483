// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

@Suite("Digests")
struct DigestTests {
    @Test("SHA-256 and SHA-1 give the standards' values for abc")
    func knownValues() {
        let abc = Array("abc".utf8)
        #expect(
            Digest.sha256(abc).hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(Digest.sha1(abc).hexadecimal == "a9993e364706816aba3e25717850c26c9cd0d89d")
    }

    @Test("HMAC-SHA-256 gives the value of RFC 4231 test case 2")
    func authentication() {
        let code = Digest.hmacSHA256(
            key: SecretBytes(utf8: "Jefe"),
            message: Array("what do ya want for nothing?".utf8)
        )
        #expect(code.hexadecimal == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test("a stream gives the digest of its pieces joined, wherever they are cut", arguments: [0, 1, 63, 64, 65, 200])
    func stream(cut: Int) throws {
        let bytes = (0..<200).map { UInt8($0) }
        let stream = try SHA256Stream()
        try stream.update(bytes[..<cut])
        try stream.update(bytes[cut...])
        #expect(try stream.finish() == Digest.sha256(bytes))
    }

    @Test("comparison sees length and content")
    func comparison() {
        #expect(Digest.isEqual([1, 2, 3], [1, 2, 3]))
        #expect(!Digest.isEqual([1, 2, 3], [1, 2, 4]))
        #expect(!Digest.isEqual([1, 2, 3], [1, 2]))
        #expect(Digest.isEqual([], []))
    }

    @Test("the system's randomness does not repeat")
    func randomness() {
        var source = SystemRandomSource()
        #expect(source.next() != source.next())
        #expect(SystemRandomSource.bytes(16).count == 16)
        #expect(SystemRandomSource.bytes(16) != SystemRandomSource.bytes(16))
    }
}
