// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SigningAPI

extension SigningClient {
    /// How the daemon is; also when it cannot sign.
    ///
    /// - Returns: Its state of health.
    /// - Throws: `SigningClientError`.
    public func health() async throws(SigningClientError) -> HealthWords {
        let answer = try await answer(to: SigningCall(.get, ["v1", "health"]))
        let isHealth = answer.isSuccess || (answer.status == 503 && answer.mediaType == "application/json")
        guard isHealth else { throw refusal(in: answer) }
        return try decode(HealthWords.self, from: answer)
    }

    /// The description of the socket.
    ///
    /// - Returns: OpenAPI 3.1 as YAML.
    /// - Throws: `SigningClientError`.
    public func openAPI() async throws(SigningClientError) -> [UInt8] {
        try await success(of: SigningCall(.get, ["v1", "openapi.yaml"], accept: "application/yaml")).body
    }

    /// The gauges and counters.
    ///
    /// - Returns: Prometheus text.
    /// - Throws: `SigningClientError`.
    public func metrics() async throws(SigningClientError) -> [UInt8] {
        try await success(of: SigningCall(.get, ["metrics"], accept: "text/plain")).body
    }
}
