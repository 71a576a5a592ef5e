/// The line that begins a private key: `-----BEGIN … PRIVATE KEY`.
enum PrivateKeyMark {
    private static let begin = Array("-----BEGIN ".utf8)
    private static let name = Array("PRIVATE KEY".utf8)
    /// Labels are shorter, such as `ENCRYPTED `.
    private static let longestLabel = 20

    /// Where the secret that begins here ends: with the text, since everything behind the mark is the key.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard bytes.count - start >= begin.count + name.count,
            bytes[start..<start + begin.count].elementsEqual(begin)
        else { return nil }
        let first = start + begin.count
        let last = min(first + longestLabel, bytes.count - name.count)
        guard first <= last else { return nil }
        let isKey = (first...last).contains { at in
            bytes[at] == name[0] && bytes[at..<at + name.count].elementsEqual(name)
        }
        return isKey ? bytes.count : nil
    }
}
