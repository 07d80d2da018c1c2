/// The indentation of a block's content, which is taken off where the block is written and put on where it is shown.
enum Indentation {
    /// The white space at the beginning of the first line, or nil when there is no line.
    static func first(of nodes: [Node], in bytes: [UInt8]) -> [UInt8]? {
        for node in nodes {
            switch node {
            case .text(let line) where line.startsLine:
                return Array(bytes[line.range].prefix { $0 == 0x20 || $0 == 0x09 })
            case .inclusion(let inclusion) where inclusion.isStandalone:
                return inclusion.indentation
            case .block(let block) where block.isStandalone:
                return block.indentation
            case .section(let section):
                if let found = first(of: section.body, in: bytes) { return found }
            case .text, .value, .inclusion, .block:
                continue
            }
        }
        return nil
    }

    /// The nodes without `indentation`, or as much of it as each line has.
    ///
    /// - Parameter skippingFirst: whether the first node stands on the line of the block's opening tag, so that its
    ///   white space is not indentation.
    static func removed(
        _ indentation: [UInt8], from nodes: [Node], in bytes: [UInt8], skippingFirst: Bool = false
    ) -> [Node] {
        guard !indentation.isEmpty else { return nodes }
        return nodes.enumerated().map { index, node in
            skippingFirst && index == 0 ? node : removed(indentation, from: node, in: bytes)
        }
    }

    private static func removed(_ indentation: [UInt8], from node: Node, in bytes: [UInt8]) -> Node {
        switch node {
        case .text(var line):
            if line.startsLine {
                let common = commonPrefix(indentation, bytes[line.range])
                line.range = line.range.lowerBound + common..<line.range.upperBound
            }
            return .text(line)
        case .section(var section):
            section.body = removed(indentation, from: section.body, in: bytes)
            return .section(section)
        case .inclusion(var inclusion):
            inclusion.indentation.removeFirst(commonPrefix(indentation, inclusion.indentation[...]))
            return .inclusion(inclusion)
        case .block(var block):
            // The content of a standalone block is already relative to the block.
            guard !block.isStandalone else {
                block.indentation.removeFirst(commonPrefix(indentation, block.indentation[...]))
                return .block(block)
            }
            block.body = removed(indentation, from: block.body, in: bytes)
            return .block(block)
        case .value:
            return node
        }
    }

    private static func commonPrefix(_ a: [UInt8], _ b: ArraySlice<UInt8>) -> Int {
        zip(a, b).prefix { $0 == $1 }.count
    }
}
