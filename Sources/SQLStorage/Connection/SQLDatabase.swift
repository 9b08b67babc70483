// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Store

/// A database: one writer and some readers.
public protocol SQLDatabase: Sendable {
    /// Runs a job on the writer's thread, after the jobs given before; never cancelled.
    ///
    /// - Parameter job: Leaves no transaction open.
    func perform(_ job: @escaping @Sendable (any SQLConnection) -> Void)

    /// Reads what is committed now, beside the writer; does not look at cancellation.
    ///
    /// - Parameter body: Reads, in a transaction of its own.
    /// - Returns: What the body returned.
    /// - Throws: What the body threw, else `StoreError`.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Closes all connections after the jobs given before.
    func close() throws(StoreError)
}

extension SQLDatabase {
    /// Runs a job on the writer's thread and waits for it.
    ///
    /// - Parameter job: Leaves no transaction open.
    /// - Returns: What the job returned.
    /// - Throws: What the job threw.
    func onWriter<Value: Sendable>(
        _ job: @escaping @Sendable (any SQLConnection) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            perform { connection in
                do throws(StoreError) {
                    continuation.resume(returning: .success(try job(connection)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
