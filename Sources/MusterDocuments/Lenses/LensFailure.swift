/// Why a lens gave no tree.
enum LensFailure: Error {
    /// libaugeas does not start.
    case noLibrary
    /// There is no lens of this name where libaugeas looks for them.
    case notInstalled
    /// The text is not of the lens's format from this offset on; what libaugeas says of it.
    case refused(offset: Int, why: String)
    /// The tree has more nodes than are looked at.
    case tooManyEntries
}
