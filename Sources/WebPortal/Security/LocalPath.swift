// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A path of this portal, to lead a person back to.
enum LocalPath {
    /// The path if it cannot lead anywhere else; browsers read `//` and `/\` as another host.
    static func checked(_ path: String?) -> String? {
        guard let path, path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 512 else { return nil }
        let isPlain = path.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
        return isPlain && !path.utf8.starts(with: "//".utf8) ? path : nil
    }
}
