// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why a profile file is not one.
public enum ProfileError: Error, Sendable, Hashable {
    /// There is nothing to be read where the profiles should lie.
    case directory(String, wrong: String)
    /// The file is not TOML, or a key is unknown, missing or of another type; `detail` names file and key path.
    case unreadable(file: String, detail: String)
    /// A value is of the right type and wrong; `keyPath` is where it stands.
    case invalid(file: String, keyPath: String, wrong: String, right: String)
    /// The file's name gives no profile name.
    case badName(file: String)
    /// Two files give one profile name.
    case nameTwice(file: String)
}

extension ProfileError: CustomStringConvertible {
    /// The file, the key path, what is wrong and what would be right, in one line.
    public var description: String {
        switch self {
        case .directory(let path, let wrong):
            "the profiles directory \(path) \(wrong); name one with profile files, or none for those of the program"
        case .unreadable(_, let detail): detail
        case .invalid(let file, let keyPath, let wrong, let right): "\(file): \(keyPath) \(wrong); write \(right)"
        case .badName(let file):
            "\(file): not the name of a profile file; it is 1 to 32 of a-z, 0-9 and -, followed by .toml"
        case .nameTwice(let file): "\(file): a profile of this name was read already; give each file a name of its own"
        }
    }
}
