// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Runs the command of the arguments and turns whatever comes out into a status and at most one line.
@main
enum EntryPoint {
    @MainActor
    static func main() async {
        // Whatever a command writes is for its user alone, unless it says otherwise.
        umask(0o077)
        do {
            var command = try Siegel.parseAsRoot(ChallengeToken.shielded(in: Array(CommandLine.arguments.dropFirst())))
            if let command = command as? any KeyHandlingCommand { try type(of: command).hardenProcess() }
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            try Console.checkOutput()
        } catch {
            report(error)
        }
    }

    private static func report(_ error: any Error) -> Never {
        switch error {
        case let failure as CommandFailure:
            failure.lines.forEach(Console.printError)
            exit(failure.status.rawValue)
        case _ where Siegel.exitCode(for: error) == .success:
            Console.printText(Siegel.fullMessage(for: error))
            do { try Console.checkOutput() } catch { report(error) }
            exit(ExitStatus.done.rawValue)
        case _ where Siegel.exitCode(for: error) == .validationFailure:
            Console.printError("siegel: \(UsageMessage.line(Siegel.message(for: error)))")
            exit(ExitStatus.usage.rawValue)
        default:
            Console.printError("siegel: \(error)")
            exit(ExitStatus.refused.rawValue)
        }
    }
}
