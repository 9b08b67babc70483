// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program that runs with its whole input waiting in a pipe.
///
/// The input is written before the program starts: it fits into the pipe, so that neither a program that does not read
/// nor one that ends early can block or signal the daemon, and no file ever holds it.
final class ProgramRun {
    private static let longestOutput = 4096
    private static let grace = Duration.seconds(2)

    private let process = Process()
    private let errors = Pipe()
    private let ended = DispatchSemaphore(value: 0)
    private var collected: [UInt8] = []

    init(program: String, arguments: [String], input: [UInt8]) throws(PostboxError) {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw .programNotStarted(detail: "it is missing or cannot be executed; check `sendmail` of the settings")
        }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        process.standardInput = try Self.pipe(holding: input)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try Self.pipeCall("reading") { () throws(SystemFault) in
            try SystemCall.makeNonblocking(errors.fileHandleForReading.fileDescriptor)
        }
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .programNotStarted(detail: Self.refusal(error)) }
    }

    deinit {
        // Process outlives its end for as long as it likes, with everything it was given.
        try? errors.fileHandleForReading.close()
    }

    /// What the program said so far on its error output.
    var output: ProgramOutput {
        ProgramOutput(collected)
    }

    /// Waits until the program ends; one that takes too long is ended.
    func wait(atMost timeout: Duration) throws(PostboxError) -> ProgramExit {
        if let exit = exit(within: timeout) { return exit }
        process.terminate()
        if exit(within: Self.grace) == nil {
            kill(process.processIdentifier, SIGKILL)
            _ = exit(within: Self.grace)
        }
        throw .programTimedOut(seconds: timeout.components.seconds, output: output)
    }

    private func exit(within duration: Duration) -> ProgramExit? {
        let end = ContinuousClock.now + duration
        repeat {
            let exit = exit(waiting: .milliseconds(20))
            // The output is emptied while the program runs, so that it never waits for us.
            collect()
            if let exit { return exit }
        } while ContinuousClock.now < end
        return nil
    }

    /// Looks for the end itself, not only through Process.
    ///
    /// Process notices the end only when the program's own children have ended too, and some sendmails leave one behind
    /// that delivers; a mail that was taken would time out and be handed over again.
    private func exit(waiting interval: DispatchTimeInterval) -> ProgramExit? {
        guard ended.wait(timeout: .now() + interval) == .success else {
            return SystemCall.exit(ofChild: process.processIdentifier)
        }
        let status = process.terminationStatus
        return process.terminationReason == .exit ? .status(status) : .signal(status)
    }

    /// Reads all that has arrived and keeps the beginning.
    ///
    /// What a child of the program writes later is not waited for.
    private func collect() {
        var rounds = 16
        while rounds > 0 {
            let octets = SystemCall.read(from: errors.fileHandleForReading.fileDescriptor, atMost: Self.longestOutput)
            guard !octets.isEmpty else { return }
            collected += octets.prefix(Self.longestOutput - collected.count)
            rounds -= 1
        }
    }

    private static func pipe(holding input: [UInt8]) throws(PostboxError) -> Pipe {
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting
        try pipeCall("writing") { () throws(SystemFault) in
            try SystemCall.makeNonblocking(writing.fileDescriptor)
            try SystemCall.write(input, into: writing.fileDescriptor)
        }
        try? writing.close()
        return pipe
    }

    /// Foundation's own text would name the path.
    private static func refusal(_ error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return "the system refused to run it" + (cause.map { ": \(SystemFault(code: Int32($0.code)))" } ?? "")
    }

    private static func pipeCall(_ operation: String, _ body: () throws(SystemFault) -> Void) throws(PostboxError) {
        do { try body() } catch { throw .programPipe(operation: operation, system: error) }
    }
}
