// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

#include "CLibCrypto.h"

#include <string.h>

enum { LARGEST_NUMBER = 512 }; // octets of RSA-4096

void *siegel_secret_malloc(size_t count, int *full)
{
    void *memory = OPENSSL_secure_malloc(count); // the ordinary heap's where there is no secure one
    *full = memory == NULL;
    return memory != NULL ? memory : OPENSSL_malloc(count);
}

void siegel_secret_free(void *memory, size_t count)
{
    OPENSSL_secure_clear_free(memory, count);
}

EVP_PKEY *siegel_generate_rsa(size_t bits)
{
    return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", bits);
}

EVP_PKEY *siegel_generate_ec(const char *curve)
{
    return EVP_PKEY_Q_keygen(NULL, NULL, "EC", curve);
}

EVP_PKEY *siegel_generate_ed25519(void)
{
    return EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
}

static EVP_PKEY *from_parameters(const char *type, int selection, OSSL_PARAM *parameters)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);

    if (context != NULL && EVP_PKEY_fromdata_init(context) > 0)
        (void)EVP_PKEY_fromdata(context, &key, selection, parameters);
    EVP_PKEY_CTX_free(context);
    return key;
}

static void reverse(uint8_t *out, const uint8_t *in, size_t count)
{
    for (size_t i = 0; i < count; i++)
        out[i] = in[count - 1 - i];
}

// OSSL_PARAM numbers are in the machine's order: little-endian on all that Siegel runs on.
EVP_PKEY *siegel_rsa_public_key(siegel_number modulus, siegel_number exponent)
{
    uint8_t n[LARGEST_NUMBER];
    uint8_t e[LARGEST_NUMBER];

    if (modulus.count > sizeof(n) || exponent.count > sizeof(e))
        return NULL;
    reverse(n, modulus.bytes, modulus.count);
    reverse(e, exponent.bytes, exponent.count);
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_N, n, modulus.count),
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_E, e, exponent.count),
        OSSL_PARAM_construct_end(),
    };
    return from_parameters("RSA", EVP_PKEY_PUBLIC_KEY, parameters);
}

EVP_PKEY *siegel_ec_curve(const char *name)
{
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)name, 0),
        OSSL_PARAM_construct_end(),
    };
    return from_parameters("EC", EVP_PKEY_KEY_PARAMETERS, parameters);
}

// Setting the point checks that it lies on the curve.
EVP_PKEY *siegel_ec_public_key(const EVP_PKEY *curve, const uint8_t *point, size_t count)
{
    EVP_PKEY *key = EVP_PKEY_new();

    if (key != NULL && EVP_PKEY_copy_parameters(key, curve) > 0
        && EVP_PKEY_set1_encoded_public_key(key, (uint8_t *)point, count) > 0)
        return key;
    EVP_PKEY_free(key);
    return NULL;
}

EVP_PKEY *siegel_ed25519_public_key(const uint8_t *key, size_t count)
{
    return EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, key, count);
}

static BIGNUM *secret_number(siegel_number number)
{
    BIGNUM *result = BN_secure_new();

    // A DER INTEGER whose first bit is set has a zero octet in front: 513 octets for the modulus of RSA-4096.
    if (number.count > 0 && number.bytes[0] == 0) {
        number.bytes++;
        number.count--;
    }
    if (result == NULL || number.count > LARGEST_NUMBER)
        goto failed;
    if (BN_bin2bn(number.bytes, (int)number.count, result) != NULL)
        return result;
failed:
    BN_clear_free(result);
    return NULL;
}

// CBC decryption does not notice a changed octet, and d is not even used where the primes are there.
static int rsa_numbers_agree(BIGNUM *const values[8])
{
    int agree = 0;
    BN_CTX *context = BN_CTX_secure_new();

    if (context == NULL)
        return 0;
    BN_CTX_start(context);
    BIGNUM *product = BN_CTX_get(context);
    BIGNUM *reduced = BN_CTX_get(context);
    BIGNUM *lower = BN_CTX_get(context);
    if (lower == NULL || !BN_mul(product, values[3], values[4], context) || BN_cmp(product, values[0]) != 0)
        goto done;
    for (int i = 0; i < 2; i++) { // d mod (p - 1) is dP, d mod (q - 1) is dQ
        if (!BN_copy(lower, values[3 + i]) || !BN_sub_word(lower, 1) || BN_is_zero(lower)
            || !BN_mod(reduced, values[2], lower, context) || BN_cmp(reduced, values[5 + i]) != 0)
            goto done;
    }
    agree = BN_mod_mul(product, values[7], values[4], values[3], context) && BN_is_one(product);
done:
    BN_CTX_end(context);
    BN_CTX_free(context);
    return agree;
}

EVP_PKEY *siegel_rsa_private_key(const siegel_number numbers[8])
{
    static const char *const names[8] = {
        OSSL_PKEY_PARAM_RSA_N,         OSSL_PKEY_PARAM_RSA_E,
        OSSL_PKEY_PARAM_RSA_D,         OSSL_PKEY_PARAM_RSA_FACTOR1,
        OSSL_PKEY_PARAM_RSA_FACTOR2,   OSSL_PKEY_PARAM_RSA_EXPONENT1,
        OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT1,
    };
    EVP_PKEY *key = NULL;
    OSSL_PARAM *parameters = NULL;
    BIGNUM *values[8] = {NULL};
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    int complete = builder != NULL;

    for (int i = 0; i < 8 && complete; i++) {
        values[i] = secret_number(numbers[i]);
        complete = values[i] != NULL && OSSL_PARAM_BLD_push_BN(builder, names[i], values[i]);
    }
    if (complete && rsa_numbers_agree(values))
        parameters = OSSL_PARAM_BLD_to_param(builder);
    if (parameters != NULL)
        key = from_parameters("RSA", EVP_PKEY_KEYPAIR, parameters);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    for (int i = 0; i < 8; i++)
        BN_clear_free(values[i]);
    return key;
}

static size_t public_point(int curve_nid, const BIGNUM *scalar, uint8_t *out, size_t capacity)
{
    size_t count = 0;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(curve_nid);
    EC_POINT *point = group != NULL ? EC_POINT_new(group) : NULL;

    if (point != NULL && !BN_is_zero(scalar) && BN_cmp(scalar, EC_GROUP_get0_order(group)) < 0
        && EC_POINT_mul(group, point, scalar, NULL, NULL, NULL))
        count = EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, out, capacity, NULL);
    EC_POINT_free(point);
    EC_GROUP_free(group);
    return count;
}

EVP_PKEY *siegel_ec_private_key(const char *curve, int curve_nid, siegel_number scalar)
{
    uint8_t point[LARGEST_NUMBER];
    EVP_PKEY *key = NULL;
    OSSL_PARAM *parameters = NULL;
    BIGNUM *value = secret_number(scalar);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    size_t count = value != NULL ? public_point(curve_nid, value, point, sizeof(point)) : 0;

    if (builder != NULL && count > 0
        && OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, curve, 0)
        && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point, count)
        && OSSL_PARAM_BLD_push_BN_pad(builder, OSSL_PKEY_PARAM_PRIV_KEY, value, (count - 1) / 2))
        parameters = OSSL_PARAM_BLD_to_param(builder);
    if (parameters != NULL)
        key = from_parameters("EC", EVP_PKEY_KEYPAIR, parameters);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    BN_clear_free(value);
    return key;
}

EVP_PKEY *siegel_ed25519_private_key(const uint8_t *seed, size_t count)
{
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, count);
}

int siegel_key_number(const EVP_PKEY *key, const char *name, uint8_t *out, size_t count)
{
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_BN(name, out, count), OSSL_PARAM_construct_end()};

    memset(out, 0, count);
    if (EVP_PKEY_get_params(key, parameters) <= 0 || !OSSL_PARAM_modified(parameters))
        return 0;
    // Little-endian, so what the value does not fill stays zero behind it and comes to the front here.
    for (size_t i = 0; i < count / 2; i++) {
        uint8_t octet = out[i];
        out[i] = out[count - 1 - i];
        out[count - 1 - i] = octet;
    }
    return 1;
}

int siegel_key_octets(const EVP_PKEY *key, const char *name, uint8_t *out, size_t *count)
{
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_octet_string(name, out, *count), OSSL_PARAM_construct_end()};

    if (EVP_PKEY_get_params(key, parameters) <= 0 || !OSSL_PARAM_modified(parameters))
        return 0;
    *count = parameters[0].return_size;
    return 1;
}

PKCS12 *siegel_read_pkcs12(const uint8_t *bytes, size_t count, size_t *consumed)
{
    const unsigned char *position = bytes;
    PKCS12 *file = count <= INT32_MAX ? d2i_PKCS12(NULL, &position, (long)count) : NULL;

    *consumed = (size_t)(position - bytes);
    return file;
}

const ASN1_OCTET_STRING *siegel_bag_local_key_id(const PKCS12_SAFEBAG *bag)
{
    const ASN1_TYPE *value = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);

    return value != NULL && value->type == V_ASN1_OCTET_STRING ? value->value.octet_string : NULL;
}

static long number_or_refusal(const ASN1_INTEGER *value)
{
    int64_t number = 0;

    if (value == NULL || !ASN1_INTEGER_get_int64(&number, value) || number < 1 || number > INT32_MAX)
        return -1;
    return (long)number;
}

static long pbkdf2_iterations(const X509_ALGOR *algorithm)
{
    long count = -1;
    PBE2PARAM *pbes2 = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter);
    PBKDF2PARAM *pbkdf2 = NULL;

    if (pbes2 != NULL && OBJ_obj2nid(pbes2->keyfunc->algorithm) == NID_id_pbkdf2)
        pbkdf2 = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), pbes2->keyfunc->parameter);
    if (pbkdf2 != NULL)
        count = number_or_refusal(pbkdf2->iter);
    PBKDF2PARAM_free(pbkdf2);
    PBE2PARAM_free(pbes2);
    return count;
}

long siegel_pbe_iterations(const X509_ALGOR *algorithm)
{
    if (algorithm == NULL || algorithm->parameter == NULL)
        return -1;
    if (OBJ_obj2nid(algorithm->algorithm) == NID_pbes2)
        return pbkdf2_iterations(algorithm);
    PBEPARAM *pbe = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), algorithm->parameter);
    long count = pbe != NULL ? number_or_refusal(pbe->iter) : -1;
    PBEPARAM_free(pbe);
    return count;
}

long siegel_mac_iterations(const PKCS12 *file)
{
    const ASN1_INTEGER *count = NULL;

    PKCS12_get0_mac(NULL, NULL, NULL, &count, file);
    // An absent count means 1, RFC 7292 section 4.
    return count == NULL ? 1 : number_or_refusal(count);
}

const X509_ALGOR *siegel_bag_algorithm(const PKCS12_SAFEBAG *bag)
{
    const X509_ALGOR *algorithm = NULL;
    const X509_SIG *shrouded = PKCS12_SAFEBAG_get0_pkcs8(bag);

    if (shrouded != NULL)
        X509_SIG_get0(shrouded, &algorithm, NULL);
    return algorithm;
}

const X509_ALGOR *siegel_contents_algorithm(const PKCS7 *contents)
{
    if (siegel_contents_type(contents) != NID_pkcs7_encrypted)
        return NULL;
    return contents->d.encrypted->enc_data != NULL ? contents->d.encrypted->enc_data->algorithm : NULL;
}

int siegel_contents_type(const PKCS7 *contents)
{
    if (contents == NULL || contents->d.ptr == NULL)
        return NID_undef;
    return OBJ_obj2nid(contents->type);
}

size_t siegel_bag_encrypted_key(const PKCS12_SAFEBAG *bag, uint8_t *out)
{
    const X509_SIG *shrouded = PKCS12_SAFEBAG_get0_pkcs8(bag);
    int count = shrouded != NULL ? i2d_X509_SIG(shrouded, out != NULL ? &out : NULL) : 0;

    return count > 0 ? (size_t)count : 0;
}

/*
 * The C library copies through vector registers and leaves the last pieces in them. Copying zeros by the same ways, of
 * every size that takes another way, leaves zeros there instead.
 */
void siegel_wipe_registers(void)
{
    static const uint8_t zeros[8192];
    static void *(*volatile copy)(void *, const void *, size_t) = memmove;
    uint8_t target[8192];

    for (size_t count = 1; count <= sizeof(target); count = count * 2 + 1)
        copy(target, zeros, count);
    for (size_t count = 16; count <= sizeof(target); count *= 2)
        copy(target, zeros, count);
    for (size_t count = 48; count <= sizeof(target); count *= 2)
        copy(target, zeros, count);
}
