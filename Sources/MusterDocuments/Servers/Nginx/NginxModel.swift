import MusterSource

/// Makes the document from the directives of a configuration, and works out what is in force where.
struct NginxModel {
    /// The directives of one name in one block.
    private struct Group {
        let name: Int
        var members: [Int]
        /// The list of those without a block.
        var leaves: Node?
    }

    /// A name in force in a block, with its occurrences.
    private struct InForce {
        let name: Int
        let key: Node
        let list: Node
    }

    private let entries: [NginxEntry]
    private let builder: DocumentBuilder
    private let argsField: Node
    private let effectiveField: Node
    private var nodes: [Node]
    private var names = NameIndex()
    private var spellings: [[UInt8]] = []
    private var groups: [[Group]] = []
    private var inForce: [[InForce]] = []
    private var budget: Int

    init(_ entries: [NginxEntry], _ builder: DocumentBuilder, limits: ParseLimits) {
        self.entries = entries
        self.builder = builder
        argsField = builder.fieldName("args")
        effectiveField = builder.fieldName("effective")
        nodes = []
        budget = entries.count &* limits.aliasFactor &+ limits.aliasFloor
    }

    /// The root's map, or the number of the block at which inheritance became too much.
    mutating func build(top: [Int], span: Range<Int>) -> (root: Node, tooMuch: Int?) {
        nodes = entries.map { entry in
            entry.isBlock ? entry.args : makeMap(of: entry, groups: [], inForce: nil)
        }
        let topGroups = makeGroups(top)
        let atTop = leaves(topGroups)
        // A block comes before what stands in it, so what it takes over is known by then.
        for (number, entry) in entries.enumerated() {
            groups.append(entry.isBlock ? makeGroups(entry.children) : [])
            let around = entry.parent.map { inForce[$0] } ?? atTop
            inForce.append(entry.isBlock ? settings(of: number, around: around) : [])
            budget -= inForce[number].count
            guard budget >= 0 else { return (argsField, number) }
        }
        for number in entries.indices.reversed() where entries[number].isBlock {
            let isScope = NginxScope.isScope(entries[number].name.bytes)
            nodes[number] = makeMap(
                of: entries[number], groups: groups[number],
                inForce: isScope ? inForce[number] : nil)
        }
        let mark = builder.mark
        push(topGroups)
        return (builder.closeMap(from: mark, span: span), nil)
    }

    // MARK: What is in force

    private mutating func makeGroups(_ members: [Int]) -> [Group] {
        var places: [Int: Int] = [:]
        var made: [Group] = []
        for member in members {
            let spelling = entries[member].name.bytes
            let (name, isNew) = names.number(of: spelling)
            if isNew { spellings.append(spelling) }
            if let place = places[name] {
                made[place].members.append(member)
            } else {
                places[name] = made.count
                made.append(Group(name: name, members: [member]))
            }
        }
        for index in made.indices {
            let leaves = made[index].members.filter { !entries[$0].isBlock }
            if !leaves.isEmpty { made[index].leaves = makeList(leaves) }
        }
        return made
    }

    private func leaves(_ groups: [Group]) -> [InForce] {
        groups.compactMap { group in
            group.leaves.map {
                InForce(name: group.name, key: key(entries[group.members[0]]), list: $0)
            }
        }
    }

    /// The block's own settings, and those around it that it does not replace.
    private func settings(of number: Int, around: [InForce]) -> [InForce] {
        let block = entries[number].name.bytes
        guard NginxScope.isScope(block) else { return [] }
        let own = leaves(groups[number])
        let replaced = Set(own.map(\.name))
        return own
            + around.filter {
                !replaced.contains($0.name)
                    && NginxScope.inherits(spellings[$0.name], into: block)
            }
    }

    // MARK: The document

    private func makeMap(of entry: NginxEntry, groups: [Group], inForce: [InForce]?) -> Node {
        let mark = builder.mark
        var args = argsField
        args.source = entry.file
        args.start = UInt32(truncatingIfNeeded: entry.name.span.lowerBound)
        args.length = UInt32(truncatingIfNeeded: entry.name.span.count)
        builder.push(args)
        builder.push(entry.args)
        push(groups)
        if let inForce {
            let start = entry.span.lowerBound..<entry.span.lowerBound
            let map = builder.makePairs(
                inForce.map { ($0.key, $0.list) }, span: start, source: entry.file)
            builder.pushField(effectiveField, map)
        }
        return builder.closeMap(from: mark, span: entry.span, source: entry.file)
    }

    private func push(_ groups: [Group]) {
        for group in groups {
            builder.push(key(entries[group.members[0]]))
            let isPlain = group.members.allSatisfy { !entries[$0].isBlock }
            builder.push(
                isPlain ? group.leaves ?? makeList(group.members) : makeList(group.members))
        }
    }

    /// From the first to the last, or to the last that stands in the same file.
    private func makeList(_ members: [Int]) -> Node {
        let first = entries[members[0]]
        let last = members.last { entries[$0].file == first.file } ?? members[0]
        let start = first.span.lowerBound
        return builder.makeList(
            members.map { nodes[$0] }, span: start..<max(start, entries[last].span.upperBound),
            source: first.file)
    }

    private func key(_ entry: NginxEntry) -> Node {
        // These names are the model's own; a map entry or a block may use them as well, or what they become here.
        let mark = Array("directive ".utf8)
        let isTaken = ["args", "effective"].contains { entry.name.bytes.elementsEqual($0.utf8) }
        if isTaken || entry.name.bytes.starts(with: mark) {
            return builder.makeString(
                bytes: mark + entry.name.bytes, span: entry.name.span, source: entry.file)
        }
        return builder.makeText(
            entry.name.bytes, text: entry.name.text, span: entry.name.span, source: entry.file)
    }
}
