// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Synchronization
import Testing

@Suite("A secure heap that is full")
struct FullHeapTests {
    @Test("is said once, and secrets stand in the ordinary heap then")
    func full() {
        #expect(CryptographyLibrary.prepare() != .absent)
        let said = Said()
        CryptographyLibrary.onFirstFullHeap { said.number.withLock { $0 += 1 } }
        let piece = [UInt8](repeating: 7, count: 1 << 16)
        let few = (0..<8).map { _ in SecretBytes(copying: piece) }
        #expect(!CryptographyLibrary.secureHeapWasFull)
        let many = (0..<80).map { _ in SecretBytes(copying: piece) }
        #expect(CryptographyLibrary.secureHeapWasFull)
        #expect(said.number.withLock { $0 } == 1)
        #expect((few + many).allSatisfy { secret in secret.withBytes { $0[0] == 7 && $0[$0.count - 1] == 7 } })
    }
}

private final class Said: Sendable {
    let number = Mutex(0)
}
