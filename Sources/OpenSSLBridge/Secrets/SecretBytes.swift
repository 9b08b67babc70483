// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// Bytes that nobody may read by accident: a password, a passphrase, or the DER of a private key.
///
/// They stand in the secure heap where there is one, are wiped when the last reference goes, and show in no
/// description, dump or debugger's summary.
@safe
public final class SecretBytes: @unchecked Sendable {
    // Sendable because the memory is written in the initialiser only.
    private let memory: UnsafeMutableRawPointer
    /// How many bytes there are.
    public let count: Int

    /// Makes a secret of a given length and lets a closure write it.
    ///
    /// - Parameters:
    ///   - count: How many bytes.
    ///   - fill: Writes into memory that is all zero.
    /// - Throws: What the closure throws; what it wrote is wiped.
    init<Failure: Error>(
        count: Int,
        filledBy fill: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(count >= 0, "a secret has no negative length")
        var isFull: CInt = 0
        guard let memory = unsafe siegel_secret_malloc(max(count, 1), &isFull) else {
            preconditionFailure("no memory for \(count) bytes")
        }
        if isFull != 0 { FullHeap.note() }
        unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 1))
        unsafe self.memory = memory
        self.count = count
        let octets = unsafe memory.assumingMemoryBound(to: UInt8.self)
        try unsafe fill(UnsafeMutableBufferPointer(start: octets, count: count))
    }

    /// Copies bytes; the caller's copy stays the caller's to forget.
    ///
    /// - Parameter bytes: The secret.
    public convenience init(copying bytes: some Collection<UInt8>) {
        unsafe self.init(count: bytes.count) { memory in
            _ = unsafe memory.update(fromContentsOf: bytes)
        }
    }

    /// Takes the UTF-8 octets of a text, just as it stands: the caller normalises.
    ///
    /// - Parameter text: The password or passphrase.
    public convenience init(utf8 text: String) {
        self.init(copying: text.utf8)
    }

    deinit {
        unsafe siegel_secret_free(memory, max(count, 1))
    }

    /// Shows the bytes to a closure, and only for as long as it runs.
    ///
    /// - Parameter body: Reads the bytes; it must not keep a copy.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe body(buffer.span)
    }

    /// Compares without telling by its time where a difference lies.
    ///
    /// - Parameter other: The other secret.
    /// - Returns: Whether length and bytes are the same.
    public func isEqual(to other: SecretBytes) -> Bool {
        unsafe count == other.count && CRYPTO_memcmp(memory, other.memory, count) == 0
    }

    /// A part of the secret as a secret of its own.
    ///
    /// - Parameter range: Which bytes; it lies within the secret.
    /// - Returns: The copy.
    func extracting(_ range: Range<Int>) -> SecretBytes {
        unsafe SecretBytes(count: range.count) { memory in
            _ = unsafe memory.update(fromContentsOf: buffer[range])
        }
    }

    /// The bytes for calls into libcrypto; valid while `self` is.
    var buffer: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count)
    }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the secret.
    public var description: String {
        "<secret>"
    }

    /// Never the secret.
    public var debugDescription: String {
        description
    }

    /// Without children, so that `dump` shows nothing.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
