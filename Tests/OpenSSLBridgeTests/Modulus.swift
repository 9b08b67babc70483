// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Moduli with a known weakness, drawn at random for these tests; nobody holds a certificate for them.
enum Modulus {
    /// Two neighbouring primes of 1024 bits.
    static let closePrimes = octets(
        "eaa5afde71de203e379623baf6b8eecb4c4bb1d26d4e315dc7eca8d02296ac508072672773e18694999ccc791b8c182f19fe"
            + "f64a552958c78434c52702f90d5fbb1f5d0ede5032c08d4d8aaf079663f8982f8aa2ce4f92561c1339d706e44ce08e73712c"
            + "dad30b5239f17d6a65cff5e5fe11ff01567bfe6bcd136989ea9884e0beb6d24cb9325742c59c7a635c31417855e0925ca286"
            + "12a8c4ebe8b5debdaa3eb771c923c08a714992e68b4a522fe242901e3163bedaf3cb7cd42c94916dc33f1a0d67c11cb5b8aa"
            + "c49df1c91c0692ed21136d2c38eed81c2bd6a1841cc583f656109519cfe0d0daba8758540666742a0e1be80162c2654059e1"
            + "22744d79f1ff"
    )

    /// Both primes are k · M + 65537^a mod M, M the product of the first 126 primes.
    static let rocaStructure = octets(
        "a36bfc6344ab433217fc7585946caae01ce2d2d8fb59736aa779480c3e62078528aa821c005f450e4c70b5a41c76c23b264a"
            + "4c0251a741937ad09eccb31f2da193bd7853373952fdc553d3cd8ce62c1cb4f6dff2ef820d9adbb6e1dd5873ec32ee8a8c64"
            + "4013f2bc75f917bf2536b43e438fc09fd2978e4ea1adad1d015f1a0e44e5820a07fb869220ac9275e070d81f79e932358832"
            + "6da7081ce897bd66c95bd592a46c6856cc633e34b0c022f0a2e5ea87975030d43b246d455d6852d67a91d00c1f644b23bbc6"
            + "cd57393ff5703a27e51d3f56d6d1adcc99633e3dcfb6110cb1fa6f6cede55f8bdd08508a26342746439cd7561eba068d5a35"
            + "862dad50bbf1"
    )

    /// Two unrelated primes of 1024 bits.
    static let good = octets(
        "e91d649c703d4a2bfc9afe6c3f87fa093ce2b1a4ffa10b3773b44606fe3ba409cebafe9e4c7148de7ccce408806d80be8675"
            + "78523542632d575d7b60837ca9a36a055c060fc51714c2e0d2d1ccec3497e3b7884b2a41d8e1fa6f214e716412a6df9c1210"
            + "2ae95f008e3f5bba68b109ecd893ac4ee68f5682438ff68418bd9c7b61b2baf567f5e9baed04cace3051d760dde2ef3a2fe4"
            + "df4d15cd8d2797aa9ac2b5a16d424bda023a981912f0e65dde868594075e7b4a492fc693dac78c0bcb802316e14c8337f159"
            + "a9429028d2bfab2960325d83a649c657f1b3acaf18278ba96cecea53136614ca6df45401df074e91f174cc87560fa54b9680"
            + "7e8461338bdb"
    )

    /// A product of three primes, the smallest 751.
    static let divisibleBy751 = octets(
        "b64198b0a025db5a96952c939a155e2e9f558fc13f3716231a1a879422023c17d7e729edfb9689082a6ecc61555b06e30313"
            + "3cf1dbb00ad238c0c32ddf09703805da453ddc2385911623c2594cadfd46c7289600621d4bab5ea78d525a9d08904ef6ca31"
            + "2ad0fda8975f5c56ba66ae1e5b8100d14d30a833b74a5c56b43886cb3228cd09d49610d030c0f6eb19a0abe4a623073f2ad5"
            + "8144099872d50b22b37ec6522842cba7c6fb93321b98fc4ea403d17eae747bc1440aa13f81d7d824d2159222c1f518e7d077"
            + "889c52545fd999f004c97cb7a17b132dffa7d4e779e3ec4137a8d6477ea4ed7e85432f0caa9c411271df7c0f8adccc0cfd20"
            + "ce1d835c30c3"
    )

    /// A product of primes of 1024 and 1023 bits.
    static let of2047Bits = octets(
        "644ccef9c7d0d329c0f32b90918e82782f17925264eef1fbe4fe1c8eafff117cccd3a4a6b7de8c89c12414807ef95978c0cb"
            + "380d21f03eff3f8063b46d0bccade636e842b1d2aac1ba623d72164e851b111ce04053423e43408fe850746fe333c29befac"
            + "d6224c91cb2494cf47aa243979bedfb8369e7486bacce5ec9f8d57e210f58f8eb0cca3095984a95a7888fe2f53b26a1d168f"
            + "01f34db6c91e523849850bd8393c960f1ae8150ba317f512a9f08b1e6d477bfc4e42ec386ecebe143be262f6a4cf2e49fd19"
            + "e232abc1bdbaab3f29f2a829d6105806674f5ec6e36ce8e21c72905f0308dcd6e3ee9c4149b57bace91db5a3d29a664619a2"
            + "23a204c071c7"
    )

    /// Fermat's method finds the factors in round 130, counted from 0.
    static let foundInRound130 = octets(
        "eaa5afde71de203e379623baf6b8eecb4c4bb1d26d4e315dc7eca8d02296ac508072672773e18694999ccc791b8c182f19fe"
            + "f64a552958c78434c52702f90d7df0d6a1c8a2af3b4339e9e10989f1d29bbe79a98f3fc50e1989fbacba0d6511743f704d03"
            + "1705ca2e21f4064ccf1a722531de458ad070c640e6e0eeed615c07ca5d09ea3949fca5213ebc01ea0da2e1178735106a94f9"
            + "432d236c14700d7aaa4f0c61bbc63599ad1317ba00588864f0cd6ee77206e9bb7a94036249ce4a834ce0f6a2cf981189b48d"
            + "b486d265e6e9409edc5b95f4d0e9970631eea4204c6a04ced0a8649ebc92502600c4bf47858de6ce3a25a1415f1567c20391"
            + "ab2ef1b8f3e3"
    )

    /// Fermat's method finds the factors in round 99, counted from 0.
    static let foundInRound99 = octets(
        "d866cff2d0ed314050918d70b175aaacdf68a9ad89bf9df7cd4b316b07d2e80c4f35cf16334c6c2f69c551165fdd82deb594"
            + "23d8a5ad8db9626518163ad0ce07a9aba4cd1f37001713a1d3e9d73e926490c78ed213aea359a8b0db596bd43b44b1615635"
            + "cf46e3c47edc5deabaad50b5b1ac8109740e43325c1338269a831f33f9b8e6017f3651aefa79912825bd1462347da2c8ae18"
            + "c5c67abca3618cad4f6d7879bd726c18b5a019200f2927764427448d620255585f9e8a06796764357b8d719e19403dbe288a"
            + "03c5c4f9772e00f0267c562cd6910170c4b1d7a3e567a512979b3d4cb8017c43285f8bf0325284a92000062b5a7f8c18fb5f"
            + "fa828319cf25"
    )

    private static func octets(_ hexadecimal: String) -> [UInt8] {
        [UInt8](hexadecimal: hexadecimal) ?? []
    }
}
