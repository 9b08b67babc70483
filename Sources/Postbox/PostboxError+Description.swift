// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension PostboxError: CustomStringConvertible {
    /// One line that says what was wrong and what would be right; no token, no path of the machine.
    public var description: String {
        switch self {
        case .template(let file, let line, let wrong, let right): "\(file), line \(line): \(wrong); write \(right)"
        case .templateUnreadable(let file, let wrong, let right): "\(file): \(wrong); \(right)"
        case .templateDirectory(let directory, let wrong):
            "the templates directory \(directory) \(wrong); name one with templates, or none for those of the program"
        case .linkBase(let text):
            "\(text) cannot begin a link; write an http or https URL in ASCII that ends with a slash"
        case .otherKind(let expected, let given):
            "a mail of the kind \(expected.rawValue) was given the values of \(given.rawValue)"
        case .tooLong(let octets, let maximum):
            "the mail has \(octets) octets; at most \(maximum) are handed over; shorten its template"
        case .records(let detail): "what the mail is about cannot be read: \(detail)"
        case .maildir, .programNotStarted, .programPipe, .programTimedOut, .programInterrupted, .programFailed:
            handOverDescription
        }
    }

    private var handOverDescription: String {
        switch self {
        case .maildir(let operation, let place, let system):
            "the Maildir did not take the mail: \(operation) of \(place): \(system)"
        case .programNotStarted(let detail): "the sendmail program did not start: \(detail)"
        case .programPipe(let operation, let system): "\(operation) for the sendmail program: \(system)"
        case .programTimedOut(let seconds, let output):
            "the sendmail program was ended because it took more than \(seconds) seconds\(output.appended)"
        case .programInterrupted(let output):
            "the daemon stopped before the sendmail program ended\(output.appended)"
        case .programFailed(let exit, let output): "the sendmail program ended with \(exit)\(output.appended)"
        default: ""
        }
    }
}
