/// What was in the file and is not shown in the picture.
public enum MetadataKind: String, Sendable, CaseIterable, Comparable {
    /// Device, time, place (CIPA DC-008).
    case exif
    /// The same and more, as XML (ISO 16684-1).
    case xmp
    /// Author and caption for newspapers (IPTC-IIM, in Photoshop's segment).
    case iptc
    case comment
    /// When the file was changed.
    case time
    /// A smaller copy, which may show what was cut off the picture.
    case thumbnail
    /// What programs and cameras write for themselves.
    case privateData
    /// Bytes behind the end of the image: a second picture, a film, a sound.
    case trailingData

    /// In the order of their names, so that messages are always the same.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
