/// JPEG, ISO/IEC 10918-1 annex B: markers with segments, and between them the compressed picture.
extension Cleaning {
    private enum Marker {
        static let startOfImage: UInt8 = 0xD8
        static let endOfImage: UInt8 = 0xD9
        static let startOfScan: UInt8 = 0xDA
        static let comment: UInt8 = 0xFE
        static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
        static let temporary: UInt8 = 0x01
        static let applications: ClosedRange<UInt8> = 0xE0...0xEF
    }

    mutating func cleanJPEG() throws(ImageProblem) {
        keep(0..<2)
        var index = 2
        while true {
            guard input.number(at: index, size: 1) == 0xFF else { throw .malformed(.jpeg, offset: index) }
            // Any number of 0xFF may precede a marker.
            while input.number(at: index + 1, size: 1) == 0xFF { index += 1 }
            guard index + 1 < input.count else { throw .malformed(.jpeg, offset: index) }
            switch input[index + 1] {
            case Marker.endOfImage:
                keep(index..<index + 2)
                return dropTrailingData(from: index + 2)
            case Marker.temporary, Marker.restarts:
                keep(index..<index + 2)
                index += 2
            case Marker.startOfImage, 0: throw .malformed(.jpeg, offset: index)
            case let marker:
                guard let length = input.number(at: index + 2, size: 2), length >= 2, index + 2 + length <= input.count
                else {
                    throw .malformed(.jpeg, offset: index)
                }
                var end = index + 2 + length
                if marker == Marker.startOfScan { end = endOfScan(from: end) }
                cleanSegment(marker, index..<end)
                index = end
            }
        }
    }

    /// Where the compressed picture ends: at a marker that is neither a stuffed zero nor a restart.
    private func endOfScan(from start: Int) -> Int {
        var index = start
        while index + 1 < input.count {
            if input[index] == 0xFF, input[index + 1] != 0, !Marker.restarts.contains(input[index + 1]) { return index }
            index += 1
        }
        return input.count
    }

    private mutating func cleanSegment(_ marker: UInt8, _ segment: Range<Int>) {
        guard Marker.applications.contains(marker) || marker == Marker.comment else { return keep(segment) }
        let payload = segment.lowerBound + 4..<segment.upperBound
        func begins(_ text: String) -> Bool { input.hasText(text, at: payload.lowerBound) }
        switch marker {
        case 0xE0 where begins("JFIF\0"): keepJFIF(segment)
        case 0xE0 where begins("JFXX\0"): remove(.thumbnail)
        case 0xE1 where begins("Exif\0"): cleanExif(segment)
        case 0xE1 where begins("http://ns.adobe.com/"):
            remove(.xmp, hadLocation: input.hasText(ExifFields.xmpLatitude, in: payload))
        // The colour profile, and how colours are stored: without them the picture looks different.
        case 0xE2 where begins("ICC_PROFILE\0"), 0xEE where begins("Adobe"): keep(segment)
        case 0xED: remove(.iptc)
        case Marker.comment: remove(.comment)
        default: remove(.privateData)
        }
    }

    private mutating func cleanExif(_ segment: Range<Int>) {
        let fields = ExifFields(input, in: min(segment.lowerBound + 10, segment.upperBound)..<segment.upperBound)
        let rest = fields.orientation == 1 ? [] : Self.exifSegment(orientation: fields.orientation)
        write(rest)
        if rest != Array(input[segment]) { remove(.exif, hadLocation: fields.hasLocation) }
    }

    private static func exifSegment(orientation: Int) -> [UInt8] {
        let payload = Array("Exif\0\0".utf8) + ExifFields.structure(orientation: orientation)
        return [0xFF, 0xE1] + (payload.count + 2).bytes(2) + payload
    }

    /// Resolution and version stay; the thumbnail that the segment may hold does not.
    private mutating func keepJFIF(_ segment: Range<Int>) {
        let sizes = segment.lowerBound + 16
        guard segment.count > 18, input[sizes] != 0 || input[sizes + 1] != 0 else { return keep(segment) }
        remove(.thumbnail)
        write([0xFF, 0xE0] + 16.bytes(2) + input[segment.lowerBound + 4..<sizes] + [0, 0])
    }
}
