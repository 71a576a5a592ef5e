/// Every function of the language, one list for the checker, the machine and the documentation.
public enum Library {
    /// All functions, family by family.
    public static let all: [Function] = families.flatMap(\.functions)

    /// The families, in the order the documentation shows them.
    public static let families: [FunctionFamily] = [
        FunctionFamily(
            "Standard", "What every implementation of the language has.", StandardFunctions.all),
        FunctionFamily(
            "Conversions", "From one type to another; what does not fit is an error.",
            ConversionFunctions.all),
        FunctionFamily(
            "Time", "Moments and lengths of time, and the parts of a date.", TimeFunctions.all),
        FunctionFamily(
            "Calendar", "Business days, with the holidays the evidence names.",
            CalendarFunctions.all),
        FunctionFamily("Strings", "Text, counted in code points.", StringFunctions.all),
        FunctionFamily("Format", "Text made from a pattern.", FormatFunctions.all),
        FunctionFamily("Math", "Numbers and their bits.", MathFunctions.all),
        FunctionFamily("Lists", "Parts and orders of lists.", ListFunctions.all),
        FunctionFamily("Sets", "Lists taken as sets.", SetFunctions.all),
        FunctionFamily("Encoders", "Bytes as text.", EncoderFunctions.all),
        FunctionFamily(
            "Regular expressions", "RE2: linear time, no look-around, no back-references.",
            RegexFunctions.all),
        FunctionFamily("Network", "IP addresses and ranges of them.", NetworkFunctions.all),
        FunctionFamily("Optionals", "Values that may be absent.", OptionalFunctions.all),
    ]
}
