/// A format out of which metadata can be taken without touching the picture.
public enum ImageFormat: String, Sendable, CaseIterable {
    case jpeg = "JPEG"
    case png = "PNG"
    case gif = "GIF"
    case webp = "WebP"

    /// What the first bytes show.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
            self = .gif
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.hasText("WEBP", at: 8) {
            self = .webp
        } else {
            return nil
        }
    }

    /// What the ending of a file's name promises.
    init?(name: String) {
        switch name.ending {
        case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
        case "png", "apng": self = .png
        case "gif": self = .gif
        case "webp": self = .webp
        default: return nil
        }
    }
}

/// A format that browsers do not show, or that cannot be made harmless simply: SVG may hold scripts.
public enum UncleanableFormat: String, Sendable, CaseIterable {
    case heif = "HEIC/HEIF"
    case avif = "AVIF"
    case tiff = "TIFF"
    case raw = "RAW"
    case jpegXL = "JPEG XL"
    case jpeg2000 = "JPEG 2000"
    case photoshop = "PSD"
    case bitmap = "BMP"
    case icon = "ICO"
    case svg = "SVG"

    /// What the first bytes show.
    init?(of bytes: [UInt8]) {
        if bytes.hasText("ftyp", at: 4), bytes.count >= 12 {
            switch String(decoding: bytes[8..<12], as: UTF8.self) {
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1": self = .heif
            case "avif", "avis": self = .avif
            case "crx ": self = .raw
            default: return nil
            }
        } else if [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B]].contains(
            where: bytes.starts)
        {
            self = .tiff
        } else if ["FUJIFILMCCD-RAW", "IIRO", "IIRS", "MMOR", "IIU\0"].contains(where: { bytes.hasText($0, at: 0) }) {
            self = .raw
        } else if bytes.starts(with: [0xFF, 0x0A]) || bytes.starts(with: [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20]) {
            self = .jpegXL
        } else if bytes.starts(with: [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]) {
            self = .jpeg2000
        } else if bytes.hasText("8BPS", at: 0) {
            self = .photoshop
        } else if bytes.hasText("BM", at: 0), bytes.count >= 26, bytes[6..<10].allSatisfy({ $0 == 0 }) {
            self = .bitmap
        } else if Self.isSVG(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// Whether a text that begins with markup opens an `svg` element near its beginning.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        let blank: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
        guard bytes.first(where: { !blank.contains($0) }) == UInt8(ascii: "<") else { return false }
        return String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased().contains("<svg")
    }

    /// What the ending of a file's name promises.
    init?(name: String) {
        switch name.ending {
        case "heic", "heif", "hif": self = .heif
        case "avif": self = .avif
        case "tif", "tiff": self = .tiff
        case "dng", "cr2", "cr3", "nef", "arw", "orf", "rw2", "raf", "pef", "srw": self = .raw
        case "jxl": self = .jpegXL
        case "jp2", "j2k": self = .jpeg2000
        case "psd": self = .photoshop
        case "bmp", "dib": self = .bitmap
        case "ico", "cur": self = .icon
        case "svg", "svgz": self = .svg
        default: return nil
        }
    }
}

/// Why an image is not published.
public enum ImageProblem: Error, Sendable, Hashable {
    /// The file is cut off or no image of the format that it pretends to be; `offset` is the byte from which it makes
    /// no sense.
    case malformed(ImageFormat, offset: Int)
    case uncleanable(UncleanableFormat)
}

extension String {
    /// What follows the last point, in lower case.
    fileprivate var ending: String {
        split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map { $0.lowercased() } ?? ""
    }
}
