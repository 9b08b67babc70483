// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// A non-negative number of any size, as far as Fermat's method needs one.
@safe
final class LargeNumber {
    private let pointer: OpaquePointer

    private init() throws(OpenSSLError) {
        unsafe pointer = try LibraryCall.value("BN_new") { unsafe BN_new() }
    }

    deinit {
        unsafe BN_free(pointer)
    }

    convenience init(bigEndian octets: [UInt8]) throws(OpenSSLError) {
        try self.init()
        _ = try unsafe LibraryCall.value("BN_bin2bn") { unsafe BN_bin2bn(octets, CInt(octets.count), pointer) }
    }

    func add(_ other: LargeNumber) throws(OpenSSLError) {
        try LibraryCall.check("BN_add") { unsafe BN_add(pointer, pointer, other.pointer) }
    }

    func add(_ word: UInt) throws(OpenSSLError) {
        try LibraryCall.check("BN_add_word") { unsafe BN_add_word(pointer, word) }
    }

    func subtract(_ other: LargeNumber) throws(OpenSSLError) {
        try LibraryCall.check("BN_sub") { unsafe BN_sub(pointer, pointer, other.pointer) }
    }

    func doubled() throws(OpenSSLError) -> LargeNumber {
        let result = try LargeNumber()
        try LibraryCall.check("BN_lshift1") { unsafe BN_lshift1(result.pointer, pointer) }
        return result
    }

    func squared() throws(OpenSSLError) -> LargeNumber {
        let result = try LargeNumber()
        let scratch = try unsafe LibraryCall.value("BN_CTX_new") { unsafe BN_CTX_new() }
        defer { unsafe BN_CTX_free(scratch) }
        try LibraryCall.check("BN_sqr") { unsafe BN_sqr(result.pointer, pointer, scratch) }
        return result
    }

    /// The smallest number whose square is not below this one.
    func squareRootRoundedUp() throws(OpenSSLError) -> LargeNumber {
        let root = try squareRoot()
        guard try !root.squared().equals(self) else { return root }
        try root.add(1)
        return root
    }

    /// Whether this is the square of a whole number.
    ///
    /// Squares leave few remainders, so the root is drawn from about one number in a thousand only.
    func isSquare() throws(OpenSSLError) -> Bool {
        guard unsafe SquareResidues.allows(lowBits: lowBits, remainder: BN_mod_word(pointer, SquareResidues.modulus))
        else { return false }
        return try squareRoot().squared().equals(self)
    }

    private func equals(_ other: LargeNumber) -> Bool {
        unsafe BN_cmp(pointer, other.pointer) == 0
    }

    /// The last six bits.
    private var lowBits: UInt {
        (0..<6).reduce(0) { bits, index in
            unsafe bits | (BN_is_bit_set(pointer, CInt(index)) == 1 ? 1 << UInt(index) : 0)
        }
    }

    /// Newton's iteration from above, which falls until it stands on the root rounded down.
    private func squareRoot() throws(OpenSSLError) -> LargeNumber {
        guard unsafe BN_is_zero(pointer) == 0 else { return try LargeNumber() }
        let scratch = try unsafe LibraryCall.value("BN_CTX_new") { unsafe BN_CTX_new() }
        defer { unsafe BN_CTX_free(scratch) }
        var root = try LargeNumber()
        let bits = unsafe BN_num_bits(pointer)
        try LibraryCall.check("BN_set_bit") { unsafe BN_set_bit(root.pointer, (bits + 1) / 2) }
        while true {
            let next = try LargeNumber()
            try LibraryCall.check("BN_div") { unsafe BN_div(next.pointer, nil, pointer, root.pointer, scratch) }
            try next.add(root)
            try LibraryCall.check("BN_rshift1") { unsafe BN_rshift1(next.pointer, next.pointer) }
            guard unsafe BN_cmp(next.pointer, root.pointer) < 0 else { return root }
            root = next
        }
    }
}
