// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation

/// A program that runs with its whole input waiting in a pipe.
///
/// The input is written before the program starts: it fits into the pipe, so that neither a program that does not read
/// nor one that ends early can block or signal the daemon, and no file ever holds it. It is reaped here and nowhere
/// else, whatever becomes of it.
final class ProgramRun {
    private static let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
    private static let longestOutput = 4096
    /// How long a program is waited for between two looks at the clock.
    private static let glance: Int32 = 20
    /// What a program may still do after it was told to end, and after the daemon was.
    private static let grace = Duration.seconds(2)
    private static let patience = Duration.seconds(5)

    private let process: Int32
    private let said: Int32
    private var isListening = true
    private var collected: [UInt8] = []

    init(program: String, arguments: [String], input: [UInt8]) throws(PostboxError) {
        guard SystemCall.isExecutable(program) else {
            throw .programNotStarted(detail: "it is missing or cannot be executed; check `sendmail` of the settings")
        }
        let mail = try Self.pipe(holding: input)
        defer { close(mail) }
        let output = try Self.pipeCall("reading", SystemCall.makePipe)
        defer { close(output.writing) }
        do throws(SystemFault) {
            try SystemCall.makeNonblocking(output.reading)
            process = try SystemCall.start(
                program,
                arguments: arguments,
                environment: Self.environment,
                input: mail,
                output: output.writing
            )
        } catch {
            close(output.reading)
            throw .programNotStarted(detail: "the system refused to run it: \(error)")
        }
        said = output.reading
    }

    deinit {
        close(said)
    }

    /// What the program said so far.
    var output: ProgramOutput {
        ProgramOutput(collected)
    }

    /// Waits until the program ends; one that takes too long is ended, with all that it started.
    ///
    /// A program that ended in time may leave a child behind that delivers; that one is nobody's business here.
    func wait(atMost timeout: Duration, stop: StopRequest) throws(PostboxError) -> ProgramExit {
        if let exit = try exit(within: timeout, stop: stop) {
            SystemCall.reap(process)
            return exit
        }
        end()
        throw stop.isMade
            ? .programInterrupted(output: output)
            : .programTimedOut(seconds: timeout.components.seconds, output: output)
    }

    /// The group is killed before its leader is reaped: until then its number is nobody else's.
    private func end() {
        SystemCall.signal(group: process, SIGTERM)
        _ = try? exit(within: Self.grace, stop: StopRequest())
        SystemCall.signal(group: process, SIGKILL)
        if (try? exit(within: Self.grace, stop: StopRequest())) == nil {
            // Only a kernel that waits for a disk or a file server holds up a killed process.
            DispatchQueue.global().async { [process] in SystemCall.reap(process) }
        } else {
            SystemCall.reap(process)
        }
    }

    private func exit(within duration: Duration, stop: StopRequest) throws(PostboxError) -> ProgramExit? {
        var deadline = ContinuousClock.now + duration
        var isHurried = false
        repeat {
            let exit = try Self.pipeCall("waiting") { () throws(SystemFault) in
                try SystemCall.exit(ofChild: process)
            }
            // The output is emptied while the program runs, so that it never waits for us.
            listen(milliseconds: exit == nil ? Self.glance : 0)
            if let exit { return exit }
            if stop.isMade, !isHurried {
                isHurried = true
                deadline = min(deadline, ContinuousClock.now + Self.patience)
            }
        } while ContinuousClock.now < deadline
        return nil
    }

    /// Reads all that has arrived and keeps the beginning.
    ///
    /// What a child of the program writes later is not waited for.
    private func listen(milliseconds: Int32) {
        SystemCall.awaitInput(from: isListening ? said : -1, milliseconds: milliseconds)
        var rounds = 16
        while isListening, rounds > 0 {
            switch SystemCall.read(from: said, atMost: Self.longestOutput) {
            case .octets(let octets): collected += octets.prefix(Self.longestOutput - collected.count)
            case .nothingYet: return
            case .end: isListening = false
            }
            rounds -= 1
        }
    }

    private static func pipe(holding input: [UInt8]) throws(PostboxError) -> Int32 {
        let ends = try pipeCall("writing", SystemCall.makePipe)
        defer { close(ends.writing) }
        do {
            try pipeCall("writing") { () throws(SystemFault) in
                try SystemCall.makeNonblocking(ends.writing)
                try SystemCall.write(input, into: ends.writing)
            }
        } catch {
            close(ends.reading)
            throw error
        }
        return ends.reading
    }

    private static func pipeCall<Value>(
        _ operation: String,
        _ body: () throws(SystemFault) -> Value
    ) throws(PostboxError) -> Value {
        do { return try body() } catch { throw .programPipe(operation: operation, system: error) }
    }
}
