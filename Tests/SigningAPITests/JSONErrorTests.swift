// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@Suite("Where JSON is wrong")
struct JSONErrorTests {
    @Test("a name that stands twice is refused with its pointer")
    func duplicates() {
        let error = failure(Array(#"{"a":1,"list":[0,{"b/c~d":1,"x":2,"b/c~d":3}]}"#.utf8))
        #expect(error?.reason == .duplicateKey)
        #expect(error?.pointer.description == "/list/1/b~1c~0d")
    }

    @Test("a name that stands twice is found through its escapes")
    func escapedDuplicates() {
        #expect(reason(#"{"ab":1,"\u0061b":2}"#) == .duplicateKey)
    }

    @Test("the same name in different objects is no duplicate")
    func sameNameElsewhere() {
        #expect(reason(#"{"a":{"a":1},"b":{"a":1}}"#) == nil)
    }

    @Test("an error tells the octet and the value it stands in")
    func place() {
        let error = failure(Array(#"{"key":{"algorithm":tru}}"#.utf8))
        #expect(error?.pointer.description == "/key/algorithm")
        #expect(error?.offset == 23)
    }

    @Test("an error never quotes the text")
    func redacted() {
        let error = failure(Array(#"{"password":"correct horse\q"}"#.utf8))
        #expect(error.map { "\($0)".contains("horse") } == false)
    }
}
