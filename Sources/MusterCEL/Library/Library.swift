/// Every function of the language, one list for the checker, the machine and the documentation.
public enum Library {
    /// All functions, family by family.
    public static let all: [Function] =
        StandardFunctions.all + ConversionFunctions.all + TimeFunctions.all + StringFunctions.all
        + FormatFunctions.all + MathFunctions.all + ListFunctions.all + SetFunctions.all
        + EncoderFunctions.all + RegexFunctions.all + NetworkFunctions.all + OptionalFunctions.all
}
