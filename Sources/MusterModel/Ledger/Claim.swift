public import MusterSource

/// One sentence the company publishes, bound to the rules that test it.
public struct Claim: Sendable {
    /// The number someone declared for a vague word.
    public struct Declaration: Sendable {
        /// The word, such as `promptly`.
        public let word: String
        /// The declared value as written, such as `72h`; nil if it is still open.
        public let value: String?
        /// Who approved it.
        public let approvedBy: String?
        /// When.
        public let on: Moment?
        /// The parameter of the claim's rules that takes the value; nil if none does.
        public let parameter: String?

        /// Makes a declaration.
        public init(
            word: String, value: String?, approvedBy: String?, on: Moment?,
            parameter: String? = nil
        ) {
            self.word = word
            self.value = value
            self.approvedBy = approvedBy
            self.on = on
            self.parameter = parameter
        }
    }

    /// Unique in the ledger.
    public let id: String
    /// The words of the page.
    public let quote: String
    /// The rules that test it.
    public let rules: [String]
    /// Vague words of the quote and their numbers.
    public let declares: [Declaration]
    /// Ids of the claims without which this one cannot be kept.
    public let restsOn: [String]
    /// What it is about, in the ledger's own words, such as `backup`.
    public let topics: [String]
    /// What the sentence counts, each as the page names it.
    public let names: [String]
    /// The claim in claims.yaml.
    public let location: Location

    /// Makes a claim.
    public init(
        id: String, quote: String, rules: [String], declares: [Declaration],
        restsOn: [String] = [], topics: [String] = [], names: [String] = [], location: Location
    ) {
        self.id = id
        self.quote = quote
        self.rules = rules
        self.declares = declares
        self.restsOn = restsOn
        self.topics = topics
        self.names = names
        self.location = location
    }
}
