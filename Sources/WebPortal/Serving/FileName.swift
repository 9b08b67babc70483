// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The name under which a browser saves a file.
enum FileName {
    /// `Content-Disposition` of a file to save; names come from the daemon in plain ASCII (X8), and leave as that.
    static func disposition(_ name: String) -> String {
        "attachment; filename=\"\(String(decoding: name.utf8.map(plain), as: UTF8.self))\""
    }

    private static func plain(_ octet: UInt8) -> UInt8 {
        let isAllowed =
            (0x21...0x7e).contains(octet) && !"\"\\/:*?<>|%;".utf8.contains(octet)
        return isAllowed ? octet : UInt8(ascii: "_")
    }
}
