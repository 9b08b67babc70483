// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@Suite("The depth of JSON")
struct JSONDepthTests {
    @Test("values may nest to the limit and no deeper")
    func limit() {
        let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        #expect(reason(nested(32)) == nil)
        #expect(reason(nested(33)) == .tooDeep(limit: 32))
        #expect(reason(nested(3), depthLimit: 2) == .tooDeep(limit: 2))
    }

    @Test("siblings do not add up to depth")
    func siblings() {
        #expect(reason("[[],[],[[]],{\"a\":[]},{}]", depthLimit: 3) == nil)
    }

    @Test("20 000 levels give an error and no overflow", arguments: ["[", "{\"a\":", "[{\"a\":"])
    func deep(opening: String) {
        let text = Array(String(repeating: opening, count: 20_000).utf8)
        #expect(failure(text)?.reason == .tooDeep(limit: 32))
        #expect(failure(text, depthLimit: 256)?.reason == .tooDeep(limit: 256))
    }
}
