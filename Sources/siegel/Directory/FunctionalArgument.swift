// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// A functional address on the command line: `KIND:ADDRESS` or `KIND:ADDRESS:DISPLAY NAME`.
struct FunctionalArgument: ExpressibleByArgument {
    let words: FunctionalAddressWords

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let kind = FunctionalAddressKind(rawValue: parts[0]), !parts[1].isEmpty else {
            return nil
        }
        let displayName = parts.count == 3 ? parts[2].nonEmpty : nil
        words = FunctionalAddressWords(address: parts[1], kind: kind, displayName: displayName)
    }
}
