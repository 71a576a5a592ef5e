/// What openssl s_client 3.0 printed in several situations.
enum SampleTranscripts {
    /// TLS 1.2 with `-showcerts`; the certificate was put in afterwards.
    static let tls12 = """
        Can't use SSL_get_servername
        depth=0 C = DE, O = Northpost Ltd, CN = mail.northpost.example
        verify error:num=18:self-signed certificate
        verify return:1
        depth=0 C = DE, O = Northpost Ltd, CN = mail.northpost.example
        verify return:1
        CONNECTED(00000003)
        ---
        Certificate chain
         0 s:C = DE, O = Northpost Ltd, CN = mail.northpost.example
           i:C = DE, O = Northpost Ltd, CN = mail.northpost.example
           a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256
           v:NotBefore: Nov 21 14:41:36 2026 GMT; NotAfter: Feb 19 14:41:36 2027 GMT
        -----BEGIN CERTIFICATE-----
        MIHCMHYCAQIwBQYDK2VwMA0xCzAJBgNVBAMMAmVkMCAXDTI2MTEyMTE0NTkxNloY
        DzIwNTQwNDA3MTQ1OTE2WjANMQswCQYDVQQDDAJlZDAqMAUGAytlcAMhAMz/hkR7
        ADXrKGXMERsjPd54apuhQZ1aq9icoM900vS/MAUGAytlcANBAKJBoRDvE6AiPO1F
        qq4dnMukrW2vmcMrAGSTtmo8tkYbyew8B3tfiMBFtsvRTTC293WdGdta29k0jxlR
        TlJoHg0=
        -----END CERTIFICATE-----
        ---
        Server certificate
        subject=C = DE, O = Northpost Ltd, CN = mail.northpost.example
        issuer=C = DE, O = Northpost Ltd, CN = mail.northpost.example
        ---
        No client certificate CA names sent
        Peer signing digest: SHA256
        Peer signature type: RSA-PSS
        Server Temp Key: X25519, 253 bits
        ---
        SSL handshake has read 1618 bytes and written 281 bytes
        Verification error: self-signed certificate
        ---
        New, TLSv1.2, Cipher is ECDHE-RSA-AES256-GCM-SHA384
        Server public key is 2048 bit
        Secure Renegotiation IS supported
        Compression: NONE
        Expansion: NONE
        No ALPN negotiated
        SSL-Session:
            Protocol  : TLSv1.2
            Cipher    : ECDHE-RSA-AES256-GCM-SHA384
            Session-ID: 7F92FA20371E00014C4C760EFEE352850E04F663BD250516EE9309CFF23884EF
            Session-ID-ctx: 
            Master-Key: 95077A879A38E80AAC4F0D65A27EBB82D194FC013E2122E388F0178D6CBE02399C8254FE0F59BEAB1F58D7C129605EB4
            PSK identity: None
            PSK identity hint: None
            SRP username: None
            TLS session ticket lifetime hint: 7200 (seconds)
            TLS session ticket:
            0000 - d5 f8 fe 62 ae 50 28 3f-7c 17 bf 20 a0 4a df c5   ...b.P(?|.. .J..

            Start Time: 1795272097
            Timeout   : 7200 (sec)
            Verify return code: 18 (self-signed certificate)
            Extended master secret: yes
        ---
        closed
        """

    /// `-brief`.
    static let brief = """
        Can't use SSL_get_servername
        depth=0 C = DE, O = Northpost Ltd, CN = mail.northpost.example
        verify error:num=18:self-signed certificate
        CONNECTION ESTABLISHED
        Protocol version: TLSv1.3
        Ciphersuite: TLS_AES_256_GCM_SHA384
        Peer certificate: C = DE, O = Northpost Ltd, CN = mail.northpost.example
        Hash used: SHA256
        Signature type: RSA-PSS
        Verification error: self-signed certificate
        Server Temp Key: X25519, 253 bits
        """

    /// A server that refused TLS 1.1.
    static let refusedVersion = """
        4037949C497F0000:error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:../ssl/record/rec_layer_s3.c:1601:SSL alert number 80
        CONNECTED(00000003)
        ---
        no peer certificate available
        ---
        No client certificate CA names sent
        ---
        SSL handshake has read 7 bytes and written 104 bytes
        Verification: OK
        ---
        New, (NONE), Cipher is (NONE)
        Secure Renegotiation IS NOT supported
        Compression: NONE
        Expansion: NONE
        No ALPN negotiated
        SSL-Session:
            Protocol  : TLSv1.1
            Cipher    : 0000
            Session-ID: 
            Session-ID-ctx: 
            Master-Key: 
            PSK identity: None
            PSK identity hint: None
            SRP username: None
            Start Time: 1795272098
            Timeout   : 7200 (sec)
            Verify return code: 0 (ok)
            Extended master secret: no
        ---
        """

    /// Nobody listens.
    static let refused = """
        4057CDF7317F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:117:calling connect()
        4057CDF7317F0000:error:10000067:BIO routines:BIO_connect:connect error:../crypto/bio/bio_sock2.c:119:
        connect:errno=111
        """

    /// No such name.
    static let noName = """
        403766A7607F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known
        connect:errno=22
        """

}
