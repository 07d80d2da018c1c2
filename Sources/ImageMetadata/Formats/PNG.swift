/// PNG, ISO/IEC 15948 (W3C, third edition): a signature and chunks.
extension Cleaning {
    /// Chunks without which the picture, its colours or its movement would be different.
    private static let pictureChunks: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD",
        "hIST", "pHYs", "sPLT",
        "acTL", "fcTL", "fdAT",
    ]
    private static let signatureSize = 8
    /// Length, type and check sum.
    private static let frameSize = 12

    mutating func cleanPNG() throws(ImageProblem) {
        keep(0..<Self.signatureSize)
        var index = Self.signatureSize
        guard input.hasText("IHDR", at: index + 4) else { throw .malformed(.png, offset: index) }
        while true {
            guard let length = input.number(at: index, size: 4), index + Self.frameSize + length <= input.count else {
                throw .malformed(.png, offset: index)
            }
            let chunk = index..<index + Self.frameSize + length
            let type = String(decoding: input[index + 4..<index + 8], as: UTF8.self)
            cleanChunk(type, chunk)
            index = chunk.upperBound
            if type == "IEND" { return dropTrailingData(from: index) }
        }
    }

    private mutating func cleanChunk(_ type: String, _ chunk: Range<Int>) {
        let payload = chunk.lowerBound + 8..<chunk.upperBound - 4
        // A capital first letter marks what a reader must understand to show the picture.
        let isCritical = input[chunk.lowerBound + 4] & 0x20 == 0
        if isCritical || Self.pictureChunks.contains(type) { return keep(chunk) }
        switch type {
        case "eXIf":
            let fields = ExifFields(input, in: payload)
            let rest =
                fields.orientation == 1 ? [] : Self.chunk("eXIf", ExifFields.structure(orientation: fields.orientation))
            write(rest)
            if rest != Array(input[chunk]) { remove(.exif, hadLocation: fields.hasLocation) }
        case "iTXt" where input.hasText("XML:com.adobe.xmp", at: payload.lowerBound):
            remove(.xmp, hadLocation: input.hasText(ExifFields.xmpLatitude, in: payload))
        case "tEXt", "zTXt", "iTXt": remove(.comment)
        case "tIME": remove(.time)
        default: remove(.privateData)
        }
    }

    private static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
        payload.count.bytes(4) + type.utf8 + payload + checkSum(type.utf8 + payload).bytes(4)
    }

    /// CRC-32, annex D of the standard.
    private static func checkSum(_ bytes: [UInt8]) -> Int {
        let sum = bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
