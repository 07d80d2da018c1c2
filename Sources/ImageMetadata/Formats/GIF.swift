/// GIF, version 89a: colour tables, images and extensions, each in blocks of at most 255 bytes.
extension Cleaning {
    private enum Block {
        static let extensions: UInt8 = 0x21
        static let image: UInt8 = 0x2C
        static let trailer: UInt8 = 0x3B
    }

    private enum Label {
        static let comment: UInt8 = 0xFE
        static let application: UInt8 = 0xFF
    }

    /// Repetition, and the colour profile.
    private static let pictureApplications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

    mutating func cleanGIF() throws(ImageProblem) {
        guard input.count >= 13 else { throw .malformed(.gif, offset: input.count) }
        var index = 13 + Self.colorTableSize(input[10])
        guard index <= input.count else { throw .malformed(.gif, offset: 13) }
        keep(0..<index)
        while index < input.count {
            let start = index
            switch input[start] {
            case Block.trailer:
                keep(start..<start + 1)
                return dropTrailingData(from: start + 1)
            case Block.image:
                guard let flags = input.number(at: start + 9, size: 1) else { throw .malformed(.gif, offset: start) }
                index = try endOfBlocks(from: start + 10 + Self.colorTableSize(UInt8(flags)) + 1)
                keep(start..<index)
            case Block.extensions:
                guard let label = input.number(at: start + 1, size: 1) else { throw .malformed(.gif, offset: start) }
                index = try endOfBlocks(from: start + 2)
                cleanExtension(UInt8(label), start..<index)
            default: throw .malformed(.gif, offset: start)
            }
        }
        // Some programs leave out the trailer, and everybody shows the picture.
        write([Block.trailer])
    }

    private mutating func cleanExtension(_ label: UInt8, _ range: Range<Int>) {
        switch label {
        case Label.comment: remove(.comment)
        case Label.application where input.hasText("XMP DataXMP", at: range.lowerBound + 3):
            remove(.xmp, hadLocation: input.hasText(ExifFields.xmpLatitude, in: range))
        case Label.application where !Self.pictureApplications.contains { input.hasText($0, at: range.lowerBound + 3) }:
            remove(.privateData)
        default: keep(range)
        }
    }

    /// Bytes of the colour table that the flags of an image or screen announce.
    private static func colorTableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// Behind the empty block that ends a row of blocks.
    private func endOfBlocks(from start: Int) throws(ImageProblem) -> Int {
        var index = start
        while let size = input.number(at: index, size: 1) {
            index += 1 + size
            if size == 0 { return index }
        }
        throw .malformed(.gif, offset: start)
    }
}
