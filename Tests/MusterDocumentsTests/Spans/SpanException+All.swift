extension SpanException {
    /// What is derived, format by format; everything else answers to the letter.
    static let all = files + servers + tools + certificates + pages

    private static let files = [
        SpanException(
            "listing", "files.*.modified", .wider,
            "find prints ten digits of a second's fraction, a moment has nine"),
        SpanException(
            "ls", "files.*.path", .derived, "a path begins with the name of the directory above"),
        SpanException(
            "getfacl", "**.effective", .replaced,
            "the mask tells what a comment with no sense does not"),
        SpanException(
            "getfacl", "**.flags", .derived, "the comment's word tells whose flags follow"),
        SpanException("sudoers", "global.*", .wider, "a flag is on because its name is there"),
        SpanException(
            "getfacl", "**.owner", .derived, "the comment's word tells whose name follows"),
        SpanException(
            "getfacl", "**.group", .derived, "the comment's word tells whose name follows"),
        SpanException(
            "passwd", "**.scheme", .derived, "it names the password's hash, which has no node"),
        SpanException(
            "group", "**.scheme", .derived, "it names the password's hash, which has no node"),
        SpanException(
            "authorized_keys", "keys.*.bits", .wider, "a few letters of the key say its length"),
    ]

    private static let servers = [
        SpanException(
            "nginx", "**.args.@key", .wider,
            "the name of the field is ours and stands where the directive's name does"),
        SpanException(
            "nginx", "**.if.*.args.*", .derived,
            "the parentheses belong to 'if': another directive keeps them"),
        SpanException(
            "nginx", "**.effective", .derived, "a block inherits what stands around it"),
        SpanException(
            "postfix_main", "settings.*.resolved", .derived, "it holds the values of other settings"
        ),
        SpanException(
            "postfix_main", "resolved.*", .derived, "it holds the values of other settings"),
        SpanException(
            "postfix_main", "resolved", .derived, "what has no value leaves no resolved one"),
        SpanException(
            "postfix_main", "settings.*", .derived, "what has no value leaves no resolved one"),
        SpanException(
            "zone", "records.*.*", .derived, "$ORIGIN completes names, a blank repeats an owner"),
        SpanException("zone", "records.*.data", .wider, "remarks between its words are left out"),
        SpanException("dig", "queries.*.*", .derived, "headings decide what a section is"),
        SpanException("dig", "queries.*.edns.*", .derived, "words before them decide"),
    ]

    private static let tools = [
        SpanException(
            "icalendar", "components.*.values.*", .derived, "the property's name decides the type"),
        SpanException(
            "icalendar", "components.*.properties.*.value", .derived,
            "the property's name decides the type"),
        SpanException("mail", "**.date", .wider, "the name of the weekday says nothing new"),
        SpanException("po", "header.*", .wider, "the header is one message of many lines"),
        SpanException("po", "header.*.@key", .wider, "the header is one message of many lines"),
        SpanException(
            "po", "messages.*.translated", .derived, "every translation and the flags decide"),
        SpanException(
            "po", "messages.*.translated", .wider, "every translation and the flags decide"),
        SpanException("spdx", "document", .derived, "a tag belongs to the section before it"),
        SpanException("spdx", "packages.*", .derived, "a tag belongs to the section before it"),
    ]

    private static let certificates =
        ["certificate", "s_client"].map { format in
            SpanException(
                format, "**", .edges,
                "six bits a letter: one may hold the end of a value and the beginning of the next")
        } + [
            SpanException(
                "certificate", "**.selfIssued", .derived, "it compares the subject and the issuer"),
            SpanException(
                "s_client", "**.selfIssued", .derived, "it compares the subject and the issuer"),
            SpanException("certificate", "**.key.bits", .wider, "the key's length, not its digits"),
            SpanException(
                "certificate", "**.critical", .wider, "false where the extension does not say"),
            SpanException(
                "s_client", "**.critical", .wider, "false where the extension does not say"),
            SpanException(
                "certificate", "**.attributes.*.value", .derived, "its tag tells how it is written"),
            SpanException(
                "certificate", "**.basicConstraints.ca", .wider, "a length before it is not read"),
            SpanException(
                "certificate", "**.keyUsage.*", .wider, "one bit of several, beside the unused"),
            SpanException("certificate", "**.text", .wider, "names and values, not their lengths"),
            SpanException("s_client", "**.key.bits", .wider, "the key's length, not its digits"),
            SpanException("s_client", "**.text", .wider, "names and values, not their lengths"),
            SpanException("s_client", "connected", .wider, "a line of words says yes or no"),
            SpanException("s_client", "handshake", .wider, "a line of words says yes or no"),
            SpanException("s_client", "verify.ok", .wider, "a line of words says yes or no"),
            SpanException("s_client", "reason", .derived, "several lines may give it"),
            SpanException(
                "s_client", "verifyErrors.*", .derived, "its depth has a line of its own"),
            SpanException("s_client", "chain.*", .derived, "an entry's lines stand apart"),
            SpanException(
                "s_client", "signing", .derived, "digest and type have lines of their own"),
            SpanException("s_client", "renegotiation", .wider, "words say secure or insecure"),
            SpanException(
                "hcl", "**.expressions", .derived, "which names it has, the values decide"),
        ]

    private static let pages =
        [SpanException("html", "**", .markup, "the names of tags decide what is a value at all")]
        + ["title", "text", "paragraphs.*", "headings.*.text", "links.*.text"].flatMap { path in
            [
                SpanException("markdown", path, .markup, "labels of links decide what is text"),
                SpanException("markdown", path, .wider, "the text leaves out the markup within"),
                SpanException("html", path, .wider, "the text leaves out the markup within"),
            ]
        }
}
