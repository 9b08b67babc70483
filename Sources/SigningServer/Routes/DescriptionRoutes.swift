// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// The description of the socket, as it was when the program was built.
enum DescriptionRoutes {
    static let table = [Route(.get, "/v1/openapi.yaml", .anyRole, answers: [.yaml], show)]

    private static func show(_ call: Call) -> Response {
        .octets(PackageResources.openapi_yaml, .yaml)
    }
}
