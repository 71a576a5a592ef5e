import MusterModel
import MusterSource

/// The lines of evidence that hold a secret: no excerpt shows them, whichever finding asks.
struct SecretLines {
    private var linesByPath: [TextKey: [ClosedRange<Int>]] = [:]

    init(_ findings: [Finding]) {
        for finding in findings {
            for observation in finding.observations where observation.isSecret {
                guard let location = observation.location else { continue }
                let lines = location.start.line...max(location.start.line, location.end.line)
                linesByPath[location.source.path.key, default: []].append(lines)
            }
        }
        merge()
    }

    /// Whether the line on which `location` starts holds a secret.
    func hide(_ location: Location) -> Bool {
        guard !linesByPath.isEmpty, let ranges = linesByPath[location.source.path.key] else {
            return false
        }
        let line = location.start.line
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(line)
    }

    /// The diagnostic, without the drawing of a line that must not be shown; its place is kept as text.
    func cover(_ diagnostic: Diagnostic) -> Diagnostic {
        let notes = diagnostic.notes.map { note in
            guard let location = note.location, hide(location) else { return note }
            return Diagnostic.Note("\(note.message) (\(location.description))")
        }
        let isHidden = diagnostic.location.map { hide($0) } ?? false
        return Diagnostic(
            diagnostic.code, diagnostic.severity, diagnostic.message,
            at: isHidden ? nil : diagnostic.location,
            path: isHidden ? diagnostic.location?.description : diagnostic.path, notes: notes,
            hint: diagnostic.hint)
    }

    /// Sorted and apart from each other, so that a look-up is a binary search.
    private mutating func merge() {
        linesByPath = linesByPath.mapValues { ranges in
            var merged: [ClosedRange<Int>] = []
            for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                if let last = merged.last, range.lowerBound <= last.upperBound {
                    merged[merged.count - 1] =
                        last.lowerBound...max(last.upperBound, range.upperBound)
                } else {
                    merged.append(range)
                }
            }
            return merged
        }
    }
}
