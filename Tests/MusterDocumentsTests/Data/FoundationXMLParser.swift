import Foundation

#if canImport(FoundationXML)
    import FoundationXML

    /// Foundation's parser, which bears the name of ours.
    typealias FoundationXMLParser = FoundationXML.XMLParser
#else
    typealias FoundationXMLParser = Foundation.XMLParser
#endif
