import CBoundedExpat

/// Parses a part that comes in chunks. Document types are refused, so there are no entities that could grow.
struct XMLParser: ~Copyable {
    private let parser: XML_Parser
    private let visitor: XMLVisitor

    /// Enough for the names, the open elements and the longest tag of a workbook.
    private static let mostMemory = 8 << 20

    /// - Parameter visitor: must live as long as the parser.
    init(_ visitor: XMLVisitor) throws(WorkbookError) {
        guard let parser = bounded_expat_create(XMLName.separator, Self.mostMemory) else { throw .noMemory }
        (self.parser, self.visitor) = (parser, visitor)
        visitor.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(visitor).toOpaque())
        XML_SetElementHandler(
            parser,
            { pointer, name, attributes in
                guard let visitor = Self.visitor(pointer), let name else { return }
                // Null values do not occur; the pointers are the parser's own.
                visitor.enter(name, UnsafeRawPointer(attributes)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self))
            },
            { pointer, name in
                guard let visitor = Self.visitor(pointer), let name else { return }
                visitor.leave(name)
            })
        XML_SetCharacterDataHandler(parser) { pointer, bytes, count in
            guard let visitor = Self.visitor(pointer), let bytes else { return }
            visitor.read(
                UnsafeBufferPointer(
                    start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { pointer, _, _, _, _ in
            Self.visitor(pointer)?.fail(.documentType)
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func visitor(_ pointer: UnsafeMutableRawPointer?) -> XMLVisitor? {
        pointer.map { Unmanaged<XMLVisitor>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next bytes.
    ///
    /// - Throws: `WorkbookError` when they are no XML, or the visitor has failed.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(WorkbookError) {
        let status = UnsafeRawBufferPointer(bytes).withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
        }
        if let failure = visitor.failure { throw failure }
        guard status == XML_STATUS_OK else {
            throw XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? .noMemory : .notXML
        }
    }
}
