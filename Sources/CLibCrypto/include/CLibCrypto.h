// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

// What Swift cannot import from libcrypto's headers: macros, variadic functions, typed stacks,
// and arrays of OSSL_PARAM, whose pointers have to stay where they are.

#ifndef SIEGEL_CLIBCRYPTO_H
#define SIEGEL_CLIBCRYPTO_H

#include <stddef.h>
#include <stdint.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

/// Memory of the secure heap, or of the ordinary one when that is absent or full; `full` becomes 1 when it is full.
void *siegel_secret_malloc(size_t count, int *full);
/// Wipes and frees what siegel_secret_malloc gave.
void siegel_secret_free(void *memory, size_t count);
/// Frees what libcrypto allocated and holds no secret.
static inline void siegel_free(void *memory) { OPENSSL_free(memory); }

/// Makes keys; NULL on failure.
EVP_PKEY *siegel_generate_rsa(size_t bits);
EVP_PKEY *siegel_generate_ec(const char *curve);
EVP_PKEY *siegel_generate_ed25519(void);

/// Big-endian octets of a number; they are read only.
typedef struct {
    const uint8_t *bytes;
    size_t count;
} siegel_number;

/// Public keys from their numbers, without the decoder framework; NULL on failure.
EVP_PKEY *siegel_rsa_public_key(siegel_number modulus, siegel_number exponent);
EVP_PKEY *siegel_ec_public_key(const EVP_PKEY *curve, const uint8_t *point, size_t count);
/// A key of a curve's parameters alone, from which public keys are made: setting a curve up costs more than all else.
EVP_PKEY *siegel_ec_curve(const char *name);
EVP_PKEY *siegel_ed25519_public_key(const uint8_t *key, size_t count);

/// Private keys from their numbers; every copy stands in the secure heap. NULL on failure.
/// The order is that of RFC 8017 A.1.2: n, e, d, p, q, dP, dQ, qInv.
EVP_PKEY *siegel_rsa_private_key(const siegel_number numbers[8]);
/// The public point is computed, never taken from the caller.
EVP_PKEY *siegel_ec_private_key(const char *curve, int curve_nid, siegel_number scalar);
EVP_PKEY *siegel_ed25519_private_key(const uint8_t *seed, size_t count);

/// Writes a number of a key, big-endian and left-padded with zeros to `count` octets. 1 on success.
int siegel_key_number(const EVP_PKEY *key, const char *name, uint8_t *out, size_t count);
/// Writes octets of a key; `count` is the capacity before and the length after. 1 on success.
int siegel_key_octets(const EVP_PKEY *key, const char *name, uint8_t *out, size_t *count);

/// Reads a PKCS#12 file and says how many octets it took; NULL on failure.
PKCS12 *siegel_read_pkcs12(const uint8_t *bytes, size_t count, size_t *consumed);
/// The localKeyID of a bag; NULL when it has none.
const ASN1_OCTET_STRING *siegel_bag_local_key_id(const PKCS12_SAFEBAG *bag);
/// The iteration count of a password-based algorithm; -1 for one that Siegel does not run.
long siegel_pbe_iterations(const X509_ALGOR *algorithm);
/// The iteration count of the MAC; -1 when it does not fit a long.
long siegel_mac_iterations(const PKCS12 *file);
/// The algorithm of a shrouded key bag.
const X509_ALGOR *siegel_bag_algorithm(const PKCS12_SAFEBAG *bag);
/// The algorithm of encrypted contents; NULL for other contents.
const X509_ALGOR *siegel_contents_algorithm(const PKCS7 *contents);
/// NID_pkcs7_data, NID_pkcs7_encrypted or another; NID_undef when the content itself is absent.
int siegel_contents_type(const PKCS7 *contents);

typedef STACK_OF(PKCS7) siegel_safes;
typedef STACK_OF(PKCS12_SAFEBAG) siegel_bags;

static inline int siegel_safes_count(const siegel_safes *safes) { return sk_PKCS7_num(safes); }
static inline PKCS7 *siegel_safes_at(const siegel_safes *safes, int index) { return sk_PKCS7_value(safes, index); }
static inline void siegel_safes_free(siegel_safes *safes) { sk_PKCS7_pop_free(safes, PKCS7_free); }
static inline int siegel_bags_count(const siegel_bags *bags) { return sk_PKCS12_SAFEBAG_num(bags); }
static inline PKCS12_SAFEBAG *siegel_bags_at(const siegel_bags *bags, int index)
{
    return sk_PKCS12_SAFEBAG_value(bags, index);
}
static inline void siegel_bags_free(siegel_bags *bags) { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); }

// The EncryptedPrivateKeyInfo of a shrouded key bag as DER, where `out` is not NULL; gives its length, 0 for none.
size_t siegel_bag_encrypted_key(const PKCS12_SAFEBAG *bag, uint8_t *out);

// Leaves nothing of what was copied last in the vector registers of the calling thread.
void siegel_wipe_registers(void);

#endif
