// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NIOCore

extension SigningClient {
    /// The one translation of what the network library throws.
    func translated(_ error: any Error) -> SigningClientError {
        switch error {
        case let error as SigningClientError: error
        case let error as IOError: translated(error)
        case is SilenceHandler.Silence, ChannelError.connectTimeout: .timedOut(after: timeout)
        case SocketAddressError.unixDomainSocketPathTooLong: .pathTooLong(path: socketPath)
        case is CancellationError: .cancelled
        default: .connectionLost(reason: "\(error)")
        }
    }

    private func translated(_ error: IOError) -> SigningClientError {
        switch error.errnoCode {
        case ENOENT, ENOTDIR: .noSocket(path: socketPath)
        case ECONNREFUSED, ENOTSOCK, EPROTOTYPE: .connectionRefused(path: socketPath)
        case EACCES, EPERM: .permissionDenied(path: socketPath)
        case ENAMETOOLONG: .pathTooLong(path: socketPath)
        case EAGAIN: .overloaded(path: socketPath)
        default: .connectionLost(reason: "\(error)")
        }
    }
}
