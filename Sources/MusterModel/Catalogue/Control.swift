/// One entry of a framework.
public struct Control: Sendable {
    /// One separately provable part of a control.
    public struct Aspect: Sendable {
        /// Such as `in-transit`; unique within the control.
        public let id: String
        /// What has to be shown, in our own words.
        public let title: String

        /// Makes an aspect.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Such as `A.8.24`.
    public let id: String
    /// The id of its group.
    public let group: String
    /// The theme or category it stands under.
    public let theme: String
    /// Short title.
    public let title: String
    /// Its provable parts; empty where no rule reaches.
    public let aspects: [Aspect]

    /// Makes a control.
    public init(id: String, group: String, theme: String, title: String, aspects: [Aspect]) {
        self.id = id
        self.group = group
        self.theme = theme
        self.title = title
        self.aspects = aspects
    }
}
