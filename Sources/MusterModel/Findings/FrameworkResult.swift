/// What the findings say of a framework.
public struct FrameworkResult: Sendable {
    /// How many controls of a group stand where; the states add up to the group's fixed count.
    public struct Tally: Equatable, Sendable {
        /// Proven by configuration or probes in every aspect.
        public var measured = 0
        /// Proven, at least one aspect by a register or document only.
        public var recorded = 0
        /// Proven, at least one aspect by a statement only.
        public var attested = 0
        /// At least one aspect is broken.
        public var broken = 0
        /// Some aspects proven, none broken.
        public var partly = 0
        /// Addressed, nothing proven.
        public var open = 0
        /// No rule addresses it.
        public var unaddressed = 0

        /// Proven in every aspect, whatever the class.
        public var proven: Int { measured + recorded + attested }

        init() {}
    }

    /// The framework.
    public let framework: Framework
    /// Its controls, in the catalogue's order.
    public let controls: [ControlResult]

    /// Makes a result.
    public init(framework: Framework, controls: [ControlResult]) {
        self.framework = framework
        self.controls = controls
    }

    /// The tally of one group.
    public func tally(ofGroup group: String) -> Tally {
        var tally = Tally()
        for result in controls where result.control.group.utf8.elementsEqual(group.utf8) {
            switch result.state {
            case .proven(.measured): tally.measured += 1
            case .proven(.recorded): tally.recorded += 1
            case .proven(.attested): tally.attested += 1
            case .broken: tally.broken += 1
            case .partly: tally.partly += 1
            case .open: tally.open += 1
            case .unaddressed: tally.unaddressed += 1
            }
        }
        return tally
    }
}
