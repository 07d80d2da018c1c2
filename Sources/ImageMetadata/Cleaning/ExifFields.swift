/// The two things that matter of Exif data, a TIFF structure (CIPA DC-008, section 4.6): which side is up, and whether
/// it tells the place.
struct ExifFields: Equatable {
    /// 1 to 8, as Exif numbers them; 1 where nothing is said, or where it makes no sense.
    var orientation = 1
    var hasLocation = false

    private static let orientationTag = 0x0112
    private static let locationTag = 0x8825
    /// GPSLatitude and GPSLongitude.
    private static let coordinateTags = [2, 4]
    /// Bytes of an entry of a directory.
    private static let entrySize = 12

    /// Reads the TIFF structure at `range`; nothing is believed, and nothing can go wrong.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        let tiff = Array(bytes[range.clamped(to: bytes.indices)])
        guard let order = tiff.number(at: 0, size: 2), order == 0x4949 || order == 0x4D4D else { return }
        let isLittle = order == 0x4949
        func number(_ offset: Int, _ size: Int) -> Int? { tiff.number(at: offset, size: size, littleEndian: isLittle) }
        func entries(_ directory: Int) -> [(tag: Int, value: Int)] {
            guard let count = number(directory, 2) else { return [] }
            return (0..<count).map { directory + 2 + $0 * Self.entrySize }.prefix { $0 + Self.entrySize <= tiff.count }
                .compactMap { entry in number(entry, 2).map { ($0, entry + 8) } }
        }
        guard number(2, 2) == 42, let first = number(4, 4) else { return }
        for (tag, value) in entries(first) {
            if tag == Self.orientationTag, let orientation = number(value, 2), 1...8 ~= orientation {
                self.orientation = orientation
            }
            if tag == Self.locationTag, let directory = number(value, 4) {
                hasLocation = entries(directory).contains { Self.coordinateTags.contains($0.tag) }
            }
        }
    }

    /// A TIFF structure that says nothing but which side is up.
    static func structure(orientation: Int) -> [UInt8] {
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
    }

    /// What XMP calls the latitude.
    static let xmpLatitude = "GPSLatitude"
}
