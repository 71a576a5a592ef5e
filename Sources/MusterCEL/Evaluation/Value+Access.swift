import MusterSource

extension Value {
    static var null: Value { Value(.null) }
    @inline(__always) static func bool(_ value: Bool) -> Value {
        Value(.bool, payload: value ? 1 : 0)
    }
    @inline(__always) static func int(_ value: Int64) -> Value {
        Value(.int, payload: UInt64(bitPattern: value))
    }
    @inline(__always) static func int(_ value: Int) -> Value { int(Int64(value)) }
    @inline(__always) static func uint(_ value: UInt64) -> Value { Value(.uint, payload: value) }
    @inline(__always) static func double(_ value: Double) -> Value {
        Value(.double, payload: value.bitPattern)
    }
    static func timestamp(_ value: Timestamp) -> Value {
        Value(.timestamp, aux: value.nanoseconds, payload: UInt64(bitPattern: value.seconds))
    }
    static func duration(_ nanoseconds: Int64) -> Value {
        Value(.duration, payload: UInt64(bitPattern: nanoseconds))
    }
    static func type(_ name: StaticString) -> Value {
        Value(.type, aux: UInt32(name.utf8CodeUnitCount), address: name.utf8Start)
    }
    @inline(__always) static func node(_ binding: UnsafePointer<Binding>, _ index: UInt32) -> Value
    {
        Value(.node, aux: index, address: binding)
    }
    static var noOptional: Value { Value(.optional) }
    static var emptyList: Value { Value(.list) }

    @inline(__always) var asBool: Bool { payload != 0 }
    @inline(__always) var asInt: Int64 { Int64(bitPattern: payload) }
    @inline(__always) var asDouble: Double { Double(bitPattern: payload) }
    var asTimestamp: Timestamp {
        Timestamp(seconds: Int64(bitPattern: payload), nanoseconds: aux)
    }
    @inline(__always) var isError: Bool { tag == .error }
    @inline(__always) var isNumber: Bool { tag == .int || tag == .uint || tag == .double }
    @inline(__always) var isStringLike: Bool { tag == .string || tag == .bytes || tag == .type }
    @inline(__always) var isList: Bool { tag == .list || tag == .nodeList }
    @inline(__always) var isMap: Bool { tag == .map || tag == .nodeMap }
    @inline(__always) var count: Int { Int(aux) }

    /// Where the payload points; only for tags whose payload is an address.
    @inline(__always) var address: UnsafeRawPointer? {
        UnsafeRawPointer(bitPattern: UInt(truncatingIfNeeded: payload))
    }
    /// The bytes of a string, bytes or type value.
    @inline(__always) var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: address?.assumingMemoryBound(to: UInt8.self), count: address == nil ? 0 : count)
    }
    /// The elements of a computed list.
    @inline(__always) var elements: UnsafeBufferPointer<Value> {
        UnsafeBufferPointer(
            start: address?.assumingMemoryBound(to: Value.self), count: address == nil ? 0 : count)
    }
    /// What an optional holds.
    var wrapped: Value? { aux == 0 ? nil : address?.load(as: Value.self) }
    /// The document a node belongs to.
    @inline(__always) var binding: UnsafePointer<Binding> {
        // Only `node(_:_:)` makes these tags, always from an address.
        address.unsafelyUnwrapped.assumingMemoryBound(to: Binding.self)
    }
    @inline(__always) var node: Node { binding.pointee.view[aux] }
    var mapHeader: UnsafePointer<MapHeader> {
        // Only `MapBuilder` makes maps, always with a header.
        address.unsafelyUnwrapped.assumingMemoryBound(to: MapHeader.self)
    }
}
