// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import siegel

@Suite("Files for their owner alone")
struct OutputFileTests {
    private final class Directory {
        let path = FileManager.default.temporaryDirectory.path() + "siegel-output-" + UUID().uuidString

        init() throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        var names: [String] {
            (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
        }
    }

    @Test("a file is written for its owner alone, and nothing lies beside it")
    func mode() throws {
        let directory = try Directory()
        let path = "\(directory.path)/a.p12"
        try OutputFile(path: path, shouldOverwrite: false).place([1, 2, 3], at: path)
        #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        #expect(directory.names == ["a.p12"])
    }

    @Test("a file that is there stays, unless it may be replaced", arguments: [false, true])
    func overwrite(shouldOverwrite: Bool) throws {
        let directory = try Directory()
        let path = "\(directory.path)/a.p12"
        _ = FileManager.default.createFile(atPath: path, contents: Data([9]))
        if shouldOverwrite {
            try OutputFile(path: path, shouldOverwrite: true).place([1], at: path)
        } else {
            #expect(throws: CommandFailure.self) { try OutputFile(path: path, shouldOverwrite: false) }
        }
        #expect(FileManager.default.contents(atPath: path) == Data([shouldOverwrite ? 1 : 9]))
    }

    @Test("a directory is never replaced, whatever is asked", arguments: [true, false])
    func directoryInTheWay(shouldOverwrite: Bool) throws {
        let directory = try Directory()
        let path = "\(directory.path)/docs"
        try FileManager.default.createDirectory(atPath: "\(path)/sub", withIntermediateDirectories: true)
        #expect(throws: CommandFailure.self) { try OutputFile(path: path, shouldOverwrite: shouldOverwrite) }
        let file = try OutputFile(directory: directory.path, shouldOverwrite: shouldOverwrite)
        #expect(throws: CommandFailure.self) { try file.place([1], at: path) }
        #expect(file.freePath("docs") != path)
        #expect(FileManager.default.fileExists(atPath: "\(path)/sub"))
    }

    @Test("a file that appears meanwhile is not overwritten")
    func race() throws {
        let directory = try Directory()
        let path = "\(directory.path)/a.p12"
        let file = try OutputFile(path: path, shouldOverwrite: false)
        _ = FileManager.default.createFile(atPath: path, contents: Data([9]))
        #expect(throws: CommandFailure.self) { try file.place([1], at: path) }
        #expect(FileManager.default.contents(atPath: path) == Data([9]))
    }

    @Test("what is not finished leaves nothing")
    func abandoned() throws {
        let directory = try Directory()
        _ = try OutputFile(path: "\(directory.path)/a.p12", shouldOverwrite: false)
        #expect(directory.names.isEmpty)
    }

    @Test("a directory that is not there is found out before anything is asked for")
    func noDirectory() throws {
        let directory = try Directory()
        #expect(throws: CommandFailure.self) {
            try OutputFile(path: "\(directory.path)/none/a.p12", shouldOverwrite: false)
        }
    }

    @Test("a suggested name that is taken gets a number")
    func freePath() throws {
        let directory = try Directory()
        let file = try OutputFile(directory: directory.path, shouldOverwrite: false)
        #expect(file.freePath("PERS_x.y.p12") == "\(directory.path)/PERS_x.y.p12")
        _ = FileManager.default.createFile(atPath: "\(directory.path)/PERS_x.y.p12", contents: nil)
        #expect(file.freePath("PERS_x.y.p12") == "\(directory.path)/PERS_x.y-2.p12")
    }

    @Test(
        "a suggested name never leaves the directory",
        arguments: [
            ("../../etc/passwd", "_.._etc_passwd"), ("/etc/x", "_etc_x"), (".bashrc", "bashrc"), ("-rf", "rf"),
            ("", "certificate.p12"), ("..", "certificate.p12"), ("a\u{1B}b\n", "a_b_"),
            ("GRP_info@example.org_20261121.p12", "GRP_info@example.org_20261121.p12"),
        ]
    )
    func plainName(name: String, expected: String) {
        #expect(OutputFile.plainName(name) == expected)
    }
}
