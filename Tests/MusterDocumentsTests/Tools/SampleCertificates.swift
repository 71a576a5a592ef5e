/// Certificates that openssl made for these tests.
enum SampleCertificates {
    /// `CA:TRUE, pathlen:0`, a P-256 key, self-issued.
    static let root = """
        -----BEGIN CERTIFICATE-----
        MIIBszCCAVigAwIBAgIDAPANMAoGCCqGSM49BAMDMD4xCzAJBgNVBAYTAkRFMRYw
        FAYDVQQKDA1Ob3J0aHBvc3QgTHRkMRcwFQYDVQQDDA5Ob3J0aHBvc3QgUm9vdDAe
        Fw0yNjExMjExNDU5MTZaFw0zNjExMTgxNDU5MTZaMD4xCzAJBgNVBAYTAkRFMRYw
        FAYDVQQKDA1Ob3J0aHBvc3QgTHRkMRcwFQYDVQQDDA5Ob3J0aHBvc3QgUm9vdDBZ
        MBMGByqGSM49AgEGCCqGSM49AwEHA0IABE/RQo1t9B/M0ofyff71DqdampMmix86
        97ZR8myWvPSlWtW+uFyWeSz1bdWhZudd7QSRSOo0F321f9ySYzDlb0ujRTBDMBIG
        A1UdEwEB/wQIMAYBAf8CAQAwDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBRNRei7
        ikA5ib+1H9FSZqZ8DwH5mTAKBggqhkjOPQQDAwNJADBGAiEAtYNfBHedKZbr4c+q
        QL3/cCZ5XQykmRnncivYKwjaJL4CIQCRrDQoSgNPgGKHCWgvB0WMerYI6pfWAnp5
        oocXK4U49A==
        -----END CERTIFICATE-----
        """

    /// Issued by the root for a P-384 key, with every kind of alternative name.
    static let leaf = """
        -----BEGIN CERTIFICATE-----
        MIICkTCCAjegAwIBAgIBATAKBggqhkjOPQQDAjA+MQswCQYDVQQGEwJERTEWMBQG
        A1UECgwNTm9ydGhwb3N0IEx0ZDEXMBUGA1UEAwwOTm9ydGhwb3N0IFJvb3QwHhcN
        MjYxMTIxMTQ1OTE2WhcNMjcwMjE5MTQ1OTE2WjBEMRUwEwYDVQQKDAxCw7xjaGVy
        LCBMdGQxCjAIBgNVBAsMAWExHzAdBgNVBAMMFm1haWwubm9ydGhwb3N0LmV4YW1w
        bGUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT5WuF18oQVcEdJujzyt49HX/CF1O2F
        9S2bQYQgsRMnZZKD7mSydG83fUq2NA+I1noDsZ6zJhZbEbECOcRv/Z+IcT6h/lzR
        cXk7Dkhd3m5Ce6ETBU3SaEXtlCdsADcISr+jggEBMIH+MAkGA1UdEwQCMAAwDgYD
        VR0PAQH/BAQDAgeAMB0GA1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjCBgQYD
        VR0RBHoweIIWbWFpbC5ub3J0aHBvc3QuZXhhbXBsZYITKi5ub3J0aHBvc3QuZXhh
        bXBsZYcEwAACB4cQIAENuAAAAAAAAQAAAAAAB4EVb3BzQG5vcnRocG9zdC5leGFt
        cGxlhhpodHRwczovL25vcnRocG9zdC5leGFtcGxlLzAdBgNVHQ4EFgQUb2R5bQmt
        JmSGhAeyexzQtTHC8OUwHwYDVR0jBBgwFoAUTUXou4pAOYm/tR/RUmamfA8B+Zkw
        CgYIKoZIzj0EAwIDSAAwRQIgUm6Mjn2RNZAc63qgfn+aIDPbOwv//20Qy1w6k/0s
        /pQCIQD4b/awOADoO409+GxXgriqVV6jExSLE343I9QOg+Et2g==
        -----END CERTIFICATE-----
        """

    /// Version 1, RSA-PSS with SHA-512, a key of 1024 bits.
    static let pss = """
        -----BEGIN CERTIFICATE-----
        MIIB9DCCASkCAgD/MEEGCSqGSIb3DQEBCjA0oA8wDQYJYIZIAWUDBAIDBQChHDAa
        BgkqhkiG9w0BAQgwDQYJYIZIAWUDBAIDBQCiAwIBPjAOMQwwCgYDVQQDDANwc3Mw
        HhcNMjYxMTIxMTQ1OTE2WhcNMjYxMjIxMTQ1OTE2WjAOMQwwCgYDVQQDDANwc3Mw
        gZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAKlk+B8ODrdcBHNBfPdIaumgR1I9
        4ajcm+LOL2suvTdNzrCXhDlBGfuR+w/sLwzt0hNeIQw0+oWUp7d0jrXm76knwIxm
        ixJFNyKXhcujZVVkO0OLiseD8mYxux7R988jPJBy8JgsgrL1fnCzMwFFuRaDOgn+
        YObTC09Q7Vlyvd/1AgMBAAEwQQYJKoZIhvcNAQEKMDSgDzANBglghkgBZQMEAgMF
        AKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgMFAKIDAgE+A4GBAD96O2jn0ZQE
        4sfWj77k0dJ2pvWA5QS8uk80dhllPoRZK75pbO2P4SVs8FwTxOVgE+YvSnKJdIYV
        UpCZEqb2mQLs2oiyETtGX+jOvOaWRalmamLBEAUb6b+8dME/ZZzz1j3b/26+MG/s
        MadZIuJNcaJ80sCvOLjclthFj0kGmqur
        -----END CERTIFICATE-----
        """

    /// Version 1, Ed25519, valid beyond 2050.
    static let ed25519 = """
        -----BEGIN CERTIFICATE-----
        MIHCMHYCAQIwBQYDK2VwMA0xCzAJBgNVBAMMAmVkMCAXDTI2MTEyMTE0NTkxNloY
        DzIwNTQwNDA3MTQ1OTE2WjANMQswCQYDVQQDDAJlZDAqMAUGAytlcAMhAMz/hkR7
        ADXrKGXMERsjPd54apuhQZ1aq9icoM900vS/MAUGAytlcANBAKJBoRDvE6AiPO1F
        qq4dnMukrW2vmcMrAGSTtmo8tkYbyew8B3tfiMBFtsvRTTC293WdGdta29k0jxlR
        TlJoHg0=
        -----END CERTIFICATE-----
        """

}
