// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs a program of the system as a judge of what was made here.
struct Tool {
    /// What a program left behind.
    struct Outcome {
        let status: Int32
        let output: [UInt8]

        /// Output and diagnostics together.
        var text: String {
            String(decoding: output, as: UTF8.self)
        }
    }

    let program: String

    static let openssl = Tool(program: "openssl")
    static let certtool = Tool(program: "certtool")
    static let pk12util = Tool(program: "pk12util")
    static let certutil = Tool(program: "certutil")

    func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        let incoming = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = incoming
        try process.run()
        try incoming.fileHandleForWriting.write(contentsOf: Data(input))
        try incoming.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: Array(data))
    }
}
