import MusterCEL
import MusterSource

/// Hashes of keys and names, made without making either; seeded anew in every process.
extension SubjectNames {
    /// Whether the name is the one key as it stands, but for what must not be shown.
    var areKeys: Bool { kind.subject == nil && kind.definition.key.count == 1 }

    /// Equal for items of one key.
    func keyHash(of item: NodeID) -> UInt {
        var hasher = Hasher()
        for field in kind.definition.key {
            withText(of: item, field: field) { text in
                hasher.combine(text.count)
                hasher.combine(bytes: UnsafeRawBufferPointer(text))
            }
        }
        return UInt(bitPattern: hasher.finalize())
    }

    /// Equal for items whose first key field has one text, and for an item whose name is that text.
    func keyTextHash(of item: NodeID) -> UInt {
        guard let field = kind.definition.key.first else { return 0 }
        var hash: UInt = 0
        withText(of: item, field: field) { hash = Self.hash($0) }
        return hash
    }

    /// Equal for items of one name.
    func subjectHash(of item: NodeID) -> UInt {
        if let hash = plainHash(of: item) { return hash }
        var subject = subject(of: item)
        return subject.withUTF8(Self.hash)
    }

    /// The hash of a name that is shown as it is; nil for any other.
    private func plainHash(of item: NodeID) -> UInt? {
        if let evaluator {
            evaluator.bind(CompiledKind.subjectItemSlot, document, item)
            guard case .value(let value) = evaluator.run(), let bytes = evaluator.bytes(value),
                !evaluator.isSecret(value), Self.isPlain(bytes)
            else { return nil }
            return Self.hash(bytes)
        }
        guard areKeys, let field = kind.definition.key.first,
            let value = document.value(item, field), !document.isSecret(value)
        else { return nil }
        var hash: UInt?
        withText(of: item, field: field) { if Self.isPlain($0) { hash = Self.hash($0) } }
        return hash
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        return UInt(bitPattern: hasher.finalize())
    }
}
