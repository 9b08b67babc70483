// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import OpenSSLBridge
public import SubjectProfiles

/// Why a home could not be made.
public enum CeremonyError: Error, Sendable {
    /// There is a `siegel.toml` already; nothing was changed.
    case alreadyInitialised(home: String)
    /// There is a `state` that no interrupted run left.
    case foreignState(path: String)
    /// Another `siegel init` is at work in the home.
    case busy(home: String)
    /// A passphrase is too short.
    case passphraseTooShort(of: String)
    /// Root and issuing CA would have the same passphrase.
    case passphrasesEqual
    /// Root and issuing CA would have the same name.
    case namesEqual
    /// The profile of a CA is missing, or no version of it is in force.
    case profileMissing(String)
    /// The profile does not take what the plan says.
    case refused(authority: String, SubjectRefusal)
    /// The certificate of a CA would break rules.
    case rulesBroken(authority: String, [Finding])
    /// A key could not be made, written or read back.
    case key(PrivateKeyError)
    /// A signature could not be made or does not verify.
    case signature(authority: String, reason: String)
    /// A file or directory could not be made.
    case file(path: String, reason: String)
    /// The database could not be made.
    case database(reason: String)
    /// The configuration that would be written is not accepted.
    case settings(reason: String)
}

extension CeremonyError: CustomStringConvertible {
    /// What was wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .alreadyInitialised(let home):
            "\(home) is initialised already; nothing was changed; name another directory with --home"
        case .foreignState(let path):
            "\(path) exists without a siegel.toml, and nothing of an interrupted init lies beside it; move it away"
        case .busy(let home): "another siegel init is at work in \(home); wait until it has ended"
        case .passphraseTooShort(let authority):
            "the passphrase of the \(authority) is too short; give at least \(HomePassphrases.minimumLength) octets"
        case .passphrasesEqual:
            "root and issuing CA would have the same passphrase; give two different ones"
        case .namesEqual: "root and issuing CA would have the same name; give them different common names"
        case .profileMissing(let name):
            "the profile \(name) is missing or has no version in force; add one to the profiles"
        default: signingDescription
        }
    }

    private var signingDescription: String {
        switch self {
        case .refused(let authority, let refusal): "the certificate of the \(authority) cannot be made: \(refusal)"
        case .rulesBroken(let authority, let findings):
            "the certificate of the \(authority) would break rules: "
                + findings.map { "\($0.check): \($0.detail)" }.joined(separator: "; ")
        case .key(let error): "a key could not be made: \(error)"
        case .signature(let authority, let reason): "the \(authority) could not sign: \(reason)"
        case .file(let path, let reason): "\(path) could not be written: \(reason)"
        case .database(let reason): "the database could not be made: \(reason)"
        case .settings(let reason): "the configuration would not be accepted: \(reason)"
        default: "refused"
        }
    }
}
