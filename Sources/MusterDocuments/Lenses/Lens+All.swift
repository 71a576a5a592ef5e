extension Lens {
    /// The lenses of libaugeas 1.14 that do not call themselves, in order of name.
    public static let all: [Lens] = firstHalf + secondHalf
}
