import MusterDocuments
import ParserTarget

/// libFuzzer's own main, called by name: the package manager gives every executable's main a name of its own, which
/// keeps libFuzzer's from being linked.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the program starts.
@_cdecl("FuzzParsers_main")
public func fuzzMain(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    // run.sh asks which byte picks which parser.
    if count == 2, let word = arguments?[1], String(cString: word).utf8.elementsEqual("list".utf8) {
        for parser in Parsers.all { print(parser.name) }
        return 0
    }
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    ParserTarget.run(UnsafeBufferPointer(start: start, count: count))
    return 0
}
