/// What a function's calls run, in a program's table.
///
/// A struct of its own: a bare closure in a generic container is called through a thunk.
struct FunctionBody {
    let run: Function.Body
}
