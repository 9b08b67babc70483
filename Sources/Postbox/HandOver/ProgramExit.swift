// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How a program ended, with the meanings that sendmail and its likes give to the status (sysexits.h).
public enum ProgramExit: Sendable, Hashable {
    /// It ended by itself.
    case status(Int32)
    /// A signal ended it.
    case signal(Int32)

    private static let names: [Int32: String] = [
        64: "EX_USAGE", 65: "EX_DATAERR", 66: "EX_NOINPUT", 67: "EX_NOUSER", 68: "EX_NOHOST", 69: "EX_UNAVAILABLE",
        70: "EX_SOFTWARE", 71: "EX_OSERR", 72: "EX_OSFILE", 73: "EX_CANTCREAT", 74: "EX_IOERR", 75: "EX_TEMPFAIL",
        76: "EX_PROTOCOL", 77: "EX_NOPERM", 78: "EX_CONFIG",
    ]
    // EX_DATAERR and EX_NOUSER speak of this mail and its recipient. All others can be true of the machine or its
    // settings: msmtp gives EX_NOHOST when the name of its mail server cannot be looked up, for instance.
    private static let permanentStatuses: Set<Int32> = [65, 67]

    /// Whether the same mail can never be taken.
    public var isPermanent: Bool {
        switch self {
        case .status(let status): Self.permanentStatuses.contains(status)
        case .signal: false
        }
    }
}

extension ProgramExit: CustomStringConvertible {
    /// The status with its name, or the signal.
    public var description: String {
        switch self {
        case .status(let status): "status \(status)" + (Self.names[status].map { " (\($0))" } ?? "")
        case .signal(let signal): "signal \(signal)"
        }
    }
}
