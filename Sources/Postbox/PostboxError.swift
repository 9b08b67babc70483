// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Why a mail could not be written or handed over.
public enum PostboxError: Error, Sendable, Hashable {
    /// A template is not one; `line` counts from 1.
    case template(file: String, line: Int, wrong: String, right: String)
    /// A template's file cannot be read.
    case templateUnreadable(file: String, wrong: String, right: String)
    /// The directory of templates cannot be read.
    case templateDirectory(String, wrong: String)
    /// What links begin with is not a URL they can begin with.
    case linkBase(QuotedInput)
    /// The values are those of another kind of mail.
    case otherKind(expected: MailKind, given: MailKind)
    /// The mail has more octets than are handed over in one piece.
    case tooLong(octets: Int, maximum: Int)
    /// What the mail is about cannot be read.
    case records(detail: String)
    /// A file operation on the Maildir failed; `place` lies inside the Maildir.
    case maildir(operation: String, place: String, system: SystemFault)
    /// The program did not start.
    case programNotStarted(detail: String)
    /// A file operation between the daemon and the program failed.
    case programPipe(operation: String, system: SystemFault)
    /// The program took longer than it may.
    case programTimedOut(seconds: Int64, output: ProgramOutput)
    /// The daemon was told to stop before the program ended.
    case programInterrupted(output: ProgramOutput)
    /// The program ended with a status other than 0.
    case programFailed(ProgramExit, output: ProgramOutput)
}

extension PostboxError {
    /// Whether no later attempt can end otherwise.
    ///
    /// A wrong setting or a server that is down is not permanent: it may be put right while a challenge still holds.
    public var isPermanent: Bool {
        switch self {
        case .otherKind, .tooLong: true
        case .programFailed(let exit, _): exit.isPermanent
        case .template, .templateUnreadable, .templateDirectory, .linkBase, .maildir, .programNotStarted, .programPipe,
            .programTimedOut, .programInterrupted, .records:
            false
        }
    }
}
