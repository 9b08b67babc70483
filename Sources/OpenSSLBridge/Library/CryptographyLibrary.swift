// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// What is set up once per process, before any key is read or made.
public enum CryptographyLibrary {
    /// How well the secure heap keeps keys off the disk.
    public enum SecureHeap: Sendable, Hashable {
        /// In memory that is never swapped out nor dumped.
        case locked
        /// In memory of its own, which the limit on locked memory did not let us lock.
        case unlocked
        /// Absent: keys stand in the ordinary heap, which is still wiped.
        case absent
    }

    private static let heapSize = 4 << 20
    private static let smallestBlock = 32

    private static let heap: SecureHeap = {
        ERR_clear_error()
        defer { ERR_clear_error() }
        switch CRYPTO_secure_malloc_init(heapSize, smallestBlock) {
        case 1: return .locked
        case 2: return .unlocked
        default: return CRYPTO_secure_malloc_initialized() == 1 ? .unlocked : .absent
        }
    }()

    /// Makes the secure heap, once; later calls give the first answer again.
    ///
    /// Keys that were made earlier stay where they are, so this comes first.
    ///
    /// - Returns: What was got.
    @discardableResult
    public static func prepare() -> SecureHeap {
        heap
    }

    /// Whether a secret ever found the secure heap full, and stood in the ordinary one.
    public static var secureHeapWasFull: Bool {
        FullHeap.isNoted
    }

    /// Has something done when a secret finds the secure heap full for the first time; replaces what was asked before.
    ///
    /// - Parameter action: What to do, on whatever thread makes the secret.
    public static func onFirstFullHeap(_ action: @escaping @Sendable () -> Void) {
        FullHeap.onFirst(action)
    }

    /// Leaves nothing of a secret in the vector registers of the calling thread, which a core would show.
    ///
    /// What signs, makes, opens or writes a key does this itself; lanes do it after all other work with secrets.
    public static func wipeRegisters() {
        siegel_wipe_registers()
    }
}
