/// A control of a framework, by their ids.
struct ControlReference {
    let framework: String
    let control: String
}
