#if Augeas
    import CAugeas
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// Puts a text through a lens of libaugeas: the only file that sees its types.
    ///
    /// Nothing is read but the module of the lens itself, and nothing is ever written: the text is handed over and
    /// taken apart in memory.
    enum LensTree {
        /// Nodes looked at: finding the place of each takes time in proportion to its neighbours.
        static let mostEntries = 8_000

        /// The nodes of the tree, each behind the one it hangs below; comments are left out.
        static func read(
            _ text: UnsafeBufferPointer<UInt8>, lens: String
        ) -> Result<[LensEntry], LensFailure> {
            let flags = [AUG_NO_LOAD, AUG_NO_MODL_AUTOLOAD, AUG_ENABLE_SPAN, AUG_NO_ERR_CLOSE]
            let options = flags.reduce(0 as UInt32) { $0 | UInt32($1.rawValue) }
            // A root that does not exist: no file can be meant by accident.
            guard let handle = aug_init("/nonexistent", nil, options) else {
                return .failure(.noLibrary)
            }
            defer { aug_close(handle) }
            guard aug_error(handle) == Int32(AUG_NOERROR.rawValue) else {
                return .failure(.noLibrary)
            }
            // Lenses expect every line to end.
            let isEnded = text.last == 0x0A
            let terminated =
                Array(text).map { CChar(bitPattern: $0) } + (isEnded ? [0] : [0x0A, 0])
            guard aug_set(handle, "/raw", terminated) == 0 else { return .failure(.noLibrary) }
            guard aug_text_store(handle, "\(lens).lns", "/raw", "/doc") == 0 else {
                return .failure(failure(handle, end: text.count))
            }
            return entries(handle, end: text.count)
        }

        private static func failure(_ handle: OpaquePointer, end: Int) -> LensFailure {
            guard aug_error(handle) == Int32(AUG_NOERROR.rawValue) else { return .notInstalled }
            let place = "/augeas/text/doc/error"
            let offset = value(handle, "\(place)/pos").flatMap { Int($0) } ?? 0
            let why = value(handle, "\(place)/message") ?? "the lens does not match"
            return .refused(offset: min(max(offset, 0), end), why: why)
        }

        private static func value(_ handle: OpaquePointer, _ path: String) -> String? {
            var value: UnsafePointer<CChar>?
            guard aug_get(handle, path, &value) == 1, let value else { return nil }
            return String(cString: value)
        }

        private static func entries(
            _ handle: OpaquePointer, end: Int
        ) -> Result<[LensEntry], LensFailure> {
            let count = aug_defvar(handle, "all", "/doc//*[label() != '#comment']")
            guard count <= mostEntries else { return .failure(.tooManyEntries) }
            var entries: [LensEntry] = []
            var places: [[UInt8]: Int] = [:]
            for index in 0..<max(0, count) {
                var path: UnsafeMutablePointer<CChar>?
                guard aug_ns_path(handle, "all", index, &path) == 0, let path else { continue }
                defer { free(path) }
                let name = bytes(path)
                let parent = places[parentPath(of: name)]
                guard let entry = entry(handle, index, path, parent: parent, end: end) else {
                    continue
                }
                places[name] = entries.count
                entries.append(entry)
            }
            return .success(entries)
        }

        private static func entry(
            _ handle: OpaquePointer, _ index: Int32, _ path: UnsafePointer<CChar>, parent: Int?,
            end: Int
        ) -> LensEntry? {
            var value: UnsafePointer<CChar>?
            var label: UnsafePointer<CChar>?
            guard aug_ns_attr(handle, "all", index, &value, &label, nil) == 1, let label else {
                return nil
            }
            // Start and end of the label, the value and the whole.
            var at: [UInt32] = [0, 0, 0, 0, 0, 0]
            let found = at.withUnsafeMutableBufferPointer { at -> Int32 in
                guard let first = at.baseAddress else { return -1 }
                return aug_span(
                    handle, path, nil, first, first + 1, first + 2, first + 3, first + 4, first + 5)
            }
            if found != 0 { at = [0, 0, 0, 0, 0, 0] }
            func range(_ place: Int) -> Range<Int> {
                let start = min(Int(at[place]), end)
                return start..<max(start, min(Int(at[place + 1]), end))
            }
            return LensEntry(
                label: bytes(label), value: value.map(bytes), parent: parent, labelSpan: range(0),
                valueSpan: range(2), span: range(4))
        }

        private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
            UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        }

        /// Everything before the last slash that no backslash stands before.
        private static func parentPath(of path: [UInt8]) -> [UInt8] {
            var end = path.count
            while end > 0 {
                end -= 1
                guard path[end] == 0x2F else { continue }
                let escapes = path[..<end].reversed().prefix { $0 == 0x5C }.count
                if escapes % 2 == 0 { break }
            }
            return Array(path[..<end])
        }
    }
#endif
