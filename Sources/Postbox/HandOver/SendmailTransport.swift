// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import MailAddressing

/// Hands mails to a program with the interface of sendmail: `-t -oi -f SENDER`, the mail on its input, never a shell.
public struct SendmailTransport: MailTransport {
    private let program: String
    private let timeout: Duration
    /// A program that hangs with one mail does not hold up the next; who calls bounds how many run.
    private let lane = BlockingLane(label: "siegel.sendmail", attributes: .concurrent)

    /// Names the program.
    ///
    /// - Parameters:
    ///   - program: Its path.
    ///   - timeout: How long it may take, at least a second.
    public init(program: String, timeout: Duration = .seconds(60)) {
        self.program = program
        self.timeout = timeout
    }

    /// Gives a mail to the program and waits until it ends.
    ///
    /// - Parameter mail: The mail.
    /// - Throws: `PostboxError` of the program.
    public func handOver(_ mail: ComposedMail) async throws(PostboxError) {
        try await lane.run { stop throws(PostboxError) in
            let arguments = ["-t", "-oi", "-f", mail.sender.description]
            let run = try ProgramRun(program: program, arguments: arguments, input: mail.octets)
            let exit = try run.wait(atMost: timeout, stop: stop)
            guard exit == .status(0) else { throw .programFailed(exit, output: run.output) }
        }
    }
}
