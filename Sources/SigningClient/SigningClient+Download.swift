// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension SigningClient {
    /// Makes one call and hands the body of its answer on piece by piece; memory does not grow with it.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - sink: Stores one piece; called in order. What it throws ends the download as `cannotStore`.
    /// - Returns: The answer without its body.
    /// - Throws: `problem` when the daemon refuses; then nothing was stored.
    @discardableResult
    public func download(
        _ call: SigningCall,
        to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws(SigningClientError) -> SigningAnswer {
        let answer = try await exchange(call) { status in (200...299).contains(status) ? sink : nil }
        guard answer.isSuccess else { throw refusal(in: answer) }
        return answer
    }
}
