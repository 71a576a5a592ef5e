import Foundation
import MusterDocuments
import MusterSource
import Testing

/// Our reading of XML beside that of Foundation, which takes every name, text and attribute from libxml2.
@Suite struct XMLReferenceTests {
    private func agree(_ bytes: [UInt8], _ comment: String) {
        let parsed = ParsedText(MusterDocuments.XMLParser(), bytes: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        guard let document = parsed.outcome.document else {
            // libxml2 itself has refused it, or we by name; Foundation does not survive every broken text.
            #expect(parsed.codes.count == 1, "\(comment): \(text)")
            #expect(parsed.codes != ["MUS-2236"], "\(comment): lost in \(text)")
            return
        }
        // An instruction without words is more than Foundation survives.
        if text.contains("<?p"), !text.contains("<?p i?>") { return }
        let reference = XMLReference.read(bytes)
        // Foundation takes libxml2's warnings for mistakes; what is none has been decided by libxml2 itself.
        guard let reference else { return }
        #expect(reference == XMLReference.shown(document, document.root), "\(comment): \(text)")
    }

    private static let texts: [String] = [
        "<a/>", "<a b='1' c=\"2\">t</a>", "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#13;</a>",
        "<a b='&#10;&#x9; &#32;x\ty\r\nz\rw\n'/>", "<a>\r\nx\r\ry\n\n</a>",
        "<a> x <b> y </b> z <b/> </a>", "<a>x<!-- c -->y<?p i?>z<![CDATA[<&]]>]]&gt;</a>",
        "<a><![CDATA[ \r\n ]]></a>", "<a><![CDATA[]]></a>", "<a>&#32;x&#32;</a>", "<a>&#32;</a>",
        "<a>x&#32;<b/>&#32;</a>", "<n:a xmlns:n='u' n:b='1' b='2'><n:c/></n:a>",
        "<é ü='ö'>ß<日本/></é>", "<a><b><c><d/></c></b></a>", "<?xml version='1.0'?>\n<a/>\n<!--x-->",
        "<a b = '1'\n\tc\n=\n'>'></a >", "<a.b-c_d:e xmlns:a.b-c_d='u'/>", "<a>]]</a>",
        "<a>]]></a>",
        "<a><!-- -- --></a>", "<a b='<'/>", "<a b='1' b='2'/>", "<a>&#0;</a>", "<a>&#xD800;</a>",
        "<a>&#x110000;</a>", "<a>&#99999999999999999999;</a>", "<a>&nbsp;</a>", "<a>& b</a>",
        "<a>&#;</a>",
        "<1a/>", "<a><b></a></b>", "<a></b>", "</a>", "<a/><b/>", "<a/>x", "x<a/>", "<a b=1/>",
        "<a b/>",
        "<a b='1'c='2'/>", "<a/ >", "<a / >", "<a><?xml version='1.0'?></a>",
        " <?xml version='1.0'?><a/>",
        "<?xml version='1.1'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>",
        "<a><![CDATA[x]]", "<!-- x", "<a>\u{FFFE}</a>", "<a>\u{7F}\u{85}</a>", "<a>\u{B}</a>",
        "<a xmlns:b=''/>",
        "<a xmlns:xml='u'/>", "<a:b:c xmlns:a='u'/>",
        "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "<xml/>",
        "<a b='x\u{0}'/>", "<a><!ELEMENT b ANY></a>", "< a/>", "<a\u{A0}b='1'/>", "<a b='&lt;'/>",
        "<:a/>",
    ]

    @Test func theReferenceReads() {
        let text = "<a b='&lt;'> t<![CDATA[\r\n]]>u<c/></a>"
        #expect(XMLReference.read(Array(text.utf8)) == "(ab=[60] [116, 10, 117] (c [] ))")
    }

    @Test(arguments: texts)
    func weReadWhatLibxml2Reads(text: String) {
        agree(Array(text.utf8), "as it is")
    }

    @Test(arguments: texts)
    func weReadWhatLibxml2ReadsOfEveryBeginning(text: String) {
        let bytes = Array(text.utf8)
        for cut in bytes.indices { agree(Array(bytes[..<cut]), "cut at \(cut)") }
    }

    /// Every byte is replaced by, and every gap filled with, each byte that means something to XML.
    @Test(arguments: texts)
    func weReadWhatLibxml2ReadsOfEveryChange(text: String) {
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for byte in Array("<>&;/!?-[]='\" \n\r:x1#".utf8) {
                var changed = bytes
                changed[index] = byte
                agree(changed, "\(index) replaced")
                changed = bytes
                changed.insert(byte, at: index)
                agree(changed, "\(index) inserted")
            }
            var changed = bytes
            changed.remove(at: index)
            agree(changed, "\(index) removed")
        }
    }

    @Test(arguments: CorpusFile.all.filter { $0.format == "xml" })
    func weReadWhatLibxml2ReadsOfRealFiles(file: CorpusFile) {
        agree(file.bytes, "whole")
        for index in stride(from: 0, to: file.bytes.count, by: 7) {
            for byte in Array("<>&/'\" ".utf8) {
                var changed = file.bytes
                changed[index] = byte
                agree(changed, "\(index) replaced")
            }
        }
    }
}
