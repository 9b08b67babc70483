// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WebPortal

@Suite("Forms with a file")
struct MultipartTests {
    private static let type = "multipart/form-data; boundary=----edge7"

    /// A body as browsers write it.
    private static func body(_ parts: [(header: String, content: [UInt8])], end: String = "--\r\n") -> [UInt8] {
        parts.flatMap { part in
            Array("------edge7\r\n\(part.header)\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
        } + Array("------edge7\(end)".utf8)
    }

    private static let token = (header: #"Content-Disposition: form-data; name="token""#, content: Array("abc".utf8))
    private static let file = (
        header: "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv",
        content: [0xff, 0x00, 0x0d, 0x0a, 0x2d, 0x2d] as [UInt8]
    )
    private static let whole = body([token, file])

    private static func read(_ octets: [UInt8], _ type: String? = Self.type) throws -> FormFields {
        try FormFields(MultipartReader.parts(of: octets, MultipartBoundary(contentType: type)))
    }

    private func refusal(_ octets: [UInt8], _ type: String? = Self.type) -> MultipartError? {
        #expect(throws: MultipartError.self) { try Self.read(octets, type) }
    }

    private func refusal(header: String, content: String = "x") -> MultipartError? {
        refusal(Self.body([(header, Array(content.utf8))]))
    }

    @Test("fields and a file are read, octet for octet", arguments: ["--\r\n", "--"])
    func good(_ end: String) throws {
        let form = try Self.read(Self.body([Self.token, Self.file], end: end))
        #expect(form["token"] == "abc" && form["file"] == nil)
        let file = try #require(form.file("file"))
        #expect(file.name == "a.csv" && file.octets == Self.file.content && !file.isMissing)
    }

    @Test("an empty file, and none at all")
    func empty() throws {
        let header = #"Content-Disposition: form-data; name="file"; filename="""#
        #expect(try Self.read(Self.body([(header, [])])).file("file")?.isMissing == true)
        #expect(try Self.read(Array("------edge7--".utf8)).file("file") == nil)
    }

    @Test("of two files of a field none counts")
    func twice() throws {
        #expect(try Self.read(Self.body([Self.file, Self.file])).file("file") == nil)
        #expect(try Self.read(Self.body([Self.token, Self.token]))["token"] == nil)
    }

    @Test("every body that is cut off is refused", arguments: 0..<whole.count - 4)
    func truncated(_ count: Int) {
        _ = refusal(Array(Self.whole.prefix(count)))
    }

    @Test(
        "a type that is another, or whose boundary can be none, is refused",
        arguments: [
            nil, "", "text/csv", "application/x-www-form-urlencoded", "multipart/mixed; boundary=x",
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
            "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=\"a\u{e4}\"",
            "multipart/form-data; boundary=\"a\\\"b\"", "multipart/form-data; boundary=a; boundary=a",
            "multipart/form-data; boundary=a;", "multipart/form-data boundary=a", "multipart/form-data; boundary=a b",
            "multipart/form-data; boundary=\(String(repeating: "a", count: 71))", "multipart/form-data; boundary=\"a",
        ]
    )
    func types(_ type: String?) {
        #expect(refusal(Self.whole, type) == .boundaryMissing)
    }

    @Test("a boundary may stand in quotes, its type in any case")
    func quotedBoundary() throws {
        #expect(try Self.read(Self.whole, "Multipart/Form-Data; Boundary=\"----edge7\"")["token"] == "abc")
    }

    @Test("another boundary, a preamble, or something behind the end is refused")
    func boundaries() {
        #expect(refusal(Self.whole, "multipart/form-data; boundary=----edge8") == .boundaryUnreadable)
        #expect(refusal(Self.whole, "multipart/form-data; boundary=----edge") == .boundaryUnreadable)
        #expect(refusal(Array("x\r\n".utf8) + Self.whole) == .boundaryUnreadable)
        #expect(refusal(Self.whole + [0x20]) == .behindTheEnd)
        #expect(refusal(Self.whole + Self.whole) == .behindTheEnd)
        #expect(refusal(Self.body([Self.token], end: " \r\n")) == .boundaryUnreadable)
    }

    @Test("there is a bound on the number of parts, on headers and on fields")
    func bounds() throws {
        let eight = Array(repeating: Self.token, count: MultipartReader.mostParts)
        #expect(try Self.read(Self.body(eight))["token"] == nil)
        #expect(refusal(Self.body(eight + [Self.token])) == .tooManyParts)
        let filler = String(repeating: "a", count: MultipartReader.longestHeader)
        #expect(refusal(header: "\(Self.token.header)\r\nX: \(filler)") == .headerTooLong)
        #expect(refusal(header: "\(Self.token.header)\(filler)") == .headerTooLong)
        let many = String(repeating: "\r\nX: y", count: MultipartReader.longestHeader)
        #expect(refusal(header: Self.token.header + many) != nil)
        #expect(refusal(header: Self.token.header, content: String(repeating: "a", count: 5000)) == .fieldUnreadable)
    }

    @Test(
        "a header that is not as it has to be is refused",
        arguments: [
            "Content-Disposition form-data", "Content-Disposition: form-data; name=\"a", "Content-Disposition: ;name=a",
            "Content-Disposition: form-data; name=\"a\"; name=\"b\"", "Content-Disposition: form-data; name=a\"b\"",
            "Content-Disposition: form-data; name=\"a\"\r\n folded: x", ": x",
            "Content-Disposition: attachment; name=a",
            "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"",
            "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''a",
            "Content-Disposition: form-data; name=a,b",
            "Content-Disposition: form-data; name=\"a\u{7f}\"", "Content-Disposition: form-data; name=\"a\nb\"",
            "Content-Disposition : form-data; name=a",
        ]
    )
    func headers(_ header: String) {
        #expect(refusal(header: header) == .headerUnreadable)
    }

    @Test("a part that names no field is refused")
    func names() {
        #expect(refusal(header: "X: y") == .nameMissing)
        #expect(refusal(header: "Content-Disposition: form-data") == .nameMissing)
        #expect(refusal(header: "Content-Disposition: form-data; name=\"\"") == .nameMissing)
        let long = String(repeating: "n", count: 65)
        #expect(refusal(header: "Content-Disposition: form-data; name=\(long)") == .nameMissing)
        #expect(refusal(header: "\(Self.token.header)\r\nContent-Transfer-Encoding: base64") == .contentEncoded)
    }

    @Test("octets that are no UTF-8 are refused in fields and headers, and kept in files")
    func octets() {
        #expect(refusal(Self.body([(Self.token.header, [0xc3])])) == .fieldUnreadable)
        var broken = Self.whole
        broken[32] = 0xff
        #expect(refusal(broken) == .headerUnreadable)
    }

    @Test(
        "names of files come without folders, controls and marks that turn the text",
        arguments: [
            (#"C:\\Users\\a.csv"#, "a.csv"), (#"C:\Users\a.csv"#, "a.csv"), ("../../etc/passwd", "passwd"),
            (#"a\"b.csv"#, "a\"b.csv"), ("<script>.csv", "<script>.csv"), ("a%22b.csv", "a%22b.csv"),
            ("a\u{202e}vsc.exe", "avsc.exe"), ("über; x=y.csv", "über; x=y.csv"), ("..", ".."), ("/", ""),
        ]
    )
    func filenames(_ written: String, _ shown: String) throws {
        let header = "Content-Disposition: form-data; name=\"file\"; filename=\"\(written)\""
        #expect(try Self.read(Self.body([(header, [1])])).file("file")?.name == shown)
    }

    @Test("a long name of a file is cut where it is shown")
    func longName() {
        let file = UploadedFile(filename: String(repeating: "e\u{301}", count: 200), octets: [])
        #expect(file.name.unicodeScalars.count == 100)
    }

    @Test("whatever is changed in a body, it is read or refused, and takes no long time", arguments: 0..<40)
    func mutations(_ seed: Int) {
        var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let pieces = ["\r\n", "--", "------edge7", "\"", ";", "=", "\\", ":", "\r\n\r\n", "\0", "name=", "ü"].map {
            Array($0.utf8)
        }
        for _ in 0..<250 {
            var body = Self.whole
            for _ in 0...draw(5) {
                let place = draw(body.count)
                switch draw(4) {
                case 0: body[place] = UInt8(draw(256))
                case 1: body.remove(at: place)
                case 2: body.insert(contentsOf: pieces[draw(pieces.count)], at: place)
                default: body.removeSubrange(place..<min(body.count, place + draw(12) + 1))
                }
                if body.isEmpty { body = [0x2d] }
            }
            let parts = try? MultipartReader.parts(of: body, MultipartBoundary(contentType: Self.type))
            #expect((parts ?? []).count <= MultipartReader.mostParts)
        }
    }

    @Test("a body of nothing but beginnings of boundaries is read in a moment")
    func beginnings() {
        let lure = Array("\r\n------edge".utf8)
        let content = Array(repeatElement(lure, count: 20_000).joined())
        let clock = ContinuousClock()
        let time = clock.measure { _ = try? Self.read(Self.body([(Self.file.header, content)])) }
        #expect(time < .seconds(20))
    }
}
