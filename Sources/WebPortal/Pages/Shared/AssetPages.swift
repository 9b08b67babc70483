// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// The files that all pages use.
enum AssetPages {
    static let routes = Asset.allCases.map { asset in
        PageRoute.get(
            "/assets/{fingerprint}/\(asset.rawValue)",
            anyone: { _ in
                PageAnswer(content: .asset(ByteBuffer(bytes: asset.octets), mediaType: asset.mediaType))
            }
        )
    }
}
