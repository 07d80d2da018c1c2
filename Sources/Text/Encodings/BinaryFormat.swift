/// A file that is no text at all, whatever its name says.
public enum BinaryFormat: Sendable, Hashable {
    /// .xlsx and its kin.
    case workbook
    /// .docx and its kin.
    case document
    /// .xls, .doc, .et or .wps: the older compound format, which does not tell them apart at its start.
    case legacyOffice
    case unknown

    /// What the first bytes show; nil when the file may be text.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = bytes.contains(sequence: Array("word/".utf8)) ? .document : .workbook
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .legacyOffice
        } else if bytes.starts(with: Array("%PDF-".utf8)) || Self.isFullOfControls(bytes) {
            self = .unknown
        } else {
            return nil
        }
    }

    private static func isFullOfControls(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(8192)
        guard UTF16Decoding.evidentByteOrder(of: sample) == nil else { return false }
        let controls = sample.count { $0 < 0x09 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
        return controls * 10 > sample.count
    }
}
