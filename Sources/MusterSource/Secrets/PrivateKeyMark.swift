/// The line that begins a private key: `-----BEGIN … PRIVATE KEY`.
enum PrivateKeyMark {
    private static let begin = Array("-----BEGIN ".utf8)
    private static let finish = Array("-----END ".utf8)
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

    /// Whether a key begins anywhere in the bytes.
    static func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { next(bytes, from: 0) != nil }

    /// Where the next key begins.
    static func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == begin[0], end(bytes, index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// Behind the line that ends the key which begins at `start`; the end of the bytes if there is none.
    static func blockEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start + begin.count
        while bytes.count - index >= finish.count {
            if bytes[index] == finish[0],
                bytes[index..<index + finish.count].elementsEqual(finish)
            {
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
                return index
            }
            index += 1
        }
        return bytes.count
    }
}
