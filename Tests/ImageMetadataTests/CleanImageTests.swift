import Diagnostics
import ImageMetadata
import Testing

@Suite("Images without what they give away")
struct CleanImageTests {
    /// `FF E1`, length, `Exif`, and one entry: the orientation.
    static func orientationSegment(_ orientation: UInt8) -> [UInt8] {
        [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + orientationStructure(orientation)
    }

    static func orientationStructure(_ orientation: UInt8) -> [UInt8] {
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    }

    static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 0xFF)] + payload
    }

    static func segment(_ marker: UInt8, _ text: String) -> [UInt8] { segment(marker, Array(text.utf8)) }

    /// The plain picture with `segments` behind its JFIF segment.
    static func jpeg(_ segments: [UInt8], then trailing: [UInt8] = []) -> [UInt8] {
        Array(Samples.plainJPEG[..<20]) + segments + Array(Samples.plainJPEG[20...]) + trailing
    }

    /// A TIFF structure with the latitude and nothing else.
    static let location: [UInt8] =
        Array("Exif\0\0".utf8) + [
            0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
        ]
        + [1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0]

    @Test("a telephone's picture keeps its pixels and its upright side, and nothing else")
    func phone() throws {
        let image = try #require(try CleanImage(Samples.phoneJPEG, named: "a.jpg"))
        #expect(image.bytes == Self.jpeg(Self.orientationSegment(6)))
        #expect(image.removed == [.exif])
        #expect(image.hadLocation)
        #expect(try CleanImage(image.bytes, named: "a.jpg")?.removed == [])
    }

    @Test(
        "JPEG segments that go",
        arguments: [
            (jpeg(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>")), [.xmp], false),
            (jpeg(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"48\"/>")), [.xmp], true),
            (jpeg(segment(0xE1, location)), [.exif], true), (jpeg(segment(0xED, "Photoshop 3.0\0")), [.iptc], false),
            (jpeg(segment(0xFE, "张三")), [.comment], false), (jpeg(segment(0xE0, "JFXX\0\u{10}")), [.thumbnail], false),
            (jpeg(segment(0xE2, "MPF\0")), [.privateData], false),
            (jpeg(segment(0xEB, "JP\0\0")), [.privateData], false),
            (jpeg([], then: [0, 0, 0]), [], false), (jpeg([], then: phoneTrailer), [.trailingData], false),
            (jpeg([0xFF] + segment(0xFE, "a") + segment(0xE1, location)), [.comment, .exif], true),
        ] as [([UInt8], Set<MetadataKind>, Bool)])
    func removed(bytes: [UInt8], removed: Set<MetadataKind>, hadLocation: Bool) throws {
        let image = try #require(try CleanImage(bytes, named: "a.jpg"))
        #expect(image.removed == removed)
        #expect(image.hadLocation == hadLocation)
        #expect(image.bytes == (removed.isEmpty ? bytes : Samples.plainJPEG))
    }

    static let phoneTrailer = Samples.phoneJPEG

    @Test(
        "JPEG segments that the picture needs stay",
        arguments: [
            segment(0xE2, "ICC_PROFILE\0\u{1}\u{1}abc"), segment(0xEE, "Adobe\0d\0\0\0\0\u{1}"), orientationSegment(6),
            segment(0xDD, "\0\u{4}"),
        ])
    func kept(segment: [UInt8]) throws {
        let image = try #require(try CleanImage(Self.jpeg(segment), named: "a.jpg"))
        #expect(image.bytes == Self.jpeg(segment))
        #expect(image.removed == [])
    }

    @Test("the thumbnail within the JFIF segment goes, its resolution stays")
    func thumbnail() throws {
        let header: [UInt8] = Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72]
        let input = [0xFF, 0xD8] + Self.segment(0xE0, header + [1, 1, 9, 9, 9]) + Samples.plainJPEG[20...]
        let image = try #require(try CleanImage(input, named: "a.jpg"))
        #expect(image.bytes == [0xFF, 0xD8] + Self.segment(0xE0, header + [0, 0]) + Samples.plainJPEG[20...])
        #expect(image.removed == [.thumbnail])
    }

    @Test("a progressive JPEG keeps all its scans")
    func progressive() throws {
        let input = Samples.progressiveJPEG
        let image = try #require(try CleanImage(input, named: "a.jpg"))
        let tables = try #require(input.indices.first { input[$0] == 0xFF && input[$0 + 1] == 0xDB })
        #expect(image.bytes == Array(input[..<20]) + Self.orientationSegment(6) + Array(input[tables...]))
        #expect(image.removed == [.exif, .comment])
    }

    @Test("a PNG keeps its pixels and its upright side")
    func png() throws {
        let image = try #require(try CleanImage(Samples.phonePNG, named: "a.png"))
        let exif: [UInt8] = [0, 0, 0, 26] + Array("eXIf".utf8) + Self.orientationStructure(6)
        let pixels = Samples.plainPNG[33...]
        #expect(image.bytes.starts(with: Samples.plainPNG[..<33] + exif))
        #expect(image.bytes.count == 33 + exif.count + 4 + pixels.count)
        #expect(image.bytes.suffix(pixels.count) == pixels)
        #expect(image.removed == [.exif, .xmp, .comment])
        #expect(image.hadLocation)
        #expect(try CleanImage(image.bytes, named: "a.png")?.removed == [])
        #expect(try CleanImage(Samples.plainPNG, named: "a.png")?.bytes == Samples.plainPNG)
        #expect(try CleanImage(Samples.plainPNG + Array("PK".utf8), named: "a.png")?.bytes == Samples.plainPNG)
    }

    @Test("a WebP image says in its header what is left")
    func webP() throws {
        let image = try #require(try CleanImage(Samples.phoneWebP, named: "a.webp"))
        let exif: [UInt8] = Array("EXIF".utf8) + [26, 0, 0, 0] + Self.orientationStructure(6)
        // Header, VP8X (18 bytes) and VP8L with its padding (50 bytes).
        var expected = Array(Samples.phoneWebP[..<80]) + exif
        expected[4] = UInt8(expected.count - 8)
        expected[5] = 0
        expected[20] = 0x08
        #expect(image.bytes == expected)
        #expect(image.removed == [.exif, .xmp])
        #expect(image.hadLocation)
        #expect(try CleanImage(image.bytes, named: "a.webp")?.removed == [])
    }

    @Test("a GIF loses its comment")
    func gif() throws {
        let image = try #require(try CleanImage(Samples.commentedGIF, named: "a.gif"))
        var expected = Samples.plainGIF
        expected[4] = UInt8(ascii: "9")
        #expect(image.bytes == expected)
        #expect(image.removed == [.comment])
    }

    @Test(
        "what cannot be cleaned is refused, whatever its name",
        arguments: [
            ([0, 0, 0, 24] + Array("ftypheic".utf8), "a.jpg", .heif),
            ([0, 0, 0, 24] + Array("ftypavif".utf8), "a.avif", .avif),
            ([0x49, 0x49, 42, 0, 8], "a.tif", .tiff), ([0x4D, 0x4D, 0, 42], "a.dng", .tiff),
            (Array("FUJIFILMCCD-RAW".utf8), "a.raf", .raw),
            (Array("8BPS".utf8), "a.psd", .photoshop), ([], "a.HEIC", .heif), (Array("x".utf8), "b.a.NEF", .raw),
            ([0x42, 0x4D, 30] + [UInt8](repeating: 0, count: 27), "a.jpg", .bitmap), ([], "a.bmp", .bitmap),
            (Array("<svg/>".utf8), "a.txt", .svg), ([], "a.svg", .svg), ([0x1F, 0x8B], "a.SVGZ", .svg),
            (Array("\u{FEFF}\n<?xml version='1.0'?><!-- 图 --><SVG>".utf8), "图", .svg), ([0, 0, 1, 0], "a.ico", .icon),
        ] as [([UInt8], String, UncleanableFormat)])
    func uncleanable(bytes: [UInt8], name: String, format: UncleanableFormat) {
        #expect(throws: ImageProblem.uncleanable(format)) { try CleanImage(bytes, named: name) }
    }

    @Test("a file that only pretends to be an image is an error, and what is no image is nothing of ours")
    func pretenders() throws {
        #expect(throws: ImageProblem.malformed(.jpeg, offset: 0)) {
            try CleanImage(Array("<html>".utf8), named: "a.jpg")
        }
        #expect(throws: ImageProblem.malformed(.png, offset: 0)) { try CleanImage([], named: "a.PNG") }
        #expect(try CleanImage(Array("%PDF-1.7".utf8), named: "a.pdf") == nil)
        #expect(try CleanImage(Array("<p><svg".utf8.reversed()), named: "a.txt") == nil)
        #expect(try CleanImage(Array("BM25 是一种排序的办法，不是图片的格式。".utf8), named: "a.txt") == nil)
        #expect(try CleanImage([], named: "png") == nil)
    }

    @Test(
        "an image that was cut off is an error",
        arguments: [
            (Samples.phoneJPEG, "a.jpg"), (Samples.progressiveJPEG, "a.jpg"), (Samples.phonePNG, "a.png"),
            (Samples.phoneWebP, "a.webp"),
        ])
    func truncated(bytes: [UInt8], name: String) {
        for length in 0..<bytes.count {
            #expect(throws: ImageProblem.self) { try CleanImage(Array(bytes.prefix(length)), named: name) }
        }
    }

    @Test(
        "whatever is wrong with the bytes, nothing is worse than an error",
        arguments: [
            Samples.phoneJPEG, Samples.progressiveJPEG, Samples.phonePNG, Samples.phoneWebP, Samples.commentedGIF,
        ])
    func damaged(bytes: [UInt8]) {
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var damaged = bytes
                damaged[index] = value
                _ = try? CleanImage(damaged, named: "a.jpg")
            }
        }
        for length in 0..<bytes.count { _ = try? CleanImage(Array(bytes.prefix(length)), named: "a.gif") }
    }

    @Test("messages say in both languages what was taken out and what to do")
    func wording() throws {
        let image = try #require(try CleanImage(Samples.phoneJPEG, named: "a.jpg"))
        let note = Diagnostic.cleanedImage(image, at: SourceLocation(path: "a.jpg"))
        #expect(
            note.severity == .note && note.message.zh.contains("经纬度") && note.message.en.contains("where it was taken"))
        for problem in [
            ImageProblem.malformed(.png, offset: 0), .malformed(.jpeg, offset: 7), .uncleanable(.heif),
            .uncleanable(.tiff), .uncleanable(.svg),
        ] {
            let error = Diagnostic.unpublishableImage(problem, at: SourceLocation(path: "a"))
            #expect(
                error.severity == .error && error.fix?.zh.contains("另存为") == true
                    && error.fix?.en.contains("save it") == true)
        }
    }
}
