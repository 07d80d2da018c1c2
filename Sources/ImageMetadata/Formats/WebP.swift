/// WebP, RFC 9649: a RIFF file of chunks; sizes are little-endian, and chunks of odd size are padded.
extension Cleaning {
    private static let pictureChunks: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    private static let headerSize = 12
    private static let exifFlag: UInt8 = 0x08
    private static let xmpFlag: UInt8 = 0x04

    mutating func cleanWebP() throws(ImageProblem) {
        guard let size = input.number(at: 4, size: 4, littleEndian: true), size + 8 <= input.count, size >= 4 else {
            throw .malformed(.webp, offset: 4)
        }
        keep(0..<Self.headerSize)
        var flags: Int?
        var keepsExif = false
        var index = Self.headerSize
        while index < size + 8 {
            guard let length = input.number(at: index + 4, size: 4, littleEndian: true), index + 8 + length <= size + 8
            else {
                throw .malformed(.webp, offset: index)
            }
            let end = min(index + 8 + length + length % 2, input.count)
            let type = String(decoding: input[index..<index + 4], as: UTF8.self)
            if type == "VP8X", length >= 10 { flags = output.count + 8 }
            if cleanChunk(type, index..<end, length: length) { keepsExif = true }
            index = end
        }
        if let flags {
            overwrite([output[flags] & ~(Self.exifFlag | Self.xmpFlag) | (keepsExif ? Self.exifFlag : 0)], at: flags)
        }
        overwrite((output.count - 8).bytes(4, littleEndian: true), at: 4)
        dropTrailingData(from: index)
    }

    /// Whether a chunk with Exif data is left.
    private mutating func cleanChunk(_ type: String, _ chunk: Range<Int>, length: Int) -> Bool {
        let payload = chunk.lowerBound + 8..<chunk.lowerBound + 8 + length
        switch type {
        case _ where Self.pictureChunks.contains(type): keep(chunk)
        case "EXIF":
            // Some programs repeat the mark that JPEG puts before the structure.
            let start = payload.lowerBound + (input.hasText("Exif\0\0", at: payload.lowerBound) ? 6 : 0)
            let fields = ExifFields(input, in: min(start, payload.upperBound)..<payload.upperBound)
            let structure = ExifFields.structure(orientation: fields.orientation)
            let rest =
                fields.orientation == 1
                ? [] : Array("EXIF".utf8) + structure.count.bytes(4, littleEndian: true) + structure
            write(rest)
            if rest != Array(input[chunk]) { remove(.exif, hadLocation: fields.hasLocation) }
            return !rest.isEmpty
        case "XMP ": remove(.xmp, hadLocation: input.hasText(ExifFields.xmpLatitude, in: payload))
        default: remove(.privateData)
        }
        return false
    }
}
