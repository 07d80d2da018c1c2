/// An image without what its file says about people: where it was taken, with which device, when, by whom.
///
/// What the picture is made of stays byte for byte: nothing is decoded and compressed again.
public struct CleanImage: Sendable, Equatable {
    /// What the file is, whatever its name says.
    public let format: ImageFormat
    /// The file without the metadata.
    public let bytes: [UInt8]
    /// What was taken out; empty when `bytes` are those of the file.
    public let removed: Set<MetadataKind>
    /// Whether the file told where the picture was taken.
    public let hadLocation: Bool
}

extension CleanImage {
    /// Cleans the image in `bytes`; nil when the file is no image.
    ///
    /// The first bytes decide what a file is, because phones send HEIC under the name of JPEG; the name decides only
    /// where they say nothing.
    ///
    /// - Throws: `ImageProblem` for a damaged image, and for a format out of which metadata cannot be taken.
    public init?(_ bytes: [UInt8], named name: String) throws(ImageProblem) {
        if let format = ImageFormat(of: bytes) {
            var cleaning = Cleaning(bytes)
            switch format {
            case .jpeg: try cleaning.cleanJPEG()
            case .png: try cleaning.cleanPNG()
            case .gif: try cleaning.cleanGIF()
            case .webp: try cleaning.cleanWebP()
            }
            self.init(
                format: format, bytes: cleaning.removed.isEmpty ? bytes : cleaning.output, removed: cleaning.removed,
                hadLocation: cleaning.hadLocation)
            return
        }
        if let format = UncleanableFormat(of: bytes) ?? UncleanableFormat(name: name) { throw .uncleanable(format) }
        if let format = ImageFormat(name: name) { throw .malformed(format, offset: 0) }
        return nil
    }
}
